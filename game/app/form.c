/* Focus and fields of a screen: the same habits everywhere. */
#include "app/form.h"

#include "view/point.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct form form_new(void)
{
    return (struct form){.drawn_again = true};
}

const struct edit *form_field_find(const struct form *form, uint32_t id)
{
    for (size_t i = 0; i < FORM_FIELDS_MAX; i++)
        if (id != 0 && form->fields[i].id == id)
            return &form->fields[i].edit;
    return NULL;
}

struct edit *form_field(struct form *form, uint32_t id)
{
    assert(id != 0);
    for (size_t i = 0; i < FORM_FIELDS_MAX; i++) {
        if (form->fields[i].id == 0)
            form->fields[i].id = id;
        if (form->fields[i].id == id)
            return &form->fields[i].edit;
    }
    assert(!"a page has more fields than a form holds");
    return NULL;
}

const struct target *form_focus(const struct form *form, const struct canvas *canvas)
{
    const struct target *fallback = NULL;
    for (size_t i = 0; i < canvas->target_count; i++) {
        const struct target *target = &canvas->targets[i];
        if (!(target->flags & TARGET_FOCUSABLE))
            continue;
        if (target->id == form->focus)
            return target;
        if (!fallback || (target->flags & TARGET_DEFAULT))
            fallback = target;
    }
    return fallback;
}

static void focus_on(struct form *form, const struct target *target)
{
    if (!target || target->id == form->focus)
        return;
    form->focus = target->id;
    form->drawn_again = true;
}

static void walk(struct form *form, const struct canvas *canvas, int step)
{
    const struct target *now = form_focus(form, canvas);
    if (!now)
        return;
    const int count = (int)canvas->target_count;
    int at = (int)(now - canvas->targets);
    for (int tries = 0; tries < count; tries++) {
        at = (at + step + count) % count;
        if (canvas->targets[at].flags & TARGET_FOCUSABLE) {
            focus_on(form, &canvas->targets[at]);
            return;
        }
    }
}

/* How far `to` lies from `from` in a direction; -1 when it does not lie that way. Sideways counts double, so
 * that a row is walked before the next row. */
static int distance(struct rect from, struct rect to, int dx, int dy)
{
    const int x = (to.x + to.w / 2) - (from.x + from.w / 2);
    const int y = (to.y + to.h / 2) - (from.y + from.h / 2);
    const int ahead = dx != 0 ? x * dx : y * dy;
    const int aside = dx != 0 ? abs(y) : abs(x);
    const bool beyond = dx > 0   ? to.x >= from.x + from.w
                        : dx < 0 ? to.x + to.w <= from.x
                        : dy > 0 ? to.y >= from.y + from.h
                                 : to.y + to.h <= from.y;
    return beyond ? ahead + 2 * aside : -1;
}

static void jump(struct form *form, const struct canvas *canvas, int dx, int dy)
{
    const struct target *now = form_focus(form, canvas);
    const struct target *best = NULL;
    int least = 0;
    for (size_t i = 0; now && i < canvas->target_count; i++) {
        const struct target *target = &canvas->targets[i];
        const int far = distance(now->at, target->at, dx, dy);
        if (!(target->flags & TARGET_FOCUSABLE) || far < 0 || (best && far >= least))
            continue;
        best = target;
        least = far;
    }
    focus_on(form, best);
}

/* The caret goes where a field is pressed, and what is dragged over is selected. */
static void point(struct form *form, const struct canvas *canvas, uint32_t id, const struct input *input)
{
    const struct shown_text *shown = canvas_field_find(canvas, id);
    struct edit *edit = shown ? form_field(form, id) : NULL;
    if (edit && point_input(edit, shown, input))
        form->drawn_again = true;
}

static uint32_t press_at(struct form *form, const struct canvas *canvas, const struct input *input)
{
    const struct target *target = canvas_target_at(canvas, input->x, input->y);
    if (input->kind == INPUT_PRESS) {
        form->pressed = target ? target->id : 0;
        if (target && (target->flags & TARGET_FOCUSABLE))
            focus_on(form, target);
        point(form, canvas, form->pressed, input);
        return 0;
    }
    point(form, canvas, form->pressed, input);
    if (input->kind == INPUT_MOVE)
        return 0;
    const uint32_t pressed = form->pressed;
    form->pressed = 0;
    if (!target || target->id != pressed || (target->flags & TARGET_DISABLED))
        return 0;
    return target->flags & TARGET_FIELD ? 0 : target->id;
}

