/* Is it a dilemma at all: does every option cost and give something, is none simply the best, do values pull?
 */
#include "pack/check_parts.h"

#include <assert.h>
#include <string.h>

/* What an option does in all, now and later: how much better each effect gets, for the neighbourhood (index
 * 0) and for each role (index role + 1). Good is up, whatever direction the effect itself has. */
struct outcome {
    int16_t better[PACK_EFFECTS_MAX][PACK_ROLES_MAX + 1];
    uint8_t costs; /* bit per role that has something to pay */
};

static void outcome_add(struct outcome *outcome, const struct pack *pack, const struct pack_change *changes,
                        uint8_t count)
{
    for (uint8_t i = 0; i < count; i++) {
        const uint8_t who = changes[i].role == PACK_NONE ? 0 : (uint8_t)(changes[i].role + 1);
        const int sign = pack->effects[changes[i].effect].good_is_down ? -1 : 1;
        assert(who <= PACK_ROLES_MAX);
        outcome->better[changes[i].effect][who] =
            (int16_t)(outcome->better[changes[i].effect][who] + sign * changes[i].by);
    }
}

static struct outcome outcome_of(const struct pack *pack, const struct pack_option *option)
{
    struct outcome outcome = {0};
    outcome_add(&outcome, pack, option->changes, option->change_count);
    for (uint8_t i = 0; i < option->later_count; i++)
        outcome_add(&outcome, pack, option->later[i].changes, option->later[i].change_count);
    for (uint8_t r = 0; r < pack->role_count; r++)
        if (pack_text_present(&option->costs[r]))
            outcome.costs |= (uint8_t)(1u << r);
    return outcome;
}

static void check_cost_and_gain(const struct checking *checking, const struct pack_option *option,
                                const struct json *object)
{
    const struct outcome outcome = outcome_of(checking->pack, option);
    bool cost = outcome.costs != 0;
    bool gain = option->values != 0;
    for (int e = 0; e < PACK_EFFECTS_MAX; e++)
        for (int who = 0; who <= PACK_ROLES_MAX; who++) {
            cost |= outcome.better[e][who] < 0;
            gain |= outcome.better[e][who] > 0;
        }
    if (!cost)
        checking_warn(checking, object, "option-without-cost", FACTS({"option", option->id}));
    if (!gain)
        checking_warn(checking, object, "option-without-gain", FACTS({"option", option->id}));
}

/* Is `one` at least as good as `other` everywhere, and better somewhere, at no cost that the other has not?
 */
static bool outcome_beats(const struct outcome *one, const struct outcome *other)
{
    bool better = (one->costs & ~other->costs) == 0 && one->costs != other->costs;
    if (one->costs & ~other->costs)
        return false;
    for (int e = 0; e < PACK_EFFECTS_MAX; e++)
        for (int who = 0; who <= PACK_ROLES_MAX; who++) {
            if (one->better[e][who] < other->better[e][who])
                return false;
            better |= one->better[e][who] > other->better[e][who];
        }
    return better;
}

static void check_domination(const struct checking *checking, const struct pack_dilemma *dilemma,
                             uint8_t activity)
{
    for (uint8_t weak = 0; weak < dilemma->option_count; weak++)
        for (uint8_t strong = 0; strong < dilemma->option_count; strong++) {
            const struct outcome one = outcome_of(checking->pack, &dilemma->options[strong]);
            const struct outcome other = outcome_of(checking->pack, &dilemma->options[weak]);
            if (!outcome_beats(&one, &other))
                continue;
            checking_warn(
                checking, checking_option(checking, activity, weak), "dominated-option",
                FACTS({"option", dilemma->options[weak].id}, {"better", dilemma->options[strong].id}));
            break;
        }
}

/* Tension: two options that each serve a value which the other lets go. */
static bool has_tension(const struct pack_dilemma *dilemma)
{
    for (uint8_t i = 0; i < dilemma->option_count; i++)
        for (uint8_t j = 0; j < i; j++) {
            const uint64_t one = dilemma->options[i].values, other = dilemma->options[j].values;
            if ((one & ~other) && (other & ~one))
                return true;
        }
    return false;
}

void check_options(const struct checking *checking)
{
    for (uint8_t a = 0; a < checking->pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = checking->pack->activities[a].dilemma;
        if (!dilemma)
            continue;
        for (uint8_t o = 0; o < dilemma->option_count; o++)
            check_cost_and_gain(checking, &dilemma->options[o], checking_option(checking, a, o));
        check_domination(checking, dilemma, a);
        if (!has_tension(dilemma))
            checking_warn(checking, json_find(checking_activity(checking, a), "options"), "no-tension", NULL);
    }
}

/* A spectrum on which every option of the pack leans the same way: the pack has chosen already. Below three
 * options that is chance. */
enum { LEANING_MIN = 3 };

void check_balance(const struct checking *checking)
{
    const struct pack *pack = checking->pack;
    for (uint8_t s = 0; s < pack->spectrum_count; s++) {
        unsigned left = 0, right = 0;
        for (uint8_t a = 0; a < pack->activity_count; a++) {
            const struct pack_dilemma *dilemma = pack->activities[a].dilemma;
            for (uint8_t o = 0; dilemma && o < dilemma->option_count; o++) {
                left += dilemma->options[o].place[s] < 0;
                right += dilemma->options[o].place[s] > 0;
            }
        }
        if (left + right >= LEANING_MIN && (left == 0 || right == 0))
            checking_warn(checking, checking_item(pack->document.root, "spectra", s), "one-sided",
                          FACTS({"spectrum", pack->spectra[s].id}));
    }
}
