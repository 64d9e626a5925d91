/* Is a dilemma complete: a stake for every role, a question that is one, steps that lean on each other? */
#include "pack/check_parts.h"

#include <string.h>

static void check_stakes(const struct checking *checking, const struct json *object,
                         const struct pack_dilemma *dilemma)
{
    for (uint8_t r = 0; r < checking->pack->role_count; r++)
        if (!pack_text_present(&dilemma->stakes[r].want))
            checking_error(checking, json_find(object, "stakes"), "role-without-stake",
                           FACTS({"role", checking->pack->roles[r].id}));
}

static void check_question(const struct checking *checking, const struct json *object,
                           const struct pack_dilemma *dilemma)
{
    for (uint8_t i = 0; i < checking->pack->language_count; i++) {
        const char *question = dilemma->question.in[i];
        if (question && !strchr(question, '?')) {
            checking_warn(checking, json_find(object, "question"), "no-question", NULL);
            return;
        }
    }
}

/* The left step has no meaning without the right one. */
static const struct {
    enum dilemma_step step, needs;
} step_needs[] = {
    {STEP_CHOOSE, STEP_OPTIONS},          {STEP_LOOK, STEP_CHOOSE},       {STEP_CHOOSE_AGAIN, STEP_CHOOSE},
    {STEP_LOOK_AGAIN, STEP_CHOOSE_AGAIN}, {STEP_GLASSES, STEP_SITUATION}, {STEP_DECIDE, STEP_OPTIONS},
    {STEP_HAPPENS, STEP_DECIDE},
};

static void check_steps(const struct checking *checking, const struct json *object,
                        const struct pack_dilemma *dilemma)
{
    const struct json *steps = json_find(object, "steps");
    for (size_t i = 0; i < sizeof step_needs / sizeof *step_needs; i++)
        if (dilemma->uses[step_needs[i].step] && !dilemma->uses[step_needs[i].needs])
            checking_error(checking, steps, "step-needs",
                           FACTS({"step", dilemma_step_word(step_needs[i].step)},
                                 {"needed", dilemma_step_word(step_needs[i].needs)}));
}

/* The round always goes in one order; a list in another order promises what will not happen. */
static void check_step_order(const struct checking *checking, const struct json *object)
{
    unsigned last = 0;
    for (const struct json *item = json_find(object, "steps")->first; item; item = item->next) {
        unsigned step = 0;
        while (strcmp(dilemma_step_word((enum dilemma_step)step), json_find(item, "step")->string) != 0)
            step++;
        const unsigned place = dilemma_step_place((enum dilemma_step)step);
        if (place < last)
            checking_error(checking, item, "step-order",
                           FACTS({"step", dilemma_step_word((enum dilemma_step)step)},
                                 {"after", dilemma_step_word(dilemma_step_at((uint8_t)last))}));
        last = place > last ? place : last;
    }
}

static void check_injects(const struct checking *checking, const struct json *object,
                          const struct pack_dilemma *dilemma)
{
    for (uint8_t i = 0; i < dilemma->inject_count; i++)
        if (!dilemma->uses[dilemma->injects[i].step])
            checking_error(checking, json_find(checking_item(object, "injects", i), "step"), "inject-step",
                           FACTS({"step", dilemma_step_word(dilemma->injects[i].step)}));
}

/* domain.md section 4: guessing is offered under by role and by name only. */
static void check_guess(const struct checking *checking, const struct json *object,
                        const struct pack_dilemma *dilemma)
{
    const bool shown = dilemma->promise != PROMISE_NOTHING && dilemma->promise != PROMISE_COUNTS;
    if (dilemma->guess && !dilemma->uses[STEP_CHOOSE])
        checking_error(checking, json_find(object, "guess"), "guess-without-choose", NULL);
    else if (dilemma->guess && !shown)
        checking_error(checking, json_find(object, "guess"), "guess-promise",
                       FACTS({"promise", promise_word(dilemma->promise)}));
}

/* domain.md section 9: three to five questions to get a talk going. */
enum { PROMPTS_LEAST = 3 };

static void check_prompts(const struct checking *checking, const struct json *object,
                          const struct pack_dilemma *dilemma)
{
    if (!dilemma->uses[STEP_TALK] || dilemma->prompt_count >= PROMPTS_LEAST)
        return;
    struct text found = TEXT_INIT;
    text_format(&found, "%u", (unsigned)dilemma->prompt_count);
    checking_warn(checking, json_find(object, "prompts"), "few-prompts", FACTS({"found", found.at}));
    text_release(&found);
}

void check_dilemmas(const struct checking *checking)
{
    for (uint8_t a = 0; a < checking->pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = checking->pack->activities[a].dilemma;
        const struct json *object = checking_activity(checking, a);
        if (!dilemma)
            continue;
        check_stakes(checking, object, dilemma);
        check_question(checking, object, dilemma);
        check_steps(checking, object, dilemma);
        check_step_order(checking, object);
        check_injects(checking, object, dilemma);
        check_guess(checking, object, dilemma);
        check_prompts(checking, object, dilemma);
        if (!pack_text_present(&dilemma->tip))
            checking_warn(checking, object, "no-tip", NULL);
    }
}
