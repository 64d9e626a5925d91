/* The house of identity as it is drawn: roof with the dream, rooms with their lamps, and the values it stands
 * on. */
#include "view/house_parts.h"

#include <math.h>

static const double wall_in = 4.4, pad = 1.5;

/* --- what it stands on --- */

/* The newest row that the table settled before this part. */
static const struct seen_values *row_before(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen *seen = sheet->seen;
    const struct seen_values *found = NULL;
    for (uint8_t i = 0; i < seen->part_count && &seen->parts[i] != part; i++)
        if (seen->parts[i].values && seen->parts[i].values->settled)
            found = seen->parts[i].values;
    return found;
}

struct house_look house_look_of(const struct sheet *sheet, const struct seen_part *part)
{
    struct house_look look = {.house = part->house, .chosen = PACK_NONE};
    const struct seen_values *values = row_before(sheet, part);
    for (uint8_t i = 0; i < part->step_count; i++)
        look.dreams = look.dreams || part->steps[i].id == HOUSE_DREAM;
    for (uint8_t i = 0; values && i < values->row_count && i < BASIS_MOST; i++)
        look.basis[look.basis_count++] = values->cards[values->row[i].card].name;
    return look;
}

/* --- lamps, dashes, arrow --- */

double house_lamps(const struct easel *easel, double x, double y, double size, uint8_t now)
{
    const double step = size * 1.26;
    for (int i = 0; i < ROOM_STEPS; i++) {
        const struct rect at = easel_rect(easel, (struct spot){x + i * step, y, size, size});
        canvas_box(easel->canvas, at,
                   (struct mark_box){.radius = at.w,
                                     .fill = i < now ? easel->theme->lamp : easel->theme->card,
                                     .line = easel_ink(easel),
                                     .weight = easel_weight(easel, 0.35)});
    }
    return step * (ROOM_STEPS - 1) + size;
}

double house_dashes(const struct easel *easel, double x, double y, double size, uint8_t now)
{
    const double step = size * 1.05, wide = size * 0.82, high = fmax(0.8, size * 0.28);
    for (int i = 0; i < ROOM_STEPS; i++) {
        const struct rect at = easel_rect(easel, (struct spot){x + i * step, y, wide, high});
        canvas_box(easel->canvas, at,
                   (struct mark_box){.radius = at.h / 3,
                                     .fill = i < now ? easel_ink(easel) : COLOUR_NONE,
                                     .line = i < now ? easel_ink(easel) : easel->theme->edge,
                                     .weight = easel_weight(easel, 0.2)});
    }
    return step * (ROOM_STEPS - 1) + wide;
}

void house_arrow(const struct easel *easel, int change, double x, double y, double size)
{
    if (change != 0)
        block_icon(easel, change > 0 ? "arrow-up" : "arrow-down", x, y, size, easel_ink(easel));
}

/* --- roof and basis --- */

static double roof_of(struct spot spot)
{
    return spot.h * 0.28;
}

/* Where the dream stands: as wide as the roof is at its upper line. */
static struct spot dream_spot(struct spot spot)
{
    const double roof = roof_of(spot);
    return (struct spot){spot.x + spot.w * 0.25, spot.y + roof * 0.5, spot.w * 0.5, roof * 0.47};
}

/* The largest style in which it fits; false: none. */
static bool dream_style(const struct sheet *sheet, struct spot spot, const char *dream, enum style *style)
{
    static const enum style styles[] = {STYLE_HEADING, STYLE_REASON, STYLE_CARD_NAME};
    const struct spot at = dream_spot(spot);
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        *style = styles[i];
        if (easel_measure(&sheet->easel, at.w, (struct setting){.style = styles[i]}, dream).bottom <= at.h)
            return true;
    }
    return false;
}

bool house_dream_fits(const struct sheet *sheet, const struct seen_house *house, struct spot spot)
{
    enum style style = STYLE_HEADING;
    return !house->dream || dream_style(sheet, spot, house->dream, &style);
}

static struct point point_at(const struct easel *easel, double x, double y)
{
    return (struct point){metrics_x(&easel->metrics, x), metrics_y(&easel->metrics, y)};
}

static void box(const struct easel *easel, struct spot spot, uint32_t fill, double weight)
{
    canvas_box(
        easel->canvas, easel_rect(easel, spot),
        (struct mark_box){.fill = fill, .line = easel_ink(easel), .weight = easel_weight(easel, weight)});
}

