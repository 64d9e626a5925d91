/* What is struck is gone for good, from the record and from what stands beside it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/evening.h"
#include "support/play.h"

static void what_was_struck_is_gone_for_good(void **state)
{
    (void)state;
    struct evening top;
    struct text live = TEXT_INIT;
    struct text again = TEXT_INIT;
    struct text aside = TEXT_INIT;
    evening_lay(&top, "struck");
    struct session *session = evening_begin(&top);
    evening_text(session, COMMAND_NAME_GROUP, "Anneke");
    evening_seat(session, "Kersenplein");
    evening_do(session, COMMAND_UNDO); /* Kersenplein was taken back: a strike reaches it all the same */
    text_format(&aside, "%s.aside", top.path.at);
    struct text kept = TEXT_INIT;
    evening_bytes(top.path.at, &kept);
    const size_t line = evening_row(&kept, 2);
    assert_int_equal(file_write(aside.at, kept.at + line, kept.length - line), FILE_OK);
    assert_int_equal(evening_count(top.path.at, "Kersenplein"), 1);
    assert_int_equal(evening_count(aside.at, "Kersenplein"), 1);
    struct text report = TEXT_INIT;
    record_paper_path(&report, top.path.at, PAPER_OUTSIDE);
    assert_string_equal(file_name(report.at), "avond-outside.html");
    assert_int_equal(file_write(report.at, "Kersenplein", 11), FILE_OK);
    evening_strike(session, 2);
    assert_false(file_exists(report.at));
    text_release(&report);
    assert_int_equal(evening_count(top.path.at, "Kersenplein"), 0);
    assert_int_equal(evening_count(aside.at, "Kersenplein"), 0);
    assert_int_equal(evening_count(top.path.at, "Anneke"), 1);
    evening_strike(session, 1);
    assert_int_equal(evening_count(top.path.at, "Anneke"), 0);
    evening_do(session, COMMAND_REDO); /* brings back no text */
    evening_text(session, COMMAND_SET_NOTES, "verder");
    assert_int_equal(evening_count(top.path.at, "verder"), 1); /* the new file is the one written on */
    played_dump(session, false, &live);
    assert_null(strstr(live.at, "Kersenplein"));
    session_free(session);

    evening_says(top.path.at, "");
    bool read_only = false;
    session = evening_open(top.path.at, false, &read_only);
    played_dump(session, false, &again);
    assert_string_equal(live.at, again.at);
    session_free(session);
    text_release(&kept);
    text_release(&live);
    text_release(&again);
    text_release(&aside);
    evening_clear(&top);
}

/* Said and struck before anything was saved: the words never reach the file. */
static void what_is_struck_at_once_is_never_there(void **state)
{
    (void)state;
    struct evening top;
    struct text live = TEXT_INIT;
    struct text again = TEXT_INIT;
    evening_lay(&top, "atonce");
    struct session *session = evening_begin(&top);
    struct command command = command_new(COMMAND_NAME_GROUP);
    command.with.text[0] = "Anneke";
    assert_int_equal(session_do(session, &command, 1000), ACCEPTED);
    evening_strike(session, 1);
    assert_int_equal(evening_count(top.path.at, "Anneke"), 0);
    assert_int_equal(evening_count(top.path.at, "\"seal\""), 1);
    played_dump(session, false, &live);
    session_free(session);
    bool read_only = false;
    session = evening_open(top.path.at, false, &read_only);
    played_dump(session, false, &again);
    assert_string_equal(live.at, again.at);
    session_free(session);
    text_release(&live);
    text_release(&again);
    evening_clear(&top);
}

enum { REASONS = 3 };
static const char *const reasons[REASONS] = {"Zo wil Kees het.", "Bomen geven schaduw.",
                                             "Een hek is te duur."};

/* A showing with three reasons, in a session that got its record afterwards. */
static struct play shown_in(const struct evening *top)
{
    struct play play = play_new("klein");
    play_seat(&play, REASONS, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, 1, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < REASONS; seat++) {
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
        command.with.seat = seat;
        command.with.answer = 0;
        command.with.text[0] = reasons[seat];
        command.with.tick = true;
        assert_int_equal(play_command(&play, &command), ACCEPTED);
    }
    play_must(&play, COMMAND_GO_ON);
    const struct record_header header = record_header_new(false, evening_noon);
    assert_int_equal(record_create(play.session, top->path.at, &header), FILE_OK);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    return play;
}

/* Places are those of the list that was seen: the first strike of a batch moves nothing under the second. */
static void two_strikes_in_one_batch_take_what_was_pressed(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "twostrikes");
    struct play play = shown_in(&top);
    struct arena arena = {.last = NULL};
    const struct seen_desk *desk = &play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->desk;
    assert_int_equal(desk->strikable_count, REASONS);
    for (int i = 0; i < 2; i++)
        play_must_with(&play, COMMAND_STRIKE,
                       WITH(.event = desk->strikable[i].event, .index = desk->strikable[i].item));
    assert_int_equal(play_with(&play, COMMAND_STRIKE,
                               WITH(.event = desk->strikable[0].event, .index = desk->strikable[0].item)),
                     REFUSED_ALREADY);
    struct text kept = TEXT_INIT;
    text_add(&kept, desk->strikable[2].text);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    for (size_t i = 0; i < REASONS; i++)
        assert_int_equal(evening_count(top.path.at, reasons[i]), strcmp(reasons[i], kept.at) == 0);
    text_release(&kept);
    arena_release(&arena);
    play_free(&play);
    evening_clear(&top);
}

