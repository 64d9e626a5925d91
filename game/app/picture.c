/* One picture per window and pass: which surface, which view, which rectangles. */
#include "app/picture.h"

#include "app/overlay.h"
#include "app/place.h"
#include "screen/window.h"

#include <assert.h>

enum { FRAME_MS = 16, CHANGED_MAX = 16 };

enum gate_shows picture_shows(const struct app *app, size_t window)
{
    return gate_shows(&app->gate, (int)window_display(app->windows[window].window));
}

static struct stage stage_of(const struct app *app, int width, int height)
{
    struct stage stage = looks_stage(&app->looks, width, height, app_now(app));
    if (app->reveal_from == 0)
        return stage;
    const uint64_t gone = clock_monotonic() - app->reveal_from;
    if (gone < PICTURE_REVEAL_MS) { /* ease-out: fast first, landing softly */
        const int left = 1000 - (int)(gone * 1000 / PICTURE_REVEAL_MS);
        stage.sunk = left * left / 1000;
    }
    return stage;
}

/* The wall as it is, or the earlier step that Back looks at. */
static void make_wall(const struct app *app, const struct stage *stage, struct canvas *canvas)
{
    if (app->back_step == PACK_NONE) {
        struct pane pane = app->panes[APP_WALL];
        if (app->gate.displays == 1 && app->notice.length > 0) /* no desk that could say it */
            pane.notice = app->notice.at;
        wall_view(canvas, stage, app->seen[APP_WALL], &pane);
        return;
    }
    struct pane looking = pane_new();
    looking.notice = words_get(stage->words, "wall.do.look_back");
    struct seen earlier = *app->seen[APP_WALL];
    earlier.step = app->back_step;
    earlier.timed = false;
    wall_view(canvas, stage, &earlier, &looking);
}

/* The desk has its focus and its notes in the form of its window. */
static void make_desk(const struct app *app, const struct form *form, const struct stage *stage,
                      struct canvas *canvas)
{
    struct pane pane = app->panes[APP_DESK];
    const struct edit *notes = form_field_find(form, DESK_NOTES);
    pane.focus = form->focus;
    if (notes)
        pane.reason = *notes;
    struct canvas wall = {.count = 0};
    if (!app->gate.blank)
        make_wall(app, stage, &wall);
    struct desk_notice notice = app->desk;
    notice.sentence = app->notice.length > 0 ? app->notice.at : NULL;
    notice.blank = app->gate.blank;
    notice.asked = (uint32_t)form->page;
    desk_view(canvas, stage, app->seen[APP_DESK], &pane, app->gate.blank ? NULL : &wall, &notice);
    canvas_release(&wall);
}

static void make_playing(const struct app *app, const struct form *form, enum gate_shows shows,
                         const struct stage *stage, struct canvas *canvas)
{
    switch (shows) {
    case GATE_WALL:
        make_wall(app, stage, canvas);
        overlay_pointer(canvas, stage, app);
        break;
    case GATE_DESK:
        make_desk(app, form, stage, canvas);
        break;
    case GATE_SEAT:
        seat_view(canvas, stage, app->seen[APP_SEAT], &app->panes[APP_SEAT]);
        break;
    case GATE_NIGHT:
        if (app->gate.back_again)
            overlay_back_again(canvas, stage, app);
        else
            night_view(canvas, stage);
        overlay_pointer(canvas, stage, app);
        break;
    case GATE_ASK:
        night_view(canvas, stage);
        break;
    }
}

/* The room sees the start only; lists and groups are the desk's. */
static bool room_may_see(const struct app *app, size_t window)
{
    if (!app->page->desk_only)
        return true;
    return app->gate.displays == 1 ? gate_has_private(&app->gate)
                                   : (int)window_display(app->windows[window].window) != app->gate.wall &&
                                         gate_has_private(&app->gate);
}

bool picture_is_wall_only(const struct app *app, size_t window)
{
    return window == 1 && app->page != &page_playing && app->page != &page_test_card;
}

/* While the facilitator is elsewhere the room keeps its picture: the step that is open, or chairs to sit on.
 */
static void make_wall_only(const struct app *app, const struct stage *stage, struct canvas *canvas)
{
    if (app->gate.blank || !app->seen[APP_WALL])
        night_view(canvas, stage);
    else
        make_wall(app, stage, canvas);
}

void picture_page(const struct app *app, const struct form *form, const struct stage *stage,
                  struct canvas *canvas)
{
    struct stage page = *stage;
    const int most = app->page->text_most;
    if (most > 0 && page.text_percent > most)
        page.text_percent = most;
    app->page->view(canvas, &page, app, form);
    const struct target *focus = form_focus(form, canvas);
    if (!focus || focus->id == form->focus)
        return;
    struct form here =
        *form; /* nothing was chosen yet, or it stands on another page: show what Enter presses */
    here.focus = focus->id;
    canvas_release(canvas);
    app->page->view(canvas, &page, app, &here);
}

static bool on_leaf(const struct app *app, const struct form *form, const struct stage *stage, int *pages)
{
    struct canvas canvas = {.count = 0};
    picture_page(app, form, stage, &canvas);
    const bool found = canvas_target_find(&canvas, form->focus) != NULL;
    *pages = canvas.pages;
    canvas_release(&canvas);
    return found;
}

