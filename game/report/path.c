/* The path through the neighbourhood: every spectrum as a line, the decisions as stops on it. */
#include "report/cover.h"

#include "insight/path.h"
#include "report/art.h"

#include <assert.h>

enum { PATH_WIDTH = 200, PATH_HEIGHT = 36, PATH_LINE = 20, PATH_EDGE = 14 };

static double place(int at)
{
    const double half = (PATH_WIDTH - 2 * PATH_EDGE) / 2.0;
    return PATH_WIDTH / 2.0 + half * at / INSIGHT_PATH_END;
}

static void draw_stops(const struct report_page *page, const struct insight_path *path, uint8_t spectrum)
{
    double from = place(0);
    for (uint8_t s = 0; s < path->stop_count; s++) {
        const double to = place(path->stops[s].at[spectrum]);
        page_format(page, "<path class=\"way\" d=\"M%.5g %dH%.5g\"/>", from, PATH_LINE, to);
        from = to;
    }
    for (uint8_t s = 0; s < path->stop_count; s++) {
        const bool last = s + 1 == path->stop_count;
        const double x = place(path->stops[s].at[spectrum]);
        page_format(page, "<circle class=\"%s\" cx=\"%.5g\" cy=\"%d\" r=\"%d\"/>", last ? "here" : "past", x,
                    PATH_LINE, last ? 10 : 5);
        if (last)
            page_format(
                page,
                "<text class=\"stop\" x=\"%.5g\" y=\"%d\" font-size=\"13\" text-anchor=\"middle\">%d</text>",
                x, PATH_LINE + 5, s + 1);
    }
}

static void say_stops(const struct report_page *page, const struct insight_path *path, uint8_t spectrum,
                      struct text *out)
{
    const char *from = page->seen->spectrum_from[spectrum], *to = page->seen->spectrum_to[spectrum];
    text_format(out, "%s – %s: ", from, to);
    for (uint8_t s = 0; s < path->stop_count; s++) {
        const int at = path->stops[s].at[spectrum];
        text_format(out, "%s%d. ", s > 0 ? " " : "", s + 1);
        words_add(out, page->words, at == 0 ? "report.path.middle" : "report.path.toward",
                  FACTS({"n", page_number(at < 0 ? -at : at).digits}, {"side", at < 0 ? from : to}));
    }
}

static void write_spectrum(struct report_page *page, const struct insight_path *path, uint8_t spectrum)
{
    struct text title = TEXT_INIT;
    say_stops(page, path, spectrum, &title);
    page_raw(page, "<div class=\"spectrum\"><p class=\"ends\" aria-hidden=\"true\"><span>");
    page_pack(page, page->seen->spectrum_from[spectrum]);
    page_raw(page, "</span> <span>");
    page_pack(page, page->seen->spectrum_to[spectrum]);
    page_raw(page, "</span></p>");
    art_open(page, "path", PATH_WIDTH, PATH_HEIGHT, title.at);
    page_format(page, "<path class=\"line\" d=\"M%d %dH%d\"/><path class=\"middle\" d=\"M%d %dv12\"/>", 2,
                PATH_LINE, PATH_WIDTH - 2, PATH_WIDTH / 2, PATH_LINE - 6);
    draw_stops(page, path, spectrum);
    art_close(page);
    page_raw(page, "</div>\n");
    text_release(&title);
}

void path_write(struct report_page *page)
{
    const struct insight_path path = insight_path(page->seen);
    if (path.touched == 0)
        return;
    assert(path.stop_count > 0);
    page_raw(page, "<section class=\"paths\">\n");
    page_heading(page, 2, NULL, "report.path.title");
    page_raw(page, "<p class=\"aside\">");
    page_words(page, "report.path.what", NULL);
    page_raw(page, "</p>\n<div class=\"grid\">\n");
    for (uint8_t s = 0; s < page->seen->spectrum_count; s++)
        if (path.touched >> s & 1)
            write_spectrum(page, &path, s);
    page_raw(page, "</div>\n</section>\n");
}
