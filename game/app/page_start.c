/* The start screen (look 01): a pack to play, where you were, earlier times, settings, language. */
#include "app/app.h"

#include "view/sheet.h"

#include <assert.h>
#include <string.h>

enum start_target {
    START_GO_ON = 1,
    START_RECORDS,
    START_SETTINGS,
    START_NL,
    START_EN,
    START_MORE,
    START_PACK = 0x100, /* + index in the library */
};

enum { PACKS_A_PAGE = 4 };

/* --- the street along the ground --- */

struct standing {
    enum pack_gable gable;
    double x, width;
};

static const struct standing ghosts[] = {
    {GABLE_STEPPED, -2, 16},  {GABLE_POINTED, 38, 13},  {GABLE_ROUND, 70, 15},
    {GABLE_STEPPED, 114, 11}, {GABLE_POINTED, 138, 15},
};
static const struct standing houses[] = {
    {GABLE_POINTED, 10.5, 14.5}, {GABLE_STEPPED, 26, 17.5},    {GABLE_SHOP, 51, 13.5},
    {GABLE_ROUND, 65.5, 13.8},   {GABLE_POINTED, 89, 12.8},    {GABLE_ROUND, 102.5, 15.4},
    {GABLE_SHOP, 125.5, 15.4},   {GABLE_STEPPED, 142.5, 18.5},
};
static const struct {
    double x, size;
} trees[] = {{0.5, 9.2}, {42.5, 7.6}, {79, 9.8}, {116.5, 7.8}};
static const struct {
    double x, high;
    enum pack_gable role;
} people[] = {
    {5.8, 6.4, GABLE_POINTED},  {43.2, 6.6, GABLE_SHOP},    {47.2, 4.6, GABLE_ROUND},
    {80.5, 5.6, GABLE_POINTED}, {84.4, 6.6, GABLE_STEPPED}, {116.8, 6.6, GABLE_SHOP},
    {121.2, 6.6, GABLE_ROUND},
};

static void draw_tree(const struct easel *easel, double x, double ground, double size)
{
    const struct rect at = easel_rect(easel, (struct spot){x, ground - size * 1.9, size, size * 1.9});
    canvas_drawing(
        easel->canvas, at,
        (struct mark_drawing){
            .name = "tree", .fill = COLOUR(0x6F9A80), .ink = easel->theme->ink, .card = easel->theme->card});
}

static void draw_person(const struct easel *easel, double x, double ground, double high, enum pack_gable role)
{
    const double width = high * 0.5;
    const int outline = easel_weight(easel, 0.25);
    const uint32_t ink = easel->theme->ink;
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){x, ground - high * 0.66, width, high * 0.66}),
               (struct mark_box){.fill = theme_role_fill(role),
                                 .line = ink,
                                 .weight = outline,
                                 .radius = metrics_px(&easel->metrics, width * 0.45)});
    canvas_box(easel->canvas,
               easel_rect(easel, (struct spot){x + width * 0.18, ground - high, width * 0.64, width * 0.64}),
               (struct mark_box){.fill = ink, .radius = 10000});
}

static void draw_street(const struct sheet *sheet, double ground)
{
    const struct easel *easel = &sheet->easel;
    for (size_t i = 0; i < sizeof ghosts / sizeof *ghosts; i++)
        block_gable_ghost(easel, ghosts[i].gable, ghosts[i].x, ground - ghosts[i].width * 7 / 6,
                          ghosts[i].width);
    for (size_t i = 0; i < sizeof trees / sizeof *trees; i++)
        draw_tree(easel, trees[i].x, ground, trees[i].size);
    for (size_t i = 0; i < sizeof houses / sizeof *houses; i++)
        block_gable(easel, houses[i].gable, houses[i].x, ground - houses[i].width * 7 / 6, houses[i].width);
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        draw_person(easel, people[i].x, ground, people[i].high, people[i].role);
    const int y = metrics_y(&easel->metrics, ground);
    canvas_line(
        easel->canvas,
        (struct mark_line){
            {0, y}, {easel->metrics.width, y}, easel_weight(easel, 0.4), easel->theme->ink, false, 0, 0});
}

/* --- packs --- */

