/* Any bytes as a record: refused with a reason, or opened. Odd inputs are taken as they are; of even ones
 * every row is an event without its end, which gets a right check, so that damage reaches what lies behind
 * the checks. */
#include "session/record_read.h"

#include "session/record_pictures.h"
#include "session/rows.h"
#include "support/packs.h"

#include <assert.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first line of a record of the test's pack, made once. */
static const struct text *head_line(uint64_t *check)
{
    static struct text line;
    static struct record_head head;
    if (!line.at) {
        struct record_pictures pictures = {.count = 0};
        setenv("SAMENSPEL_TESTS", "tests", 0);
        struct pack *pack = packs_read("klein");
        line = TEXT_INIT;
        head.header = record_header_new(false, (struct wall_time){.unix_ms = 0});
        record_head_write(&line, &head, pack, &pictures);
        pack_free(pack);
    }
    *check = head.check;
    return &line;
}

/* {"n":1,... of each row, closed with its check. */
static void add_rows(struct text *out, const char *bytes, size_t size, uint64_t check)
{
    struct row row;
    for (size_t at = 0; row_next(&row, bytes, size, &at);) {
        struct text covered = TEXT_INIT;
        text_add_bytes(&covered, row.bytes, row.length);
        text_add(out, covered.at);
        line_close(out, &covered, &check);
        text_release(&covered);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const char *bytes = (const char *)data + 1;
    struct text record = TEXT_INIT;
    uint64_t check = 0;
    if (data[0] % 2) {
        text_add_bytes(&record, bytes, size - 1);
    } else {
        text_add(&record, head_line(&check)->at);
        add_rows(&record, bytes, size - 1, check);
    }
    struct problems problems = {0};
    struct record_lines lines;
    struct session *session = NULL;
    if (record_lines_prove(&lines, &record, "fuzz", &problems)) {
        session = record_fold(&lines, "fuzz", &problems);
        record_lines_release(&lines);
    }
    assert((session != NULL) == (problems.errors == 0));
    if (session) {
        struct text dump = TEXT_INIT;
        session_describe(session, false, &dump);
        text_release(&dump);
        session_free(session);
    }
    problems_release(&problems);
    return 0;
}