static void put_roof(const struct sheet *sheet, const struct house_look *look, struct spot spot)
{
    const struct seen_house *house = look->house;
    const struct easel *easel = &sheet->easel;
    const double roof = roof_of(spot), line = easel_style(easel, STYLE_ASIDE).line / easel->metrics.u;
    const struct point corners[] = {point_at(easel, spot.x, spot.y + roof),
                                    point_at(easel, spot.x + spot.w / 2, spot.y),
                                    point_at(easel, spot.x + spot.w, spot.y + roof)};
    box(easel, (struct spot){spot.x + spot.w * 0.79, spot.y + 0.3, spot.w * 0.06, roof * 0.72},
        easel->theme->roof, 0.45);
    canvas_polygon(easel->canvas, (struct mark_polygon){corners, 3, easel->theme->roof, easel_ink(easel),
                                                        easel_weight(easel, 0.45)});
    const struct spot dream = dream_spot(spot);
    const bool named = look->dreams || look->house->dream;
    const double label = fmax(spot.y + roof * 0.26, dream.y - line - 0.3);
    if (named && label + line <= dream.y + 0.2) /* large letters leave room for the dream alone */
        easel_text(easel, (struct spot){dream.x, label, dream.w, line + 0.2},
                   (struct setting){.style = STYLE_ASIDE, .align = ALIGN_CENTRE, .most_lines = 1},
                   sheet_say(sheet, "wall.house.dream"));
    enum style style = STYLE_HEADING;
    if (house->dream && dream_style(sheet, spot, house->dream, &style))
        easel_text(easel, dream, (struct setting){.style = style, .align = ALIGN_CENTRE}, house->dream);
}

/* As many as stand beside each other; the first counts most. */
static void put_basis(const struct sheet *sheet, const struct house_look *look, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_CARD_NAME, .align = ALIGN_CENTRE, .middle = true};
    const double line = easel_style(easel, STYLE_ASIDE).line / easel->metrics.u;
    const double card = easel_style(easel, STYLE_CARD_NAME).line / easel->metrics.u + 1.2;
    box(easel, spot, easel->theme->sand, 0.45);
    double wide[BASIS_MOST], sum = 0;
    uint8_t count = 0;
    for (; count < look->basis_count; count++) {
        wide[count] = easel_width(easel, setting, look->basis[count]) + 3.4;
        if (sum + wide[count] + 2 > spot.w - 2)
            break;
        sum += wide[count] + (count ? 2 : 0);
    }
    const bool label = line + card + 1.4 <= spot.h;
    double x = spot.x + (spot.w - sum) / 2, y = spot.y + (spot.h - card - (label ? line : 0)) / 2;
    if (label) {
        easel_text(easel, (struct spot){spot.x, y, spot.w, line + 0.2},
                   (struct setting){.style = STYLE_ASIDE, .align = ALIGN_CENTRE, .most_lines = 1},
                   sheet_say(sheet, "wall.house.basis"));
        y += line + 0.2;
    }
    for (uint8_t i = 0; i < count; i++) {
        const struct spot at = {x, y, wide[i], card};
        block_card(easel, at, CARD_FLAT);
        easel_text(easel, at, setting, look->basis[i]);
        x += wide[i] + 2;
    }
}

/* --- rooms --- */

struct rooms {
    struct spot spot; /* all of them */
    uint8_t upper, count;
    double size;    /* of a lamp */
    double head[2]; /* the highest name below and on the upper floor: lamps of one floor stand equally low */
    enum style name;
    bool numbers; /* instead of names */
};

/* Two on the upper floor of five, three below. */
static struct spot room_spot(const struct rooms *rooms, uint8_t room)
{
    const bool up = room < rooms->upper;
    const int in_row = up ? rooms->upper : rooms->count - rooms->upper, at = up ? room : room - rooms->upper;
    const double wide = rooms->spot.w / in_row, high = rooms->spot.h / (rooms->upper ? 2 : 1);
    return (struct spot){rooms->spot.x + at * wide, rooms->spot.y + (up || !rooms->upper ? 0 : high), wide,
                         high};
}

static double lamps_high(const struct rooms *rooms)
{
    return rooms->size + 0.9 + fmax(0.8, rooms->size * 0.28);
}

