/* The dilemma round: its steps, and the table that says which command and event belongs to which. */
#include "activity/dilemma.h"

#include <assert.h>

enum {
    CHOOSING = 1 << STEP_CHOOSE | 1 << STEP_CHOOSE_AGAIN,
    TALKING = 1 << STEP_TALK,
    LOOKING = 1 << STEP_LOOK | 1 << STEP_LOOK_AGAIN,
    DECIDING = 1 << STEP_DECIDE,
    TURNING = 1 << STEP_TURN,
    INVENTING = 1 << STEP_OWN_IDEA,
    AFTERWARDS = 1 << STEP_HAPPENS | 1 << STEP_THINK,
    OPENLY = ((1 << STEP_COUNT) - 1) & ~CHOOSING,
};

static bool in_steps(uint8_t step, unsigned steps)
{
    return step != PACK_NONE && (steps >> step & 1);
}

static bool is_private(uint8_t step)
{
    return in_steps(step, CHOOSING);
}

/* --- steps --- */

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return STEP_COUNT;
}

/* Nothing to look at without a choice, nothing happens without a decision. */
static const char *step_word(uint8_t step)
{
    return dilemma_step_word((enum dilemma_step)step);
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    const struct dilemma *dilemma = state;
    const bool *uses = scene->activity->dilemma->uses;
    if (!uses[step])
        return false;
    if (step == STEP_LOOK)
        return uses[STEP_CHOOSE] && dilemma->rounds[0].state != ROUND_SKIPPED;
    if (step == STEP_LOOK_AGAIN)
        return uses[STEP_CHOOSE_AGAIN] && dilemma->rounds[1].state != ROUND_SKIPPED && !dilemma->past_looking;
    if (step == STEP_HAPPENS)
        return dilemma->decision.made || (uses[STEP_DECIDE] && !dilemma->decision.over);
    return true;
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    return minutes_step(scene->activity->dilemma, (enum dilemma_step)step,
                        table_minutes(scene->table, scene->pack->role_count));
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return is_private(step);
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    (void)scene;
    return step == STEP_TALK || step == STEP_TURN || step == STEP_OWN_IDEA;
}

/* From the first choice on: who chose, guessed and spoke as what is told together. */
static bool holds_roles(const struct scene *scene, const void *state)
{
    const struct dilemma *dilemma = state;
    return dilemma_step_place(scene->step) >= dilemma_step_place(STEP_CHOOSE) ||
           dilemma->rounds[0].state != ROUND_NOT_ASKED || dilemma->rounds[1].state != ROUND_NOT_ASKED;
}

static uint8_t step_at(uint8_t place)
{
    return (uint8_t)dilemma_step_at(place);
}

static void begin(const struct scene *scene, void *state)
{
    decision_begin(scene, state);
}

static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    const struct dilemma *dilemma = state;
    if (scene->step == STEP_DECIDE && !dilemma->decision.made && !early)
        return REFUSED_NOT_DECIDED;
    if (!is_private(scene->step))
        return ACCEPTED;
    if (!early && !round_ready(&dilemma->rounds[dilemma_round(scene->step)], scene->table))
        return REFUSED_NOT_ALL_IN;
    reveal(scene, dilemma, events);
    return ACCEPTED;
}

/* Steps that a decision rests on: a new choice, or other options to choose from, take it with them. */
static bool rests_on(uint8_t step)
{
    return is_private(step) || step == STEP_OWN_IDEA;
}

/* A new choice must be looked at again, and takes a decision that rested on the old one with it. */
static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene;
    const struct dilemma *dilemma = state;
    unsigned steps = 1u << step;
    if (step == STEP_CHOOSE)
        steps |= 1u << STEP_LOOK;
    if (step == STEP_OWN_IDEA && dilemma->rounds[1].state != ROUND_NOT_ASKED)
        steps |= 1u << STEP_CHOOSE_AGAIN;
    if (steps & 1u << STEP_CHOOSE_AGAIN)
        steps |= 1u << STEP_LOOK_AGAIN;
    if (step == STEP_DECIDE || (rests_on(step) && dilemma->decision.made))
        steps |= 1u << STEP_DECIDE | 1u << STEP_HAPPENS;
    return (uint16_t)steps;
}

