/* What comes in between: a message that the facilitator drops, or an earlier choice that works on now. Each
 * has a page of its own after those of the step. */
#include "view/places.h"
#include "view/wall.h"

enum { NEWS_MAX = PACK_INJECTS_MAX + SEEN_LATERS_MAX };
struct news {
    const char *title, *text;
};

static void add(struct news *out, int *count, const char *title, const char *text)
{
    if (text && *text && *count < NEWS_MAX)
        out[(*count)++] = (struct news){title, text};
}

/* Returns how many there are at this step. */
static int news_of(const struct sheet *sheet, const struct seen_part *part, struct news out[NEWS_MAX])
{
    const struct seen *seen = sheet->seen;
    const uint8_t step = seen->step < part->step_count ? part->steps[seen->step].id : PACK_NONE;
    int count = 0;
    for (uint8_t i = 0; seen->step == 0 && i < seen->later_count; i++) {
        const struct seen_later *later = &seen->laters[i];
        const struct fill fills[] = {{"title", later->title ? later->title : ""}, {0}};
        if (later->came && later->told == seen->part)
            add(out, &count, sheet_fill(sheet, "wall.later", fills), later->story);
    }
    for (uint8_t i = 0; part->dilemma && step != STEP_TALK && i < part->dilemma->inject_count; i++) {
        if (part->dilemma->injects[i].dropped && part->dilemma->injects[i].step == step)
            add(out, &count, sheet_say(sheet, "wall.inject"), part->dilemma->injects[i].text);
    }
    return count;
}

static void news_page(const struct sheet *sheet, const struct news *news, int page, int pages)
{
    const double y = sheet_low(sheet, PLACE_NEWS_TOP, 0.2), wide = PLACE_NEWS;
    const struct set title = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, wide, 0},
                                        (struct setting){.style = STYLE_QUESTION}, news->title);
    const struct spot spot = {SHEET_LEFT, title.bottom + PLACE_NEWS_GAP, wide,
                              sheet_bottom(sheet) - title.bottom - PLACE_NEWS_GAP};
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

/* How many pages the step has by itself. */
static int own_pages(const struct sheet *sheet, const struct seen_part *part, step_view *own)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    own(&trial, part);
    const int pages = scratch.pages > 1 ? scratch.pages : 1;
    canvas_release(&scratch);
    return pages;
}

void news_after(const struct sheet *sheet, const struct seen_part *part, step_view *own)
{
    struct news news[NEWS_MAX];
    const int count = news_of(sheet, part, news);
    const int before = count > 0 ? own_pages(sheet, part, own) : 0, wanted = sheet->pane->page;
    if (count > 0 && wanted >= before) {
        const int page = wanted - before < count ? wanted - before : count - 1;
        news_page(sheet, &news[page], before + page, before + count);
        return;
    }
    struct sheet with_news = *sheet;
    with_news.more = count;
    own(&with_news, part);
}
