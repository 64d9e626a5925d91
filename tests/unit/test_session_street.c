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
    assert_int_equal(table_seats(&table), 3);
}

/* --- the table --- */

static void a_full_table_counts_every_seat_once(void **state)
{
    (void)state;
    struct table table = {.seat_count = SEATS_MAX, .promise_warned = true};
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        table.seats[seat] = (struct table_seat){.role = seat % 6, .taken = true};
    assert_int_equal(table_seats(&table), SEATS_MAX);
    assert_int_equal(table_here(&table), SEATS_MAX);
    assert_int_equal(table_role_here(&table, 0), 4);
    assert_int_equal(table_role_seats(&table, 5), 4);
    assert_true(table_seat_here(&table, SEATS_MAX - 1));
    assert_false(table_seat_here(&table, SEATS_MAX));
}

static void a_seat_is_here_when_it_is_taken_and_present(void **state)
{
    (void)state;
    struct table table = {.seat_count = 2};
    table.seats[1].taken = true;
    assert_false(table_seat_here(&table, 0));
    assert_true(table_seat_here(&table, 1));
    for (uint8_t presence = PRESENCE_LATER; presence < PRESENCE_COUNT; presence++) {
        table.seats[1].presence = presence;
        assert_false(table_seat_here(&table, 1));
    }
}

static void by_role_is_safe_without_a_lonely_role(void **state)
{
    (void)state;
    struct table table = {.seat_count = 4};
    for (uint8_t seat = 0; seat < 4; seat++)
        table.seats[seat] = (struct table_seat){.role = seat / 2, .taken = true};
    assert_true(table_promise_safe(&table, 6, PROMISE_BY_ROLE));
    for (uint8_t seat = 0; seat < 4; seat++) {
        table.seats[seat].presence = PRESENCE_AWAY;
        assert_false(table_promise_safe(&table, 6, PROMISE_BY_ROLE));
        assert_false(table_promise_safe(&table, 2, PROMISE_BY_ROLE));
        assert_true(table_promise_safe(&table, 6, PROMISE_BY_NAME));
        assert_true(table_promise_safe(&table, 6, PROMISE_COUNTS));
        assert_true(table_promise_safe(&table, 6, PROMISE_UNSET));
        table.seats[seat].presence = PRESENCE_HERE;
    }
    table.seats[0].presence = table.seats[1].presence = PRESENCE_AWAY; /* nobody is not alone */
    assert_true(table_promise_safe(&table, 6, PROMISE_BY_ROLE));
}

/* --- the neighbourhood --- */

static void an_own_idea_changes_nothing(void **state)
{
    (void)state;
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    dilemma.option_count = PACK_OPTIONS_MAX;
    const struct street before = street_start(pack);
    struct street street = before;
    street_decide(&street, pack, 0, ANSWER_OWN);
    assert_int_equal(street.decision[0], ANSWER_OWN);
    assert_int_equal(street.effect[0], before.effect[0]);
    street_dilemma_over(&street, pack, 0);
    street_dilemma_over(&street, pack, 1);
    assert_int_equal(street.effect[0], before.effect[0]);
    free(pack);
}

/* Decides the only option with these changes. */
static struct street changed(const struct pack_change *changes, uint8_t count)
{
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    dilemma.options[0] = (struct pack_option){.changes = changes, .change_count = count, .flags = 5};
    pack->role_count = 2;
    pack->effects[0].low = -3;
    struct street street = street_start(pack);
    street_decide(&street, pack, 0, 0);
    free(pack);
    return street;
}

static void changes_of_one_step_are_added_before_the_range(void **state)
{
    (void)state;
    static const struct pack_change over_and_back[] = {{.role = PACK_NONE, .by = 12},
                                                       {.role = PACK_NONE, .by = -5}};
    assert_int_equal(changed(over_and_back, 2).effect[0], 2 + 12 - 5);
}

