/* The laws of layout on every screen round the activities: every size, text size, theme and language, every
 * page of it. Nothing is cut off, nothing overlaps, and whatever can be done at one size can be done at all
 * of them, with the keyboard alone and with the mouse alone.
 *
 * A screen joins with one line in `screens`. A function in that line makes it as it should be looked at. With
 * PICTURES=folder in the environment every page is also painted there, to be looked at by people; SCREEN=name
 * looks at one screen alone, SIZES=1280x720,1920x1080 at those sizes, TEXTS=100,150 at those sizes of text.
 */
#include "app/app.h"
#include "app/keys.h"
#include "app/leaf.h"
#include "app/mailbox.h"
#include "app/overlay.h"
#include "app/picture.h"
#include "app/setup.h"
#include "app/words_page.h"
#include "app/writer.h"
#include "support/packs.h"
#include "support/played.h"
#include "support/seen_make.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Who sits there: nobody (no session), the eight of the scenario, or the most a pack and a table can hold;
 * those last ones also in the middle of the talk about their first dilemma. */
enum table { TABLE_NONE, TABLE_USUAL, TABLE_FULL, TABLE_BEGUN, TABLE_PLAYED, TABLES };

struct screen {
    const char *name;
    const struct page *page;
    enum table table;
    void (*make)(struct app *app, struct form *form); /* after the page's own enter; may be NULL */
};

static void must(struct app *app, struct command command)
{
    assert_int_equal(session_do(app->session, &command, 0), ACCEPTED);
    assert_int_equal(session_flush(app->session), ACCEPTED);
    app_refresh(app);
}

static void two_displays(struct app *app, struct form *form)
{
    (void)form;
    gate_reset(&app->gate, 2, 1);
}

static void asks_by_role(struct app *app, struct form *form)
{
    (void)app;
    edit_set(form_field(form, SETUP_WARNING), "?");
}

static void one_seat(struct app *app, struct form *form)
{
    (void)app;
    setup_open_seat(form, 1);
}

static void a_part(struct app *app, struct form *form)
{
    (void)app;
    setup_open_part(form, 1);
}

static void something_more(struct app *app, struct form *form)
{
    (void)app;
    setup_open_add(form, 1);
}

static void for_later(struct app *app, struct form *form)
{
    (void)app;
    setup_open_later(form);
}

static void asks_strike(struct app *app, struct form *form)
{
    (void)app;
    form->page = 1;
}

static void the_group(struct app *app, struct form *form)
{
    (void)app;
    setup_open_group(form);
}

/* She said that the room cannot see it: begun anew for every screen (prepare). */
static void alone(struct app *app, struct form *form)
{
    (void)form;
    app->gate.beamer_off = true;
}

static void own_role(struct app *app, struct form *form)
{
    alone(app, form);
    form->page = 3;
}

static void another_to_begin_with(struct app *app, struct form *form)
{
    alone(app, form);
    form->page = 2 * SEATS_MAX + 3;
}

static void other_roles(struct app *app, struct form *form)
{
    (void)app;
    form->page = SEATS_MAX + 1;
}

/* Six packs, one of them broken and one with everything long, and a meeting that was cut short. */
static void a_full_library(struct app *app, struct form *form)
{
    static const struct library_pack usual = {.folder = "wijk",
                                              .id = "wijk",
                                              .title = {{"Wijk in beweging"}},
                                              .dilemmas = 12,
                                              .role_count = 4,
                                              .gables = {0, 1, 2, 3},
                                              .minutes_least = 60,
                                              .minutes_most = 210,
                                              .languages = {"nl"}};
    struct library *library = &app->library;
    (void)form;
    library->pack_count = 6;
    for (size_t i = 0; i < library->pack_count; i++)
        library->packs[i] = usual;
    library->packs[1].errors = 3;
    library->packs[2].title.in[0] = "Dagbesteding in het dorp, met de hele buurt en de nieuwe school";
    library->packs[2].role_count = 6;
    library->packs[2].gables[4] = GABLE_SAWTOOTH;
    library->packs[2].gables[5] = GABLE_TOWER;
    library->record_count = LIBRARY_RECORDS_MAX / 4;
    for (size_t i = 0; i < library->record_count; i++) {
        struct library_record *record = &library->records[i];
        *record = (struct library_record){
            .path = "2026-11-12-wijk.samenspel",
            .readable = i % 5 != 3,
            .changed = 1763000000,
            .summary = {.header = {.started = {.unix_ms = 1763000000000}, .rehearsal = i % 7 == 5},
                        .begun = i % 4 != 2,
                        .ended = i % 2 == 1}};
        snprintf(record->summary.pack_title, sizeof record->summary.pack_title, "Wijk in beweging");
        if (i % 3 == 0)
            snprintf(record->summary.group, sizeof record->summary.group,
                     "Wijkteam Noord met de bewoners van de Lindelaan en omstreken");
    }
    library->records[6].summary.prepared = true;
    library->packs[2].sensitive = 0x25;
    library->go_on = 0;
    library->set_up = library->prepared = library->damaged = -1;
}

/* The newest meeting cannot be read, and somebody set up a next one. */
static void a_damaged_record(struct app *app, struct form *form)
{
    a_full_library(app, form);
    app->library.go_on = -1;
    app->library.damaged = 3;
    app->library.set_up = 2;
}

/* A meeting was cut short, and somebody set up another one since. */
static void a_newer_set_up(struct app *app, struct form *form)
{
    a_full_library(app, form);
    app->library.go_on = 3;
    app->library.set_up = 2;
    app->library.prepared = 4; /* and for another day */
    app->library.records[4].summary.meeting = (struct wall_time){.unix_ms = 1796500800000};
}

/* A pack was named of which a meeting was cut short. */
static void cut_short_before(struct app *app, struct form *form)
{
    a_full_library(app, form);
    app->again = 0;
}

static void told(struct app *app, const char *file, uint32_t line, const char *sentence, bool record)
{
    text_clear(&app->trouble.file);
    text_clear(&app->trouble.sentence);
    text_add(&app->trouble.file, file);
    text_add(&app->trouble.sentence, sentence);
    app->trouble.line = line;
    app->trouble.record = record;
}

static void pack_trouble(struct app *app, struct form *form)
{
    (void)form;
    told(app, "pack.json", 1204,
         "Bij ‘options’ staat ‘lable’; bedoel je ‘label’? Zonder label kan de zaal de "
         "keuze niet lezen.",
         false);
}

