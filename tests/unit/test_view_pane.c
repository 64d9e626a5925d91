/* What keys, letters and presses do on a seat's private pages and on the hand-over: what is sent, and what
 * never leaves the pane. */
#include "support/pane_table.h"
#include "view/sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int lay(void **state)
{
    struct table *table = table_new();
    made_step(table->made, STEP_CHOOSE);
    table->made->seen.viewer = (struct viewer){.kind = VIEWER_SEAT, .seat = PACK_NONE};
    table_begin(table);
    *state = table;
    return 0;
}

static void take(struct table *table)
{
    assert_int_equal(table_key(table, KEY_ENTER).kind, ACTION_DRAW);
    assert_true(table->pane.taken);
    assert_int_equal(table->pane.seat, 0);
}

static struct command confirmed(struct table *table)
{
    struct action action = {0};
    for (int i = 0; i < 5 && action.kind != ACTION_COMMAND; i++)
        action = table_key(table, KEY_ENTER);
    assert_int_equal(action.kind, ACTION_COMMAND);
    return action.command;
}

/* The second round asks for something else: who turned to the last prompts sees its title and its first
 * speaker. */
static void a_new_round_of_the_talk_begins_on_its_first_page(void **state)
{
    struct table *table = *state;
    made_step(table->made, STEP_TALK);
    pane_follow(&table->pane, &table->made->seen);
    table->pane.page = 2;
    table->made->seen.revision++;
    pane_follow(&table->pane, &table->made->seen);
    assert_int_equal(table->pane.page, 2); /* words were noted, or somebody else speaks */
    table->made->dilemma->talk_round = 1;
    pane_follow(&table->pane, &table->made->seen);
    assert_int_equal(table->pane.page, 0);
}

static void a_letter_and_enter_send_a_choice(void **state)
{
    struct table *table = *state;
    take(table);
    assert_int_equal(table_type(table, "c").kind, ACTION_DRAW);
    assert_int_equal(table->pane.answer, 2);
    const struct command command = confirmed(table);
    assert_int_equal(command.kind, COMMAND_CAST_CHOICE);
    assert_int_equal(command.actor.kind, ACTOR_SEAT);
    assert_int_equal(command.actor.seat, 0);
    assert_int_equal(command.with.answer, 2);
    assert_int_equal(command.revision, table->made->seen.step_revision);
    assert_int_equal(command.with.value, PACK_NONE);
    assert_int_equal(command.with.guess, ANSWER_NONE);
    assert_int_equal(command.with.about, PACK_NONE);
    assert_null(command.with.text[0]);
}

static void not_sure_and_pass_are_equals(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "?");
    assert_int_equal(table->pane.answer, ANSWER_NOT_SURE);
    table_type(table, "-");
    assert_int_equal(table->pane.answer, ANSWER_PASS);
    table_press(table, PANE_ANSWER + ANSWER_NOT_SURE);
    assert_int_equal(confirmed(table).with.answer, ANSWER_NOT_SURE);
}

static void nothing_is_sent_without_an_answer(void **state)
{
    struct table *table = *state;
    take(table);
    for (int i = 0; i < 4; i++)
        assert_int_equal(table_key(table, KEY_ENTER).kind, ACTION_NONE);
    assert_int_equal(table->pane.page, 0);
    assert_int_equal(table_type(table, "z").kind, ACTION_NONE);
    assert_int_equal(table_type(table, "e").kind, ACTION_NONE); /* there are four options */
}

static void the_clicker_does_nothing(void **state)
{
    struct table *table = *state;
    static const enum key keys[] = {KEY_PAGE_DOWN, KEY_PAGE_UP, KEY_F5, KEY_F1, KEY_F11};
    for (int taken = 0; taken < 2; taken++) {
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
            assert_int_equal(table_key(table, keys[i]).kind, ACTION_NONE);
        assert_int_equal(table_type(table, ".").kind, ACTION_NONE);
        if (!taken)
            take(table);
    }
}

static void letters_are_only_letters_in_the_reason(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "a");
    table_press(table, PANE_REASON);
    table_type(table, "b");
    table_type(table, "é");
    assert_string_equal(table->pane.reason.text, "bé");
    assert_int_equal(table->pane.answer, 0);
    table_key(table, KEY_BACKSPACE);
    assert_string_equal(table->pane.reason.text, "b");
    assert_int_equal(table_key(table, KEY_PAGE_DOWN).kind, ACTION_NONE);
}

