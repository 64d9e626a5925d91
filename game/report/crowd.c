/* Who chose one answer: said, and drawn as houses. */
#include "report/crowd.h"

#include "report/art.h"

#include <assert.h>

enum { LINE_HOUSES_MAX = 12 }; /* more than this on one line: one house per role and its number */

struct crowd crowd_of(const struct report_page *page, const struct seen_round *round, uint8_t answer)
{
    assert(answer < ANSWER_COUNT);
    struct crowd crowd = {.total = round->total[answer]};
    if (page->outside || round->as < PROMISE_BY_ROLE)
        return crowd;
    crowd.roles = true;
    uint8_t sum = 0;
    for (uint8_t role = 0; role < page->seen->role_count; role++) {
        crowd.by_role[role] = round->by_role[role][answer];
        sum = (uint8_t)(sum + crowd.by_role[role]);
    }
    crowd.roles = sum == crowd.total;
    return crowd;
}

void crowd_say(const struct report_page *page, const struct crowd *crowd, struct text *out)
{
    text_format(out, "%d", crowd->total);
    const char *before = ": ";
    for (uint8_t role = 0; crowd->roles && role < page->seen->role_count; role++) {
        if (crowd->by_role[role] == 0)
            continue;
        text_format(out, "%s%s", before, page->seen->roles[role].name);
        if (crowd->by_role[role] > 1)
            text_format(out, " %d", crowd->by_role[role]);
        before = ", ";
    }
}

uint8_t crowd_things(const struct crowd *crowd, bool grouped)
{
    if (!grouped)
        return crowd->total;
    if (!crowd->roles)
        return crowd->total > 0;
    uint8_t kinds = 0;
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
        kinds = (uint8_t)(kinds + (crowd->by_role[role] > 0 ? 1 : 0));
    return kinds;
}

/* The role of the n-th thing, in the order of the table; PACK_NONE when roles are not known. */
static uint8_t thing_role(const struct crowd *crowd, uint8_t n, bool grouped)
{
    if (!crowd->roles)
        return PACK_NONE;
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++) {
        const uint8_t here = grouped ? crowd->by_role[role] > 0 : crowd->by_role[role];
        if (n < here)
            return role;
        n = (uint8_t)(n - here);
    }
    return PACK_NONE;
}

static void draw_thing(const struct report_page *page, const struct crowd *crowd, uint8_t n,
                       const struct crowd_form *form, double x, double y)
{
    const uint8_t role = thing_role(crowd, n, form->grouped);
    const double top = y - form->size * 7 / 6 + form->size / 24; /* the foot stands on the line */
    if (role == PACK_NONE)
        art_house(page, x, top, form->size);
    else
        art_gable(page, page->seen->roles[role].gable, x, top, form->size);
    if (form->grouped)
        art_figure(page, x + form->size * 1.32, y - 2, form->size * 0.62,
                   role == PACK_NONE ? crowd->total : crowd->by_role[role]);
}

void crowd_draw(const struct report_page *page, const struct crowd *crowd, struct crowd_form form)
{
    assert(form.per_row > 0);
    const double step = form.size * (form.grouped ? 1.75 : 1.06), rise = form.size * 1.25;
    const uint8_t things = crowd_things(crowd, form.grouped);
    for (uint8_t first = 0; first < things; first = (uint8_t)(first + form.per_row)) {
        const uint8_t left = (uint8_t)(things - first);
        const uint8_t here = left < form.per_row ? left : form.per_row;
        const double y = form.y - rise * (first / form.per_row), x = form.x - step * here / 2;
        if (first > 0)
            page_format(page, "<path class=\"shelf\" d=\"M%.4g %.4gh%.4g\"/>", x - 3, y, step * here + 6);
        for (uint8_t i = 0; i < here; i++)
            draw_thing(page, crowd, (uint8_t)(first + i), &form, x + step * i, y);
    }
}

static void draw_squares(const struct report_page *page, uint8_t total, double size)
{
    for (uint8_t i = 0; i < total; i++)
        page_format(page, "<rect class=\"one\" x=\"%.4g\" y=\"%.4g\" width=\"9\" height=\"9\" rx=\"1.5\"/>",
                    26 + 12.0 * i, size / 2 - 4.5);
    art_figure(page, 9, size / 2 + 6, 16, total);
}

void crowd_line(struct report_page *page, const struct crowd *crowd, double size)
{
    if (crowd->total == 0) {
        page_raw(page, "<span class=\"zero\">0</span>");
        return;
    }
    struct text title = TEXT_INIT;
    crowd_say(page, crowd, &title);
    const bool grouped = crowd->total > LINE_HOUSES_MAX;
    const uint8_t things = crowd_things(crowd, grouped);
    const double house = size * 6 / 7 - 2, step = house * (grouped ? 1.75 : 1.06);
    if (crowd->roles) {
        art_open(page, "crowd", step * things + 2, size, title.at);
        crowd_draw(page, crowd,
                   (struct crowd_form){.x = step * things / 2 + 1,
                                       .y = size - 1,
                                       .size = house,
                                       .per_row = things,
                                       .grouped = grouped});
    } else {
        art_open(page, "crowd", 30 + 12.0 * crowd->total, size, title.at);
        draw_squares(page, crowd->total, size);
    }
    art_close(page);
    text_release(&title);
}
