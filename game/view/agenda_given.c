/* What everybody gives, what is asked of people who are not here, and when the table meets again. */
#include "view/agenda_parts.h"
#include "view/long_text.h"

#include <math.h>

#define IN      3.0
#define BETWEEN 3.0
#define HALF    ((SHEET_WIDE - BETWEEN) / 2)

void agenda_put_heading(const struct sheet *sheet, struct flow *flow, const char *heading)
{
    const struct setting setting = {.style = STYLE_HEADING};
    const double high = easel_measure(&sheet->easel, SHEET_WIDE, setting, heading).bottom;
    double y = 0;
    if (flow_block(flow, high, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, setting, heading);
    flow_air(flow, 1);
}

/* --- what everybody gives --- */

static const struct setting given = {.style = STYLE_LABEL};

static const char *given_of(const struct sheet *sheet, const struct seen_contribution *contribution)
{
    return contribution->who ? sheet_fill(sheet, "agenda.gives",
                                          FACTS({"who", contribution->who}, {"what", contribution->what}))
                             : contribution->what;
}

static double given_high(const struct sheet *sheet, const struct seen_contribution *contribution)
{
    return easel_measure(&sheet->easel, HALF - 2 * IN, given, given_of(sheet, contribution)).bottom + 2.4;
}

static void put_given(const struct sheet *sheet, const struct seen_contribution *contribution,
                      struct spot spot)
{
    block_card(&sheet->easel, spot, CARD_PANEL);
    easel_text(&sheet->easel, (struct spot){spot.x + IN, spot.y + 1.2, spot.w - 2 * IN, spot.h - 2.4},
               (struct setting){.style = STYLE_LABEL, .middle = true}, given_of(sheet, contribution));
}

void agenda_put_contributions(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    for (uint8_t i = 0; i < agenda->contribution_count; i = (uint8_t)(i + 2)) {
        const struct seen_contribution *left = &agenda->contributions[i];
        const bool two = i + 1 < agenda->contribution_count;
        const double high = fmax(given_high(sheet, left), two ? given_high(sheet, left + 1) : 0);
        double y = 0;
        if (high > flow->bottom - flow->top) {
            long_text(sheet, flow, NULL, given_of(sheet, left), (struct setting){.style = STYLE_STORY});
            if (two)
                long_text(sheet, flow, NULL, given_of(sheet, left + 1),
                          (struct setting){.style = STYLE_STORY});
        } else if (flow_block(flow, high, &y)) {
            put_given(sheet, left, (struct spot){SHEET_LEFT, y, HALF, high});
            if (two)
                put_given(sheet, left + 1, (struct spot){SHEET_LEFT + HALF + BETWEEN, y, HALF, high});
        }
        flow_air(flow, 1.4);
    }
}

/* --- questions --- */

static const char *whom_of(const struct sheet *sheet, const struct seen_absent_question *question)
{
    const char *whom = question->text[QUESTION_WHOM];
    return whom ? sheet_fill(sheet, "agenda.question_to", FACTS({"whom", whom}))
                : sheet_say(sheet, "agenda.question_to_absent");
}

static const char *asked_of(const struct sheet *sheet, const struct seen_absent_question *question)
{
    const char *asked = question->text[QUESTION_ASK];
    return asked ? asked : sheet_say(sheet, "agenda.struck");
}

static const char *before_of(const struct sheet *sheet, const struct seen_absent_question *question)
{
    const char *before = question->text[QUESTION_BEFORE];
    return before ? sheet_fill(sheet, "agenda.answer", FACTS({"before", before})) : NULL;
}

/* The whole card from `y`; returns its height. */
static double put_question(const struct sheet *sheet, const struct seen_absent_question *question, double y,
                           bool draw)
{
    const struct {
        struct setting setting;
        const char *text;
    } lines[] = {{{.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)}, whom_of(sheet, question)},
                 {{.style = STYLE_HEADING}, asked_of(sheet, question)},
                 {{.style = STYLE_LABEL_BOLD}, before_of(sheet, question)}};
    const double wide = SHEET_WIDE - 2 * IN;
    double end = y + 1.4;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (!lines[i].text)
            continue;
        if (draw)
            easel_text(&sheet->easel, (struct spot){SHEET_LEFT + IN, end, wide, 0}, lines[i].setting,
                       lines[i].text);
        end += easel_measure(&sheet->easel, wide, lines[i].setting, lines[i].text).bottom + 0.3;
    }
    return end + 1.3 - y;
}

static void put_pages(const struct sheet *sheet, struct flow *flow,
                      const struct seen_absent_question *question)
{
    const char *before = before_of(sheet, question);
    long_text(sheet, flow, NULL, whom_of(sheet, question), (struct setting){.style = STYLE_STORY});
    long_text(sheet, flow, NULL, asked_of(sheet, question), (struct setting){.style = STYLE_HEADING});
    if (before)
        long_text(sheet, flow, NULL, before, (struct setting){.style = STYLE_STORY});
}

void agenda_put_questions(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    for (uint8_t i = 0; i < agenda->question_count; i++) {
        const struct seen_absent_question *question = &agenda->questions[i];
        const double high = put_question(sheet, question, 0, false);
        double y = 0;
        if (high > flow->bottom - flow->top) {
            put_pages(sheet, flow, question);
        } else if (flow_block(flow, high, &y)) {
            block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_FLAT);
            put_question(sheet, question, y, true);
        }
        flow_air(flow, 1.8);
    }
}

/* --- the next meeting --- */

void agenda_put_next(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    const struct setting setting = {.style = STYLE_PROMPT};
    if (!agenda->next)
        return;
    const char *line = sheet_fill(sheet, "agenda.next", FACTS({"when", agenda->next}));
    const double high = easel_measure(&sheet->easel, SHEET_WIDE, setting, line).bottom;
    double y = 0;
    if (high > flow->bottom - flow->top)
        long_text(sheet, flow, NULL, line, (struct setting){.style = STYLE_STORY});
    else if (flow_block(flow, high, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, setting, line);
}
