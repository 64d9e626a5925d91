/* A scenario pack, read and checked: the immutable story that a session plays.
 *
 * Everything is owned by the pack's arena and never changes after reading. References between parts
 * are indexes (checked while reading), never ids. Orders are the pack's own: roles in their order at
 * the table (residents first, municipality last), options A, B, C ... */
#ifndef PACK_PACK_H
#define PACK_PACK_H

#include "base/arena.h"
#include "base/json.h"
#include "pack/limits.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum pack_gable {
    GABLE_POINTED,
    GABLE_SHOP,
    GABLE_ROUND,
    GABLE_STEPPED,
    GABLE_SAWTOOTH,
    GABLE_TOWER,
    GABLE_COUNT
};

struct pack_role {
    const char *id;
    struct pack_text name;
    enum pack_gable gable;
    struct pack_text background, know, watch; /* the brief in three short parts */
};

struct pack_value {
    const char *id;
    struct pack_text name, meaning;
    const char *tag;       /* in the published value model, or NULL */
    const char *pictogram; /* its icon, as canvas knows it; NULL: none */
};

struct pack_effect {
    const char *id;
    struct pack_text name;
    int8_t low, high, start; /* -20 .. 20, low < high */
    bool good_is_down;       /* a cost: less is better */
};

struct pack_spectrum {
    const char *id;
    struct pack_text from, to;
};

/* A room of the house of identity (domain.md section 6). */
struct pack_room {
    const char *id;
    struct pack_text name;
    struct pack_text ask; /* what people think of when they fill it in; may be absent */
    enum pack_thing {
        THING_BOOKS,
        THING_BICYCLE,
        THING_TABLE,
        THING_BAG,
        THING_BED,
        THING_TREE,
        THING_COUNT
    } thing;
};

/* --- conditions: a small tree, judged once when the plan reaches the activity --- */
enum pack_when_kind { WHEN_ALL, WHEN_ANY, WHEN_NOT, WHEN_FLAG, WHEN_EFFECT, WHEN_DECISION };
struct pack_when {
    enum pack_when_kind kind;
    uint8_t flag;                  /* WHEN_FLAG */
    uint8_t effect, role;          /* WHEN_EFFECT; role PACK_NONE = the whole neighbourhood */
    int8_t low, high;              /* WHEN_EFFECT: low <= value <= high */
    uint8_t activity, option;      /* WHEN_DECISION */
    const struct pack_when *first; /* children of ALL, ANY, NOT */
    const struct pack_when *next;
};

struct pack_change {
    uint8_t effect;
    uint8_t role; /* PACK_NONE = the whole neighbourhood */
    int8_t by;    /* -10 .. 10, never 0 */
};

/* An effect that comes due later: when activity `at` begins, or after `after` more dilemmas. */
struct pack_later {
    uint8_t at;    /* activity, or PACK_NONE */
    uint8_t after; /* 1 or more when at == PACK_NONE */
    struct pack_text story;
    const struct pack_change *changes;
    uint8_t change_count;
};

struct pack_option {
    const char *id;
    struct pack_text label, brief,
        detail; /* "brief" is `short` in the file; detail may be absent (in[0] NULL) */
    struct pack_text follows;
    const struct pack_change *changes;
    uint8_t change_count;
    int8_t place[PACK_SPECTRA_MAX];         /* -2 .. 2 */
    uint8_t touches;                        /* bit per spectrum: this option has a place on it */
    uint64_t values;                        /* bit per value it serves */
    int8_t rooms[PACK_ROOMS_MAX];           /* lamps it gives or takes, -2 .. 2; 0 = none */
    struct pack_text costs[PACK_ROLES_MAX]; /* in[0] NULL: costs this role nothing special */
    uint64_t flags;                         /* bit per flag it sets */
    const struct pack_later *later;
    uint8_t later_count;
};

struct pack_stake {
    struct pack_text want, keep;
};

