/* Painting: letters are never wider than measured, changed rectangles give the same picture as painting all,
 * and hostile or missing pictures leave what is beneath. */
#include "base/file.h"
#include "screen/paint.h"
#include "view/blocks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WHITE COLOUR(0xFFFFFF)
#define BLACK COLOUR(0x000000)

struct studio {
    struct text assets;
    struct type *type;
    struct paint *paint;
};

static int studio_open(void **state)
{
    struct studio *studio = calloc(1, sizeof *studio);
    const char *why = NULL;
    assert_non_null(studio);
    studio->assets = TEXT_INIT;
    assert_true(file_assets(&studio->assets));
    studio->type = type_open(studio->assets.at, &why);
    studio->paint = paint_open(studio->assets.at, studio->type, 0);
    assert_non_null(studio->paint);
    *state = studio;
    return 0;
}

static int studio_close(void **state)
{
    struct studio *studio = *state;
    paint_close(studio->paint);
    type_close(studio->type);
    text_release(&studio->assets);
    free(studio);
    return 0;
}

/* The columns that hold ink: first and one past the last; equal when there are none. */
static void ink(const struct SDL_Surface *surface, int w, int h, int *left, int *right)
{
    *left = w;
    *right = 0;
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
            if (paint_pixel(surface, x, y) != WHITE) {
                *left = x < *left ? x : *left;
                *right = x + 1 > *right ? x + 1 : *right;
            }
    if (*right == 0)
        *left = 0;
}

static void check_width(struct studio *studio, enum face face, int size, const char *string)
{
    int width = type_width(studio->type, face, size, string, SIZE_MAX), margin = size, left, right;
    struct canvas canvas;
    canvas_open(&canvas, width + 2 * margin, 3 * size, 1, WHITE);
    canvas_text(&canvas, (struct mark_text){.x = margin,
                                            .baseline = 2 * size,
                                            .width = width,
                                            .size = size,
                                            .face = face,
                                            .colour = BLACK,
                                            .string = string});
    struct SDL_Surface *surface = paint_surface(canvas.width, canvas.height);
    paint_canvas(studio->paint, surface, &canvas, NULL, 0);
    ink(surface, canvas.width, canvas.height, &left, &right);
    if (right > margin + width + 1 || left < margin - size / 3 || right < margin + width / 2)
        print_error("face %d size %d \"%s\": measured %d, ink from %d to %d\n", (int)face, size, string,
                    width, left - margin, right - margin);
    assert_true(right <= margin + width + 1);
    assert_true(left >= margin - size / 3);
    assert_true(right >= margin + width / 2); /* something was drawn */
    paint_surface_free(surface);
    canvas_release(&canvas);
}

static void drawn_width_is_measured_width(void **state)
{
    static const char *const strings[] = {
        "Wat moet er gebeuren met buurthuis De Linde?",
        "één ruïne coördinatie ij I l 1 O 0 12:45",
        "koffie affiche fjord Tj Öf",
        "Żółć gęślą jaźń, İıŞşĞğ, Їжак ґанок",
        "‘Hier zet ik de koffie’ … – €",
        "W",
        "jf",
        "van het VAT: AVA Te Yo",
    };
    static const int sizes[] = {9,  14, 16, 18, 20, 21, 24, 27,  30,  33, 36,
                                39, 42, 48, 55, 60, 72, 84, 100, 144, 216};
    static const enum face faces[] = {FACE_VOLLKORN_BOLD, FACE_ANDIKA, FACE_ANDIKA_BOLD, FACE_NOTO,
                                      FACE_NOTO_BOLD};
    struct studio *studio = *state;
    for (size_t face = 0; face < sizeof faces / sizeof *faces; face++)
        for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++)
            for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
                if (faces[face] != FACE_VOLLKORN_BOLD || i != 1) /* Vollkorn never draws figures */
                    check_width(studio, faces[face], sizes[size], strings[i]);
}

/* A page with something of every kind; `tick` moves a few of them. */
static void fill_page(struct canvas *canvas, struct studio *studio, int tick)
{
    struct metrics metrics = metrics_of(SURFACE_WALL, 640, 360, 100, 100);
    struct easel easel = easel_begin(canvas, studio->type, theme_get(THEME_PAPER), metrics, "nl", false);
    block_strip(&easel, &(struct strip){.place = "Dilemma 2 van 2",
                                        .step = "Kiezen",
                                        .steps = 10,
                                        .now = 3,
                                        .timer = tick % 2 ? "1:40" : "1:39",
                                        .timer_state = TIMER_RUNS});
    block_card(&easel, (struct spot){8, 20, 60, 20}, tick % 3 ? CARD_PLAIN : CARD_CHOSEN);
    block_stamp(&easel, STAMP_C, 10, 24, 8);
    easel_text(&easel, (struct spot){20, 22, 40, 16}, (struct setting){.style = STYLE_LABEL},
               tick % 3 ? "Drie dagen open met één werker." : "Nog een jaar zo.");
    block_ring(&easel, 100, 20, 30, 1000 - tick * 37);
    block_house(&easel, GABLE_SHOP, 40 + tick, 66, 10);
    block_ground(&easel, 8, 66, 80);
    block_card(&easel, (struct spot){100, 55, 30, 15}, CARD_DASHED);
    canvas_curve(canvas, (struct mark_curve){.from = {400, 280},
                                             .lead = {420, 200 + tick},
                                             .trail = {500, 200},
                                             .to = {520, 280},
                                             .weight = 3,
                                             .colour = easel.theme->ink});
    block_bar(
        &easel,
        &(struct bar){.now = "Nu", .instruction = "Kijk rond. Wat verrast je?", .next = "Daarna: Gesprek"});
}

