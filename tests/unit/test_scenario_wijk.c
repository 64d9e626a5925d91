/* What wijk-in-beweging promises: twelve whole dilemmas, three of each stakeholder, some that follow from
 * earlier decisions, and every course change with a choice on both sides. What makes a single dilemma good,
 * the check says. */
#include "pack/read.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMAS = 12, OWNED = 3, CONDITIONAL = 3, INJECTED = 4, DELAYED = 2, TOUCHING = 2, SPECTRA = 8 };

static int open_pack(void **state)
{
    *state = packs_scenario("wijk-in-beweging");
    return 0;
}

static int close_pack(void **state)
{
    pack_free(*state);
    return 0;
}

static void every_stakeholder_owns_three_dilemmas(void **state)
{
    const struct pack *pack = *state;
    int all = 0, owned[PACK_ROLES_MAX] = {0};
    assert_int_equal(pack->role_count, 4);
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
        if (!dilemma)
            continue;
        all++;
        owned[dilemma->owner]++;
        assert_in_range(dilemma->option_count, 3, 4);
        assert_non_null(dilemma->picture.file);
        assert_true(pack_text_present(&dilemma->expert));
    }
    assert_int_equal(all, DILEMMAS);
    for (uint8_t r = 0; r < pack->role_count; r++)
        assert_int_equal(owned[r], OWNED);
}

static void every_option_says_what_it_costs_each_role(void **state)
{
    const struct pack *pack = *state;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
        for (uint8_t o = 0; dilemma && o < dilemma->option_count; o++)
            for (uint8_t r = 0; r < pack->role_count; r++)
                assert_true(pack_text_present(&dilemma->options[o].costs[r]));
    }
}

static void decisions_are_followed_up(void **state)
{
    const struct pack *pack = *state;
    int conditional = 0, injected = 0, delayed = 0;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
        bool later = false;
        conditional += pack->activities[a].when != NULL;
        injected += dilemma && dilemma->inject_count > 0;
        for (uint8_t o = 0; dilemma && o < dilemma->option_count; o++)
            later |= dilemma->options[o].later_count > 0;
        delayed += later;
    }
    assert_in_range(conditional, CONDITIONAL, DILEMMAS);
    assert_in_range(injected, INJECTED, DILEMMAS);
    assert_in_range(delayed, DELAYED, DILEMMAS);
}

/* Does this dilemma offer a choice towards either end? */
static bool pulls_both_ways(const struct pack_dilemma *dilemma, uint8_t spectrum)
{
    bool from = false, to = false;
    for (uint8_t o = 0; o < dilemma->option_count; o++) {
        from |= dilemma->options[o].place[spectrum] < 0;
        to |= dilemma->options[o].place[spectrum] > 0;
    }
    return from && to;
}

static void every_course_change_is_a_choice(void **state)
{
    const struct pack *pack = *state;
    assert_int_equal(pack->spectrum_count, SPECTRA);
    for (uint8_t s = 0; s < pack->spectrum_count; s++) {
        int touching = 0;
        for (uint8_t a = 0; a < pack->activity_count; a++)
            touching += pack->activities[a].dilemma && pulls_both_ways(pack->activities[a].dilemma, s);
        assert_in_range(touching, TOUCHING, DILEMMAS);
    }
}

/* An hour and more has room to ask each idea again outside the role; then no question asks for agreements. */
static void agreements_are_asked_for_once(void **state)
{
    const struct pack *pack = *state;
    for (uint8_t p = 0; p < pack->programme_count; p++) {
        const struct pack_programme *programme = &pack->programmes[p];
        const struct pack_part *last = &programme->parts[programme->part_count - 1];
        assert_non_null(pack->activities[last->activity].agenda);
        const struct pack_talk *closing = pack->activities[last[-1].activity].talk;
        assert_non_null(closing);
        for (uint8_t q = 0; q < closing->question_count; q++)
            assert_int_not_equal(closing->questions[q].panel, PANEL_AGREEMENTS);
    }
}

static void every_hard_moment_has_its_sentence(void **state)
{
    const struct pack *pack = *state;
    for (int moment = 0; moment < MOMENT_COUNT; moment++)
        for (uint8_t l = 0; l < pack->language_count; l++)
            assert_non_null(pack->help[moment].in[l]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_stakeholder_owns_three_dilemmas),
        cmocka_unit_test(every_option_says_what_it_costs_each_role),
        cmocka_unit_test(decisions_are_followed_up),
        cmocka_unit_test(every_course_change_is_a_choice),
        cmocka_unit_test(agreements_are_asked_for_once),
        cmocka_unit_test(every_hard_moment_has_its_sentence),
    };
    return cmocka_run_group_tests(tests, open_pack, close_pack);
}