static void record_trouble(struct app *app, struct form *form)
{
    (void)form;
    told(app, "2026-11-12-wijk-in-beweging-2.samenspel", 117,
         words_get(app_words(app), "rule.record-damaged"), true);
}

static void a_made_report(struct app *app, struct form *form)
{
    (void)form;
    app_tell(app, "Het verslag staat hier: C:/Gebruikers/spelleider/AppData/Roaming/Samenspel/meetings/"
                  "2026-11-12-wijk-in-beweging-group.html. Open het zelf in een browser.");
}

static void a_printed_game(struct app *app, struct form *form)
{
    struct text told = TEXT_INIT;
    (void)form;
    words_add(&told, app_words(app), "print.open_yourself", FACTS({"file", "wijk-in-beweging-print.html"}));
    app_tell(app, told.at);
    text_release(&told);
}

/* A record in the list, its papers not made yet; the second is a set-up, the fourth cannot be read. */
static void one_record(struct app *app, struct form *form, size_t at)
{
    a_full_library(app, form);
    struct library *library = &app->library;
    for (size_t i = 0; i < library->record_count; i++) {
        struct text path = TEXT_INIT;
        text_format(&path, "2026-11-12-wijk-%zu.samenspel", i);
        library->records[i].path = arena_string(&library->arena, path.at);
        text_release(&path);
    }
    library->records[at].summary.agenda = at == 0;
    away_about(&app->away, library->records[at].path, at == 0, AWAY_SAVE);
    if (page_record.enter)
        page_record.enter(app, form);
}

static void a_played_record(struct app *app, struct form *form)
{
    one_record(app, form, 0);
}

static void a_set_up_record(struct app *app, struct form *form)
{
    one_record(app, form, 2);
    app_notice(app, "records.named");
}

/* For a day that is known, or not. */
static void a_preparation(struct app *app, struct form *form)
{
    one_record(app, form, 2);
    app->library.records[2].summary.prepared = true;
}

static void a_dated_preparation(struct app *app, struct form *form)
{
    a_preparation(app, form);
    app->library.records[2].summary.meeting = (struct wall_time){.unix_ms = 1796500800000};
}

static void as_last_time(struct app *app, struct form *form)
{
    (void)form;
    app_notice(app, "records.again_said");
}

static void an_unreadable_record(struct app *app, struct form *form)
{
    one_record(app, form, 3);
}

static void print_which(struct app *app, struct form *form)
{
    (void)app;
    form->page = 1;
}

/* The record of the session that is open goes away; three sticks, a long one among them. */
static void away_of_session(struct app *app, enum away_deed deed)
{
    static const char *const sticks[] = {"/media/anna/KINGSTON", "/media/anna/9F2C-11AB",
                                         "/media/anna/De stick van het buurthuis aan de Lindelaan"};
    struct away *away = &app->away;
    away_about(away, record_path_of(app->session), true, deed);
    away->place_count = COUNT(sticks);
    for (size_t i = 0; i < COUNT(sticks); i++) {
        text_clear(&away->places[i]);
        text_add(&away->places[i], sticks[i]);
    }
}

/* Copied and checked a moment ago. */
static void is_copied(struct app *app)
{
    struct away *away = &app->away;
    text_clear(&away->copied);
    text_add(&away->copied, away->record.at);
    text_clear(&away->folder);
    text_add(&away->folder, "/media/anna/KINGSTON/2026-11-12-wijk-in-beweging-3f9a2c");
    away->size = file_size(away->record.at);
    away->changed = file_changed(away->record.at);
    assert_true(away_is_copied(away, away->record.at));
}

static void a_stick(struct app *app, struct form *form)
{
    (void)form;
    away_of_session(app, AWAY_SAVE);
}

static void a_stick_with_record(struct app *app, struct form *form)
{
    a_stick(app, form);
    app->away.along = ALONG_WHOLE;
    is_copied(app);
    words_add(&app->away.said, app_words(app), "away.saved.other",
              FACTS({"n", "4"}, {"folder", app->away.folder.at}));
}

static void no_stick(struct app *app, struct form *form)
{
    (void)form;
    away_of_session(app, AWAY_SAVE);
    app->away.place_count = app->away.place = 0;
    words_add(&app->away.said, app_words(app), "away.failed",
              FACTS({"folder", "/home/anna/Documenten/Buurthuis de Linde/Verslagen van de avonden"}));
}

static void a_move(struct app *app, struct form *form)
{
    (void)form;
    away_of_session(app, AWAY_MOVE);
}

static void an_erasing(struct app *app, struct form *form)
{
    (void)form;
    away_of_session(app, AWAY_ERASE);
    is_copied(app);
}

static void an_erasing_with_record(struct app *app, struct form *form)
{
    an_erasing(app, form);
    app->away.with_record = true;
}

static void a_trashing(struct app *app, struct form *form)
{
    (void)form;
    away_of_session(app, AWAY_TRASH);
}

static void asks_forgetting(struct app *app, struct form *form)
{
    (void)app;
    form->page = 3;
    form->focus = 2;
}

/* A copy exists, so that nothing on this page is closed any more. */
static void a_copied_end(struct app *app, struct form *form)
{
    (void)form;
    away_of_session(app, AWAY_SAVE);
    is_copied(app);
}

static void an_empty_library(struct app *app, struct form *form)
{
    (void)form;
    library_release(&app->library);
}

/* What a broken pack says can be long. */
static void a_broken_pack(struct app *app, struct form *form)
{
    a_full_library(app, form);
    app->library.go_on = -1;
    app_tell(app, "spellen/wijk-in-beweging/pack.json:1204:17: error: bij ‘options’ staat ‘lable’; bedoel je "
                  "‘label’? Zonder label kan de zaal de keuze niet lezen. [unknown-key]");
}

/* The question under the way that names most. */
static void asks_closing(struct app *app, struct form *form)
{
    (void)app;
    form->page = 3;
    form->focus = 2;
}

