/* With one display the room sees who is here and the help sentences. Nothing secret is in them: two meetings
 * that differ in every answer, reason, note, name and own role look the same on them, at every step. */
#include "app/app.h"
#include "app/mailbox.h"
#include "app/picture.h"
#include "screen/program.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* --- two meetings that differ in all that is secret --- */

struct twins {
    struct app *apps[2];
    bool apart; /* a page that the room may not see differed */
};

static enum refusal does(struct app *app, struct command command)
{
    const enum refusal refusal = session_do(app->session, &command, 0);
    assert_int_equal(session_flush(app->session), ACCEPTED);
    app_refresh(app);
    return refusal;
}

static void dump_page(struct app *app, const struct page *page, int text, struct text *out)
{
    struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    struct form form = form_new();
    int pages = 1;
    stage.text_percent = text;
    stage.wall = (struct wall_time){.unix_ms = 0};
    app->page = page;
    for (int leaf = 0; leaf < pages; leaf++) {
        struct canvas canvas = {.count = 0};
        form.leaf = leaf;
        picture_page(app, &form, &stage, &canvas);
        canvas_dump(out, &canvas);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        canvas_release(&canvas);
    }
    app->page = &page_playing;
}

static bool same(struct twins *twins, const struct page *page, int text)
{
    struct text dumps[2] = {TEXT_INIT, TEXT_INIT};
    for (int i = 0; i < 2; i++)
        dump_page(twins->apps[i], page, text, &dumps[i]);
    const bool equal = strcmp(dumps[0].at, dumps[1].at) == 0;
    text_release(&dumps[0]);
    text_release(&dumps[1]);
    return equal;
}

/* The author's sentences are for the room too: they are there to be said. */
static void help_is_in_the_words_of_the_pack(void **state)
{
    enum { BEGINNING = 12 }; /* of the sentence: it may go on in another line */
    (void)state;
    struct app *app = program_open("app-room-1", "room");
    struct text dump = TEXT_INIT, said = TEXT_INIT;
    dump_page(app, &page_help, 100, &dump);
    for (int moment = 0; moment < MOMENT_COUNT; moment++) {
        text_clear(&said);
        text_add_bytes(&said, app->pack->help[moment].in[0], BEGINNING);
        assert_non_null(strstr(dump.at, said.at));
    }
    text_release(&dump);
    text_release(&said);
    program_close(app);
}

/* What is for the room is alike. Once she said that it cannot see, it need not be. */
static void compare(struct twins *twins)
{
    static const struct page *const rooms[] = {&page_people, &page_help};
    static const int texts[] = {100, 150};
    for (size_t i = 0; i < COUNT(rooms) * COUNT(texts); i++)
        if (!same(twins, rooms[i / 2], texts[i % 2]))
            fail_msg("%s tells the room something at %d %%", rooms[i / 2]->name, texts[i % 2]);
    for (int i = 0; i < 2; i++)
        twins->apps[i]->gate.beamer_off = true;
    twins->apart |= !same(twins, &page_people, 100) && !same(twins, &page_strike, 100);
    for (int i = 0; i < 2; i++)
        twins->apps[i]->gate.beamer_off = false;
}

static void both(struct twins *twins, struct command one, struct command other)
{
    assert_int_equal(does(twins->apps[0], one), does(twins->apps[1], other));
    compare(twins);
}

static struct command said(enum command_kind kind, const char *text)
{
    struct command command = command_new(kind);
    command.with.seat = 0;
    command.with.text[0] = text;
    return command;
}

static struct command cast(uint8_t seat, bool other)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = (uint8_t)((seat + other) % 3);
    command.with.text[0] = other ? "GEHEIM twee" : "GEHEIM een";
    command.with.tick = true;
    return command;
}