static void assert_same(const struct SDL_Surface *a, const struct SDL_Surface *b, int w, int h)
{
    for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
            if (paint_pixel(a, x, y) != paint_pixel(b, x, y)) {
                print_error("pixel %d,%d differs\n", x, y);
                assert_int_equal(paint_pixel(a, x, y), paint_pixel(b, x, y));
            }
}

static void changed_rectangles_are_enough(void **state)
{
    struct studio *studio = *state;
    struct canvas before, after;
    struct SDL_Surface *part = paint_surface(640, 360), *whole = paint_surface(640, 360);
    fill_page(&before, studio, 0);
    paint_canvas(studio->paint, part, &before, NULL, 0);
    for (int tick = 1; tick < 12; tick++) {
        struct rect changed[8];
        fill_page(&after, studio, tick);
        size_t count = canvas_difference(&before, &after, changed, 8);
        assert_true(count >= 1);
        paint_canvas(studio->paint, part, &after, changed, count);
        paint_canvas(studio->paint, whole, &after, NULL, 0);
        assert_same(part, whole, 640, 360);
        canvas_release(&before);
        before = after;
    }
    canvas_release(&before);
    paint_surface_free(part);
    paint_surface_free(whole);
}

static void a_clock_changes_only_its_own_place(void **state)
{
    struct studio *studio = *state;
    struct canvas before, after;
    struct rect changed[8];
    for (int i = 0; i < 2; i++) {
        struct canvas *canvas = i ? &after : &before;
        struct metrics metrics = metrics_of(SURFACE_WALL, 1920, 1080, 100, 100);
        struct easel easel = easel_begin(canvas, studio->type, theme_get(THEME_PAPER), metrics, "nl", false);
        block_strip(&easel, &(struct strip){.place = "Dilemma 2 van 2",
                                            .step = "Kiezen",
                                            .steps = 10,
                                            .now = 3,
                                            .timer = i ? "1:40" : "1:39",
                                            .timer_state = TIMER_RUNS});
    }
    size_t count = canvas_difference(&before, &after, changed, 8);
    assert_int_equal(count, 1);
    assert_true(changed[0].x > 1650 && changed[0].w < 160 && changed[0].h < 100);
    canvas_release(&before);
    canvas_release(&after);
}

static uint32_t painted_picture(struct studio *studio, const char *folder, const char *key)
{
    struct canvas canvas;
    canvas_open(&canvas, 40, 30, 1, WHITE);
    canvas_picture(&canvas, (struct rect){0, 0, 40, 30}, (struct mark_picture){.key = key});
    struct SDL_Surface *surface = paint_surface(40, 30);
    paint_pictures(studio->paint, folder);
    paint_canvas(studio->paint, surface, &canvas, NULL, 0);
    uint32_t middle = paint_pixel(surface, 20, 15);
    paint_surface_free(surface);
    canvas_release(&canvas);
    return middle;
}

static void write_file(const char *folder, const char *name, const void *bytes, size_t length)
{
    struct text path = TEXT_INIT;
    file_join(&path, folder, name);
    assert_int_equal(file_write(path.at, bytes, length), FILE_OK);
    text_release(&path);
}

static void pictures_come_from_the_pack_only(void **state)
{
    static const char folder[] = "build/test-pictures/pack";
    static const char svg[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 6\"><rect width=\"8\" height=\"6\" "
        "fill=\"#123456\"/></svg>";
    static const uint8_t bomb[33] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I',
                                     'H',  'D', 'R', 0,   1,    0,    0,    0,    1, 0, 0, 8,  2};
    struct studio *studio = *state;
    assert_int_equal(file_make_folder(folder), FILE_OK);
    write_file(folder, "a.svg", svg, sizeof svg - 1);
    write_file("build/test-pictures", "outside.svg", svg, sizeof svg - 1);
    write_file(folder, "bomb.png", bomb, sizeof bomb);
    write_file(folder, "empty.png", "", 0);
    struct SDL_Surface *surface = paint_surface(16, 16);
    assert_true(paint_save(surface, "build/test-pictures/pack/b.png"));
    paint_surface_free(surface);
    assert_int_equal(painted_picture(studio, folder, "a.svg"), COLOUR(0x123456));
    assert_int_equal(painted_picture(studio, folder, "../outside.svg"), WHITE);
    assert_int_equal(painted_picture(studio, folder, "missing.png"), WHITE);
    assert_int_equal(painted_picture(studio, folder, "bomb.png"), WHITE);
    assert_int_equal(painted_picture(studio, folder, "empty.png"), WHITE);
    assert_true(paint_draws(studio->paint, "a.svg") && paint_draws(studio->paint, "b.png"));
    assert_false(paint_draws(studio->paint, "bomb.png") || paint_draws(studio->paint, "missing.png"));
    assert_int_equal(painted_picture(studio, NULL, "a.svg"), WHITE);
}

