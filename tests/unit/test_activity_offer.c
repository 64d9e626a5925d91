/* Drawing a command from an offer: everything inside the ranges comes, and nothing outside. */
#include "activity/offer.h"

#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DRAWS = 400 };

static struct offer empty_offer(void)
{
    struct offers offers = {.count = 0};
    return *offer_add(&offers, COMMAND_CAST_CHOICE, (struct actor){.kind = ACTOR_SCRIPT, .seat = 7});
}

/* The values of `seat` that come, a bit each. */
static uint64_t seats_drawn(const struct offer *offer)
{
    struct random chance = {.state = 1};
    uint64_t drawn = 0;
    for (int i = 0; i < DRAWS; i++) {
        const uint8_t seat = offer_fill(offer, &chance).with.seat;
        drawn |= seat == PACK_NONE ? (uint64_t)1 << 62 : (uint64_t)1 << seat;
    }
    return drawn;
}

static void an_offer_keeps_its_kind_and_actor(void **state)
{
    (void)state;
    struct offers offers = {.count = 0};
    offer_add(&offers, COMMAND_GO_ON, (struct actor){.kind = ACTOR_FACILITATOR});
    offer_add(&offers, COMMAND_CAST_CHOICE, (struct actor){.kind = ACTOR_SEAT, .seat = 7});
    assert_int_equal(offers.count, 2);
    struct random chance = {.state = 1};
    const struct command command = offer_fill(&offers.items[1], &chance);
    assert_int_equal(command.kind, COMMAND_CAST_CHOICE);
    assert_int_equal(command.actor.kind, ACTOR_SEAT);
    assert_int_equal(command.actor.seat, 7);
}

static void there_is_room_for_every_offer(void **state)
{
    (void)state;
    struct offers offers = {.count = 0};
    for (int i = 0; i < OFFERS_MAX; i++)
        offer_add(&offers, COMMAND_GO_ON, (struct actor){.kind = ACTOR_FACILITATOR});
    assert_int_equal(offers.count, OFFERS_MAX);
    for (int i = 0; i < OFFER_RANGES_MAX; i++)
        OFFER_CHOICE(&offers.items[0], FIELD_SEAT, seat, 1);
    assert_int_equal(offers.items[0].range_count, OFFER_RANGES_MAX);
}

static void every_allowed_value_is_drawn_and_no_other(void **state)
{
    (void)state;
    static const uint64_t cases[] = {1, 2, 0x800001, 0x16, 0xFFFFFF};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct offer offer = empty_offer();
        OFFER_CHOICE(&offer, FIELD_SEAT, seat, cases[i]);
        assert_true(seats_drawn(&offer) == cases[i]);
    }
}

static void an_optional_field_is_sometimes_left_out(void **state)
{
    (void)state;
    struct offer offer = empty_offer();
    OFFER_OPTIONAL(&offer, FIELD_SEAT, seat, 6);
    assert_true(seats_drawn(&offer) == ((uint64_t)1 << 62 | 6));
}

static void an_optional_field_without_values_stays_out(void **state)
{
    (void)state;
    struct offer offer = empty_offer();
    OFFER_OPTIONAL(&offer, FIELD_SEAT, seat, 0);
    assert_true(seats_drawn(&offer) == (uint64_t)1 << 62);
}

static void a_number_reaches_both_its_ends(void **state)
{
    (void)state;
    struct offer offer = empty_offer();
    offer_number(&offer, FIELD_SECONDS, offsetof(struct fields, seconds), 60, 64);
    struct random chance = {.state = 1};
    unsigned drawn = 0;
    for (int i = 0; i < DRAWS; i++) {
        const uint16_t seconds = offer_fill(&offer, &chance).with.seconds;
        assert_in_range(seconds, 60, 64);
        drawn |= 1u << (seconds - 60);
    }
    assert_int_equal(drawn, 31);
}

static void a_number_may_have_one_value(void **state)
{
    (void)state;
    struct offer offer = empty_offer();
    offer_number(&offer, FIELD_SECONDS, offsetof(struct fields, seconds), 60, 60);
    struct random chance = {.state = 1};
    assert_int_equal(offer_fill(&offer, &chance).with.seconds, 60);
}

