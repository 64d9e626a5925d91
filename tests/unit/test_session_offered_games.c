/* Offers and deciding agree in the value game and the house too: in the open step every command is tried with
 * every value of its fields, without being done. */
#include "support/agree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { PART = 1, SEATS = 4 };

/* --- the value game --- */

static void try_cards(const struct agree *at, uint8_t seat, uint8_t first)
{
    struct fields with = *WITH(.seat = seat);
    for (with.picked.count = 0; with.picked.count <= PACK_TOP_MAX; with.picked.count++) {
        memset(with.picked.cards, PACK_NONE, sizeof with.picked.cards);
        for (uint8_t i = 0; i < with.picked.count; i++)
            with.picked.cards[i] = (uint8_t)(first + i);
        agree_try(at, COMMAND_PICK_CARDS, &with);
        for (uint8_t i = 1; i < with.picked.count; i++) { /* the same card twice */
            with.picked.cards[i]--;
            agree_try(at, COMMAND_PICK_CARDS, &with);
            with.picked.cards[i]++;
        }
    }
}

static void try_row(const struct agree *at, uint8_t one)
{
    static const char *const texts[] = {NULL, "Daarom."};
    agree_try(at, COMMAND_PASS_TURN, WITH(.seat = one));
    agree_try(at, COMMAND_COUNT_LIVE, WITH(.index = one));
    agree_try(at, COMMAND_WITHDRAW_OBJECTION, WITH(.index = one));
    agree_try(at, COMMAND_OBJECT, WITH(.role = one));
    agree_try(at, COMMAND_OBJECT, WITH(.role = one, .text = {"Nee."}));
    for (int i = 0; i < AGREE_VALUES; i++)
        for (uint8_t seat = 0; seat <= SEATS; seat++)
            for (size_t text = 0; text < sizeof texts / sizeof *texts; text++)
                agree_try(at, COMMAND_MOVE_CARD,
                          WITH(.seat = seat, .value = agree_values[i], .index = one, .text = {texts[text]}));
}

static void try_rules(const struct agree *at, uint8_t value)
{
    agree_try(at, COMMAND_WORD_VALUE, WITH(.value = value));
    agree_try(at, COMMAND_WORD_VALUE, WITH(.value = value, .text = {"Zo."}));
    agree_try(at, COMMAND_WORD_VALUE, WITH(.value = value, .text = {NULL, "Zo."}));
    agree_try(at, COMMAND_WORD_VALUE, WITH(.value = value, .text = {"Zo.", "En zo."}));
}

/* --- the house --- */

static void try_filled(const struct agree *at, uint8_t seat)
{
    for (uint8_t room = 0; room < at->play->pack->room_count; room++)
        for (uint8_t going = 0; going <= ROOM_STEPS + 1; going++)
            for (uint8_t matters = 0; matters <= ROOM_STEPS + 1; matters += ROOM_STEPS) {
                struct fields with = *WITH(.seat = seat);
                with.filled[room] = (struct filled_room){.going = going, .matters = matters};
                agree_try(at, COMMAND_FILL_HOUSE, &with);
            }
}

static void try_rooms(const struct agree *at, uint8_t room)
{
    for (uint8_t going = 0; going <= ROOM_STEPS + 1; going++)
        for (uint8_t matters = 0; matters <= ROOM_STEPS + 1; matters++)
            agree_try(at, COMMAND_SET_ROOM, WITH(.index = room, .changed = going, .stayed = matters));
    agree_try(at, COMMAND_WORD_ROOM, WITH(.index = room));
    agree_try(at, COMMAND_WORD_ROOM, WITH(.index = room, .text = {"Sterk."}));
    agree_try(at, COMMAND_WORD_ROOM, WITH(.index = room, .text = {NULL, "Meer."}));
}

/* --- everybody who may act --- */

static void agree(const struct play *play)
{
    static const struct actor actors[] = {{ACTOR_FACILITATOR, 0}, {ACTOR_SCRIPT, 0}, {ACTOR_SEAT, 0},
                                          {ACTOR_SEAT, 1},        {ACTOR_SEAT, 2},   {ACTOR_SEAT, 9}};
    for (size_t i = 0; i < sizeof actors / sizeof *actors; i++) {
        struct agree at;
        agree_begin(&at, play, actors[i]);
        agree_try(&at, COMMAND_WORD_DREAM, WITH(.text = {"Samen."}));
        agree_try(&at, COMMAND_WORD_DREAM, WITH(.seat = PACK_NONE));
        for (int value = 0; value < AGREE_VALUES; value++) {
            agree_try(&at, COMMAND_PUT_OFF_SEAT, WITH(.seat = agree_values[value]));
            try_cards(&at, agree_values[value], 0);
            try_cards(&at, agree_values[value], 17); /* over the end of the deck of twenty */
            try_row(&at, agree_values[value]);
            try_rules(&at, agree_values[value]);
            try_filled(&at, agree_values[value]);
            try_rooms(&at, agree_values[value]);
        }
    }
}

