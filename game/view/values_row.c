/* The row: from important to less important, the last move, whose turn it is, and how many can live with it.
 *
 * Up to a row's length it is one row; up to two of them two rows that read as one line; more in pages of two
 * rows, with an overview of all places. What is said beside it stands on a page of its own where the row
 * leaves no room. */
#include "view/long_text.h"
#include "view/values_parts.h"
#include "view/wall.h"

#include <math.h>

#define GAP 1.5

struct layout {
    const struct seen_values *values;
    int columns, rows, pages; /* cards of one page stand in `rows` rows of `columns` */
    bool apart;               /* what is said has a page of its own */
    bool question;            /* there is room for it above the row */
    double top, wide, high;   /* of the first row and of a card, units */
    double end;               /* under cards, ends of the line and overview */
    double said;              /* height of the two panels */
};

static const double between = 2.6, raise = 1.4, arc = 5.6, strip = 4.4;

/* --- places --- */

static int per_page(const struct layout *at)
{
    return at->columns * at->rows;
}

static struct spot spot_of(const struct layout *at, int place)
{
    const int on_page = place % per_page(at);
    return (struct spot){SHEET_LEFT + on_page % at->columns * (at->wide + GAP),
                         at->top + on_page / at->columns * (at->high + between), at->wide, at->high};
}

/* Letters of the cards grow with the text size, so fewer of them stand beside each other. */
static int columns_of(const struct sheet *sheet, int count)
{
    const int percent = sheet->stage->text_percent, most = percent > 130 ? 5 : percent > 115 ? 6 : 8;
    return count < 1 ? 1 : count < most ? count : most;
}

static const char *name_of(const struct seen_values *values, int place)
{
    return values->cards[values->row[place].card].name;
}

/* --- what is said --- */

static bool moved(const struct seen_values *values)
{
    return values->newest.card < values->card_count;
}

static const char *turn_text(const struct sheet *sheet, const struct seen_values *values)
{
    if (values->settled)
        return sheet_say(sheet, "wall.values.settled");
    return values_turn(sheet, values);
}

/* The one move and where it came from; before there is one, what can be done. */
static const char *move_text(const struct sheet *sheet, const struct seen_values *values)
{
    if (!moved(values))
        return sheet_say(sheet, "wall.values.first");
    const struct seen_card_move *move = &values->newest;
    return sheet_fill(sheet, "wall.values.moved",
                      FACTS({"card", values->cards[move->card].name},
                            {"from", sheet_number(sheet, move->from + 1)},
                            {"to", sheet_number(sheet, move->to + 1)}));
}

/* A reason of more lines than these has pages of its own. */
enum { WHY_LINES = 3 };

/* Its reason; without one what the value means. */
static const char *why_text(const struct sheet *sheet, const struct seen_values *values)
{
    if (!moved(values))
        return NULL;
    if (values->newest.reason)
        return sheet_fill(sheet, "wall.quote", FACTS({"text", values->newest.reason}));
    return values->cards[values->newest.card].meaning;
}

#define SAID_WIDE 86.0
#define LIVE_X    100.0
#define LIVE_WIDE 52.0

static const struct setting head = {.style = STYLE_HEADING}, label = {.style = STYLE_LABEL};
static const double pad = 2, gable = 6.4, drawing = 5.2;

/* Somebody's turn is called: her gable and her drawing stand beside the name. A role has its gable alone. */
static bool called(const struct sheet *sheet, const struct seen_values *values)
{
    return values->turn < sheet->seen->seat_count && !values->settled && !values->together;
}

static double head_x(const struct sheet *sheet, const struct seen_values *values)
{
    return called(sheet, values) ? pad + gable + 2 : pad;
}

static bool why_is_long(const struct sheet *sheet, const struct seen_values *values)
{
    const char *why = why_text(sheet, values);
    const double wide = SAID_WIDE - head_x(sheet, values) - pad;
    return why && easel_measure(&sheet->easel, wide, label, why).lines > WHY_LINES;
}

