/* The laws of layout: a good page keeps them all, and each law notices the page that breaks it. */
#include "base/file.h"
#include "view/blocks.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static int open_type(void **state)
{
    struct text assets = TEXT_INIT;
    const char *why = NULL;
    assert_true(file_assets(&assets));
    *state = type_open(assets.at, &why);
    text_release(&assets);
    assert_non_null(*state);
    return 0;
}

static int close_type(void **state)
{
    type_close(*state);
    return 0;
}

static struct easel page(struct canvas *canvas, struct type *type)
{
    struct metrics metrics = metrics_of(SURFACE_WALL, 1280, 720, 100, 100);
    return easel_begin(canvas, type, theme_get(THEME_PAPER), metrics, "nl", false);
}

/* Exactly this law is broken, once. */
static void breaks(struct easel *easel, const char *law)
{
    struct text out = TEXT_INIT;
    size_t count = laws_check(&out, easel->canvas, &easel->metrics, easel->type);
    if (count != 1 || strncmp(out.at, law, strlen(law)) != 0)
        print_error("wanted \"%s\", got %zu: %s\n", law, count, out.at);
    assert_int_equal(count, 1);
    assert_memory_equal(out.at, law, strlen(law));
    text_release(&out);
    canvas_release(easel->canvas);
}

static void put(const struct easel *easel, int x, int baseline, int size, uint32_t colour)
{
    easel_put(easel, x, baseline, (struct style_size){.face = FACE_ANDIKA, .size = size}, ALIGN_LEFT, colour,
              "Boot");
}

static void a_good_page_breaks_none(void **state)
{
    static const enum theme_kind kinds[] = {THEME_PAPER, THEME_HIGH_CONTRAST, THEME_BRIGHT_ROOM};
    static const int percents[] = {100, 115, 130, 150};
    for (size_t i = 0; i < 12; i++) {
        struct canvas canvas;
        struct text out = TEXT_INIT;
        struct metrics metrics = metrics_of(SURFACE_WALL, 1280, 720, percents[i / 3], 100);
        struct easel easel = easel_begin(&canvas, *state, theme_get(kinds[i % 3]), metrics, "nl", i % 2);
        block_strip(&easel, &(struct strip){.place = "Dilemma 2 van 2",
                                            .step = "Wat gebeurt er?",
                                            .steps = 10,
                                            .now = 8,
                                            .ends = "Klaar om 17.00 uur",
                                            .timer = "1:40",
                                            .timer_state = TIMER_RUNS});
        block_bar(&easel, &(struct bar){.now = "Nu",
                                        .instruction = "Kies een kamer. Wat geeft licht? Wat wens je?",
                                        .keys = {{"L", "later"}, {"W", "weg"}, {"Enter", "Verder"}}});
        block_button(&easel, (struct spot){8, 40, 30, 6},
                     &(struct button){.label = "Verder", .icon = "play", .id = 1});
        for (int stamp = 0; stamp < STAMP_COUNT; stamp++)
            block_stamp(&easel, (enum stamp)stamp, 8 + stamp * 10, 50, 7);
        size_t count = laws_check(&out, &canvas, &metrics, *state);
        if (count)
            print_error("%s", out.at);
        assert_int_equal(count, 0);
        text_release(&out);
        canvas_release(&canvas);
    }
}

/* The longest of everything in strip and bar, at the largest text size. */
static void a_full_frame_breaks_none(void **state)
{
    static const char *const steps[] = {"Opnieuw kiezen en raden", "Situatie"};
    for (int i = 0; i < 20; i++) {
        struct canvas canvas;
        struct text out = TEXT_INIT;
        struct metrics metrics = metrics_of(SURFACE_WALL, 1024, 768, i % 4 < 2 ? 100 : 150, 100);
        struct easel easel = easel_begin(&canvas, *state, theme_get(THEME_PAPER), metrics, "nl", false);
        block_strip(&easel, &(struct strip){.place = i % 2 ? "Dilemma 2 van 2"
                                                           : "Activiteitenbegeleiding in de Schilderswijk",
                                            .step = steps[i % 2],
                                            .steps = 10 + i / 10,
                                            .now = i % 10,
                                            .ends = "Klaar om 17.00 uur",
                                            .timer = "12:10 erover",
                                            .timer_state = TIMER_OVER});
        block_bar(
            &easel,
            &(struct bar){.now = "Nu",
                          .instruction = "Bespreek eerst samen wat er volgens jullie hier gebeurt vandaag.",
                          .keys = {{"L", "later"}, {"W", "weg"}, {"Enter", "Verder: raden"}}});
        size_t count = laws_check(&out, &canvas, &metrics, *state);
        if (count)
            print_error("%d: %s", i, out.at);
        assert_int_equal(count, 0);
        text_release(&out);
        canvas_release(&canvas);
    }
}

static void small_text(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    put(&easel, 64, 100, 19, easel_ink(&easel));
    breaks(&easel, "text too small");
}

