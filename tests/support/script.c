/* Draws once, plays again. */
#include "support/script.h"

#include "protocol/json_form.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static void note(void *data, const struct session *session, const struct command *command)
{
    struct script *script = data;
    struct text dump = TEXT_INIT;
    played_dump(session, false, &dump);
    script->lines[script->count++] = (struct script_line){.command = *command,
                                                          .time = session_now(session),
                                                          .revision = session_revision(session),
                                                          .dump = text_detach(&dump)};
}

void script_draw(struct script *script, const struct pack *pack, uint64_t seed, uint32_t count)
{
    struct random random = {seed};
    struct session *session = session_new(pack, seed);
    *script = (struct script){.lines = calloc(count, sizeof *script->lines), .seed = seed};
    assert(script->lines);
    played_commands(session, &random, (int)count, note, script);
    session_free(session);
    assert(script->count > 0 && script->count <= count);
}

void script_release(struct script *script)
{
    for (uint32_t i = 0; i < script->count; i++)
        free(script->lines[i].dump);
    free(script->lines);
}

void script_play(struct session *session, const struct script *script, uint32_t from, uint32_t to,
                 uint32_t since, uint32_t later)
{
    for (uint32_t i = from; i < to; i++) {
        struct command command = script->lines[i].command;
        if (command.revision > since)
            command.revision += later;
        const enum refusal refusal = session_do(session, &command, script->lines[i].time);
        const enum refusal saved = refusal == ACCEPTED ? session_flush(session) : refusal;
        if (saved == ACCEPTED)
            continue;
        struct text text = TEXT_INIT;
        command_to_json(&text, session_pack(session), &command);
        fprintf(stderr, "line %u refused (%s): %s\n", (unsigned)i, refusal_word(saved), text.at);
        exit(1);
    }
}

uint32_t script_done(const struct script *script, uint32_t revision)
{
    if (revision == 0)
        return 0;
    for (uint32_t i = 0; i < script->count; i++)
        if (script->lines[i].revision == revision)
            return i + 1;
    return UINT32_MAX;
}
