/* Cards and hands on the wall: the way back from a wrong letter stands where the letters are counted, and
 * nothing takes a letter away at the bar's right end, where a mouse goes on. */
#include "support/pictures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    int wide, high;
} sizes[] = {{1024, 768}, {1280, 720}, {1920, 1080}};
static const int texts[] = {100, 115, 130, 150};

static void made_counting(struct made *made, int round, enum seen_entry entry)
{
    struct seen_round *now = &made->dilemma->rounds[round];
    made_step(made, round ? STEP_CHOOSE_AGAIN : STEP_CHOOSE);
    made->seen.next_seat = PACK_NONE;
    *now = (struct seen_round){.state = ROUND_OPEN,
                               .answering = ANSWER_CARDS,
                               .entry = entry,
                               .promise = entry == ENTRY_SEATS   ? PROMISE_BY_NAME
                                          : entry == ENTRY_ROLES ? PROMISE_BY_ROLE
                                                                 : PROMISE_COUNTS,
                               .of = 8};
    for (uint8_t role = 0; role < 4; role++)
        now->of_role[role] = 2;
}

/* All letters of the first role, and one of the second; of all seats when `all`. */
static void fill(struct made *made, int round, struct pane *pane, bool all)
{
    struct seen_round *now = &made->dilemma->rounds[round];
    now->in = all ? 8 : 3;
    now->in_seats = all ? 0xFF : 7;
    for (uint8_t role = 0; role < 4; role++)
        now->in_role[role] = all ? 2 : role == 0 ? 2 : role == 1 ? 1 : 0;
    *pane = pane_new();
    pane_follow(pane, &made->seen);
}

static void draw(const struct studio *studio, struct made *made, const struct pane *pane, struct stage stage,
                 struct canvas *canvas)
{
    (void)studio;
    struct pane last = *pane;
    last.page = UINT8_MAX; /* the counting, behind the pages to think at */
    canvas_release(canvas);
    wall_view(canvas, &stage, &made->seen, &last);
}

static bool says(const struct canvas *canvas, const char *words)
{
    for (size_t i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && strstr(canvas->marks[i].text.string, words))
            return true;
    return false;
}

/* By seat the number is the way back, and it is said; else there is a button for it. */
static void a_wrong_letter_has_a_way_back(void **state)
{
    const struct studio *studio = *state;
    static const enum seen_entry entries[] = {ENTRY_SEATS, ENTRY_ROLES, ENTRY_PILE};
    for (size_t at = 0; at < 3 * 2 * 2 * 3 * 4; at++) {
        const enum seen_entry entry = entries[at % 3];
        const int round = at / 3 % 2, text = texts[at / 36], language = at / 6 % 2;
        const bool all = at / 6 % 2;
        struct stage stage = studio_stage(studio, language, sizes[at / 12 % 3].wide, sizes[at / 12 % 3].high);
        struct canvas canvas = {.count = 0};
        struct made *made = made_new(language);
        struct pane pane;
        stage.text_percent = text;
        made_counting(made, round, entry);
        fill(made, round, &pane, all);
        draw(studio, made, &pane, stage, &canvas);
        const struct target *back = canvas_target_find(&canvas, PANE_BACK);
        if (entry == ENTRY_SEATS) {
            assert_null(back);
            assert_true(says(&canvas, language ? "Wrong? Another seat?" : "Fout? Andere stoel?"));
        } else {
            assert_non_null(back);
            assert_true(back->at.y + back->at.h < stage.height * 89 / 100); /* above the bar */
            assert_false(back->flags & TARGET_FOCUSABLE); /* the space bar goes on, whatever was pressed */
        }
        assert_null(canvas_target_find(&canvas, PANE_GO)); /* nothing was typed: nothing to keep */
        canvas_release(&canvas);
        made_free(made);
    }
}

