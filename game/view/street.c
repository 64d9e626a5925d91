/* Houses on plots: how large they are, in which rows they stand, and how they rise. */
#include "view/street.h"

#include <assert.h>
#include <math.h>

enum { CROWD = 9 }; /* from so many on one plot, every role becomes one gable with a number */

#define PLOT_NARROW 13.4
#define PLOT_GAP    2.6
#define GABLE_LEAST 3.2
#define FLOOR_GAP   1.1 /* from the roofs of one row to the line the next one stands on */

struct build { /* up to `most` houses are this wide, in rows of `row` */
    int most, row;
    double width;
};

static const struct build wide_builds[] = {{2, 2, 11}, {4, 2, 8}, {6, 3, 7.6}, {8, 4, 5.8}};
static const struct build narrow_builds[] = {{1, 1, 11}, {6, 2, 5.6}, {8, 3, 4.2}};
static const struct build wide_crowds[] = {{4, 2, 6.4}, {6, 3, 5.2}};
static const struct build narrow_crowds[] = {{2, 1, 4.6}, {6, 2, 3.6}};

struct plots street_plots(uint8_t option_count, bool own, double left, double wide)
{
    const uint8_t options = (uint8_t)(option_count + (own ? 1 : 0));
    const double scale = wide / 144;
    struct plots plots = {.count = (uint8_t)(options + 2)};
    const bool narrow = options > 4;
    const double gap = PLOT_GAP * scale;
    const double small = narrow ? (wide - gap * (plots.count - 1)) / plots.count : PLOT_NARROW * scale;
    const double room = wide - 2 * small - 1.8 * scale - 3.6 * scale;
    const double large = narrow || options == 0 ? small : (room - gap * (options - 1)) / options;
    double x = left;
    for (uint8_t i = 0; i < plots.count; i++) {
        const bool tail = i >= options;
        if (tail && !narrow)
            x = left + wide - (plots.count - i) * small - (plots.count - i - 1) * 1.8 * scale;
        plots.at[i] = (struct plot){
            .x = x,
            .w = tail ? small : large,
            .narrow = narrow || tail,
            .answer = tail               ? (uint8_t)(ANSWER_NOT_SURE + i - options)
                      : i < option_count ? i
                                         : ANSWER_OWN,
        };
        x += plots.at[i].w + gap;
    }
    return plots;
}

/* The houses of one plot: role of each (PACK_NONE: plain), and in a crowd how many it stands for. */
struct houses {
    uint8_t role[SEATS_MAX];
    uint8_t stands_for[SEATS_MAX];
    int count;
    bool crowd;
};

static struct build build_of(int count, bool crowd, bool narrow)
{
    const struct build *from = narrow ? narrow_builds : wide_builds;
    size_t kinds = narrow ? 3 : 4;
    if (crowd) {
        from = narrow ? narrow_crowds : wide_crowds;
        kinds = 2;
    }
    size_t i = 0;
    while (i + 1 < kinds && count > from[i].most)
        i++;
    struct build build = from[i];
    if (build.row > count)
        build.row = count;
    return build;
}

static bool is_crowd(const struct plots *plots, const struct street *street)
{
    for (uint8_t i = 0; i < plots->count; i++) {
        const uint8_t total = street->round->total[plots->at[i].answer];
        const struct build build = build_of(total, false, plots->at[i].narrow);
        if (total >= CROWD || build.width * street->scale < GABLE_LEAST)
            return true;
    }
    return false;
}

static double width_of(struct build build, double scale)
{
    return fmax(build.width * scale, GABLE_LEAST);
}

static void add(struct houses *houses, uint8_t role, uint8_t number)
{
    for (uint8_t i = 0; i < (houses->crowd ? 1 : number) && number > 0 && houses->count < SEATS_MAX; i++) {
        houses->role[houses->count] = role;
        houses->stands_for[houses->count++] = number;
    }
}

