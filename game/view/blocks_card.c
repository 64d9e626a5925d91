/* Surfaces and what can be pressed: cards, focus rings, buttons, links, key caps. */
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

static void shadow(const struct easel *easel, struct spot spot)
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
        shadow(easel, spot);
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

/* The colours and outline of one kind of button. */
struct look {
    uint32_t fill, letters, line;
    double weight;
};

static struct look button_look(const struct easel *easel, const struct button *button)
{
    const struct theme *theme = easel->theme;
    uint32_t ink = easel_ink(easel), ground = block_ground_colour(easel);
    if (button->kind == BUTTON_MAIN)
        return (struct look){.fill = ink, .letters = easel->night ? theme->night : theme->on_ink};
    if (button->kind == BUTTON_UNAVAILABLE)
        return (struct look){ground, easel_second(easel), easel->night ? theme->night_edge : theme->edge,
                             BLOCK_CARD_LINE};
    return (struct look){
        .fill = easel->night ? theme->night : theme->card,
        .letters = ink,
        .line = ink,
        .weight = button->kind == BUTTON_CHOSEN ? BLOCK_CHOSEN_LINE : BLOCK_LINE,
    };
}

static double label_size(const struct easel *easel, const struct button *button)
{
    return button->size > 0 ? button->size : easel->metrics.label;
}

static struct style_size button_letters(const struct easel *easel, const struct button *button)
{
    bool bold = !button->regular && button->kind != BUTTON_UNAVAILABLE;
    return block_letters(easel, bold ? FACE_ANDIKA_BOLD : FACE_ANDIKA, label_size(easel, button));
}

/* Parts of a button beside each other, in units: icon, label, key. */
struct parts {
    double icon, label, key, gap, all;
};

static double key_high(double size)
{
    return size * 1.3;
}

static double key_width(const struct easel *easel, double high, const char *key);

static struct parts button_parts(const struct easel *easel, const struct button *button)
{
    struct style_size letters = button_letters(easel, button);
    double size = letters.size / easel->metrics.u;
    struct parts parts = {.gap = size * 0.33};
    parts.icon = button->icon ? size * 0.95 : 0;
    parts.label =
        type_width(easel->type, letters.face, letters.size, button->label, SIZE_MAX) / easel->metrics.u;
    parts.key = button->key ? key_width(easel, key_high(size), button->key) : 0;
    parts.all =
        parts.label + (button->icon ? parts.icon + parts.gap : 0) + (button->key ? parts.key + parts.gap : 0);
    return parts;
}

double block_button_width(const struct easel *easel, const struct button *button)
{
    return button_parts(easel, button).all + 2 * label_size(easel, button) * 0.75;
}

static void button_inside(const struct easel *easel, struct spot spot, const struct button *button,
                          uint32_t colour)
{
    struct style_size letters = button_letters(easel, button);
    struct parts parts = button_parts(easel, button);
    struct rect at = easel_rect(easel, spot);
    double size = letters.size / easel->metrics.u;
    double x = button->left || parts.all > spot.w ? spot.x + size * 0.7 : spot.x + (spot.w - parts.all) / 2;
    if (button->icon) {
        block_icon(easel, button->icon, x, spot.y + (spot.h - parts.icon) / 2, parts.icon, colour);
        x += parts.icon + parts.gap;
    }
    const char *label = button->label;
    if (parts.all > spot.w) /* the table's own words may be longer than any button */
        label = type_fit(easel->type, &easel->canvas->arena, letters.face, letters.size,
                         metrics_px(&easel->metrics, parts.label - (parts.all - spot.w) - size * 1.4), label);
    easel_put(easel, metrics_x(&easel->metrics, x), type_centre(letters.face, letters.size, at.y, at.h),
              letters, ALIGN_LEFT, colour, label);
    if (button->key)
        block_key(easel, x + parts.label + parts.gap, spot.y + (spot.h - key_high(size)) / 2, key_high(size),
                  button->key);
}

static uint32_t button_flags(const struct button *button)
{
    uint32_t flags = button->flags | TARGET_BUTTON | TARGET_FOCUSABLE;
    if (button->kind == BUTTON_CHOSEN)
        flags |= TARGET_CHOSEN;
    return button->kind == BUTTON_UNAVAILABLE ? flags | TARGET_DISABLED : flags;
}

void block_button(const struct easel *easel, struct spot spot, const struct button *button)
{
    struct look look = button_look(easel, button);
    double radius = button->pill ? spot.h / 2 : BLOCK_RADIUS;
    struct rect before = easel->canvas->place;
    if (button->shadow)
        shadow(easel, spot);
    if (button->kind == BUTTON_UNAVAILABLE)
        block_dashed(easel, spot, radius, look.fill, look.line, look.weight);
    else
        block_box(easel, spot, radius, look.fill, look.line, look.weight);
    canvas_place(easel->canvas, easel_rect(easel, spot));
    button_inside(easel, spot, button, look.letters);
    canvas_place(easel->canvas, before);
    if (button->id != 0 && button->id == easel->focus)
        block_focus(easel, spot, radius);
    block_target(easel, spot, button->id, button_flags(button), button->label);
}

double block_link(const struct easel *easel, double x, double y, double size, const char *label, uint32_t id)
{
    struct style_size letters = block_letters(easel, FACE_ANDIKA, size);
    const double below = 0.14, capital = 0.725;
    int left = metrics_x(&easel->metrics, x), baseline = metrics_y(&easel->metrics, y);
    int width = easel_put(easel, left, baseline, letters, ALIGN_LEFT, easel_ink(easel), label);
    int line = baseline + (int)lround(letters.size * below);
    canvas_box(easel->canvas, (struct rect){left, line, width, easel_weight(easel, BLOCK_CARD_LINE * 0.75)},
               (struct mark_box){.fill = easel_ink(easel)});
    double wide = width / easel->metrics.u, high = letters.size / easel->metrics.u;
    double tall = fmax(high * 1.5, easel->metrics.surface == SURFACE_DESK ? 3.2 : 5.5);
    struct spot spot = {x, y - high * capital / 2 - tall / 2, wide, tall};
    if (id != 0 && id == easel->focus)
        block_focus(easel, spot, BLOCK_CELL_RADIUS);
    block_target(easel, spot, id, TARGET_BUTTON | TARGET_FOCUSABLE, label);
    return wide;
}

static struct style_size key_letters(const struct easel *easel, double high)
{
    const double part = 0.62;
    return (struct style_size){
        .face = FACE_ANDIKA_BOLD, .size = metrics_px(&easel->metrics, high * part), .kind = TEXT_SIGN};
}

static double key_width(const struct easel *easel, double high, const char *key)
{
    struct style_size letters = key_letters(easel, high);
    double wide = type_width(easel->type, letters.face, letters.size, key, SIZE_MAX) / easel->metrics.u;
    return fmax(high * 1.08, wide + high * 0.7);
}

double block_key(const struct easel *easel, double x, double y, double high, const char *key)
{
    struct style_size letters = key_letters(easel, high);
    struct spot spot = {x, y, key_width(easel, high, key), high};
    struct rect at = easel_rect(easel, spot);
    uint32_t fill = easel->night ? easel->theme->night : easel->theme->card;
    block_box(easel, spot, fmin(BLOCK_CELL_RADIUS, high * 0.22), fill, easel_ink(easel), BLOCK_LINE);
    easel_put(easel, at.x + at.w / 2, type_centre(letters.face, letters.size, at.y, at.h), letters,
              ALIGN_CENTRE, easel_ink(easel), key);
    return spot.w;
}
