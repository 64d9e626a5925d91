/* Settings: text size, colours, picture size, motion, language, and which display is the wall. */
#include "app/app.h"

#include "view/sheet.h"

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
};

static const int text_sizes[] = {100, 115, 130, 150};
static const int zooms[] = {100, 95, 90};
static const char *const themes[] = {"settings.paper", "settings.high_contrast", "settings.bright_room"};
static const char *const languages[] = {"Nederlands", "English"};

/* One question with its answers in a row. */
struct row {
    const char *key;
    uint32_t id;
    const char *labels[4];
    int count, picked;
};

static double draw_row(const struct sheet *sheet, double y, const struct row *row)
{
    const struct easel *easel = &sheet->easel;
    easel_text(easel, (struct spot){8, y + 0.9, 44, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_say(sheet, row->key));
    double x = 54;
    for (int i = 0; i < row->count; i++) {
        const struct button button = {
            .kind = i == row->picked ? BUTTON_MAIN : BUTTON_NORMAL,
            .label = row->labels[i],
            .id = row->id + (uint32_t)i,
            .regular = i != row->picked,
            .flags = (i == row->picked ? TARGET_CHOSEN : 0u),
        };
        const double wide = block_button_width(easel, &button);
        if (x > 54 && x + wide > 152) {
            x = 54;
            y += 6.8;
        }
        block_button(easel, (struct spot){x, y, wide, 5.8}, &button);
        x += wide + 1.4;
    }
    return y + 9;
}

static int place_of(const int *list, int count, int value)
{
    for (int i = 0; i < count; i++)
        if (list[i] == value)
            return i;
    return 0;
}

static double draw_sizes(const struct sheet *sheet, double y, const char *key, uint32_t id, const int *list,
                         int count, int value)
{
    struct row row = {.key = key, .id = id, .count = count, .picked = place_of(list, count, value)};
    for (int i = 0; i < count; i++)
        row.labels[i] = sheet_fill(sheet, "settings.percent", FACTS({"n", sheet_number(sheet, list[i])}));
    return draw_row(sheet, y, &row);
}

static double draw_choices(const struct sheet *sheet, const struct settings *settings, double y)
{
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
        .count = 2,
        .picked = strcmp(sheet->stage->words->language, "nl") == 0 ? 0 : 1,
    };
    y = draw_sizes(sheet, y, "settings.text", SETTINGS_TEXT, text_sizes, 4, settings->text_percent);
    y = draw_row(sheet, y, &theme);
    y = draw_sizes(sheet, y, "settings.zoom", SETTINGS_ZOOM, zooms, 3, settings->zoom_percent);
    return draw_row(sheet, y, &language);
}

static void settings_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                          const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct settings *settings = &app->looks.settings;
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    easel_text(easel, (struct spot){8, 10.3, 100, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, "settings.title"));
    const double y = draw_choices(&sheet, settings, 19);
    const struct tick motion = {
        .label = sheet_say(&sheet, "settings.motion"), .on = settings->reduced_motion, .id = SETTINGS_MOTION};
    block_checkbox(easel, (struct spot){54, y, 60, 5.5}, &motion);
    const struct button test = {
        .label = sheet_say(&sheet, "settings.test"), .icon = "screen", .id = SETTINGS_TEST};
    const struct button done = {.kind = BUTTON_MAIN,
                                .label = sheet_say(&sheet, "settings.done"),
                                .id = SETTINGS_DONE,
                                .flags = TARGET_DEFAULT};
    const double low = sheet_low(&sheet, 69.5, 1), wide = block_button_width(easel, &test);
    block_button(easel, (struct spot){54, low, wide, 6.4}, &test);
    const double end = block_button_width(easel, &done);
    block_button(easel, (struct spot){152 - end, low, end, 6.4}, &done);
    const struct frame frame = {.instruction = sheet_say(&sheet, "settings.now"),
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
    if (id == SETTINGS_MOTION)
        settings->reduced_motion = !settings->reduced_motion;
    else if (id >= SETTINGS_THEME && id < SETTINGS_THEME + THEME_KINDS)
        settings->theme = (enum theme_kind)(id - SETTINGS_THEME);
    else if (id >= SETTINGS_LANGUAGE && id < SETTINGS_LANGUAGE + 2)
        memcpy(settings->language, id == SETTINGS_LANGUAGE ? "nl" : "en", 3);
    else if (!set_number(id, SETTINGS_TEXT, text_sizes, 4, &settings->text_percent))
        set_number(id, SETTINGS_ZOOM, zooms, 3, &settings->zoom_percent);
    app_settings_changed(app);
    form->drawn_again = true;
}

static void settings_enter(struct app *app, struct form *form)
{
    form->focus = SETTINGS_TEXT;
    for (uint32_t i = 0; i < 4; i++)
        if (text_sizes[i] == app->looks.settings.text_percent)
            form->focus = SETTINGS_TEXT + i;
}

const struct page page_settings = {
    .name = "settings", .view = settings_view, .press = settings_press, .enter = settings_enter};
