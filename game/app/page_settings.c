/* Settings: text size, colours, picture size, motion, language, and which display is the wall. */
#include "app/app.h"
#include "app/languages.h"
#include "app/leaf.h"

#include <assert.h>
#include <string.h>

enum settings_target {
    SETTINGS_DONE = 1,
    SETTINGS_MOTION,
    SETTINGS_TEST,
    SETTINGS_TEXT = 0x10,
    SETTINGS_THEME = 0x20,
    SETTINGS_ZOOM = 0x30,
    SETTINGS_LANGUAGE = 0x40,
    SETTINGS_WALL = 0x50, /* + language of the pack */
};

static const char *const themes[] = {"settings.paper", "settings.high_contrast", "settings.bright_room"};
static const char *const languages[WORDS_LANGUAGES] = {"Nederlands", "English"};

/* One question with its answers in a row. */
struct row {
    const char *key;
    uint32_t id;
    const char *labels[PACK_LANGUAGES_MAX];
    int count, picked;
};

/* Where questions end and answers begin; with large text the answers stand under their question. */
static const double answers_at = 54;

static bool stacked(const struct sheet *sheet)
{
    return sheet->stage->text_percent > 115;
}

static size_t picks_of(const struct row *row, struct pick *picks)
{
    for (int i = 0; i < row->count; i++)
        picks[i] =
            (struct pick){.label = row->labels[i], .id = row->id + (uint32_t)i, .picked = i == row->picked};
    return (size_t)row->count;
}

static void put_row(const struct sheet *sheet, struct flow *flow, const struct row *row)
{
    const struct easel *easel = &sheet->easel;
    const double high = block_pick_high(easel), left = stacked(sheet) ? SHEET_LEFT : answers_at;
    const double under = stacked(sheet) ? easel_style(easel, STYLE_LABEL).line / easel->metrics.u + 1 : 0;
    struct pick picks[PACK_LANGUAGES_MAX];
    const size_t count = picks_of(row, picks);
    struct spot spot = {left, 0, SHEET_RIGHT - left, high};
    flow_air(flow, 3.2);
    if (!flow_block(flow, under + block_buttons_high(easel, spot, picks, count), &spot.y))
        return;
    easel_text(easel,
               (struct spot){SHEET_LEFT, spot.y, stacked(sheet) ? SHEET_WIDE : 44, under > 0 ? 0 : high},
               (struct setting){.style = STYLE_LABEL, .bold = true, .middle = under <= 0},
               sheet_say(sheet, row->key));
    spot.y += under;
    block_buttons(easel, spot, picks, count);
}

static int place_of(const int *list, int count, int value)
{
    for (int i = 0; i < count; i++)
        if (list[i] == value)
            return i;
    return 0;
}

static void put_sizes(const struct sheet *sheet, struct flow *flow, struct row row, const int *list,
                      int value)
{
    row.picked = place_of(list, row.count, value);
    for (int i = 0; i < row.count; i++)
        row.labels[i] = sheet_fill(sheet, "settings.percent", FACTS({"n", sheet_number(sheet, list[i])}));
    put_row(sheet, flow, &row);
}

static void put_motion(const struct sheet *sheet, struct flow *flow, const struct settings *settings)
{
    const double left = stacked(sheet) ? SHEET_LEFT : answers_at;
    const struct tick motion = {
        .label = sheet_say(sheet, "settings.motion"), .on = settings->reduced_motion, .id = SETTINGS_MOTION};
    const double high = block_pick_high(&sheet->easel);
    double y = 0;
    flow_air(flow, 3.2);
    if (flow_block(flow, high, &y))
        block_checkbox(&sheet->easel, (struct spot){left, y, SHEET_RIGHT - left, high}, &motion);
}

