/* The agenda on the wall: each idea of the game asked again, then what was agreed, what everybody can give,
 * and what is asked of people who are not here. */
#include "view/agenda_parts.h"
#include "view/wall.h"

#include <math.h>

#define IN       3.0
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

/* --- one flow of blocks under a question --- */

typedef void putter(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda);

/* Draws page `page` of all blocks (-1: none); returns how many pages there are. */
static int put_flow(const struct sheet *sheet, const struct seen_agenda *agenda, double top, putter *put,
                    int page)
{
    struct flow flow = {.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.8, .wanted = page};
    put(sheet, &flow, agenda);
    return flow.page + 1;
}

struct flow_page {
    const char *title, *instruction;
    const char *none; /* there are no blocks */
    putter *put;
};

static void flow_pages(const struct sheet *sheet, const struct seen_agenda *agenda,
                       const struct flow_page *what)
{
    const double top = asked(sheet, sheet_say(sheet, what->title)) + 1.6 + sheet_low(sheet, 0, 0.05);
    const int pages = put_flow(sheet, agenda, top, what->put, -1), page = sheet_page(sheet, pages);
    if (what->none)
        nothing_there(sheet, top, sheet_say(sheet, what->none));
    put_flow(sheet, agenda, top, what->put, page);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    frame_of(sheet, what->instruction, page + 1 < pages);
}

static void put_agreed(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    agenda_put_agreements(sheet, flow, agenda);
    agenda_put_mix(sheet, flow, agenda);
}

static void agree(const struct sheet *sheet, const struct seen_agenda *agenda)
{
    flow_pages(sheet, agenda,
               &(struct flow_page){.title = "wall.agenda.agree",
                                   .instruction = "wall.do.agree",
                                   .none = agenda->agreement_count == 0 ? "wall.agenda.none" : NULL,
                                   .put = put_agreed});
}

/* --- what everybody gives --- */

/* Where the first thing will come: what it could be. */
static void put_hint(const struct sheet *sheet, struct flow *flow)
{
    const char *hint = sheet_say(sheet, "wall.agenda.contribute_hint");
    const struct setting setting = {.style = STYLE_PROMPT};
    const double high = fmax(18, easel_measure(&sheet->easel, SHEET_WIDE - 2 * IN, setting, hint).bottom + 4);
    double y = 0;
    if (flow_block(flow, high, &y))
        nothing_there(sheet, y, hint);
    flow_air(flow, 1.4);
}

static void put_giving(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    if (agenda->turn < sheet->seen->seat_count) {
        const struct setting setting = {.style = STYLE_PROMPT};
        const char *line =
            sheet_fill(sheet, "wall.agenda.turn", FACTS({"name", sheet_seat_name(sheet, agenda->turn)}));
        double y = 0;
        if (flow_block(flow, easel_measure(&sheet->easel, SHEET_WIDE, setting, line).bottom, &y))
            easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, setting, line);
        flow_air(flow, 1.2);
    }
    if (agenda->contribution_count == 0)
        put_hint(sheet, flow);
    agenda_put_contributions(sheet, flow, agenda);
}

static void contribute(const struct sheet *sheet, const struct seen_agenda *agenda)
{
    flow_pages(sheet, agenda,
               &(struct flow_page){.title = "wall.agenda.contribute",
                                   .instruction = "wall.do.contribute",
                                   .put = put_giving});
}

/* --- questions to somebody who is not here --- */

static void questions(const struct sheet *sheet, const struct seen_agenda *agenda)
{
    flow_pages(sheet, agenda,
               &(struct flow_page){.title = "wall.agenda.questions",
                                   .instruction = "wall.do.questions",
                                   .none = agenda->question_count == 0 ? "wall.agenda.no_questions" : NULL,
                                   .put = agenda_put_questions});
}

/* --- read aloud: all of it, in the order of the page --- */

static void put_all(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda)
{
    put_agreed(sheet, flow, agenda);
    if (agenda->contribution_count > 0) {
        agenda_put_heading(sheet, flow, sheet_say(sheet, "agenda.contributions"));
        agenda_put_contributions(sheet, flow, agenda);
        flow_air(flow, 0.6);
    }
    agenda_put_questions(sheet, flow, agenda);
    agenda_put_next(sheet, flow, agenda);
}

static void read_aloud(const struct sheet *sheet, const struct seen_agenda *agenda)
{
    const bool none = agenda->agreement_count == 0 && agenda->contribution_count == 0 &&
                      agenda->question_count == 0 && !agenda->next;
    flow_pages(sheet, agenda,
               &(struct flow_page){.title = "wall.agenda.read",
                                   .instruction = "wall.do.read",
                                   .none = none ? "wall.agenda.none" : NULL,
                                   .put = put_all});
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    static void (*const views[AGENDA_STEP_COUNT])(
        const struct sheet *sheet, const struct seen_agenda *agenda) = {[AGENDA_ASK_AGAIN] = ask_again,
                                                                        [AGENDA_AGREE] = agree,
                                                                        [AGENDA_READ] = read_aloud,
                                                                        [AGENDA_CONTRIBUTE] = contribute,
                                                                        [AGENDA_QUESTIONS] = questions};
    const struct seen_step *step = seen_step_now(sheet->seen);
    if (!part->agenda || !step)
        waiting_view(sheet);
    else
        views[step->id](sheet, part->agenda);
}

const struct kind_view view_agenda = {.kind = "agenda", .wall = wall, .night = never_night};
