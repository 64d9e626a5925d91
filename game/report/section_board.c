/* A board in the report: the places that were opened, with their example and what the table said there, and
 * the way of the session across its two axes. */
#include "report/section.h"

#include "insight/path.h"
#include "report/art.h"

enum { CROSS = 240, CROSS_EDGE = 18 };

static double place(int at)
{
    const double half = (CROSS - 2 * CROSS_EDGE) / 2.0;
    return CROSS / 2.0 + half * at / INSIGHT_PATH_END;
}

/* --- the places --- */

static void write_example(const struct report_page *page, const struct seen_area *area)
{
    page_raw(page, "<p><b>");
    page_words(page, area->source ? "report.board.example" : "report.board.made_up", NULL);
    page_raw(page, "</b></p>\n");
    page_paragraphs(page, area->example);
    if (!area->source)
        return;
    page_raw(page, "<p class=\"aside\">");
    page_words(page, "report.board.source", FACTS({"source", area->source}));
    page_raw(page, "</p>\n");
}

static void write_said(const struct report_page *page, const struct seen_words *words, const uint8_t *areas,
                       uint8_t count, uint8_t area)
{
    bool any = false;
    for (uint8_t i = 0; i < count; i++) {
        if (areas[i] != area)
            continue;
        page_raw(page, any ? "<li>" : "<ul class=\"said-list\">\n<li>");
        page_said_bare(page, words[i].text);
        page_raw(page, "</li>\n");
        any = true;
    }
    if (any)
        page_raw(page, "</ul>\n");
}

static void write_area(const struct report_page *page, const struct seen_part *part, uint8_t number)
{
    const struct seen_area *area = &part->board->areas[number];
    page_raw(page, "<h3>");
    page_pack(page, area->title);
    page_raw(page, "</h3>\n");
    if (area->example)
        write_example(page, area);
    write_said(page, part->words, part->board->word_area, part->word_count, number);
}

/* --- the way --- */

static void say_way(const struct report_page *page, const struct insight_path *path, struct text *out)
{
    for (uint8_t s = 0; s < path->stop_count; s++)
        text_format(out, "%s%d. %s", s ? " " : "", s + 1, page->seen->parts[path->stops[s].part].title);
}

static void draw_way(struct report_page *page, const struct seen_board *board,
                     const struct insight_path *path)
{
    struct text title = TEXT_INIT;
    say_way(page, path, &title);
    art_open(page, "cross", CROSS, CROSS, title.at);
    page_format(page,
                "<path class=\"line\" d=\"M0 %dH%dM%d 0V%d\"/><path class=\"way\" fill=\"none\" d=\"M%d %d",
                CROSS / 2, CROSS, CROSS / 2, CROSS, CROSS / 2, CROSS / 2);
    for (uint8_t s = 0; s < path->stop_count; s++)
        page_format(page, "L%.5g %.5g", place(path->stops[s].at[board->across]),
                    place(-path->stops[s].at[board->up]));
    page_raw(page, "\"/>");
    for (uint8_t s = 0; s < path->stop_count; s++) {
        const double x = place(path->stops[s].at[board->across]), y = place(-path->stops[s].at[board->up]);
        page_format(page, "<circle class=\"here\" cx=\"%.5g\" cy=\"%.5g\" r=\"10\"/>", x, y);
        page_format(
            page,
            "<text class=\"stop\" x=\"%.5g\" y=\"%.5g\" font-size=\"13\" text-anchor=\"middle\">%d</text>", x,
            y + 5, s + 1);
    }
    art_close(page);
    text_release(&title);
}

/* Only when something was decided that has a place on one of the two. */
static void write_way(struct report_page *page, const struct seen_board *board)
{
    const struct insight_path path = insight_path(page->seen);
    const struct seen *seen = page->seen;
    if (board->across >= seen->spectrum_count || board->up >= seen->spectrum_count ||
        !(path.touched >> board->across & 1 || path.touched >> board->up & 1))
        return;
    page_heading(page, 3, NULL, "report.board.way");
    page_raw(page, "<p class=\"aside\">");
    page_words(page, "report.board.axes",
               FACTS({"left", seen->spectrum_from[board->across]},
                     {"right", seen->spectrum_to[board->across]}, {"below", seen->spectrum_from[board->up]},
                     {"above", seen->spectrum_to[board->up]}));
    page_raw(page, "</p>\n");
    draw_way(page, board, &path);
    page_raw(page, "<ol>\n");
    for (uint8_t s = 0; s < path.stop_count; s++) {
        page_raw(page, "<li>");
        page_pack(page, seen->parts[path.stops[s].part].title);
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ol>\n");
}

void section_board(struct report_page *page, const struct seen_part *part)
{
    const struct seen_board *board = part->board;
    if (board->visited == 0 && part->word_count == 0)
        return;
    page_raw(page, "<section class=\"board\">\n<h2>");
    page_pack(page, part->title);
    page_raw(page, "</h2>\n<p class=\"aside\">");
    page_words(
        page, "report.board.visited",
        FACTS({"n", page_number(board->visited).digits}, {"all", page_number(board->area_count).digits}));
    page_raw(page, "</p>\n");
    write_said(page, part->words, board->word_area, part->word_count, PACK_NONE);
    for (uint8_t i = 0; i < board->area_count; i++)
        if (board->areas[i].visited)
            write_area(page, part, i);
    write_way(page, board);
    page_raw(page, "</section>\n");
}
