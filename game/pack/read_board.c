/* Reads activities of kind "board": a picture with areas, and the two spectra along which the session went.
 */
#include "pack/outline.h"
#include "pack/parts.h"

#include <assert.h>

struct board_item {
    struct pack_activity activity;
    struct pack_board board;
};

/* --- the measure of the picture, and a point in it --- */

static void read_measure(struct reading *reading, const struct field *field, const struct json *value,
                         void *out)
{
    int64_t whole = 0;
    if (!reading_is(reading, value, JSON_NUMBER))
        return;
    if (json_integer(value, field->low, field->high, &whole))
        *(int16_t *)out = (int16_t)whole;
    else
        reading_report(reading, value, "out-of-range",
                       FACTS({"low", field->low ? "1" : "0"}, {"high", "10000"}));
}
_Static_assert(PACK_MEASURE_MAX == 10000, "as it is said");

/* A corner is a list of two numbers: from the left, and from above. */
static void read_point(struct reading *reading, const struct field *field, const struct json *value,
                       void *out)
{
    static const struct field number = {.read = read_measure, .low = 0, .high = PACK_MEASURE_MAX};
    struct pack_point *point = out;
    (void)field;
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    if (value->count != 2) {
        reading_report(reading, value, "point-two", NULL);
        return;
    }
    read_measure(reading, &number, value->first, &point->x);
    read_measure(reading, &number, value->first->next, &point->y);
}

#define AT(member) .at = offsetof(struct AT_TYPE, member)

#define AT_TYPE pack_board
static const struct field size_fields[] = {
    {.key = "wide", .read = read_measure, .needed = true, .low = 1, .high = PACK_MEASURE_MAX, AT(wide)},
    {.key = "high", .read = read_measure, .needed = true, .low = 1, .high = PACK_MEASURE_MAX, AT(high)},
};
static const struct shape size_shape = SHAPE(size_fields, NULL);

static void axes_after(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_board *board = target;
    if (board->across == board->up)
        reading_report(reading, object, "board-axes", NULL);
}

static const struct field axes_fields[] = {
    {.key = "across", .read = read_reference, .needed = true, .ids = IDS_SPECTRA, AT(across)},
    {.key = "up", .read = read_reference, .needed = true, .ids = IDS_SPECTRA, AT(up)},
};
static const struct shape axes_shape = SHAPE(axes_fields, axes_after);
#undef AT_TYPE

/* --- areas --- */

static void example_after(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_example *example = target;
    if (example->fictional == pack_text_present(&example->source))
        reading_report(reading, object, "example-source", NULL);
}

#define AT_TYPE pack_example
static const struct field example_fields[] = {
    {.key = "text", .read = read_story, .needed = true, .high = STORY_MAX_LENGTH, AT(text)},
    {.key = "source", .read = read_text, .high = LINE_MAX_LENGTH, AT(source)},
    {.key = "fictional", .read = read_truth, AT(fictional)},
};
static const struct shape example_shape = SHAPE(example_fields, example_after);
#undef AT_TYPE

static void area_after(struct reading *reading, const struct json *object, void *target)
{
    struct pack_area *area = target;
    if (!json_find(object, "activity"))
        area->activity = PACK_NONE;
    if (!pack_text_present(&area->text) && !pack_text_present(&area->example.text) &&
        area->activity == PACK_NONE)
        reading_report(reading, object, "area-empty", FACTS({"word", area->id}));
    if (outline_double_area(area->points, area->point_count) == 0)
        reading_report(reading, json_find(object, "points"), "area-flat", FACTS({"word", area->id}));
    else if (outline_crosses(area->points, area->point_count))
        reading_report(reading, json_find(object, "points"), "area-crosses", FACTS({"word", area->id}));
    else
        area->mark = outline_inside(area->points, area->point_count);
}

static const struct field point_item = {.read = read_point};

