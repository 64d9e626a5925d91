/* Leaving: everything is on the disk, or somebody said that it need not be. */
#include "app/leave.h"

#include "app/app.h"
#include "app/mailbox.h"
#include "app/pump.h"

#include <assert.h>

static bool is_saved(const struct app *app)
{
    return !app->session || app->mailbox->count == 0;
}

static void leave_now(struct app *app)
{
    const enum leave to = app->leaving;
    assert(to != LEAVE_NOT);
    app->leaving = LEAVE_NOT;
    if (to == LEAVE_PROGRAM)
        app->quit = true;
    else
        app_close_session(app);
}

/* A question about the beamer, and a seat that has the computer, end here: the safe answer. */
static void ask(struct app *app)
{
    app->left = app->page;
    for (size_t i = 0; i < APP_WINDOWS; i++)
        app->left_forms[i] = app->windows[i].form;
    gate_close_seat(&app->gate);
    app_go(app, &page_unsaved);
}

void app_leave(struct app *app, enum leave to)
{
    assert(to != LEAVE_NOT);
    app->leaving = to;
    app_keep_notes(app);
    app_write_waiting(app);
    if (is_saved(app))
        leave_now(app);
    else if (app->page != &page_unsaved)
        ask(app);
}

void app_leave_when_saved(struct app *app)
{
    if (app->leaving != LEAVE_NOT && is_saved(app))
        leave_now(app);
}

void app_stay(struct app *app)
{
    assert(app->page == &page_unsaved && app->left);
    app->leaving = LEAVE_NOT;
    app_go(app, app->left);
    for (size_t i = 0; i < APP_WINDOWS; i++)
        app->windows[i].form = app->left_forms[i];
    app->left = NULL;
    app_draw_again(app);
}

void app_leave_unsaved(struct app *app)
{
    mailbox_clear(app->mailbox);
    leave_now(app);
}
