/* Opening a pack or a record, leaving it, and its report. */
#include "app/app.h"

#include "app/fresh.h"
#include "app/mailbox.h"
#include "app/pump.h"
#include "app/report_file.h"
#include "app/report_problems.h"
#include "app/target.h"
#include "app/writer.h"
#include "pack/read.h"
#include "screen/window.h"

#include <assert.h>
#include <string.h>

/* Until the writer has nothing on its way. True: the saved state changed. */
static bool finish_writing(struct app *app)
{
    bool changed = false;
    while (!writer_idle(app->writer)) {
        writer_finish(app->writer);
        changed |= pump(app);
    }
    return changed;
}

/* First the batch that is on its way, then the one of the commands that waited behind it or that the disk
 * refused before. The writer ends without a result that the next session would take for its own. */
void app_write_waiting(struct app *app)
{
    away_finish(app);
    if (!app->session || !app->writer)
        return;
    bool changed = finish_writing(app);
    app->retry_at = 0;
    changed |= pump(app);
    changed |= finish_writing(app);
    if (changed)
        app_refresh(app);
}

/* A set-up has its record from its first moment, so that a crash loses nothing that was typed. One in which
 * nothing was done yet leaves none behind: it would stand among the earlier times, and be newer than the
 * session that was cut short. */
static void drop_untouched(struct app *app)
{
    const bool waits = app->mailbox && app->mailbox->count > 0; /* the disk refuses what was done */
    if (app->session && app->prepared != 0 && session_revision(app->session) == app->prepared && !waits)
        record_discard(app->session);
    app->prepared = 0;
}

/* Everything that belongs to the session that was open. */
void app_drop_session(struct app *app)
{
    app_keep_notes(app);
    app_write_waiting(app);
    drop_untouched(app);
    mailbox_clear(app->mailbox);
    app->retry_at = 0;
    for (size_t i = 0; i < APP_SURFACES; i++) {
        app->seen[i] = NULL;
        app->panes[i] = pane_new();
    }
    arena_release(&app->seen_arena);
    session_free(app->session);
    app->session = NULL;
    pack_free(app->own_pack);
    app->own_pack = NULL;
    app->pack = NULL;
    app->read_only = false;
    app->desk = (struct desk_notice){.sentence = NULL};
    app->back_step = PACK_NONE;
    app->keys_shown = false;
    gate_show(&app->gate);
}

static void begin_session(struct app *app)
{
    app->pack = session_pack(app->session);
    app->session_zero = clock_monotonic() - session_now(app->session);
    app->desk.saved = clock_wall();
    paint_pictures(app->looks.paint, app->pack->folder);
    gate_close_seat(&app->gate);
    app_refresh(app);
}

/* The first problem becomes the notice; all of them are said on standard error. */
static void notice_problems(struct app *app, const struct problems *problems)
{
    report_problems(app_words(app), problems);
    text_clear(&app->notice);
    if (problems->count > 0)
        problem_print(&app->notice, app_words(app), &problems->items[0]);
    app_draw_again(app);
}

/* It cannot be opened: a page of its own says where and what to do, and leads back to where she was. */
static void show_trouble(struct app *app, const struct problems *problems, bool record)
{
    assert(problems->count > 0);
    const struct problem *problem = &problems->items[0];
    struct trouble *trouble = &app->trouble;
    text_clear(&trouble->file);
    text_clear(&trouble->sentence);
    text_add(&trouble->file, file_name(problem->place.file ? problem->place.file : ""));
    problem_say(&trouble->sentence, app_words(app), problem);
    trouble->line = problem->place.line;
    trouble->record = record;
    app_visit(app, &page_trouble);
    notice_problems(app, problems); /* for who has no window yet */
}

/* False: a notice says why. Before there is a record the programme is looked at, when the command line named
 * this pack. */
static bool begin_record(struct app *app, bool named)
{
    struct text sentence = TEXT_INIT;
    const bool known = !named || fresh_programme(app->options, app->own_pack, app_words(app), &sentence);
    if (!known) {
        app_tell(app, sentence.at);
        app->failed = STATUS_USAGE;
    }
    text_release(&sentence);
    if (!known)
        return false;
    const struct record_header header = record_header_new(app->options->rehearse, clock_wall());
    const char *refused = fresh_record(app->session, app->options, app->own_pack, &header, app_words(app));
    if (!refused)
        return true;
    app_notice(app, refused);
    app->failed = STATUS_OUTSIDE;
    return false;
}

