/* Every key on every surface, at every focus, beside what the list of keys says there: what is listed does
 * what is said, and nothing happens that is not listed. */
#include "app/mailbox.h"
#include "app/overlay.h"
#include "app/place.h"
#include "app/playing.h"
#include "app/pump.h"
#include "app/writer.h"
#include "screen/program.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void settle(struct app *app)
{
    do {
        if (pump(app))
            app_refresh(app);
    } while (app->mailbox->count > 0 || !writer_idle(app->writer));
}

static void ask(struct app *app, struct command command)
{
    app_ask(app, command, APP_DESK);
    settle(app);
}

static void walk_to(struct app *app, uint8_t step)
{
    enum { STEPS_MOST = 40 };
    for (int i = 0; i < STEPS_MOST; i++) {
        const struct seen_part *part = seen_now(app->seen[APP_WALL]);
        if (part && part->dilemma && seen_step_now(app->seen[APP_WALL])->id == step)
            return;
        ask(app, command_new(COMMAND_CLOSE_STEP));
    }
    fail_msg("never came to step %d", step);
}

/* In the round with this promise and way of answering, at this step. */
static struct app *playing_at(enum promise promise, enum answering answering, uint8_t step)
{
    struct app *app = program_open("app-keys", "keys");
    struct command command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = (uint8_t)promise;
    ask(app, command);
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = (uint8_t)answering;
    ask(app, command);
    ask(app, command_new(COMMAND_BEGIN));
    walk_to(app, step);
    return app;
}

/* --- what a key did --- */

struct spot_of_keys {
    struct app *app;
    enum app_surface surface;
    uint32_t focus; /* 0 = the default one */
};

static void picture(const struct spot_of_keys *at, struct canvas *canvas)
{
    struct app *app = at->app;
    const struct stage stage = looks_stage(&app->looks, 1280, 720, app_now(app));
    struct pane pane = app->panes[at->surface];
    if (at->surface == APP_DESK) {
        pane.focus = app->windows[0].form.focus;
        desk_view(canvas, &stage, app->seen[APP_DESK], &pane, NULL, &app->desk);
    } else if (at->surface == APP_SEAT) {
        seat_view(canvas, &stage, app->seen[APP_SEAT], &pane);
    } else {
        wall_view(canvas, &stage, app->seen[APP_WALL], &pane);
    }
}

static const struct target *focus_of(const struct spot_of_keys *at, const struct canvas *canvas)
{
    return at->surface == APP_DESK ? form_focus(&at->app->windows[0].form, canvas)
                                   : pane_focus(&at->app->panes[APP_WALL], canvas);
}

/* As before the key. */
static void fresh(const struct spot_of_keys *at)
{
    struct app *app = at->app;
    mailbox_clear(app->mailbox);
    app->page = &page_playing;
    app->before = NULL;
    app->keys_shown = app->key_used = false;
    app->back_step = PACK_NONE;
    app->gate.blank = app->gate.desk_asked = app->gate.asking = app->gate.beamer_off = app->gate.seat_open =
        false;
    app_notice(app, NULL);
    app->panes[APP_WALL] = pane_new();
    pane_follow(&app->panes[APP_WALL], app->seen[APP_WALL]);
    app->panes[APP_WALL].focus = at->surface == APP_WALL ? at->focus : 0;
    app->windows[0].form = form_new();
    app->windows[0].form.focus = at->surface == APP_DESK ? at->focus : 0;
    app->panes[APP_SEAT] = pane_new();
    pane_follow(&app->panes[APP_SEAT], app->seen[APP_SEAT]);
    app->panes[APP_SEAT].seat = app->seen[APP_WALL]->next_seat;
    app->panes[APP_SEAT].taken = at->surface == APP_SEAT;
    app->panes[APP_SEAT].focus = at->surface == APP_SEAT ? at->focus : 0;
}

