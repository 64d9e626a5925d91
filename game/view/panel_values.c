/* Looking back: the values the table named, beside those it showed in its choices. */
#include "view/panels.h"

#include "insight/named.h"

#include <math.h>

/* More than these are not looked at together. */
enum { MOST = 6 };
#define GAP 3.0

static const double pad = 2;

struct column {
    const struct column *other;
    const char *title, *empty;
    const struct insight_shown *items;
    int count;
    bool row; /* with its place; else with how often */
    struct spot spot;
};

static double title_high(const struct sheet *sheet, const struct column *column)
{
    return easel_measure(&sheet->easel, column->spot.w - 2 * pad, (struct setting){.style = STYLE_LABEL_BOLD},
                         column->title)
               .bottom +
           0.8;
}

static double room_of(const struct sheet *sheet, const struct column *column)
{
    return column->spot.h - 2 * pad - title_high(sheet, column);
}

/* No looser than so that all of them fill a page. */
static double line_high(const struct sheet *sheet, const struct column *column)
{
    const double least = fmax(5, easel_style(&sheet->easel, STYLE_LABEL).line / sheet->easel.metrics.u + 0.6);
    return fmax(least, fmin(room_of(sheet, column) / MOST, least + 2));
}

static int lines_of(const struct sheet *sheet, const struct column *column)
{
    const int fit = (int)(room_of(sheet, column) / line_high(sheet, column) + 0.01);
    return fit < 1 ? 1 : fit > MOST ? MOST : fit;
}

static bool has(const struct column *column, uint8_t value)
{
    for (int i = 0; i < column->count; i++)
        if (column->items[i].value == value)
            return true;
    return false;
}

static const char *name_of(const struct sheet *sheet, uint8_t value)
{
    return value < sheet->seen->value_count ? sheet->seen->value_names[value] : "";
}

/* "1 Vertrouwen", or "Vertrouwen 4x"; a check says that the other side has it too. */
static void put_line(const struct sheet *sheet, const struct column *column, const struct insight_shown *item,
                     double y)
{
    const struct easel *easel = &sheet->easel;
    const double wide = column->row ? 5 : 7, high = line_high(sheet, column);
    const char *figure =
        column->row ? sheet_number(sheet, item->place)
                    : sheet_fill(sheet, "wall.values.marks", FACTS({"n", sheet_number(sheet, item->count)}));
    const double x = column->spot.x + pad, right = column->spot.x + column->spot.w - pad;
    easel_text(easel, (struct spot){x, y, wide, high},
               (struct setting){.style = STYLE_LABEL_BOLD, .middle = true, .most_lines = 1}, figure);
    const double in = x + wide;
    easel_text(easel, (struct spot){in, y, right - in - 5.4, high},
               (struct setting){.style = STYLE_CARD_NAME, .middle = true, .most_lines = 1},
               name_of(sheet, item->value));
    if (has(column->other, item->value))
        block_check(easel, right - 4, y + (high - 4) / 2, 4);
}

static void put_column(const struct sheet *sheet, const struct column *column, int page)
{
    const struct easel *easel = &sheet->easel;
    const struct spot spot = column->spot;
    const int lines = lines_of(sheet, column);
    double y = spot.y + pad;
    block_card(easel, spot, column->count ? CARD_PLAIN : CARD_PANEL);
    easel_text(easel, (struct spot){spot.x + pad, y, spot.w - 2 * pad, 0},
               (struct setting){.style = STYLE_LABEL_BOLD}, column->title);
    y += title_high(sheet, column);
    if (column->count == 0)
        easel_text(easel, (struct spot){spot.x + pad, y, spot.w - 2 * pad, spot.y + spot.h - y - pad},
                   (struct setting){.style = STYLE_LABEL}, column->empty);
    for (int i = page * lines; i < (page + 1) * lines && i < column->count;
         i++, y += line_high(sheet, column))
        put_line(sheet, column, &column->items[i], y);
}

int panel_values(const struct sheet *sheet, struct spot spot, int page)
{
    const struct insight_named named = insight_named(sheet->seen);
    const double wide = (spot.w - GAP) / 2;
    struct column columns[2] = {{.title = sheet_say(sheet, "wall.panel.named"),
                                 .empty = sheet_say(sheet, "wall.panel.no_row"),
                                 .items = named.row,
                                 .count = named.row_count < MOST ? named.row_count : MOST,
                                 .row = true,
                                 .spot = {spot.x, spot.y, wide, spot.h}},
                                {.title = sheet_say(sheet, "wall.panel.shown"),
                                 .empty = sheet_say(sheet, "wall.panel.no_shown"),
                                 .items = named.shown,
                                 .count = named.shown_count < MOST ? named.shown_count : MOST,
                                 .spot = {spot.x + wide + GAP, spot.y, wide, spot.h}}};
    columns[0].other = &columns[1];
    columns[1].other = &columns[0];
    int pages = 1;
    for (int i = 0; i < 2; i++) {
        const int lines = lines_of(sheet, &columns[i]);
        pages = (int)fmax(pages, (columns[i].count + lines - 1) / lines);
    }
    for (int i = 0; i < 2 && page >= 0; i++)
        put_column(sheet, &columns[i], page);
    return pages;
}
