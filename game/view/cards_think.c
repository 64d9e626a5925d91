/* "Choose in silence": the options in full and what will be shown, while people think and nothing is counted.
 */
#include "view/cards_parts.h"
#include "view/flow.h"

#include <math.h>
#include <string.h>

/* What will be shown, said before anybody chooses; by hands and by counts nothing is finer than a role. */
static const char *promised(const struct sheet *sheet, const struct seen_round *round)
{
    if (round->promise == PROMISE_NOTHING)
        return "wall.cards.will_nothing";
    const enum seen_entry entry = pane_entry(sheet->seen);
    if (entry == ENTRY_SEATS)
        return "wall.cards.will_name";
    return round->promise == PROMISE_COUNTS || entry == ENTRY_PILE ? "wall.cards.will_counts"
                                                                   : "wall.cards.will_role";
}

/* By role, and a role has one seat: its people hear that the room will know what that one chose. */
static const char *promise_words(const struct sheet *sheet, const struct seen_round *round)
{
    const char *key = promised(sheet, round);
    const bool roles = round->promise == PROMISE_BY_ROLE && sheet->seen->promise_warned &&
                       strcmp(key, "wall.cards.will_role") == 0;
    struct text words = TEXT_INIT;
    text_add(&words, sheet_say(sheet, key));
    for (uint8_t role = 0; roles && role < sheet->seen->role_count; role++) {
        if (round->of_role[role] != 1)
            continue;
        text_add(&words, " ");
        text_add(&words,
                 sheet_fill(sheet, "wall.cards.alone", FACTS({"role", sheet->seen->roles[role].name})));
    }
    const char *kept = arena_string(&sheet->easel.canvas->arena, words.at);
    text_release(&words);
    return kept;
}

/* The second time people may stay or change; when all are in nobody chooses any more. */
static const char *how_words(const struct sheet *sheet, const struct counting *counting)
{
    if (cards_all_in(counting->round))
        return sheet_say(sheet, "wall.cards.all_in");
    const char *how = sheet_say(sheet, counting->asking->how);
    if (!cards_again_now(sheet))
        return how;
    const char *both = sheet_fill(sheet, "wall.cards.again_how", FACTS({"how", how}));
    const bool open = counting->round->answering == ANSWER_HANDS; /* that everybody sees it is always said */
    const bool room = easel_width(&sheet->easel, (struct setting){.style = STYLE_PROMPT}, both) <= SHEET_WIDE;
    return open || room ? both : sheet_say(sheet, "wall.cards.again_short");
}

double cards_promise(const struct sheet *sheet, const struct counting *counting, double y)
{
    const struct set how = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y + 1.6, SHEET_WIDE, 0},
                                      (struct setting){.style = STYLE_PROMPT}, how_words(sheet, counting));
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, how.bottom + 0.6, SHEET_WIDE, 0},
                      (struct setting){.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)},
                      promise_words(sheet, counting->round))
        .bottom;
}

bool cards_all_in(const struct seen_round *round)
{
    return round->of > 0 && round->in >= round->of;
}

bool cards_again_now(const struct sheet *sheet)
{
    return seen_round_now(sheet->seen) == 1;
}

double cards_question(const struct sheet *sheet, const struct counting *counting, double y)
{
    if (!counting->question || !counting->dilemma->question)
        return y;
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 110, 0},
                      (struct setting){.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)},
                      counting->dilemma->question)
        .bottom;
}

double cards_top(const struct sheet *sheet)
{
    return sheet_low(sheet, SHEET_TOP - 0.3, 0.03);
}

/* A row as a card of its own, or bare: closer together where that saves a page. */
struct rows {
    double pad, air, stamp;
    bool card;
};
static const struct rows roomy = {.pad = 1.2, .air = 1.5, .stamp = 5.2, .card = true};
static const struct rows close_rows = {.pad = 0, .air = 1.2, .stamp = 5, .card = false};

static struct spot answer_words(const struct rows *rows, struct spot spot)
{
    const double left = rows->card ? 2 : 0, text = left + rows->stamp + 2.4;
    return (struct spot){spot.x + text, spot.y, spot.w - text - left, spot.h};
}

