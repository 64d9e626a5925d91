/* A pack was named on the command line, and a session of it was cut short: go on there, or begin anew? The
 * room may see it: which game and when, not whose. */
#include "app/answer_card.h"
#include "app/app.h"
#include "app/leaf.h"
#include "app/library_words.h"

#include <assert.h>

enum again_target { AGAIN_GO_ON = 1, AGAIN_ANEW };

static const struct library_record *record_of(const struct app *app)
{
    assert(library_at(&app->library, app->again));
    return &app->library.records[app->again];
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct answer_card answers[] = {
        {AGAIN_GO_ON, "play", sheet_say(sheet, "start.go_on"), library_words_left(sheet, record_of(what)),
         true},
        {AGAIN_ANEW, "plus", sheet_say(sheet, "again.anew"), sheet_say(sheet, "again.anew_say"), false},
    };
    answer_card_why(sheet, flow, sheet_say(sheet, "again.why"));
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        answer_card_put(sheet, flow, &answers[i]);
}

static void again_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct set title =
        easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, 120, 0},
                   (struct setting){.style = STYLE_QUESTION}, sheet_say(&sheet, "again.title"));
    const double top = title.bottom + 3;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = sheet_bottom(&sheet) - 1.5}, walk,
              app);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    const struct frame frame = {.instruction =
                                    app->notice.length > 0 ? app->notice.at : sheet_say(&sheet, "again.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "end.leave")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void again_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    bool opened = false;
    if (id == AGAIN_GO_ON)
        opened = app_open_record(app, record_of(app)->path);
    else if (id == AGAIN_ANEW)
        opened = app_open_pack(app, app->options->target);
    else if (id == 0 && input->key == KEY_ESCAPE)
        app_close_session(app); /* there is none: to the start */
    if (opened && app->options->desk)
        app_open_desk(app);
}

const struct page page_again = {.name = "again", .view = again_view, .press = again_press};
