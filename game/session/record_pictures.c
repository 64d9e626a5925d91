/* Copies of a pack's pictures beside its records. */
#include "session/record_pictures.h"

#include "base/digest.h"
#include "base/file.h"

#include <assert.h>
#include <string.h>

enum { PICTURE_BYTES_MAX = 64 * 1024 * 1024 };

/* Only plain names below the pack: what is copied is also written, so it must stay below `pictures` too. */
static bool is_below(const char *file)
{
    if (*file == '/' || strchr(file, '\\') || strchr(file, ':'))
        return false;
    for (const char *part = file; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0'))
            return false;
    }
    return *file != '\0';
}

/* Reads a picture of the pack; false when it is not there, too big or not inside the pack. */
static bool picture_read(const struct pack *pack, const char *file, struct text *bytes)
{
    if (!is_below(file))
        return false;
    struct text path = TEXT_INIT;
    file_join(&path, pack->folder, file);
    const bool read =
        file_inside(pack->folder, path.at) && file_read(path.at, PICTURE_BYTES_MAX, bytes) == FILE_OK;
    text_release(&path);
    return read;
}

static bool is_known(const struct record_pictures *pictures, const char *file)
{
    for (uint8_t i = 0; i < pictures->count; i++)
        if (strcmp(pictures->items[i].file, file) == 0)
            return true;
    return false;
}

static void picture_find(struct record_pictures *pictures, const struct pack *pack, const char *file)
{
    struct text bytes = TEXT_INIT;
    if (picture_read(pack, file, &bytes)) {
        assert(pictures->count < PACK_ACTIVITIES_MAX);
        struct record_picture *picture = &pictures->items[pictures->count++];
        uint8_t digest[SEAL_BYTES];
        digest_seal(digest, NULL, bytes.at, bytes.length);
        picture->file = file;
        digest_hex(picture->digest, digest, sizeof digest);
    }
    text_release(&bytes);
}

void record_pictures_find(struct record_pictures *pictures, const struct pack *pack)
{
    *pictures = (struct record_pictures){.count = 0};
    if (!pack->folder)
        return;
    uint64_t all = 0;
    for (uint8_t i = 0; i < pack->activity_count; i++) {
        const struct pack_picture *picture = pack_picture_of(&pack->activities[i]);
        if (picture && !is_known(pictures, picture->file))
            picture_find(pictures, pack, picture->file);
    }
    for (uint8_t i = 0; i < pictures->count; i++) {
        const struct record_picture *picture = &pictures->items[i];
        all = digest_check(all, picture->file, strlen(picture->file) + 1);
        all = digest_check(all, picture->digest, sizeof picture->digest);
    }
    if (pictures->count)
        digest_hex(pictures->name, &all, sizeof all);
}

/* pictures/NAME beside the record. */
static void add_folder(struct text *out, const char *record, const char *name)
{
    text_add_bytes(out, record, (size_t)(file_name(record) - record));
    text_add(out, "pictures/");
    text_add(out, name);
}

static void picture_keep(const struct pack *pack, const char *folder, const char *file)
{
    struct text bytes = TEXT_INIT;
    struct text path = TEXT_INIT;
    struct text below = TEXT_INIT;
    file_join(&path, folder, file);
    text_add_bytes(&below, path.at, (size_t)(file_name(path.at) - path.at));
    if (!file_exists(path.at) && picture_read(pack, file, &bytes) && file_make_folder(below.at) == FILE_OK)
        file_write(path.at, bytes.at, bytes.length); /* without it the record is whole all the same */
    text_release(&below);
    text_release(&path);
    text_release(&bytes);
}

void record_pictures_keep(const struct record_pictures *pictures, const struct pack *pack, const char *record)
{
    struct text folder = TEXT_INIT;
    add_folder(&folder, record, pictures->name);
    for (uint8_t i = 0; i < pictures->count; i++)
        picture_keep(pack, folder.at, pictures->items[i].file);
    text_release(&folder);
}

bool record_pictures_folder(struct text *out, const char *record, const char *name)
{
    const size_t before = out->length;
    add_folder(out, record, name);
    const bool there = *name && file_is_folder(out->at);
    if (!there)
        text_cut(out, before);
    return there;
}

/* Has the pack in this folder exactly the pictures NAME? */
static bool has_pictures(struct pack *pack, const char *folder, const char *name)
{
    struct record_pictures pictures;
    const char *before = pack->folder;
    pack->folder = folder;
    record_pictures_find(&pictures, pack);
    pack->folder = before;
    return pictures.count > 0 && strcmp(pictures.name, name) == 0;
}

static bool take_pictures(struct pack *pack, const char *packs, const char *name)
{
    struct text folder = TEXT_INIT;
    file_join(&folder, packs, pack->id);
    const bool same = file_is_folder(folder.at) && has_pictures(pack, folder.at, name);
    if (same)
        pack->folder = arena_string(&pack->arena, folder.at);
    text_release(&folder);
    return same;
}

bool record_pictures_installed(struct pack *pack, const char *name)
{
    struct text packs = TEXT_INIT, data = TEXT_INIT;
    bool found = *name && file_scenarios(&packs) && take_pictures(pack, packs.at, name);
    text_clear(&packs);
    if (!found && *name && file_user_data(&data)) {
        file_join(&packs, data.at, "spellen");
        found = take_pictures(pack, packs.at, name);
    }
    text_release(&data);
    text_release(&packs);
    return found;
}
