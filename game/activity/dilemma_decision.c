/* Deciding: proposal, objections, the three rules, the words of the decision, and who helps with its cost. */
#include "activity/dilemma.h"

#include <assert.h>

void decision_begin(const struct scene *scene, struct dilemma *dilemma)
{
    const struct pack_dilemma *pack = scene->activity->dilemma;
    dilemma->decision = (struct decision){.rule = (uint8_t)pack->rule,
                                          .role = pack->rule == RULE_ROLE ? pack->deciding_role : PACK_NONE,
                                          .proposed = ANSWER_NONE,
                                          .answer = ANSWER_NONE};
}

void decision_clear(struct dilemma *dilemma, struct street *street)
{
    if (!dilemma->decision.made)
        return;
    *street = dilemma->decision.before;
    dilemma->decision.made = false;
    dilemma->decision.answer = ANSWER_NONE;
    memset(dilemma->decision.total, 0, sizeof dilemma->decision.total);
}

/* --- majority --- */

/* Which round a majority counts: the second, the first when that was skipped; NULL = none was closed. */
static const struct round *decision_round(const struct dilemma *dilemma)
{
    for (int i = 1; i >= 0; i--)
        if (dilemma->rounds[i].state == ROUND_CLOSED)
            return &dilemma->rounds[i];
    return NULL;
}

bool decision_total(const struct dilemma *dilemma, uint8_t rule, uint8_t total[ANSWER_COUNT])
{
    const struct round *round = decision_round(dilemma);
    if (rule != RULE_MAJORITY || !round || round->as < PROMISE_COUNTS)
        return false;
    memset(total, 0, ANSWER_COUNT);
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        for (int answer = 0; answer < ANSWER_COUNT; answer++)
            total[answer] = (uint8_t)(total[answer] + round->shown[role][answer]);
    return true;
}

/* What led when the round was closed counts, also when some of it has been struck since: an outcome that
 * changes with a strike would tell the room what was struck. A record of before that was written down has
 * only the answers that are left. */
uint8_t decision_leading(const struct dilemma *dilemma)
{
    const struct round *round = decision_round(dilemma);
    if (!round)
        return ANSWER_NONE;
    uint8_t sum[ANSWER_COUNT];
    return decision_total(dilemma, RULE_MAJORITY, sum) ? counts_leading(sum) : round_leading(round);
}

/* --- commands --- */

static bool decision_is_role(const struct scene *scene, uint8_t role)
{
    return role < scene->pack->role_count && table_role_seats(scene->table, role) > 0;
}

enum refusal decision_set_rule(const struct scene *scene, const struct dilemma *dilemma,
                               const struct command *command, struct events *events)
{
    const uint8_t rule = command->with.rule;
    const uint8_t role = rule == RULE_ROLE ? command->with.role : PACK_NONE;
    if (dilemma->decision.made)
        return REFUSED_ALREADY;
    if (rule >= RULE_COUNT)
        return REFUSED_NO_SUCH_ITEM;
    if (rule == RULE_ROLE && !decision_is_role(scene, role))
        return REFUSED_NO_SUCH_ROLE;
    if (rule == dilemma->decision.rule && role == dilemma->decision.role)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_RULE_SET);
    event->with.rule = rule;
    event->with.role = role;
    return ACCEPTED;
}

enum refusal decision_propose(const struct scene *scene, const struct dilemma *dilemma,
                              const struct command *command, struct events *events)
{
    if (!dilemma_is_option(scene, dilemma, command->with.answer))
        return REFUSED_NO_SUCH_OPTION;
    if (dilemma->decision.made || dilemma->decision.proposed == command->with.answer)
        return REFUSED_ALREADY;
    events_add(events, EVENT_PROPOSED)->with.answer = command->with.answer;
    return ACCEPTED;
}

enum refusal decision_object(const struct scene *scene, const struct dilemma *dilemma,
                             const struct command *command, struct events *events)
{
    const struct fields *with = &command->with;
    if (dilemma->decision.made)
        return REFUSED_ALREADY;
    if (with->role != PACK_NONE && with->role >= scene->pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    if (dilemma->decision.objections.count == SEEN_OBJECTIONS_MAX)
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_OBJECTED);
    event->with.text[0] = note_text_blank(with->text[0]) ? NULL : with->text[0];
    event->with.role = with->role;
    return ACCEPTED;
}

enum refusal decision_withdraw(const struct scene *scene, const struct dilemma *dilemma,
                               const struct command *command, struct events *events)
{
    (void)scene;
    if (dilemma->decision.made)
        return REFUSED_ALREADY;
    if (command->with.index >= dilemma->decision.objections.count)
        return REFUSED_NO_SUCH_ITEM;
    events_add(events, EVENT_OBJECTION_WITHDRAWN)->with.index = command->with.index;
    return ACCEPTED;
}