/* Draws what is said of the row, or only measures it; returns the height without the card. */
static double said(const struct sheet *sheet, const struct seen_values *values, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const double in = head_x(sheet, values), wide = SAID_WIDE - in - pad;
    const char *why = why_text(sheet, values);
    const char *texts[] = {turn_text(sheet, values), move_text(sheet, values),
                           why_is_long(sheet, values) ? NULL : why};
    double high = 0;
    for (int i = 0; i < 3; i++) {
        const struct setting setting = i == 0 ? head : label;
        if (!texts[i])
            continue;
        const double side = i == 0 && in > pad && !values->by_role ? drawing : 0;
        if (draw)
            easel_text(easel, (struct spot){SHEET_LEFT + in + side, y + high, wide - side, 0}, setting,
                       texts[i]);
        high += easel_measure(easel, wide - side, setting, texts[i]).bottom + 0.3;
    }
    if (draw && in > pad && !values->by_role)
        block_icon(easel, sheet_nickname_drawing(sheet->seen->seats[values->turn].nickname), SHEET_LEFT + in,
                   y + 0.5, drawing - 1.4, easel_ink(easel));
    if (draw && in > pad)
        block_gable(easel, sheet->seen->roles[sheet->seen->seats[values->turn].role].gable, SHEET_LEFT + pad,
                    y + 0.4, gable);
    return fmax(high, in > pad ? gable * 7 / 6 + 0.8 : 0);
}

/* --- living with it --- */

static const char *live_text(const struct sheet *sheet, const struct seen_values *values)
{
    if (!values->asked)
        return sheet_say(sheet, "wall.values.not_asked");
    return sheet_count(sheet, "wall.values.live", values->can,
                       FACTS({"all", sheet_number(sheet, values->of)}));
}

static const char *objections_text(const struct sheet *sheet, const struct seen_values *values)
{
    return values->objection_count == 0
               ? NULL
               : sheet_count(sheet, "wall.objection.stays", values->objection_count, NULL);
}

static double live(const struct sheet *sheet, const struct seen_values *values, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const double wide = LIVE_WIDE - 2 * pad;
    const char *objections = objections_text(sheet, values);
    double high = easel_measure(easel, wide, label, live_text(sheet, values)).bottom;
    if (draw)
        easel_text(easel, (struct spot){LIVE_X + pad, y, wide, 0}, label, live_text(sheet, values));
    if (values->asked) {
        const double size = values->of > 12 ? 1.5 : 2.2, step = values->of > 12 ? 2 : 3.2;
        if (draw)
            block_dots(easel, LIVE_X + pad, y + high + 0.9, size, step, values->can, values->of);
        high += size + 1.6;
    }
    if (!objections)
        return high;
    if (draw)
        easel_text(easel, (struct spot){LIVE_X + pad, y + high, wide, 0}, label, objections);
    return high + easel_measure(easel, wide, label, objections).bottom;
}

static void put_said(const struct sheet *sheet, const struct layout *at, double y)
{
    const double high = at->said;
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SAID_WIDE, high}, CARD_PLAIN);
    said(sheet, at->values, y + pad - 0.4, true);
    block_card(&sheet->easel, (struct spot){LIVE_X, y, LIVE_WIDE, high}, CARD_PANEL);
    live(sheet, at->values, y + (high - live(sheet, at->values, 0, false)) / 2, true);
}

/* --- the row itself --- */

static void put_cards(const struct sheet *sheet, const struct layout *at, int page)
{
    const struct seen_values *values = at->values;
    for (int place = page * per_page(at); place < (page + 1) * per_page(at); place++) {
        if (place >= values->row_count)
            return;
        struct spot spot = spot_of(at, place);
        const bool lifted = sheet->pane->lifted == place + 1;
        const bool newest = moved(values) && values->newest.to == place;
        if (lifted || newest)
            spot.y -= raise;
        if (lifted)
            block_focus(&sheet->easel, spot, 1.4);
        if (!values->settled)
            canvas_target(sheet->easel.canvas, (struct target){.at = easel_rect(&sheet->easel, spot),
                                                               .id = PANE_PICK + (uint32_t)place,
                                                               .flags = TARGET_BUTTON,
                                                               .label = name_of(values, place)});
        values_card(sheet,
                    &(struct values_card){.name = name_of(values, place),
                                          .icon = values->cards[values->row[place].card].icon,
                                          .place = (uint8_t)(place + 1),
                                          .marks = values->row[place].marks,
                                          .chosen = newest},
                    spot);
    }
}

