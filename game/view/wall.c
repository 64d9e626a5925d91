/* The doors of wall and seat: which picture belongs to what is going on. */
#include "view/wall.h"

#include <assert.h>
#include <string.h>

static const struct kind_view *const kinds[] = {&view_dilemma, &view_talk,  &view_agenda,
                                                &view_values,  &view_house, &view_board};

/* The kind's views, NULL when unknown. */
static const struct kind_view *kind_view_find(const char *kind)
{
    for (size_t i = 0; kind && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i]->kind, kind) == 0)
            return kinds[i];
    }
    return NULL;
}

void night_view(struct canvas *canvas, const struct stage *stage)
{
    sheet_open(canvas, stage, NULL, NULL, SURFACE_WALL, true);
}

/* A page on which a unit is less than a pixel shows its colour and nothing else: no letter could be read. */
#define LEAST_UNIT 1.0

typedef void page_view(const struct sheet *sheet);

static void draw(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                 const struct pane *pane, bool night, page_view *view)
{
    const struct sheet sheet = sheet_open(canvas, stage, seen, pane, SURFACE_WALL, night);
    if (sheet.easel.metrics.u >= LEAST_UNIT)
        view(&sheet);
}

static void kind_page(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    const struct kind_view *kind = kind_view_find(part->kind);
    assert(kind && kind->wall);
    kind->wall(sheet, part);
}

/* What comes before any kind has its say; NULL: the kind decides. */
static page_view *page_of(const struct seen *seen, const struct kind_view *kind)
{
    if (seen->pause == PAUSE_QUIET)
        return quiet_view;
    if (seen->pause == PAUSE_ORDINARY)
        return pause_view;
    if (seen->phase == PHASE_ENDED)
        return ended_view;
    const struct seen_part *part = seen_now(seen);
    if (seen->phase == PHASE_SETUP || !part)
        return waiting_view;
    if (!kind)
        return part->kind ? waiting_view : pause_view; /* a break is a part without a kind */
    return NULL;
}

void wall_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane)
{
    const struct pane empty = pane_new();
    if (!pane)
        pane = &empty;
    const struct seen_part *part = seen_now(seen);
    const struct kind_view *kind = part ? kind_view_find(part->kind) : NULL;
    page_view *view = page_of(seen, kind);
    const bool night = view == quiet_view || view == pause_view || (!view && kind->night(seen, part));
    draw(canvas, stage, seen, pane, night, view ? view : kind_page);
}

static void seat_page(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    const struct kind_view *kind = kind_view_find(part->kind);
    assert(kind && kind->seat);
    kind->seat(sheet, part);
}

/* Is there something private to do here now? */
static bool seat_open(const struct seen *seen, const struct pane *pane)
{
    const struct seen_part *part = seen_now(seen);
    const struct kind_view *kind = part ? kind_view_find(part->kind) : NULL;
    return seen->phase == PHASE_PLAYING && seen->pause == PAUSE_NONE && kind && kind->seat &&
           kind->night(seen, part) && pane->seat < seen->seat_count;
}

void seat_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane)
{
    const struct pane empty = pane_new();
    if (!pane)
        pane = &empty;
    if (pane->taken && seat_open(seen, pane))
        draw(canvas, stage, seen, pane, false, seat_page);
    else
        wall_view(canvas, stage, seen, pane); /* the hand-over, or whatever the room sees */
}
