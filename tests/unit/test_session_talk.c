/* A talk: role by role, who speaks when and about how long each has; one word of each seat; and who takes an
 * assignment home. */
#include "support/play.h"

#include "pack/minutes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, BETWEEN = 1, CLOSING = 2, STREET = 1, CAN = 0, WANT = 1, ROLE = 1, TASK = 2, OUT = 3 };
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

/* --- one word of each --- */

static enum refusal say(struct play *play, uint8_t seat, const char *word)
{
    return play_with(play, COMMAND_SAY_WORD, WITH(.seat = seat, .text = {word}));
}

static const struct seen_talk *closing_for(const struct play *play, enum viewer_kind kind,
                                           struct arena *arena)
{
    return play_see(play, kind, PACK_NONE, arena)->parts[CLOSING].talk;
}

static void words_come_together_and_of_nobody(void **state)
{
    (void)state;
    struct play play = play_talk(4, CLOSING, OUT);
    struct arena arena = {.last = NULL};
    assert_int_equal(say(&play, 0, "rustig"), ACCEPTED);
    assert_int_equal(say(&play, 2, "blij"), ACCEPTED);
    assert_int_equal(say(&play, 1, " "), ACCEPTED);
    assert_int_equal(say(&play, 3, "moe"), ACCEPTED);
    const struct seen_talk *talk = closing_for(&play, VIEWER_WALL, &arena);
    assert_int_equal(talk->said_count, 3);
    assert_string_equal(talk->said[0].text, "blij");
    assert_string_equal(talk->said[1].text, "moe");
    assert_string_equal(talk->said[2].text, "rustig");
    for (uint8_t i = 0; i < 3; i++) {
        assert_int_equal(talk->said[i].role, PACK_NONE);
        assert_int_equal(talk->said[i].event, 0);
        assert_int_equal(talk->said[i].step, OUT);
    }
    assert_int_equal(talk->in, 4);
    assert_int_equal(talk->of, 4);
    assert_int_equal(talk->in_seats, 0xF);
    assert_true(closing_for(&play, VIEWER_DESK, &arena)->said[0].event > 0);
    assert_int_equal(closing_for(&play, VIEWER_GROUP, &arena)->said_count, 3);
    assert_int_equal(closing_for(&play, VIEWER_GROUP, &arena)->in_seats, 0);
    assert_int_equal(closing_for(&play, VIEWER_OUTSIDE, &arena)->said_count, 0);
    assert_int_equal(closing_for(&play, VIEWER_AGENDA, &arena)->said_count, 0);
    arena_release(&arena);
    play_free(&play);
}

/* Two sessions in which two seats said each other's word look the same to everybody. */
static void whose_word_it_was_is_in_no_seen(void **state)
{
    (void)state;
    static const enum viewer_kind viewers[] = {VIEWER_WALL, VIEWER_GROUP, VIEWER_OUTSIDE, VIEWER_EXPORT,
                                               VIEWER_AGENDA};
    struct play plays[] = {play_talk(4, CLOSING, OUT), play_talk(4, CLOSING, OUT)};
    for (uint8_t i = 0; i < 2; i++) {
        assert_int_equal(say(&plays[i], 0, i == 0 ? "blij" : "moe"), ACCEPTED);
        assert_int_equal(say(&plays[i], 1, i == 0 ? "moe" : "blij"), ACCEPTED);
    }
    for (size_t v = 0; v < sizeof viewers / sizeof *viewers; v++) {
        struct text one = play_seen(&plays[0], viewers[v], PACK_NONE),
                    other = play_seen(&plays[1], viewers[v], PACK_NONE);
        assert_string_equal(one.at, other.at);
        text_release(&one);
        text_release(&other);
    }
    play_free(&plays[0]);
    play_free(&plays[1]);
}

static void a_word_can_be_changed_struck_and_taken_back(void **state)
{
    (void)state;
    struct play play = play_talk(3, CLOSING, OUT);
    struct arena arena = {.last = NULL};
    assert_int_equal(say(&play, 0, "boos"), ACCEPTED);
    assert_int_equal(say(&play, 0, "Ria"), ACCEPTED);
    const struct seen_talk *talk = closing_for(&play, VIEWER_DESK, &arena);
    assert_int_equal(talk->said_count, 1);
    assert_string_equal(talk->said[0].text, "Ria");
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = talk->said[0].event));
    talk = closing_for(&play, VIEWER_DESK, &arena);
    assert_int_equal(talk->said_count, 0);
    assert_int_equal(talk->in, 1); /* it was this seat's turn all the same */
    assert_int_equal(say(&play, 0, "blij"), ACCEPTED);
    play_must_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 0));
    assert_int_equal(closing_for(&play, VIEWER_DESK, &arena)->said_count, 0);
    assert_int_equal(say(&play, 1, "moe"), ACCEPTED);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(closing_for(&play, VIEWER_DESK, &arena)->in, 1);
    arena_release(&arena);
    play_free(&play);
}