static struct point point_at(const struct easel *easel, double x, double y)
{
    return (struct point){metrics_x(&easel->metrics, x), metrics_y(&easel->metrics, y)};
}

static void line(const struct easel *easel, double x, double y, double to_x, double to_y)
{
    canvas_line(easel->canvas, (struct mark_line){.from = point_at(easel, x, y),
                                                  .to = point_at(easel, to_x, to_y),
                                                  .weight = easel_weight(easel, 0.4),
                                                  .colour = easel_ink(easel),
                                                  .round = true});
}

/* From where the card lay to where it lies, over the row. */
static void put_arc(const struct sheet *sheet, const struct layout *at)
{
    const struct easel *easel = &sheet->easel;
    const struct spot from = spot_of(at, at->values->newest.from), to = spot_of(at, at->values->newest.to);
    const double x = from.x + from.w / 2, to_x = to.x + to.w / 2, y = at->top - 0.6, to_y = y - raise;
    const double side = to_x < x ? 1 : -1;
    canvas_curve(easel->canvas, (struct mark_curve){.from = point_at(easel, x, y),
                                                    .lead = point_at(easel, x - side * 2, y - arc),
                                                    .trail = point_at(easel, to_x + side * 4, y - arc),
                                                    .to = point_at(easel, to_x, to_y),
                                                    .weight = easel_weight(easel, 0.4),
                                                    .colour = easel_ink(easel),
                                                    .round = true});
    line(easel, to_x, to_y, to_x - 0.6, to_y - 1.9);
    line(easel, to_x, to_y, to_x + side * 1.9, to_y - 0.9);
}

/* The line under one row: thick where it matters most. */
static void put_line(const struct sheet *sheet, double y)
{
    const struct easel *easel = &sheet->easel;
    const struct point corners[] = {point_at(easel, SHEET_LEFT, y), point_at(easel, SHEET_RIGHT, y),
                                    point_at(easel, SHEET_RIGHT, y + 0.25),
                                    point_at(easel, SHEET_LEFT, y + 1)};
    canvas_polygon(easel->canvas, (struct mark_polygon){corners, 4, easel_ink(easel), COLOUR_NONE, 0});
}

static double ends_high(const struct sheet *sheet)
{
    return easel_style(&sheet->easel, STYLE_LABEL).line / sheet->easel.metrics.u;
}

static void put_ends(const struct sheet *sheet, double y)
{
    const double half = SHEET_WIDE / 2;
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, half, 0},
               (struct setting){.style = STYLE_LABEL_BOLD, .most_lines = 1},
               sheet_say(sheet, "wall.values.more"));
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT + half, y, half, 0},
               (struct setting){.style = STYLE_LABEL, .align = ALIGN_RIGHT, .most_lines = 1},
               sheet_say(sheet, "wall.values.less"));
}

