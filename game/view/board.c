/* A board on the wall: the whole picture with the list of its areas, or one area that is open. */
#include "view/beside.h"
#include "view/board_parts.h"

#include <math.h>

/* The whole picture with a list beside it; a smaller one beside what was opened. */
#define LOOK_WIDE 96.0
#define OPEN_WIDE 56.0
#define APART     5.0

static uint8_t step_id(const struct seen *seen, const struct seen_part *part)
{
    return seen->step < part->step_count ? part->steps[seen->step].id : BOARD_AREAS;
}

static bool night(const struct seen *seen, const struct seen_part *part)
{
    (void)seen, (void)part;
    return false;
}

static struct spot picture_spot(const struct sheet *sheet, const struct seen_board *board)
{
    const double top = SHEET_TOP - 0.6, wide = board->open == PACK_NONE ? LOOK_WIDE : OPEN_WIDE;
    return board_fit(board, (struct spot){SHEET_LEFT, top, wide, sheet_bottom(sheet) - top - 0.6});
}

static struct flow flow_beside(const struct sheet *sheet, int page)
{
    const double top = SHEET_TOP - 0.6;
    return (struct flow){.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.8, .wanted = page};
}

static void put_text(const struct sheet *sheet, struct flow *flow, struct column column, enum style style,
                     const char *text, double air)
{
    beside_text(sheet, flow, column, (struct setting){.style = style}, text, air);
}

/* --- nothing open: what there is --- */

static void put_line(const struct sheet *sheet, struct flow *flow, struct column column,
                     const struct seen_board *board, uint8_t area)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    const double mark = 4.2, indent = mark + 1.6, wide = column.wide - indent;
    const double high =
        fmax(mark + 1, easel_measure(easel, wide, setting, board->areas[area].title).bottom + 0.8);
    double y = 0;
    if (!flow_block(flow, high, &y))
        return;
    const struct spot spot = {column.x, y, column.wide, high};
    board_mark(sheet, board, area, column.x + mark / 2, y + high / 2, mark);
    easel_text(easel, (struct spot){column.x + indent, y, wide, high}, setting, board->areas[area].title);
    canvas_target(easel->canvas, (struct target){.at = easel_rect(easel, spot),
                                                 .id = PANE_LINE + area,
                                                 .label = board->areas[area].title});
}

static void side_of_all(const struct sheet *sheet, struct flow *flow, struct column column,
                        const struct seen_part *part)
{
    const struct seen_board *board = part->board;
    put_text(sheet, flow, column, STYLE_HEADING, part->title, 1);
    if (board->say)
        put_text(sheet, flow, column, STYLE_LABEL, board->say, 1.6);
    for (uint8_t i = 0; i < board->area_count; i++)
        put_line(sheet, flow, column, board, i);
}

/* --- one area --- */

static void put_example(const struct sheet *sheet, struct flow *flow, struct column column,
                        const struct seen_area *area)
{
    const struct beside_card card = {
        .label = sheet_say(sheet, area->source ? "wall.board.example" : "wall.board.made_up"),
        .text = area->example,
        .small =
            area->source ? sheet_fill(sheet, "wall.board.source", FACTS({"source", area->source})) : NULL,
        .kind = CARD_PLAIN};
    beside_card(sheet, flow, column, &card);
}

/* What the table said while this area was open. */
static void put_said(const struct sheet *sheet, struct flow *flow, struct column column,
                     const struct seen_part *part)
{
    struct text out = TEXT_INIT;
    for (uint8_t i = 0; i < part->word_count; i++)
        if (part->board->word_area[i] == part->board->open)
            text_format(&out, "%s%s", out.length ? "\n" : "", part->words[i].text);
    for (uint8_t i = 0; i < part->idea_count; i++)
        if (part->board->idea_area[i] == part->board->open)
            text_format(&out, "%s%s", out.length ? "\n" : "", part->ideas[i].text);
    if (out.length > 0)
        beside_card(sheet, flow, column,
                    &(struct beside_card){.label = sheet_say(sheet, "wall.board.said"),
                                          .text = arena_string(&sheet->easel.canvas->arena, out.at),
                                          .kind = CARD_PANEL});
    text_release(&out);
}

