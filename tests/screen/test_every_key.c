/* Every key, with and without modifiers, to every surface, every page and every focus, in the states an
 * evening goes through: by the same door as in the program (app/take.h), with a window of its own.
 *
 * Held after each key, whatever it did: nothing private stands on a display that may be the wall; no command
 * came out that the table of keys does not name; in a text field and on a seat's own page single keys are no
 * commands; the clicker ends no private step that is not finished. */
#include "app/leave.h"
#include "app/mailbox.h"
#include "app/overlay.h"
#include "app/picture.h"
#include "app/pump.h"
#include "app/take.h"
#include "app/windows.h"
#include "app/writer.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* --- a program with one window --- */

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

static void ask(struct app *app, struct command command)
{
    app_ask(app, command, APP_DESK);
    settle(app);
}

static struct app *opened(void)
{
    const char *why = NULL;
    struct program *program = calloc(1, sizeof *program);
    assert_non_null(program);
    struct app *app = &program->app;
    program->folder = program->record = app->notice = TEXT_INIT;
    played_folder(&program->folder, "every-key");
    setenv("SAMENSPEL_DATA", program->folder.at, 1);
    setenv("XDG_CONFIG_HOME", program->folder.at, 1);
    setenv("PATH", program->folder.at, 1); /* no browser opens */
    setenv("HOME", program->folder.at, 1); /* what is saved, moved or thrown away stays in here */
    setenv("XDG_DATA_HOME", program->folder.at, 1);
    setenv("SAMENSPEL_MEDIA", program->folder.at, 1);
    text_format(&program->record, "%s/keys.samenspel", program->folder.at);
    program->options = (struct options){.record = program->record.at, .has_seed = true, .seed = 7};
    app->options = &program->options;
    away_begin(&app->away);
    app->page = &page_start;
    app->library.go_on = -1; /* there is nothing to go on with */
    app->back_step = PACK_NONE;
    assert_true(words_load(&app->languages[0], "nl") && words_load(&app->languages[1], "en"));
    assert_true(looks_open(&app->looks, &app->languages[0], &why));
    app->looks.settings = settings_load();
    app->looks.words = &app->languages[0];
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    app->screen = screen_start();
    assert_true(app->writer && app->mailbox && app->screen);
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i] = pane_new();
    gate_reset(&app->gate, 1, -1);
    windows_open(app, 0, (struct window_wish){.width = 1024, .height = 768});
    assert_non_null(app->windows[0].window);
    return app;
}