static void set_up(struct twins *twins)
{
    struct command command = command_new(COMMAND_SET_PROMISE), own = command_new(COMMAND_SAY_OWN_ROLE);
    command.with.promise = PROMISE_BY_ROLE;
    command.with.tick = true;
    for (int i = 0; i < 2; i++)
        does(twins->apps[i], command);
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = ANSWER_COMPUTER;
    for (int i = 0; i < 2; i++)
        does(twins->apps[i], command);
    own.with.seat = 0;
    own.with.own_role = OWN_ROLE_YES;
    struct command no = own;
    no.with.own_role = OWN_ROLE_NO;
    assert_int_equal(does(twins->apps[0], own), does(twins->apps[1], no));
    for (int i = 0; i < 2; i++)
        assert_int_equal(does(twins->apps[i], command_new(COMMAND_BEGIN)), ACCEPTED);
    both(twins, said(COMMAND_CHANGE_SEAT, "Amira"), said(COMMAND_CHANGE_SEAT, "Jan"));
    both(twins, said(COMMAND_SET_NOTES, "Amira wil niet."), said(COMMAND_SET_NOTES, "Jan twijfelt."));
    both(twins, said(COMMAND_NAME_GROUP, "Noord"), said(COMMAND_NAME_GROUP, "Zuid"));
}

static void nothing_secret_is_for_the_room(void **state)
{
    enum { STEPS_MOST = 60 };
    (void)state;
    struct twins twins = {.apps = {program_open("app-room-1", "room"), program_open("app-room-2", "room")}};
    set_up(&twins);
    int rounds = 0;
    for (int i = 0; i < STEPS_MOST && twins.apps[0]->seen[APP_WALL]->phase == PHASE_PLAYING; i++) {
        rounds += twins.apps[0]->seen[APP_WALL]->next_seat != PACK_NONE;
        while (twins.apps[0]->seen[APP_WALL]->next_seat != PACK_NONE) {
            const uint8_t seat = twins.apps[0]->seen[APP_WALL]->next_seat;
            both(&twins, cast(seat, false), cast(seat, true));
        }
        const struct seen *seen = twins.apps[0]->seen[APP_WALL];
        const bool deciding = seen_now(seen) && seen_now(seen)->dilemma && seen_step_now(seen) &&
                              seen_step_now(seen)->id == STEP_DECIDE;
        const enum command_kind on = deciding ? COMMAND_SKIP_STEP : COMMAND_CLOSE_STEP;
        both(&twins, command_new(on), command_new(on));
    }
    assert_true(rounds >= 2);
    assert_true(twins.apart); /* or there was nothing to hide */
    program_close(twins.apps[0]);
    program_close(twins.apps[1]);
}

/* The private question is no part of what the room sees, asked or not. */
static void the_own_role_is_not_asked_before_the_room(void **state)
{
    (void)state;
    struct app *app = program_open("app-room-1", "room");
    const struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    enum { PEOPLE_OWN = 0x100, SEATS = 8, PEOPLE_ANSWER = 0x80 };
    for (int asked = 0; asked < 2; asked++) {
        for (int off = 0; off < 2; off++) {
            struct form form = form_new();
            struct canvas canvas = {.count = 0};
            int questions = 0;
            form.page = asked;
            app->gate.beamer_off = off;
            app->page = &page_people;
            picture_page(app, &form, &stage, &canvas);
            for (size_t i = 0; i < canvas.target_count; i++)
                questions +=
                    canvas.targets[i].id >= PEOPLE_ANSWER && canvas.targets[i].id < PEOPLE_OWN + SEATS;
            assert_int_equal(questions > 0, off);
            canvas_release(&canvas);
        }
    }
    const struct form list = {.page = 0}, question = {.page = 1}, roles = {.page = SEATS_MAX + 1};
    assert_true(page_people.room_safe(&list));
    assert_true(page_people.room_safe(&roles));
    assert_false(page_people.room_safe(&question));
    assert_null(page_strike.room_safe);
    assert_null(page_news.room_safe);
    program_close(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_secret_is_for_the_room),
        cmocka_unit_test(help_is_in_the_words_of_the_pack),
        cmocka_unit_test(the_own_role_is_not_asked_before_the_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
