/* What dagbesteding-in-het-dorp promises: eight whole dilemmas, two of each stakeholder, decisions that
 * change what comes, and one ending, never two, however the table decided. What makes a single dilemma good,
 * the check says. */
#include "activity/street.h"
#include "pack/read.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMAS = 8, OWNED = 2, CONDITIONAL = 3, DELAYED = 3, ENDINGS = 6, OPTIONS = 4, NOTHING = OPTIONS };

static int open_pack(void **state)
{
    *state = packs_scenario("dagbesteding-in-het-dorp");
    return 0;
}

static int close_pack(void **state)
{
    pack_free(*state);
    return 0;
}

static uint8_t activity_of(const struct pack *pack, const char *id)
{
    for (uint8_t a = 0; a < pack->activity_count; a++)
        if (strcmp(pack->activities[a].id, id) == 0)
            return a;
    fail_msg("no activity %s", id);
    return PACK_NONE;
}

static const struct pack_effect *effect_of(const struct pack *pack, const char *id)
{
    for (uint8_t e = 0; e < pack->effect_count; e++)
        if (strcmp(pack->effects[e].id, id) == 0)
            return &pack->effects[e];
    fail_msg("no effect %s", id);
    return NULL;
}

/* An ending is a closing talk that waits for how the table decided. */
static bool is_ending(const struct pack_activity *activity)
{
    return activity->talk && activity->talk->purpose == TALK_CLOSING && activity->when;
}

static void every_stakeholder_owns_two_dilemmas(void **state)
{
    const struct pack *pack = *state;
    int all = 0, owned[PACK_ROLES_MAX] = {0};
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
        if (!dilemma)
            continue;
        all++;
        owned[dilemma->owner]++;
        assert_int_equal(dilemma->option_count, OPTIONS);
        assert_non_null(dilemma->picture.file);
        assert_true(pack_text_present(&dilemma->expert));
        assert_int_equal(dilemma->inject_count, 1);
    }
    assert_int_equal(all, DILEMMAS);
    for (uint8_t r = 0; r < pack->role_count; r++)
        assert_int_equal(owned[r], OWNED);
}

static void every_option_costs_each_role_and_changes_the_house(void **state)
{
    const struct pack *pack = *state;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
        for (uint8_t o = 0; dilemma && o < dilemma->option_count; o++) {
            bool lit = false, darkened = false;
            for (uint8_t r = 0; r < pack->role_count; r++)
                assert_true(pack_text_present(&dilemma->options[o].costs[r]));
            for (uint8_t room = 0; room < pack->room_count; room++) {
                lit |= dilemma->options[o].rooms[room] > 0;
                darkened |= dilemma->options[o].rooms[room] < 0;
            }
            assert_true(lit && darkened);
        }
    }
}

static void decisions_change_what_comes(void **state)
{
    const struct pack *pack = *state;
    int conditional = 0, delayed = 0;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
        conditional += dilemma && pack->activities[a].when;
        for (uint8_t o = 0; dilemma && o < dilemma->option_count; o++)
            delayed += dilemma->options[o].later_count > 0;
    }
    assert_int_equal(conditional, CONDITIONAL);
    assert_in_range(delayed, DELAYED, DILEMMAS);
}

/* Which ending comes as things stand; two never do. */
static uint8_t ending_of(const struct pack *pack, const struct street *street)
{
    uint8_t ending = PACK_NONE;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        if (!is_ending(&pack->activities[a]) || !street_holds(street, pack->activities[a].when))
            continue;
        assert_int_equal(ending, PACK_NONE);
        ending = a;
    }
    assert_int_not_equal(ending, PACK_NONE);
    return ending;
}

static void decided(struct street *street, const struct pack *pack, const char *id, uint8_t option)
{
    if (option != NOTHING)
        street_decide(street, pack, activity_of(pack, id), option);
}

static void one_ending_comes_however_the_table_decides(void **state)
{
    const struct pack *pack = *state;
    bool came[PACK_ACTIVITIES_MAX] = {false};
    const struct pack_effect *certainty = effect_of(pack, "certainty");
    int endings = 0;
    for (uint8_t first = 0; first <= NOTHING; first++)
        for (uint8_t last = 0; last <= NOTHING; last++)
            for (int8_t level = certainty->low; level <= certainty->high; level++) {
                struct street street = street_start(pack);
                decided(&street, pack, "klein-of-samen", first);
                decided(&street, pack, "wie-krijgt-het-geld", last);
                street.effect[certainty - pack->effects] = level;
                came[ending_of(pack, &street)] = true;
            }
    for (uint8_t a = 0; a < pack->activity_count; a++)
        endings += came[a];
    assert_int_equal(endings, ENDINGS);
}

static void every_programme_holds_every_ending(void **state)
{
    const struct pack *pack = *state;
    for (uint8_t p = 0; p < pack->programme_count; p++) {
        int endings = 0;
        for (uint8_t i = 0; i < pack->programmes[p].part_count; i++) {
            const uint8_t activity = pack->programmes[p].parts[i].activity;
            endings += activity != PACK_NONE && is_ending(&pack->activities[activity]);
        }
        assert_int_equal(endings, ENDINGS);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_stakeholder_owns_two_dilemmas),
        cmocka_unit_test(every_option_costs_each_role_and_changes_the_house),
        cmocka_unit_test(decisions_change_what_comes),
        cmocka_unit_test(one_ending_comes_however_the_table_decides),
        cmocka_unit_test(every_programme_holds_every_ending),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