enum refusal decision_word(const struct scene *scene, const struct dilemma *dilemma,
                           const struct command *command, struct events *events)
{
    (void)scene, (void)dilemma;
    note_word(events_add(events, EVENT_DECISION_WORDED), &command->with);
    return ACCEPTED;
}

/* What would be decided by the rule in use, or why nothing can be. */
static enum refusal decision_outcome(const struct scene *scene, const struct dilemma *dilemma,
                                     uint8_t *answer)
{
    const struct decision *decision = &dilemma->decision;
    *answer = decision->rule == RULE_MAJORITY ? decision_leading(dilemma) : decision->proposed;
    if (decision->rule == RULE_ROLE && table_role_here(scene->table, decision->role) == 0)
        return REFUSED_ROLE_AWAY;
    if (*answer != ANSWER_NONE)
        return ACCEPTED;
    return decision->rule == RULE_MAJORITY ? REFUSED_NO_MAJORITY : REFUSED_NOTHING_PROPOSED;
}

enum refusal decision_decide(const struct scene *scene, const struct dilemma *dilemma,
                             const struct command *command, struct events *events)
{
    (void)command;
    if (dilemma->decision.made)
        return REFUSED_ALREADY;
    uint8_t answer;
    const enum refusal refusal = decision_outcome(scene, dilemma, &answer);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_DECIDED);
    event->with.answer = answer;
    event->with.rule = dilemma->decision.rule;
    event->with.role = dilemma->decision.role;
    event->with.index = dilemma->decision.objections.count;
    event->with.seat = table_here(scene->table);
    decision_total(dilemma, dilemma->decision.rule, event->with.counts[0]);
    return ACCEPTED;
}

enum refusal decision_offer_help(const struct scene *scene, const struct dilemma *dilemma,
                                 const struct command *command, struct events *events)
{
    if (!dilemma->decision.made)
        return REFUSED_NOT_DECIDED;
    if (command->with.role >= scene->pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    const enum refusal refusal = note_text_wanted(command->with.text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_HELP_OFFERED);
    event->with.role = command->with.role;
    event->with.text[0] = command->with.text[0];
    return ACCEPTED;
}

/* --- events --- */

bool decision_admits_rule(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    const struct fields *with = &event->with;
    return !dilemma->decision.made && with->rule < RULE_COUNT &&
           (with->rule == RULE_ROLE ? decision_is_role(scene, with->role) : with->role == PACK_NONE);
}

bool decision_admits(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    return !dilemma->decision.made && dilemma_is_option(scene, dilemma, event->with.answer) &&
           event->with.rule < RULE_COUNT && (event->with.rule != RULE_ROLE || event->with.role != PACK_NONE);
}

bool decision_admits_object(const struct scene *scene, const struct dilemma *dilemma,
                            const struct event *event)
{
    (void)scene, (void)event;
    return !dilemma->decision.made && dilemma->decision.objections.count < SEEN_OBJECTIONS_MAX;
}

bool decision_admits_withdraw(const struct scene *scene, const struct dilemma *dilemma,
                              const struct event *event)
{
    (void)scene;
    return !dilemma->decision.made && event->with.index < dilemma->decision.objections.count;
}

void decision_apply_rule(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)scene, (void)street;
    dilemma->decision.rule = event->with.rule;
    dilemma->decision.role = event->with.role;
}

void decision_apply_proposed(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                             const struct event *event)
{
    (void)scene, (void)street;
    dilemma->decision.proposed = event->with.answer;
}

void decision_apply_object(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                           const struct event *event)
{
    (void)street;
    notes_add(&dilemma->decision.objections, event, scene->step);
}

void decision_apply_withdrawn(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                              const struct event *event)
{
    (void)scene, (void)street;
    notes_remove(&dilemma->decision.objections, event->with.index);
}

void decision_apply_words(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                          const struct event *event)
{
    (void)scene, (void)street;
    note_reword(dilemma->decision.text, DECISION_TEXTS, event);
}

void decision_apply(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                    const struct event *event)
{
    struct decision *decision = &dilemma->decision;
    decision->before = *street;
    decision->made = true;
    decision->answer = event->with.answer;
    decision->rule = event->with.rule;
    decision->role = event->with.role;
    decision->of = event->with.seat;
    memcpy(decision->total, event->with.counts[0], sizeof decision->total);
    street_decide(street, scene->pack, scene->activity_index, event->with.answer);
    decision->after = *street;
}

void decision_apply_help(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)scene, (void)street;
    assert(event->with.role < PACK_ROLES_MAX);
    dilemma->help[event->with.role] = event->with.text[0];
    dilemma->help_event[event->with.role] = event->number;
}
