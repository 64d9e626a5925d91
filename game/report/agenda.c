/* The neighbourhood's own page: what was agreed, for the door of the community house. Nothing of the game. */
#include "report/agreements.h"
#include "report/art.h"
#include "report/head.h"

#include <assert.h>

/* Houses on a line of ground, as the table is a street: drawn, no role is meant. */
static void write_street(struct report_page *page)
{
    static const enum pack_gable row[] = {GABLE_POINTED, GABLE_STEPPED, GABLE_SHOP, GABLE_ROUND,
                                          GABLE_POINTED, GABLE_ROUND,   GABLE_SHOP, GABLE_STEPPED};
    enum { WIDTH = 880, HIGH = 124, HOUSE = 84, APART = 108, COUNT = sizeof row / sizeof *row };
    page_raw(page, "<div class=\"row-of-houses\">\n");
    art_open(page, "row", WIDTH, HIGH, words_get(page->words, "report.agenda.street"));
    for (int i = 0; i < COUNT; i++) {
        const double wide = i % 3 == 1 ? HOUSE + 12 : HOUSE;
        art_gable(page, row[i], 14 + i * APART, HIGH - 4 - wide * 7 / 6, wide);
    }
    page_format(page, "<line class=\"ground\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", HIGH - 2, WIDTH,
                HIGH - 2);
    art_close(page);
    page_raw(page, "</div>\n");
}

static void write_made(const struct report_page *page)
{
    page_raw(page, "<p class=\"made\">");
    if (page->source->started.unix_ms == 0) {
        page_words(page, "report.agenda.made", NULL);
    } else {
        struct text date = TEXT_INIT;
        head_date(&date, page->words, page->source->started);
        page_words(page, "report.agenda.made_on", FACTS({"date", date.at}));
        text_release(&date);
    }
    page_raw(page, "</p>\n");
}

static void write_one(struct report_page *page)
{
    unsigned count = 0;
    page_raw(page, "<article class=\"agenda\">\n");
    write_street(page);
    page_raw(page, "<h1>");
    if (page->seen->group)
        page_words(page, "report.agenda.of", FACTS({"group", page->seen->group}));
    else
        page_words(page, "report.agenda.name", NULL);
    page_raw(page, "</h1>\n<p class=\"lead\">");
    page_words(page, "report.agenda.join", NULL);
    page_raw(page, "</p>\n");
    for (uint8_t p = 0; p < page->seen->part_count; p++)
        if (page->seen->parts[p].agenda) {
            agreements_write(page, page->seen->parts[p].agenda, 1);
            count += page->seen->parts[p].agenda->agreement_count;
        }
    if (count == 0) {
        page_raw(page, "<p class=\"none\">");
        page_words(page, "report.agenda.none", NULL);
        page_raw(page, "</p>\n");
    }
    write_made(page);
    page_raw(page, "</article>\n");
}

void report_agenda(struct text *out, const struct report_source *sources, size_t count,
                   const struct words *words, const char *assets)
{
    assert(count > 0);
    struct report_page page = {.out = out, .words = words, .seen = sources[0].seen, .source = &sources[0]};
    head_write(&page, assets, "report.agenda.name", NULL);
    page_raw(&page, "<main>\n");
    for (size_t s = 0; s < count; s++) {
        assert(sources[s].seen->viewer.kind == VIEWER_AGENDA);
        page.source = &sources[s];
        page.seen = sources[s].seen;
        write_one(&page);
    }
    page_raw(&page, "</main>\n</body>\n</html>\n");
}
