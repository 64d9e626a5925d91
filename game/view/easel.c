/* Sets text on the canvas in the styles of the house, and opens the page it stands on. */
#include "view/easel.h"

#include <assert.h>
#include <limits.h>
#include <math.h>

/* Extra air before a new paragraph, in lines. */
static const double paragraph_air = 0.3;

struct easel easel_begin(struct canvas *canvas, struct type *type, const struct theme *theme,
                         struct metrics metrics, const char *language, bool night)
{
    canvas_open(canvas, metrics.width, metrics.height, metrics.u, night ? theme->night : theme->paper);
    return (struct easel){
        .canvas = canvas,
        .type = type,
        .theme = theme,
        .metrics = metrics,
        .language = language,
        .night = night,
    };
}

struct rect easel_rect(const struct easel *easel, struct spot spot)
{
    const double same = 1e-9;
    struct rect rect = metrics_rect(&easel->metrics, spot.x, spot.y, spot.w, spot.h);
    if (fabs(spot.w - spot.h) < same) /* circles stay round wherever they fall between the pixels */
        rect.w = rect.h = metrics_px(&easel->metrics, spot.w);
    return rect;
}

int easel_weight(const struct easel *easel, double units)
{
    return metrics_px(&easel->metrics, units * easel->theme->heavy);
}

uint32_t easel_ink(const struct easel *easel)
{
    return easel->night ? easel->theme->on_night : easel->theme->ink;
}

uint32_t easel_second(const struct easel *easel)
{
    return easel->night ? easel->theme->night_aside : easel->theme->ink2;
}

static const struct {
    enum face face;
    double size, line; /* units */
} styles[STYLE_COUNT] = {
    [STYLE_COVER] = {FACE_VOLLKORN_BOLD, 7, 7.4},
    [STYLE_TITLE] = {FACE_VOLLKORN_BOLD, 6, 6.7},
    [STYLE_QUESTION] = {FACE_VOLLKORN_BOLD, 5, 5.7},
    [STYLE_HEADING] = {FACE_VOLLKORN_BOLD, 4, 4.8},
    [STYLE_DECISION] = {FACE_VOLLKORN_BOLD, 4.6, 5.2},
    [STYLE_REASON] = {FACE_VOLLKORN_BOLD, 3.6, 4.4},
    [STYLE_CARD_NAME] = {FACE_VOLLKORN_BOLD, 2.75, 3.3},
    [STYLE_PROMPT] = {FACE_ANDIKA, 3.5, 4.7},
    [STYLE_PROMPT_BOLD] = {FACE_ANDIKA_BOLD, 3.5, 4.7},
    [STYLE_STORY] = {FACE_ANDIKA, 3.25, 4.6},
    [STYLE_STAKE] = {FACE_ANDIKA, 3.25, 4.1},
    [STYLE_LONG_STORY] = {FACE_ANDIKA, 3, 4.1},
    [STYLE_LABEL] = {FACE_ANDIKA, 3, 3.9},
    [STYLE_LABEL_BOLD] = {FACE_ANDIKA_BOLD, 3, 3.9},
    [STYLE_ASIDE] = {FACE_ANDIKA, 2.5, 3.4},
    [STYLE_ASIDE_BOLD] = {FACE_ANDIKA_BOLD, 2.5, 3.4},
    [STYLE_LEAD] = {FACE_ANDIKA, 5, 6},
    [STYLE_SMALL_LEAD] = {FACE_ANDIKA, 4, 5},
    [STYLE_NUMBER] = {FACE_ANDIKA_BOLD, 4, 4.8},
    [STYLE_FIGURE] = {FACE_ANDIKA_BOLD, 5.4, 5.4},
    [STYLE_CLOCK] = {FACE_ANDIKA_BOLD, 12, 12},
    [STYLE_NAME] = {FACE_VOLLKORN_BOLD, 18, 18},
    [STYLE_DESK] = {FACE_ANDIKA, 2.25, 3.1},
    [STYLE_DESK_BOLD] = {FACE_ANDIKA_BOLD, 2.25, 3.1},
    [STYLE_DESK_ASIDE] = {FACE_ANDIKA, 2, 2.6},
    [STYLE_DESK_ASIDE_BOLD] = {FACE_ANDIKA_BOLD, 2, 2.6},
    [STYLE_DESK_SMALL] = {FACE_ANDIKA, 1.75, 2.4},
    [STYLE_DESK_TITLE] = {FACE_VOLLKORN_BOLD, 5, 5.7},
    [STYLE_DESK_HEAD] = {FACE_ANDIKA_BOLD, 3.375, 4.2},
};

struct style_size easel_style(const struct easel *easel, enum style style)
{
    assert(style < STYLE_COUNT);
    const struct metrics *metrics = &easel->metrics;
    double line = styles[style].line * metrics_scale(metrics, styles[style].size);
    return (struct style_size){
        .face = styles[style].face,
        .size = metrics_text(metrics, styles[style].size),
        .line = metrics_px(metrics, line),
    };
}

static struct style_size resolve(const struct easel *easel, struct setting setting)
{
    struct style_size style = easel_style(easel, setting.style);
    if (setting.bold && style.face == FACE_ANDIKA)
        style.face = FACE_ANDIKA_BOLD;
    return style;
}

static uint32_t colour_of(const struct easel *easel, struct setting setting)
{
    return setting.colour == COLOUR_NONE ? easel_ink(easel) : setting.colour;
}

static int aligned(enum align align, int x, int space, int width)
{
    if (align == ALIGN_CENTRE)
        return x + (space - width) / 2;
    return align == ALIGN_RIGHT ? x + space - width : x;
}

