/* The canvas: what it notes of its marks, what it prints, and which rectangles it says have changed. */
#include "view/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define INK COLOUR(0x18213A)

static void boxes(struct canvas *canvas, const int *places, size_t count)
{
    canvas_open(canvas, 400, 300, 2.5, COLOUR(0xF8F2E4));
    for (size_t i = 0; i < count; i++)
        canvas_box(canvas, (struct rect){places[i], 20, 10, 10}, (struct mark_box){.fill = INK});
}

static void equal_pictures_have_no_difference(void **state)
{
    (void)state;
    static const int places[] = {10, 50, 90};
    struct canvas a, b;
    struct rect out[4];
    boxes(&a, places, 3);
    boxes(&b, places, 3);
    assert_int_equal(canvas_difference(&a, &b, out, 4), 0);
    canvas_release(&a);
    canvas_release(&b);
}

static void a_moved_mark_changes_where_it_was_and_is(void **state)
{
    (void)state;
    static const int before[] = {10, 50, 90}, after[] = {10, 200, 90};
    struct canvas a, b;
    struct rect out[4];
    boxes(&a, before, 3);
    boxes(&b, after, 3);
    size_t count = canvas_difference(&a, &b, out, 4);
    assert_int_equal(count, 2);
    struct rect all = rect_around(out[0], out[1]);
    assert_int_equal(all.x, 50);
    assert_int_equal(all.w, 160);
    assert_true(out[0].w == 10 && out[1].w == 10);
    canvas_release(&a);
    canvas_release(&b);
}

static void an_inserted_mark_changes_only_itself(void **state)
{
    (void)state;
    static const int before[] = {10, 50, 90, 130}, after[] = {10, 300, 50, 90, 130};
    struct canvas a, b;
    struct rect out[4];
    boxes(&a, before, 4);
    boxes(&b, after, 5);
    assert_int_equal(canvas_difference(&a, &b, out, 4), 1);
    assert_int_equal(out[0].x, 300);
    assert_int_equal(canvas_difference(&b, &a, out, 4), 1); /* and taken away again */
    assert_int_equal(out[0].x, 300);
    canvas_release(&a);
    canvas_release(&b);
}

static void two_marks_that_swap_are_both_repainted(void **state)
{
    (void)state;
    static const int before[] = {10, 14}, after[] = {14, 10}; /* they overlap: the order shows */
    struct canvas a, b;
    struct rect out[4];
    boxes(&a, before, 2);
    boxes(&b, after, 2);
    size_t count = canvas_difference(&a, &b, out, 4);
    assert_true(count >= 1);
    struct rect all = {0};
    for (size_t i = 0; i < count; i++)
        all = rect_around(all, out[i]);
    assert_true(rect_holds(all, 15, 25));
    canvas_release(&a);
    canvas_release(&b);
}

static void more_changes_than_rectangles_are_covered(void **state)
{
    (void)state;
    int before[40], after[40];
    for (int i = 0; i < 40; i++) {
        before[i] = i * 9;
        after[i] = i * 9 + 4;
    }
    struct canvas a, b;
    struct rect out[3];
    boxes(&a, before, 40);
    boxes(&b, after, 40);
    size_t count = canvas_difference(&a, &b, out, 3);
    assert_in_range(count, 1, 3);
    for (size_t i = 0; i < b.count; i++) {
        bool covered = false;
        for (size_t j = 0; j < count; j++)
            covered = covered || rect_inside(out[j], b.marks[i].at);
        assert_true(covered);
    }
    canvas_release(&a);
    canvas_release(&b);
}

static void another_size_or_ground_changes_the_page(void **state)
{
    (void)state;
    struct canvas a, b;
    struct rect out[1];
    canvas_open(&a, 400, 300, 2.5, INK);
    canvas_open(&b, 400, 300, 2.5, COLOUR(0xFFFFFF));
    assert_int_equal(canvas_difference(&a, &b, out, 1), 1);
    assert_int_equal(out[0].w, 400);
    b.background = INK;
    b.width = 500;
    assert_int_equal(canvas_difference(&a, &b, out, 1), 1);
    assert_int_equal(out[0].w, 500);
    canvas_release(&a);
    canvas_release(&b);
}

static void the_dump_is_for_people(void **state)
{
    (void)state;
    struct canvas canvas;
    struct text out = TEXT_INIT;
    canvas_open(&canvas, 400, 300, 2.5, COLOUR(0xF8F2E4));
    canvas_box(&canvas, (struct rect){8, 9, 30, 20},
               (struct mark_box){.radius = 4, .fill = INK, .line = INK, .weight = 2});
    canvas_text(&canvas, (struct mark_text){.x = 12,
                                            .baseline = 40,
                                            .width = 50,
                                            .size = 20,
                                            .face = FACE_ANDIKA,
                                            .colour = INK,
                                            .string = "Boot"});
    canvas_text(&canvas, (struct mark_text){.x = 12, .baseline = 40, .size = 20, .string = ""});
    canvas_drawing(&canvas, (struct rect){1, 2, 3, 4}, (struct mark_drawing){.name = "boot", .ink = INK});
    canvas_target(
        &canvas, (struct target){
                     .at = {8, 9, 30, 20}, .id = 7, .flags = TARGET_FOCUSABLE | TARGET_CHOSEN, .label = "A"});
    canvas_dump(&out, &canvas);
    assert_string_equal(out.at, "canvas 400x300 background #F8F2E4\n"
                                "box 8,9 30x20 radius 4 fill #18213A line #18213A weight 2\n"
                                "text 12,25 50x20 baseline 40 andika 20 colour #18213A \"Boot\"\n"
                                "drawing 1,2 3x4 boot ink #18213A\n"
                                "target 8,9 30x20 id 7 focusable chosen \"A\"\n");
    text_release(&out);
    canvas_release(&canvas);
}

