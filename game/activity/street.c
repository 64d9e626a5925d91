/* Effects, flags, later effects and conditions of the neighbourhood. */
#include "activity/street.h"

#include <assert.h>
#include <string.h>

static int clamped(int value, int low, int high)
{
    assert(low <= high);
    return value < low ? low : value > high ? high : value;
}

struct street street_start(const struct pack *pack)
{
    struct street street = {.flags = 0};
    for (uint8_t i = 0; i < pack->effect_count; i++)
        street.effect[i] = pack->effects[i].start;
    memset(street.decision, ANSWER_NONE, sizeof street.decision);
    return street;
}

/* All changes of one step first, then the range: the order in which an author wrote them must not matter. */
static void street_change(struct street *street, const struct pack *pack, const struct pack_change *changes,
                          uint8_t count)
{
    int whole[PACK_EFFECTS_MAX] = {0}, roles[PACK_ROLES_MAX][PACK_EFFECTS_MAX] = {{0}};
    for (uint8_t i = 0; i < count; i++) {
        const struct pack_change *change = &changes[i];
        assert(change->effect < pack->effect_count);
        *(change->role == PACK_NONE ? &whole[change->effect] : &roles[change->role][change->effect]) +=
            change->by;
    }
    for (uint8_t e = 0; e < pack->effect_count; e++) {
        const struct pack_effect *effect = &pack->effects[e];
        street->effect[e] = (int8_t)clamped(street->effect[e] + whole[e], effect->low, effect->high);
        const int span = effect->high - effect->low;
        for (uint8_t r = 0; r < pack->role_count; r++)
            street->role_effect[r][e] = (int8_t)clamped(street->role_effect[r][e] + roles[r][e], -span, span);
    }
}

static void street_light(struct street *street, const struct pack *pack, const struct pack_option *option)
{
    for (uint8_t room = 0; room < pack->room_count; room++)
        street->rooms[room] =
            (int8_t)clamped(street->rooms[room] + option->rooms[room], -ROOM_STEPS, ROOM_STEPS);
}

void street_decide(struct street *street, const struct pack *pack, uint8_t activity, uint8_t option)
{
    assert(activity < pack->activity_count);
    street->decision[activity] = option;
    street->decided_at[activity] = street->dilemmas_done;
    memset(street->came[activity], 0, sizeof street->came[activity]);
    const struct pack_dilemma *dilemma = pack->activities[activity].dilemma;
    assert(dilemma);
    if (option >= dilemma->option_count)
        return;
    street_change(street, pack, dilemma->options[option].changes, dilemma->options[option].change_count);
    street->flags |= dilemma->options[option].flags;
    street_light(street, pack, &dilemma->options[option]);
}

/* The option decided in this activity, NULL when there is none. */
static const struct pack_option *street_option(const struct street *street, const struct pack *pack,
                                               uint8_t activity)
{
    const struct pack_dilemma *dilemma = pack->activities[activity].dilemma;
    const uint8_t decision = street->decision[activity];
    return dilemma && decision < dilemma->option_count ? &dilemma->options[decision] : NULL;
}

/* Lets every later effect come that is due: those that wait for the activity `begins`, or, when that is
 * PACK_NONE, those that waited for a number of dilemmas. */
static void street_due(struct street *street, const struct pack *pack, uint8_t begins, uint8_t part)
{
    assert(part < PACK_PARTS_MAX);
    for (uint8_t activity = 0; activity < pack->activity_count; activity++) {
        const struct pack_option *option = street_option(street, pack, activity);
        for (uint8_t i = 0; option && i < option->later_count; i++) {
            const struct pack_later *later = &option->later[i];
            const bool waited = street->dilemmas_done > street->decided_at[activity] + later->after;
            if (street->came[activity][i] || later->at != begins || (begins == PACK_NONE && !waited))
                continue;
            street->came[activity][i] = (uint8_t)(part + 1);
            street_change(street, pack, later->changes, later->change_count);
        }
    }
}