static enum key_deed asked_for(const struct app *app)
{
    const struct letter *letter = mailbox_next(app->mailbox);
    if (!letter)
        return DEED_NONE;
    const struct command *command = &letter->command;
    if (command->kind == app->seen[APP_WALL]->on)
        return DEED_GO_ON;
    if (command->kind == COMMAND_PAUSE)
        return command->with.tick ? DEED_QUIET : DEED_PAUSE;
    return command->kind == COMMAND_CLOSE_STEP  ? DEED_CLOSE_STEP
           : command->kind == COMMAND_SKIP_STEP ? DEED_SKIP
           : command->kind == COMMAND_UNDO      ? DEED_UNDO
           : command->kind == COMMAND_REDO      ? DEED_REDO
                                                : DEED_NONE;
}

static enum key_deed what_happened(const struct app *app)
{
    const enum key_deed asked = asked_for(app);
    if (asked != DEED_NONE)
        return asked;
    if (app->page == &page_help || app->page == &page_ways)
        return app->page == &page_help ? DEED_HELP : DEED_WAYS;
    if (app->page == &page_write || app->page == &page_people)
        return app->page == &page_write ? DEED_WORDS : DEED_PEOPLE;
    if (app->gate.desk_asked)
        return DEED_DESK;
    return app->keys_shown                  ? DEED_KEYS
           : app->gate.blank                ? DEED_BLANK
           : app->back_step != PACK_NONE    ? DEED_BACK
           : app->panes[APP_WALL].page == 1 ? DEED_GO_ON
                                            : DEED_NONE;
}

/* Presses a key as the loop does: what was a command is not typed as well. */
static enum key_deed pressed(const struct spot_of_keys *at, struct input input)
{
    static void (*const surfaces[])(struct app * app, const struct canvas *canvas,
                                    const struct input *input) = {
        [APP_WALL] = playing_wall_input, [APP_SEAT] = playing_seat_input};
    struct input typed = {.kind = INPUT_TEXT};
    typed.text[0] = input.ctrl || input.key != KEY_CHARACTER ? '\0' : (char)input.point;
    fresh(at);
    for (int i = 0; i < (typed.text[0] != '\0' && !at->app->key_used ? 2 : 1); i++) {
        const struct input *now = i == 0 ? &input : &typed;
        struct canvas canvas = {.count = 0};
        if (i == 1 && at->app->key_used)
            break;
        picture(at, &canvas);
        if (at->surface == APP_DESK)
            playing_desk_input(at->app, &at->app->windows[0].form, &canvas, now);
        else
            surfaces[at->surface](at->app, &canvas, now);
        canvas_release(&canvas);
    }
    return what_happened(at->app);
}

/* --- the list --- */

static struct input input_of(const char *cap)
{
    static const struct {
        const char *cap;
        enum key key;
    } named[] = {
        {"keys.space", KEY_SPACE}, {"→", KEY_RIGHT},     {"←", KEY_LEFT}, {"Page Down", KEY_PAGE_DOWN},
        {"Page Up", KEY_PAGE_UP},  {"Enter", KEY_ENTER}, {"F1", KEY_F1},  {"F11", KEY_F11}};
    const size_t ctrl = strlen("Ctrl + ");
    struct input input = {
        .kind = INPUT_KEY, .key = KEY_CHARACTER, .ctrl = strncmp(cap, "Ctrl + ", ctrl) == 0};
    const char *name = input.ctrl ? cap + ctrl : cap;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (strcmp(named[i].cap, name) == 0)
            input.key = named[i].key;
    if (input.key != KEY_CHARACTER)
        return input;
    assert_int_equal(strlen(name), 1);
    input.point = (uint32_t)(*name >= 'A' && *name <= 'Z' ? *name - 'A' + 'a' : *name);
    return input;
}

/* Both need what is not here: a window, and a session to come back to. */
static bool beyond_the_test(enum key_deed deed)
{
    return deed == DEED_FULLSCREEN || deed == DEED_LEAVE;
}

static struct key_place place_of(const struct spot_of_keys *at)
{
    struct canvas canvas = {.count = 0};
    fresh(at);
    picture(at, &canvas);
    const struct key_place place = place_here(at->app, at->surface, focus_of(at, &canvas));
    canvas_release(&canvas);
    return place;
}