/* A press places the caret, dragging selects and typing replaces it: nothing of it leaves the pane. */
static void the_reason_can_be_pointed_into(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "a");
    table_press(table, PANE_REASON);
    table_type(table, "omdat het kan");
    const struct rect place = canvas_target_find(&table->canvas, PANE_REASON)->at;
    struct input input = {.kind = INPUT_PRESS, .x = place.x + 1, .y = place.y + place.h / 3, .clicks = 2};
    assert_int_equal(table_give(table, input).kind, ACTION_DRAW);
    assert_true(table->pane.reason.mark == 0 && table->pane.reason.caret == 5);
    input.kind = INPUT_RELEASE;
    assert_int_equal(table_give(table, input).kind, ACTION_NONE);
    table_type(table, "want");
    assert_string_equal(table->pane.reason.text, "want het kan");
    input = (struct input){.kind = INPUT_PRESS, .x = place.x + 1, .y = place.y + place.h / 3, .clicks = 1};
    table_give(table, input);
    assert_int_equal(table->pane.reason.caret, 0);
    input = (struct input){.kind = INPUT_MOVE, .x = place.x + place.w, .y = input.y, .held = true};
    assert_int_equal(table_give(table, input).kind, ACTION_DRAW);
    table_key(table, KEY_DELETE);
    assert_string_equal(table->pane.reason.text, "");
}

static void a_reason_without_its_tick_never_leaves(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "b");
    table_press(table, PANE_REASON);
    table_type(table, "omdat");
    struct command command = confirmed(table);
    assert_null(command.with.text[0]);
    assert_false(command.with.tick);
    table->pane.page = 0;
    table_draw(table);
    table_press(table, PANE_TICK);
    command = confirmed(table);
    assert_string_equal(command.with.text[0], "omdat");
    assert_true(command.with.tick);
}

static void a_value_is_sent_by_its_number_in_the_pack(void **state)
{
    struct table *table = *state;
    for (uint8_t i = 0; i < 6; i++)
        table->made->dilemma->value_ids[i] = (uint8_t)(40 + i);
    take(table);
    table_type(table, "d");
    table_press(table, PANE_VALUE + 3);
    assert_int_equal(confirmed(table).with.value, 43);
    table->pane.page = 0;
    table_draw(table);
    table_press(table, PANE_VALUE + 3); /* laid down again */
    assert_int_equal(confirmed(table).with.value, PACK_NONE);
}

/* After a value game many are offered: six at a time, those of the table's row first, and round again. */
static void many_values_stand_six_at_a_time(void **state)
{
    enum { OFFERED = 14, OF_ROW = 7, PAGES = 3 };
    struct table *table = *state;
    struct seen_dilemma *dilemma = table->made->dilemma;
    static const int sizes[] = {100, 150};
    for (uint8_t i = 0; i < OFFERED; i++) {
        dilemma->values[i] = dilemma->values[i % 6];
        dilemma->value_ids[i] = (uint8_t)(40 + i);
    }
    dilemma->value_count = OFFERED;
    dilemma->row_values = OF_ROW;
    take(table);
    table_type(table, "d");
    for (size_t size = 0; size < 2; size++) {
        table->stage.text_percent = sizes[size];
        table->pane.page = 1;
        table_draw(table);
        for (uint32_t page = 0; page <= PAGES; page++) {
            for (uint32_t i = 0; i < OFFERED; i++)
                assert_int_equal(canvas_target_find(&table->canvas, PANE_VALUE + i) != NULL,
                                 i / SEAT_VALUES == page % PAGES);
            table_press(table, PANE_MORE);
            table_draw(table);
        }
        table_press(table, PANE_VALUE + 7);
        table->pane.values_page = 0;
    }
    table->stage.text_percent = 100;
    table->pane.page = 1;
    table->pane.values_page = 1;
    table_draw(table);
    table_press(table, PANE_VALUE + 6);
    assert_int_equal(confirmed(table).with.value, 46);
}

static void a_guess_goes_with_the_choice(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "a");
    table_key(table, KEY_ENTER);
    assert_non_null(canvas_target_find(&table->canvas, PANE_GUESS));
    table_press(table, PANE_ABOUT + 3);
    table_press(table, PANE_GUESS + 1);
    const struct command command = confirmed(table);
    assert_int_equal(command.with.about, 3);
    assert_int_equal(command.with.guess, 1);
    assert_int_equal(command.with.answer, 0);
}

