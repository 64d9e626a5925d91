/* Opens a record for reading, makes one edition of its report, writes it beside the record. */
#include "app/report_file.h"

#include "pack/pack.h"
#include "report/report.h"
#include "session/record.h"

#include <assert.h>
#include <string.h>

static bool write_page(const char *path, const struct session *session, bool outside,
                       const struct words *words)
{
    struct arena arena = {.used = 0};
    struct text page = TEXT_INIT, assets = TEXT_INIT;
    const struct viewer viewer = {
        .kind = outside ? VIEWER_OUTSIDE : VIEWER_GROUP,
        .language = pack_language(session_pack(session), words->language),
    };
    const struct record_header *header = record_header_of(session);
    const struct report_source source = {
        .seen = session_see(session, viewer, &arena),
        .started = header->started,
        .session = header->session,
        .rehearsal = header->rehearsal,
        .pictures = session_pack(session)->folder,
    };
    file_assets(&assets);
    report_html(&page, &source, 1, words, assets.at);
    const bool written = file_write(path, page.at, page.length) == FILE_OK;
    text_release(&assets);
    text_release(&page);
    arena_release(&arena);
    return written;
}

bool report_file(const char *record, bool outside, const struct words *words, struct text *path)
{
    assert(record && words && path);
    record_report_path(path, record, outside);
    struct problems problems = {.count = 0};
    struct session *session = NULL;
    bool read_only = false, made = false;
    if (record_open(&session, record, false, clock_wall(), &read_only, &problems)) {
        made = write_page(path->at, session, outside, words);
        session_free(session);
    }
    problems_release(&problems);
    return made;
}