static struct houses houses_of(const struct sheet *sheet, const struct seen_round *round, uint8_t answer,
                               bool crowd)
{
    struct houses houses = {.crowd = crowd};
    if (round->as < PROMISE_BY_ROLE)
        add(&houses, PACK_NONE, round->total[answer]);
    for (uint8_t role = 0; round->as >= PROMISE_BY_ROLE && role < sheet->seen->role_count; role++)
        add(&houses, role, round->by_role[role][answer]);
    return houses;
}

/* Room for the widest number on the plot, and the space before it. */
static double number_wide(const struct sheet *sheet, const struct houses *houses)
{
    double wide = 0;
    for (int i = 0; houses->crowd && i < houses->count; i++) {
        const char *number = sheet_number(sheet, houses->stands_for[i]);
        wide = fmax(wide, 0.6 + easel_width(&sheet->easel, (struct setting){.style = STYLE_NUMBER}, number));
    }
    return wide;
}

/* The build of these houses on this plot: in a crowd, rows no longer than the plot. */
static struct build build_on(const struct sheet *sheet, const struct plot *plot, const struct houses *houses,
                             double scale)
{
    struct build build = build_of(houses->count, houses->crowd, plot->narrow);
    const double each =
        width_of(build, scale) + number_wide(sheet, houses) + (plot->narrow ? 0.6 : 0.9) * scale;
    while (houses->crowd && build.row > 1 && build.row * each > plot->w + 0.6)
        build.row--;
    return build;
}

/* From the foot of one row to the foot of the next: houses and a line, and never less than a number needs. */
static double pitch(const struct sheet *sheet, struct build build, double scale, bool crowd)
{
    const double house = width_of(build, scale) * 7 / 6 + FLOOR_GAP * scale;
    const struct style_size number = easel_style(&sheet->easel, STYLE_NUMBER);
    return crowd ? fmax(house, number.size * 1.1 / sheet->easel.metrics.u) : house;
}

static double build_high(const struct sheet *sheet, const struct houses *houses, struct build build,
                         double scale)
{
    if (houses->count == 0)
        return 0;
    const int rows = (houses->count + build.row - 1) / build.row;
    return width_of(build, scale) * 7 / 6 + (rows - 1) * pitch(sheet, build, scale, houses->crowd);
}

double street_high(const struct sheet *sheet, const struct plots *plots, const struct street *street)
{
    const bool crowd = is_crowd(plots, street);
    double high = 0;
    for (uint8_t i = 0; i < plots->count; i++) {
        const struct houses houses = houses_of(sheet, street->round, plots->at[i].answer, crowd);
        const struct build build = build_on(sheet, &plots->at[i], &houses, street->scale);
        high = fmax(high, build_high(sheet, &houses, build, street->scale));
    }
    return high;
}

static void house(const struct sheet *sheet, uint8_t role, double x, double foot, double width)
{
    if (role == PACK_NONE)
        block_gable_plain(&sheet->easel, GABLE_POINTED, x, foot - width * 68.6 / 60, width);
    else
        block_house(&sheet->easel, sheet->seen->roles[role].gable, x + width / 2, foot, width);
}

/* Between the houses of a row. In a crowd a number belongs to the house at its left: what the plot has over
 * goes between the pairs, so that none stands against the next house. */
static double house_gap(const struct plot *plot, const struct houses *houses, int here, double each,
                        double scale)
{
    const double usual = (plot->narrow ? 0.6 : 0.9) * scale, most = 2.4 * scale;
    if (!houses->crowd || here < 2)
        return usual;
    return fmax(usual, fmin(most, (plot->w - here * each) / (here - 1)));
}

