/* One dilemma in the report, in the order of look/15-verslag; and the words the table left with it. */
#include "report/section.h"

#include "insight/dilemma.h"
#include "report/answers.h"
#include "report/art.h"
#include "report/matrix.h"
#include "report/picture.h"

#include <assert.h>

static void add_reasons(struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (dilemma->reason_count == 0)
        return;
    page_raw(page, "<div class=\"block list\">\n");
    page_heading(page, 3, NULL, "report.reasons.title");
    page_raw(page, "<ul class=\"said-list\">\n");
    for (uint8_t i = 0; i < dilemma->reason_count; i++) {
        const struct seen_reason *reason = &dilemma->reasons[i];
        page_raw(page, "<li>");
        if (reason->answer < ANSWER_COUNT && !page->outside) {
            art_answer_beside(page, reason->answer);
            answer_name(page, dilemma, reason->answer);
            page_raw(page, ": ");
        }
        page_said(page, reason->text);
        if (reason->role < page->seen->role_count && !page->outside) {
            page_raw(page, " <span class=\"aside\">");
            page_pack(page, page->seen->roles[reason->role].name);
            page_raw(page, "</span>");
        }
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n</div>\n");
}

static void add_arguments(struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (dilemma->argument_count == 0)
        return;
    page_raw(page, "<div class=\"block list\">\n");
    page_heading(page, 3, NULL, "report.arguments.title");
    page_raw(page, "<ul class=\"said-list\">\n");
    for (uint8_t i = 0; i < dilemma->argument_count; i++) {
        const struct seen_words *argument = &dilemma->arguments[i];
        if (!argument->text)
            continue;
        page_raw(page, "<li>");
        page_said_bare(page, argument->text);
        if (argument->role < page->seen->role_count && !page->outside) {
            page_raw(page, " <span class=\"aside\">");
            page_pack(page, page->seen->roles[argument->role].name);
            page_raw(page, "</span>");
        }
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n</div>\n");
}

/* The option that the table added. */
static void section_own(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct seen_own_option *own = &dilemma->own;
    if (!own->stands)
        return;
    page_raw(page, "<div class=\"block list\">\n");
    page_heading(page, 3, NULL, "report.own.title");
    page_raw(page, "<dl class=\"decision\">\n");
    page_said_under(page, "report.own.label", own->label);
    page_said_under(page, "report.own.pays", own->pays);
    page_said_under(page, "report.own.happens", own->happens);
    page_raw(page, "</dl>\n</div>\n");
}

/* The window of two lenses, pane after pane; empty ones are left out. */
static void section_window(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    static const char *const heads[PANE_COUNT] = {
        "report.window.problem_alone", "report.window.problem_together", "report.window.possible_alone",
        "report.window.possible_together"};
    bool any = false;
    for (int pane = 0; pane < PANE_COUNT; pane++)
        any |= dilemma->pane_count[pane] > 0;
    if (!any)
        return;
    page_raw(page, "<div class=\"block list\">\n");
    page_heading(page, 3, NULL, "report.window.title");
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        if (dilemma->pane_count[pane] == 0)
            continue;
        page_raw(page, "<p><strong>");
        page_words(page, heads[pane], NULL);
        page_raw(page, "</strong></p>\n<ul class=\"said-list\">\n");
        for (uint8_t i = 0; i < dilemma->pane_count[pane]; i++) {
            page_raw(page, "<li>");
            page_said_bare(page, dilemma->panes[pane][i].text);
            page_raw(page, "</li>\n");
        }
        page_raw(page, "</ul>\n");
    }
    page_raw(page, "</div>\n");
}

/* What the table answered to the question it thought about at the end. */
static void write_notes(const struct report_page *page, const struct seen_part *part)
{
    if (part->word_count == 0)
        return;
    page_raw(page, "<div class=\"block list\">\n<h3>");
    page_pack(page, part->dilemma->think ? part->dilemma->think : part->title);
    page_raw(page, "</h3>\n<ul class=\"said-list\">\n");
    for (uint8_t w = 0; w < part->word_count; w++) {
        if (!part->words[w].text)
            continue;
        page_raw(page, "<li>");
        page_said_bare(page, part->words[w].text);
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n</div>\n");
}

static void write_title(const struct report_page *page, const struct seen_part *part)
{
    page_raw(page, "<p class=\"eyebrow\">");
    page_words(page, "report.dilemma.number",
               FACTS({"n", page_number(part->ordinal).digits}, {"title", part->title}));
    page_raw(page, "</p>\n<h2>");
    page_pack(page, part->dilemma->question);
    page_raw(page, "</h2>\n");
}

static void write_picture(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    struct text uri = TEXT_INIT;
    if (dilemma->picture && page->source->pictures &&
        picture_uri(&uri, page->source->pictures, dilemma->picture)) {
        page_raw(page, "<img alt=\"");
        page_text(page, dilemma->picture_alt);
        page_raw(page, "\" src=\"");
        page_text(page, uri.at);
        page_raw(page, "\">\n");
    }
    text_release(&uri);
}

static void write_story(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (!dilemma->situation)
        return;
    page_raw(page, "<div class=\"block story\">\n");
    page_heading(page, 3, NULL, "report.dilemma.story");
    write_picture(page, dilemma);
    page_paragraphs(page, dilemma->situation);
    page_raw(page, "</div>\n");
}

/* Steps that were skipped, in one sentence. */
static void write_skipped(const struct report_page *page, const struct seen_part *part)
{
    struct text names = TEXT_INIT, key = TEXT_INIT;
    for (uint8_t s = 0; s < part->step_count; s++) {
        if (part->steps[s].progress != PROGRESS_SKIPPED || part->steps[s].id >= STEP_COUNT)
            continue;
        text_clear(&key);
        text_format(&key, "step.%s", dilemma_step_word((enum dilemma_step)part->steps[s].id));
        text_format(&names, "%s%s", names.length ? ", " : "", words_get(page->words, key.at));
    }
    if (names.length) {
        page_raw(page, "<p class=\"aside\">");
        page_words(page, "report.dilemma.skipped", FACTS({"steps", names.at}));
        page_raw(page, "</p>\n");
    }
    text_release(&key);
    text_release(&names);
}

void section_dilemma(struct report_page *page, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    assert(dilemma);
    const struct insight_dilemma insight = insight_dilemma(dilemma);
    page_raw(page, "<section class=\"dilemma\">\n");
    write_title(page, part);
    section_choices(page, dilemma);
    section_decision(page, dilemma);
    page_raw(page, "<div class=\"columns\">\n<div>\n");
    const bool table = matrix_write(page, dilemma, &insight);
    if (!table)
        section_facts(page, dilemma);
    page_raw(page, "</div>\n<div>\n");
    section_costs(page, dilemma);
    if (table)
        section_facts(page, dilemma);
    page_raw(page, "</div>\n</div>\n");
    section_own(page, dilemma);
    section_follows(page, dilemma);
    page_raw(page, "<div class=\"columns\">\n<div>\n");
    section_effects(page, dilemma);
    page_raw(page, "</div>\n<div>\n");
    section_values(page, dilemma);
    page_raw(page, "</div>\n</div>\n");
    section_window(page, dilemma);
    add_reasons(page, dilemma);
    add_arguments(page, dilemma);
    section_guesses(page, dilemma);
    write_notes(page, part);
    write_story(page, dilemma);
    write_skipped(page, part);
    page_raw(page, "</section>\n");
}