static void prepare(struct app *app, struct command command)
{
    session_do(app->session, &command, 0);
}

/* The programme asked for, else the pack's first; the wall speaks the language of the interface where it can.
 */
static void prepare_plan(struct app *app)
{
    struct command command = command_new(COMMAND_SET_LANGUAGE);
    command.with.language = pack_language(app->own_pack, app_words(app)->language);
    prepare(app, command);
    command = command_new(COMMAND_CHOOSE_PROGRAMME);
    command.with.programme = fresh_programme_number(app->options, app->own_pack);
    prepare(app, command);
}

/* False: the disk refused all of it.
 *
 * Two seats of every role, so that a facilitator changes what is there instead of starting from nothing. Then
 * cards with more than five seats or one display, and by role: every role has two. */
static bool prepare_table(struct app *app)
{
    struct command command = command_new(COMMAND_ADD_SEAT);
    for (uint8_t i = 0; i < 2 * app->own_pack->role_count; i++) {
        command.with.role = i / 2;
        prepare(app, command);
    }
    command = command_new(COMMAND_SET_ANSWERING);
    const bool many = app->own_pack->role_count > 2;
    command.with.answering = many || app->gate.displays == 1 ? ANSWER_CARDS : ANSWER_COMPUTER;
    prepare(app, command);
    command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = PROMISE_BY_ROLE;
    prepare(app, command);
    return session_flush(app->session) == ACCEPTED;
}

/* A record that holds nothing but its head would stand among the earlier times. */
static void drop_unprepared(struct app *app)
{
    record_discard(app->session);
    session_free(app->session);
    app->session = NULL;
    app_drop_session(app);
    app_notice(app, "play.disk-full");
    app->failed = STATUS_OUTSIDE;
}

bool app_open_pack(struct app *app, const char *folder)
{
    app_drop_session(app);
    struct problems problems = {.count = 0};
    app->own_pack = pack_read(folder, &problems);
    if (!app->own_pack)
        show_trouble(app, &problems, false);
    problems_release(&problems);
    app->failed = STATUS_INPUT;
    if (!app->own_pack)
        return false;
    const uint64_t seed = app->options->has_seed ? app->options->seed : clock_monotonic();
    app->session = session_new(app->own_pack, seed);
    const char *target = app->options->target;
    if (!begin_record(app, !target || strcmp(target, folder) == 0)) {
        app_drop_session(app);
        return false;
    }
    app_notice(app, NULL);
    prepare_plan(app);
    if (!prepare_table(app)) {
        drop_unprepared(app);
        return false;
    }
    app->prepared = session_revision(app->session);
    begin_session(app);
    app_go(app, &page_setup);
    return true;
}

/* Why it can only be looked at, without the name of a file: with one display the room reads it. */
static const char *why_reading(const struct problems *problems)
{
    static const char *const words[][2] = {{"record-not-writable", "desk.not_writable"},
                                           {"record-redacted", "desk.redacted"}};
    for (size_t i = 0; i < problems->count; i++)
        for (size_t w = 0; w < sizeof words / sizeof *words; w++)
            if (strcmp(problems->items[i].rule, words[w][0]) == 0)
                return words[w][1];
    return "desk.read_only";
}

bool app_open_record(struct app *app, const char *path)
{
    app_drop_session(app);
    struct problems problems = {.count = 0};
    const bool opened = record_open(&app->session, path, true, clock_wall(), &app->read_only, &problems);
    if (opened)
        notice_problems(app, &problems);
    else
        show_trouble(app, &problems, true);
    const char *why = opened && app->read_only ? why_reading(&problems) : NULL;
    problems_release(&problems);
    app->failed = STATUS_INPUT;
    if (!opened) {
        app->session = NULL;
        return false;
    }
    begin_session(app);
    app->desk.read_only = why;
    /* Playing goes on from night: the room sees nothing until the facilitator says so. */
    app->gate.blank = app->gate.back_again = app_plays(app);
    app_follow_phase(app);
    return true;
}

/* The pack of the record is this session's too: it may stand nowhere else on this computer. */
static bool set_up_as(struct app *app, struct session *before)
{
    app->own_pack = session_give_pack(before);
    const uint64_t seed = app->options->has_seed ? app->options->seed : clock_monotonic();
    app->session = session_new(app->own_pack, seed);
    if (!begin_record(app, false)) {
        app_drop_session(app);
        return false;
    }
    session_set_up_as(app->session, before);
    session_flush(app->session);
    app->prepared = session_revision(app->session);
    return true;
}

