/* Event lines: sealing on the way out, proof on the way in. */
#include "session/line.h"

#include "base/digest.h"
#include "base/json.h"
#include "protocol/json_form.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { HEX_CHECK = 16, HEX_SALT = 2 * SALT_BYTES, HEX_SEAL = 2 * SEAL_BYTES };

/* --- the check at the end --- */

void line_close(struct text *out, const struct text *covered, uint64_t *check)
{
    *check = digest_check(*check, covered->at, covered->length);
    text_format(out, ",\"check\":\"%016" PRIx64 "\"}\n", *check);
}

static bool hex_read(const char *hex, uint64_t *out)
{
    uint64_t number = 0;
    for (int i = 0; i < HEX_CHECK; i++) {
        const char *digits = "0123456789abcdef";
        const char *digit = hex[i] ? strchr(digits, hex[i]) : NULL;
        if (!digit)
            return false;
        number = number << 4 | (uint64_t)(digit - digits);
    }
    *out = number;
    return true;
}

bool line_check_read(const char *bytes, size_t length, uint64_t *check)
{
    static const char before[] = ",\"check\":\"";
    if (length < LINE_CHECK_BYTES)
        return false;
    const char *at = bytes + length - LINE_CHECK_BYTES;
    const char *hex = at + sizeof before - 1;
    return memcmp(at, before, sizeof before - 1) == 0 && hex_read(hex, check) &&
           memcmp(hex + HEX_CHECK, "\"}", 2) == 0;
}

/* --- writing --- */

/* Appends private part and salt to `out`, the seal over both to `covered`. */
static void seal_write(struct text *out, struct text *covered, const struct text *hidden)
{
    uint8_t salt[SALT_BYTES];
    uint8_t seal[SEAL_BYTES];
    char hex[HEX_SEAL + 1];
    digest_random(salt, sizeof salt);
    digest_seal(seal, salt, hidden->at, hidden->length);
    digest_hex(hex, salt, sizeof salt);
    text_format(out, ",\"private\":%s,\"salt\":\"%s\"", hidden->at, hex);
    digest_hex(hex, seal, sizeof seal);
    text_format(covered, ",\"seal\":\"%s\"", hex);
}

/* Of a part that was removed before it came here: a seal over nothing that anybody knows. */
static void seal_alone(struct text *covered)
{
    uint8_t seal[SEAL_BYTES];
    char hex[HEX_SEAL + 1];
    digest_random(seal, sizeof seal);
    digest_hex(hex, seal, sizeof seal);
    text_format(covered, ",\"seal\":\"%s\"", hex);
}

static void marks_write(struct text *covered, const struct line *line)
{
    if (line->id)
        text_format(covered, ",\"id\":%" PRIu64, line->id);
    if (line->event.begins)
        text_add(covered, ",\"begins\":true");
    if (line->has_state)
        text_format(covered, ",\"state\":\"%016" PRIx64 "\"", line->state);
    if (line->end)
        text_add(covered, ",\"end\":true");
}

void line_write(struct text *out, const struct pack *pack, struct line *line)
{
    const struct event *event = &line->event;
    assert(event->number > 0);
    assert(line->id <= (uint64_t)LINE_ID_MAX);
    struct text covered = TEXT_INIT;
    text_format(&covered, "{\"n\":%" PRIu32 ",\"t\":%" PRIu32 ",\"e\":\"%s\"", event->number, event->time,
                event_description(event->kind)->word);
    event_fields_to_json(&covered, pack, event, false);
    const size_t open = covered.length;
    text_add_bytes(out, covered.at, open);
    struct text hidden = TEXT_INIT;
    text_add_char(&hidden, '{');
    if (!line->removed)
        event_fields_to_json(&hidden, pack, event, true);
    text_add_char(&hidden, '}');
    if (line->removed)
        seal_alone(&covered);
    else if (hidden.length > 2)
        seal_write(out, &covered, &hidden);
    marks_write(&covered, line);
    text_add_bytes(out, covered.at + open, covered.length - open);
    line_close(out, &covered, &line->check);
    text_release(&hidden);
    text_release(&covered);
}

