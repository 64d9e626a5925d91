/* The page of building blocks (look/00) in three themes and at night: it keeps the laws, and its pixels are
 * those of tests/screen/golden. With SHOTS=FOLDER in the environment large pictures are written there to look
 * at; with GOLDEN=write the golden pictures are written anew (look at each one before it is committed). */
#include "base/file.h"
#include "screen/paint.h"
#include "screen/pixels.h"
#include "view/blocks.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

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
    assert_null(why);
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

static void head(const struct easel *easel, double x, double y, const char *words)
{
    easel_line(easel, x, y, (struct setting){.style = STYLE_ASIDE_BOLD}, words);
}

static void roles(const struct easel *easel)
{
    static const char *const names[] = {"Inwoner",  "Ondernemer", "Organisatie",
                                        "Gemeente", "vijfde rol", "zesde rol"};
    head(easel, 8, 15.3, "Rollen: elk een eigen gevel");
    for (int i = 0; i < GABLE_COUNT; i++) {
        double x = 8 + i * 15.6;
        block_gable(easel, (enum pack_gable)i, x + 0.2, 16.7, 6.2);
        easel_line(easel, x, 26.6, (struct setting){.style = STYLE_ASIDE}, names[i]);
    }
}

static void choices(const struct easel *easel)
{
    head(easel, 8, 32.1, "Keuzes: letter, vorm en kleur. De ring met plus is ons eigen idee.");
    for (int i = 0; i < STAMP_COUNT; i++)
        block_stamp(easel, (enum stamp)i, 8 + i * 10, 33.5, 6.8);
}

static void nicknames(const struct easel *easel)
{
    static const char *const words[] = {"boot", "fiets",   "appel",   "kopje",  "tent",    "brug",
                                        "boom", "vlieger", "sleutel", "blad",   "bloem",   "ballon",
                                        "berg", "bel",     "peer",    "kers",   "lamp",    "zon",
                                        "wolk", "hoed",    "trein",   "schelp", "trommel", "anker"};
    head(easel, 8, 45.7, "Bijnamen: een woord en een tekening");
    for (int i = 0; i < 24; i++)
        block_icon(easel, words[i], 8 + i % 12 * 7.45, 47 + i / 12 * 5.4, 4, easel_ink(easel));
}

static void buttons(const struct easel *easel)
{
    static const struct button row[] = {
        {.kind = BUTTON_MAIN, .label = "Verder", .id = 1},
        {.kind = BUTTON_NORMAL, .label = "Terug", .id = 2},
        {.kind = BUTTON_CHOSEN, .label = "Gekozen", .id = 3},
        {.kind = BUTTON_NORMAL, .label = "Focus", .id = 4},
        {.kind = BUTTON_UNAVAILABLE, .label = "Nu niet", .id = 5},
    };
    head(easel, 8, 76.1, "Knoppen en staten");
    for (int i = 0; i < 5; i++)
        block_button(easel, (struct spot){8 + i * 17.6, 77.9, 15, 5.9}, &row[i]);
}

static void patch(const struct easel *easel, struct spot spot, uint32_t colour)
{
    canvas_box(easel->canvas, easel_rect(easel, spot),
               (struct mark_box){
                   .radius = metrics_px(&easel->metrics, 0.8),
                   .fill = colour,
                   .line = easel_ink(easel),
                   .weight = easel_weight(easel, 0.12),
               });
}

static void colours(const struct easel *easel)
{
    const struct theme *theme = easel->theme;
    const struct {
        const char *name;
        uint32_t colour;
    } patches[] = {{"papier", theme->paper}, {"kaart", theme->card}, {"zand", theme->sand},
                   {"lijn", theme->line},    {"rand", theme->edge},  {"inkt 2", theme->ink2},
                   {"inkt", theme->ink},     {"lamp", theme->lamp},  {"dak", theme->roof}};
    head(easel, 8, 62.1, "Kleuren van het scherm");
    for (int i = 0; i < 9; i++) {
        patch(easel, (struct spot){8 + i * 10, 63.6, 9.3, 4}, patches[i].colour);
        easel_text(easel, (struct spot){8 + i * 10, 68, 9.8, 3.4}, (struct setting){.style = STYLE_ASIDE},
                   patches[i].name);
    }
}

