/* The street before and after: its houses, and a sentence about moving and staying. */
#include "view/streets.h"

#include <math.h>

#define APART 2.4 /* between two streets */
#define ALONE 44  /* a street by itself is no higher */

bool streets_shown(const struct seen_round *round)
{
    return round->shown && round->as >= PROMISE_COUNTS;
}

void streets_nothing(const struct sheet *sheet, const struct seen_round *round, const char *instruction)
{
    const char *why = seen_too_few(round) ? "wall.look.few_why" : "wall.look.nothing_why";
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 28, 0.4), 130, 0},
                   (struct setting){.style = STYLE_TITLE}, sheet_say(sheet, "wall.look.nothing"));
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, title.bottom + 2, 120, 0},
               (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, why));
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, instruction)});
}

/* The rounds that have a street, with the word above each. */
struct shown_streets {
    const struct seen_round *round[2];
    const char *word[2];
    int count;
};

static struct shown_streets shown_of(const struct seen_dilemma *dilemma)
{
    static const char *const words[] = {"wall.streets.first", "wall.streets.then"};
    struct shown_streets shown = {.count = 0};
    for (int i = 0; i < 2; i++) {
        if (!streets_shown(&dilemma->rounds[i]))
            continue;
        shown.word[shown.count] = words[i];
        shown.round[shown.count++] = &dilemma->rounds[i];
    }
    return shown;
}

static struct plots plots_of(const struct seen_dilemma *dilemma, const struct seen_round *round,
                             struct spot spot)
{
    return street_plots(dilemma->option_count, round->total[ANSWER_OWN] > 0, spot.x, spot.w);
}

/* One street in its spot: its word above, totals below. The second rises when it is shown. */
static void one_street(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                       const struct shown_streets *shown, int which, struct spot spot)
{
    const struct seen_round *round = shown->round[which];
    const struct plots plots = plots_of(dilemma, round, spot);
    const bool newest = round == &dilemma->rounds[1];
    const struct street street = {
        .round = round, .scale = spot.w / 144, .sunk = newest ? sheet->stage->sunk : 0};
    easel_text(&sheet->easel, (struct spot){spot.x, spot.y, 40, 0},
               (struct setting){.style = STYLE_LABEL_BOLD}, sheet_say(sheet, shown->word[which]));
    const double ground = spot.y + spot.h - 6.4;
    street_draw(sheet, &plots, &street, ground);
    street_totals(sheet, &plots, round, ground + 1.5, 4.6, STYLE_NUMBER);
}

const char *streets_moved(const struct sheet *sheet, const struct seen_movement *movement)
{
    const long all = movement->changed + movement->stayed;
    const struct fill fills[] = {{"all", sheet_number(sheet, all)}, {0}};
    const char *changed = sheet_count(sheet, "wall.streets.changed", movement->changed, fills);
    const char *stayed = sheet_count(sheet, "wall.streets.stayed", movement->stayed, NULL);
    return sheet_join(sheet, sheet_join(sheet, changed, " "), stayed);
}

/* How high a street must be to hold its word, its houses and its totals. */
static double street_needs(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                           const struct seen_round *round, struct spot spot)
{
    const struct plots plots = plots_of(dilemma, round, spot);
    const struct street street = {.round = round, .scale = spot.w / 144};
    const double word =
        easel_measure(&sheet->easel, 40, (struct setting){.style = STYLE_LABEL_BOLD}, "E").bottom;
    return word + street_high(sheet, &plots, &street) + 0.6 + 6.4;
}

static double foot_high(const struct sheet *sheet, const struct seen_dilemma *dilemma, double wide)
{
    if (!dilemma->movement.known)
        return 0;
    const char *says = streets_moved(sheet, &dilemma->movement);
    return easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_LABEL}, says).bottom + 1;
}

int streets_pages(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot)
{
    const struct shown_streets shown = shown_of(dilemma);
    if (shown.count < 2)
        return 1;
    const double needs = street_needs(sheet, dilemma, shown.round[0], spot) +
                         street_needs(sheet, dilemma, shown.round[1], spot);
    return needs + APART + foot_high(sheet, dilemma, spot.w) <= spot.h ? 1 : 2;
}

bool streets_fit(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot)
{
    const struct shown_streets shown = shown_of(dilemma);
    const double room = fmin(spot.h - foot_high(sheet, dilemma, spot.w), ALONE);
    for (int i = 0; i < shown.count; i++)
        if (street_needs(sheet, dilemma, shown.round[i], spot) > room)
            return false;
    return true;
}

void streets_draw(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot, int page)
{
    const struct shown_streets shown = shown_of(dilemma);
    const bool under = shown.count == 2 && streets_pages(sheet, dilemma, spot) == 1;
    const double foot = foot_high(sheet, dilemma, spot.w), room = spot.h - foot;
    const double each = under ? (room - APART) / 2 : fmin(room, ALONE);
    for (int i = 0; i < shown.count; i++)
        if (under || i == page)
            one_street(sheet, dilemma, &shown, i,
                       (struct spot){spot.x, spot.y + (under ? i * (each + APART) : 0), spot.w, each});
    if (under)
        block_rule(&sheet->easel, spot.x, spot.y + each + 0.6, spot.w);
    if (foot > 0)
        easel_text(&sheet->easel, (struct spot){spot.x, spot.y + spot.h - foot + 1, spot.w, 0},
                   (struct setting){.style = STYLE_LABEL}, streets_moved(sheet, &dilemma->movement));
}