/* --- deciding --- */

static const struct {
    dilemma_decider *decide;
    unsigned steps;
} deciders[COMMAND_COUNT] = {
    [COMMAND_CAST_CHOICE] = {choose_cast, CHOOSING},
    [COMMAND_COUNT_CHOICES] = {choose_count, CHOOSING},
    [COMMAND_COUNT_CARD] = {choose_count_card, CHOOSING},
    [COMMAND_PUT_OFF_SEAT] = {choose_put_off, CHOOSING},
    [COMMAND_NEXT_SPEAKER] = {talk_next_speaker, TALKING},
    [COMMAND_NEXT_TALK_ROUND] = {talk_next_round, TALKING},
    [COMMAND_NOTE_ARGUMENT] = {talk_note_argument, TALKING | LOOKING},
    [COMMAND_DROP_INJECT] = {talk_drop_inject, OPENLY | CHOOSING},
    [COMMAND_SET_RULE] = {decision_set_rule, DECIDING},
    [COMMAND_PROPOSE] = {decision_propose, DECIDING},
    [COMMAND_OBJECT] = {decision_object, DECIDING},
    [COMMAND_WITHDRAW_OBJECTION] = {decision_withdraw, DECIDING},
    [COMMAND_WORD_DECISION] = {decision_word, DECIDING | AFTERWARDS},
    [COMMAND_DECIDE] = {decision_decide, DECIDING},
    [COMMAND_OFFER_HELP] = {decision_offer_help, AFTERWARDS},
    [COMMAND_NOTE_PANE] = {turn_note, TURNING},
    [COMMAND_ADD_OPTION] = {own_add, INVENTING},
    [COMMAND_DROP_OPTION] = {own_drop, INVENTING},
    [COMMAND_NOTE_WORDS] = {think_note_words, OPENLY},
    [COMMAND_NOTE_IDEA] = {think_note_idea, OPENLY},
};

static bool seat_may(enum command_kind kind)
{
    return kind == COMMAND_CAST_CHOICE;
}

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    if (!deciders[command->kind].decide || !in_steps(scene->step, deciders[command->kind].steps))
        return REFUSED_NOT_NOW;
    return deciders[command->kind].decide(scene, state, command, events);
}

/* --- events of the plan that touch a round --- */

static void apply_opened(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)street;
    const uint8_t which = dilemma_round(event->with.step);
    if (event->with.step == STEP_DECIDE)
        dilemma->decision.over = false;
    if (event->with.step == STEP_CHOOSE_AGAIN)
        dilemma->past_looking = false;
    else if (dilemma_step_place(event->with.step) > dilemma_step_place(STEP_LOOK_AGAIN))
        dilemma->past_looking = true;
    if (which == PACK_NONE)
        return;
    struct round *round = &dilemma->rounds[which];
    round_reopen(round, event->number);
    if (which == 1)
        dilemma->moved = (struct moved){.changed = 0};
    round_open(round, scene->table, dilemma_promise(scene));
}

/* A new choice takes what rested on the old one with it. */
static void apply_reopened(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                           const struct event *event)
{
    if (rests_on(event->with.step) || event->with.step == STEP_DECIDE)
        decision_clear(dilemma, street);
    for (int i = 0; i < 2; i++)
        round_leave(&dilemma->rounds[i]);
    apply_opened(scene, dilemma, street, event);
}

static void apply_closed(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)scene, (void)street;
    if (event->with.step == STEP_DECIDE)
        dilemma->decision.over = true;
    if (is_private(event->with.step))
        dilemma->rounds[dilemma_round(event->with.step)].state = ROUND_CLOSED;
}

/* What was entered in a round that is skipped was never shown and never will be. */
static void apply_skipped(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                          const struct event *event)
{
    (void)scene, (void)street;
    if (event->with.step == STEP_DECIDE)
        dilemma->decision.over = true;
    if (is_private(event->with.step))
        dilemma->rounds[dilemma_round(event->with.step)].state = ROUND_SKIPPED;
}

