/* What was chosen first and after the talk: the table of look/15-verslag, and what stood out. */
#include "report/section.h"

#include "insight/facts.h"
#include "report/answers.h"
#include "report/art.h"
#include "report/crowd.h"

#include <assert.h>

enum { LINE_HEIGHT = 26 };

static void write_head(const struct report_page *page, const struct insight_dilemma *insight)
{
    static const char *const keys[] = {"report.first", "report.second"};
    page_raw(page, "<table class=\"choices\">\n<thead><tr><th scope=\"col\" class=\"title\">");
    page_words(page, "report.choices.title", NULL);
    page_raw(page, "</th>");
    for (uint8_t r = 0; r < 2; r++) {
        if (!insight->known[r])
            continue;
        page_raw(page, "<th scope=\"col\">");
        page_words(page, keys[r], NULL);
        page_raw(page, "</th>");
    }
    page_raw(page, "</tr></thead>\n<tbody>\n");
}

static void write_row(struct report_page *page, const struct seen_dilemma *dilemma,
                      const struct insight_dilemma *insight, uint8_t answer)
{
    page_raw(page, "<tr><th scope=\"row\"><span class=\"named\">");
    art_answer_beside(page, answer);
    page_raw(page, "<span>");
    answer_name(page, dilemma, answer);
    page_raw(page, "</span></span></th>");
    for (uint8_t r = 0; r < 2; r++) {
        if (!insight->known[r])
            continue;
        page_raw(page, "<td>");
        if (answer_came_later(answer, r)) {
            page_raw(page, "<span class=\"zero\">");
            page_words(page, "report.choices.not_yet", NULL);
            page_raw(page, "</span>");
        } else {
            const struct crowd crowd = crowd_of(page, &dilemma->rounds[r], answer);
            crowd_line(page, &crowd, LINE_HEIGHT);
        }
        page_raw(page, "</td>");
    }
    page_raw(page, "</tr>\n");
}

bool section_legend_shown(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    return !page->outside &&
           (dilemma->rounds[0].as >= PROMISE_BY_ROLE || dilemma->rounds[1].as >= PROMISE_BY_ROLE);
}

static void write_legend(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (!section_legend_shown(page, dilemma))
        return;
    page_raw(page, "<p class=\"legend\">");
    for (uint8_t role = 0; role < page->seen->role_count; role++) {
        role_name(page, role);
        page_raw(page, " ");
    }
    page_raw(page, "</p>\n");
}

static bool too_few(const struct seen_dilemma *dilemma)
{
    return seen_too_few(&dilemma->rounds[0]) || seen_too_few(&dilemma->rounds[1]);
}

static void write_list(const struct report_page *page, const struct seen_dilemma *dilemma)
{
    page_heading(page, 3, NULL, "report.choices.options");
    page_raw(page, "<ul class=\"options\">\n");
    for (uint8_t a = 0; a < dilemma->option_count; a++) {
        page_raw(page, "<li class=\"named\">");
        art_answer_beside(page, a);
        page_raw(page, "<span>");
        answer_name(page, dilemma, a);
        page_raw(page, "</span></li>\n");
    }
    page_raw(page, "</ul>\n<p>");
    page_words(page, too_few(dilemma) ? "report.choices.few" : "report.choices.hidden", NULL);
    page_raw(page, "</p>\n");
}

/* Why only one of the two rounds stands there. */
static void write_why_one(const struct report_page *page, const struct seen_dilemma *dilemma, bool first)
{
    page_raw(page, "<p>");
    page_words(page,
               too_few(dilemma) ? "report.choices.few"
               : first          ? "report.choices.once"
                                : "report.choices.second_only",
               NULL);
    page_raw(page, "</p>\n");
}

void section_choices(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct insight_dilemma insight = insight_dilemma(dilemma);
    if (insight.last == PACK_NONE) {
        write_list(page, dilemma);
        return;
    }
    uint8_t rows[ANSWER_COUNT];
    const uint8_t count = insight_rows(dilemma, rows);
    write_head(page, &insight);
    for (uint8_t i = 0; i < count; i++)
        write_row(page, dilemma, &insight, rows[i]);
    page_raw(page, "</tbody></table>\n");
    write_legend(page, dilemma);
    if (insight.known[0] != insight.known[1])
        write_why_one(page, dilemma, insight.known[0]);
}

/* "Leeg na tien uur, Naar het park" */
static void list_answers(const struct report_page *page, const struct seen_dilemma *dilemma, uint16_t answers,
                         struct text *out)
{
    for (uint8_t a = 0; a < ANSWER_COUNT; a++)
        if (insight_has(answers, a))
            text_format(out, "%s%s", out->length ? ", " : "", answer_plain(page, dilemma, a));
}

static void write_fact(const struct report_page *page, const struct seen_dilemma *dilemma,
                       const struct insight_fact *fact)
{
    struct text key = TEXT_INIT, answers = TEXT_INIT;
    const struct seen *seen = page->seen;
    const bool known = fact->role != PACK_NONE && !page->outside;
    text_format(&key, "report.fact.%s%s", insight_fact_word(fact->kind), known ? "_role" : "");
    list_answers(page, dilemma, fact->answers, &answers);
    page_raw(page, "<li>");
    page_words(page, key.at,
               FACTS({"value", fact->value < seen->value_count ? seen->value_names[fact->value] : ""},
                     {"answer", answers.at}, {"role", known ? seen->roles[fact->role].name : ""}));
    page_raw(page, "</li>\n");
    text_release(&answers);
    text_release(&key);
}

void section_facts(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct insight_dilemma insight = insight_dilemma(dilemma);
    const struct insight_facts facts = insight_facts(&insight);
    if (facts.count == 0)
        return;
    assert(facts.count <= FACT_COUNT);
    page_raw(page, "<div class=\"block\">\n");
    page_heading(page, 3, NULL, "report.fact.title");
    page_raw(page, "<ul>\n");
    for (uint8_t f = 0; f < facts.count; f++)
        write_fact(page, dilemma, &facts.items[f]);
    page_raw(page, "</ul>\n</div>\n");
}

static void write_value(const struct report_page *page, const struct insight_dilemma *insight, uint8_t value)
{
    page_raw(page, "<tr><th scope=\"row\">");
    page_pack(page, page->seen->value_names[value]);
    page_format(page, "</th><td>%d</td><td>", insight->named[value]);
    page_words(page, insight->in_decision >> value & 1 ? "report.values.yes" : "report.values.no", NULL);
    page_raw(page, "</td></tr>\n");
}

static bool value_counts(const struct insight_dilemma *insight, uint8_t value)
{
    return insight->named[value] > 0 || (insight->in_decision >> value & 1);
}

void section_values(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct insight_dilemma insight = insight_dilemma(dilemma);
    uint16_t named = 0;
    for (uint8_t v = 0; v < page->seen->value_count; v++)
        named = (uint16_t)(named + insight.named[v]);
    if (named == 0)
        return;
    page_raw(page, "<div class=\"block\">\n");
    page_heading(page, 3, NULL, "report.values.title");
    page_raw(page, "<table class=\"values\">\n<thead><tr><th scope=\"col\">");
    page_words(page, "report.values.value", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "report.values.named", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "report.values.decision", NULL);
    page_raw(page, "</th></tr></thead>\n<tbody>\n");
    for (uint8_t v = 0; v < page->seen->value_count; v++)
        if (value_counts(&insight, v))
            write_value(page, &insight, v);
    page_raw(page, "</tbody></table>\n</div>\n");
}
