/* One choosing round: who is asked, who is in, and what of it may be shown.
 *
 * The promise is fixed when the round opens and is a ceiling from then on. Somebody is "in" who answered; a
 * seat that is not here is never in what is asked, unless it answered before it left. */
#ifndef ACTIVITY_ROUND_H
#define ACTIVITY_ROUND_H

#include "activity/table.h"

#include "protocol/command.h"
#include "protocol/event.h"
#include "protocol/refusal.h"

/* Fewer answers than these are told by nothing but their names. */
enum { TOLD_LEAST = 2 };

/* How answers come in: by the seats themselves, as totals of each role, or as totals of all. */
enum entry_way { ENTRY_SEAT, ENTRY_ROLE, ENTRY_TOTAL };

struct choice {
    const char *reason; /* ticked ones alone; NULL = none */
    uint32_t event;
    uint8_t answer; /* ANSWER_NONE: struck */
    uint8_t value, about, guess;
};

typedef uint8_t totals[PACK_ROLES_MAX][ANSWER_COUNT]; /* by role, or row 0 alone */

/* What a showing that was taken back had told. */
struct told {
    uint8_t as; /* PROMISE_UNSET: none was */
    bool frozen;
    uint8_t led;
    totals shown;
    struct value_count named[VALUES_NAMED_MAX];
};

struct round {
    uint8_t state; /* enum seen_round_state, never ROUND_READY: that follows from the table */
    uint8_t promise, answering, way;
    bool by_seat; /* answers come in seat by seat, whatever was promised. By hands they cannot come in */
    bool warned;
    bool begun;               /* something came in since it was asked */
    bool touched;             /* something came in since it was opened: asking again does not undo that */
    uint8_t as;               /* shown as; PROMISE_UNSET = not shown */
    uint32_t asked, answered; /* bit per seat */
    uint8_t role[SEATS_MAX];  /* of each seat, when it was asked: it may play another one in the next dilemma.
                               * Follows from the lines and is in no dump. */
    uint8_t shown_in, shown_of; /* how many were in, of how many, when it was shown */
    uint32_t shown_event;       /* line that showed it, 0 = none */
    uint32_t seen_by;           /* line that took the showing back; outlives undo; 0 = never */
    uint32_t reopened_by;       /* line that reopened it after it was shown, 0 = never */
    uint32_t known_to;     /* line that last took a showing back: choices before it are known; 0 = none */
    uint32_t known_before; /* the one before that, for when it is done again */
    struct told told;      /* by the showing that known_to took back */
    uint8_t put_off[SEATS_MAX]; /* order at the end of the row, 0 = not put off */
    uint8_t put_offs;
    struct choice choices[SEATS_MAX];
    totals counted;                             /* ENTRY_ROLE, ENTRY_TOTAL (row 0) */
    uint32_t counted_event[PACK_ROLES_MAX];     /* line that counted this row last, 0 = none */
    bool frozen;                                /* shown without totals: what led then is known */
    uint8_t led;                                /* frozen: that option, ANSWER_NONE = none did */
    totals shown;                               /* as it was shown */
    struct value_count named[VALUES_NAMED_MAX]; /* likewise */
};

/* Are its answers no first choices any more, because the table saw a showing of this round before? */
static inline bool round_known(const struct round *round)
{
    return round->seen_by != 0 || round->reopened_by != 0;
}

/* Asks everybody who is here, again when it was open before. `promise`: what may be shown at most. */
void round_open(struct round *round, const struct table *table, enum promise promise);

/* The same for answers that only seats can give. What they are is not the round's: a seat's answer is
 * ANSWER_A, or a pass. */
void round_open_seats(struct round *round, const struct table *table);

/* Something comes in. */
void round_enter(struct round *round);

/* The way of answering or the promise changed while it is open: a way that differs asks everybody again;
 * a promise can only become tighter. */
void round_change(struct round *round, const struct table *table, enum promise promise);

/* A choice made after a showing was taken back asks everybody again: one changed answer, or one more, would
 * show itself in the difference. Until then the choices stand, so that the same can be shown again. */
void round_forget_known(struct round *round);

/* Was this row counted before a showing that was taken back? Then the next card of it is the first again. */
bool round_row_known(const struct round *round, uint8_t row);

/* `round` was folded anew, `then` is what it was: that it was seen, and which of its choices are known,
 * outlives the undo. */
void round_outlive(struct round *round, const struct round *then, uint32_t taken_back, uint32_t redone);

enum card_form round_form(enum promise promise); /* turned by role and by name, collected otherwise */