static void the_letter_of_a_stamp_may_be_small(void **state)
{
    struct canvas canvas;
    struct text out = TEXT_INIT;
    struct easel easel = page(&canvas, *state);
    block_stamp(&easel, STAMP_A, 10, 10, 3.8);
    assert_int_equal(laws_check(&out, &canvas, &easel.metrics, *state), 0);
    canvas_release(&canvas);
}

static void text_off_the_page(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    canvas_box(&canvas, (struct rect){1270, 10, 20, 20}, (struct mark_box){.fill = easel.theme->ink});
    breaks(&easel, "off the page");
}

static void decoration_may_run_off(void **state)
{
    struct canvas canvas;
    struct text out = TEXT_INIT;
    struct easel easel = page(&canvas, *state);
    canvas_decoration(&canvas, true);
    canvas_box(&canvas, (struct rect){1270, 10, 20, 20}, (struct mark_box){.fill = easel.theme->ink});
    assert_int_equal(laws_check(&out, &canvas, &easel.metrics, *state), 0);
    canvas_release(&canvas);
}

static void texts_over_each_other(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    put(&easel, 64, 100, 24, easel_ink(&easel));
    put(&easel, 80, 110, 24, easel_ink(&easel));
    breaks(&easel, "texts overlap");
}

static void text_outside_its_place(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    canvas_place(&canvas, (struct rect){64, 80, 20, 30});
    put(&easel, 64, 100, 24, easel_ink(&easel));
    breaks(&easel, "text outside its place");
}

static void text_cut_off(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    canvas_clip(&canvas, (struct rect){64, 80, 20, 60});
    put(&easel, 64, 100, 24, easel_ink(&easel));
    breaks(&easel, "text cut off");
}

static void pale_text(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    put(&easel, 64, 100, 24, easel.theme->line);
    breaks(&easel, "too little contrast");
}

static void contrast_is_with_what_lies_under(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    canvas_box(&canvas, (struct rect){50, 60, 200, 60}, (struct mark_box){.fill = easel.theme->ink});
    put(&easel, 64, 100, 24, easel.theme->ink);
    assert_int_equal(laws_under(&canvas, 1), easel.theme->ink);
    breaks(&easel, "too little contrast");
}

static void a_width_that_was_not_measured(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    canvas_text(&canvas, (struct mark_text){.x = 64,
                                            .baseline = 100,
                                            .width = 20,
                                            .size = 24,
                                            .face = FACE_ANDIKA,
                                            .colour = easel_ink(&easel),
                                            .string = "Boot"});
    breaks(&easel, "text wider than measured");
}

static void a_drawing_that_is_not_there(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    block_icon(&easel, "boat", 10, 10, 6, easel_ink(&easel));
    breaks(&easel, "no such drawing");
}

static void target(const struct easel *easel, struct rect at, uint32_t id, uint32_t flags, const char *label)
{
    canvas_target(easel->canvas, (struct target){.at = at, .id = id, .flags = flags, .label = label});
}

static void targets_that_cannot_be_hit(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    target(&easel, (struct rect){10, 10, 100, 30}, 1, 0, "laag");
    breaks(&easel, "target too low");
    easel = page(&canvas, *state);
    target(&easel, (struct rect){10, 700, 100, 50}, 1, 0, "weg");
    breaks(&easel, "target outside the page");
    easel = page(&canvas, *state);
    target(&easel, (struct rect){10, 10, 100, 50}, 1, 0, "");
    breaks(&easel, "target without a label");
}

static void targets_that_get_in_each_others_way(void **state)
{
    struct canvas canvas;
    struct easel easel = page(&canvas, *state);
    target(&easel, (struct rect){10, 10, 100, 50}, 1, 0, "a");
    target(&easel, (struct rect){90, 10, 100, 50}, 2, 0, "b");
    breaks(&easel, "targets overlap");
    easel = page(&canvas, *state);
    target(&easel, (struct rect){10, 10, 100, 50}, 1, 0, "a");
    target(&easel, (struct rect){200, 10, 100, 50}, 1, 0, "b");
    breaks(&easel, "two targets with one id");
    easel = page(&canvas, *state);
    target(&easel, (struct rect){10, 10, 100, 50}, 1, TARGET_DEFAULT, "a");
    target(&easel, (struct rect){200, 10, 100, 50}, 2, TARGET_DEFAULT, "b");
    breaks(&easel, "two defaults");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_page_breaks_none),
        cmocka_unit_test(a_full_frame_breaks_none),
        cmocka_unit_test(small_text),
        cmocka_unit_test(the_letter_of_a_stamp_may_be_small),
        cmocka_unit_test(text_off_the_page),
        cmocka_unit_test(decoration_may_run_off),
        cmocka_unit_test(texts_over_each_other),
        cmocka_unit_test(text_outside_its_place),
        cmocka_unit_test(text_cut_off),
        cmocka_unit_test(pale_text),
        cmocka_unit_test(contrast_is_with_what_lies_under),
        cmocka_unit_test(a_width_that_was_not_measured),
        cmocka_unit_test(a_drawing_that_is_not_there),
        cmocka_unit_test(targets_that_cannot_be_hit),
        cmocka_unit_test(targets_that_get_in_each_others_way),
    };
    return cmocka_run_group_tests(tests, open_type, close_type);
}
