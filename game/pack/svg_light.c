/* How much there is to draw in an SVG: the drawer walks along every outline and every dash, and nothing stops
 * it. */
#include "pack/picture.h"
#include "pack/svg_path.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

enum { DEPTH_MAX = 64, DASHES_MAX = 8 };

/* What a group hands on to what stands in it; lengths in the measure of the place, before `scale`. */
struct ink {
    double scale; /* never less than what transforms make of a length */
    double width; /* of the line; 0: none is drawn */
    double dash;  /* a dash or gap on the average; 0: an unbroken line */
    bool stroked;
};

struct pile {
    double side; /* the longer one of the drawing */
    double length, points;
    struct ink inks[DEPTH_MAX + 1];
    size_t depth;
};

/* --- properties --- */

static bool begins(const char *at, const char *end, const char *word)
{
    return (size_t)(end - at) > strlen(word) && memcmp(at, word, strlen(word)) == 0;
}

/* The value behind the last "name:" of a style; a NULL start when there is none. */
static struct svg_span in_style(struct svg_span style, const char *name)
{
    struct svg_span found = {NULL, 0};
    if (!style.at)
        return found;
    const char *end = style.at + style.length;
    for (const char *at = style.at; at && at < end;) {
        while (at < end && isspace((unsigned char)*at))
            at++;
        const char *stop = memchr(at, ';', (size_t)(end - at));
        const char *last = stop ? stop : end;
        if (begins(at, last, name)) {
            const char *value = at + strlen(name);
            while (value < last && isspace((unsigned char)*value))
                value++;
            if (value < last && *value == ':')
                found = (struct svg_span){value + 1, (size_t)(last - value - 1)};
        }
        at = stop ? stop + 1 : NULL;
    }
    while (found.length > 0 && isspace((unsigned char)*found.at))
        found = (struct svg_span){found.at + 1, found.length - 1};
    while (found.length > 0 && isspace((unsigned char)found.at[found.length - 1]))
        found.length--;
    return found;
}

/* As a property of style="..." or as an attribute; a NULL start when it has neither. */
static struct svg_span property(const struct svg_tag *tag, const char *name)
{
    const struct svg_span styled = in_style(svg_value(tag, "style"), name);
    return styled.at ? styled : svg_value(tag, name);
}

/* The drawer takes an inch for 90 dots at most; a percentage is of the drawing. */
static double unit(struct svg_span rest, double side)
{
    static const struct {
        const char *word;
        double dots;
    } units[] = {{"in", 96}, {"cm", 38}, {"mm", 3.8}, {"pc", 16}, {"pt", 1.4}, {"em", 16}, {"ex", 16}};
    if (rest.length > 0 && *rest.at == '%')
        return side / 100;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (rest.length >= 2 && memcmp(rest.at, units[i].word, 2) == 0)
            return units[i].dots;
    return 1;
}

static bool next_length(struct svg_span *rest, double side, double *length)
{
    if (!svg_next_number(rest, length))
        return false;
    *length = fabs(*length) * unit(*rest, side);
    return true;
}

/* The length that an attribute or property says; `otherwise` when it is not there. */
static double length_of(const struct pile *pile, const struct svg_tag *tag, const char *name,
                        double otherwise)
{
    struct svg_span value = property(tag, name);
    double length = otherwise;
    if (value.at)
        next_length(&value, pile->side, &length);
    return length;
}

/* --- what a place is drawn with --- */

/* The drawer reads the first of the dashes; together nothing is an unbroken line. */
static double dash_of(const struct pile *pile, const struct svg_tag *tag, double otherwise)
{
    struct svg_span value = property(tag, "stroke-dasharray");
    double sum = 0, length = 0;
    int count = 0;
    if (!value.at)
        return otherwise;
    while (count < DASHES_MAX && next_length(&value, pile->side, &length)) {
        sum += length;
        count++;
    }
    return sum > 1e-6 ? sum / count : 0;
}

/* By how much one function of a transform makes lengths longer, at most. */
static double stretch(struct svg_span name, const double *numbers, size_t count)
{
    if (svg_is(name, "scale"))
        return fmax(fabs(numbers[0]), count > 1 ? fabs(numbers[1]) : 0);
    if (svg_is(name, "matrix"))
        return hypot(hypot(numbers[0], numbers[1]), hypot(numbers[2], numbers[3]));
    if (svg_is(name, "skewX") || svg_is(name, "skewY"))
        return 1 + fabs(tan(numbers[0] * SVG_TURN / 360));
    return 1;
}