/* The game's own language; a game may speak only one. */
static void put_wall(const struct sheet *sheet, struct flow *flow, const struct app *app)
{
    struct pick picks[PACK_LANGUAGES_MAX];
    struct row row = {.key = "settings.wall", .id = SETTINGS_WALL};
    row.count = (int)languages_picks(app, sheet, SETTINGS_WALL, picks);
    for (int i = 0; i < row.count; i++) {
        row.labels[i] = picks[i].label;
        row.picked = picks[i].picked ? i : row.picked;
    }
    if (row.count > 0)
        put_row(sheet, flow, &row);
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct app *app = what;
    const struct settings *settings = &app->looks.settings;
    struct row theme = {.key = "settings.colours",
                        .id = SETTINGS_THEME,
                        .count = THEME_KINDS,
                        .picked = (int)settings->theme};
    for (int i = 0; i < THEME_KINDS; i++)
        theme.labels[i] = sheet_say(sheet, themes[i]);
    const struct row language = {
        .key = "settings.language",
        .id = SETTINGS_LANGUAGE,
        .labels = {languages[0], languages[1]},
        .count = WORDS_LANGUAGES,
        .picked = strcmp(sheet->stage->words->language, words_languages[0]) == 0 ? 0 : 1,
    };
    put_sizes(sheet, flow, (struct row){.key = "settings.text", .id = SETTINGS_TEXT, .count = METRICS_TEXTS},
              metrics_texts, settings->text_percent);
    put_row(sheet, flow, &theme);
    put_sizes(sheet, flow, (struct row){.key = "settings.zoom", .id = SETTINGS_ZOOM, .count = SETTINGS_ZOOMS},
              settings_zooms, settings->zoom_percent);
    put_row(sheet, flow, &language);
    put_wall(sheet, flow, app);
    put_motion(sheet, flow, settings);
}

/* On every page: the way to the test card, and out. */
static void draw_foot(const struct sheet *sheet, double y, double high)
{
    const struct easel *easel = &sheet->easel;
    const struct button test = {
        .label = sheet_say(sheet, "settings.test"), .icon = "screen", .id = SETTINGS_TEST};
    const struct button done = {.kind = BUTTON_MAIN,
                                .label = sheet_say(sheet, "settings.done"),
                                .id = SETTINGS_DONE,
                                .flags = TARGET_DEFAULT};
    const double left = stacked(sheet) ? SHEET_LEFT : answers_at;
    block_button(easel, (struct spot){left, y, block_button_width(easel, &test), high}, &test);
    const double end = block_button_width(easel, &done);
    block_button(easel, (struct spot){SHEET_RIGHT - end, y, end, high}, &done);
}

static void settings_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                          const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, 100, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, "settings.title"));
    const double high = block_pick_high(&sheet.easel), foot = sheet_bottom(&sheet) - 1.5 - high, top = 19;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = foot - 2.5}, walk, app);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    draw_foot(&sheet, foot, high);
    const char *notice = app->notice.length > 0 ? app->notice.at : NULL;
    const struct frame frame = {.instruction = notice ? notice : sheet_say(&sheet, "settings.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "settings.done")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

/* True: the id was one of a row, and the setting is now that. */
static bool set_number(uint32_t id, uint32_t first, const int *list, uint32_t count, int *value)
{
    if (id < first || id >= first + count)
        return false;
    *value = list[id - first];
    return true;
}

static void settings_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    struct settings *settings = &app->looks.settings;
    if (id == SETTINGS_DONE || (id == 0 && input->key == KEY_ESCAPE)) {
        app_back(app);
        return;
    }
    if (id == SETTINGS_TEST) {
        app_go(app, &page_test_card);
        return;
    }
    if (id == 0)
        return;
    if (id >= SETTINGS_WALL && id < SETTINGS_WALL + PACK_LANGUAGES_MAX) {
        languages_ask(app, id - SETTINGS_WALL);
        return;
    }
    if (id == SETTINGS_MOTION)
        settings->reduced_motion = !settings->reduced_motion;
    else if (id >= SETTINGS_THEME && id < SETTINGS_THEME + THEME_KINDS)
        settings->theme = (enum theme_kind)(id - SETTINGS_THEME);
    else if (id >= SETTINGS_LANGUAGE && id < SETTINGS_LANGUAGE + WORDS_LANGUAGES)
        app_speak(app, words_languages[id - SETTINGS_LANGUAGE]);
    else if (!set_number(id, SETTINGS_TEXT, metrics_texts, METRICS_TEXTS, &settings->text_percent))
        set_number(id, SETTINGS_ZOOM, settings_zooms, SETTINGS_ZOOMS, &settings->zoom_percent);
    app_settings_changed(app);
    form->drawn_again = true;
}

static void settings_enter(struct app *app, struct form *form)
{
    form->focus = SETTINGS_TEXT;
    for (uint32_t i = 0; i < METRICS_TEXTS; i++)
        if (metrics_texts[i] == app->looks.settings.text_percent)
            form->focus = SETTINGS_TEXT + i;
}

const struct page page_settings = {
    .name = "settings", .view = settings_view, .press = settings_press, .enter = settings_enter};
