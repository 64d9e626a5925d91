/* From the saved state to what every surface may know; panes and page follow. */
#include "app/app.h"

#include <assert.h>
#include <stddef.h>

static const struct page *page_of(enum seen_phase phase)
{
    static const struct page *const pages[] = {
        [PHASE_SETUP] = &page_setup,
        [PHASE_PLAYING] = &page_playing,
        [PHASE_ENDED] = &page_end,
    };
    assert((size_t)phase < sizeof pages / sizeof *pages);
    return pages[phase];
}

void app_follow_phase(struct app *app)
{
    if (!app->seen[APP_WALL] || app->page == &page_unsaved)
        return;
    const struct page *page = page_of(app->seen[APP_WALL]->phase);
    if (app->page != page && !app->before)
        app_go(app, page);
}

/* Houses rise when choices are shown for the first time, and effects fill in, unless motion is unwanted. */
static void follow_motion(struct app *app, const struct seen *before, const struct seen *after)
{
    if (!before || before->step_revision == after->step_revision)
        return;
    const struct seen_part *part = seen_now(after);
    motion_end(&app->motion);
    if (app->looks.settings.reduced_motion || !part || !part->dilemma || after->step >= part->step_count)
        return;
    const uint8_t step = part->steps[after->step].id;
    if (step == STEP_LOOK)
        app->motion.asked = MOTION_REVEAL;
    if (step == STEP_HAPPENS && part->dilemma->decision.made)
        app->motion.asked = MOTION_FILL;
}

/* A private step begins: with two displays the seat covers the desk by itself. When it is over, no answer
 * about the beamer holds any longer. */
static void follow_private_step(struct app *app, const struct seen *before, const struct seen *after)
{
    const bool was = before && before->next_seat != PACK_NONE;
    const bool is = after->next_seat != PACK_NONE;
    const bool same_step = before && before->step_revision == after->step_revision;
    if (before && before->next_seat != after->next_seat)
        app->panes[APP_WALL].focus = 0; /* Enter is "it is me" again, not the last one's Later */
    if (is && (!was || !same_step)) {
        app->gate.desk_asked = false;
        app->gate.seat_open = app->gate.displays > 1;
    }
    if (!is && !same_step) {
        gate_close_seat(&app->gate);
        gate_wall_picture(&app->gate);
        app->gate.desk_asked = false;
    }
}

void app_refresh(struct app *app)
{
    assert(app->session);
    struct arena fresh = {.used = 0};
    const struct seen *before = app->seen[APP_WALL];
    const uint8_t language = PACK_NONE; /* the session's own */
    const struct seen *wall =
        session_see(app->session, (struct viewer){.kind = VIEWER_WALL, .language = language}, &fresh);
    follow_motion(app, before, wall);
    follow_private_step(app, before, wall);
    if (before && before->step_revision != wall->step_revision)
        app->back_step = PACK_NONE;
    app->seen[APP_WALL] = wall;
    app->seen[APP_DESK] =
        session_see(app->session, (struct viewer){.kind = VIEWER_DESK, .language = language}, &fresh);
    const struct viewer seat = {.kind = VIEWER_SEAT, .seat = wall->next_seat, .language = language};
    app->seen[APP_SEAT] = wall->next_seat == PACK_NONE ? wall : session_see(app->session, seat, &fresh);
    for (size_t i = 0; i < APP_SURFACES; i++)
        pane_follow(&app->panes[i], app->seen[i]);
    arena_release(&app->seen_arena);
    app->seen_arena = fresh;
    app_draw_again(app);
    app_follow_phase(app);
}
