/* The first page: this meeting in a few plain sentences and one picture. */
#include "report/cover.h"

#include "insight/dilemma.h"
#include "insight/meeting.h"
#include "report/answers.h"
#include "report/art.h"
#include "report/head.h"
#include "report/matrix.h"
#include "report/street.h"

#include <assert.h>

static void write_head(const struct report_page *page)
{
    struct text date = TEXT_INIT;
    page_raw(page, "<header class=\"head\">\n<p class=\"brand\">");
    art_logo(page);
    page_raw(page, " Samenspel</p>\n<p class=\"which\">");
    if (page->seen->group && *page->seen->group) {
        page_said_bare(page, page->seen->group);
        page_raw(page, ", ");
    }
    if (page->source->started.unix_ms != 0) {
        head_date(&date, page->words, page->source->started);
        page_text(page, date.at);
        page_raw(page, ". ");
    }
    page_raw(page, "<span class=\"whole\">");
    page_words(page, page->outside ? "report.edition.outside" : "report.edition.group", NULL);
    page_raw(page, "</span></p>\n</header>\n");
    text_release(&date);
}

static void write_lead(const struct report_page *page, const struct insight_meeting *meeting)
{
    page_raw(page, "<h1>");
    page_words(page, "report.title", NULL);
    page_raw(page, "</h1>\n<p class=\"lead\">");
    page_count(page, "report.lead.people", meeting->people, NULL);
    page_raw(page, ", ");
    page_count(page, "report.lead.roles", meeting->roles, NULL);
    page_raw(page, ", ");
    page_count(page, "report.lead.dilemmas", meeting->dilemmas, NULL);
    page_raw(page, ". ");
    page_words(page, "report.game", NULL);
    page_raw(page, "</p>\n");
    if (page->source->rehearsal) {
        page_raw(page, "<p class=\"notice\">");
        page_words(page, "report.rehearsal", NULL);
        page_raw(page, "</p>\n");
    }
}

static void write_decided(const struct report_page *page, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const struct seen_decision *decision = &dilemma->decision;
    if (!decision->made) {
        page_words(page, insight_stopped(part) ? "report.short.stopped" : "report.short.undecided", NULL);
        return;
    }
    page_words(page, "report.short.decided", NULL);
    page_raw(page, " <strong>");
    if (decision->text[0])
        page_said_bare(page, decision->text[0]);
    else
        answer_name(page, dilemma, decision->answer);
    page_raw(page, "</strong> ");
    if (decision->objection_count > 0)
        page_count(page, "report.short.objections", decision->objection_count, NULL);
}

static void write_dilemma(const struct report_page *page, const struct seen_part *part)
{
    const struct insight_dilemma insight = insight_dilemma(part->dilemma);
    page_raw(page, "<li><span class=\"line\">");
    page_words(page, "report.short.question", NULL);
    page_raw(page, " <strong>");
    page_pack(page, part->dilemma->question);
    page_raw(page, "</strong></span>\n<span class=\"line\">");
    if (insight.movement)
        moved_write(page, &insight);
    page_raw(page, "</span>\n<span class=\"line\">");
    write_decided(page, part);
    page_raw(page, "</span></li>\n");
}

/* What was agreed, and the ideas that were not, on one line. */
static void write_agreed(const struct report_page *page, const struct insight_meeting *meeting)
{
    if (meeting->agreements + meeting->open_ideas == 0)
        return;
    page_raw(page, "<li>");
    if (meeting->agreements > 0) {
        page_count(page, "report.short.agreements", meeting->agreements, NULL);
        page_raw(page, " ");
    }
    if (meeting->open_ideas > 0)
        page_count(page, meeting->agreements > 0 ? "report.short.open_ideas" : "report.short.ideas",
                   meeting->open_ideas, NULL);
    page_raw(page, "</li>\n");
}

static void write_short(const struct report_page *page, const struct insight_meeting *meeting)
{
    page_heading(page, 2, NULL, "report.short.title");
    page_raw(page, "<ul class=\"short\">\n<li>");
    page_words(page, "report.short.played", FACTS({"title", page->seen->pack_title}));
    if (page->seen->notice) {
        page_raw(page, " ");
        page_pack(page, page->seen->notice);
    }
    page_raw(page, "</li>\n");
    for (uint8_t p = 0; p < page->seen->part_count; p++)
        if (page->seen->parts[p].dilemma && insight_begun(&page->seen->parts[p]))
            write_dilemma(page, &page->seen->parts[p]);
    write_agreed(page, meeting);
    page_raw(page, "</ul>\n");
}

static void write_picture(struct report_page *page)
{
    for (uint8_t p = 0; p < page->seen->part_count; p++) {
        const struct seen_part *part = &page->seen->parts[p];
        if (!part->dilemma || !insight_begun(part) || insight_dilemma(part->dilemma).last == PACK_NONE)
            continue;
        page_raw(page, "<h2 class=\"quiet\">");
        page_words(page, "report.streets", FACTS({"title", part->title}));
        page_raw(page, "</h2>\n");
        street_write(page, part->dilemma);
        return;
    }
}

static void write_people(const struct report_page *page, const struct insight_meeting *meeting)
{
    page_heading(page, 2, "quiet", "report.people.title");
    page_raw(page, "<p class=\"legend\">");
    for (uint8_t role = 0; role < page->seen->role_count; role++) {
        if (meeting->by_role[role] == 0)
            continue;
        page_raw(page, "<span class=\"item\">");
        role_name(page, role);
        if (!page->seen->roles_changed) /* else a number would count people in the role they ended in */
            page_format(page, "<strong class=\"many\">%d</strong>", meeting->by_role[role]);
        page_raw(page, "</span> ");
    }
    page_raw(page, "</p>\n<p class=\"aside\">");
    page_words(page, page->seen->roles_changed ? "report.people.changed" : "report.people.roles", NULL);
    if (meeting->pairs > 0) {
        page_raw(page, " ");
        page_count(page, "report.people.pairs", meeting->pairs, NULL);
    }
    page_raw(page, "</p>\n");
}

void cover_write(struct report_page *page)
{
    assert(page->seen->part_count <= SEEN_PARTS_MAX);
    const struct insight_meeting meeting = insight_meeting(page->seen);
    page_raw(page, "<section class=\"cover\">\n");
    write_head(page);
    write_lead(page, &meeting);
    write_short(page, &meeting);
    write_picture(page);
    write_people(page, &meeting);
    page_raw(page, "</section>\n");
}
