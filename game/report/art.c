/* The drawings of the house as symbols of a page. */
#include "report/art.h"

#include "base/file.h"

#include <assert.h>
#include <string.h>

enum { DRAWING_MAX = 64 * 1024 };

/* What stands between two marks in an SVG of this project's own. */
static bool between(struct text *out, const char *svg, const char *from, const char *to)
{
    const char *start = strstr(svg, from);
    if (!start)
        return false;
    start += strlen(from);
    const char *end = strstr(start, to);
    if (!end)
        return false;
    text_add_bytes(out, start, (size_t)(end - start));
    return true;
}

/* <symbol id viewBox> with the drawing's own elements and perhaps a letter on it. */
static void add_symbol(const struct report_page *page, const char *assets, const char *name, const char *id,
                       const char *letter)
{
    struct text path = TEXT_INIT, svg = TEXT_INIT, box = TEXT_INIT, head = TEXT_INIT;
    text_format(&path, "%s/icons/%s.svg", assets, name);
    if (file_read(path.at, DRAWING_MAX, &svg) == FILE_OK && between(&box, svg.at, "viewBox=\"", "\"") &&
        between(&head, svg.at, "<svg", ">")) {
        const char *body = strstr(svg.at, head.at) + head.length + 1;
        const char *end = strstr(body, "</svg>");
        page_format(page, "<symbol id=\"%s\" viewBox=\"%s\">", id, box.at);
        text_add_bytes(page->out, body, end ? (size_t)(end - body) : strlen(body));
        page_format(page, "%s</symbol>\n", letter);
    }
    text_release(&head);
    text_release(&box);
    text_release(&svg);
    text_release(&path);
}

static void add_answers(const struct report_page *page, const char *assets)
{
    static const struct {
        const char *name, *letter, *colour;
        int size, baseline; /* the triangle's letter is smaller and stands low */
    } stamps[ANSWER_COUNT] = {{"stamp-circle", "A", "#fff", 56, 70},
                              {"stamp-square", "B", "#fff", 56, 70},
                              {"stamp-triangle", "C", "#18213A", 48, 82},
                              {"stamp-diamond", "D", "#18213A", 52, 68},
                              {"stamp-hexagon", "E", "#fff", 56, 70},
                              {"stamp-pentagon", "F", "#18213A", 56, 74},
                              {"own-idea", NULL, NULL, 0, 0},
                              {"not-sure", "?", "#18213A", 56, 70},
                              {"pass", NULL, NULL, 0, 0}};
    for (uint8_t a = 0; a < ANSWER_COUNT; a++) {
        struct text letter = TEXT_INIT, id = TEXT_INIT;
        text_format(&id, "answer-%d", a);
        if (stamps[a].letter)
            text_format(&letter,
                        "<text x=\"50\" y=\"%d\" font-size=\"%d\" font-weight=\"700\" text-anchor=\"middle\" "
                        "fill=\"%s\">%s</text>",
                        stamps[a].baseline, stamps[a].size, stamps[a].colour, stamps[a].letter);
        add_symbol(page, assets, stamps[a].name, id.at, letter.at);
        text_release(&letter);
        text_release(&id);
    }
}

void art_symbols(const struct report_page *page, const char *assets)
{
    page_raw(page, "<svg class=\"symbols\" aria-hidden=\"true\" width=\"0\" height=\"0\">\n");
    for (int g = 0; g < GABLE_COUNT; g++) {
        struct text name = TEXT_INIT;
        text_format(&name, "gable-%s", gable_word((enum pack_gable)g));
        add_symbol(page, assets, name.at, name.at, "");
        text_release(&name);
    }
    page_raw(page, "<symbol id=\"house\" viewBox=\"2 2 60 70\"><path d=\"M9 69V31L32 5L55 31V69Z\" "
                   "fill=\"#FFFDF8\" stroke=\"#18213A\" stroke-width=\"3.2\" stroke-linejoin=\"round\"/>"
                   "<path d=\"M25.5 69V54a6.5 6.5 0 0 1 13 0V69Z\" fill=\"#18213A\"/></symbol>\n");
    add_answers(page, assets);
    page_raw(page, "</svg>\n");
}

void art_icon_symbol(const struct report_page *page, const char *assets, const char *name)
{
    add_symbol(page, assets, name, name, "");
}

void art_icon_beside(const struct report_page *page, const char *name)
{
    page_format(page,
                "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 48 48\" width=\"48\" height=\"48\">"
                "<use href=\"#%s\" width=\"48\" height=\"48\"/></svg>\n",
                name);
}

void art_open(struct report_page *page, const char *class, double width, double height, const char *title)
{
    assert(title && *title);
    page->ids++;
    page_format(page,
                "<svg class=\"%s\" role=\"img\" aria-labelledby=\"t%u\" viewBox=\"0 0 %.4g %.4g\" "
                "width=\"%.4g\" height=\"%.4g\"><title id=\"t%u\">",
                class, page->ids, width, height, width, height, page->ids);
    page_text(page, title);
    page_raw(page, "</title>");
}

void art_close(const struct report_page *page)
{
    page_raw(page, "</svg>");
}

void art_gable(const struct report_page *page, enum pack_gable gable, double x, double y, double width)
{
    page_format(page, "<use href=\"#gable-%s\" x=\"%.4g\" y=\"%.4g\" width=\"%.4g\" height=\"%.4g\"/>",
                gable_word(gable), x, y, width, width * 7 / 6);
}

void art_house(const struct report_page *page, double x, double y, double width)
{
    page_format(page, "<use href=\"#house\" x=\"%.4g\" y=\"%.4g\" width=\"%.4g\" height=\"%.4g\"/>", x, y,
                width, width * 7 / 6);
}

void art_answer(const struct report_page *page, uint8_t answer, double x, double y, double size)
{
    assert(answer < ANSWER_COUNT);
    page_format(page, "<use href=\"#answer-%d\" x=\"%.4g\" y=\"%.4g\" width=\"%.4g\" height=\"%.4g\"/>",
                answer, x, y, size, size);
}

void art_figure(const struct report_page *page, double x, double y, double size, long number)
{
    page_format(
        page,
        "<text class=\"figure\" x=\"%.4g\" y=\"%.4g\" font-size=\"%.4g\" text-anchor=\"middle\">%ld</text>",
        x, y, size, number);
}

void art_gable_beside(const struct report_page *page, enum pack_gable gable)
{
    page_format(page,
                "<svg class=\"gable\" aria-hidden=\"true\" viewBox=\"0 0 60 70\" width=\"18\" height=\"21\">"
                "<use href=\"#gable-%s\" width=\"60\" height=\"70\"/></svg> ",
                gable_word(gable));
}

void art_answer_beside(const struct report_page *page, uint8_t answer)
{
    assert(answer < ANSWER_COUNT);
    page_format(
        page,
        "<svg class=\"answer\" aria-hidden=\"true\" viewBox=\"0 0 100 100\" width=\"24\" height=\"24\">"
        "<use href=\"#answer-%d\" width=\"100\" height=\"100\"/></svg> ",
        answer);
}

void art_logo(const struct report_page *page)
{
    page_raw(page,
             "<svg class=\"logo\" aria-hidden=\"true\" viewBox=\"0 0 130 38\" width=\"130\" height=\"38\">");
    for (int g = 0; g <= GABLE_STEPPED; g++)
        art_gable(page, (enum pack_gable)g, 2 + 32 * g, 0, 30);
    page_raw(page, "<path d=\"M0 36.5H130\" stroke=\"#18213A\" stroke-width=\"2\"/></svg>");
}
