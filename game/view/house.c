/* A house of identity on the wall: whose it is, filling it in, looking at it room by room, and the dream. */
#include "view/beside.h"
#include "view/house_parts.h"
#include "view/long_text.h"
#include "view/wall.h"

#include <math.h>

#define HOUSE_WIDE 88.0
#define SIDE_X     (SHEET_LEFT + HOUSE_WIDE + 8)
#define SIDE_WIDE  (SHEET_RIGHT - SIDE_X)

static uint8_t step_id(const struct seen *seen, const struct seen_part *part)
{
    if (seen->step >= part->step_count || part->steps[seen->step].id >= HOUSE_STEP_COUNT)
        return HOUSE_WHOSE;
    return part->steps[seen->step].id;
}

/* The wall is dark while the computer goes from seat to seat. */
static bool night(const struct seen *seen, const struct seen_part *part)
{
    return part->house && step_id(seen, part) == HOUSE_FILL && !part->house->together;
}

static struct spot house_spot(const struct sheet *sheet)
{
    const double top = SHEET_TOP - 1;
    return (struct spot){SHEET_LEFT, top, HOUSE_WIDE, sheet_bottom(sheet) - top - 0.6};
}

static struct flow side_flow(const struct sheet *sheet, int page)
{
    const double top = SHEET_TOP + 0.4;
    return (struct flow){.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.8, .wanted = page};
}

/* --- what stands beside the house --- */

static const struct column column = {SIDE_X, SIDE_WIDE};

static void put_text(const struct sheet *sheet, struct flow *flow, enum style style, const char *text,
                     double air)
{
    beside_text(sheet, flow, column, (struct setting){.style = style}, text, air);
}

static struct beside_card card_of(const char *label, const char *text)
{
    return (struct beside_card){.label = label, .text = text, .kind = CARD_PLAIN};
}

/* Is it higher than a page has room for? Then it stands on pages of its own, behind all others. */
static bool is_long(const struct sheet *sheet, const char *label, const char *text)
{
    const struct flow flow = side_flow(sheet, -1);
    const struct beside_card card = card_of(label, text);
    return text && beside_card_high(sheet, column, &card) > flow.bottom - flow.top;
}

static void put_card(const struct sheet *sheet, struct flow *flow, const char *label, const char *text)
{
    const struct beside_card card = card_of(label, text);
    if (text && !is_long(sheet, label, text))
        beside_card(sheet, flow, column, &card);
}

/* Lamps or dashes with their words behind them, or under them where the letters are large. */
static void put_number(const struct sheet *sheet, struct flow *flow, enum house_ask ask, uint8_t number)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL};
    const char *text = sheet_say(sheet, ask == ASK_GOING ? "wall.house.going" : "wall.house.matters");
    const double size = 3.6, wide = size * 6.1,
                 line = easel_style(easel, STYLE_LABEL).line / easel->metrics.u;
    const bool beside = easel_width(easel, setting, text) <= SIDE_WIDE - wide - 2;
    const double rest = beside ? SIDE_WIDE - wide - 2 : SIDE_WIDE;
    const double words = easel_measure(easel, rest, setting, text).bottom;
    double y = 0;
    if (flow_block(flow, beside ? fmax(size, line) : size + 0.6 + words, &y)) {
        if (ask == ASK_GOING)
            house_lamps(easel, SIDE_X, y + 0.2, size, number);
        else
            house_dashes(easel, SIDE_X, y + size / 2 - 0.3, size, number);
        easel_text(
            easel,
            (struct spot){beside ? SIDE_X + wide + 2 : SIDE_X, beside ? y + 0.1 : y + size + 0.6, rest, 0},
            setting, text);
    }
    flow_air(flow, 0.8);
}

