/* Reads a pack: the top of the file by table, after collecting the ids that its parts refer to. */
#include "pack/read.h"

#include "pack/parts.h"

#include "base/digest.h"
#include "base/file.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define AT(member) .at = offsetof(struct AT_TYPE, member)

#define AT_TYPE pack_role
static const struct field brief_fields[] = {
    {.key = "background", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(background)},
    {.key = "know", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(know)},
    {.key = "watch", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(watch)},
};
static const struct shape brief_shape = SHAPE(brief_fields, NULL);
static const struct field role_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "gable", .read = read_word, .needed = true, .vocabulary = &vocabulary_gables, AT(gable)},
    {.key = "brief", .read = read_object, .needed = true, .shape = &brief_shape},
};
static const struct shape role_shape = SHAPE(role_fields, NULL);
static const struct field role_item = {.read = read_object, .shape = &role_shape};
#undef AT_TYPE

#define AT_TYPE pack_value
static const struct field value_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "meaning", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(meaning)},
    {.key = "tag", .read = read_id, AT(tag)},
};
static const struct shape value_shape = SHAPE(value_fields, NULL);
static const struct field value_item = {.read = read_object, .shape = &value_shape};
#undef AT_TYPE

static void read_good(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    unsigned direction = 0;
    read_word(reading, field, value, &direction);
    *(bool *)out = direction != 0;
}

static void effect_after(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_effect *effect = target;
    if (effect->low >= effect->high)
        reading_report(reading, json_find(object, "high"), "effect-range", NULL);
    else if (effect->start < effect->low || effect->start > effect->high)
        reading_report(reading, json_find(object, "start"), "effect-start", NULL);
}

#define AT_TYPE pack_effect
static const struct field effect_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "low", .read = read_integer, .needed = true, .low = -20, .high = 20, AT(low)},
    {.key = "high", .read = read_integer, .needed = true, .low = -20, .high = 20, AT(high)},
    {.key = "start", .read = read_integer, .needed = true, .low = -20, .high = 20, AT(start)},
    {.key = "good", .read = read_good, .needed = true, .vocabulary = &vocabulary_good, AT(good_is_down)},
};
static const struct shape effect_shape = SHAPE(effect_fields, effect_after);
static const struct field effect_item = {.read = read_object, .shape = &effect_shape};
#undef AT_TYPE

#define AT_TYPE pack_spectrum
static const struct field spectrum_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "from", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(from)},
    {.key = "to", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(to)},
};
static const struct shape spectrum_shape = SHAPE(spectrum_fields, NULL);
static const struct field spectrum_item = {.read = read_object, .shape = &spectrum_shape};
#undef AT_TYPE

#define AT_TYPE pack
static const struct field help_fields[] = {
#define X(name, word) {.key = word, .read = read_text, .high = LINE_MAX_LENGTH, AT(help[MOMENT_##name])},
    PACK_MOMENTS(X)
#undef X
};
static const struct shape help_shape = SHAPE(help_fields, NULL);
#undef AT_TYPE

static const struct activity_reader activity_readers[] = {
    {.kind = "dilemma", .read = read_dilemma},
    {.kind = "talk", .read = read_talk},
    {.kind = "agenda", .read = read_agenda},
};
enum { ACTIVITY_READERS = sizeof activity_readers / sizeof activity_readers[0] };

static void report_kind(struct reading *reading, const struct json *kind)
{
    const char *known[ACTIVITY_READERS];
    for (size_t i = 0; i < ACTIVITY_READERS; i++)
        known[i] = activity_readers[i].kind;
    reading_report_unknown(reading, json_place(&reading->pack->document, kind), "unknown-kind", "",
                           kind->string, known, ACTIVITY_READERS);
}

/* Without a known kind nobody knows which keys belong here, so nothing else of the activity is reported. */
static void read_activity(struct reading *reading, const struct field *field, const struct json *value,
                          void *out)
{
    if (!reading_is(reading, value, JSON_OBJECT))
        return;
    const struct json *kind = json_find(value, "kind");
    if (!kind) {
        reading_missing(reading, value, "kind");
        return;
    }
    if (!reading_is(reading, kind, JSON_STRING))
        return;
    for (size_t i = 0; i < ACTIVITY_READERS; i++)
        if (strcmp(activity_readers[i].kind, kind->string) == 0) {
            activity_readers[i].read(reading, field, value, out);
            return;
        }
    report_kind(reading, kind);
}
static const struct field activity_item = {.read = read_activity};