static void apply_ended(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                        const struct event *event)
{
    for (int i = 0; i < 2; i++)
        round_end(&dilemma->rounds[i]);
    if (dilemma->decision.made || !event->with.early)
        street_dilemma_over(street, scene->pack, scene->part);
}

static void apply_erased(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)scene, (void)event;
    decision_clear(dilemma, street);
}

static void apply_promise(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                          const struct event *event)
{
    (void)street, (void)event;
    if (is_private(scene->step))
        round_change(&dilemma->rounds[dilemma_round(scene->step)], scene->table, dilemma_promise(scene));
}

/* --- applying --- */

typedef bool dilemma_admitter(const struct scene *scene, const struct dilemma *dilemma,
                              const struct event *event);

static bool admits_note(const struct notes *notes)
{
    return notes->count < SEEN_WORDS_MAX;
}

static bool admits_argument(const struct scene *scene, const struct dilemma *dilemma,
                            const struct event *event)
{
    (void)scene, (void)event;
    return admits_note(&dilemma->arguments);
}

static bool admits_words(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)scene, (void)event;
    return admits_note(&dilemma->words);
}

static bool admits_idea(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)scene, (void)event;
    return admits_note(&dilemma->ideas);
}

static bool admits_inject(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)dilemma;
    return event->with.index < scene->activity->dilemma->inject_count;
}

static bool admits_option(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    return !dilemma->decision.made && dilemma_is_option(scene, dilemma, event->with.answer);
}

static bool admits_shown(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)dilemma;
    for (int i = 0; i < VALUES_NAMED_MAX && event->with.named[i].count; i++)
        if (event->with.named[i].value >= scene->pack->value_count)
            return false;
    for (int i = 0; i < SEATS_MAX && event->with.moves[i].count; i++)
        if (event->with.moves[i].role >= scene->pack->role_count ||
            event->with.moves[i].from >= ANSWER_COUNT || event->with.moves[i].to >= ANSWER_COUNT)
            return false;
    return event->with.part == scene->part && event->with.step == scene->step;
}

static bool admits_help(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)scene, (void)event;
    return dilemma->decision.made;
}

/* `steps` 0: an event of the plan or the table, which the session admits. */
static const struct {
    dilemma_applier *apply;
    unsigned steps;
    dilemma_admitter *admits; /* NULL: nothing more to ask */
} appliers[EVENT_COUNT] = {
    [EVENT_STEP_OPENED] = {apply_opened, 0, NULL},
    [EVENT_STEP_REOPENED] = {apply_reopened, 0, NULL},
    [EVENT_STEP_CLOSED] = {apply_closed, 0, NULL},
    [EVENT_STEP_SKIPPED] = {apply_skipped, 0, NULL},
    [EVENT_PART_ENDED] = {apply_ended, 0, NULL},
    [EVENT_ACTIVITY_ERASED] = {apply_erased, 0, NULL},
    [EVENT_PROMISE_SET] = {apply_promise, 0, NULL},
    [EVENT_ANSWERING_SET] = {apply_promise, 0, NULL},
    [EVENT_CHOICE_CAST] = {choose_apply_cast, CHOOSING, choose_admits_cast},
    [EVENT_CHOICES_COUNTED] = {choose_apply_counts, CHOOSING, choose_admits_counts},
    [EVENT_SEAT_PUT_OFF] = {choose_apply_put_off, CHOOSING, choose_admits_put_off},
    [EVENT_ROUND_SHOWN] = {reveal_apply, CHOOSING, admits_shown},
    [EVENT_SPEAKER_MOVED] = {talk_apply_speaker, TALKING, NULL},
    [EVENT_TALK_ROUND_OPENED] = {talk_apply_round, TALKING, NULL},
    [EVENT_ARGUMENT_NOTED] = {talk_apply_argument, TALKING | LOOKING, admits_argument},
    [EVENT_INJECT_DROPPED] = {talk_apply_inject, OPENLY | CHOOSING, admits_inject},
    [EVENT_RULE_SET] = {decision_apply_rule, DECIDING, decision_admits_rule},
    [EVENT_PROPOSED] = {decision_apply_proposed, DECIDING, admits_option},
    [EVENT_OBJECTED] = {decision_apply_object, DECIDING, decision_admits_object},
    [EVENT_OBJECTION_WITHDRAWN] = {decision_apply_withdrawn, DECIDING, decision_admits_withdraw},
    [EVENT_DECISION_WORDED] = {decision_apply_words, DECIDING | AFTERWARDS, NULL},
    [EVENT_DECIDED] = {decision_apply, DECIDING, decision_admits},
    [EVENT_HELP_OFFERED] = {decision_apply_help, AFTERWARDS, admits_help},
    [EVENT_PANE_NOTED] = {turn_apply, TURNING, turn_admits},
    [EVENT_OPTION_ADDED] = {own_apply_added, INVENTING, NULL},
    [EVENT_OPTION_DROPPED] = {own_apply_dropped, INVENTING, own_admits_dropped},
    [EVENT_WORDS_NOTED] = {think_apply_words, OPENLY, admits_words},
    [EVENT_IDEA_NOTED] = {think_apply_idea, OPENLY, admits_idea},
};

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    if (!appliers[event->kind].apply || !in_steps(scene->step, appliers[event->kind].steps))
        return false;
    return !appliers[event->kind].admits || appliers[event->kind].admits(scene, state, event);
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    if (appliers[event->kind].apply)
        appliers[event->kind].apply(scene, state, street, event);
}

