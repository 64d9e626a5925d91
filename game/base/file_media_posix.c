/* Removable disks by the places where desktops mount them, and the documents of xdg-user-dirs. */
#ifndef _WIN32
#include "base/file.h"
#include "base/file_media.h"
#include "base/file_platform.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct looking {
    const char *folder;
    bool all; /* not only where something is mounted */
    void (*each)(void *data, const char *folder);
    void *data;
};

/* A folder on the disk of the one above it is no mounted disk: a desktop may leave empty ones behind. */
static bool is_mounted(const char *folder, const char *above)
{
    struct stat own, parent;
    return stat(folder, &own) == 0 && stat(above, &parent) == 0 && own.st_dev != parent.st_dev;
}

static void look_at(void *data, const char *name)
{
    const struct looking *looking = data;
    struct text folder = TEXT_INIT;
    file_join(&folder, looking->folder, name);
    if (file_is_folder(folder.at) && (looking->all || is_mounted(folder.at, looking->folder)))
        looking->each(looking->data, folder.at);
    text_release(&folder);
}

static void look_below(const char *above, const char *user, void (*each)(void *data, const char *folder),
                       void *data)
{
    struct text folder = TEXT_INIT;
    file_join(&folder, above, user);
    struct looking looking = {.folder = folder.at, .each = each, .data = data};
    file_list(folder.at, look_at, &looking);
    text_release(&folder);
}

void file_media(void (*each)(void *data, const char *folder), void *data)
{
    struct text place = TEXT_INIT, user = TEXT_INIT;
    if (platform_environment(&place, "SAMENSPEL_MEDIA")) {
        struct looking looking = {.folder = place.at, .all = true, .each = each, .data = data};
        file_list(place.at, look_at, &looking);
    } else if ((platform_environment(&user, "USER") || platform_environment(&user, "LOGNAME")) &&
               !strchr(user.at, '/')) {
        look_below("/media", user.at, each, data);
        look_below("/run/media", user.at, each, data);
    }
    text_release(&user);
    text_release(&place);
}

enum { DIRS_MAX = 64 * 1024 };

/* What stands between the quotes of XDG_DOCUMENTS_DIR="$HOME/Documenten", with home filled in. */
static bool read_documents(struct text *out, const char *dirs, const char *home)
{
    static const char key[] = "XDG_DOCUMENTS_DIR=\"", own[] = "$HOME/";
    const char *from = strstr(dirs, key);
    const char *end = from ? strchr(from + sizeof key - 1, '"') : NULL;
    if (!end)
        return false;
    from += sizeof key - 1;
    const bool below = strncmp(from, own, sizeof own - 1) == 0;
    struct text folder = TEXT_INIT, name = TEXT_INIT;
    from += below ? sizeof own - 1 : 0;
    text_add_bytes(&name, from, (size_t)(end - from));
    if (below)
        file_join(&folder, home, name.at);
    else
        text_add(&folder, name.at);
    const bool there = file_is_folder(folder.at);
    if (there)
        text_add(out, folder.at);
    text_release(&name);
    text_release(&folder);
    return there;
}

bool file_documents(struct text *out)
{
    struct text home = TEXT_INIT, settings = TEXT_INIT, dirs = TEXT_INIT;
    bool found = false;
    const bool known = platform_environment(&home, "HOME") && file_is_folder(home.at);
    if (known && platform_user_settings(&settings)) {
        text_add(&settings, "/user-dirs.dirs");
        found = file_read(settings.at, DIRS_MAX, &dirs) == FILE_OK && read_documents(out, dirs.at, home.at);
    }
    if (known && !found)
        text_add(out, home.at);
    text_release(&home);
    text_release(&settings);
    text_release(&dirs);
    return known;
}
#else
typedef int file_media_posix_is_empty; /* ISO C wants something in every file */
#endif
