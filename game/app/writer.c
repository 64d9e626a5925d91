/* The writer: one batch of bytes at a time, from the loop to the disk. */
#include "app/writer.h"

#include "screen/worker.h"

#include <assert.h>
#include <stdlib.h>

struct writer {
    struct worker *worker;
    struct session *session;
    struct text bytes;
    enum file_result result;
    bool given; /* a batch was handed over and its result not yet asked for */
};

static void write_batch(void *data)
{
    struct writer *writer = data;
    writer->result = record_write(writer->session, writer->bytes.at, writer->bytes.length);
}

struct writer *writer_start(void)
{
    struct writer *writer = calloc(1, sizeof *writer);
    if (!writer)
        return NULL;
    writer->bytes = TEXT_INIT;
    writer->worker = worker_start(write_batch, writer);
    if (writer->worker)
        return writer;
    free(writer);
    return NULL;
}

void writer_stop(struct writer *writer)
{
    if (!writer)
        return;
    worker_stop(writer->worker);
    text_release(&writer->bytes);
    free(writer);
}

void writer_give(struct writer *writer, struct session *session, const char *bytes, size_t length)
{
    assert(!writer->given && worker_idle(writer->worker));
    text_clear(&writer->bytes);
    text_add_bytes(&writer->bytes, bytes, length);
    writer->session = session;
    writer->given = true;
    worker_give(writer->worker);
}

bool writer_idle(const struct writer *writer)
{
    return !writer->given;
}

bool writer_done(struct writer *writer, enum file_result *result)
{
    if (!writer->given || !worker_idle(writer->worker))
        return false;
    writer->given = false;
    *result = writer->result;
    return true;
}

void writer_finish(struct writer *writer)
{
    worker_finish(writer->worker);
}
