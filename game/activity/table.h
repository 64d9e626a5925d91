/* What every kind of activity may know of the table and change in the neighbourhood. */
#ifndef ACTIVITY_TABLE_H
#define ACTIVITY_TABLE_H

#include "pack/minutes.h"
#include "protocol/dump.h"
#include "protocol/event.h"
#include "protocol/seen.h"

struct table_seat {
    uint8_t role, nickname;
    uint8_t presence;    /* enum presence */
    uint8_t own_role;    /* enum own_role */
    bool pair;           /* two people on it, who answer together: it counts once */
    bool taken;          /* false: removed during set-up, its number stays free */
    const char *name;    /* NULL = none; struck or absent */
    uint32_t name_event; /* line that gave it */
};

struct table {
    struct table_seat seats[SEATS_MAX];
    uint8_t seat_count;
    uint8_t answering, form, promise; /* enums */
    bool promise_warned;
    bool roles_changed; /* while playing: who played what is no longer one answer */
};

/* An idea for an agreement, wherever it came up. */
struct idea {
    const char *text; /* NULL: struck */
    uint32_t event;
    uint8_t part;
};

/* All of a session, in the order they came up: what the agenda asks again. One place for each, for good. A
 * session takes no more than these; of an older record the rest stays where it was noted. */
struct ideas {
    struct idea items[SEEN_IDEAS_MAX];
    uint8_t count;
};

/* The neighbourhood's state: what decisions change. */
struct street {
    int8_t effect[PACK_EFFECTS_MAX];                      /* clamped to the pack's range */
    int8_t role_effect[PACK_ROLES_MAX][PACK_EFFECTS_MAX]; /* change per role, from 0 */
    int8_t rooms[PACK_ROOMS_MAX]; /* lamps given and taken so far, -ROOM_STEPS .. ROOM_STEPS */
    uint64_t flags;
    uint8_t decision[PACK_ACTIVITIES_MAX];   /* answer per activity, ANSWER_NONE = none */
    uint8_t decided_at[PACK_ACTIVITIES_MAX]; /* dilemmas done before that decision */
    uint8_t came[PACK_ACTIVITIES_MAX]
                [PACK_LATER_MAX]; /* part in which a later effect came, from 1; 0 = not yet */
    uint8_t dilemmas_done;
    uint8_t row[PACK_CARDS_MAX], row_count; /* values as the table laid them in the newest value game */
};

/* Taken seats; present seats; people on present seats, two on that of a pair; of one role. */
uint8_t table_seats(const struct table *table);
uint8_t table_here(const struct table *table);
uint8_t table_people_here(const struct table *table);
uint8_t table_role_here(const struct table *table, uint8_t role);
uint8_t table_role_seats(const struct table *table, uint8_t role);
bool table_seat_here(const struct table *table, uint8_t seat);

/* Who is here and how they answer, for what takes its time from that. */
struct minutes_table table_minutes(const struct table *table, uint8_t role_count);

/* Keeps an idea that was just noted, to be asked again; one too many is left out. */
void ideas_add(struct ideas *ideas, const struct event *noted);

/* Place of the idea that was noted in this line, PACK_NONE when there is none. */
uint8_t ideas_find(const struct ideas *ideas, uint32_t event);

/* Only what is hidden in the record: the parts say which ideas they hold, and records know no other dump. */
void ideas_describe(const struct ideas *ideas, struct dump *dump);

/* May this promise be offered without a warning? By role wants two present seats or more in every role that
 * has any. */
bool table_promise_safe(const struct table *table, uint8_t role_count, enum promise promise);

#endif
