/* Where a happening goes: by the window it came from, the page and the display rule. */
#include "app/take.h"

#include "app/clipboard.h"
#include "app/frames.h"
#include "app/leaf.h"
#include "app/overlay.h"
#include "app/picture.h"
#include "app/playing.h"
#include "app/windows.h"

static size_t index_of(const struct app *app, const struct window *window)
{
    return window && app->windows[1].window == window ? 1 : 0;
}

static void page_input(struct app *app, size_t index, const struct canvas *canvas, const struct input *input)
{
    struct form *form = &app->windows[index].form;
    const struct page *page = app->page;
    if (clipboard_input(form, canvas, input))
        return;
    const uint32_t id = form_input(form, canvas, input);
    if (leaf_turn(form, canvas, id, input))
        return;
    const uint32_t focus = form->focus;
    if (id != 0 || input->kind == INPUT_KEY)
        page->press(app, form, id, input);
    if (app->page == page && form->focus != focus && form->focus != 0)
        picture_seek(app, form, canvas->width, canvas->height);
}

static void playing_input(struct app *app, size_t index, const struct canvas *canvas,
                          const struct input *input)
{
    /* What a key before this one was told is no news any more. */
    if (input->kind == INPUT_KEY && input->key != KEY_NONE && !input->repeat && app->notice.length > 0)
        app_notice(app, NULL);
    if (picture_shows(app, index) != GATE_SEAT && overlay_turn(app, canvas, input))
        return;
    switch (picture_shows(app, index)) {
    case GATE_SEAT:
        playing_seat_input(app, canvas, input);
        break;
    case GATE_DESK:
        playing_desk_input(app, &app->windows[index].form, canvas, input);
        break;
    case GATE_WALL:
    case GATE_NIGHT:
        playing_wall_input(app, canvas, input);
        break;
    case GATE_ASK:
        break;
    }
}

/* Not what only passes or follows: a pointer, a release, the text of a key that was pressed. */
static bool ends_movement(const struct input *input)
{
    return input->kind == INPUT_PRESS || (input->kind == INPUT_KEY && !input->repeat);
}

static void take_input(struct app *app, size_t index, const struct input *input)
{
    if (ends_movement(input))
        frames_end(app);
    struct app_window *window = &app->windows[index];
    if (index == 0 && input->kind == INPUT_KEY && input->key == KEY_F11 && !input->repeat) {
        window_fullscreen(window->window, !window_is_fullscreen(window->window));
        return;
    }
    if (picture_is_wall_only(app, index) || (input->kind == INPUT_TEXT && app->key_used))
        return;
    if (input->kind == INPUT_MOVE && !input->held)
        return; /* nothing answers to a pointer that only passes */
    if (input->kind == INPUT_KEY && input->alt)
        return; /* those are the window manager's */
    if (input->kind == INPUT_KEY)
        app->key_used = false;
    struct canvas canvas = {.count = 0};
    int width = 1, height = 1;
    window_size(window->window, &width, &height);
    picture_make(app, index, &canvas, width, height);
    const bool desk_hidden = app->page->desk_only && canvas_target_find(&canvas, OVERLAY_OPEN);
    if (app->gate.asking || desk_hidden)
        overlay_input(app, index, &canvas, input);
    else if (app->page == &page_playing)
        playing_input(app, index, &canvas, input);
    else
        page_input(app, index, &canvas, input);
    canvas_release(&canvas);
}

/* Whoever brings a seat's window back need not be who was choosing in it. */
static void take_hidden(struct app *app, size_t index)
{
    if (app->page == &page_playing && picture_shows(app, index) == GATE_SEAT)
        app_hand_over(app);
}

void take(struct app *app, const struct happening *happening)
{
    const size_t index = index_of(app, happening->window);
    const enum happening_kind what = happening->kind;
    switch (what) {
    case HAPPENING_INPUT:
        take_input(app, index, &happening->input);
        break;
    case HAPPENING_SIZE:
    case HAPPENING_EXPOSED:
        app->windows[index].valid = false;
        break;
    case HAPPENING_HIDDEN:
        take_hidden(app, index);
        break;
    case HAPPENING_CLOSE:
        if (index == 0)
            app_leave(app, LEAVE_PROGRAM);
        else
            windows_close(&app->windows[1]);
        break;
    case HAPPENING_QUIT:
        app_leave(app, LEAVE_PROGRAM);
        break;
    case HAPPENING_DISPLAYS:
    case HAPPENING_ASLEEP:
        app_displays_changed(app);
        break;
    case HAPPENING_WOKEN:
        break;
    }
}
