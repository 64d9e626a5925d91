/* Any lines as commands: each is refused with a reason or done, and what was done folds to the same state. */
#include "protocol/json_form.h"
#include "session/rows.h"
#include "session/session.h"
#include "support/packs.h"

#include <assert.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct pack *pack_of_the_test(void)
{
    static const struct pack *pack; /* read once, kept for the whole run */
    setenv("SAMENSPEL_TESTS", "tests", 0);
    if (!pack)
        pack = packs_read("klein");
    return pack;
}

static void do_row(struct session *session, const struct pack *pack, const struct row *row)
{
    struct problems problems = {0};
    struct json_document document = {0};
    struct command command;
    int64_t at = 0;
    if (json_read(&document, "fuzz", row->bytes, row->length, &problems) &&
        command_from_json(&command, &at, pack, &document, document.root, &problems)) {
        const uint32_t now = session_now(session);
        const uint32_t revision = session_revision(session);
        const enum refusal refusal = session_do(session, &command, at > (int64_t)now ? (uint32_t)at : now);
        assert(refusal < REFUSAL_COUNT);
        assert(refusal == ACCEPTED || session_revision(session) == revision);
        assert(session_flush(session) == ACCEPTED);
    } else {
        assert(problems.errors > 0);
    }
    json_release(&document);
    problems_release(&problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct pack *pack = pack_of_the_test();
    struct session *session = session_new(pack, 1);
    struct row row;
    for (size_t at = 0; row_next(&row, (const char *)data, size, &at);)
        do_row(session, pack, &row);
    struct text dump = TEXT_INIT;
    session_describe(session, false, &dump);
    text_release(&dump);
    session_free(session);
    return 0;
}