static void lay(const struct evening *top, const char *name)
{
    struct text path = TEXT_INIT;
    file_join(&path, top->folder.at, name);
    assert_int_equal(file_write(path.at, "Kersenplein", 11), FILE_OK);
    text_release(&path);
}

static bool is_there(const struct evening *top, const char *name)
{
    struct text path = TEXT_INIT;
    file_join(&path, top->folder.at, name);
    const bool there = file_exists(path.at);
    text_release(&path);
    return there;
}

/* A program killed while it wrote the record or a report leaves a copy with all of its words. */
static void copies_of_a_killed_program_go_too(void **state)
{
    (void)state;
    static const char *const parts[] = {"avond.samenspel.77-0.part", "avond-group.html.77-0.part",
                                        "avond-outside.html.77-1.part"};
    static const char *const others[] = {"avond-group.html.part.txt", "avondeten-group.html.77-0.part",
                                         "avond.part"};
    const size_t count = sizeof parts / sizeof *parts;
    struct evening top;
    evening_lay(&top, "parts");
    struct session *session = evening_begin(&top);
    evening_text(session, COMMAND_NAME_GROUP, "Kersenplein");
    for (int round = 0; round < 2; round++) { /* at a strike, and when the pen is taken up */
        for (size_t i = 0; i < count; i++) {
            lay(&top, parts[i]);
            lay(&top, others[i]);
        }
        if (round == 0)
            evening_strike(session, 1);
        session_free(round == 0 ? session : NULL);
        bool read_only = false;
        if (round == 1)
            session_free(evening_open(top.path.at, true, &read_only));
        for (size_t i = 0; i < count; i++) {
            assert_false(is_there(&top, parts[i]));
            assert_true(is_there(&top, others[i]));
        }
    }
    evening_clear(&top);
}

/* Session time in wall time: closed time is left out. */
static void a_strike_says_when(void **state)
{
    (void)state;
    struct evening top;
    struct text wanted = TEXT_INIT;
    evening_lay(&top, "when");
    struct session *session = evening_begin(&top);
    evening_text(session, COMMAND_NAME_GROUP, "een");
    evening_text(session, COMMAND_NAME_GROUP, "twee");
    evening_strike(session, 1);
    text_format(&wanted, "\"struck\",\"event\":1,\"when\":%lld,\"offset\":60",
                (long long)evening_noon.unix_ms + 2500);
    assert_int_equal(evening_count(top.path.at, wanted.at), 1);
    session_free(session);

    const struct wall_time evening = {.unix_ms = evening_noon.unix_ms + 8 * 3600 * 1000, .offset_minutes = 0};
    struct problems problems = {0};
    bool read_only = false;
    for (int round = 0; round < 2; round++) { /* the second time nothing has been played since RESUMED */
        assert_true(record_open(&session, top.path.at, true, evening, &read_only, &problems));
        if (!round)
            session_free(session);
    }
    evening_strike(session, 2);
    text_clear(&wanted);
    text_format(&wanted, "\"struck\",\"event\":2,\"when\":%lld,\"offset\":0",
                (long long)evening.unix_ms + 500);
    assert_int_equal(evening_count(top.path.at, wanted.at), 1);
    session_free(session);
    problems_release(&problems);
    text_release(&wanted);
    evening_clear(&top);
}

/* Somebody put the struck part back from an older copy: it is not read, and goes again when the pen is taken
 * up. */
static void what_was_put_back_goes_again(void **state)
{
    (void)state;
    struct evening top;
    struct text older = TEXT_INIT;
    struct text newer = TEXT_INIT;
    struct text mixed = TEXT_INIT;
    evening_lay(&top, "putback");
    struct session *session = evening_begin(&top);
    evening_text(session, COMMAND_NAME_GROUP, "Anneke");
    evening_bytes(top.path.at, &older);
    evening_strike(session, 1);
    session_free(session);
    evening_bytes(top.path.at, &newer);
    text_add(&mixed, older.at);
    text_add(&mixed, newer.at + evening_row(&newer, 2));
    evening_write(top.path.at, mixed.at, mixed.length, "record-unstruck");
    bool read_only = false;
    session = evening_open(top.path.at, true, &read_only);
    assert_false(read_only);
    assert_int_equal(evening_count(top.path.at, "Anneke"), 0);
    evening_text(session, COMMAND_SET_NOTES, "verder");
    session_free(session);
    evening_says(top.path.at, "");
    text_release(&older);
    text_release(&newer);
    text_release(&mixed);
    evening_clear(&top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_struck_is_gone_for_good),
        cmocka_unit_test(what_is_struck_at_once_is_never_there),
        cmocka_unit_test(two_strikes_in_one_batch_take_what_was_pressed),
        cmocka_unit_test(copies_of_a_killed_program_go_too),
        cmocka_unit_test(a_strike_says_when),
        cmocka_unit_test(what_was_put_back_goes_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