/* --- reading --- */

/* The line's bytes and what was found in them. */
struct found {
    const char *bytes;
    size_t length; /* without the check member */
    struct json_document document;
    const struct json *hidden, *salt, *seal; /* NULL when absent */
};

static bool found_read(struct found *found, const char *bytes, size_t length)
{
    struct problems problems = {0};
    *found = (struct found){.bytes = bytes, .length = length - LINE_CHECK_BYTES};
    const bool read = json_read(&found->document, "", bytes, length, &problems);
    problems_release(&problems);
    if (!read)
        return false;
    const struct json *root = found->document.root;
    found->hidden = json_find(root, "private");
    found->salt = json_find(root, "salt");
    found->seal = json_find(root, "seal");
    return root->type == JSON_OBJECT;
}

/* Private part, salt and seal stand side by side, or only the seal, or none of them; nothing between. */
static bool found_in_order(const struct found *found)
{
    if (!found->hidden)
        return !found->salt;
    if (!found->salt || !found->seal || found->hidden->next != found->salt ||
        found->salt->next != found->seal)
        return false;
    const struct json *salt = found->salt;
    const size_t salt_member = found->seal->key_offset - 1 - salt->key_offset;
    return found->hidden->type == JSON_OBJECT && salt->type == JSON_STRING &&
           strlen(salt->string) == HEX_SALT && salt_member == HEX_SALT + strlen("\"salt\":\"\"") &&
           found->bytes[found->hidden->key_offset - 1] == ',' && found->bytes[salt->key_offset - 1] == ',' &&
           found->bytes[found->seal->key_offset - 1] == ',';
}

/* What the check covers: everything before it but private part and salt. */
static void add_covered(struct text *out, const struct found *found)
{
    if (!found->hidden) {
        text_add_bytes(out, found->bytes, found->length);
        return;
    }
    const size_t from = found->hidden->key_offset - 1;
    const size_t to = found->seal->key_offset - 1;
    assert(from < to && to < found->length);
    text_add_bytes(out, found->bytes, from);
    text_add_bytes(out, found->bytes + to, found->length - to);
}

static bool check_fits(const struct found *found, uint64_t before, uint64_t check)
{
    struct text covered = TEXT_INIT;
    add_covered(&covered, found);
    const bool fits = digest_check(before, covered.at, covered.length) == check;
    text_release(&covered);
    return fits;
}

static bool seal_fits(const struct found *found)
{
    uint8_t salt[SALT_BYTES];
    uint8_t seal[SEAL_BYTES];
    char hex[HEX_SEAL + 1];
    if (!digest_unhex(salt, sizeof salt, found->salt->string) || found->seal->type != JSON_STRING)
        return false;
    const size_t from = found->hidden->offset;
    digest_seal(seal, salt, found->bytes + from, found->salt->key_offset - 1 - from);
    digest_hex(hex, seal, sizeof seal);
    return strcmp(hex, found->seal->string) == 0;
}

static bool whole(const struct json *object, const char *key, int64_t high, int64_t *out)
{
    const struct json *value = json_find(object, key);
    *out = 0;
    return !value || json_integer(value, 0, high, out);
}

static bool mark_read(const struct json *object, const char *key, bool *out)
{
    const struct json *value = json_find(object, key);
    *out = value != NULL;
    return !value || value->type == JSON_TRUE;
}

static bool marks_read(struct line *line, const struct json *root)
{
    int64_t number = 0;
    int64_t time = 0;
    int64_t id = 0;
    const struct json *state = json_find(root, "state");
    if (!whole(root, "n", UINT32_MAX, &number) || !whole(root, "t", UINT32_MAX, &time) ||
        !whole(root, "id", LINE_ID_MAX, &id) || !mark_read(root, "begins", &line->event.begins) ||
        !mark_read(root, "end", &line->end))
        return false;
    line->event.number = (uint32_t)number;
    line->event.time = (uint32_t)time;
    line->id = (uint64_t)id;
    line->has_state = state != NULL;
    return number > 0 && (!state || (state->type == JSON_STRING && strlen(state->string) == HEX_CHECK &&
                                     hex_read(state->string, &line->state)));
}