static void open_pack(struct app *app)
{
    struct text pack = TEXT_INIT;
    text_format(&pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    assert_true(app_open_pack(app, pack.at));
    text_release(&pack);
}

static void closed(struct app *app)
{
    struct program *program = (struct program *)app;
    if (app->session)
        app_drop_session(app);
    windows_close(&app->windows[0]);
    writer_stop(app->writer);
    free(app->mailbox);
    text_release(&app->notice);
    away_release(&app->away);
    library_release(&app->library);
    looks_close(&app->looks);
    for (size_t i = 0; i < COUNT(app->languages); i++)
        words_release(&app->languages[i]);
    screen_stop(app->screen);
    played_folder_remove(program->folder.at);
    text_release(&program->folder);
    text_release(&program->record);
    free(program);
}

/* Plays on with this promise and way of answering, as far as this step of the first dilemma. */
static struct app *playing_at(enum promise promise, enum answering answering, uint8_t step)
{
    enum { STEPS_MOST = 40 };
    struct app *app = opened();
    open_pack(app);
    struct command command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = (uint8_t)promise;
    ask(app, command);
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = (uint8_t)answering;
    ask(app, command);
    ask(app, command_new(COMMAND_BEGIN));
    for (int i = 0; i < STEPS_MOST; i++) {
        const struct seen_part *part = seen_now(app->seen[APP_WALL]);
        if (part && part->dilemma && seen_step_now(app->seen[APP_WALL])->id == step)
            return app;
        ask(app, command_new(COMMAND_CLOSE_STEP));
    }
    fail_msg("never came to step %d", step);
    return NULL;
}

/* --- where a key is pressed --- */

/* One display; two with the window at the desk, on the wall, or before anybody pointed at the wall. */
enum displays { ONE, DESK, WALL, UNDECLARED };

struct spot_here {
    const char *name;
    struct app *app;
    const struct page *page; /* NULL: the one the session follows */
    enum displays displays;
    bool safe;         /* one display: she said that the room cannot see it */
    bool asking;       /* the question about the beamer */
    bool seat;         /* a seat took the computer */
    bool desk;         /* Ctrl+D was pressed */
    bool blank, again; /* again: the night after a restart */
    uint32_t focus;    /* 0: the default one */
};

static const char secret[] = "GEHEIMPJE", elsewhere[] = "KLEMBORD"; /* the second one was copied before */

/* The seat picked an option and wrote a reason with its tick: nothing of that may stand anywhere else. */
static void fill_seat(struct app *app)
{
    struct pane *pane = &app->panes[APP_SEAT];
    *pane = pane_new();
    pane_follow(pane, app->seen[APP_SEAT]);
    pane->seat = app->seen[APP_WALL]->next_seat;
    pane->taken = true;
    edit_set(&pane->reason, secret);
    pane->reason.mark = 0; /* all of it is chosen */
}

static void fill_gate(const struct spot_here *place)
{
    struct gate *gate = &place->app->gate;
    *gate = (struct gate){.displays = 1, .wall = -1};
    gate_reset(gate, place->displays == ONE ? 1 : 2,
               place->displays == DESK   ? 1
               : place->displays == WALL ? 0
                                         : -1);
    gate->beamer_off = place->safe;
    gate->asking = place->asking;
    gate->seat_open = place->seat;
    gate->desk_asked = place->desk;
    gate->blank = place->blank;
    gate->back_again = place->again;
}

static void session_is_open(struct app *app)
{
    if (app->session || !app->options->record || !file_exists(app->options->record))
        return;
    assert_true(app_open_record(app, app->options->record));
    settle(app);
}

static bool on_desk_form(const struct spot_here *place)
{
    return place->app->page != &page_playing || gate_shows(&place->app->gate, 0) == GATE_DESK ||
           place->asking;
}

/* As it is before the key. */
static void fresh(const struct spot_here *place)
{
    struct app *app = place->app;
    struct form *form = &app->windows[0].form;
    mailbox_clear(app->mailbox);
    screen_copy(elsewhere);
    session_is_open(app);
    app->leaving = LEAVE_NOT;
    app->before = NULL;
    app->quit = app->keys_shown = app->key_used = false;
    app->keys_leaf = 0;
    app->back_step = PACK_NONE;
    app->night_until = 0;
    app_notice(app, NULL);
    fill_gate(place);
    *form = form_new();
    app->page = &page_start;
    if (app->session)
        app_follow_phase(app);
    if (place->page) {
        app->before = app->page;
        app->page = place->page;
        if (place->page->enter)
            place->page->enter(app, form);
    }
    app->panes[APP_WALL] = pane_new();
    if (app->session) {
        pane_follow(&app->panes[APP_WALL], app->seen[APP_WALL]);
        fill_seat(app);
    }
    if (place->focus == 0)
        return;
    if (on_desk_form(place))
        form->focus = place->focus;
    else
        app->panes[gate_shows(&app->gate, 0) == GATE_SEAT ? APP_SEAT : APP_WALL].focus = place->focus;
}

/* --- what may be on a display --- */

static bool may_be_wall(const struct gate *gate, int display)
{
    if (gate->displays == 1)
        return !gate->beamer_off;
    return gate->wall < 0 || gate->wall == display;
}

static bool says(const struct canvas *canvas, const char *word)
{
    for (size_t i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && strstr(canvas->marks[i].text.string, word))
            return true;
    return false;
}

/* On any display that may be the wall: no desk, no seat, no page with names, and none of the seat's words. */
static void nothing_private_shows(const struct spot_here *place, bool changed)
{
    struct app *app = place->app;
    for (int display = 0; display < app->gate.displays; display++) {
        const enum gate_shows shows = gate_shows(&app->gate, display);
        if (app->page == &page_playing && may_be_wall(&app->gate, display) &&
            (shows == GATE_DESK || shows == GATE_SEAT))
            fail_msg("%s: display %d may be the wall and shows %d", place->name, display, (int)shows);
    }
    if (!changed)
        return; /* that picture was looked at before */
    struct canvas canvas = {.count = 0};
    picture_make(app, 0, &canvas, 1024, 768);
    const bool open = !may_be_wall(&app->gate, 0);
    if (!open && says(&canvas, secret))
        fail_msg("%s: what a seat wrote stands on the wall", place->name);
    const bool room_safe =
        app->gate.displays == 1 && app->page->room_safe && app->page->room_safe(&app->windows[0].form);
    if (!open && app->page->desk_only && !room_safe && gate_shows(&app->gate, 0) != GATE_ASK)
        assert_non_null(canvas_target_find(&canvas, OVERLAY_OPEN));
    canvas_release(&canvas);
}

/* --- which command belongs to which key: the table of the manual, written down once more --- */

enum asks {
    ASKS_NOTHING,
    ASKS_ON,    /* what "on" is now */
    ASKS_PAUSE, /* or its end */
    ASKS_QUIET, /* the same, in a quiet moment alone */
    ASKS_THIS,
};

struct meaning {
    enum key key;
    char point;
    bool ctrl, field; /* field: works while typing too */
    enum asks asks;
    enum command_kind command;
};

static const struct meaning meanings[] = {
    {KEY_SPACE, 0, false, false, ASKS_ON, 0},
    {KEY_RIGHT, 0, false, false, ASKS_ON, 0},
    {KEY_PAGE_DOWN, 0, false, true, ASKS_ON, 0},
    {KEY_CHARACTER, 's', false, false, ASKS_THIS, COMMAND_SKIP_STEP},
    {KEY_CHARACTER, 'z', false, false, ASKS_THIS, COMMAND_UNDO},
    {KEY_CHARACTER, 'z', true, false, ASKS_THIS, COMMAND_UNDO},
    {KEY_CHARACTER, 'y', false, false, ASKS_THIS, COMMAND_REDO},
    {KEY_CHARACTER, 'y', true, false, ASKS_THIS, COMMAND_REDO},
    {KEY_CHARACTER, 'p', false, false, ASKS_PAUSE, 0},
    {KEY_CHARACTER, 'e', false, false, ASKS_PAUSE, 0},
    {KEY_CHARACTER, 'e', true, true, ASKS_PAUSE, 0},
    {KEY_ENTER, 0, true, true, ASKS_THIS, COMMAND_CLOSE_STEP},
    {KEY_ESCAPE, 0, false, false, ASKS_QUIET, COMMAND_END_PAUSE},
};

static bool is_meant(const struct spot_here *place, const struct input *input, bool typing,
                     enum command_kind asked)
{
    const struct seen *seen = place->app->seen[APP_WALL];
    for (size_t i = 0; i < COUNT(meanings); i++) {
        const struct meaning *meaning = &meanings[i];
        if (meaning->key != input->key || meaning->ctrl != input->ctrl || input->repeat || input->alt ||
            (meaning->point != 0 && input->point != (uint32_t)meaning->point) || (typing && !meaning->field))
            continue;
        if (meaning->asks == ASKS_ON)
            return asked == seen->on;
        if (meaning->asks == ASKS_PAUSE)
            return asked == (seen->pause == PAUSE_NONE ? COMMAND_PAUSE : COMMAND_END_PAUSE);
        return asked == meaning->command && (meaning->asks != ASKS_QUIET || seen->pause == PAUSE_QUIET);
    }
    return false;
}

/* Enter and the space bar press what has the focus; whatever that is, it is no closing of the step. */
static bool presses(const struct input *input, bool typing)
{
    return (input->key == KEY_ENTER || (input->key == KEY_SPACE && !typing)) && !input->ctrl &&
           !input->repeat && !input->alt;
}

static bool is_clicker(const struct input *input)
{
    return input->key == KEY_PAGE_DOWN || input->key == KEY_PAGE_UP || input->key == KEY_F5 ||
           input->key == KEY_ESCAPE ||
           (input->key == KEY_CHARACTER && (input->point == 'b' || input->point == '.'));
}

/* --- one key --- */

struct before {
    const struct page *page;
    enum gate_shows shows;
    struct gate gate;
    struct pane seat;
    bool typing;
};

static void give(struct app *app, struct input input)
{
    const struct happening happening = {
        .kind = HAPPENING_INPUT, .window = app->windows[0].window, .input = input};
    take(app, &happening);
}

static void complain(const struct spot_here *place, const struct input *input, const char *what)
{
    fail_msg("%s, focus %#x: key %d '%c'%s%s%s%s %s", place->name, place->focus, (int)input->key,
             input->point ? (char)input->point : ' ', input->ctrl ? " ctrl" : "",
             input->shift ? " shift" : "", input->alt ? " alt" : "", input->repeat ? " held" : "", what);
}

/* Single keys, in a text field and on a seat's page: nothing happened but to the text or the seat's own page.
 */
static void only_typed(const struct spot_here *place, const struct before *before, const struct input *input)
{
    const struct app *app = place->app;
    const struct letter *letter = mailbox_next(app->mailbox);
    const bool enters = input->key == KEY_ENTER || input->key == KEY_SPACE || input->key == KEY_ESCAPE;
    const bool function = input->key == KEY_F1 || input->key == KEY_F11 || input->key == KEY_PAGE_DOWN ||
                          input->key == KEY_PAGE_UP;
    if (input->ctrl || input->alt || enters || (function && before->shows != GATE_SEAT))
        return;
    if (letter || app->page != before->page || app->keys_shown || app->gate.blank != before->gate.blank ||
        app->gate.desk_asked != before->gate.desk_asked)
        complain(place, input, "is a command where it is only typed");
}

static void seat_is_untouched(const struct spot_here *place, const struct before *before,
                              const struct input *input)
{
    const struct pane *pane = &place->app->panes[APP_SEAT];
    if (pane->page != before->seat.page || pane->answer != before->seat.answer ||
        pane->taken != before->seat.taken || pane->focus != before->seat.focus ||
        strcmp(pane->reason.text, before->seat.reason.text) != 0 || place->app->mailbox->count > 0)
        complain(place, input, "does something on the seat");
}

/* What a seat wrote is never copied, and nothing is pasted into it. */
static void nothing_is_carried(const struct spot_here *place, const struct input *input)
{
    struct text carried = TEXT_INIT;
    screen_paste(&carried);
    assert_true(carried.length > 0);
    if (strstr(carried.at, secret) || strstr(place->app->panes[APP_SEAT].reason.text, elsewhere))
        complain(place, input, "carries words from or to the seat");
    text_release(&carried);
}

static void right_command(const struct spot_here *place, const struct before *before,
                          const struct input *input)
{
    const struct app *app = place->app;
    const struct letter *letter = mailbox_next(app->mailbox);
    if (!letter)
        return;
    const enum command_kind asked = letter->command.kind;
    const bool playing = before->page == &page_playing;
    const bool seat = before->shows == GATE_SEAT && playing;
    const bool cards = playing && !seat && (asked == COMMAND_CAST_CHOICE || asked == COMMAND_COUNT_CHOICES);
    if (asked == COMMAND_CLOSE_STEP && !(input->key == KEY_ENTER && input->ctrl) &&
        app->seen[APP_WALL]->on != asked)
        complain(place, input, "closes the step");
    if (seat &&
        (asked != COMMAND_CAST_CHOICE && asked != COMMAND_PUT_OFF_SEAT && asked != COMMAND_SET_PRESENCE))
        complain(place, input, "asks for something from the seat");
    if (cards && input->key != KEY_ENTER && input->key != KEY_BACKSPACE)
        complain(place, input, "lays a card");
    if (!playing && !before->gate.asking && !input->alt && !input->repeat &&
        (input->key == KEY_ENTER || (input->key == KEY_SPACE && !before->typing)))
        return; /* on a page they press the button with the focus, with Ctrl as well */
    if (before->gate.asking && input->point == 'k' && asked == COMMAND_SET_ANSWERING)
        return; /* "by cards", the safe answer to the question about the beamer */
    if (before->page == &page_end && asked == COMMAND_UNDO &&
        (input->key == KEY_PAGE_UP || (input->point == 'z' && !input->alt)) && !input->repeat)
        return; /* who came there by one press too many goes back the same way */
    if (playing && !seat && app->seen[APP_WALL]->next_seat != PACK_NONE && !input->ctrl && !input->alt &&
        !before->typing &&
        ((input->point == 'l' && asked == COMMAND_PUT_OFF_SEAT) ||
         (input->point == 'n' && asked == COMMAND_SET_PRESENCE)))
        return; /* "later" and "not here", as the caps of the hand-over say */
    if (presses(input, before->typing) || cards || (seat && presses(input, false)))
        return;
    if (!playing && !before->typing && !is_clicker(input) && !input->ctrl && !input->alt && !input->repeat)
        return; /* keys of that page, as its caps say */
    if (!playing || before->shows == GATE_SEAT || !is_meant(place, input, before->typing, asked))
        complain(place, input, command_description(asked)->word);
}

/* A presenter's keys while the table answers in private: whatever was asked for, the step is not closed. */
static void private_step_stays(const struct spot_here *place, const struct input *input)
{
    struct app *app = place->app;
    const uint32_t step = app->seen[APP_WALL]->step_revision;
    const bool unfinished =
        app->seen[APP_WALL]->next_seat != PACK_NONE || pane_entry(app->seen[APP_WALL]) != ENTRY_NONE;
    if (!unfinished || !is_clicker(input) || input->ctrl || app->mailbox->count == 0)
        return;
    settle(app);
    if (app->seen[APP_WALL]->step_revision != step)
        complain(place, input, "ends a private step");
}

static bool focus_types(const struct spot_here *place)
{
    struct canvas canvas = {.count = 0};
    picture_make(place->app, 0, &canvas, 1024, 768);
    const struct target *focus =
        on_desk_form(place)
            ? form_focus(&place->app->windows[0].form, &canvas)
            : pane_focus(
                  &place->app->panes[gate_shows(&place->app->gate, 0) == GATE_SEAT ? APP_SEAT : APP_WALL],
                  &canvas);
    const bool types = focus && (focus->flags & TARGET_FIELD);
    canvas_release(&canvas);
    return types;
}

static void press(const struct spot_here *place, struct input input, bool typing)
{
    struct app *app = place->app;
    const struct settings settings = app->looks.settings;
    fresh(place);
    const struct before before = {.page = app->page,
                                  .shows = gate_shows(&app->gate, 0),
                                  .gate = app->gate,
                                  .seat = app->panes[APP_SEAT],
                                  .typing = typing};
    give(app, input);
    if (input.key == KEY_CHARACTER && !input.ctrl && !input.alt) {
        struct input typed = {.kind = INPUT_TEXT};
        typed.text[0] = (char)input.point;
        give(app, typed);
    }
    const bool seat = before.page == &page_playing && before.shows == GATE_SEAT;
    if (seat && (input.key == KEY_PAGE_DOWN || input.key == KEY_PAGE_UP))
        seat_is_untouched(place, &before, &input);
    if (seat || typing)
        only_typed(place, &before, &input);
    if (app->session) {
        right_command(place, &before, &input);
        nothing_is_carried(place, &input);
        private_step_stays(place, &input);
        const bool changed = app->page != before.page ||
                             memcmp(&app->gate, &before.gate, sizeof app->gate) != 0 || app->keys_shown ||
                             app->back_step != PACK_NONE || app->notice.length > 0;
        nothing_private_shows(place, changed);
    }
    app->looks.settings = settings;
    app->looks.words = &app->languages[0];
}

static void press_all(const struct spot_here *place, bool every_modifier)
{
    static const char all[] = "abcdefghijklmnopqrstuvwxyz0123456789.,?/+-", with_ctrl[] = "abcdeqvxyz.";
    fresh(place);
    const bool typing = focus_types(place);
    if (place->app->session)
        nothing_private_shows(place, true);
    for (int modifier = 0; modifier < (every_modifier ? 5 : 2); modifier++) {
        struct input input = {.kind = INPUT_KEY,
                              .ctrl = modifier == 1,
                              .shift = modifier == 2,
                              .alt = modifier == 3,
                              .repeat = modifier == 4};
        for (int key = KEY_ENTER; key <= KEY_F11; key++) {
            input.key = (enum key)key;
            if (key != KEY_F11) /* the window's own, tried by the journeys */
                press(place, input, typing);
        }
        const char *signs = every_modifier || modifier == 0 ? all : with_ctrl;
        input.key = KEY_CHARACTER;
        for (size_t i = 0; signs[i]; i++) {
            input.point = (uint32_t)signs[i];
            press(place, input, typing);
        }
    }
}

enum { FOCUSES_MAX = 96 };

/* All there is to focus on this surface or page now, the default first. */
static size_t focuses(const struct spot_here *place, uint32_t out[FOCUSES_MAX])
{
    struct canvas canvas = {.count = 0};
    size_t count = 1;
    out[0] = 0;
    fresh(place);
    picture_make(place->app, 0, &canvas, 1024, 768);
    for (size_t i = 0; i < canvas.target_count && count < FOCUSES_MAX; i++)
        if (canvas.targets[i].flags & TARGET_FOCUSABLE)
            out[count++] = canvas.targets[i].id;
    canvas_release(&canvas);
    return count;
}

/* `least`: so many places to focus there must be, or the test looks at nothing. */
static void every_key(struct spot_here place, size_t least)
{
    uint32_t ids[FOCUSES_MAX];
    const size_t count = focuses(&place, ids);
    assert_true(count > least);
    for (size_t i = 0; i < count; i++) {
        place.focus = ids[i];
        press_all(&place, i == 0);
    }
}

/* --- the states of an evening --- */

static void before_choosing(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_COMPUTER, STEP_GLASSES);
    every_key((struct spot_here){.name = "glasses, one display", .app = app}, 0);
    every_key((struct spot_here){.name = "glasses, the wall", .app = app, .displays = WALL}, 0);
    every_key((struct spot_here){.name = "glasses, not declared", .app = app, .displays = UNDECLARED}, 0);
    every_key((struct spot_here){.name = "glasses, the desk", .app = app, .displays = DESK}, 8);
    every_key(
        (struct spot_here){.name = "glasses, desk on one display", .app = app, .safe = true, .desk = true},
        8);
    every_key((struct spot_here){.name = "glasses, dark", .app = app, .blank = true}, 0);
    every_key((struct spot_here){.name = "glasses, again", .app = app, .blank = true, .again = true}, 1);
    every_key(
        (struct spot_here){.name = "glasses, asked for the desk", .app = app, .asking = true, .desk = true},
        1);
    closed(app);
}