static const uint8_t picks[SEATS][3] = {{3, 4, 5}, {4, 3, 6}, {4, 7, 8}, {9, 0, 19}};

static struct play play_picking(enum answering answering)
{
    return play_at("waarden", SEATS, PROMISE_COUNTS, answering, PART, VALUES_PICK);
}

static void lay_row(struct play *play)
{
    for (uint8_t seat = 0; seat < SEATS; seat++)
        assert_int_equal(play_pick(play, seat, picks[seat], 3), ACCEPTED);
    play_must(play, COMMAND_GO_ON);
}

static void while_picking_in_every_way(void **state)
{
    (void)state;
    for (int answering = ANSWER_COMPUTER; answering < ANSWERING_COUNT; answering++) {
        struct play play = play_picking((enum answering)answering);
        agree(&play);
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0)); /* joins at the row */
        agree(&play);
        play_free(&play);
    }
}

static void while_the_seats_that_pick_are_put_off(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    for (int i = 0; i < UINT8_MAX; i++)
        play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 1));
    agree(&play);
    play_free(&play);
}

static void while_the_row_is_moved(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_CARDS);
    lay_row(&play);
    agree(&play);
    play_must_with(&play, COMMAND_COUNT_LIVE, WITH(.index = SEATS));
    agree(&play);
    play_must_with(&play, COMMAND_OBJECT, WITH(.text = {"Nee."}));
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 1, .index = SEAT_PAIR));
    agree(&play);
    for (int i = 1; i < SEEN_OBJECTIONS_MAX; i++)
        play_must_with(&play, COMMAND_OBJECT, WITH(.role = 1));
    agree(&play);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_AWAY));
    agree(&play);
    play_free(&play);
}

/* More reasons than are kept: from then on a card moves without one. */
static void while_the_reasons_are_full(void **state)
{
    (void)state;
    static const uint8_t order[] = {0, 2, 1, 3};
    struct play play = play_picking(ANSWER_CARDS);
    lay_row(&play);
    for (int i = 0; i < SEEN_MOVES_MAX; i++) {
        if (i == SEEN_MOVES_MAX - 1)
            agree(&play);
        play_must_with(&play, COMMAND_MOVE_CARD,
                       WITH(.seat = order[i % SEATS], .value = 4, .index = i % 2 == 0, .text = {"Daarom."}));
    }
    agree(&play);
    play_free(&play);
}

static void while_the_first_cards_are_worded(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_CARDS);
    lay_row(&play);
    play_must(&play, COMMAND_GO_ON);
    agree(&play);
    play_must(&play, COMMAND_GO_ON);
    agree(&play);
    play_free(&play);
}

static void while_a_house_is_filled_in(void **state)
{
    (void)state;
    static const struct filled_room rooms[] = {{1, 5}, {2, 4}};
    for (int answering = ANSWER_COMPUTER; answering < ANSWERING_COUNT; answering++) {
        struct play play =
            play_at("huis", SEATS, PROMISE_COUNTS, (enum answering)answering, PART, HOUSE_FILL);
        agree(&play);
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
        agree(&play);
        for (uint8_t seat = 0; seat < SEATS && answering == ANSWER_COMPUTER; seat++)
            if (seat != 1)
                assert_int_equal(play_fill(&play, seat, rooms, 2), ACCEPTED);
        play_to(&play, PART, HOUSE_ROOMS);
        agree(&play);
        play_to(&play, PART, HOUSE_DREAM);
        agree(&play);
        play_free(&play);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(while_picking_in_every_way),
        cmocka_unit_test(while_the_seats_that_pick_are_put_off),
        cmocka_unit_test(while_the_row_is_moved),
        cmocka_unit_test(while_the_reasons_are_full),
        cmocka_unit_test(while_the_first_cards_are_worded),
        cmocka_unit_test(while_a_house_is_filled_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
