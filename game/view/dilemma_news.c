/* What comes in between: a message that the facilitator drops, or an earlier choice that works on now. Each
 * has a page of its own after those of the step. */
#include "view/wall.h"

static void add(struct news *out, int *count, const char *title, const char *text)
{
    if (text && *text && *count < NEWS_MAX)
        out[(*count)++] = (struct news){title, text};
}

int dilemma_news(const struct sheet *sheet, const struct seen_part *part, struct news out[NEWS_MAX])
{
    const struct seen *seen = sheet->seen;
    const uint8_t step = part->steps[seen->step].id;
    int count = 0;
    for (uint8_t i = 0; step == STEP_SITUATION && i < seen->later_count; i++) {
        const struct seen_later *later = &seen->laters[i];
        const struct fill fills[] = {{"title", later->title ? later->title : ""}, {0}};
        if (later->came && later->part == seen->part)
            add(out, &count, sheet_fill(sheet, "wall.later", fills), later->story);
    }
    for (uint8_t i = 0; step != STEP_TALK && i < part->dilemma->inject_count; i++) {
        if (part->dilemma->injects[i].dropped && part->dilemma->injects[i].step == step)
            add(out, &count, sheet_say(sheet, "wall.inject"), part->dilemma->injects[i].text);
    }
    return count;
}

void dilemma_news_page(const struct sheet *sheet, const struct news *news, int page, int pages)
{
    const double y = sheet_low(sheet, 18, 0.2), wide = 122;
    const struct set title = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, wide, 0},
                                        (struct setting){.style = STYLE_QUESTION}, news->title);
    const struct spot spot = {SHEET_LEFT, title.bottom + 3, wide, sheet_bottom(sheet) - title.bottom - 3};
    const struct setting lead = {.style = STYLE_LEAD}, small = {.style = STYLE_STORY};
    const bool is_short = sheet_story(sheet, spot, lead, news->text, -1) == 1;
    sheet_story(sheet, spot, is_short ? lead : small, news->text, 0);
    sheet->easel.canvas->pages = pages;
    if (pages > 1)
        block_page(&sheet->easel, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), page, pages,
                   sheet_fill(sheet, "wall.page",
                              (struct fill[]){{"n", sheet_number(sheet, page + 1)},
                                              {"all", sheet_number(sheet, pages)},
                                              {0}}));
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.news")});
}