static void by_computer(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_COMPUTER, STEP_CHOOSE);
    assert_int_not_equal(app->seen[APP_WALL]->next_seat, PACK_NONE);
    every_key((struct spot_here){.name = "hand-over, one display", .app = app}, 2);
    every_key(
        (struct spot_here){
            .name = "hand-over, not declared", .app = app, .displays = UNDECLARED, .seat = true},
        2);
    every_key((struct spot_here){.name = "hand-over, the wall", .app = app, .displays = WALL, .seat = true},
              2);
    every_key((struct spot_here){.name = "hand-over, asked", .app = app, .asking = true, .seat = true}, 1);
    every_key((struct spot_here){.name = "seat, one display", .app = app, .safe = true, .seat = true}, 5);
    every_key((struct spot_here){.name = "seat, beside the wall", .app = app, .displays = DESK, .seat = true},
              5);
    every_key(
        (struct spot_here){
            .name = "desk over the seat", .app = app, .displays = DESK, .seat = true, .desk = true},
        8);
    closed(app);
}

static void by_cards_and_hands(void **state)
{
    (void)state;
    static const enum answering ways[] = {ANSWER_CARDS, ANSWER_HANDS};
    for (size_t i = 0; i < COUNT(ways); i++) {
        struct app *app = playing_at(PROMISE_BY_ROLE, ways[i], STEP_CHOOSE);
        assert_int_not_equal(pane_entry(app->seen[APP_WALL]), ENTRY_NONE);
        every_key((struct spot_here){.name = "counting, one display", .app = app}, 0);
        every_key((struct spot_here){.name = "counting, not declared", .app = app, .displays = UNDECLARED},
                  0);
        every_key((struct spot_here){.name = "counting, the desk", .app = app, .displays = DESK}, 8);
        closed(app);
    }
}

