/* The numbers behind looking back, on an afternoon whose answers are known. */
#include "insight/facts.h"
#include "insight/meeting.h"
#include "insight/named.h"
#include "insight/path.h"
#include "support/seens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void counts_before_and_after(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct insight_dilemma insight = insight_dilemma(seens_dilemma(seens_linde(&arena, VIEWER_GROUP)));
    assert_true(insight.known[0] && insight.known[1] && insight.movement && insight.matrix);
    assert_int_equal(insight.answers[0], 8);
    assert_int_equal(insight.answers[1], 8);
    assert_int_equal(insight.changed, 3);
    assert_int_equal(insight.stayed, 5);
    assert_int_equal(insight.last, 1);
    assert_true(insight_has(insight.lone, 3) && insight_has(insight.left, 3));
    assert_false(insight_has(insight.lone, ANSWER_NOT_SURE));
    assert_int_equal(insight.lone_role[3], 3);
    assert_int_equal(insight.untaken, 0);
    assert_int_equal(insight.named[0], 3);
    assert_int_equal(insight.served[2], 5);
    assert_int_equal(insight.in_decision, 1u << 2);
    arena_release(&arena);
}

static void outside_hears_no_role(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct insight_dilemma insight =
        insight_dilemma(seens_dilemma(seens_linde(&arena, VIEWER_OUTSIDE)));
    assert_true(insight.movement);
    assert_false(insight.matrix);
    for (uint8_t a = 0; a < ANSWER_COUNT; a++)
        assert_int_equal(insight.lone_role[a], PACK_NONE);
    arena_release(&arena);
}

static void a_round_not_shown_counts_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen_dilemma *dilemma = seens_dilemma(seens_linde(&arena, VIEWER_GROUP));
    dilemma->rounds[1].shown = false;
    struct insight_dilemma insight = insight_dilemma(dilemma);
    assert_int_equal(insight.last, 0);
    assert_false(insight.movement);
    assert_int_equal(insight.answers[1], 0);
    assert_int_equal(insight.left, 0);
    dilemma->rounds[0].as = PROMISE_NOTHING;
    insight = insight_dilemma(dilemma);
    assert_int_equal(insight.last, PACK_NONE);
    assert_int_equal(insight.lone | insight.untaken, 0);
    assert_int_equal(insight_facts(&insight).count, 0);
    arena_release(&arena);
}

static void rows_hold_the_own_idea_only_when_chosen(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen_dilemma *dilemma = seens_dilemma(seens_linde(&arena, VIEWER_GROUP));
    uint8_t rows[ANSWER_COUNT];
    assert_int_equal(insight_rows(dilemma, rows), 6);
    assert_int_equal(rows[4], ANSWER_NOT_SURE);
    dilemma->rounds[1].total[ANSWER_OWN] = 1;
    assert_int_equal(insight_rows(dilemma, rows), 7);
    assert_int_equal(rows[4], ANSWER_OWN);
    arena_release(&arena);
}

static bool has_fact(const struct insight_facts *facts, enum insight_fact_kind kind)
{
    for (uint8_t f = 0; f < facts->count; f++)
        if (facts->items[f].kind == kind)
            return true;
    return false;
}

static void finds_plain_facts(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen_dilemma *dilemma = seens_dilemma(seens_linde(&arena, VIEWER_GROUP));
    struct insight_dilemma insight = insight_dilemma(dilemma);
    struct insight_facts facts = insight_facts(&insight);
    assert_int_equal(facts.items[0].kind, FACT_VALUE_NAMED);
    assert_int_equal(facts.items[0].value, 0);
    assert_int_equal(facts.items[0].count, 3);
    assert_int_equal(facts.items[1].kind, FACT_VALUE_NOT_TAKEN);
    assert_int_equal(facts.items[2].kind, FACT_NOBODY_STAYED);
    assert_int_equal(facts.items[2].answers, 1u << 3);
    assert_int_equal(facts.items[3].kind, FACT_LONE);
    assert_int_equal(facts.items[3].role, 3);
    assert_false(has_fact(&facts, FACT_ALL_STAYED) || has_fact(&facts, FACT_UNTAKEN));
    dilemma->rounds[1].values[2] = 3; /* shared first place: no value stands out */
    insight = insight_dilemma(dilemma);
    facts = insight_facts(&insight);
    assert_false(has_fact(&facts, FACT_VALUE_NAMED));
    arena_release(&arena);
}

static void finds_agreement_and_staying(void **state)
{
    (void)state;
    struct insight_dilemma insight = {.known = {true, true}, .movement = true, .stayed = 4, .last = 1};
    insight.total[0][1] = insight.total[1][1] = 4;
    insight.answers[0] = insight.answers[1] = 4;
    const struct insight_facts facts = insight_facts(&insight);
    assert_int_equal(facts.count, 2);
    assert_int_equal(facts.items[0].kind, FACT_ALL_AGREE);
    assert_int_equal(facts.items[0].answers, 1u << 1);
    assert_int_equal(facts.items[1].kind, FACT_ALL_STAYED);
    assert_string_equal(insight_fact_word(facts.items[1].kind), "all_stayed");
}

static void two_lone_voices_are_no_fact(void **state)
{
    (void)state;
    struct insight_dilemma insight = {.known = {true}, .last = 0, .lone = 0x5};
    insight.answers[0] = 4;
    struct insight_facts facts = insight_facts(&insight);
    assert_false(has_fact(&facts, FACT_LONE));
    insight.lone = 0x4;
    facts = insight_facts(&insight);
    assert_true(has_fact(&facts, FACT_LONE));
    insight.answers[0] = 2;
    facts = insight_facts(&insight);
    assert_false(has_fact(&facts, FACT_LONE));
}