static long passed_over(const struct seen *seen, uint8_t to)
{
    long count = 0;
    for (uint8_t part = (uint8_t)(seen->part + 1); part < to; part++)
        count += !seen->parts[part].left_out;
    return count;
}

/* The part that this area leads to, to be played now instead of what comes next. */
static void put_leads(const struct sheet *sheet, struct flow *flow, struct column column,
                      const struct seen_board *board)
{
    const uint8_t to = board_leads(sheet->seen, board);
    double y = 0;
    if (to == PACK_NONE)
        return;
    struct button button = {
        .label = sheet_fill(sheet, "wall.board.play", FACTS({"part", sheet->seen->parts[to].title})),
        .id = PANE_PLAY};
    const double wide = fmin(block_button_width(&sheet->easel, &button), column.wide);
    const long between = passed_over(sheet->seen, to);
    const double high = block_pick_high(&sheet->easel);
    if (flow_block(flow, high, &y))
        block_button(&sheet->easel, (struct spot){column.x, y, wide, high}, &button);
    flow_air(flow, 0.8);
    if (between > 0)
        put_text(sheet, flow, column, STYLE_ASIDE, sheet_count(sheet, "wall.board.between", between, NULL),
                 0);
    flow_air(flow, 1.4);
}

static void side_of_one(const struct sheet *sheet, struct flow *flow, struct column column,
                        const struct seen_part *part)
{
    const struct seen_board *board = part->board;
    const struct seen_area *area = &board->areas[board->open];
    put_text(sheet, flow, column, STYLE_QUESTION,
             sheet_fill(sheet, "wall.board.area",
                        FACTS({"n", sheet_number(sheet, board->open + 1)}, {"area", area->title})),
             1.4);
    if (area->text)
        put_text(sheet, flow, column, STYLE_STORY, area->text, 2);
    if (area->example)
        put_example(sheet, flow, column, area);
    put_leads(sheet, flow, column, board);
    put_said(sheet, flow, column, part);
}

/* --- the step --- */

/* The area that comes next, as the session takes them (activity/board.c). */
static uint8_t next_area(const struct seen_board *board)
{
    const uint8_t from = board->open == PACK_NONE ? 0 : (uint8_t)(board->open + 1);
    for (uint8_t i = 0; i < board->area_count; i++) {
        const uint8_t area = (uint8_t)((from + i) % board->area_count);
        if (!board->areas[area].visited)
            return area;
    }
    return PACK_NONE;
}

static const char *next_of(const struct sheet *sheet, const struct seen_board *board)
{
    const uint8_t next = next_area(board);
    return next == PACK_NONE
               ? NULL
               : sheet_fill(sheet, "wall.board.next",
                            FACTS({"n", sheet_number(sheet, next + 1)}, {"area", board->areas[next].title}));
}

static void areas(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_board *board = part->board;
    const bool whole = board->open == PACK_NONE;
    const struct spot spot = picture_spot(sheet, board);
    const struct column column = {spot.x + spot.w + APART, SHEET_RIGHT - spot.x - spot.w - APART};
    struct flow count = flow_beside(sheet, -1);
    (whole ? side_of_all : side_of_one)(sheet, &count, column, part);
    const int pages = count.page + 1, page = sheet_page(sheet, pages);
    struct flow flow = flow_beside(sheet, page);
    board_draw(sheet, board, spot);
    (whole ? side_of_all : side_of_one)(sheet, &flow, column, part);
    sheet_frame(sheet,
                &(struct frame){
                    .instruction = sheet_say(sheet, whole ? "wall.do.board_all" : "wall.do.board_area"),
                    .next = page + 1 < pages ? sheet_say(sheet, "wall.next_page") : next_of(sheet, board)});
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    static step_view *const steps[BOARD_STEP_COUNT] = {[BOARD_AREAS] = areas, [BOARD_PATH] = board_path};
    if (part->board)
        news_after(sheet, part, steps[step_id(sheet->seen, part)]);
    else
        waiting_view(sheet);
}

const struct kind_view view_board = {.kind = "board", .wall = wall, .night = night};
