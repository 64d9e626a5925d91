/* Help sentences for hard moments. */
#include "app/desk_page.h"

#include <math.h>

static const char *const moments[MOMENT_COUNT] = {
#define X(name, word) [MOMENT_##name] = "help." word,
    PACK_MOMENTS(X)
#undef X
};

/* In the words of the game, where its author gave them. */
static const char *help_say(const struct sheet *sheet, enum pack_moment moment)
{
    const char *own = sheet->seen->help[moment];
    return sheet_fill(sheet, "help.said", FACTS({"say", own ? own : sheet_say(sheet, moments[moment])}));
}

/* When a sentence helps is for the facilitator alone: nobody reads on the wall that she talks much. */
static bool room_sees(const struct app *app)
{
    return !gate_has_private(&app->gate);
}

/* When it is said beside what is said; under each other where the words are large. */
static void help_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const bool under = sheet->stage->text_percent > 115, room = room_sees(what);
    const struct setting head = {.style = STYLE_LABEL, .bold = true}, body = {.style = STYLE_LABEL};
    const double head_wide = under ? SHEET_WIDE : 40, x = under || room ? SHEET_LEFT : 50;
    for (int i = 0; i < MOMENT_COUNT; i++) {
        const char *when = sheet_say(sheet, sheet_join(sheet, moments[i], "_when"));
        const char *say = help_say(sheet, (enum pack_moment)i);
        const double high = room ? 0 : easel_measure(&sheet->easel, head_wide, head, when).bottom;
        const double said = easel_measure(&sheet->easel, SHEET_RIGHT - x, body, say).bottom;
        double y = 0;
        if (flow_block(flow, under ? high + said : fmax(high, said), &y)) {
            if (!room)
                easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, head_wide, 0}, head, when);
            easel_text(&sheet->easel, (struct spot){x, under ? y + high : y, SHEET_RIGHT - x, 0}, body, say);
        }
        flow_air(flow, 2.4);
    }
}

static void help_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const bool room = room_sees(app);
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[room ? APP_WALL : APP_DESK], &pane,
                                              room ? "help.room" : "help.title");
    desk_page_blocks(&sheet, app, form, help_walk, app, "help.now");
}

static void help_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    desk_page_leaves(app, id, input);
}

static bool help_safe(const struct form *form)
{
    (void)form;
    return true;
}

const struct page page_help = {
    .name = "help", .desk_only = true, .room_safe = help_safe, .view = help_view, .press = help_press};
