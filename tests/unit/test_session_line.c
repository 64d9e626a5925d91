/* A line of a record: comes back as it was, shows every changed bit, and loses its private part for good. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "protocol/json_form.h"
#include "session/line.h"
#include "session/rows.h"
#include "session/strike.h"
#include "support/any_fields.h"

enum { ROUNDS = 12 };
static const uint64_t seed = 5112026;

static struct line any_line(int kind, const struct pack *pack, struct random *random)
{
    struct line line = {.event = event_new((enum event_kind)kind)};
    line.event.with = any_fields(event_description(line.event.kind), pack, random);
    line.event.number = 1 + random_below(random, 5000);
    line.event.time = random_below(random, UINT32_MAX);
    line.event.begins = random_below(random, 2);
    line.id = random_below(random, 2) ? random_next(random) >> 11 : 0;
    line.end = random_below(random, 2);
    line.has_state = random_below(random, 3) == 0;
    line.state = line.has_state ? random_next(random) : 0;
    line.check = random_next(random);
    return line;
}

/* Both private and open fields as they would be written. */
static void print_fields(struct text *out, const struct pack *pack, const struct event *event)
{
    text_add(out, "{");
    event_fields_to_json(out, pack, event, false);
    text_add(out, "}{");
    event_fields_to_json(out, pack, event, true);
    text_add(out, "}");
}

static void lines_equal(const struct pack *pack, const struct line *one, const struct line *other)
{
    struct text a = TEXT_INIT;
    struct text b = TEXT_INIT;
    print_fields(&a, pack, &one->event);
    print_fields(&b, pack, &other->event);
    assert_string_equal(a.at, b.at);
    text_release(&a);
    text_release(&b);
    assert_int_equal(one->event.kind, other->event.kind);
    assert_int_equal(one->event.number, other->event.number);
    assert_int_equal(one->event.time, other->event.time);
    assert_int_equal(one->event.begins, other->event.begins);
    assert_int_equal(one->end, other->end);
    assert_int_equal(one->has_state, other->has_state);
    assert_true(one->id == other->id && one->state == other->state && one->check == other->check);
}

static void every_kind_comes_back(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct random random = {seed};
    for (int i = 0; i < EVENT_COUNT * ROUNDS; i++) {
        struct line line = any_line(i % EVENT_COUNT, &pack, &random);
        const uint64_t before = line.check;
        struct arena arena = {0};
        struct text text = TEXT_INIT;
        struct line back;
        line_write(&text, &pack, &line);
        assert_int_equal(text.at[text.length - 1], '\n');
        assert_null(memchr(text.at, '\n', text.length - 1));
        if (line_read(&back, &pack, before, text.at, text.length - 1, &arena) != LINE_GOOD)
            fail_msg("not read: %s", text.at);
        lines_equal(&pack, &line, &back);
        assert_false(back.removed);
        assert_int_equal(line_read(&back, &pack, before + 1, text.at, text.length - 1, &arena), LINE_DAMAGED);
        text_release(&text);
        arena_release(&arena);
    }
}

static void every_bit_counts(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct random random = {seed + 1};
    struct arena arena = {0};
    for (int kind = 0; kind < EVENT_COUNT; kind += 3) {
        struct line line = any_line(kind, &pack, &random);
        const uint64_t before = line.check;
        struct text text = TEXT_INIT;
        line_write(&text, &pack, &line);
        for (size_t bit = 0; bit < (text.length - 1) * 8; bit++) {
            struct line back;
            text.at[bit / 8] = (char)(text.at[bit / 8] ^ (1 << bit % 8));
            if (line_read(&back, &pack, before, text.at, text.length - 1, &arena) == LINE_GOOD)
                fail_msg("bit %zu passed: %s", bit, text.at);
            text.at[bit / 8] = (char)(text.at[bit / 8] ^ (1 << bit % 8));
        }
        text_release(&text);
    }
    arena_release(&arena);
}

