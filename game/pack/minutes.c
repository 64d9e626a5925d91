/* How long things take, from the pack's minutes and from who answers in what way. */
#include "pack/minutes.h"

#include "pack/kinds.h"

#include <assert.h>

/* domain.md section 3 */
enum { SEATS_USUAL = 8, ROOM_SECONDS_SEAT = 15, ROOM_SECONDS = 60, TURN_SECONDS = 60, WORD_SECONDS = 10 };

/* Seconds of one round of answers: each way has a part that is fixed and a part per seat or role. */
struct round_cost {
    uint8_t fixed, per_seat, per_role;
};

enum round_kind { ROUND_CHOOSE, ROUND_GUESS, ROUND_AGAIN, ROUND_PICK, ROUND_KINDS };

static const struct round_cost costs[ANSWERING_COUNT][ROUND_KINDS] = {
    [ANSWER_COMPUTER] = {{.per_seat = 45}, {.per_seat = 20}, {.per_seat = 25}, {.per_seat = 75}},
    [ANSWER_CARDS] = {{60, 5, 0}, {0, 0, 0}, {60, 5, 0}, {120, 12, 0}},
    [ANSWER_HANDS] = {{60, 0, 10}, {0, 0, 0}, {60, 0, 10}, {120, 12, 0}},
};

struct minutes_table minutes_table_seats(const struct pack *pack, struct minutes_table table, uint8_t seats)
{
    assert(seats > 0);
    table.seats = seats;
    table.roles = seats < pack->role_count ? seats : pack->role_count;
    return table;
}

struct minutes_table minutes_table_of(const struct pack *pack, const struct pack_programme *programme)
{
    const struct minutes_table table = {
        .answering = programme->answering ? programme->answering : ANSWER_CARDS, .guesses = true};
    return minutes_table_seats(pack, table, programme->seats ? programme->seats : SEATS_USUAL);
}

static uint32_t round_seconds(enum round_kind kind, struct minutes_table table)
{
    enum answering answering = table.answering == ANSWER_UNSET ? ANSWER_CARDS : table.answering;
    assert(answering < ANSWERING_COUNT);
    struct round_cost cost = costs[answering][kind];
    return cost.fixed + (uint32_t)cost.per_seat * table.seats + (uint32_t)cost.per_role * table.roles;
}

uint32_t minutes_step(const struct pack_dilemma *dilemma, enum dilemma_step step, struct minutes_table table)
{
    assert(step < STEP_COUNT);
    if (!dilemma->uses[step])
        return 0;
    if (dilemma->seconds[step] != 0)
        return dilemma->seconds[step];
    if (step == STEP_CHOOSE)
        return round_seconds(ROUND_CHOOSE, table) +
               (dilemma->guess && table.guesses ? round_seconds(ROUND_GUESS, table) : 0);
    return step == STEP_CHOOSE_AGAIN ? round_seconds(ROUND_AGAIN, table) : 0;
}

uint32_t minutes_dilemma(const struct pack_activity *activity, struct minutes_table table)
{
    uint32_t sum = 0;
    for (unsigned step = 0; step < STEP_COUNT; step++)
        sum += minutes_step(activity->dilemma, (enum dilemma_step)step, table);
    return sum;
}

uint32_t minutes_question(const struct pack_question *question, struct minutes_table table)
{
    if (question->seconds != 0)
        return question->seconds;
    if (question->check_out)
        return (uint32_t)WORD_SECONDS * table.seats;
    return question->in_turn ? (uint32_t)TURN_SECONDS * table.roles : 0;
}

uint32_t minutes_talk(const struct pack_activity *activity, struct minutes_table table)
{
    const struct pack_talk *talk = activity->talk;
    uint32_t sum = 0;
    for (uint8_t i = 0; i < talk->question_count; i++)
        sum += minutes_question(&talk->questions[i], table);
    return sum;
}

uint32_t minutes_agenda(const struct pack_activity *activity, struct minutes_table table)
{
    (void)table;
    uint32_t sum = 0;
    for (unsigned step = 0; step < AGENDA_STEP_COUNT; step++)
        sum += activity->agenda->seconds[step];
    return sum;
}

uint32_t minutes_values_step(const struct pack_values *values, enum values_step step,
                             struct minutes_table table)
{
    assert(step < VALUES_STEP_COUNT);
    if (!values->uses[step])
        return 0;
    const bool computed = step == VALUES_PICK && values->seconds[step] == 0;
    return computed ? round_seconds(ROUND_PICK, table) : values->seconds[step];
}

uint32_t minutes_values(const struct pack_activity *activity, struct minutes_table table)
{
    uint32_t sum = 0;
    for (unsigned step = 0; step < VALUES_STEP_COUNT; step++)
        sum += minutes_values_step(activity->values, (enum values_step)step, table);
    return sum;
}

uint32_t minutes_house_step(const struct pack_house *house, enum house_step step, struct minutes_table table)
{
    assert(step < HOUSE_STEP_COUNT);
    if (!house->uses[step])
        return 0;
    if (step != HOUSE_FILL || house->seconds[step] != 0)
        return house->seconds[step];
    const bool seats = house_filled_by_seats(house, table.answering);
    return (uint32_t)house->rooms * (seats ? (uint32_t)ROOM_SECONDS_SEAT * table.seats : ROOM_SECONDS);
}

uint32_t minutes_house(const struct pack_activity *activity, struct minutes_table table)
{
    uint32_t sum = 0;
    for (unsigned step = 0; step < HOUSE_STEP_COUNT; step++)
        sum += minutes_house_step(activity->house, (enum house_step)step, table);
    return sum;
}

uint32_t minutes_board(const struct pack_activity *activity, struct minutes_table table)
{
    uint32_t sum = 0;
    (void)table;
    for (unsigned step = 0; step < BOARD_STEP_COUNT; step++)
        sum += activity->board->seconds[step];
    return sum;
}

uint32_t minutes_activity(const struct pack_activity *activity, struct minutes_table table)
{
    return kind_of(activity)->seconds(activity, table);
}

uint32_t minutes_part(const struct pack *pack, const struct pack_part *part, struct minutes_table table)
{
    if (part->activity == PACK_NONE)
        return part->seconds;
    assert(part->activity < pack->activity_count);
    const uint32_t needed = minutes_activity(&pack->activities[part->activity], table);
    return needed > part->seconds ? needed : part->seconds;
}

uint32_t minutes_programme(const struct pack *pack, const struct pack_programme *programme,
                           struct minutes_table table)
{
    uint32_t sum = 0;
    for (uint8_t i = 0; i < programme->part_count; i++)
        sum += minutes_part(pack, &programme->parts[i], table);
    return sum;
}