/* One row of houses with its foot at y, centred on the plot. */
static void row(const struct sheet *sheet, const struct plot *plot, const struct houses *houses,
                struct build build, int from, double scale, double foot)
{
    const int here = houses->count - from < build.row ? houses->count - from : build.row;
    const double width = width_of(build, scale);
    const double each = width + number_wide(sheet, houses);
    const double gap = house_gap(plot, houses, here, each, scale);
    double x = plot->x + (plot->w - here * each - (here - 1) * gap) / 2;
    for (int i = from; i < from + here; i++, x += each + gap) {
        house(sheet, houses->role[i], x, foot, width);
        if (houses->crowd)
            easel_line(&sheet->easel, x + width + 0.6, foot - 0.3, (struct setting){.style = STYLE_NUMBER},
                       sheet_number(sheet, houses->stands_for[i]));
    }
}

static void rows(const struct sheet *sheet, const struct plot *plot, const struct street *street,
                 const struct houses *houses, double ground)
{
    if (houses->count == 0 || street->sunk >= 1000)
        return;
    const struct build build = build_on(sheet, plot, houses, street->scale);
    const double high = build_high(sheet, houses, build, street->scale);
    const struct spot above = {plot->x - 1, ground - high - 2, plot->w + 2, high + 2};
    if (street->sunk > 0)
        canvas_clip(sheet->easel.canvas, easel_rect(&sheet->easel, above));
    double foot = ground + high * street->sunk / 1000;
    for (int from = 0; from < houses->count; from += build.row) {
        if (from > 0)
            block_floor(&sheet->easel, plot->x + plot->w * 0.04, foot, plot->w * 0.92);
        row(sheet, plot, houses, build, from, street->scale, foot);
        foot -= pitch(sheet, build, street->scale, houses->crowd);
    }
    canvas_clip(sheet->easel.canvas, (struct rect){0});
}

void street_draw(const struct sheet *sheet, const struct plots *plots, const struct street *street, double y)
{
    assert(street->sunk >= 0 && street->sunk <= 1000);
    const bool crowd = is_crowd(plots, street);
    for (uint8_t i = 0; i < plots->count; i++) {
        const struct houses houses = houses_of(sheet, street->round, plots->at[i].answer, crowd);
        rows(sheet, &plots->at[i], street, &houses, y);
        block_ground(&sheet->easel, plots->at[i].x, y, plots->at[i].w);
    }
}

const char *street_as(const struct sheet *sheet, const struct seen_round *round)
{
    static const char *const keys[] = {
        [PROMISE_UNSET] = "wall.as.nothing", [PROMISE_NOTHING] = "wall.as.nothing",
        [PROMISE_COUNTS] = "wall.as.counts", [PROMISE_BY_ROLE] = "wall.as.role",
        [PROMISE_BY_NAME] = "wall.as.name",
    };
    const bool many = sheet->seen->here >= CROWD && round->as >= PROMISE_COUNTS;
    const char *key = many ? sheet_join(sheet, keys[round->as], "_many") : keys[round->as];
    return sheet_fill(sheet, key, FACTS({"n", sheet_number(sheet, round->of)}));
}

double street_totals(const struct sheet *sheet, const struct plots *plots, const struct seen_round *round,
                     double y, double size, enum style figure)
{
    const struct style_size letters = easel_style(&sheet->easel, figure);
    const double capital = type_capital(letters.face, letters.size) / sheet->easel.metrics.u;
    for (uint8_t i = 0; i < plots->count; i++) {
        const struct plot *plot = &plots->at[i];
        const double stamp = plot->narrow ? size * 0.85 : size;
        const char *total = sheet_number(sheet, round->total[plot->answer]);
        const double width = easel_width(&sheet->easel, (struct setting){.style = figure}, total);
        const double gap = size * 0.3;
        const double x = plot->x + (plot->w - stamp - gap - width) / 2;
        block_stamp(&sheet->easel, sheet_stamp(plot->answer), x, y + (size - stamp) / 2, stamp);
        easel_line(&sheet->easel, x + stamp + gap, y + (size + capital) / 2,
                   (struct setting){.style = figure}, total);
    }
    return size;
}
