/* The last words: ideas for agreements, what was not played, and how this report was made. */
#include "report/cover.h"

#include "insight/meeting.h"

#include <assert.h>

static void write_ideas(const struct report_page *page, const struct insight_meeting *meeting)
{
    if (meeting->open_ideas == 0)
        return;
    page_raw(page, "<section class=\"ideas\">\n");
    page_heading(page, 2, NULL, "report.ideas.title");
    page_raw(page, "<p>");
    page_words(page, meeting->agreements > 0 ? "report.ideas.rest" : "report.ideas.what", NULL);
    page_raw(page, "</p>\n<ul class=\"said-list\">\n");
    for (uint8_t p = 0; p < page->seen->part_count; p++) {
        const struct seen_part *part = &page->seen->parts[p];
        for (uint8_t i = 0; i < part->idea_count; i++) {
            const char *idea = part->ideas[i].text;
            if (!idea || insight_agreed(page->seen, p, idea))
                continue;
            page_raw(page, "<li>");
            page_said_bare(page, idea);
            page_raw(page, "</li>\n");
        }
    }
    page_raw(page, "</ul>\n</section>\n");
}

/* What the table set going and what came of it; also what never came due. */
static void write_later(const struct report_page *page, const struct seen_later *later)
{
    const bool came = later->came && later->part < page->seen->part_count;
    page_raw(page, "<li>");
    page_words(page, came ? "report.later.came" : "report.later.not",
               FACTS({"title", later->title}, {"part", came ? page->seen->parts[later->part].title : ""}));
    page_raw(page, " ");
    page_pack(page, later->story);
    page_raw(page, "</li>\n");
}

static void write_laters(const struct report_page *page)
{
    if (page->seen->later_count == 0)
        return;
    page_raw(page, "<section class=\"later\">\n");
    page_heading(page, 2, NULL, "report.later.title");
    page_raw(page, "<p class=\"aside\">");
    page_words(page, "report.follows.author", NULL);
    page_raw(page, "</p>\n<ul>\n");
    for (uint8_t l = 0; l < page->seen->later_count; l++)
        write_later(page, &page->seen->laters[l]);
    page_raw(page, "</ul>\n</section>\n");
}

static const char *why_not(const struct seen_part *part)
{
    if (insight_stopped(part))
        return "report.missed.stopped";
    if (part->progress == PROGRESS_PASSED_OVER)
        return "report.missed.passed_over";
    return part->progress == PROGRESS_SKIPPED ? "report.missed.skipped" : "report.missed.coming";
}

static void write_missed(const struct report_page *page)
{
    bool open = false;
    for (uint8_t p = 0; p < page->seen->part_count; p++) {
        const struct seen_part *part = &page->seen->parts[p];
        if (!part->kind || (insight_begun(part) && !insight_stopped(part)))
            continue;
        if (!open)
            page_raw(page, "<li>");
        page_raw(page, open ? " " : "");
        page_words(page, why_not(part), FACTS({"title", part->title}));
        open = true;
    }
    if (open)
        page_raw(page, "</li>\n");
}

static void write_times(const struct report_page *page, const struct insight_meeting *meeting)
{
    if (meeting->used == 0)
        return;
    page_raw(page, "<li>");
    page_words(page, "report.about.minutes",
               FACTS({"used", page_number((meeting->used + 30) / 60).digits},
                     {"planned", page_number((meeting->planned + 30) / 60).digits}));
    page_raw(page, "</li>\n");
}

static void write_pack(const struct report_page *page)
{
    page_raw(page, "<li>");
    page_words(page, "report.about.pack",
               FACTS({"title", page->seen->pack_title}, {"version", page->seen->pack_version},
                     {"licence", page->seen->licence}));
    if (page->seen->notice) {
        page_raw(page, " ");
        page_pack(page, page->seen->notice);
    }
    page_raw(page, "</li>\n");
}

static void write_about(const struct report_page *page, const struct insight_meeting *meeting)
{
    page_raw(page, "<section class=\"about\">\n");
    page_heading(page, 2, "quiet", "report.about.title");
    page_raw(page, "<ul>\n<li>");
    page_words(page, "report.game", NULL);
    page_raw(page, "</li>\n<li>");
    page_words(page, page->outside ? "report.about.outside" : "report.about.group", NULL);
    page_raw(page, " ");
    page_word(page, page->outside ? "report.about.promise_outside" : "report.about.promise",
              promise_word(page->seen->promise));
    page_raw(page, "</li>\n");
    write_missed(page);
    write_times(page, meeting);
    write_pack(page);
    page_raw(page, "<li>");
    page_words(page, "report.about.made", FACTS({"version", SAMENSPEL_VERSION}));
    page_raw(page, "</li>\n</ul>\n</section>\n");
}

void closing_write(struct report_page *page)
{
    const struct insight_meeting meeting = insight_meeting(page->seen);
    assert(page->seen->pack_title);
    write_ideas(page, &meeting);
    path_write(page);
    write_laters(page);
    write_about(page, &meeting);
}