static void escape_goes_back_a_page(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "a");
    table_key(table, KEY_ENTER);
    assert_int_equal(table->pane.page, 1);
    table_key(table, KEY_ESCAPE);
    assert_int_equal(table->pane.page, 0);
    assert_int_equal(table_key(table, KEY_ESCAPE).kind, ACTION_NONE);
    assert_true(table->pane.taken);
}

static void later_and_not_here_are_about_the_seat_whose_turn_it_is(void **state)
{
    struct table *table = *state;
    table->made->seen.next_seat = 4;
    table_draw(table);
    struct action action = table_type(table, "l");
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.kind, COMMAND_PUT_OFF_SEAT);
    assert_int_equal(action.command.with.seat, 4);
    action = table_press(table, PANE_AWAY);
    assert_int_equal(action.command.kind, COMMAND_SET_PRESENCE);
    assert_int_equal(action.command.with.seat, 4);
    assert_int_equal(action.command.with.presence, PRESENCE_AWAY);
}

static void nothing_of_a_seat_is_left_after_it(void **state)
{
    struct table *table = *state;
    struct text before = TEXT_INIT, after = TEXT_INIT;
    canvas_dump(&before, &table->canvas);
    take(table);
    table_type(table, "c");
    table_press(table, PANE_REASON);
    table_type(table, "geheim");
    pane_clear(&table->pane);
    table_draw(table);
    canvas_dump(&after, &table->canvas);
    assert_string_equal(before.at, after.at);
    text_release(&before);
    text_release(&after);
}

static void another_step_forgets_everything(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "c");
    assert_false(pane_follow(&table->pane, &table->made->seen));
    assert_int_equal(table->pane.answer, 2);
    table->made->seen.step_revision++; /* the step was opened again */
    assert_true(pane_follow(&table->pane, &table->made->seen));
    assert_int_equal(table->pane.answer, ANSWER_NONE);
    assert_false(table->pane.taken);
}

static void tab_reaches_every_target_and_comes_round(void **state)
{
    struct table *table = *state;
    take(table);
    size_t reachable = 0;
    for (size_t i = 0; i < table->canvas.target_count; i++)
        reachable += (table->canvas.targets[i].flags & TARGET_FOCUSABLE) != 0;
    table_key(table, KEY_TAB);
    const uint32_t first = table->pane.focus;
    size_t steps = 0;
    do {
        table_key(table, KEY_TAB);
        steps++;
    } while (table->pane.focus != first && steps < 100);
    assert_int_equal(steps, reachable);
    table_give(table, (struct input){.kind = INPUT_KEY, .key = KEY_TAB, .shift = true});
    table_key(table, KEY_TAB);
    assert_int_equal(table->pane.focus, first);
}

static void enter_on_another_option_picks_it_first(void **state)
{
    struct table *table = *state;
    take(table);
    table_type(table, "a");
    table_key(table, KEY_DOWN);
    assert_int_equal(table->pane.focus, PANE_ANSWER + 1);
    assert_int_equal(table_key(table, KEY_ENTER).kind, ACTION_DRAW);
    assert_int_equal(table->pane.answer, 1);
    assert_int_equal(table->pane.page, 0);
}

/* Whatever the text size, every answer, value, the reason and its tick stand on one of the pages. */
static void everything_is_on_some_page(void **state)
{
    struct table *table = *state;
    static const int sizes[] = {100, 115, 130, 150};
    take(table);
    for (int options = 2; options <= 6; options++) {
        for (size_t size = 0; size < 4; size++) {
            table->made->dilemma->option_count = (uint8_t)options;
            table->made->dilemma->options[4] = table->made->dilemma->options[5] =
                table->made->dilemma->options[0];
            table->stage.text_percent = sizes[size];
            int answers = 0, values = 0, reasons = 0, ticks = 0, guesses = 0, pages = 1;
            for (int page = 0; page < pages; page++) {
                table->pane.page = (uint8_t)page;
                table_draw(table);
                pages = table->canvas.pages;
                for (int i = 0; i < options; i++) {
                    answers += canvas_target_find(&table->canvas, PANE_ANSWER + (uint32_t)i) != NULL;
                    guesses += canvas_target_find(&table->canvas, PANE_GUESS + (uint32_t)i) != NULL;
                }
                for (uint32_t i = 0; i < 6; i++)
                    values += canvas_target_find(&table->canvas, PANE_VALUE + i) != NULL;
                reasons += canvas_target_find(&table->canvas, PANE_REASON) != NULL;
                ticks += canvas_target_find(&table->canvas, PANE_TICK) != NULL;
            }
            assert_int_equal(answers, options);
            assert_int_equal(guesses, options);
            assert_int_equal(values, 6);
            assert_int_equal(reasons, 1);
            assert_int_equal(ticks, 1);
        }
    }
}

