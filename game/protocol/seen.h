/* What one viewer may know of a session: everything a picture, page or report is made from, nothing else.
 *
 * Secrecy is decided here, once, by the session's `see` and by each kind's own part of it. Whatever a
 * viewer may not know is absent (zero, NULL, PACK_NONE), so two sessions that differ only in something
 * hidden give an equal seen. Texts point into the pack or into the session's arena, in the viewer's
 * language, and live as long as the session. Insight, views and reports read this and never state. */
#ifndef PROTOCOL_SEEN_H
#define PROTOCOL_SEEN_H

#include "protocol/command.h"
#include "protocol/seen_board.h"
#include "protocol/seen_time.h"
#include "protocol/viewer.h"

#include "base/text.h"

enum seen_phase { PHASE_SETUP, PHASE_PLAYING, PHASE_ENDED };
enum seen_progress { PROGRESS_COMING, PROGRESS_NOW, PROGRESS_DONE, PROGRESS_SKIPPED, PROGRESS_PASSED_OVER };

struct seen_role {
    const char *id, *name, *background, *know, *watch;
    enum pack_gable gable;
    uint8_t seats, here; /* seats of this role; of them present */
};

struct seen_seat { /* who sits where is no secret; names only for the desk and for promise by name */
    uint8_t role, nickname;
    enum presence presence;
    bool pair; /* two people who answer together */
    const char *name;
};

struct seen_option {
    const char *id, *label, *brief, *detail;
    const char *follows;              /* only once this option is decided */
    const char *cost[PACK_ROLES_MAX]; /* likewise; NULL = nothing special */
    int8_t place[PACK_SPECTRA_MAX];
    uint8_t touches;
    uint64_t values; /* bit per value of the pack it serves */
};

enum seen_round_state { ROUND_NOT_ASKED, ROUND_OPEN, ROUND_READY, ROUND_CLOSED, ROUND_SKIPPED };

/* How answers by cards and hands come in now: a letter per seat, counts per role, or one pile of all. */
enum seen_entry { ENTRY_NONE, ENTRY_SEATS, ENTRY_ROLES, ENTRY_PILE };

/* One choosing round, as far as this viewer may know. */
struct seen_round {
    enum seen_round_state state;
    enum answering answering;
    enum card_form form;
    uint8_t in, of;        /* always known: how many answered, of the seats present */
    enum seen_entry entry; /* open, by cards or hands; wall and desk, where they are entered, else none */
    uint8_t in_role[PACK_ROLES_MAX], of_role[PACK_ROLES_MAX]; /* ENTRY_ROLES: how many of each, else 0 */
    uint32_t in_seats; /* ENTRY_SEATS, bit per seat: its card lies there; which one is not told */
    bool shown;        /* revealed, and this viewer may see totals */
    bool seen_before;  /* asked again after an undone reveal: no first-against-second choice */
    enum promise
        promise;     /* the most that will be shown, said before choosing; of one to come: as things stand */
    enum promise as; /* how it may be shown: NOTHING, COUNTS, BY_ROLE, BY_NAME (0 when not shown) */
    uint8_t total[ANSWER_COUNT];                   /* as >= COUNTS */
    uint8_t by_role[PACK_ROLES_MAX][ANSWER_COUNT]; /* as >= BY_ROLE */
    uint8_t by_seat[SEATS_MAX];                    /* as == BY_NAME: enum answer, else all ANSWER_NONE */
    uint8_t values[PACK_VALUES_MAX];               /* named how often; as >= COUNTS */
};

struct seen_reason { /* ticked ones alone; in an order that tells nothing of who and when */
    const char *text;
    uint8_t round;  /* 0 first, 1 second */
    uint8_t answer; /* ANSWER_NONE under nothing and counts */
    uint8_t role;   /* PACK_NONE unless by role or by name */
    uint8_t seat;   /* PACK_NONE unless by name */
};

