/* A talk role by role: who speaks when, what each is asked, and about how long each has. */
#include "support/play.h"

#include "pack/minutes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, BETWEEN = 1, STREET = 1, CAN = 0, WANT = 1 };
enum { RESIDENT, SHOP, MUNICIPALITY, ROLES };

static struct play play_talk(uint8_t seats, uint8_t part, uint8_t step)
{
    return play_at("gesprek", seats, PROMISE_COUNTS, ANSWER_CARDS, part, step);
}

static const struct seen_talk *talk_of(const struct play *play, uint8_t part, struct arena *arena)
{
    return play_see(play, VIEWER_WALL, PACK_NONE, arena)->parts[part].talk;
}

/* Who speaks now, PACK_NONE = all have spoken; and what "on" asks for. */
static void speaks(const struct play *play, uint8_t role, enum command_kind on)
{
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
    uint8_t count, speaker;
    const uint8_t *speakers = seen_speakers(seen, &count, &speaker);
    assert_non_null(speakers);
    assert_int_equal(speaker < count ? speakers[speaker] : PACK_NONE, role);
    assert_int_equal(seen->on, on);
    arena_release(&arena);
}

static void roles_speak_one_after_the_other(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, STREET);
    speaks(&play, RESIDENT, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    speaks(&play, SHOP, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    speaks(&play, MUNICIPALITY, COMMAND_GO_ON);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    speaks(&play, PACK_NONE, COMMAND_GO_ON);
    assert_int_equal(play_do(&play, COMMAND_NEXT_SPEAKER), REFUSED_NOT_NOW);
    play_must(&play, COMMAND_UNDO);
    speaks(&play, MUNICIPALITY, COMMAND_GO_ON);
    play_free(&play);
}

static void a_question_to_all_has_no_speakers(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, 0);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    uint8_t count, speaker;
    assert_null(seen_speakers(seen, &count, &speaker));
    assert_int_equal(seen->on, COMMAND_GO_ON);
    assert_int_equal(seen_turn_seconds(seen), 0);
    assert_int_equal(seen->turn_opened, 0);
    assert_int_equal(play_do(&play, COMMAND_NEXT_SPEAKER), REFUSED_NOT_NOW);
    arena_release(&arena);
    play_free(&play);
}

/* The first round of the talk began with the first role, so the next begins with the second. */
static void each_round_begins_one_role_further(void **state)
{
    (void)state;
    struct play play = play_talk(3, BETWEEN, CAN);
    speaks(&play, RESIDENT, COMMAND_NEXT_SPEAKER);
    play_to(&play, BETWEEN, WANT);
    speaks(&play, SHOP, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    speaks(&play, MUNICIPALITY, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    speaks(&play, RESIDENT, COMMAND_GO_ON);
    play_free(&play);
}

static void who_is_not_here_is_left_out_and_may_come(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, STREET);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = SHOP, .presence = PRESENCE_AWAY));
    play_must(&play, COMMAND_NEXT_SPEAKER);
    speaks(&play, MUNICIPALITY, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = SHOP, .presence = PRESENCE_HERE));
    speaks(&play, SHOP, COMMAND_NEXT_SPEAKER);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = RESIDENT, .presence = PRESENCE_GONE));
    assert_int_equal(talk_of(&play, WELCOME, &arena)->speaker_count, ROLES); /* they did speak */
    arena_release(&arena);
    play_free(&play);
}

static void a_question_played_again_asks_all_roles_again(void **state)
{
    (void)state;
    struct play play = play_talk(3, BETWEEN, CAN);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = CAN));
    speaks(&play, RESIDENT, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_GO_ON);
    speaks(&play, MUNICIPALITY, COMMAND_NEXT_SPEAKER); /* of this one nothing was played again */
    play_free(&play);
}

static void each_role_has_its_own_question(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, STREET);
    struct arena arena = {.last = NULL};
    const struct seen_question *question = &talk_of(&play, WELCOME, &arena)->questions[STREET];
    assert_true(question->in_turn);
    assert_string_equal(question->by_role[RESIDENT], "Wat zie jij uit je raam?");
    assert_null(question->by_role[SHOP]);
    assert_string_equal(question->by_role[MUNICIPALITY], "Waar bellen mensen jou over?");
    assert_false(talk_of(&play, WELCOME, &arena)->questions[0].in_turn);
    arena_release(&arena);
    play_free(&play);
}

static void only_the_facilitator_passes_the_turn_on(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, STREET);
    struct command command = command_new(COMMAND_NEXT_SPEAKER);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_ALLOWED);
    play_free(&play);
}

/* --- time --- */

static uint32_t turn_used(const struct play *play, uint32_t now)
{
    struct arena arena = {.last = NULL};
    const uint32_t used = seen_turn_used(play_see(play, VIEWER_WALL, PACK_NONE, &arena), now);
    arena_release(&arena);
    return used;
}

static uint32_t share_of(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const uint32_t seconds = seen_turn_seconds(play_see(play, VIEWER_WALL, PACK_NONE, &arena));
    arena_release(&arena);
    return seconds;
}

static void minutes_are_shared_by_who_is_here(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, STREET);
    assert_int_equal(share_of(&play), 360 / 3);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = SHOP, .presence = PRESENCE_GONE));
    assert_int_equal(share_of(&play), 360 / 2);
    play_free(&play);
}

static void without_minutes_each_role_has_one(void **state)
{
    (void)state;
    struct play play = play_talk(2, BETWEEN, CAN);
    assert_int_equal(share_of(&play), 180 / 2); /* the half of what the programme gives to both questions */
    struct minutes_table table = {.seats = 2, .roles = 2};
    struct pack_question question = {.in_turn = true};
    assert_int_equal(minutes_question(&question, table), 120);
    question.seconds = 30;
    assert_int_equal(minutes_question(&question, table), 30);
    question = (struct pack_question){.seconds = 0};
    assert_int_equal(minutes_question(&question, table), 0);
    play_free(&play);
}

static void the_bar_of_a_turn_begins_anew_and_waits_in_a_pause(void **state)
{
    (void)state;
    struct play play = play_talk(3, WELCOME, STREET);
    const uint32_t opened = play.now;
    assert_int_equal(turn_used(&play, opened + 5000), 5000);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    const uint32_t turned = play.now;
    assert_int_equal(turn_used(&play, turned + 3000), 3000);
    play_must(&play, COMMAND_PAUSE);
    const uint32_t paused = play.now;
    assert_int_equal(turn_used(&play, paused + 60000), paused - turned);
    play_must(&play, COMMAND_END_PAUSE);
    assert_int_equal(turn_used(&play, play.now), paused - turned);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    assert_int_equal(turn_used(&play, play.now + 1000), 1000);
    play_must(&play, COMMAND_UNDO); /* the turn of before, as long as it has lasted */
    assert_true(turn_used(&play, play.now) > 1000);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(roles_speak_one_after_the_other),
        cmocka_unit_test(a_question_to_all_has_no_speakers),
        cmocka_unit_test(each_round_begins_one_role_further),
        cmocka_unit_test(who_is_not_here_is_left_out_and_may_come),
        cmocka_unit_test(a_question_played_again_asks_all_roles_again),
        cmocka_unit_test(each_role_has_its_own_question),
        cmocka_unit_test(only_the_facilitator_passes_the_turn_on),
        cmocka_unit_test(minutes_are_shared_by_who_is_here),
        cmocka_unit_test(without_minutes_each_role_has_one),
        cmocka_unit_test(the_bar_of_a_turn_begins_anew_and_waits_in_a_pause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
