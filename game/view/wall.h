/* The wall's pictures by kind of activity, and those that belong to no kind. Each draws the whole page on an
 * opened sheet, or opens its own when it is night. */
#ifndef VIEW_WALL_H
#define VIEW_WALL_H

#include "view/sheet.h"

/* What a kind of activity shows: on the wall, and on a seat that was taken (NULL: it has no private pages).
 */
struct kind_view {
    const char *kind;
    void (*wall)(const struct sheet *sheet, const struct seen_part *part);
    void (*seat)(const struct sheet *sheet, const struct seen_part *part);
    bool (*night)(const struct seen *seen, const struct seen_part *part); /* is the wall dark now? */
};

extern const struct kind_view view_dilemma;
extern const struct kind_view view_talk;
extern const struct kind_view view_agenda;
extern const struct kind_view view_values;
extern const struct kind_view view_house;
extern const struct kind_view view_board;

/* One step on the wall; what is needed of the part is in it. */
typedef void step_view(const struct sheet *sheet, const struct seen_part *part);
step_view dilemma_situation, dilemma_glasses, dilemma_options, dilemma_choose, dilemma_reveal, dilemma_talk,
    dilemma_decide, dilemma_happens, dilemma_think, dilemma_turn, dilemma_own_idea, dilemma_look_again;

/* Draws the step, and after its own pages one for each that came in between: an inject that was dropped at
 * this step, and at the first step of a part, dilemma or talk, an earlier choice that works on now. */
void news_after(const struct sheet *sheet, const struct seen_part *part, step_view *own);

/* Steps of a value game. */
step_view values_question, values_pick, values_row, values_rules, values_charter;

/* Private pages of a seat that was taken. */
void seat_choose(const struct sheet *sheet, const struct seen_part *part);
void seat_pick(const struct sheet *sheet, const struct seen_part *part);
void seat_fill(const struct sheet *sheet, const struct seen_part *part);

/* "De computer is nu voor ...": on night, on the wall and on the seat's own screen. `keys`: this is the
 * screen whose keys are pressed. */
void handover_view(const struct sheet *sheet);

/* Cards and hands: what the wall shows while answers are entered. */
void cards_view(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                const struct seen_round *round);
/* The seats that are here with the card each laid down, between two heights; each can be pressed. */
void cards_seats(const struct sheet *sheet, const struct seen_round *round, double top, double bottom);

void pause_view(const struct sheet *sheet);   /* night */
void quiet_view(const struct sheet *sheet);   /* night */
void waiting_view(const struct sheet *sheet); /* before the first part */
void ended_view(const struct sheet *sheet);   /* after the last part */

/* The step of a dilemma that is open; when none is, its first. */
uint8_t dilemma_step_open(const struct seen *seen, const struct seen_part *part);

/* The round that is open, or was shown last, of a dilemma, a value game or a house; never NULL. */
const struct seen_round *round_asked(const struct seen *seen, const struct seen_part *part);

#endif