static void shown_and_paused(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    every_key((struct spot_here){.name = "talk, one display", .app = app}, 0);
    every_key((struct spot_here){.name = "talk, the desk", .app = app, .displays = DESK}, 8);
    struct command pause = command_new(COMMAND_PAUSE);
    ask(app, pause);
    every_key((struct spot_here){.name = "pause, one display", .app = app}, 0);
    every_key((struct spot_here){.name = "pause, the desk", .app = app, .displays = DESK}, 5);
    ask(app, command_new(COMMAND_END_PAUSE));
    pause.with.tick = true;
    ask(app, pause);
    every_key((struct spot_here){.name = "quiet, one display", .app = app}, 0);
    every_key((struct spot_here){.name = "quiet, the desk", .app = app, .displays = DESK}, 5);
    closed(app);
}

/* --- a quiet moment --- */

static void quiet_again(const struct spot_here *place)
{
    struct command pause = command_new(COMMAND_PAUSE);
    pause.with.tick = true;
    fresh(place);
    if (place->app->seen[APP_WALL]->pause == PAUSE_NONE)
        ask(place->app, pause);
    fresh(place);
    assert_int_equal(place->app->seen[APP_WALL]->pause, PAUSE_QUIET);
}

static bool is_quiet(struct app *app)
{
    settle(app);
    return app->seen[APP_WALL]->pause == PAUSE_QUIET;
}

