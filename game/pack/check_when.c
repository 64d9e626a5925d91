/* Can a condition ever hold? Tries every way the decisions before it can fall and every value of its effects.
 */
#include "pack/check.h"
#include "pack/check_parts.h"

#include <assert.h>

enum { VARIABLES_MAX = 12, WAYS_MAX = 200000 };

/* What a condition asks about: the decision of one dilemma, or one effect for one role or the neighbourhood.
 */
struct variable {
    bool decision;
    uint8_t activity;     /* decision */
    uint8_t effect, role; /* effect */
    int16_t low, high;    /* values it can have; a decision of -1 is none */
    int16_t value;
};

struct trial {
    const struct pack *pack;
    struct variable variables[VARIABLES_MAX];
    uint8_t count;
    bool too_many;
};

static struct variable *find_variable(struct trial *trial, const struct variable *like)
{
    for (uint8_t i = 0; i < trial->count; i++) {
        struct variable *known = &trial->variables[i];
        if (known->decision == like->decision && known->activity == like->activity &&
            known->effect == like->effect && known->role == like->role)
            return known;
    }
    return NULL;
}

static void add_variable(struct trial *trial, struct variable variable)
{
    if (find_variable(trial, &variable))
        return;
    if (trial->count == VARIABLES_MAX) {
        trial->too_many = true;
        return;
    }
    variable.value = variable.low;
    trial->variables[trial->count++] = variable;
}

static bool comes_before(const struct pack_programme *programme, uint8_t part, uint8_t activity)
{
    for (uint8_t i = 0; i < part; i++)
        if (programme->parts[i].activity == activity)
            return true;
    return false;
}

/* A dilemma that has not been played, or does not decide, has no decision; any other may also have none,
 * because a table can stop. */
static void add_decision(struct trial *trial, const struct pack_programme *programme, uint8_t part,
                         uint8_t activity)
{
    const struct pack_dilemma *dilemma = trial->pack->activities[activity].dilemma;
    const bool decides = dilemma && dilemma->uses[STEP_DECIDE] && comes_before(programme, part, activity);
    add_variable(trial, (struct variable){.decision = true,
                                          .activity = activity,
                                          .low = -1,
                                          .high = decides ? (int16_t)(dilemma->option_count - 1) : -1});
}

static void add_effect(struct trial *trial, const struct pack_programme *programme, uint8_t part,
                       const struct pack_when *when)
{
    const struct reach reach = reach_effect(trial->pack, programme, part, when->effect, when->role);
    add_variable(trial, (struct variable){.effect = when->effect,
                                          .role = when->role,
                                          .low = (int16_t)reach.low,
                                          .high = (int16_t)reach.high});
}

static bool sets_flag(const struct pack_dilemma *dilemma, uint8_t flag)
{
    for (uint8_t o = 0; dilemma && o < dilemma->option_count; o++)
        if (dilemma->options[o].flags >> flag & 1)
            return true;
    return false;
}

static void add_variables(struct trial *trial, const struct pack_programme *programme, uint8_t part,
                          const struct pack_when *when)
{
    if (when->kind == WHEN_DECISION)
        add_decision(trial, programme, part, when->activity);
    if (when->kind == WHEN_EFFECT)
        add_effect(trial, programme, part, when);
    for (uint8_t a = 0; when->kind == WHEN_FLAG && a < trial->pack->activity_count; a++)
        if (sets_flag(trial->pack->activities[a].dilemma, when->flag))
            add_decision(trial, programme, part, a);
    for (const struct pack_when *child = when->first; child; child = child->next)
        add_variables(trial, programme, part, child);
}

static bool flag_holds(const struct trial *trial, uint8_t flag)
{
    for (uint8_t i = 0; i < trial->count; i++) {
        const struct variable *variable = &trial->variables[i];
        if (variable->decision && variable->value >= 0 &&
            trial->pack->activities[variable->activity].dilemma->options[variable->value].flags >> flag & 1)
            return true;
    }
    return false;
}

static bool holds(struct trial *trial, const struct pack_when *when);

/* All, any or none of the children, as the kind says. */
static bool children_hold(struct trial *trial, const struct pack_when *when)
{
    bool all = true, any = false;
    for (const struct pack_when *child = when->first; child; child = child->next) {
        const bool one = holds(trial, child);
        all &= one;
        any |= one;
    }
    return when->kind == WHEN_ALL ? all : when->kind == WHEN_ANY ? any : !any;
}

static bool holds(struct trial *trial, const struct pack_when *when)
{
    if (when->kind == WHEN_FLAG)
        return flag_holds(trial, when->flag);
    if (when->kind != WHEN_EFFECT && when->kind != WHEN_DECISION)
        return children_hold(trial, when);
    const bool decision = when->kind == WHEN_DECISION;
    const struct variable like = {.decision = decision,
                                  .activity = decision ? when->activity : 0,
                                  .effect = decision ? 0 : when->effect,
                                  .role = decision ? 0 : when->role};
    const struct variable *variable = find_variable(trial, &like);
    assert(variable);
    if (decision)
        return variable->value == when->option;
    return variable->value >= when->low && variable->value <= when->high;
}

/* The next way, like a counter; false after the last. */
static bool next_way(struct trial *trial)
{
    for (uint8_t i = 0; i < trial->count; i++) {
        struct variable *variable = &trial->variables[i];
        if (variable->value++ < variable->high)
            return true;
        variable->value = variable->low;
    }
    return false;
}

bool pack_when_can_hold(const struct pack *pack, const struct pack_programme *programme, uint8_t part,
                        const struct pack_when *when)
{
    struct trial trial = {.pack = pack};
    add_variables(&trial, programme, part, when);
    if (trial.too_many)
        return true;
    unsigned ways = 0;
    do {
        if (holds(&trial, when))
            return true;
    } while (next_way(&trial) && ++ways < WAYS_MAX);
    return ways == WAYS_MAX;
}

void check_conditions(const struct checking *checking)
{
    const struct pack *pack = checking->pack;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        bool planned = false, possible = false;
        for (uint8_t p = 0; pack->activities[a].when && p < pack->programme_count; p++)
            for (uint8_t i = 0; i < pack->programmes[p].part_count; i++) {
                if (pack->programmes[p].parts[i].activity != a)
                    continue;
                planned = true;
                possible |= pack_when_can_hold(pack, &pack->programmes[p], i, pack->activities[a].when);
            }
        if (planned && !possible)
            checking_error(checking, json_find(checking_activity(checking, a), "when"), "condition-never",
                           FACTS({"activity", pack->activities[a].id}));
    }
}