void picture_seek(struct app *app, struct form *form, int width, int height)
{
    const struct stage stage = looks_stage(&app->looks, width, height, app_now(app));
    struct form at = *form;
    int pages = 1;
    bool found = on_leaf(app, &at, &stage, &pages);
    for (int leaf = 0; !found && leaf < pages; leaf++) {
        at.leaf = leaf;
        found = on_leaf(app, &at, &stage, &pages);
    }
    if (found)
        form->leaf = at.leaf;
}

/* The list of keys lies over the facilitator's own picture. The room's wall keeps its picture when she has
 * another one, and a seat's own page has none of these keys. */
static void lay_keys(const struct app *app, const struct form *form, enum gate_shows shows,
                     const struct stage *stage, struct canvas *canvas)
{
    if (shows == GATE_SEAT || (shows != GATE_DESK && app->gate.displays > 1 && app->gate.wall >= 0))
        return;
    const bool desk = shows == GATE_DESK;
    const struct target *focus = desk ? form_focus(form, canvas) : pane_focus(&app->panes[APP_WALL], canvas);
    const struct key_place place = place_here(app, desk ? APP_DESK : APP_WALL, focus);
    overlay_keys(canvas, stage, app, &place);
}

void picture_make(struct app *app, size_t window, struct canvas *canvas, int width, int height)
{
    assert(width > 0 && height > 0);
    const struct stage stage = stage_of(app, width, height);
    const struct form *form = &app->windows[window].form;
    const enum gate_shows shows = picture_shows(app, window);
    if (app->night_until != 0 && window == 0 && app->page == &page_playing) {
        night_view(canvas, &stage);
        return;
    }
    if (picture_is_wall_only(app, window)) {
        make_wall_only(app, &stage, canvas);
        return;
    }
    if (shows == GATE_ASK)
        overlay_ask(canvas, &stage, app, form);
    else if (!room_may_see(app, window))
        overlay_closed(canvas, &stage, app, form);
    else if (app->page != &page_playing)
        picture_page(app, form, &stage, canvas);
    else
        make_playing(app, form, shows, &stage, canvas);
    if (app->keys_shown && app->page == &page_playing)
        lay_keys(app, form, shows, &stage, canvas);
}

/* Whose pane has the keyboard on this window. */
static enum app_surface picture_pane(const struct app *app, size_t window)
{
    const enum gate_shows shows = picture_shows(app, window);
    return shows == GATE_SEAT ? APP_SEAT : shows == GATE_DESK ? APP_DESK : APP_WALL;
}

/* Where the system puts its own windows for composing letters: at the field with the focus. */
static void place_caret(const struct app *app, size_t window, const struct canvas *canvas)
{
    const struct app_window *shown = &app->windows[window];
    const struct target *focus = form_focus(&shown->form, canvas);
    if (app->page == &page_playing && picture_shows(app, window) != GATE_DESK)
        focus = pane_focus(&app->panes[picture_pane(app, window)], canvas);
    const bool field = focus && (focus->flags & TARGET_FIELD);
    window_text_input(shown->window, true, field ? focus->at : (struct rect){0, 0, 1, 1});
}

static void paint_changed(struct app *app, struct app_window *shown, struct canvas *canvas)
{
    struct rect changed[CHANGED_MAX] = {{0, 0, canvas->width, canvas->height}};
    size_t count = 1;
    if (shown->valid)
        count = canvas_difference(&shown->shown, canvas, changed, CHANGED_MAX);
    struct SDL_Surface *surface = window_surface(shown->window);
    if (surface && count > 0) {
        paint_canvas(app->looks.paint, surface, canvas, changed, count);
        window_present(shown->window, changed, count);
        app->frames++;
    }
    canvas_release(&shown->shown);
    shown->shown = *canvas;
    shown->valid = surface != NULL;
}

bool picture_update(struct app *app, size_t window)
{
    struct app_window *shown = &app->windows[window];
    if (!shown->window || (shown->valid && !shown->form.drawn_again))
        return false;
    int width = 0, height = 0;
    window_size(shown->window, &width, &height);
    if (width <= 0 || height <= 0)
        return false;
    if (width != shown->shown.width || height != shown->shown.height)
        shown->valid = false;
    struct canvas canvas = {.count = 0};
    picture_make(app, window, &canvas, width, height);
    place_caret(app, window, &canvas);
    paint_changed(app, shown, &canvas);
    shown->form.drawn_again = false;
    return true;
}

/* Until the next whole second of the step's clock, as shown. */
static int clock_wait(const struct app *app)
{
    const struct seen *seen = app->seen[APP_WALL];
    if (!seen || app->page != &page_playing || !seen->timed || seen->clock_stopped ||
        seen->pause != PAUSE_NONE)
        return -1;
    const int64_t left = (int64_t)seen->deadline - (int64_t)app_now(app);
    const int64_t part = left % 1000;
    return (int)(part > 0 ? part : 1000 + part) + 1;
}

int picture_wait(const struct app *app)
{
    if (app->reveal_from != 0)
        return FRAME_MS;
    if (app->night_until != 0) {
        const uint64_t now = clock_monotonic();
        return app->night_until > now ? (int)(app->night_until - now) : 0;
    }
    int wait = clock_wait(app);
    const struct seen *seen = app->seen[APP_WALL];
    const bool minute = app->page == &page_setup || (seen && seen->pause == PAUSE_ORDINARY) ||
                        (app->windows[0].window && picture_shows(app, 0) == GATE_DESK);
    if (minute) {
        const int64_t next = 60000 - clock_wall().unix_ms % 60000;
        if (wait < 0 || next < wait)
            wait = (int)next + 1;
    }
    return wait;
}