/* --- what outlives an undo, and who is waited for --- */

static void outlive(void *after, const void *before, uint32_t taken_back, uint32_t redone)
{
    struct dilemma *now = after;
    const struct dilemma *then = before;
    for (int i = 0; i < 2; i++)
        round_outlive(&now->rounds[i], &then->rounds[i], taken_back, redone);
}

static uint8_t next_seat(const struct scene *scene, const void *state)
{
    const struct dilemma *dilemma = state;
    if (!is_private(scene->step))
        return PACK_NONE;
    return round_called(&dilemma->rounds[dilemma_round(scene->step)], scene->table);
}

static uint8_t waiting(const struct scene *scene, const void *state)
{
    const struct dilemma *dilemma = state;
    if (!is_private(scene->step))
        return 0;
    return round_waiting(&dilemma->rounds[dilemma_round(scene->step)], scene->table);
}

static bool untouched(const struct scene *scene, const void *state)
{
    const struct dilemma *dilemma = state;
    const uint8_t which = dilemma_round(scene->step);
    return which != PACK_NONE && !dilemma->rounds[which].touched;
}

static enum command_kind on(const struct scene *scene, const void *state)
{
    return in_steps(scene->step, TALKING) ? talk_on(scene, state) : COMMAND_GO_ON;
}

static uint32_t item(const struct scene *scene, const void *state, uint32_t shown, uint8_t index)
{
    (void)scene;
    const struct dilemma *dilemma = state;
    const struct viewer desk = {.kind = VIEWER_DESK};
    for (uint8_t which = 0; which < 2; which++) {
        struct seen_reason reasons[SEATS_MAX];
        uint32_t lines[SEATS_MAX];
        if (dilemma->rounds[which].shown_event != shown)
            continue;
        const uint8_t count = reveal_reasons(dilemma, which, &desk, reasons, lines);
        return index < count ? lines[index] : 0;
    }
    return 0;
}

const struct activity activity_dilemma = {
    .kind = "dilemma",
    .state_size = sizeof(struct dilemma),
    .step_count = step_count,
    .step_at = step_at,
    .step_word = step_word,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .holds_roles = holds_roles,
    .begin = begin,
    .offers = dilemma_offers,
    .seat_may = seat_may,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .item = item,
    .outlive = outlive,
    .next_seat = next_seat,
    .waiting = waiting,
    .on = on,
    .untouched = untouched,
    .see = dilemma_see,
    .describe = dilemma_describe,
};