/* Only a role of which all that chose, chose the same, can be guessed right or wrong. */
enum seen_guess_result { GUESS_MET, GUESS_NOT_MET, GUESS_DIVIDED, GUESS_NO_ANSWER };
struct seen_guess {                     /* by role and by name only; who of the role guessed is never told */
    uint8_t role, about, answer, count; /* count: of the role that thought the same */
    enum seen_guess_result result;
};

struct seen_words {
    const char *text;
    uint8_t step, role; /* role PACK_NONE = nobody's */
    uint32_t event;     /* its line, for striking; 0 where the viewer cannot strike */
    uint8_t item;       /* goes with event: a reason is named by the line that showed its round */
};

struct seen_effect {
    const char *id, *name;         /* the id is the same in every language */
    int8_t low, high, before, now; /* before = before this dilemma's decision */
    bool good_is_down;
    int8_t role_change[PACK_ROLES_MAX]; /* by this decision */
};

/* An effect that comes later; not known to the wall before it came. */
struct seen_later {
    const char *story, *title; /* title of the dilemma that set it going */
    bool came;
    uint8_t part; /* where in the plan it came; PACK_NONE: not (yet) */
    uint8_t told; /* the part at whose first step the wall tells it; PACK_NONE: none has begun since */
};

/* How second choices follow first ones; only between two comparable rounds. */
struct seen_movement {
    bool known;              /* counts or more, both asked per seat, not seen before, not withheld */
    bool withheld;           /* somebody answered only one of the two: the numbers would tell what */
    uint8_t changed, stayed; /* known; as they were shown */
    uint8_t no_first;        /* known or withheld */
    bool matrix_known;       /* by role or by name */
    uint8_t matrix[ANSWER_COUNT][ANSWER_COUNT][PACK_ROLES_MAX]; /* [first][second][role] */
};

struct seen_decision {
    bool made;
    enum decision_rule rule;
    uint8_t role;        /* RULE_ROLE */
    uint8_t proposed;    /* on the table now, before it is made */
    uint8_t answer;      /* made */
    const char *text[4]; /* we choose, because, the drawback, so we take care of; [0] falls back to the
                            option's brief */
    uint8_t of;          /* seats present then */
    struct seen_words objections[SEEN_OBJECTIONS_MAX]; /* standing ones; text NULL = without words */
    uint8_t objection_count;
    uint8_t total[ANSWER_COUNT]; /* second choices, RULE_MAJORITY, unless promised nothing */
    bool total_known, tie;
    uint8_t leading; /* majority's option, ANSWER_NONE on a tie */
};

/* The window of two lenses: what is the problem, what is possible; alone, together. */
enum turn_pane {
    PANE_PROBLEM_ALONE,
    PANE_PROBLEM_TOGETHER,
    PANE_POSSIBLE_ALONE,
    PANE_POSSIBLE_TOGETHER,
    PANE_COUNT
};

/* The option that the table added; texts NULL when struck or, the last, never given. */
struct seen_own_option {
    bool stands;
    const char *label, *pays, *happens;
    uint32_t event; /* its line, for striking; 0 where the viewer cannot strike */
};

