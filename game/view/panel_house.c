/* The panel of the house: every room as it is now, with what decisions gave and took. */
#include "view/house_parts.h"
#include "view/panels.h"
#include "view/words_list.h"

#include <math.h>

static const double pad = 1.4, gap = 2, lamp = 3;

/* The newest house with numbers; that of the neighbourhood before all others, because only that one changes.
 */
static const struct seen_house *newest(const struct seen *seen)
{
    const struct seen_house *found = NULL;
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const struct seen_house *house = seen->parts[i].house;
        const bool built = house && house->built;
        if (built && (!found || house->whose == WHOSE_NEIGHBOURHOOD || found->whose != WHOSE_NEIGHBOURHOOD))
            found = house;
    }
    return found;
}

/* How the rooms lie there: cards as high as the largest of them needs. */
struct grid {
    int columns, rows, pages;
    double wide, high;
};

static double lamps_high(void)
{
    return lamp + 0.9 + 0.85;
}

static struct grid grid_of(const struct sheet *sheet, const struct seen_house *house, struct spot spot,
                           int columns)
{
    struct grid grid = {.columns = columns, .wide = (spot.w - gap * (columns - 1)) / columns};
    const struct setting name = {.style = STYLE_LABEL_BOLD};
    for (uint8_t i = 0; i < house->room_count; i++)
        grid.high = fmax(
            grid.high, easel_measure(&sheet->easel, grid.wide - 2 * pad, name, house->rooms[i].name).bottom);
    grid.high += 2 * pad + 0.4 + lamps_high();
    const int fit = (int)((spot.h + gap) / (grid.high + gap));
    grid.rows = fit < 1 ? 1 : fit;
    const int per_page = grid.rows * columns;
    grid.pages = (house->room_count + per_page - 1) / per_page;
    return grid;
}

static void put_room(const struct sheet *sheet, const struct seen_room *room, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const double y = spot.y + spot.h - pad - lamps_high();
    block_card(easel, spot, room->change != 0 ? CARD_CHOSEN : CARD_PLAIN);
    easel_text(easel, (struct spot){spot.x + pad, spot.y + pad - 0.3, spot.w - 2 * pad, 0},
               (struct setting){.style = STYLE_LABEL_BOLD}, room->name);
    if (room->now) {
        const double wide = house_lamps(easel, spot.x + pad, y, lamp, room->now);
        house_arrow(easel, room->change, spot.x + pad + wide + 1, y + 0.1, 2.8);
    }
    if (room->matters)
        house_dashes(easel, spot.x + pad, y + lamp + 0.9, lamp, room->matters);
}

int panel_house(const struct sheet *sheet, struct spot spot, int page)
{
    const struct seen_house *house = newest(sheet->seen);
    if (!house)
        return words_list(sheet, spot, NULL, 0, NULL, sheet_say(sheet, "wall.panel.empty"), page);
    int columns = 3;
    while (columns > 1 && grid_of(sheet, house, spot, columns).high > spot.h)
        columns--;
    const struct grid grid = grid_of(sheet, house, spot, columns);
    for (int i = 0; i < house->room_count; i++) {
        const int at = i % (grid.rows * columns);
        if (i / (grid.rows * columns) == page)
            put_room(sheet, &house->rooms[i],
                     (struct spot){spot.x + at % columns * (grid.wide + gap),
                                   spot.y + at / columns * (grid.high + gap), grid.wide, grid.high});
    }
    return grid.pages;
}
