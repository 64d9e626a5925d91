/* Keeps rasterised drawings and scaled pictures within a budget, the least recently used out first. */
#include "screen/image.h"

#include "base/arena.h"
#include "base/digest.h"
#include "base/file.h"
#include "screen/image_inner.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { ENTRIES_MAX = 512 };

/* digest 0: unused. A NULL surface remembers that it could not be read. */
struct entry {
    uint64_t digest;
    SDL_Surface *surface; /* owned */
    uint64_t used;
};

struct image_store {
    char *assets, *folder; /* owned; folder may be NULL */
    size_t budget, held;
    uint64_t clock;
    struct entry entries[ENTRIES_MAX];
};

static char *copy(const char *string)
{
    struct text text = TEXT_INIT;
    text_add(&text, string);
    return text_detach(&text);
}

struct image_store *image_store_open(const char *assets, size_t budget)
{
    struct image_store *store = calloc(1, sizeof *store);
    if (!store)
        return NULL;
    store->assets = copy(assets);
    store->budget = budget;
    return store;
}

static size_t bytes_of(const SDL_Surface *surface)
{
    return surface ? (size_t)surface->pitch * (size_t)surface->h : 0;
}

static void entry_free(struct image_store *store, struct entry *entry)
{
    store->held -= bytes_of(entry->surface);
    SDL_FreeSurface(entry->surface);
    *entry = (struct entry){0};
}

static void forget_all(struct image_store *store)
{
    for (size_t i = 0; i < ENTRIES_MAX; i++)
        entry_free(store, &store->entries[i]);
}

void image_store_close(struct image_store *store)
{
    if (!store)
        return;
    forget_all(store);
    free(store->assets);
    free(store->folder);
    free(store);
}

void image_store_folder(struct image_store *store, const char *folder)
{
    if (folder && store->folder && strcmp(folder, store->folder) == 0)
        return;
    forget_all(store);
    free(store->folder);
    store->folder = folder ? copy(folder) : NULL;
}

size_t image_store_held(const struct image_store *store)
{
    return store->held;
}

static struct entry *find(struct image_store *store, uint64_t digest)
{
    for (size_t i = 0; i < ENTRIES_MAX; i++)
        if (store->entries[i].digest == digest) {
            store->entries[i].used = ++store->clock;
            return &store->entries[i];
        }
    return NULL;
}

static struct entry *oldest(struct image_store *store)
{
    struct entry *old = NULL;
    for (size_t i = 0; i < ENTRIES_MAX; i++) {
        struct entry *entry = &store->entries[i];
        if (entry->digest != 0 && (!old || entry->used < old->used))
            old = entry;
    }
    return old;
}

static struct entry *unused(struct image_store *store)
{
    for (size_t i = 0; i < ENTRIES_MAX; i++)
        if (store->entries[i].digest == 0)
            return &store->entries[i];
    struct entry *old = oldest(store);
    entry_free(store, old);
    return old;
}

/* One surface larger than the whole budget is kept alone: the caller is about to paint it. */
static SDL_Surface *keep(struct image_store *store, uint64_t digest, SDL_Surface *surface)
{
    while (store->held + bytes_of(surface) > store->budget) {
        struct entry *old = oldest(store);
        if (!old)
            break;
        entry_free(store, old);
    }
    struct entry *entry = unused(store);
    *entry = (struct entry){.digest = digest, .surface = surface, .used = ++store->clock};
    store->held += bytes_of(surface);
    return surface;
}

static uint64_t key_digest(const char *kind, const char *name, const uint32_t *numbers, size_t count)
{
    uint64_t digest = digest_check(0, kind, strlen(kind));
    digest = digest_check(digest, name, strlen(name));
    return digest_check(digest, numbers, count * sizeof *numbers) | 1;
}

SDL_Surface *image_drawing(struct image_store *store, const struct mark_drawing *drawing, int w, int h)
{
    if (w <= 0 || h <= 0)
        return NULL;
    const uint32_t numbers[] = {(uint32_t)w,  (uint32_t)h,   drawing->fill,
                                drawing->ink, drawing->card, (uint32_t)drawing->weight};
    uint64_t digest = key_digest("drawing", drawing->name, numbers, sizeof numbers / sizeof *numbers);
    struct entry *entry = find(store, digest);
    if (entry)
        return entry->surface;
    struct text path = TEXT_INIT;
    text_format(&path, "%s/icons/%s.svg", store->assets, drawing->name);
    SDL_Surface *surface = image_read_drawing(path.at, drawing, w, h);
    text_release(&path);
    return keep(store, digest, surface);
}

SDL_Surface *image_picture(struct image_store *store, const char *key, int w, int h)
{
    if (!store->folder || w <= 0 || h <= 0)
        return NULL;
    const uint32_t numbers[] = {(uint32_t)w, (uint32_t)h};
    uint64_t digest = key_digest("picture", key, numbers, sizeof numbers / sizeof *numbers);
    struct entry *entry = find(store, digest);
    if (entry)
        return entry->surface;
    struct text path = TEXT_INIT;
    file_join(&path, store->folder, key);
    SDL_Surface *surface = file_inside(store->folder, path.at) ? image_read_picture(path.at, w, h) : NULL;
    text_release(&path);
    return keep(store, digest, surface);
}

bool image_draws(struct image_store *store, const char *key)
{
    enum { WIDE = 60, HIGH = 38 }; /* of the shape of every frame (view/sheet.c), and no burden to keep */
    return image_picture(store, key, WIDE, HIGH) != NULL;
}