struct seen_dilemma {
    uint8_t owner;
    const char *situation, *question, *think, *tip, *expert; /* tip: desk; expert: once decided */
    const char *picture, *picture_alt;                       /* path inside the pack, or NULL */
    const char *want[PACK_ROLES_MAX], *keep[PACK_ROLES_MAX];
    struct seen_option options[PACK_OPTIONS_MAX];
    uint8_t option_count;
    const char *values[PACK_VALUES_MAX]; /* names of the values offered */
    uint8_t value_ids[PACK_VALUES_MAX];  /* their index in the pack, for the command */
    uint8_t value_count, row_values;     /* row_values: the first so many come from the table's own row */
    const char *prompts[PACK_PROMPTS_MAX];
    uint8_t prompt_count;
    bool guess; /* guessing is asked, and the promise allows it */
    struct seen_round rounds[2];
    struct seen_movement movement;
    struct seen_reason reasons[SEEN_REASONS_MAX];
    uint8_t reason_count;
    struct seen_guess guesses[SEATS_MAX];
    uint8_t guess_count;
    uint8_t speakers[PACK_ROLES_MAX];           /* roles in speaking order of this talk round */
    uint8_t speaker_count, speaker, talk_round; /* speaker == speaker_count: all have spoken */
    struct seen_words arguments[SEEN_WORDS_MAX];
    uint8_t argument_count;
    struct seen_words panes[PANE_COUNT][SEEN_PANE_MAX];
    uint8_t pane_count[PANE_COUNT];
    struct seen_own_option own; /* can be chosen in the second round and decided */
    struct {
        const char *text;
        enum dilemma_step step;
        uint8_t index; /* for the command */
        bool dropped;
    } injects[PACK_INJECTS_MAX]; /* wall: dropped only */
    uint8_t inject_count;
    struct seen_decision decision;
    const char *decided_follows;
    const char *help[PACK_ROLES_MAX]; /* who helps with this role's cost, in the table's words */
    uint32_t help_event[PACK_ROLES_MAX];
    struct seen_effect effects[PACK_EFFECTS_MAX];
    uint8_t effect_count;
    int8_t
        room_change[PACK_ROOMS_MAX]; /* lamps the decision gave or took, by room of the pack; 0 before it */
};

struct seen_question {
    const char *title, *ask, *say;
    enum pack_panel panel;
    bool leaves_role, notes, ideas, in_turn, check_out; /* role by role; one word of each seat */
    const char *by_role[PACK_ROLES_MAX]; /* what that role is asked then; NULL: the question itself */
    const char *assignment;              /* for between two meetings; NULL: none */
    bool given;                          /* ... and it was told at the table */
    uint8_t takers;                      /* how many seats take it home */
    uint32_t taken_by;                   /* bit per seat; wall and desk */
};

struct seen_talk {
    enum pack_talk_purpose purpose;
    const char *picture, *picture_alt; /* beside the first question; path inside the pack, or NULL */
    struct seen_question questions[PACK_QUESTIONS_MAX];
    uint8_t question_count;
    uint8_t speakers[PACK_ROLES_MAX];  /* of the open question, in turn: roles in speaking order */
    uint8_t speaker_count, speaker;    /* speaker == speaker_count: all have spoken */
    struct seen_words said[SEATS_MAX]; /* at the check-out: nobody's, in the order of the words */
    uint8_t said_count, in, of;        /* in: said a word or passed, of those who are here or did */
    uint32_t in_seats;                 /* bit per seat; wall and desk */
};

struct seen_idea {
    const char *text;
    uint8_t place; /* for the command */
    uint8_t part;  /* of the plan, where it came up */
};

enum agreement_text {
    AGREEMENT_WHAT,
    AGREEMENT_WHO,
    AGREEMENT_FIRST,
    AGREEMENT_WHEN,
    AGREEMENT_NOTICE,
    AGREEMENT_TEXTS
};

struct seen_agreement {
    const char *text[AGREEMENT_TEXTS]; /* NULL: not said yet. WHO: not in reports, which name no persons */
    bool somebody;                     /* somebody said yes, whether this viewer may know who or not */
    uint8_t place;                     /* for the command */
    uint8_t lean;                      /* enum lean */
};

/* What somebody can do or give. */
struct seen_contribution {
    const char *what;
    const char *who; /* as it will stand on the page; NULL: nobody is named, or not to this viewer */
    uint8_t seat;    /* at the table; else PACK_NONE */
};

enum question_text { QUESTION_ASK, QUESTION_WHOM, QUESTION_BEFORE, QUESTION_TEXTS };

struct seen_absent_question {
    const char *text[QUESTION_TEXTS]; /* NULL: not said. WHOM: not to readers outside */
    uint8_t place;                    /* for the command */
};

