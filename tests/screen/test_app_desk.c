/* The facilitator at her desk: what her keys and presses do there, and that nothing she typed is lost. */
#include "app/mailbox.h"
#include "app/picture.h"
#include "app/playing.h"
#include "app/pump.h"
#include "app/setup.h"
#include "app/writer.h"
#include "screen/window.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* --- a program without windows, playing on two displays --- */

struct program {
    struct app app; /* first: what the tests hold */
    struct options options;
    struct text folder, record;
};

static void settle(struct app *app)
{
    do {
        if (pump(app))
            app_refresh(app);
    } while (app->mailbox->count > 0 || !writer_idle(app->writer));
}

static void ask(struct app *app, enum command_kind kind)
{
    app_ask(app, command_new(kind), APP_DESK);
    settle(app);
}

static struct app *opened(void)
{
    struct text pack = TEXT_INIT;
    struct program *program = calloc(1, sizeof *program);
    assert_non_null(program);
    struct app *app = &program->app;
    program->folder = program->record = app->notice = TEXT_INIT;
    played_folder(&program->folder, "app-desk");
    setenv("SAMENSPEL_DATA", program->folder.at, 1);
    text_format(&program->record, "%s/desk.samenspel", program->folder.at);
    program->options = (struct options){.record = program->record.at, .has_seed = true, .seed = 7};
    app->options = &program->options;
    app->page = &page_start;
    app->back_step = PACK_NONE;
    const char *why = NULL;
    assert_true(words_load(&app->languages[0], "nl") && looks_open(&app->looks, &app->languages[0], &why));
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    assert_true(app->writer && app->mailbox);
    gate_reset(&app->gate, 2, 1);
    text_format(&pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    assert_true(app_open_pack(app, pack.at));
    text_release(&pack);
    ask(app, COMMAND_BEGIN);
    assert_ptr_equal(app->page, &page_playing);
    return app;
}

static void closed(struct app *app)
{
    struct program *program = (struct program *)app;
    app_drop_session(app);
    writer_stop(app->writer);
    free(app->mailbox);
    text_release(&app->notice);
    text_release(&app->trouble.file);
    text_release(&app->trouble.sentence);
    looks_close(&app->looks);
    library_release(&app->library);
    words_release(&app->languages[0]);
    played_folder_remove(program->folder.at);
    text_release(&program->folder);
    text_release(&program->record);
    free(program);
}

/* --- sitting at the desk --- */

static struct form *form_of(struct app *app)
{
    return &app->windows[0].form;
}

static void desk_picture(struct app *app, struct canvas *canvas)
{
    const struct stage stage = looks_stage(&app->looks, 1280, 800, app_now(app));
    struct pane pane = app->panes[APP_DESK];
    const struct edit *notes = form_field_find(form_of(app), DESK_NOTES);
    struct desk_notice notice = app->desk;
    notice.asked = (uint32_t)form_of(app)->page;
    pane.focus = form_of(app)->focus;
    if (notes)
        pane.reason = *notes;
    desk_view(canvas, &stage, app->seen[APP_DESK], &pane, NULL, &notice);
}

static void give(struct app *app, struct input input)
{
    struct canvas canvas = {.count = 0};
    desk_picture(app, &canvas);
    playing_desk_input(app, form_of(app), &canvas, &input);
    canvas_release(&canvas);
}

static void key(struct app *app, enum key which)
{
    give(app, (struct input){.kind = INPUT_KEY, .key = which});
}

static void ctrl(struct app *app, char letter)
{
    give(app, (struct input){
                  .kind = INPUT_KEY, .key = KEY_CHARACTER, .point = (unsigned char)letter, .ctrl = true});
}

static void type(struct app *app, const char *words)
{
    struct input input = {.kind = INPUT_TEXT};
    form_of(app)->focus = DESK_NOTES;
    key(app, KEY_END);
    memcpy(input.text, words, strlen(words) + 1);
    give(app, input);
}

static const char *notes(const struct app *app)
{
    const char *kept = app->seen[APP_DESK]->desk.notes;
    return kept ? kept : "";
}

/* --- typing --- */

static void keys_with_ctrl_leave_the_game_alone_while_typing(void **state)
{
    (void)state;
    struct app *app = opened();
    ask(app, COMMAND_GO_ON);
    const uint32_t before = app->seen[APP_DESK]->revision;
    type(app, "let op");
    ctrl(app, 'z');
    ctrl(app, 'y');
    settle(app);
    assert_int_equal(app->seen[APP_DESK]->revision, before);
    assert_string_equal(form_field_find(form_of(app), DESK_NOTES)->text, "let op");
    form_of(app)->focus = 0;
    ctrl(app, 'z'); /* and out of the field they are the game's again */
    settle(app);
    assert_true(app->seen[APP_DESK]->revision > before);
    closed(app);
}

/* --- notes --- */

static void skips(struct app *app)
{
    playing_deed(app, DEED_SKIP, APP_DESK, &(struct canvas){.count = 0});
}

static void closes_the_step(struct app *app)
{
    give(app, (struct input){.kind = INPUT_KEY, .key = KEY_ENTER, .ctrl = true});
}

static void shows_the_wall(struct app *app)
{
    ctrl(app, 'd');
}

static void visits_a_page(struct app *app)
{
    app_visit(app, &page_help);
}

/* With the caret still in the field: whatever comes first, the notes are in the record. */
static void notes_outlive_every_way_out_of_the_field(void **state)
{
    (void)state;
    static void (*const ways[])(struct app * app) = {skips, closes_the_step, shows_the_wall, visits_a_page};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct app *app = opened();
        type(app, "de speeltuin");
        assert_string_equal(notes(app), "");
        ways[i](app);
        app_keep_notes(app); /* it is on its way already */
        size_t asked = 0;
        for (size_t letter = 0; letter < app->mailbox->count; letter++)
            asked += app->mailbox->letters[(app->mailbox->first + letter) % MAILBOX_MAX].command.kind ==
                     COMMAND_SET_NOTES;
        assert_int_equal(asked, 1);
        settle(app);
        assert_string_equal(notes(app), "de speeltuin");
        closed(app);
    }
}

