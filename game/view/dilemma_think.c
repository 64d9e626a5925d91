/* Nadenken: one question, and room for an idea for an agreement. */
#include "view/wall.h"
#include "view/words_list.h"

void dilemma_think(const struct sheet *sheet, const struct seen_part *part)
{
    const char *question = part->dilemma->think ? part->dilemma->think : part->dilemma->question;
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, SHEET_TOP + 1, 0.08), 124, 0},
                   (struct setting){.style = STYLE_TITLE}, question);
    const double y = title.bottom + 5 + sheet_low(sheet, 0, 0.1);
    const struct spot spot = {SHEET_LEFT, y, SHEET_WIDE, sheet_bottom(sheet) - y};
    const char *head = sheet_say(sheet, "wall.think.ideas"), *empty = sheet_say(sheet, "wall.think.none");
    const int pages = words_list(sheet, spot, part->ideas, part->idea_count, head, empty, -1);
    const int page = sheet_page(sheet, pages);
    words_list(sheet, spot, part->ideas, part->idea_count, head, empty, page);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.8, 0.08), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, "wall.do.think"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_ideas") : NULL,
                       });
}
