/* The house of identity: filled in where nobody looks, its middle and spread, and what decisions do to its
 * lamps. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { PART = 1, GARDEN = 2, MO = 3, SEATS = 4, ROOMS = 5, BODY = 1, CONTACTS = 2, WORK = 3 };

/* How it is going and how much it matters, by room; the last two passed for work. */
static const struct filled_room numbers[SEATS][ROOMS] = {
    {{1, 5}, {2, 4}, {3, 3}, {5, 1}, {5, 5}},
    {{1, 5}, {2, 4}, {3, 3}, {4, 1}, {3, 5}},
    {{2, 5}, {4, 4}, {5, 3}, {0, 0}, {1, 4}},
    {{5, 4}, {5, 4}, {5, 3}, {0, 0}, {1, 4}},
};

static struct play play_filling(enum answering answering)
{
    return play_at("huis", SEATS, PROMISE_COUNTS, answering, PART, HOUSE_FILL);
}

static void fill_all(struct play *play)
{
    for (uint8_t seat = 0; seat < SEATS; seat++)
        assert_int_equal(play_fill(play, seat, numbers[seat], ROOMS), ACCEPTED);
}

static struct play play_built(void)
{
    struct play play = play_filling(ANSWER_COMPUTER);
    fill_all(&play);
    play_must(&play, COMMAND_GO_ON);
    return play;
}

static const struct seen_house *house_of(const struct play *play, enum viewer_kind kind, uint8_t part,
                                         struct arena *arena)
{
    const uint8_t seat = kind == VIEWER_SEAT ? 0 : PACK_NONE;
    const struct seen_house *house = play_see(play, kind, seat, arena)->parts[part].house;
    assert_non_null(house);
    return house;
}

static struct seen_room room_of(const struct play *play, enum viewer_kind kind, uint8_t part, uint8_t room)
{
    struct arena arena = {.last = NULL};
    const struct seen_room found = house_of(play, kind, part, &arena)->rooms[room];
    arena_release(&arena);
    return found;
}

static struct seen_room on_the_wall(const struct play *play, uint8_t room)
{
    return room_of(play, VIEWER_WALL, PART, room);
}

static void each_room_shows_its_middle_and_its_spread(void **state)
{
    (void)state;
    struct play play = play_built();
    const struct seen_room first = on_the_wall(&play, 0), body = on_the_wall(&play, BODY);
    assert_int_equal(first.going, 1); /* 1 1 2 5: the lower of the two in the middle */
    assert_int_equal(first.matters, 5);
    assert_memory_equal(first.spread_going, ((const uint8_t[]){2, 1, 0, 0, 1}), ROOM_STEPS);
    assert_int_equal(body.going, 2);
    assert_int_equal(body.now, 2);
    play_free(&play);
}

/* Two passed for work, two did not; with one number less it would tell whose it is. */
static void a_number_of_one_is_told_by_nothing(void **state)
{
    (void)state;
    struct play play = play_built();
    assert_int_equal(on_the_wall(&play, WORK).going, 4);
    play_free(&play);
    play = play_filling(ANSWER_COMPUTER);
    struct filled_room one[ROOMS];
    memcpy(one, numbers[1], sizeof one);
    one[WORK].going = 0;
    assert_int_equal(play_fill(&play, 0, numbers[0], ROOMS), ACCEPTED);
    assert_int_equal(play_fill(&play, 1, one, ROOMS), ACCEPTED);
    for (uint8_t seat = 2; seat < SEATS; seat++)
        assert_int_equal(play_fill(&play, seat, numbers[seat], ROOMS), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    const struct seen_room work = on_the_wall(&play, WORK);
    assert_int_equal(work.going, 0);
    assert_memory_equal(work.spread_going, ((const uint8_t[ROOM_STEPS]){0}), ROOM_STEPS);
    assert_int_equal(work.matters, 1);
    play_free(&play);
}

static void what_is_filled_in_is_in_no_seen(void **state)
{
    (void)state;
    struct play play = play_filling(ANSWER_COMPUTER);
    fill_all(&play);
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++) {
        struct arena arena = {.last = NULL};
        const struct seen_house *house = house_of(&play, (enum viewer_kind)kind, PART, &arena);
        assert_false(house->built);
        assert_int_equal(house->fill.in, SEATS);
        for (uint8_t room = 0; room < ROOMS; room++)
            assert_int_equal(house->rooms[room].going + house->rooms[room].matters, 0);
        arena_release(&arena);
    }
    play_free(&play);
}

static void one_seat_alone_builds_no_house(void **state)
{
    (void)state;
    struct filled_room passed[ROOMS] = {{0, 0}};
    struct play play = play_filling(ANSWER_COMPUTER);
    assert_int_equal(play_fill(&play, 0, numbers[0], ROOMS), ACCEPTED);
    for (uint8_t seat = 1; seat < SEATS; seat++)
        assert_int_equal(play_fill(&play, seat, passed, ROOMS), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_TOO_FEW_FILLED);
    play_must(&play, COMMAND_SKIP_STEP); /* the rooms can be talked about all the same */
    play_must_with(&play, COMMAND_WORD_ROOM, WITH(.index = 0, .text = {"De bibliotheek."}));
    assert_int_equal(on_the_wall(&play, 0).going, 0);
    assert_string_equal(on_the_wall(&play, 0).strength, "De bibliotheek.");
    play_free(&play);
}

