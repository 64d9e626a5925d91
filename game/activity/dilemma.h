/* The inside of the dilemma round, for the dilemma_*.c files alone: its state, and the parts of its table by
 * step. Every function here gets a scene of a dilemma. */
#ifndef ACTIVITY_DILEMMA_H
#define ACTIVITY_DILEMMA_H

#include "activity/activity.h"
#include "activity/notes.h"
#include "activity/round.h"
#include "activity/street.h"

enum { DECISION_TEXTS = 4 };

struct decision {
    bool made;
    bool over;                        /* the step was left, with or without a decision */
    uint8_t rule, role;               /* in use; once made: as it was made */
    uint8_t proposed, answer;         /* ANSWER_NONE = none */
    uint8_t of;                       /* seats here then */
    uint8_t total[ANSWER_COUNT];      /* as it was shown */
    const char *text[DECISION_TEXTS]; /* we choose, because, the drawback, so we take care of */
    struct notes objections;          /* standing ones */
    struct street before, after;      /* the neighbourhood without and with this decision */
};

/* What the table added of its own: an option, who pays for it, what it thinks will happen. */
enum { OWN_TEXTS = 3 };
struct own_option {
    bool stands;
    const char *text[OWN_TEXTS]; /* NULL: struck, or not said */
    uint32_t event;
};

struct pane_notes {
    struct note items[SEEN_PANE_MAX];
    uint8_t count;
};

/* How second answers follow first ones. Nothing in it: nobody answered twice, or it may not be told. */
struct moved {
    uint8_t changed, stayed, joined;
    struct move moves[SEATS_MAX]; /* by role and finer */
    bool withheld; /* of a redacted record, whose report did not tell it; `joined` alone stays */
};

struct dilemma {
    struct round rounds[2];
    struct moved moved; /* as it was shown with the second round */
    struct decision decision;
    struct notes arguments, words, ideas;
    struct pane_notes panes[PANE_COUNT];
    struct own_option own;
    const char *help[PACK_ROLES_MAX];
    uint32_t help_event[PACK_ROLES_MAX];
    /* A later step was opened: no looking back at the second choice comes after it any more. Follows from the
     * lines and is in no dump, so that records of before there was such a step read as they were. */
    bool past_looking;
    uint8_t talk_round;
    uint8_t spoken;  /* bit per role, in this talk round */
    uint8_t dropped; /* bit per inject */
};
_Static_assert(sizeof(struct dilemma) <= ACTIVITY_STATE_MAX, "a dilemma must stay cheap to snapshot");

typedef enum refusal dilemma_decider(const struct scene *scene, const struct dilemma *dilemma,
                                     const struct command *command, struct events *events);
typedef void dilemma_applier(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                             const struct event *event);

static inline uint16_t step_bit(enum dilemma_step step)
{
    return (uint16_t)(1u << step);
}

/* --- the values behind a choice --- */
struct offered {
    uint8_t values[PACK_VALUES_MAX], count, of_row; /* of_row: the first so many lie in the table's row */
};
/* A dilemma's own; once the table laid a row those of the row, of the dilemma, and all others of the pack. */
struct offered dilemma_offered(const struct scene *scene);

/* --- rounds --- */

/* The round of a choosing step, 0 or 1; PACK_NONE for any other step. */
uint8_t dilemma_round(uint8_t step);

/* What may be shown at most of a round that opens now. */
enum promise dilemma_promise(const struct scene *scene);

dilemma_decider choose_cast, choose_count, choose_count_card, choose_put_off;
/* May this event come in the round that is open? A choice: in a round answered seat by seat, by one that is
 * asked, with an answer, value and guess of this dilemma (a struck one has none). Counts: in a round answered
 * by totals, never more people than are asked. Put off: a seat that is asked. */
bool choose_admits_cast(const struct scene *scene, const struct dilemma *dilemma, const struct event *event);
bool choose_admits_counts(const struct scene *scene, const struct dilemma *dilemma,
                          const struct event *event);
bool choose_admits_put_off(const struct scene *scene, const struct dilemma *dilemma,
                           const struct event *event);
dilemma_applier choose_apply_cast, choose_apply_counts, choose_apply_put_off;

/* Is guessing asked in this round, with its promise? And about this role, by somebody of another? */
bool choose_guesses(const struct scene *scene, const struct dilemma *dilemma, uint8_t step);

/* Adds ROUND_SHOWN for the open round. */
void reveal(const struct scene *scene, const struct dilemma *dilemma, struct events *events);
dilemma_applier reveal_apply;

/* May be told how people moved, of rounds shown as far as this? Only rounds answered seat by seat, neither
 * known beforehand, can tell; and not when it is withheld. */
bool moved_known(const struct dilemma *dilemma, enum promise first, enum promise second);

/* Is it withheld? Whoever answered only one of two rounds would be named by the numbers, as what is left of
 * the totals; where choices are shown by name nothing is left to hide, but reports name nobody. A redacted
 * record withholds for everybody what its report withheld. */
bool moved_withheld(const struct dilemma *dilemma, enum promise first, enum promise second);

