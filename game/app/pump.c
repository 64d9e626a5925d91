/* The one road from a command to the disk. */
#include "app/pump.h"

#include "app/mailbox.h"
#include "app/writer.h"

#include <assert.h>

/* The seat surface forgets everything once the answer is durable: the next one must find it blank. */
static void tell_surface(struct app *app, const struct letter *letter)
{
    if (letter->answer != ACCEPTED) {
        struct text key = TEXT_INIT;
        text_format(&key, "refusal.%s", refusal_word(letter->answer));
        app_notice(app, key.at);
        text_release(&key);
        if (letter->command.kind == COMMAND_CAST_CHOICE && letter->command.with.seat < SEATS_MAX &&
            letter->from != APP_SEAT)
            pane_card_refused(&app->panes[APP_WALL], letter->command.with.seat);
        if (letter->command.kind == COMMAND_COUNT_CHOICES || letter->command.kind == COMMAND_COUNT_CARD)
            pane_count_refused(&app->panes[APP_WALL], app->seen[APP_WALL], letter->command.with.role);
        return;
    }
    app->panes[letter->from].unsaved = false;
    if (letter->command.kind == COMMAND_DECIDE && app->page == &page_write)
        app_back(app); /* the room reads the decision */
    /* What was refused before is no longer news; a report that is gone must be made again. */
    app_notice(app, letter->command.kind == COMMAND_STRIKE ? "strike.done" : NULL);
    if (letter->from != APP_SEAT && letter->command.kind != COMMAND_PUT_OFF_SEAT &&
        letter->command.kind != COMMAND_SET_PRESENCE)
        return;
    app_leave_seat(app);
    if (app->gate.displays == 1)
        gate_close_seat(&app->gate);
}

static void tell_all(struct app *app)
{
    const struct letter *letter = mailbox_oldest(app->mailbox);
    while (letter) {
        tell_surface(app, letter);
        mailbox_drop(app->mailbox);
        letter = mailbox_oldest(app->mailbox);
    }
}

static void keep_for_later(struct app *app)
{
    session_batch_failed(app->session);
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i].unsaved = true;
    mailbox_again(app->mailbox);
    app->retry_at = clock_monotonic() + PUMP_RETRY_MS;
    app->desk.not_saved = true;
    app_draw_again(app);
}

/* True: the saved state changed. */
static bool take_result(struct app *app)
{
    enum file_result result = FILE_OK;
    if (!writer_done(app->writer, &result))
        return false;
    if (result != FILE_OK) {
        keep_for_later(app);
        return false;
    }
    session_batch_saved(app->session);
    app->desk.not_saved = false;
    app->desk.saved = clock_wall();
    tell_all(app);
    return true;
}

static void decide_waiting(struct app *app)
{
    const uint32_t now = app_now(app);
    struct letter *letter = mailbox_next(app->mailbox);
    while (letter) {
        mailbox_sent(app->mailbox, session_do(app->session, &letter->command, now));
        letter = mailbox_next(app->mailbox);
    }
}

bool pump(struct app *app)
{
    if (!app->session)
        return false;
    const bool changed = take_result(app);
    if (!writer_idle(app->writer) || pump_wait(app) > 0)
        return changed;
    app->retry_at = 0;
    decide_waiting(app);
    size_t length = 0;
    const char *bytes = session_batch(app->session, &length);
    if (length > 0)
        writer_give(app->writer, app->session, bytes, length);
    else
        tell_all(app);
    return changed;
}

int pump_wait(const struct app *app)
{
    if (app->retry_at == 0)
        return -1;
    const uint64_t now = clock_monotonic();
    return app->retry_at <= now ? 0 : (int)(app->retry_at - now);
}