/* Under each lamp how many gave that number: a stroke as high as they are many, and how many. */
static void put_spread(const struct sheet *sheet, struct flow *flow, const uint8_t counts[ROOM_STEPS])
{
    const struct easel *easel = &sheet->easel;
    const double size = 3.6, step = size * 1.26, high = 3.4,
                 line = easel_style(easel, STYLE_ASIDE).line / easel->metrics.u;
    uint8_t most = 0;
    for (int i = 0; i < ROOM_STEPS; i++)
        most = counts[i] > most ? counts[i] : most;
    double y = 0;
    if (most == 0 || !flow_block(flow, high + line, &y))
        return;
    for (int i = 0; i < ROOM_STEPS; i++) {
        const double stroke = fmax(0.35, high * counts[i] / most), x = SIDE_X + i * step;
        canvas_box(easel->canvas,
                   easel_rect(easel, (struct spot){x + 0.7, y + high - stroke, size - 1.4, stroke}),
                   (struct mark_box){.fill = counts[i] ? easel_ink(easel) : easel->theme->edge});
        easel_text(easel, (struct spot){x - 0.4, y + high, size + 0.8, line + 0.2},
                   (struct setting){.style = STYLE_ASIDE, .align = ALIGN_CENTRE, .most_lines = 1},
                   sheet_number(sheet, counts[i]));
    }
    const char *words = sheet_say(sheet, "wall.house.spread");
    const double x = SIDE_X + step * ROOM_STEPS + 1, rest = SIDE_X + SIDE_WIDE - x;
    const struct setting aside = {.style = STYLE_ASIDE, .middle = true, .colour = easel_second(easel)};
    if (easel_measure(easel, rest, aside, words).bottom <= high + line)
        easel_text(easel, (struct spot){x, y, rest, high + line}, aside, words);
    flow_air(flow, 1);
}

/* What decisions did to this room. */
static void put_change(const struct sheet *sheet, struct flow *flow, const struct seen_room *room)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL};
    if (room->change == 0)
        return;
    const char *text = sheet_count(sheet, room->change > 0 ? "wall.house.lighter" : "wall.house.darker",
                                   room->change > 0 ? room->change : -room->change, NULL);
    struct spot spot = {SIDE_X, 0, SIDE_WIDE,
                        2 + easel_measure(easel, SIDE_WIDE - 8.6, setting, text).bottom};
    if (flow_block(flow, spot.h, &spot.y)) {
        block_card(easel, spot, CARD_PANEL);
        house_arrow(easel, room->change, spot.x + 1.6, spot.y + spot.h / 2 - 1.8, 3.6);
        easel_text(easel, (struct spot){spot.x + 6.6, spot.y + 1, spot.w - 8.6, 0}, setting, text);
    }
    flow_air(flow, 1.8);
}

static void put_room_side(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                          uint8_t number)
{
    const struct seen_room *room = &house->rooms[number];
    put_text(sheet, flow, STYLE_HEADING,
             sheet_fill(sheet, "wall.house.room",
                        FACTS({"n", sheet_number(sheet, number + 1)}, {"room", room->name})),
             1.2);
    if (room->now)
        put_number(sheet, flow, ASK_GOING, room->now);
    put_spread(sheet, flow, room->spread_going);
    if (room->matters)
        put_number(sheet, flow, ASK_MATTERS, room->matters);
    flow_air(flow, 0.4);
    put_change(sheet, flow, room);
    put_card(sheet, flow, sheet_say(sheet, "wall.house.strength"), room->strength);
    put_card(sheet, flow, sheet_say(sheet, "wall.house.wish"), room->wish);
    if (room->ask && !room->strength && !room->wish)
        put_text(sheet, flow, STYLE_PROMPT, room->ask, 1);
}

/* --- pages --- */

/* What goes beside the house: one thing after another, each room on pages of its own. Tells which room is on
 * the wanted page. */
typedef void put_side(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                      uint8_t *room);

static void side_of_rooms(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                          uint8_t *room)
{
    for (uint8_t i = 0; i < house->room_count; i++) {
        if (i > 0)
            flow_turn(flow);
        if (flow->page <= flow->wanted)
            *room = i;
        put_room_side(sheet, flow, house, i);
    }
}

static void long_words(const struct sheet *sheet, struct flow *flow, const char *what, const char *label,
                       const char *text)
{
    if (is_long(sheet, label, text))
        long_text(sheet, flow, what ? what : label, text, (struct setting){.style = STYLE_STORY});
}

/* All that is too long for its place, each on pages of its own. */
static int put_long(const struct sheet *sheet, const struct seen_house *house, int page)
{
    struct flow flow = {.y = 17.6, .top = 17.6, .bottom = sheet_bottom(sheet), .wanted = page};
    const bool dream = !house_dream_fits(sheet, house, house_spot(sheet));
    for (uint8_t i = 0; i < house->room_count; i++) {
        long_words(sheet, &flow, house->rooms[i].name, sheet_say(sheet, "wall.house.strength"),
                   house->rooms[i].strength);
        long_words(sheet, &flow, house->rooms[i].name, sheet_say(sheet, "wall.house.wish"),
                   house->rooms[i].wish);
    }
    if (dream)
        long_text(sheet, &flow, sheet_say(sheet, "wall.house.dream"), house->dream,
                  (struct setting){.style = STYLE_STORY});
    return flow.page == 0 && flow.y <= flow.top ? 0 : flow.page + 1;
}

