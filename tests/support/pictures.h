/* Every picture of wall and seat, by name, so that tests and shots draw the same list. */
#ifndef SUPPORT_PICTURES_H
#define SUPPORT_PICTURES_H

#include "support/seen_make.h"
#include "view/view.h"

struct picture {
    const char *name;
    void (*make)(struct made *made, struct pane *pane);
    bool seat;
};

extern const struct picture pictures[];
extern const size_t picture_count;

/* Fonts, both languages: opened once by a test program. */
struct studio {
    struct text assets;
    struct type *type;
    struct words words[2];
};
void studio_open(struct studio *studio);
void studio_close(struct studio *studio);
int studio_setup(void **state); /* for a test group: *state is the studio */
int studio_teardown(void **state);

/* A stage of the usual kind: paper, 100 %, half past three on a November afternoon. */
struct stage studio_stage(const struct studio *studio, int language, int width, int height);

/* Draws it; the canvas is opened here and released by the caller. `worst`: with the most and the longest. */
void picture_draw(const struct picture *picture, const struct stage *stage, int language, bool worst,
                  int page, struct canvas *canvas);

#endif
