/* Every command and every event becomes JSON and comes back the same, whatever its fields hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "protocol/field_form.h"
#include "protocol/json_form.h"
#include "support/any_fields.h"

enum { ROUNDS = 40 };
static const uint64_t seed = 20261122;

static bool texts_equal(const char *one, const char *other)
{
    return one && other ? strcmp(one, other) == 0 : one == other;
}

/* Member by member: the struct has padding. */
static void fields_equal(const struct kind *kind, const struct fields *one, const struct fields *other)
{
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++) {
        struct text a = TEXT_INIT;
        struct text b = TEXT_INIT;
        struct pack pack;
        any_pack(&pack);
        assert_int_equal(field_present(one, field), field_present(other, field));
        if (field_present(one, field) || !field->optional) {
            field_write(&a, &pack, one, field);
            field_write(&b, &pack, other, field);
        }
        assert_string_equal(a.at, b.at);
        text_release(&a);
        text_release(&b);
    }
    assert_memory_equal(one->counts, other->counts, sizeof one->counts);
    for (size_t i = 0; i < TEXTS_MAX; i++)
        assert_true(texts_equal(one->text[i], other->text[i]));
    assert_int_equal(one->seat, other->seat);
    assert_int_equal(one->role, other->role);
    assert_int_equal(one->answer, other->answer);
    assert_int_equal(one->guess, other->guess);
    assert_int_equal(one->index, other->index);
    assert_int_equal(one->offset, other->offset);
    assert_true(one->wall == other->wall);
}

static const struct json *read_one(struct json_document *document, const struct text *text)
{
    struct problems problems = {0};
    if (!json_read(document, "line", text->at, text->length, &problems))
        fail_msg("not JSON: %s", text->at);
    problems_release(&problems);
    return document->root;
}

static void commands_come_back(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct random random = {seed};
    for (int i = 0; i < COMMAND_COUNT * ROUNDS; i++) {
        struct command command = command_new((enum command_kind)(i % COMMAND_COUNT));
        const struct kind *kind = command_description(command.kind);
        command.with = any_fields(kind, &pack, &random);
        command.actor.kind = (enum actor_kind)random_below(&random, 3);
        command.actor.seat = command.actor.kind == ACTOR_SEAT ? (uint8_t)random_below(&random, SEATS_MAX) : 0;
        command.revision = random_below(&random, 3) ? random_below(&random, UINT32_MAX) : 0;
        command.id = random_below(&random, 3) ? random_next(&random) >> 11 : 0;
        struct text text = TEXT_INIT;
        command_to_json(&text, &pack, &command);

        struct json_document document = {0};
        struct problems problems = {0};
        struct command back;
        int64_t at = 0;
        const struct json *root = read_one(&document, &text);
        if (!command_from_json(&back, &at, &pack, &document, root, &problems))
            fail_msg("refused: %s [%s]", text.at, problems.items[0].rule);
        assert_int_equal(at, -1);
        assert_int_equal(back.kind, command.kind);
        assert_int_equal(back.actor.kind, command.actor.kind);
        assert_int_equal(back.actor.seat, command.actor.seat);
        assert_int_equal(back.revision, command.revision);
        assert_true(back.id == command.id);
        fields_equal(kind, &command.with, &back.with);
        problems_release(&problems);
        json_release(&document);
        text_release(&text);
    }
}

static void events_come_back(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct random random = {seed + 1};
    for (int i = 0; i < EVENT_COUNT * ROUNDS; i++) {
        struct event event = event_new((enum event_kind)(i % EVENT_COUNT));
        const struct kind *kind = event_description(event.kind);
        event.with = any_fields(kind, &pack, &random);
        struct text text = TEXT_INIT;
        text_add(&text, "{");
        event_fields_to_json(&text, &pack, &event, false);
        const size_t open = text.length;
        text_add(&text, open > 1 ? ",\"private\":{" : "\"private\":{");
        event_fields_to_json(&text, &pack, &event, true);
        text_add(&text, "}}");

        struct json_document document = {0};
        const struct json *root = read_one(&document, &text);
        struct event back = event_new(event.kind);
        if (!event_fields_from_json(&back, &pack, root, false) ||
            !event_fields_from_json(&back, &pack, json_find(root, "private"), true))
            fail_msg("refused: %s", text.at);
        fields_equal(kind, &event.with, &back.with);
        json_release(&document);
        text_release(&text);
    }
}

/* The first rule a command line breaks, "" when it is taken. */
static void says(const char *line, const char *rule)
{
    struct pack pack;
    any_pack(&pack);
    struct json_document document = {0};
    struct problems problems = {0};
    assert_true(json_read(&document, "line", line, strlen(line), &problems));
    struct command command;
    int64_t at = 0;
    const bool taken = command_from_json(&command, &at, &pack, &document, document.root, &problems);
    assert_int_equal(taken, !*rule);
    assert_int_equal(taken, problems.errors == 0);
    if (!taken) {
        if (strcmp(problems.items[0].rule, rule) != 0)
            fail_msg("%s: %s instead of %s", line, problems.items[0].rule, rule);
        assert_int_equal(problems.items[0].place.line, 1);
    }
    problems_release(&problems);
    json_release(&document);
}

