/* The one road from a command to the disk. */
#include "app/pump.h"

#include "app/mailbox.h"
#include "app/words_page.h"
#include "app/writer.h"

#include <assert.h>

/* What cannot be undone while cards are counted can be mended in another way: that is told instead. */
static const char *mending(const struct app *app, enum refusal answer)
{
    static const char *const ways[] = {[ENTRY_SEATS] = "wall.cards.mend_seat",
                                       [ENTRY_ROLES] = "wall.cards.mend_role",
                                       [ENTRY_PILE] = "wall.cards.mend_pile"};
    const enum seen_entry entry = pane_entry(app->seen[APP_WALL]);
    return answer == REFUSED_STEP_IS_PRIVATE && entry != ENTRY_NONE ? ways[entry] : NULL;
}

/* Whoever goes home may say something first; where the open step writes down what is said, also how. */
static const char *farewell(const struct app *app)
{
    return words_page_listens(app->seen[APP_WALL]) ? "people.gone_write" : "people.gone";
}

/* What somebody wants to know of what was just done, NULL = nothing: a report that showed what was struck is
 * gone, and must be made again; who gets a seat in the middle of a round is not asked in it. */
static const char *done_words(const struct app *app, const struct command *command)
{
    const enum command_kind kind = command->kind;
    if (kind == COMMAND_STRIKE)
        return "strike.done";
    if (kind == COMMAND_FORGET_SEAT)
        return "forget.done";
    if (!app_plays(app))
        return NULL;
    if (kind == COMMAND_SET_PRESENCE && command->with.presence == PRESENCE_GONE)
        return farewell(app);
    return kind == COMMAND_ADD_SEAT ? "people.added" : NULL;
}

static void tell_refused(struct app *app, const struct letter *letter)
{
    struct text key = TEXT_INIT;
    text_format(&key, "refusal.%s", refusal_word(letter->answer));
    const char *mended =
        letter->answer == REFUSED_READ_ONLY ? app->desk.read_only : mending(app, letter->answer);
    app_notice(app, mended ? mended : key.at);
    text_release(&key);
    const bool answer = letter->command.kind == COMMAND_CAST_CHOICE ||
                        letter->command.kind == COMMAND_PICK_CARDS ||
                        letter->command.kind == COMMAND_FILL_HOUSE;
    if (answer && letter->command.with.seat < SEATS_MAX && letter->from != APP_SEAT)
        pane_card_refused(&app->panes[APP_WALL], letter->command.with.seat);
    if (letter->command.kind == COMMAND_COUNT_CHOICES || letter->command.kind == COMMAND_COUNT_CARD)
        pane_count_refused(&app->panes[APP_WALL], app->seen[APP_WALL], letter->command.with.role);
}

/* The seat surface forgets everything once the answer is durable: the next one must find it blank. */
static void tell_accepted(struct app *app, const struct letter *letter)
{
    if (letter->command.kind == COMMAND_DECIDE && app->page == &page_write)
        app_back(app); /* the room reads the decision */
    if (letter->from != APP_SEAT && letter->command.kind != COMMAND_PUT_OFF_SEAT &&
        letter->command.kind != COMMAND_SET_PRESENCE)
        return;
    app_hand_over(app);
}

/* What was refused before is no longer news, unless it was refused in this very batch. */
static void tell_all(struct app *app)
{
    const struct letter *letter = NULL;
    bool refused = false;
    while ((letter = mailbox_oldest(app->mailbox))) {
        if (letter->answer == ACCEPTED) {
            tell_accepted(app, letter);
            if (!refused)
                app_notice(app, done_words(app, &letter->command));
        } else {
            tell_refused(app, letter);
            refused = true;
        }
        mailbox_drop(app->mailbox);
    }
}

/* Only the surface that waits for an answer is told on its own picture; the sentence is for the others. */
static void keep_for_later(struct app *app)
{
    session_batch_failed(app->session);
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i].unsaved = mailbox_waits_from(app->mailbox, (int)i);
    mailbox_again(app->mailbox);
    app->retry_at = clock_monotonic() + PUMP_RETRY_MS;
    app->desk.not_saved = true;
    app_notice(app, "desk.not_saved");
}

/* Somebody tidied up while the table played. That outlives what else was done in this batch. */
static void tell_standing(struct app *app)
{
    static const char *const keys[] = {[RECORD_STANDS] = NULL,
                                       [RECORD_WAS_GONE] = "desk.was_gone",
                                       [RECORD_WAS_REPLACED] = "desk.was_replaced"};
    const char *key = keys[record_standing(app->session)];
    if (key)
        app_notice(app, key);
}

static void saved(struct app *app)
{
    session_batch_saved(app->session);
    if (app->desk.not_saved)
        app_notice(app, NULL);
    app->desk.not_saved = false;
    app->desk.saved = clock_wall();
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i].unsaved = false;
    tell_all(app);
    tell_standing(app);
}

/* A disk that takes its time: with one display nothing else would say that the press was heard. */
static void tell_slow(struct app *app)
{
    if (app->slow_at == 0 || clock_monotonic() < app->slow_at)
        return;
    app->slow_at = 0;
    app_notice(app, "desk.on_its_way");
}

/* True: the saved state changed. */
static bool take_result(struct app *app)
{
    enum file_result result = FILE_OK;
    if (!writer_done(app->writer, &result)) {
        tell_slow(app);
        return false;
    }
    app->slow_at = 0;
    if (result != FILE_OK) {
        keep_for_later(app);
        return false;
    }
    saved(app);
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
    if (!app->session || away_busy(app))
        return false;
    const bool changed = take_result(app);
    if (!writer_idle(app->writer) || pump_wait(app) > 0)
        return changed;
    app->retry_at = 0;
    decide_waiting(app);
    size_t length = 0;
    const char *bytes = session_batch(app->session, &length);
    if (length > 0) {
        writer_give(app->writer, app->session, bytes, length);
        app->slow_at = clock_monotonic() + PUMP_SLOW_MS;
    } else
        tell_all(app);
    return changed;
}

int pump_wait(const struct app *app)
{
    const uint64_t at = app->retry_at ? app->retry_at : app->slow_at, now = clock_monotonic();
    if (at == 0)
        return -1;
    return at <= now ? 0 : (int)(at - now);
}