static bool is_mark(const char *key)
{
    static const char *const marks[] = {"n",  "t",      "e",     "private", "salt", "seal",
                                        "id", "begins", "state", "end",     "check"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strcmp(marks[i], key) == 0)
            return true;
    return false;
}

/* Does every member mean something to this kind? One that does not must not be passed over in silence. */
static bool members_known(const struct json *object, const struct kind *kind, bool hidden)
{
    for (const struct json *member = object->first; member; member = member->next) {
        bool known = !hidden && is_mark(member->key);
        for (const struct field *field = kind->fields; field->type != FIELD_END && !known; field++)
            known = field->hidden == hidden && strcmp(field->name, member->key) == 0;
        if (!known)
            return false;
    }
    return true;
}

static bool event_read(struct line *line, const struct pack *pack, const struct found *found,
                       struct arena *arena)
{
    const struct json *root = found->document.root;
    const struct json *word = json_find(root, "e");
    enum event_kind event = (enum event_kind)0;
    if (!word || word->type != JSON_STRING || !event_kind_read(word->string, &event))
        return false;
    const struct kind *kind = event_description(event);
    line->event = event_new(event);
    if (!marks_read(line, root) || !members_known(root, kind, false) ||
        !event_fields_from_json(&line->event, pack, root, false))
        return false;
    if (found->hidden && (!members_known(found->hidden, kind, true) ||
                          !event_fields_from_json(&line->event, pack, found->hidden, true)))
        return false;
    line->sealed = found->seal != NULL;
    line->removed = found->seal && !found->hidden;
    struct event none = event_new(event);
    if (!found->seal && !event_fields_from_json(&none, pack, found->document.root, true))
        return false; /* this kind wants a private part */
    for (size_t i = 0; i < TEXTS_MAX; i++)
        if (line->event.with.text[i])
            line->event.with.text[i] = arena_string(arena, line->event.with.text[i]);
    return true;
}

/* What number it claims to have, 0 when none. */
static uint32_t number_read(const struct found *found)
{
    const struct json *value = found->document.root ? json_find(found->document.root, "n") : NULL;
    int64_t number = 0;
    return value && json_integer(value, 1, UINT32_MAX, &number) ? (uint32_t)number : 0;
}

enum line_fault line_read(struct line *line, const struct pack *pack, uint64_t before, const char *bytes,
                          size_t length, struct arena *arena)
{
    *line = (struct line){.event = {.number = 0}};
    struct found found;
    if (!line_check_read(bytes, length, &line->check))
        return LINE_DAMAGED;
    enum line_fault fault = LINE_GOOD;
    const uint64_t check = line->check;
    if (!found_read(&found, bytes, length) || !found_in_order(&found) || !check_fits(&found, before, check)) {
        fault = LINE_DAMAGED;
        line->event.number = number_read(&found);
    } else if (found.hidden && !seal_fits(&found))
        fault = LINE_PRIVATE_BROKEN;
    else if (!event_read(line, pack, &found, arena))
        fault = LINE_UNKNOWN;
    json_release(&found.document);
    return fault;
}

/* --- striking --- */

enum line_cut line_strip(struct text *out, const char *bytes, size_t length)
{
    struct found found;
    uint64_t check = 0;
    if (!line_check_read(bytes, length, &check))
        return LINE_UNREADABLE;
    enum line_cut cut = LINE_UNREADABLE;
    if (found_read(&found, bytes, length) && found_in_order(&found)) {
        cut = found.hidden ? LINE_CUT : LINE_HAD_NONE;
        add_covered(out, &found);
        text_add_bytes(out, bytes + found.length, length - found.length);
        text_add_char(out, '\n');
    }
    json_release(&found.document);
    return cut;
}