/* All places in one strip, the page framed, the last move drawn under it. */
static void put_overview(const struct sheet *sheet, const struct layout *at, double y, int page)
{
    const struct easel *easel = &sheet->easel;
    const struct seen_values *values = at->values;
    const double step = fmin(5.8, SHEET_WIDE / values->row_count), wide = step - fmin(0.6, step / 6);
    const bool numbers = easel_width(easel, (struct setting){.style = STYLE_ASIDE_BOLD}, "88") < wide;
    for (int place = 0; place < values->row_count; place++) {
        const struct spot spot = {SHEET_LEFT + place * step, y, wide, strip};
        const bool newest = moved(values) && values->newest.to == place;
        const bool here = place / per_page(at) == page;
        canvas_box(easel->canvas, easel_rect(easel, spot),
                   (struct mark_box){.radius = metrics_px(&easel->metrics, 0.6),
                                     .fill = newest ? easel_ink(easel) : easel->theme->card,
                                     .line = here ? easel_ink(easel) : easel->theme->edge,
                                     .weight = easel_weight(easel, here ? 0.5 : 0.2)});
        if (numbers)
            easel_text(easel, spot,
                       (struct setting){.style = here ? STYLE_ASIDE_BOLD : STYLE_ASIDE,
                                        .align = ALIGN_CENTRE,
                                        .middle = true,
                                        .colour = newest ? easel->theme->paper
                                                  : here ? easel_ink(easel)
                                                         : easel_second(easel)},
                       sheet_number(sheet, place + 1));
    }
    if (!moved(values))
        return;
    const double from = SHEET_LEFT + values->newest.from * step + wide / 2,
                 to = SHEET_LEFT + values->newest.to * step + wide / 2, under = y + strip + 1.7;
    line(easel, from, y + strip + 0.5, from, under);
    line(easel, from, under, to, under);
    line(easel, to, under, to, y + strip + 0.4);
    line(easel, to, y + strip + 0.4, to - 0.7, y + strip + 1.2);
    line(easel, to, y + strip + 0.4, to + 0.7, y + strip + 1.2);
}

/* --- laying it out --- */

static double question_high(const struct sheet *sheet, const struct seen_values *values)
{
    return easel_measure(&sheet->easel, 118, head, values->question).bottom;
}

static bool one_row(const struct layout *at)
{
    return at->rows == 1 && at->pages == 1;
}

/* Under the cards: the line and its ends, and the overview where it is needed. */
static double below(const struct sheet *sheet, const struct layout *at)
{
    return ends_high(sheet) + (one_row(at) ? 2.6 : 0.8) + (one_row(at) ? 0 : strip + 2.6);
}

/* The least height of a card in so many columns. */
static double card_needs(const struct sheet *sheet, const struct seen_values *values, double wide)
{
    double least = 0;
    for (int place = 0; place < values->row_count; place++)
        least = fmax(least, values_card_high(sheet, name_of(values, place), wide));
    return least;
}

static double top_of(const struct sheet *sheet, const struct layout *at)
{
    const double question = at->question ? question_high(sheet, at->values) + 1.4 : 4.8;
    return sheet_low(sheet, SHEET_TOP - 0.4, 0.03) + question + raise + (at->rows == 1 ? arc : 0.4);
}

static double wide_of(int columns)
{
    return fmin(26, (SHEET_WIDE - GAP * (columns - 1)) / columns);
}

/* Tries so many cards a page, each at least so high. False: there is less height than they need. */
static bool lay_out(const struct sheet *sheet, struct layout *at, int columns, int rows, double least)
{
    const int count = at->values->row_count;
    at->columns = columns;
    at->rows = rows;
    at->pages = count ? (count + per_page(at) - 1) / per_page(at) : 1;
    at->wide = wide_of(columns);
    at->top = top_of(sheet, at);
    const double room = sheet_bottom(sheet) - at->top - below(sheet, at) - (rows - 1) * between;
    const double beside = (room - at->said - 2.4) / rows;
    at->apart = beside < least;
    at->high = at->apart ? fmin(fmax(least, 14), room / rows) : fmin(beside, rows == 1 ? 17 : 12.4);
    at->end = at->top + rows * at->high + (rows - 1) * between + below(sheet, at);
    return room / rows >= least;
}

/* As many cards a page as their names allow, and the question above them if they do. */
static struct layout lay(const struct sheet *sheet, const struct seen_values *values)
{
    const int most = columns_of(sheet, values->row_count);
    struct layout at = {.values = values, .question = true};
    at.said = 2 * pad + fmax(said(sheet, values, 0, false), live(sheet, values, 0, false));
    for (int columns = most; columns >= 1; columns--) {
        const double least = card_needs(sheet, values, wide_of(columns));
        for (int i = 0; i < 4; i++) {
            at.question = i < 2;
            if (lay_out(sheet, &at, columns, values->row_count > columns && i % 2 == 0 ? 2 : 1, least))
                return at;
        }
    }
    return at;
}

