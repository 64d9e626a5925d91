/* How long until a choice is durable, beside a bare append and fdatasync of the same bytes in the same run;
 * and 24 choices of one batch in one flush. Prints one line of JSON. SAMENSPEL_BENCH_FOLDER says on which
 * disk. */
#include "base/clock.h"
#include "session/record.h"
#include "support/packs.h"
#include "support/played.h"

#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 500, BATCHES = 100, STEPS_MOST = 60 };

static double now_us(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int by_size(const void *left, const void *right)
{
    const double a = *(const double *)left;
    const double b = *(const double *)right;
    return (a > b) - (a < b);
}

static double middle(double *times, size_t count)
{
    qsort(times, count, sizeof *times, by_size);
    return times[count / 2];
}

/* --- a session at its first choice --- */

static void must(struct session *session, struct command command)
{
    const enum refusal refusal = session_do(session, &command, session_now(session) + 1);
    if (refusal == ACCEPTED)
        return;
    fprintf(stderr, "refused: %s\n", refusal_word(refusal));
    exit(1);
}

static enum refusal choose(struct session *session, uint8_t seat, uint8_t answer)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    return session_do(session, &command, session_now(session) + 1);
}

static void set_the_table(struct session *session)
{
    struct command command = command_new(COMMAND_CHOOSE_PROGRAMME);
    command.with.programme = 0;
    must(session, command);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        command = command_new(COMMAND_ADD_SEAT);
        command.with.role = seat % session_pack(session)->role_count;
        must(session, command);
    }
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = ANSWER_COMPUTER;
    must(session, command);
    command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = PROMISE_COUNTS;
    must(session, command);
    must(session, command_new(COMMAND_BEGIN));
    for (int i = 0; i < STEPS_MOST && choose(session, 0, ANSWER_A) != ACCEPTED; i++)
        must(session, command_new(COMMAND_GO_ON));
    session_flush(session);
}

/* --- measuring --- */

static double raw_append(int handle, const char *bytes, size_t length)
{
    const double start = now_us();
    const ssize_t put = write(handle, bytes, length);
    const int flushed = fdatasync(handle);
    const double took = now_us() - start;
    assert(put == (ssize_t)length && flushed == 0);
    (void)put;
    (void)flushed;
    return took;
}

/* One batch of `choices` choices: how long until durable, and its bytes. */
static double durable(struct session *session, int round, uint8_t choices, struct text *bytes)
{
    size_t length = 0;
    const double start = now_us();
    for (uint8_t i = 0; i < choices; i++) {
        const enum refusal refusal =
            choose(session, (uint8_t)((round + i) % SEATS_MAX), (uint8_t)(round % 2));
        assert(refusal == ACCEPTED);
        (void)refusal;
    }
    const char *batch = session_batch(session, &length);
    const enum file_result written = record_write(session, batch, length);
    session_batch_saved(session);
    const double took = now_us() - start;
    assert(written == FILE_OK && length > 0);
    (void)written;
    text_clear(bytes);
    text_add_bytes(bytes, batch, length);
    return took;
}

struct figures {
    double ours, raw;
    size_t bytes;
};

/* Takes turns and changes who goes first, so that both meet the same disk. */
static struct figures measure(struct session *session, int handle, int rounds, uint8_t choices)
{
    static double ours[ROUNDS];
    static double raw[ROUNDS];
    struct text bytes = TEXT_INIT;
    assert(rounds <= ROUNDS);
    durable(session, 1, choices, &bytes); /* every batch has as many bytes as this one, or a few more */
    for (int round = 0; round < rounds; round++) {
        if (round % 2)
            raw[round] = raw_append(handle, bytes.at, bytes.length);
        ours[round] = durable(session, round, choices, &bytes);
        if (round % 2 == 0)
            raw[round] = raw_append(handle, bytes.at, bytes.length);
    }
    const struct figures figures = {
        .ours = middle(ours, (size_t)rounds), .raw = middle(raw, (size_t)rounds), .bytes = bytes.length};
    text_release(&bytes);
    return figures;
}

int main(void)
{
    struct text folder = TEXT_INIT;
    struct text path = TEXT_INIT;
    struct text other = TEXT_INIT;
    const char *disk = getenv("SAMENSPEL_BENCH_FOLDER");
    if (disk)
        setenv("TMPDIR", disk, 1);
    played_folder(&folder, "bench");
    file_join(&path, folder.at, "avond.samenspel");
    file_join(&other, folder.at, "raw");
    struct pack *pack = packs_read("klein");
    struct session *session = session_new(pack, 1);
    const struct record_header header = record_header_new(false, clock_wall());
    if (record_create(session, path.at, &header) != FILE_OK)
        return 3;
    set_the_table(session);
    const int handle = open(other.at, O_WRONLY | O_CREAT | O_APPEND, 0600);
    assert(handle >= 0);
    const struct figures one = measure(session, handle, ROUNDS, 1);
    const struct figures many = measure(session, handle, BATCHES, SEATS_MAX);
    printf("{\"bench\":\"record\",\"choice_durable_p50_us\":%.1f,\"raw_append_p50_us\":%.1f,\"ratio\":%.3f,"
           "\"bytes\":%zu,\"batch_of_24_p50_us\":%.1f,\"raw_batch_p50_us\":%.1f,\"batch_ratio\":%.3f,"
           "\"batch_bytes\":%zu,\"flushes_per_batch\":1}\n",
           one.ours, one.raw, one.ours / one.raw, one.bytes, many.ours, many.raw, many.ours / many.raw,
           many.bytes);
    close(handle);
    session_free(session);
    pack_free(pack);
    played_folder_remove(folder.at);
    text_release(&folder);
    text_release(&path);
    text_release(&other);
    return 0;
}