static void right_column(const struct easel *easel)
{
    head(easel, 104, 15.3, "Blokken");
    block_card(easel, (struct spot){104, 17, 48, 9}, CARD_CHOSEN);
    block_stamp(easel, STAMP_C, 106, 17.8, 7.4);
    easel_text(easel, (struct spot){115.5, 17, 29, 9},
               (struct setting){.style = STYLE_LABEL_BOLD, .middle = true},
               "Drie dagen open met één werker.");
    block_check(easel, 145, 19, 5);
    block_focus(easel, (struct spot){104, 17, 48, 9}, 1.4);
    block_cells(easel, 104, 29, 3.6, &(struct cells){.now = 3, .before = 2, .all = 5});
    block_cells(easel, 128, 29, 3.6, &(struct cells){.now = 1, .before = 3, .all = 5});
    block_dots(easel, 104, 34.5, 2.2, 3.2, 3, 8);
    block_page(easel, 152, 36.5, 0, 2, "1 van 2");
    block_checkbox(easel, (struct spot){104, 37.7, 38, 5.5},
                   &(struct tick){.label = "Dit mag in het verslag", .on = true, .id = 8});
    block_radio(easel, 147, 38.7, 3.5, true);
    block_field(easel, (struct spot){104, 44.3, 48, 6},
                &(struct writing){.value = "Dan heeft meneer Postma",
                                  .active = true,
                                  .caret = 9,
                                  .mark = 4,
                                  .id = 9,
                                  .label = "Waarom"});
    easel_line(easel, 104, 55, (struct setting){.style = STYLE_QUESTION}, "Vollkorn vraagt");
    easel_line(easel, 104, 59.3, (struct setting){.style = STYLE_STORY}, "Andika legt uit, voor iedereen");
    easel_line(easel, 104, 62.8, (struct setting){.style = STYLE_ASIDE, .colour = easel_second(easel)},
               "één ruïne coördinatie ij I l 1 O 0 12:45");
    block_timer(easel, 116.5, 65, 4.5, "1:40", TIMER_RUNS);
    block_timer(easel, 129.7, 65, 4.5, "0:20", TIMER_SHORT);
    block_timer(easel, 152, 65, 4.5, "1:10 erover", TIMER_OVER);
    block_key(easel, 104, 71.7, 3.9, "L");
    easel_line(easel, 109.5, 74.7, (struct setting){.style = STYLE_LABEL}, "Later");
    block_lens(easel, GABLE_SHOP, 140, 70.2, 10);
    block_link(easel, 121, 74.7, 2.5, "Alle toetsen", 12);
    block_rule(easel, 104, 77, 33);
}

static struct easel page(struct canvas *canvas, struct studio *studio, enum theme_kind kind, int width,
                         int height)
{
    struct metrics metrics = metrics_of(SURFACE_WALL, width, height, 100, 100);
    struct easel easel = easel_begin(canvas, studio->type, theme_get(kind), metrics, "nl", false);
    easel.focus = 4;
    block_strip(&easel, &(struct strip){.place = "Bouwstenen",
                                        .step = "Kiezen",
                                        .steps = 10,
                                        .now = 3,
                                        .ends = "Klaar om 17.00 uur",
                                        .timer = "1:40",
                                        .timer_state = TIMER_RUNS});
    roles(&easel);
    choices(&easel);
    nicknames(&easel);
    colours(&easel);
    buttons(&easel);
    right_column(&easel);
    return easel;
}