static void walks_the_path(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct insight_path path = insight_path(seen);
    assert_int_equal(path.stop_count, 1);
    assert_int_equal(path.stops[0].part, 2);
    assert_int_equal(path.stops[0].at[2], 2);
    assert_int_equal(path.stops[0].at[3], -1);
    assert_int_equal(path.touched, 0xF);
    for (uint8_t p = 3; p < 6; p++)
        seen->parts[p] = seen->parts[2];
    seen->part_count = 6;
    path = insight_path(seen);
    assert_int_equal(path.stop_count, 4);
    assert_int_equal(path.stops[3].at[2], INSIGHT_PATH_END); /* 8, clamped */
    assert_int_equal(path.stops[3].at[3], -4);
    seens_dilemma(seen)->decision.answer = ANSWER_OWN;
    path = insight_path(seen);
    assert_int_equal(path.stops[3].at[2], 0);
    arena_release(&arena);
}

static void counts_the_meeting(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    seen->seats[7].presence = PRESENCE_LATER;
    seen->seats[6].presence = PRESENCE_GONE;
    const struct insight_meeting meeting = insight_meeting(seen);
    assert_int_equal(meeting.people, 7);
    assert_int_equal(meeting.pairs, 0);
    assert_int_equal(meeting.roles, 4);
    assert_int_equal(meeting.by_role[3], 1);
    seen->seats[6].pair = seen->seats[7].pair = true; /* two who were there and two who did not come yet */
    const struct insight_meeting shared = insight_meeting(seen);
    assert_int_equal(shared.people, 8);
    assert_int_equal(shared.pairs, 1);
    assert_int_equal(shared.roles, 4);
    assert_int_equal(shared.by_role[seen->seats[6].role], meeting.by_role[seen->seats[6].role] + 1);
    assert_int_equal(meeting.dilemmas, 1);
    assert_int_equal(meeting.decided, 1);
    assert_int_equal(meeting.planned, 240 + 600 + 1800 + 600);
    assert_int_equal(meeting.used, 200 + 610 + 2040 + 540);
    assert_int_equal(meeting.ideas, 2);
    assert_int_equal(meeting.reasons, 2);
    arena_release(&arena);
}

static void knows_rounds_answered_by_totals(void **state)
{
    (void)state;
    assert_true(insight_by_totals(&(struct seen_round){.answering = ANSWER_HANDS}));
    assert_true(insight_by_totals(&(struct seen_round){.answering = ANSWER_CARDS, .form = CARDS_COLLECTED}));
    assert_false(insight_by_totals(&(struct seen_round){.answering = ANSWER_CARDS}));
}

/* What was named is the row, in its order; what was shown comes by how often, then by its place in the row.
 */
static void values_named_stand_beside_values_shown(void **state)
{
    static const uint8_t row[] = {1, 5, 0};
    (void)state;
    struct arena arena = {0};
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct seen_dilemma *dilemma = seens_dilemma(seen);
    struct insight_named named = insight_named(seen);
    assert_int_equal(named.row_count, 0); /* no value game was played */
    memset(dilemma->rounds[1].values, 0, sizeof dilemma->rounds[1].values);
    dilemma->rounds[1].values[0] = dilemma->rounds[1].values[5] = 3;
    dilemma->rounds[1].values[2] = 1;
    struct seen_values *values = ARENA_NEW(&arena, struct seen_values);
    for (uint8_t i = 0; i < 6; i++)
        values->cards[values->card_count++].value = i;
    for (uint8_t i = 0; i < 3; i++)
        values->row[values->row_count++].card = row[i];
    seen->parts[seen->part_count++] = (struct seen_part){.values = values};
    assert_int_equal(insight_named(seen).row_count, 0); /* not laid yet */
    values->laid = true;
    named = insight_named(seen);
    assert_int_equal(named.row_count, 3);
    assert_int_equal(named.row[0].value, 1);
    assert_int_equal(named.row[0].count, 0);
    assert_int_equal(named.row[1].count, 3);
    assert_int_equal(named.shown_count, 3);
    static const struct insight_shown shown[] = {{5, 2, 3}, {0, 3, 3}, {2, 0, 1}};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(named.shown[i].value, shown[i].value);
        assert_int_equal(named.shown[i].place, shown[i].place);
        assert_int_equal(named.shown[i].count, shown[i].count);
    }
    dilemma->rounds[0].shown = dilemma->rounds[1].shown = false; /* what was not shown is not told */
    assert_int_equal(insight_named(seen).shown_count, 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_named_stand_beside_values_shown),
        cmocka_unit_test(counts_before_and_after),
        cmocka_unit_test(outside_hears_no_role),
        cmocka_unit_test(a_round_not_shown_counts_nothing),
        cmocka_unit_test(rows_hold_the_own_idea_only_when_chosen),
        cmocka_unit_test(finds_plain_facts),
        cmocka_unit_test(finds_agreement_and_staying),
        cmocka_unit_test(two_lone_voices_are_no_fact),
        cmocka_unit_test(walks_the_path),
        cmocka_unit_test(counts_the_meeting),
        cmocka_unit_test(knows_rounds_answered_by_totals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