/* True: the field used this key. */
static bool edit_key(struct edit *edit, const struct input *input)
{
    const enum edit_step step = input->ctrl ? EDIT_WORD : EDIT_LETTER;
    switch (input->key) {
    case KEY_LEFT:
    case KEY_RIGHT:
        edit_move(edit, input->key == KEY_RIGHT, step, input->shift);
        return true;
    case KEY_HOME:
    case KEY_END:
        edit_move(edit, input->key == KEY_END, EDIT_ALL, input->shift);
        return true;
    case KEY_BACKSPACE:
    case KEY_DELETE:
        edit_delete(edit, input->key == KEY_DELETE, step);
        return true;
    case KEY_CHARACTER:
        if (input->ctrl && input->point == 'a')
            edit_select_all(edit);
        return !input->ctrl || input->point == 'a';
    case KEY_SPACE:
        return true;
    case KEY_NONE:
    case KEY_ENTER:
    case KEY_TAB:
    case KEY_ESCAPE:
    case KEY_UP:
    case KEY_DOWN:
    case KEY_PAGE_UP:
    case KEY_PAGE_DOWN:
    case KEY_F1:
    case KEY_F5:
    case KEY_F11:
        break;
    }
    return false;
}

/* What the whole screen is for, from wherever the focus is. */
static uint32_t default_of(const struct canvas *canvas)
{
    for (size_t i = 0; i < canvas->target_count; i++)
        if ((canvas->targets[i].flags & TARGET_DEFAULT) && !(canvas->targets[i].flags & TARGET_DISABLED))
            return canvas->targets[i].id;
    return 0;
}

static uint32_t key(struct form *form, const struct canvas *canvas, const struct input *input)
{
    const struct target *focus = form_focus(form, canvas);
    if (focus && (focus->flags & TARGET_FIELD) && !input->alt) {
        struct edit *edit = form_field(form, focus->id);
        if (edit && edit_key(edit, input)) {
            form->drawn_again = true;
            return 0;
        }
    }
    switch (input->key) {
    case KEY_TAB:
        walk(form, canvas, input->shift ? -1 : 1);
        return 0;
    case KEY_LEFT:
    case KEY_RIGHT:
        jump(form, canvas, input->key == KEY_RIGHT ? 1 : -1, 0);
        return 0;
    case KEY_UP:
    case KEY_DOWN:
        if (input->ctrl) /* the screen moves something with them */
            return 0;
        jump(form, canvas, 0, input->key == KEY_DOWN ? 1 : -1);
        return 0;
    case KEY_ENTER:
    case KEY_SPACE:
        if (input->key == KEY_ENTER && input->ctrl && !input->repeat)
            return default_of(canvas);
        if (input->repeat || input->ctrl || !focus || (focus->flags & TARGET_DISABLED))
            return 0;
        return focus->id;
    case KEY_NONE:
    case KEY_CHARACTER:
    case KEY_ESCAPE:
    case KEY_BACKSPACE:
    case KEY_DELETE:
    case KEY_HOME:
    case KEY_END:
    case KEY_PAGE_UP:
    case KEY_PAGE_DOWN:
    case KEY_F1:
    case KEY_F5:
    case KEY_F11:
        break;
    }
    return 0;
}

static void type_text(struct form *form, const struct canvas *canvas, const char *text)
{
    const struct target *focus = form_focus(form, canvas);
    if (!focus || !(focus->flags & TARGET_FIELD))
        return;
    struct edit *edit = form_field(form, focus->id);
    if (edit && edit_insert(edit, text, strlen(text), TEXT_BYTES_MAX))
        form->drawn_again = true;
}

static void follow_scrolling(struct form *form, const struct canvas *canvas)
{
    for (size_t i = 0; i < FORM_FIELDS_MAX; i++)
        if (form->fields[i].id != 0)
            point_follow(&form->fields[i].edit, canvas_field_find(canvas, form->fields[i].id));
}

uint32_t form_input(struct form *form, const struct canvas *canvas, const struct input *input)
{
    assert(form && canvas && input);
    const enum input_kind what = input->kind;
    follow_scrolling(form, canvas);
    switch (what) {
    case INPUT_KEY:
        return key(form, canvas, input);
    case INPUT_TEXT:
        type_text(form, canvas, input->text);
        return 0;
    case INPUT_PRESS:
    case INPUT_RELEASE:
    case INPUT_MOVE:
        return press_at(form, canvas, input);
    case INPUT_NONE:
    case INPUT_COMPOSE:
    case INPUT_SCROLL:
        break;
    }
    return 0;
}
