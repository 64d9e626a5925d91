/* Choosing: what each seat answers, in either round. */
#include "activity/dilemma.h"

#include <assert.h>

uint8_t dilemma_round(uint8_t step)
{
    return step == STEP_CHOOSE ? 0 : step == STEP_CHOOSE_AGAIN ? 1 : PACK_NONE;
}

enum promise dilemma_promise(const struct scene *scene)
{
    const enum promise table = scene->table->promise, own = scene->activity->dilemma->promise;
    assert(table != PROMISE_UNSET);
    return own != PROMISE_UNSET && own < table ? own : table;
}

bool choose_guesses(const struct scene *scene, const struct dilemma *dilemma, uint8_t step)
{
    const struct round *round = &dilemma->rounds[0];
    return step == STEP_CHOOSE && scene->activity->dilemma->guess && round->promise >= PROMISE_BY_ROLE &&
           round->answering == ANSWER_COMPUTER;
}

/* The open round of this step. Both deciders and appliers ask only in a choosing step. */
static const struct round *choose_round(const struct scene *scene, const struct dilemma *dilemma)
{
    assert(dilemma_round(scene->step) < 2);
    return &dilemma->rounds[dilemma_round(scene->step)];
}

static bool choose_is_option(const struct scene *scene, uint8_t answer)
{
    return answer < scene->activity->dilemma->option_count;
}

/* The table's own idea came up in the talk, so only the second round has it. */
static bool choose_is_answer(const struct scene *scene, const struct dilemma *dilemma, uint8_t answer)
{
    return choose_is_option(scene, answer) || answer == ANSWER_NOT_SURE || answer == ANSWER_PASS ||
           (answer == ANSWER_OWN && scene->step == STEP_CHOOSE_AGAIN && dilemma->own.stands);
}

static bool choose_offers_value(const struct scene *scene, uint8_t value)
{
    const struct offered offered = dilemma_offered(scene);
    for (uint8_t i = 0; i < offered.count; i++)
        if (offered.values[i] == value)
            return true;
    return value == PACK_NONE;
}

static enum refusal choose_check_guess(const struct scene *scene, const struct dilemma *dilemma,
                                       const struct fields *with)
{
    if (with->about == PACK_NONE && with->guess == ANSWER_NONE)
        return ACCEPTED;
    if (!choose_guesses(scene, dilemma, scene->step))
        return REFUSED_NOT_NOW;
    if (with->about >= scene->pack->role_count || with->about == scene->table->seats[with->seat].role ||
        table_role_seats(scene->table, with->about) == 0)
        return REFUSED_NO_SUCH_ROLE;
    return choose_is_option(scene, with->guess) ? ACCEPTED : REFUSED_NO_SUCH_OPTION;
}

static enum refusal choose_check_cast(const struct scene *scene, const struct dilemma *dilemma,
                                      const struct fields *with)
{
    if (!choose_is_answer(scene, dilemma, with->answer))
        return REFUSED_NO_SUCH_OPTION;
    if (!choose_offers_value(scene, with->value))
        return REFUSED_NO_SUCH_VALUE;
    return choose_check_guess(scene, dilemma, with);
}

enum refusal choose_cast(const struct scene *scene, const struct dilemma *dilemma,
                         const struct command *command, struct events *events)
{
    const struct round *round = choose_round(scene, dilemma);
    const struct fields *with = &command->with;
    if (round->way != ENTRY_SEAT)
        return REFUSED_ANSWERED_OTHERWISE;
    if (!round_may_answer(round, &command->actor, with->seat))
        return REFUSED_NOT_ALLOWED;
    enum refusal refusal = round_check_seat(round, scene->table, with->seat);
    if (refusal == ACCEPTED)
        refusal = choose_check_cast(scene, dilemma, with);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_CHOICE_CAST);
    event->with.seat = with->seat;
    event->with.answer = with->answer;
    event->with.about = with->about;
    event->with.guess = with->guess;
    if (with->answer == ANSWER_PASS || round->answering != ANSWER_COMPUTER)
        return ACCEPTED; /* a pass is never explained; beside cards nothing is asked */
    event->with.value = with->value;
    if (with->tick && !note_text_blank(with->text[0]))
        event->with.text[0] = with->text[0]; /* an unticked reason is not recorded at all */
    return ACCEPTED;
}

bool choose_admits_cast(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    const struct round *round = choose_round(scene, dilemma);
    return round->way == ENTRY_SEAT && round_check_seat(round, scene->table, event->with.seat) == ACCEPTED &&
           (event->struck || choose_check_cast(scene, dilemma, &event->with) == ACCEPTED);
}

void choose_apply_cast(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                       const struct event *event)
{
    (void)street;
    struct round *round = &dilemma->rounds[dilemma_round(scene->step)];
    const struct fields *with = &event->with;
    round_answer(round, with->seat,
                 (struct choice){.reason = with->text[0],
                                 .event = event->number,
                                 .answer = with->answer,
                                 .value = with->value,
                                 .about = with->about,
                                 .guess = with->guess});
}

/* --- totals --- */

/* Answers of this role (PACK_NONE: of all) that may be counted: of those here now, or counted before they
 * left. An event that happened is only held to who was asked: what it was counted over may have been struck.
 */
static uint8_t choose_counts_most(const struct scene *scene, const struct round *round, uint8_t role,
                                  bool happened)
{
    uint8_t most = 0;
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++)
        if ((role == PACK_NONE || scene->table->seats[seat].role == role) &&
            (happened ? (round->asked >> seat & 1) != 0 : round_asks(round, scene->table, seat)))
            most++;
    const uint8_t row = role == PACK_NONE ? 0 : role;
    const uint8_t before = round_row_known(round, row) ? 0 : counts_sum(round->counted[row]);
    return most > before ? most : before;
}