static void put_row(const struct sheet *sheet, const struct layout *at, int page)
{
    const double ends = at->top + at->rows * at->high + (at->rows - 1) * between + (one_row(at) ? 2.6 : 0.6);
    put_cards(sheet, at, page);
    if (one_row(at)) {
        put_line(sheet, ends - 1.4);
        if (moved(at->values))
            put_arc(sheet, at);
    } else {
        put_overview(sheet, at, ends + ends_high(sheet) + 0.2, page);
    }
    put_ends(sheet, ends);
}

/* With more pages of cards than one: its key, and what lies on it. Else who comes next. */
static const char *next_text(const struct sheet *sheet, const struct layout *at, int page, bool more)
{
    const struct seen_values *values = at->values;
    const struct seen *seen = sheet->seen;
    if (page + 1 < at->pages) {
        const int from = (page + 1) * per_page(at), to = from + per_page(at);
        return sheet_fill(
            sheet, "wall.values.next_cards",
            FACTS({"key", sheet_number(sheet, page + 2)}, {"from", sheet_number(sheet, from + 1)},
                  {"to", sheet_number(sheet, to < values->row_count ? to : values->row_count)}));
    }
    if (more)
        return sheet_say(sheet, "wall.next_page");
    if (values->together || values->next >= seen->seat_count || values->next == values->turn)
        return NULL;
    return sheet_fill(sheet, "wall.next",
                      FACTS({"name", values->by_role ? seen->roles[seen->seats[values->next].role].name
                                                     : sheet_seat_name(sheet, values->next)}));
}

static const char *do_text(const struct sheet *sheet, const struct seen_values *values)
{
    if (values->together)
        return sheet_say(sheet, "wall.do.values_together");
    if (values->by_role && values->turn < sheet->seen->seat_count)
        return sheet_fill(sheet, "wall.do.values_role",
                          FACTS({"name", sheet_seat_name(sheet, values->turn)}));
    return sheet_say(sheet, "wall.do.values_row");
}

static void frame_of(const struct sheet *sheet, const struct layout *at, int page, bool more)
{
    sheet_frame(sheet, &(struct frame){.instruction = do_text(sheet, at->values),
                                       .next = next_text(sheet, at, page, more)});
}

/* A long reason on pages of its own, behind all others; draws page `page` of them (-1: none) and returns how
 * many there are. */
static int put_why(const struct sheet *sheet, const struct seen_values *values, int page)
{
    struct flow flow = {.y = 17.6, .top = 17.6, .bottom = sheet_bottom(sheet), .wanted = page};
    if (!why_is_long(sheet, values))
        return 0;
    long_text(sheet, &flow, values->cards[values->newest.card].name, why_text(sheet, values),
              (struct setting){.style = STYLE_STORY});
    return flow.page + 1;
}

void values_row(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_values *values = part->values;
    const struct layout at = lay(sheet, values);
    const int rows = at.pages + (at.apart ? 1 : 0), pages = rows + put_why(sheet, values, -1);
    const int page = sheet_page(sheet, pages);
    const double y = sheet_low(sheet, SHEET_TOP - 0.4, 0.03);
    if (page < rows && (at.question || page >= at.pages))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 118, 0}, head, values->question);
    sheet_page_mark(sheet, SHEET_RIGHT, y + 3.6, pages);
    if (page < at.pages)
        put_row(sheet, &at, page);
    else if (page >= rows)
        put_why(sheet, values, page - rows);
    const double after =
        at.apart ? y + question_high(sheet, values) + 3 : at.end + 5 + sheet_low(sheet, 0, 0.3);
    if (page < rows && (page >= at.pages || !at.apart))
        put_said(sheet, &at, fmin(after, sheet_bottom(sheet) - at.said - 1.2));
    frame_of(sheet, &at, page, page + 1 < pages);
}
