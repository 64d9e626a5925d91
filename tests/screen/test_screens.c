/* The key screens, painted by the software renderer, against the pictures that were looked at
 * (tests/screen/golden). With GOLDEN=write they are written anew. */
#include "app/app.h"
#include "screen/pixels.h"
#include "support/pictures.h"
#include "support/play.h"
#include "view/desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WIDTH = 640, HEIGHT = 360 };

struct house {
    struct studio studio;
    struct paint *paint;
};

static int open_house(void **state)
{
    struct house *house = calloc(1, sizeof *house);
    assert_non_null(house);
    studio_open(&house->studio);
    house->paint = paint_open(house->studio.assets.at, house->studio.type, 0);
    assert_non_null(house->paint);
    *state = house;
    return 0;
}

static int close_house(void **state)
{
    struct house *house = *state;
    paint_close(house->paint);
    studio_close(&house->studio);
    free(house);
    return 0;
}

static bool is_golden(const struct house *house, struct canvas *canvas, const char *name,
                      enum theme_kind theme)
{
    struct text file = TEXT_INIT;
    text_format(&file, "screen-%s-%s", name, theme_get(theme)->word);
    const bool same = pixels_are_golden(house->paint, file.at, canvas);
    text_release(&file);
    canvas_release(canvas);
    return same;
}

/* --- wall and seat --- */

static const struct {
    const char *picture;
    enum theme_kind theme;
} screens[] = {
    {"situation", THEME_PAPER},    {"glasses", THEME_PAPER},
    {"options", THEME_PAPER},      {"handover", THEME_PAPER},
    {"cards", THEME_PAPER},        {"look", THEME_PAPER},
    {"talk", THEME_PAPER},         {"decide-consent", THEME_PAPER},
    {"happens", THEME_PAPER},      {"seat-choose", THEME_PAPER},
    {"look", THEME_HIGH_CONTRAST}, {"look", THEME_BRIGHT_ROOM},
    {"house-room", THEME_PAPER},   {"house-room", THEME_HIGH_CONTRAST},
};

static const struct picture *named(const char *name)
{
    for (size_t i = 0; i < picture_count; i++)
        if (strcmp(pictures[i].name, name) == 0)
            return &pictures[i];
    fail_msg("no picture %s", name);
    return NULL;
}

static void wall_and_seat_are_as_looked_at(void **state)
{
    const struct house *house = *state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        struct canvas canvas = {.count = 0};
        struct stage stage = studio_stage(&house->studio, 0, WIDTH, HEIGHT);
        stage.theme = screens[i].theme;
        picture_draw(named(screens[i].picture), &stage, 0, false, 0, &canvas);
        wrong += !is_golden(house, &canvas, screens[i].picture, stage.theme);
    }
    assert_int_equal(wrong, 0);
}

/* --- the desk, in the middle of the talk --- */

static void the_desk_is_as_looked_at(void **state)
{
    const struct house *house = *state;
    const struct stage stage = studio_stage(&house->studio, 0, 2 * WIDTH, 2 * HEIGHT);
    struct canvas wall = {.count = 0}, canvas = {.count = 0};
    struct made *made = made_new(0);
    made_step(made, STEP_TALK);
    wall_view(&wall, &stage, &made->seen, NULL);
    made->seen.viewer.kind = VIEWER_DESK;
    made->seen.group = "Buurthuis De Linde";
    made->seen.desk = (struct seen_desk){.can_go_on = true, .can_skip = true, .can_undo = true};
    const struct pane pane = pane_new();
    const struct desk_notice notice = {.saved = stage.wall, .writes = true};
    desk_view(&canvas, &stage, &made->seen, &pane, &wall, &notice);
    canvas_release(&wall);
    made_free(made);
    assert_true(is_golden(house, &canvas, "desk", THEME_PAPER));
}

/* --- screens around the activities --- */

static struct app *app_new(const struct house *house)
{
    struct app *app = calloc(1, sizeof *app);
    assert_non_null(app);
    app->looks.words = &house->studio.words[0];
    app->looks.type = house->studio.type;
    app->looks.settings = (struct settings){.text_percent = 100, .zoom_percent = 100};
    app->gate.displays = 1;
    app->gate.wall = -1;
    app->back_step = PACK_NONE;
    app->library.go_on = -1;
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i] = pane_new();
    return app;
}

static bool page_is_golden(const struct house *house, const struct app *app, const struct page *page,
                           const char *name)
{
    struct canvas canvas = {.count = 0};
    const struct form form = form_new();
    const struct stage stage = studio_stage(&house->studio, 0, WIDTH, HEIGHT);
    page->view(&canvas, &stage, app, &form);
    return is_golden(house, &canvas, name, THEME_PAPER);
}

static void the_start_is_as_looked_at(void **state)
{
    const struct house *house = *state;
    struct app *app = app_new(house);
    app->library.packs[0] = (struct library_pack){
        .folder = "linde",
        .id = "linde",
        .title = {.in = {"Buurthuis De Linde"}},
        .summary = {.in = {"Wie krijgt de sleutel van het buurthuis?"}},
        .dilemmas = 2,
        .role_count = 4,
        .gables = {GABLE_POINTED, GABLE_SHOP, GABLE_ROUND, GABLE_STEPPED},
        .minutes_least = 30,
        .minutes_most = 60,
        .languages = {"nl", "en"},
    };
    app->library.pack_count = 1;
    app->library.go_on = app->library.set_up = app->library.prepared = app->library.damaged = -1;
    const bool same = page_is_golden(house, app, &page_start, "start");
    free(app);
    assert_true(same);
}

static void set_up_is_as_looked_at(void **state)
{
    const struct house *house = *state;
    struct app *app = app_new(house);
    struct play play = play_new("klein");
    struct arena arena = {.last = NULL};
    play_seat(&play, 6, PROMISE_BY_ROLE, ANSWER_CARDS);
    app->pack = play.pack;
    app->session = play.session;
    app->seen[APP_WALL] = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    app->seen[APP_DESK] = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    app->seen[APP_SEAT] = app->seen[APP_WALL];
    const bool same = page_is_golden(house, app, &page_setup, "set-up");
    arena_release(&arena);
    play_free(&play);
    free(app);
    assert_true(same);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wall_and_seat_are_as_looked_at),
        cmocka_unit_test(the_desk_is_as_looked_at),
        cmocka_unit_test(the_start_is_as_looked_at),
        cmocka_unit_test(set_up_is_as_looked_at),
    };
    return cmocka_run_group_tests(tests, open_house, close_house);
}