static double stretched(struct svg_span transform)
{
    double all = 1;
    while (transform.at && transform.length > 0) {
        const char *open = memchr(transform.at, '(', transform.length);
        const char *close = open ? memchr(open, ')', (size_t)(transform.at + transform.length - open)) : NULL;
        if (!close)
            break;
        struct svg_span name = {transform.at, (size_t)(open - transform.at)},
                        inside = {open, (size_t)(close - open)};
        while (name.length > 0 && !isalpha((unsigned char)*name.at))
            name = (struct svg_span){name.at + 1, name.length - 1};
        double numbers[6] = {0};
        size_t count = 0;
        while (count < 6 && svg_next_number(&inside, &numbers[count]))
            count++;
        all *= stretch(name, numbers, count);
        transform = (struct svg_span){close + 1, (size_t)(transform.at + transform.length - close - 1)};
    }
    return all;
}

static struct ink ink_of(const struct pile *pile, const struct svg_tag *tag)
{
    struct ink ink = pile->inks[pile->depth];
    const struct svg_span stroke = property(tag, "stroke");
    if (stroke.at)
        ink.stroked = !svg_is(stroke, "none");
    ink.width = length_of(pile, tag, "stroke-width", ink.width);
    ink.dash = dash_of(pile, tag, ink.dash);
    ink.scale *= stretched(svg_value(tag, "transform"));
    return ink;
}

/* --- shapes --- */

static double at_of(const struct pile *pile, const struct svg_tag *tag, const char *name)
{
    return length_of(pile, tag, name, 0);
}

static struct svg_run round_of(const struct pile *pile, const struct svg_tag *tag)
{
    const double r = at_of(pile, tag, "r"), rx = at_of(pile, tag, "rx"), ry = at_of(pile, tag, "ry");
    return (struct svg_run){SVG_TURN * fmax(r, fmax(rx, ry)), 12};
}

static struct svg_run rect_of(const struct pile *pile, const struct svg_tag *tag)
{
    return (struct svg_run){2 * (at_of(pile, tag, "width") + at_of(pile, tag, "height")), 16};
}

/* Never less than from one end to the other. */
static struct svg_run line_of(const struct pile *pile, const struct svg_tag *tag)
{
    return (struct svg_run){
        at_of(pile, tag, "x1") + at_of(pile, tag, "y1") + at_of(pile, tag, "x2") + at_of(pile, tag, "y2"), 2};
}

static struct svg_run run_of(const struct pile *pile, const struct svg_tag *tag)
{
    if (svg_is(tag->name, "path"))
        return svg_path_run(svg_value(tag, "d"));
    if (svg_is(tag->name, "polygon") || svg_is(tag->name, "polyline"))
        return svg_points_run(svg_value(tag, "points"), svg_is(tag->name, "polygon"));
    if (svg_is(tag->name, "rect"))
        return rect_of(pile, tag);
    if (svg_is(tag->name, "circle") || svg_is(tag->name, "ellipse"))
        return round_of(pile, tag);
    return svg_is(tag->name, "line") ? line_of(pile, tag) : (struct svg_run){0, 0};
}

/* A line has two sides, and every end and corner of it is as long as it is wide. */
static void pile_add(struct pile *pile, struct svg_run run, const struct ink *ink)
{
    const double dashes = ink->stroked && ink->dash > 0 ? run.length / ink->dash : 0;
    const double ends = run.points + 2 * dashes;
    const double length = ink->stroked ? 3 * run.length + 3 * ends * ink->width : run.length;
    pile->points += ends;
    pile->length += length * ink->scale;
}

static bool is_light(const struct pile *pile)
{
    return pile->points <= PICTURE_SVG_POINTS_MAX && pile->length <= PICTURE_SVG_SIDES_MAX * pile->side;
}

bool picture_svg_is_light(const char *svg)
{
    struct svg_tag tag;
    double width = 0, height = 0;
    if (!picture_svg_shape(svg, &width, &height))
        return false;
    struct pile pile = {.side = fmax(width, height), .inks = {{.scale = 1, .width = 1}}};
    while (svg_next_tag(&svg, &tag) == SVG_TAG && is_light(&pile)) {
        if (tag.kind == SVG_CLOSES && pile.depth > 0)
            pile.depth--;
        if (tag.kind != SVG_OPENS && tag.kind != SVG_ALONE)
            continue;
        const struct ink ink = ink_of(&pile, &tag);
        pile_add(&pile, run_of(&pile, &tag), &ink);
        if (tag.kind == SVG_ALONE)
            continue;
        if (pile.depth == DEPTH_MAX)
            return false;
        pile.inks[++pile.depth] = ink;
    }
    return is_light(&pile);
}
