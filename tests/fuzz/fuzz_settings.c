/* Any bytes as the user's settings: what makes sense is taken, the rest is as for a new user, and what was
 * saved is read back equal. */
#include "app/settings.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A folder of its own: several of these run side by side. */
int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    char folder[] = "/tmp/samenspel-settings-XXXXXX";
    (void)count;
    (void)arguments;
    const bool made = mkdtemp(folder) && setenv("SAMENSPEL_DATA", folder, 1) == 0;
    assert(made);
    return 0;
}

static void check(const struct settings *settings)
{
    const int text = settings->text_percent, zoom = settings->zoom_percent;
    assert(text == 100 || text == 115 || text == 130 || text == 150);
    assert(zoom == 100 || zoom == 95 || zoom == 90);
    assert(settings->theme < THEME_KINDS);
    assert(memchr(settings->language, '\0', sizeof settings->language));
    assert(settings->wall_count >= 0 && settings->wall_count <= WALLS_MAX);
    for (int i = 0; i < settings->wall_count; i++) {
        assert(strlen(settings->walls[i].set) == 16);
        assert(settings_wall(settings, settings->walls[i].set) >= 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text folder = TEXT_INIT, path = TEXT_INIT;
    const bool found = file_user_settings(&folder);
    assert(found);
    file_join(&path, folder.at, "settings.json");
    const enum file_result written = file_write(path.at, (const char *)data, size);
    assert(written == FILE_OK);
    const struct settings first = settings_load();
    check(&first);
    const enum file_result saved = settings_save(&first);
    assert(saved == FILE_OK);
    const struct settings again = settings_load();
    check(&again);
    assert(first.theme == again.theme && first.text_percent == again.text_percent);
    assert(first.zoom_percent == again.zoom_percent && first.reduced_motion == again.reduced_motion);
    assert(strcmp(first.language, again.language) == 0 && first.wall_count == again.wall_count);
    for (int i = 0; i < first.wall_count; i++)
        assert(settings_wall(&again, first.walls[i].set) == settings_wall(&first, first.walls[i].set));
    text_release(&path);
    text_release(&folder);
    return 0;
}
