/* Reads and writes the user's settings; anything unknown or out of range falls back to a good start. */
#include "app/settings.h"

#include "base/json.h"

#include <assert.h>
#include <string.h>

enum { SETTINGS_BYTES_MAX = 64 * 1024 };

const int settings_zooms[SETTINGS_ZOOMS] = {100, 95, 90};

static bool settings_path(struct text *out)
{
    struct text folder = TEXT_INIT;
    const bool found = file_user_settings(&folder);
    if (found)
        file_join(out, folder.at, "settings.json");
    text_release(&folder);
    return found;
}

static int read_choice(const struct json *root, const char *key, const int *choices, size_t count)
{
    int64_t value = 0;
    const struct json *member = json_find(root, key);
    if (member && json_integer(member, 0, 1000, &value))
        for (size_t i = 0; i < count; i++)
            if (choices[i] == value)
                return choices[i];
    return choices[0];
}

static const char *read_string(const struct json *root, const char *key)
{
    const struct json *member = json_find(root, key);
    return member && member->type == JSON_STRING ? member->string : "";
}

static void read_walls(struct settings *settings, const struct json *walls)
{
    for (const struct json *at = walls ? walls->first : NULL; at; at = at->next) {
        int64_t display = 0;
        if (at->key && strlen(at->key) == 16 && json_integer(at, 0, 7, &display))
            settings_set_wall(settings, at->key, (int)display);
    }
}

static void read_all(struct settings *settings, const struct json *root)
{
    const char *language = read_string(root, "language");
    if (strlen(language) < sizeof settings->language)
        memcpy(settings->language, language, strlen(language) + 1);
    if (!theme_find(read_string(root, "theme"), &settings->theme))
        settings->theme = THEME_PAPER;
    settings->text_percent = read_choice(root, "text", metrics_texts, METRICS_TEXTS);
    settings->zoom_percent = read_choice(root, "zoom", settings_zooms, SETTINGS_ZOOMS);
    const struct json *motion = json_find(root, "reduced_motion");
    settings->reduced_motion = motion && motion->type == JSON_TRUE;
    read_walls(settings, json_find(root, "walls"));
}

struct settings settings_load(void)
{
    struct settings settings = {.text_percent = 100, .zoom_percent = 100};
    struct text path = TEXT_INIT, bytes = TEXT_INIT;
    struct json_document document = {.root = NULL};
    struct problems problems = {.count = 0};
    if (settings_path(&path) && file_read(path.at, SETTINGS_BYTES_MAX, &bytes) == FILE_OK &&
        json_read(&document, path.at, bytes.at, bytes.length, &problems))
        read_all(&settings, document.root);
    problems_release(&problems);
    json_release(&document);
    text_release(&bytes);
    text_release(&path);
    return settings;
}

static void put_string(struct text *out, const char *key, const char *value)
{
    json_put_key(out, key);
    json_put_string(out, value);
}

static void put_all(struct text *out, const struct settings *settings)
{
    text_add_char(out, '{');
    put_string(out, "language", settings->language);
    put_string(out, "theme", theme_get(settings->theme)->word);
    json_put_key(out, "text");
    text_format(out, "%d", settings->text_percent);
    json_put_key(out, "zoom");
    text_format(out, "%d", settings->zoom_percent);
    json_put_key(out, "reduced_motion");
    text_add(out, settings->reduced_motion ? "true" : "false");
    json_put_key(out, "walls");
    text_add_char(out, '{');
    for (int i = 0; i < settings->wall_count; i++) {
        json_put_key(out, settings->walls[i].set);
        text_format(out, "%d", settings->walls[i].display);
    }
    text_add(out, "}}\n");
}

enum file_result settings_save(const struct settings *settings)
{
    struct text path = TEXT_INIT, bytes = TEXT_INIT;
    enum file_result result = FILE_FAILED;
    put_all(&bytes, settings);
    if (settings_path(&path))
        result = file_write(path.at, bytes.at, bytes.length);
    text_release(&bytes);
    text_release(&path);
    return result;
}

int settings_wall(const struct settings *settings, const char *set)
{
    for (int i = 0; i < settings->wall_count; i++)
        if (strcmp(settings->walls[i].set, set) == 0)
            return settings->walls[i].display;
    return -1;
}

void settings_set_wall(struct settings *settings, const char *set, int display)
{
    assert(strlen(set) == 16);
    int place = settings->wall_count;
    for (int i = 0; i < settings->wall_count; i++)
        if (strcmp(settings->walls[i].set, set) == 0)
            place = i;
    if (place == WALLS_MAX) { /* the oldest set of displays is forgotten */
        memmove(&settings->walls[0], &settings->walls[1], sizeof settings->walls[0] * (WALLS_MAX - 1));
        place = WALLS_MAX - 1;
        settings->wall_count = WALLS_MAX - 1;
    }
    memcpy(settings->walls[place].set, set, 17);
    settings->walls[place].display = display;
    if (place == settings->wall_count)
        settings->wall_count++;
}
