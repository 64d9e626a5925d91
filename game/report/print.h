/* What is printed before a meeting: cards to hold up, cards with a role, cards with a value, a sheet for each
 * dilemma, and the running order with clock times.
 *
 * Always true: made from the pack alone, so there is nothing of a session in it; one HTML file without
 * scripts or anything from elsewhere, laid out for A4; every text of the pack is escaped. Cards with words
 * and dilemmas come in every language of the pack, one language after the other. */
#ifndef REPORT_PRINT_H
#define REPORT_PRINT_H

#include "base/words.h"
#include "pack/minutes.h"

#define PRINT_SHEETS(X)                                                                                      \
    X(LETTERS, "letters")                                                                                    \
    X(ROLES, "roles")                                                                                        \
    X(VALUES, "values")                                                                                      \
    X(DILEMMAS, "dilemmas")                                                                                  \
    X(ORDER, "order")
enum print_sheet {
#define X(name, word) PRINT_##name,
    PRINT_SHEETS(X)
#undef X
        PRINT_SHEET_COUNT
};

/* The word of a sheet, for files and the command line: "letters". */
const char *print_sheet_word(enum print_sheet sheet);

enum { PRINT_NO_START = -1, PRINT_DAY_MINUTES = 24 * 60 };

/* One meeting as it is planned. Zeroed is a plan of nothing. */
struct print_plan {
    const struct pack_programme *programme; /* of the pack */
    struct {
        uint8_t activity; /* PACK_NONE: a break */
        uint32_t seconds;
    } parts[PACK_PARTS_MAX];
    uint8_t part_count;
    struct minutes_table table; /* seats at least 1 */
    int start;                  /* minutes after midnight, 0 to PRINT_DAY_MINUTES - 1; PRINT_NO_START: times
                                   count from the beginning */
};

/* The plan of a programme as the pack has it, its minutes by minutes.h. */
struct print_plan print_plan_of(const struct pack *pack, const struct pack_programme *programme,
                                struct minutes_table table, int start);

/* Everything is borrowed. */
struct print_source {
    const struct pack *pack;
    const struct words *words;                      /* of the page */
    const struct words *spoken[PACK_LANGUAGES_MAX]; /* the same in each language of the pack, NULL where the
                                                       program does not speak it: then those of the page */
    const char *assets;                             /* as in report.h */
    struct print_plan plan;
    bool planned; /* sheets of the dilemmas in the plan, in its order; false: of all there are */
};

/* Is there anything for this sheet? Cards with a value are for a value game alone. */
bool print_has(const struct print_source *source, enum print_sheet sheet);

/* Appends the page with this one sheet, or with all of them that have something, in the order of the list.
 * Asked for by name, the cards with a value are printed without a game too. */
void print_write(struct text *out, const struct print_source *source, enum print_sheet sheet);
void print_write_all(struct text *out, const struct print_source *source);

/* Appends a page that says what there is to print and leads to it: one link to a file per sheet that has
 * something, beside this page. */
void print_write_contents(struct text *out, const struct print_source *source,
                          const char *const files[PRINT_SHEET_COUNT]);

#endif
