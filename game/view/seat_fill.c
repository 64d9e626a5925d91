/* Filling in a house, for one seat alone: a room a page, then all of them and what the room will see. A
 * number that is left open is a pass, as an equal. */
#include "view/flow.h"
#include "view/house_parts.h"
#include "view/seat.h"

#include <math.h>

#define FIVE_WIDE 118.0

static double head_top(const struct sheet *sheet)
{
    return sheet_low(sheet, SHEET_TOP - 0.2, 0.03);
}

static void put_text(const struct sheet *sheet, struct flow *flow, enum style style, const char *text,
                     double air)
{
    const struct setting setting = {.style = style};
    double y = 0;
    if (flow_block(flow, easel_measure(&sheet->easel, 118, setting, text).bottom, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 118, 0}, setting, text);
    flow_air(flow, air);
}

static void put_five(const struct sheet *sheet, struct flow *flow, uint8_t room, enum house_ask ask)
{
    const struct filled_room filled = sheet->pane->filled[room];
    const uint32_t group = ask == ASK_GOING ? PANE_GOING : PANE_MATTERS;
    struct spot spot = {SHEET_LEFT, 0, FIVE_WIDE, house_five_high(sheet, ask, FIVE_WIDE)};
    if (flow_block(flow, spot.h, &spot.y))
        house_five(sheet, ask, spot, group + room * PANE_ROOM,
                   ask == ASK_GOING ? filled.going : filled.matters);
    flow_air(flow, 3);
}

static void put_room(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                     uint8_t room)
{
    const struct seen_room *seen = &house->rooms[room];
    put_text(sheet, flow, STYLE_QUESTION, seen->name, 0.8);
    if (seen->ask)
        put_text(sheet, flow, STYLE_PROMPT, seen->ask, 2);
    put_five(sheet, flow, room, ASK_GOING);
    put_five(sheet, flow, room, ASK_MATTERS);
}

/* A room with what was filled in; an open number has the sign of a pass. */
static void put_line(const struct sheet *sheet, struct flow *flow, const struct seen_house *house,
                     uint8_t room)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL_BOLD};
    const struct filled_room filled = sheet->pane->filled[room];
    const double wide = 96;
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE,
                        fmax(6.6, easel_measure(easel, wide, setting, house->rooms[room].name).bottom + 1.6)};
    if (flow_block(flow, spot.h, &spot.y)) {
        block_card(easel, spot, CARD_FLAT);
        easel_text(easel, (struct spot){spot.x + 2, spot.y, wide, spot.h},
                   (struct setting){.style = STYLE_LABEL_BOLD, .middle = true}, house->rooms[room].name);
        const double middle = spot.y + spot.h / 2;
        if (filled.going)
            house_lamps(easel, spot.x + spot.w - 42, middle - 1.5, 3, filled.going);
        else
            block_stamp(easel, sheet_stamp(ANSWER_PASS), spot.x + spot.w - 42, middle - 1.9, 3.8);
        if (filled.matters)
            house_dashes(easel, spot.x + spot.w - 18, middle - 0.5, 3, filled.matters);
        else
            block_stamp(easel, sheet_stamp(ANSWER_PASS), spot.x + spot.w - 18, middle - 1.9, 3.8);
    }
    flow_air(flow, 1);
}

static bool anything(const struct sheet *sheet, const struct seen_house *house)
{
    for (uint8_t room = 0; room < house->room_count; room++)
        if (sheet->pane->filled[room].going || sheet->pane->filled[room].matters)
            return true;
    return false;
}

/* Draws the wanted page of all of it; returns how many rooms' pages there are before the end. */
static int put_all(const struct sheet *sheet, const struct seen_house *house, struct flow *flow)
{
    for (uint8_t room = 0; room < house->room_count; room++) {
        put_room(sheet, flow, house, room);
        flow_turn(flow);
    }
    const int end = flow->page;
    put_text(sheet, flow, STYLE_HEADING,
             sheet_say(sheet, anything(sheet, house) ? "seat.house_this" : "seat.house_pass"), 1.6);
    for (uint8_t room = 0; room < house->room_count; room++)
        put_line(sheet, flow, house, room);
    put_text(sheet, flow, STYLE_LABEL, sheet_say(sheet, "wall.house.how_seats"), 0);
    return end;
}

static struct flow flow_of(const struct sheet *sheet, int page)
{
    const double top = head_top(sheet);
    return (struct flow){.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.4, .wanted = page};
}

static const char *instruction(const struct sheet *sheet, bool end)
{
    if (sheet->pane->unsaved)
        return sheet_say(sheet, "seat.unsaved");
    return sheet_say(sheet, end ? "seat.do.house_end" : "seat.do.house");
}

static void frame(const struct sheet *sheet, int page, int end, int pages)
{
    const char *does = page + 1 == pages ? "seat.go.house_confirm"
                       : page + 1 >= end ? "seat.go.house_all"
                                         : "seat.go.room";
    struct frame out = {.instruction = instruction(sheet, page >= end), .no_timer = true, .seat = true};
    int key = 0;
    if (page > 0) {
        out.keys[key] =
            (struct bar_key){sheet_say(sheet, "wall.key.escape"), sheet_say(sheet, "seat.go.back")};
        out.targets[key].id = PANE_BACK;
        out.targets[key++].flags = TARGET_FOCUSABLE;
    }
    out.keys[key] = (struct bar_key){sheet_say(sheet, "wall.key.enter"), sheet_say(sheet, does)};
    out.targets[key].id = PANE_GO;
    out.targets[key].flags = TARGET_FOCUSABLE;
    sheet_frame(sheet, &out);
}

void seat_fill(const struct sheet *sheet, const struct seen_part *part)
{
    struct flow count = flow_of(sheet, -1);
    const int end = put_all(sheet, part->house, &count), pages = count.page + 1;
    const int page = sheet_page(sheet, pages);
    struct flow flow = flow_of(sheet, page);
    put_all(sheet, part->house, &flow);
    sheet_page_mark(sheet, SHEET_RIGHT, head_top(sheet) + 3.6, pages);
    frame(sheet, page, end, pages);
}