static void leaves(struct app *app)
{
    ctrl(app, 'q');
}

/* Notes are kept when the session is left, and stand in the field again when it is opened. */
static void notes_outlive_the_program(void **state)
{
    (void)state;
    static void (*const ways[])(struct app * app) = {leaves, app_drop_session};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct app *app = opened();
        type(app, "vraag de gemeente");
        ways[i](app);
        assert_null(app->session);
        assert_true(app_open_record(app, app->options->record));
        assert_string_equal(notes(app), "vraag de gemeente");
        closed(app);
    }
}

/* The last thing she did was typing: undo is about the table all the same, and her words stay. */
static void an_undo_after_typing_is_about_the_table(void **state)
{
    (void)state;
    struct app *app = opened();
    const uint8_t before = app->seen[APP_DESK]->step;
    ask(app, COMMAND_GO_ON);
    type(app, "rustig aan");
    playing_deed(app, DEED_UNDO, APP_DESK, &(struct canvas){.count = 0});
    settle(app);
    assert_int_equal(app->seen[APP_DESK]->step, before);
    assert_string_equal(notes(app), "rustig aan");
    closed(app);
}

/* --- with the keyboard: Tab as far as a target, then Enter --- */

static void press(struct app *app, uint32_t id)
{
    enum { TABS_MOST = 60 };
    for (int i = 0; form_of(app)->focus != id; i++) {
        assert_true(i < TABS_MOST);
        key(app, KEY_TAB);
    }
    key(app, KEY_ENTER);
    settle(app);
}

/* The same on a page of the desk. */
static void press_on_page(struct app *app, uint32_t id)
{
    const struct input none = {.kind = INPUT_KEY, .key = KEY_ENTER};
    app->page->press(app, form_of(app), id, &none);
    settle(app);
}

static void to_step(struct app *app, uint8_t part, uint8_t step)
{
    enum { STEPS_MOST = 40 };
    for (int i = 0; i < STEPS_MOST; i++) {
        const struct seen *seen = app->seen[APP_DESK];
        if (seen->part == part && seen_step_now(seen)->id == step)
            return;
        ask(app, COMMAND_CLOSE_STEP);
    }
    fail_msg("never came to step %d", step);
}