static const struct screen screens[] = {
    {"start", &page_start, TABLE_NONE, a_full_library},
    {"start without packs", &page_start, TABLE_NONE, an_empty_library},
    {"start with a notice", &page_start, TABLE_NONE, a_broken_pack},
    {"start with a damaged record", &page_start, TABLE_NONE, a_damaged_record},
    {"start with a newer set-up", &page_start, TABLE_NONE, a_newer_set_up},
    {"on or anew", &page_again, TABLE_NONE, cut_short_before},
    {"broken pack", &page_trouble, TABLE_NONE, pack_trouble},
    {"damaged record", &page_trouble, TABLE_NONE, record_trouble},
    {"records", &page_records, TABLE_NONE, a_full_library},
    {"records, none yet", &page_records, TABLE_NONE, an_empty_library},
    {"end", &page_end, TABLE_USUAL, NULL},
    {"end with a report", &page_end, TABLE_USUAL, a_made_report},
    {"help", &page_help, TABLE_USUAL, alone},
    {"help for the room", &page_help, TABLE_USUAL, NULL},
    {"help, the longest", &page_help, TABLE_FULL, alone},
    {"end with a copy", &page_end, TABLE_USUAL, a_copied_end},
    {"end, print which", &page_end, TABLE_USUAL, print_which},
    {"one record", &page_record, TABLE_NONE, a_played_record},
    {"one set-up", &page_record, TABLE_NONE, a_set_up_record},
    {"one preparation", &page_record, TABLE_NONE, a_preparation},
    {"one preparation for a day", &page_record, TABLE_NONE, a_dated_preparation},
    {"one unreadable record", &page_record, TABLE_NONE, an_unreadable_record},
    {"stick", &page_stick, TABLE_USUAL, a_stick},
    {"stick, the record too", &page_stick, TABLE_USUAL, a_stick_with_record},
    {"stick, none", &page_stick, TABLE_USUAL, no_stick},
    {"move", &page_stick, TABLE_USUAL, a_move},
    {"erase", &page_gone, TABLE_USUAL, an_erasing},
    {"erase, copied whole", &page_gone, TABLE_USUAL, an_erasing_with_record},
    {"trash", &page_gone, TABLE_USUAL, a_trashing},
    {"forget", &page_forget, TABLE_FULL, NULL},
    {"forget, asked", &page_forget, TABLE_FULL, asks_forgetting},
    {"set-up", &page_setup, TABLE_USUAL, NULL},
    {"set-up as last time", &page_setup, TABLE_FULL, as_last_time},
    {"set-up, printed", &page_setup, TABLE_USUAL, a_printed_game},
    {"set-up of a full table", &page_setup, TABLE_FULL, NULL},
    {"set-up, by role?", &page_setup, TABLE_FULL, asks_by_role},
    {"set-up, one seat", &page_setup, TABLE_USUAL, one_seat},
    {"set-up, one seat of a full table", &page_setup, TABLE_FULL, one_seat},
    {"set-up, group", &page_setup, TABLE_FULL, the_group},
    {"set-up, a part", &page_setup, TABLE_USUAL, a_part},
    {"set-up, a part of a full table", &page_setup, TABLE_FULL, a_part},
    {"set-up, one more part", &page_setup, TABLE_USUAL, something_more},
    {"set-up, one more part of a full table", &page_setup, TABLE_FULL, something_more},
    {"set-up, for later", &page_setup, TABLE_USUAL, for_later},
    {"set-up of a full table, for later", &page_setup, TABLE_FULL, for_later},
    {"people", &page_people, TABLE_USUAL, alone},
    {"people for the room", &page_people, TABLE_USUAL, NULL},
    {"people of a full table", &page_people, TABLE_FULL, alone},
    {"people in a game, for the room", &page_people, TABLE_PLAYED, NULL},
    {"people between dilemmas", &page_people, TABLE_BEGUN, alone},
    {"other roles", &page_people, TABLE_BEGUN, other_roles},
    {"own role", &page_people, TABLE_FULL, own_role},
    {"another role to begin with", &page_people, TABLE_FULL, another_to_begin_with},
    {"ways", &page_ways, TABLE_FULL, NULL},
    {"ways in a game", &page_ways, TABLE_PLAYED, NULL},
    {"settings in a game", &page_settings, TABLE_USUAL, NULL},
    {"news", &page_news, TABLE_PLAYED, NULL},
    {"all to read", &page_read, TABLE_PLAYED, NULL},
    {"another way on", &page_onward, TABLE_PLAYED, NULL},
    {"another way on, asked", &page_onward, TABLE_PLAYED, asks_closing},
    {"strike", &page_strike, TABLE_PLAYED, NULL},
    {"strike, asked", &page_strike, TABLE_PLAYED, asks_strike},
    {"settings", &page_settings, TABLE_NONE, NULL},
    {"unsaved", &page_unsaved, TABLE_USUAL, NULL},
    {"test card", &page_test_card, TABLE_NONE, NULL},
    {"test card of two displays", &page_test_card, TABLE_NONE, two_displays},
};

static const struct {
    int wide, high;
} sizes[] = {{1024, 768}, {1280, 720}, {1280, 800}, {1920, 1080}, {3840, 2160}};
static const int texts[] = {100, 115, 130, 150};

/* --- programs at work, one for each table --- */

struct house {
    struct text folder;
    struct app *apps[TABLES];
    struct options options[TABLES];
    struct text records[TABLES];
};

static struct app *opened(const struct options *options)
{
    struct app *app = calloc(1, sizeof *app);
    const char *why = NULL;
    assert_non_null(app);
    app->options = options;
    app->notice = app->trouble.file = app->trouble.sentence = TEXT_INIT;
    away_begin(&app->away);
    app->page = &page_start;
    app->back_step = PACK_NONE;
    assert_true(words_load(&app->languages[0], "nl") && words_load(&app->languages[1], "en"));
    assert_true(looks_open(&app->looks, &app->languages[0], &why));
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    assert_true(app->writer && app->mailbox);
    gate_reset(&app->gate, 1, -1);
    return app;
}

/* 24 seats, of all roles in turn, in every state of presence. */
static void fill_table(struct app *app)
{
    while (app->seen[APP_WALL]->seat_count < SEATS_MAX) {
        struct command command = command_new(COMMAND_ADD_SEAT);
        command.with.role = app->seen[APP_WALL]->seat_count % app->seen[APP_WALL]->role_count;
        must(app, command);
    }
    for (uint8_t seat = 1; seat < SEATS_MAX; seat += 5) {
        struct command command = command_new(COMMAND_SET_PRESENCE);
        command.with.seat = seat;
        command.with.presence = (uint8_t)(1 + seat / 5 % PRESENCE_GONE);
        must(app, command);
    }
}

