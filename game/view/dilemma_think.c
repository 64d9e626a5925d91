/* Nadenken: one question, and room for an idea for an agreement. */
#include "view/wall.h"
#include "view/words_list.h"

/* The largest style in which the question stays within its lines. */
static enum style style_of(const struct sheet *sheet, const char *question)
{
    if (easel_measure(&sheet->easel, 122, (struct setting){.style = STYLE_TITLE}, question).lines <= 2)
        return STYLE_TITLE;
    if (easel_measure(&sheet->easel, 122, (struct setting){.style = STYLE_QUESTION}, question).lines <= 4)
        return STYLE_QUESTION;
    return STYLE_HEADING;
}

void dilemma_think(const struct sheet *sheet, const struct seen_part *part)
{
    const char *question = part->dilemma->think ? part->dilemma->think : part->dilemma->question;
    const struct setting setting = {.style = style_of(sheet, question)};
    const double top = sheet_low(sheet, SHEET_TOP + 1, 0.08);
    const double end = top + easel_measure(&sheet->easel, 122, setting, question).bottom;
    const double y = end + 5 + sheet_low(sheet, 0, 0.1), least = 20;
    /* No room under a long question: the ideas stand on the next pages. */
    const bool apart = sheet_bottom(sheet) - y < least;
    const double from = apart ? top : y;
    const struct spot spot = {SHEET_LEFT, from, apart ? 122 : SHEET_WIDE, sheet_bottom(sheet) - from};
    const char *head = sheet_say(sheet, "wall.think.ideas"), *empty = sheet_say(sheet, "wall.think.none");
    const int lists = words_list(sheet, spot, part->ideas, part->idea_count, head, empty, -1);
    const int pages = lists + (apart ? 1 : 0), page = sheet_page(sheet, pages);
    if (!apart || page == 0)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, 122, 0}, setting, question);
    if (!apart || page > 0)
        words_list(sheet, spot, part->ideas, part->idea_count, head, empty, apart ? page - 1 : page);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.8, 0.08), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, "wall.do.think"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_ideas") : NULL,
                       });
}