static void put_pages(const struct sheet *sheet, const struct seen_part *part, put_side *side,
                      const char *does)
{
    struct house_look look = house_look_of(sheet, part);
    struct flow count = side_flow(sheet, -1);
    side(sheet, &count, part->house, &look.chosen);
    const int beside = count.page + 1, all = beside + put_long(sheet, part->house, -1);
    const int page = sheet_page(sheet, all);
    if (page < beside) {
        struct flow flow = side_flow(sheet, page);
        side(sheet, &flow, part->house, &look.chosen);
        house_draw(sheet, &look, house_spot(sheet));
    } else {
        put_long(sheet, part->house, page - beside);
    }
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, does),
                                       .next = page + 1 < all ? sheet_say(sheet, "wall.next_page") : NULL});
}

/* --- steps --- */

static void side_of_whose(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                          uint8_t *room)
{
    struct text key = TEXT_INIT;
    (void)room;
    text_format(&key, "wall.house.whose.%s", whose_word(house->whose));
    put_text(sheet, flow, STYLE_HEADING, sheet_say(sheet, key.at), 1.6);
    text_release(&key);
    if (house->about)
        put_text(sheet, flow, STYLE_PROMPT, house->about, 2);
    put_text(sheet, flow, STYLE_LABEL, sheet_say(sheet, "wall.house.how_rooms"), 1.2);
    put_text(sheet, flow, STYLE_LABEL,
             sheet_say(sheet, house->together ? "wall.house.how_together" : "wall.house.how_seats"), 1);
}

static void side_of_filling(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                            uint8_t *room)
{
    for (uint8_t i = 0; i < house->room_count; i++) {
        const struct seen_room *at = &house->rooms[i];
        const struct filled_room half = sheet->pane->filled[i];
        if (i > 0)
            flow_turn(flow);
        if (flow->page <= flow->wanted)
            *room = i;
        put_text(sheet, flow, STYLE_HEADING,
                 sheet_fill(sheet, "wall.house.room",
                            FACTS({"n", sheet_number(sheet, i + 1)}, {"room", at->name})),
                 1);
        if (at->ask)
            put_text(sheet, flow, STYLE_LABEL, at->ask, 1.4);
        for (int ask = ASK_GOING; ask <= ASK_MATTERS; ask++) {
            struct spot spot = {SIDE_X, 0, SIDE_WIDE, house_five_high(sheet, (enum house_ask)ask, SIDE_WIDE)};
            const uint8_t said = ask == ASK_GOING ? at->going : at->matters;
            const uint8_t now = ask == ASK_GOING ? half.going : half.matters;
            const uint32_t group = ask == ASK_GOING ? PANE_GOING : PANE_MATTERS;
            if (flow_block(flow, spot.h, &spot.y))
                house_five(sheet, (enum house_ask)ask, spot, group + i * PANE_ROOM, said ? said : now);
            flow_air(flow, 1.8);
        }
    }
}

static void side_of_dream(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                          uint8_t *room)
{
    (void)house, (void)room;
    put_text(sheet, flow, STYLE_QUESTION, sheet_say(sheet, "wall.house.what_dream"), 2);
    put_text(sheet, flow, STYLE_PROMPT, sheet_say(sheet, "wall.house.how_dream"), 1);
}

static void whose(const struct sheet *sheet, const struct seen_part *part)
{
    put_pages(sheet, part, side_of_whose, "wall.do.house_whose");
}

static void fill(const struct sheet *sheet, const struct seen_part *part)
{
    if (!part->house->together) {
        sheet_page(sheet, 1);
        handover_view(sheet);
    } else {
        put_pages(sheet, part, side_of_filling, "wall.do.house_fill");
    }
}

static void rooms(const struct sheet *sheet, const struct seen_part *part)
{
    put_pages(sheet, part, side_of_rooms, "wall.do.house_rooms");
}

static void dream(const struct sheet *sheet, const struct seen_part *part)
{
    put_pages(sheet, part, side_of_dream, "wall.do.house_dream");
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    static step_view *const steps[HOUSE_STEP_COUNT] = {
        [HOUSE_WHOSE] = whose, [HOUSE_FILL] = fill, [HOUSE_ROOMS] = rooms, [HOUSE_DREAM] = dream};
    if (!part->house) {
        waiting_view(sheet);
        return;
    }
    step_view *own = steps[step_id(sheet->seen, part)];
    if (night(sheet->seen, part))
        own(sheet, part);
    else
        news_after(sheet, part, own);
}

const struct kind_view view_house = {.kind = "house", .wall = wall, .seat = seat_fill, .night = night};
