/* How much there is to draw in an SVG: outlines, points and dashes, and what is too much to be drawn at once.
 */
#include "pack/picture.h"
#include "pack/svg_path.h"

#include "base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct svg_span span(const char *text)
{
    return (struct svg_span){text, strlen(text)};
}

/* --- paths --- */

static void a_path_is_as_long_as_its_lines(void **state)
{
    static const struct {
        const char *d;
        double length, points;
    } paths[] = {
        {"M0 0H3v4z", 12, 4},
        {"M1,1L4,5", 5, 2},
        {"m1 1 3 4", 5, 2}, /* more pairs are lines */
        {"M1 1 4 5", 5, 2},
        {"M0 0h3h3", 6, 3},
        {"M10 0H3H4V-1", 9, 4},
        {"M0 0c0 0 0 1 0 2", 2, 4}, /* its points counted from where it begins */
        {"M5 5c0 3 4 3 4 0", 3 + 4 + 3, 4},
        {"M0 0q3 4 6 0t6 0", 5 + 5 + 6, 4},
        {"M0 0S3 4 3 0", 5 + 4, 3},
        {"M0-.5.5-.5", 0.5, 2}, /* nothing between two numbers */
        {"M1e1 0L-1e1 0", 20, 2},
        {"M0 0L3 4Z L3 0", 5 + 5 + 3, 4}, /* from the first point again */
        {"M0 0 L", 0, 1},
        {"M0 0 L 5", 0, 1}, /* half a pair is no line */
        {"M0 0 # L 3 4", 5, 2},
        {"", 0, 0},
        {"7 8 9", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        const struct svg_run run = svg_path_run(span(paths[i].d));
        if (fabs(run.length - paths[i].length) > 1e-6 || fabs(run.points - paths[i].points) > 1e-6)
            fail_msg("%s: %g, %g", paths[i].d, run.length, run.points);
    }
}

/* Half a circle of radius 5, with flags that stand close together; it may be counted longer, never shorter.
 */
static void an_arc_is_not_counted_too_short(void **state)
{
    static const char *const arcs[] = {"M0 0A5 5 0 0 1 10 0", "M0 0a5,5,0,0110,0", "M0 0a5 5 0 1010 0"};
    (void)state;
    for (size_t i = 0; i < sizeof arcs / sizeof *arcs; i++) {
        const struct svg_run run = svg_path_run(span(arcs[i]));
        assert_true(run.length >= 15.7 && run.length < 200);
    }
    assert_true(svg_path_run(span("M0 0A.1 .1 0 0 1 10 0")).length >= 15.7); /* grows to fit its ends */
}

static void what_is_out_of_all_bounds_is_endless(void **state)
{
    (void)state;
    assert_true(isinf(svg_path_run(span("M0 0H1e300")).length));
    assert_true(isinf(svg_path_run(span("M0 0H1e999H-1e999")).length));
    assert_true(isinf(svg_points_run(span("0,0 1e99,0"), true).length));
}

static void points_are_lines_and_close(void **state)
{
    (void)state;
    assert_float_equal(svg_points_run(span("0,0 3,0 3,4"), false).length, 7, 1e-6);
    assert_float_equal(svg_points_run(span("0,0 3,0 3,4"), true).length, 12, 1e-6);
    assert_float_equal(svg_points_run(span("1 1 2"), false).length, 0, 1e-6);
    assert_float_equal(svg_points_run(span(""), true).length, 0, 1e-6);
}

/* --- light or not --- */

static bool light(const char *body)
{
    struct text svg = TEXT_INIT;
    text_format(&svg, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 90'>%s</svg>", body);
    const bool is = picture_svg_is_light(svg.at);
    text_release(&svg);
    return is;
}

static void dashes_as_long_as_they_can_be_seen_are_light(void **state)
{
    static const struct {
        const char *body;
        bool light;
    } drawings[] = {
        {"<path d='M0 45H160' stroke='black'/>", true},
        {"<path d='M0 45H160' stroke='black' stroke-dasharray='4 2'/>", true},
        {"<path d='M0 45H160' stroke='black' stroke-dasharray='0.001'/>", false},
        {"<path d='M0 45H160' stroke='black' stroke-dasharray='.001,.001'/>", false},
        {"<path d='M0 45H160' stroke='black' stroke-dasharray='0 0'/>", true}, /* an unbroken line */
        {"<path d='M0 45H160' stroke='black' stroke-dasharray='none'/>", true},
        {"<path d='M0 45H160' stroke='none' stroke-dasharray='0.001'/>", true}, /* no line at all */
        {"<path d='M0 45H160' stroke-dasharray='0.001'/>", true},
        {"<path d='M0 45H160' style='stroke: black; stroke-dasharray: 0.001'/>", false},
        {"<path d='M0 45H160' stroke='black' style='stroke-dasharray:4' stroke-dasharray='0.001'/>", true},
        {"<g stroke='black' stroke-dasharray='0.001'><g><path d='M0 45H160'/></g></g>",
         false}, /* handed on */
        {"<g stroke='black' stroke-dasharray='0.001'/><path d='M0 45H160' stroke='black'/>", true},
        {"<g stroke='black' stroke-dasharray='0.001'></g><path d='M0 45H160' stroke='black'/>", true},
        {"<path d='M0 45H1e8' stroke='black' stroke-dasharray='4'/>", false}, /* a line without an end */
        {"<line x2='160' stroke='black' stroke-dasharray='0.001'/>", false},
        {"<rect width='160' height='90' stroke='black' stroke-dasharray='0.001'/>", false},
        {"<circle r='40' stroke='black' stroke-dasharray='0.001'/>", false},
        {"<ellipse rx='40' ry='3' stroke='black' stroke-dasharray='0.001'/>", false},
        {"<polygon points='0,0 160,0 80,90' stroke='black' stroke-dasharray='0.001'/>", false},
        {"<line x2='160' stroke='black' stroke-dasharray='1%'/>", true},
        {"<line x2='160' stroke='black' stroke-dasharray='0.0001%'/>", false},
        {"<line x2='160' stroke='black' stroke-dasharray='0.1in'/>", true},
        {"<path d='M0 45H160' stroke='black' stroke-width='40' stroke-dasharray='.08'/>",
         false}, /* wide ends */
        {"<path d='M0 45H160' stroke='black' stroke-width='1' stroke-dasharray='.08'/>", true},
        {"<g transform='scale(1000)'><path d='M0 0H1600' stroke='black'/></g>", false},
        {"<g transform='translate(3,4) scale(0.1)'><path d='M0 0H1600' stroke='black'/></g>", true},
        {"<g transform='matrix(1000 0 0 1000 0 0)'><path d='M0 0H1600'/></g>", false},
        {"<g transform='skewX(89.9999)'><path d='M0 0H1600'/></g>", false},
        {"<g transform='rotate(30)'><path d='M0 0H1600'/></g>", true},
        {"<text>M0 0H1e9</text><title>d='M0 0H1e9'</title>", true},
    };
    (void)state;
    for (size_t i = 0; i < sizeof drawings / sizeof *drawings; i++)
        if (light(drawings[i].body) != drawings[i].light)
            fail_msg("%s is %slight", drawings[i].body, drawings[i].light ? "not " : "");
}

/* `count` lines up and down between two heights, across the drawing. */
static bool zigzag_light(int count, int low, int high, bool stroked)
{
    struct text body = TEXT_INIT;
    text_add(&body, "<polyline fill='black' points='");
    for (int i = 0; i < count; i++)
        text_format(&body, "%.3f,%d ", i * 160.0 / count, i % 2 ? low : high);
    text_add(&body, stroked ? "' stroke='black' stroke-width='.1'/>" : "'/>");
    const bool is = light(body.at);
    text_release(&body);
    return is;
}

static void many_points_or_long_lines_are_not(void **state)
{
    (void)state;
    assert_true(zigzag_light(PICTURE_SVG_POINTS_MAX - 100, 45, 46, false));
    assert_false(zigzag_light(PICTURE_SVG_POINTS_MAX + 1, 45, 46, false));
    assert_true(zigzag_light(2000, 0, 90, false));
    assert_false(zigzag_light(3000, 0, 90, false));
    assert_false(zigzag_light(2000, 0, 90, true)); /* a line has two sides */
}

static void without_a_shape_or_too_deep_it_is_not(void **state)
{
    (void)state;
    struct text deep = TEXT_INIT;
    assert_false(picture_svg_is_light("<svg><path d='M0 0H1'/></svg>"));
    assert_false(picture_svg_is_light(""));
    for (int i = 0; i < 70; i++)
        text_add(&deep, "<g>");
    assert_false(light(deep.at));
    text_release(&deep);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_is_as_long_as_its_lines),
        cmocka_unit_test(an_arc_is_not_counted_too_short),
        cmocka_unit_test(what_is_out_of_all_bounds_is_endless),
        cmocka_unit_test(points_are_lines_and_close),
        cmocka_unit_test(dashes_as_long_as_they_can_be_seen_are_light),
        cmocka_unit_test(many_points_or_long_lines_are_not),
        cmocka_unit_test(without_a_shape_or_too_deep_it_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