static void press_at(struct app *app, int x, int y)
{
    give(app, (struct input){.kind = INPUT_PRESS, .x = x, .y = y});
    give(app, (struct input){.kind = INPUT_RELEASE, .x = x, .y = y});
}

/* Whatever is bumped into, the silence lasts: only E, Ctrl + E and Esc end it, and the hint that says so. */
static void only_its_own_keys_end_a_quiet_moment(void **state)
{
    (void)state;
    static const char all[] = "abcdfghijklmnopqrstuvwxyz0123456789.,?/+-";
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    const struct spot_here places[] = {{.name = "quiet, one display", .app = app},
                                       {.name = "quiet, the wall", .app = app, .displays = WALL},
                                       {.name = "quiet, the desk", .app = app, .displays = DESK}};
    for (size_t i = 0; i < COUNT(places); i++) {
        for (int key = KEY_ENTER; key < KEY_F11; key++) {
            quiet_again(&places[i]);
            give(app, (struct input){.kind = INPUT_KEY, .key = (enum key)key});
            if (is_quiet(app) == (key == KEY_ESCAPE))
                fail_msg("%s: key %d", places[i].name, key);
        }
        for (size_t sign = 0; all[sign]; sign++) {
            quiet_again(&places[i]);
            give(app, (struct input){.kind = INPUT_KEY, .key = KEY_CHARACTER, .point = (uint32_t)all[sign]});
            if (!is_quiet(app))
                fail_msg("%s: sign %c", places[i].name, all[sign]);
        }
        for (int ctrl = 0; ctrl < 2; ctrl++) {
            quiet_again(&places[i]);
            give(app, (struct input){.kind = INPUT_KEY, .key = KEY_CHARACTER, .point = 'e', .ctrl = ctrl});
            assert_false(is_quiet(app));
        }
    }
    closed(app);
}