/* --- chaining anew --- */

static const struct kind *kind_of(const struct found *found)
{
    const struct json *word = json_find(found->document.root, "e");
    enum event_kind event = (enum event_kind)0;
    const bool known = word && word->type == JSON_STRING && event_kind_read(word->string, &event);
    return known ? event_description(event) : NULL;
}

/* The field that holds totals under this name in lines of this kind; NULL = none does. */
static const struct field *total_of(const struct kind *kind, const char *name)
{
    for (const struct field *field = kind ? kind->fields : NULL; field && field->type != FIELD_END; field++)
        if (field->total && strcmp(field->name, name) == 0)
            return field;
    return NULL;
}

static bool found_totals(const struct found *found)
{
    const struct kind *kind = kind_of(found);
    for (const struct json *member = found->document.root->first; member; member = member->next) {
        const struct field *field = total_of(kind, member->key);
        if (field && (field->optional || member->first))
            return true;
    }
    return false;
}

bool line_has_totals(const char *bytes, size_t length)
{
    uint64_t check = 0;
    struct found found;
    if (!line_check_read(bytes, length, &check))
        return false;
    const bool has = found_read(&found, bytes, length) && found_totals(&found);
    json_release(&found.document);
    return has;
}

/* What stands of the line: `out` gets all of it, `covered` what the check covers. */
struct anew {
    struct text *out, covered;
    const struct found *found;
    bool struck, stateless;
};

static void anew_add(struct anew *anew, const struct json *member)
{
    const char *comma = anew->covered.length > 1 ? "," : "";
    const struct field *total = anew->struck ? total_of(kind_of(anew->found), member->key) : NULL;
    const bool hidden = member == anew->found->hidden || member == anew->found->salt;
    if ((anew->struck && hidden) || (total && total->optional) ||
        (anew->stateless && strcmp(member->key, "state") == 0) || strcmp(member->key, "check") == 0)
        return;
    struct text bytes = TEXT_INIT;
    text_add(&bytes, comma);
    if (total)
        text_format(&bytes, "\"%s\":{}", member->key);
    else
        text_add_bytes(&bytes, anew->found->bytes + member->key_offset,
                       member->next->key_offset - 1 - member->key_offset);
    text_add_bytes(anew->out, bytes.at, bytes.length);
    if (!hidden)
        text_add_bytes(&anew->covered, bytes.at, bytes.length);
    text_release(&bytes);
}

enum line_cut line_again(struct text *out, const char *bytes, size_t length, bool struck, bool stateless,
                         uint64_t *check)
{
    struct found found;
    uint64_t old = 0;
    if (!line_check_read(bytes, length, &old))
        return LINE_UNREADABLE;
    enum line_cut cut = LINE_UNREADABLE;
    if (found_read(&found, bytes, length) && found_in_order(&found)) {
        struct anew anew = {out, TEXT_INIT, &found, struck, stateless};
        cut = struck && (found.hidden || found_totals(&found)) ? LINE_CUT : LINE_HAD_NONE;
        text_add_char(out, '{');
        text_add_char(&anew.covered, '{');
        for (const struct json *member = found.document.root->first; member; member = member->next)
            anew_add(&anew, member);
        line_close(out, &anew.covered, check);
        text_release(&anew.covered);
    }
    json_release(&found.document);
    return cut;
}

uint32_t line_strikes(const char *bytes, size_t length)
{
    uint64_t check = 0;
    int64_t struck = 0;
    struct found found;
    if (!line_check_read(bytes, length, &check))
        return 0;
    if (found_read(&found, bytes, length)) {
        const struct json *word = json_find(found.document.root, "e");
        const struct json *event = json_find(found.document.root, "event");
        if (!word || word->type != JSON_STRING || !event || !json_integer(event, 1, UINT32_MAX, &struck) ||
            strcmp(word->string, event_description(EVENT_STRUCK)->word) != 0)
            struck = 0;
    }
    json_release(&found.document);
    return (uint32_t)struck;
}
