/* Secrecy: two sessions that differ only in something hidden from a viewer look the same to that viewer,
 * after every command from the first step to the end: what it knows, every page of its surface at two sizes,
 * the report and every exported file. And where it is not hidden they differ, or the test is blind. */
#include "support/shown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SEATS = 6, DILEMMA = 1, LAST = 4, VIEWERS = 6 };

enum {
    WALL = 1 << VIEWER_WALL,
    DESK = 1 << VIEWER_DESK,
    SEAT = 1 << VIEWER_SEAT,
    GROUP = 1 << VIEWER_GROUP,
    OUTSIDE = 1 << VIEWER_OUTSIDE,
    EXPORT = 1 << VIEWER_EXPORT,
    ALL = WALL | DESK | SEAT | GROUP | OUTSIDE | EXPORT,
};

/* Everything one seat says in a dilemma. */
struct says {
    uint8_t first, second, value, guess;
    const char *reason;
};

/* Seats 0 2 4 are residents, 1 3 5 the municipality. Within a role no two say the same. */
static const struct says said[SEATS] = {{0, 0, 0, 1, "Kinderen willen schaduw."},
                                        {1, 0, 1, 0, "Bomen zijn goedkoop."},
                                        {1, 1, PACK_NONE, 0, "We willen samen eten."},
                                        {0, 0, 0, 1, NULL},
                                        {ANSWER_NOT_SURE, 1, 1, 1, NULL},
                                        {ANSWER_PASS, ANSWER_PASS, PACK_NONE, 0, NULL}};

struct twins {
    const struct studio *studio; /* fonts and texts */
    struct play plays[2];
    const uint8_t *order[2]; /* whose words each seat says */
    enum promise promise;
    unsigned equal;                /* viewers to whom they must look the same */
    unsigned apart;                /* viewers who saw a difference so far */
    unsigned apart_in[SHOWN_WAYS]; /* the same, by what they saw it in */
};

static void viewer_compare(struct twins *twins, enum viewer_kind kind, uint8_t seat)
{
    struct shown one = shown_to(twins->studio, &twins->plays[0], kind, seat),
                 other = shown_to(twins->studio, &twins->plays[1], kind, seat);
    for (int way = 0; way < SHOWN_WAYS; way++) {
        struct text where = TEXT_INIT;
        if (!shown_same(&one.ways[way], &other.ways[way], &where)) {
            twins->apart |= 1u << kind;
            twins->apart_in[way] |= 1u << kind;
            if (twins->equal >> kind & 1)
                fail_msg("promise %d, viewer %d, seat %d: %s", twins->promise, kind, seat, where.at);
        }
        text_release(&where);
    }
    shown_release(&one);
    shown_release(&other);
}

static void compare(struct twins *twins)
{
    for (int kind = 0; kind < VIEWERS; kind++)
        if (kind != VIEWER_SEAT)
            viewer_compare(twins, (enum viewer_kind)kind, PACK_NONE);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        viewer_compare(twins, VIEWER_SEAT, seat);
    viewer_compare(twins, VIEWER_SEAT, PACK_NONE);
}

static void both(struct twins *twins, enum command_kind kind, const struct fields *with)
{
    for (int i = 0; i < 2; i++)
        play_must_with(&twins->plays[i], kind, with);
    compare(twins);
}

static void both_to(struct twins *twins, uint8_t part, uint8_t step)
{
    for (int i = 0; i < 2; i++)
        play_to(&twins->plays[i], part, step);
    compare(twins);
}

static const char *const bound[] = {NULL};
static const char *const unbound[] = {",\n      \"promise\": \"by-role\"", "", NULL};

/* `changes` to the small pack: its dilemma promises by role at most, unbound it leaves that to the session.
 */
static struct twins twins_by(const struct studio *studio, const char *const *changes, enum promise promise,
                             enum answering answering, unsigned equal, const uint8_t *other)
{
    static const uint8_t own[SEATS] = {0, 1, 2, 3, 4, 5};
    struct twins twins = {
        .studio = studio, .order = {own, other ? other : own}, .promise = promise, .equal = equal};
    for (int i = 0; i < 2; i++) {
        twins.plays[i] = play_changed("klein", changes);
        play_seat(&twins.plays[i], SEATS, promise, answering);
        play_must(&twins.plays[i], COMMAND_BEGIN);
    }
    return twins;
}

