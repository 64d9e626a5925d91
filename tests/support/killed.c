/* A child plays and reports every saved line through a pipe; its parent kills it. */
#include "support/killed.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct wall_time noon = {.unix_ms = 1795348800000, .offset_minutes = 60};

static void give_up(const char *what, uint32_t line)
{
    fprintf(stderr, "killed after line %u: %s\n", (unsigned)line, what);
    exit(1);
}

/* --- the child --- */

static void play_and_report(const void *data, const struct pack *pack, const char *path, int report)
{
    const struct script *script = data;
    struct session *session = session_new(pack, script->seed);
    const struct record_header header = record_header_new(false, noon);
    if (record_create(session, path, &header) != FILE_OK)
        _exit(3);
    for (uint32_t i = 0; i < script->count; i++) {
        script_play(session, script, i, i + 1, 0, 0);
        if (write(report, "x", 1) != 1)
            _exit(4);
    }
    pause(); /* all is played: wait to be killed */
    _exit(5);
}

/* What a child does with the path of its record and the end of a pipe to report to. */
typedef void errand_of(const void *data, const struct pack *pack, const char *path, int report);

static void kill_after(errand_of *errand, const void *data, const struct pack *pack, const char *path,
                       uint32_t reports, uint32_t microseconds)
{
    int ends[2];
    if (pipe(ends) != 0)
        give_up("no pipe", reports);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        errand(data, pack, path, ends[1]);
    }
    close(ends[1]);
    char byte;
    for (uint32_t i = 0; i < reports; i++)
        if (read(ends[0], &byte, 1) != 1)
            give_up("the child stopped by itself", i);
    if (microseconds)
        usleep(microseconds);
    kill(child, SIGKILL);
    close(ends[0]);
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
        give_up("not killed", reports);
}

/* --- what it left --- */

static struct session *open_left(const char *path, bool resume, uint32_t lines)
{
    struct problems problems = {0};
    struct session *session = NULL;
    bool read_only = false;
    if (!record_open(&session, path, resume, noon, &read_only, &problems))
        give_up(problems.items[0].rule, lines);
    if (read_only == resume)
        give_up("not opened as asked", lines);
    problems_release(&problems);
    return session;
}

/* Numbers of events after the RESUMED are one higher; nothing else may differ. */
static void without_numbers(struct text *out, const char *dump)
{
    static const char *const counted[] = {"revision", "event"};
    while (*dump) {
        bool skipped = false;
        for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
            if (strncmp(dump, counted[i], strlen(counted[i])) == 0) {
                text_add(out, counted[i]);
                dump += strlen(counted[i]);
                dump += strspn(dump, " :=\"0123456789");
                skipped = true;
            }
        if (!skipped)
            text_add_char(out, *dump++);
    }
}

static void compare(const struct session *session, const char *dump, bool numbers, uint32_t lines)
{
    struct text left = TEXT_INIT;
    struct text a = TEXT_INIT;
    struct text b = TEXT_INIT;
    played_dump(session, false, &left);
    if (numbers) {
        text_add(&a, left.at);
        text_add(&b, dump);
    } else {
        without_numbers(&a, left.at);
        without_numbers(&b, dump);
    }
    if (strcmp(a.at, b.at) != 0) {
        fprintf(stderr, "--- is\n%s\n--- was\n%s\n", a.at, b.at);
        give_up("comes out differently", lines);
    }
    text_release(&left);
    text_release(&a);
    text_release(&b);
}

void killed_and_resumed(const struct script *script, const struct pack *pack, const char *folder,
                        uint32_t lines)
{
    struct text path = TEXT_INIT;
    text_format(&path, "%s/killed-%u.samenspel", folder, (unsigned)lines);
    kill_after(play_and_report, script, pack, path.at, lines, 0);

    struct session *left = open_left(path.at, false, lines);
    const uint32_t revision = session_revision(left);
    const uint32_t done = script_done(script, revision);
    if (done == UINT32_MAX || done < lines)
        give_up("lost what was saved", lines);
    if (done)
        compare(left, script->lines[done - 1].dump, true, lines);
    session_free(left);

    struct session *on = open_left(path.at, true, lines);
    script_play(on, script, done, script->count, revision, 1);
    compare(on, script->lines[script->count - 1].dump, false, lines);
    session_free(on);

    struct problems problems = {0};
    if (!record_verify(path.at, &problems))
        give_up(problems.items[0].rule, lines);
    problems_release(&problems);
    file_remove(path.at);
    text_release(&path);
}

/* --- striking --- */

enum { STRIKES = 40 };

static void word_of(char word[16], uint32_t number)
{
    snprintf(word, 16, "geheim-%02u-", (unsigned)number);
}

static void strike_and_report(const void *data, const struct pack *pack, const char *path, int report)
{
    (void)data;
    struct session *session = session_new(pack, 1);
    const struct record_header header = record_header_new(false, noon);
    if (record_create(session, path, &header) != FILE_OK)
        _exit(3);
    for (uint32_t i = 0; i < 2 * STRIKES; i++) {
        char word[16];
        struct command command = command_new(i < STRIKES ? COMMAND_SET_NOTES : COMMAND_STRIKE);
        word_of(word, i);
        command.with.text[0] = i < STRIKES ? word : NULL;
        command.with.event = i < STRIKES ? 0 : i - STRIKES + 1;
        if (session_do(session, &command, i) != ACCEPTED || session_flush(session) != ACCEPTED)
            _exit(6);
        if (i >= STRIKES && write(report, "x", 1) != 1)
            _exit(4);
    }
    pause();
    _exit(5);
}

/* The words that are in no file any more are exactly those that a STRUCK names. */
static void judge_strikes(const char *path, uint32_t strikes)
{
    struct text bytes = TEXT_INIT;
    if (file_read(path, 1 << 24, &bytes) != FILE_OK)
        give_up("no file", strikes);
    for (uint32_t i = 0; i < STRIKES; i++) {
        char word[16];
        char mark[32];
        word_of(word, i);
        snprintf(mark, sizeof mark, "\"struck\",\"event\":%u,", (unsigned)i + 1);
        const bool struck = strstr(bytes.at, mark) != NULL;
        if (struck == (strstr(bytes.at, word) != NULL))
            give_up(struck ? "a struck word is still there" : "a word is gone that was not struck", i);
        if (!struck && i < strikes)
            give_up("a strike was promised and is not there", i);
    }
    text_release(&bytes);
}

static void count_one(void *data, const char *name)
{
    (void)name;
    (*(uint32_t *)data)++;
}

void killed_while_striking(const struct pack *pack, const char *folder, uint32_t strikes,
                           uint32_t microseconds)
{
    struct text path = TEXT_INIT;
    file_join(&path, folder, "strikes.samenspel");
    kill_after(strike_and_report, NULL, pack, path.at, strikes, microseconds);
    judge_strikes(path.at, strikes);
    struct session *on = open_left(path.at, true, strikes);
    session_free(on);
    judge_strikes(path.at, strikes);
    uint32_t files = 0;
    file_list(folder, count_one, &files);
    if (files != 2) /* the record and the pictures: nothing half, and the lock went when it was closed */
        give_up("something was left behind", files);
    struct problems problems = {0};
    if (!record_verify(path.at, &problems) || problems.count)
        give_up(problems.items[0].rule, strikes);
    problems_release(&problems);
    file_remove(path.at);
    text_release(&path);
}
