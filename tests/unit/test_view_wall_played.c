/* Sessions played by chance, of the smallest pack and of the most and the longest one: whatever is seen on
 * the way can be drawn on the wall and at the shared computer, page by page, within the laws of layout. */
#include "support/pictures.h"
#include "support/play.h"
#include "support/played.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { COMMANDS = 300, SESSIONS = 5 };

struct watch {
    struct studio studio;
    struct random chance; /* of sizes, apart from the session's own */
    size_t broken;
    int drawn;
};

static struct stage any_stage(struct watch *watch, int language)
{
    static const int wide[] = {1024, 1280, 1280, 1920}, high[] = {768, 720, 800, 1080};
    static const int texts[] = {100, 115, 130, 150};
    const uint32_t size = random_below(&watch->chance, 4);
    struct stage stage = studio_stage(&watch->studio, language, wide[size], high[size]);
    stage.text_percent = texts[random_below(&watch->chance, 4)];
    stage.theme = (enum theme_kind)random_below(&watch->chance, THEME_KINDS);
    stage.sunk = random_below(&watch->chance, 3) ? 0 : (int)random_below(&watch->chance, 1001);
    return stage;
}

static void check(struct watch *watch, const struct session *session, struct viewer viewer, uint8_t taken)
{
    struct arena arena = {0};
    const struct seen *seen = session_see(session, viewer, &arena);
    struct stage stage = any_stage(watch, viewer.language);
    stage.now = seen->now + random_below(&watch->chance, 100000);
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    pane.taken = taken != PACK_NONE;
    pane.seat = taken != PACK_NONE ? taken : pane.seat;
    const struct metrics metrics =
        metrics_of(SURFACE_WALL, stage.width, stage.height, stage.text_percent, 100);
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {0};
        struct text out = TEXT_INIT;
        pane.page = (uint8_t)page;
        (viewer.kind == VIEWER_SEAT ? seat_view : wall_view)(&canvas, &stage, seen, &pane);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        const size_t here = laws_check(&out, &canvas, &metrics, stage.type);
        if (here > 0 && watch->broken < 20)
            fprintf(stderr, "part %d step %d viewer %d, %dx%d %d%%, page %d of %d:\n%s", seen->part,
                    seen->step, (int)viewer.kind, stage.width, stage.height, stage.text_percent, page + 1,
                    pages, out.at);
        watch->broken += here;
        watch->drawn++;
        text_release(&out);
        canvas_release(&canvas);
    }
    arena_release(&arena);
}

static void each(void *data, const struct session *session, const struct command *command)
{
    (void)command;
    struct watch *watch = data;
    const uint8_t language = (uint8_t)random_below(&watch->chance, 2);
    struct viewer seat = {.kind = VIEWER_SEAT, .seat = PACK_NONE, .language = language};
    check(watch, session, (struct viewer){.kind = VIEWER_WALL, .language = language}, PACK_NONE);
    check(watch, session, seat, PACK_NONE);
    struct arena arena = {0};
    const uint8_t turn = session_see(session, seat, &arena)->next_seat;
    arena_release(&arena);
    if (turn == PACK_NONE)
        return;
    seat.seat = turn;
    check(watch, session, seat, turn);
}

static void play_and_watch(const char *pack, uint64_t seed)
{
    struct watch watch = {0};
    studio_open(&watch.studio);
    watch.chance = (struct random){.state = seed};
    for (uint64_t i = 0; i < SESSIONS; i++) {
        struct play play = play_new(pack);
        struct random chance = {.state = seed + i};
        played_commands(play.session, &chance, COMMANDS, each, &watch);
        play_free(&play);
    }
    if (watch.broken > 0)
        fprintf(stderr, "%s, seed %llu\n", pack, (unsigned long long)seed);
    assert_int_equal(watch.broken, 0);
    assert_true(watch.drawn > COMMANDS);
    studio_close(&watch.studio);
}

static void a_small_game_can_always_be_drawn(void **state)
{
    (void)state;
    play_and_watch("klein", 11);
}

static void the_longest_game_can_always_be_drawn(void **state)
{
    (void)state;
    play_and_watch("uiterste", 23);
}

static void a_value_game_can_always_be_drawn(void **state)
{
    (void)state;
    play_and_watch("waarden", 37);
}

static void a_talk_can_always_be_drawn(void **state)
{
    (void)state;
    play_and_watch("gesprek", 41);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_game_can_always_be_drawn),
        cmocka_unit_test(the_longest_game_can_always_be_drawn),
        cmocka_unit_test(a_value_game_can_always_be_drawn),
        cmocka_unit_test(a_talk_can_always_be_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