bool app_open_again(struct app *app, const char *path)
{
    struct text kept = TEXT_INIT; /* the path may be the open session's own */
    text_add(&kept, path);
    app_drop_session(app);
    struct problems problems = {.count = 0};
    struct session *before = NULL;
    bool read_only = false;
    const bool opened = record_open(&before, kept.at, false, clock_wall(), &read_only, &problems);
    if (!opened)
        show_trouble(app, &problems, true);
    problems_release(&problems);
    text_release(&kept);
    app->failed = STATUS_INPUT;
    const bool begun = opened && set_up_as(app, before);
    session_free(before);
    if (!begun)
        return false;
    app_notice(app, NULL);
    begin_session(app);
    app_go(app, &page_setup);
    return true;
}

void app_begin_prepared(struct app *app)
{
    app_write_waiting(app);
    if (app->mailbox->count > 0) /* the disk refuses: the preparation is not whole yet */
        return;
    if (app_open_again(app, record_path_of(app->session)))
        app_ask(app, command_new(COMMAND_BEGIN), APP_DESK);
}

/* The newest session of this pack that was cut short, -1: none. The pack is read only when there is any. */
static int cut_short(struct app *app, const char *folder)
{
    const bool rehearsal = app->options->rehearse;
    library_read_records(&app->library);
    if (library_unended(&app->library, NULL, rehearsal) < 0)
        return -1;
    struct problems problems = {.count = 0};
    struct pack *pack = pack_read(folder, &problems);
    const int record = pack ? library_unended(&app->library, pack->id, rehearsal) : -1;
    pack_free(pack);
    problems_release(&problems);
    return record;
}

/* Who names where to write means a new one. */
static bool ask_again(struct app *app, const char *folder)
{
    app->again = app->options->record ? -1 : cut_short(app, folder);
    if (app->again < 0)
        return false;
    app_go(app, &page_again);
    return true;
}

bool app_open_target(struct app *app, const char *target)
{
    const enum target_kind kind = target_kind(target);
    const char *new_only = options_new_only(app->options);
    struct problems problems = {.count = 0};
    switch (kind) {
    case TARGET_PACK:
        return ask_again(app, target) || app_open_pack(app, target);
    case TARGET_RECORD:
        if (!new_only)
            return app_open_record(app, target);
        app->failed =
            report_usage(app_words(app), "option.new-only", FACTS({"option", new_only}, {"record", target}));
        return false;
    case TARGET_NEITHER:
    case TARGET_MISSING:
        break;
    }
    target_refuse(kind, target, &problems);
    show_trouble(app, &problems, true);
    problems_release(&problems);
    app->failed = STATUS_INPUT;
    return false;
}

void app_open_desk(struct app *app)
{
    const char *why_not = NULL;
    if (!app->session)
        why_not = "app.desk-needs-pack";
    else if (app->gate.displays > 1 && app->gate.wall < 0)
        why_not = "app.desk-needs-wall";
    else
        gate_ask_desk(&app->gate);
    if (!why_not)
        return;
    if (app->session)
        app_visit(app, &page_test_card);
    app_notice(app, why_not);
    report_notice(app_words(app), why_not);
}

void app_close_session(struct app *app)
{
    app_drop_session(app);
    app_notice(app, NULL);
    library_read(&app->library);
    app_go(app, &page_start);
}

/* A strike that is still on its way would not be in a report made now, and nothing would remove it later. */
static bool all_is_written(struct app *app)
{
    app_write_waiting(app);
    return !app->session || app->mailbox->count == 0;
}

bool app_paper(struct app *app, const char *record, enum record_paper paper, bool print)
{
    if (!all_is_written(app)) {
        app_notice(app, "desk.not_saved");
        return false;
    }
    struct text path = TEXT_INIT;
    const bool made = report_file(record, paper, app_words(app), &path);
    text_clear(&app->notice);
    words_add(&app->notice, app_words(app), made ? "end.report_made" : "end.report_failed",
              FACTS({"file", path.at}));
    if (made && !screen_open_file(path.at))
        words_add(&app->notice, app_words(app), "end.open_it_yourself", NULL);
    if (made && print)
        words_add(&app->notice, app_words(app), "end.print_how", NULL);
    text_release(&path);
    app_draw_again(app);
    return made;
}
