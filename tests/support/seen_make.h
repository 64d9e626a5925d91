/* A seen to draw without a session: the story of buurthuis De Linde from look/, in both languages, as it
 * stands at any step. Tests change what they need before they draw. */
#ifndef SUPPORT_SEEN_MAKE_H
#define SUPPORT_SEEN_MAKE_H

#include "protocol/seen.h"

#include "base/arena.h"

struct made {
    struct arena arena;
    struct seen seen;
    struct seen_dilemma *dilemma; /* of the part being played */
    struct seen_talk *opening, *closing;
    struct seen_agenda *agenda; /* NULL until made_agenda */
    struct seen_values *values; /* NULL until made_values */
    struct seen_house *house;   /* NULL until made_house */
    struct seen_part *part;     /* the dilemma's */
};

enum { MADE_OPENING, MADE_FIRST, MADE_DILEMMA, MADE_CLOSING };

/* Eight seats, four roles, four options, promise by role; the second dilemma at `step`. language: 0 nl, 1 en.
 */
struct made *made_new(int language);
void made_free(struct made *made);

/* Goes to a step of the dilemma: everything before it has happened. */
void made_step(struct made *made, enum dilemma_step step);
/* Goes to a question of the opening or closing talk. */
void made_question(struct made *made, int part, uint8_t question);

/* Goes to a step of an agenda, which takes the place of the closing talk: five ideas, two of them answered;
 * three agreements, the last of nobody. */
void made_agenda(struct made *made, enum agenda_step step);

/* Goes to a step of a value game, which takes the place of the closing talk: a deck of 16 cards, of which
 * `cards` lie in the row; the third one came from the sixth place, with a reason. */
void made_values(struct made *made, enum values_step step, uint8_t cards);
void made_values_worst(struct made *made);

/* Goes to a step of a house, which takes the place of the closing talk: five rooms, filled in by eight seats
 * or together; decisions lit one room and darkened another. */
void made_house(struct made *made, enum house_step step, bool together);
void made_house_worst(struct made *made);

/* So many words of a text that is as long as people and packs write: owned by `made`. */
char *made_words(struct made *made, int count, const char *word);

/* The most and longest a pack may hold: six roles, six options, 24 seats, longest texts. */
void made_worst(struct made *made);

/* Puts answers in a round: `count` people of `role` chose `answer`. */
void made_answer(struct made *made, int round, uint8_t role, uint8_t answer, uint8_t count);
void made_clear_round(struct made *made, int round);

#endif