static void an_effect_stays_between_its_ends(void **state)
{
    (void)state;
    static const struct pack_change up = {.role = PACK_NONE, .by = 9}, down = {.role = PACK_NONE, .by = -9};
    assert_int_equal(changed(&up, 1).effect[0], 10);
    assert_int_equal(changed(&down, 1).effect[0], -3);
}

static void a_role_changes_by_itself_and_by_the_whole_range_at_most(void **state)
{
    (void)state;
    static const struct pack_change up = {.role = 1, .by = 14}, down = {.role = 0, .by = -14},
                                    little = {.role = 1, .by = 4};
    assert_int_equal(changed(&little, 1).role_effect[1][0], 4);
    assert_int_equal(changed(&little, 1).role_effect[0][0], 0);
    assert_int_equal(changed(&little, 1).effect[0], 2);
    assert_int_equal(changed(&up, 1).role_effect[1][0], 13);
    assert_int_equal(changed(&down, 1).role_effect[0][0], -13);
}

static void a_decision_raises_its_flags(void **state)
{
    (void)state;
    const struct street street = changed(NULL, 0);
    assert_int_equal(street.flags, 5);
    for (uint8_t flag = 0; flag < 4; flag++) {
        const struct pack_when when = {.kind = WHEN_FLAG, .flag = flag};
        assert_int_equal(street_holds(&street, &when), flag == 0 || flag == 2);
    }
}

static void what_waits_for_an_activity_comes_once_when_it_begins(void **state)
{
    (void)state;
    static const struct pack_later later = {.at = 1, .changes = &one_up, .change_count = 1};
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    dilemma.options[0] = (struct pack_option){.later = &later, .later_count = 1};
    pack->activity_count = 2;
    struct street street = street_start(pack);
    street_decide(&street, pack, 0, 0);
    street_dilemma_over(&street, pack, 0);
    street_dilemma_over(&street, pack, 0);
    street_activity_begins(&street, pack, 0, 3);
    street_activity_begins(&street, pack, PACK_NONE, 4); /* a break */
    assert_int_equal(street.effect[0], 2);
    street_activity_begins(&street, pack, 1, 5);
    street_activity_begins(&street, pack, 1, 6);
    assert_int_equal(street.effect[0], 3);
    assert_int_equal(street.came[0][0], 5 + 1);
    street_decide(&street, pack, 0, 0); /* anew: it waits again */
    assert_int_equal(street.came[0][0], 0);
    free(pack);
}

static void what_waits_for_dilemmas_counts_from_its_decision(void **state)
{
    (void)state;
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    struct street street = street_start(pack);
    street_dilemma_over(&street, pack, 0);
    street_decide(&street, pack, 0, 0);
    assert_int_equal(street.decided_at[0], 1);
    street_dilemma_over(&street, pack, 0);
    assert_int_equal(street.came[0][0], 0);
    street_dilemma_over(&street, pack, PACK_PARTS_MAX - 1);
    assert_int_equal(street.came[0][0], PACK_PARTS_MAX);
    free(pack);
}

/* --- conditions --- */

static void conditions_join_as_all_any_and_not(void **state)
{
    (void)state;
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    struct street street = street_start(pack);
    street.decision[0] = 1;
    for (uint8_t first = 0; first < 3; first++)
        for (uint8_t second = 0; second < 3; second++) {
            const struct pack_when b = {.kind = WHEN_DECISION, .activity = 0, .option = second},
                                   a = {.kind = WHEN_DECISION, .activity = 0, .option = first, .next = &b},
                                   all = {.kind = WHEN_ALL, .first = &a},
                                   any = {.kind = WHEN_ANY, .first = &a},
                                   not = {.kind = WHEN_NOT, .first = &a};
            assert_int_equal(street_holds(&street, &all), first == 1 && second == 1);
            assert_int_equal(street_holds(&street, &any), first == 1 || second == 1);
            assert_int_equal(street_holds(&street, &not ), first != 1 && second != 1);
        }
    assert_true(street_holds(&street, NULL));
    free(pack);
}