enum { DILEMMA = 1 };

static uint32_t again(const struct app *app, uint8_t step)
{
    const struct seen_part *part = seen_now(app->seen[APP_DESK]);
    uint32_t i = 0;
    while (part->steps[i].id != step)
        i++;
    return DESK_STEP + i;
}

static void a_step_is_done_again_with_two_deliberate_presses(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, DILEMMA, STEP_TALK);
    const uint32_t before = app->seen[APP_DESK]->revision, choose = again(app, STEP_CHOOSE);
    press(app, choose);
    key(app, KEY_ENTER); /* one press too many */
    settle(app);
    assert_int_equal(app->seen[APP_DESK]->revision, before);
    press(app, choose);
    key(app, KEY_ESCAPE);
    key(app, KEY_TAB);
    settle(app);
    assert_int_equal(app->seen[APP_DESK]->revision, before);
    press(app, choose);
    press(app, DESK_SURE);
    assert_int_equal(seen_step_now(app->seen[APP_DESK])->id, STEP_CHOOSE);
    closed(app);
}

/* The button does what the key does, also when its picture is older than the step. */
static void a_button_of_the_desk_is_held_to_what_its_key_is(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, DILEMMA, STEP_SITUATION);
    app->desk.writes = true;
    press(app, DESK_WORDS);
    assert_ptr_equal(app->page, &page_playing);
    assert_string_equal(app->notice.at, words_get(app_words(app), "words.not_here"));
    to_step(app, DILEMMA, STEP_TALK);
    press(app, DESK_WORDS);
    assert_ptr_equal(app->page, &page_write);
    closed(app);
}

/* Another way on: asked first, done with a second press, and one undo brings everybody back. */
static void another_way_on_is_asked_first_and_undone_at_once(void **state)
{
    (void)state;
    enum { YES = 1, NO = 2, STOP = 0x10, CLOSING = 0x13, END = 0x14 };
    static const uint32_t ways[] = {STOP, CLOSING, END};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct app *app = opened();
        to_step(app, DILEMMA, STEP_TALK);
        press(app, DESK_ONWARD);
        assert_ptr_equal(app->page, &page_onward);
        press_on_page(app, YES); /* nothing was asked yet */
        press_on_page(app, ways[i]);
        press_on_page(app, NO);
        assert_int_equal(app->seen[APP_DESK]->part, DILEMMA);
        press_on_page(app, ways[i]);
        assert_int_equal(form_of(app)->focus, NO);
        press_on_page(app, YES);
        assert_int_not_equal(app->seen[APP_DESK]->part, DILEMMA);
        assert_int_equal(app->seen[APP_DESK]->phase, ways[i] == END ? PHASE_ENDED : PHASE_PLAYING);
        ask(app, COMMAND_UNDO);
        assert_int_equal(app->seen[APP_DESK]->part, DILEMMA);
        assert_int_equal(seen_step_now(app->seen[APP_DESK])->id, STEP_TALK);
        closed(app);
    }
}

/* With one display somebody else sat there to answer: no list and no desk is left open to whoever comes next.
 */
static void who_said_the_own_role_leaves_the_desk(void **state)
{
    (void)state;
    enum { OWN = 0x100, ANSWER = 0x80, SEAT = 1 };
    for (int own = OWN_ROLE_UNSAID; own <= OWN_ROLE_NO; own++) {
        struct app *app = opened();
        if (own == OWN_ROLE_YES) /* no dilemma left to begin with another role */
            to_step(app, DILEMMA, STEP_CHOOSE);
        gate_reset(&app->gate, 1, -1);
        gate_ask_desk(&app->gate);
        gate_answer(&app->gate, true);
        app_visit(app, &page_people);
        assert_int_equal(gate_shows(&app->gate, 0), GATE_DESK);
        const uint32_t before = app->seen[APP_DESK]->revision;
        press_on_page(app, OWN + SEAT);
        assert_ptr_equal(app->page, &page_people);
        press_on_page(app, ANSWER + (uint32_t)own);
        assert_true(app->seen[APP_DESK]->revision > before);
        assert_ptr_equal(app->page, &page_playing);
        assert_int_equal(gate_shows(&app->gate, 0), GATE_WALL);
        closed(app);
    }
}

