/* A finger on the glass is a press like that of a mouse, at the same place of the picture and once, not
 * twice. */
#include "screen/window.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <SDL.h>

enum { WIDE = 800, HIGH = 600 };

static struct screen *screen;
static struct window *window;

static int opened(void **state)
{
    (void)state;
    screen = screen_start();
    window = screen
                 ? window_open(screen, (struct window_wish){.title = "glass", .width = WIDE, .height = HIGH})
                 : NULL;
    struct happening happening;
    while (window && screen_wait(&happening, 0)) /* that it opened */
        continue;
    return window ? 0 : -1;
}

static int closed(void **state)
{
    (void)state;
    window_close(window);
    screen_stop(screen);
    return 0;
}

static void touch(uint32_t type, uint32_t number, float x, float y)
{
    SDL_Event event = {.tfinger = {.type = type, .touchId = 1, .x = x, .y = y, .windowID = number}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void comes(enum input_kind kind, int x, int y, bool held)
{
    struct happening happening;
    assert_true(screen_wait(&happening, 0));
    assert_int_equal(happening.kind, HAPPENING_INPUT);
    assert_ptr_equal(happening.window, window);
    assert_int_equal(happening.input.kind, kind);
    assert_int_equal(happening.input.x, x);
    assert_int_equal(happening.input.y, y);
    assert_true(happening.input.touch);
    assert_int_equal(happening.input.held, held);
}

static void a_tap_is_one_press_and_one_release(void **state)
{
    (void)state;
    struct happening happening;
    const uint32_t number = SDL_GetWindowID(SDL_GetWindowFromID(1));
    touch(SDL_FINGERDOWN, number, 0.25F, 0.5F);
    touch(SDL_FINGERMOTION, number, 0.5F, 0.5F);
    touch(SDL_FINGERUP, number, 0.5F, 0.75F);
    comes(INPUT_PRESS, WIDE / 4, HIGH / 2, false);
    comes(INPUT_MOVE, WIDE / 2, HIGH / 2, true);
    comes(INPUT_RELEASE, WIDE / 2, HIGH * 3 / 4, false);
    assert_false(screen_wait(&happening, 0));
}

/* Otherwise SDL makes a mouse of every finger, and each tap presses twice. */
static void a_finger_makes_no_mouse(void **state)
{
    (void)state;
    assert_false(SDL_GetHintBoolean(SDL_HINT_TOUCH_MOUSE_EVENTS, SDL_TRUE));
    assert_false(SDL_GetHintBoolean(SDL_HINT_MOUSE_TOUCH_EVENTS, SDL_TRUE));
}

static void a_finger_beside_every_window_is_nothing(void **state)
{
    (void)state;
    struct happening happening;
    touch(SDL_FINGERDOWN, 0, 0.5F, 0.5F);
    touch(SDL_FINGERUP, 99, 0.5F, 0.5F);
    assert_false(screen_wait(&happening, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tap_is_one_press_and_one_release),
        cmocka_unit_test(a_finger_makes_no_mouse),
        cmocka_unit_test(a_finger_beside_every_window_is_nothing),
    };
    return cmocka_run_group_tests(tests, opened, closed);
}