static void strings_and_points_are_copied(void **state)
{
    (void)state;
    struct canvas canvas;
    char word[] = "Boot";
    struct point corners[3] = {{0, 0}, {10, 0}, {5, 8}};
    canvas_open(&canvas, 400, 300, 2.5, INK);
    canvas_text(&canvas, (struct mark_text){.x = 1, .baseline = 30, .width = 5, .size = 20, .string = word});
    canvas_polygon(&canvas, (struct mark_polygon){.points = corners, .count = 3, .fill = INK});
    word[0] = 'K';
    corners[0].x = 99;
    assert_string_equal(canvas.marks[0].text.string, "Boot");
    assert_int_equal(canvas.marks[1].polygon.points[0].x, 0);
    canvas_release(&canvas);
}

static void the_topmost_target_answers(void **state)
{
    (void)state;
    struct canvas canvas;
    canvas_open(&canvas, 400, 300, 2.5, INK);
    canvas_target(&canvas, (struct target){.at = {0, 0, 100, 100}, .id = 1, .label = "onder"});
    canvas_target(&canvas, (struct target){.at = {50, 50, 100, 100}, .id = 2, .label = "boven"});
    assert_int_equal(canvas_target_at(&canvas, 60, 60)->id, 2);
    assert_int_equal(canvas_target_at(&canvas, 10, 10)->id, 1);
    assert_null(canvas_target_at(&canvas, 300, 10));
    assert_string_equal(canvas_target_find(&canvas, 2)->label, "boven");
    assert_null(canvas_target_find(&canvas, 3));
    canvas_release(&canvas);
}

static void embedding_scales_and_cuts(void **state)
{
    (void)state;
    struct canvas wall, desk;
    canvas_open(&wall, 1600, 900, 10, INK);
    canvas_text(&wall,
                (struct mark_text){.x = 80, .baseline = 300, .width = 500, .size = 180, .string = "Boot"});
    canvas_target(&wall, (struct target){.at = {0, 0, 9, 9}, .id = 1, .label = "x"});
    canvas_open(&desk, 1280, 800, 8, COLOUR(0xFFFFFF));
    canvas_embed(&desk, &wall, (struct rect){930, 106, 320, 180});
    assert_int_equal(desk.count, 2);
    assert_int_equal(desk.target_count, 0);
    assert_int_equal(desk.marks[1].text.size, 36);
    assert_int_equal(desk.marks[1].text.x, 946);
    assert_int_equal(desk.marks[1].text.baseline, 166);
    assert_true(desk.marks[1].miniature);
    assert_true(rect_inside((struct rect){930, 106, 320, 180}, desk.marks[1].paint));
    assert_true(rect_empty(desk.clip));
    canvas_release(&wall);
    canvas_release(&desk);
}

static void clipping_cuts_what_is_painted(void **state)
{
    (void)state;
    struct canvas canvas;
    canvas_open(&canvas, 400, 300, 2.5, INK);
    canvas_clip(&canvas, (struct rect){0, 0, 50, 50});
    canvas_box(&canvas, (struct rect){40, 40, 100, 100}, (struct mark_box){.fill = INK});
    canvas_clip(&canvas, (struct rect){0});
    canvas_box(&canvas, (struct rect){380, 40, 100, 100}, (struct mark_box){.fill = INK});
    assert_int_equal(canvas.marks[0].paint.w, 10);
    assert_int_equal(canvas.marks[0].at.w, 100);
    assert_int_equal(canvas.marks[1].paint.w, 20);
    canvas_release(&canvas);
}

static void rectangles_meet_and_join(void **state)
{
    (void)state;
    struct rect a = {0, 0, 10, 10}, b = {5, 5, 10, 10}, far = {100, 100, 5, 5};
    assert_int_equal(rect_common(a, b).w, 5);
    assert_true(rect_empty(rect_common(a, far)));
    assert_int_equal(rect_around(a, far).w, 105);
    assert_true(rect_inside(a, (struct rect){0}));
    assert_false(rect_inside(a, b));
    struct rect row[70];
    for (int i = 0; i < 70; i++)
        row[i] = (struct rect){i * 20, 0, 10, 10};
    size_t count = rect_merge(row, 70, 70);
    assert_in_range(count, 1, 64);
    struct rect pair[3] = {a, {0}, {10, 0, 10, 10}};
    assert_int_equal(rect_merge(pair, 3, 3), 1); /* side by side: one costs nothing more */
    assert_int_equal(pair[0].w, 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_pictures_have_no_difference),
        cmocka_unit_test(a_moved_mark_changes_where_it_was_and_is),
        cmocka_unit_test(an_inserted_mark_changes_only_itself),
        cmocka_unit_test(two_marks_that_swap_are_both_repainted),
        cmocka_unit_test(more_changes_than_rectangles_are_covered),
        cmocka_unit_test(another_size_or_ground_changes_the_page),
        cmocka_unit_test(the_dump_is_for_people),
        cmocka_unit_test(strings_and_points_are_copied),
        cmocka_unit_test(the_topmost_target_answers),
        cmocka_unit_test(embedding_scales_and_cuts),
        cmocka_unit_test(clipping_cuts_what_is_painted),
        cmocka_unit_test(rectangles_meet_and_join),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
