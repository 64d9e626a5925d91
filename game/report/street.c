/* The two streets of one dilemma: plots, houses on them, stamp and number below. */
#include "report/street.h"

#include "report/answers.h"
#include "report/art.h"
#include "report/crowd.h"

#include <assert.h>

enum { STREET_WIDTH = 720, STREET_GAP = 12, STREET_HEAD = 26, STREET_FOOT = 46, GROUPED_FROM = 9 };

struct street {
    const struct seen_dilemma *dilemma;
    uint8_t rows[ANSWER_COUNT], count;
    double wide, narrow; /* plots of options, and of not sure and pass */
    bool grouped;
};

static bool is_narrow(uint8_t answer)
{
    return answer > ANSWER_OWN;
}

static double plot_width(const struct street *street, uint8_t answer)
{
    return is_narrow(answer) ? street->narrow : street->wide;
}

static bool any_crowded(const struct insight_dilemma *insight)
{
    for (uint8_t r = 0; r < 2; r++)
        for (uint8_t a = 0; a < ANSWER_COUNT; a++)
            if (insight->total[r][a] >= GROUPED_FROM)
                return true;
    return false;
}

static struct street street_plan(const struct seen_dilemma *dilemma, const struct insight_dilemma *insight)
{
    struct street street = {.dilemma = dilemma, .grouped = any_crowded(insight)};
    street.count = insight_rows(dilemma, street.rows);
    assert(street.count >= 4);
    const double free_width = STREET_WIDTH - STREET_GAP * (street.count - 1);
    street.wide = free_width / (street.count - 2 + 2 * 0.64);
    street.narrow = street.wide * 0.64;
    return street;
}

/* As many in a row as look.md gives: two, then rows of two, three, four; narrow plots two, then three. */
static uint8_t per_row(const struct street *street, uint8_t answer, uint8_t things)
{
    if (street->grouped)
        return is_narrow(answer) ? 1 : 2;
    if (is_narrow(answer))
        return things <= 1 ? 1 : things <= 6 ? 2 : 3;
    return things <= 4 ? 2 : things <= 6 ? 3 : 4;
}

static double house_size(const struct street *street, uint8_t answer, uint8_t things)
{
    const double room = (plot_width(street, answer) - 6) / per_row(street, answer, things);
    const double fits = room / (street->grouped ? 1.75 : 1.06);
    const double most = things <= 2 ? 46 : 36;
    return fits < most ? fits : most;
}

static double stack_height(const struct street *street, uint8_t answer, uint8_t things)
{
    if (things == 0)
        return 0;
    const uint8_t row = per_row(street, answer, things);
    return house_size(street, answer, things) * 1.25 * ((things + row - 1) / row);
}

static double street_height(const struct report_page *page, const struct street *street,
                            const struct seen_round *round)
{
    double height = 40;
    for (uint8_t i = 0; i < street->count; i++) {
        const struct crowd crowd = crowd_of(page, round, street->rows[i]);
        const double stack = stack_height(street, street->rows[i], crowd_things(&crowd, street->grouped));
        height = stack > height ? stack : height;
    }
    return STREET_HEAD + height + STREET_FOOT;
}

static void draw_plot(const struct report_page *page, const struct street *street,
                      const struct seen_round *round, uint8_t answer, double x, double ground)
{
    const double width = plot_width(street, answer), middle = x + width / 2;
    const struct crowd crowd = crowd_of(page, round, answer);
    const uint8_t things = crowd_things(&crowd, street->grouped);
    if (things > 0)
        crowd_draw(page, &crowd,
                   (struct crowd_form){.x = middle,
                                       .y = ground,
                                       .size = house_size(street, answer, things),
                                       .per_row = per_row(street, answer, things),
                                       .grouped = street->grouped});
    page_format(page, "<path class=\"ground\" d=\"M%.5g %.5gh%.5g\"/>", x, ground, width);
    art_answer(page, answer, middle - 30, ground + 9, 28);
    art_figure(page, middle + 14, ground + 30, 20, crowd.total);
    page_raw(page, "\n");
}

static void draw_street(const struct report_page *page, const struct street *street, uint8_t r, double top)
{
    const struct seen_round *round = &street->dilemma->rounds[r];
    const double ground = top + street_height(page, street, round) - STREET_FOOT;
    page_format(page, "<text class=\"when\" x=\"0\" y=\"%.5g\">", top + 17);
    page_words_plain(page, r == 0 ? "report.street.first" : "report.street.second", NULL);
    page_raw(page, "</text>\n");
    double x = 0;
    for (uint8_t i = 0; i < street->count; i++) {
        if (!answer_came_later(street->rows[i], r))
            draw_plot(page, street, round, street->rows[i], x, ground);
        x += plot_width(street, street->rows[i]) + STREET_GAP;
    }
}

/* "Eerst. Dicht, drie werkers 2: Organisatie, Gemeente. Open ..." */
static void say_street(const struct report_page *page, const struct street *street, uint8_t r,
                       struct text *out)
{
    text_format(out, "%s. ", words_get(page->words, r == 0 ? "report.street.first" : "report.street.second"));
    for (uint8_t i = 0; i < street->count; i++) {
        if (answer_came_later(street->rows[i], r))
            continue;
        const struct crowd crowd = crowd_of(page, &street->dilemma->rounds[r], street->rows[i]);
        text_format(out, "%s ", answer_plain(page, street->dilemma, street->rows[i]));
        crowd_say(page, &crowd, out);
        text_add(out, ". ");
    }
}

static void write_caption(const struct report_page *page, const struct street *street)
{
    page_raw(page, "<figcaption class=\"legend\">");
    for (uint8_t i = 0; i < street->count; i++) {
        page_raw(page, "<span class=\"item\">");
        art_answer_beside(page, street->rows[i]);
        answer_name(page, street->dilemma, street->rows[i]);
        page_raw(page, "</span> ");
    }
    page_raw(page, "</figcaption>\n");
}

void street_write(struct report_page *page, const struct seen_dilemma *dilemma)
{
    const struct insight_dilemma insight = insight_dilemma(dilemma);
    if (insight.last == PACK_NONE)
        return;
    const struct street street = street_plan(dilemma, &insight);
    struct text title = TEXT_INIT;
    double height = 0;
    for (uint8_t r = 0; r < 2; r++) {
        if (!insight.known[r])
            continue;
        height += street_height(page, &street, &dilemma->rounds[r]);
        say_street(page, &street, r, &title);
    }
    page_raw(page, "<figure class=\"streets\">\n");
    art_open(page, "streets", STREET_WIDTH, height, title.at);
    double top = 0;
    for (uint8_t r = 0; r < 2; r++) {
        if (!insight.known[r])
            continue;
        draw_street(page, &street, r, top);
        top += street_height(page, &street, &dilemma->rounds[r]);
    }
    art_close(page);
    write_caption(page, &street);
    page_raw(page, "</figure>\n");
    text_release(&title);
}
