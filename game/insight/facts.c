/* "Wat viel op?": looks for each fact in turn. */
#include "insight/facts.h"

#include <assert.h>

static void fact_add(struct insight_facts *facts, struct insight_fact fact)
{
    assert(facts->count < FACT_COUNT);
    facts->items[facts->count++] = fact;
}

static struct insight_fact of_value(enum insight_fact_kind kind, uint8_t value, uint8_t count)
{
    return (struct insight_fact){.kind = kind, .value = value, .role = PACK_NONE, .count = count};
}

static struct insight_fact of_answers(enum insight_fact_kind kind, uint16_t answers, uint8_t count)
{
    return (struct insight_fact){
        .kind = kind, .value = PACK_NONE, .role = PACK_NONE, .count = count, .answers = answers};
}

static uint8_t most_named(const struct insight_dilemma *insight)
{
    uint8_t top = 0, winner = PACK_NONE;
    for (uint8_t v = 0; v < PACK_VALUES_MAX; v++) {
        if (insight->named[v] > top) {
            top = insight->named[v];
            winner = v;
        } else if (insight->named[v] == top) {
            winner = PACK_NONE; /* shared first place */
        }
    }
    return top >= 2 ? winner : PACK_NONE;
}

static void add_values(struct insight_facts *facts, const struct insight_dilemma *insight)
{
    const uint8_t value = most_named(insight);
    if (value == PACK_NONE)
        return;
    fact_add(facts, of_value(FACT_VALUE_NAMED, value, insight->named[value]));
    if (insight->in_decision != 0 && !(insight->in_decision >> value & 1))
        fact_add(facts, of_value(FACT_VALUE_NOT_TAKEN, value, insight->named[value]));
}

static void add_agreement(struct insight_facts *facts, const struct insight_dilemma *insight)
{
    const uint8_t all = insight->answers[insight->last];
    for (uint8_t a = 0; a <= ANSWER_OWN; a++)
        if (all >= 2 && insight->total[insight->last][a] == all)
            fact_add(facts, of_answers(FACT_ALL_AGREE, (uint16_t)(1u << a), all));
    if (insight->movement && insight->changed == 0 && insight->stayed >= 2)
        fact_add(facts, of_answers(FACT_ALL_STAYED, 0, insight->stayed));
}

static void add_lone(struct insight_facts *facts, const struct insight_dilemma *insight)
{
    const uint8_t answers = insight->answers[insight->known[0] ? 0 : 1];
    const bool only = insight->lone != 0 && (insight->lone & (insight->lone - 1)) == 0;
    if (!only || answers < 3)
        return;
    struct insight_fact fact = of_answers(FACT_LONE, insight->lone, 1);
    for (uint8_t a = 0; a < ANSWER_COUNT; a++)
        if (insight_has(insight->lone, a))
            fact.role = insight->lone_role[a];
    fact_add(facts, fact);
}

struct insight_facts insight_facts(const struct insight_dilemma *insight)
{
    struct insight_facts facts = {.count = 0};
    if (insight->last == PACK_NONE)
        return facts;
    add_values(&facts, insight);
    add_agreement(&facts, insight);
    if (insight->left)
        fact_add(&facts, of_answers(FACT_NOBODY_STAYED, insight->left, 0));
    add_lone(&facts, insight);
    if (insight->untaken)
        fact_add(&facts, of_answers(FACT_UNTAKEN, insight->untaken, 0));
    return facts;
}

const char *insight_fact_word(enum insight_fact_kind kind)
{
    static const char *const words[] = {
#define X(name, word) word,
        INSIGHT_FACTS(X)
#undef X
    };
    assert(kind < FACT_COUNT);
    return words[kind];
}