static void play_to_talk(struct app *app)
{
    must(app, command_new(COMMAND_BEGIN));
    for (;;) {
        const struct seen *seen = app->seen[APP_WALL];
        if (seen_now(seen)->dilemma && seen_step_now(seen)->id == STEP_TALK)
            return;
        must(app, command_new(COMMAND_CLOSE_STEP));
    }
}

static int open_house(void **state)
{
    struct house *house = calloc(1, sizeof *house);
    struct text usual = TEXT_INIT, full = TEXT_INIT;
    house->folder = TEXT_INIT;
    played_folder(&house->folder, "app-pages");
    setenv("SAMENSPEL_DATA", house->folder.at, 1);
    setenv("XDG_CONFIG_HOME", house->folder.at, 1);
    text_format(&usual, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    packs_path(&full, "uiterste");
    const char *packs[TABLES] = {NULL, usual.at, full.at, full.at, full.at};
    for (int table = 0; table < TABLES; table++) {
        house->records[table] = TEXT_INIT;
        text_format(&house->records[table], "%s/%d.samenspel", house->folder.at, table);
        house->options[table] =
            (struct options){.record = house->records[table].at,
                             .has_seed = true,
                             .seed = 7,
                             .programme = table == TABLE_PLAYED ? "tweeendertig-delen" : NULL};
        house->apps[table] = opened(&house->options[table]);
        if (packs[table])
            assert_true(app_open_pack(house->apps[table], packs[table]));
    }
    fill_table(house->apps[TABLE_FULL]);
    fill_table(house->apps[TABLE_BEGUN]);
    must(house->apps[TABLE_BEGUN], command_new(COMMAND_BEGIN));
    fill_table(house->apps[TABLE_PLAYED]);
    play_to_talk(house->apps[TABLE_PLAYED]);
    text_release(&usual);
    text_release(&full);
    *state = house;
    return 0;
}

static int close_house(void **state)
{
    struct house *house = *state;
    for (int table = 0; table < TABLES; table++) {
        struct app *app = house->apps[table];
        app_drop_session(app);
        writer_stop(app->writer);
        free(app->mailbox);
        text_release(&app->notice);
        text_release(&app->trouble.file);
        text_release(&app->trouble.sentence);
        away_release(&app->away);
        library_release(&app->library);
        looks_close(&app->looks);
        for (size_t i = 0; i < COUNT(app->languages); i++)
            words_release(&app->languages[i]);
        free(app);
        text_release(&house->records[table]);
    }
    played_folder_remove(house->folder.at);
    text_release(&house->folder);
    free(house);
    return 0;
}

/* --- one screen on one stage --- */

struct look {
    const struct screen *screen;
    struct app *app;
    struct stage stage;
    struct form form;
    size_t broken;
};

static void complain(struct look *look, const char *what)
{
    look->broken++;
    fprintf(stderr, "%s, %dx%d %d%% theme %d %s, page %d: %s\n", look->screen->name, look->stage.width,
            look->stage.height, look->stage.text_percent, (int)look->stage.theme, look->stage.words->language,
            look->form.leaf + 1, what);
}

static void keeps_the_laws(struct look *look, const struct canvas *canvas)
{
    struct text out = TEXT_INIT;
    const struct metrics metrics = metrics_of(SURFACE_WALL, look->stage.width, look->stage.height,
                                              look->stage.text_percent, look->stage.zoom_percent);
    if (laws_check(&out, canvas, &metrics, look->stage.type) > 0)
        complain(look, out.at);
    if (canvas->cut > 0)
        complain(look, "a text is cut off");
    text_release(&out);
}

/* A caret is too thin to hide a letter. */
static bool hides(const struct canvas *canvas, const struct mark *mark)
{
    if (mark->at.w < 0.5 * canvas->unit)
        return false;
    return (mark->kind == MARK_BOX && mark->box.fill != COLOUR_NONE) || mark->kind == MARK_DRAWING;
}

/* What stands under a button or a drawing cannot be read, though it has its place. */
static void nothing_is_covered(struct look *look, const struct canvas *canvas)
{
    for (size_t i = 0; i < canvas->count; i++) {
        const struct mark *text = &canvas->marks[i];
        for (size_t j = i + 1; text->kind == MARK_TEXT && j < canvas->count; j++) {
            if (!hides(canvas, &canvas->marks[j]) ||
                rect_empty(
                    rect_common(rect_common(text->paint, rect_grow(text->at, -1)), canvas->marks[j].at)))
                continue;
            complain(look, text->text.string);
            complain(look, "is covered");
        }
    }
}

static void paint(const struct look *look, const struct canvas *canvas)
{
    const char *folder = getenv("PICTURES");
    if (!folder)
        return;
    struct text path = TEXT_INIT;
    text_format(&path, "%s/%s-%dx%d-%d-%d-%s-%d.png", folder, look->screen->name, canvas->width,
                canvas->height, look->stage.text_percent, (int)look->stage.theme, look->stage.words->language,
                look->form.leaf + 1);
    struct SDL_Surface *surface = paint_surface(canvas->width, canvas->height);
    assert_non_null(surface);
    paint_canvas(look->app->looks.paint, surface, canvas, NULL, 0);
    assert_true(paint_save(surface, path.at));
    paint_surface_free(surface);
    text_release(&path);
}

enum { IDS_MAX = 256 };

/* Whatever could be pressed on the pages seen so far. */
struct reach {
    uint32_t ids[IDS_MAX];
    size_t count;
};

static bool reaches(const struct reach *reach, uint32_t id)
{
    for (size_t i = 0; i < reach->count; i++)
        if (reach->ids[i] == id)
            return true;
    return false;
}

static void reach_add(struct reach *reach, uint32_t id)
{
    if (reaches(reach, id) || id == LEAF_BACK || id == LEAF_ON)
        return;
    assert_true(reach->count < IDS_MAX);
    reach->ids[reach->count++] = id;
}

/* With the keyboard alone: Tab comes to every target that takes the focus, and round again. */
static void tab_goes_round(struct look *look, const struct canvas *canvas, struct reach *reach)
{
    struct form form = look->form;
    const struct input tab = {.kind = INPUT_KEY, .key = KEY_TAB};
    size_t focusable = 0, visited = 0;
    for (size_t i = 0; i < canvas->target_count; i++)
        focusable += (canvas->targets[i].flags & TARGET_FOCUSABLE) != 0;
    for (size_t i = 0; i < focusable; i++) {
        const struct target *focus = form_focus(&form, canvas);
        const size_t before = reach->count;
        if (!focus)
            break;
        reach_add(reach, focus->id);
        visited += reach->count > before || reaches(reach, focus->id) || focus->id >= LEAF_BACK;
        form_input(&form, canvas, &tab);
    }
    if (focusable == 0 || visited != focusable)
        complain(look, "Tab does not come everywhere");
}

/* With the mouse alone: a press in the middle of a target reaches that target. */
static void clicks_arrive(struct look *look, const struct canvas *canvas)
{
    for (size_t i = 0; i < canvas->target_count; i++) {
        const struct rect at = canvas->targets[i].at;
        const struct target *hit = canvas_target_at(canvas, at.x + at.w / 2, at.y + at.h / 2);
        if (hit != &canvas->targets[i])
            complain(look, "a click arrives somewhere else");
    }
}

/* Every page, turned with the key; then back again with the button. */
static struct reach look_at_pages(struct look *look)
{
    struct reach reach = {.count = 0};
    const struct input down = {.kind = INPUT_KEY, .key = KEY_PAGE_DOWN}, release = {.kind = INPUT_RELEASE};
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {.count = 0};
        picture_page(look->app, &look->form, &look->stage, &canvas);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        keeps_the_laws(look, &canvas);
        nothing_is_covered(look, &canvas);
        paint(look, &canvas);
        tab_goes_round(look, &canvas, &reach);
        clicks_arrive(look, &canvas);
        if (leaf_turn(&look->form, &canvas, 0, &down) != (pages > 1) ||
            look->form.leaf != (page + 1 < pages ? page + 1 : page))
            complain(look, "PageDown does not turn the page");
        if (pages > 1 && !(canvas_target_find(&canvas, LEAF_ON) && canvas_target_find(&canvas, LEAF_BACK) &&
                           leaf_turn(&look->form, &canvas, LEAF_BACK, &release) &&
                           leaf_turn(&look->form, &canvas, LEAF_ON, &release)))
            complain(look, "no buttons turn the page");
        canvas_release(&canvas);
        look->form.leaf = page + 1;
    }
    return reach;
}