struct seen_agenda {
    struct seen_idea pending[SEEN_IDEAS_MAX]; /* not answered yet, in the order they came up; at the table */
    uint8_t pending_count;
    uint8_t asked;                          /* ideas that got an answer; with those pending: all there are */
    struct seen_idea taken[SEEN_IDEAS_MAX]; /* in reports: that became an agreement */
    uint8_t taken_count;
    struct seen_agreement agreements[SEEN_AGREEMENTS_MAX]; /* struck: at the table, to be worded anew */
    uint8_t agreement_count;
    struct seen_contribution contributions[SEATS_MAX]; /* in the order in which they were said */
    uint8_t contribution_count;
    uint8_t turn; /* at the table, while it is asked: the seat whose turn it is; PACK_NONE: nobody's */
    struct seen_absent_question questions[SEEN_QUESTIONS_MAX]; /* struck: at the table, to be worded anew */
    uint8_t question_count;
    const char *next; /* when the table meets again, in its own words; NULL: not said */
};

/* A card of the deck. Its number is on the paper card too: the place of its value in the pack, from 1. */
struct seen_card {
    uint8_t value, number;
    const char *id, *name, *meaning, *icon; /* icon: its pictogram, NULL: none */
};

struct seen_place {
    uint8_t card;  /* index in the deck */
    uint8_t marks; /* how many picked it */
};

struct seen_card_move {
    uint8_t card;     /* index in the deck */
    uint8_t from, to; /* places in the row, from 0 */
    uint8_t seat; /* who moved it; PACK_NONE: this viewer may not know, or of one that only has a reason */
    const char *reason;
    uint32_t event; /* its line, for striking; 0 where the viewer cannot strike */
};

struct seen_rule { /* of one card at the head of the row, in the table's words; NULL: not said yet */
    uint8_t card;
    const char *behaviour, *rule;
    uint32_t event;
};

struct seen_values {
    const char *question;
    struct seen_card cards[PACK_CARDS_MAX]; /* the deck, in the order of their numbers */
    uint8_t card_count, top;
    struct seen_round pick; /* how many are in; what anybody picked is in no seen */
    bool by_hands;          /* the way of answering does not serve for picking: another one is chosen first */
    bool laid, settled;     /* the row lies there; nobody moves in it any more */
    struct seen_place row[PACK_CARDS_MAX]; /* from important to less important */
    uint8_t row_count;
    uint8_t turn, next;           /* seats; PACK_NONE in reports and when nobody is here */
    bool by_role, together;       /* the turn is of a role, or in the end of all; `turn` moves the card */
    struct seen_card_move newest; /* card PACK_NONE: none yet */
    uint16_t moves;
    struct seen_card_move reasons[SEEN_MOVES_MAX]; /* in the order in which they were said */
    uint8_t reason_count;
    bool asked;      /* whether they can live with the row as it lies now */
    uint8_t can, of; /* asked: how many can, of how many people; never who */
    struct seen_words objections[SEEN_OBJECTIONS_MAX]; /* standing ones; text NULL = without words */
    uint8_t objection_count;
    struct seen_rule rules[PACK_TOP_MAX]; /* of the first cards of the row */
    uint8_t rule_count;
};

/* A room of a house. Numbers are 1 .. ROOM_STEPS, 0 = not known. */
struct seen_room {
    const char *id, *name, *ask; /* ask NULL: nothing is asked */
    enum pack_thing thing;
    uint8_t going, matters; /* the middle of what was filled in, or what all said together */
    uint8_t spread_going[ROOM_STEPS], spread_matters[ROOM_STEPS]; /* how many gave 1, 2 ...; together: 0 */
    int8_t change; /* lamps that decisions gave or took since; of the neighbourhood's house alone */
    uint8_t now;   /* going with that */
    const char *strength, *wish; /* in the table's words; NULL: not said, or not for this viewer */
    uint32_t event;              /* their line, for striking; 0 where the viewer cannot strike */
};

