/* One picture per window and pass: which surface, which view, which rectangles. */
#include "app/picture.h"

#include "app/frames.h"
#include "app/overlay.h"
#include "app/place.h"
#include "app/words_page.h"
#include "screen/window.h"

#include <assert.h>

enum gate_shows picture_shows(const struct app *app, size_t window)
{
    return gate_shows(&app->gate, (int)window_display(app->windows[window].window));
}

static struct stage stage_of(const struct app *app, int width, int height)
{
    struct stage stage = looks_stage(&app->looks, width, height, app_now(app));
    stage.sunk = motion_sunk(&app->motion);
    stage.coming = motion_coming(&app->motion);
    const struct record_header *header = app->session ? record_header_of(app->session) : NULL;
    stage.rehearsal = header && header->rehearsal;
    return stage;
}

/* The wall as it is, or the earlier step that Back looks at. */
static void make_wall(const struct app *app, const struct stage *stage, struct canvas *canvas)
{
    if (app->back_step == PACK_NONE) {
        struct pane pane = app->panes[APP_WALL];
        pane.alone = app->gate.displays == 1;
        if (pane.alone && app->desk.read_only) /* no desk that could say it */
            pane.notice = words_get(stage->words, app->desk.read_only);
        else if (pane.alone && app->notice.length > 0)
            pane.notice = app->notice.at;
        wall_view(canvas, stage, app->seen[APP_WALL], &pane);
        return;
    }
    struct pane looking = pane_new();
    looking.notice = words_get(stage->words, "wall.do.look_back");
    struct seen earlier = *app->seen[APP_WALL];
    earlier.step = app->back_step;
    earlier.timed = false;
    if (earlier.pause == PAUSE_ORDINARY)
        earlier.pause = PAUSE_NONE; /* the pause is the present step, and comes back with it */
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
    notice.writes = words_page_here(app->seen[APP_DESK]);
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
        if (app->gate.back_again) {
            overlay_back_again(canvas, stage, app); /* has buttons of its own */
            break;
        }
        night_view(canvas, stage);
        overlay_pointer(canvas, stage, app);
        break;
    case GATE_ASK:
        night_view(canvas, stage);
        break;
    }
}

/* The room sees the start only; lists and groups are the desk's. With one display she need not darken it to
 * say who came in: what holds nothing secret is drawn for the room. */
static bool room_may_see(const struct app *app, size_t window)
{
    const struct page *page = app->page;
    if (!page->desk_only ||
        (app->gate.displays == 1 && page->room_safe && page->room_safe(&app->windows[window].form)))
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
    app->page->view(canvas, stage, app, form);
    const struct target *focus = form_focus(form, canvas);
    if (!focus || focus->id == form->focus)
        return;
    struct form here =
        *form; /* nothing was chosen yet, or it stands on another page: show what Enter presses */
    here.focus = focus->id;
    canvas_release(canvas);
    app->page->view(canvas, stage, app, &here);
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

/* --- what of it decides how the next picture takes its place --- */

static uint64_t mixed(uint64_t so_far, uint64_t more)
{
    return (so_far ^ more) * 1099511628211u;
}

/* The focus, and all that is chosen. */
static uint64_t touch_of(const struct canvas *canvas, const struct target *focus)
{
    uint64_t touch = focus ? focus->id : 0;
    for (size_t i = 0; i < canvas->target_count; i++)
        if (canvas->targets[i].flags & TARGET_CHOSEN)
            touch = mixed(touch, canvas->targets[i].id);
    return touch;
}

static uint64_t leaf_of(const struct app *app, uint64_t leaf, uint64_t page)
{
    const uint64_t keys = app->keys_shown ? (uint64_t)app->keys_leaf + 1 : 0;
    return mixed(mixed(mixed(0, leaf), page), keys);
}

static struct motion_picture wall_picture(const struct app *app, const struct canvas *canvas)
{
    const struct seen *seen = app->seen[APP_WALL];
    const struct pane *pane = &app->panes[APP_WALL];
    if (!seen || app->gate.blank || seen->pause != PAUSE_NONE || seen->next_seat != PACK_NONE)
        return (struct motion_picture){.still = true};
    return (struct motion_picture){
        .screen = pane,
        .steps = true,
        .revision = seen->step_revision,
        .part = seen->part,
        .step = app->back_step != PACK_NONE ? app->back_step : seen->step,
        .leaf = leaf_of(app, pane->page, 0),
        .touch = touch_of(canvas, pane_focus(pane, canvas)),
    };
}

/* The desk, and every screen around the playing: they change with the session, they do not come to a step. */
static struct motion_picture form_picture(const struct app *app, const struct form *form, const void *screen,
                                          const struct canvas *canvas)
{
    const struct seen *seen = app->seen[APP_WALL];
    return (struct motion_picture){
        .screen = screen,
        .revision = seen ? seen->step_revision : 0,
        .leaf = leaf_of(app, (uint64_t)form->leaf, (uint64_t)form->page),
        .touch = touch_of(canvas, form_focus(form, canvas)),
    };
}

struct motion_picture picture_moves(const struct app *app, size_t window, const struct canvas *canvas)
{
    const struct form *form = &app->windows[window].form;
    const struct motion_picture still = {.still = true};
    const enum gate_shows shows = picture_shows(app, window);
    if (app->night_until != 0 && window == 0 && app->page == &page_playing)
        return still;
    if (picture_is_wall_only(app, window))
        return wall_picture(app, canvas);
    if (shows == GATE_ASK || !room_may_see(app, window))
        return still;
    if (app->page != &page_playing)
        return form_picture(app, form, app->page, canvas);
    if (shows == GATE_WALL)
        return wall_picture(app, canvas);
    return shows == GATE_DESK ? form_picture(app, form, &app->panes[APP_DESK], canvas) : still;
}

bool picture_update(struct app *app, size_t window, uint64_t now)
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
    frames_show(app, window, &canvas, picture_moves(app, window, &canvas), now);
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
    if (app->night_until != 0) {
        const uint64_t now = clock_monotonic();
        return app->night_until > now ? (int)(app->night_until - now) : 0;
    }
    int wait = clock_wait(app);
    const struct seen *seen = app->seen[APP_WALL];
    const bool minute = app->page == &page_setup || app->page == &page_end ||
                        (seen && seen->pause == PAUSE_ORDINARY) ||
                        (app->windows[0].window && picture_shows(app, 0) == GATE_DESK);
    if (minute) {
        const int64_t next = 60000 - clock_wall().unix_ms % 60000;
        if (wait < 0 || next < wait)
            wait = (int)next + 1;
    }
    return wait;
}