static struct twins twins_new(const struct studio *studio, enum promise promise, unsigned equal,
                              const uint8_t *other)
{
    return twins_by(studio, bound, promise, ANSWER_COMPUTER, equal, other);
}

static void twins_free(struct twins *twins)
{
    for (int i = 0; i < 2; i++)
        play_free(&twins->plays[i]);
}

static void say(struct play *play, uint8_t seat, const struct says *says, bool again, bool guesses)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = again ? says->second : says->first;
    command.with.value = says->value;
    command.with.text[0] = again ? NULL : says->reason;
    command.with.tick = true;
    if (guesses && !again) {
        command.with.about = (uint8_t)(1 - seat % 2);
        command.with.guess = says->guess;
    }
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

static void both_say(struct twins *twins, bool again)
{
    const bool guesses = twins->promise >= PROMISE_BY_ROLE;
    for (uint8_t seat = 0; seat < SEATS; seat++) {
        for (int i = 0; i < 2; i++)
            say(&twins->plays[i], seat, &said[twins->order[i][seat]], again, guesses);
        compare(twins);
    }
}

static void play_all(struct twins *twins)
{
    both_to(twins, DILEMMA, STEP_CHOOSE);
    both_say(twins, false);
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both(twins, COMMAND_NOTE_ARGUMENT, WITH(.text = {"Schaduw kost niets."}, .role = 0));
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_say(twins, true);
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE)); /* looked at again */
    both(twins, COMMAND_PROPOSE, WITH(.answer = 1));
    both(twins, COMMAND_DECIDE, WITH(.seat = PACK_NONE));
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(twins, LAST, 1);
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
}

/* These viewers saw a difference: the room in its pictures, readers in their files. */
static void assert_apart(const struct twins *twins, unsigned viewers)
{
    const unsigned readers = GROUP | OUTSIDE | EXPORT;
    assert_int_equal(twins->apart_in[SHOWN_SEEN] & viewers, viewers);
    assert_int_equal(twins->apart_in[SHOWN_PICTURES] & viewers & WALL, viewers & WALL);
    assert_int_equal(twins->apart_in[SHOWN_FILES] & viewers & readers, viewers & readers);
}

/* Plays it all; `apart` are the viewers who must have seen a difference. */
static void check(const struct studio *studio, enum promise promise, const uint8_t *other, unsigned equal,
                  unsigned apart)
{
    struct twins twins = twins_new(studio, promise, equal, other);
    play_all(&twins);
    assert_apart(&twins, apart);
    twins_free(&twins);
}

static const uint8_t within_roles[SEATS] = {2, 5, 4, 1, 0, 3};
static const uint8_t across_roles[SEATS] = {1, 0, 3, 2, 5, 4};

static void nothing_promised_nothing_shown(void **state)
{
    check(*state, PROMISE_NOTHING, within_roles, ALL, 0);
    check(*state, PROMISE_NOTHING, across_roles, ALL, 0);
}

static void counts_hide_who_and_which_role(void **state)
{
    check(*state, PROMISE_COUNTS, within_roles, ALL, 0);
    check(*state, PROMISE_COUNTS, across_roles, ALL, 0);
}

static void roles_hide_who_of_them(void **state)
{
    check(*state, PROMISE_BY_ROLE, within_roles, ALL, 0);
    check(*state, PROMISE_BY_ROLE, across_roles, OUTSIDE, WALL | DESK | SEAT | GROUP | EXPORT);
}

/* The pack holds this dilemma to "by role": the session's "by name" is cut down to that. */
static void names_are_cut_down_to_the_promise_of_the_dilemma(void **state)
{
    check(*state, PROMISE_BY_NAME, within_roles, ALL, 0);
}