#define AT_TYPE pack_area
static const struct field area_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "title", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(title)},
    {.key = "text", .read = read_story, .high = STORY_MAX_LENGTH, AT(text)},
    {.key = "example", .read = read_object, .shape = &example_shape, AT(example)},
    {.key = "activity", .read = read_reference, .ids = IDS_ACTIVITIES, AT(activity)},
    {.key = "points",
     .read = read_list,
     .needed = true,
     .low = 3,
     .high = PACK_POINTS_MAX,
     .item = &point_item,
     .size = sizeof(struct pack_point),
     .count_from_at = offsetof(struct pack_area, point_count) - offsetof(struct pack_area, points),
     AT(points)},
};
static const struct shape area_shape = SHAPE(area_fields, area_after);
static const struct field area_item = {.read = read_object, .shape = &area_shape};
#undef AT_TYPE

/* --- steps --- */

struct step_item {
    enum board_step step;
    uint16_t seconds;
};

#define AT_TYPE step_item
static const struct field step_fields[] = {
    {.key = "step", .read = read_word, .needed = true, .vocabulary = &vocabulary_board_steps, AT(step)},
    {.key = "minutes", .read = read_minutes, .needed = true, .high = MINUTES_MAX, AT(seconds)},
};
static const struct shape step_shape = SHAPE(step_fields, NULL);
static const struct field step_item_field = {.read = read_object, .shape = &step_shape};
#undef AT_TYPE

static void keep_step(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct step_item *step = item;
    struct pack_board *board = out;
    (void)reading, (void)value;
    assert(step->step < BOARD_STEP_COUNT);
    board->uses[step->step] = true;
    board->seconds[step->step] = step->seconds;
}

/* --- the whole --- */

static void check_points(struct reading *reading, const struct json *object, const struct pack_board *board)
{
    const struct json *item = json_find(object, "areas")->first;
    for (uint8_t i = 0; i < board->area_count; i++, item = item->next) {
        const struct json *point = json_find(item, "points")->first;
        for (uint8_t k = 0; k < board->areas[i].point_count; k++, point = point->next) {
            const struct pack_point at = board->areas[i].points[k];
            if (at.x > board->wide || at.y > board->high) {
                reading_report(reading, point, "area-outside", FACTS({"word", board->areas[i].id}));
                break;
            }
        }
    }
}

static void board_after(struct reading *reading, const struct json *object, void *target)
{
    struct board_item *item = target;
    struct pack_board *board = &item->board;
    if (!json_find(object, "axes"))
        board->across = board->up = PACK_NONE;
    if (!board->uses[BOARD_AREAS])
        reading_report(reading, json_find(object, "steps"), "board-steps", NULL);
    if (board->uses[BOARD_PATH] && board->across == PACK_NONE)
        reading_report(reading, json_find(object, "steps"), "board-path", NULL);
    check_points(reading, object, board);
}

#define AT_TYPE board_item
static const struct field board_fields[] = {
    ACTIVITY_FIELDS(struct board_item),
    {.key = "picture", .read = read_object, .needed = true, .shape = &picture_shape, AT(board.picture)},
    {.key = "size", .read = read_object, .needed = true, .shape = &size_shape, AT(board)},
    {.key = "say", .read = read_text, .high = LINE_MAX_LENGTH, AT(board.say)},
    {.key = "axes", .read = read_object, .shape = &axes_shape, AT(board)},
    {.key = "notes", .read = read_truth, AT(board.notes)},
    {.key = "ideas", .read = read_truth, AT(board.ideas)},
    {.key = "areas",
     .read = read_list,
     .needed = true,
     .low = 1,
     .high = PACK_AREAS_MAX,
     .item = &area_item,
     .size = sizeof(struct pack_area),
     .count_from_at = offsetof(struct pack_board, area_count) - offsetof(struct pack_board, areas),
     .unique = "id",
     AT(board.areas)},
    {.key = "steps",
     .read = read_list,
     .needed = true,
     .low = 1,
     .high = BOARD_STEP_COUNT,
     .item = &step_item_field,
     .size = sizeof(struct step_item),
     .keep = keep_step,
     .unique = "step",
     AT(board)},
};
static const struct shape board_shape = SHAPE(board_fields, board_after);
#undef AT_TYPE
#undef AT

void read_board(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &board_shape};
    struct board_item *item = ARENA_NEW(&reading->pack->arena, struct board_item);
    struct pack_activity *activity = out;
    (void)field;
    whole.read(reading, &whole, value, item);
    *activity = item->activity;
    activity->board = &item->board;
}