void street_activity_begins(struct street *street, const struct pack *pack, uint8_t activity, uint8_t part)
{
    if (activity != PACK_NONE)
        street_due(street, pack, activity, part);
}

void street_dilemma_over(struct street *street, const struct pack *pack, uint8_t part)
{
    street->dilemmas_done++;
    street_due(street, pack, PACK_NONE, part);
}

/* --- conditions --- */

typedef bool judge(const struct street *street, const struct pack_when *when);

static bool judge_effect(const struct street *street, const struct pack_when *when)
{
    const int8_t value = when->role == PACK_NONE ? street->effect[when->effect]
                                                 : street->role_effect[when->role][when->effect];
    return when->low <= value && value <= when->high;
}

static bool judge_flag(const struct street *street, const struct pack_when *when)
{
    return street->flags >> when->flag & 1;
}

void street_row(struct street *street, const struct value_count row[PACK_CARDS_MAX])
{
    street->row_count = 0;
    for (int i = 0; i < PACK_CARDS_MAX && row[i].count; i++)
        street->row[street->row_count++] = row[i].value;
}

static bool judge_decision(const struct street *street, const struct pack_when *when)
{
    return street->decision[when->activity] == when->option;
}

static bool judge_all(const struct street *street, const struct pack_when *when)
{
    for (const struct pack_when *child = when->first; child; child = child->next)
        if (!street_holds(street, child))
            return false;
    return true;
}

static bool judge_any(const struct street *street, const struct pack_when *when)
{
    for (const struct pack_when *child = when->first; child; child = child->next)
        if (street_holds(street, child))
            return true;
    return false;
}

/* None of them: as authors read it, and as the check of the pack tries it. */
static bool judge_not(const struct street *street, const struct pack_when *when)
{
    return !judge_any(street, when);
}

bool street_holds(const struct street *street, const struct pack_when *when)
{
    static judge *const judges[] = {
        [WHEN_ALL] = judge_all,   [WHEN_ANY] = judge_any,       [WHEN_NOT] = judge_not,
        [WHEN_FLAG] = judge_flag, [WHEN_EFFECT] = judge_effect, [WHEN_DECISION] = judge_decision};
    assert(!when || when->kind <= WHEN_DECISION);
    return !when || judges[when->kind](street, when);
}

void street_describe(const struct street *street, struct dump *dump, const char *name)
{
    const size_t inside = dump_enter(dump, "%s", name);
    for (int e = 0; e < PACK_EFFECTS_MAX; e++) {
        const size_t effect = dump_enter(dump, "effect.%d", e + 1);
        dump_number(dump, "now", street->effect[e]);
        for (int role = 0; role < PACK_ROLES_MAX; role++) {
            const size_t own = dump_enter(dump, "role.%d", role + 1);
            dump_number(dump, "change", street->role_effect[role][e]);
            dump_leave(dump, own);
        }
        dump_leave(dump, effect);
    }
    for (int room = 0; room < PACK_ROOMS_MAX; room++)
        if (street->rooms[room] != 0) {
            const size_t lamps = dump_enter(dump, "room.%d", room + 1);
            dump_number(dump, "change", street->rooms[room]);
            dump_leave(dump, lamps);
        }
    dump_bits(dump, "flags", street->flags);
    dump_number(dump, "dilemmas_done", street->dilemmas_done);
    for (uint8_t i = 0; i < street->row_count; i++) {
        const size_t place = dump_enter(dump, "row.%u", i + 1u);
        dump_id(dump, "value", street->row[i]);
        dump_leave(dump, place);
    }
    for (int i = 0; i < PACK_ACTIVITIES_MAX; i++) {
        const size_t activity = dump_enter(dump, "activity.%d", i + 1);
        dump_id(dump, "decision", street->decision[i]);
        dump_number(dump, "decided_at", street->decided_at[i]);
        dump_row(dump, "came", street->came[i], PACK_LATER_MAX);
        dump_leave(dump, activity);
    }
    dump_leave(dump, inside);
}