static void night_page(struct canvas *canvas, struct studio *studio, int width, int height)
{
    struct metrics metrics = metrics_of(SURFACE_WALL, width, height, 100, 100);
    struct easel easel = easel_begin(canvas, studio->type, theme_get(THEME_PAPER), metrics, "nl", true);
    block_strip(&easel, &(struct strip){.place = "Dilemma 2 van 2",
                                        .step = "Kiezen",
                                        .steps = 10,
                                        .now = 3,
                                        .ends = "Klaar om 17.00 uur"});
    easel_line(&easel, 8, 22, (struct setting){.style = STYLE_QUESTION}, "De computer is nu voor");
    easel_line(&easel, 8, 39, (struct setting){.style = STYLE_NAME}, "Boot");
    block_icon(&easel, "boot", 50, 26, 16, easel_ink(&easel));
    block_gable(&easel, GABLE_POINTED, 124, 18, 26);
    block_button(
        &easel, (struct spot){8, 57, 15.3, 8},
        &(struct button){.kind = BUTTON_MAIN, .label = "Enter", .shadow = true, .size = 3.5, .id = 1});
    easel_line(&easel, 25.7, 62.4, (struct setting){.style = STYLE_PROMPT}, "Ja, ik ben Boot");
    block_key(&easel, 54.3, 59, 4, "L");
    block_key(&easel, 70, 59, 4, "N");
    block_dots(&easel, 8, 71.8, 2.2, 3.2, 3, 8);
    block_bar(&easel, &(struct bar){.now = "Nu",
                                    .instruction = "Alleen Boot kijkt. Niemand ziet wat een ander koos."});
}

static struct SDL_Surface *painted(struct studio *studio, const struct canvas *canvas)
{
    struct SDL_Surface *surface = paint_surface(canvas->width, canvas->height);
    assert_non_null(surface);
    paint_canvas(studio->paint, surface, canvas, NULL, 0);
    return surface;
}

/* The page called `name`: a theme's word, or "night". */
static void page_named(struct canvas *canvas, struct studio *studio, const char *name, int width, int height)
{
    enum theme_kind kind;
    if (theme_find(name, &kind))
        page(canvas, studio, kind, width, height);
    else
        night_page(canvas, studio, width, height);
}

static const char *const names[] = {"paper", "high-contrast", "bright-room", "night"};
enum { NAMES = sizeof names / sizeof *names };

static void shots_to_look_at(void **state)
{
    static const int sizes[][2] = {{1024, 768}, {1280, 720}, {1920, 1080}};
    struct studio *studio = *state;
    const char *folder = getenv("SHOTS");
    for (size_t i = 0; folder && i < 3 * NAMES; i++) {
        struct canvas canvas;
        struct text path = TEXT_INIT;
        page_named(&canvas, studio, names[i % NAMES], sizes[i / NAMES][0], sizes[i / NAMES][1]);
        struct SDL_Surface *surface = painted(studio, &canvas);
        text_format(&path, "%s/blocks-%d-%s.png", folder, canvas.width, names[i % NAMES]);
        assert_true(paint_save(surface, path.at));
        text_release(&path);
        paint_surface_free(surface);
        canvas_release(&canvas);
    }
}

static void the_blocks_keep_the_laws(void **state)
{
    static const int sizes[][2] = {{1024, 768}, {1280, 720}, {1280, 800}, {1920, 1080}, {3840, 2160}};
    struct studio *studio = *state;
    for (size_t i = 0; i < 5 * NAMES; i++) {
        struct canvas canvas;
        struct text out = TEXT_INIT;
        int width = sizes[i / NAMES][0], height = sizes[i / NAMES][1];
        struct metrics metrics = metrics_of(SURFACE_WALL, width, height, 100, 100);
        page_named(&canvas, studio, names[i % NAMES], width, height);
        size_t breaches = laws_check(&out, &canvas, &metrics, studio->type);
        if (breaches > 0)
            print_error("%s at %d: %s", names[i % NAMES], width, out.at);
        assert_int_equal(breaches, 0);
        text_release(&out);
        canvas_release(&canvas);
    }
}

static void pixels_are_as_looked_at(void **state)
{
    enum { WIDTH = 640, HEIGHT = 360 };
    struct studio *studio = *state;
    size_t wrong = 0;
    for (size_t i = 0; i < NAMES; i++) {
        struct canvas canvas;
        struct text name = TEXT_INIT;
        page_named(&canvas, studio, names[i], WIDTH, HEIGHT);
        text_format(&name, "blocks-%s", names[i]);
        wrong += !pixels_are_golden(studio->paint, name.at, &canvas);
        text_release(&name);
        canvas_release(&canvas);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shots_to_look_at),
        cmocka_unit_test(the_blocks_keep_the_laws),
        cmocka_unit_test(pixels_are_as_looked_at),
    };
    return cmocka_run_group_tests(tests, studio_open, studio_close);
}
