/* Wat gebeurt er?: the decision in words, what changes, what it costs each role and who helps; then the story
 * as the author thought of it. */
#include "view/decision.h"
#include "view/places.h"
#include "view/wall.h"

#include <math.h>

#define COST_X    68.0
#define COST_W    84.0
#define CELL      3.65
#define AIR_LEAST 0.4

/* --- one effect --- */

static const char *change_text(const struct sheet *sheet, int by)
{
    if (by == 0)
        return sheet_say(sheet, "wall.effect.same");
    struct text out = TEXT_INIT;
    text_format(&out, "%s%d", by > 0 ? "+" : "−", by > 0 ? by : -by);
    const char *copy = arena_string(&sheet->easel.canvas->arena, out.at);
    text_release(&out);
    return copy;
}

/* Where the columns of an effect stand: beside the costs they are narrow, alone on a page wide. */
struct effect_columns {
    double name_wide, cells_x, cell;
};

static double effect_high(const struct sheet *sheet, const struct seen_effect *effect,
                          const struct effect_columns *columns)
{
    return fmax(
        easel_measure(&sheet->easel, columns->name_wide, (struct setting){.style = STYLE_LABEL}, effect->name)
            .bottom,
        columns->cell + 1);
}

static void effect_row(const struct sheet *sheet, const struct seen_effect *effect,
                       const struct effect_columns *columns, double y, double high)
{
    const struct easel *easel = &sheet->easel;
    const int all = effect->high - effect->low;
    easel_text(easel, (struct spot){SHEET_LEFT, y, columns->name_wide, high},
               (struct setting){.style = STYLE_LABEL, .middle = true}, effect->name);
    double x = columns->cells_x;
    if (all > 0 && all <= 10) {
        const struct cells cells = {.now = effect->now - effect->low,
                                    .before = effect->before - effect->low,
                                    .all = all,
                                    .coming = sheet->stage->coming};
        const double cell = fmin(columns->cell, 20.5 / all - 0.45);
        x += block_cells(easel, x, y + (high - cell) / 2, cell, &cells) + 1.4;
    }
    struct text out = TEXT_INIT;
    text_add(&out, change_text(sheet, effect->now - effect->before));
    if (all > 10) /* too many for cells: from where to where */
        text_format(&out, " (%d → %d)", effect->before, effect->now);
    easel_text(easel, (struct spot){x, y, 22, high},
               (struct setting){.style = STYLE_LABEL_BOLD, .middle = true},
               arena_string(&easel->canvas->arena, out.at));
    text_release(&out);
}

/* Effects from `first` on, in a column between y and bottom; returns the first that did not fit. */
static int effects(const struct sheet *sheet, const struct seen_dilemma *dilemma, bool wide, double y,
                   double bottom, int first)
{
    const struct setting head = {.style = STYLE_LABEL_BOLD};
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)};
    const struct effect_columns columns =
        wide ? (struct effect_columns){60, 72, CELL} : (struct effect_columns){PLACE_EFFECT, 34.4, CELL};
    const double all = wide ? SHEET_WIDE : 56;
    y = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, all, 0}, head,
                   sheet_say(sheet, "wall.effects.title"))
            .bottom;
    y = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y - 0.4, all, 0}, aside,
                   sheet_say(sheet, "wall.effects.author"))
            .bottom;
    double need = 0;
    for (int i = first; i < dilemma->effect_count; i++)
        need += effect_high(sheet, &dilemma->effects[i], &columns);
    const int count = dilemma->effect_count - first;
    const double gap = count > 0 ? fmax(0.5, fmin(2.4, (bottom - y - need) / count)) : 0;
    y += gap / 2;
    int i = first;
    for (; i < dilemma->effect_count; i++) {
        const double high = effect_high(sheet, &dilemma->effects[i], &columns);
        if (y + high > bottom + 0.2 && i > first)
            break;
        effect_row(sheet, &dilemma->effects[i], &columns, y, high);
        y += high + gap;
    }
    return i;
}

/* --- costs --- */

