/* The laws of layout on every picture of the desk: every size, text size, theme and language, with ordinary
 * content and with the most and the longest there can be. */
#include "support/desks.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    int wide, high;
} sizes[] = {{1024, 768}, {1280, 720}, {1280, 800}, {1920, 1080}};
static const int texts[] = {100, 115, 150};
enum { LIST_SIZE = sizeof sizes / sizeof *sizes, LIST_TEXTS = sizeof texts / sizeof *texts };

static size_t keeps_the_laws(const struct desk_picture *picture, const struct stage *stage, int language,
                             bool worst)
{
    struct canvas canvas = {0};
    struct text out = TEXT_INIT;
    const int text = stage->text_percent < DESK_TEXT_MOST ? stage->text_percent : DESK_TEXT_MOST;
    const struct metrics metrics =
        metrics_of(SURFACE_DESK, stage->width, stage->height, text, stage->zoom_percent);
    desk_picture_draw(picture, stage, language, worst, &canvas);
    size_t broken = laws_check(&out, &canvas, &metrics, stage->type);
    if (canvas.cut > 0) {
        text_format(&out, "%zu texts are cut off\n", canvas.cut);
        broken += canvas.cut;
    }
    if (broken > 0)
        fprintf(stderr, "%s%s %dx%d %d%% theme %d %s:\n%s", picture->name, worst ? " (worst)" : "",
                stage->width, stage->height, stage->text_percent, (int)stage->theme, language ? "en" : "nl",
                out.at);
    text_release(&out);
    canvas_release(&canvas);
    return broken;
}

/* Beyond its most, a larger text changes nothing; the longest content is the same in both languages. */
static bool left_out(size_t size, size_t text, int language, bool worst)
{
    return (text == 2 && size != 1) || (worst && language == 1 && size != 1);
}

static size_t picture_keeps_the_laws(const struct studio *studio, const struct desk_picture *picture,
                                     bool worst)
{
    size_t broken = 0;
    for (int language = 0; language < 2; language++) {
        for (size_t size = 0; size < LIST_SIZE; size++) {
            for (size_t text = 0; text < LIST_TEXTS; text++) {
                if (left_out(size, text, language, worst))
                    continue;
                const int themes = text == 0 && (size == 1 || !worst) ? THEME_KINDS : 1;
                for (int theme = 0; theme < themes; theme++) {
                    struct stage stage = studio_stage(studio, language, sizes[size].wide, sizes[size].high);
                    stage.text_percent = texts[text];
                    stage.theme = (enum theme_kind)theme;
                    stage.zoom_percent = theme == 1 ? 90 : 100;
                    broken += keeps_the_laws(picture, &stage, language, worst);
                }
            }
        }
    }
    return broken;
}

static void every_desk_keeps_the_laws(void **state)
{
    size_t broken = 0;
    for (size_t i = 0; i < desk_picture_count; i++)
        broken += picture_keeps_the_laws(*state, &desk_pictures[i], false);
    assert_int_equal(broken, 0);
}

static void the_longest_content_keeps_the_laws(void **state)
{
    size_t broken = 0;
    for (size_t i = 0; i < desk_picture_count; i++)
        broken += picture_keeps_the_laws(*state, &desk_pictures[i], true);
    assert_int_equal(broken, 0);
}

static bool shows(const struct canvas *canvas, const char *words)
{
    for (size_t i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && strstr(canvas->marks[i].text.string, words))
            return true;
    return false;
}

static const struct desk_picture *named(const char *name)
{
    for (size_t i = 0; i < desk_picture_count; i++)
        if (strcmp(desk_pictures[i].name, name) == 0)
            return &desk_pictures[i];
    return NULL;
}

static void draw(void **state, const char *name, bool worst, struct canvas *canvas)
{
    const struct stage stage = studio_stage(*state, 0, 1280, 800);
    *canvas = (struct canvas){.count = 0};
    desk_picture_draw(named(name), &stage, 0, worst, canvas);
}

/* What has no room on the desk has a door; where all of it stands there is none. */
static void what_does_not_fit_has_a_door(void **state)
{
    struct canvas canvas;
    draw(state, "desk-choosing", true, &canvas);
    assert_non_null(canvas_target_find(&canvas, DESK_READ));
    canvas_release(&canvas);
    draw(state, "desk-choosing", false, &canvas);
    assert_null(canvas_target_find(&canvas, DESK_READ));
    assert_true(shows(&canvas, "missen?")); /* the end of the tip */
    assert_true(shows(&canvas, "geld, verlies"));
    canvas_release(&canvas);
}

/* What comes next, how long it takes and what to say then; not when it is over, nor in the place of the
 * notes. */
