/* An earlier choice that works on now has a page of its own at the first step of the part that tells it,
 * whatever its kind is: also when it came due with the end of the last dilemma. */
#include "support/pictures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define STORY "Gele borden."

static bool shows(const struct canvas *canvas, const char *words)
{
    for (size_t i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && strstr(canvas->marks[i].text.string, words))
            return true;
    return false;
}

/* Draws page `page`; returns how many pages there are. */
static int draw(const struct studio *studio, const struct made *made, int page, struct canvas *canvas)
{
    const struct stage stage = studio_stage(studio, 0, 1920, 1080);
    struct pane pane = pane_new();
    pane.page = (uint8_t)page;
    wall_view(canvas, &stage, &made->seen, &pane);
    return canvas->pages > 1 ? canvas->pages : 1;
}

/* How many pages tell the story, and whether the last does. */
static int telling(const struct studio *studio, const struct made *made, bool *last)
{
    int count = 0, pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {0};
        pages = draw(studio, made, page, &canvas);
        *last = shows(&canvas, STORY);
        count += *last;
        canvas_release(&canvas);
    }
    return count;
}

static void tell_at(struct made *made, uint8_t part)
{
    made->seen.laters[0] = (struct seen_later){
        .story = STORY, .title = "De Linde", .came = true, .part = MADE_DILEMMA, .told = part};
    made->seen.later_count = 1;
}

static void the_part_that_begins_next_tells_it_last(void **state)
{
    for (int talk = 0; talk < 2; talk++) {
        struct made *made = made_new(0);
        bool last = false;
        if (talk)
            made_question(made, MADE_CLOSING, 0);
        else
            made_step(made, STEP_SITUATION);
        tell_at(made, talk ? MADE_CLOSING : MADE_DILEMMA);
        assert_int_equal(telling(*state, made, &last), 1);
        assert_true(last);
        made_free(made);
    }
}

static void no_other_step_tells_it(void **state)
{
    static const uint8_t told[] = {MADE_OPENING, PACK_NONE};
    for (size_t i = 0; i < sizeof told; i++) {
        struct made *made = made_new(0);
        bool last = false;
        made_question(made, MADE_CLOSING, 0);
        tell_at(made, told[i]);
        assert_int_equal(telling(*state, made, &last), 0);
        made_free(made);
    }
    struct made *made = made_new(0);
    bool last = false;
    made_question(made, MADE_CLOSING, 1);
    tell_at(made, MADE_CLOSING);
    assert_int_equal(telling(*state, made, &last), 0);
    made_free(made);
}

static struct studio studio;

static int open_studio(void **state)
{
    studio_open(&studio);
    *state = &studio;
    return 0;
}

static int close_studio(void **state)
{
    studio_close(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_part_that_begins_next_tells_it_last),
        cmocka_unit_test(no_other_step_tells_it),
    };
    return cmocka_run_group_tests(tests, open_studio, close_studio);
}