/* Numbered as they came into the format, because records name a step by its number; played in the order of
 * dilemma_step_at. */
#define PACK_STEPS(X)                                                                                        \
    X(SITUATION, "situation")                                                                                \
    X(GLASSES, "glasses")                                                                                    \
    X(OPTIONS, "options")                                                                                    \
    X(CHOOSE, "choose")                                                                                      \
    X(LOOK, "look")                                                                                          \
    X(TALK, "talk")                                                                                          \
    X(CHOOSE_AGAIN, "choose-again")                                                                          \
    X(DECIDE, "decide")                                                                                      \
    X(HAPPENS, "happens")                                                                                    \
    X(THINK, "think")                                                                                        \
    X(TURN, "turn-around")                                                                                   \
    X(OWN_IDEA, "own-idea")                                                                                  \
    X(LOOK_AGAIN, "look-again")
enum dilemma_step {
#define X(name, word) STEP_##name,
    PACK_STEPS(X)
#undef X
        STEP_COUNT
};

struct pack_inject {
    const char *id;
    enum dilemma_step step;
    struct pack_text text;
};

enum decision_rule { RULE_CONSENT, RULE_MAJORITY, RULE_ROLE, RULE_COUNT };
enum promise {
    PROMISE_UNSET,
    PROMISE_NOTHING,
    PROMISE_COUNTS,
    PROMISE_BY_ROLE,
    PROMISE_BY_NAME,
    PROMISE_COUNT
};

struct pack_dilemma {
    uint8_t owner; /* role */
    struct pack_text situation, question;
    struct pack_picture picture;
    struct pack_stake stakes[PACK_ROLES_MAX];
    struct pack_option options[PACK_OPTIONS_MAX];
    uint8_t option_count;
    uint8_t values[PACK_VALUES_OFFERED_MAX]; /* offered while choosing */
    uint8_t value_count;
    struct pack_text prompts[PACK_PROMPTS_MAX];
    uint8_t prompt_count;
    struct pack_text tip, expert; /* may be absent */
    struct pack_text think;       /* one question */
    struct pack_inject injects[PACK_INJECTS_MAX];
    uint8_t inject_count;
    bool uses[STEP_COUNT];        /* who chooses again looks again, whether the pack lists that or not */
    bool guess;                   /* guessing is asked in the choosing turn, where the promise allows it */
    uint16_t seconds[STEP_COUNT]; /* planned; choosing steps: 0 = computed from seats and way of answering */
    enum decision_rule rule;
    uint8_t deciding_role; /* RULE_ROLE only */
    enum promise promise;  /* PROMISE_UNSET: the session's */
};

enum pack_panel {
    PANEL_NONE,
    PANEL_MATRIX,
    PANEL_STREETS,
    PANEL_PATH,
    PANEL_AGREEMENTS,
    PANEL_ROLES,
    PANEL_VALUES,
    PANEL_HOUSE
};
enum pack_talk_purpose { TALK_OPENING, TALK_CLOSING, TALK_BETWEEN };

struct pack_question {
    const char *id;
    struct pack_text title; /* two words, for the step pill */
    struct pack_text ask;   /* the question, large */
    struct pack_text say;   /* a few sentences beneath it; may be absent */
    enum pack_panel panel;
    bool leaves_role;                         /* from here on people speak for themselves */
    bool notes;                               /* the table's words may be noted here */
    bool ideas;                               /* ... as ideas for an agreement */
    bool in_turn;                             /* role by role, each with a question of its own in by_role */
    struct pack_text by_role[PACK_ROLES_MAX]; /* absent: this role is asked the question itself */
    bool check_out;                           /* one word of each seat; at most one such question a talk */
    struct pack_text assignment;              /* for between this meeting and the next; in[0] NULL: none */
    uint16_t seconds; /* 0: computed from who is here; in turn and at a check-out only */
};