/* A click anywhere but on the hint leaves it quiet, the bar's right end included. */
static void only_its_hint_ends_a_quiet_moment(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    const struct spot_here here = {.name = "quiet, one display", .app = app};
    struct canvas canvas = {.count = 0};
    quiet_again(&here);
    picture_make(app, 0, &canvas, 1024, 768);
    const struct target *hint = canvas_target_find(&canvas, PANE_RESUME);
    assert_non_null(hint);
    const struct rect at = hint->at;
    canvas_release(&canvas);
    for (int x = 8; x < 1024; x += 48) {
        for (int y = 8; y < 768; y += 24) {
            if (x >= at.x && x < at.x + at.w && y >= at.y && y < at.y + at.h)
                continue;
            press_at(app, x, y);
            if (!is_quiet(app))
                fail_msg("a click at %d, %d ends the silence", x, y);
        }
    }
    press_at(app, at.x + at.w / 2, at.y + at.h / 2);
    assert_false(is_quiet(app));
    closed(app);
}

static void ended(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    ask(app, command_new(COMMAND_END_SESSION));
    assert_ptr_equal(app->page, &page_end);
    every_key((struct spot_here){.name = "end, one display", .app = app}, 1);
    every_key((struct spot_here){.name = "end, two displays", .app = app, .displays = DESK}, 1);
    closed(app);
}

