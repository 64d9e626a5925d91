/* A decision in words, as it stands on the wall after it was made. */
#include "view/decision.h"

#include <math.h>

#define SENTENCE_X 63.0

static const char *const sentence_keys[4] = {"wall.decision.choose", "wall.decision.because",
                                             "wall.decision.drawback", "wall.decision.care"};

static const char *sentence(const struct sheet *sheet, const struct seen_dilemma *dilemma, int number)
{
    const char *text = dilemma->decision.text[number];
    if (number > 0 || (text && *text))
        return text;
    return sheet_answer_name(sheet, dilemma, dilemma->decision.answer);
}

/* One sentence with its label before it, both on one baseline; returns its height. */
static double sentence_row(const struct sheet *sheet, const char *label, const char *text, bool first,
                           double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting words = {.style = first ? STYLE_DECISION : STYLE_REASON};
    const struct setting aside = {.style = STYLE_LABEL, .align = ALIGN_RIGHT, .colour = easel_second(easel)};
    const double label_x = SHEET_LEFT + 17, label_wide = SENTENCE_X - 2 - label_x,
                 wide = SHEET_RIGHT - SENTENCE_X;
    const struct style_size large = easel_style(easel, words.style), small = easel_style(easel, STYLE_LABEL);
    /* Both stand in the middle of their lines; the label goes down until the baselines are one. */
    const int capitals = type_capital(large.face, large.size) - type_capital(small.face, small.size);
    const double lower = (large.line - small.line + capitals) / 2.0 / easel->metrics.u;
    if (draw) {
        easel_text(easel, (struct spot){SENTENCE_X, y, wide, 0}, words, text);
        easel_text(easel, (struct spot){label_x, y + lower, label_wide, 0}, aside, label);
    }
    return fmax(easel_measure(easel, wide, words, text).bottom,
                lower + easel_measure(easel, label_wide, aside, label).bottom);
}

/* The option's stamp with its name under it, which the table's own words need not say; no name where there is
 * no room for it above `bottom`. Returns the height. */
static double stamp_column(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y,
                           double bottom, bool draw)
{
    const double stamp = 14, wide = 20, name_y = y + stamp + 2;
    const char *own = dilemma->decision.text[0];
    const struct setting aside = {.style = STYLE_ASIDE, .bold = true};
    const char *name = own && *own ? sheet_answer_name(sheet, dilemma, dilemma->decision.answer) : "";
    const double name_high = easel_measure(&sheet->easel, wide, aside, name).bottom;
    const bool named = *name && name_y + name_high <= bottom;
    if (draw)
        block_stamp(&sheet->easel, sheet_stamp(dilemma->decision.answer), SHEET_LEFT, y + 1.2, stamp);
    if (draw && named)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, name_y, wide, 0}, aside, name);
    return named ? name_y - y + name_high : stamp + 1.4;
}

void decision_sentences(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow *flow)
{
    const double top = flow->y;
    if (dilemma->decision.answer >= ANSWER_COUNT)
        return;
    if (flow->page == flow->wanted)
        stamp_column(sheet, dilemma, top, flow->bottom, true);
    const int page = flow->page;
    for (int i = 0; i < 4; i++) {
        const char *text = sentence(sheet, dilemma, i), *label = sheet_say(sheet, sentence_keys[i]);
        if (!text || !*text)
            continue;
        double y = 0;
        if (flow_block(flow, sentence_row(sheet, label, text, i == 0, 0, false), &y))
            sentence_row(sheet, label, text, i == 0, y, true);
        flow_air(flow, 0.6);
    }
    if (flow->page == page)
        flow->y = fmax(flow->y, top + stamp_column(sheet, dilemma, top, flow->bottom, false));
}

/* What was said, no more: whoever said nothing is not counted as somebody without an objection. */
static const char *consent_text(const struct sheet *sheet, const struct seen_decision *decision)
{
    return sheet_say(sheet, decision->objection_count > 0 ? "wall.rule.consent" : "wall.rule.consent_none");
}

static const char *rule_text(const struct sheet *sheet, const struct seen_decision *decision)
{
    if (decision->rule == RULE_CONSENT)
        return consent_text(sheet, decision);
    if (decision->rule == RULE_MAJORITY && !decision->total_known)
        return sheet_say(sheet, "wall.rule.majority_only");
    if (decision->rule == RULE_ROLE)
        return sheet_fill(
            sheet, "wall.rule.role",
            FACTS({"role",
                   decision->role < sheet->seen->role_count ? sheet->seen->roles[decision->role].name : ""}));
    return sheet_fill(sheet, "wall.rule.majority",
                      FACTS({"n", sheet_number(sheet, decision->total[decision->answer % ANSWER_COUNT])},
                            {"all", sheet_number(sheet, decision->of)}));
}