/* People think at the options first; who types a letter or a number has begun to count. */
static void the_options_come_before_the_counting(void **state)
{
    struct table *table = *state;
    struct seen *seen = &table->made->seen;
    seen->promise = PROMISE_BY_NAME;
    seen->answering = table->made->dilemma->rounds[0].answering = ANSWER_CARDS;
    table->made->dilemma->rounds[0].entry = ENTRY_SEATS;
    table->made->dilemma->rounds[0].in = 0;
    seen->next_seat = PACK_NONE;
    for (int typed = 0; typed < 2; typed++) {
        table->pane = pane_new();
        pane_follow(&table->pane, seen);
        table_draw(table);
        assert_int_equal(table->canvas.pages, 2);
        assert_null(canvas_target_find(&table->canvas, PANE_CARD + 0)); /* nobody answers on this page */
        assert_null(canvas_target_find(&table->canvas, PANE_LETTER + 0));
        table_type(table, typed ? "3" : "c");
        assert_non_null(canvas_target_find(&table->canvas, PANE_CARD + 0));
        assert_true(pane_turn(&table->pane, &table->canvas, false)); /* back to the options */
        table_draw(table);
        assert_null(canvas_target_find(&table->canvas, PANE_CARD + 0));
    }
}

static void cards_are_entered_seat_by_seat(void **state)
{
    struct table *table = *state;
    struct seen *seen = &table->made->seen;
    seen->promise = PROMISE_BY_NAME;
    seen->answering = table->made->dilemma->rounds[0].answering = ANSWER_CARDS;
    table->made->dilemma->rounds[0].entry = ENTRY_SEATS;
    seen->next_seat = PACK_NONE;
    seen->seats[1].presence = PRESENCE_LATER;
    table->pane = pane_new();
    pane_follow(&table->pane, seen);
    table_draw(table);
    assert_int_equal(table->pane.seat, 0);
    assert_int_equal(table_key(table, KEY_ENTER).kind, ACTION_NONE); /* no letter, nothing recorded */
    table_type(table, "b");
    struct action action = table_key(table, KEY_ENTER);
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.actor.kind, ACTOR_FACILITATOR);
    assert_int_equal(action.command.with.seat, 0);
    assert_int_equal(action.command.with.answer, 1);
    assert_int_equal(table->pane.seat, 2); /* who is not here is not asked */
    assert_int_equal(table_type(table, "2").kind, ACTION_NONE);
    table_draw(table);
    table_type(table, "8");
    assert_int_equal(table->pane.seat, 7);
}

/* After a restart the letters are not known to the screen, but that they are in is. */
static void cards_that_are_in_are_not_asked_again(void **state)
{
    struct table *table = *state;
    struct seen *seen = &table->made->seen;
    struct seen_round *round = &table->made->dilemma->rounds[0];
    round->answering = ANSWER_CARDS;
    round->entry = ENTRY_SEATS;
    round->in_seats = 1 | 1 << 1 | 1 << 3;
    seen->next_seat = PACK_NONE;
    table->pane = pane_new();
    pane_follow(&table->pane, seen);
    table_draw(table);
    assert_int_equal(table->pane.seat, 2);
    table_type(table, "a");
    table_key(table, KEY_ENTER);
    assert_int_equal(table->pane.seat, 4);
}

static void count(struct table *table, uint8_t role, uint8_t row)
{
    table_type(table, "c");
    const struct action action = table_key(table, KEY_ENTER);
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.kind, COMMAND_COUNT_CARD);
    assert_int_equal(action.command.with.role, role);
    assert_int_equal(action.command.with.answer, 2);
    assert_int_equal(table->pane.counts.role, row);
}