struct part_item {
    struct pack_part part;
    uint16_t pause;
};

static void part_after(struct reading *reading, const struct json *object, void *target)
{
    struct part_item *item = target;
    const struct json *pause = json_find(object, "break");
    const struct json *minutes = json_find(object, "minutes");
    const bool names = json_find(object, "activity") != NULL;
    if (names == (pause != NULL))
        reading_report(reading, object, "part-one", NULL);
    else if (pause && minutes)
        reading_report_key(reading, minutes, "break-minutes", NULL);
    else if (pause)
        item->part = (struct pack_part){.activity = PACK_NONE, .seconds = item->pause};
}

#define AT_TYPE part_item
static const struct field part_fields[] = {
    {.key = "activity", .read = read_reference, .ids = IDS_ACTIVITIES, AT(part.activity)},
    {.key = "minutes", .read = read_minutes, .high = MINUTES_MAX, AT(part.seconds)},
    {.key = "break", .read = read_minutes, .high = MINUTES_MAX, AT(pause)},
};
static const struct shape part_shape = SHAPE(part_fields, part_after);
static const struct field part_item_field = {.read = read_object, .shape = &part_shape};
#undef AT_TYPE

static void keep_part(struct reading *reading, const struct json *value, const void *item, void *out)
{
    struct pack_programme *programme = out;
    const struct part_item *part = item;
    (void)reading, (void)value;
    assert(programme->part_count < PACK_PARTS_MAX);
    programme->parts[programme->part_count++] = part->part;
}

#define AT_TYPE pack_programme
static const struct field programme_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "title", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(title)},
    {.key = "minutes",
     .read = read_whole_minutes,
     .needed = true,
     .low = 5,
     .high = MINUTES_MAX,
     AT(minutes)},
    {.key = "seats", .read = read_count, .low = 2, .high = 24, AT(seats)},
    {.key = "answering", .read = read_word, .vocabulary = &vocabulary_answering, AT(answering)},
    {.key = "parts",
     .read = read_list,
     .needed = true,
     .low = 1,
     .high = PACK_PARTS_MAX,
     .item = &part_item_field,
     .size = sizeof(struct part_item),
     .keep = keep_part},
};
static const struct shape programme_shape = SHAPE(programme_fields, NULL);
static const struct field programme_item = {.read = read_object, .shape = &programme_shape};
#undef AT_TYPE

static const struct field line_item = {.read = read_string, .high = LINE_MAX_LENGTH};
static const struct field language_item = {.read = read_language};

/* Languages are collected before anything else, because every text needs them; here they are judged. */
static void read_language_list(struct reading *reading, const struct field *field, const struct json *value,
                               void *out)
{
    const char *languages[PACK_LANGUAGES_MAX] = {NULL};
    (void)out;
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    const struct json *child = value->first;
    for (uint32_t i = 0; i < length; i++, child = child->next) {
        language_item.read(reading, &language_item, child, &languages[i]);
        for (uint32_t j = 0; j < i; j++)
            if (languages[i] && languages[j] && strcmp(languages[i], languages[j]) == 0)
                reading_report(reading, child, "duplicate-item", FACTS({"word", languages[i]}));
    }
}

#define LIST(member, counter, item_field)                                                                    \
    .read = read_list, .at = offsetof(struct pack, member), .item = &(item_field),                           \
    .size = sizeof *((struct pack *)0)->member,                                                              \
    .count_from_at = offsetof(struct pack, counter) - offsetof(struct pack, member), .unique = "id"

