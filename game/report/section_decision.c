/* What was decided, with its rule and the objections that stand; what it costs, and who helps. */
#include "report/section.h"

#include "report/answers.h"
#include "report/art.h"

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

/* What was said, no more: whoever said nothing is not counted as somebody without an objection. */
static void write_consent(const struct report_page *page, const struct seen_decision *decision)
{
    page_words(page, "report.decision.consent", NULL);
    if (decision->objection_count > 0)
        return;
    page_raw(page, " ");
    page_words(page, "report.decision.consent_none", NULL);
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
    page_raw(page, " <span class=\"objection\"><strong>");
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
    page_raw(page, "</span>");
}

/* Outside hears how many stand, not their words. */
static void write_objections(const struct report_page *page, const struct seen_decision *decision)
{
    if (page->outside && decision->objection_count > 0) {
        page_raw(page, " <strong>");
        page_count(page, "report.short.objections", decision->objection_count, NULL);
        page_raw(page, "</strong>");
        return;
    }
    for (uint8_t o = 0; o < decision->objection_count; o++)
        write_objection(page, &decision->objections[o]);
}

void section_decision(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct seen_decision *decision = &dilemma->decision;
    page_raw(page, "<div class=\"block list\">\n");
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
    write_objections(page, decision);
    page_raw(page, "</p>\n</div>\n");
}

static bool costs_known(const struct seen_option *option)
{
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
        if (option->cost[role])
            return true;
    return false;
}

/* The drawing is enough where a legend named the roles above; readers hear the name everywhere. */
static void write_payer(const struct report_page *page, uint8_t role, bool named)
{
    art_gable_beside(page, page->seen->roles[role].gable);
    page_format(page, "<span><span class=\"%s\">", named ? "aloud" : "payer");
    page_pack(page, page->seen->roles[role].name);
    page_raw(page, ". </span>");
}

static void write_cost(const struct report_page *page, const struct seen_dilemma *dilemma,
                       const struct seen_option *option, uint8_t role)
{
    if (!option->cost[role])
        return;
    page_raw(page, "<li>");
    write_payer(page, role, section_legend_shown(page, dilemma));
    page_pack(page, option->cost[role]);
    page_raw(page, " <span class=\"help\">");
    if (dilemma->help[role])
        page_said_bare(page, dilemma->help[role]);
    else if (!page->outside) /* outside never hears who helps, so silence says nothing */
        page_words(page, "report.costs.nobody", NULL);
    page_raw(page, "</span></span></li>\n");
}

void section_costs(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct seen_decision *decision = &dilemma->decision;
    if (!decision->made || decision->answer >= dilemma->option_count)
        return;
    const struct seen_option *option = &dilemma->options[decision->answer];
    if (!costs_known(option))
        return;
    page_raw(page, "<div class=\"block\">\n");
    page_heading(page, 3, NULL, page->outside ? "report.costs.title_only" : "report.costs.title");
    page_raw(page, "<ul class=\"costs\">\n");
    for (uint8_t role = 0; role < page->seen->role_count; role++)
        write_cost(page, dilemma, option, role);
    page_raw(page, "</ul>\n</div>\n");
}
