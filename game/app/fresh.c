/* A new session: its programme is one of the pack's, and its record is a new file. */
#include "app/fresh.h"

#include "app/report_problems.h"
#include "pack/near.h"
#include "pack/pack.h"

static void list_programmes(struct text *out, const struct pack *pack)
{
    for (uint8_t i = 0; i < pack->programme_count; i++)
        text_format(out, "%s%s", i > 0 ? ", " : "", pack->programmes[i].id);
}

static const char *nearest_programme(const struct pack *pack, const char *wished)
{
    const char *ids[PACK_PROGRAMMES_MAX];
    for (uint8_t i = 0; i < pack->programme_count; i++)
        ids[i] = pack->programmes[i].id;
    return near_find(wished, ids, pack->programme_count);
}

bool fresh_programme(const struct options *options, const struct pack *pack, const struct words *words,
                     struct text *sentence)
{
    const char *wished = options->programme;
    if (!wished || pack_find_programme(pack, wished) != PACK_NONE)
        return true;
    struct text all = TEXT_INIT;
    list_programmes(&all, pack);
    const char *meant = nearest_programme(pack, wished);
    const char *key = meant ? "option.programme-near" : "option.programme-unknown";
    const struct fill *facts =
        FACTS({"option", wished}, {"pack", pack->id}, {"programmes", all.at}, {"meant", meant ? meant : ""});
    words_add(sentence, words, key, facts);
    report_usage(words, key, facts);
    text_release(&all);
    return false;
}

uint8_t fresh_programme_number(const struct options *options, const struct pack *pack)
{
    const uint8_t found = options->programme ? pack_find_programme(pack, options->programme) : 0;
    return found == PACK_NONE ? 0 : found;
}

static const char *key_of(enum file_result result)
{
    switch (result) {
    case FILE_EXISTS:
        return "play.record-exists";
    case FILE_NO_SPACE:
        return "play.disk-full";
    case FILE_LOCKED:
        return "play.record-locked";
    case FILE_NAME_TOO_LONG:
        return "play.record-name-too-long";
    case FILE_OK:
    case FILE_MISSING:
    case FILE_IS_FOLDER:
    case FILE_TOO_BIG:
    case FILE_NO_PERMISSION:
    case FILE_FAILED:
        break;
    }
    return "play.record-refused";
}

const char *fresh_record(struct session *session, const struct options *options, const struct pack *pack,
                         const struct record_header *header, const struct words *words)
{
    struct text folder = TEXT_INIT, path = TEXT_INIT;
    if (options->record)
        text_add(&path, options->record);
    else if (record_folder(&folder))
        record_new_name(&path, folder.at, pack, header->started);
    const char *key = "play.no-folder"; /* none in which this user's programs may keep data */
    if (path.length > 0) {
        const enum file_result result = record_create(session, path.at, header);
        key = result == FILE_OK ? NULL : key_of(result);
    }
    if (key)
        report_outside(words, path.length > 0 ? path.at : "samenspel", key);
    text_release(&folder);
    text_release(&path);
    return key;
}