static void every_cut_counts(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct random random = {seed + 2};
    struct arena arena = {0};
    struct line line = any_line(EVENT_CHOICE_CAST, &pack, &random);
    const uint64_t before = line.check;
    struct text text = TEXT_INIT;
    line_write(&text, &pack, &line);
    for (size_t length = 0; length < text.length - 1; length++) {
        struct line back;
        assert_int_not_equal(line_read(&back, &pack, before, text.at, length, &arena), LINE_GOOD);
    }
    text_release(&text);
    arena_release(&arena);
}

/* The members of a line that equal runs share. */
static void without_chance(struct text *out, const char *line)
{
    static const char *const random_members[] = {",\"salt\":\"", ",\"seal\":\"", ",\"check\":\""};
    while (*line) {
        bool skipped = false;
        for (size_t i = 0; i < sizeof random_members / sizeof *random_members; i++)
            if (strncmp(line, random_members[i], strlen(random_members[i])) == 0) {
                line = strchr(line + strlen(random_members[i]), '"') + 1;
                skipped = true;
            }
        if (!skipped)
            text_add_char(out, *line++);
    }
}

static void equal_runs_give_equal_lines(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct text runs[2] = {TEXT_INIT, TEXT_INIT};
    struct text kept[2] = {TEXT_INIT, TEXT_INIT};
    for (int run = 0; run < 2; run++) {
        struct random random = {seed + 3};
        for (int kind = 0; kind < EVENT_COUNT; kind++) {
            struct line line = any_line(kind, &pack, &random);
            line_write(&runs[run], &pack, &line);
        }
        without_chance(&kept[run], runs[run].at);
    }
    assert_string_not_equal(runs[0].at, runs[1].at); /* the salt is never the same */
    assert_string_equal(kept[0].at, kept[1].at);
    for (int run = 0; run < 2; run++) {
        text_release(&runs[run]);
        text_release(&kept[run]);
    }
}

static void a_struck_line_still_checks(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct arena arena = {0};
    struct line line = {.event = event_new(EVENT_CHOICE_CAST), .check = 77};
    line.event.number = 1;
    line.event.with.seat = 2;
    line.event.with.answer = ANSWER_A + 1;
    line.event.with.text[0] = "Anneke heeft gelijk";
    struct text text = TEXT_INIT;
    struct text bare = TEXT_INIT;
    struct line back;
    line_write(&text, &pack, &line);
    assert_int_equal(line_strip(&bare, text.at, text.length - 1), LINE_CUT);
    assert_null(strstr(bare.at, "Anneke"));
    assert_null(strstr(bare.at, "salt"));
    assert_non_null(strstr(bare.at, "\"seal\":\""));
    assert_int_equal(line_read(&back, &pack, 77, bare.at, bare.length - 1, &arena), LINE_GOOD);
    assert_true(back.removed && back.sealed);
    assert_true(back.check == line.check);
    assert_int_equal(back.event.with.seat, 2);
    assert_int_equal(back.event.with.answer, ANSWER_NONE);
    assert_null(back.event.with.text[0]);

    struct text again = TEXT_INIT;
    assert_int_equal(line_strip(&again, bare.at, bare.length - 1), LINE_HAD_NONE);
    assert_string_equal(again.at, bare.at);
    assert_int_equal(line_strip(&again, bare.at, bare.length - 2), LINE_UNREADABLE);
    text_release(&again);
    text_release(&bare);
    text_release(&text);
    arena_release(&arena);
}

/* Whoever makes up another private part needs the seal to fit, whatever it says. */
static void a_private_part_cannot_be_exchanged(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct arena arena = {0};
    struct text text = TEXT_INIT;
    struct line line = {.event = event_new(EVENT_CHOICE_CAST), .check = 1};
    line.event.number = 1;
    line.event.with.seat = 0;
    line.event.with.answer = ANSWER_A;
    line_write(&text, &pack, &line);
    char *answer = strstr(text.at, "\"answer\":\"A\"");
    assert_non_null(answer);
    answer[10] = 'B';
    struct line back;
    assert_int_equal(line_read(&back, &pack, 1, text.at, text.length - 1, &arena), LINE_PRIVATE_BROKEN);
    text_release(&text);
    arena_release(&arena);
}