struct pack_talk {
    enum pack_talk_purpose purpose;
    struct pack_picture picture; /* beside its first question */
    struct pack_question questions[PACK_QUESTIONS_MAX];
    uint8_t question_count;
};

#define PACK_AGENDA_STEPS(X)                                                                                 \
    X(ASK_AGAIN, "ask-again")                                                                                \
    X(AGREE, "agree")                                                                                        \
    X(READ, "read")                                                                                          \
    X(CONTRIBUTE, "contribute")                                                                              \
    X(QUESTIONS, "questions")
/* Records name a step by its number, so a new one comes last here; agenda_step_at says when it is played. */
enum agenda_step {
#define X(name, word) AGENDA_##name,
    PACK_AGENDA_STEPS(X)
#undef X
        AGENDA_STEP_COUNT
};

struct pack_agenda {
    bool uses[AGENDA_STEP_COUNT];
    uint16_t seconds[AGENDA_STEP_COUNT];
};

/* The value game: picked in private, laid in one row together, and the first of the row put into words. */
#define PACK_VALUES_STEPS(X)                                                                                 \
    X(QUESTION, "question")                                                                                  \
    X(PICK, "pick")                                                                                          \
    X(ROW, "row")                                                                                            \
    X(RULES, "rules")                                                                                        \
    X(CHARTER, "charter")
enum values_step {
#define X(name, word) VALUES_##name,
    PACK_VALUES_STEPS(X)
#undef X
        VALUES_STEP_COUNT
};

struct pack_values {
    struct pack_text question; /* central: in view all the time */
    uint64_t cards; /* bit per value of the pack that is in the deck; 2 .. PACK_CARDS_MAX of them */
    uint8_t top;    /* cards a seat may pick, 1 .. PACK_TOP_MAX, no more than the deck has */
    uint8_t rules;  /* cards at the head of the row that get a rule, 1 .. PACK_TOP_MAX */
    bool uses[VALUES_STEP_COUNT];        /* pick and row always */
    uint16_t seconds[VALUES_STEP_COUNT]; /* pick: 0 = computed from seats and way of answering */
};

/* The house of identity: every room filled in, looked at, and a dream for its roof. Its rooms are the pack's.
 */
#define PACK_HOUSE_STEPS(X)                                                                                  \
    X(WHOSE, "whose")                                                                                        \
    X(FILL, "fill-in")                                                                                       \
    X(ROOMS, "rooms")                                                                                        \
    X(DREAM, "dream")
enum house_step {
#define X(name, word) HOUSE_##name,
    PACK_HOUSE_STEPS(X)
#undef X
        HOUSE_STEP_COUNT
};

/* Never a real person's: there is no field for a name. */
enum pack_whose { WHOSE_RESIDENT, WHOSE_TEAM, WHOSE_NEIGHBOURHOOD, WHOSE_COUNT };

struct pack_house {
    enum pack_whose whose;
    struct pack_text about;             /* who lives in it, in a few sentences; always there for a resident */
    bool together;                      /* one number a room of all together, whatever the way of answering */
    uint8_t rooms;                      /* all of the pack; 2 .. PACK_ROOMS_MAX */
    bool uses[HOUSE_STEP_COUNT];        /* rooms always */
    uint16_t seconds[HOUSE_STEP_COUNT]; /* fill-in: 0 = computed from seats and way of answering */
};

/* The board: a picture with areas that open a text, a practice example, or another part of the programme; and
 * the way of this session along two spectra. */
#define PACK_BOARD_STEPS(X)                                                                                  \
    X(AREAS, "areas")                                                                                        \
    X(PATH, "path")
enum board_step {
#define X(name, word) BOARD_##name,
    PACK_BOARD_STEPS(X)
#undef X
        BOARD_STEP_COUNT
};

/* In the measure of the picture: from 0 to its `wide` and `high`, both within it. */
struct pack_point {
    int16_t x, y;
};