static void by_cards_all_fill_in_together(void **state)
{
    (void)state;
    struct play play = play_filling(ANSWER_CARDS);
    assert_int_equal(play_fill(&play, 0, numbers[0], ROOMS), REFUSED_ANSWERED_OTHERWISE);
    play_must_with(&play, COMMAND_SET_ROOM, WITH(.index = CONTACTS, .changed = 3, .stayed = 5));
    assert_int_equal(play_with(&play, COMMAND_SET_ROOM, WITH(.index = ROOMS, .changed = 3, .stayed = 5)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_SET_ROOM, WITH(.index = 0, .changed = 6, .stayed = 5)),
                     REFUSED_NO_SUCH_NUMBER);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(on_the_wall(&play, CONTACTS).going, 3);
    assert_int_equal(on_the_wall(&play, CONTACTS).matters, 5);
    assert_int_equal(on_the_wall(&play, 0).going, 0);
    play_free(&play);
}

/* Whoever was in is asked again when the computer comes after the cards, and the other way round. */
static void another_way_of_answering_begins_anew(void **state)
{
    (void)state;
    struct play play = play_filling(ANSWER_COMPUTER);
    fill_all(&play);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
    play_must_with(&play, COMMAND_SET_ROOM, WITH(.index = 0, .changed = 4, .stayed = 4));
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_COMPUTER));
    struct arena arena = {.last = NULL};
    const struct seen_house *house = house_of(&play, VIEWER_WALL, PART, &arena);
    assert_int_equal(house->fill.in, 0);
    assert_false(house->built);
    arena_release(&arena);
    play_free(&play);
}

/* The neighbourhood's house alone changes, and by what is decided after it was built. */
static void a_decision_lights_and_darkens_rooms(void **state)
{
    (void)state;
    struct play play = play_built();
    play_to(&play, GARDEN, STEP_DECIDE);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_A));
    play_must(&play, COMMAND_DECIDE);
    const struct seen_room body = on_the_wall(&play, BODY), work = on_the_wall(&play, WORK);
    assert_int_equal(body.going, 2);
    assert_int_equal(body.change, 1);
    assert_int_equal(body.now, 3);
    assert_int_equal(work.change, -1);
    assert_int_equal(work.now, 3);
    assert_int_equal(on_the_wall(&play, CONTACTS).change, 0);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *garden =
        play_see(&play, VIEWER_WALL, PACK_NONE, &arena)->parts[GARDEN].dilemma;
    assert_int_equal(garden->room_change[BODY], 1);
    assert_int_equal(garden->room_change[WORK], -1);
    arena_release(&arena);
    play_to(&play, MO, HOUSE_FILL);
    play_must_with(&play, COMMAND_SET_ROOM, WITH(.index = BODY, .changed = 2, .stayed = 2));
    assert_int_equal(room_of(&play, VIEWER_WALL, MO, BODY).now, 2);
    play_free(&play);
}

/* Five lamps are all there are, and one always burns. */
static void a_lamp_that_is_on_cannot_go_on(void **state)
{
    (void)state;
    struct filled_room bright[ROOMS] = {{0, 0}};
    bright[BODY] = (struct filled_room){5, 5};
    bright[WORK] = (struct filled_room){1, 5};
    struct play play = play_filling(ANSWER_COMPUTER);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        assert_int_equal(play_fill(&play, seat, bright, ROOMS), ACCEPTED);
    play_to(&play, GARDEN, STEP_DECIDE);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_A));
    play_must(&play, COMMAND_DECIDE);
    assert_int_equal(on_the_wall(&play, BODY).change, 0);
    assert_int_equal(on_the_wall(&play, BODY).now, 5);
    assert_int_equal(on_the_wall(&play, WORK).change, 0);
    assert_int_equal(on_the_wall(&play, WORK).now, 1);
    play_free(&play);
}

/* Nobody gave it a number: nothing can change. */
static void an_unknown_room_has_no_change(void **state)
{
    (void)state;
    struct play play = play_filling(ANSWER_CARDS);
    play_must_with(&play, COMMAND_SET_ROOM, WITH(.index = CONTACTS, .changed = 3, .stayed = 5));
    play_to(&play, GARDEN, STEP_DECIDE);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_A));
    play_must(&play, COMMAND_DECIDE);
    assert_int_equal(on_the_wall(&play, BODY).change, 0);
    assert_int_equal(on_the_wall(&play, BODY).now, 0);
    play_free(&play);
}

