/* The sample sessions beside the packs play to their end, and every line of them is accepted. */
#include "base/file.h"
#include "protocol/json_form.h"
#include "session/session.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SAMPLE_BYTES_MAX = 1 << 20, LINES_MAX = 1000 };

/* Everything a sample needs to live: texts of commands point into the documents of their lines. */
struct sample {
    struct pack *pack;
    struct session *session;
    struct text script;
    struct json_document lines[LINES_MAX];
    struct problems problems;
    uint32_t count, now;
};

static void sample_open(struct sample *sample, const char *folder)
{
    *sample = (struct sample){.script = TEXT_INIT};
    sample->pack = pack_read(folder, &sample->problems);
    assert_non_null(sample->pack);
    struct text path = TEXT_INIT;
    file_join(&path, folder, "sample.commands.jsonl");
    assert_int_equal(file_read(path.at, SAMPLE_BYTES_MAX, &sample->script), FILE_OK);
    text_release(&path);
    sample->session = session_new(sample->pack, 1);
}

static void sample_close(struct sample *sample)
{
    session_free(sample->session);
    for (uint32_t i = 0; i < sample->count; i++)
        json_release(&sample->lines[i]);
    problems_release(&sample->problems);
    text_release(&sample->script);
    pack_free(sample->pack);
}

static void sample_line(struct sample *sample, const char *line, size_t length)
{
    struct command command;
    int64_t at = -1;
    assert_true(sample->count < LINES_MAX);
    struct json_document *document = &sample->lines[sample->count++];
    if (!json_read(document, "sample.commands.jsonl", line, length, &sample->problems) ||
        !command_from_json(&command, &at, sample->pack, document, document->root, &sample->problems))
        fail_msg("line %u: %s", (unsigned)sample->count, sample->problems.items[0].rule);
    assert_true(at >= sample->now); /* times are given, and never go back */
    sample->now = (uint32_t)at;
    const enum refusal refusal = session_do(sample->session, &command, sample->now);
    if (refusal != ACCEPTED)
        fail_msg("line %u refused: %s", (unsigned)sample->count, refusal_word(refusal));
    assert_int_equal(session_flush(sample->session), ACCEPTED);
}

static void sample_play(struct sample *sample)
{
    const char *line = sample->script.at;
    for (const char *end; (end = strchr(line, '\n')) != NULL; line = end + 1)
        sample_line(sample, line, (size_t)(end - line));
    assert_string_equal(line, ""); /* the last line ends too */
}

/* Plays the sample of a pack to its end; returns how long it took, in ms. */
static uint32_t sample_to_end(const char *folder, uint8_t seats)
{
    struct sample *sample = calloc(1, sizeof *sample);
    struct arena arena = {.last = NULL};
    assert_non_null(sample);
    sample_open(sample, folder);
    sample_play(sample);
    const struct seen *seen = session_see(sample->session, (struct viewer){.kind = VIEWER_GROUP}, &arena);
    assert_int_equal(seen->phase, PHASE_ENDED);
    assert_int_equal(seen->seat_count, seats);
    const uint32_t took = sample->now;
    arena_release(&arena);
    sample_close(sample);
    free(sample);
    return took;
}

static void kennismaken_is_played_in_half_an_hour(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    assert_true(file_scenarios(&folder));
    text_add(&folder, "/kennismaken");
    assert_in_range(sample_to_end(folder.at, 5), 25 * 60000, 32 * 60000);
    text_release(&folder);
}

static void uiterste_is_played_with_every_seat(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    packs_path(&folder, "uiterste");
    sample_to_end(folder.at, SEATS_MAX);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kennismaken_is_played_in_half_an_hour),
        cmocka_unit_test(uiterste_is_played_with_every_seat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
