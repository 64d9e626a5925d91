/* Besluit: what lies on the table, by which rule, and which objections stand. After it was made: the decision
 * in words. */
#include "view/decision.h"
#include "view/street.h"
#include "view/wall.h"

#include <math.h>

static double heading(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    return easel_text(&sheet->easel,
                      (struct spot){SHEET_LEFT, sheet_low(sheet, SHEET_TOP - 0.6, 0.03), 122, 0},
                      (struct setting){.style = STYLE_HEADING}, dilemma->question)
        .bottom;
}

/* What can be decided. */
struct choices {
    uint8_t answers[PACK_OPTIONS_MAX + 1], count;
};

static struct choices choices_of(const struct seen_dilemma *dilemma)
{
    struct choices choices;
    choices.count = seen_options(dilemma, 2, choices.answers);
    return choices;
}

/* As many options beside each other as leaves each name three lines at most. */
static int choice_columns(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    const struct choices all = choices_of(dilemma);
    int columns = all.count;
    for (; columns > 1; columns--) {
        size_t lines = 0;
        for (uint8_t i = 0; i < all.count; i++) {
            const double wide = (SHEET_WIDE - 2.6 * (columns - 1)) / columns;
            const size_t here = easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_LABEL},
                                              sheet_answer_name(sheet, dilemma, all.answers[i]))
                                    .lines;
            lines = here > lines ? here : lines;
        }
        if (lines <= 3)
            break;
    }
    return columns > 0 ? columns : 1;
}

/* One row of options at y; returns where it ends. */
static double choice_row(const struct sheet *sheet, const struct seen_dilemma *dilemma, int first,
                         int columns, double y)
{
    const struct setting setting = {.style = STYLE_LABEL, .align = ALIGN_CENTRE};
    const double gap = 2.6, wide = (SHEET_WIDE - gap * (columns - 1)) / columns, stamp = 8;
    const struct choices all = choices_of(dilemma);
    double bottom = y;
    for (int i = first; i < first + columns && i < all.count; i++) {
        const double x = SHEET_LEFT + (i - first) * (wide + gap);
        block_stamp(&sheet->easel, sheet_stamp(all.answers[i]), x + (wide - stamp) / 2, y, stamp);
        bottom = fmax(bottom, easel_text(&sheet->easel, (struct spot){x, y + stamp + 1, wide, 0}, setting,
                                         sheet_answer_name(sheet, dilemma, all.answers[i]))
                                  .bottom);
    }
    return bottom;
}

/* Nothing proposed yet: all that can be, row by row; the title stays with the first. */
static void choices(const struct sheet *sheet, const struct sheet *trial, const struct seen_dilemma *dilemma,
                    struct flow *flow)
{
    const struct setting title = {.style = STYLE_QUESTION};
    const char *ask = sheet_say(sheet, "wall.decide.none");
    const int columns = choice_columns(sheet, dilemma);
    for (int first = 0; first < choices_of(dilemma).count; first += columns) {
        const double head =
            first == 0 ? easel_measure(&sheet->easel, SHEET_WIDE, title, ask).bottom + 2.5 : 0;
        double y = 0;
        if (flow_block(flow, head + choice_row(trial, dilemma, first, columns, 0), &y)) {
            if (head > 0)
                easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, title, ask);
            choice_row(sheet, dilemma, first, columns, y + head);
        }
        flow_air(flow, 1.5);
    }
}

static double proposal(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const uint8_t answer = dilemma->decision.proposed;
    const double x = SHEET_LEFT + 19, wide = SHEET_RIGHT - x;
    const char *text = sheet_answer_label(sheet, dilemma, answer);
    const bool long_one =
        easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_QUESTION}, text).lines > 3;
    const enum style style = long_one ? STYLE_HEADING : STYLE_QUESTION;
    const struct set label =
        easel_text(&sheet->easel, (struct spot){x, y, wide, 0},
                   (struct setting){.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)},
                   sheet_say(sheet, "wall.decide.proposal"));
    const struct set set = easel_text(&sheet->easel, (struct spot){x, label.bottom + 0.4, wide, 0},
                                      (struct setting){.style = style}, text);
    block_stamp(&sheet->easel, sheet_stamp(answer), SHEET_LEFT, y + 0.4, 15);
    return fmax(set.bottom, y + 15.6);
}

struct rule_words {
    const char *title, *body;
};