static void what_is_listed_is_so(const struct spot_of_keys *at, const struct key_place *place)
{
    const struct stage stage = looks_stage(&at->app->looks, 1280, 720, app_now(at->app));
    struct canvas list = {.count = 0};
    overlay_keys(&list, &stage, at->app, place);
    for (int deed = DEED_GO_ON; deed <= DEED_LEAVE; deed++) {
        const char *cap = keys_cap((enum key_deed)deed, place);
        const bool drawn = canvas_target_find(&list, OVERLAY_DEED + (uint32_t)deed) != NULL;
        assert_true(drawn == (cap != NULL) || deed == DEED_KEYS);
        if (!cap)
            continue;
        const struct input input = input_of(cap);
        assert_int_equal(keys_deed(&input, place), deed);
        if (beyond_the_test((enum key_deed)deed))
            continue;
        const enum key_deed happened = pressed(at, input);
        if (happened != (enum key_deed)deed)
            fail_msg("%s is listed as deed %d and did %d", cap, deed, (int)happened);
    }
    canvas_release(&list);
}

static void nothing_else_happens(const struct spot_of_keys *at, const struct key_place *place,
                                 struct input input)
{
    if (beyond_the_test(keys_deed(&input, place)))
        return;
    const enum key_deed happened = pressed(at, input);
    if (happened != DEED_NONE && !keys_cap(happened, place))
        fail_msg("key %d '%c'%s did %d, which is not in the list", (int)input.key,
                 input.point ? (char)input.point : ' ', input.ctrl ? " with Ctrl" : "", (int)happened);
}

static void every_key_tells_the_truth(struct app *app, enum app_surface surface, uint32_t focus)
{
    const struct spot_of_keys at = {.app = app, .surface = surface, .focus = focus};
    const struct key_place place = place_of(&at);
    what_is_listed_is_so(&at, &place);
    for (int ctrl = 0; ctrl < 2; ctrl++) {
        for (uint32_t point = '!'; point < 0x7F; point++)
            if (point < 'A' || point > 'Z') /* points come in lower case */
                nothing_else_happens(
                    &at, &place,
                    (struct input){.kind = INPUT_KEY, .key = KEY_CHARACTER, .point = point, .ctrl = ctrl});
        for (int key = KEY_ENTER; key <= KEY_F11; key++)
            nothing_else_happens(&at, &place,
                                 (struct input){.kind = INPUT_KEY, .key = (enum key)key, .ctrl = ctrl});
    }
}

/* --- tests --- */

static void on_the_wall(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_GLASSES);
    every_key_tells_the_truth(app, APP_WALL, 0);
    program_close(app);
}

static void on_the_hand_over(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_COMPUTER, STEP_CHOOSE);
    assert_int_not_equal(app->seen[APP_WALL]->next_seat, PACK_NONE);
    every_key_tells_the_truth(app, APP_WALL, 0);
    every_key_tells_the_truth(app, APP_WALL, PANE_LATER); /* the space bar presses it */
    program_close(app);
}

/* The letters of the cards are answers, and yet the wall can go dark and the list be seen. */
static void where_letters_are_cards(void **state)
{
    (void)state;
    static const struct {
        enum promise promise;
        enum answering answering;
        enum seen_entry entry;
    } ways[] = {{PROMISE_COUNTS, ANSWER_CARDS, ENTRY_PILE},
                {PROMISE_BY_ROLE, ANSWER_CARDS, ENTRY_ROLES},
                {PROMISE_BY_NAME, ANSWER_CARDS, ENTRY_SEATS},
                {PROMISE_COUNTS, ANSWER_HANDS, ENTRY_ROLES}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct app *app = playing_at(ways[i].promise, ways[i].answering, STEP_CHOOSE);
        assert_int_equal(pane_entry(app->seen[APP_WALL]), ways[i].entry);
        for (int surface = APP_WALL; surface <= APP_DESK; surface++) {
            const struct spot_of_keys at = {.app = app, .surface = (enum app_surface)surface};
            const struct key_place place = place_of(&at);
            every_key_tells_the_truth(app, at.surface, 0);
            assert_string_equal(keys_cap(DEED_BLANK, &place), ".");
            assert_string_equal(keys_cap(DEED_KEYS, &place), "F1");
            assert_int_equal(pressed(&at, input_of("B")), DEED_NONE);
            assert_int_equal(app->panes[APP_WALL].answer, 1);
        }
        program_close(app);
    }
}