static void totals_reach_none_and_the_most_and_only_what_is_allowed(void **state)
{
    (void)state;
    struct offer offer = empty_offer();
    offer_counts(&offer, 1u << 0 | 1u << ANSWER_PASS, 3);
    struct random chance = {.state = 1};
    unsigned sums = 0;
    for (int i = 0; i < DRAWS; i++) {
        const struct command command = offer_fill(&offer, &chance);
        const uint8_t *row = command.with.counts[0];
        for (int answer = 1; answer < ANSWER_PASS; answer++)
            assert_int_equal(row[answer], 0);
        sums |= 1u << (row[0] + row[ANSWER_PASS]);
    }
    assert_int_equal(sums, 15);
}

static void a_text_comes_where_it_is_asked(void **state)
{
    (void)state;
    for (int which = 0; which < TEXTS_MAX; which++) {
        struct offer offer = empty_offer();
        offer_text(&offer, which, TEXT_BYTES_MAX, false);
        struct random chance = {.state = 1};
        const struct command command = offer_fill(&offer, &chance);
        for (int i = 0; i < TEXTS_MAX; i++)
            assert_int_equal(command.with.text[i] != NULL, i == which);
    }
}

static void a_text_that_is_wanted_has_at_least_one_byte(void **state)
{
    (void)state;
    struct offer offer = empty_offer();
    offer_text(&offer, 0, TEXT_BYTES_MAX, false);
    offer_text(&offer, 1, NAME_BYTES_MAX, true);
    assert_int_equal(offer.ranges[0].low, 1);
    assert_int_equal(offer.ranges[0].high, TEXT_BYTES_MAX);
    assert_int_equal(offer.ranges[1].low, 0);
    assert_int_equal(offer.ranges[1].high, NAME_BYTES_MAX);
}

/* The longest that comes, in bytes; 0 when the text stayed out. */
static size_t longest_drawn(uint16_t bytes, bool optional)
{
    struct offer offer = empty_offer();
    offer_text(&offer, 0, bytes, optional);
    struct random chance = {.state = 1};
    size_t longest = 0;
    for (int i = 0; i < DRAWS; i++) {
        const char *text = offer_fill(&offer, &chance).with.text[0];
        assert_true(text || optional);
        if (text && strlen(text) > longest)
            longest = strlen(text);
    }
    return longest;
}

static void a_text_is_as_long_as_may_be_and_no_longer(void **state)
{
    (void)state;
    const size_t most = longest_drawn(TEXT_BYTES_MAX, true);
    assert_int_equal(longest_drawn((uint16_t)most, false), most);
    assert_in_range(longest_drawn((uint16_t)(most - 1), false), 3, most - 1);
    assert_int_equal(longest_drawn(2, false), strlen("ja"));
}

static void the_first_values_are_bits_from_zero(void **state)
{
    (void)state;
    assert_true(offer_first(0) == 0);
    assert_true(offer_first(1) == 1);
    assert_true(offer_first(6) == 63);
    assert_true(offer_first(63) == UINT64_MAX >> 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_offer_keeps_its_kind_and_actor),
        cmocka_unit_test(there_is_room_for_every_offer),
        cmocka_unit_test(every_allowed_value_is_drawn_and_no_other),
        cmocka_unit_test(an_optional_field_is_sometimes_left_out),
        cmocka_unit_test(an_optional_field_without_values_stays_out),
        cmocka_unit_test(a_number_reaches_both_its_ends),
        cmocka_unit_test(a_number_may_have_one_value),
        cmocka_unit_test(totals_reach_none_and_the_most_and_only_what_is_allowed),
        cmocka_unit_test(a_text_comes_where_it_is_asked),
        cmocka_unit_test(a_text_that_is_wanted_has_at_least_one_byte),
        cmocka_unit_test(a_text_is_as_long_as_may_be_and_no_longer),
        cmocka_unit_test(the_first_values_are_bits_from_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
