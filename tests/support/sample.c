/* A script of commands, played line by line. */
#include "support/sample.h"

#include "base/file.h"
#include "pack/read.h"
#include "protocol/json_form.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SAMPLE_BYTES_MAX = 1 << 20 };

static struct sample *sample_open(const char *folder, const char *script)
{
    struct sample *sample = calloc(1, sizeof *sample);
    assert_non_null(sample);
    *sample = (struct sample){.script = TEXT_INIT};
    sample->pack = pack_read(folder, &sample->problems);
    assert_non_null(sample->pack);
    assert_int_equal(file_read(script, SAMPLE_BYTES_MAX, &sample->script), FILE_OK);
    sample->session = session_new(sample->pack, 1);
    return sample;
}

void sample_free(struct sample *sample)
{
    session_free(sample->session);
    for (uint32_t i = 0; i < sample->count; i++)
        json_release(&sample->lines[i]);
    problems_release(&sample->problems);
    text_release(&sample->script);
    pack_free(sample->pack);
    free(sample);
}

static void sample_line(struct sample *sample, const char *line, size_t length)
{
    struct command command;
    int64_t at = -1;
    assert_true(sample->count < SAMPLE_LINES_MAX);
    struct json_document *document = &sample->lines[sample->count++];
    if (!json_read(document, "script", line, length, &sample->problems) ||
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

struct sample *sample_played(const char *folder)
{
    struct text path = TEXT_INIT;
    file_join(&path, folder, "sample.commands.jsonl");
    struct sample *sample = sample_open(folder, path.at);
    text_release(&path);
    sample_play(sample);
    return sample;
}

void sample_speak(struct session *session, const struct pack *pack, const char *language)
{
    struct command command = command_new(COMMAND_SET_LANGUAGE);
    command.with.language = pack_language(pack, language);
    if (command.with.language > 0)
        assert_int_equal(session_do(session, &command, 0), ACCEPTED);
}

struct sample *sample_replayed(const char *folder, const char *name, const char *language)
{
    struct text path = TEXT_INIT;
    text_format(&path, "%s/replays/%s.commands.jsonl", getenv("SAMENSPEL_TESTS"), name);
    struct sample *sample = sample_open(folder, path.at);
    text_release(&path);
    sample_speak(sample->session, sample->pack, language);
    sample_play(sample);
    return sample;
}