/* --- every page --- */

static void pages_around_a_session(void **state)
{
    (void)state;
    static const struct page *const pages[] = {&page_write,  &page_settings, &page_help, &page_strike,
                                               &page_people, &page_ways,     &page_news, &page_read,
                                               &page_onward, &page_test_card};
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_COMPUTER, STEP_TALK);
    for (size_t i = 0; i < COUNT(pages); i++) {
        every_key((struct spot_here){.name = pages[i]->name, .app = app, .page = pages[i], .displays = DESK},
                  0);
        every_key((struct spot_here){.name = pages[i]->name, .app = app, .page = pages[i]}, 0);
    }
    closed(app);
}

/* Where the record of an ended session is copied, or goes. Erasing is closed: nothing was copied yet. */
static void pages_of_the_end(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    ask(app, command_new(COMMAND_END_SESSION));
    away_about(&app->away, app->options->record, false, AWAY_ERASE);
    every_key((struct spot_here){.name = "erase", .app = app, .page = &page_gone}, 1);
    assert_true(file_exists(app->options->record));
    every_key((struct spot_here){.name = "forget", .app = app, .page = &page_forget, .displays = DESK}, 4);
    every_key((struct spot_here){.name = "forget, one display", .app = app, .page = &page_forget}, 0);
    away_about(&app->away, app->options->record, false, AWAY_SAVE);
    every_key((struct spot_here){.name = "stick", .app = app, .page = &page_stick}, 4);
    assert_true(file_exists(app->options->record));
    closed(app);
}