/* From practice: where it was read, or that somebody made it up. */
struct pack_example {
    struct pack_text text;   /* may be absent: no example */
    struct pack_text source; /* absent when it is made up */
    bool fictional;
};

/* Its outline does not cross itself and lies within the picture. It opens something: text, example or
 * activity. */
struct pack_area {
    const char *id;
    struct pack_text title;
    struct pack_text text; /* may be absent */
    struct pack_example example;
    uint8_t activity; /* PACK_NONE: none; never the board itself, an opening, a closing or an agenda */
    struct pack_point points[PACK_POINTS_MAX];
    uint8_t point_count;    /* 3 or more */
    struct pack_point mark; /* inside it: where its number stands */
};

struct pack_board {
    struct pack_picture picture;
    int16_t wide, high;   /* the measure of its points */
    struct pack_text say; /* beneath the title, before anything is opened; may be absent */
    struct pack_area areas[PACK_AREAS_MAX];
    uint8_t area_count;
    uint8_t across, up;          /* spectra: left to right, and from below to above; PACK_NONE: no axes */
    bool notes, ideas;           /* the table's words may be noted here; ... as ideas for an agreement */
    bool uses[BOARD_STEP_COUNT]; /* areas always; path only with axes */
    uint16_t seconds[BOARD_STEP_COUNT];
};

struct pack_activity {
    const char *id;
    const char *kind; /* "dilemma", "talk" ...: a name in activity/'s table */
    struct pack_text title;
    uint32_t sensitive;                 /* bit per theme of PACK_THEMES */
    const struct pack_when *when;       /* NULL: always */
    const struct pack_dilemma *dilemma; /* exactly one of these is set, the one its kind reads */
    const struct pack_talk *talk;
    const struct pack_agenda *agenda;
    const struct pack_values *values;
    const struct pack_house *house;
    const struct pack_board *board;
};

#define PACK_THEMES(X)                                                                                       \
    X(MONEY, "money")                                                                                        \
    X(VIOLENCE, "violence")                                                                                  \
    X(ADDICTION, "addiction")                                                                                \
    X(LOSS, "loss")                                                                                          \
    X(ILLNESS, "illness")                                                                                    \
    X(LONELINESS, "loneliness")                                                                              \
    X(FAMILY, "family")                                                                                      \
    X(HOME, "home")
enum pack_theme {
#define X(name, word) THEME_##name,
    PACK_THEMES(X)
#undef X
        THEME_COUNT
};

/* The hard moments of domain.md section 3 for which the facilitator has a sentence at hand. */
#define PACK_MOMENTS(X)                                                                                      \
    X(MUCH, "much")                                                                                          \
    X(SILENCE, "silence")                                                                                    \
    X(QUARREL, "quarrel")                                                                                    \
    X(GRIEF, "grief")                                                                                        \
    X(TIME, "time")
enum pack_moment {
#define X(name, word) MOMENT_##name,
    PACK_MOMENTS(X)
#undef X
        MOMENT_COUNT
};

struct pack_part {
    uint8_t activity; /* PACK_NONE: a break */
    uint16_t seconds; /* 0: the sum of its steps */
};

enum answering { ANSWER_UNSET, ANSWER_COMPUTER, ANSWER_CARDS, ANSWER_HANDS, ANSWERING_COUNT };

struct pack_programme {
    const char *id;
    struct pack_text title;
    uint16_t minutes;
    uint8_t seats;            /* checked with; 0 = 8 */
    enum answering answering; /* checked with; ANSWER_UNSET = cards */
    struct pack_part parts[PACK_PARTS_MAX];
    uint8_t part_count;
};

enum pack_status { STATUS_CONCEPT, STATUS_TESTED, STATUS_RECOMMENDED };

