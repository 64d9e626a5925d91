/* Copying, moving and removing what belongs to one record, and saying what came of it. */
#include "app/away.h"

#include "app/app.h"
#include "app/carrier.h"
#include "app/mailbox.h"
#include "app/report_file.h"
#include "app/report_problems.h"
#include "base/file_media.h"

#include <assert.h>
#include <string.h>

void away_begin(struct away *away)
{
    *away = (struct away){.record = TEXT_INIT, .said = TEXT_INIT, .copied = TEXT_INIT, .folder = TEXT_INIT};
    for (size_t i = 0; i < AWAY_PLACES_MAX; i++)
        away->places[i] = TEXT_INIT;
}

void away_release(struct away *away)
{
    carrier_stop(away->carrier);
    text_release(&away->record);
    text_release(&away->said);
    text_release(&away->copied);
    text_release(&away->folder);
    for (size_t i = 0; i < AWAY_PLACES_MAX; i++)
        text_release(&away->places[i]);
}

/* --- where to --- */

static void add_place(void *data, const char *folder)
{
    struct away *away = data;
    if (away->place_count == AWAY_PLACES_MAX)
        return;
    text_clear(&away->places[away->place_count]);
    text_add(&away->places[away->place_count++], folder);
}

void away_look(struct away *away)
{
    away->place_count = away->place = 0;
    file_media(add_place, away);
}

void away_about(struct away *away, const char *record, bool agenda, enum away_deed deed)
{
    text_clear(&away->record);
    text_add(&away->record, record);
    text_clear(&away->said);
    away->agenda = agenda;
    away->deed = deed;
    away->along = ALONG_NOTHING;
    away_look(away);
}

bool away_is_copied(const struct away *away, const char *record)
{
    return away->copied.length > 0 && strcmp(away->copied.at, record) == 0 &&
           file_size(record) == away->size && file_changed(record) == away->changed;
}

/* --- saying it --- */

static const char *why_not(enum file_result result)
{
    static const char *const keys[] = {[FILE_OK] = "away.done",
                                       [FILE_MISSING] = "away.missing",
                                       [FILE_IS_FOLDER] = "away.failed",
                                       [FILE_TOO_BIG] = "away.failed",
                                       [FILE_NO_PERMISSION] = "away.closed",
                                       [FILE_NO_SPACE] = "away.full",
                                       [FILE_EXISTS] = "away.exists",
                                       [FILE_LOCKED] = "away.in_use",
                                       [FILE_NAME_TOO_LONG] = "away.name_too_long",
                                       [FILE_FAILED] = "away.failed"};
    return keys[result];
}

static void say(struct app *app, const char *key, const struct fill *fills)
{
    text_clear(&app->away.said);
    words_add(&app->away.said, app_words(app), key, fills);
    app_draw_again(app);
}

static const struct session *open_one(const struct app *app)
{
    const char *path = app->session ? record_path_of(app->session) : NULL;
    return path && strcmp(path, app->away.record.at) == 0 ? app->session : NULL;
}

/* --- a copy or a move is under way --- */

bool away_busy(const struct app *app)
{
    return carrier_busy(app->away.carrier);
}

/* False: no thread could be had, and nothing is copied. */
static bool carrier_ready(struct app *app)
{
    if (!app->away.carrier)
        app->away.carrier = carrier_start();
    if (!app->away.carrier)
        say(app, "app.no-memory", NULL);
    return app->away.carrier != NULL;
}

/* --- saving --- */

static void remember(struct away *away, const char *where, bool with_record)
{
    text_clear(&away->copied);
    text_add(&away->copied, away->record.at);
    text_clear(&away->folder);
    text_add(&away->folder, where);
    away->size = file_size(away->record.at);
    away->changed = file_changed(away->record.at);
    away->with_record = with_record;
}

static void say_saved(struct app *app, const char *where, size_t count)
{
    text_clear(&app->away.said);
    words_count(&app->away.said, app_words(app), "away.saved", (long)count, FACTS({"folder", where}));
    app_draw_again(app);
}

static void saved(struct app *app, const struct carried *carried)
{
    report_problems(app_words(app), carried->problems);
    if (carried->result == FILE_OK) {
        remember(&app->away, carried->where, carried->along != ALONG_NOTHING);
        say_saved(app, carried->where, carried->count);
    } else {
        say(app, why_not(carried->result), FACTS({"folder", carried->folder}));
    }
}

void away_save(struct app *app, const char *folder)
{
    struct away *away = &app->away;
    app_write_waiting(app);
    if (app->session && app->mailbox->count > 0) { /* a strike on its way would not be in the copy */
        say(app, "desk.not_saved", NULL);
        return;
    }
    if (!report_files(away->record.at, away->agenda, app_words(app))) {
        say(app, "away.no_reports", NULL);
        return;
    }
    if (!carrier_ready(app))
        return;
    const struct record_copy copy = {
        .record = away->record.at, .open = open_one(app), .folder = folder, .along = away->along};
    carrier_copy(away->carrier, &copy);
    say(app, "away.saving", NULL);
}

/* --- taking away --- */

/* To the list of earlier times, which is read anew, with a sentence on it. */
static void to_list(struct app *app, const char *key, const char *folder)
{
    app->before = NULL;
    app_go(app, &page_records);
    text_clear(&app->notice);
    words_add(&app->notice, app_words(app), key, FACTS({"folder", folder ? folder : ""}));
    app_draw_again(app);
}

static void moved(struct app *app, const struct carried *carried)
{
    if (carried->result == FILE_OK)
        to_list(app, "away.moved", carried->folder);
    else
        say(app, why_not(carried->result), FACTS({"folder", carried->folder}));
}

void away_move(struct app *app, const char *folder)
{
    if (!carrier_ready(app))
        return;
    carrier_move(app->away.carrier, app->away.record.at, folder);
    say(app, "away.moving", NULL);
}

void away_take(struct app *app)
{
    struct carried carried;
    if (!carrier_take(app->away.carrier, &carried))
        return;
    if (carried.moved)
        moved(app, &carried);
    else
        saved(app, &carried);
}

void away_finish(struct app *app)
{
    carrier_finish(app->away.carrier);
    away_take(app);
}

void away_trash(struct app *app)
{
    const enum file_result result = record_trash(app->away.record.at, clock_wall());
    to_list(app,
            result == FILE_OK       ? "away.trashed"
            : result == FILE_LOCKED ? "away.in_use"
                                    : "away.no_trash",
            NULL);
}

/* The session ends first: whoever has it open keeps its file. */
void away_erase(struct app *app)
{
    assert(away_is_copied(&app->away, app->away.record.at));
    if (open_one(app))
        app_drop_session(app);
    const enum file_result result = record_erase(app->away.record.at);
    app_close_session(app);
    app_notice(app, result == FILE_OK       ? "away.erased"
                    : result == FILE_LOCKED ? "away.in_use"
                                            : "away.not_erased");
}
