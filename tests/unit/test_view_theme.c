/* Colours and measures: the contrast that look.md measured, and where the stage stands on every page. */
#include "view/metrics.h"
#include "view/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void near(double value, double wish, double slack)
{
    if (fabs(value - wish) > slack)
        print_error("%f is not near %f\n", value, wish);
    assert_true(fabs(value - wish) <= slack);
}

static void contrast_is_as_measured(void **state)
{
    (void)state;
    const struct theme *paper = theme_get(THEME_PAPER);
    near(theme_contrast(paper->ink, paper->paper), 14.3, 0.06);
    near(theme_contrast(paper->ink, paper->card), 15.7, 0.06);
    near(theme_contrast(paper->ink, paper->sand), 12.0, 0.06);
    near(theme_contrast(paper->ink, paper->lamp), 10.7, 0.06);
    near(theme_contrast(paper->ink, paper->roof), 6.2, 0.06);
    near(theme_contrast(paper->ink, paper->lit), 14.4, 0.06);
    near(theme_contrast(paper->ink2, paper->paper), 7.0, 0.06);
    near(theme_contrast(paper->ink2, paper->sand), 5.9, 0.06);
    near(theme_contrast(paper->bar_aside, paper->bar), 9.9, 0.06);
    near(theme_contrast(paper->on_night_bar, paper->night_bar), 16.7, 0.06);
    near(theme_contrast(paper->edge, paper->paper), 3.8, 0.06);
    near(theme_contrast(theme_get(THEME_HIGH_CONTRAST)->focus, theme_get(THEME_HIGH_CONTRAST)->paper), 16.1,
         0.06);
    near(theme_contrast(theme_get(THEME_BRIGHT_ROOM)->ink, theme_get(THEME_BRIGHT_ROOM)->paper), 21, 0.01);
}

static void letters_read_on_roles_and_options(void **state)
{
    (void)state;
    static const double roles[GABLE_COUNT] = {5.7, 9.8, 5.5, 7.7, 15.7, 12.4};
    static const double options[] = {14.6, 6.2, 6.0, 6.1, 9.7, 13.3};
    for (int i = 0; i < GABLE_COUNT; i++)
        near(theme_contrast(theme_role_fill((enum pack_gable)i), theme_role_text((enum pack_gable)i)),
             roles[i], 0.06);
    for (int i = STAMP_A; i <= STAMP_F; i++)
        near(theme_contrast(theme_stamp_fill((enum stamp)i), theme_stamp_text((enum stamp)i)), options[i],
             0.06);
    assert_int_equal(theme_stamp_fill(STAMP_PASS), COLOUR_NONE);
}

static void every_theme_can_be_read(void **state)
{
    (void)state;
    for (int i = 0; i < THEME_KINDS; i++) {
        const struct theme *theme = theme_get((enum theme_kind)i);
        enum theme_kind found = THEME_KINDS;
        const uint32_t pairs[][2] = {
            {theme->ink, theme->paper},         {theme->ink, theme->card},
            {theme->ink, theme->sand},          {theme->ink2, theme->paper},
            {theme->ink2, theme->card},         {theme->ink2, theme->sand},
            {theme->on_ink, theme->ink},        {theme->on_bar, theme->bar},
            {theme->bar_aside, theme->bar},     {theme->on_night, theme->night},
            {theme->night_aside, theme->night}, {theme->on_night_bar, theme->night_bar},
            {theme->ink, theme->lit},           {theme->ink, theme->roof},
        };
        for (size_t j = 0; j < sizeof pairs / sizeof *pairs; j++)
            assert_true(theme_contrast(pairs[j][0], pairs[j][1]) >= 4.5);
        assert_true(theme_find(theme->word, &found));
        assert_int_equal(found, i);
    }
    enum theme_kind none;
    assert_false(theme_find("pink", &none));
}

static void the_stage_stands_in_the_middle(void **state)
{
    (void)state;
    struct metrics full = metrics_of(SURFACE_WALL, 1920, 1080, 100, 100);
    near(full.u, 12, 0);
    near(full.high, 90, 0);
    near(full.left, 0, 0);
    struct metrics tall = metrics_of(SURFACE_WALL, 1280, 800, 100, 100);
    near(tall.high, 100, 0);
    near(tall.top, 0, 0);
    struct metrics square = metrics_of(SURFACE_WALL, 1024, 768, 100, 100);
    near(square.u, 6.4, 0.0001);
    near(square.high, 120, 0.0001);
    struct metrics tower = metrics_of(SURFACE_WALL, 800, 2000, 100, 100);
    near(tower.high, 120, 0.0001);
    near(tower.top, 700, 0.0001);
    struct metrics wide = metrics_of(SURFACE_WALL, 3440, 1440, 100, 100);
    near(wide.u, 16, 0);
    near(wide.left, 440, 0);
    struct metrics small = metrics_of(SURFACE_WALL, 1920, 1080, 100, 90);
    near(small.u, 10.8, 0.0001);
    near(small.left, 96, 0.0001);
    near(small.top, 54, 0.0001);
    near(metrics_lower(&square, 80, 1), 110, 0.0001);
    near(metrics_lower(&full, 80, 1), 80, 0);
}

static void the_desk_has_units_of_eight_pixels(void **state)
{
    (void)state;
    struct metrics desk = metrics_of(SURFACE_DESK, 1280, 800, 100, 100);
    near(desk.u, 8, 0);
    near(desk.high, 100, 0);
    assert_int_equal(metrics_text(&desk, desk.label), 18);
    assert_int_equal(metrics_text(&desk, desk.smallest), 14);
    struct metrics flat = metrics_of(SURFACE_DESK, 1280, 720, 100, 100);
    near(flat.u, 7.2, 0.0001); /* the whole desk fits: it is 100 units high */
}

static void coordinates_are_rounded_at_the_end(void **state)
{
    (void)state;
    struct metrics metrics = metrics_of(SURFACE_WALL, 1024, 768, 100, 100);
    struct rect left = metrics_rect(&metrics, 8, 10, 9.25, 5),
                right = metrics_rect(&metrics, 17.25, 10, 9.25, 5);
    assert_int_equal(left.x + left.w, right.x); /* neighbours meet without a seam */
    assert_int_equal(metrics_px(&metrics, 0.01), 1);
    assert_int_equal(metrics_px(&metrics, 0), 0);
}

static void reading_grows_and_titles_little(void **state)
{
    (void)state;
    struct metrics metrics = metrics_of(SURFACE_WALL, 1920, 1080, 150, 100);
    assert_int_equal(metrics_text(&metrics, 3), 54);
    assert_int_equal(metrics_text(&metrics, 5), 69);
    assert_int_equal(metrics_text(&metrics, 12), 144);
    assert_int_equal(metrics_frame_text(&metrics, 3), 41);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_as_measured),
        cmocka_unit_test(letters_read_on_roles_and_options),
        cmocka_unit_test(every_theme_can_be_read),
        cmocka_unit_test(the_stage_stands_in_the_middle),
        cmocka_unit_test(the_desk_has_units_of_eight_pixels),
        cmocka_unit_test(coordinates_are_rounded_at_the_end),
        cmocka_unit_test(reading_grows_and_titles_little),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