/* Nobody plays the own role first: who says to play it begins with another one, or says to want it all the
 * same. No way leads from there to the list or the desk. */
static void who_plays_the_own_role_begins_with_another(void **state)
{
    (void)state;
    enum { OWN = 0x100, ANSWER = 0x80, OTHER = 0x88, KEEP = 0x8F, BACK = 1, SEAT = 1 };
    struct app *app = opened();
    const uint8_t own = app->seen[APP_DESK]->seats[SEAT].role, other = own ? 0 : 1;
    const struct {
        uint32_t press;
        uint8_t role;
    } ways[] = {{KEEP, own}, {BACK, own}, {OTHER + other, other}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct canvas canvas = {.count = 0};
        const struct stage stage = looks_stage(&app->looks, 1280, 800, 0);
        gate_reset(&app->gate, 1, -1);
        gate_ask_desk(&app->gate);
        gate_answer(&app->gate, true);
        app_visit(app, &page_people);
        press_on_page(app, OWN + SEAT);
        press_on_page(app, ANSWER + OWN_ROLE_YES);
        assert_ptr_equal(app->page, &page_people);
        picture_page(app, form_of(app), &stage, &canvas);
        assert_non_null(canvas_target_find(&canvas, ways[i].press));
        assert_null(canvas_target_find(&canvas, OTHER + own));
        assert_null(canvas_target_find(&canvas, OWN + SEAT)); /* the list */
        canvas_release(&canvas);
        press_on_page(app, ways[i].press);
        assert_ptr_equal(app->page, &page_playing);
        assert_int_equal(gate_shows(&app->gate, 0), GATE_WALL);
        assert_int_equal(app->seen[APP_DESK]->seats[SEAT].role, ways[i].role);
    }
    closed(app);
}

/* Another role for a seat, from the page of who is here; once a choice has begun it is the list again. */
static void roles_are_given_anew_between_dilemmas(void **state)
{
    (void)state;
    enum { ROLES = 3, ROLE = 0x300, SEAT = 1 };
    struct app *app = opened();
    const uint8_t before = app->seen[APP_DESK]->seats[SEAT].role, role = before ? 0 : 1;
    const uint32_t pick = ROLE + SEAT * (uint32_t)PACK_ROLES_MAX + role;
    struct canvas canvas = {.count = 0};
    const struct stage stage = looks_stage(&app->looks, 1280, 800, 0);
    app_visit(app, &page_people);
    press_on_page(app, ROLES);
    picture_page(app, form_of(app), &stage, &canvas);
    assert_non_null(canvas_target_find(&canvas, pick));
    press_on_page(app, pick);
    assert_int_equal(app->seen[APP_DESK]->seats[SEAT].role, role);
    canvas_release(&canvas);
    to_step(app, DILEMMA, STEP_CHOOSE);
    picture_page(app, form_of(app), &stage, &canvas);
    assert_null(canvas_target_find(&canvas, pick));
    assert_null(canvas_target_find(&canvas, ROLES));
    press_on_page(app, pick - role + before); /* a picture older than the step */
    assert_string_equal(app->notice.at, words_get(app_words(app), "refusal.roles-held"));
    canvas_release(&canvas);
    closed(app);
}

/* Whoever goes home is asked for a last word, and how to keep it where the step keeps what people say. Being
 * away for a while is no farewell. */