/* False: a name has no room. Else the highest of them is known. */
static bool names_fit(const struct sheet *sheet, const struct seen_house *house, struct rooms *rooms)
{
    rooms->head[0] = rooms->head[1] = 0;
    for (uint8_t i = 0; i < house->room_count; i++) {
        const struct spot at = room_spot(rooms, i);
        const struct setting setting = {.style = rooms->name};
        const struct set name = easel_measure(&sheet->easel, at.w - 2 * pad, setting, house->rooms[i].name);
        if (name.lines > 2 || name.bottom + 2 * pad + lamps_high(rooms) > at.h)
            return false;
        rooms->head[i < rooms->upper] = fmax(rooms->head[i < rooms->upper], name.bottom);
    }
    return true;
}

static struct rooms lay_rooms(const struct sheet *sheet, const struct seen_house *house, struct spot spot)
{
    struct rooms rooms = {.spot = spot, .count = house->room_count, .name = STYLE_LABEL_BOLD};
    rooms.upper = house->room_count > 2 ? house->room_count / 2 : 0;
    const struct spot last = room_spot(&rooms, (uint8_t)(rooms.count - 1));
    rooms.size = fmin(3, fmin((last.w - 2 * pad - 3) / 6.1, last.h / 4.5));
    if (names_fit(sheet, house, &rooms))
        return rooms;
    rooms.name = STYLE_ASIDE_BOLD;
    rooms.numbers = !names_fit(sheet, house, &rooms);
    if (rooms.numbers)
        rooms.head[0] = rooms.head[1] =
            easel_style(&sheet->easel, STYLE_NUMBER).line / sheet->easel.metrics.u;
    return rooms;
}

static const char *drawing_of(enum pack_thing thing)
{
    static const char *const names[THING_COUNT] = {
        [THING_BOOKS] = "room-books", [THING_BICYCLE] = "room-bicycle", [THING_TABLE] = "room-table",
        [THING_BAG] = "room-bag",     [THING_BED] = "room-bed",         [THING_TREE] = "room-tree"};
    return names[thing];
}

static void put_room(const struct sheet *sheet, const struct house_look *look, const struct rooms *rooms,
                     uint8_t number)
{
    const struct easel *easel = &sheet->easel;
    const struct seen_room *room = &look->house->rooms[number];
    const bool chosen = look->chosen == number;
    const struct spot at = room_spot(rooms, number);
    const double half = 0.225; /* two rooms share one wall */
    box(easel, (struct spot){at.x - half, at.y - half, at.w + 2 * half, at.h + 2 * half},
        chosen ? easel->theme->lit : easel->theme->card, chosen ? 1 : 0.45);
    easel_text(easel, (struct spot){at.x + pad, at.y + 0.9, at.w - 2 * pad, 0},
               (struct setting){.style = rooms->numbers ? STYLE_NUMBER : rooms->name},
               rooms->numbers ? sheet_number(sheet, number + 1) : room->name);
    const double low = at.y + at.h - (chosen ? 1 : 0.45);
    const double y = fmin(at.y + 1.4 + rooms->head[number < rooms->upper], low - pad / 2 - lamps_high(rooms));
    const double under = room->now || room->matters ? y + lamps_high(rooms) : y;
    const double thing = fmin(6.4, low - under - 0.2);
    if (thing >= 3.6)
        block_icon(easel, drawing_of(room->thing), at.x + at.w - thing - 1.6, low - thing, thing,
                   easel->theme->line);
    if (room->now) {
        const double wide = house_lamps(easel, at.x + pad, y, rooms->size, room->now);
        house_arrow(easel, room->change, at.x + pad + wide + 0.7, y + rooms->size / 2 - 1.3, 2.6);
    }
    if (room->matters)
        house_dashes(easel, at.x + pad, y + rooms->size + 0.9, rooms->size, room->matters);
}

void house_draw(const struct sheet *sheet, const struct house_look *look, struct spot spot)
{
    const double roof = roof_of(spot), basis = look->basis_count ? spot.h * 0.2 : 1.4;
    const struct spot floor = {spot.x, spot.y + spot.h - basis, spot.w, basis};
    const struct rooms rooms = lay_rooms(
        sheet, look->house,
        (struct spot){spot.x + wall_in, spot.y + roof, spot.w - 2 * wall_in, floor.y - spot.y - roof});
    for (uint8_t room = 0; room < look->house->room_count; room++)
        if (room != look->chosen)
            put_room(sheet, look, &rooms, room);
    put_roof(sheet, look, spot);
    put_basis(sheet, look, floor);
    if (look->chosen < look->house->room_count)
        put_room(sheet, look, &rooms, look->chosen); /* its frame lies over those beside it */
}