static void what_comes_next_is_told(void **state)
{
    struct canvas canvas;
    draw(state, "desk-talk", false, &canvas);
    assert_true(shows(&canvas, "Straks"));
    assert_true(shows(&canvas, "Ons eigen idee"));
    assert_true(shows(&canvas, "(2 min). ‘Is er nog een"));
    assert_non_null(canvas_target_find(&canvas, DESK_NOTES));
    canvas_release(&canvas);
    draw(state, "desk-ended", false, &canvas);
    assert_false(shows(&canvas, "Straks"));
    canvas_release(&canvas);
}

/* What she left out is not what comes next. */
static void a_part_left_out_does_not_come_next(void **state)
{
    const struct stage stage = studio_stage(*state, 0, 1280, 800);
    for (int left_out = 0; left_out < 2; left_out++) {
        struct made *made = made_new(0);
        struct canvas canvas = {.count = 0};
        const struct desk_notice notice = {.blank = false};
        made_step(made, STEP_THINK);
        made->seen.parts[MADE_CLOSING].left_out = left_out;
        const struct pane pane = pane_new();
        desk_view(&canvas, &stage, &made->seen, &pane, NULL, &notice);
        assert_int_equal(shows(&canvas, "Verder naar Terugkijken"), !left_out);
        assert_int_equal(shows(&canvas, "Verder naar het einde"), left_out);
        canvas_release(&canvas);
        made_free(made);
    }
}

/* News of this step, and of no other. */
static void news_has_a_door_at_its_own_step(void **state)
{
    struct canvas canvas;
    draw(state, "desk-choosing", false, &canvas);
    assert_non_null(canvas_target_find(&canvas, DESK_NEWS));
    canvas_release(&canvas);
    draw(state, "desk-situation", false, &canvas);
    assert_null(canvas_target_find(&canvas, DESK_NEWS));
    canvas_release(&canvas);
}

static void a_pause_offers_a_time(void **state)
{
    struct canvas canvas;
    draw(state, "desk-pause-until", false, &canvas);
    assert_true(shows(&canvas, "15.33")); /* eight minutes after the stage's clock */
    for (uint32_t i = 0; i < DESK_LONGERS; i++) {
        const struct target *target = canvas_target_find(&canvas, DESK_LONGER + i);
        assert_true(target && (target->flags & TARGET_FOCUSABLE));
    }
    canvas_release(&canvas);
    draw(state, "desk-quiet", false, &canvas);
    assert_null(canvas_target_find(&canvas, DESK_LONGER));
    canvas_release(&canvas);
}

/* Doing a step again says what is lost, and what has the focus loses nothing. */
static void a_step_is_done_again_after_a_question(void **state)
{
    struct canvas canvas;
    draw(state, "desk-talk", false, &canvas);
    const struct target *step = canvas_target_find(&canvas, DESK_STEP + STEP_CHOOSE);
    assert_true(step && (step->flags & TARGET_FOCUSABLE));
    assert_null(canvas_target_find(&canvas, DESK_SURE));
    canvas_release(&canvas);
    draw(state, "desk-asked", false, &canvas);
    assert_true(shows(&canvas, "Alle antwoorden van deze stap"));
    assert_non_null(canvas_target_find(&canvas, DESK_SURE));
    assert_non_null(canvas_target_find(&canvas, DESK_NOT_SURE));
    canvas_release(&canvas);
}

static void the_end_is_no_pause(void **state)
{
    struct canvas canvas;
    draw(state, "desk-ended", false, &canvas);
    assert_true(shows(&canvas, "Het spel is klaar"));
    assert_false(shows(&canvas, "We nemen pauze"));
    assert_null(canvas_target_find(&canvas, DESK_GO_ON));
    canvas_release(&canvas);
}

/* While a window is being dragged it has any size: nothing may stop or go round for ever. */
static void any_size_can_be_drawn(void **state)
{
    static const struct {
        int wide, high;
    } odd[] = {{1, 1}, {7, 300}, {320, 200}, {300, 2000}, {5000, 400}, {799, 601}};
    for (size_t i = 0; i < desk_picture_count; i++) {
        for (size_t size = 0; size < sizeof odd / sizeof *odd; size++) {
            struct canvas canvas = {0};
            struct stage stage = studio_stage(*state, 0, odd[size].wide, odd[size].high);
            desk_picture_draw(&desk_pictures[i], &stage, 0, size % 2 != 0, &canvas);
            assert_int_equal(canvas.width, odd[size].wide);
            canvas_release(&canvas);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_desk_keeps_the_laws),
        cmocka_unit_test(the_longest_content_keeps_the_laws),
        cmocka_unit_test(what_does_not_fit_has_a_door),
        cmocka_unit_test(what_comes_next_is_told),
        cmocka_unit_test(a_part_left_out_does_not_come_next),
        cmocka_unit_test(news_has_a_door_at_its_own_step),
        cmocka_unit_test(a_pause_offers_a_time),
        cmocka_unit_test(a_step_is_done_again_after_a_question),
        cmocka_unit_test(the_end_is_no_pause),
        cmocka_unit_test(any_size_can_be_drawn),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
