/* The laws of layout on every page of every picture of wall and seat: every size, text size, theme and
 * language, with ordinary content and with the most and the longest there can be. */
#include "support/pictures.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct {
    int wide, high;
} sizes[] = {{1024, 768}, {1280, 720}, {1280, 800}, {1920, 1080}, {3840, 2160}};
static const int texts[] = {100, 115, 130, 150};

static size_t pages_keep_the_laws(const struct picture *picture, const struct stage *stage, int language,
                                  bool worst)
{
    size_t broken = 0;
    const struct metrics metrics = metrics_of(picture->seat ? SURFACE_SEAT : SURFACE_WALL, stage->width,
                                              stage->height, stage->text_percent, stage->zoom_percent);
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {0};
        struct text out = TEXT_INIT;
        picture_draw(picture, stage, language, worst, page, &canvas);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        const size_t here = laws_check(&out, &canvas, &metrics, stage->type);
        if (here > 0)
            fprintf(stderr, "%s%s %dx%d %d%% theme %d %s page %d of %d:\n%s", picture->name,
                    worst ? " (worst)" : "", stage->width, stage->height, stage->text_percent,
                    (int)stage->theme, language ? "en" : "nl", page + 1, pages, out.at);
        broken += here;
        text_release(&out);
        canvas_release(&canvas);
    }
    return broken;
}

/* The large pages differ from the small ones in pixels only: there the smallest and the largest text will do.
 * The longest content is the same in both languages. */
static bool left_out(size_t size, size_t text, int language, bool worst)
{
    return (size >= 3 && (text == 1 || text == 2)) || (worst && (size == 2 || size == 4)) ||
           (worst && language == 1 && size != 1);
}

/* Everything at the sizes of text and page; themes and zoom at one size of page, where they change what is
 * laid out least. */
static size_t picture_keeps_the_laws(const struct studio *studio, const struct picture *picture, bool worst)
{
    size_t broken = 0;
    for (int language = 0; language < 2; language++) {
        for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++) {
            for (size_t text = 0; text < sizeof texts / sizeof *texts; text++) {
                if (left_out(size, text, language, worst))
                    continue;
                struct stage stage = studio_stage(studio, language, sizes[size].wide, sizes[size].high);
                stage.text_percent = texts[text];
                const int themes = size == 1 ? THEME_KINDS : 1;
                for (int theme = 0; theme < themes; theme++) {
                    stage.theme = (enum theme_kind)theme;
                    stage.zoom_percent = theme == 1 ? 90 : 100;
                    broken += pages_keep_the_laws(picture, &stage, language, worst);
                }
            }
        }
    }
    return broken;
}

static void ordinary_pictures_keep_the_laws(void **state)
{
    size_t broken = 0;
    for (size_t i = 0; i < picture_count; i++)
        broken += picture_keeps_the_laws(*state, &pictures[i], false);
    assert_int_equal(broken, 0);
}

static void the_longest_content_keeps_the_laws(void **state)
{
    size_t broken = 0;
    for (size_t i = 0; i < picture_count; i++)
        broken += picture_keeps_the_laws(*state, &pictures[i], true);
    assert_int_equal(broken, 0);
}

/* While a window is being dragged it has any size: nothing may stop or go round for ever. */
static void any_size_can_be_drawn(void **state)
{
    static const struct {
        int wide, high;
    } odd[] = {{1, 1}, {7, 300}, {320, 200}, {300, 2000}, {5000, 400}, {799, 601}};
    const struct studio *studio = *state;
    for (size_t i = 0; i < picture_count; i++) {
        for (size_t size = 0; size < sizeof odd / sizeof *odd; size++) {
            for (int worst = 0; worst < 2; worst++) {
                struct stage stage = studio_stage(studio, 0, odd[size].wide, odd[size].high);
                struct canvas canvas = {0};
                stage.text_percent = worst ? 150 : 100;
                picture_draw(&pictures[i], &stage, 0, worst != 0, (int)size, &canvas);
                assert_int_equal(canvas.width, odd[size].wide);
                assert_true(canvas.pages >= 1);
                canvas_release(&canvas);
            }
        }
    }
}

static bool never_draws(void *painter, const char *picture)
{
    (void)painter;
    return !picture;
}

static size_t marks_of(const struct canvas *canvas, enum mark_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < canvas->count; i++)
        count += canvas->marks[i].kind == kind;
    return count;
}

/* The page of a part that has a picture, or has none. */
static void draw_with(struct canvas *canvas, const struct stage *stage, const char *picture, bool talk)
{
    struct made *made = made_new(0);
    if (talk) {
        made->opening->picture = picture;
        made_question(made, MADE_OPENING, 0);
    } else {
        made->dilemma->picture = picture;
        made_step(made, STEP_SITUATION);
    }
    wall_view(canvas, stage, &made->seen, NULL);
    made_free(made);
}

/* The question moves up: the page is the one of a part without a picture. */
static void a_picture_that_cannot_be_drawn_leaves_no_hole(void **state)
{
    const struct studio *studio = *state;
    for (int talk = 0; talk < 2; talk++) {
        struct stage stage = studio_stage(studio, 0, 1920, 1080);
        struct canvas drawn = {0}, broken = {0}, none = {0};
        struct rect changed[1];
        draw_with(&drawn, &stage, "images/huis.svg", talk);
        draw_with(&none, &stage, NULL, talk);
        stage.draws = never_draws;
        draw_with(&broken, &stage, "images/huis.svg", talk);
        assert_int_equal(marks_of(&drawn, MARK_PICTURE), 1);
        assert_int_equal(marks_of(&broken, MARK_PICTURE), 0);
        assert_int_equal(canvas_difference(&none, &broken, changed, 1), 0);
        canvas_release(&drawn);
        canvas_release(&broken);
        canvas_release(&none);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_picture_that_cannot_be_drawn_leaves_no_hole),
        cmocka_unit_test(ordinary_pictures_keep_the_laws),
        cmocka_unit_test(the_longest_content_keeps_the_laws),
        cmocka_unit_test(any_size_can_be_drawn),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
