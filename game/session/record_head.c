/* The header line of a record, written and read. */
#include "session/record_head.h"

#include "base/digest.h"
#include "base/json.h"
#include "session/line.h"
#include "session/record_pictures.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- writing --- */

static void put(struct text *out, const char *key, const char *value)
{
    json_put_key(out, key);
    json_put_string(out, value);
}

static void pack_write(struct text *out, const struct pack *pack)
{
    json_put_key(out, "pack");
    text_add_char(out, '{');
    put(out, "id", pack->id);
    put(out, "version", pack->version);
    put(out, "digest", pack->digest);
    json_put_key(out, "content");
    pack_put_compact(out, pack);
    text_add_char(out, '}');
}

static void pictures_write(struct text *out, const struct record_pictures *pictures)
{
    put(out, "pictures-in", pictures->name);
    json_put_key(out, "pictures");
    text_add_char(out, '{');
    for (uint8_t i = 0; i < pictures->count; i++)
        put(out, pictures->items[i].file, pictures->items[i].digest);
    text_add_char(out, '}');
}

void record_head_write(struct text *out, struct record_head *head, const struct pack *pack,
                       const struct record_pictures *pictures)
{
    char started[26];
    struct text covered = TEXT_INIT;
    text_format(&covered, "{\"samenspel\":\"record\",\"format\":%d", RECORD_FORMAT);
    put(&covered, "program", SAMENSPEL_VERSION);
    put(&covered, "session", head->header.session);
    put(&covered, "trajectory", head->header.trajectory);
    if (head->header.rehearsal)
        text_add(&covered, ",\"rehearsal\":true");
    if (head->redacted)
        text_add(&covered, ",\"redacted\":true");
    clock_print(started, head->header.started);
    put(&covered, "started", started);
    text_format(&covered, ",\"seed\":\"%016" PRIx64 "\"", head->seed);
    if (pictures->count)
        pictures_write(&covered, pictures);
    pack_write(&covered, pack);
    head->check = 0;
    text_add_bytes(out, covered.at, covered.length);
    line_close(out, &covered, &head->check);
    text_release(&covered);
}

/* --- reading --- */

static bool copy(char *out, size_t room, const struct json *object, const char *key)
{
    const struct json *value = json_find(object, key);
    if (!value || value->type != JSON_STRING || strlen(value->string) >= room)
        return false;
    snprintf(out, room, "%s", value->string);
    return true;
}

static bool seed_read(uint64_t *seed, const struct json *root)
{
    char hex[17];
    uint8_t bytes[8];
    if (!copy(hex, sizeof hex, root, "seed") || !digest_unhex(bytes, sizeof bytes, hex))
        return false;
    *seed = 0;
    for (size_t i = 0; i < sizeof bytes; i++)
        *seed = *seed << 8 | bytes[i];
    return true;
}

static bool pack_text_read(struct record_head *head, const struct json_document *document)
{
    const struct json *pack = json_find(document->root, "pack");
    const struct json *content = json_find(pack, "content");
    if (!content || !copy(head->pack_digest, sizeof head->pack_digest, pack, "digest"))
        return false;
    json_put_compact(&head->pack, document, content);
    return true;
}

/* A folder beside the record: a name made by record_pictures_find, and never a way out of there. */
static bool pictures_read(struct record_head *head, const struct json *root)
{
    uint8_t digest[8];
    if (!json_find(root, "pictures-in"))
        return true;
    return copy(head->pictures, sizeof head->pictures, root, "pictures-in") &&
           digest_unhex(digest, sizeof digest, head->pictures);
}