static const char *pack_line(const struct sheet *sheet, const struct library_pack *pack)
{
    static const char *const statuses[] = {"start.concept", "start.tested", "start.recommended"};
    if (pack->errors > 0)
        return sheet_say(sheet, "start.broken");
    const char *dilemmas = sheet_count(sheet, "start.dilemmas", pack->dilemmas, NULL);
    const char *least = sheet_number(sheet, pack->minutes_least),
               *most = sheet_number(sheet, pack->minutes_most);
    const bool one = pack->minutes_least == pack->minutes_most;
    const char *minutes = sheet_fill(sheet, one ? "start.minutes" : "start.minutes_range",
                                     FACTS({"least", least}, {"most", most}));
    return sheet_fill(sheet, "start.pack_line",
                      FACTS({"dilemmas", dilemmas}, {"minutes", minutes},
                            {"status", sheet_say(sheet, statuses[pack->status])}));
}

static uint8_t language_of(const struct library_pack *pack, const char *language)
{
    for (uint8_t i = 0; i < PACK_LANGUAGES_MAX; i++)
        if (pack->languages[i] && strcmp(pack->languages[i], language) == 0)
            return i;
    return 0;
}

static void draw_pack(const struct sheet *sheet, const struct library_pack *pack, uint32_t id, double y,
                      bool focus)
{
    const struct easel *easel = &sheet->easel;
    const struct spot spot = {88, y, 64, 8.2};
    const bool broken = pack->errors > 0;
    block_card(easel, spot, broken ? CARD_DASHED : focus ? CARD_CHOSEN : CARD_PLAIN);
    const double step = 3, width = step * pack->role_count;
    for (uint8_t i = 0; i < pack->role_count; i++)
        block_gable(easel, pack->gables[i], 95.4 - width / 2 + step * i, y + 2.7, 2.5);
    if (broken)
        block_icon(easel, "warning", 93.4, y + 2.1, 4, easel_ink(easel));
    const char *title =
        broken ? pack->id : pack_text(&pack->title, language_of(pack, sheet->stage->words->language));
    easel_text(easel, (struct spot){102.5, y + 0.3, 48, 0},
               (struct setting){.style = STYLE_REASON, .most_lines = 1}, title);
    easel_text(easel, (struct spot){102.5, y + 4.2, 48, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
               pack_line(sheet, pack));
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id, TARGET_FOCUSABLE | TARGET_BUTTON, title});
    if (focus)
        block_focus(easel, spot, 1.4);
}

static void draw_packs(const struct sheet *sheet, const struct app *app, const struct form *form)
{
    const struct easel *easel = &sheet->easel;
    const struct library *library = &app->library;
    easel_text(easel, (struct spot){88, 7.6, 64, 0}, (struct setting){.style = STYLE_LABEL, .bold = true},
               sheet_say(sheet, "start.choose"));
    if (library->pack_count == 0) {
        block_card(easel, (struct spot){88, 12.2, 64, 14}, CARD_DASHED);
        easel_text(easel, (struct spot){91, 14, 58, 11}, (struct setting){.style = STYLE_LABEL},
                   sheet_say(sheet, "start.empty"));
        return;
    }
    const size_t pages = (library->pack_count + PACKS_A_PAGE - 1) / PACKS_A_PAGE;
    const size_t page = (size_t)form->page % pages, first = page * PACKS_A_PAGE;
    for (size_t i = first; i < library->pack_count && i < first + PACKS_A_PAGE; i++) {
        const uint32_t id = START_PACK + (uint32_t)i;
        const bool focus = form->focus == id || (form->focus == 0 && i == first);
        draw_pack(sheet, &library->packs[i], id, 12.2 + 9.7 * (double)(i - first), focus);
    }
    if (pages > 1) {
        const struct button more = {
            .label = sheet_say(sheet, "start.more"), .id = START_MORE, .regular = true};
        block_button(easel, (struct spot){88, 51.4, 64, 6.3}, &more);
    }
}

/* --- the left half --- */

static void draw_go_on(const struct sheet *sheet, const struct app *app)
{
    const struct easel *easel = &sheet->easel;
    const struct library *library = &app->library;
    if (library->go_on < 0)
        return;
    const struct record_summary *record = &library->records[library->go_on].summary;
    const struct spot spot = {8, 43.5, 72, 7.8};
    block_card(easel, spot, CARD_PLAIN);
    block_icon(easel, "play", 10.4, 45.6, 3.6, easel_ink(easel));
    easel_text(easel, (struct spot){15.5, 43.8, 62, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_say(sheet, "start.go_on"));
    const struct wall_parts parts = clock_parts(record->header.started);
    const char *line = sheet_fill(
        sheet, "start.go_on_line",
        FACTS({"pack", record->pack_title}, {"day", sheet_number(sheet, parts.day)},
              {"month", sheet_say(sheet, sheet_join(sheet, "month.", sheet_number(sheet, parts.month)))}));
    easel_text(easel, (struct spot){15.5, 47.2, 62, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)}, line);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), START_GO_ON, TARGET_FOCUSABLE | TARGET_BUTTON,
                                  sheet_say(sheet, "start.go_on")});
    if (easel->focus == START_GO_ON)
        block_focus(easel, spot, 1.4);
}