/* Counted from the answers that are there; `by_role` fills the moves too. */
struct moved moved_count(const struct scene *scene, const struct dilemma *dilemma, bool by_role);

/* What was shown so, as far as this viewer may know: reports name roles at most, the outside has counts. */
enum promise reveal_ceiling(enum promise as, const struct viewer *viewer);

/* --- talk --- */

/* Roles in speaking order, those with somebody here or that have spoken; *speaker is whose turn it is. */
uint8_t talk_speakers(const struct scene *scene, const struct dilemma *dilemma, uint8_t order[PACK_ROLES_MAX],
                      uint8_t *speaker);
/* In the first round every role that is here speaks before it goes on to the questions; from then on it is
 * the next step. */
enum command_kind talk_on(const struct scene *scene, const struct dilemma *dilemma);
dilemma_decider talk_next_speaker, talk_next_round, talk_note_argument, talk_drop_inject;
dilemma_applier talk_apply_speaker, talk_apply_round, talk_apply_argument, talk_apply_inject;

/* --- decision and what follows --- */

/* The option with most choices in the round that counts: the second, the first when that was skipped;
 * ANSWER_NONE on a tie, or with fewer than two answers that are not shown. As it was when the round was
 * closed: no strike changes a majority, under no promise. Whoever knows all other answers can still tell the
 * struck one by it, as by the totals that were shown; a redacted record has neither them nor what led. */
uint8_t decision_leading(const struct dilemma *dilemma);

/* Totals as they may be shown beside a decision by this rule; false = not. */
bool decision_total(const struct dilemma *dilemma, uint8_t rule, uint8_t total[ANSWER_COUNT]);

/* Nothing proposed, nothing decided, by the rule that the pack names; the step opens with it, at first and
 * again. */
void decision_begin(const struct scene *scene, struct dilemma *dilemma);
void decision_clear(struct dilemma *dilemma, struct street *street); /* as if it had not been made */
dilemma_decider decision_set_rule, decision_propose, decision_object, decision_withdraw, decision_word,
    decision_decide, decision_offer_help;
/* May this event come? All of them only until the decision is made. A decision: for what may be decided
 * (dilemma_is_option), with its role when a role decides. An objection: while there is room for one more;
 * taking back: one that stands. */
bool decision_admits_rule(const struct scene *scene, const struct dilemma *dilemma,
                          const struct event *event);
bool decision_admits(const struct scene *scene, const struct dilemma *dilemma, const struct event *event);
bool decision_admits_object(const struct scene *scene, const struct dilemma *dilemma,
                            const struct event *event);
bool decision_admits_withdraw(const struct scene *scene, const struct dilemma *dilemma,
                              const struct event *event);
dilemma_applier decision_apply_rule, decision_apply_proposed, decision_apply_object, decision_apply_withdrawn,
    decision_apply_words, decision_apply, decision_apply_help;

/* --- turning around, and an option of the table's own --- */

dilemma_decider turn_note, own_add, own_drop;
/* May this event come? A note: on one of the four panes, while it has room. Dropping: an option of the
 * table's own that stands. */
bool turn_admits(const struct scene *scene, const struct dilemma *dilemma, const struct event *event);
bool own_admits_dropped(const struct scene *scene, const struct dilemma *dilemma, const struct event *event);
dilemma_applier turn_apply, own_apply_added, own_apply_dropped;
/* What the viewer may know of them, into `out`, whose strings stay the dilemma's. From outside nothing of
 * the panes, and the table's own option only when it was decided. Event numbers, for striking, are the
 * desk's alone. */
void turn_see(const struct dilemma *dilemma, const struct viewer *viewer, struct seen_dilemma *out);
void own_see(const struct dilemma *dilemma, const struct viewer *viewer, struct seen_dilemma *out);
/* Their lines in the canonical dump; words are private. */
void turn_describe(const struct dilemma *dilemma, struct dump *dump);
void own_describe(const struct dilemma *dilemma, struct dump *dump);

/* May this be decided: an option of the pack, or the table's own while it stands? */
bool dilemma_is_option(const struct scene *scene, const struct dilemma *dilemma, uint8_t answer);

/* --- words --- */
dilemma_decider think_note_words, think_note_idea;
dilemma_applier think_apply_words, think_apply_idea;

/* --- what others know of it --- */
void dilemma_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *offers);
/* What the viewer may know of this dilemma: into `part` and, for what the whole screen follows (the next
 * seat, the clock's kind, what "on" means), into `seen`. Lists live in `arena`. dilemma_see_rounds is its
 * part about choices and stays within what was promised and shown. */
void dilemma_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                 struct arena *arena, struct seen_part *part, struct seen *seen);
void dilemma_see_rounds(const struct scene *scene, const struct dilemma *dilemma, const struct viewer *viewer,
                        struct seen_dilemma *seen);
void dilemma_describe(const struct scene *scene, const void *state, struct dump *dump);

/* Reasons of a shown round, in the order in which they are shown; returns how many. */
uint8_t reveal_reasons(const struct dilemma *dilemma, uint8_t round, const struct viewer *viewer,
                       struct seen_reason *out, uint32_t *lines);

#endif