static void words_can_be_changed_struck_and_taken_away(void **state)
{
    (void)state;
    struct play play = play_built();
    play_must_with(&play, COMMAND_WORD_ROOM, WITH(.index = CONTACTS, .text = {"Er is altijd koffie."}));
    play_must_with(&play, COMMAND_WORD_ROOM,
                   WITH(.index = CONTACTS, .text = {NULL, "Ook voor wie thuis blijft."}));
    assert_string_equal(on_the_wall(&play, CONTACTS).strength, "Er is altijd koffie.");
    assert_string_equal(on_the_wall(&play, CONTACTS).wish, "Ook voor wie thuis blijft.");
    const uint32_t line = room_of(&play, VIEWER_DESK, PART, CONTACTS).event;
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line, .wall = 1763994000000, .offset = 60));
    assert_null(on_the_wall(&play, CONTACTS).wish);
    assert_string_equal(on_the_wall(&play, CONTACTS).strength, "Er is altijd koffie.");
    play_must_with(&play, COMMAND_WORD_ROOM, WITH(.index = CONTACTS, .text = {""}));
    assert_null(on_the_wall(&play, CONTACTS).strength);
    play_free(&play);
}

static void the_dream_is_for_everybody_and_words_of_rooms_are_not(void **state)
{
    (void)state;
    struct play play = play_built();
    play_must_with(&play, COMMAND_WORD_ROOM, WITH(.index = 0, .text = {"Ria kookt.", "Meer Ria."}));
    assert_int_equal(play_with(&play, COMMAND_WORD_DREAM, WITH(.text = {" "})), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_WORD_DREAM, WITH(.text = {"Niemand eet alleen"}));
    struct arena arena = {.last = NULL};
    const struct seen_house *outside = house_of(&play, VIEWER_OUTSIDE, PART, &arena);
    assert_string_equal(outside->dream, "Niemand eet alleen");
    assert_null(outside->rooms[0].strength);
    assert_null(outside->rooms[0].wish);
    assert_string_equal(house_of(&play, VIEWER_GROUP, PART, &arena)->rooms[0].wish, "Meer Ria.");
    arena_release(&arena);
    play_free(&play);
}

/* Shown, taken back, one number struck, shown again: it tells what it told, or the difference would be that
 * number. */
static void shown_again_after_a_strike_it_tells_the_same(void **state)
{
    (void)state;
    struct play play = play_filling(ANSWER_COMPUTER);
    const uint32_t line = play.session->journal.count + 1;
    fill_all(&play);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line, .wall = 1763994000000, .offset = 60));
    play_must(&play, COMMAND_GO_ON);
    assert_memory_equal(on_the_wall(&play, 0).spread_going, ((const uint8_t[]){2, 1, 0, 0, 1}), ROOM_STEPS);
    play_free(&play);
}

/* A record that somebody made up: nothing to look at, or a number of one alone. */
static void no_record_shows_the_number_of_one(void **state)
{
    (void)state;
    struct play play = play_filling(ANSWER_COMPUTER);
    fill_all(&play);
    struct event event = event_new(EVENT_HOUSE_BUILT);
    event.with.part = PART;
    event.with.step = HOUSE_FILL;
    event.with.index = event.with.seat = SEATS;
    event.time = play.session->state->now;
    assert_false(session_admits(play.session, &event));
    event.with.spread[0].going[2] = 1;
    assert_false(session_admits(play.session, &event));
    event.with.spread[0].going[2] = 2;
    assert_true(session_admits(play.session, &event));
    event.with.spread[1].matters[4] = 1;
    assert_false(session_admits(play.session, &event));
    play_free(&play);
}

/* Seen once, it stays known, whatever else is taken back. */
static void a_house_that_was_seen_stays_known(void **state)
{
    (void)state;
    struct play play = play_built();
    struct arena arena = {.last = NULL};
    assert_false(house_of(&play, VIEWER_WALL, PART, &arena)->fill.seen_before);
    play_must(&play, COMMAND_UNDO);
    assert_true(house_of(&play, VIEWER_WALL, PART, &arena)->fill.seen_before);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_WORD_ROOM, WITH(.index = 0, .text = {"De koffie."}));
    play_must(&play, COMMAND_UNDO);
    assert_true(house_of(&play, VIEWER_WALL, PART, &arena)->fill.seen_before);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_room_shows_its_middle_and_its_spread),
        cmocka_unit_test(a_number_of_one_is_told_by_nothing),
        cmocka_unit_test(what_is_filled_in_is_in_no_seen),
        cmocka_unit_test(one_seat_alone_builds_no_house),
        cmocka_unit_test(by_cards_all_fill_in_together),
        cmocka_unit_test(another_way_of_answering_begins_anew),
        cmocka_unit_test(a_decision_lights_and_darkens_rooms),
        cmocka_unit_test(a_lamp_that_is_on_cannot_go_on),
        cmocka_unit_test(an_unknown_room_has_no_change),
        cmocka_unit_test(words_can_be_changed_struck_and_taken_away),
        cmocka_unit_test(the_dream_is_for_everybody_and_words_of_rooms_are_not),
        cmocka_unit_test(shown_again_after_a_strike_it_tells_the_same),
        cmocka_unit_test(no_record_shows_the_number_of_one),
        cmocka_unit_test(a_house_that_was_seen_stays_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
