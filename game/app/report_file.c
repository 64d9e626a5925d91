/* Opens a record for reading, makes one edition of its report, writes it beside the record. */
#include "app/report_file.h"

#include "pack/pack.h"
#include "report/report.h"
#include "session/record.h"

#include <assert.h>
#include <string.h>

static void make_page(struct text *page, enum record_paper paper, const struct report_source *source,
                      const struct words *words, const char *assets)
{
    if (paper == PAPER_AGENDA)
        report_agenda(page, source, 1, words, assets);
    else
        report_html(page, source, 1, words, assets);
}

static bool write_page(const char *path, const struct session *session, enum record_paper paper,
                       const struct words *words)
{
    static const enum viewer_kind readers[PAPERS] = {VIEWER_GROUP, VIEWER_OUTSIDE, VIEWER_AGENDA};
    struct arena arena = {.used = 0};
    struct text page = TEXT_INIT, assets = TEXT_INIT;
    const struct viewer viewer = {
        .kind = readers[paper],
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
    make_page(&page, paper, &source, words, assets.at);
    const bool written = file_write(path, page.at, page.length) == FILE_OK;
    text_release(&assets);
    text_release(&page);
    arena_release(&arena);
    return written;
}

bool report_file(const char *record, enum record_paper paper, const struct words *words, struct text *path)
{
    assert(record && words && path);
    text_clear(path);
    record_paper_path(path, record, paper);
    struct problems problems = {.count = 0};
    struct session *session = NULL;
    bool read_only = false, made = false;
    if (record_open(&session, record, false, clock_wall(), &read_only, &problems)) {
        made = write_page(path->at, session, paper, words);
        session_free(session);
    }
    problems_release(&problems);
    return made;
}

bool report_files(const char *record, bool agenda, const struct words *words)
{
    struct text path = TEXT_INIT;
    bool made = true;
    for (int paper = 0; paper < PAPERS; paper++)
        if (paper != PAPER_AGENDA || agenda)
            made = report_file(record, (enum record_paper)paper, words, &path) && made;
    text_release(&path);
    return made;
}
