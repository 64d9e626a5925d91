/* The report: what one or more meetings chose, as a page to read and print, as tables, as JSON.
 *
 * Always true: it is made from `struct seen` alone (VIEWER_GROUP or VIEWER_OUTSIDE), so it knows what its
 * readers may know and no more; seats are never named; two sessions that differ only in something hidden give
 * the same bytes. The page is one HTML file without scripts or anything from elsewhere; every text of pack
 * and table is escaped. Typefaces are named, not embedded (whole font files would make it twenty times as
 * big): where Andika and Vollkorn are not installed the reader's own sans and serif stand in. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "protocol/seen.h"

#include "base/clock.h"
#include "base/words.h"

/* One meeting to report. Everything is borrowed. */
struct report_source {
    const struct seen *seen;
    struct wall_time started; /* unix_ms 0: not known, no date is shown */
    const char *session;      /* random id, ties the rows of the tables together; "" when there is none */
    bool rehearsal;
    const char *pictures; /* folder in which the pack's picture files are found; NULL: no pictures */
};

/* Appends the page, with all meetings one after another. `assets` is the folder with icons/ and pages/;
 * without them the page has no drawings and no style but says the same. At least one source. */
void report_html(struct text *out, const struct report_source *sources, size_t count,
                 const struct words *words, const char *assets);

/* Appends the neighbourhood's own pages, one for each meeting, seen by VIEWER_AGENDA: what was agreed and who
 * said yes, without anything of the game. For the door of the community house. */
void report_agenda(struct text *out, const struct report_source *sources, size_t count,
                   const struct words *words, const char *assets);

/* Appends one JSON document with the same numbers and words, keys in English (report/README.md). */
void report_json(struct text *out, const struct report_source *sources, size_t count);

/* The tables of report/README.md, as CSV (RFC 4180, UTF-8, a header line, lines end in CR LF). */
#define REPORT_TABLES(X)                                                                                     \
    X(CHOICES, "choices")                                                                                    \
    X(DECISIONS, "decisions")                                                                                \
    X(EFFECTS, "effects")                                                                                    \
    X(VALUES, "values")                                                                                      \
    X(IDEAS, "ideas")                                                                                        \
    X(ROW, "row")                                                                                            \
    X(HOUSE, "house")                                                                                        \
    X(BOARD, "board")                                                                                        \
    X(AGREEMENTS, "agreements")                                                                              \
    X(CONTRIBUTIONS, "contributions")                                                                        \
    X(QUESTIONS, "questions")                                                                                \
    X(PARTS, "parts")
enum report_table {
#define X(name, word) REPORT_##name,
    REPORT_TABLES(X)
#undef X
        REPORT_TABLE_COUNT
};

/* File name without ending: "choices". */
const char *report_table_name(enum report_table table);
void report_csv(struct text *out, enum report_table table, const struct report_source *sources, size_t count);

#endif
