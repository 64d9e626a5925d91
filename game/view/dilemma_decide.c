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

/* Nothing proposed yet: all that can be, in one row. */
static double choices(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const struct setting title = {.style = STYLE_QUESTION};
    const struct set set = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, title,
                                      sheet_say(sheet, "wall.decide.none"));
    const struct plots plots = street_plots(dilemma->option_count, false, SHEET_LEFT, SHEET_WIDE);
    const uint8_t options = (uint8_t)(plots.count - 2);
    const double wide = (SHEET_WIDE - 2.6 * (options - 1)) / options, top = set.bottom + 2.5;
    double bottom = top;
    for (uint8_t i = 0; i < options; i++) {
        const double x = SHEET_LEFT + i * (wide + 2.6);
        block_stamp(&sheet->easel, sheet_stamp(plots.at[i].answer), x + (wide - 8) / 2, top, 8);
        const struct set name = easel_text(&sheet->easel, (struct spot){x, top + 9, wide, 0},
                                           (struct setting){.style = STYLE_LABEL, .align = ALIGN_CENTRE},
                                           sheet_answer_name(sheet, dilemma, plots.at[i].answer));
        bottom = fmax(bottom, name.bottom);
    }
    return bottom;
}

static double proposal(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const uint8_t answer = dilemma->decision.proposed;
    const double x = SHEET_LEFT + 19, wide = SHEET_RIGHT - x;
    const char *text = answer < dilemma->option_count ? dilemma->options[answer].label
                                                      : sheet_answer_name(sheet, dilemma, answer);
    const struct set label =
        easel_text(&sheet->easel, (struct spot){x, y, wide, 0},
                   (struct setting){.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)},
                   sheet_say(sheet, "wall.decide.proposal"));
    const struct set set = easel_text(&sheet->easel, (struct spot){x, label.bottom + 0.4, wide, 0},
                                      (struct setting){.style = STYLE_QUESTION}, text);
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

/* Standing objections on as many pages as they need; the first page has room from y on. */
static int objection_pages(const struct sheet *sheet, const struct seen_decision *decision, double y,
                           double page_top, int page)
{
    const double bottom = sheet_bottom(sheet);
    int first = 0, filling = 0;
    while (first < decision->objection_count) {
        const double title =
            easel_measure(&sheet->easel, SHEET_WIDE, (struct setting){.style = STYLE_LABEL_BOLD}, "B").bottom;
        const bool room = y + title + 5 <= bottom || filling > 0;
        if (room && filling == page)
            easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0},
                       (struct setting){.style = STYLE_LABEL_BOLD},
                       sheet_say(sheet, "wall.decide.objections"));
        if (room)
            decision_objections(sheet, decision, y + title + 0.8, bottom, first, &first, filling == page);
        if (first < decision->objection_count) {
            filling++;
            y = page_top;
        }
    }
    return filling + 1;
}

static double first_page(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top,
                         double air)
{
    const bool proposed = dilemma->decision.proposed < ANSWER_COUNT;
    const double y = proposed ? proposal(sheet, dilemma, top + air) : choices(sheet, dilemma, top + air);
    return rule_panel(sheet, dilemma, y + 2.4 + air) + 1.4 + air;
}

/* How much air the first page can take with its objections still on it. */
static double first_air(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top)
{
    double end = first_page(sheet, dilemma, top, 0);
    int next = 0;
    if (dilemma->decision.objection_count > 0)
        end = decision_objections(sheet, &dilemma->decision, end + 5, 1e9, 0, &next, false);
    return fmax(0.4, fmin((sheet_bottom(sheet) - end) / 3.5, 5));
}

static void made(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top)
{
    const double y = decision_sentences(sheet, dilemma, top, true);
    decision_rule_line(sheet, dilemma, y + 2, true);
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.decided")});
}

void dilemma_decide(const struct sheet *sheet, const struct seen_part *part)
{
    static const char *const instructions[] = {[RULE_CONSENT] = "wall.do.decide_consent",
                                               [RULE_MAJORITY] = "wall.do.decide_majority",
                                               [RULE_ROLE] = "wall.do.decide_role"};
    const struct seen_dilemma *dilemma = part->dilemma;
    const struct seen_decision *decision = &dilemma->decision;
    const double top = heading(sheet, dilemma) + sheet_low(sheet, 1.6, 0.03);
    if (decision->made) {
        made(sheet, dilemma, top);
        return;
    }
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double air = first_air(&trial, dilemma, top);
    const double y = first_page(&trial, dilemma, top, air);
    const int pages = decision->objection_count > 0 ? objection_pages(&trial, decision, y, top, -1) : 1;
    canvas_release(&scratch);

    const int page = sheet_page(sheet, pages);
    if (page == 0)
        first_page(sheet, dilemma, top, air);
    objection_pages(sheet, decision, y, top, page);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 13.4, 0.03), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, decision->proposed < ANSWER_COUNT
                                                               ? instructions[decision->rule]
                                                               : "wall.do.propose"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_objections") : NULL,
                       });
}