static void who_goes_home_may_say_a_last_word(void **state)
{
    (void)state;
    enum { PRESENCE = 0x200, SEAT = 1 };
    static const struct {
        uint8_t step;
        enum presence presence;
        const char *told;
    } cases[] = {{STEP_SITUATION, PRESENCE_GONE, "people.gone"},
                 {STEP_CHOOSE, PRESENCE_GONE, "people.gone"},
                 {STEP_TALK, PRESENCE_GONE, "people.gone_write"},
                 {STEP_DECIDE, PRESENCE_GONE, "people.gone"},
                 {STEP_THINK, PRESENCE_GONE, "people.gone_write"},
                 {STEP_TALK, PRESENCE_AWAY, NULL},
                 {STEP_TALK, PRESENCE_LATER, NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct app *app = opened();
        to_step(app, DILEMMA, cases[i].step);
        app_visit(app, &page_people);
        press_on_page(app, PRESENCE + SEAT * (uint32_t)PRESENCE_COUNT + (uint32_t)cases[i].presence);
        assert_int_equal(app->seen[APP_DESK]->seats[SEAT].presence, cases[i].presence);
        assert_string_equal(app->notice.at ? app->notice.at : "",
                            cases[i].told ? words_get(app_words(app), cases[i].told) : "");
        closed(app);
    }
}

/* Stopping without a trace: asked first, in words that promise no undo, and then what was said is in no file.
 */
static void nothing_of_a_dilemma_is_left_when_asked_twice(void **state)
{
    (void)state;
    enum { YES = 1, NO = 2, TRACE = 0x12 };
    struct app *app = opened();
    struct text bytes = TEXT_INIT;
    to_step(app, DILEMMA, STEP_TALK);
    struct command note = command_new(COMMAND_NOTE_ARGUMENT);
    note.with.text[0] = "Kersenreden";
    app_ask(app, note, APP_DESK);
    settle(app);
    press(app, DESK_ONWARD);
    press_on_page(app, TRACE);
    assert_int_equal(form_of(app)->focus, NO);
    press_on_page(app, NO);
    assert_int_equal(file_read(record_path_of(app->session), 1 << 24, &bytes), FILE_OK);
    assert_non_null(strstr(bytes.at, "Kersenreden"));
    press_on_page(app, TRACE);
    press_on_page(app, YES);
    assert_int_not_equal(app->seen[APP_DESK]->part, DILEMMA);
    text_clear(&bytes);
    assert_int_equal(file_read(record_path_of(app->session), 1 << 24, &bytes), FILE_OK);
    assert_null(strstr(bytes.at, "Kersenreden"));
    text_release(&bytes);
    closed(app);
}

/* The role that decides went home: the desk has the other ways, one press away. */
static void a_decider_that_is_away_is_replaced_from_the_desk(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, DILEMMA, STEP_DECIDE);
    struct command rule = command_new(COMMAND_SET_RULE), gone = command_new(COMMAND_SET_PRESENCE);
    rule.with.rule = RULE_ROLE;
    rule.with.role = app->seen[APP_DESK]->seats[0].role;
    app_ask(app, rule, APP_DESK);
    settle(app);
    for (uint8_t seat = 0; seat < app->seen[APP_DESK]->seat_count; seat++) {
        if (app->seen[APP_DESK]->seats[seat].role != rule.with.role)
            continue;
        gone.with.seat = seat;
        gone.with.presence = PRESENCE_GONE;
        app_ask(app, gone, APP_DESK);
        settle(app);
    }
    assert_true(seen_decider_away(app->seen[APP_DESK]));
    press(app, DESK_RULE + RULE_CONSENT);
    assert_int_equal(seen_now(app->seen[APP_WALL])->dilemma->decision.rule, RULE_CONSENT);
    assert_false(seen_decider_away(app->seen[APP_DESK]));
    closed(app);
}

/* News is brought from the desk, at its step, whoever many sit at the table. */
static void news_is_brought_from_the_desk(void **state)
{
    (void)state;
    struct app *app = opened();
    uint8_t step = 0;
    for (uint8_t i = 0; i < app->seen[APP_DESK]->parts[DILEMMA].dilemma->inject_count; i++)
        step = (uint8_t)app->seen[APP_DESK]->parts[DILEMMA].dilemma->injects[i].step;
    to_step(app, DILEMMA, step);
    press(app, DESK_NEWS);
    assert_ptr_equal(app->page, &page_news);
    press_on_page(app, 0x10);
    assert_true(seen_now(app->seen[APP_WALL])->dilemma->inject_count > 0);
    assert_true(seen_now(app->seen[APP_WALL])->dilemma->injects[0].dropped);
    closed(app);
}

