/* Panels of looking back: roles, two streets, the path along the spectra, who moved, and the agreements. */
#include "view/panels.h"
#include "view/streets.h"
#include "view/words_list.h"

#include "insight/path.h"

#include <math.h>
#include <string.h>

typedef int panel_view(const struct sheet *sheet, struct spot spot, int page);

/* --- which dilemmas can be looked back at --- */

struct played {
    const struct seen_dilemma *at[SEEN_PARTS_MAX];
    const char *title[SEEN_PARTS_MAX];
    int count;
};

static struct played played(const struct sheet *sheet, bool (*counts)(const struct seen_dilemma *))
{
    struct played out = {0};
    for (uint8_t i = 0; i < sheet->seen->part_count; i++) {
        const struct seen_part *part = &sheet->seen->parts[i];
        if (part->dilemma && counts(part->dilemma)) {
            out.title[out.count] = part->title;
            out.at[out.count++] = part->dilemma;
        }
    }
    return out;
}

static bool has_streets(const struct seen_dilemma *dilemma)
{
    return dilemma->rounds[0].shown && dilemma->rounds[0].as >= PROMISE_COUNTS;
}

/* --- the path --- */

static int ways_count(const struct insight_path *walked)
{
    int count = 0;
    for (int i = 0; i < PACK_SPECTRA_MAX; i++)
        count += (walked->touched >> i) & 1;
    return count;
}

static void line(const struct sheet *sheet, double x, double y, double to, uint32_t colour, double weight)
{
    const struct metrics *m = &sheet->easel.metrics;
    canvas_line(sheet->easel.canvas, (struct mark_line){.from = {metrics_x(m, x), metrics_y(m, y)},
                                                        .to = {metrics_x(m, to), metrics_y(m, y)},
                                                        .weight = easel_weight(&sheet->easel, weight),
                                                        .colour = colour,
                                                        .round = true});
}

static void dot(const struct sheet *sheet, double x, double y, double size, uint32_t fill, const char *label)
{
    const struct easel *easel = &sheet->easel;
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){x - size / 2, y - size / 2, size, size}),
               (struct mark_box){.radius = metrics_px(&easel->metrics, size),
                                 .fill = fill,
                                 .line = easel_ink(easel),
                                 .weight = easel_weight(easel, 0.35)});
    if (label)
        easel_text(easel, (struct spot){x - size, y - size / 2, 2 * size, size},
                   (struct setting){.style = STYLE_ASIDE_BOLD,
                                    .align = ALIGN_CENTRE,
                                    .middle = true,
                                    .colour = easel->theme->on_ink},
                   label);
}

/* The two words of a spectrum, on one line as long as they leave room for each other; returns their height.
 */
static double ends(const struct sheet *sheet, uint8_t spectrum, struct spot spot, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting left = {.style = STYLE_LABEL}, right = {.style = STYLE_LABEL, .align = ALIGN_RIGHT};
    const char *from = sheet->seen->spectrum_from[spectrum], *to = sheet->seen->spectrum_to[spectrum];
    const double from_wide = easel_width(easel, left, from), to_wide = easel_width(easel, left, to);
    const bool line = from_wide + to_wide + 2 <= spot.w;
    const struct spot at = {spot.x, spot.y, line ? from_wide + 0.5 : spot.w / 2 - 1, 0};
    const struct spot other = {line ? spot.x + spot.w - to_wide - 0.5 : spot.x + spot.w / 2 + 1, spot.y,
                               line ? to_wide + 0.5 : spot.w / 2 - 1, 0};
    if (draw) {
        easel_text(easel, at, left, from);
        easel_text(easel, other, right, to);
    }
    return fmax(easel_measure(easel, at.w, left, from).bottom,
                easel_measure(easel, other.w, right, to).bottom);
}

static void way(const struct sheet *sheet, const struct insight_path *walked, uint8_t spectrum, double x,
                double y, double wide)
{
    const struct easel *easel = &sheet->easel;
    const double words = ends(sheet, spectrum, (struct spot){x, y, wide, 0}, true);
    const double road = y + words + 2.2, half = wide / 2 - 2.2;
    const int last = walked->stop_count - 1;
    const double middle = x + wide / 2, step = half / INSIGHT_PATH_END;
    const double first = middle + walked->stops[0].at[spectrum] * step;
    const double now = middle + walked->stops[last].at[spectrum] * step;
    line(sheet, x, road, x + wide, easel->theme->edge, 0.4);
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){middle - 0.15, road - 0.9, 0.3, 1.8}),
               (struct mark_box){.fill = easel->theme->edge});
    if (last > 0) {
        line(sheet, first, road, now, easel_ink(easel), 0.6);
        dot(sheet, first, road, 2.1, easel->theme->card, NULL);
    }
    dot(sheet, now, road, 3.6, easel_ink(easel), sheet_number(sheet, last + 1));
}