static void nothing_in_is_nothing_to_count_again(void **state)
{
    const struct studio *studio = *state;
    static const enum seen_entry entries[] = {ENTRY_ROLES, ENTRY_PILE};
    for (size_t i = 0; i < 2; i++) {
        struct made *made = made_new(0);
        struct canvas canvas = {.count = 0};
        struct pane pane = pane_new();
        made_counting(made, 0, entries[i]);
        pane_follow(&pane, &made->seen);
        draw(studio, made, &pane, studio_stage(studio, 0, 1280, 720), &canvas);
        assert_null(canvas_target_find(&canvas, PANE_BACK));
        canvas_release(&canvas);
        made_free(made);
    }
}

/* The panel says which role the key counts again, and the key takes that one alone. */
static void counting_again_is_about_the_role_that_is_named(void **state)
{
    const struct studio *studio = *state;
    struct made *made = made_new(0);
    struct canvas canvas = {.count = 0};
    struct pane pane;
    made_counting(made, 0, ENTRY_ROLES);
    fill(made, 0, &pane, true);
    const struct input one = {.kind = INPUT_TEXT, .text = "1"},
                       back = {.kind = INPUT_KEY, .key = KEY_BACKSPACE};
    draw(studio, made, &pane, studio_stage(studio, 0, 1280, 720), &canvas);
    pane_input(&pane, &made->seen, &canvas, &one);
    draw(studio, made, &pane, studio_stage(studio, 0, 1280, 720), &canvas);
    assert_true(says(&canvas, made->seen.roles[0].name));
    assert_true(says(&canvas, "alle letters zijn er."));
    const struct action action = pane_input(&pane, &made->seen, &canvas, &back);
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.kind, COMMAND_COUNT_CHOICES);
    assert_int_equal(action.command.with.role, 0);
    canvas_release(&canvas);
    made_free(made);
}

/* The second round looks like another round, and a complete count says what comes now. */
static void the_second_round_and_a_full_count_say_so(void **state)
{
    const struct studio *studio = *state;
    static const enum seen_entry entries[] = {ENTRY_SEATS, ENTRY_ROLES, ENTRY_PILE};
    for (size_t i = 0; i < 3 * 2 * 2; i++) {
        const int round = i / 3 % 2;
        const bool all = i / 6;
        struct made *made = made_new(0);
        struct canvas canvas = {.count = 0};
        struct pane pane;
        made_counting(made, round, entries[i % 3]);
        fill(made, round, &pane, all);
        draw(studio, made, &pane, studio_stage(studio, 0, 1280, 720), &canvas);
        assert_int_equal(says(&canvas, "Kies opnieuw"), round == 1);
        assert_int_equal(says(&canvas, "Iedereen is klaar."), all);
        canvas_release(&canvas);
        made_free(made);
    }
}

/* The question once more is no reason for a page more: who counts with a mouse finds the stamps where they
 * were.
 */
static void the_second_round_needs_no_more_pages(void **state)
{
    const struct studio *studio = *state;
    static const enum seen_entry entries[] = {ENTRY_SEATS, ENTRY_ROLES, ENTRY_PILE};
    for (int at = 0; at < 3 * 2 * 3; at++) {
        const int language = at / 3 % 2;
        struct stage stage = studio_stage(studio, language, sizes[at / 6].wide, sizes[at / 6].high);
        struct made *made = made_new(language);
        struct canvas canvas = {.count = 0};
        struct pane pane;
        int pages[2];
        for (int round = 0; round < 2; round++) {
            made_counting(made, round, entries[at % 3]);
            fill(made, round, &pane, false);
            draw(studio, made, &pane, stage, &canvas);
            pages[round] = canvas.pages;
        }
        assert_int_equal(pages[0], pages[1]);
        canvas_release(&canvas);
        made_free(made);
    }
}

/* What only the desk says stands on the wall where there is no desk: how a quiet moment ends, and the two
 * keys of a decision; none of it at the bar's right end. */
