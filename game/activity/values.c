/* The value game: a central question, a private pick, one row that all lay together, and its first cards put
 * into words (domain.md section 5). Steps, and which command and event belongs to which. */
#include "activity/values.h"

#include "activity/street.h"

#include <assert.h>
#include <string.h>

_Static_assert(sizeof(struct values) <= ACTIVITY_STATE_MAX, "a value game must stay cheap to snapshot");

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return VALUES_STEP_COUNT;
}

static const char *step_word(uint8_t step)
{
    return values_step_word((enum values_step)step);
}

/* Without a pick there is no row, and nothing to say of it. */
static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    const struct values *values = state;
    return step < VALUES_STEP_COUNT && scene->activity->values->uses[step] &&
           (step <= VALUES_PICK || !values->no_row);
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    const uint8_t here = table_here(scene->table);
    const struct minutes_table table = {.seats = here, .answering = scene->table->answering};
    return minutes_values_step(scene->activity->values, (enum values_step)step, table);
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return step == VALUES_PICK;
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    return step != VALUES_PICK && step_seconds(scene, step) > 0;
}

static void begin(const struct scene *scene, void *state)
{
    (void)scene, (void)state;
}

static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    const struct values *values = state;
    if (scene->step == VALUES_ROW)
        row_settle(scene, values, events);
    if (scene->step != VALUES_PICK)
        return ACCEPTED;
    if (!early && !round_ready(&values->pick, scene->table))
        return REFUSED_NOT_ALL_IN;
    return pick_lay(scene, values, events);
}

/* Other cards make another row, another row other first cards. */
static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    if (step == VALUES_QUESTION)
        return 1u << VALUES_QUESTION;
    return (uint16_t)((1u << VALUES_STEP_COUNT) - (1u << step));
}

/* --- which command, in which step --- */

static const struct {
    values_decider *decide;
    enum values_step step;
} deciders[COMMAND_COUNT] = {
    [COMMAND_PICK_CARDS] = {pick_cards, VALUES_PICK},
    [COMMAND_PUT_OFF_SEAT] = {pick_put_off, VALUES_PICK},
    [COMMAND_MOVE_CARD] = {row_move, VALUES_ROW},
    [COMMAND_PASS_TURN] = {row_pass, VALUES_ROW},
    [COMMAND_COUNT_LIVE] = {row_count_live, VALUES_ROW},
    [COMMAND_OBJECT] = {row_object, VALUES_ROW},
    [COMMAND_WITHDRAW_OBJECTION] = {row_withdraw, VALUES_ROW},
    [COMMAND_WORD_VALUE] = {rules_word, VALUES_RULES},
};

static bool seat_may(enum command_kind kind)
{
    return kind == COMMAND_PICK_CARDS || kind == COMMAND_MOVE_CARD || kind == COMMAND_PASS_TURN;
}

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    if (!deciders[command->kind].decide || scene->step != deciders[command->kind].step)
        return REFUSED_NOT_NOW;
    return deciders[command->kind].decide(scene, state, command, events);
}

/* --- events of the plan that touch the pick --- */

static void apply_opened(const struct scene *scene, struct values *values, const struct event *event)
{
    if (event->with.step != VALUES_PICK) {
        values->settled = values->settled && event->with.step != VALUES_ROW;
        return;
    }
    round_reopen(&values->pick, event->number);
    pick_open(scene, values);
}

static void apply_reopened(const struct scene *scene, struct values *values, const struct event *event)
{
    round_leave(&values->pick);
    apply_opened(scene, values, event);
}

static void apply_closed(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    if (event->with.step == VALUES_PICK)
        values->pick.state = ROUND_CLOSED;
}

/* What was picked then was never shown and never will be. */
static void apply_skipped(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    if (event->with.step != VALUES_PICK)
        return;
    values->pick.state = ROUND_SKIPPED;
    values->no_row = true;
}

static void apply_ended(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene, (void)event;
    round_end(&values->pick);
}