/* The language of the game can be changed before it begins and while it plays, and undo takes it back. */
static void the_wall_speaks_another_language(void **state)
{
    (void)state;
    struct app *app = opened();
    enum { ENGLISH = 1 };
    assert_int_equal(app->seen[APP_WALL]->wall_language, 0);
    app_visit(app, &page_settings);
    press_on_page(app, 0x50 + ENGLISH);
    assert_int_equal(app->seen[APP_WALL]->wall_language, ENGLISH);
    assert_string_equal(app->seen[APP_WALL]->language, "en");
    ask(app, COMMAND_UNDO);
    assert_int_equal(app->seen[APP_WALL]->wall_language, 0);
    app_go(app, &page_setup);
    setup_open_group(form_of(app));
    press_on_page(app, SETUP_LANGUAGE + ENGLISH);
    assert_int_equal(app->seen[APP_WALL]->wall_language, ENGLISH);
    closed(app);
}

/* What was promised is marked, and nothing looser can be pressed. */
static void a_promise_is_marked_and_stands(void **state)
{
    (void)state;
    struct app *app = opened();
    const struct stage stage = looks_stage(&app->looks, 1280, 800, app_now(app));
    struct command command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = PROMISE_COUNTS;
    app_ask(app, command, APP_DESK);
    settle(app);
    press(app, DESK_WAYS);
    struct canvas canvas = {.count = 0};
    picture_page(app, form_of(app), &stage, &canvas);
    for (uint32_t promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        const struct target *target = canvas_target_find(&canvas, SETUP_PROMISE + promise);
        assert_non_null(target);
        assert_int_equal((target->flags & TARGET_DISABLED) != 0, promise > PROMISE_COUNTS);
    }
    canvas_release(&canvas);
    closed(app);
}

/* --- time --- */

static void a_pause_gets_a_time_at_the_desk(void **state)
{
    (void)state;
    struct app *app = opened();
    ask(app, COMMAND_PAUSE);
    assert_int_equal(app->seen[APP_WALL]->pause_until, 0);
    press(app, DESK_LONGER + 1);
    const uint32_t until = app->seen[APP_WALL]->pause_until;
    assert_true(until > 9 * 60000);
    press(app, DESK_LONGER);
    assert_true(app->seen[APP_WALL]->pause_until >= until + 5 * 60000);
    assert_true(app->seen[APP_WALL]->pause_until < until + 6 * 60000);
    closed(app);
}

static void the_displays_stay_on_while_a_session_plays(void **state)
{
    (void)state;
    struct screen *screen = screen_start();
    assert_non_null(screen);
    assert_true(screen_may_sleep(true));
    assert_false(screen_may_sleep(false));
    assert_true(screen_may_sleep(true));
    screen_stop(screen);
    struct app *app = opened();
    assert_true(app_plays(app));
    ask(app, COMMAND_END_SESSION);
    assert_false(app_plays(app));
    app_drop_session(app);
    assert_false(app_plays(app));
    closed(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_with_ctrl_leave_the_game_alone_while_typing),
        cmocka_unit_test(notes_outlive_every_way_out_of_the_field),
        cmocka_unit_test(notes_outlive_the_program),
        cmocka_unit_test(an_undo_after_typing_is_about_the_table),
        cmocka_unit_test(a_step_is_done_again_with_two_deliberate_presses),
        cmocka_unit_test(a_button_of_the_desk_is_held_to_what_its_key_is),
        cmocka_unit_test(another_way_on_is_asked_first_and_undone_at_once),
        cmocka_unit_test(who_said_the_own_role_leaves_the_desk),
        cmocka_unit_test(who_plays_the_own_role_begins_with_another),
        cmocka_unit_test(nothing_of_a_dilemma_is_left_when_asked_twice),
        cmocka_unit_test(a_decider_that_is_away_is_replaced_from_the_desk),
        cmocka_unit_test(roles_are_given_anew_between_dilemmas),
        cmocka_unit_test(who_goes_home_may_say_a_last_word),
        cmocka_unit_test(news_is_brought_from_the_desk),
        cmocka_unit_test(the_wall_speaks_another_language),
        cmocka_unit_test(a_promise_is_marked_and_stands),
        cmocka_unit_test(a_pause_gets_a_time_at_the_desk),
        cmocka_unit_test(the_displays_stay_on_while_a_session_plays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
