/* Who chose differently, as a table of first against second choices. */
#include "report/matrix.h"

#include "report/answers.h"
#include "report/art.h"
#include "report/crowd.h"

#include <assert.h>

enum { CELL = 40, CELL_HOUSES_MAX = 4 };

static struct crowd cell_crowd(const struct seen_dilemma *dilemma, uint8_t first, uint8_t second)
{
    struct crowd crowd = {.roles = true};
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++) {
        crowd.by_role[role] = dilemma->movement.matrix[first][second][role];
        crowd.total = (uint8_t)(crowd.total + crowd.by_role[role]);
    }
    return crowd;
}

/* One house large, two beside each other, three or four small; more: a small house and a number for each
 * role. */
static void draw_cell(struct report_page *page, const struct crowd *crowd)
{
    struct text title = TEXT_INIT;
    crowd_say(page, crowd, &title);
    const bool grouped = crowd->total > CELL_HOUSES_MAX;
    const uint8_t things = crowd_things(crowd, grouped);
    const double size = things == 1 && !grouped ? 24 : things <= 2 && !grouped ? 18 : things <= 2 ? 19 : 12;
    const uint8_t row = grouped && things <= 2 ? 1 : 2;
    const int lines = (things + row - 1) / row;
    art_open(page, "cell", CELL, CELL, title.at);
    crowd_draw(page, crowd,
               (struct crowd_form){.x = CELL / 2,
                                   .y = CELL / 2 + size * (0.58 + 0.625 * (lines - 1)),
                                   .size = size,
                                   .per_row = row,
                                   .grouped = grouped});
    art_close(page);
    text_release(&title);
}

static void write_head(const struct report_page *page, const struct seen_dilemma *dilemma,
                       const uint8_t rows[], uint8_t count)
{
    page_format(page, "<thead><tr><td></td><th scope=\"colgroup\" colspan=\"%d\" class=\"over\">", count);
    page_words(page, "report.matrix.columns", NULL);
    page_raw(page, "</th></tr>\n<tr><th scope=\"col\" class=\"over\">");
    page_words(page, "report.matrix.rows", NULL);
    page_raw(page, "</th>");
    for (uint8_t i = 0; i < count; i++) {
        page_raw(page, "<th scope=\"col\">");
        art_answer_beside(page, rows[i]);
        page_raw(page, "<span class=\"aloud\">");
        answer_name(page, dilemma, rows[i]);
        page_raw(page, "</span></th>");
    }
    page_raw(page, "</tr></thead>\n");
}

static void write_row(struct report_page *page, const struct seen_dilemma *dilemma, const uint8_t rows[],
                      uint8_t count, uint8_t first)
{
    page_raw(page, "<tr><th scope=\"row\">");
    art_answer_beside(page, first);
    page_raw(page, "<span>");
    answer_name(page, dilemma, first);
    page_raw(page, "</span></th>");
    for (uint8_t i = 0; i < count; i++) {
        const struct crowd crowd = cell_crowd(dilemma, first, rows[i]);
        page_format(page, "<td class=\"%s%s\">", first == rows[i] ? "same" : "other",
                    crowd.total ? " some" : "");
        if (crowd.total > 0)
            draw_cell(page, &crowd);
        else
            page_raw(page, "<span class=\"aloud\">0</span>");
        page_raw(page, "</td>");
    }
    page_raw(page, "</tr>\n");
}

static void write_table(struct report_page *page, const struct seen_dilemma *dilemma)
{
    uint8_t rows[ANSWER_COUNT];
    const uint8_t count = insight_rows(dilemma, rows);
    page_raw(page, "<table class=\"matrix\">\n<caption class=\"aloud\">");
    page_words(page, "report.matrix.caption", NULL);
    page_raw(page, "</caption>\n");
    write_head(page, dilemma, rows, count);
    page_raw(page, "<tbody>\n");
    for (uint8_t i = 0; i < count; i++)
        if (!answer_came_later(rows[i], 0))
            write_row(page, dilemma, rows, count, rows[i]);
    page_raw(page, "</tbody></table>\n");
}

static const char *why_unknown(const struct seen_dilemma *dilemma)
{
    if (dilemma->rounds[1].seen_before || dilemma->rounds[0].seen_before)
        return "report.moved.seen_before";
    if (insight_by_totals(&dilemma->rounds[0]) || insight_by_totals(&dilemma->rounds[1]))
        return "report.moved.by_totals";
    if (dilemma->movement.withheld)
        return "report.moved.withheld";
    return "report.moved.unknown";
}

void moved_write(const struct report_page *page, const struct insight_dilemma *insight)
{
    const int both = insight->changed + insight->stayed;
    page_count(page, "report.moved.changed", insight->changed, FACTS({"of", page_number(both).digits}));
    page_raw(page, " ");
    page_count(page, "report.moved.stayed", insight->stayed, NULL);
    if (insight->no_first > 0) {
        page_raw(page, " ");
        page_count(page, "report.moved.no_first", insight->no_first, NULL);
    }
}

bool matrix_write(struct report_page *page, const struct seen_dilemma *dilemma,
                  const struct insight_dilemma *insight)
{
    if (!insight->known[0] || !insight->known[1])
        return false;
    page_heading(page, 3, NULL, "report.matrix.title");
    page_raw(page, "<div class=\"moved\">\n");
    const bool table = insight->matrix && !page->outside;
    if (table)
        write_table(page, dilemma);
    page_raw(page, "<p>");
    if (table) {
        page_words(page, "report.matrix.diagonal", NULL);
        page_raw(page, " ");
    }
    if (insight->movement)
        moved_write(page, insight);
    else
        page_words(page, why_unknown(dilemma), NULL);
    page_raw(page, "</p>\n</div>\n");
    return table;
}
