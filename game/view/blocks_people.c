/* People and choices: gables, lenses, stamps, signs and icons. */
#include "view/blocks_inner.h"

#include <assert.h>
#include <math.h>

#define WHITE COLOUR(0xFFFFFF)
#define INK   COLOUR(0x18213A)
#define GHOST COLOUR(0xCDBE97)

/* Height by width of a gable, and the part of its height that stands above the ground (drawing: view box
 * "2 2 60 70", foot at 69 with half an outline below). */
static const double gable_high = 7.0 / 6, gable_stands = 68.6 / 70;

static int line_percent(const struct easel *easel)
{
    return (int)lround(100 * easel->theme->heavy);
}

static void gable(const struct easel *easel, enum pack_gable kind, struct spot spot, uint32_t fill,
                  uint32_t ink, uint32_t card)
{
    canvas_drawing(easel->canvas, easel_rect(easel, spot),
                   (struct mark_drawing){
                       .name = theme_gable(kind),
                       .fill = fill,
                       .ink = ink,
                       .card = card,
                       .weight = line_percent(easel),
                   });
}

static struct spot gable_spot(double x, double y, double width)
{
    return (struct spot){x, y, width, width * gable_high};
}

static uint32_t windows(const struct easel *easel)
{
    return easel->night ? easel->theme->night : easel->theme->card;
}

void block_gable(const struct easel *easel, enum pack_gable kind, double x, double y, double width)
{
    gable(easel, kind, gable_spot(x, y, width), theme_role_fill(kind), easel_ink(easel), windows(easel));
}

void block_house(const struct easel *easel, enum pack_gable kind, double centre, double ground, double width)
{
    block_gable(easel, kind, centre - width / 2, ground - width * gable_high * gable_stands, width);
}

void block_gable_plain(const struct easel *easel, enum pack_gable kind, double x, double y, double width)
{
    gable(easel, kind, gable_spot(x, y, width), windows(easel), easel_ink(easel), windows(easel));
}

void block_gable_ghost(const struct easel *easel, enum pack_gable kind, double x, double y, double width)
{
    if (easel->theme->shadow)
        gable(easel, kind, gable_spot(x, y, width), easel->theme->sand, GHOST, easel->theme->paper);
}

void block_lens(const struct easel *easel, enum pack_gable kind, double x, double y, double size)
{
    const double rim = 0.067, part = 0.5;
    double width = size * part, high = width * gable_high;
    block_box(easel, (struct spot){x, y, size, size}, size, theme_role_fill(kind), easel_ink(easel),
              size * rim);
    gable(easel, kind, gable_spot(x + (size - width) / 2, y + (size - high) / 2, width), WHITE, INK,
          theme_role_fill(kind));
}

/* Letter size and middle, as parts of the stamp's size: the triangle's is smaller and low. */
static const struct {
    const char *drawing, *letter;
    double size, middle;
} stamps[STAMP_COUNT] = {
    [STAMP_A] = {"stamp-circle", "A", 0.56, 0.5},
    [STAMP_B] = {"stamp-square", "B", 0.56, 0.5},
    [STAMP_C] = {"stamp-triangle", "C", 0.5, 0.64},
    [STAMP_D] = {"stamp-diamond", "D", 0.56, 0.5},
    [STAMP_E] = {"stamp-hexagon", "E", 0.56, 0.5},
    [STAMP_F] = {"stamp-pentagon", "F", 0.56, 0.53},
    [STAMP_OWN] = {"own-idea", "", 0, 0},
    [STAMP_NOT_SURE] = {"not-sure", "?", 0.5, 0.5},
    [STAMP_PASS] = {"pass", "", 0, 0},
};

void block_stamp(const struct easel *easel, enum stamp stamp, double x, double y, double size)
{
    assert(stamp < STAMP_COUNT);
    struct rect at = easel_rect(easel, (struct spot){x, y, size, size});
    canvas_drawing(easel->canvas, at,
                   (struct mark_drawing){
                       .name = stamps[stamp].drawing,
                       .fill = theme_stamp_fill(stamp),
                       .ink = easel_ink(easel),
                       .card = windows(easel),
                       .weight = line_percent(easel),
                   });
    if (!stamps[stamp].letter[0])
        return;
    struct style_size letter = {.face = FACE_ANDIKA_BOLD,
                                .size = metrics_px(&easel->metrics, size * stamps[stamp].size),
                                .kind = TEXT_SIGN};
    int middle = at.y + (int)lround(at.h * stamps[stamp].middle);
    uint32_t colour = theme_stamp_text(stamp);
    easel_put(easel, at.x + at.w / 2, type_centre(letter.face, letter.size, middle, 0), letter, ALIGN_CENTRE,
              colour == COLOUR_NONE ? easel_ink(easel) : colour, stamps[stamp].letter);
}

void block_sign(const struct easel *easel, enum stamp stamp, double centre, double y, double size,
                double post)
{
    const double wide = 1.2, into = 0.3;
    double top = y - post - size;
    block_box(easel, (struct spot){centre - wide / 2, y - post - size * into, wide, post + size * into}, 0,
              easel_ink(easel), COLOUR_NONE, 0);
    block_stamp(easel, stamp, centre - size / 2, top, size);
}

void block_icon(const struct easel *easel, const char *name, double x, double y, double size, uint32_t colour)
{
    /* Heavier than this and drawings fill up: the sails of the boat, the flower, the hand. */
    const bool is_small = size < 3;
    const double heaviest = is_small ? 1.7 : 1.25;
    const double weight = fmin(easel->theme->heavy * (is_small ? 1.5 : 1), heaviest);
    canvas_drawing(easel->canvas, easel_rect(easel, (struct spot){x, y, size, size}),
                   (struct mark_drawing){.name = name, .ink = colour, .weight = (int)lround(100 * weight)});
}

void block_check(const struct easel *easel, double x, double y, double size)
{
    const double part = 0.56;
    uint32_t on_ink = easel->night ? easel->theme->night : easel->theme->on_ink;
    block_box(easel, (struct spot){x, y, size, size}, size, easel_ink(easel), COLOUR_NONE, 0);
    double inner = size * part;
    block_icon(easel, "check", x + (size - inner) / 2, y + (size - inner) / 2, inner, on_ink);
}
