/* What stands in a list of records, without folding any. */
#include "session/record_read.h"

#include "base/json.h"
#include "session/rows.h"

#include <assert.h>
#include <string.h>

/* A key and its value as line_write puts them can stand in no string: there the quotes would be escaped. */
static bool has(const struct row *row, const char *member)
{
    const size_t length = strlen(member);
    const char *end = row->bytes + row->length;
    for (const char *at = row->bytes; at + length <= end; at++) {
        at = memchr(at, member[0], (size_t)(end - at));
        if (!at || at + length > end)
            return false;
        if (memcmp(at, member, length) == 0)
            return true;
    }
    return false;
}

static bool is_kind(const struct row *row, enum event_kind kind)
{
    char member[64];
    snprintf(member, sizeof member, ",\"e\":\"%s\"", event_description(kind)->word);
    return has(row, member);
}

/* The events that a summary follows: they can be taken back, and that again. */
struct step {
    enum event_kind kind;
    uint32_t begin, target; /* first event of its command; TAKEN_BACK: what it takes back */
    struct row row;
    bool stands;
};

struct steps {
    struct arena arena;
    struct step *items;
    uint32_t count, room;
};

static void steps_add(struct steps *steps, struct step step)
{
    if (steps->count == steps->room) {
        const uint32_t room = steps->room ? steps->room * 2 : 32;
        struct step *items = ARENA_ARRAY(&steps->arena, struct step, room);
        if (steps->count)
            memcpy(items, steps->items, steps->count * sizeof *items);
        steps->items = items;
        steps->room = room;
    }
    steps->items[steps->count++] = step;
}

