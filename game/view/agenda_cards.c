/* What was agreed, on cards as they will hang in the neighbourhood: who and when, the first small step, how
 * we will notice; and the balance of what they lean on. */
#include "view/agenda_parts.h"
#include "view/long_text.h"

#include <math.h>

#define IN       3.0
#define BETWEEN  4.0
#define HALF     ((SHEET_WIDE - 2 * IN - BETWEEN) / 2)
#define RIGHT_X  (SHEET_LEFT + IN + HALF + BETWEEN)
#define PILL_GAP 2.0

/* What is said of an agreement under its heading: left and right, row by row. */
static const struct {
    enum agreement_text text;
    const char *label;
} said[] = {{AGREEMENT_WHO, "agenda.who"},
            {AGREEMENT_WHEN, "agenda.when"},
            {AGREEMENT_FIRST, "agenda.first"},
            {AGREEMENT_NOTICE, "agenda.notice"}};
enum { SAID = sizeof said / sizeof *said };

static const char *const lean_names[LEAN_COUNT] = {[LEAN_RESIDENTS] = "agenda.lean.residents",
                                                   [LEAN_COMMUNITY] = "agenda.lean.community",
                                                   [LEAN_HELP] = "agenda.lean.help"};

static const char *words_of(const struct sheet *sheet, const struct seen_agreement *agreement, int i)
{
    const char *text = agreement->text[said[i].text];
    if (text)
        return text;
    return sheet_say(sheet, said[i].text == AGREEMENT_WHO ? "agenda.nobody" : "agenda.not_yet");
}

static struct setting setting_of(const struct sheet *sheet, const struct seen_agreement *agreement, int i)
{
    const bool there = agreement->text[said[i].text];
    return (struct setting){.style = there && i < 2 ? STYLE_LABEL_BOLD : STYLE_LABEL,
                            .colour = there ? easel_ink(&sheet->easel) : easel_second(&sheet->easel)};
}

/* One of the four, in a column `wide`; returns its height. */
static double put_said(const struct sheet *sheet, const struct seen_agreement *agreement, int i,
                       struct spot spot, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting head = {.style = STYLE_ASIDE, .colour = easel_second(easel)},
                         body = setting_of(sheet, agreement, i);
    const char *label = sheet_say(sheet, said[i].label), *text = words_of(sheet, agreement, i);
    const double high = easel_measure(easel, spot.w, head, label).bottom;
    if (draw) {
        easel_text(easel, spot, head, label);
        easel_text(easel, (struct spot){spot.x, spot.y + high, spot.w, 0}, body, text);
    }
    return high + easel_measure(easel, spot.w, body, text).bottom;
}

static const char *what_of(const struct sheet *sheet, const struct seen_agreement *agreement)
{
    const char *what = agreement->text[AGREEMENT_WHAT];
    return what ? what : sheet_say(sheet, "agenda.struck");
}

/* What it leans on, at the right of its heading; `draw` false: only how wide that is, 0 when it is not said.
 */
static double put_pill(const struct sheet *sheet, const struct seen_agreement *agreement, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    if (agreement->lean == LEAN_UNSAID)
        return 0;
    const struct setting setting = {.style = STYLE_ASIDE};
    const char *label = sheet_say(sheet, lean_names[agreement->lean]);
    const double high = easel_measure(easel, SHEET_WIDE, setting, label).bottom + 1,
                 wide = easel_width(easel, setting, label) + 4;
    const struct spot spot = {SHEET_RIGHT - IN - wide, y, wide, high};
    if (draw)
        block_button(easel, spot,
                     &(struct button){
                         .kind = BUTTON_NORMAL, .pill = true, .regular = true, .label = label, .size = 2.5});
    return wide + PILL_GAP;
}

/* The whole card from `y`; returns its height. */
static double put_card(const struct sheet *sheet, const struct seen_agreement *agreement, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting heading = {.style = STYLE_HEADING};
    const double wide = SHEET_WIDE - 2 * IN - put_pill(sheet, agreement, y + 1.4, draw);
    const char *what = what_of(sheet, agreement);
    double end = y + 1.6 + easel_measure(easel, wide, heading, what).bottom;
    if (draw)
        easel_text(easel, (struct spot){SHEET_LEFT + IN, y + 1.6, wide, 0}, heading, what);
    for (int i = 0; i < SAID; i += 2) {
        const double left =
            put_said(sheet, agreement, i, (struct spot){SHEET_LEFT + IN, end + 0.6, HALF, 0}, draw);
        const double right =
            put_said(sheet, agreement, i + 1, (struct spot){RIGHT_X, end + 0.6, HALF, 0}, draw);
        end += 0.6 + fmax(left, right);
    }
    return end + 1.6 - y;
}

