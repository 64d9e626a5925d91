/* Cells of effects that fill in: only they change, from what was there to what is there. */
#include "support/pictures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void draw(const struct studio *studio, int coming, struct canvas *canvas)
{
    struct made *made = made_new(0);
    made_step(made, STEP_HAPPENS);
    struct pane pane = pane_new();
    pane_follow(&pane, &made->seen);
    struct stage stage = studio_stage(studio, 0, 1280, 720);
    stage.coming = coming;
    wall_view(canvas, &stage, &made->seen, &pane);
    made_free(made);
}

static bool is_arrow(const struct mark *mark)
{
    return mark->kind == MARK_DRAWING && strncmp(mark->drawing.name, "arrow-", 6) == 0;
}

/* What can be seen of the arrows that tell the change. */
static long arrows_seen(const struct canvas *canvas)
{
    long pixels = 0;
    for (size_t i = 0; i < canvas->count; i++) {
        const struct rect paint = canvas->marks[i].paint;
        if (is_arrow(&canvas->marks[i]) && !rect_empty(paint))
            pixels += (long)paint.w * paint.h;
    }
    return pixels;
}

static void the_change_fills_in(void **state)
{
    static const int coming[] = {1000, 600, 300, 0};
    long before = -1;
    for (size_t i = 0; i < sizeof coming / sizeof *coming; i++) {
        struct canvas canvas = {.count = 0};
        draw(*state, coming[i], &canvas);
        const long seen = arrows_seen(&canvas);
        assert_true(coming[i] == 1000 ? seen == 0 : seen > before);
        before = seen;
        canvas_release(&canvas);
    }
}

/* Every other mark stands where it will stand, so nothing jumps: the words and numbers of both are equal. */
static void nothing_else_moves(void **state)
{
    struct canvas half = {.count = 0}, whole = {.count = 0};
    draw(*state, 500, &half);
    draw(*state, 0, &whole);
    size_t j = 0;
    for (size_t i = 0; i < whole.count; i++) {
        const struct mark *mark = &whole.marks[i];
        if (mark->kind != MARK_TEXT)
            continue;
        while (j < half.count && half.marks[j].kind != MARK_TEXT)
            j++;
        assert_true(j < half.count);
        assert_string_equal(half.marks[j].text.string, mark->text.string);
        assert_memory_equal(&half.marks[j].at, &mark->at, sizeof mark->at);
        j++;
    }
    assert_int_equal(half.target_count, whole.target_count);
    canvas_release(&half);
    canvas_release(&whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_change_fills_in),
        cmocka_unit_test(nothing_else_moves),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
