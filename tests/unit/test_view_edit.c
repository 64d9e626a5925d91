/* Typing: letters, words, selection, limits. */
#include "view/edit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct edit with(const char *text)
{
    struct edit edit = {0};
    edit_set(&edit, text);
    return edit;
}

static bool type(struct edit *edit, const char *letters)
{
    return edit_insert(edit, letters, strlen(letters), TEXT_BYTES_MAX);
}

static void letters_come_at_the_caret(void **state)
{
    (void)state;
    struct edit edit = with("één");
    assert_true(type(&edit, " huis"));
    assert_string_equal(edit.text, "één huis");
    edit_go(&edit, 2, false);
    assert_true(type(&edit, "x"));
    assert_string_equal(edit.text, "éxén huis");
}

static void a_caret_never_stands_inside_a_letter(void **state)
{
    (void)state;
    struct edit edit = with("é€");
    for (size_t at = 0; at <= 6; at++) {
        edit_go(&edit, at, false);
        assert_true(edit.caret == 0 || edit.caret == 2 || edit.caret == 5);
    }
    edit_move(&edit, false, EDIT_LETTER, false);
    assert_int_equal(edit.caret, 2);
    assert_true(edit_delete(&edit, false, EDIT_LETTER));
    assert_string_equal(edit.text, "€");
    assert_true(edit_delete(&edit, true, EDIT_LETTER));
    assert_false(edit_delete(&edit, true, EDIT_LETTER));
    assert_false(edit_delete(&edit, false, EDIT_LETTER));
}

static void words_are_skipped_and_removed(void **state)
{
    (void)state;
    struct edit edit = with("meer mensen op straat");
    edit_move(&edit, false, EDIT_WORD, false);
    assert_int_equal(edit.caret, 15);
    assert_true(edit_delete(&edit, false, EDIT_WORD));
    assert_string_equal(edit.text, "meer mensen straat");
    edit_move(&edit, false, EDIT_ALL, false);
    edit_move(&edit, true, EDIT_WORD, false);
    assert_int_equal(edit.caret, 4);
    assert_true(edit_delete(&edit, true, EDIT_WORD));
    assert_string_equal(edit.text, "meer straat");
}

static void a_selection_is_replaced(void **state)
{
    (void)state;
    struct edit edit = with("rood huis");
    edit_move(&edit, false, EDIT_WORD, true);
    const char *from = NULL;
    assert_int_equal(edit_selection(&edit, &from), 4);
    assert_memory_equal(from, "huis", 4);
    assert_true(type(&edit, "plein"));
    assert_string_equal(edit.text, "rood plein");
    edit_select_all(&edit);
    assert_true(edit_delete(&edit, true, EDIT_LETTER));
    assert_true(edit_empty(&edit));
}

static void arrows_leave_a_selection_at_its_side(void **state)
{
    (void)state;
    struct edit edit = with("abc");
    edit_select_all(&edit);
    edit_move(&edit, false, EDIT_LETTER, false);
    assert_int_equal(edit.caret, 0);
    edit_select_all(&edit);
    edit_move(&edit, true, EDIT_LETTER, false);
    assert_int_equal(edit.caret, 3);
    assert_int_equal(edit.mark, 3);
}

static void what_does_not_fit_is_not_put_in(void **state)
{
    (void)state;
    struct edit edit = with("");
    assert_true(edit_insert(&edit, "aé", 3, 3));
    assert_false(edit_insert(&edit, "b", 1, 3));
    assert_int_equal(edit.length, 3);
    struct edit full = {0};
    char many[TEXT_BYTES_MAX + 50];
    memset(many, 'x', sizeof many);
    assert_true(edit_insert(&full, many, sizeof many, TEXT_BYTES_MAX));
    assert_int_equal(full.length, TEXT_BYTES_MAX);
}

static void unreadable_signs_and_line_feeds_stay_out(void **state)
{
    (void)state;
    struct edit edit = with("a\nb\x01"
                            "c\xff"
                            "d");
    assert_string_equal(edit.text, "abcd");
    struct edit lines = {.lines = true};
    edit_set(&lines, "a\nb");
    assert_string_equal(lines.text, "a\nb");
    assert_true(edit_empty(&(struct edit){0}));
    struct edit spaces = with("  ");
    assert_true(edit_empty(&spaces));
}

static void an_accent_is_never_parted_from_its_letter(void **state)
{
    (void)state;
    struct edit edit = with("cafe\xCC\x81s");
    edit_go(&edit, 4, false); /* between e and its accent */
    assert_int_equal(edit.caret, 3);
    edit_move(&edit, true, EDIT_LETTER, false);
    assert_int_equal(edit.caret, 6);
    assert_true(edit_delete(&edit, false, EDIT_LETTER));
    assert_string_equal(edit.text, "cafs");
}

static void selects(struct edit *edit, size_t letter, const char *word)
{
    const char *from = NULL;
    edit_press(edit, letter, letter, 2, false);
    assert_int_equal(edit_selection(edit, &from), strlen(word));
    assert_memory_equal(from, word, strlen(word));
}

static void a_double_press_takes_the_word_under_it(void **state)
{
    (void)state;
    struct edit edit = with("Een buurthuis, foto’s en mee-eten:  ‘café’.");
    selects(&edit, 0, "Een");
    selects(&edit, 12, "buurthuis"); /* its last letter, without the comma */
    selects(&edit, 13, ",");
    selects(&edit, 16, "foto’s");
    selects(&edit, 19, "foto’s");
    selects(&edit, 30, "mee-eten");
    selects(&edit, 36, "  ");
    selects(&edit, 41, "café");
    selects(&edit, edit.length, "’.");
    edit_press(&edit, 3, 3, 3, false);
    assert_int_equal(edit.caret - edit.mark, edit.length);
    struct edit empty = with("");
    assert_false(edit_press(&empty, 0, 0, 2, false));
}

static void dragging_selects_by_what_was_taken_hold_of(void **state)
{
    (void)state;
    struct edit edit = with("een twee drie");
    assert_true(edit_press(&edit, 5, 5, 1, false));
    assert_false(edit_drag(&edit, 5, 5));
    assert_true(edit_drag(&edit, 10, 9));
    assert_true(edit.mark == 5 && edit.caret == 10);
    assert_true(edit_press(&edit, 2, 2, 1, true)); /* with Shift the mark stays */
    assert_true(edit.mark == 5 && edit.caret == 2);
    edit_press(&edit, 5, 5, 2, false);
    assert_false(edit_drag(&edit, 6, 6)); /* a trembling hand keeps the word */
    assert_true(edit_drag(&edit, 11, 11));
    assert_true(edit.mark == 4 && edit.caret == 13);
    assert_true(edit_drag(&edit, 1, 1));
    assert_true(edit.mark == 8 && edit.caret == 0);
    edit_press(&edit, 5, 5, 3, false);
    assert_false(edit_drag(&edit, 1, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_accent_is_never_parted_from_its_letter),
        cmocka_unit_test(a_double_press_takes_the_word_under_it),
        cmocka_unit_test(dragging_selects_by_what_was_taken_hold_of),
        cmocka_unit_test(letters_come_at_the_caret),
        cmocka_unit_test(a_caret_never_stands_inside_a_letter),
        cmocka_unit_test(words_are_skipped_and_removed),
        cmocka_unit_test(a_selection_is_replaced),
        cmocka_unit_test(arrows_leave_a_selection_at_its_side),
        cmocka_unit_test(what_does_not_fit_is_not_put_in),
        cmocka_unit_test(unreadable_signs_and_line_feeds_stay_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
