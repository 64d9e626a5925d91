/* What the decision changed in the neighbourhood, as the author thought of it. */
#include "report/section.h"

#include "report/art.h"

#include <assert.h>

enum { CELLS_MAX = 12, CELL_STEP = 20, CELL_SIZE = 16 };

/* Filled up to the lower of before and now; what came is filled with an arrow up, what went is dashed with
 * one down. */
static void draw_cell(const struct report_page *page, const struct seen_effect *effect, int cell)
{
    const int level = effect->low + cell + 1; /* the value this cell stands for */
    const bool was = effect->before >= level, is = effect->now >= level;
    const double x = 1 + CELL_STEP * cell;
    page_format(page, "<rect class=\"%s\" x=\"%.4g\" y=\"1.5\" width=\"%d\" height=\"%d\" rx=\"3.5\"/>",
                is    ? "full"
                : was ? "gone"
                      : "empty",
                x, CELL_SIZE, CELL_SIZE);
    if (was != is)
        page_format(page, "<path class=\"%s\" d=\"M%.4g %s\"/>", is ? "up" : "down", x + CELL_SIZE / 2.0,
                    is ? "13.5V6m-3.2 3.2l3.2-3.2l3.2 3.2" : "5.5V13m-3.2-3.2l3.2 3.2l3.2-3.2");
}

static void draw_scale(struct report_page *page, const struct seen_effect *effect)
{
    const int cells = effect->high - effect->low;
    struct text title = TEXT_INIT;
    words_add(&title, page->words, "report.effects.scale",
              FACTS({"before", page_number(effect->before).digits}, {"now", page_number(effect->now).digits},
                    {"high", page_number(effect->high).digits}));
    if (cells >= 1 && cells <= CELLS_MAX) {
        art_open(page, "scale", CELL_STEP * cells, CELL_SIZE + 4, title.at);
        for (int cell = 0; cell < cells; cell++)
            draw_cell(page, effect, cell);
        art_close(page);
    } else {
        page_text(page, title.at);
    }
    text_release(&title);
}

static void write_change(const struct report_page *page, int change)
{
    if (change == 0)
        page_words(page, "report.effects.same", NULL);
    else
        page_format(page, "%s%d", change > 0 ? "+" : "−", change > 0 ? change : -change);
}

static void write_roles(const struct report_page *page, const struct seen_effect *effect)
{
    for (uint8_t role = 0; role < page->seen->role_count; role++) {
        if (effect->role_change[role] == 0)
            continue;
        page_raw(page, "<span class=\"for\">");
        page_words(page, "report.effects.for", FACTS({"role", page->seen->roles[role].name}));
        page_raw(page, " ");
        write_change(page, effect->role_change[role]);
        page_raw(page, "</span>");
    }
}

static void write_effect(struct report_page *page, const struct seen_effect *effect)
{
    page_raw(page, "<tr><th scope=\"row\">");
    page_pack(page, effect->name);
    if (effect->good_is_down) {
        page_raw(page, " <span class=\"aside\">");
        page_words(page, "report.effects.down", NULL);
        page_raw(page, "</span>");
    }
    page_raw(page, "</th><td>");
    draw_scale(page, effect);
    page_raw(page, "</td><td><strong>");
    write_change(page, effect->now - effect->before);
    page_raw(page, "</strong>");
    write_roles(page, effect);
    page_raw(page, "</td></tr>\n");
}

void section_effects(struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (!dilemma->decision.made || dilemma->effect_count == 0 || dilemma->decision.answer == ANSWER_OWN)
        return;
    assert(dilemma->effect_count <= PACK_EFFECTS_MAX);
    page_raw(page, "<div class=\"block\">\n");
    page_heading(page, 3, NULL, "report.effects.title");
    page_raw(page, "<table class=\"effects\">\n<thead><tr><th scope=\"col\">");
    page_words(page, "report.effects.effect", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "report.effects.level", NULL);
    page_raw(page, "</th><th scope=\"col\">");
    page_words(page, "report.effects.change", NULL);
    page_raw(page, "</th></tr></thead>\n<tbody>\n");
    for (uint8_t e = 0; e < dilemma->effect_count; e++)
        write_effect(page, &dilemma->effects[e]);
    page_raw(page, "</tbody></table>\n</div>\n");
}

void section_follows(struct report_page *page, const struct seen_dilemma *dilemma)
{
    if (!dilemma->decision.made || !dilemma->decided_follows)
        return;
    page_raw(page, "<div class=\"block\">\n");
    page_heading(page, 3, NULL, "report.follows.title");
    page_raw(page, "<p class=\"aside\">");
    page_words(page, "report.follows.author", NULL);
    page_raw(page, "</p>\n");
    page_paragraphs(page, dilemma->decided_follows);
    if (dilemma->expert) {
        page_heading(page, 4, NULL, "report.follows.expert");
        page_paragraphs(page, dilemma->expert);
    }
    page_raw(page, "</div>\n");
}