/* A right check over something this program does not know: made by a newer one. */
static void what_is_new_is_not_called_damage(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "{\"n\":1,\"t\":0,\"e\":\"danced\"", "{\"n\":1,\"t\":0,\"e\":\"paused\",\"how\":1",
        "{\"n\":0,\"t\":0,\"e\":\"paused\"", "{\"n\":1,\"t\":0,\"e\":\"notes-set\""};
    struct pack pack;
    any_pack(&pack);
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        struct text covered = TEXT_INIT;
        struct text text = TEXT_INIT;
        struct line back;
        uint64_t check = 9;
        text_add(&covered, bodies[i]);
        text_add(&text, bodies[i]);
        line_close(&text, &covered, &check);
        assert_int_equal(line_read(&back, &pack, 9, text.at, text.length - 1, &arena), LINE_UNKNOWN);
        text_release(&covered);
        text_release(&text);
    }
    arena_release(&arena);
}

static void rows_are_split(void **state)
{
    (void)state;
    struct row row;
    size_t at = 0;
    const char bytes[] = "one\n\nthree";
    assert_true(row_next(&row, bytes, 10, &at));
    assert_true(row.length == 3 && row.whole);
    assert_true(row_next(&row, bytes, 10, &at));
    assert_true(row.length == 0 && row.whole);
    assert_true(row_next(&row, bytes, 10, &at));
    assert_true(row.length == 5 && !row.whole);
    assert_false(row_next(&row, bytes, 10, &at));
}

/* A header, notes, words, and a strike of event 2. */
static void write_record(struct text *out, const struct pack *pack)
{
    struct line notes = {.event = event_new(EVENT_NOTES_SET), .check = 5};
    notes.event.number = 1;
    notes.event.with.text[0] = "let op de tijd";
    struct line words = {.event = event_new(EVENT_WORDS_NOTED)};
    words.event.number = 2;
    words.event.with.part = words.event.with.step = 0;
    words.event.with.text[0] = "Anneke zei dat";
    struct line strike = {.event = event_new(EVENT_STRUCK), .end = true};
    strike.event.number = 3;
    strike.event.with.event = 2;
    text_add(out, "{\"header\":true}\n");
    line_write(out, pack, &notes);
    words.check = notes.check;
    line_write(out, pack, &words);
    strike.check = words.check;
    line_write(out, pack, &strike);
}

static void a_record_is_copied_without_what_was_struck(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct text record = TEXT_INIT;
    struct text bare = TEXT_INIT;
    struct text again = TEXT_INIT;
    struct text nothing = TEXT_INIT;
    write_record(&record, &pack);
    text_add(&record, "{\"torn");
    assert_int_equal(strike_copy(&bare, record.at, record.length, NULL), 1);
    assert_null(strstr(bare.at, "Anneke"));
    assert_non_null(strstr(bare.at, "let op de tijd"));
    assert_non_null(strstr(bare.at, "{\"torn"));
    assert_int_equal(strike_copy(&again, bare.at, bare.length, NULL), 0);
    assert_string_equal(again.at, bare.at);
    strike_all(&nothing, record.at, record.length);
    assert_null(strstr(nothing.at, "let op de tijd"));
    assert_null(strstr(nothing.at, "torn"));
    assert_non_null(strstr(nothing.at, "\"e\":\"struck\""));
    text_release(&record);
    text_release(&bare);
    text_release(&again);
    text_release(&nothing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_comes_back),
        cmocka_unit_test(every_bit_counts),
        cmocka_unit_test(every_cut_counts),
        cmocka_unit_test(equal_runs_give_equal_lines),
        cmocka_unit_test(a_struck_line_still_checks),
        cmocka_unit_test(a_private_part_cannot_be_exchanged),
        cmocka_unit_test(what_is_new_is_not_called_damage),
        cmocka_unit_test(rows_are_split),
        cmocka_unit_test(a_record_is_copied_without_what_was_struck),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
