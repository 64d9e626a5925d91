/* Surfaces: cards, the shadow under them, focus rings, and what every block is drawn with. */
#include "view/blocks_inner.h"

#include <assert.h>
#include <math.h>

uint32_t block_ground_colour(const struct easel *easel)
{
    return easel->night ? easel->theme->night : easel->theme->paper;
}

static void box(const struct easel *easel, struct spot spot, struct mark_box mark, double radius)
{
    mark.radius = metrics_px(&easel->metrics, radius);
    canvas_box(easel->canvas, easel_rect(easel, spot), mark);
}

void block_box(const struct easel *easel, struct spot spot, double radius, uint32_t fill, uint32_t line,
               double weight)
{
    box(easel, spot,
        (struct mark_box){.fill = fill, .line = line, .weight = line ? easel_weight(easel, weight) : 0},
        radius);
}

void block_dashed(const struct easel *easel, struct spot spot, double radius, uint32_t fill, uint32_t line,
                  double weight)
{
    const double dash = 0.55, gap = 0.4;
    box(easel, spot,
        (struct mark_box){
            .fill = fill,
            .line = line,
            .weight = easel_weight(easel, weight),
            .dash = metrics_px(&easel->metrics, dash),
            .gap = metrics_px(&easel->metrics, gap),
        },
        radius);
}

struct style_size block_letters(const struct easel *easel, enum face face, double size)
{
    return (struct style_size){.face = face, .size = metrics_text(&easel->metrics, size)};
}

void block_target(const struct easel *easel, struct spot spot, uint32_t id, uint32_t flags, const char *label)
{
    if (id == 0)
        return;
    canvas_target(easel->canvas,
                  (struct target){.at = easel_rect(easel, spot), .id = id, .flags = flags, .label = label});
}

void block_shadow(const struct easel *easel, struct spot spot)
{
    if (!easel->theme->shadow)
        return;
    spot.y += BLOCK_SHADOW;
    block_box(easel, spot, BLOCK_RADIUS, easel->night ? easel->theme->night_edge : easel->theme->sand,
              COLOUR_NONE, 0);
}

static void card_plain(const struct easel *easel, struct spot spot)
{
    const struct theme *theme = easel->theme;
    block_box(easel, spot, BLOCK_RADIUS, theme->card, theme->ink,
              theme->panel_line ? BLOCK_PANEL_LINE : BLOCK_CARD_LINE);
}

static void card_chosen(const struct easel *easel, struct spot spot)
{
    block_box(easel, spot, BLOCK_RADIUS, easel->theme->card, easel->theme->ink, BLOCK_CHOSEN_LINE);
}

static void card_quiet(const struct easel *easel, struct spot spot)
{
    block_box(easel, spot, BLOCK_RADIUS, block_ground_colour(easel), easel_ink(easel), BLOCK_CARD_LINE);
}

static void card_edge(const struct easel *easel, struct spot spot)
{
    block_box(easel, spot, BLOCK_RADIUS, block_ground_colour(easel), easel->theme->edge, BLOCK_CARD_LINE);
}

static void card_panel(const struct easel *easel, struct spot spot)
{
    block_box(easel, spot, BLOCK_RADIUS, easel->theme->sand, easel->theme->panel_line, BLOCK_PANEL_LINE);
}

static void card_dashed(const struct easel *easel, struct spot spot)
{
    uint32_t line = easel->night ? easel->theme->night_edge : easel->theme->edge;
    block_dashed(easel, spot, BLOCK_RADIUS, block_ground_colour(easel), line, BLOCK_CARD_LINE);
}

static const struct {
    void (*draw)(const struct easel *easel, struct spot spot);
    bool shadow;
} cards[] = {
    [CARD_PLAIN] = {card_plain, true},    [CARD_FLAT] = {card_plain, false},
    [CARD_CHOSEN] = {card_chosen, true},  [CARD_QUIET] = {card_quiet, false},
    [CARD_EDGE] = {card_edge, false},     [CARD_PANEL] = {card_panel, false},
    [CARD_DASHED] = {card_dashed, false},
};

void block_card(const struct easel *easel, struct spot spot, enum card_kind kind)
{
    assert(kind < sizeof cards / sizeof *cards);
    if (cards[kind].shadow)
        block_shadow(easel, spot);
    cards[kind].draw(easel, spot);
}

void block_focus(const struct easel *easel, struct spot spot, double radius)
{
    const double gap = 0.35, weight = easel->theme->focus_weight, out = gap + weight;
    uint32_t colour = easel->night ? easel->theme->night_focus : easel->theme->focus;
    struct spot ring = {spot.x - out, spot.y - out, spot.w + 2 * out, spot.h + 2 * out};
    box(easel, ring, (struct mark_box){.line = colour, .weight = metrics_px(&easel->metrics, weight)},
        radius + out);
}
