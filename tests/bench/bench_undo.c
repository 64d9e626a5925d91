/* How long a record opens that is full of undos, beside one of as many events without any, in the same run.
 * Prints one line of JSON. */
#include "base/clock.h"
#include "session/record.h"
#include "support/packs.h"
#include "support/played.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { COMMANDS = 20000, FLUSH_EVERY = 1000 };

enum shape {
    SHAPE_NONE, /* 2 x COMMANDS commands, nothing taken back */
    SHAPE_EACH, /* each command taken back at once */
    SHAPE_DEEP, /* COMMANDS commands, then all of them taken back */
    SHAPE_COUNT
};

static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static bool takes_back(enum shape shape, int number)
{
    return shape == SHAPE_EACH ? number % 2 == 1 : shape == SHAPE_DEEP && number >= COMMANDS;
}

static void write_record(const struct pack *pack, const char *path, enum shape shape)
{
    struct session *session = session_new(pack, 1);
    const struct record_header header = record_header_new(false, clock_wall());
    if (record_create(session, path, &header) != FILE_OK)
        exit(3);
    for (int i = 0; i < 2 * COMMANDS; i++) {
        struct command command = command_new(takes_back(shape, i) ? COMMAND_UNDO : COMMAND_NAME_GROUP);
        command.with.text[0] = command.kind == COMMAND_UNDO ? NULL : i / 2 % 2 ? "een" : "twee";
        if (command.kind == COMMAND_NAME_GROUP && shape != SHAPE_EACH)
            command.with.text[0] = i % 2 ? "een" : "twee";
        const enum refusal refusal = session_do(session, &command, session_now(session) + 1);
        assert(refusal == ACCEPTED);
        (void)refusal;
        if (i % FLUSH_EVERY == 0)
            session_flush(session);
    }
    session_flush(session);
    session_free(session);
}

static double opens(const char *path)
{
    struct problems problems = {0};
    struct session *session = NULL;
    bool read_only = false;
    const double start = now_ms();
    const bool opened = record_open(&session, path, false, clock_wall(), &read_only, &problems);
    const double took = now_ms() - start;
    assert(opened);
    (void)opened;
    session_free(session);
    problems_release(&problems);
    return took;
}

int main(void)
{
    struct text folder = TEXT_INIT, path = TEXT_INIT;
    double took[SHAPE_COUNT];
    played_folder(&folder, "bench");
    struct pack *pack = packs_read("klein");
    for (int shape = 0; shape < SHAPE_COUNT; shape++) {
        text_clear(&path);
        text_format(&path, "%s/%d.samenspel", folder.at, shape);
        write_record(pack, path.at, (enum shape)shape);
        took[shape] = opens(path.at);
    }
    printf("{\"bench\":\"undo\",\"events\":%d,\"open_without_undo_ms\":%.0f,\"open_each_undone_ms\":%.0f,"
           "\"open_all_undone_at_the_end_ms\":%.0f}\n",
           2 * COMMANDS, took[SHAPE_NONE], took[SHAPE_EACH], took[SHAPE_DEEP]);
    pack_free(pack);
    played_folder_remove(folder.at);
    text_release(&folder);
    text_release(&path);
    return 0;
}