static void reports_know_no_names_and_the_outside_no_roles(void **state)
{
    struct twins twins =
        twins_by(*state, unbound, PROMISE_BY_NAME, ANSWER_COMPUTER, GROUP | EXPORT | OUTSIDE, within_roles);
    play_all(&twins);
    assert_int_equal(twins.apart, WALL | DESK | SEAT);
    twins_free(&twins);
    twins = twins_by(*state, unbound, PROMISE_BY_NAME, ANSWER_COMPUTER, OUTSIDE, across_roles);
    play_all(&twins);
    assert_int_equal(twins.apart, WALL | DESK | SEAT | GROUP | EXPORT);
    twins_free(&twins);
}

/* --- totals --- */

static void both_count(struct twins *twins, const struct fields *one, const struct fields *other)
{
    play_must_with(&twins->plays[0], COMMAND_COUNT_CHOICES, one);
    play_must_with(&twins->plays[1], COMMAND_COUNT_CHOICES, other);
    compare(twins);
}

static void counted_to_the_end(struct twins *twins)
{
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(twins, DILEMMA, STEP_DECIDE);
    both(twins, COMMAND_PROPOSE, WITH(.answer = 1));
    both(twins, COMMAND_DECIDE, WITH(.seat = PACK_NONE));
    both_to(twins, LAST, 1);
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
}