#define AT_TYPE pack
static const struct field pack_fields[] = {
    {.key = "$schema", .read = read_ignored},
    {.key = "format", .read = read_ignored, .needed = true},
    {.key = "needs", .read = read_ignored},
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "version", .read = read_version, .needed = true, AT(version)},
    {.key = "languages", .read = read_language_list, .needed = true, .low = 1, .high = PACK_LANGUAGES_MAX},
    {.key = "title", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(title)},
    {.key = "summary", .read = read_story, .high = STORY_MAX_LENGTH, AT(summary)},
    {.key = "notice", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(notice)},
    {.key = "authors",
     .read = read_taken_list,
     .needed = true,
     .low = 1,
     .high = 20,
     .item = &line_item,
     .size = sizeof(const char *),
     .count_from_at = offsetof(struct pack, author_count) - offsetof(struct pack, authors),
     AT(authors)},
    {.key = "licence", .read = read_string, .needed = true, .high = NAME_MAX_LENGTH, AT(licence)},
    {.key = "sources",
     .read = read_taken_list,
     .high = 50,
     .item = &line_item,
     .size = sizeof(const char *),
     .count_from_at = offsetof(struct pack, source_count) - offsetof(struct pack, sources),
     AT(sources)},
    {.key = "status", .read = read_word, .needed = true, .vocabulary = &vocabulary_statuses, AT(status)},
    {.key = "sensitive",
     .read = read_word_bits,
     .vocabulary = &vocabulary_themes,
     .high = THEME_COUNT,
     .size = sizeof(uint32_t),
     AT(sensitive)},
    {.key = "help", .read = read_object, .shape = &help_shape},
    {.key = "roles", LIST(roles, role_count, role_item), .needed = true, .low = 2, .high = PACK_ROLES_MAX},
    {.key = "values", LIST(values, value_count, value_item), .high = PACK_VALUES_MAX},
    {.key = "effects", LIST(effects, effect_count, effect_item), .needed = true, .high = PACK_EFFECTS_MAX},
    {.key = "spectra",
     LIST(spectra, spectrum_count, spectrum_item),
     .needed = true,
     .high = PACK_SPECTRA_MAX},
    {.key = "activities",
     LIST(activities, activity_count, activity_item),
     .needed = true,
     .low = 1,
     .high = PACK_ACTIVITIES_MAX},
    {.key = "programmes",
     LIST(programmes, programme_count, programme_item),
     .needed = true,
     .low = 1,
     .high = PACK_PROGRAMMES_MAX},
};
static const struct shape pack_shape = SHAPE(pack_fields, NULL);
static const struct field pack_field = {.read = read_object, .shape = &pack_shape};
#undef AT_TYPE

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

