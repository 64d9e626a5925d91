/* The pages of a screen that does not fit on one. */
#include "app/leaf.h"

#include <assert.h>
#include <string.h>

static int last_of(const struct canvas *canvas)
{
    return canvas->pages > 1 ? canvas->pages - 1 : 0;
}

static int now_of(const struct form *form, const struct canvas *canvas)
{
    const int last = last_of(canvas);
    return form->leaf < last ? form->leaf : last;
}

int leaf_page(const struct sheet *sheet, const struct form *form, int pages)
{
    assert(pages >= 1);
    sheet->easel.canvas->pages = pages;
    return now_of(form, sheet->easel.canvas);
}

int leaf_flow(const struct sheet *sheet, const struct form *form, struct flow room, leaf_walk *walk,
              const void *what)
{
    struct flow counting = room;
    counting.page = 0;
    counting.wanted = -1;
    walk(sheet, &counting, what);
    struct flow drawing = room;
    drawing.page = 0;
    drawing.wanted = leaf_page(sheet, form, counting.page + 1);
    walk(sheet, &drawing, what);
    assert(drawing.page == counting.page);
    return counting.page + 1;
}

/* How many lines come on this page; 0: none, the page is turned first. */
static int lines_here(const struct flow *flow, double line, size_t lines)
{
    const int fit = (int)((flow->bottom - flow->y) / line + 0.001);
    const bool empty = flow->y <= flow->top;
    if (fit < 1 || (fit < 2 && lines > 1)) /* not one line alone, unless there is no more room anywhere */
        return empty ? 1 : 0;
    return fit;
}

void leaf_text(const struct sheet *sheet, struct flow *flow, struct spot column, struct setting setting,
               const char *text)
{
    const struct easel *easel = &sheet->easel;
    const double line = easel_style(easel, setting.style).line / easel->metrics.u;
    while (*text) {
        setting.most_lines = 0;
        struct set set = easel_measure(easel, column.w, setting, text);
        size_t length = strlen(text);
        if (flow->y + set.bottom > flow->bottom + 0.01) {
            setting.most_lines = lines_here(flow, line, set.lines);
            if (setting.most_lines == 0) {
                flow_turn(flow);
                continue;
            }
            set = easel_measure(easel, column.w, setting, text);
            length = set.left > 0 ? set.next : length;
        }
        setting.most_lines = 0;
        if (flow_block(flow, set.bottom, &column.y))
            easel_text(easel, (struct spot){column.x, column.y, column.w, 0}, setting,
                       arena_copy(&easel->canvas->arena, text, length));
        text += length;
        if (*text)
            flow_turn(flow);
    }
}

static void side_button(const struct sheet *sheet, struct spot spot, uint32_t id, const char *icon,
                        const char *word, bool more)
{
    const struct easel *easel = &sheet->easel;
    block_card(easel, spot, more ? CARD_FLAT : CARD_DASHED);
    const double size = 2.9;
    block_icon(easel, icon, spot.x + (spot.w - size) / 2, spot.y + (spot.h - size) / 2, size,
               more ? easel_ink(easel) : easel_second(easel));
    if (easel->focus == id)
        block_focus(easel, spot, 1.4);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (more ? 0u : TARGET_DISABLED),
                                  sheet_say(sheet, word)});
}

double leaf_mark(const struct sheet *sheet, const struct form *form, double right, double y)
{
    const struct easel *easel = &sheet->easel;
    const int last = last_of(easel->canvas), now = now_of(form, easel->canvas);
    if (last == 0)
        return right;
    const double side = 5.8, gap = 1.6;
    const char *number = sheet_number(sheet, now + 1), *all = sheet_number(sheet, last + 1);
    const char *label = sheet_fill(sheet, "wall.page", FACTS({"n", number}, {"all", all}));
    const struct setting aside = {.style = STYLE_ASIDE, .middle = true, .most_lines = 1};
    const double wide = easel_width(easel, aside, label) + 0.2;
    const double left = right - 2 * side - 2 * gap - wide;
    side_button(sheet, (struct spot){left, y, side, side}, LEAF_BACK, "arrow-left", "page.back", now > 0);
    easel_text(easel, (struct spot){left + side + gap, y, wide, side}, aside, label);
    side_button(sheet, (struct spot){right - side, y, side, side}, LEAF_ON, "arrow-right", "page.on",
                now < last);
    return left;
}

bool leaf_turn(struct form *form, const struct canvas *canvas, uint32_t pressed, const struct input *input)
{
    const bool keyed = input->kind == INPUT_KEY && !input->ctrl && !input->alt;
    const bool on = pressed == LEAF_ON || (keyed && input->key == KEY_PAGE_DOWN);
    const bool back = pressed == LEAF_BACK || (keyed && input->key == KEY_PAGE_UP);
    if (last_of(canvas) == 0 || (!on && !back))
        return false;
    const int now = now_of(form, canvas), next = now + (on ? 1 : -1);
    if (next < 0 || next > last_of(canvas))
        return true;
    form->leaf = next;
    if (pressed == 0)
        form->focus = 0;
    form->drawn_again = true;
    return true;
}