bool round_answered(const struct round *round, uint8_t seat); /* by the seat itself; it may be struck */
/* How many answers are in, of how many: of all, and of one role. Who steps out after answering stays in both
 * numbers; who is away or comes later and did not answer is in neither. All at most UINT8_MAX.
 *
 * So whoever leaves an open round without an answer makes "of" one less, and the room can tell that she had
 * not answered yet. That much is no secret: at the computer seats are called by their nickname when it is
 * their turn, and cards and hands are seen by all. A number that waited for somebody who is gone would keep
 * the table waiting, and tell the same at the moment it stops. What she answered, or that she passed, neither
 * number tells, nor who of those that stay has not answered; a report knows only the numbers of the end. */
uint8_t round_in(const struct round *round);
uint8_t round_of(const struct round *round, const struct table *table);
uint8_t round_role_of(const struct round *round, const struct table *table, uint8_t role);
uint8_t round_role_in(const struct round *round, const struct table *table, uint8_t role);
/* Is it open and is everybody in? */
bool round_ready(const struct round *round, const struct table *table);
bool round_asks(const struct round *round, const struct table *table, uint8_t seat); /* and it is here */
/* Whose turn at the computer it is: asked, here and not in yet, whoever was put off least often first, then
 * by number; PACK_NONE when nobody is left. */
uint8_t round_next_seat(const struct round *round, const struct table *table);

/* How it would be shown now, and the totals that go with it: none, row 0, or by role. By role only when every
 * role that was asked gave two answers or accepted the warning; counts only of two answers or more: the total
 * of one is that answer, and everybody knows who stayed. */
enum promise round_showing(const struct round *round, const struct table *table);
/* Shown again with no choice made since, a round tells what it told the first time, whatever was struck in
 * between: two showings side by side would tell what that was. */
void round_totals(const struct round *round, const struct table *table, enum promise as, totals out);

/* Is everything in it from before a showing that was taken back, so that it tells the same again? Only of a
 * showing as fine as this one. */
bool round_tells_again(const struct round *round, enum promise as);

/* Sum of all answers, whatever was promised; only for deciding by majority. */
void round_sum(const struct round *round, uint8_t out[ANSWER_COUNT]);

/* The option with most of these; ANSWER_NONE on a tie. */
uint8_t counts_leading(const uint8_t counts[ANSWER_COUNT]);

/* That of a round whose totals are not shown, as it was when it was closed; ANSWER_NONE too when one answer
 * alone would decide, and so be told. */
uint8_t round_leading(const struct round *round);

/* Is there an answer of this seat itself? A struck one is in, but is none. */
bool round_has(const struct round *round, uint8_t seat);

/* How often each of the offered values was named, those never named left out. */
void round_named(const struct round *round, const uint8_t *values, uint8_t count,
                 struct value_count out[VALUES_NAMED_MAX]);

/* --- round_step.c: what the plan and the seats do to it --- */

/* May this actor answer for that seat? The facilitator has no vote: she only enters cards that were laid
 * down. */
bool round_may_answer(const struct round *round, const struct actor *actor, uint8_t seat);
/* Is this seat asked and here? */
enum refusal round_check_seat(const struct round *round, const struct table *table, uint8_t seat);
/* Bit per seat asked and here that this actor may answer for. */
uint64_t round_seats(const struct round *round, const struct table *table, struct actor actor);
/* This seat answers, again when it did before. */
void round_answer(struct round *round, uint8_t seat, struct choice choice);
/* The same where a kind keeps itself what was answered: `answer` is ANSWER_A, ANSWER_PASS, or ANSWER_NONE:
 * struck. */
void round_answer_elsewhere(struct round *round, uint8_t seat, uint8_t answer, uint32_t line);

/* To the end of the row of seats at the shared computer. */
enum refusal round_put_off(const struct round *round, const struct table *table, uint8_t seat,
                           struct events *events);
void round_apply_put_off(struct round *round, uint8_t seat);
/* Who is called to the computer, PACK_NONE: nobody, also because it is answered otherwise. */
uint8_t round_called(const struct round *round, const struct table *table);
uint8_t round_waiting(const struct round *round, const struct table *table); /* answers that are not in yet */

/* Its step opens by this line: what was shown before is known from now on. */
void round_reopen(struct round *round, uint32_t line);
/* Left in the middle: it will be asked again. */
void round_leave(struct round *round);
/* Its part ends: what is in was never shown and never will be. */
void round_end(struct round *round);
/* Shown by this line, which tells how many were in, of how many. */
void round_show(struct round *round, const struct event *event, enum promise as);
/* `round` was folded anew, `then` is what it was: was its showing taken back? */
bool round_lifted(const struct round *round, const struct round *then);

/* Its lines in the canonical dump, under "round.N". */
void round_describe(const struct round *round, int number, struct dump *dump);

/* All of a row together, UINT8_MAX at most. */
uint8_t counts_sum(const uint8_t counts[ANSWER_COUNT]);

#endif
