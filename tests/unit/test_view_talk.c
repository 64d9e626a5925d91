/* Gesprek on the wall: whose turn it is stays in view on every page, and by name the page of who chose what.
 */
#include "support/pictures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* How many pages of the talk say these words. */
static int pages_with(const struct studio *studio, struct made *made, int percent, const char *words,
                      int *pages)
{
    struct stage stage = studio_stage(studio, 0, 1280, 720);
    stage.text_percent = (uint16_t)percent;
    int found = 0;
    *pages = 1;
    for (int page = 0; page < *pages; page++) {
        struct canvas canvas = {0};
        struct text dump = TEXT_INIT;
        const struct pane pane = {.page = (uint8_t)page};
        wall_view(&canvas, &stage, &made->seen, &pane);
        *pages = canvas.pages > 1 ? canvas.pages : 1;
        canvas_dump(&dump, &canvas);
        found += strstr(dump.at, words) != NULL;
        text_release(&dump);
        canvas_release(&canvas);
    }
    return found;
}

static void by_name(struct made *made, enum promise as)
{
    static const uint8_t answers[8] = {1, 1, 2, ANSWER_NOT_SURE, 0, 2, 0, 3};
    made->seen.promise = made->dilemma->rounds[0].as = as;
    if (as == PROMISE_BY_NAME)
        memcpy(made->dilemma->rounds[0].by_seat, answers, sizeof answers);
    else
        memset(made->dilemma->rounds[0].by_seat, ANSWER_NONE, SEATS_MAX);
    made->seen.seats[3].name = "Amrani";
}

static void who_chose_what_is_told_by_name_only(void **state)
{
    const struct studio *studio = *state;
    struct made *made = made_new(0);
    int pages = 0;
    made_step(made, STEP_TALK);
    by_name(made, PROMISE_BY_ROLE);
    assert_int_equal(pages_with(studio, made, 100, "Wie koos wat", &pages), 0);
    assert_int_equal(pages_with(studio, made, 100, "Amrani", &pages), 0);
    by_name(made, PROMISE_BY_NAME);
    assert_int_equal(pages_with(studio, made, 100, "Wie koos wat", &pages), 1);
    assert_int_equal(pages_with(studio, made, 100, "Amrani", &pages), 1);
    made->dilemma->rounds[0].shown = false;
    assert_int_equal(pages_with(studio, made, 100, "Amrani", &pages), 0);
    made_free(made);
}

static void whose_turn_it_is_stands_on_every_page(void **state)
{
    const struct studio *studio = *state;
    struct made *made = made_new(0);
    int pages = 0;
    made_step(made, STEP_TALK);
    by_name(made, PROMISE_BY_ROLE);
    made->dilemma->speaker = 1;
    made->dilemma->prompts[0] =
        "Stel dat het toch anders gaat dan jij nu denkt: wat heb je dan nodig van de mensen hier aan tafel, "
        "wat kun je zelf doen, en wie moet er volgens jou nog meer aan deze tafel komen zitten om te helpen?";
    const int found = pages_with(studio, made, 150, "nu aan het woord", &pages);
    assert_true(pages > 1);
    assert_int_equal(found, pages);
    /* A card that takes a page of its own says who comes after, too. */
    assert_int_equal(pages_with(studio, made, 150, "Organisatie", &pages), pages - 1);
    made_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_chose_what_is_told_by_name_only),
        cmocka_unit_test(whose_turn_it_is_stands_on_every_page),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