/* Spectra that were touched, as many to a page as fit. */
static int path_of(const struct sheet *sheet, const struct insight_path *walked, struct spot spot, int page)
{
    const bool two = spot.w > 100;
    const double wide = two ? spot.w / 2 - 4 : spot.w;
    double each = 9;
    for (uint8_t i = 0; i < sheet->seen->spectrum_count; i++)
        each = fmax(each, ends(sheet, i, (struct spot){0, 0, wide, 0}, false) + 6);
    const int most = (int)fmax(1, floor((spot.h - 5) / each)), ways = ways_count(walked);
    const int rows = two && ways <= 2 * most ? (ways + 1) / 2 : most;
    const int per_page = two ? rows * 2 : rows;
    each = fmin(fmax(each, (spot.h - 6) / rows), each * 2);
    int index = 0;
    for (uint8_t i = 0; i < sheet->seen->spectrum_count; i++) {
        if (!(walked->touched >> i & 1))
            continue;
        const int here = index % per_page, column = here / rows;
        if (index / per_page == page)
            way(sheet, walked, i, spot.x + column * (wide + 8), spot.y + here % rows * each, wide);
        index++;
    }
    if (page >= 0 && walked->stop_count > 1) {
        const double y = spot.y + spot.h - 3.6;
        dot(sheet, spot.x + 1.1, y + 1.8, 2.1, sheet->easel.theme->card, NULL);
        easel_text(&sheet->easel, (struct spot){spot.x + 3.4, y, spot.w - 4, 3.6},
                   (struct setting){.style = STYLE_LABEL, .middle = true, .most_lines = 1},
                   sheet_say(sheet, "wall.path.first"));
    }
    return index > 0 ? (index + per_page - 1) / per_page : 1;
}

static int nothing_yet(const struct sheet *sheet, struct spot spot, int page)
{
    return words_list(sheet, spot, NULL, 0, NULL, sheet_say(sheet, "wall.panel.empty"), page);
}

static int path(const struct sheet *sheet, struct spot spot, int page)
{
    const struct insight_path walked = insight_path(sheet->seen);
    if (walked.stop_count == 0 || walked.touched == 0)
        return nothing_yet(sheet, spot, page);
    return path_of(sheet, &walked, spot, page);
}

/* --- two streets --- */

/* Which of several dilemmas this is, at the end of the line that says "first". */
static void streets_of(const struct sheet *sheet, struct spot spot, const char *title)
{
    const struct easel *easel = &sheet->easel;
    const struct spot at = {spot.x + 42, spot.y, spot.w - 42, 0};
    const char *shown = type_fit(easel->type, &easel->canvas->arena, FACE_ANDIKA,
                                 easel_style(easel, STYLE_LABEL).size, easel_rect(easel, at).w, title);
    easel_text(easel, at, (struct setting){.style = STYLE_LABEL, .align = ALIGN_RIGHT, .most_lines = 1},
               shown);
}

static int streets(const struct sheet *sheet, struct spot spot, int page)
{
    const struct played shown = played(sheet, has_streets);
    const struct insight_path walked = insight_path(sheet->seen);
    if (shown.count == 0)
        return nothing_yet(sheet, spot, page);
    const bool beside = walked.stop_count > 0 && ways_count(&walked) > 0 && sheet->stage->text_percent <= 115;
    const double title =
        easel_measure(&sheet->easel, SHEET_RIGHT - 110, (struct setting){.style = STYLE_LABEL_BOLD},
                      sheet_say(sheet, "wall.path.title"))
            .bottom +
        1.4;
    const struct spot right = {110, spot.y + title, SHEET_RIGHT - 110, spot.h - title};
    const int ways = beside ? path_of(sheet, &walked, right, -1) : 0;
    const struct spot left = {spot.x, spot.y, beside ? 91.5 : spot.w, spot.h};
    /* The newest first: that is what people remember. */
    int pages = 0, dilemma = 0, own = 0;
    for (int i = shown.count - 1; i >= 0; i--) {
        const int here = streets_pages(sheet, shown.at[i], left);
        if (page >= pages && page < pages + here) {
            dilemma = i;
            own = page - pages;
        }
        pages += here;
    }
    pages = pages > ways ? pages : ways;
    if (page < 0)
        return pages;
    streets_draw(sheet, shown.at[dilemma], left, own);
    if (shown.count > 1)
        streets_of(sheet, left, shown.title[dilemma]);
    if (beside) {
        block_divide(&sheet->easel, 106, spot.y, spot.h);
        easel_text(&sheet->easel, (struct spot){right.x, spot.y, right.w, 0},
                   (struct setting){.style = STYLE_LABEL_BOLD}, sheet_say(sheet, "wall.path.title"));
        path_of(sheet, &walked, right, page < ways ? page : ways - 1);
    }
    return pages;
}

