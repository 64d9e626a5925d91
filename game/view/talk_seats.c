/* What a talk asks of each seat: one word at the end, and who takes something home to do. Neither has to. */
#include "view/flow.h"
#include "view/places.h"
#include "view/talk.h"
#include "view/wall.h"

#include <math.h>
#include <string.h>

#define GAP 2.0
#define PAD 2.4

/* Things beside each other, broken to a next row where the page is full: walked the same way to count pages
 * (wanted -1) and to draw one of them. */
struct row {
    const struct sheet *sheet;
    struct flow flow;
    double x, y, high;
    bool here; /* this row stands on the wanted page */
};

/* Room for one thing this wide; true: draw it at row->x, row->y. */
static bool row_take(struct row *row, double wide)
{
    if (row->x > SHEET_LEFT && row->x + wide > SHEET_RIGHT) {
        row->x = SHEET_LEFT;
        flow_air(&row->flow, GAP);
    }
    if (row->x <= SHEET_LEFT)
        row->here = flow_block(&row->flow, row->high, &row->y);
    return row->here;
}

static struct row row_new(const struct sheet *sheet, double top, double high, int wanted)
{
    return (struct row){.sheet = sheet,
                        .flow = {.y = top, .top = top, .bottom = sheet_bottom(sheet), .wanted = wanted},
                        .x = SHEET_LEFT,
                        .high = high};
}

/* How the question stands: large in the middle while there is nothing below it yet. */
struct stand {
    enum style style;
    double top;
};

static struct stand stand_of(const struct sheet *sheet, enum style style)
{
    return (struct stand){style, sheet_low(sheet, style == STYLE_COVER ? 20 : SHEET_TOP, 0.03)};
}

/* The question and its sentences; returns where they end. */
static double asked(const struct sheet *sheet, const struct seen_question *question, struct stand stand)
{
    const double y = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, stand.top, PLACE_ASK, 0},
                                (struct setting){.style = stand.style}, question->ask)
                         .bottom;
    if (!question->say || !*question->say)
        return y;
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y + 1.2, SHEET_WIDE, 0},
                      (struct setting){.style = STYLE_LABEL, .colour = easel_second(&sheet->easel)},
                      question->say)
        .bottom;
}

static double asked_end(const struct sheet *sheet, const struct seen_question *question, struct stand stand)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double y = asked(&trial, question, stand);
    canvas_release(&scratch);
    return y;
}

/* --- one word of each --- */

static const struct setting word_setting = {.style = STYLE_QUESTION, .middle = true, .most_lines = 1};

static void draw_word(const struct row *row, const char *word, double wide)
{
    const struct easel *easel = &row->sheet->easel;
    block_card(easel, (struct spot){row->x, row->y, wide, row->high}, CARD_PLAIN);
    easel_text(easel, (struct spot){row->x + PAD, row->y, wide - 2 * PAD + 0.5, row->high}, word_setting,
               word);
}

/* How wide a word is; one too long for the page is drawn smaller by nobody: it takes lines. */
static double word_wide(const struct sheet *sheet, const char *word)
{
    return fmin(easel_width(&sheet->easel, word_setting, word) + 2 * PAD + 0.5, SHEET_WIDE);
}

static int words(const struct sheet *sheet, const struct seen_talk *talk, double top, int wanted)
{
    struct row row = row_new(
        sheet, top, easel_style(&sheet->easel, STYLE_QUESTION).line / sheet->easel.metrics.u + 2.6, wanted);
    for (uint8_t i = 0; i < talk->said_count; i++) {
        const double wide = word_wide(sheet, talk->said[i].text);
        if (row_take(&row, wide))
            draw_word(&row, talk->said[i].text, wide);
        row.x += wide + GAP;
    }
    return row.flow.page + 1;
}

static double count_line(const struct sheet *sheet, const struct seen_talk *talk, double y)
{
    const double size = 2.2, step = talk->of > 16 ? 2.8 : 3.2;
    const double wide = block_dots(&sheet->easel, SHEET_LEFT, y + 0.6, size, step, talk->in, talk->of);
    const struct fill fills[] = {
        {"n", sheet_number(sheet, talk->in)}, {"all", sheet_number(sheet, talk->of)}, {0}};
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT + wide + 2, y, SHEET_WIDE - wide - 2, 0},
                      (struct setting){.style = STYLE_LABEL},
                      sheet_fill(sheet, talk->in == 1 ? "wall.out.one" : "wall.out.other", fills))
        .bottom;
}

