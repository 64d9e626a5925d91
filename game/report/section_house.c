/* A house of identity in the report: each room with its lamps and dashes, how they are spread, what was said
 * of it, and the dream. Nothing tells who gave which number. */
#include "report/section.h"

#include <assert.h>

static void cell(const struct report_page *page, const char *key)
{
    page_raw(page, "<th scope=\"col\">");
    page_words(page, key, NULL);
    page_raw(page, "</th>");
}

/* "4 van 5", and under it how many gave 1, 2 ... */
static void write_number(const struct report_page *page, uint8_t number, const uint8_t spread[ROOM_STEPS])
{
    bool any = false;
    page_raw(page, "<td>");
    if (number)
        page_words(page, "report.house.of",
                   FACTS({"n", page_number(number).digits}, {"all", page_number(ROOM_STEPS).digits}));
    else
        page_words(page, "report.house.unknown", NULL);
    for (int i = 0; i < ROOM_STEPS; i++)
        any |= spread[i] > 0;
    if (any) {
        page_raw(page, "<br><span class=\"aside\">");
        for (int i = 0; i < ROOM_STEPS; i++)
            page_format(page, "%s%u: %u", i ? " · " : "", (unsigned)i + 1, (unsigned)spread[i]);
        page_raw(page, "</span>");
    }
    page_raw(page, "</td>");
}

static void write_change(const struct report_page *page, const struct seen_room *room)
{
    page_raw(page, "<td>");
    if (room->change != 0)
        page_words(page, room->change > 0 ? "report.house.lighter" : "report.house.darker",
                   FACTS({"n", page_number(room->change > 0 ? room->change : -room->change).digits},
                         {"now", page_number(room->now).digits}));
    page_raw(page, "</td>");
}

static bool any_change(const struct seen_house *house)
{
    for (uint8_t i = 0; i < house->room_count; i++)
        if (house->rooms[i].change != 0)
            return true;
    return false;
}

static void write_rooms(const struct report_page *page, const struct seen_house *house)
{
    const bool changed = any_change(house);
    page_raw(page, "<table class=\"values\">\n<thead><tr>");
    cell(page, "report.house.room");
    cell(page, "report.house.going");
    cell(page, "report.house.matters");
    if (changed)
        cell(page, "report.house.change");
    page_raw(page, "</tr></thead>\n<tbody>\n");
    for (uint8_t i = 0; i < house->room_count; i++) {
        const struct seen_room *room = &house->rooms[i];
        page_raw(page, "<tr><th scope=\"row\">");
        page_pack(page, room->name);
        page_raw(page, "</th>");
        write_number(page, room->going, room->spread_going);
        write_number(page, room->matters, room->spread_matters);
        if (changed)
            write_change(page, room);
        page_raw(page, "</tr>\n");
    }
    page_raw(page, "</tbody></table>\n");
}

/* --- words --- */

static void write_words(const struct report_page *page, const struct seen_house *house)
{
    for (uint8_t i = 0; i < house->room_count; i++) {
        const struct seen_room *room = &house->rooms[i];
        if (!room->strength && !room->wish)
            continue;
        page_raw(page, "<section class=\"agreement\">\n<h3>");
        page_pack(page, room->name);
        page_raw(page, "</h3>\n<dl>\n");
        page_said_under(page, "wall.house.strength", room->strength);
        page_said_under(page, "wall.house.wish", room->wish);
        page_raw(page, "</dl>\n</section>\n");
    }
}

static bool anything(const struct seen_house *house)
{
    bool any = house->built || house->dream;
    for (uint8_t i = 0; i < house->room_count; i++)
        any |= house->rooms[i].strength || house->rooms[i].wish;
    return any;
}

static void write_how(const struct report_page *page, const struct seen_house *house)
{
    page_raw(page, "<p>");
    if (house->together)
        page_words(page, "report.house.together", NULL);
    else
        page_words(
            page, "report.house.seats",
            FACTS({"n", page_number(house->fill.in).digits}, {"of", page_number(house->fill.of).digits}));
    page_raw(page, "</p>\n");
}

void section_house(struct report_page *page, const struct seen_part *part)
{
    const struct seen_house *house = part->house;
    assert(house);
    if (!anything(house))
        return;
    page_raw(page, "<section class=\"values\">\n<h2>");
    page_pack(page, part->title);
    page_raw(page, "</h2>\n");
    if (house->about) {
        page_raw(page, "<p>");
        page_pack(page, house->about);
        page_raw(page, "</p>\n");
    }
    if (house->dream) {
        page_raw(page, "<p><strong>");
        page_words(page, "report.house.dream", NULL);
        page_raw(page, "</strong> ");
        page_said(page, house->dream);
        page_raw(page, "</p>\n");
    }
    if (house->built) {
        write_how(page, house);
        write_rooms(page, house);
    }
    write_words(page, house);
    page_raw(page, "</section>\n");
}
