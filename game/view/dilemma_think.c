/* Nadenken: one question, and room for an idea for an agreement. When there is no room for ideas under a
 * long question, they stand on the next pages. */
#include "view/places.h"
#include "view/wall.h"
#include "view/words_list.h"

/* The largest style in which the question stays within its lines. */
static enum style style_of(const struct sheet *sheet, const char *question)
{
    if (easel_measure(&sheet->easel, PLACE_ASK, (struct setting){.style = STYLE_TITLE}, question).lines <= 2)
        return STYLE_TITLE;
    if (easel_measure(&sheet->easel, PLACE_ASK, (struct setting){.style = STYLE_QUESTION}, question).lines <=
        4)
        return STYLE_QUESTION;
    return STYLE_HEADING;
}

/* Where the question stands, how large, and its ideas under it or on the next pages. */
struct thought {
    enum style style;
    double top;
    struct spot ideas;
    bool apart;
};

static struct thought thought_of(const struct sheet *sheet, const char *question, enum style style,
                                 double top)
{
    const double end =
        top + easel_measure(&sheet->easel, PLACE_ASK, (struct setting){.style = style}, question).bottom;
    const double y = end + 5 + sheet_low(sheet, 0, 0.1), least = 20;
    struct thought thought = {.style = style, .top = top, .apart = sheet_bottom(sheet) - y < least};
    const double from = thought.apart ? top : y;
    thought.ideas =
        (struct spot){SHEET_LEFT, from, thought.apart ? PLACE_ASK : SHEET_WIDE, sheet_bottom(sheet) - from};
    return thought;
}

static int ideas(const struct sheet *sheet, const struct seen_part *part, const struct thought *thought,
                 int page)
{
    return words_list(sheet, thought->ideas, part->ideas, part->idea_count,
                      sheet_say(sheet, "wall.think.ideas"), sheet_say(sheet, "wall.think.none"), page);
}

/* There is nothing to read but the question: large and with air, while it and the ideas have room so. */
static struct thought best_thought(const struct sheet *sheet, const struct seen_part *part,
                                   const char *question)
{
    const struct setting large = {.style = STYLE_COVER};
    const struct thought airy = thought_of(sheet, question, STYLE_COVER, sheet_low(sheet, 18, 0.15));
    if (easel_measure(&sheet->easel, PLACE_ASK, large, question).lines <= 2 && !airy.apart &&
        ideas(sheet, part, &airy, -1) == 1)
        return airy;
    return thought_of(sheet, question, style_of(sheet, question), sheet_low(sheet, SHEET_TOP + 1, 0.08));
}

void dilemma_think(const struct sheet *sheet, const struct seen_part *part)
{
    const char *question = part->dilemma->think ? part->dilemma->think : part->dilemma->question;
    const struct thought thought = best_thought(sheet, part, question);
    const int ahead = thought.apart ? 1 : 0;
    const int pages = ideas(sheet, part, &thought, -1) + ahead, page = sheet_page(sheet, pages);
    if (!thought.apart || page == 0)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, thought.top, PLACE_ASK, 0},
                   (struct setting){.style = thought.style}, question);
    if (!thought.apart || page > 0)
        ideas(sheet, part, &thought, page - ahead);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.8, 0.08), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, "wall.do.think"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_ideas") : NULL,
                       });
}
