/* The kinds of activity: each a table of pure functions. No one outside this room asks which kind it is.
 *
 * decide and apply allocate nothing; state is a plain struct of state_size bytes, zero at the start, that
 * can be copied by assignment. apply is total: every event that `admits` let through succeeds. */
#ifndef ACTIVITY_ACTIVITY_H
#define ACTIVITY_ACTIVITY_H

#include "activity/table.h"

#include "pack/minutes.h"
#include "protocol/command.h"
#include "protocol/dump.h"
#include "protocol/event.h"
#include "protocol/refusal.h"
#include "protocol/seen.h"

enum { ACTIVITY_STATE_MAX = 6144 };

/* Where an activity stands: given to every function of the table. */
struct scene {
    const struct pack *pack;
    const struct pack_activity *activity;
    const struct table *table;
    const struct street *street;
    const struct ideas *ideas;
    uint8_t part;           /* its index in the plan */
    uint8_t step;           /* the open step of this activity, PACK_NONE when not playing */
    uint8_t activity_index; /* in the pack */
    uint32_t now;           /* session ms of the newest event */
};

/* What an actor may do now: command templates with, per open field, its range. */
enum { OFFERS_MAX = PACK_CARDS_MAX + SEEN_AGREEMENTS_MAX + 8, OFFER_RANGES_MAX = 6 };
struct offer_range {
    enum field_type type;
    uint16_t offset;    /* in struct fields */
    uint64_t allowed;   /* bit per value for small fields; texts and numbers: 0 */
    uint16_t low, high; /* numbers; texts: bytes from-to */
    bool optional;
};
struct offer {
    struct command command; /* filled as far as it is fixed */
    struct offer_range ranges[OFFER_RANGES_MAX];
    uint8_t range_count;
};
struct offers {
    struct offer items[OFFERS_MAX];
    uint8_t count;
};
struct random;
/* A legal command from an offer; texts are drawn from a fixed list. */
struct command offer_fill(const struct offer *offer, struct random *chance);

struct activity {
    const char *kind;
    size_t state_size;
    bool real; /* meant, not played: what is said here goes on the neighbourhood's own page */
    uint8_t (*step_count)(const struct scene *scene);
    const char *(*step_word)(uint8_t step); /* the English word of a step; NULL: the pack gives it a title */
    const char *(*step_title)(const struct seen_part *part,
                              uint8_t step); /* that title, of a part that `see` filled or
                                                left empty; NULL: all steps have words */
    uint8_t (*step_at)(uint8_t place); /* the step that is played at this place; NULL: as they are numbered */
    bool (*step_used)(const struct scene *scene, const void *state, uint8_t step);
    uint32_t (*step_seconds)(const struct scene *scene, uint8_t step); /* planned */
    bool (*step_private)(const struct scene *scene, const void *state,
                         uint8_t step); /* open and secret: no undo, but while it is untouched */
    bool (*step_timed)(const struct scene *scene, uint8_t step);
    /* Must everybody keep the role she has until this part is over? NULL: it never matters. */
    bool (*holds_roles)(const struct scene *scene, const void *state);
    void (*begin)(const struct scene *scene, void *state);
    void (*offers)(const struct scene *scene, const void *state, struct actor actor, struct offers *offers);
    /* Which of them a seat may ask for itself; all others are the facilitator's. NULL: none. */
    bool (*seat_may)(enum command_kind kind);
    /* Commands of this kind's own steps; only called while one of them is open. */
    enum refusal (*decide)(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events);
    /* May this step be left? Adds what happens on leaving it (a reveal) or refuses; `early`: close-step. */
    enum refusal (*leave)(const struct scene *scene, const void *state, bool early, struct events *events);
    /* The steps (a bit each) that must be played again when this one is reopened, itself included. */
    uint16_t (*reopens)(const struct scene *scene, const void *state, uint8_t step);
    /* Events of this kind's own; ids are already known to be in the pack's range. */
    bool (*admits)(const struct scene *scene, const void *state, const struct event *event);
    /* Its own events, and those of the plan and the table that touch it: steps, end of the part, promise, way
     * of answering. */
    void (*apply)(const struct scene *scene, void *state, struct street *street, const struct event *event);
    /* The line of what a viewer knows only as number `item` of what line `shown` showed (a reason); 0 = none.
     * NULL: this kind shows nothing that way. */
    uint32_t (*item)(const struct scene *scene, const void *state, uint32_t shown, uint8_t item);
    /* After undo: `before` was, `after` is. What was shown stays known. `taken_back` is the number of the
     * undo, `redone` that of an undo which is itself taken back now, else 0. NULL: nothing outlives. */
    void (*outlive)(void *after, const void *before, uint32_t taken_back, uint32_t redone);
    /* Whose turn at the shared computer, PACK_NONE = nobody; how many are asked and how many are in. */
    uint8_t (*next_seat)(const struct scene *scene, const void *state);
    uint8_t (*waiting)(const struct scene *scene, const void *state);
    /* What "on" asks for in the open step: the clicker, the space bar, the big button. NULL: COMMAND_GO_ON.
     */
    enum command_kind (*on)(const struct scene *scene, const void *state);
    /* Did nobody answer yet since the open private step was opened? Then opening it may be taken back:
     * nothing private is lost. NULL: no private step of this kind may. */
    bool (*untouched)(const struct scene *scene, const void *state);
    /* Fills part->dilemma / talk / ... from the arena; steps and titles are filled by the session. */
    void (*see)(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen);
    void (*describe)(const struct scene *scene, const void *state, struct dump *dump);
};

/* The step that is played at `place`, below its step_count. */
uint8_t activity_step_at(const struct activity *kind, uint8_t place);

extern const struct activity activity_dilemma;
extern const struct activity activity_talk;
extern const struct activity activity_agenda;
extern const struct activity activity_values;
extern const struct activity activity_house;
extern const struct activity activity_board;
extern const struct activity activity_blank; /* one step and no rules: a break, and the template of a kind */

/* The kind's table, NULL when unknown. */
const struct activity *activity_find(const char *kind);

/* The same by number, without comparing names; a break (activity PACK_NONE) is played by the blank kind. */
uint8_t activity_number(const struct pack *pack, uint8_t activity);
const struct activity *activity_at(uint8_t number);

#endif