struct cost_columns {
    double x, wide, help_x;
    bool tight; /* rows closer together, when that keeps everything on one page */
};

static double cost_row(const struct sheet *sheet, const struct seen_dilemma *dilemma, uint8_t role,
                       const struct cost_columns *columns, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct seen_option *option = &dilemma->options[dilemma->decision.answer % PACK_OPTIONS_MAX];
    const bool own = dilemma->decision.answer >= dilemma->option_count;
    const char *cost = own                  ? sheet_say(sheet, "wall.cost.own")
                       : option->cost[role] ? option->cost[role]
                                            : sheet_say(sheet, "wall.cost.none");
    const char *help = dilemma->help[role];
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    struct setting helper = setting;
    if (!help)
        helper.colour = easel_second(easel);
    const char *who = help ? help : sheet_say(sheet, "wall.help.nobody");
    const double text_x = columns->x + 7.2, text_w = columns->help_x - text_x - 1.2;
    const double help_w = columns->x + columns->wide - columns->help_x - 1;
    const double high = fmax(fmax(easel_measure(easel, text_w, setting, cost).bottom,
                                  easel_measure(easel, help_w, helper, who).bottom) +
                                 (columns->tight ? 0.8 : 1.4),
                             columns->tight ? 6.2 : 7);
    if (draw) {
        block_card(easel, (struct spot){columns->x, y, columns->wide, high}, CARD_PLAIN);
        block_gable(easel, sheet->seen->roles[role].gable, columns->x + 1.5, y + high / 2 - 2.5, 4.3);
        easel_text(easel, (struct spot){text_x, y, text_w, high}, setting, cost);
        easel_text(easel, (struct spot){columns->help_x, y, help_w, high}, helper, who);
    }
    return high;
}

/* Roles from `first` on between y and bottom; returns the first that did not fit. */
static int costs(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct cost_columns columns,
                 double y, double bottom, int first)
{
    const struct setting head = {.style = STYLE_LABEL_BOLD};
    const struct set left =
        easel_text(&sheet->easel, (struct spot){columns.x, y, columns.help_x - columns.x - 1, 0}, head,
                   sheet_say(sheet, "wall.cost.title"));
    const struct set right = easel_text(
        &sheet->easel, (struct spot){columns.help_x, y, columns.x + columns.wide - columns.help_x, 0}, head,
        sheet_say(sheet, "wall.help.title"));
    y = fmax(left.bottom, right.bottom) + 0.3;
    int role = first;
    for (; role < sheet->seen->role_count; role++) {
        const double high = cost_row(sheet, dilemma, (uint8_t)role, &columns, y, false);
        if (y + high > bottom && role > first)
            break;
        cost_row(sheet, dilemma, (uint8_t)role, &columns, y, true);
        y += high + (columns.tight ? 0.7 : 1);
    }
    return role;
}

/* --- pages --- */

/* What a page of effects and costs begins with. */
struct chapter {
    int effect, role;
    double top;
};

enum { CHAPTERS_MAX = PACK_ROLES_MAX + PACK_EFFECTS_MAX };

struct pages {
    struct chapter at[CHAPTERS_MAX];
    int chapters; /* pages with effects and costs */
    bool wide;    /* large text: effects and costs not beside each other */
    bool apart;   /* the decision has the first page for itself */
    int decided;  /* pages of the decision itself */
    double air;   /* more between the blocks of the first page */
    int stories;
    double top;
};

/* The page mark stands under everything, between content and bar. */
static double mark_line(const struct sheet *sheet)
{
    return sheet_bottom(sheet) + 1.6;
}

static double mark_high(const struct sheet *sheet)
{
    return easel_style(&sheet->easel, STYLE_ASIDE).size / sheet->easel.metrics.u;
}

