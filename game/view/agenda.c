/* The agenda on the wall: each idea of the game asked again, then what was agreed, on cards as they will hang
 * in the neighbourhood: who and when, the first small step, how we will notice. */
#include "view/flow.h"
#include "view/long_text.h"
#include "view/wall.h"

#include <math.h>

#define IN       3.0
#define BETWEEN  4.0
#define HALF     ((SHEET_WIDE - 2 * IN - BETWEEN) / 2)
#define RIGHT_X  (SHEET_LEFT + IN + HALF + BETWEEN)
#define ASK_WIDE 118.0

static bool never_night(const struct seen *seen, const struct seen_part *part)
{
    (void)seen;
    (void)part;
    return false;
}

/* The question above everything, beside the page mark; returns where it ends. */
static double asked(const struct sheet *sheet, const char *question)
{
    const double top = sheet_low(sheet, SHEET_TOP, 0.03);
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, ASK_WIDE, 0},
                      (struct setting){.style = STYLE_QUESTION}, question)
        .bottom;
}

static void nothing_there(const struct sheet *sheet, double top, const char *why)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_PROMPT, .middle = true, .colour = easel_second(easel)};
    const double wide = SHEET_WIDE - 2 * IN;
    const double high = fmax(18, easel_measure(easel, wide, setting, why).bottom + 4);
    block_card(easel, (struct spot){SHEET_LEFT, top, SHEET_WIDE, high}, CARD_DASHED);
    easel_text(easel, (struct spot){SHEET_LEFT + IN, top, wide, high}, setting, why);
}

static void frame_of(const struct sheet *sheet, const char *instruction, bool more)
{
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, instruction),
                                       .next = more ? sheet_say(sheet, "wall.next_page") : NULL});
}

/* --- an idea, asked again --- */

/* "Idee 2 van 5", and of which part of the meeting it is; returns where it ends. */
static double idea_place(const struct sheet *sheet, const struct seen_agenda *agenda, double y)
{
    const struct seen_idea *idea = &agenda->pending[0];
    const char *part = idea->part < sheet->seen->part_count ? sheet->seen->parts[idea->part].title : NULL;
    const char *count = sheet_fill(sheet, "wall.agenda.count",
                                   FACTS({"n", sheet_number(sheet, agenda->asked + 1L)},
                                         {"of", sheet_number(sheet, agenda->asked + agenda->pending_count)}));
    const char *line =
        part ? sheet_fill(sheet, "wall.agenda.from", FACTS({"count", count}, {"part", part})) : count;
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT + IN, y, SHEET_WIDE - 2 * IN, 0},
                      (struct setting){.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)},
                      line)
        .bottom;
}

/* The largest style in which all of the idea stands on one page, else the smallest. */
static enum style idea_style(const struct sheet *sheet, struct spot spot, const char *text)
{
    static const enum style styles[] = {STYLE_TITLE, STYLE_QUESTION, STYLE_HEADING, STYLE_STORY};
    size_t i = 0;
    while (i < 3 &&
           easel_measure(&sheet->easel, spot.w, (struct setting){.style = styles[i]}, text).bottom > spot.h)
        i++;
    return styles[i];
}

static void idea_page(const struct sheet *sheet, const struct seen_agenda *agenda, double top)
{
    const double line = easel_style(&sheet->easel, STYLE_LABEL_BOLD).line / sheet->easel.metrics.u;
    const char *text = agenda->pending[0].text;
    struct spot spot = {SHEET_LEFT + IN, top + 2.4 + 2 * line + 1, SHEET_WIDE - 2 * IN, 0};
    spot.h = sheet_bottom(sheet) - 2.6 - spot.y;
    const struct setting setting = {.style = idea_style(sheet, spot, text)};
    const int pages = sheet_story(sheet, spot, setting, text, -1), page = sheet_page(sheet, pages);
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, top, SHEET_WIDE, sheet_bottom(sheet) - 0.8 - top},
               CARD_PLAIN);
    idea_place(sheet, agenda, top + 2.4);
    if (pages > 1)
        sheet_story(sheet, spot, setting, text, page);
    else
        easel_text(&sheet->easel, spot, (struct setting){.style = setting.style, .middle = true}, text);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    frame_of(sheet, "wall.do.ask_again", page + 1 < pages);
}

