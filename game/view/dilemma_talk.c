/* Gesprek: the clock, who speaks in which order, first choices small, the prompts, and by name who chose
 * what. */
#include "view/speakers.h"
#include "view/street.h"
#include "view/wall.h"

#include <math.h>
#include <string.h>

#define LEFT_WIDE 48.0
#define RIGHT_X   62.0
#define RIGHT_W   90.0

/* --- the clock --- */

static void clock_face(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = sheet->seen;
    const double size = 42.6, x = 9.7, y = sheet_low(sheet, 13, 0.15);
    const int64_t left = sheet_left(sheet), whole = (int64_t)seen->step_seconds * 1000;
    const int permille = !seen->timed || whole <= 0 ? 1000
                                                    : (int)(left <= 0       ? 0
                                                            : left >= whole ? 1000
                                                                            : left * 1000 / whole);
    block_ring(easel, x, y, size, permille);
    if (!seen->timed)
        return;
    const bool over = left <= -1000;
    const struct setting figures = {.style = STYLE_CLOCK, .align = ALIGN_CENTRE, .middle = true};
    easel_text(easel, (struct spot){x, y + size / 2 - 11.2, size, 16}, figures,
               sheet_clock(sheet, left > 0 ? left + 999 : left));
    const struct fill fills[] = {{"n", sheet_number(sheet, (long)(seen->step_seconds + 30) / 60)}, {0}};
    const char *of = over ? sheet_say(sheet, "wall.talk.over")
                          : sheet_count(sheet, "wall.talk.of", (long)(seen->step_seconds + 30) / 60, fills);
    easel_text(
        easel, (struct spot){x + 6.5, y + size / 2 + 4.2, size - 13, 0},
        (struct setting){
            .style = STYLE_LABEL, .align = ALIGN_CENTRE, .colour = easel_second(easel), .most_lines = 2},
        of);
}

static bool few_on_each(const struct seen_round *round)
{
    for (int answer = 0; answer < ANSWER_COUNT; answer++) {
        if (round->total[answer] > 2)
            return false;
    }
    return true;
}

/* First choices: as houses while at most two stand on a plot, else as numbers. Returns the baseline of the
 * title's line, where the page mark stands too. */
static double first_choices(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    const struct seen_round *round = &dilemma->rounds[0];
    const double bottom = sheet_bottom(sheet);
    if (!round->shown || round->as < PROMISE_COUNTS)
        return bottom - 2;
    const struct plots plots =
        street_plots(dilemma->option_count, round->total[ANSWER_OWN] > 0, SHEET_LEFT, LEFT_WIDE);
    const struct setting title = {.style = STYLE_LABEL_BOLD};
    const double stamps = bottom - 2 - 4;
    const bool houses = few_on_each(round) && plots.count <= 6, twice = !houses && plots.count > 6;
    const double head = easel_measure(&sheet->easel, LEFT_WIDE, title, "E").bottom;
    const double ground = stamps - 1.3, above = houses ? ground - 4.6 : twice ? stamps - 3.4 : stamps;
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, above - head - 0.6, LEFT_WIDE, 0}, title,
               sheet_say(sheet, "wall.talk.first_choice"));
    if (houses) {
        const struct street street = {.round = round, .scale = 0.3};
        street_draw(sheet, &plots, &street, ground);
        for (uint8_t i = 0; i < plots.count; i++)
            block_stamp(&sheet->easel, sheet_stamp(plots.at[i].answer),
                        plots.at[i].x + (plots.at[i].w - 4) / 2, stamps, 4);
    } else {
        /* Two rows when there are many plots, so that stamp and number stay readable. */
        const int columns = twice ? (plots.count + 1) / 2 : plots.count;
        const double each = LEFT_WIDE / columns;
        for (uint8_t i = 0; i < plots.count; i++) {
            const double x = SHEET_LEFT + i % columns * each;
            const double y = stamps - (twice ? 3 : 0) + i / columns * 5.4;
            block_stamp(&sheet->easel, sheet_stamp(plots.at[i].answer), x, y, 3.8);
            easel_line(&sheet->easel, x + 4.4, y + 3, title,
                       sheet_number(sheet, round->total[plots.at[i].answer]));
        }
    }
    return above - 0.6 - head / 2 + 1;
}

/* --- the card of prompts --- */

enum { ITEMS_MAX = 96 }; /* pieces of long ones included */

struct item {
    const char *text;
    bool bold, turns; /* turns: the first of its sort, on a new page */
    bool small;
    uint8_t role;   /* whose, behind its gable; PACK_NONE: nobody's */
    uint8_t answer; /* whose choice, behind its stamp; ANSWER_NONE: not one of these */
};

static const struct item plain = {.role = PACK_NONE, .answer = ANSWER_NONE};

struct items {
    struct item at[ITEMS_MAX];
    int count;
};

static struct setting item_setting(const struct item *item)
{
    return (struct setting){.style = item->bold    ? STYLE_PROMPT_BOLD
                                     : item->small ? STYLE_LABEL
                                                   : STYLE_PROMPT};
}

