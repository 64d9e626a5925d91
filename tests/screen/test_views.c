/* Every picture of wall and seat painted for real: each differs from an empty page and none from itself. With
 * SHOTS=FOLDER in the environment the pictures are written there as PNG, to be looked at beside look/; SHOT
 * names one picture, SHOT_SIZE, SHOT_TEXT, SHOT_THEME, SHOT_LANG, SHOT_SUNK and SHOT_WORST say how. */
#include "screen/paint.h"
#include "support/desks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct shots {
    struct studio studio;
    struct paint *paint;
};

static int open_all(void **state)
{
    struct shots *shots = calloc(1, sizeof *shots);
    studio_open(&shots->studio);
    shots->paint = paint_open(shots->studio.assets.at, shots->studio.type, 0);
    assert_non_null(shots->paint);
    *state = shots;
    return 0;
}

static int close_all(void **state)
{
    struct shots *shots = *state;
    paint_close(shots->paint);
    studio_close(&shots->studio);
    free(shots);
    return 0;
}

static int number(const char *name, int otherwise)
{
    const char *text = getenv(name);
    return text ? atoi(text) : otherwise;
}

/* Paints one page into the folder of SHOTS, and releases it. */
static void save(const struct shots *shots, struct canvas *canvas, const char *name, int language, int page)
{
    struct SDL_Surface *surface = paint_surface(canvas->width, canvas->height);
    paint_canvas(shots->paint, surface, canvas, NULL, 0);
    struct text path = TEXT_INIT;
    text_format(&path, "%s/%s-%s-%dx%d-%d.png", getenv("SHOTS"), name, language ? "en" : "nl", canvas->width,
                canvas->height, page);
    assert_true(paint_save(surface, path.at));
    text_release(&path);
    paint_surface_free(surface);
    canvas_release(canvas);
}

static void shoot_desk(const struct shots *shots, const struct desk_picture *picture,
                       const struct stage *stage, int language)
{
    struct canvas canvas = {0};
    desk_picture_draw(picture, stage, language, number("SHOT_WORST", 0) != 0, &canvas);
    save(shots, &canvas, picture->name, language, 1);
}

static void shoot(const struct shots *shots, const struct picture *picture, const struct stage *stage,
                  int language)
{
    const bool worst = number("SHOT_WORST", 0) != 0;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {0};
        picture_draw(picture, stage, language, worst, page, &canvas);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        save(shots, &canvas, picture->name, language, page + 1);
    }
}

static void pictures_are_written(void **state)
{
    const struct shots *shots = *state;
    const char *only = getenv("SHOT");
    if (!getenv("SHOTS"))
        skip();
    for (int language = 0; language < 2; language++) {
        if (getenv("SHOT_LANG") && strcmp(getenv("SHOT_LANG"), language ? "en" : "nl") != 0)
            continue;
        struct stage stage =
            studio_stage(&shots->studio, language, number("SHOT_WIDE", 1280), number("SHOT_HIGH", 720));
        stage.text_percent = number("SHOT_TEXT", 100);
        stage.theme = (enum theme_kind)number("SHOT_THEME", 0);
        stage.sunk = number("SHOT_SUNK", 0);
        for (size_t i = 0; i < picture_count; i++) {
            if (!only || strcmp(only, pictures[i].name) == 0)
                shoot(shots, &pictures[i], &stage, language);
        }
        for (size_t i = 0; i < desk_picture_count; i++) {
            if (!only || strcmp(only, desk_pictures[i].name) == 0)
                shoot_desk(shots, &desk_pictures[i], &stage, language);
        }
    }
}

/* Pixels that are not the page's own colour, of those on every fourth row and column. */
static long drawn(const struct SDL_Surface *surface, const struct canvas *canvas)
{
    long count = 0;
    for (int y = 0; y < canvas->height; y += 4) {
        for (int x = 0; x < canvas->width; x += 4)
            count += paint_pixel(surface, x, y) != canvas->background;
    }
    return count;
}

static void every_picture_shows_something(void **state)
{
    const struct shots *shots = *state;
    const struct stage stage = studio_stage(&shots->studio, 0, 1280, 720);
    for (size_t i = 0; i < picture_count; i++) {
        struct canvas canvas = {0};
        picture_draw(&pictures[i], &stage, 0, false, 0, &canvas);
        struct SDL_Surface *surface = paint_surface(canvas.width, canvas.height);
        paint_canvas(shots->paint, surface, &canvas, NULL, 0);
        const long pixels = drawn(surface, &canvas);
        assert_true(pixels > 600);
        paint_surface_free(surface);
        canvas_release(&canvas);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_picture_shows_something),
        cmocka_unit_test(pictures_are_written),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