static double answer_high(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                          const struct rows *rows, uint8_t answer, double wide)
{
    const struct spot words = answer_words(rows, (struct spot){0, 0, wide, 0});
    const double text = easel_measure(&sheet->easel, words.w, (struct setting){.style = STYLE_LABEL},
                                      sheet_answer_label(sheet, dilemma, answer))
                            .bottom;
    return fmax(rows->stamp, text) + 2 * rows->pad;
}

static void draw_answer(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                        const struct rows *rows, uint8_t answer, struct spot spot)
{
    if (rows->card)
        block_card(&sheet->easel, spot, answer <= ANSWER_OWN ? CARD_PLAIN : CARD_QUIET);
    block_stamp(&sheet->easel, sheet_stamp(answer), spot.x + (rows->card ? 2 : 0),
                spot.y + (spot.h - rows->stamp) / 2, rows->stamp);
    easel_text(&sheet->easel, answer_words(rows, spot),
               (struct setting){.style = STYLE_LABEL, .middle = true},
               sheet_answer_label(sheet, dilemma, answer));
}

/* The options under each other, not sure and pass beside each other under them. */
static void think_flow(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow *flow,
                       const struct rows *rows)
{
    const double gap = 2.4, half = (SHEET_WIDE - gap) / 2;
    double y = 0;
    uint8_t options[PACK_OPTIONS_MAX + 1];
    const uint8_t count = seen_options(dilemma, seen_round_now(sheet->seen), options);
    for (uint8_t i = 0; i < count; i++) {
        const double high = answer_high(sheet, dilemma, rows, options[i], SHEET_WIDE);
        if (flow_block(flow, high, &y))
            draw_answer(sheet, dilemma, rows, options[i], (struct spot){SHEET_LEFT, y, SHEET_WIDE, high});
        flow_air(flow, rows->air);
    }
    const double high = fmax(answer_high(sheet, dilemma, rows, ANSWER_NOT_SURE, half),
                             answer_high(sheet, dilemma, rows, ANSWER_PASS, half));
    if (!flow_block(flow, high, &y))
        return;
    draw_answer(sheet, dilemma, rows, ANSWER_NOT_SURE, (struct spot){SHEET_LEFT, y, half, high});
    draw_answer(sheet, dilemma, rows, ANSWER_PASS, (struct spot){SHEET_LEFT + half + gap, y, half, high});
}

static int think_count(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow flow,
                       const struct rows *rows)
{
    flow.wanted = -1;
    think_flow(sheet, dilemma, &flow, rows);
    return flow.page + 1;
}

static void think_frame(const struct sheet *sheet, bool last)
{
    sheet_frame(sheet,
                &(struct frame){.instruction = sheet_say(sheet, "wall.do.cards_think"),
                                .next = sheet_say(sheet, last ? "wall.next_count" : "wall.next_options"),
                                .no_timer = true});
}

/* Title and promise of the first page; only the title on a second one. Returns where they end. */
static double say_think(const struct sheet *sheet, const struct counting *counting, bool first)
{
    const double top = first ? cards_question(sheet, counting, cards_top(sheet)) : cards_top(sheet);
    const char *title = cards_again_now(sheet) ? "wall.cards.again" : "wall.cards.think";
    const double bottom = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, 110, 0},
                                     (struct setting){.style = STYLE_QUESTION}, sheet_say(sheet, title))
                              .bottom;
    return first ? cards_promise(sheet, counting, bottom) : bottom;
}

int cards_think(const struct sheet *sheet, const struct counting *counting, int page)
{
    struct canvas scratch = {.count = 0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    struct flow flow = {.bottom = sheet_bottom(sheet), .wanted = page};
    flow.top = say_think(&trial, counting, false) + 2.4;
    flow.y = say_think(&trial, counting, true) + 2.4;
    canvas_release(&scratch);
    const int pages = think_count(sheet, counting->dilemma, flow, &close_rows);
    const bool room = think_count(sheet, counting->dilemma, flow, &roomy) == pages;
    if (page < 0)
        return pages;
    say_think(sheet, counting, page == 0);
    think_flow(sheet, counting->dilemma, &flow, room ? &roomy : &close_rows);
    sheet_page_mark(sheet, SHEET_RIGHT, cards_top(sheet) + 3.8, pages + 1);
    think_frame(sheet, page + 1 == pages);
    return pages;
}