/* Draws one page of effects and costs; returns where the next begins. */
static struct chapter chapter(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                              const struct pages *pages, struct chapter from)
{
    const double bottom = mark_line(sheet) - mark_high(sheet);
    struct chapter next = {.top = pages->top};
    next.effect = from.effect;
    next.role = from.role;
    struct cost_columns columns = pages->wide || dilemma->effect_count == 0
                                      ? (struct cost_columns){SHEET_LEFT, SHEET_WIDE, SHEET_LEFT + 88, false}
                                      : (struct cost_columns){COST_X, COST_W, COST_X + 51, false};
    columns.tight = pages->air < AIR_LEAST + 0.01;
    const bool effects_left = from.effect < dilemma->effect_count;
    if (effects_left)
        next.effect = effects(sheet, dilemma, pages->wide, from.top, bottom, from.effect);
    if ((!pages->wide || !effects_left) && from.role < sheet->seen->role_count)
        next.role = costs(sheet, dilemma, columns, from.top, bottom, from.role);
    return next;
}

static bool finished(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct chapter at)
{
    return at.effect >= dilemma->effect_count && at.role >= sheet->seen->role_count;
}

static void paragraph(struct text *out, const char *head, const char *words)
{
    if (words)
        text_format(out, "%s%s%s%s\n%s", out->length ? "\n\n" : "", WORDS_BOLD, head, WORDS_BOLD, words);
}

/* The neighbourhood's house, when it was filled in before. */
static const struct seen_part *house_before(const struct seen *seen)
{
    const struct seen_part *found = NULL;
    for (uint8_t i = 0; i < seen->part_count && i < seen->part; i++)
        if (seen->parts[i].house && seen->parts[i].house->built &&
            seen->parts[i].house->whose == WHOSE_NEIGHBOURHOOD)
            found = &seen->parts[i];
    return found;
}

/* "Sociale contacten: 1 lamp erbij." for every room that changed, under the title of the house. */
static void house_changes(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct text *out)
{
    const struct seen_part *part = house_before(sheet->seen);
    struct text rooms = TEXT_INIT;
    for (uint8_t i = 0; part && i < part->house->room_count; i++) {
        const int by = dilemma->room_change[i];
        if (by == 0)
            continue;
        const char *line = sheet_count(sheet, by > 0 ? "wall.happens.lighter" : "wall.happens.darker",
                                       by > 0 ? by : -by, FACTS({"room", part->house->rooms[i].name}));
        text_format(&rooms, "%s%s", rooms.length ? " " : "", line);
    }
    if (rooms.length)
        paragraph(out, part->title, rooms.at);
    text_release(&rooms);
}

/* How it goes on: as the author thought, or, for an idea of its own, as the table does. */
static const char *story_of(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    struct text out = TEXT_INIT;
    if (dilemma->decided_follows)
        text_add(&out, dilemma->decided_follows);
    if (dilemma->decision.answer == ANSWER_OWN) {
        paragraph(&out, sheet_say(sheet, "wall.own.pays"), dilemma->own.pays);
        paragraph(&out, sheet_say(sheet, "wall.own.happens"), dilemma->own.happens);
    }
    house_changes(sheet, dilemma, &out);
    paragraph(&out, sheet_say(sheet, "wall.happens.expert"), dilemma->expert);
    const char *copy = arena_string(&sheet->easel.canvas->arena, out.at);
    text_release(&out);
    return copy;
}

/* The title and the words under it, from `top` on; returns the pages they take. */
static int tell_on(const struct sheet *sheet, double top, struct setting title, struct setting setting,
                   const char *words, int page)
{
    const char *head = sheet_say(sheet, "wall.happens.story");
    const struct set set = easel_measure(&sheet->easel, 110, title, head);
    if (page >= 0)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, 110, 0}, title, head);
    const double y = top + set.bottom + 2.3 + sheet_low(sheet, 0, 0.05);
    const struct spot spot = {SHEET_LEFT, y, 122, mark_line(sheet) - mark_high(sheet) - y};
    return sheet_story(sheet, spot, setting, words, page);
}