static void collect(struct reading *reading, const struct json *root)
{
    static const char *const lists[] = {[IDS_ROLES] = "roles",
                                        [IDS_VALUES] = "values",
                                        [IDS_EFFECTS] = "effects",
                                        [IDS_SPECTRA] = "spectra",
                                        [IDS_ACTIVITIES] = "activities"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        collect_ids(&reading->ids[i], json_find(root, lists[i]));
    collect_flags(reading, json_find(root, "activities"));
    if (reading->flags_lost)
        reading_report(reading, reading->flags_lost, "too-many-flags", NULL);
    collect_languages(reading->pack, json_find(root, "languages"));
    reading->pack->flag_count = reading->ids[IDS_FLAGS].count;
    memcpy(reading->pack->flags, reading->ids[IDS_FLAGS].at, sizeof reading->pack->flags);
}

/* Negative, zero or positive as `one` is older than, the same as or newer than `other`; both as "1.2.3". */
static int version_compare(const char *one, const char *other)
{
    for (int part = 0; part < 3; part++) {
        char *after_one = NULL;
        char *after_other = NULL;
        const unsigned long a = strtoul(one, &after_one, 10), b = strtoul(other, &after_other, 10);
        if (a != b)
            return a < b ? -1 : 1;
        one = after_one + (*after_one == '.');
        other = after_other + (*after_other == '.');
    }
    return 0;
}

/* A file that asks for a newer program is not judged further: its new keys would all look like mistakes. */
static bool is_ours(struct reading *reading, const struct json *root)
{
    static const struct field version = {.read = read_version};
    const struct json *format = json_find(root, "format");
    const struct json *needs = json_find(root, "needs");
    const char *lowest = NULL;
    int64_t number = 0;
    if (needs)
        version.read(reading, &version, needs, &lowest);
    if (lowest && version_compare(lowest, SAMENSPEL_VERSION) > 0) {
        reading_report(reading, needs, "needs", FACTS({"needed", lowest}, {"here", SAMENSPEL_VERSION}));
        return false;
    }
    if (json_integer(format, PACK_FORMAT + 1, INT32_MAX, &number)) {
        reading_report(reading, format, "newer-format", NULL);
        return false;
    }
    if (format && !json_integer(format, PACK_FORMAT, PACK_FORMAT, &number) &&
        reading_is(reading, format, JSON_NUMBER))
        reading_report(reading, format, "bad-format", NULL);
    return true;
}

static void note_digest(struct pack *pack)
{
    struct text compact = TEXT_INIT;
    uint8_t digest[SEAL_BYTES];
    json_put_compact(&compact, &pack->document, pack->document.root);
    digest_seal(digest, NULL, compact.at, compact.length);
    digest_hex(pack->digest, digest, sizeof digest);
    text_release(&compact);
}

/* False when there are errors. */
static bool read_document(struct pack *pack, struct problems *problems)
{
    struct reading reading = {.pack = pack, .problems = problems};
    const struct json *root = pack->document.root;
    const size_t errors = problems->errors;
    if (!reading_is(&reading, root, JSON_OBJECT) || !is_ours(&reading, root))
        return false;
    collect(&reading, root);
    pack_field.read(&reading, &pack_field, root, pack);
    return problems->errors == errors;
}

struct pack *pack_read_bytes(const char *file, const char *folder, const char *bytes, size_t length,
                             struct problems *problems)
{
    struct arena arena = {0};
    struct pack *pack = ARENA_NEW(&arena, struct pack);
    pack->arena = arena; /* the pack lives in the arena it owns */
    if (json_read(&pack->document, file, bytes, length, problems) && read_document(pack, problems)) {
        pack->folder = folder ? arena_string(&pack->arena, folder) : NULL;
        note_digest(pack);
        return pack;
    }
    pack_free(pack);
    return NULL;
}

static void add_file_problem(struct problems *problems, const char *file, enum file_result result)
{
    static const char *const rules[] = {
        [FILE_MISSING] = "file-missing",     [FILE_IS_FOLDER] = "file-is-folder",
        [FILE_TOO_BIG] = "json-too-big",     [FILE_NO_PERMISSION] = "file-no-permission",
        [FILE_NO_SPACE] = "file-unreadable", [FILE_EXISTS] = "file-unreadable",
        [FILE_LOCKED] = "file-unreadable",   [FILE_FAILED] = "file-unreadable"};
    assert(result != FILE_OK && (size_t)result < sizeof rules / sizeof *rules);
    problem_add(problems, SEVERITY_ERROR, (struct place){.file = file}, rules[result],
                FACTS({"most", "8"}, {"name", file_name(file)}));
}

/* The folder of a file; "." when the path names none. */
static void add_folder(struct text *out, const char *file)
{
    const size_t length = (size_t)(file_name(file) - file);
    if (length == 0)
        text_add(out, ".");
    else
        text_add_bytes(out, file, length > 1 ? length - 1 : 1);
}

struct pack *pack_read(const char *path, struct problems *problems)
{
    struct text file = TEXT_INIT;
    struct text folder = TEXT_INIT;
    struct text bytes = TEXT_INIT;
    struct pack *pack = NULL;
    if (file_is_folder(path))
        file_join(&file, path, "pack.json");
    else
        text_add(&file, path);
    add_folder(&folder, file.at);
    const enum file_result result = file_read(file.at, JSON_SIZE_MAX, &bytes);
    if (result == FILE_OK)
        pack = pack_read_bytes(file.at, folder.at, bytes.at, bytes.length, problems);
    else
        add_file_problem(problems, file.at, result);
    text_release(&bytes);
    text_release(&folder);
    text_release(&file);
    return pack;
}

void pack_free(struct pack *pack)
{
    if (!pack)
        return;
    struct arena arena = pack->arena;
    json_release(&pack->document);
    arena_release(&arena);
}
