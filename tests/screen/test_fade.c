/* An earlier picture fading away under another: where, how far, and exactly itself at the end. */
#include "screen/fade.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { WIDE = 64, HIGH = 48 };
#define EARLIER COLOUR(0x204060)
#define LATER   COLOUR(0xE0C0A0)
#define BOX     COLOUR(0x112233)

static struct paint *paint;
static struct type *type;

static int open_paint(void **state)
{
    (void)state;
    struct text assets = TEXT_INIT;
    const char *why = NULL;
    if (file_assets(&assets))
        type = type_open(assets.at, &why);
    paint = type ? paint_open(assets.at, type, 0) : NULL;
    text_release(&assets);
    return paint ? 0 : 1;
}

static int close_paint(void **state)
{
    (void)state;
    paint_close(paint);
    type_close(type);
    return 0;
}

static struct SDL_Surface *page(uint32_t colour)
{
    struct SDL_Surface *surface = paint_surface(WIDE, HIGH);
    assert_non_null(surface);
    struct canvas canvas;
    canvas_open(&canvas, WIDE, HIGH, 1, colour);
    paint_canvas(paint, surface, &canvas, NULL, 0);
    canvas_release(&canvas);
    return surface;
}

static struct canvas later(void)
{
    struct canvas canvas;
    canvas_open(&canvas, WIDE, HIGH, 1, LATER);
    canvas_box(&canvas, (struct rect){4, 4, 20, 10}, (struct mark_box){.fill = BOX, .radius = 4});
    return canvas;
}

static const struct rect places[] = {{0, 0, 32, 16}, {40, 30, 24, 18}};

static bool in_places(int x, int y)
{
    return rect_holds(places[0], x, y) || rect_holds(places[1], x, y);
}

static void it_ends_as_exactly_the_new_picture(void **state)
{
    (void)state;
    struct canvas canvas = later();
    struct SDL_Surface *soft = page(EARLIER), *cut = page(EARLIER);
    paint_canvas(paint, cut, &canvas, places, 2);
    struct fade *fade = fade_open(paint, soft, &canvas, places, 2, 500);
    assert_non_null(fade);
    for (int left = 450; left >= 0; left -= 50)
        fade_show(fade, paint, soft, &canvas, left);
    for (int y = 0; y < HIGH; y++)
        for (int x = 0; x < WIDE; x++)
            assert_int_equal(paint_pixel(soft, x, y), paint_pixel(cut, x, y));
    fade_close(fade);
    paint_surface_free(soft);
    paint_surface_free(cut);
    canvas_release(&canvas);
}

/* One channel of a pixel inside the first place but outside the box. */
static int red(const struct SDL_Surface *surface)
{
    return (int)(paint_pixel(surface, 30, 1) >> 16 & 0xFF);
}

static void the_earlier_fades_with_every_frame_and_only_in_its_places(void **state)
{
    (void)state;
    struct canvas canvas = later();
    struct SDL_Surface *surface = page(EARLIER);
    struct fade *fade = fade_open(paint, surface, &canvas, places, 2, 500);
    assert_int_equal(paint_pixel(surface, 14, 8), BOX); /* what is new is whole from the first frame */
    assert_in_range(red(surface), 0x7E, 0x82);          /* halfway 0x20 and 0xE0 */
    int before = red(surface);
    for (int left = 400; left > 0; left -= 100) {
        fade_show(fade, paint, surface, &canvas, left);
        assert_int_equal(paint_pixel(surface, 14, 8), BOX);
        assert_true(red(surface) > before);
        before = red(surface);
    }
    for (int y = 0; y < HIGH; y++)
        for (int x = 0; x < WIDE; x++)
            if (!in_places(x, y))
                assert_int_equal(paint_pixel(surface, x, y), EARLIER);
    fade_close(fade);
    paint_surface_free(surface);
    canvas_release(&canvas);
}

/* Ended before its second frame: nothing is painted aside, and nothing of the earlier is left. */
static void it_can_end_at_once(void **state)
{
    (void)state;
    struct canvas canvas = later();
    struct SDL_Surface *surface = page(EARLIER);
    struct fade *fade = fade_open(paint, surface, &canvas, places, 2, 500);
    fade_show(fade, paint, surface, &canvas, 0);
    assert_int_equal(paint_pixel(surface, 30, 1), LATER);
    assert_int_equal(paint_pixel(surface, 14, 8), BOX);
    assert_int_equal(paint_pixel(surface, 10, 40), EARLIER);
    fade_close(fade);
    paint_surface_free(surface);
    canvas_release(&canvas);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_ends_as_exactly_the_new_picture),
        cmocka_unit_test(the_earlier_fades_with_every_frame_and_only_in_its_places),
        cmocka_unit_test(it_can_end_at_once),
    };
    return cmocka_run_group_tests(tests, open_paint, close_paint);
}