static void a_wall_alone_tells_its_keys(void **state)
{
    const struct studio *studio = *state;
    static const uint32_t ids[] = {PANE_RESUME, PANE_WRITE, PANE_SKIP};
    for (size_t at = 0; at < 3 * 4 * 2; at++) {
        struct stage stage = studio_stage(studio, 0, sizes[at % 3].wide, sizes[at % 3].high);
        struct made *made = made_new(0);
        struct pane pane = pane_new();
        struct canvas canvas = {.count = 0};
        const bool quiet = at / 12;
        stage.text_percent = texts[at / 3 % 4];
        made_step(made, quiet ? STEP_GLASSES : STEP_DECIDE);
        made->seen.pause = quiet ? PAUSE_QUIET : PAUSE_NONE;
        for (int alone = 0; alone < 2; alone++) {
            pane.alone = alone;
            draw(studio, made, &pane, stage, &canvas);
            for (size_t i = 0; i < 3; i++) {
                const struct target *told = canvas_target_find(&canvas, ids[i]);
                assert_int_equal(told != NULL, alone && (ids[i] == PANE_RESUME) == quiet);
                assert_true(!told || told->at.x + told->at.w < stage.width * 3 / 4);
            }
        }
        canvas_release(&canvas);
        made_free(made);
    }
}

/* Nobody of the deciding role is here: the wall says so, and where there is no desk it holds the ways that
 * are left: by press, by Enter and by Space alike. Most votes only after a round of choosing. */
static void a_decider_that_is_away_leaves_other_ways(void **state)
{
    const struct studio *studio = *state;
    for (int at = 0; at < 2 * 2 * 2; at++) {
        const bool alone = at & 1, away = at & 2, chose = at & 4;
        const struct stage stage = studio_stage(studio, 0, 1280, 720);
        struct made *made = made_new(0);
        struct pane pane = pane_new();
        struct canvas canvas = {.count = 0};
        made_step(made, STEP_DECIDE);
        made->dilemma->decision.rule = RULE_ROLE;
        made->dilemma->decision.role = 3;
        made->dilemma->decision.proposed = 2;
        made->seen.roles[3].here = away ? 0 : 1;
        made->dilemma->rounds[0].state = chose ? ROUND_CLOSED : ROUND_SKIPPED;
        made->dilemma->rounds[1].state = ROUND_SKIPPED;
        pane.alone = alone;
        draw(studio, made, &pane, stage, &canvas);
        assert_int_equal(says(&canvas, "Wie beslist, is er nu niet"), away);
        assert_int_equal(canvas_target_find(&canvas, PANE_RULE + RULE_CONSENT) != NULL, alone && away);
        assert_int_equal(canvas_target_find(&canvas, PANE_RULE + RULE_MAJORITY) != NULL,
                         alone && away && chose);
        assert_null(canvas_target_find(&canvas, PANE_RULE + RULE_ROLE));
        assert_int_equal(canvas_target_find(&canvas, PANE_WRITE) != NULL, alone); /* nothing fell off */
        for (int key = 0; alone && away && key < 2; key++) {
            const struct input input = {.kind = INPUT_KEY, .key = key ? KEY_SPACE : KEY_ENTER};
            pane.focus = PANE_RULE + RULE_CONSENT;
            const struct action action = pane_input(&pane, &made->seen, &canvas, &input);
            assert_int_equal(action.kind, ACTION_COMMAND);
            assert_int_equal(action.command.kind, COMMAND_SET_RULE);
            assert_int_equal(action.command.actor.kind, ACTOR_FACILITATOR);
            assert_int_equal(action.command.with.rule, RULE_CONSENT);
        }
        canvas_release(&canvas);
        made_free(made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_letter_has_a_way_back),
        cmocka_unit_test(nothing_in_is_nothing_to_count_again),
        cmocka_unit_test(counting_again_is_about_the_role_that_is_named),
        cmocka_unit_test(the_second_round_and_a_full_count_say_so),
        cmocka_unit_test(the_second_round_needs_no_more_pages),
        cmocka_unit_test(a_wall_alone_tells_its_keys),
        cmocka_unit_test(a_decider_that_is_away_leaves_other_ways),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
