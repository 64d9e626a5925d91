/* The table of kinds, the blank kind that plays a break, and notes by themselves. */
#include "activity/activity.h"
#include "activity/notes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* --- the table --- */

static void every_kind_is_found_by_its_name(void **state)
{
    (void)state;
    assert_ptr_equal(activity_find("dilemma"), &activity_dilemma);
    assert_ptr_equal(activity_find("talk"), &activity_talk);
}

static void what_no_pack_may_name_is_not_found(void **state)
{
    (void)state;
    assert_null(activity_find("blank"));
    assert_null(activity_find("nothing"));
    assert_null(activity_find(""));
}

static void a_number_leads_back_to_its_kind(void **state)
{
    (void)state;
    struct pack *pack = calloc(1, sizeof *pack);
    assert_non_null(pack);
    pack->activity_count = 2;
    pack->activities[0].kind = "talk";
    pack->activities[1].kind = "dilemma";
    assert_ptr_equal(activity_at(activity_number(pack, 0)), &activity_talk);
    assert_ptr_equal(activity_at(activity_number(pack, 1)), &activity_dilemma);
    assert_ptr_equal(activity_at(activity_number(pack, PACK_NONE)), &activity_blank);
    free(pack);
}

/* --- a break --- */

static void a_break_is_one_open_step_with_a_clock(void **state)
{
    (void)state;
    const struct scene scene = {.step = 0};
    assert_int_equal(activity_blank.step_count(&scene), 1);
    assert_true(activity_blank.step_used(&scene, NULL, 0));
    assert_true(activity_blank.step_timed(&scene, 0));
    assert_false(activity_blank.step_private(&scene, NULL, 0));
    assert_int_equal(activity_blank.step_seconds(&scene, 0), 0); /* the programme gives it */
    assert_int_equal(activity_blank.reopens(&scene, NULL, 0), 1);
}

static void a_break_has_no_commands_and_no_events(void **state)
{
    (void)state;
    const struct scene scene = {.step = 0};
    const struct command command = command_new(COMMAND_NOTE_WORDS);
    const struct event event = event_new(EVENT_WORDS_NOTED);
    struct events events;
    events_clear(&events);
    struct offers offers = {.count = 0};
    assert_int_equal(activity_blank.decide(&scene, NULL, &command, &events), REFUSED_NOT_NOW);
    assert_false(activity_blank.admits(&scene, NULL, &event));
    assert_int_equal(activity_blank.leave(&scene, NULL, false, &events), ACCEPTED);
    activity_blank.offers(&scene, NULL, (struct actor){.kind = ACTOR_SCRIPT}, &offers);
    assert_int_equal(events.count, 0);
    assert_int_equal(offers.count, 0);
}

/* --- texts --- */

static void a_text_may_be_as_long_as_its_limit(void **state)
{
    (void)state;
    assert_int_equal(note_text_check("abcd", 4), ACCEPTED);
    assert_int_equal(note_text_check("abcde", 4), REFUSED_TEXT_TOO_LONG);
    assert_int_equal(note_text_check(NULL, 4), ACCEPTED);
    assert_int_equal(note_text_check("", 0), ACCEPTED);
}