static bool choose_counts_fit(const struct scene *scene, const struct dilemma *dilemma,
                              const uint8_t counts[ANSWER_COUNT], uint8_t most)
{
    for (uint8_t answer = 0; answer < ANSWER_COUNT; answer++)
        if (counts[answer] && !choose_is_answer(scene, dilemma, answer))
            return false;
    return counts_sum(counts) <= most;
}

static bool choose_rows_empty_from(const totals counts, uint8_t first)
{
    for (uint8_t row = first; row < PACK_ROLES_MAX; row++)
        if (counts_sum(counts[row]) > 0)
            return false;
    return true;
}

/* All roles in one command, a row each. */
static enum refusal choose_check_rows(const struct scene *scene, const struct dilemma *dilemma,
                                      const totals counts, bool happened)
{
    const struct round *round = choose_round(scene, dilemma);
    for (uint8_t role = 0; role < scene->pack->role_count; role++)
        if (!choose_counts_fit(scene, dilemma, counts[role],
                               choose_counts_most(scene, round, role, happened)))
            return REFUSED_COUNTS_DO_NOT_FIT;
    return choose_rows_empty_from(counts, scene->pack->role_count) ? ACCEPTED : REFUSED_NO_SUCH_ROLE;
}

static enum refusal choose_check_counts(const struct scene *scene, const struct dilemma *dilemma,
                                        const struct fields *with, bool happened)
{
    const struct round *round = choose_round(scene, dilemma);
    if (round->way == ENTRY_SEAT)
        return REFUSED_ANSWERED_OTHERWISE;
    if (round->way == ENTRY_ROLE && with->role == PACK_NONE)
        return choose_check_rows(scene, dilemma, with->counts, happened);
    if (round->way == ENTRY_TOTAL && with->role != PACK_NONE)
        return REFUSED_ANSWERED_OTHERWISE; /* finer than promised */
    if (with->role != PACK_NONE && with->role >= scene->pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    if (!choose_rows_empty_from(with->counts, 1) ||
        !choose_counts_fit(scene, dilemma, with->counts[0],
                           choose_counts_most(scene, round, with->role, happened)))
        return REFUSED_COUNTS_DO_NOT_FIT;
    return ACCEPTED;
}

enum refusal choose_count(const struct scene *scene, const struct dilemma *dilemma,
                          const struct command *command, struct events *events)
{
    const enum refusal refusal = choose_check_counts(scene, dilemma, &command->with, false);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_CHOICES_COUNTED);
    event->with.role = command->with.role;
    memcpy(event->with.counts, command->with.counts, sizeof event->with.counts);
    return ACCEPTED;
}

/* Who counts needs not know what was counted before: not after a restart, and not on a screen the room sees.
 */
enum refusal choose_count_card(const struct scene *scene, const struct dilemma *dilemma,
                               const struct command *command, struct events *events)
{
    const struct round *round = choose_round(scene, dilemma);
    const struct fields *with = &command->with;
    if (round->way == ENTRY_SEAT)
        return REFUSED_ANSWERED_OTHERWISE;
    if (!choose_is_answer(scene, dilemma, with->answer))
        return REFUSED_NO_SUCH_OPTION;
    if (round->way == ENTRY_ROLE && with->role >= scene->pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    struct command all = command_new(COMMAND_COUNT_CHOICES);
    all.actor = command->actor;
    all.with.role = with->role;
    const uint8_t row = round->way == ENTRY_ROLE ? with->role : 0;
    if (!round_row_known(round, row))
        memcpy(all.with.counts[0], round->counted[row], ANSWER_COUNT);
    all.with.counts[0][with->answer]++;
    return choose_count(scene, dilemma, &all, events);
}

bool choose_admits_counts(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    return choose_check_counts(scene, dilemma, &event->with, true) == ACCEPTED;
}

void choose_apply_counts(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)street;
    struct round *round = &dilemma->rounds[dilemma_round(scene->step)];
    const struct fields *with = &event->with;
    assert(round->way != ENTRY_SEAT);
    round_enter(round);
    const bool all = with->role == PACK_NONE && round->way == ENTRY_ROLE;
    const uint8_t first = with->role == PACK_NONE ? 0 : with->role, rows = all ? PACK_ROLES_MAX : 1;
    memcpy(round->counted[first], with->counts, (size_t)rows * ANSWER_COUNT);
    for (uint8_t row = first; row < first + rows; row++)
        round->counted_event[row] = event->number;
    round_forget_known(round);
}

/* --- the row at the shared computer --- */

enum refusal choose_put_off(const struct scene *scene, const struct dilemma *dilemma,
                            const struct command *command, struct events *events)
{
    const struct round *round = choose_round(scene, dilemma);
    if (round->answering != ANSWER_COMPUTER)
        return REFUSED_ANSWERED_OTHERWISE;
    return round_put_off(round, scene->table, command->with.seat, events);
}

bool choose_admits_put_off(const struct scene *scene, const struct dilemma *dilemma,
                           const struct event *event)
{
    return round_check_seat(choose_round(scene, dilemma), scene->table, event->with.seat) == ACCEPTED;
}

void choose_apply_put_off(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                          const struct event *event)
{
    (void)street;
    round_apply_put_off(&dilemma->rounds[dilemma_round(scene->step)], event->with.seat);
}
