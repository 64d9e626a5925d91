/* What every picture of this program is made with: fonts, drawings and the user's taste. */
#ifndef APP_LOOKS_H
#define APP_LOOKS_H

#include "app/settings.h"
#include "base/words.h"
#include "screen/paint.h"
#include "view/view.h"

struct looks {
    struct type *type;   /* owned */
    struct paint *paint; /* owned */
    const struct words *words;
    struct settings settings;
};

/* False: the assets are missing or a font is broken; *why names the file. */
bool looks_open(struct looks *looks, const struct words *words, const char **why);
void looks_close(struct looks *looks);

/* A stage of this size at this session time, in the user's taste. */
struct stage looks_stage(const struct looks *looks, int width, int height, uint32_t now);

#endif