struct pack {
    struct arena arena;
    struct json_document document; /* for places in problems and for the compact copy in a record */
    struct json_document deck;     /* of the program, when the pack names one; else without a root */
    const char *folder;            /* where pictures are found; NULL when read from a record */
    char digest[65];               /* BLAKE2b-256 of the compact document, hexadecimal */
    const char *id, *version, *licence;
    const char *languages[PACK_LANGUAGES_MAX];
    uint8_t language_count;
    struct pack_text title, summary, notice; /* notice: "this story is made up" */
    const char **authors, **sources;
    uint8_t author_count, source_count;
    enum pack_status status;
    uint32_t sensitive;
    struct pack_text help[MOMENT_COUNT]; /* what to say then; absent: the program's own sentence */
    struct pack_role roles[PACK_ROLES_MAX];
    uint8_t role_count;
    struct pack_value values[PACK_VALUES_MAX]; /* those of the deck first, so that they keep their numbers */
    uint8_t value_count, deck_count;           /* deck_count of them are the deck's */
    struct pack_effect effects[PACK_EFFECTS_MAX];
    uint8_t effect_count;
    struct pack_spectrum spectra[PACK_SPECTRA_MAX];
    uint8_t spectrum_count;
    struct pack_room rooms[PACK_ROOMS_MAX];
    uint8_t room_count;
    const char *flags[PACK_FLAGS_MAX];
    uint8_t flag_count;
    struct pack_activity activities[PACK_ACTIVITIES_MAX];
    uint8_t activity_count;
    struct pack_programme programmes[PACK_PROGRAMMES_MAX];
    uint8_t programme_count;
};

/* The text in language number `language` of this pack, else in the main one; "" when absent. */
const char *pack_text(const struct pack_text *text, uint8_t language);
bool pack_text_present(const struct pack_text *text);

/* The whole pack, compact, as it goes into a record: with the deck it names, so that it stays what was
 * played. */
void pack_put_compact(struct text *out, const struct pack *pack);

/* Number of a language ("nl"), or 0 (the main one) when the pack has it not. */
uint8_t pack_language(const struct pack *pack, const char *name);

/* Index of an id, PACK_NONE when unknown. */
uint8_t pack_find_activity(const struct pack *pack, const char *id);
uint8_t pack_find_programme(const struct pack *pack, const char *id);
uint8_t pack_find_role(const struct pack *pack, const char *id);

/* Does it belong to its programme: an opening, a closing or the agenda? All others may come into any. */
bool pack_belongs(const struct pack_activity *activity);

/* The picture of an activity, NULL when it has none. */
const struct pack_picture *pack_picture_of(const struct pack_activity *activity);

/* The steps of a dilemma in the order in which they are played: which one comes at `place` (0 to
 * STEP_COUNT - 1), and the place of a step. */
enum dilemma_step dilemma_step_at(uint8_t place);
uint8_t dilemma_step_place(enum dilemma_step step);

/* Does each seat fill in the house for itself? Only at the computer: a show of hands or a card cannot say ten
 * numbers. Else all fill it in together. */
bool house_filled_by_seats(const struct pack_house *house, enum answering answering);

/* The English words of the file, for records, exports and messages. */
const char *dilemma_step_word(enum dilemma_step step);
const char *agenda_step_word(enum agenda_step step);
enum agenda_step agenda_step_at(unsigned place); /* below AGENDA_STEP_COUNT */
const char *values_step_word(enum values_step step);
const char *house_step_word(enum house_step step);
const char *board_step_word(enum board_step step);
const char *whose_word(enum pack_whose whose);        /* "resident" "team" "neighbourhood" */
const char *promise_word(enum promise promise);       /* "nothing" "counts" "by-role" "by-name" "" */
const char *answering_word(enum answering answering); /* "computer" "cards" "hands" "" */
const char *rule_word(enum decision_rule rule);       /* "consent" "majority" "role" */
const char *gable_word(enum pack_gable gable); /* "pointed" "shop" "round" "stepped" "sawtooth" "tower" */

#endif
