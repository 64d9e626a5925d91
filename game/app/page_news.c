/* News that may be thrown into this step of the dilemma: each can be brought once. */
#include "app/desk_page.h"

enum { NEWS_FIRST = 0x10 };

struct walking {
    const struct seen *seen;
};

/* The news of this step that the room has not heard yet. */
static bool comes_now(const struct seen *seen, uint8_t i)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!part || !part->dilemma || !step || i >= part->dilemma->inject_count)
        return false;
    return !part->dilemma->injects[i].dropped && (uint8_t)part->dilemma->injects[i].step == step->id;
}

static uint8_t news_waiting(const struct seen *seen)
{
    uint8_t count = 0;
    for (uint8_t i = 0; i < PACK_INJECTS_MAX; i++)
        count = (uint8_t)(count + comes_now(seen, i));
    return count;
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct walking *walking = what;
    const struct seen_part *part = seen_now(walking->seen);
    double y = 0;
    if (news_waiting(walking->seen) == 0 && flow_block(flow, 4, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0},
                   (struct setting){.style = STYLE_LABEL}, sheet_say(sheet, "news.none"));
    for (uint8_t i = 0; i < PACK_INJECTS_MAX; i++)
        if (comes_now(walking->seen, i))
            desk_page_card(sheet, flow,
                           &(struct desk_card){.title = part->dilemma->injects[i].text,
                                               .text = sheet_say(sheet, "news.bring"),
                                               .id = NEWS_FIRST + i},
                           0, NULL);
}

static void news_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[APP_DESK], &pane, "news.title");
    desk_page_blocks(&sheet, app, form, walk, &(struct walking){app->seen[APP_DESK]}, "news.now");
}

static void news_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const struct seen *seen = app->seen[APP_DESK];
    if (desk_page_leaves(app, id, input) || id < NEWS_FIRST || !comes_now(seen, (uint8_t)(id - NEWS_FIRST)))
        return;
    struct command command = command_new(COMMAND_DROP_INJECT);
    command.with.index = seen_now(seen)->dilemma->injects[id - NEWS_FIRST].index;
    app_ask(app, command, APP_DESK);
    form->focus = 0;
    form->drawn_again = true;
}

const struct page page_news = {.name = "news", .desk_only = true, .view = news_view, .press = news_press};