static void put_runs(const struct easel *easel, const struct type_line *line, int x, int baseline,
                     struct style_size style, uint32_t colour, struct rect place)
{
    for (size_t i = 0; i < line->run_count; i++)
        canvas_text(easel->canvas, (struct mark_text){
                                       .x = x + line->runs[i].x,
                                       .baseline = baseline,
                                       .width = line->runs[i].width,
                                       .size = style.size,
                                       .face = line->runs[i].face,
                                       .colour = colour,
                                       .string = line->runs[i].string,
                                       .place = place,
                                       .kind = style.kind,
                                   });
}

int easel_put(const struct easel *easel, int x, int baseline, struct style_size style, enum align align,
              uint32_t colour, const char *string)
{
    struct type_lines lines =
        type_break(easel->type, &easel->canvas->arena, style.face, style.size, INT_MAX, NULL, string);
    if (lines.count == 0)
        return 0;
    int left = aligned(align, x, 0, lines.at[0].width);
    put_runs(easel, &lines.at[0], left, baseline, style, colour, easel->canvas->place);
    return lines.at[0].width;
}

double easel_line(const struct easel *easel, double x, double y, struct setting setting, const char *string)
{
    int width = easel_put(easel, metrics_x(&easel->metrics, x), metrics_y(&easel->metrics, y),
                          resolve(easel, setting), setting.align, colour_of(easel, setting), string);
    return width / easel->metrics.u;
}

double easel_width(const struct easel *easel, struct setting setting, const char *string)
{
    struct style_size style = resolve(easel, setting);
    return type_width(easel->type, style.face, style.size, string, SIZE_MAX) / easel->metrics.u;
}

/* Pixels from the top of the block to the top of line `index`. */
static int line_top(const struct type_lines *lines, size_t first, size_t index, int line)
{
    int top = 0;
    for (size_t i = first; i < index; i++)
        top += line + (lines->at[i].ends_paragraph ? (int)lround(line * paragraph_air) : 0);
    return top;
}

/* How many lines from `first` stand in `height` pixels (0: all); the last needs no air below its letters. At
 * least one, so that a text never vanishes. */
static size_t lines_in(const struct type_lines *lines, size_t first, struct style_size style, int height)
{
    size_t count = lines->count - first;
    if (height <= 0 || count == 0)
        return count;
    size_t fits = 1;
    while (fits < count && line_top(lines, first, first + fits, style.line) + style.size <= height)
        fits++;
    return fits;
}

/* The width is rounded down, so that a text breaks the same wherever its spot falls between the pixels. */
static struct type_lines broken(const struct easel *easel, double width, struct style_size style,
                                const char *string)
{
    int pixels = (int)floor(width * easel->metrics.u);
    return type_break(easel->type, &easel->canvas->arena, style.face, style.size, pixels, easel->language,
                      string);
}

static size_t fewer(size_t a, size_t b)
{
    return a < b ? a : b;
}

static struct set report(const struct easel *easel, const struct type_lines *lines, size_t drawn, double top,
                         int high)
{
    int widest = 0;
    for (size_t i = 0; i < drawn; i++)
        widest = lines->at[i].width > widest ? lines->at[i].width : widest;
    return (struct set){
        .lines = drawn,
        .left = lines->count - drawn,
        .bottom = top + high / easel->metrics.u,
        .width = widest / easel->metrics.u,
        .next = drawn < lines->count ? lines->at[drawn].begin : 0,
    };
}

static int block_high(const struct type_lines *lines, size_t drawn, int line)
{
    return drawn == 0 ? 0 : line_top(lines, 0, drawn - 1, line) + line;
}

struct set easel_text(const struct easel *easel, struct spot spot, struct setting setting, const char *string)
{
    const struct style_size style = resolve(easel, setting);
    const struct rect at = easel_rect(easel, spot);
    struct type_lines lines = broken(easel, spot.w, style, string);
    size_t drawn = lines_in(&lines, 0, style, at.h);
    if (setting.most_lines > 0)
        drawn = fewer(drawn, (size_t)setting.most_lines);
    if (drawn < lines.count)
        easel->canvas->cut++;
    int high = block_high(&lines, drawn, style.line);
    int top = setting.middle ? at.y + (at.h - high) / 2 : at.y;
    /* As high as needed means the whole letters: those of a tight style stand out above and below their line.
     */
    const int out = at.h > 0 ? 0 : style.size / 8;
    const struct rect place = rect_around(at, (struct rect){at.x, top - out, at.w, high + 2 * out});
    for (size_t i = 0; i < drawn; i++) {
        int x = aligned(setting.align, at.x, at.w, lines.at[i].width);
        int baseline =
            type_centre(style.face, style.size, top + line_top(&lines, 0, i, style.line), style.line);
        put_runs(easel, &lines.at[i], x, baseline, style, colour_of(easel, setting), place);
    }
    return report(easel, &lines, drawn, (top - easel->metrics.top) / easel->metrics.u, high);
}

struct set easel_measure(const struct easel *easel, double width, struct setting setting, const char *string)
{
    const struct style_size style = resolve(easel, setting);
    struct type_lines lines = broken(easel, width, style, string);
    size_t drawn = lines.count;
    if (setting.most_lines > 0)
        drawn = fewer(drawn, (size_t)setting.most_lines);
    return report(easel, &lines, drawn, 0, block_high(&lines, drawn, style.line));
}

size_t easel_pages(const struct easel *easel, double width, double height, struct setting setting,
                   const char *string, size_t *starts, size_t max)
{
    const struct style_size style = resolve(easel, setting);
    struct type_lines lines = broken(easel, width, style, string);
    size_t pages = 0;
    for (size_t first = 0; first < lines.count && pages < max; pages++) {
        starts[pages] = lines.at[first].begin;
        first += lines_in(&lines, first, style, metrics_px(&easel->metrics, height));
    }
    return pages;
}
