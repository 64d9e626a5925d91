/* What the choices of one dilemma say: counting, over the rounds this viewer knows. */
#include "insight/dilemma.h"

#include <assert.h>

_Static_assert(ANSWER_COUNT <= 16, "a set of answers is 16 bits");

static uint16_t bit(uint8_t answer)
{
    return (uint16_t)(1u << answer);
}

bool insight_has(uint16_t set, uint8_t answer)
{
    assert(answer < ANSWER_COUNT);
    return set & bit(answer);
}

bool insight_by_totals(const struct seen_round *round)
{
    return round->answering == ANSWER_HANDS ||
           (round->answering == ANSWER_CARDS && round->form == CARDS_COLLECTED);
}

static bool round_known(const struct seen_round *round)
{
    return round->shown && round->as >= PROMISE_COUNTS;
}

/* An answer that takes a side: not "not sure", not pass. */
static bool takes_side(uint8_t answer)
{
    return answer <= ANSWER_OWN;
}

static uint8_t only_role(const struct seen_round *round, uint8_t answer)
{
    if (round->as < PROMISE_BY_ROLE)
        return PACK_NONE;
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
        if (round->by_role[role][answer] > 0)
            return role;
    return PACK_NONE;
}

static void count_rounds(struct insight_dilemma *insight, const struct seen_dilemma *dilemma)
{
    for (uint8_t r = 0; r < 2; r++) {
        const struct seen_round *round = &dilemma->rounds[r];
        insight->known[r] = round_known(round);
        if (!insight->known[r])
            continue;
        insight->last = r;
        for (uint8_t a = 0; a < ANSWER_COUNT; a++) {
            insight->total[r][a] = round->total[a];
            insight->answers[r] = (uint8_t)(insight->answers[r] + round->total[a]);
        }
    }
}

static void find_lone(struct insight_dilemma *insight, const struct seen_dilemma *dilemma)
{
    const uint8_t r = insight->known[0] ? 0 : 1;
    for (uint8_t a = 0; a < ANSWER_COUNT; a++) {
        insight->lone_role[a] = PACK_NONE;
        if (!takes_side(a) || insight->total[r][a] != 1)
            continue;
        insight->lone |= bit(a);
        insight->lone_role[a] = only_role(&dilemma->rounds[r], a);
    }
}

static void find_left(struct insight_dilemma *insight, const struct seen_dilemma *dilemma)
{
    for (uint8_t a = 0; a < ANSWER_COUNT; a++) {
        const bool never = insight->total[0][a] == 0 && insight->total[1][a] == 0;
        if (a < dilemma->option_count && never)
            insight->untaken |= bit(a);
        if (takes_side(a) && insight->movement && insight->total[0][a] > 0 && insight->total[1][a] == 0)
            insight->left |= bit(a);
    }
}

static void count_values(struct insight_dilemma *insight, const struct seen_dilemma *dilemma)
{
    for (uint8_t v = 0; v < PACK_VALUES_MAX; v++) {
        insight->named[v] = dilemma->rounds[insight->last].values[v];
        for (uint8_t a = 0; a < dilemma->option_count; a++)
            if (dilemma->options[a].values >> v & 1)
                insight->served[v] = (uint16_t)(insight->served[v] + insight->total[insight->last][a]);
    }
}

struct insight_dilemma insight_dilemma(const struct seen_dilemma *dilemma)
{
    assert(dilemma->option_count <= PACK_OPTIONS_MAX);
    struct insight_dilemma insight = {.last = PACK_NONE};
    count_rounds(&insight, dilemma);
    const struct seen_movement *movement = &dilemma->movement;
    insight.movement = movement->known && insight.known[0] && insight.known[1];
    if (insight.movement) {
        insight.matrix = movement->matrix_known;
        insight.changed = movement->changed;
        insight.stayed = movement->stayed;
        insight.no_first = movement->no_first;
    }
    find_lone(&insight, dilemma);
    const struct seen_decision *decision = &dilemma->decision;
    if (decision->made && decision->answer < dilemma->option_count)
        insight.in_decision = dilemma->options[decision->answer].values;
    if (insight.last == PACK_NONE)
        return insight;
    find_left(&insight, dilemma);
    count_values(&insight, dilemma);
    return insight;
}

uint8_t insight_rows(const struct seen_dilemma *dilemma, uint8_t rows[ANSWER_COUNT])
{
    const bool own = dilemma->rounds[0].total[ANSWER_OWN] > 0 || dilemma->rounds[1].total[ANSWER_OWN] > 0 ||
                     (dilemma->decision.made && dilemma->decision.answer == ANSWER_OWN);
    uint8_t count = 0;
    for (uint8_t a = 0; a < ANSWER_COUNT; a++)
        if (a < dilemma->option_count || a > ANSWER_OWN || (a == ANSWER_OWN && own))
            rows[count++] = a;
    assert(count <= ANSWER_COUNT);
    return count;
}
