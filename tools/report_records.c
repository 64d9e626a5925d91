/* The records a report is made from. */
#include "tools/report_records.h"

#include <assert.h>

bool report_records_add(struct report_records *records, const char *path, enum viewer_kind edition,
                        const char *language, struct problems *problems)
{
    struct session *session = NULL;
    bool read_only = true;
    assert(records->count < REPORT_RECORDS_MAX);
    if (!record_open(&session, path, false, clock_wall(), &read_only, problems))
        return false;
    const struct record_header *header = record_header_of(session);
    const struct pack *pack = session_pack(session);
    assert(header && read_only);
    const struct viewer viewer = {.kind = edition, .language = pack_language(pack, language)};
    records->sources[records->count] =
        (struct report_source){.seen = session_see(session, viewer, &records->arena),
                               .started = header->started,
                               .session = header->session,
                               .rehearsal = header->rehearsal,
                               .pictures = pack->folder};
    records->sessions[records->count++] = session;
    return true;
}

void report_records_release(struct report_records *records)
{
    for (size_t i = 0; i < records->count; i++)
        session_free(records->sessions[i]);
    arena_release(&records->arena);
    records->count = 0;
}
