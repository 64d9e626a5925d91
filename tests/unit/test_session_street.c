/* The neighbourhood and the table by themselves: edges of conditions, several later effects of one option,
 * who counts. */
#include "activity/street.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* One effect from 0 to 10, one dilemma of which option A changes it twice later: after one dilemma, and after
 * one more. */
static const struct pack_change one_up = {.effect = 0, .role = PACK_NONE, .by = 1};
static const struct pack_change three_up = {.effect = 0, .role = PACK_NONE, .by = 3};
static const struct pack_later twice[] = {
    {.at = PACK_NONE, .after = 1, .changes = &one_up, .change_count = 1},
    {.at = PACK_NONE, .after = 1, .changes = &three_up, .change_count = 1},
};

static struct pack *small_pack(struct pack_dilemma *dilemma)
{
    struct pack *pack = calloc(1, sizeof *pack);
    assert_non_null(pack);
    *dilemma = (struct pack_dilemma){.option_count = 1};
    dilemma->options[0] = (struct pack_option){.later = twice, .later_count = 2};
    pack->effect_count = 1;
    pack->effects[0] = (struct pack_effect){.high = 10, .start = 2};
    pack->activity_count = 1;
    pack->activities[0] = (struct pack_activity){.id = "only", .kind = "dilemma", .dilemma = dilemma};
    return pack;
}

static void every_later_effect_of_an_option_comes(void **state)
{
    (void)state;
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    struct street street = street_start(pack);
    street_decide(&street, pack, 0, 0);
    street_dilemma_over(&street, pack, 0);
    assert_int_equal(street.effect[0], 2);
    street_dilemma_over(&street, pack, 1);
    assert_int_equal(street.effect[0], 2 + 1 + 3);
    street_dilemma_over(&street, pack, 2);
    assert_int_equal(street.effect[0], 2 + 1 + 3);
    free(pack);
}

static bool holds(const struct street *street, int8_t low, int8_t high)
{
    const struct pack_when when = {
        .kind = WHEN_EFFECT, .effect = 0, .role = PACK_NONE, .low = low, .high = high};
    return street_holds(street, &when);
}

static void a_condition_holds_on_both_its_edges(void **state)
{
    (void)state;
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    const struct street street = street_start(pack);
    assert_true(holds(&street, 2, 5));
    assert_true(holds(&street, 0, 2));
    assert_false(holds(&street, 3, 5));
    assert_false(holds(&street, 0, 1));
    free(pack);
}

static void a_role_has_seats_that_are_not_here(void **state)
{
    (void)state;
    struct table table = {.seat_count = 3};
    for (uint8_t seat = 0; seat < 3; seat++)
        table.seats[seat] = (struct table_seat){.role = 1, .taken = true, .presence = PRESENCE_HERE};
    table.seats[0].presence = PRESENCE_LATER;
    table.seats[2].role = 0;
    assert_int_equal(table_role_seats(&table, 1), 2);
    assert_int_equal(table_role_here(&table, 1), 1);
    assert_int_equal(table_here(&table), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_later_effect_of_an_option_comes),
        cmocka_unit_test(a_condition_holds_on_both_its_edges),
        cmocka_unit_test(a_role_has_seats_that_are_not_here),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
