/* The state of a session: the fold of its journal, and nothing that cannot be found there.
 *
 * A plain struct without pointers into itself: a snapshot is state_copy. Zero is not a start; state_start is.
 * Pointers are to texts of the journal only. */
#ifndef SESSION_STATE_H
#define SESSION_STATE_H

#include "activity/activity.h"

#include <stdalign.h>

/* One part of the programme: which activity, how far, and where its own state lies in the pool. */
struct plan_part {
    uint8_t activity; /* in the pack, PACK_NONE: a break */
    uint8_t kind;     /* number of its kind, for activity_at */
    uint8_t progress; /* enum seen_progress */
    bool left_out;    /* by the facilitator: it will be passed over */
    /* These three follow from the lines and are in no dump: records of before they were kept must open. */
    bool dropped;                /* left out while playing: time that is won */
    uint16_t given;              /* seconds, by the programme; 0: as long as its steps take */
    uint16_t seconds[STEPS_MAX]; /* planned, of the steps that were opened, as it was then */
    uint16_t done, skipped,      /* bit per step */
        opened;                  /* was open at some time */
    uint32_t used;               /* ms of session time, pauses not counted */
    uint32_t place;              /* in the pool, in bytes */
};
_Static_assert(STEPS_MAX <= 16 && (int)STEP_COUNT <= (int)STEPS_MAX &&
                   (int)PACK_QUESTIONS_MAX <= (int)STEPS_MAX,
               "a bit for every step, as `done` and its two neighbours keep them");

struct plan {
    struct plan_part parts[PACK_PARTS_MAX];
    uint8_t count;
    uint8_t part, step; /* being played; PACK_NONE: none */
};

/* Time of the open step. `deadline` is a moment while the clock runs, what is left of it while it stands. */
struct step_clock {
    uint32_t opened, deadline, seconds; /* ms, ms, s */
    uint32_t opened_event;              /* line that opened or reopened it */
    uint32_t counted;                   /* ms: used time is counted up to here */
    uint32_t paused_at;                 /* ms */
    bool stopped;                       /* by the facilitator */
    uint8_t pause;                      /* enum seen_pause */
    uint32_t pause_until;               /* ms, 0 = open end */
};

struct noted_text {
    const char *text; /* NULL = none */
    uint32_t event;
};

/* When the table meets, as far as the facilitator said. */
struct meeting_time {
    uint64_t wall;  /* milliseconds since 1970, 0 = not known */
    int16_t offset; /* minutes east of UTC */
};

enum { STATE_POOL = PACK_PARTS_MAX * ACTIVITY_STATE_MAX };

struct state {
    uint32_t revision;      /* number of the newest event */
    uint32_t step_revision; /* when the open step opened or was last reopened */
    uint32_t now;           /* ms, of the newest event */
    uint8_t phase;          /* enum seen_phase */
    uint8_t programme, language;
    bool prepared; /* nothing is played in it: another record begins with what stands here */
    struct meeting_time meeting;
    struct table table;
    struct street street;
    struct ideas ideas;
    struct plan plan;
    struct step_clock clock;
    struct noted_text group, notes;
    uint32_t pool_used;
    alignas(max_align_t) unsigned char pool[STATE_POOL]; /* of each part its kind's own struct */
};

/* The state before the first event, and a copy that shares nothing but texts (they live as long as the
 * journal). */
void state_start(struct state *state, const struct pack *pack);
void state_copy(struct state *to, const struct state *from);

/* Where the part stands, for the functions of its kind. */
struct scene state_scene(const struct state *state, const struct pack *pack, uint8_t part);
const struct activity *state_kind(const struct state *state, uint8_t part);
void *state_part(struct state *state, uint8_t part);
const void *state_part_const(const struct state *state, uint8_t part);

/* Is a step open that is played in private? */
bool state_private(const struct state *state, const struct pack *pack);

/* May somebody play another role from now on: in set-up, and while playing until the next choice begins. */
bool state_roles_free(const struct state *state, const struct pack *pack);

/* May the private step that is open be taken back, because nobody answered in it yet? */
bool state_untouched(const struct state *state, const struct pack *pack);

/* What "on" asks for now: the end of a pause, or what the activity says. */
enum command_kind state_on(const struct state *state, const struct pack *pack);

/* --- deciding and applying: pure, allocate nothing --- */

/* What the command makes happen, in order; texts point where the command's point. */
enum refusal state_decide(const struct state *state, const struct pack *pack, const struct command *command,
                          struct events *events);

/* What follows by itself from where the plan stands: the next step, part or end. Called after every command
 * until nothing follows. */
void state_follow(const struct state *state, const struct pack *pack, struct events *events);

/* Is it an event of the table or the plan? All others belong to the activity being played. */
bool state_owns(enum event_kind kind);

/* May this event come now? */
bool state_admits(const struct state *state, const struct pack *pack, const struct event *event);

/* Never fails on an event that state_admits lets through. A struck event must come without its hidden fields.
 */
void state_apply(struct state *state, const struct pack *pack, const struct event *event);

/* After a command was taken back `before` became `after`: what must outlive that (what has been shown). */
void state_outlive(struct state *after, const struct state *before, const struct event *taken_back,
                   uint32_t redone);

/* All of it in the canonical dump, private lines marked; equal states give equal bytes. */
void state_describe(const struct state *state, const struct pack *pack, struct dump *dump);

#endif