static double item_wide(const struct item *item)
{
    return RIGHT_W - 6 - (item->role != PACK_NONE || item->answer != ANSWER_NONE ? 6 : 0);
}

/* Adds an item, in pieces when it is higher than a page of its own. */
static void add_item(const struct sheet *sheet, struct items *items, struct item item, double room)
{
    size_t starts[ITEMS_MAX];
    const char *text = item.text;
    const size_t pieces = easel_pages(&sheet->easel, item_wide(&item), room, item_setting(&item), text,
                                      starts, (size_t)(ITEMS_MAX - items->count));
    for (size_t i = 0; i < pieces; i++) {
        const size_t end = i + 1 < pieces ? starts[i + 1] : strlen(text);
        item.text = arena_copy(&sheet->easel.canvas->arena, text + starts[i], end - starts[i]);
        items->at[items->count++] = item;
        item.turns = false;
    }
}

static void add_prompts(const struct sheet *sheet, struct items *items, const struct seen_dilemma *dilemma,
                        double room)
{
    struct item item = plain;
    item.bold = true;
    for (uint8_t i = 0; i < dilemma->inject_count; i++) {
        item.text = dilemma->injects[i].text;
        if (dilemma->injects[i].dropped && dilemma->injects[i].step == STEP_TALK)
            add_item(sheet, items, item, room);
    }
    const bool lead = items->count == 0;
    for (uint8_t i = 0; i < dilemma->prompt_count; i++) {
        item.bold = lead && i == 0;
        item.text = dilemma->prompts[i];
        add_item(sheet, items, item, room);
    }
}

/* "Boot, Fiets": who chose this, "" when nobody did. */
static const char *names_of(const struct sheet *sheet, const struct seen_round *round, uint8_t answer)
{
    const char *names = "";
    for (uint8_t seat = 0; seat < sheet->seen->seat_count; seat++)
        if (round->by_seat[seat] == answer)
            names = sheet_join(sheet, *names ? sheet_join(sheet, names, ", ") : names,
                               sheet_seat_name(sheet, seat));
    return names;
}

/* The talk needs to know who chose what, where that was promised. */
static void add_names(const struct sheet *sheet, struct items *items, const struct seen_dilemma *dilemma,
                      double room)
{
    const struct seen_round *round = &dilemma->rounds[0];
    if (!round->shown || round->as != PROMISE_BY_NAME)
        return;
    struct item item = plain;
    item.text = sheet_say(sheet, "wall.talk.who_chose");
    item.bold = item.turns = true;
    add_item(sheet, items, item, room);
    item = plain;
    item.small = true;
    for (item.answer = 0; item.answer < ANSWER_COUNT; item.answer++) {
        item.text = names_of(sheet, round, item.answer);
        if (*item.text)
            add_item(sheet, items, item, room);
    }
}

static void add_arguments(const struct sheet *sheet, struct items *items, const struct seen_dilemma *dilemma,
                          double room)
{
    struct item item = plain;
    item.small = item.turns = true;
    for (uint8_t i = 0; i < dilemma->argument_count; i++) {
        item.text = dilemma->arguments[i].text;
        item.role = dilemma->arguments[i].role;
        if (!item.text)
            continue;
        add_item(sheet, items, item, room);
        item.turns = false;
    }
}

static struct items items_of(const struct sheet *sheet, const struct seen_dilemma *dilemma, double room)
{
    struct items items = {0};
    add_prompts(sheet, &items, dilemma, room);
    add_names(sheet, &items, dilemma, room);
    add_arguments(sheet, &items, dilemma, room);
    return items;
}

static double item_high(const struct sheet *sheet, const struct item *item)
{
    return easel_measure(&sheet->easel, item_wide(item), item_setting(item), item->text).bottom;
}

#define ITEM_AIR 1.2

/* Items `first` to `end` spread over the card. */
static void draw_items(const struct sheet *sheet, const struct items *items, int first, int end,
                       struct spot card, double used)
{
    const double gap = (card.h - 3 - used) / (end - first > 0 ? end - first : 1) + ITEM_AIR;
    double y = card.y + 1.5;
    block_card(&sheet->easel, card, CARD_PLAIN);
    for (int i = first; i < end; i++) {
        const struct item *item = &items->at[i];
        const bool role = item->role < sheet->seen->role_count;
        const double high = item_high(sheet, item) + gap, in = RIGHT_W - 6 - item_wide(item);
        if (role)
            block_gable(&sheet->easel, sheet->seen->roles[item->role].gable, card.x + 3, y + high / 2 - 2.4,
                        4);
        if (item->answer != ANSWER_NONE)
            block_stamp(&sheet->easel, sheet_stamp(item->answer), card.x + 3, y + high / 2 - 2, 4);
        struct setting setting = item_setting(item);
        setting.middle = true;
        easel_text(&sheet->easel, (struct spot){card.x + 3 + in, y, item_wide(item), high}, setting,
                   item->text);
        y += high;
        if (i + 1 < end)
            block_rule(&sheet->easel, card.x + 3, y, card.w - 6);
    }
}