/* Alone on its page: as large as it can be on one, like what comes in between. */
static int story(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top, int page)
{
    const struct {
        double top;
        enum style title, words;
    } ways[] = {{sheet_low(sheet, PLACE_NEWS_TOP, 0.2), STYLE_TITLE, STYLE_LEAD},
                {top, STYLE_QUESTION, STYLE_PROMPT},
                {top, STYLE_QUESTION, STYLE_STORY}};
    const char *words = story_of(sheet, dilemma);
    const size_t last = sizeof ways / sizeof *ways - 1;
    int pages = *words ? 2 : 0;
    for (size_t i = 0; i <= last && pages > 1; i++) {
        const struct setting title = {.style = ways[i].title}, setting = {.style = ways[i].words};
        pages = tell_on(sheet, ways[i].top, title, setting, words, -1);
        if (page >= 0 && (pages == 1 || i == last))
            tell_on(sheet, ways[i].top, title, setting, words, page);
    }
    return pages;
}

/* The decision, on page `wanted` of those it needs. */
static struct flow decided(const struct sheet *sheet, const struct seen_dilemma *dilemma, double air,
                           int wanted)
{
    const double top = sheet_low(sheet, 11.2, 0.05);
    struct flow flow = {
        .y = top, .top = top, .bottom = mark_line(sheet) - mark_high(sheet), .wanted = wanted};
    decision_sentences(sheet, dilemma, &flow);
    flow_air(&flow, 1.2 + air);
    decision_rule_line(sheet, dilemma, &flow);
    return flow;
}

/* Does everything fit on the first page with so much air between its blocks? */
static bool fits_one(const struct sheet *trial, const struct seen_dilemma *dilemma, struct pages *pages,
                     double air)
{
    const struct flow flow = decided(trial, dilemma, air, -1);
    struct chapter at = {.top = flow.y + 1.6 + air};
    pages->air = air;
    pages->decided = flow.page + 1;
    pages->at[0] = at;
    return flow.page == 0 && finished(trial, dilemma, chapter(trial, dilemma, pages, at));
}

static struct pages plan(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    struct pages pages = {.top = sheet_low(sheet, SHEET_TOP + 1, 0.03),
                          .wide = sheet->stage->text_percent > 115};
    const double more = sheet_low(sheet, 1.6, 0.12);
    const bool one = fits_one(&trial, dilemma, &pages, more) || fits_one(&trial, dilemma, &pages, AIR_LEAST);
    pages.apart = pages.wide || !one;
    if (pages.apart)
        pages.air = more;
    struct chapter at = {.top = pages.apart ? pages.top : pages.at[0].top};
    while (!finished(sheet, dilemma, at) && pages.chapters < CHAPTERS_MAX) {
        pages.at[pages.chapters++] = at;
        at = chapter(&trial, dilemma, &pages, at);
    }
    pages.stories = story(&trial, dilemma, pages.top, -1);
    canvas_release(&scratch);
    return pages;
}

void dilemma_happens(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    if (!dilemma->decision.made || dilemma->decision.answer >= ANSWER_COUNT) {
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 28, 0.4), 130, 0},
                   (struct setting){.style = STYLE_TITLE}, sheet_say(sheet, "wall.happens.nothing"));
        sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.happens_nothing")});
        return;
    }
    const struct pages pages = plan(sheet, dilemma);
    const int first = pages.apart ? pages.decided : 0, stories_at = first + pages.chapters;
    const int count = stories_at + pages.stories;
    const int page = sheet_page(sheet, count > 0 ? count : 1);
    if (page < pages.decided)
        decided(sheet, dilemma, pages.air, page);
    if (page >= first && page < stories_at)
        chapter(sheet, dilemma, &pages, pages.at[page - first]);
    if (page >= stories_at)
        story(sheet, dilemma, pages.top, page - stories_at);
    sheet_page_mark(sheet, SHEET_RIGHT, mark_line(sheet), count);
    const char *next = page + 1 < first        ? sheet_say(sheet, "wall.next_objections")
                       : page + 1 >= count     ? NULL
                       : page + 1 < stories_at ? sheet_say(sheet, "wall.next_costs")
                                               : sheet_say(sheet, "wall.next_goes_on");
    const char *instruction = page >= stories_at ? "wall.do.happens_story"
                              : page < first     ? "wall.do.decided"
                                                 : "wall.do.happens";
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, instruction), .next = next});
}