static void prepare(struct look *look, const struct screen *screen, struct app *app)
{
    gate_reset(&app->gate, 1, -1);
    app_notice(app, NULL);
    app->page = screen->page;
    look->form = form_new();
    if (screen->page->enter)
        screen->page->enter(app, &look->form);
    if (screen->make)
        screen->make(app, &look->form);
}

/* All that can be done on the plainest stage can be done on this one. */
static void nothing_is_lost(struct look *look, const struct reach *plain, const struct reach *reach)
{
    for (size_t i = 0; i < plain->count; i++) {
        if (reaches(reach, plain->ids[i]))
            continue;
        struct text out = TEXT_INIT;
        text_format(&out, "target %u is nowhere", (unsigned)plain->ids[i]);
        complain(look, out.at);
        text_release(&out);
    }
}

static void speak(struct app *app, int language)
{
    app->looks.words = &app->languages[language];
    if (!app->session)
        return;
    struct command command = command_new(COMMAND_SET_LANGUAGE);
    command.with.language = pack_language(app->pack, app->looks.words->language);
    if (session_do(app->session, &command, 0) == ACCEPTED)
        session_flush(app->session);
    app_refresh(app);
}

static size_t screen_at(const struct screen *screen, struct app *app, struct stage stage,
                        const struct reach *plain, struct reach *reach)
{
    struct look look = {.screen = screen, .app = app, .stage = stage};
    prepare(&look, screen, app);
    *reach = look_at_pages(&look);
    if (plain)
        nothing_is_lost(&look, plain, reach);
    return look.broken;
}

/* Beside what is changed of a small table the seats stay in view; with larger text it takes the page for
 * itself. */
static bool more_beside(const struct screen *screen, int text)
{
    const bool panel = screen->make == one_seat || screen->make == a_part || screen->make == something_more ||
                       screen->make == for_later;
    return panel && text == 100;
}

/* Is it in the list that this name of the environment holds? There is none: all are wanted. */
static bool listed(const char *name, const char *what)
{
    const char *list = getenv(name);
    return !list || strstr(list, what);
}

static bool stage_wanted(size_t size, size_t text)
{
    char stage[32], percent[16];
    snprintf(stage, sizeof stage, "%dx%d", sizes[size].wide, sizes[size].high);
    snprintf(percent, sizeof percent, "%d", texts[text]);
    return listed("SIZES", stage) && listed("TEXTS", percent);
}

/* The large pages differ from the small ones in pixels only: there the smallest and the largest text will do.
 * Themes and zoom at one size of page. */
static size_t screen_keeps_the_laws(const struct screen *screen, struct app *app, int language)
{
    struct reach plain = {.count = 0}, reach;
    size_t broken = 0;
    speak(app, language);
    for (size_t size = 0; size < COUNT(sizes); size++) {
        for (size_t text = 0; text < COUNT(texts); text++) {
            if ((size >= 3 && (text == 1 || text == 2)) || !stage_wanted(size, text))
                continue;
            for (int theme = 0; theme < (size == 1 ? THEME_KINDS : 1); theme++) {
                struct stage stage = looks_stage(&app->looks, sizes[size].wide, sizes[size].high, 0);
                stage.text_percent = texts[text];
                stage.theme = (enum theme_kind)theme;
                stage.zoom_percent = theme == 1 ? 90 : 100;
                broken += screen_at(screen, app, stage, plain.count > 0 ? &plain : NULL, &reach);
                if (plain.count == 0 && !more_beside(screen, texts[text]))
                    plain = reach;
            }
        }
    }
    return broken;
}

/* SCREEN=name in the environment: this one alone. */
static bool wanted(const char *screen)
{
    const char *only = getenv("SCREEN");
    return !only || strcmp(only, screen) == 0;
}

static void screens_keep_the_laws(void **state)
{
    const struct house *house = *state;
    size_t broken = 0;
    for (size_t i = 0; i < COUNT(screens); i++)
        for (int language = 0; language < 2 && wanted(screens[i].name); language++)
            broken += screen_keeps_the_laws(&screens[i], house->apps[screens[i].table], language);
    assert_int_equal(broken, 0);
}