static void apply_way(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)event;
    if (scene->step == VALUES_PICK)
        round_change(&values->pick, scene->table, PROMISE_COUNTS);
}

/* --- events --- */

enum { OF_THE_PLAN = VALUES_STEP_COUNT };

static const struct {
    values_applier *apply;
    unsigned step; /* OF_THE_PLAN: the session admits it */
    values_admitter *admits;
} appliers[EVENT_COUNT] = {
    [EVENT_STEP_OPENED] = {apply_opened, OF_THE_PLAN, NULL},
    [EVENT_STEP_REOPENED] = {apply_reopened, OF_THE_PLAN, NULL},
    [EVENT_STEP_CLOSED] = {apply_closed, OF_THE_PLAN, NULL},
    [EVENT_STEP_SKIPPED] = {apply_skipped, OF_THE_PLAN, NULL},
    [EVENT_PART_ENDED] = {apply_ended, OF_THE_PLAN, NULL},
    [EVENT_PROMISE_SET] = {apply_way, OF_THE_PLAN, NULL},
    [EVENT_ANSWERING_SET] = {apply_way, OF_THE_PLAN, NULL},
    [EVENT_CARDS_PICKED] = {pick_apply, VALUES_PICK, pick_admits},
    [EVENT_SEAT_PUT_OFF] = {pick_apply_put_off, VALUES_PICK, pick_admits_put_off},
    [EVENT_ROW_LAID] = {row_apply_laid, VALUES_PICK, row_admits_laid},
    [EVENT_CARD_MOVED] = {row_apply_move, VALUES_ROW, row_admits_move},
    [EVENT_TURN_PASSED] = {row_apply_pass, VALUES_ROW, row_admits_pass},
    [EVENT_LIVE_COUNTED] = {row_apply_live, VALUES_ROW, row_admits_live},
    [EVENT_OBJECTED] = {row_apply_object, VALUES_ROW, row_admits_object},
    [EVENT_OBJECTION_WITHDRAWN] = {row_apply_withdrawn, VALUES_ROW, row_admits_withdrawn},
    [EVENT_ROW_SETTLED] = {row_apply_settled, VALUES_ROW, row_admits_settled},
    [EVENT_VALUE_WORDED] = {rules_apply, VALUES_RULES, rules_admits},
};

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    return appliers[event->kind].admits && scene->step == appliers[event->kind].step &&
           appliers[event->kind].admits(scene, state, event);
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    const struct values *values = state;
    if (appliers[event->kind].apply)
        appliers[event->kind].apply(scene, state, event);
    if (event->kind == EVENT_ROW_SETTLED && !values->lost && !event->struck)
        street_row(street, values->row);
}

/* --- what outlives an undo, and who is waited for --- */

static void outlive(void *after, const void *before, uint32_t taken_back, uint32_t redone)
{
    struct values *now = after;
    const struct values *then = before;
    const bool lifted = round_lifted(&now->pick, &then->pick) && !then->lost;
    memcpy(now->told, lifted ? then->row : then->told, sizeof now->told);
    round_outlive(&now->pick, &then->pick, taken_back, redone);
}

static uint8_t next_seat(const struct scene *scene, const void *state)
{
    const struct values *values = state;
    return scene->step == VALUES_PICK ? round_called(&values->pick, scene->table) : PACK_NONE;
}

static uint8_t waiting(const struct scene *scene, const void *state)
{
    const struct values *values = state;
    return scene->step == VALUES_PICK ? round_waiting(&values->pick, scene->table) : 0;
}

static bool untouched(const struct scene *scene, const void *state)
{
    const struct values *values = state;
    return scene->step == VALUES_PICK && !values->pick.touched;
}

const struct activity activity_values = {
    .kind = "values",
    .state_size = sizeof(struct values),
    .step_count = step_count,
    .step_word = step_word,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .begin = begin,
    .offers = values_offers,
    .seat_may = seat_may,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .outlive = outlive,
    .next_seat = next_seat,
    .waiting = waiting,
    .untouched = untouched,
    .see = values_see,
    .describe = values_describe,
};
