/* A value game in the report: the row that the table laid, what was said with it, and the rules that came of
 * it. Nothing tells who picked or moved a card. */
#include "report/section.h"

#include <assert.h>

static const struct seen_card *card_at(const struct seen_values *values, uint8_t card)
{
    assert(card < values->card_count);
    return &values->cards[card];
}

/* --- the row --- */

static void write_place(const struct report_page *page, const struct seen_values *values, uint8_t place)
{
    const struct seen_card *card = card_at(values, values->row[place].card);
    page_raw(page, "<li><strong>");
    page_pack(page, card->name);
    page_raw(page, "</strong> <span class=\"aside\">");
    page_pack(page, card->meaning);
    page_raw(page, "</span> ");
    page_count(page, "report.row.picked", values->row[place].marks, NULL);
    page_raw(page, "</li>\n");
}

static void write_row(const struct report_page *page, const struct seen_values *values)
{
    page_raw(page, "<p>");
    page_words(
        page, "report.row.what",
        FACTS({"n", page_number(values->pick.in).digits}, {"of", page_number(values->pick.of).digits}));
    page_raw(page, "</p>\n<ol class=\"said-list\">\n");
    for (uint8_t place = 0; place < values->row_count; place++)
        write_place(page, values, place);
    page_raw(page, "</ol>\n");
}

/* --- can people live with it --- */

static void write_objections(const struct report_page *page, const struct seen_values *values)
{
    bool any = false;
    if (values->objection_count == 0)
        return;
    page_raw(page, " <strong>");
    page_count(page, "report.short.objections", values->objection_count, NULL);
    page_raw(page, "</strong>");
    for (uint8_t i = 0; i < values->objection_count && !page->outside; i++)
        any |= values->objections[i].text != NULL;
    if (!any)
        return;
    page_raw(page, "</p>\n<ul class=\"said-list\">\n");
    for (uint8_t i = 0; i < values->objection_count; i++) {
        if (!values->objections[i].text)
            continue;
        page_raw(page, "<li>");
        page_said_bare(page, values->objections[i].text);
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n<p>");
}

static void write_live(const struct report_page *page, const struct seen_values *values)
{
    page_raw(page, "<p>");
    page_count(page, "report.row.moves", values->moves, NULL);
    page_raw(page, " ");
    if (values->asked)
        page_count(page, "report.row.live", values->can, FACTS({"of", page_number(values->of).digits}));
    else
        page_words(page, "report.row.not_asked", NULL);
    write_objections(page, values);
    page_raw(page, "</p>\n");
}

/* --- what was said --- */

static void write_reasons(const struct report_page *page, const struct seen_values *values)
{
    if (values->reason_count == 0 || page->outside)
        return;
    page_heading(page, 3, NULL, "report.row.reasons");
    page_raw(page, "<ul class=\"said-list\">\n");
    for (uint8_t i = 0; i < values->reason_count; i++) {
        const struct seen_card_move *move = &values->reasons[i];
        page_raw(page, "<li><strong>");
        page_pack(page, card_at(values, move->card)->name);
        page_raw(page, "</strong> <span class=\"aside\">");
        page_words(
            page, "report.row.from_to",
            FACTS({"from", page_number(move->from + 1).digits}, {"to", page_number(move->to + 1).digits}));
        page_raw(page, "</span> ");
        page_said(page, move->reason);
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n");
}

/* --- the charter --- */

static void write_charter(const struct report_page *page, const struct seen_values *values)
{
    bool any = false;
    for (uint8_t i = 0; i < values->rule_count; i++)
        any |= values->rules[i].behaviour || values->rules[i].rule;
    if (!any)
        return;
    page_heading(page, 3, NULL, "report.row.charter");
    for (uint8_t i = 0; i < values->rule_count; i++) {
        const struct seen_rule *rule = &values->rules[i];
        if (!rule->behaviour && !rule->rule)
            continue;
        page_raw(page, "<section class=\"agreement\">\n<h3>");
        page_pack(page, card_at(values, rule->card)->name);
        page_raw(page, "</h3>\n<dl>\n");
        page_said_under(page, "wall.values.behaviour", rule->behaviour);
        page_said_under(page, "wall.values.rule", rule->rule);
        page_raw(page, "</dl>\n</section>\n");
    }
}

void section_row(struct report_page *page, const struct seen_part *part)
{
    const struct seen_values *values = part->values;
    assert(values);
    if (!values->laid)
        return;
    page_raw(page, "<section class=\"values\">\n<h2>");
    page_pack(page, values->question);
    page_raw(page, "</h2>\n");
    write_row(page, values);
    write_live(page, values);
    write_reasons(page, values);
    write_charter(page, values);
    page_raw(page, "</section>\n");
}