/* After a crash Enter goes on where they were; the room reads which game and when, not whose meeting it was.
 */
static void enter_on_the_start_screen_goes_on(void **state)
{
    const struct house *house = *state;
    struct app *app = house->apps[TABLE_NONE];
    struct form form = form_new();
    a_full_library(app, &form);
    app_notice(app, NULL);
    app->page = &page_start;
    app->looks.words = &app->languages[0];
    const struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    for (int cut_short = 1; cut_short >= 0; cut_short--) {
        struct canvas canvas = {.count = 0};
        struct text dump = TEXT_INIT;
        app->library.go_on = cut_short ? 0 : -1;
        picture_page(app, &form, &stage, &canvas);
        canvas_dump(&dump, &canvas);
        assert_string_equal(form_focus(&form, &canvas)->label,
                            cut_short ? words_get(app_words(app), "start.go_on") : "Wijk in beweging");
        assert_true((strstr(dump.at, "Wijk in beweging, 13 november") != NULL) == (cut_short == 1));
        assert_null(strstr(dump.at, "Wijkteam"));
        text_release(&dump);
        canvas_release(&canvas);
    }
}

static const char *bar_of(struct app *app, const struct form *form, struct text *dump)
{
    struct canvas canvas = {.count = 0};
    const struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    app->page = &page_setup;
    picture_page(app, form, &stage, &canvas);
    text_clear(dump);
    canvas_dump(dump, &canvas);
    canvas_release(&canvas);
    return dump->at;
}

/* A press on set-up, and what it asked for done at once. */
static void press_setup(struct app *app, struct form *form, uint32_t id)
{
    const struct input enter = {.kind = INPUT_KEY, .key = KEY_ENTER};
    page_setup.press(app, form, id, &enter);
    for (struct letter *letter; (letter = mailbox_next(app->mailbox));) {
        mailbox_sent(app->mailbox, session_do(app->session, &letter->command, 0));
        mailbox_drop(app->mailbox);
    }
    assert_int_equal(session_flush(app->session), ACCEPTED);
    app_refresh(app);
}

static void set_presence(struct app *app, uint8_t seat, enum presence presence)
{
    struct command command = command_new(COMMAND_SET_PRESENCE);
    command.with.seat = seat;
    command.with.presence = (uint8_t)presence;
    must(app, command);
}

/* By role with a role of one seat is asked apart: the same press twice promises nothing. */
static void a_second_press_is_no_promise(void **state)
{
    const struct house *house = *state;
    struct app *app = house->apps[TABLE_USUAL];
    struct form form = form_new();
    struct text dump = TEXT_INIT;
    app->looks.words = &app->languages[0];
    struct command counts = command_new(COMMAND_SET_PROMISE);
    counts.with.promise = PROMISE_COUNTS;
    must(app, counts);
    set_presence(app, 0, PRESENCE_AWAY);
    assert_int_not_equal(setup_role_alone(app->seen[APP_WALL]), PACK_NONE);
    form.focus = SETUP_PROMISE + PROMISE_BY_ROLE;
    assert_non_null(strstr(bar_of(app, &form, &dump), "Ctrl + Enter"));
    press_setup(app, &form, form.focus);
    assert_non_null(strstr(bar_of(app, &form, &dump), "heeft één stoel. Toch per rol?"));
    assert_int_equal(form.focus, SETUP_WARNED_NO);
    press_setup(app, &form, form.focus);
    assert_int_equal(app->seen[APP_WALL]->promise, PROMISE_COUNTS);
    assert_null(strstr(bar_of(app, &form, &dump), "Toch per rol?"));
    press_setup(app, &form, SETUP_PROMISE + PROMISE_BY_ROLE);
    press_setup(app, &form, SETUP_WARNED_YES);
    assert_int_equal(app->seen[APP_WALL]->promise, PROMISE_BY_ROLE);
    assert_true(app->seen[APP_WALL]->promise_warned);
    assert_null(strstr(bar_of(app, &form, &dump), "Toch per rol?"));
    form.focus = 0;
    assert_null(strstr(bar_of(app, &form, &dump), "Ctrl + Enter"));
    set_presence(app, 0, PRESENCE_HERE);
    text_release(&dump);
}

/* --- the table's words, at every step that has them --- */

static const struct {
    const char *name;
    enum dilemma_step step;
    bool closing;    /* the closing talk instead, at its question for ideas; or that one as */
    bool word, task; /* ... one word of each, as something to do at home */
    bool agenda;     /* the agenda instead: */
    enum agenda_step at;
    enum values_step row; /* a step of a value game instead, when not its first */
    enum house_step room; /* a step of a house, filled in together, instead, when not its first */
} writings[] = {{.name = "write at turn", .step = STEP_TURN},
                {.name = "write at talk", .step = STEP_TALK},
                {.name = "write at own", .step = STEP_OWN_IDEA},
                {.name = "write at decide", .step = STEP_DECIDE},
                {.name = "write at help", .step = STEP_HAPPENS},
                {.name = "write at think", .step = STEP_THINK},
                {.name = "write at closing", .step = STEP_THINK, .closing = true},
                {.name = "write a word", .step = STEP_THINK, .closing = true, .word = true},
                {.name = "write at task", .step = STEP_THINK, .closing = true, .task = true},
                {.name = "write at ask-again", .agenda = true, .at = AGENDA_ASK_AGAIN},
                {.name = "write at agree", .agenda = true, .at = AGENDA_AGREE},
                {.name = "write at contribute", .agenda = true, .at = AGENDA_CONTRIBUTE},
                {.name = "write at questions", .agenda = true, .at = AGENDA_QUESTIONS},
                {.name = "write at row", .row = VALUES_ROW},
                {.name = "write at rules", .row = VALUES_RULES},
                {.name = "write at fill-in", .room = HOUSE_FILL},
                {.name = "write at rooms", .room = HOUSE_ROOMS},
                {.name = "write at dream", .room = HOUSE_DREAM}};

static uint8_t question_with_ideas(const struct seen_talk *talk)
{
    uint8_t question = 0;
    while (question + 1 < talk->question_count && !talk->questions[question].ideas)
        question++;
    return question;
}