static void what_is_kept_stays_in_budget(void **state)
{
    struct studio *studio = *state;
    enum { BUDGET = 300 * 1024 };
    struct paint *paint = paint_open(studio->assets.at, studio->type, BUDGET);
    for (int size = 20; size < 200; size += 3) {
        struct canvas canvas;
        canvas_open(&canvas, 400, 400, 1, WHITE);
        canvas_drawing(&canvas, (struct rect){0, 0, size, size},
                       (struct mark_drawing){.name = "boot", .ink = BLACK});
        struct SDL_Surface *surface = paint_surface(400, 400);
        paint_canvas(paint, surface, &canvas, NULL, 0);
        assert_true(paint_held(paint) <= BUDGET);
        assert_true(paint_held(paint) > 0);
        paint_surface_free(surface);
        canvas_release(&canvas);
    }
    paint_close(paint);
}

static void every_drawing_named_can_be_drawn(void **state)
{
    struct studio *studio = *state;
    struct canvas canvas;
    canvas_open(&canvas, 100, 100, 1, WHITE);
    struct metrics metrics = metrics_of(SURFACE_WALL, 100, 100, 100, 100);
    struct easel easel = {&canvas, studio->type, theme_get(THEME_PAPER), metrics, "nl", false, 0};
    struct SDL_Surface *surface = paint_surface(100, 100);
    for (int i = 0; i < GABLE_COUNT + STAMP_COUNT; i++) {
        canvas_release(&canvas);
        canvas_open(&canvas, 100, 100, 1, WHITE);
        if (i < GABLE_COUNT)
            block_gable(&easel, (enum pack_gable)i, 40, 40, 80);
        else
            block_stamp(&easel, (enum stamp)(i - GABLE_COUNT), 40, 40, 80);
        canvas.count = 1; /* the drawing without its letter */
        paint_canvas(studio->paint, surface, &canvas, NULL, 0);
        int left, right;
        ink(surface, 100, 100, &left, &right);
        assert_true(right > left + 20);
    }
    paint_surface_free(surface);
    canvas_release(&canvas);
}

/* What the rasteriser would leave out without a word, and what the reports must not carry. */
static const char *const foreign[] = {"<text", "<clipPath", "<filter", "<style", "<image",
                                      "<use",  "<mask",     "href",    "class="};

static void check_asset(void *data, const char *name)
{
    struct studio *studio = data;
    size_t length = strlen(name);
    if (length < 4 || strcmp(name + length - 4, ".svg") != 0)
        return;
    struct text path = TEXT_INIT, svg = TEXT_INIT, bare = TEXT_INIT;
    text_format(&path, "%s/icons/%s", studio->assets.at, name);
    assert_int_equal(file_read(path.at, 65536, &svg), FILE_OK);
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
        assert_null(strstr(svg.at, foreign[i]));
    text_add_bytes(&bare, name, length - 4);
    struct canvas canvas;
    canvas_open(&canvas, 48, 48, 1, WHITE);
    canvas_drawing(&canvas, (struct rect){0, 0, 48, 48},
                   (struct mark_drawing){.name = bare.at, .ink = BLACK});
    struct SDL_Surface *surface = paint_surface(48, 48);
    paint_canvas(studio->paint, surface, &canvas, NULL, 0);
    int left, right;
    ink(surface, 48, 48, &left, &right);
    if (right - left < 10)
        print_error("%s shows almost nothing\n", name);
    assert_true(right - left >= 10);
    paint_surface_free(surface);
    canvas_release(&canvas);
    text_release(&path);
    text_release(&svg);
    text_release(&bare);
}

static void every_file_of_icons_is_plain_and_shows(void **state)
{
    struct studio *studio = *state;
    struct text folder = TEXT_INIT;
    text_format(&folder, "%s/icons", studio->assets.at);
    assert_int_equal(file_list(folder.at, check_asset, studio), FILE_OK);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drawn_width_is_measured_width),
        cmocka_unit_test(changed_rectangles_are_enough),
        cmocka_unit_test(a_clock_changes_only_its_own_place),
        cmocka_unit_test(pictures_come_from_the_pack_only),
        cmocka_unit_test(what_is_kept_stays_in_budget),
        cmocka_unit_test(every_drawing_named_can_be_drawn),
        cmocka_unit_test(every_file_of_icons_is_plain_and_shows),
    };
    return cmocka_run_group_tests(tests, studio_open, studio_close);
}
