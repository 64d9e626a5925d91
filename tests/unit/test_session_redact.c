/* A redacted record tells of how people moved what the group's report tells, and no more. */
#include "pack/read.h"
#include "support/evening.h"
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, SEATS = 4 };

static const char *const unbound[] = {",\n      \"promise\": \"by-role\"", "", NULL};

/* A dilemma that promises what the session does, with a record, in the first choice. */
static struct play kept(const struct evening *top, enum promise promise)
{
    struct play play = play_changed("klein", unbound);
    const struct record_header header = record_header_new(false, evening_noon);
    assert_int_equal(record_create(play.session, top->path.at, &header), FILE_OK);
    play_seat(&play, SEATS, promise, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    return play;
}

static void go_on_to(struct play *play, uint8_t step)
{
    for (int i = 0; i < 20; i++) {
        struct arena arena = {.last = NULL};
        const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
        const struct seen_step *now = seen_step_now(seen);
        const bool there = seen->part == DILEMMA && now->id == step;
        arena_release(&arena);
        if (there)
            return;
        if (play_do(play, COMMAND_GO_ON) != ACCEPTED)
            play_must(play, COMMAND_CLOSE_STEP);
        assert_int_equal(session_flush(play->session), ACCEPTED);
    }
    fail();
}

static void choose(struct play *play, const uint8_t *answers, uint8_t first, uint8_t step)
{
    go_on_to(play, step);
    for (uint8_t seat = first; seat < SEATS; seat++)
        assert_int_equal(play_cast(play, seat, answers[seat]), ACCEPTED);
    assert_int_equal(session_flush(play->session), ACCEPTED);
}

/* Closes the record and reads what is left of it; the file is put in its place. */
static struct session *redacted(struct play *play, const struct evening *top)
{
    struct text made = TEXT_INIT;
    struct problems problems = {0};
    assert_int_equal(session_flush(play->session), ACCEPTED);
    session_free(play->session);
    play->session = NULL;
    assert_int_equal(record_redact(&made, top->path.at, NULL, &problems), REMOVAL_DONE);
    evening_write(top->path.at, made.at, made.length, "");
    bool read_only = false;
    struct session *session = NULL;
    assert_true(record_open(&session, top->path.at, false, evening_noon, &read_only, &problems));
    problems_release(&problems);
    text_release(&made);
    return session;
}

static struct seen_movement movement(const struct session *session, enum viewer_kind kind)
{
    struct arena arena = {.last = NULL};
    const struct viewer viewer = {.kind = kind, .seat = PACK_NONE, .language = PACK_NONE};
    const struct seen_movement seen = session_see(session, viewer, &arena)->parts[DILEMMA].dilemma->movement;
    arena_release(&arena);
    return seen;
}

static void same_movement(const struct seen_movement *one, const struct seen_movement *other)
{
    assert_int_equal(one->known, other->known);
    assert_int_equal(one->withheld, other->withheld);
    assert_int_equal(one->changed, other->changed);
    assert_int_equal(one->stayed, other->stayed);
    assert_int_equal(one->no_first, other->no_first);
    assert_int_equal(one->matrix_known, other->matrix_known);
    assert_memory_equal(one->matrix, other->matrix, sizeof one->matrix);
}

static const uint8_t first[SEATS] = {0, 1, 0, 1}, second[SEATS] = {1, 1, 0, 0};

/* Seat 0 comes later: by name the table is told all the same, its report is not. */
static void what_the_report_withholds_is_not_in_it(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "redact-withheld");
    struct play play = kept(&top, PROMISE_BY_NAME);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_LATER));
    choose(&play, first, 1, STEP_CHOOSE);
    go_on_to(&play, STEP_TALK);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_HERE));
    choose(&play, second, 0, STEP_CHOOSE_AGAIN);
    go_on_to(&play, STEP_DECIDE);
    assert_true(movement(play.session, VIEWER_WALL).matrix_known);
    const struct seen_movement before = movement(play.session, VIEWER_GROUP);
    assert_true(before.withheld);
    assert_int_equal(before.no_first, 1);
    struct session *session = redacted(&play, &top);
    assert_int_equal(evening_count(top.path.at, "\"moves\""), 0);
    assert_int_equal(evening_count(top.path.at, "\"changed\""), 0);
    assert_int_equal(evening_count(top.path.at, "\"stayed\""), 0);
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++) {
        const struct seen_movement after = movement(session, (enum viewer_kind)kind);
        same_movement(&after, &before);
    }
    session_free(session);
    pack_free(play.pack);
    evening_clear(&top);
}

/* Shown again, or beside a first choice that was shown again: the report tells nothing of it any more. */
static void what_the_report_no_longer_tells_is_not_in_it(void **state)
{
    (void)state;
    static const uint8_t again[] = {STEP_CHOOSE, STEP_CHOOSE_AGAIN};
    for (int i = 0; i < 2; i++) {
        struct evening top;
        evening_lay(&top, "redact-again");
        struct play play = kept(&top, PROMISE_BY_ROLE);
        choose(&play, first, 0, STEP_CHOOSE);
        choose(&play, second, 0, STEP_CHOOSE_AGAIN);
        go_on_to(&play, STEP_DECIDE);
        assert_true(movement(play.session, VIEWER_GROUP).known);
        play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = again[i]));
        assert_int_equal(session_flush(play.session), ACCEPTED);
        choose(&play, first, 0, again[i]);
        play_must(&play, COMMAND_GO_ON);
        assert_int_equal(session_flush(play.session), ACCEPTED);
        assert_int_equal(evening_count(top.path.at, "\"moves\""), 1);
        const struct seen_movement before = movement(play.session, VIEWER_GROUP);
        assert_false(before.known);
        struct session *session = redacted(&play, &top);
        assert_int_equal(evening_count(top.path.at, "\"moves\""), 0);
        assert_int_equal(evening_count(top.path.at, "\"changed\""), 0);
        const struct seen_movement after = movement(session, VIEWER_GROUP);
        same_movement(&after, &before);
        session_free(session);
        pack_free(play.pack);
        evening_clear(&top);
    }
}