/* --- who moved where --- */

static bool has_matrix(const struct seen_dilemma *dilemma)
{
    return dilemma->movement.known;
}

static void cell(const struct sheet *sheet, const struct seen_movement *movement, uint8_t first,
                 uint8_t second, struct spot spot)
{
    int people = 0, kinds = 0;
    for (uint8_t role = 0; role < sheet->seen->role_count; role++) {
        people += movement->matrix[first][second][role];
        kinds += movement->matrix[first][second][role] > 0;
    }
    block_card(&sheet->easel, spot,
               people == 0       ? (first == second ? CARD_PANEL : CARD_EDGE)
               : first == second ? CARD_FLAT
                                 : CARD_CHOSEN);
    if (people == 0)
        return;
    const double gable = fmin(4.6, (spot.h - 1) * 6 / 7), number = kinds > 0 && people > kinds ? 2.4 : 0;
    const double each = gable + number, all = kinds * each + (kinds - 1) * 0.3;
    double x = spot.x + (spot.w - all) / 2;
    for (uint8_t role = 0; role < sheet->seen->role_count; role++) {
        const uint8_t count = movement->matrix[first][second][role];
        if (count == 0)
            continue;
        block_gable(&sheet->easel, sheet->seen->roles[role].gable, x, spot.y + (spot.h - gable * 7 / 6) / 2,
                    gable);
        if (number > 0)
            easel_line(&sheet->easel, x + gable + 0.2, spot.y + spot.h / 2 + 1.8,
                       (struct setting){.style = STYLE_ASIDE_BOLD}, sheet_number(sheet, count));
        x += each + 0.3;
    }
}

static void matrix_grid(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot)
{
    const struct plots all =
        street_plots(dilemma->option_count, dilemma->rounds[1].total[ANSWER_OWN] > 0, 0, 144);
    const double head = 6, high = fmin((spot.h - head) / all.count - 0.6, 8), left = 7;
    const double wide = fmin((spot.w - left) / all.count - 0.8, 15);
    for (uint8_t i = 0; i < all.count; i++) {
        const double x = spot.x + left + i * (wide + 0.8), y = spot.y + head + i * (high + 0.6);
        block_stamp(&sheet->easel, sheet_stamp(all.at[i].answer), x + wide / 2 - 2.2, spot.y + 0.8, 4.4);
        block_stamp(&sheet->easel, sheet_stamp(all.at[i].answer), spot.x, y + high / 2 - 2.2, 4.4);
        for (uint8_t k = 0; k < all.count; k++)
            cell(sheet, &dilemma->movement, all.at[i].answer, all.at[k].answer,
                 (struct spot){spot.x + left + k * (wide + 0.8), y, wide, high});
    }
}

static int matrix(const struct sheet *sheet, struct spot spot, int page)
{
    const struct played moves = played(sheet, has_matrix);
    if (moves.count == 0)
        return streets(sheet, spot, page);
    if (page < 0)
        return moves.count;
    const struct seen_dilemma *dilemma = moves.at[moves.count - 1 - (page < moves.count ? page : 0)];
    if (dilemma->movement.matrix_known)
        matrix_grid(sheet, dilemma, (struct spot){spot.x, spot.y, 96, spot.h});
    const double x = dilemma->movement.matrix_known ? 110 : spot.x;
    const struct set set =
        easel_text(&sheet->easel, (struct spot){x, spot.y + 6, SHEET_RIGHT - x, 0},
                   (struct setting){.style = STYLE_LABEL}, streets_moved(sheet, &dilemma->movement));
    if (dilemma->movement.matrix_known)
        easel_text(&sheet->easel, (struct spot){x, set.bottom + 2, SHEET_RIGHT - x, 0},
                   (struct setting){.style = STYLE_LABEL, .colour = easel_second(&sheet->easel)},
                   sheet_say(sheet, "wall.matrix.how"));
    return moves.count;
}

/* --- agreements and roles --- */

static int agreements(const struct sheet *sheet, struct spot spot, int page)
{
    struct seen_words ideas[SEEN_WORDS_MAX];
    int count = 0;
    for (uint8_t i = 0; i < sheet->seen->part_count; i++) {
        const struct seen_part *part = &sheet->seen->parts[i];
        for (uint8_t k = 0; k < part->idea_count && count < SEEN_WORDS_MAX; k++) {
            if (part->ideas[k].text)
                ideas[count++] = part->ideas[k];
        }
    }
    return words_list(sheet, spot, ideas, count, sheet_say(sheet, "wall.think.ideas"),
                      sheet_say(sheet, "wall.think.none"), page);
}

