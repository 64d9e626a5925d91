/* What was decided, with its rule and the objections that stand; what it costs, and who helps. */
#include "report/section.h"

#include "report/answers.h"

#include <assert.h>

static void write_line(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t line)
{
    static const char *const keys[] = {"report.decision.we_choose", "report.decision.because",
                                       "report.decision.drawback", "report.decision.care"};
    const struct seen_decision *decision = &dilemma->decision;
    if (!decision->text[line] && line > 0)
        return;
    page_raw(page, "<div><dt>");
    page_words(page, keys[line], NULL);
    page_raw(page, "</dt><dd>");
    if (decision->text[line])
        page_said_bare(page, decision->text[line]);
    else
        answer_name(page, dilemma, decision->answer);
    page_raw(page, "</dd></div>\n");
}

static void write_consent(const struct report_page *page, const struct seen_decision *decision)
{
    if (decision->of == 0) {
        page_words(page, "report.decision.consent", NULL);
        return;
    }
    page_words(page, "report.decision.consent_count",
               FACTS({"n", page_number(decision->of - decision->objection_count).digits},
                     {"of", page_number(decision->of).digits}));
}

static void write_majority(const struct report_page *page, const struct seen_decision *decision)
{
    if (!decision->total_known || decision->answer >= ANSWER_COUNT) {
        page_words(page, "report.decision.majority", NULL);
        return;
    }
    int of = 0;
    for (uint8_t a = 0; a < ANSWER_COUNT; a++)
        of += decision->total[a];
    page_words(
        page, "report.decision.majority_count",
        FACTS({"n", page_number(decision->total[decision->answer]).digits}, {"of", page_number(of).digits}));
}

static void write_role(const struct report_page *page, const struct seen_decision *decision)
{
    const bool known = decision->role < page->seen->role_count;
    page_words(page, known ? "report.decision.role" : "report.decision.a_role",
               FACTS({"role", known ? page->seen->roles[decision->role].name : ""}));
}

static void write_rule(const struct report_page *page, const struct seen_decision *decision)
{
    static void (*const rules[])(const struct report_page *, const struct seen_decision *) = {
        [RULE_CONSENT] = write_consent, [RULE_MAJORITY] = write_majority, [RULE_ROLE] = write_role};
    assert((size_t)decision->rule < sizeof rules / sizeof rules[0]);
    rules[decision->rule](page, decision);
}

static void write_objection(const struct report_page *page, const struct seen_words *objection)
{
    page_raw(page, " <strong>");
    page_words(page, objection->text ? "report.decision.objection" : "report.decision.objection_silent",
               NULL);
    page_raw(page, "</strong>");
    if (objection->text) {
        page_raw(page, " ");
        page_said(page, objection->text);
    }
    if (objection->role < page->seen->role_count && !page->outside) {
        page_raw(page, " (");
        page_pack(page, page->seen->roles[objection->role].name);
        page_raw(page, ")");
    }
}

void section_decision(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct seen_decision *decision = &dilemma->decision;
    page_raw(page, "<div class=\"block\">\n");
    page_heading(page, 3, NULL, "report.decision.title");
    if (!decision->made) {
        page_raw(page, "<p>");
        page_words(page, "report.decision.none", NULL);
        page_raw(page, "</p>\n</div>\n");
        return;
    }
    page_raw(page, "<dl class=\"decision\">\n");
    for (uint8_t line = 0; line < 4; line++)
        write_line(page, dilemma, line);
    page_raw(page, "</dl>\n<p>");
    write_rule(page, decision);
    for (uint8_t o = 0; o < decision->objection_count; o++)
        write_objection(page, &decision->objections[o]);
    page_raw(page, "</p>\n</div>\n");
}

static bool costs_known(const struct seen_option *option)
{
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
        if (option->cost[role])
            return true;
    return false;
}

static void write_cost(const struct report_page *page, const struct seen_dilemma *dilemma,
                       const struct seen_option *option, uint8_t role)
{
    if (!option->cost[role])
        return;
    page_raw(page, "<tr><th scope=\"row\">");
    role_name(page, role);
    page_raw(page, "</th><td>");
    page_pack(page, option->cost[role]);
    page_raw(page, "</td><td>");
    if (dilemma->help[role])
        page_said_bare(page, dilemma->help[role]);
    else
        page_words(page, "report.costs.nobody", NULL);
    page_raw(page, "</td></tr>\n");
}

void section_costs(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct seen_decision *decision = &dilemma->decision;
    if (!decision->made || decision->answer >= dilemma->option_count)
        return;
    const struct seen_option *option = &dilemma->options[decision->answer];
    if (!costs_known(option))
        return;
    page_raw(page, "<div class=\"block\">\n<table class=\"costs\">\n<thead><tr><td></td><th scope=\"col\">");
    page_words(page, "report.costs.title", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "report.costs.help", NULL);
    page_raw(page, "</th></tr></thead>\n<tbody>\n");
    for (uint8_t role = 0; role < page->seen->role_count; role++)
        write_cost(page, dilemma, option, role);
    page_raw(page, "</tbody></table>\n</div>\n");
}
