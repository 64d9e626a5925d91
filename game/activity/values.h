/* The value game while it is played: who picked what, the row, its turns, and the words of its first cards.
 *
 * Always true: the row holds each card once; it is there from the laying on, and only moves change its order.
 * Who picked what is known to the record alone: no viewer is told, not even the seat itself. */
#ifndef ACTIVITY_VALUES_H
#define ACTIVITY_VALUES_H

#include "activity/activity.h"
#include "activity/notes.h"
#include "activity/round.h"

/* A move with the words that went with it. */
struct said_move {
    const char *reason; /* NULL: none, or struck */
    uint32_t event;
    uint8_t value, from, to, seat;
};

/* Who had a turn since the row was laid. */
struct row_turns {
    uint8_t last;                    /* seat that had the last one, from 1; 0 = none yet */
    uint8_t last_of[PACK_ROLES_MAX]; /* the same in each role */
    uint8_t count;                   /* stays at its highest */
};

enum { RULE_TEXTS = 2 }; /* behaviour, rule */

/* The words of one value. They stay with the value when the row changes, until another one needs the room. */
struct worded {
    bool there;
    uint8_t value;
    uint32_t event;
    const char *text[RULE_TEXTS];
};

struct values {
    struct round pick;
    struct picked picks[SEATS_MAX];
    struct value_count row[PACK_CARDS_MAX];  /* ends at row_count */
    struct value_count told[PACK_CARDS_MAX]; /* as a laying that was taken back had it; outlives undo */
    uint8_t row_count;
    bool lost;   /* the row was struck with all of this activity: what follows is read, and changes nothing */
    bool no_row; /* picking was skipped */
    bool settled; /* nobody moves any more */
    struct row_turns turns;
    bool asked; /* can they live with it, since the last move */
    uint8_t can, of;
    uint16_t moves;
    struct said_move newest; /* event 0: none */
    struct said_move said[SEEN_MOVES_MAX];
    uint8_t said_count;
    struct notes objections;
    struct worded words[PACK_TOP_MAX];
};

typedef enum refusal values_decider(const struct scene *scene, const struct values *values,
                                    const struct command *command, struct events *events);
typedef bool values_admitter(const struct scene *scene, const struct values *values,
                             const struct event *event);
typedef void values_applier(const struct scene *scene, struct values *values, const struct event *event);

/* --- the deck --- */
bool values_in_deck(const struct scene *scene, uint8_t value);
/* Place of this value in the row, PACK_NONE = it does not lie there. */
uint8_t values_place(const struct values *values, uint8_t value);

/* --- picking --- */
values_decider pick_cards, pick_put_off;
values_admitter pick_admits, pick_admits_put_off, row_admits_laid;
values_applier pick_apply, pick_apply_put_off, row_apply_laid;
/* Everybody is asked, again when they were before; what was laid is gone. */
void pick_open(const struct scene *scene, struct values *values);
/* Lays the row, or says why that would tell who picked what. */
enum refusal pick_lay(const struct scene *scene, const struct values *values, struct events *events);

/* --- the row --- */
/* Whose turn it is: role by role in the order of the pack, those who are here; PACK_NONE: nobody is. With
 * many seats a role has a turn together, and another of its seats moves the card each time. */
uint8_t row_turn(const struct table *table, const struct row_turns *turns);
/* This seat had its turn. */
void row_taken(const struct table *table, struct row_turns *turns, uint8_t seat);
/* Are there so many seats that roles have turns, and did they have them, so that all go on together? */
bool row_by_role(const struct table *table);
bool row_together(const struct table *table, const struct row_turns *turns);
values_decider row_move, row_pass, row_count_live, row_object, row_withdraw;
values_admitter row_admits_move, row_admits_pass, row_admits_live, row_admits_object, row_admits_withdrawn,
    row_admits_settled;
values_applier row_apply_move, row_apply_pass, row_apply_live, row_apply_object, row_apply_withdrawn,
    row_apply_settled;
void row_settle(const struct scene *scene, const struct values *values, struct events *events);
/* Room for one more reason? */
bool row_takes_reason(const struct values *values);

/* --- from value to rule --- */
/* How many cards at the head of the row get words. */
uint8_t rules_count(const struct scene *scene, const struct values *values);
values_decider rules_word;
values_admitter rules_admits;
values_applier rules_apply;
/* The words of a value, NULL = none yet. */
const struct worded *rules_find(const struct values *values, uint8_t value);

/* --- what others know of it --- */
void values_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *offers);
void values_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen);
void values_describe(const struct scene *scene, const void *state, struct dump *dump);

#endif