static void a_condition_may_ask_for_one_role(void **state)
{
    (void)state;
    struct street street = {.effect = {9}};
    street.role_effect[1][0] = 2;
    struct pack_when when = {.kind = WHEN_EFFECT, .effect = 0, .role = 1, .low = 2, .high = 2};
    assert_true(street_holds(&street, &when));
    when.role = 0;
    assert_false(street_holds(&street, &when));
    when.role = PACK_NONE;
    assert_false(street_holds(&street, &when));
}

/* --- its dump --- */

static void a_dump_names_the_first_and_the_last_of_everything(void **state)
{
    (void)state;
    struct street street = {.flags = 3, .dilemmas_done = 4};
    memset(street.decision, ANSWER_NONE, sizeof street.decision);
    street.decision[0] = street.decision[PACK_ACTIVITIES_MAX - 1] = 5;
    street.effect[0] = street.effect[PACK_EFFECTS_MAX - 1] = 1;
    street.role_effect[0][0] = street.role_effect[PACK_ROLES_MAX - 1][PACK_EFFECTS_MAX - 1] = 2;
    street.came[0][0] = street.came[PACK_ACTIVITIES_MAX - 1][PACK_LATER_MAX - 1] = 7;
    static const char *const lines[] = {"s.effect.1.now 1\n",
                                        "s.effect.8.now 1\n",
                                        "s.effect.1.role.1.change 2\n",
                                        "s.effect.8.role.6.change 2\n",
                                        "s.activity.1.decision 5\n",
                                        "s.activity.48.decision 5\n",
                                        "s.activity.1.came",
                                        "s.activity.48.came",
                                        "s.dilemmas_done 4\n",
                                        "s.flags"};
    struct text text = TEXT_INIT;
    struct dump dump = {.out = &text};
    street_describe(&street, &dump, "s");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (!strstr(text.at, lines[i]))
            fail_msg("%s is missing in %s", lines[i], text.at);
    text_release(&text);
}

static void what_is_no_option_of_the_pack_changes_nothing(void **state)
{
    (void)state;
    struct pack_dilemma dilemma;
    struct pack *pack = small_pack(&dilemma);
    dilemma.options[1] = dilemma.options[0]; /* beyond the count */
    dilemma.options[1].changes = &three_up;
    dilemma.options[1].change_count = 1;
    struct street street = street_start(pack);
    street_decide(&street, pack, 0, 1);
    street_dilemma_over(&street, pack, 0);
    street_dilemma_over(&street, pack, 1);
    assert_int_equal(street.effect[0], 2);
    free(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_later_effect_of_an_option_comes),
        cmocka_unit_test(a_condition_holds_on_both_its_edges),
        cmocka_unit_test(a_role_has_seats_that_are_not_here),
        cmocka_unit_test(a_full_table_counts_every_seat_once),
        cmocka_unit_test(a_seat_is_here_when_it_is_taken_and_present),
        cmocka_unit_test(by_role_is_safe_without_a_lonely_role),
        cmocka_unit_test(an_own_idea_changes_nothing),
        cmocka_unit_test(changes_of_one_step_are_added_before_the_range),
        cmocka_unit_test(an_effect_stays_between_its_ends),
        cmocka_unit_test(a_role_changes_by_itself_and_by_the_whole_range_at_most),
        cmocka_unit_test(a_decision_raises_its_flags),
        cmocka_unit_test(what_waits_for_an_activity_comes_once_when_it_begins),
        cmocka_unit_test(what_waits_for_dilemmas_counts_from_its_decision),
        cmocka_unit_test(conditions_join_as_all_any_and_not),
        cmocka_unit_test(a_condition_may_ask_for_one_role),
        cmocka_unit_test(a_dump_names_the_first_and_the_last_of_everything),
        cmocka_unit_test(what_is_no_option_of_the_pack_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