static void on_the_desk(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    app->gate = (struct gate){.displays = 2, .wall = 1};
    every_key_tells_the_truth(app, APP_DESK, 0);
    every_key_tells_the_truth(app, APP_DESK, DESK_PAUSE);
    const struct spot_of_keys notes = {.app = app, .surface = APP_DESK, .focus = DESK_NOTES};
    const struct key_place place = place_of(&notes);
    assert_true(place.typing);
    assert_string_equal(keys_cap(DEED_GO_ON, &place), "Page Down");
    assert_string_equal(keys_cap(DEED_KEYS, &place), "F1");
    assert_null(keys_cap(DEED_SKIP, &place));
    every_key_tells_the_truth(app, APP_DESK, DESK_NOTES);
    program_close(app);
}

/* The seat's own page has no keys but its own: only Ctrl + D brings the desk. */
static void on_the_seat(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_COMPUTER, STEP_CHOOSE);
    for (int field = 0; field < 2; field++) {
        const struct spot_of_keys at = {.app = app, .surface = APP_SEAT, .focus = field ? PANE_REASON : 0};
        for (int ctrl = 0; ctrl < 2; ctrl++) {
            for (uint32_t point = '!'; point < 0x7F; point++) {
                const struct input input = {
                    .kind = INPUT_KEY, .key = KEY_CHARACTER, .point = point, .ctrl = ctrl};
                assert_int_equal(pressed(&at, input), ctrl && point == 'd' ? DEED_DESK : DEED_NONE);
            }
            for (int key = KEY_ENTER; key <= KEY_F11; key++)
                assert_int_equal(
                    pressed(&at, (struct input){.kind = INPUT_KEY, .key = (enum key)key, .ctrl = ctrl}),
                    DEED_NONE);
        }
    }
    program_close(app);
}

/* With five and six options E is a letter too, and the quiet pause keeps a key. */
static void every_deed_keeps_a_key_among_six_letters(void **state)
{
    (void)state;
    const struct key_place place = {.answers = "abcdef?-+"};
    for (int deed = DEED_GO_ON; deed <= DEED_LEAVE; deed++)
        assert_non_null(keys_cap((enum key_deed)deed, &place));
    assert_string_equal(keys_cap(DEED_QUIET, &place), "Ctrl + E");
}

/* The list lies over the picture: nothing is entered unseen, and whatever is done takes the list away. */
static void nothing_is_entered_under_the_list(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_CHOOSE);
    for (int surface = APP_WALL; surface <= APP_DESK; surface++) {
        const struct spot_of_keys at = {.app = app, .surface = (enum app_surface)surface};
        const char *const closing[] = {"?", "F1", "Enter"};
        for (size_t i = 0; i < 3; i++) {
            struct canvas canvas = {.count = 0};
            fresh(&at);
            app->keys_shown = true;
            picture(&at, &canvas);
            const struct input inputs[] = {
                input_of("B"), {.kind = INPUT_TEXT, .text = "b"}, input_of(closing[i])};
            for (size_t k = 0; k < 3; k++) {
                assert_true(app->keys_shown);
                if (surface == APP_DESK)
                    playing_desk_input(app, &app->windows[0].form, &canvas, &inputs[k]);
                else
                    playing_wall_input(app, &canvas, &inputs[k]);
            }
            assert_false(app->keys_shown);
            assert_int_equal(app->panes[APP_WALL].answer, ANSWER_NONE);
            assert_null(mailbox_next(app->mailbox));
            canvas_release(&canvas);
        }
    }
    program_close(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(on_the_wall),
        cmocka_unit_test(on_the_hand_over),
        cmocka_unit_test(where_letters_are_cards),
        cmocka_unit_test(on_the_desk),
        cmocka_unit_test(on_the_seat),
        cmocka_unit_test(every_deed_keeps_a_key_among_six_letters),
        cmocka_unit_test(nothing_is_entered_under_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