/* The question for ideas asks each seat instead: half of them said their word, or take it home. */
static void asks_seats(struct made *made, bool task)
{
    struct seen_question *question = &made->closing->questions[question_with_ideas(made->closing)];
    question->ideas = false;
    question->check_out = !task;
    question->assignment = task ? question->ask : NULL;
    question->taken_by = made->closing->in_seats = 0x555555;
    for (uint8_t i = 0; i < SEATS_MAX / 2; i++)
        made->closing->said[made->closing->said_count++] =
            (struct seen_words){.text = "nieuwsgierig naar morgen", .role = PACK_NONE};
}

static size_t writing_keeps_the_laws(struct app *app, size_t writing, int language, bool worst)
{
    const struct screen screen = {.name = writings[writing].name, .page = &page_write};
    struct made *made = made_new(language);
    struct reach plain = {.count = 0}, reach;
    size_t broken = 0;
    if (writings[writing].agenda)
        made_agenda(made, writings[writing].at);
    if (writings[writing].row)
        made_values(made, writings[writing].row, 12);
    if (writings[writing].room)
        made_house(made, writings[writing].room, true);
    if (worst)
        made_worst(made);
    if (writings[writing].room)
        made_question(made, MADE_CLOSING, (uint8_t)writings[writing].room);
    else if (writings[writing].row)
        made_question(made, MADE_CLOSING, (uint8_t)writings[writing].row);
    else if (writings[writing].agenda)
        made_question(made, MADE_CLOSING, (uint8_t)writings[writing].at);
    else if (writings[writing].closing)
        made_question(made, MADE_CLOSING, question_with_ideas(made->closing));
    else
        made_step(made, writings[writing].step);
    if (writings[writing].word || writings[writing].task)
        asks_seats(made, writings[writing].task);
    made->dilemma->decision.rule = RULE_ROLE;
    made->dilemma->decision.role = 0;
    if (worst)
        made->seen.roles[0].here = 0; /* and it cannot */
    app->looks.words = &app->languages[language];
    app->seen[APP_WALL] = &made->seen;
    assert_true(words_page_here(&made->seen));
    for (size_t at = 0; at < 3 * COUNT(texts); at++) {
        if (!stage_wanted(at / COUNT(texts), at % COUNT(texts)))
            continue;
        struct stage stage =
            looks_stage(&app->looks, sizes[at / COUNT(texts)].wide, sizes[at / COUNT(texts)].high, 0);
        stage.text_percent = texts[at % COUNT(texts)];
        broken += screen_at(&screen, app, stage, plain.count > 0 ? &plain : NULL, &reach);
        if (plain.count == 0)
            plain = reach;
    }
    app->seen[APP_WALL] = NULL;
    made_free(made);
    return broken;
}

static void writing_keeps_the_laws_everywhere(void **state)
{
    const struct house *house = *state;
    size_t broken = 0;
    for (size_t i = 0; i < COUNT(writings); i++)
        for (int language = 0; language < 2 && wanted(writings[i].name); language++)
            broken += writing_keeps_the_laws(house->apps[TABLE_NONE], i, language, language == 1);
    assert_int_equal(broken, 0);
}

/* Enter goes from line to line, also to one that stands on the next page. */
static void the_page_follows_the_focus(void **state)
{
    const struct house *house = *state;
    struct app *app = house->apps[TABLE_NONE];
    struct made *made = made_new(0);
    made_step(made, STEP_DECIDE);
    app->looks.words = &app->languages[0];
    app->seen[APP_WALL] = &made->seen;
    app->page = &page_write;
    app->looks.settings.text_percent = 150;
    struct form form = form_new();
    form.focus = WORDS_LINE + 3;
    picture_seek(app, &form, 1280, 720);
    assert_true(form.leaf > 0);
    form.focus = WORDS_PROPOSE;
    picture_seek(app, &form, 1280, 720);
    assert_int_equal(form.leaf, 0);
    form.focus = 0xBEEF; /* nowhere: the page stays */
    picture_seek(app, &form, 1280, 720);
    assert_int_equal(form.leaf, 0);
    app->looks.settings.text_percent = 100;
    app->seen[APP_WALL] = NULL;
    made_free(made);
}

/* --- what lies over a screen --- */

static void draw_keys(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    (void)form;
    overlay_keys(canvas, stage, app, &(struct key_place){.typing = false});
}

static void draw_back_again(struct canvas *canvas, const struct stage *stage, const struct app *app,
                            const struct form *form)
{
    (void)form;
    overlay_back_again(canvas, stage, app);
}

/* A seat wants the computer: the question names cards. */
static void draw_ask_of_seat(struct canvas *canvas, const struct stage *stage, const struct app *app,
                             const struct form *form)
{
    struct app choosing = *app;
    choosing.page = &page_playing;
    choosing.gate.seat_open = choosing.gate.asking = true;
    choosing.gate.desk_asked = false;
    overlay_ask(canvas, stage, &choosing, form);
}

/* In the middle of a dilemma, where there is a step to look back at. */
static void draw_back_in_a_step(struct canvas *canvas, const struct stage *stage, const struct app *app,
                                const struct form *form)
{
    struct app back = *app;
    struct made *made = made_new(strcmp(stage->words->language, "en") == 0);
    made_step(made, STEP_CHOOSE);
    made->seen.next_seat = PACK_NONE;
    back.seen[APP_WALL] = &made->seen;
    back.back_step = PACK_NONE;
    (void)form;
    overlay_back_again(canvas, stage, &back);
    assert_non_null(canvas_target_find(canvas, OVERLAY_DEED + DEED_BACK));
    made_free(made);
}

static const struct {
    const char *name;
    void (*draw)(struct canvas *canvas, const struct stage *stage, const struct app *app,
                 const struct form *form);
} overlays[] = {{"keys", draw_keys},
                {"ask", overlay_ask},
                {"ask of a seat", draw_ask_of_seat},
                {"closed", overlay_closed},
                {"back again", draw_back_again},
                {"back in a step", draw_back_in_a_step}};