static void what_nobody_can_read_is_refused_wherever_it_stands(void **state)
{
    (void)state;
    static const char *const bad[] = {"\x1b", "a\x1b",
                                      "\x1b"
                                      "a",
                                      "a\xff", "\xff"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(note_text_check(bad[i], 10), REFUSED_TEXT_UNREADABLE);
}

static void blank_is_no_word(void **state)
{
    (void)state;
    assert_true(note_text_blank(NULL));
    assert_true(note_text_blank(" \n"));
    assert_false(note_text_blank(" a"));
    assert_int_equal(note_text_wanted(" ", 10), REFUSED_TEXT_UNREADABLE);
    assert_int_equal(note_text_wanted("a", 10), ACCEPTED);
    assert_int_equal(note_text_wanted("ab", 1), REFUSED_TEXT_TOO_LONG);
}

static void every_text_of_a_command_is_checked(void **state)
{
    (void)state;
    for (int which = 0; which < TEXTS_MAX; which++) {
        struct command command = command_new(COMMAND_WORD_DECISION);
        assert_int_equal(note_texts_check(&command), ACCEPTED);
        command.with.text[which] = "\x1b";
        assert_int_equal(note_texts_check(&command), REFUSED_TEXT_UNREADABLE);
    }
}

/* --- notes --- */

static struct notes three(void)
{
    static const char *const texts[] = {"one", "two", "three"};
    struct notes notes = {.count = 0};
    for (uint8_t i = 0; i < 3; i++) {
        struct event event = event_new(EVENT_ARGUMENT_NOTED);
        event.number = 10u + i;
        event.with.text[0] = texts[i];
        event.with.role = i;
        notes_add(&notes, &event, (uint8_t)(i + 4));
    }
    return notes;
}

static void a_note_keeps_its_step_role_and_line(void **state)
{
    (void)state;
    const struct notes notes = three();
    struct seen_words seen[SEEN_WORDS_MAX];
    assert_int_equal(notes_see(&notes, true, seen), 3);
    for (uint8_t i = 0; i < 3; i++) {
        assert_int_equal(seen[i].step, i + 4);
        assert_int_equal(seen[i].role, i);
        assert_int_equal(seen[i].event, 10 + i);
    }
    assert_string_equal(seen[2].text, "three");
}

static void only_who_may_strike_is_told_the_line(void **state)
{
    (void)state;
    const struct notes notes = three();
    struct seen_words seen[SEEN_WORDS_MAX];
    assert_int_equal(notes_see(&notes, false, seen), 3);
    assert_int_equal(seen[1].event, 0);
}

static void a_struck_note_keeps_its_place_and_is_not_seen(void **state)
{
    (void)state;
    struct notes notes = three();
    notes.items[1].text = NULL;
    struct seen_words seen[SEEN_WORDS_MAX];
    assert_int_equal(notes_see(&notes, true, seen), 2);
    assert_string_equal(seen[0].text, "one");
    assert_string_equal(seen[1].text, "three");
    assert_int_equal(notes.count, 3);
}

static void a_removed_note_closes_the_row(void **state)
{
    (void)state;
    for (uint8_t removed = 0; removed < 3; removed++) {
        struct notes notes = three();
        notes_remove(&notes, removed);
        assert_int_equal(notes.count, 2);
        assert_string_equal(notes.items[0].text, removed == 0 ? "two" : "one");
        assert_string_equal(notes.items[1].text, removed == 2 ? "two" : "three");
        assert_null(notes.items[2].text);
    }
}

static void a_full_list_is_seen_and_removed_to_its_end(void **state)
{
    (void)state;
    struct notes notes = {.count = 0};
    struct event event = event_new(EVENT_WORDS_NOTED);
    event.with.text[0] = "word";
    for (int i = 0; i < SEEN_WORDS_MAX; i++)
        notes_add(&notes, &event, 0);
    struct seen_words seen[SEEN_WORDS_MAX];
    assert_int_equal(notes_see(&notes, true, seen), SEEN_WORDS_MAX);
    notes_remove(&notes, SEEN_WORDS_MAX - 1);
    assert_int_equal(notes_see(&notes, true, seen), SEEN_WORDS_MAX - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_found_by_its_name),
        cmocka_unit_test(what_no_pack_may_name_is_not_found),
        cmocka_unit_test(a_number_leads_back_to_its_kind),
        cmocka_unit_test(a_break_is_one_open_step_with_a_clock),
        cmocka_unit_test(a_break_has_no_commands_and_no_events),
        cmocka_unit_test(a_text_may_be_as_long_as_its_limit),
        cmocka_unit_test(what_nobody_can_read_is_refused_wherever_it_stands),
        cmocka_unit_test(blank_is_no_word),
        cmocka_unit_test(every_text_of_a_command_is_checked),
        cmocka_unit_test(a_note_keeps_its_step_role_and_line),
        cmocka_unit_test(only_who_may_strike_is_told_the_line),
        cmocka_unit_test(a_struck_note_keeps_its_place_and_is_not_seen),
        cmocka_unit_test(a_removed_note_closes_the_row),
        cmocka_unit_test(a_full_list_is_seen_and_removed_to_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
