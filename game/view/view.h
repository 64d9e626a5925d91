/* The door to the pictures: what each surface shows of a session, at any size, in any theme.
 *
 * Always true: every view is pure (the same arguments give the same canvas) and total (any seen can be
 * drawn). What does not fit goes to a next page, never smaller: canvas->pages says how many there are, and
 * the pane says which one is shown; a page that is not there shows the last one. */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include "view/pane.h"
#include "view/theme.h"
#include "view/type.h"

#include "base/clock.h"
#include "base/words.h"

/* What a picture depends on besides the session and the pane. Borrowed, all of it. */
struct stage {
    int width, height; /* of the page, in pixels, at least 1 */
    enum theme_kind theme;
    int text_percent; /* 100, 115, 130 or 150 */
    int zoom_percent; /* 100, 95 or 90 */
    const struct words *words;
    struct type *type;
    uint32_t now;          /* session ms; runs on between events */
    struct wall_time wall; /* the time of day at `now` */
    bool rehearsal;        /* the session counts as one: said where it is said what is played */
    int sunk;              /* the reveal: permille the houses still have to rise; 0 = they stand */
    int coming; /* effects: permille of their change that still has to fill in; 0 = all of it shows */
    /* Can this picture of the pack be drawn? NULL: every one can. One that cannot takes no place. */
    bool (*draws)(void *painter, const char *picture);
    void *painter;
};

/* The wall: what the whole room may see. `seen` is the wall's own; pane NULL = a new one. The canvas is
 * opened by the view (a zeroed or released one is given); the caller releases it. */
void wall_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane);

/* The seat: hand-over until somebody said "it is me" (pane->taken), then that seat's private pages. */
void seat_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane);

/* Full night without anything: a blanked wall, and the moment between two private screens. */
void night_view(struct canvas *canvas, const struct stage *stage);

#endif