/* A seat that was added by mistake, set to away, and taken back: presence outlives the undo, and nobody sits
 * there. */
static void who_came_to_no_seat_is_not_in_it(void **state)
{
    (void)state;
    for (int more = 0; more < 2; more++) {
        struct evening top;
        evening_lay(&top, "redact-nobody");
        struct play play = play_new("klein");
        const struct record_header header = record_header_new(false, evening_noon);
        assert_int_equal(record_create(play.session, top.path.at, &header), FILE_OK);
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1));
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_LATER));
        play_must(&play, COMMAND_UNDO);
        if (more)
            play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
        struct session *session = redacted(&play, &top);
        assert_int_equal(evening_count(top.path.at, "\"presence-set\""), 0);
        session_free(session);
        pack_free(play.pack);
        evening_clear(&top);
    }
}

/* A house that was built once more: both side by side would tell what one seat filled in between. */
static void of_two_houses_the_last_one_stays(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "redact-house");
    struct play play = play_new("huis");
    const struct record_header header = record_header_new(false, evening_noon);
    assert_int_equal(record_create(play.session, top.path.at, &header), FILE_OK);
    play_seat(&play, 3, PROMISE_COUNTS, ANSWER_COMPUTER);
    for (int time = 0; time < 2; time++) {
        if (time == 0) {
            play_must(&play, COMMAND_BEGIN);
            go_on_to(&play, HOUSE_FILL); /* part of the same number */
        } else {
            play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = HOUSE_FILL));
        }
        for (uint8_t seat = 0; seat < 3 - time; seat++)
            assert_int_equal(play_fill(&play, seat, (const struct filled_room[]){{2, 3}}, 1), ACCEPTED);
        play_must(&play, COMMAND_CLOSE_STEP);
        assert_int_equal(session_flush(play.session), ACCEPTED);
    }
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_int_equal(evening_count(top.path.at, "\"house-built\""), 2);
    session_free(redacted(&play, &top));
    assert_int_equal(evening_count(top.path.at, "\"house-built\""), 1);
    pack_free(play.pack);
    evening_clear(&top);
}

static void what_the_report_tells_stays_in_it(void **state)
{
    (void)state;
    for (enum promise promise = PROMISE_NOTHING; promise <= PROMISE_BY_NAME; promise++) {
        struct evening top;
        evening_lay(&top, "redact-told");
        struct play play = kept(&top, promise);
        choose(&play, first, 0, STEP_CHOOSE);
        choose(&play, second, 0, STEP_CHOOSE_AGAIN);
        go_on_to(&play, STEP_DECIDE);
        const struct seen_movement before = movement(play.session, VIEWER_GROUP);
        assert_int_equal(before.known, promise >= PROMISE_COUNTS);
        assert_int_equal(before.changed, promise >= PROMISE_COUNTS ? 2 : 0);
        assert_int_equal(before.matrix_known, promise >= PROMISE_BY_ROLE);
        struct session *session = redacted(&play, &top);
        const struct seen_movement after = movement(session, VIEWER_GROUP);
        same_movement(&after, &before);
        assert_int_equal(evening_count(top.path.at, "\"moves\""), promise >= PROMISE_BY_ROLE);
        session_free(session);
        pack_free(play.pack);
        evening_clear(&top);
    }
}

/* Whoever got another role has it there too: also when that was in a dilemma of which nothing stays. */
static void other_roles_stay_in_it(void **state)
{
    (void)state;
    for (int erased = 0; erased < 2; erased++) {
        struct evening top;
        evening_lay(&top, "redact-roles");
        struct play play = kept(&top, PROMISE_BY_ROLE);
        struct arena arena = {.last = NULL};
        go_on_to(&play, STEP_SITUATION);
        play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .role = 1));
        choose(&play, first, 0, STEP_CHOOSE);
        if (erased)
            play_must(&play, COMMAND_STOP_WITHOUT_TRACE);
        else
            go_on_to(&play, STEP_LOOK);
        struct session *session = redacted(&play, &top);
        const struct viewer group = {.kind = VIEWER_GROUP, .seat = PACK_NONE, .language = PACK_NONE};
        const struct seen *seen = session_see(session, group, &arena);
        assert_int_equal(seen->seats[0].role, 1);
        assert_true(seen->roles_changed);
        arena_release(&arena);
        session_free(session);
        pack_free(play.pack);
        evening_clear(&top);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_report_withholds_is_not_in_it),
        cmocka_unit_test(what_the_report_no_longer_tells_is_not_in_it),
        cmocka_unit_test(who_came_to_no_seat_is_not_in_it),
        cmocka_unit_test(of_two_houses_the_last_one_stays),
        cmocka_unit_test(what_the_report_tells_stays_in_it),
        cmocka_unit_test(other_roles_stay_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