static void draw_doors(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const struct button records = {.label = sheet_say(sheet, "start.records"),
                                   .icon = "document",
                                   .id = START_RECORDS,
                                   .regular = true,
                                   .left = true};
    const struct button settings = {.label = sheet_say(sheet, "start.settings"),
                                    .icon = "sliders",
                                    .id = START_SETTINGS,
                                    .regular = true,
                                    .left = true};
    block_button(easel, (struct spot){8, 52.5, 40, 5.6}, &records);
    block_button(easel, (struct spot){50, 52.5, 30, 5.6}, &settings);
}

static void draw_languages(const struct sheet *sheet, double y)
{
    const struct easel *easel = &sheet->easel;
    const bool dutch = strcmp(sheet->stage->words->language, "nl") == 0;
    block_icon(easel, "globe", 8.2, y - 2.2, 2.9, easel_ink(easel));
    const struct button nl = {.kind = dutch ? BUTTON_MAIN : BUTTON_NORMAL,
                              .label = "Nederlands",
                              .id = START_NL,
                              .size = 2.5,
                              .pill = true};
    const struct button en = {.kind = dutch ? BUTTON_NORMAL : BUTTON_MAIN,
                              .label = "English",
                              .id = START_EN,
                              .size = 2.5,
                              .pill = true};
    const double wide = block_button_width(easel, &nl);
    block_button(easel, (struct spot){13, y - 3.2, wide, 5.5}, &nl);
    block_button(easel, (struct spot){14.5 + wide, y - 3.2, block_button_width(easel, &en), 5.5}, &en);
    const char *stays = sheet_say(sheet, "start.stays_here");
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double text = easel_width(easel, aside, stays);
    block_icon(easel, "lock", 152 - text - 3.9, y - 2.1, 2.6, easel_second(easel));
    easel_line(easel, 152 - text, y + 0.1, aside, stays);
    easel_line(easel, 62, y + 0.1, aside, sheet_say(sheet, "start.full"));
}

static void start_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct stage plain = looks_plain(stage);
    stage = &plain;
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    block_logo(easel, 8, 6.6, 5.2, false);
    easel_text(easel, (struct spot){29.5, 5.6, 50, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, "Samenspel");
    const struct set cover = easel_text(easel, (struct spot){8, 15, 76, 0},
                                        (struct setting){.style = STYLE_COVER, .most_lines = 2},
                                        sheet_say(&sheet, "start.sentence"));
    const double low = cover.bottom + 1.5;
    const bool notice = app->notice.length > 0;
    easel_text(easel, (struct spot){8, low, 74, 43 - low},
               (struct setting){.style = notice ? STYLE_LABEL : STYLE_PROMPT,
                                .colour = notice ? 0 : easel_second(easel)},
               notice ? app->notice.at : sheet_say(&sheet, "start.about"));
    draw_packs(&sheet, app, form);
    draw_go_on(&sheet, app);
    draw_doors(&sheet);
    draw_street(&sheet, sheet_low(&sheet, 82, 1));
    draw_languages(&sheet, sheet_low(&sheet, 86.8, 1));
}

static void choose_language(struct app *app, const char *language)
{
    memcpy(app->looks.settings.language, language, 3);
    app_settings_changed(app);
    library_read(&app->library, app_words(app));
}

static void start_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)input;
    if (id >= START_PACK && id - START_PACK < app->library.pack_count) {
        const struct library_pack *pack = &app->library.packs[id - START_PACK];
        if (pack->errors == 0)
            app_open_pack(app, pack->folder);
        else
            app_tell(app, pack->first_error);
        return;
    }
    if (id == START_GO_ON && app->library.go_on >= 0)
        app_open_record(app, app->library.records[app->library.go_on].path);
    else if (id == START_RECORDS)
        app_visit(app, &page_records);
    else if (id == START_SETTINGS)
        app_visit(app, &page_settings);
    else if (id == START_NL || id == START_EN)
        choose_language(app, id == START_NL ? "nl" : "en");
    else if (id == START_MORE)
        form->page++;
    if (id == START_MORE)
        form->drawn_again = true;
}

const struct page page_start = {.name = "start", .text_most = 100, .view = start_view, .press = start_press};
