/* What the pages of the desk have in common. */
#include "app/desk_page.h"

#include <assert.h>

struct sheet desk_page_open(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                            const struct pane *pane, const char *title)
{
    struct sheet sheet = sheet_open(canvas, stage, seen, pane, SURFACE_WALL, false);
    easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, 112, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, sheet_say(&sheet, title));
    return sheet;
}

static double foot_of(const struct sheet *sheet)
{
    return sheet_bottom(sheet) - 1.1 - block_pick_high(&sheet->easel);
}

void desk_page_close(const struct sheet *sheet, const struct app *app, const char *now)
{
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(sheet, "words.back"),
                                .id = DESK_PAGE_BACK,
                                .key = "Esc",
                                .flags = TARGET_DEFAULT};
    const double wide = block_button_width(&sheet->easel, &back), high = block_pick_high(&sheet->easel);
    block_button(&sheet->easel, (struct spot){SHEET_RIGHT - wide, foot_of(sheet), wide, high}, &back);
    const struct frame frame = {.instruction =
                                    app->notice.length > 0 ? app->notice.at : sheet_say(sheet, now),
                                .keys = {{"Esc", sheet_say(sheet, "words.back")}}};
    sheet_frame(sheet, &frame);
}

void desk_page_blocks(const struct sheet *sheet, const struct app *app, const struct form *form,
                      leaf_walk *walk, const void *what, const char *now)
{
    const double top = 19;
    leaf_flow(sheet, form, (struct flow){.y = top, .top = top, .bottom = foot_of(sheet) - 2}, walk, what);
    leaf_mark(sheet, form, SHEET_RIGHT, 10.6);
    desk_page_close(sheet, app, now);
}

bool desk_page_leaves(struct app *app, uint32_t id, const struct input *input)
{
    if (id != DESK_PAGE_BACK && !(id == 0 && input->key == KEY_ESCAPE))
        return false;
    app_notice(app, NULL);
    app_back(app);
    if (app->page == &page_end) /* the room sees that one: what was answered about the beamer has ended */
        gate_leave_desk(&app->gate);
    return true;
}

/* --- cards --- */

static const double pad = 2, side = 2.5, gap = 1.6;

static double high_of(const struct sheet *sheet, enum style style, const char *text)
{
    return text ? easel_measure(&sheet->easel, SHEET_WIDE - 2 * side, (struct setting){.style = style}, text)
                      .bottom
                : 0;
}

bool desk_page_card(const struct sheet *sheet, struct flow *flow, const struct desk_card *card, double under,
                    struct spot *foot)
{
    assert(card->title && card->id != 0);
    const struct easel *easel = &sheet->easel;
    const double title = high_of(sheet, STYLE_LABEL_BOLD, card->title);
    const double text = high_of(sheet, STYLE_LABEL, card->text);
    const double high = 2 * pad + title + text + under;
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, high};
    flow_air(flow, gap);
    if (!flow_block(flow, high, &spot.y))
        return false;
    const struct spot inside = {spot.x + side, spot.y + pad, spot.w - 2 * side, 0};
    block_card(easel, spot, card->chosen ? CARD_CHOSEN : CARD_PLAIN);
    easel_text(easel, inside, (struct setting){.style = STYLE_LABEL_BOLD}, card->title);
    if (card->text)
        easel_text(easel, (struct spot){inside.x, inside.y + title, inside.w, 0},
                   (struct setting){.style = STYLE_LABEL}, card->text);
    const struct spot press = {spot.x, spot.y, spot.w, high - under};
    canvas_target(easel->canvas, (struct target){easel_rect(easel, press), card->id,
                                                 TARGET_FOCUSABLE | TARGET_BUTTON, card->title});
    if (easel->focus == card->id)
        block_focus(easel, spot, 1.4);
    if (foot)
        *foot = (struct spot){inside.x, spot.y + high - under, inside.w, under - pad};
    return true;
}
