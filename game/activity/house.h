/* The house of identity while it is played: who filled in what, how that is spread, and the words of its
 * rooms and roof (domain.md section 6).
 *
 * Always true: who filled in what is known to the record alone; no viewer is told, not even the seat itself.
 * A number that fewer than two gave is told by nothing. */
#ifndef ACTIVITY_HOUSE_H
#define ACTIVITY_HOUSE_H

#include "activity/activity.h"
#include "activity/notes.h"
#include "activity/round.h"

enum { ROOM_TEXTS = 2 }; /* strength, wish */

struct room_words {
    uint32_t event; /* the newest wording, 0 = none yet */
    const char *text[ROOM_TEXTS];
};

struct house {
    struct round fill;
    struct filled_room filled[SEATS_MAX][PACK_ROOMS_MAX];
    bool together; /* when it was opened: one number a room, of all together */
    bool built;    /* it can be looked at */
    struct room_spread spread[PACK_ROOMS_MAX];
    struct room_spread told[PACK_ROOMS_MAX];  /* as a showing that was taken back had it; outlives undo */
    struct filled_room whole[PACK_ROOMS_MAX]; /* together; 0 = not said yet */
    int8_t before[PACK_ROOMS_MAX];            /* what decisions had given the rooms when it was built */
    struct room_words words[PACK_ROOMS_MAX];
    const char *dream; /* NULL: none, or struck */
    uint32_t dream_event;
};

typedef enum refusal house_decider(const struct scene *scene, const struct house *house,
                                   const struct command *command, struct events *events);
typedef bool house_admitter(const struct scene *scene, const struct house *house, const struct event *event);
typedef void house_applier(const struct scene *scene, struct house *house, const struct event *event);

/* --- filling in, by each seat or together --- */
house_decider house_fill, house_put_off, house_set_room;
house_admitter house_admits_filled, house_admits_put_off, house_admits_built, house_admits_set;
house_applier house_apply_filled, house_apply_put_off, house_apply_built, house_apply_set;
/* Everybody is asked, again when they were before; what was built is gone. */
void house_open(const struct scene *scene, struct house *house);
/* Builds the house of what the seats filled in, or says why that would tell who gave which number. */
enum refusal house_build(const struct scene *scene, const struct house *house, struct events *events);

/* --- words --- */
house_decider house_word_room, house_word_dream;
house_admitter house_admits_word, house_admits_dream;
house_applier house_apply_word, house_apply_dream;

/* --- what others know of it --- */
void house_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *offers);
void house_see(const struct scene *scene, const void *state, const struct viewer *viewer, struct arena *arena,
               struct seen_part *part, struct seen *seen);
void house_describe(const struct scene *scene, const void *state, struct dump *dump);

#endif