/* Items on pages of the card; draws page `page` (-1: none). Returns the pages. */
static int item_pages(const struct sheet *sheet, const struct items *items, struct spot card, int page)
{
    double used = 0;
    int filling = 0, first = 0;
    for (int i = 0; i < items->count; i++) {
        const double high = item_high(sheet, &items->at[i]);
        if (i > first && (used + high > card.h - 3 || items->at[i].turns)) {
            if (filling == page)
                draw_items(sheet, items, first, i, card, used);
            filling++;
            first = i;
            used = 0;
        }
        used += high + ITEM_AIR;
    }
    if (filling == page && items->count > first)
        draw_items(sheet, items, first, items->count, card, used);
    return filling + 1;
}

static double draw_speakers(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const struct speakers speakers = {dilemma->speakers, dilemma->speaker_count, dilemma->speaker};
    return speakers_draw(sheet, &speakers, (struct spot){RIGHT_X, y, RIGHT_W, 0}) + 1.2;
}

/* Where the card is on pages it shares with the speakers, and on pages of its own. */
struct cards {
    struct spot shared, own;
    bool apart; /* some item does not fit beneath the speakers */
};

/* On a page of its own the card leaves one line for whose turn it is, and who comes after; draws it, and
 * returns where it ends. */
static double turn_line(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const struct setting bold = {.style = STYLE_LABEL_BOLD, .middle = true};
    const bool someone = dilemma->speaker < dilemma->speaker_count;
    const uint8_t role = someone ? dilemma->speakers[dilemma->speaker] : 0;
    const char *says =
        someone ? sheet_fill(sheet, "wall.talk.role_speaks", FACTS({"role", sheet->seen->roles[role].name}))
                : sheet_say(sheet, "wall.talk.all_spoke");
    if (dilemma->speaker + 1 < dilemma->speaker_count)
        says = sheet_join(
            sheet, says,
            sheet_fill(sheet, "wall.talk.then",
                       FACTS({"role", sheet->seen->roles[dilemma->speakers[dilemma->speaker + 1]].name})));
    const double gable = 4, in = someone ? gable + 2 : 0;
    const double high = fmax(gable * 7 / 6, easel_measure(&sheet->easel, RIGHT_W - in, bold, says).bottom);
    if (someone)
        block_gable(&sheet->easel, sheet->seen->roles[role].gable, RIGHT_X, y + (high - gable * 7 / 6) / 2,
                    gable);
    easel_text(&sheet->easel, (struct spot){RIGHT_X + in, y, RIGHT_W - in, high}, bold, says);
    return y + high;
}

static struct cards place_cards(const struct sheet *sheet, const struct seen_dilemma *dilemma, double title)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double y = draw_speakers(&trial, dilemma, title) + sheet_low(sheet, 0, 0.05);
    const double top = turn_line(&trial, dilemma, sheet_low(sheet, SHEET_TOP, 0.03)) + 2;
    struct cards cards = {.shared = {RIGHT_X, y, RIGHT_W, sheet_bottom(sheet) - y},
                          .own = {RIGHT_X, top, RIGHT_W, sheet_bottom(sheet) - top}};
    const struct items items = items_of(&trial, dilemma, cards.own.h - 3);
    for (int i = 0; i < items.count && !cards.apart; i++)
        cards.apart = !items.at[i].small && item_high(&trial, &items.at[i]) > cards.shared.h - 3;
    canvas_release(&scratch);
    return cards;
}

static const char *title_of(const struct sheet *sheet, bool first)
{
    return sheet_say(sheet, first ? "wall.talk.round_1" : "wall.talk.round_2");
}

void dilemma_talk(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const bool first = dilemma->talk_round == 0;
    const double y = sheet_low(sheet, SHEET_TOP, 0.03);
    const struct setting question = {.style = STYLE_QUESTION};
    const double below = y + easel_measure(&sheet->easel, RIGHT_W, question, title_of(sheet, first)).bottom +
                         2 + sheet_low(sheet, 0, 0.08);
    const struct cards cards = place_cards(sheet, dilemma, below);
    const struct items items = items_of(sheet, dilemma, cards.own.h - 3);
    const struct spot card = cards.apart ? cards.own : cards.shared;
    const int ahead = cards.apart ? 1 : 0;
    const int pages = (items.count > 0 ? item_pages(sheet, &items, card, -1) : 1 - ahead) + ahead;
    const int page = sheet_page(sheet, pages);
    clock_face(sheet);
    const double mark = first_choices(sheet, dilemma);
    if (!cards.apart || page == 0) {
        easel_text(&sheet->easel, (struct spot){RIGHT_X, y, RIGHT_W, 0}, question, title_of(sheet, first));
        draw_speakers(sheet, dilemma, below);
    } else
        turn_line(sheet, dilemma, y);
    if (items.count > 0 && page >= ahead)
        item_pages(sheet, &items, card, page - ahead);
    sheet_page_mark(sheet, SHEET_LEFT + LEFT_WIDE, mark, pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, first ? "wall.do.talk_1" : "wall.do.talk_2"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_prompts")
                                   : first          ? sheet_say(sheet, "wall.next_questions")
                                                    : NULL,
                           .no_timer = true,
                       });
}