static size_t overlay_keeps_the_laws(size_t overlay, struct app *app, struct stage stage)
{
    const struct screen screen = {.name = overlays[overlay].name, .page = &page_playing};
    struct look look = {.screen = &screen, .app = app, .stage = stage, .form = form_new()};
    size_t targets = 0;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {.count = 0};
        app->keys_leaf = look.form.leaf = page;
        overlays[overlay].draw(&canvas, &look.stage, app, &look.form);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        keeps_the_laws(&look, &canvas);
        nothing_is_covered(&look, &canvas);
        clicks_arrive(&look, &canvas);
        paint(&look, &canvas);
        targets += canvas.target_count - (pages > 1 ? 2 : 0);
        canvas_release(&canvas);
    }
    if (overlays[overlay].draw == draw_keys && targets != DEED_LEAVE - 1 + (size_t)pages)
        complain(&look, "the list leaves keys out"); /* every deed; that of the list on each page's bar */
    app->keys_leaf = 0;
    return look.broken;
}

static void overlays_keep_the_laws(void **state)
{
    const struct house *house = *state;
    struct app *app = house->apps[TABLE_USUAL];
    size_t broken = 0;
    for (size_t overlay = 0; overlay < COUNT(overlays); overlay++) {
        for (size_t at = 0; at < COUNT(sizes) * COUNT(texts); at++) {
            if (!wanted(overlays[overlay].name) || !stage_wanted(at / COUNT(texts), at % COUNT(texts)))
                continue;
            speak(app, (int)(at % 2));
            struct stage stage =
                looks_stage(&app->looks, sizes[at / COUNT(texts)].wide, sizes[at / COUNT(texts)].high, 0);
            stage.text_percent = texts[at % COUNT(texts)];
            broken += overlay_keeps_the_laws(overlay, app, stage);
            speak(app, (int)((at + 1) % 2));
            stage.words = app->looks.words;
            broken += overlay_keeps_the_laws(overlay, app, stage);
        }
    }
    assert_int_equal(broken, 0);
}

/* The list of keys turns like every screen; on from its last page is out of it. */
static void the_list_of_keys_turns(void **state)
{
    const struct house *house = *state;
    struct app *app = house->apps[TABLE_USUAL];
    const struct input on = {.kind = INPUT_KEY, .key = KEY_SPACE},
                       back = {.kind = INPUT_KEY, .key = KEY_LEFT};
    struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    struct canvas canvas = {.count = 0};
    stage.text_percent = 150;
    app->keys_leaf = 0;
    overlay_keys(&canvas, &stage, app, &(struct key_place){.typing = false});
    assert_int_equal(canvas.pages, 2);
    assert_false(overlay_turn(app, &canvas, &on)); /* it is not shown */
    app->keys_shown = true;
    assert_true(overlay_turn(app, &canvas, &on) && app->keys_leaf == 1 && app->key_used);
    assert_true(overlay_turn(app, &canvas, &back) && app->keys_leaf == 0);
    const struct rect at = canvas_target_find(&canvas, LEAF_ON)->at;
    const struct input press = {.kind = INPUT_PRESS, .x = at.x + at.w / 2, .y = at.y + at.h / 2};
    assert_true(overlay_turn(app, &canvas, &press) && app->keys_leaf == 1);
    assert_true(overlay_turn(app, &canvas, &on) && !app->keys_shown);
    canvas_release(&canvas);
}

/* While a window is being dragged it has any size: nothing may stop or go round for ever. */
static void any_size_can_be_drawn(void **state)
{
    static const struct {
        int wide, high;
    } odd[] = {{1, 1}, {7, 300}, {320, 200}, {300, 2000}, {5000, 400}, {799, 601}};
    const struct house *house = *state;
    for (size_t i = 0; i < COUNT(screens); i++) {
        for (size_t size = 0; size < COUNT(odd) && wanted(screens[i].name); size++) {
            struct app *app = house->apps[screens[i].table];
            struct look look = {.screen = &screens[i], .app = app};
            struct canvas canvas = {.count = 0};
            look.stage = looks_stage(&app->looks, odd[size].wide, odd[size].high, 0);
            look.stage.text_percent = size % 2 ? 150 : 100;
            prepare(&look, &screens[i], app);
            look.form.leaf = (int)size;
            picture_page(app, &look.form, &look.stage, &canvas);
            assert_int_equal(canvas.width, odd[size].wide);
            canvas_release(&canvas);
        }
    }
}

/* All that is drawn of a screen at this moment. */
static void dump_screen(struct app *app, const struct screen *screen, struct text *out)
{
    struct look look = {.screen = screen, .app = app};
    struct canvas canvas = {.count = 0};
    look.stage = looks_stage(&app->looks, 1280, 720, 0);
    look.stage.wall = (struct wall_time){.unix_ms = 0};
    prepare(&look, screen, app);
    picture_page(app, &look.form, &look.stage, &canvas);
    canvas_dump(out, &canvas);
    canvas_release(&canvas);
}

/* Whether somebody plays the own role: asked where the room cannot see it, and no screen, the one that asks
 * included, ever tells what was answered. */
static void an_own_role_is_on_no_screen(void **state)
{
    const struct house *house = *state;
    static const enum own_role answers[] = {OWN_ROLE_YES, OWN_ROLE_NO, OWN_ROLE_UNSAID};
    struct text first = TEXT_INIT;
    assert_true(page_people.desk_only);
    for (size_t answer = 0; answer < COUNT(answers); answer++) {
        struct app *app = house->apps[TABLE_FULL];
        struct text drawn = TEXT_INIT;
        struct command command = command_new(COMMAND_SAY_OWN_ROLE);
        command.with.seat = 2; /* the one that `own_role` asks */
        command.with.own_role = (uint8_t)answers[answer];
        must(app, command);
        for (size_t i = 0; i < COUNT(screens); i++)
            if (screens[i].table == TABLE_FULL)
                dump_screen(app, &screens[i], &drawn);
        if (answer == 0)
            text_add(&first, drawn.at);
        assert_string_equal(first.at, drawn.at);
        text_release(&drawn);
    }
    text_release(&first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enter_on_the_start_screen_goes_on),
        cmocka_unit_test(a_second_press_is_no_promise),
        cmocka_unit_test(screens_keep_the_laws),
        cmocka_unit_test(writing_keeps_the_laws_everywhere),
        cmocka_unit_test(the_page_follows_the_focus),
        cmocka_unit_test(overlays_keep_the_laws),
        cmocka_unit_test(the_list_of_keys_turns),
        cmocka_unit_test(any_size_can_be_drawn),
        cmocka_unit_test(an_own_role_is_on_no_screen),
    };
    return cmocka_run_group_tests(tests, open_house, close_house);
}
