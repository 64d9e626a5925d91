/* What we will see: the four promises, what each means, and the question when by role would show one person.
 */
#include "app/setup.h"

#include "view/edit.h"

static const struct setting head = {.style = STYLE_LABEL, .bold = true};

static const struct choice {
    const char *label, *say;
    enum promise promise;
} choices[] = {
    {"setup.promise_nothing", "setup.promise_nothing_say", PROMISE_NOTHING},
    {"setup.promise_counts", "setup.promise_counts_say", PROMISE_COUNTS},
    {"setup.promise_role", "setup.promise_role_say", PROMISE_BY_ROLE},
    {"setup.promise_name", "setup.promise_name_say", PROMISE_BY_NAME},
};
enum { CHOICES = sizeof choices / sizeof *choices };

uint8_t setup_role_alone(const struct seen *seen)
{
    for (uint8_t role = 0; role < seen->role_count; role++)
        if (seen->roles[role].here == 1)
            return role;
    return PACK_NONE;
}

/* Head, buttons and what they mean, under each other. */
struct stack {
    const char *head, *say;
    const struct pick *picks;
    size_t count;
};

static double put_stack(const struct setup *setup, struct spot spot, const struct stack *stack, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double above = easel_measure(easel, spot.w, head, stack->head).bottom + 1;
    const struct spot under = {spot.x, spot.y + above, spot.w, block_pick_high(easel)};
    const double below = above + block_buttons_high(easel, under, stack->picks, stack->count) + 0.5;
    if (draw) {
        easel_text(easel, (struct spot){spot.x, spot.y, spot.w, 0}, head, stack->head);
        block_buttons(easel, under, stack->picks, stack->count);
        easel_text(easel, (struct spot){spot.x, spot.y + below, spot.w, 0}, aside, stack->say);
    }
    return below + easel_measure(easel, spot.w, aside, stack->say).bottom;
}

/* By role was asked for, or it is the promise and nobody said yes to it. */
static bool question_open(const struct setup *setup)
{
    const struct edit *asked = form_field_find(setup->form, SETUP_WARNING);
    const struct seen *seen = setup->seen;
    return setup_role_alone(seen) != PACK_NONE &&
           ((asked && asked->text[0]) || (seen->promise == PROMISE_BY_ROLE && !seen->promise_warned));
}

static double put_question(const struct setup *setup, struct spot spot, bool draw)
{
    const struct sheet *sheet = &setup->sheet;
    const struct seen *seen = setup->seen;
    const struct pick picks[] = {
        {.label =
             sheet_say(sheet, seen->promise == PROMISE_BY_ROLE ? "setup.alone_counts" : "setup.alone_no"),
         .id = SETUP_WARNED_NO},
        {.label = sheet_say(sheet, "setup.alone_yes"), .id = SETUP_WARNED_YES},
    };
    const struct fill *role = FACTS({"role", seen->roles[setup_role_alone(seen)].name});
    const struct stack stack = {sheet_fill(sheet, "setup.role_alone", role),
                                sheet_fill(sheet, "setup.role_alone_say", role), picks, 2};
    return put_stack(setup, spot, &stack, draw);
}

/* What the choice with the focus means, else the one that stands; and that it holds everywhere. */
static const char *meaning(const struct setup *setup)
{
    const uint32_t focus = setup->form->focus;
    uint32_t at = (uint32_t)setup->seen->promise - PROMISE_NOTHING;
    if (focus >= SETUP_PROMISE + PROMISE_NOTHING && focus < SETUP_PROMISE + PROMISE_COUNT)
        at = focus - SETUP_PROMISE - PROMISE_NOTHING;
    return sheet_fill(&setup->sheet, "setup.promise_holds",
                      FACTS({"promise", sheet_say(&setup->sheet, choices[at < CHOICES ? at : 0].say)}));
}

double setup_promise(const struct setup *setup, struct spot spot, bool draw)
{
    const struct seen *seen = setup->seen;
    const bool stands = seen->phase == PHASE_PLAYING;
    if (question_open(setup))
        return put_question(setup, spot, draw);
    struct pick picks[CHOICES];
    for (size_t i = 0; i < CHOICES; i++)
        picks[i] = (struct pick){.label = sheet_say(&setup->sheet, choices[i].label),
                                 .id = SETUP_PROMISE + (uint32_t)choices[i].promise,
                                 .picked = seen->promise == choices[i].promise,
                                 .unavailable = stands && choices[i].promise > seen->promise};
    const struct stack stack = {sheet_say(&setup->sheet, stands ? "setup.promise_stands" : "setup.promise"),
                                meaning(setup), picks, CHOICES};
    return put_stack(setup, spot, &stack, draw);
}