static void mistakes_are_named(void **state)
{
    (void)state;
    says("[]", "command-unknown");
    says("{\"do\":7}", "command-unknown");
    says("{\"do\":\"dance\"}", "command-unknown");
    says("{\"seat\":1}", "command-unknown");
    says("{\"do\":\"remove-seat\"}", "command-field-missing");
    says("{\"do\":\"remove-seat\",\"seat\":1,\"role\":\"resident\"}", "command-field-unknown");
    says("{\"do\":\"remove-seat\",\"seat\":0}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":25}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":1.5}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":\"1\"}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":1,\"actor\":\"boss\"}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":1,\"actor\":25}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":1,\"revision\":-1}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":1,\"id\":0.5}", "command-field-wrong");
    says("{\"do\":\"remove-seat\",\"seat\":1,\"at\":\"noon\"}", "command-field-wrong");
    says("{\"do\":\"add-seat\",\"role\":\"king\"}", "command-field-wrong");
    says("{\"do\":\"cast-choice\",\"seat\":1,\"answer\":\"G\"}", "command-field-wrong");
    says("{\"do\":\"cast-choice\",\"seat\":1,\"answer\":\"\"}", "command-field-wrong");
    says("{\"do\":\"set-promise\",\"show\":\"\"}", "command-field-wrong");
    says("{\"do\":\"count-choices\",\"counts\":{\"A\":25}}", "command-field-wrong");
    says("{\"do\":\"count-choices\",\"counts\":{\"king\":{\"A\":2}}}", "command-field-wrong");
    says("{\"do\":\"count-choices\",\"counts\":[1]}", "command-field-wrong");
    says("{\"do\":\"pause\",\"quiet\":1}", "command-field-wrong");
    says("{\"do\":\"reopen-step\",\"step\":\"choose\"}", "");
    says("{\"do\":\"reopen-step\",\"step\":4}", "");
    says("{\"do\":\"reopen-step\",\"step\":\"dance\"}", "command-field-wrong");
    says("{\"do\":\"go-on\",\"at\":1500,\"actor\":\"script\"}", "");
    says("{\"do\":\"count-choices\",\"counts\":{}}", "");
    says("{\"do\":\"count-choices\",\"counts\":{\"pass\":{\"pass\":2}}}", "");
}

static void events_refuse_what_is_not_theirs(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    struct json_document document = {0};
    struct problems problems = {0};
    const char *line = "{\"seat\":3,\"private\":{\"answer\":\"Z\"},\"text\":\"x\"}";
    assert_true(json_read(&document, "line", line, strlen(line), &problems));
    struct event event = event_new(EVENT_CHOICE_CAST);
    assert_true(event_fields_from_json(&event, &pack, document.root, false));
    assert_int_equal(event.with.seat, 2);
    assert_false(event_fields_from_json(&event, &pack, json_find(document.root, "private"), true));
    assert_false(event_fields_from_json(&event, &pack, NULL, true));
    event = event_new(EVENT_ROUND_SHOWN);
    assert_false(event_fields_from_json(&event, &pack, document.root, false));
    json_release(&document);
}

static void texts_have_a_longest(void **state)
{
    (void)state;
    struct pack pack;
    any_pack(&pack);
    for (size_t length = TEXT_BYTES_MAX; length <= TEXT_BYTES_MAX + 1; length++) {
        struct text text = TEXT_INIT;
        text_add(&text, "{\"notes\":\"");
        for (size_t i = 0; i < length; i++)
            text_add_char(&text, 'a');
        text_add(&text, "\"}");
        struct json_document document = {0};
        struct event event = event_new(EVENT_NOTES_SET);
        const struct json *root = read_one(&document, &text);
        assert_int_equal(event_fields_from_json(&event, &pack, root, true), length == TEXT_BYTES_MAX);
        json_release(&document);
        text_release(&text);
    }
}

/* A record line's own members must never be mistaken for a field, nor two fields for each other. */
static void names_are_apart(void **state)
{
    (void)state;
    static const char *const taken[] = {"do",      "actor", "revision", "id",     "at",  "n",     "t",    "e",
                                        "private", "salt",  "seal",     "begins", "end", "state", "check"};
    for (int i = 0; i < COMMAND_COUNT + EVENT_COUNT; i++) {
        const struct kind *kind = i < COMMAND_COUNT ? command_description((enum command_kind)i)
                                                    : event_description((enum event_kind)(i - COMMAND_COUNT));
        assert_non_null(kind->word);
        size_t count = 0;
        for (const struct field *field = kind->fields; field->type != FIELD_END; field++, count++) {
            for (size_t j = 0; j < sizeof taken / sizeof *taken; j++)
                assert_string_not_equal(field->name, taken[j]);
            for (size_t j = 0; j < count; j++) {
                assert_string_not_equal(field->name, kind->fields[j].name);
                assert_int_not_equal(field->offset, kind->fields[j].offset);
            }
        }
        assert_true(count < FIELDS_PER_KIND);
    }
}

static void words_are_found_again(void **state)
{
    (void)state;
    for (int i = 0; i < EVENT_COUNT; i++) {
        enum event_kind kind = EVENT_COUNT;
        assert_true(event_kind_read(event_description((enum event_kind)i)->word, &kind));
        assert_int_equal(kind, i);
    }
    enum event_kind kind = EVENT_COUNT;
    assert_false(event_kind_read("", &kind));
    for (uint8_t i = 0; i < ANSWER_COUNT; i++)
        assert_int_equal(answer_read(answer_word(i)), i);
    assert_string_equal(answer_word(ANSWER_NONE), "");
    assert_int_equal(answer_read("a"), ANSWER_NONE);
    assert_int_equal(answer_read(""), ANSWER_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commands_come_back),    cmocka_unit_test(events_come_back),
        cmocka_unit_test(mistakes_are_named),    cmocka_unit_test(events_refuse_what_is_not_theirs),
        cmocka_unit_test(texts_have_a_longest),  cmocka_unit_test(names_are_apart),
        cmocka_unit_test(words_are_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
