/* Golden pictures: reading, comparing, and what a failure leaves for people to look at. */
#include "screen/pixels.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Another release of FreeType moves a rim by a little; a block that moved, a colour that changed or a letter
 * that went missing shows in hundreds of pixels. */
enum { VISIBLE = 48, ALLOWED = 40 };

static struct SDL_Surface *painted(struct paint *paint, const struct canvas *canvas)
{
    struct SDL_Surface *surface = paint_surface(canvas->width, canvas->height);
    assert_non_null(surface);
    paint_canvas(paint, surface, canvas, NULL, 0);
    return surface;
}

/* It goes through the same reader as a pack's pictures. */
static struct SDL_Surface *golden(struct paint *paint, const char *folder, const char *file, int w, int h)
{
    struct canvas canvas;
    canvas_open(&canvas, w, h, 1, COLOUR(0xFF00FF));
    canvas_picture(&canvas, (struct rect){0, 0, w, h}, (struct mark_picture){.key = file});
    paint_pictures(paint, folder);
    struct SDL_Surface *surface = painted(paint, &canvas);
    canvas_release(&canvas);
    return surface;
}

static bool differs(uint32_t one, uint32_t other)
{
    for (int shift = 0; shift < 24; shift += 8)
        if (abs((int)(one >> shift & 0xFF) - (int)(other >> shift & 0xFF)) > VISIBLE)
            return true;
    return false;
}

/* How many pixels differ; each row of neighbours becomes a red box on `out`. */
static size_t difference(const struct SDL_Surface *one, const struct SDL_Surface *other, struct canvas *out)
{
    size_t count = 0;
    for (int y = 0; y < out->height; y++)
        for (int x = 0; x < out->width; x++) {
            const int from = x;
            while (x < out->width && differs(paint_pixel(one, x, y), paint_pixel(other, x, y)))
                x++;
            if (x > from)
                canvas_box(out, (struct rect){from, y, x - from, 1},
                           (struct mark_box){.fill = COLOUR(0xC00000)});
            count += (size_t)(x - from);
        }
    return count;
}

static void keep(struct SDL_Surface *surface, const char *folder, const char *name, const char *what)
{
    struct text path = TEXT_INIT;
    text_format(&path, "%s/%s%s.png", folder, name, what);
    if (paint_save(surface, path.at))
        print_error("    %s\n", path.at);
    text_release(&path);
}

static void tell(struct paint *paint, const char *name, size_t count, struct SDL_Surface *surface,
                 const struct canvas *gap)
{
    const char *programs = getenv("SAMENSPEL_BIN");
    struct text folder = TEXT_INIT;
    struct SDL_Surface *shown = painted(paint, gap);
    text_format(&folder, "%s/../tests/failed", programs ? programs : ".");
    print_error("%s: %zu pixels differ from the golden picture (GOLDEN=write writes it anew)\n", name, count);
    if (file_make_folder(folder.at) == FILE_OK) {
        keep(surface, folder.at, name, "");
        keep(shown, folder.at, name, "-difference");
    }
    paint_surface_free(shown);
    text_release(&folder);
}

bool pixels_are_golden(struct paint *paint, const char *name, const struct canvas *canvas)
{
    const char *tests = getenv("SAMENSPEL_TESTS"), *wish = getenv("GOLDEN");
    struct text folder = TEXT_INIT, file = TEXT_INIT, path = TEXT_INIT;
    struct canvas gap;
    assert_non_null(tests);
    text_format(&folder, "%s/screen/golden", tests);
    text_format(&file, "%s.png", name);
    file_join(&path, folder.at, file.at);
    struct SDL_Surface *surface = painted(paint, canvas);
    if (wish && strcmp(wish, "write") == 0)
        assert_true(paint_save(surface, path.at));
    struct SDL_Surface *known = golden(paint, folder.at, file.at, canvas->width, canvas->height);
    canvas_open(&gap, canvas->width, canvas->height, 1, COLOUR(0xFFFFFF));
    const size_t count = difference(surface, known, &gap);
    if (count > ALLOWED)
        tell(paint, name, count, surface, &gap);
    canvas_release(&gap);
    paint_surface_free(surface);
    paint_surface_free(known);
    text_release(&folder);
    text_release(&file);
    text_release(&path);
    return count <= ALLOWED;
}
