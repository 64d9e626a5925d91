/* The running order: at what time each part begins, what is done in it, and how long that takes. */
#include "report/print_sheets.h"

#include <assert.h>

/* "13.30", or minutes from the beginning as "0.45". */
static void add_clock(struct text *out, const struct print_plan *plan, uint32_t seconds)
{
    const uint32_t from = plan->start == PRINT_NO_START ? 0 : (uint32_t)plan->start;
    const uint32_t minutes = (from + seconds / 60) % PRINT_DAY_MINUTES;
    text_format(out, "%u.%02u", (unsigned)(minutes / 60), (unsigned)(minutes % 60));
}

/* Minutes in halves, rounded up: "3", "1½". */
static void add_minutes(struct text *out, uint32_t seconds)
{
    const unsigned halves = (seconds + 29) / 30;
    if (halves / 2 > 0 || halves == 0)
        text_format(out, "%u", halves / 2);
    if (halves % 2)
        text_add(out, "½");
}

/* --- what is done in a part --- */

static void write_step(const struct report_page *page, const char *title, const char *word, uint32_t seconds)
{
    struct text minutes = TEXT_INIT;
    add_minutes(&minutes, seconds);
    page_raw(page, "<li>");
    if (word)
        page_word(page, "step", word);
    else
        page_pack(page, title);
    page_raw(page, seconds > 0 ? " <span class=\"minutes\">" : "");
    page_raw(page, seconds > 0 ? minutes.at : "");
    page_raw(page, seconds > 0 ? "</span></li>" : "</li>");
    text_release(&minutes);
}

static void write_dilemma_steps(const struct report_page *page, const struct pack_dilemma *dilemma,
                                struct minutes_table table)
{
    for (uint8_t place = 0; place < STEP_COUNT; place++) {
        const enum dilemma_step step = dilemma_step_at(place);
        if (dilemma->uses[step])
            write_step(page, NULL, dilemma_step_word(step), minutes_step(dilemma, step, table));
    }
}

static void write_steps(const struct report_page *page, const struct print_plan *plan,
                        const struct pack_activity *activity, uint8_t language)
{
    page_raw(page, "<ul class=\"steps\">");
    if (activity->dilemma)
        write_dilemma_steps(page, activity->dilemma, plan->table);
    for (uint8_t q = 0; activity->talk && q < activity->talk->question_count; q++) {
        const struct pack_question *question = &activity->talk->questions[q];
        write_step(page, pack_text(&question->title, language), NULL,
                   minutes_question(question, plan->table));
    }
    for (int step = 0; activity->values && step < VALUES_STEP_COUNT; step++)
        if (activity->values->uses[step])
            write_step(page, NULL, values_step_word((enum values_step)step),
                       minutes_values_step(activity->values, (enum values_step)step, plan->table));
    for (int step = 0; activity->house && step < HOUSE_STEP_COUNT; step++)
        if (activity->house->uses[step])
            write_step(page, NULL, house_step_word((enum house_step)step),
                       minutes_house_step(activity->house, (enum house_step)step, plan->table));
    for (int step = 0; activity->board && step < BOARD_STEP_COUNT; step++)
        if (activity->board->uses[step])
            write_step(page, NULL, board_step_word((enum board_step)step), activity->board->seconds[step]);
    for (unsigned place = 0; activity->agenda && place < AGENDA_STEP_COUNT; place++) {
        const enum agenda_step step = agenda_step_at(place);
        if (activity->agenda->uses[step])
            write_step(page, NULL, agenda_step_word(step), activity->agenda->seconds[step]);
    }
    page_raw(page, "</ul>");
}

static const char *const themes[THEME_COUNT] = {
#define X(name, word) [THEME_##name] = "theme." word,
    PACK_THEMES(X)
#undef X
};

/* Whoever prepares wants to know beforehand what may touch people. */
static void write_themes(const struct report_page *page, uint32_t sensitive)
{
    bool any = false;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        if (!(sensitive >> theme & 1))
            continue;
        page_raw(page, any ? ", " : "<div class=\"aside\">");
        if (!any) {
            page_words(page, "print.order.sensitive", NULL);
            page_raw(page, " ");
        }
        page_words(page, themes[theme], NULL);
        any = true;
    }
    page_raw(page, any ? ".</div>" : "");
}

