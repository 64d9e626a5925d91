/* Is it to go? Erasing after a copy was checked, or to the trash: what goes, what may stay behind, and yes or
 * no. The room may see it; it names nobody. */
#include "app/answer_card.h"
#include "app/app.h"
#include "app/leaf.h"

enum gone_target { GONE_NO = 1, GONE_YES };

static bool erases(const struct app *app)
{
    return app->away.deed == AWAY_ERASE;
}

static const char *say_yes(const struct sheet *sheet, const struct app *app)
{
    const struct away *away = &app->away;
    if (!erases(app))
        return sheet_say(sheet, "away.trash_yes_say");
    return sheet_fill(sheet, away->with_record ? "away.erase_yes_say" : "away.erase_yes_lost",
                      FACTS({"folder", away->folder.at}));
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct app *app = what;
    const bool erase = erases(app);
    const struct answer_card answers[] = {
        {GONE_NO, "arrow-left", sheet_say(sheet, "away.no"), sheet_say(sheet, "away.no_say"), true},
        {GONE_YES, "trash", sheet_say(sheet, erase ? "away.erase_yes" : "away.trash_yes"),
         say_yes(sheet, app), false},
    };
    answer_card_why(sheet, flow, sheet_say(sheet, erase ? "away.erase_why" : "away.trash_why"));
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        answer_card_put(sheet, flow, &answers[i]);
}

static void gone_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct set title = easel_text(
        &sheet.easel, (struct spot){SHEET_LEFT, 10.3, 120, 0}, (struct setting){.style = STYLE_QUESTION},
        sheet_say(&sheet, erases(app) ? "away.erase_title" : "away.trash_title"));
    const double top = title.bottom + 3;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = sheet_bottom(&sheet) - 1.5}, walk,
              app);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    const struct frame frame = {.instruction = sheet_say(&sheet, "away.gone_now"),
                                .keys = {{"Esc", sheet_say(&sheet, "away.no")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void gone_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == GONE_NO || (id == 0 && input->key == KEY_ESCAPE))
        app_back(app);
    else if (id == GONE_YES && !erases(app))
        away_trash(app);
    else if (id == GONE_YES && away_is_copied(&app->away, app->away.record.at))
        away_erase(app);
    else if (id == GONE_YES)
        app_back(app); /* the record changed meanwhile: the copy is an old one */
}

const struct page page_gone = {.name = "gone", .view = gone_view, .press = gone_press};