/* The record that is open goes to the list, under this name, as the only one of it. */
static struct text to_the_list(struct app *app, const char *name)
{
    struct text folder = TEXT_INIT, path = TEXT_INIT, bytes = TEXT_INIT;
    app_drop_session(app);
    assert_true(record_folder(&folder));
    file_join(&path, folder.at, name);
    assert_int_equal(file_read(app->options->record, 1 << 24, &bytes), FILE_OK);
    assert_int_equal(file_write(path.at, bytes.at, bytes.length), FILE_OK);
    assert_int_equal(file_remove(app->options->record), FILE_OK);
    library_read(&app->library);
    assert_int_equal(app->library.record_count, 1);
    away_about(&app->away, path.at, false, AWAY_TRASH);
    text_release(&folder);
    text_release(&bytes);
    return path;
}

/* One record of the list, where nothing is open: to look at, to set up again, to take away. */
static void pages_of_a_record(void **state)
{
    (void)state;
    struct app *app = playing_at(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    struct text path = to_the_list(app, "avond.samenspel");
    every_key((struct spot_here){.name = "one record, the wall", .app = app, .page = &page_record}, 0);
    every_key((struct spot_here){.name = "one record", .app = app, .page = &page_record, .safe = true}, 5);
    text_release(&path);
    closed(app);
}

static void pages_of_a_preparation(void **state)
{
    (void)state;
    struct app *app = opened();
    open_pack(app);
    ask(app, command_new(COMMAND_KEEP_PREPARED));
    struct text path = to_the_list(app, "straks.samenspel");
    every_key((struct spot_here){.name = "a preparation, the wall", .app = app, .page = &page_record}, 0);
    every_key((struct spot_here){.name = "a preparation", .app = app, .page = &page_record, .safe = true}, 5);
    text_release(&path);
    closed(app);
}

static void pages_without_a_session(void **state)
{
    (void)state;
    struct app *app = opened();
    static const struct page *const pages[] = {&page_start, &page_records, &page_settings, &page_test_card};
    for (size_t i = 0; i < COUNT(pages); i++)
        every_key((struct spot_here){.name = pages[i]->name, .app = app, .page = pages[i]}, 0);
    closed(app);
}

static void setting_up(void **state)
{
    (void)state;
    struct app *app = opened();
    open_pack(app);
    assert_ptr_equal(app->page, &page_setup);
    every_key((struct spot_here){.name = "set-up", .app = app}, 8);
    closed(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(setting_up),
        cmocka_unit_test(by_computer),
        cmocka_unit_test(pages_without_a_session),
        cmocka_unit_test(before_choosing),
        cmocka_unit_test(by_cards_and_hands),
        cmocka_unit_test(shown_and_paused),
        cmocka_unit_test(only_its_own_keys_end_a_quiet_moment),
        cmocka_unit_test(only_its_hint_ends_a_quiet_moment),
        cmocka_unit_test(ended),
        cmocka_unit_test(pages_around_a_session),
        cmocka_unit_test(pages_of_the_end),
        cmocka_unit_test(pages_of_a_record),
        cmocka_unit_test(pages_of_a_preparation),

    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