int talk_words_page(const struct sheet *sheet, const struct seen_part *part,
                    const struct seen_question *question)
{
    const struct seen_talk *talk = part->talk;
    const struct stand stand = stand_of(sheet, talk->said_count == 0 ? STYLE_COVER : STYLE_QUESTION);
    const double y = asked_end(sheet, question, stand) + 2.4;
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double top = count_line(&trial, talk, y) + 2.4 + sheet_low(sheet, 0, 0.06);
    canvas_release(&scratch);
    const int pages = words(sheet, talk, top, -1), page = sheet_page(sheet, pages);
    asked(sheet, question, stand);
    count_line(sheet, talk, y);
    words(sheet, talk, top, page);
    return pages;
}

/* --- something to do at home --- */

static int task(const struct sheet *sheet, const struct seen_question *question, struct spot card,
                enum style style, int page)
{
    const double in = 13;
    const struct setting setting = {.style = style};
    struct spot spot = {card.x + in, card.y + 2, card.w - in - 3, card.h - 4};
    const double spare = spot.h - easel_measure(&sheet->easel, spot.w, setting, question->assignment).bottom;
    if (page >= 0) {
        block_card(&sheet->easel, card, CARD_PLAIN);
        block_icon(&sheet->easel, "arrow-right", card.x + 3, card.y + (card.h - 7) / 2, 7,
                   easel_ink(&sheet->easel));
    }
    if (spare > 0)
        spot.y += spare / 2;
    return sheet_story(sheet, spot, setting, question->assignment, page);
}

static enum style task_style(const struct sheet *sheet, const struct seen_question *question,
                             struct spot card)
{
    static const enum style styles[] = {STYLE_COVER, STYLE_QUESTION, STYLE_HEADING, STYLE_PROMPT};
    size_t i = 0;
    while (i + 1 < sizeof styles / sizeof *styles && task(sheet, question, card, styles[i], -1) > 1)
        i++;
    return styles[i];
}

/* Who takes it home: a gable and a name each. */
static int takers(const struct sheet *sheet, const struct seen_question *question, double top, int wanted)
{
    const struct seen *seen = sheet->seen;
    const struct setting name = {.style = STYLE_LABEL_BOLD, .middle = true, .most_lines = 1};
    struct row row = row_new(sheet, top, 6, wanted);
    for (uint8_t seat = 0; seat < seen->seat_count; seat++) {
        if (!(question->taken_by >> seat & 1) || seen->seats[seat].role >= seen->role_count)
            continue;
        const char *says = sheet_seat_name(sheet, seat);
        const double wide = fmin(easel_width(&sheet->easel, name, says) + 6.5, SHEET_WIDE);
        if (row_take(&row, wide)) {
            block_gable(&sheet->easel, seen->roles[seen->seats[seat].role].gable, row.x, row.y + 0.5, 4.2);
            easel_text(&sheet->easel, (struct spot){row.x + 5.6, row.y, wide - 5.6, row.high}, name, says);
        }
        row.x += wide + 3;
    }
    return row.flow.page + 1;
}

static const char *who_does(const struct sheet *sheet, const struct seen_question *question)
{
    return sheet_say(sheet, question->takers == 0 ? "wall.task.who" : "wall.task.takers");
}

int talk_task_page(const struct sheet *sheet, const struct seen_part *part,
                   const struct seen_question *question)
{
    (void)part;
    const struct stand stand = stand_of(sheet, STYLE_HEADING);
    const struct setting label = {.style = STYLE_LABEL};
    const double head =
        easel_measure(&sheet->easel, SHEET_WIDE, label, who_does(sheet, question)).bottom + 1.2;
    const double rows = question->takers > 0 ? 14 : 0, y = asked_end(sheet, question, stand) + 2.4;
    const double top = sheet_low(sheet, SHEET_TOP, 0.03) + 6.6;
    const double room = sheet_bottom(sheet) - y - head - rows - 3;
    const bool apart = room < 14; /* much is said before it: the assignment has a page of its own */
    const struct spot card = {SHEET_LEFT, apart ? top : y, SHEET_WIDE,
                              apart ? sheet_bottom(sheet) - top - head - rows - 3 : room};
    const enum style style = task_style(sheet, question, card);
    const int before = apart ? 1 : 0, told = task(sheet, question, card, style, -1);
    const double below = card.y + card.h + 3;
    const int who = takers(sheet, question, below + head, -1);
    const int pages = before + told + who - 1, page = sheet_page(sheet, pages);
    if (page == 0)
        asked(sheet, question, stand);
    if (page < before)
        return pages;
    task(sheet, question, card, style, page - before < told ? page - before : told - 1);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, below, SHEET_WIDE, 0}, label,
               who_does(sheet, question));
    takers(sheet, question, below + head, page - before < told ? 0 : page - before - told + 1);
    return pages;
}
