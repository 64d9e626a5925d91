/* What one role thought that another would choose, beside what it chose; of a split role nothing is judged.
 */
#include "report/section.h"

#include "report/answers.h"

#include <assert.h>

static bool guessed_about(const struct seen_dilemma *dilemma, uint8_t role)
{
    for (uint8_t i = 0; i < dilemma->guess_count; i++)
        if (dilemma->guesses[i].about == role)
            return true;
    return false;
}

static bool divided(const struct seen_dilemma *dilemma, uint8_t role)
{
    for (uint8_t i = 0; i < dilemma->guess_count; i++)
        if (dilemma->guesses[i].about == role && dilemma->guesses[i].result == GUESS_DIVIDED)
            return true;
    return false;
}

/* "Terug naar kantoor (1), De gemeente betaalt (2)" */
static void list_chosen(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t role,
                        struct text *out)
{
    for (uint8_t a = 0; a < ANSWER_COUNT; a++)
        if (dilemma->rounds[0].by_role[role][a] > 0)
            text_format(out, "%s%s (%d)", out->length ? ", " : "", answer_plain(page, dilemma, a),
                        dilemma->rounds[0].by_role[role][a]);
}

static void write_chosen(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t role)
{
    struct text chosen = TEXT_INIT;
    list_chosen(page, dilemma, role, &chosen);
    page_raw(page, "<p>");
    if (chosen.length)
        page_words(page, "report.guesses.chose",
                   FACTS({"about", page->seen->roles[role].name}, {"answers", chosen.at}));
    else
        page_words(page, "report.guesses.silent", FACTS({"about", page->seen->roles[role].name}));
    if (divided(dilemma, role)) {
        page_raw(page, " ");
        page_words(page, "report.guesses.divided", NULL);
    }
    page_raw(page, "</p>\n");
    text_release(&chosen);
}

static void write_guess(const struct report_page *page, const struct seen_dilemma *dilemma,
                        const struct seen_guess *guess)
{
    static const char *const results[] = {[GUESS_MET] = "report.guesses.met",
                                          [GUESS_NOT_MET] = "report.guesses.not_met",
                                          [GUESS_DIVIDED] = NULL,
                                          [GUESS_NO_ANSWER] = NULL};
    assert(guess->count > 0);
    page_raw(page, "<li>");
    page_count(page, "report.guesses.thought", guess->count,
               FACTS({"role", page->seen->roles[guess->role].name},
                     {"answer", answer_plain(page, dilemma, guess->answer)}));
    if (results[guess->result]) {
        page_raw(page, " ");
        page_words(page, results[guess->result], NULL);
    }
    page_raw(page, "</li>\n");
}

void section_guesses(struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (dilemma->guess_count == 0 || page->outside)
        return;
    page_raw(page, "<div class=\"block list\">\n");
    page_heading(page, 3, NULL, "report.guesses.title");
    for (uint8_t role = 0; role < page->seen->role_count; role++) {
        if (!guessed_about(dilemma, role))
            continue;
        write_chosen(page, dilemma, role);
        page_raw(page, "<ul>\n");
        for (uint8_t i = 0; i < dilemma->guess_count; i++)
            if (dilemma->guesses[i].about == role && dilemma->guesses[i].role < page->seen->role_count)
                write_guess(page, dilemma, &dilemma->guesses[i]);
        page_raw(page, "</ul>\n");
    }
    page_raw(page, "</div>\n");
}