static double objection(const struct sheet *sheet, const struct seen_words *words, double x, double y,
                        bool draw)
{
    const struct easel *easel = &sheet->easel;
    const bool role = words->role < sheet->seen->role_count;
    const double in = role ? 5.2 : 0;
    const char *text = words->text
                           ? sheet_fill(sheet, "wall.quote", (struct fill[]){{"text", words->text}, {0}})
                           : sheet_say(sheet, "wall.objection.no_words");
    const struct setting setting = {.style = STYLE_LABEL};
    const double high = easel_measure(easel, SHEET_RIGHT - x - in, setting, text).bottom;
    if (draw && role)
        block_gable(easel, sheet->seen->roles[words->role].gable, x, y - 0.2, 3.5);
    if (draw)
        easel_text(easel, (struct spot){x + in, y, SHEET_RIGHT - x - in, 0}, setting, text);
    return fmax(high, role ? 4.2 : 0);
}

void decision_objections(const struct sheet *sheet, const struct seen_decision *decision, const char *title,
                         struct flow *flow)
{
    const struct setting bold = {.style = STYLE_LABEL_BOLD};
    const double head = title ? easel_measure(&sheet->easel, SHEET_WIDE, bold, title).bottom + 0.6 : 0;
    for (int i = 0; i < decision->objection_count; i++) {
        const struct seen_words *words = &decision->objections[i];
        const double above = i == 0 ? head : 0; /* the title stays with the first */
        double y = 0;
        if (flow_block(flow, above + objection(sheet, words, SHEET_LEFT, 0, false), &y)) {
            if (above > 0)
                easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, bold, title);
            objection(sheet, words, SHEET_LEFT, y + above, true);
        }
        flow_air(flow, 1);
    }
}

/* Rule, divider and the one objection on one line; false when they do not fit on it. */
static bool one_line(const struct sheet *sheet, const struct seen_decision *decision, const char *rule,
                     struct flow *flow)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL}, bold = {.style = STYLE_LABEL_BOLD};
    const double line = easel_measure(easel, SHEET_WIDE, setting, rule).bottom;
    const char *stays = sheet_count(sheet, "wall.objection.stays", decision->objection_count, NULL);
    const double divide = SHEET_LEFT + easel_width(easel, setting, rule) + 3, x = divide + 2.6;
    const double after = x + easel_width(easel, bold, stays) + 1.6;
    if (decision->objection_count != 1 || after + 20 > SHEET_RIGHT ||
        objection(sheet, &decision->objections[0], after, 0, false) > line * 1.1)
        return false;
    double y = 0;
    if (flow_block(flow, line, &y)) {
        easel_text(easel, (struct spot){SHEET_LEFT, y, divide - SHEET_LEFT, 0}, setting, rule);
        block_divide(easel, divide, y - 0.1, line);
        easel_text(easel, (struct spot){x, y, after - x, 0}, bold, stays);
        objection(sheet, &decision->objections[0], after, y, true);
    }
    return true;
}

void decision_rule_line(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow *flow)
{
    const struct seen_decision *decision = &dilemma->decision;
    const char *rule = rule_text(sheet, decision);
    if (one_line(sheet, decision, rule, flow))
        return;
    const struct setting setting = {.style = STYLE_LABEL};
    double y = 0;
    if (flow_block(flow, easel_measure(&sheet->easel, SHEET_WIDE, setting, rule).bottom, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, setting, rule);
    if (decision->objection_count == 0)
        return;
    flow_air(flow, 0.6);
    decision_objections(sheet, decision,
                        sheet_count(sheet, "wall.objection.stays", decision->objection_count, NULL), flow);
}

const char *decision_away(const struct sheet *sheet)
{
    if (!seen_decider_away(sheet->seen))
        return NULL;
    const uint8_t role = seen_now(sheet->seen)->dilemma->decision.role;
    return sheet_fill(sheet, "wall.decide.away_how", FACTS({"role", sheet->seen->roles[role].name}));
}

size_t decision_ways(const struct sheet *sheet, uint32_t id, struct pick picks[RULE_COUNT])
{
    static const char *const keys[] = {[RULE_CONSENT] = "words.consent", [RULE_MAJORITY] = "words.majority"};
    enum decision_rule rules[RULE_COUNT];
    const size_t count = seen_rules_left(seen_now(sheet->seen)->dilemma, rules);
    for (size_t i = 0; i < count; i++)
        picks[i] = (struct pick){.label = sheet_say(sheet, keys[rules[i]]), .id = id + (uint32_t)rules[i]};
    return count;
}
