/* Pointing into text fields: every letter that is seen can be pointed at, at every scale, scrolled or not. */
#include "base/utf8.h"
#include "support/pictures.h"
#include "view/point.h"
#include "view/sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FIELD = 9 };

static const char long_text[] =
    "Een cafe\xCC\x81 voor iedereen, één keer per week: “foto’s” van vroe\xCC\x88"
    "ger en de toekomst. "
    "Wie er woont, weet het best wat er nodig is; daarom vragen wij het eerst aan de bewoners zelf.";

/* A field being typed in, drawn after every input. */
struct typing {
    struct studio studio;
    struct stage stage;
    struct spot spot;
    bool many_lines;
    struct edit edit;
    struct canvas canvas;
};

static void draw(struct typing *field)
{
    canvas_release(&field->canvas);
    const struct pane pane = {.focus = FIELD};
    const struct sheet sheet = sheet_open(&field->canvas, &field->stage, NULL, &pane, SURFACE_WALL, false);
    struct writing writing = block_writing(&field->edit);
    writing.many_lines = field->many_lines;
    writing.active = true;
    writing.id = FIELD;
    writing.label = "field";
    block_field(&sheet.easel, field->spot, &writing);
}

static const struct shown_text *shown(const struct typing *field)
{
    const struct shown_text *text = canvas_field_find(&field->canvas, FIELD);
    assert_non_null(text);
    return text;
}

static bool give(struct typing *field, struct input input)
{
    point_follow(&field->edit, shown(field));
    const bool changed = point_input(&field->edit, shown(field), &input);
    draw(field);
    return changed;
}

static int lay(void **state)
{
    struct typing *field = calloc(1, sizeof *field);
    studio_open(&field->studio);
    field->stage = studio_stage(&field->studio, 0, 1280, 720);
    field->spot = (struct spot){20, 20, 60, 6};
    edit_set(&field->edit, long_text);
    draw(field);
    *state = field;
    return 0;
}

static int clear(void **state)
{
    struct typing *field = *state;
    canvas_release(&field->canvas);
    studio_close(&field->studio);
    free(field);
    return 0;
}

static struct input press(int x, int y)
{
    return (struct input){.kind = INPUT_PRESS, .x = x, .y = y, .clicks = 1};
}

/* Where the edge before byte `at` stands, and whether it is seen. */
static bool place_of(const struct typing *field, size_t at, int *x, int *y)
{
    const struct shown_text *text = shown(field);
    size_t line = 0;
    while (line + 1 < text->lines.count && text->lines.at[line + 1].begin <= at)
        line++;
    const struct type_line *on = &text->lines.at[line];
    *x = text->left + type_caret(text->type, text->face, text->size, text->value + on->begin, at - on->begin);
    *y = text->top + (int)line * text->line + text->line / 2;
    const struct rect place = canvas_target_find(&field->canvas, FIELD)->at;
    return at <= on->end && *x > place.x + text->size &&
           *x<place.x + place.w - text->size && * y - text->line / 2> place.y &&
           *y + text->line / 2 < place.y + place.h;
}

/* Presses on every letter edge that is seen; the caret comes there and nothing scrolls away under the hand.
 */
static size_t press_all_seen(struct typing *field)
{
    size_t pressed = 0;
    const char *start = field->edit.text, *end = start + field->edit.length;
    for (const char *at = start; at < end; at = utf8_letter_forward(at, end)) {
        int x = 0, y = 0;
        if (!place_of(field, (size_t)(at - start), &x, &y))
            continue;
        const int left = shown(field)->left, top = shown(field)->top;
        give(field, press(x, y));
        assert_int_equal(field->edit.caret, at - start);
        assert_int_equal(field->edit.mark, at - start);
        assert_int_equal(shown(field)->left, left);
        assert_int_equal(shown(field)->top, top);
        pressed++;
    }
    return pressed;
}

static void a_press_places_the_caret_at_every_scale(void **state)
{
    struct typing *field = *state;
    static const int sizes[][3] = {{1024, 768, 100}, {1280, 720, 115}, {1920, 1080, 130}, {3840, 2160, 150}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        for (int many = 0; many < 2; many++) {
            field->stage.width = sizes[i][0];
            field->stage.height = sizes[i][1];
            field->stage.text_percent = sizes[i][2];
            field->many_lines = many;
            field->spot.h = many ? 16 : 7;
            edit_go(&field->edit, 0, false);
            draw(field);
            assert_true(press_all_seen(field) > 8);
            edit_go(&field->edit, field->edit.length, false); /* scrolled to the end */
            draw(field);
            assert_true(press_all_seen(field) > 8);
        }
    }
}

