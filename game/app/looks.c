/* Opens fonts and paint once for the whole program. */
#include "app/looks.h"

#include "base/file.h"

#include <assert.h>

bool looks_open(struct looks *looks, const struct words *words, const char **why)
{
    assert(words);
    *looks = (struct looks){.words = words, .settings = {.text_percent = 100, .zoom_percent = 100}};
    struct text assets = TEXT_INIT;
    *why = "assets";
    if (file_assets(&assets)) {
        looks->type = type_open(assets.at, why);
        if (looks->type)
            looks->paint = paint_open(assets.at, looks->type, 0);
    }
    text_release(&assets);
    if (looks->paint)
        return true;
    looks_close(looks);
    return false;
}

void looks_close(struct looks *looks)
{
    if (looks->paint)
        paint_close(looks->paint);
    if (looks->type)
        type_close(looks->type);
    looks->paint = NULL;
    looks->type = NULL;
}

static bool draws(void *painter, const char *picture)
{
    return paint_draws(painter, picture);
}

struct stage looks_stage(const struct looks *looks, int width, int height, uint32_t now)
{
    return (struct stage){
        .width = width,
        .height = height,
        .theme = looks->settings.theme,
        .text_percent = looks->settings.text_percent,
        .zoom_percent = looks->settings.zoom_percent,
        .words = looks->words,
        .type = looks->type,
        .now = now,
        .wall = clock_wall(),
        .draws = draws,
        .painter = looks->paint,
    };
}
