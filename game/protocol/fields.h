/* The fields a command or an event may carry, and the table that says which kind carries which.
 *
 * Commands and events are fixed-size; text is by reference (owned by whoever made it: the journal's
 * arena for events, the caller for commands). One description per kind serves JSON reading and
 * writing, offers, random tests and the record's private parts, so a new kind is one line. */
#ifndef PROTOCOL_FIELDS_H
#define PROTOCOL_FIELDS_H

#include "protocol/answer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Everybody at the table: a pair on every seat. */
enum {
    SEATS_MAX = 24,
    SEAT_PAIR = 2,
    PEOPLE_MAX = SEATS_MAX * SEAT_PAIR,
    VALUES_NAMED_MAX = SEATS_MAX /* in one round: each seat names one */
};

enum { TEXTS_MAX = 5, TEXT_BYTES_MAX = 1000, NAME_BYTES_MAX = 80 };

/* No activity has more steps: the plan keeps a bit for each. */
enum { STEPS_MAX = 16 };

enum presence { PRESENCE_HERE, PRESENCE_LATER, PRESENCE_AWAY, PRESENCE_GONE, PRESENCE_COUNT };
enum card_form { CARDS_TURNED, CARDS_COLLECTED, CARDS_FORMS };
/* What an agreement leans on: what residents do themselves, what brings people together, help of a
 * profession. */
enum lean { LEAN_UNSAID, LEAN_RESIDENTS, LEAN_COMMUNITY, LEAN_HELP, LEAN_COUNT };
enum own_role { OWN_ROLE_UNSAID, OWN_ROLE_YES, OWN_ROLE_NO, OWN_ROLE_COUNT };

/* A value and how often it was named; a row of these ends at its first count of 0. */
struct value_count {
    uint8_t value, count;
};

/* How many of a role went from one answer to another (or stayed: the same one twice); in a row of these those
 * of one role stand together, and the row ends at its first count of 0. */
struct move {
    uint8_t role, from, to, count;
};

/* What one seat picked, in no order: `count` values of the pack, 0 = a pass, PACK_NONE = absent or struck;
 * the places behind them are PACK_NONE. */
struct picked {
    uint8_t count, cards[PACK_TOP_MAX];
};

/* What one seat filled in of a house, by room of the pack: 1 .. ROOM_STEPS, 0 = passed. Absent or struck: all
 * of it is PACK_NONE. */
struct filled_room {
    uint8_t going, matters;
};

/* How many gave each number to a room: [0] counts those who gave 1. */
struct room_spread {
    uint8_t going[ROOM_STEPS], matters[ROOM_STEPS];
};

struct fields {
    uint8_t seat;      /* 0 .. 23; shown to people as number 1 .. 24. In DECIDED: how many seats are here */
    uint8_t role;      /* pack role, PACK_NONE = none */
    uint8_t answer;    /* enum answer */
    uint8_t value;     /* pack value, PACK_NONE = none */
    uint8_t about;     /* role whose choice is guessed, PACK_NONE = no guess */
    uint8_t guess;     /* enum answer */
    uint8_t part;      /* index in the plan */
    uint8_t step;      /* of the part's activity: enum dilemma_step, or number of a talk's question */
    uint8_t programme; /* of the pack */
    uint8_t activity;  /* of the pack, PACK_NONE = none */
    uint8_t nickname;  /* 0 .. 23, the drawings of assets/icons in the order of look.md */
    uint8_t presence, answering, form, promise, rule, own_role, language;
    uint8_t index; /* in a list of this activity (an objection, an inject). In DECIDED: how many stand. Of a
                      seat: people on it, 2 = a pair; 0 = one, or in a command: as it was */
    uint8_t to;    /* another place in that list */
    uint8_t lean;  /* enum lean */
    bool tick;     /* "this may be in the report"; warning accepted; quiet */
    bool early;    /* the step was closed before all were in */
    uint16_t seconds;
    uint32_t event;                               /* number of an event line */
    uint64_t wall;                                /* milliseconds since 1970; 0 = not known */
    int16_t offset;                               /* minutes east of UTC, beside wall */
    uint8_t counts[PACK_ROLES_MAX][ANSWER_COUNT]; /* totals; row 0 alone when not by role */
    struct value_count named[VALUES_NAMED_MAX];
    uint8_t changed, stayed,
        joined; /* seats by their second answer beside the first; joined: without a first */
    struct move moves[SEATS_MAX];
    struct picked picked;
    struct value_count row[PACK_CARDS_MAX]; /* in order, with how many picked each; ends at a count of 0 */
    struct filled_room filled[PACK_ROOMS_MAX];
    struct room_spread spread[PACK_ROOMS_MAX];
    const char *text[TEXTS_MAX]; /* UTF-8, at most TEXT_BYTES_MAX, NULL = absent */
};

/* "resident-power" ..., "unsaid". */
const char *lean_word(enum lean lean);

/* All fields absent: ids PACK_NONE, texts NULL, numbers 0. Start every command and event from it. */
struct fields fields_none(void);
void fields_clear(struct fields *fields); /* the same in place: an event is made for every choice */

enum field_type {
    FIELD_END,
    FIELD_SEAT,
    FIELD_ROLE,
    FIELD_ANSWER,
    FIELD_VALUE,
    FIELD_PART,
    FIELD_STEP,
    FIELD_PROGRAMME,
    FIELD_ACTIVITY,
    FIELD_NICKNAME,
    FIELD_PRESENCE,
    FIELD_ANSWERING,
    FIELD_FORM,
    FIELD_PROMISE,
    FIELD_RULE,
    FIELD_OWN_ROLE,
    FIELD_LEAN,
    FIELD_LANGUAGE,
    FIELD_INDEX,  /* a place in a list, from 0 */
    FIELD_NUMBER, /* how many */
    FIELD_BOOL,
    FIELD_SECONDS,
    FIELD_EVENT,
    FIELD_WALL,
    FIELD_OFFSET,
    FIELD_COUNTS,
    FIELD_NAMED,
    FIELD_MOVES,
    FIELD_CARDS,
    FIELD_ROW,
    FIELD_FILLED,
    FIELD_SPREAD,
    FIELD_TEXT,
    FIELD_TYPE_COUNT
};

struct field {
    enum field_type type;
    const char *name; /* in JSON */
    uint16_t offset;  /* in struct fields */
    bool optional;
    bool hidden; /* stands in the record's private part */
    bool total;  /* tells of answers all together: open, and taken out only where nothing may stay */
};

enum { FIELDS_PER_KIND = 14 };

struct kind {
    const char *word;
    struct field fields[FIELDS_PER_KIND]; /* ends at FIELD_END */
};

#endif