/* The steps of the command that begins at this event no longer stand; they are in the order of the record. */
static void steps_fall(const struct steps *steps, uint32_t begin)
{
    uint32_t low = 0, high = steps->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (steps->items[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < steps->count && steps->items[low].begin == begin; low++)
        steps->items[low].stands = false;
}

/* Nothing stands that a standing TAKEN_BACK names; going backwards each one is judged before what it names.
 */
static void steps_judge(struct steps *steps)
{
    for (uint32_t i = steps->count; i-- > 0;) {
        const struct step *taking = &steps->items[i];
        if (taking->kind == EVENT_TAKEN_BACK && taking->stands)
            steps_fall(steps, taking->target);
    }
}

/* The number behind "key": in the open part of a row, 0 when it is not there. */
static int64_t number_of(const struct json *root, const char *key)
{
    const struct json *value = json_find(root, key);
    int64_t number = 0;
    return value && json_integer(value, 0, UINT32_MAX, &number) ? number : 0;
}

static bool row_json(struct json_document *document, const struct row *row)
{
    struct problems scratch = {0};
    const bool read = json_read(document, "", row->bytes, row->length, &scratch);
    problems_release(&scratch);
    return read;
}

static uint32_t row_target(const struct row *row)
{
    struct json_document document = {0};
    const int64_t target = row_json(&document, row) ? number_of(document.root, "event") : 0;
    json_release(&document);
    return (uint32_t)target;
}

/* Up to the last batch that has its end, as resuming does: what comes after it was told to nobody. True:
 * nothing comes after it. */
static bool steps_read(struct steps *steps, const struct text *bytes, size_t at, struct row *last)
{
    static const enum event_kind kinds[] = {
        EVENT_GROUP_NAMED,      EVENT_PREPARED,      EVENT_MEETING_SET,
        EVENT_PROGRAMME_CHOSEN, EVENT_SESSION_BEGUN, EVENT_SESSION_ENDED,
        EVENT_TAKEN_BACK,       EVENT_IDEA_TAKEN_UP, EVENT_AGREEMENT_ADDED,
    };
    struct row row;
    bool ended = true;
    uint32_t begin = 0, durable = 0;
    for (uint32_t number = 1; row_next(&row, bytes->at, bytes->length, &at) && row.whole; number++) {
        if (has(&row, ",\"begins\":true"))
            begin = number;
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (is_kind(&row, kinds[i]))
                steps_add(steps, (struct step){.kind = kinds[i],
                                               .begin = begin,
                                               .target = kinds[i] == EVENT_TAKEN_BACK ? row_target(&row) : 0,
                                               .row = row,
                                               .stands = true});
        ended = has(&row, ",\"end\":true");
        if (ended) {
            durable = steps->count;
            *last = row;
        }
    }
    steps->count = durable;
    return ended;
}

/* A text of the pack in its main language, NULL: there is none. */
static const struct json *main_text(const struct json *pack, const struct json *text)
{
    const struct json *languages = json_find(pack, "languages");
    if (text && text->type == JSON_OBJECT && languages && languages->first && languages->first->string)
        text = json_find(text, languages->first->string);
    return text && text->type == JSON_STRING ? text : NULL;
}

static bool is_string(const struct json *value, const char *string)
{
    return value && value->type == JSON_STRING && strcmp(value->string, string) == 0;
}

static void copy_group(struct record_summary *summary, const struct row *row)
{
    struct json_document document = {0};
    if (row_json(&document, row)) {
        const struct json *group = json_find(json_find(document.root, "private"), "group");
        const char *name = group && group->type == JSON_STRING ? group->string : ""; /* struck: none */
        snprintf(summary->group, sizeof summary->group, "%s", name);
    }
    json_release(&document);
}

static void copy_meeting(struct record_summary *summary, const struct row *row)
{
    struct json_document document = {0};
    int64_t moment = 0, offset = 0;
    if (row_json(&document, row)) {
        const struct json *when = json_find(document.root, "when"),
                          *east = json_find(document.root, "offset");
        if (!when || !json_integer(when, 0, (int64_t)1 << 52, &moment))
            moment = 0;
        if (!east || !json_integer(east, -1440, 1440, &offset))
            offset = 0;
    }
    summary->meeting = (struct wall_time){.unix_ms = moment, .offset_minutes = (int32_t)offset};
    json_release(&document);
}

/* The title, in the pack's main language, of the programme with the id that this row names. */
static void copy_programme(struct record_summary *summary, const struct row *row,
                           const struct record_head *head)
{
    struct json_document document = {0}, pack = {0};
    struct problems scratch = {0};
    const struct json *id = row_json(&document, row) ? json_find(document.root, "programme") : NULL;
    if (id && id->type == JSON_STRING && json_read(&pack, "", head->pack.at, head->pack.length, &scratch)) {
        const struct json *programmes = json_find(pack.root, "programmes");
        const struct json *item = programmes ? programmes->first : NULL;
        while (item && !is_string(json_find(item, "id"), id->string))
            item = item->next;
        const struct json *title = item ? main_text(pack.root, json_find(item, "title")) : NULL;
        if (title)
            snprintf(summary->programme, sizeof summary->programme, "%s", title->string);
    }
    problems_release(&scratch);
    json_release(&pack);
    json_release(&document);
}

static void summary_step(struct record_summary *summary, const struct step *step,
                         const struct record_head *head)
{
    summary->prepared |= step->kind == EVENT_PREPARED;
    summary->begun |= step->kind == EVENT_SESSION_BEGUN;
    summary->ended |= step->kind == EVENT_SESSION_ENDED;
    summary->agenda |= step->kind == EVENT_IDEA_TAKEN_UP || step->kind == EVENT_AGREEMENT_ADDED;
    if (step->kind == EVENT_GROUP_NAMED)
        copy_group(summary, &step->row);
    else if (step->kind == EVENT_MEETING_SET)
        copy_meeting(summary, &step->row);
    else if (step->kind == EVENT_PROGRAMME_CHOSEN)
        copy_programme(summary, &step->row, head);
}

static void summary_fill(struct record_summary *summary, const struct record_head *head,
                         const struct text *bytes, size_t at)
{
    struct steps steps = {.count = 0};
    struct row last = {.bytes = NULL};
    summary->torn = !steps_read(&steps, bytes, at, &last);
    steps_judge(&steps);
    for (uint32_t i = 0; i < steps.count; i++)
        if (steps.items[i].stands)
            summary_step(summary, &steps.items[i], head);
    struct json_document document = {0};
    if (last.bytes && row_json(&document, &last))
        summary->session_ms = (uint32_t)number_of(document.root, "t");
    json_release(&document);
    arena_release(&steps.arena);
}

/* id and title of the pack, without reading all of it as a pack. */
static void summary_pack(struct record_summary *summary, const struct record_head *head)
{
    struct problems scratch = {0};
    struct json_document document = {0};
    if (json_read(&document, "", head->pack.at, head->pack.length, &scratch)) {
        const struct json *id = json_find(document.root, "id");
        const struct json *title = main_text(document.root, json_find(document.root, "title"));
        if (id && id->type == JSON_STRING)
            snprintf(summary->pack_id, sizeof summary->pack_id, "%s", id->string);
        if (title)
            snprintf(summary->pack_title, sizeof summary->pack_title, "%s", title->string);
    }
    problems_release(&scratch);
    json_release(&document);
}

bool record_summary(const char *path, struct record_summary *summary, struct problems *problems)
{
    struct text bytes = TEXT_INIT;
    struct record_head head;
    *summary = (struct record_summary){.ended = false};
    bool good = record_bytes_read(&bytes, path, problems);
    if (good) {
        struct row row;
        size_t at = 0;
        row_next(&row, bytes.at, bytes.length, &at);
        good = record_head_read(&head, path, row.bytes, row.length, problems);
        if (good) {
            summary->header = head.header;
            summary_pack(summary, &head);
            summary_fill(summary, &head, &bytes, at);
            summary->ended = summary->ended || head.redacted;
        }
        record_head_release(&head);
    }
    text_release(&bytes);
    return good;
}
