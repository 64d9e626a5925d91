/* What is collected of a pack file before it is read: the ids that its parts refer to, its flags and its
 * languages. */
#include "pack/parts.h"

#include <string.h>

/* Ids by their place in the list; a place without an id stays NULL and is reported when the item is read. */
static void collect_ids(struct id_list *ids, const struct json *list)
{
    if (!list || list->type != JSON_ARRAY)
        return;
    for (const struct json *item = list->first; item && ids->count < IDS_MAX; item = item->next) {
        const struct json *id = json_find(item, "id");
        ids->at[ids->count++] = id && id->type == JSON_STRING ? id->string : NULL;
    }
}

static void collect_flag(struct reading *reading, const struct json *flag)
{
    struct id_list *flags = &reading->ids[IDS_FLAGS];
    if (flag->type != JSON_STRING || !id_is_good(flag->string) ||
        id_list_find(flags, flag->string) != PACK_NONE)
        return;
    if (flags->count < PACK_FLAGS_MAX)
        flags->at[flags->count++] = flag->string;
    else
        reading->flags_lost = flag;
}

/* A flag exists because some option sets it. Only as many options are looked at as a pack may have. */
static void collect_flags(struct reading *reading, const struct json *activities)
{
    const struct json *activity = activities ? activities->first : NULL;
    for (int i = 0; activity && i < PACK_ACTIVITIES_MAX; i++, activity = activity->next) {
        const struct json *options = json_find(activity, "options");
        const struct json *option = options ? options->first : NULL;
        for (int j = 0; option && j < PACK_OPTIONS_MAX; j++, option = option->next) {
            const struct json *sets = json_find(option, "sets");
            for (const struct json *flag = sets ? sets->first : NULL; flag; flag = flag->next)
                collect_flag(reading, flag);
        }
    }
}

static void collect_languages(struct pack *pack, const struct json *list)
{
    if (!list || list->type != JSON_ARRAY)
        return;
    for (const struct json *item = list->first; item && pack->language_count < PACK_LANGUAGES_MAX;
         item = item->next)
        if (item->type == JSON_STRING)
            pack->languages[pack->language_count++] = item->string;
}

void collect_names(struct reading *reading, const struct json *root)
{
    static const char *const lists[] = {
        [IDS_ROLES] = "roles",     [IDS_VALUES] = "values", [IDS_EFFECTS] = "effects",
        [IDS_SPECTRA] = "spectra", [IDS_ROOMS] = "rooms",   [IDS_ACTIVITIES] = "activities"};
    collect_ids(&reading->ids[IDS_VALUES], json_find(reading->deck, "values"));
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        collect_ids(&reading->ids[i], json_find(root, lists[i]));
    collect_flags(reading, json_find(root, "activities"));
    if (reading->flags_lost)
        reading_report(reading, reading->flags_lost, "too-many-flags", NULL);
    collect_languages(reading->pack, json_find(root, "languages"));
    reading->pack->flag_count = reading->ids[IDS_FLAGS].count;
    memcpy(reading->pack->flags, reading->ids[IDS_FLAGS].at, sizeof reading->pack->flags);
}