static void who_is_here_may_say_a_word_of_some_length(void **state)
{
    (void)state;
    char word[62];
    struct play play = play_talk(3, CLOSING, OUT);
    struct arena arena = {.last = NULL};
    memset(word, 'w', sizeof word);
    word[61] = '\0';
    assert_int_equal(say(&play, 0, word), REFUSED_TEXT_TOO_LONG);
    word[60] = '\0';
    assert_int_equal(say(&play, 0, word), ACCEPTED);
    assert_int_equal(say(&play, 3, "blij"), REFUSED_NO_SUCH_SEAT);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_GONE));
    assert_int_equal(say(&play, 1, "blij"), REFUSED_SEAT_NOT_HERE);
    assert_int_equal(closing_for(&play, VIEWER_WALL, &arena)->of, 2);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_GONE));
    assert_int_equal(closing_for(&play, VIEWER_WALL, &arena)->of, 2); /* what was said stays */
    struct command command = command_new(COMMAND_SAY_WORD);
    command.with.seat = 2;
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_ALLOWED);
    command.actor.seat = 2;
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    arena_release(&arena);
    play_free(&play);
}

static void each_in_its_own_step(void **state)
{
    (void)state;
    struct play play = play_talk(3, CLOSING, TASK);
    assert_int_equal(say(&play, 0, "blij"), REFUSED_NOT_NOW);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(play_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 0)), REFUSED_NOT_NOW);
    assert_int_equal(play_do(&play, COMMAND_NEXT_SPEAKER), REFUSED_NOT_NOW);
    play_must(&play, COMMAND_GO_ON); /* nobody has to say anything */
    play_free(&play);
}

static void ten_seconds_a_seat(void **state)
{
    (void)state;
    const struct minutes_table table = {.seats = 7, .roles = 3};
    struct pack_question question = {.check_out = true};
    assert_int_equal(minutes_question(&question, table), 70);
    question.seconds = 90;
    assert_int_equal(minutes_question(&question, table), 90);
}

/* --- something to do at home --- */

static const struct seen_question *task_for(const struct play *play, enum viewer_kind kind,
                                            struct arena *arena)
{
    return &closing_for(play, kind, arena)->questions[TASK];
}

static void who_takes_it_home_may_leave_it_again(void **state)
{
    (void)state;
    struct play play = play_talk(4, CLOSING, TASK);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_with(&play, COMMAND_LEAVE_TASK, WITH(.seat = 0)), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 0));
    assert_int_equal(play_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 0)), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 3));
    play_must_with(&play, COMMAND_LEAVE_TASK, WITH(.seat = 0));
    play_must_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 1));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 2, .presence = PRESENCE_AWAY));
    assert_int_equal(play_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 2)), REFUSED_SEAT_NOT_HERE);
    assert_int_equal(task_for(&play, VIEWER_WALL, &arena)->taken_by, 0xA);
    assert_int_equal(task_for(&play, VIEWER_WALL, &arena)->takers, 2);
    assert_int_equal(task_for(&play, VIEWER_GROUP, &arena)->taken_by, 0);
    assert_int_equal(task_for(&play, VIEWER_GROUP, &arena)->takers, 2);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(task_for(&play, VIEWER_DESK, &arena)->taken_by, 0x8);
    arena_release(&arena);
    play_free(&play);
}

static void the_page_of_the_neighbourhood_has_the_assignment_alone(void **state)
{
    (void)state;
    struct play play = play_talk(4, CLOSING, ROLE);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Fijn."}));
    assert_null(task_for(&play, VIEWER_AGENDA, &arena)->assignment); /* not told yet */
    assert_false(task_for(&play, VIEWER_GROUP, &arena)->given);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 0));
    const struct seen *agenda = play_see(&play, VIEWER_AGENDA, PACK_NONE, &arena);
    const struct seen_talk *talk = agenda->parts[CLOSING].talk;
    assert_string_equal(talk->questions[TASK].assignment, "Vraag drie buren wat ze missen in de straat.");
    assert_true(talk->questions[TASK].given);
    assert_int_equal(talk->questions[TASK].takers, 1);
    assert_int_equal(talk->questions[TASK].taken_by, 0);
    assert_null(talk->questions[ROLE].ask);
    assert_int_equal(agenda->parts[CLOSING].word_count, 0);
    play_must(&play, COMMAND_SKIP_STEP);
    assert_false(task_for(&play, VIEWER_GROUP, &arena)->given);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = TASK));
    assert_true(task_for(&play, VIEWER_GROUP, &arena)->given);
    assert_int_equal(task_for(&play, VIEWER_GROUP, &arena)->takers, 1);
    arena_release(&arena);
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
        cmocka_unit_test(words_come_together_and_of_nobody),
        cmocka_unit_test(whose_word_it_was_is_in_no_seen),
        cmocka_unit_test(a_word_can_be_changed_struck_and_taken_back),
        cmocka_unit_test(who_is_here_may_say_a_word_of_some_length),
        cmocka_unit_test(each_in_its_own_step),
        cmocka_unit_test(ten_seconds_a_seat),
        cmocka_unit_test(who_takes_it_home_may_leave_it_again),
        cmocka_unit_test(the_page_of_the_neighbourhood_has_the_assignment_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
