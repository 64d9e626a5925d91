/* Do the areas of a board lie where its picture is, can they be hit, and can what they open be played? */
#include "pack/check_parts.h"

#include "pack/outline.h"
#include "pack/picture.h"
#include "pack/source.h"

#include <math.h>

/* A picture is drawn in the shape of `size`; this much of it may be cut off at its edges. */
#define SHAPE_OFF 0.02

/* Of the width of a picture, which is 90 units on the wall: 3 units high and wide, as its number is. */
enum { HIT_PARTS = 30 };

static const struct json *area_at(const struct checking *checking, uint8_t activity, uint8_t area)
{
    return checking_item(checking_activity(checking, activity), "areas", area);
}

/* --- the picture --- */

/* Width by height; 0: it says none, or check_pictures says what is wrong with it. */
static double shape_of(const char *folder, const char *file)
{
    struct text bytes = TEXT_INIT;
    struct picture_header header = {0};
    double wide = 0, high = 0;
    if (source_read(folder, file, PICTURE_BYTES_MAX, &bytes) == SOURCE_OK &&
        picture_measure(&header, bytes.at, bytes.length)) {
        wide = header.width;
        high = header.height;
        if (header.kind == PICTURE_SVG && !picture_svg_shape(bytes.at, &wide, &high))
            high = 0;
    }
    text_release(&bytes);
    return high > 0 ? wide / high : 0;
}

static void check_shape(const struct checking *checking, uint8_t activity)
{
    const struct pack_board *board = checking->pack->activities[activity].board;
    const double shape = shape_of(checking->pack->folder, board->picture.file);
    const double said = (double)board->wide / board->high;
    if (shape > 0 && fabs(shape / said - 1) > SHAPE_OFF)
        checking_error(checking, json_find(checking_activity(checking, activity), "size"), "board-shape",
                       FACTS({"word", board->picture.file}));
}

/* --- areas --- */

static bool is_small(const struct pack_board *board, const struct pack_area *area)
{
    int left = area->points[0].x, right = left, top = area->points[0].y, low = top;
    for (uint8_t i = 1; i < area->point_count; i++) {
        const struct pack_point at = area->points[i];
        left = at.x < left ? at.x : left;
        right = at.x > right ? at.x : right;
        top = at.y < top ? at.y : top;
        low = at.y > low ? at.y : low;
    }
    return (right - left) * HIT_PARTS < board->wide || (low - top) * HIT_PARTS < board->wide;
}

/* What only begins or ends a meeting is not played in between, and a board does not open itself. */
static bool may_open(const struct pack *pack, uint8_t board, uint8_t activity)
{
    const struct pack_activity *opened = &pack->activities[activity];
    return activity != board && !opened->agenda && (!opened->talk || opened->talk->purpose == TALK_BETWEEN);
}

static uint8_t place_in(const struct pack_programme *programme, uint8_t activity)
{
    uint8_t place = 0;
    while (place < programme->part_count && programme->parts[place].activity != activity)
        place++;
    return place;
}

/* In each programme with this board: whoever is not in it after the board is not said to be there. */
static void check_after(const struct checking *checking, uint8_t activity, const struct pack_area *area,
                        const struct json *object)
{
    const struct pack *pack = checking->pack;
    for (uint8_t p = 0; p < pack->programme_count; p++) {
        const struct pack_programme *programme = &pack->programmes[p];
        const uint8_t board = place_in(programme, activity), opened = place_in(programme, area->activity);
        if (board < programme->part_count && (opened == programme->part_count || opened < board))
            checking_warn(checking, json_find(object, "activity"), "board-elsewhere",
                          FACTS({"word", area->id}, {"activity", pack->activities[area->activity].id},
                                {"programme", programme->id}));
    }
}

static void check_area(const struct checking *checking, uint8_t activity, uint8_t number)
{
    const struct pack *pack = checking->pack;
    const struct pack_board *board = pack->activities[activity].board;
    const struct pack_area *area = &board->areas[number];
    const struct json *object = area_at(checking, activity, number);
    if (is_small(board, area))
        checking_warn(checking, json_find(object, "points"), "board-small", FACTS({"word", area->id}));
    if (area->activity == PACK_NONE)
        return;
    if (may_open(pack, activity, area->activity))
        check_after(checking, activity, area, object);
    else
        checking_error(checking, json_find(object, "activity"), "board-opens",
                       FACTS({"word", area->id}, {"activity", pack->activities[area->activity].id}));
}

void check_boards(const struct checking *checking)
{
    for (uint8_t a = 0; a < checking->pack->activity_count; a++) {
        const struct pack_board *board = checking->pack->activities[a].board;
        if (!board)
            continue;
        check_shape(checking, a);
        for (uint8_t area = 0; area < board->area_count; area++)
            check_area(checking, a, area);
    }
}
