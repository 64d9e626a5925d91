/* The kinds of activity a pack may hold, a row each. */
#include "pack/kinds.h"

#include "pack/parts.h"

#include <assert.h>
#include <string.h>

static const struct pack_picture *dilemma_picture(const struct pack_activity *activity)
{
    return &activity->dilemma->picture;
}

static const struct pack_picture *talk_picture(const struct pack_activity *activity)
{
    return &activity->talk->picture;
}

static const struct pack_picture *board_picture(const struct pack_activity *activity)
{
    return &activity->board->picture;
}

static const struct pack_kind kinds[] = {
    {.name = "dilemma", .read = read_dilemma, .seconds = minutes_dilemma, .picture = dilemma_picture},
    {.name = "talk", .read = read_talk, .seconds = minutes_talk, .picture = talk_picture},
    {.name = "agenda", .read = read_agenda, .seconds = minutes_agenda},
    {.name = "values", .read = read_values, .seconds = minutes_values},
    {.name = "house", .read = read_house, .seconds = minutes_house},
    {.name = "board", .read = read_board, .seconds = minutes_board, .picture = board_picture},
};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

static const struct pack_kind *kind_find(const char *name)
{
    for (size_t i = 0; i < KINDS; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    return NULL;
}

const struct pack_kind *kind_of(const struct pack_activity *activity)
{
    const struct pack_kind *kind = kind_find(activity->kind);
    assert(kind);
    return kind;
}

const struct pack_picture *pack_picture_of(const struct pack_activity *activity)
{
    const struct pack_kind *kind = kind_of(activity);
    const struct pack_picture *picture = kind->picture ? kind->picture(activity) : NULL;
    return picture && picture->file ? picture : NULL;
}

/* --- reading --- */

static void report_kind(struct reading *reading, const struct json *kind)
{
    const char *known[KINDS];
    for (size_t i = 0; i < KINDS; i++)
        known[i] = kinds[i].name;
    reading_report_unknown(reading, json_place(reading->document, kind), "unknown-kind", "", kind->string,
                           known, KINDS);
}

void kind_read(struct reading *reading, const struct field *field, const struct json *value, void *out)
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
    const struct pack_kind *row = kind_find(kind->string);
    if (row)
        row->read(reading, field, value, out);
    else
        report_kind(reading, kind);
}