static void hands_under_counts_hide_the_roles(void **state)
{
    struct twins twins = twins_by(*state, unbound, PROMISE_COUNTS, ANSWER_HANDS, ALL, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    both_count(&twins, WITH(.counts = {{3, 0}, {1, 2}}), WITH(.counts = {{2, 1}, {2, 1}}));
    counted_to_the_end(&twins);
    twins_free(&twins);
}

static void cards_under_nothing_hide_the_totals(void **state)
{
    struct twins twins = twins_by(*state, unbound, PROMISE_NOTHING, ANSWER_CARDS, ALL, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    both_count(&twins, WITH(.counts = {{6, 0}}), WITH(.counts = {{1, 5}}));
    counted_to_the_end(&twins);
    twins_free(&twins);
}

static void turned_cards_are_hidden_until_they_are_turned(void **state)
{
    struct twins twins = twins_by(*state, unbound, PROMISE_BY_ROLE, ANSWER_CARDS, ALL, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    both_count(&twins, WITH(.counts = {{3, 0}, {1, 2}}), WITH(.counts = {{2, 1}, {2, 1}}));
    twins.equal = OUTSIDE;
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    assert_int_equal(twins.apart, ALL & ~(unsigned)OUTSIDE);
    twins_free(&twins);
}

/* --- an open round: nothing but how many are in --- */

static void an_open_round_tells_how_many_and_no_more(void **state)
{
    static const struct says other = {1, 0, 1, 0, "Iets heel anders."};
    for (int promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        struct twins twins = twins_by(*state, unbound, (enum promise)promise, ANSWER_COMPUTER, ALL, NULL);
        both_to(&twins, DILEMMA, STEP_CHOOSE);
        for (uint8_t seat = 0; seat < SEATS; seat++) {
            say(&twins.plays[0], seat, &said[seat], false, false);
            say(&twins.plays[1], seat, &other, false, false);
            compare(&twins);
        }
        twins_free(&twins);
    }
}

/* At the shared computer the next seat is called by its nickname, for the room to hear (look 05). */
enum { CALLED = SEAT | WALL | DESK };

static void who_is_in_only_the_call_to_the_computer_tells(void **state)
{
    struct twins twins = twins_new(*state, PROMISE_BY_ROLE, ALL & ~(unsigned)CALLED, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    static const uint8_t order[SEATS] = {5, 3, 0, 1, 4, 2};
    for (uint8_t i = 0; i < SEATS; i++) {
        assert_int_equal(play_cast(&twins.plays[0], i, 0), ACCEPTED);
        assert_int_equal(play_cast(&twins.plays[1], order[i], 0), ACCEPTED);
        compare(&twins);
    }
    assert_int_equal(twins.apart, CALLED);
    twins_free(&twins);
}

static void who_was_put_off_only_the_call_to_the_computer_tells(void **state)
{
    struct twins twins = twins_new(*state, PROMISE_BY_ROLE, ALL & ~(unsigned)CALLED, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    play_must_with(&twins.plays[0], COMMAND_PUT_OFF_SEAT, WITH(.seat = 0));
    play_must_with(&twins.plays[1], COMMAND_PUT_OFF_SEAT, WITH(.seat = 3));
    compare(&twins);
    assert_int_equal(twins.apart, CALLED);
    twins_free(&twins);
}

/* --- a value game --- */

enum { ROW = 1 };

/* What each of the six picks: three of them the same card, and nothing is picked by one role alone. */
static const uint8_t picked[SEATS][3] = {{0, 1, 2}, {0, 3, 4}, {0, 5, 6}, {1, 3, 7}, {8, 9, 10}, {2, 5, 11}};

static struct twins values_twins(const struct studio *studio, unsigned equal, const uint8_t *other)
{
    static const uint8_t own[SEATS] = {0, 1, 2, 3, 4, 5};
    struct twins twins = {.studio = studio, .order = {own, other ? other : own}, .equal = equal};
    for (int i = 0; i < 2; i++) {
        twins.plays[i] = play_new("waarden");
        play_seat(&twins.plays[i], SEATS, PROMISE_BY_NAME, ANSWER_COMPUTER);
        play_must(&twins.plays[i], COMMAND_BEGIN);
    }
    both_to(&twins, ROW, VALUES_PICK);
    return twins;
}

static void both_pick(struct twins *twins)
{
    for (uint8_t seat = 0; seat < SEATS; seat++) {
        for (int i = 0; i < 2; i++)
            assert_int_equal(play_pick(&twins->plays[i], seat, picked[twins->order[i][seat]], 3), ACCEPTED);
        compare(twins);
    }
}

/* Seats 0 2 4 have the first turns. From the row on to the end of the meeting. */
static void both_move_to_the_end(struct twins *twins)
{
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both(twins, COMMAND_MOVE_CARD, WITH(.seat = 0, .value = 0, .index = 11));
    both(twins, COMMAND_MOVE_CARD, WITH(.seat = 2, .value = 0, .index = 0, .text = {"Daar begint het mee."}));
    both(twins, COMMAND_COUNT_LIVE, WITH(.index = 4));
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both(twins, COMMAND_WORD_VALUE,
         WITH(.value = 0, .text = {"We bellen elkaar.", "Wie belt, wordt teruggebeld."}));
    both_to(twins, ROW + 1, 1);
    both(twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
}

/* Whatever the session promises: who picked what is told to nobody, also by name. */
static void a_row_hides_who_picked_what(void **state)
{
    static const uint8_t *const orders[] = {within_roles, across_roles};
    for (int i = 0; i < 2; i++) {
        struct twins twins = values_twins(*state, ALL, orders[i]);
        both_pick(&twins);
        both_move_to_the_end(&twins);
        twins_free(&twins);
    }
}

/* Other cards, fewer of them, or a pass: until the row lies the same for everybody. */
static void an_open_pick_tells_how_many_and_no_more(void **state)
{
    struct twins twins = values_twins(*state, ALL, NULL);
    static const uint8_t other[] = {12, 13};
    for (uint8_t seat = 0; seat < SEATS; seat++) {
        assert_int_equal(play_pick(&twins.plays[0], seat, picked[seat], 3), ACCEPTED);
        assert_int_equal(play_pick(&twins.plays[1], seat, other, seat == 5 ? 0 : 2), ACCEPTED);
        compare(&twins);
    }
    twins.equal = 0;
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(&twins, ROW + 1, 1);
    assert_apart(&twins, ALL);
    twins_free(&twins);
}

/* At the table everybody sees whose turn it is; a report knows the card and the reason alone. */
static void reports_do_not_tell_who_moved(void **state)
{
    struct twins twins = values_twins(*state, GROUP | OUTSIDE | EXPORT, NULL);
    const struct fields *move[] = {WITH(.seat = 0, .value = 0, .index = 11, .text = {"Dat zeg ik."}),
                                   WITH(.seat = 2, .value = 0, .index = 11, .text = {"Dat zeg ik."})};
    both_pick(&twins);
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    play_must_with(&twins.plays[0], COMMAND_MOVE_CARD, move[0]);
    play_must_with(&twins.plays[0], COMMAND_PASS_TURN, WITH(.seat = 2));
    play_must_with(&twins.plays[1], COMMAND_PASS_TURN, WITH(.seat = 0));
    play_must_with(&twins.plays[1], COMMAND_MOVE_CARD, move[1]);
    compare(&twins);
    both_to(&twins, ROW + 1, 1);
    assert_int_equal(twins.apart & (WALL | DESK), WALL | DESK);
    twins_free(&twins);
}

static void outside_hears_no_reason_of_a_move(void **state)
{
    struct twins twins = values_twins(*state, OUTSIDE, NULL);
    both_pick(&twins);
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    play_must_with(&twins.plays[0], COMMAND_MOVE_CARD,
                   WITH(.seat = 0, .value = 0, .index = 11, .text = {"Het kost te veel."}));
    play_must_with(&twins.plays[1], COMMAND_MOVE_CARD,
                   WITH(.seat = 0, .value = 0, .index = 11, .text = {"Ria wil het niet."}));
    compare(&twins);
    play_must_with(&twins.plays[0], COMMAND_OBJECT, WITH(.text = {"Zo niet."}));
    play_must_with(&twins.plays[1], COMMAND_OBJECT, WITH(.text = {"Ik niet."}));
    compare(&twins);
    both_to(&twins, ROW + 1, 1);
    assert_apart(&twins, ALL & ~(unsigned)OUTSIDE);
    twins_free(&twins);
}

/* --- a house --- */

enum { HOUSE = 1, HOUSE_ROOMS_OF_PACK = 5 };

/* What each of the six fills in for every room; two seats or more give each number. */
static const struct filled_room filled[SEATS] = {{1, 5}, {1, 5}, {3, 4}, {3, 4}, {5, 2}, {5, 2}};

static struct twins house_twins(const struct studio *studio, unsigned equal, const uint8_t *other)
{
    static const uint8_t own[SEATS] = {0, 1, 2, 3, 4, 5};
    struct twins twins = {.studio = studio, .order = {own, other ? other : own}, .equal = equal};
    for (int i = 0; i < 2; i++) {
        twins.plays[i] = play_new("huis");
        play_seat(&twins.plays[i], SEATS, PROMISE_BY_NAME, ANSWER_COMPUTER);
        play_must(&twins.plays[i], COMMAND_BEGIN);
    }
    both_to(&twins, HOUSE, HOUSE_FILL);
    return twins;
}

static void fill_as(struct twins *twins, int which, uint8_t seat, struct filled_room numbers)
{
    struct filled_room rooms[HOUSE_ROOMS_OF_PACK];
    for (int i = 0; i < HOUSE_ROOMS_OF_PACK; i++)
        rooms[i] = numbers;
    assert_int_equal(play_fill(&twins->plays[which], seat, rooms, HOUSE_ROOMS_OF_PACK), ACCEPTED);
}

/* Whatever the session promises: who filled in what is told to nobody, also by name. */
static void a_house_hides_who_filled_in_what(void **state)
{
    static const uint8_t *const orders[] = {within_roles, across_roles};
    for (int i = 0; i < 2; i++) {
        struct twins twins = house_twins(*state, ALL, orders[i]);
        for (uint8_t seat = 0; seat < SEATS; seat++) {
            fill_as(&twins, 0, seat, filled[twins.order[0][seat]]);
            fill_as(&twins, 1, seat, filled[twins.order[1][seat]]);
            compare(&twins);
        }
        both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
        both(&twins, COMMAND_WORD_ROOM, WITH(.index = 1, .text = {"Samen wandelen.", "Ook in de winter."}));
        both_to(&twins, HOUSE + 3, 1);
        both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
        twins_free(&twins);
    }
}

/* Other numbers, or a pass: until it is built the same for everybody. */
static void an_open_house_tells_how_many_and_no_more(void **state)
{
    struct twins twins = house_twins(*state, ALL, NULL);
    for (uint8_t seat = 0; seat < SEATS; seat++) {
        fill_as(&twins, 0, seat, filled[seat]);
        fill_as(&twins, 1, seat,
                (struct filled_room){.going = seat == 5 ? 0 : 2, .matters = seat == 5 ? 0 : 3});
        compare(&twins);
    }
    twins.equal = 0;
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(&twins, HOUSE + 3, 1);
    assert_apart(&twins, ALL);
    twins_free(&twins);
}

/* A number that only one gave: shown or not, it is the same for everybody. */
static void the_only_number_of_a_room_is_told_to_nobody(void **state)
{
    struct twins twins = house_twins(*state, ALL, NULL);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        for (int i = 0; i < 2; i++) {
            struct filled_room rooms[HOUSE_ROOMS_OF_PACK] = {filled[seat]};
            rooms[1].going = seat == 3 ? (uint8_t)(2 + i) : 0;
            assert_int_equal(play_fill(&twins.plays[i], seat, rooms, HOUSE_ROOMS_OF_PACK), ACCEPTED);
        }
    compare(&twins);
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(&twins, HOUSE + 3, 1);
    twins_free(&twins);
}

static void outside_hears_nothing_that_was_said_of_a_room(void **state)
{
    struct twins twins = house_twins(*state, OUTSIDE, NULL);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        for (int i = 0; i < 2; i++)
            fill_as(&twins, i, seat, filled[seat]);
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    play_must_with(&twins.plays[0], COMMAND_WORD_ROOM, WITH(.index = 0, .text = {"Ria kookt.", "Meer Ria."}));
    play_must_with(&twins.plays[1], COMMAND_WORD_ROOM, WITH(.index = 0, .text = {"De koffie.", "Vaker."}));
    compare(&twins);
    both_to(&twins, HOUSE + 3, 1);
    assert_apart(&twins, ALL & ~(unsigned)OUTSIDE);
    twins_free(&twins);
}

/* --- other things that are not for everybody --- */

/* One command that differs in one text or field, and who may notice. */
static void differ(const struct studio *studio, enum promise promise, enum command_kind kind,
                   const struct fields *one, const struct fields *other, unsigned may_see)
{
    struct twins twins = twins_new(studio, promise, ALL & ~may_see, NULL);
    play_must_with(&twins.plays[0], kind, one);
    play_must_with(&twins.plays[1], kind, other);
    compare(&twins);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    both_say(&twins, false);
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(&twins, LAST, 1);
    assert_int_equal(twins.apart, may_see);
    twins_free(&twins);
}

static void names_are_for_the_desk_and_for_by_name(void **state)
{
    const struct fields *one = WITH(.seat = 2, .text = {"Fatma"}), *other = WITH(.seat = 2, .text = {"Ria"});
    differ(*state, PROMISE_BY_ROLE, COMMAND_CHANGE_SEAT, one, other, DESK);
    differ(*state, PROMISE_BY_NAME, COMMAND_CHANGE_SEAT, one, other, DESK | WALL | SEAT);
}

static void own_role_notes_and_group_stay_where_they_belong(void **state)
{
    differ(*state, PROMISE_BY_NAME, COMMAND_SAY_OWN_ROLE, WITH(.seat = 2, .own_role = OWN_ROLE_YES),
           WITH(.seat = 2, .own_role = OWN_ROLE_NO), 0);
    differ(*state, PROMISE_BY_NAME, COMMAND_SET_NOTES, WITH(.text = {"let op Jan"}), WITH(.text = {"rustig"}),
           DESK);
    differ(*state, PROMISE_BY_NAME, COMMAND_NAME_GROUP, WITH(.text = {"Noord"}), WITH(.text = {"Zuid"}),
           DESK | GROUP | OUTSIDE | EXPORT);
}

/* The same answers, the first ones given at other moments. An open round knows the time of its newest event,
 * which no picture tells; afterwards nothing at all is left of it. */
static void when_each_answered_is_nowhere(void **state)
{
    static const uint32_t waits[2][SEATS] = {{1000, 2000, 3000, 4000, 5000, 6000},
                                             {9000, 1000, 1000, 8000, 1000, 1000}};
    struct twins twins = twins_by(*state, unbound, PROMISE_BY_NAME, ANSWER_COMPUTER, ALL, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        for (int i = 0; i < 2; i++) {
            twins.plays[i].now += waits[i][seat];
            say(&twins.plays[i], seat, &said[seat], false, true);
        }
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    both_to(&twins, LAST, 1);
    both(&twins, COMMAND_GO_ON, WITH(.seat = PACK_NONE));
    twins_free(&twins);
}

static void an_unticked_reason_is_nowhere(void **state)
{
    struct twins twins = twins_new(*state, PROMISE_BY_NAME, ALL, NULL);
    both_to(&twins, DILEMMA, STEP_CHOOSE);
    static const char *const reasons[2] = {"Mijn buurman.", "Geen idee."};
    for (int i = 0; i < 2; i++) {
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
        command.with.seat = 0;
        command.with.answer = 1;
        command.with.text[0] = reasons[i];
        assert_int_equal(play_command(&twins.plays[i], &command), ACCEPTED);
    }
    struct text one = play_state(&twins.plays[0]), other = play_state(&twins.plays[1]);
    assert_string_equal(one.at, other.at);
    text_release(&one);
    text_release(&other);
    twins_free(&twins);
}

static void words_of_the_table_stay_inside(void **state)
{
    struct twins twins = twins_new(*state, PROMISE_BY_ROLE, OUTSIDE, NULL);
    both_to(&twins, DILEMMA, STEP_TALK);
    play_must_with(&twins.plays[0], COMMAND_NOTE_ARGUMENT, WITH(.text = {"Dat zei Kees ook."}, .role = 0));
    play_must_with(&twins.plays[1], COMMAND_NOTE_ARGUMENT, WITH(.text = {"Het is te duur."}, .role = 1));
    compare(&twins);
    both_to(&twins, DILEMMA, STEP_DECIDE);
    play_must_with(&twins.plays[0], COMMAND_OBJECT, WITH(.text = {"Nee."}, .role = 0));
    play_must_with(&twins.plays[1], COMMAND_OBJECT, WITH(.text = {"Liever niet."}, .role = 1));
    compare(&twins);
    assert_int_equal(twins.apart, ALL & ~(unsigned)OUTSIDE);
    twins_free(&twins);
}

static int open_studio(void **state)
{
    struct studio *studio = malloc(sizeof *studio);
    assert_non_null(studio);
    studio_open(studio);
    *state = studio;
    return 0;
}

static int close_studio(void **state)
{
    studio_close(*state);
    free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_promised_nothing_shown),
        cmocka_unit_test(counts_hide_who_and_which_role),
        cmocka_unit_test(roles_hide_who_of_them),
        cmocka_unit_test(names_are_cut_down_to_the_promise_of_the_dilemma),
        cmocka_unit_test(reports_know_no_names_and_the_outside_no_roles),
        cmocka_unit_test(hands_under_counts_hide_the_roles),
        cmocka_unit_test(cards_under_nothing_hide_the_totals),
        cmocka_unit_test(turned_cards_are_hidden_until_they_are_turned),
        cmocka_unit_test(an_open_round_tells_how_many_and_no_more),
        cmocka_unit_test(who_is_in_only_the_call_to_the_computer_tells),
        cmocka_unit_test(who_was_put_off_only_the_call_to_the_computer_tells),
        cmocka_unit_test(names_are_for_the_desk_and_for_by_name),
        cmocka_unit_test(own_role_notes_and_group_stay_where_they_belong),
        cmocka_unit_test(when_each_answered_is_nowhere),
        cmocka_unit_test(an_unticked_reason_is_nowhere),
        cmocka_unit_test(a_row_hides_who_picked_what),
        cmocka_unit_test(an_open_pick_tells_how_many_and_no_more),
        cmocka_unit_test(reports_do_not_tell_who_moved),
        cmocka_unit_test(outside_hears_no_reason_of_a_move),
        cmocka_unit_test(a_house_hides_who_filled_in_what),
        cmocka_unit_test(an_open_house_tells_how_many_and_no_more),
        cmocka_unit_test(the_only_number_of_a_room_is_told_to_nobody),
        cmocka_unit_test(outside_hears_nothing_that_was_said_of_a_room),
        cmocka_unit_test(words_of_the_table_stay_inside),
    };
    return cmocka_run_group_tests(tests, open_studio, close_studio);
}