/* Name and brief of a role, one paragraph a part. */
static const char *brief_of(const struct sheet *sheet, const struct seen_role *role)
{
    const char *const parts[] = {role->background, role->know, role->watch};
    struct text out = TEXT_INIT;
    for (int i = 0; i < 3; i++) {
        if (parts[i] && *parts[i])
            text_format(&out, "%s%s", out.length ? "\n\n" : "", parts[i]);
    }
    const char *copy = arena_string(&sheet->easel.canvas->arena, out.at);
    text_release(&out);
    return copy;
}

/* How the gable stands on a role's card: large or small above the name, or beside it to save room. */
enum role_form { ROLE_TALL, ROLE_SMALL, ROLE_FLAT, ROLE_FORMS };

/* Beside its name a gable is so narrow that the longest of the usual names needs no hyphen. */
static const double role_gables[ROLE_FORMS] = {9, 5.4, 3.2};

/* The card of one role; draws page `page` of its brief (-1: none) and returns how many it takes. */
static int role_card(const struct sheet *sheet, uint8_t role, struct spot spot, enum role_form form, int page)
{
    const struct seen_role *seen = &sheet->seen->roles[role];
    const bool flat = form == ROLE_FLAT;
    const double in = 2.2, gable = role_gables[form], x = spot.x + in, wide = spot.w - 2 * in;
    const double name_x = flat ? x + gable + 0.8 : x, name_wide = spot.x + spot.w - in - name_x;
    const struct setting name = {.style = STYLE_HEADING, .middle = flat};
    const double name_high = easel_measure(&sheet->easel, name_wide, name, seen->name).bottom;
    const double name_y = spot.y + 1.6 + (flat ? 0 : gable * 7 / 6 + 0.8);
    const double head = flat ? fmax(name_high, gable * 7 / 6) : name_high, text = name_y + head + 0.8;
    if (page >= 0) {
        block_card(&sheet->easel, spot, CARD_PLAIN);
        block_gable(&sheet->easel, seen->gable, x, spot.y + 1.6, gable);
        easel_text(&sheet->easel, (struct spot){name_x, name_y, name_wide, flat ? head : 0}, name,
                   seen->name);
    }
    const struct spot words = {x, text, wide, spot.y + spot.h - 0.8 - text};
    return sheet_story(sheet, words, (struct setting){.style = STYLE_LABEL}, brief_of(sheet, seen), page);
}

/* How the roles stand: so many beside each other. */
struct role_cards {
    int per;
    enum role_form form;
    struct spot card; /* the first one */
};

/* As many beside each other as their briefs allow, with the gable above the name if that costs no page. */
static struct role_cards lay_roles(const struct sheet *sheet, struct spot spot)
{
    const uint8_t count = sheet->seen->role_count;
    struct role_cards cards = {.per = count > 0 ? count : 1};
    for (;; cards.per--) {
        cards.card =
            (struct spot){spot.x, spot.y, (spot.w - 3.0 * (cards.per - 1)) / cards.per, spot.h - 0.6};
        for (int form = ROLE_TALL; form < ROLE_FORMS; form++) {
            int pages = 1;
            cards.form = (enum role_form)form;
            for (uint8_t i = 0; i < count; i++)
                pages = (int)fmax(pages, role_card(sheet, i, cards.card, cards.form, -1));
            if (pages == 1)
                return cards;
        }
        if (cards.per == 1)
            return cards; /* a brief longer than a page takes more */
    }
}

static int roles(const struct sheet *sheet, struct spot spot, int page)
{
    const struct role_cards cards = lay_roles(sheet, spot);
    const uint8_t count = sheet->seen->role_count;
    int pages = 0;
    for (uint8_t i = 0; i < count; i++) {
        struct spot card = cards.card;
        card.x += i % cards.per * (card.w + 3);
        const int own = role_card(sheet, i, card, cards.form, -1);
        if (page >= pages && page < pages + own)
            role_card(sheet, i, card, cards.form, page - pages);
        pages += (i + 1) % cards.per == 0 || i + 1 == count ? own : 0;
    }
    return pages > 0 ? pages : 1;
}

static panel_view *const panels[] = {
    [PANEL_NONE] = NULL,           [PANEL_MATRIX] = matrix,         [PANEL_STREETS] = streets,
    [PANEL_PATH] = path,           [PANEL_AGREEMENTS] = agreements, [PANEL_ROLES] = roles,
    [PANEL_VALUES] = panel_values, [PANEL_HOUSE] = panel_house,
};

int panel_draw(const struct sheet *sheet, enum pack_panel panel, struct spot spot, int page)
{
    if ((size_t)panel >= sizeof panels / sizeof *panels || !panels[panel])
        return 1;
    return panels[panel](sheet, spot, page);
}