static struct rule_words rule_words(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    const struct seen_decision *decision = &dilemma->decision;
    const bool role = decision->role < sheet->seen->role_count;
    const struct fill fills[] = {{"role", role ? sheet->seen->roles[decision->role].name : ""},
                                 {"name", decision->leading < ANSWER_COUNT
                                              ? sheet_answer_name(sheet, dilemma, decision->leading)
                                              : ""},
                                 {0}};
    const char *away = decision_away(sheet);
    if (away)
        return (struct rule_words){sheet_say(sheet, "wall.decide.away"), away};
    if (decision->rule == RULE_ROLE)
        return (struct rule_words){sheet_fill(sheet, "wall.decide.role", fills),
                                   sheet_fill(sheet, "wall.decide.role_how", fills)};
    if (decision->rule == RULE_CONSENT)
        return (struct rule_words){sheet_say(sheet, "wall.decide.consent"),
                                   sheet_say(sheet, "wall.decide.consent_how")};
    const char *body = !decision->total_known ? "wall.decide.majority_how"
                       : decision->tie        ? "wall.decide.tie"
                                              : "wall.decide.leading";
    return (struct rule_words){sheet_say(sheet, "wall.decide.majority"), sheet_fill(sheet, body, fills)};
}

/* Second choices in one line of stamps and numbers. */
static double totals(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, bool draw)
{
    const struct seen_decision *decision = &dilemma->decision;
    if (decision->rule != RULE_MAJORITY || !decision->total_known)
        return y;
    const struct plots plots =
        street_plots(dilemma->option_count, decision->total[ANSWER_OWN] > 0, SHEET_LEFT + 3, SHEET_WIDE - 6);
    struct seen_round round = {.as = PROMISE_COUNTS};
    for (int i = 0; i < ANSWER_COUNT; i++)
        round.total[i] = decision->total[i];
    if (draw)
        street_totals(sheet, &plots, &round, y + 1, 5, STYLE_NUMBER);
    return y + 7;
}

static double rule_panel(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const struct seen_decision *decision = &dilemma->decision;
    const struct rule_words words = rule_words(sheet, dilemma);
    const bool gable = decision->rule == RULE_ROLE && decision->role < sheet->seen->role_count;
    const double x = SHEET_LEFT + (gable ? 11.4 : 3), wide = SHEET_RIGHT - 3 - x;
    const struct setting head = {.style = STYLE_HEADING}, body = {.style = STYLE_STORY};
    const double text = easel_measure(&sheet->easel, wide, head, words.title).bottom +
                        easel_measure(&sheet->easel, wide, body, words.body).bottom;
    const double high = 3 + text + totals(sheet, dilemma, 0, false);
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    if (gable)
        block_gable(&sheet->easel, sheet->seen->roles[decision->role].gable, SHEET_LEFT + 3.2,
                    y + high / 2 - 3.8, 6.4);
    const struct set title = easel_text(&sheet->easel, (struct spot){x, y + 1.4, wide, 0}, head, words.title);
    const struct set how =
        easel_text(&sheet->easel, (struct spot){x, title.bottom, wide, 0}, body, words.body);
    totals(sheet, dilemma, how.bottom, true);
    return y + high;
}

/* --- the keys, where no desk shows them --- */

struct told {
    const char *key, *say;
    uint32_t id;
};

static double put_told(const struct sheet *sheet, const struct told *told, double x, double y)
{
    const struct easel *easel = &sheet->easel;
    const struct setting aside = {.style = STYLE_ASIDE, .middle = true, .colour = easel_second(easel)};
    const double high = 5.5, key = block_key(easel, x, y + (high - 3.6) / 2, 3.6, told->key) + 1.2;
    const double wide = easel_width(easel, aside, told->say) + 0.2;
    easel_text(easel, (struct spot){x + key, y, wide, high}, aside, told->say);
    const struct spot spot = {x - 0.6, y, key + wide + 1.2, high};
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), told->id, TARGET_BUTTON, told->say});
    return key + wide;
}