static void counting_goes_on_where_it_was(void **state)
{
    struct table *table = *state;
    struct seen *seen = &table->made->seen;
    struct seen_round *round = &table->made->dilemma->rounds[0];
    round->answering = ANSWER_CARDS;
    round->entry = ENTRY_ROLES;
    memset(round->of_role, 0, sizeof round->of_role);
    round->of_role[0] = round->in_role[0] = 2;
    round->of_role[1] = round->of_role[2] = 2;
    round->in_role[1] = 1;
    seen->next_seat = PACK_NONE;
    table->pane = pane_new();
    pane_follow(&table->pane, seen);
    table_draw(table);
    assert_int_equal(table->pane.counts.role, 1); /* the first role that is not complete */
    count(table, 1, 2);
    count(table, 2, 2);
    pane_count_refused(&table->pane, seen, 2); /* it did not fit after all */
    assert_int_equal(table->pane.counts.in[2], 0);
    round->in_role[1] = 2;
    round->in_role[2] = 1;
    assert_false(pane_follow(&table->pane, seen)); /* what came in meanwhile counts */
    assert_int_equal(table->pane.counts.in[2], 1);
    assert_int_equal(table->pane.counts.role, 2);
    count(table, 2, 2);
    table_type(table, "c");
    assert_int_equal(table_key(table, KEY_ENTER).kind, ACTION_NONE); /* all are in */
    table_key(table, KEY_BACKSPACE);
    const struct action anew = table_key(table, KEY_BACKSPACE);
    assert_int_equal(anew.command.kind, COMMAND_COUNT_CHOICES);
    assert_int_equal(anew.command.with.role, 2);
    assert_int_equal(table->pane.counts.in[2], 0);
    round->answering = ANSWER_HANDS; /* everybody is asked again */
    memset(round->in_role, 0, sizeof round->in_role);
    assert_true(pane_follow(&table->pane, seen));
    assert_int_equal(table->pane.counts.role, 0);
}

static void a_pile_goes_on_where_it_was(void **state)
{
    struct table *table = *state;
    struct seen *seen = &table->made->seen;
    struct seen_round *round = &table->made->dilemma->rounds[0];
    round->answering = ANSWER_CARDS;
    round->entry = ENTRY_PILE;
    round->in = 7;
    round->of = 8;
    seen->next_seat = PACK_NONE;
    table->pane = pane_new();
    pane_follow(&table->pane, seen);
    table_draw(table);
    count(table, PACK_NONE, 0);
    table_type(table, "c");
    assert_int_equal(table_key(table, KEY_ENTER).kind, ACTION_NONE); /* the eighth was the last */
}

#define ON_A_TABLE(test) cmocka_unit_test_setup_teardown(test, lay, table_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_TABLE(a_letter_and_enter_send_a_choice),
        ON_A_TABLE(a_new_round_of_the_talk_begins_on_its_first_page),
        ON_A_TABLE(not_sure_and_pass_are_equals),
        ON_A_TABLE(nothing_is_sent_without_an_answer),
        ON_A_TABLE(the_clicker_does_nothing),
        ON_A_TABLE(letters_are_only_letters_in_the_reason),
        ON_A_TABLE(a_reason_without_its_tick_never_leaves),
        ON_A_TABLE(the_reason_can_be_pointed_into),
        ON_A_TABLE(a_value_is_sent_by_its_number_in_the_pack),
        ON_A_TABLE(many_values_stand_six_at_a_time),
        ON_A_TABLE(a_guess_goes_with_the_choice),
        ON_A_TABLE(escape_goes_back_a_page),
        ON_A_TABLE(later_and_not_here_are_about_the_seat_whose_turn_it_is),
        ON_A_TABLE(nothing_of_a_seat_is_left_after_it),
        ON_A_TABLE(another_step_forgets_everything),
        ON_A_TABLE(tab_reaches_every_target_and_comes_round),
        ON_A_TABLE(enter_on_another_option_picks_it_first),
        ON_A_TABLE(everything_is_on_some_page),
        ON_A_TABLE(cards_are_entered_seat_by_seat),
        ON_A_TABLE(the_options_come_before_the_counting),
        ON_A_TABLE(cards_that_are_in_are_not_asked_again),
        ON_A_TABLE(counting_goes_on_where_it_was),
        ON_A_TABLE(a_pile_goes_on_where_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