static void ask_again(const struct sheet *sheet, const struct seen_agenda *agenda)
{
    const double top = asked(sheet, sheet_say(sheet, "wall.agenda.ask")) + 2.4 + sheet_low(sheet, 0, 0.15);
    if (agenda->pending_count > 0) {
        idea_page(sheet, agenda, top);
        return;
    }
    const char *why = agenda->asked == 0
                          ? sheet_say(sheet, "wall.agenda.no_ideas")
                          : sheet_count(sheet, "wall.agenda.all_asked", agenda->agreement_count, NULL);
    nothing_there(sheet, top, why);
    sheet_page(sheet, 1);
    frame_of(sheet, "wall.do.ask_again", false);
}

/* --- what was agreed --- */

/* What is said of an agreement under its heading: left and right, row by row. */
static const struct {
    enum agreement_text text;
    const char *label;
} said[] = {{AGREEMENT_WHO, "agenda.who"},
            {AGREEMENT_WHEN, "agenda.when"},
            {AGREEMENT_FIRST, "agenda.first"},
            {AGREEMENT_NOTICE, "agenda.notice"}};
enum { SAID = sizeof said / sizeof *said };

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

/* The whole card from `y`; returns its height. */
static double put_card(const struct sheet *sheet, const struct seen_agreement *agreement, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting heading = {.style = STYLE_HEADING};
    const double wide = SHEET_WIDE - 2 * IN;
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

static void put_pages(const struct sheet *sheet, struct flow *flow, const struct seen_agreement *agreement)
{
    if (agreement->text[AGREEMENT_WHAT])
        long_text(sheet, flow, NULL, agreement->text[AGREEMENT_WHAT],
                  (struct setting){.style = STYLE_HEADING});
    for (int i = 0; i < SAID; i++)
        long_text(sheet, flow, sheet_say(sheet, said[i].label), words_of(sheet, agreement, i),
                  (struct setting){.style = STYLE_STORY});
}

/* Draws page `page` of all cards (-1: none); returns how many pages there are. */
static int put_cards(const struct sheet *sheet, const struct seen_agenda *agenda, double top, int page)
{
    struct flow flow = {.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.8, .wanted = page};
    for (uint8_t i = 0; i < agenda->agreement_count; i++) {
        const struct seen_agreement *agreement = &agenda->agreements[i];
        const double high = put_card(sheet, agreement, 0, false);
        double y = 0;
        if (high > flow.bottom - flow.top) {
            put_pages(sheet, &flow, agreement);
        } else if (flow_block(&flow, high, &y)) {
            block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high},
                       agreement->somebody ? CARD_FLAT : CARD_DASHED);
            put_card(sheet, agreement, y, true);
        }
        flow_air(&flow, 1.8);
    }
    return flow.page + 1;
}

static void cards(const struct sheet *sheet, const struct seen_agenda *agenda, const char *title,
                  const char *instruction)
{
    const double top = asked(sheet, sheet_say(sheet, title)) + 1.6 + sheet_low(sheet, 0, 0.05);
    const int pages = put_cards(sheet, agenda, top, -1), page = sheet_page(sheet, pages);
    if (agenda->agreement_count == 0)
        nothing_there(sheet, top, sheet_say(sheet, "wall.agenda.none"));
    put_cards(sheet, agenda, top, page);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    frame_of(sheet, instruction, page + 1 < pages);
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_step *step = seen_step_now(sheet->seen);
    if (!part->agenda || !step)
        waiting_view(sheet);
    else if (step->id == AGENDA_ASK_AGAIN)
        ask_again(sheet, part->agenda);
    else if (step->id == AGENDA_AGREE)
        cards(sheet, part->agenda, "wall.agenda.agree", "wall.do.agree");
    else
        cards(sheet, part->agenda, "wall.agenda.read", "wall.do.read");
}

const struct kind_view view_agenda = {.kind = "agenda", .wall = wall, .night = never_night};
