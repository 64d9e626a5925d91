/* The values named beside the values shown: at every text size all of them stand on some page, none cut. */
#include "support/pictures.h"
#include "support/seen_make.h"
#include "view/pane.h"
#include "view/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { CARDS = 8, SHOWN = 3 };

/* The made afternoon with a value game behind it, and a question that looks back at both. */
static void look_back(struct made *made, bool played)
{
    static const uint8_t places[SHOWN] = {2, 0, 5};
    made_values(made, VALUES_ROW, CARDS);
    struct seen *seen = &made->seen;
    struct seen_part *game = &seen->parts[seen->part_count];
    *game = (struct seen_part){.kind = "values", .progress = PROGRESS_DONE, .values = made->values};
    made->values->laid = played;
    seen->part_count += played;
    struct seen_part *closing = &seen->parts[MADE_CLOSING];
    struct seen_talk *talk = ARENA_NEW(&made->arena, struct seen_talk);
    talk->question_count = 1;
    talk->questions[0] =
        (struct seen_question){.title = "Waarden", .ask = "Herken je dit?", .panel = PANEL_VALUES};
    closing->kind = "talk";
    closing->values = NULL;
    closing->talk = talk;
    closing->step_count = 1;
    closing->steps[0] = (struct seen_step){.title = "Waarden", .seconds = 300};
    made_question(made, MADE_CLOSING, 0);
    for (uint8_t i = 0; i < CARDS; i++)
        seen->value_names[i] = made->values->cards[i].name;
    seen->value_count = CARDS;
    for (uint8_t i = 0; i < MADE_CLOSING; i++)
        seen->parts[i].progress = PROGRESS_DONE;
    for (int i = 0; i < 2; i++) {
        made->dilemma->rounds[i].shown = true;
        made->dilemma->rounds[i].as = PROMISE_COUNTS;
    }
    memset(made->dilemma->rounds[0].values, 0, sizeof made->dilemma->rounds[0].values);
    memset(made->dilemma->rounds[1].values, 0, sizeof made->dilemma->rounds[1].values);
    for (int i = 0; i < SHOWN && played; i++)
        made->dilemma->rounds[0].values[places[i]] = made->dilemma->rounds[1].values[places[i]] =
            (uint8_t)(4 - i);
}

static int times(const struct text *all, const char *name)
{
    int count = 0;
    for (const char *at = all->at; at && (at = strstr(at, name)); at++)
        count++;
    return count;
}

static void draw_all(struct studio *studio, struct made *made, int percent, struct text *all)
{
    struct stage stage = studio_stage(studio, made->seen.viewer.language, 1280, 720);
    struct pane pane = pane_new();
    pane_follow(&pane, &made->seen);
    stage.text_percent = percent;
    for (int page = 0, pages = 1; page < pages; page++) {
        struct canvas canvas = {0};
        pane.page = (uint8_t)page;
        wall_view(&canvas, &stage, &made->seen, &pane);
        assert_int_equal(canvas.cut, 0);
        pages = canvas.pages;
        canvas_dump(all, &canvas);
        canvas_release(&canvas);
    }
}

static void named_and_shown_stand_side_by_side(void **state)
{
    static const int sizes[] = {100, 115, 130, 150};
    struct studio *studio = *state;
    for (int language = 0; language < 2; language++)
        for (size_t i = 0; i < 4; i++) {
            struct made *made = made_new(language);
            struct text all = TEXT_INIT;
            look_back(made, true);
            draw_all(studio, made, sizes[i], &all);
            assert_int_equal(times(&all, made->values->cards[0].name), 2); /* on both sides */
            assert_int_equal(times(&all, made->values->cards[1].name), 1); /* named alone */
            assert_int_equal(times(&all, made->values->cards[7].name), 0); /* far behind in the row */
            assert_non_null(strstr(all.at, "4×"));
            text_release(&all);
            made_free(made);
        }
}

static void without_a_value_game_it_says_so(void **state)
{
    struct studio *studio = *state;
    struct made *made = made_new(0);
    struct text all = TEXT_INIT;
    look_back(made, false);
    draw_all(studio, made, 100, &all);
    assert_non_null(strstr(all.at, "Wij speelden geen waardenspel."));
    assert_non_null(strstr(all.at, "Bij de keuzes noemde niemand een waarde."));
    text_release(&all);
    made_free(made);
}

static int open_studio(void **state)
{
    static struct studio studio;
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
        cmocka_unit_test(named_and_shown_stand_side_by_side),
        cmocka_unit_test(without_a_value_game_it_says_so),
    };
    return cmocka_run_group_tests(tests, open_studio, close_studio);
}