struct seen_house {
    enum pack_whose whose;
    const char *about;      /* who lives in it; NULL: nothing is told */
    struct seen_round fill; /* by each seat: how many are in; what anybody filled in is in no seen */
    bool together;          /* one number a room, of all together */
    bool built;             /* there are numbers to look at */
    struct seen_room rooms[PACK_ROOMS_MAX];
    uint8_t room_count;
    const char *dream; /* NULL: none */
    uint32_t dream_event;
};

struct seen_step {
    uint8_t id;        /* enum dilemma_step, enum agenda_step or question number */
    const char *title; /* a talk's question; NULL: the interface names the step by its word */
    const char *word;  /* English, as in the pack; NULL where there is a title, and in a break */
    enum seen_progress progress;
    uint32_t seconds; /* planned */
};

struct seen_part {
    const char *id, *kind, *title; /* kind NULL: a break */
    enum seen_progress progress;
    bool left_out;                     /* by the facilitator: passed over when its turn comes */
    bool can_leave_out;                /* still to come, and not protected; not in reports */
    bool waits;                        /* still to come, and as things stand its condition does not hold */
    bool can_go_up, can_go_down;       /* before playing: one place earlier or later; not in reports */
    bool can_add;                      /* before playing: another activity may come in at its place */
    uint8_t ordinal, of_kind;          /* dilemma 2 of 3 */
    uint32_t planned, used;            /* seconds; 0 when left out; used: desk and reports */
    uint32_t dropped;                  /* desk: seconds won by leaving it out while playing */
    uint32_t sensitive;                /* desk */
    struct seen_step steps[STEPS_MAX]; /* those this session uses */
    uint8_t step_count;
    struct seen_words words[SEEN_WORDS_MAX], ideas[SEEN_WORDS_MAX];
    uint8_t word_count, idea_count;
    const struct seen_dilemma *dilemma; /* one of these, owned by the seen's arena */
    const struct seen_talk *talk;
    const struct seen_agenda *agenda;
    const struct seen_values *values;
    const struct seen_house *house;
    const struct seen_board *board;
};

enum seen_pause { PAUSE_NONE, PAUSE_ORDINARY, PAUSE_QUIET };

struct seen_desk { /* VIEWER_DESK only */
    const char *notes;
    bool can_undo, can_redo, can_go_on, can_skip, can_reopen;
    uint8_t waiting; /* seats not in yet, in an open private step */
    uint32_t last_event;
    struct seen_words strikable[SEEN_STRIKABLE_MAX]; /* newest first */
    uint16_t strikable_count;
};

struct seen {
    struct viewer viewer;
    uint32_t revision;      /* of the whole session */
    uint32_t step_revision; /* when the open step opened or was last reopened: goes into commands */
    enum command_kind on;   /* what "on" asks for now: the same command from every surface */
    enum seen_phase phase;
    const char *language;  /* of the pack's texts in this seen */
    uint8_t wall_language; /* of the pack, as the session set it for the wall */
    const char *pack_id, *pack_title, *pack_version, *notice, *licence;
    enum pack_status status;
    const char *group; /* desk and reports */
    struct seen_role roles[PACK_ROLES_MAX];
    uint8_t role_count;
    struct seen_seat seats[SEATS_MAX];
    uint8_t seat_count, here;
    enum promise promise;
    bool roles_free;     /* wall and desk, playing: somebody may play another role from now on */
    bool roles_changed;  /* somebody did, while playing: the roles of the seats are those of now */
    bool promise_warned; /* by role with a role of one seat, accepted before choosing */
    enum answering answering;
    enum card_form form;
    uint8_t programme;
    const char *programme_title;
    uint64_t meeting;       /* when the table meets, ms since 1970; 0 = not known */
    int16_t meeting_offset; /* minutes east of UTC */
    bool prepared;          /* it is set up for later: playing begins in another record */

