/* The longest text that the check of a pack lets through, laid out: nothing of it is cut off on the wall, at
 * any size of text. Each text grows word by word until fit_check warns; the one before is played from cover
 * to end. */
#include "support/packs.h"
#include "support/pictures.h"
#include "support/play.h"
#include "view/fit.h"
#include "view/laws.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct place_case {
    const char *old; /* the Dutch text that grows */
    const char *place;
};

static const struct place_case cases[] = {
    {"Klein", "cover"},
    {"Inwoner", "legend"},
    {"De tuin", "title"},
    {"Verbondenheid", "effect"},
    {"Genezen", "spectrum"},
    {"Bomen", "plot"},
    {"Rust", "pill"},
    {"Er komt een brief.", "news"},
    {"Waarom zijn we hier?", "asked"},
    {"Tien bomen en een hek.", "aloud"},
};
enum { CASES = sizeof cases / sizeof *cases };

static void dutch(struct text *out, const char *string)
{
    text_clear(out);
    text_format(out, "\"nl\": \"%s\"", string);
}

/* Does a pack with this text read, and does every text of it have room? */
static bool fits(struct type *type, const char *old, const char *new)
{
    struct text bytes = TEXT_INIT, from = TEXT_INIT, to = TEXT_INIT;
    struct problems problems = {0};
    packs_text(&bytes, "klein");
    dutch(&from, old);
    dutch(&to, new);
    packs_change(&bytes, from.at, to.at);
    struct pack *pack = pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems);
    if (pack)
        fit_check(pack, type, &problems);
    const bool good = pack && problems.count == 0;
    pack_free(pack);
    problems_release(&problems);
    text_release(&to);
    text_release(&from);
    text_release(&bytes);
    return good;
}

/* Words of several lengths, so that lines end at several widths. */
static void grow(struct type *type, const char *old, struct text *out)
{
    static const char *const words[] = {" wijk",       " buurthuis",        " en",
                                        " Mensenwerk", " groenvoorziening", " A"};
    text_add(out, old);
    for (size_t i = 0; i < 400; i++) {
        const size_t length = out->length;
        text_add(out, words[i % (sizeof words / sizeof *words)]);
        if (fits(type, old, out->at))
            continue;
        text_cut(out, length);
        return;
    }
    fail_msg("%s grows for ever", old);
}

static size_t draw(const struct studio *studio, const struct play *play, enum viewer_kind kind, uint8_t seat,
                   const char *place, int percent)
{
    struct arena arena = {0};
    struct stage stage = studio_stage(studio, 0, 1920, 1080);
    stage.text_percent = percent;
    const struct metrics metrics = metrics_of(SURFACE_WALL, stage.width, stage.height, percent, 100);
    const struct seen *seen = play_see(play, kind, seat, &arena);
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    pane.taken = seat != PACK_NONE;
    pane.seat = seat;
    size_t broken = 0;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {0};
        struct text out = TEXT_INIT;
        pane.page = (uint8_t)page;
        (kind == VIEWER_SEAT ? seat_view : wall_view)(&canvas, &stage, seen, &pane);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        const size_t here = laws_check(&out, &canvas, &metrics, stage.type) + canvas.cut;
        if (here > 0)
            fprintf(stderr, "%s at %d%%, part %d step %d, page %d: %zu cut\n%s", place, percent, seen->part,
                    seen->step, page + 1, canvas.cut, out.at);
        for (size_t m = 0; canvas.cut && m < canvas.count; m++)
            if (canvas.marks[m].kind == MARK_TEXT && strstr(canvas.marks[m].text.string, "…"))
                fprintf(stderr, "  %s\n", canvas.marks[m].text.string);
        broken += here;
        text_release(&out);
        canvas_release(&canvas);
    }
    arena_release(&arena);
    return broken;
}

static size_t draw_all(const struct studio *studio, const struct play *play, const char *place)
{
    struct arena arena = {0};
    const uint8_t turn = play_see(play, VIEWER_WALL, PACK_NONE, &arena)->next_seat;
    arena_release(&arena);
    size_t broken = 0;
    for (size_t i = 0; i < METRICS_TEXTS; i++) {
        broken += draw(studio, play, VIEWER_WALL, PACK_NONE, place, metrics_texts[i]);
        if (turn != PACK_NONE)
            broken += draw(studio, play, VIEWER_SEAT, turn, place, metrics_texts[i]);
    }
    return broken;
}

/* The next thing a table does: who is asked answers, what comes in between comes, a decision is taken. False:
 * it is over. */
static bool go_on(struct play *play)
{
    struct arena arena = {0};
    const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
    const uint8_t turn = seen->next_seat;
    const bool ended = seen->phase == PHASE_ENDED;
    arena_release(&arena);
    if (ended)
        return false;
    if (turn != PACK_NONE)
        return play_cast(play, turn, turn % 2 ? ANSWER_A : ANSWER_A + 1) == ACCEPTED;
    if (play_with(play, COMMAND_DROP_INJECT, WITH(.index = 0)) == ACCEPTED ||
        play_with(play, COMMAND_PROPOSE, WITH(.answer = ANSWER_A)) == ACCEPTED)
        return true;
    if (play_do(play, COMMAND_DECIDE) == ACCEPTED)
        return true;
    return play_do(play, COMMAND_GO_ON) == ACCEPTED || play_do(play, COMMAND_CLOSE_STEP) == ACCEPTED;
}

static size_t play_all(const struct studio *studio, const struct place_case *one, const char *new)
{
    struct text from = TEXT_INIT, to = TEXT_INIT;
    dutch(&from, one->old);
    dutch(&to, new);
    const char *const changes[] = {from.at, to.at, "\"panel\": \"matrix\"", "\"panel\": \"path\"", NULL};
    struct play play = play_changed("klein", changes);
    play_seat(&play, 6, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    size_t broken = draw_all(studio, &play, one->place);
    play_must(&play, COMMAND_BEGIN);
    int number = 0;
    for (; number < 200; number++) {
        broken += draw_all(studio, &play, one->place);
        if (!go_on(&play))
            break;
    }
    struct arena arena = {0};
    const struct seen *seen = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    assert_true(number < 200 && (seen->phase == PHASE_ENDED || seen->part + 1 == seen->part_count));
    arena_release(&arena);
    play_free(&play);
    text_release(&to);
    text_release(&from);
    return broken;
}

static void what_fits_is_not_cut_off(void **state)
{
    (void)state;
    struct studio studio;
    size_t broken = 0;
    studio_open(&studio);
    for (size_t i = 0; i < CASES; i++) {
        struct text longest = TEXT_INIT;
        grow(studio.type, cases[i].old, &longest);
        broken += play_all(&studio, &cases[i], longest.at);
        text_release(&longest);
    }
    studio_close(&studio);
    assert_int_equal(broken, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_fits_is_not_cut_off)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
