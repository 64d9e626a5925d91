/* All of what the desk has no room for: what to say, the tip, and what the dilemma touches. */
#include "app/desk_page.h"
#include "view/desk_words.h"

static void put(const struct sheet *sheet, struct flow *flow, const char *title, const char *text)
{
    const struct easel *easel = &sheet->easel;
    const struct setting bold = {.style = STYLE_LABEL_BOLD}, plain = {.style = STYLE_LABEL};
    if (!text)
        return;
    const double head = easel_measure(easel, SHEET_WIDE, bold, title).bottom;
    size_t starts[64];
    const double room = flow->bottom - flow->top - head;
    const size_t pieces = easel_pages(easel, SHEET_WIDE, room, plain, text, starts, 64);
    for (size_t i = 0; i < pieces; i++) {
        const char *end = i + 1 < pieces ? text + starts[i + 1] : NULL;
        const char *piece = desk_words_part(sheet, text + starts[i], end);
        const double high = easel_measure(easel, SHEET_WIDE, plain, piece).bottom;
        double y = 0;
        flow_air(flow, 2.4);
        if (!flow_block(flow, (i == 0 ? head : 0) + high, &y))
            continue;
        if (i == 0)
            easel_text(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, bold, title);
        easel_text(easel, (struct spot){SHEET_LEFT, y + (i == 0 ? head : 0), SHEET_WIDE, 0}, plain, piece);
    }
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    (void)what;
    put(sheet, flow, sheet_say(sheet, "read.say"), desk_words_say(sheet));
    put(sheet, flow, sheet_say(sheet, "desk.sensitive"), desk_words_sensitive(sheet));
    put(sheet, flow, sheet_say(sheet, "desk.tip"), desk_words_tip(sheet));
}

static void read_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[APP_DESK], &pane, "read.title");
    desk_page_blocks(&sheet, app, form, walk, NULL, "read.now");
}

static void read_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    desk_page_leaves(app, id, input);
}

const struct page page_read = {.name = "read", .desk_only = true, .view = read_view, .press = read_press};