    uint8_t part, step; /* now; PACK_NONE before and after playing; step is an index into steps */
    struct seen_part parts[SEEN_PARTS_MAX];
    uint8_t part_count;
    uint8_t next_seat; /* hand-over: whose turn at the shared computer, PACK_NONE = nobody. It is called, so
                          wall and desk know it; a seat of its own only when it is its turn; reports never. */

    enum seen_pause pause;
    uint32_t pause_until; /* session ms, 0 = open end */
    bool timed;           /* the open step has an advisory clock */
    bool clock_stopped;
    uint32_t step_opened;  /* session ms */
    uint32_t step_pauses;  /* ms of it that were pauses, the running one left out */
    uint32_t turn_opened;  /* roles in turn: since when the one that speaks now does */
    uint32_t turn_pauses;  /* ms since then that were pauses */
    uint32_t paused_at;    /* session ms at which the running pause began; 0 = none */
    uint32_t deadline;     /* session ms when running; when stopped: ms left */
    uint32_t step_seconds; /* planned, with added time */
    uint32_t remaining;    /* planned seconds from the end of this step to the end of the plan */
    uint32_t now;          /* session ms of the newest event */

    struct seen_effect effects[PACK_EFFECTS_MAX]; /* the neighbourhood now; before = at the start */
    uint8_t effect_count;
    struct seen_later laters[SEEN_LATERS_MAX];
    uint8_t later_count;
    const char *spectrum_from[PACK_SPECTRA_MAX], *spectrum_to[PACK_SPECTRA_MAX];
    uint8_t spectrum_count;
    const char *value_names[PACK_VALUES_MAX],
        *value_words[PACK_VALUES_MAX]; /* words: their ids in the pack */
    uint8_t value_count;
    const char *help[MOMENT_COUNT]; /* what the game gives to say then; NULL: the program's own sentence */
    struct seen_desk desk;
};

/* Prints all of it, named fields in a fixed order, zero values left out: for tests of secrecy. */
void seen_dump(struct text *out, const struct seen *seen);

/* Is there such a seat? A removed one leaves its number free. And how many there are. */
bool seen_seat_taken(const struct seen *seen, uint8_t seat);
uint8_t seen_seats_taken(const struct seen *seen);

/* The part being played, or NULL. */
const struct seen_part *seen_now(const struct seen *seen);
const struct seen_step *seen_step_now(const struct seen *seen);

/* The part that comes after the one being played, as things stand; NULL: none. */
const struct seen_part *seen_next(const struct seen *seen);

/* The options that can be chosen in the round `which` (0, 1) and decided (any other number), in the order of
 * their stamps: the pack's, then the table's own idea, which came up after the first round. */
uint8_t seen_options(const struct seen_dilemma *dilemma, int which, uint8_t out[PACK_OPTIONS_MAX + 1]);

/* The round that the open step asks for: 0 while choosing for the first time, else 1. */
int seen_round_now(const struct seen *seen);

/* Was less shown than promised because there were fewer than two answers? One alone would tell whose it is.
 */
bool seen_too_few(const struct seen_round *round);

/* All that can be answered in that round: its options, not sure and pass. */
uint8_t seen_answers(const struct seen *seen, const struct seen_dilemma *dilemma, uint8_t out[ANSWER_COUNT]);

/* Is a decision open that belongs to a role of which nobody is here? Then the table needs another way. */
bool seen_decider_away(const struct seen *seen);

/* The ways to decide that are left then, into `out`; how many. Most votes only after a round was closed. */
uint8_t seen_rules_left(const struct seen_dilemma *dilemma, enum decision_rule out[RULE_COUNT]);

/* The roles that speak in turn in the open step, in speaking order: a talk's or a dilemma's. NULL: they do
 * not; else how many, and the place of the one that speaks now (the count: all have spoken). */
const uint8_t *seen_speakers(const struct seen *seen, uint8_t *count, uint8_t *speaker);

/* What may be shown at most of the choice that is asked now; outside a choosing step what the session
 * promises. A dilemma can promise less than its session. */
enum promise seen_promise_now(const struct seen *seen);

#endif