static void write_activity(const struct report_page *page, const struct print_plan *plan,
                           const struct pack_activity *activity, uint8_t language, int dilemma)
{
    page_raw(page, "<div class=\"what\">");
    if (activity->dilemma)
        page_words(
            page, "report.dilemma.number",
            FACTS({"n", page_number(dilemma).digits}, {"title", pack_text(&activity->title, language)}));
    else
        page_pack(page, pack_text(&activity->title, language));
    page_raw(page, "</div>");
    if (activity->when) {
        page_raw(page, "<div class=\"aside\">");
        page_words(page, "print.order.when", NULL);
        page_raw(page, "</div>");
    }
    write_themes(page, activity->sensitive);
    write_steps(page, plan, activity, language);
}

/* --- the table --- */

static void write_time(const struct report_page *page, const struct print_plan *plan, uint32_t seconds)
{
    struct text clock = TEXT_INIT;
    add_clock(&clock, plan, seconds);
    page_raw(page, "<tr><th scope=\"row\">");
    page_text(page, clock.at);
    page_raw(page, "</th><td>");
    text_release(&clock);
}

static uint32_t write_rows(const struct report_page *page, const struct print_source *source,
                           uint8_t language)
{
    const struct print_plan *plan = &source->plan;
    uint32_t seconds = 0;
    int dilemma = 0;
    for (uint8_t i = 0; i < plan->part_count; i++) {
        struct text minutes = TEXT_INIT;
        write_time(page, plan, seconds);
        if (plan->parts[i].activity == PACK_NONE) {
            page_raw(page, "<div class=\"what\">");
            page_words(page, "wall.break", NULL);
            page_raw(page, "</div>");
        } else {
            const struct pack_activity *activity = &source->pack->activities[plan->parts[i].activity];
            dilemma += activity->dilemma != NULL;
            write_activity(page, plan, activity, language, dilemma);
        }
        add_minutes(&minutes, plan->parts[i].seconds);
        page_raw(page, "</td><td>");
        page_text(page, minutes.at);
        page_raw(page, "</td></tr>\n");
        text_release(&minutes);
        seconds += plan->parts[i].seconds;
    }
    return seconds;
}

static void write_lead(const struct report_page *page, const struct print_plan *plan, uint8_t language)
{
    page_raw(page, "<p class=\"lead\">");
    page_pack(page, pack_text(&plan->programme->title, language));
    page_raw(page, ". ");
    page_count(page, "report.lead.people", plan->table.seats, NULL);
    page_raw(page, ". ");
    page_word(page, "print.order",
              answering_word(plan->table.answering == ANSWER_UNSET ? ANSWER_CARDS : plan->table.answering));
    page_raw(page, "</p>\n");
}

void print_order(struct report_page *page, const struct print_source *source)
{
    const uint8_t language = pack_language(source->pack, page->words->language);
    const struct print_plan *plan = &source->plan;
    assert(plan->start >= PRINT_NO_START && plan->start < PRINT_DAY_MINUTES);
    print_article(page, "order");
    page_raw(page, "<p class=\"owner\">");
    page_pack(page, pack_text(&source->pack->title, language));
    page_raw(page, "</p>\n");
    page_heading(page, 1, NULL, "print.order.title");
    write_lead(page, plan, language);
    page_raw(page, "<table>\n<thead><tr><th scope=\"col\">");
    page_words(page, plan->start == PRINT_NO_START ? "print.order.after" : "print.order.time", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "print.order.what", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "print.order.minutes", NULL);
    page_raw(page, "</th></tr></thead>\n<tbody>\n");
    const uint32_t seconds = write_rows(page, source, language);
    write_time(page, plan, seconds);
    page_raw(page, "<div class=\"what\">");
    page_words(page, "print.order.end", NULL);
    page_raw(page, "</div></td><td></td></tr>\n</tbody>\n</table>\n</article>\n");
}