static bool members_read(struct record_head *head, const struct json_document *document)
{
    const struct json *root = document->root;
    char started[26];
    const struct json *rehearsal = json_find(root, "rehearsal");
    head->header.rehearsal = rehearsal && rehearsal->type == JSON_TRUE;
    head->redacted = json_find(root, "redacted") != NULL;
    return pictures_read(head, root) && copy(head->program, sizeof head->program, root, "program") &&
           copy(head->header.session, sizeof head->header.session, root, "session") &&
           copy(head->header.trajectory, sizeof head->header.trajectory, root, "trajectory") &&
           copy(started, sizeof started, root, "started") && clock_read(&head->header.started, started) &&
           seed_read(&head->seed, root) && pack_text_read(head, document);
}

static bool check_fits(const char *bytes, size_t length, uint64_t *check)
{
    return line_check_read(bytes, length, check) &&
           digest_check(0, bytes, length - LINE_CHECK_BYTES) == *check;
}

/* Is this version, NULL for none, newer than this program? Numbers between points are compared one by one. */
static bool is_newer(const struct json *version)
{
    const char *wanted = version && version->type == JSON_STRING ? version->string : "";
    const char *own = SAMENSPEL_VERSION;
    while (*wanted) {
        char *wanted_end = NULL;
        char *own_end = NULL;
        const unsigned long more = strtoul(wanted, &wanted_end, 10);
        const unsigned long have = strtoul(own, &own_end, 10);
        if (more != have)
            return more > have;
        wanted = wanted_end + (*wanted_end == '.');
        own = own_end + (*own_end == '.');
        if (wanted_end == wanted)
            break; /* the end, or no version at all */
    }
    return false;
}

/* What is wrong with a first line of ours that is JSON; NULL when it is ours to read. A newer format may
 * close its first line with a check of its own. Then two things have to say that it is newer, the format and
 * the program that wrote it: a damaged number is not taken for a newer format. */
static const char *rule_of(struct record_head *head, const struct json *root, const char *bytes,
                           size_t length)
{
    const struct json *format = json_find(root, "format");
    int64_t number = 0;
    if (!format || !json_integer(format, 1, INT32_MAX, &number))
        return "record-damaged-head";
    const bool newer = number > RECORD_FORMAT;
    if (!check_fits(bytes, length, &head->check))
        return newer && is_newer(json_find(root, "program")) ? "record-newer" : "record-damaged-head";
    return newer || is_newer(json_find(root, "needs")) ? "record-newer" : NULL;
}

static const char ours[] = "{\"samenspel\":\"record\"";

static bool begins_as_ours(const char *bytes, size_t length)
{
    return length >= sizeof ours - 1 && memcmp(bytes, ours, sizeof ours - 1) == 0;
}

bool record_is(const char *path)
{
    struct text start = TEXT_INIT;
    const bool read = file_read_start(path, sizeof ours - 1, &start) == FILE_OK;
    const bool is = read && begins_as_ours(start.at, start.length);
    text_release(&start);
    return is;
}

bool record_head_read(struct record_head *head, const char *path, const char *bytes, size_t length,
                      struct problems *problems)
{
    *head = (struct record_head){.pack = TEXT_INIT};
    struct json_document document = {0};
    struct problems scratch = {0};
    /* A file that begins as ours does, and stops or goes wrong later, is a damaged record; any other is none.
     */
    const bool is = begins_as_ours(bytes, length);
    const char *rule = is ? "record-damaged-head" : "record-not-a-record";
    if (is && json_read(&document, path, bytes, length, &scratch)) {
        rule = rule_of(head, document.root, bytes, length);
        copy(head->program, sizeof head->program, document.root, "program");
        copy(head->program, sizeof head->program, document.root,
             "needs"); /* what to install, when it says so */
        if (!rule && !members_read(head, &document))
            rule = "record-damaged-head";
    }
    if (rule)
        problem_add(problems, SEVERITY_ERROR, (struct place){.file = path, .line = 1}, rule,
                    FACTS({"program", head->program}, {"name", file_name(path)}));
    problems_release(&scratch);
    json_release(&document);
    return !rule;
}

void record_head_release(struct record_head *head)
{
    text_release(&head->pack);
}