/* An agreement whose words are too long for a card. */
static void put_pages(const struct sheet *sheet, struct flow *flow, const struct seen_agreement *agreement)
{
    if (agreement->text[AGREEMENT_WHAT])
        long_text(sheet, flow, NULL, agreement->text[AGREEMENT_WHAT],
                  (struct setting){.style = STYLE_HEADING});
    if (agreement->lean != LEAN_UNSAID)
        long_text(sheet, flow, sheet_say(sheet, "agenda.mix"), sheet_say(sheet, lean_names[agreement->lean]),
                  (struct setting){.style = STYLE_STORY});
    for (int i = 0; i < SAID; i++)
        long_text(sheet, flow, sheet_say(sheet, said[i].label), words_of(sheet, agreement, i),
                  (struct setting){.style = STYLE_STORY});
}

void agenda_put_agreements(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    for (uint8_t i = 0; i < agenda->agreement_count; i++) {
        const struct seen_agreement *agreement = &agenda->agreements[i];
        const double high = put_card(sheet, agreement, 0, false);
        double y = 0;
        if (high > flow->bottom - flow->top) {
            put_pages(sheet, flow, agreement);
        } else if (flow_block(flow, high, &y)) {
            block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high},
                       agreement->somebody ? CARD_FLAT : CARD_DASHED);
            put_card(sheet, agreement, y, true);
        }
        flow_air(flow, 1.8);
    }
}

/* --- the balance --- */

unsigned agenda_leaning(const struct seen_agenda *agenda, enum lean lean)
{
    unsigned count = 0;
    for (uint8_t i = 0; i < agenda->agreement_count; i++)
        count += agenda->agreements[i].lean == lean;
    return count;
}

enum { SIDES = LEAN_COUNT - 1 };
#define SIDE_GAP  4.0
#define SIDE_WIDE ((SHEET_WIDE - 2 * IN - 2 * SIDE_GAP) / SIDES)
#define DOT_WIDE  1.8

/* One of the three: its name, a dot for each agreement that leans on it, and what it means. Returns its
 * height. */
static double put_side(const struct sheet *sheet, const struct seen_agenda *agenda, enum lean lean,
                       struct spot spot, bool draw)
{
    static const char *const says[LEAN_COUNT] = {[LEAN_RESIDENTS] = "agenda.lean_say.residents",
                                                 [LEAN_COMMUNITY] = "agenda.lean_say.community",
                                                 [LEAN_HELP] = "agenda.lean_say.help"};
    const struct easel *easel = &sheet->easel;
    const struct setting head = {.style = STYLE_LABEL_BOLD},
                         aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const int count = (int)agenda_leaning(agenda, lean);
    const char *name =
        sheet_fill(sheet, "agenda.side",
                   FACTS({"name", sheet_say(sheet, lean_names[lean])}, {"n", sheet_number(sheet, count)}));
    const double step = count > 0 ? fmin(DOT_WIDE + 0.8, (spot.w - DOT_WIDE) / count) : 0;
    const double dots = easel_measure(easel, spot.w, head, name).bottom + 0.6, say = dots + DOT_WIDE + 0.8;
    if (draw) {
        easel_text(easel, spot, head, name);
        if (count > 0)
            block_dots(easel, spot.x, spot.y + dots, DOT_WIDE, step, count, count);
        else
            block_rule(easel, spot.x, spot.y + dots + DOT_WIDE / 2, spot.w);
        easel_text(easel, (struct spot){spot.x, spot.y + say, spot.w, 0}, aside,
                   sheet_say(sheet, says[lean]));
    }
    return say + easel_measure(easel, spot.w, aside, sheet_say(sheet, says[lean])).bottom;
}

void agenda_put_mix(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    const struct easel *easel = &sheet->easel;
    const struct setting head = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const char *title = sheet_say(sheet, "agenda.mix");
    const double first = 1.4 + easel_measure(easel, SHEET_WIDE - 2 * IN, head, title).bottom + 0.4;
    double high = 0, y = 0;
    if (agenda_leaning(agenda, LEAN_UNSAID) == agenda->agreement_count)
        return;
    for (enum lean lean = LEAN_RESIDENTS; lean < LEAN_COUNT; lean++)
        high = fmax(high, put_side(sheet, agenda, lean, (struct spot){0, 0, SIDE_WIDE, 0}, false));
    high += first + 1.6;
    if (flow_block(flow, high, &y)) {
        block_card(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
        easel_text(easel, (struct spot){SHEET_LEFT + IN, y + 1.4, SHEET_WIDE - 2 * IN, 0}, head, title);
        for (enum lean lean = LEAN_RESIDENTS; lean < LEAN_COUNT; lean++)
            put_side(
                sheet, agenda, lean,
                (struct spot){SHEET_LEFT + IN + (lean - 1) * (SIDE_WIDE + SIDE_GAP), y + first, SIDE_WIDE, 0},
                true);
    }
    flow_air(flow, 1.8);
}
