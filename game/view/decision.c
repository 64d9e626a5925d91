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

double decision_sentences(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    if (dilemma->decision.answer >= ANSWER_COUNT)
        return y;
    if (draw)
        block_stamp(easel, sheet_stamp(dilemma->decision.answer), SHEET_LEFT, y + 1.2, 14);
    const double top = y;
    for (int i = 0; i < 4; i++) {
        const char *text = sentence(sheet, dilemma, i);
        if (!text || !*text)
            continue;
        const struct setting words = {.style = i == 0 ? STYLE_DECISION : STYLE_REASON};
        const struct setting label = {
            .style = STYLE_LABEL, .align = ALIGN_RIGHT, .colour = easel_second(easel)};
        const struct spot right = {SENTENCE_X, y, SHEET_RIGHT - SENTENCE_X, 0};
        const struct style_size large = easel_style(easel, words.style),
                                small = easel_style(easel, STYLE_LABEL);
        if (draw) {
            easel_text(easel, right, words, text);
            /* Both stand in the middle of their lines; the label goes down until the baselines are one. */
            const int capitals = type_capital(large.face, large.size) - type_capital(small.face, small.size);
            const double lower = (large.line - small.line + capitals) / 2.0 / easel->metrics.u;
            easel_text(easel, (struct spot){SHEET_LEFT + 17, y + lower, SENTENCE_X - 2 - SHEET_LEFT - 17, 0},
                       label, sheet_say(sheet, sentence_keys[i]));
        }
        const double label_high =
            easel_measure(easel, SENTENCE_X - 2 - SHEET_LEFT - 17, label, sheet_say(sheet, sentence_keys[i]))
                .bottom;
        y += fmax(easel_measure(easel, right.w, words, text).bottom, label_high) + 0.6;
    }
    return fmax(y, top + 15.4);
}

static const char *rule_text(const struct sheet *sheet, const struct seen_decision *decision)
{
    const int without = decision->of - decision->objection_count;
    const struct fill fills[] = {
        {"n", sheet_number(sheet, decision->rule == RULE_CONSENT
                                      ? (without > 0 ? without : 0)
                                      : decision->total[decision->answer % ANSWER_COUNT])},
        {"all", sheet_number(sheet, decision->of)},
        {"role", decision->role < sheet->seen->role_count ? sheet->seen->roles[decision->role].name : ""},
        {0}};
    static const char *const keys[] = {[RULE_CONSENT] = "wall.rule.consent",
                                       [RULE_MAJORITY] = "wall.rule.majority",
                                       [RULE_ROLE] = "wall.rule.role"};
    if (decision->rule == RULE_MAJORITY && !decision->total_known)
        return sheet_say(sheet, "wall.rule.majority_only");
    return sheet_fill(sheet, keys[decision->rule], fills);
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

double decision_objections(const struct sheet *sheet, const struct seen_decision *decision, double y,
                           double bottom, int first, int *next, bool draw)
{
    int i = first;
    for (; i < decision->objection_count; i++) {
        const double high = objection(sheet, &decision->objections[i], SHEET_LEFT, y, false);
        if (y + high > bottom && i > first)
            break;
        objection(sheet, &decision->objections[i], SHEET_LEFT, y, draw);
        y += high + 1;
    }
    *next = i;
    return y;
}

double decision_rule_line(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct seen_decision *decision = &dilemma->decision;
    const struct setting setting = {.style = STYLE_LABEL}, bold = {.style = STYLE_LABEL_BOLD};
    const char *rule = rule_text(sheet, decision);
    const double line = easel_measure(easel, SHEET_WIDE, setting, rule).bottom;
    double x = SHEET_LEFT + easel_width(easel, setting, rule) + 3;
    if (draw)
        easel_text(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, setting, rule);
    const int count = decision->objection_count;
    if (count == 0)
        return y + line;
    const char *stays = sheet_count(sheet, "wall.objection.stays", count, NULL);
    const double wide = easel_width(easel, bold, stays);
    const double text_high =
        count == 1 ? objection(sheet, &decision->objections[0], x + 2.6 + wide + 1.6, y, false) : 0;
    const bool beside = x + wide + 30 < SHEET_RIGHT && text_high <= line * 1.1;
    if (!beside) {
        x = SHEET_LEFT - 2.6;
        y += line + 0.5;
    } else if (draw) {
        block_divide(easel, x, y - 0.1, line);
    }
    if (draw)
        easel_text(easel, (struct spot){x + 2.6, y, SHEET_RIGHT - x - 2.6, 0}, bold, stays);
    if (count == 1 && beside) {
        objection(sheet, &decision->objections[0], x + 2.6 + wide + 1.6, y, draw);
        return y + line;
    }
    int next = 0;
    return decision_objections(sheet, decision, y + line + 0.5, 1e9, 0, &next, draw);
}
