/* Every picture of the desk, by name. */
#include "support/desks.h"

#define DESK_STEP_PICTURE(name, which)                                                                       \
    static void name(struct made *made, struct pane *pane, struct desk_notice *notice)                       \
    {                                                                                                        \
        (void)pane, (void)notice;                                                                            \
        made_step(made, which);                                                                              \
    }
DESK_STEP_PICTURE(situation, STEP_SITUATION)
DESK_STEP_PICTURE(choosing, STEP_CHOOSE)
DESK_STEP_PICTURE(talk, STEP_TALK)
DESK_STEP_PICTURE(deciding, STEP_DECIDE)

static void decider_away(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    deciding(made, pane, notice);
    made->dilemma->decision.rule = RULE_ROLE;
    made->dilemma->decision.role = 3;
    made->seen.roles[3].here = 0;
}

DESK_STEP_PICTURE(think, STEP_THINK)

/* The target of a step that is over. */
static uint32_t again(const struct made *made, enum dilemma_step step)
{
    uint32_t i = 0;
    while (made->part->steps[i].id != (uint8_t)step)
        i++;
    return DESK_STEP + i;
}

static void asked(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    made_step(made, STEP_HAPPENS);
    pane->focus = DESK_NOT_SURE;
    notice->asked = again(made, STEP_CHOOSE);
}

static void not_saved(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    choosing(made, pane, notice);
    notice->not_saved = true;
}

static void opening(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    (void)pane, (void)notice;
    made_question(made, MADE_OPENING, 0);
}

static void closing(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    (void)pane, (void)notice;
    made_question(made, MADE_CLOSING, 4);
}

static void paused(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    talk(made, pane, notice);
    made->seen.pause = PAUSE_ORDINARY;
    made->seen.on = COMMAND_END_PAUSE;
    made->seen.clock_stopped = true;
    made->seen.desk.can_reopen = false;
}

static void paused_until(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    paused(made, pane, notice);
    made->seen.pause_until = 8 * 60000;
}

static void quiet(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    paused(made, pane, notice);
    made->seen.pause = PAUSE_QUIET;
}

static void ended(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    (void)pane, (void)notice;
    made_step(made, STEP_THINK);
    made->seen.phase = PHASE_ENDED;
    made->seen.part = made->seen.step = PACK_NONE;
}

static void typing(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    situation(made, pane, notice);
    pane->focus = DESK_NOTES;
    edit_set(&pane->reason, "Vraag van tafel: wanneer opent de speeltuin?");
    notice->blank = true;
}

static void on_a_step(struct made *made, struct pane *pane, struct desk_notice *notice)
{
    talk(made, pane, notice);
    pane->focus = again(made, STEP_CHOOSE);
}

const struct desk_picture desk_pictures[] = {
    {"desk-situation", situation},
    {"desk-choosing", choosing},
    {"desk-talk", talk},
    {"desk-deciding", deciding},
    {"desk-decider-away", decider_away},
    {"desk-think", think},
    {"desk-opening", opening},
    {"desk-closing", closing},
    {"desk-asked", asked},
    {"desk-not-saved", not_saved},
    {"desk-pause", paused},
    {"desk-pause-until", paused_until},
    {"desk-quiet", quiet},
    {"desk-ended", ended},
    {"desk-typing", typing},
    {"desk-on-a-step", on_a_step},
};
const size_t desk_picture_count = sizeof desk_pictures / sizeof *desk_pictures;

/* What the facilitator has beside the wall. */
static void made_desk(struct made *made)
{
    const bool english = made->seen.viewer.language != 0;
    struct seen *seen = &made->seen;
    seen->viewer.kind = VIEWER_DESK;
    seen->group = "Wijkteam Noord";
    seen->programme_title = english ? "half a day" : "een dagdeel";
    seen->on = COMMAND_GO_ON;
    seen->desk.can_undo = seen->desk.can_skip = seen->desk.can_reopen = true;
    for (uint8_t i = 0; i < seen->part_count; i++)
        seen->parts[i].planned = 35 * 60;
    made->part->sensitive = 1u << THEME_MONEY | 1u << THEME_LOSS;
    made->dilemma->tip = english
                             ? "The talk soon goes to money. Ask: who would miss this place most?"
                             : "Het gesprek gaat snel over geld. Vraag: wie zou deze plek het meest missen?";
    made->dilemma->inject_count = 2;
    for (uint8_t i = 0; i < 2; i++)
        made->dilemma->injects[i].text =
            english ? "The baker offers a room." : "De bakker biedt een kamer aan.",
        made->dilemma->injects[i].step = i ? STEP_TALK : STEP_CHOOSE;
}

static char *longest(struct made *made, int words)
{
    struct text out = TEXT_INIT;
    for (int i = 0; i < words; i++)
        text_format(&out, "%s%s", i ? " " : "", i % 3 == 1 ? "van" : "samenlevingsopbouw");
    char *copy = arena_string(&made->arena, out.at);
    text_release(&out);
    return copy;
}

/* The most a pack may ask of the desk: a programme of 32 parts, and every text as long as it may be. */
static void worst_desk(struct made *made)
{
    struct seen *seen = &made->seen;
    const char *name = longest(made, 5);
    for (uint8_t i = 0; i < seen->part_count; i++) {
        seen->parts[i].title = name;
        seen->parts[i].planned = 120 * 60;
        seen->parts[i].sensitive = (1u << THEME_COUNT) - 1;
    }
    for (uint8_t i = seen->part_count; i < SEEN_PARTS_MAX; i++)
        seen->parts[i] = (struct seen_part){.kind = i % 4 ? "talk" : NULL, .title = name, .planned = 7200};
    seen->part_count = SEEN_PARTS_MAX;
    seen->group = "De vrijwilligersorganisaties en buurtbewoners van Nieuwland-Oosterkwartier Zuid";
    seen->pack_title = seen->programme_title = name;
    for (uint8_t i = 0; i < made->closing->question_count; i++) {
        seen->parts[MADE_CLOSING].steps[i].title = name;
        made->closing->questions[i].title = name;
        made->closing->questions[i].say = longest(made, 90);
    }
    made->dilemma->tip = longest(made, 90);
    seen->desk.notes = longest(made, 60);
    seen->desk.waiting = SEATS_MAX;
}

void desk_picture_draw(const struct desk_picture *picture, const struct stage *stage, int language,
                       bool worst, struct canvas *canvas)
{
    struct made *made = made_new(language);
    struct pane pane = pane_new(), wall_pane = pane_new();
    struct desk_notice notice = {.saved = stage->wall, .writes = true};
    struct canvas wall = {.count = 0};
    made_desk(made);
    picture->make(made, &pane, &notice);
    if (worst) {
        made_worst(made);
        worst_desk(made);
    }
    made->seen.viewer.kind = VIEWER_WALL;
    wall_view(&wall, stage, &made->seen, &wall_pane);
    made->seen.viewer.kind = VIEWER_DESK;
    desk_view(canvas, stage, &made->seen, &pane, notice.blank ? NULL : &wall, &notice);
    canvas_release(&wall);
    made_free(made);
}