/* Beside each other, or under each other when the words are large; returns where they end. */
static double told_keys(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const struct told told[] = {{"T", sheet_say(sheet, "wall.decide.write"), PANE_WRITE},
                                {"S", sheet_say(sheet, "wall.decide.skip"), PANE_SKIP}};
    const double gap = 5, high = 5.5, around = 7; /* around: a key cap and its air */
    const struct setting aside = {.style = STYLE_ASIDE};
    const bool beside = easel_width(&sheet->easel, aside, told[0].say) +
                            easel_width(&sheet->easel, aside, told[1].say) + 2 * around + gap <=
                        SHEET_WIDE;
    (void)dilemma;
    const double first = put_told(sheet, &told[0], SHEET_LEFT, y);
    put_told(sheet, &told[1], beside ? SHEET_LEFT + first + gap : SHEET_LEFT, beside ? y : y + high);
    return y + (beside ? high : 2 * high);
}

/* The ways that are left when the deciding role is not here. */
static double ways_left(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    (void)dilemma;
    struct pick picks[RULE_COUNT];
    const size_t count = decision_ways(sheet, PANE_RULE, picks);
    const struct spot spot = {SHEET_LEFT, y, SHEET_WIDE, block_pick_high(&sheet->easel)};
    return block_buttons(&sheet->easel, spot, picks, count);
}

/* --- pages --- */

static struct flow flow_of(const struct sheet *sheet, double top, int wanted)
{
    return (struct flow){.y = top, .top = top, .bottom = sheet_bottom(sheet), .wanted = wanted};
}

/* A block whose height is only known by drawing it. */
typedef double block(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y);

static void put(const struct sheet *sheet, const struct sheet *trial, const struct seen_dilemma *dilemma,
                struct flow *flow, block *draw)
{
    double y = 0;
    if (flow_block(flow, draw(trial, dilemma, 0), &y))
        draw(sheet, dilemma, y);
}

/* Everything that is still to be decided, with so much air between the blocks. */
static struct flow open_pages(const struct sheet *sheet, const struct sheet *trial,
                              const struct seen_dilemma *dilemma, struct flow flow, double air)
{
    flow.y += air;
    if (dilemma->decision.proposed < ANSWER_COUNT)
        put(sheet, trial, dilemma, &flow, proposal);
    else
        choices(sheet, trial, dilemma, &flow);
    flow_air(&flow, 2 + air);
    put(sheet, trial, dilemma, &flow, rule_panel);
    flow_air(&flow, 1.4 + air);
    if (sheet->pane->alone && seen_decider_away(sheet->seen)) {
        put(sheet, trial, dilemma, &flow, ways_left);
        flow_air(&flow, 1.4);
    }
    decision_objections(sheet, &dilemma->decision, sheet_say(sheet, "wall.decide.objections"), &flow);
    if (sheet->pane->alone)
        put(sheet, trial, dilemma, &flow, told_keys);
    return flow;
}

static struct flow made_pages(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow flow,
                              double air)
{
    flow.y += air;
    decision_sentences(sheet, dilemma, &flow);
    flow_air(&flow, 2 + air);
    decision_rule_line(sheet, dilemma, &flow);
    return flow;
}

static struct flow all_pages(const struct sheet *sheet, const struct sheet *trial,
                             const struct seen_dilemma *dilemma, struct flow flow, double air)
{
    return dilemma->decision.made ? made_pages(sheet, dilemma, flow, air)
                                  : open_pages(sheet, trial, dilemma, flow, air);
}

static const char *instruction(const struct sheet *sheet, const struct seen_decision *decision)
{
    if (seen_decider_away(sheet->seen))
        return sheet_say(sheet, "wall.do.decide_away");
    static const char *const by_rule[] = {[RULE_CONSENT] = "wall.do.decide_consent",
                                          [RULE_MAJORITY] = "wall.do.decide_majority",
                                          [RULE_ROLE] = "wall.do.decide_role"};
    if (decision->made)
        return sheet_say(sheet, "wall.do.decided");
    return sheet_say(sheet, decision->proposed < ANSWER_COUNT ? by_rule[decision->rule] : "wall.do.propose");
}

void dilemma_decide(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const double top = heading(sheet, dilemma) + sheet_low(sheet, 1.6, 0.03);
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const struct flow tight = all_pages(&trial, &trial, dilemma, flow_of(sheet, top, -1), 0.2);
    const double air = tight.page == 0 ? fmin(0.2 + (tight.bottom - tight.y) / 3.6, 5) : 0.2;
    const int pages = tight.page + 1, page = sheet_page(sheet, pages);
    all_pages(sheet, &trial, dilemma, flow_of(sheet, top, page), air);
    canvas_release(&scratch);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 13.4, 0.03), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = instruction(sheet, &dilemma->decision),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_objections") : NULL,
                       });
}