static void a_long_text_scrolls_only_when_the_caret_leaves(void **state)
{
    struct typing *field = *state;
    edit_go(&field->edit, field->edit.length, false);
    draw(field);
    const int scrolled = shown(field)->scrolled_x;
    assert_true(scrolled > 300);
    const struct rect place = canvas_target_find(&field->canvas, FIELD)->at;
    give(field, press(place.x + place.w / 2, place.y + place.h / 2));
    assert_true(field->edit.caret < field->edit.length);
    assert_int_equal(shown(field)->scrolled_x, scrolled);
    edit_insert(&field->edit, "x", 1, TEXT_BYTES_MAX);
    draw(field);
    assert_int_equal(shown(field)->scrolled_x, scrolled);
    edit_go(&field->edit, 0, false);
    draw(field);
    assert_int_equal(shown(field)->scrolled_x, 0);
    edit_set(&field->edit, "kort");
    draw(field);
    assert_int_equal(shown(field)->scrolled_x, 0);
}

static void dragging_selects_and_ends(void **state)
{
    struct typing *field = *state;
    int x = 0, y = 0, far = 0;
    edit_go(&field->edit, 0, false);
    draw(field);
    assert_true(place_of(field, 4, &x, &y) && place_of(field, 10, &far, &y));
    give(field, press(x, y));
    assert_true(give(field, (struct input){.kind = INPUT_MOVE, .x = far, .y = y, .held = true}));
    assert_true(field->edit.mark == 4 && field->edit.caret == 10);
    give(field, (struct input){.kind = INPUT_RELEASE, .x = far, .y = y});
    assert_false(give(field, (struct input){.kind = INPUT_MOVE, .x = x, .y = y, .held = true}));
    struct input more = press(x, y);
    more.shift = true;
    assert_true(give(field, more));
    assert_true(field->edit.mark == 4 && field->edit.caret == 4);
    give(field, press(far, y));
    assert_false(give(field, (struct input){.kind = INPUT_MOVE, .x = x, .y = y})); /* let go elsewhere */
    assert_false(give(field, (struct input){.kind = INPUT_MOVE, .x = x, .y = y, .held = true}));
    assert_int_equal(field->edit.caret, 10);
}

/* Dragged beyond the edge the text comes along, to its very end. */
static void dragging_beyond_the_edge_scrolls(void **state)
{
    struct typing *field = *state;
    edit_go(&field->edit, 0, false);
    draw(field);
    const struct rect place = canvas_target_find(&field->canvas, FIELD)->at;
    const int y = place.y + place.h / 2;
    give(field, press(place.x + place.w / 2, y));
    const uint16_t mark = field->edit.mark;
    for (int i = 0; i < 40 && field->edit.caret < field->edit.length; i++)
        give(field, (struct input){.kind = INPUT_MOVE, .x = place.x + place.w + 60, .y = y, .held = true});
    assert_int_equal(field->edit.caret, field->edit.length);
    assert_int_equal(field->edit.mark, mark);
    assert_true(shown(field)->scrolled_x > 300);
}

/* The right half of a word's last letter still is that word. */
static void a_double_press_selects_the_word_under_the_pointer(void **state)
{
    struct typing *field = *state;
    int x = 0, y = 0;
    const char *from = NULL;
    edit_go(&field->edit, 0, false);
    draw(field);
    assert_true(place_of(field, 10, &x, &y)); /* behind the accented last letter */
    struct input twice = press(x - 2, y);
    twice.clicks = 2;
    give(field, twice);
    assert_int_equal(edit_selection(&field->edit, &from), 6);
    assert_memory_equal(from, "cafe\xCC\x81", 6);
}

/* A word longer than its line: pressed at the end of the upper part, the caret stays on that line. */
static void the_caret_stays_on_the_line_that_was_pressed(void **state)
{
    struct typing *field = *state;
    field->many_lines = true;
    field->spot = (struct spot){20, 20, 30, 16};
    edit_set(&field->edit, "verantwoordelijkheidsgevoelens en meer");
    draw(field);
    const struct shown_text *text = shown(field);
    assert_true(text->lines.count > 1 && text->lines.at[0].end == text->lines.at[1].begin);
    const size_t end = text->lines.at[0].end;
    give(field, press(text->left + text->lines.at[0].width + 4, text->top + text->line / 2));
    assert_int_equal(field->edit.caret, end - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_press_places_the_caret_at_every_scale, lay, clear),
        cmocka_unit_test_setup_teardown(a_long_text_scrolls_only_when_the_caret_leaves, lay, clear),
        cmocka_unit_test_setup_teardown(dragging_selects_and_ends, lay, clear),
        cmocka_unit_test_setup_teardown(dragging_beyond_the_edge_scrolls, lay, clear),
        cmocka_unit_test_setup_teardown(a_double_press_selects_the_word_under_the_pointer, lay, clear),
        cmocka_unit_test_setup_teardown(the_caret_stays_on_the_line_that_was_pressed, lay, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
