/* What can be pressed: buttons, groups of them, links, key caps. */
#include "view/blocks_inner.h"

#include <math.h>
#include <stdint.h>

/* Between buttons of one group, in units: under each other, and beside each other. */
#define ROW_GAP    0.8
#define BESIDE_GAP 1.4

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
    if (parts.all > spot.w + 0.01) { /* the table's own words may be longer than any button */
        easel->canvas->cut++;
        label = type_fit(easel->type, &easel->canvas->arena, letters.face, letters.size,
                         metrics_px(&easel->metrics, parts.label - (parts.all - spot.w) - size * 1.4), label);
    }
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
        block_shadow(easel, spot);
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

double block_pick_high(const struct easel *easel)
{
    const double from = 1.15; /* up to here a label has air enough in the usual height */
    return PICK_HIGH * fmax(1, metrics_scale(&easel->metrics, easel->metrics.label) / from);
}

static struct button button_of(const struct pick *pick)
{
    return (struct button){
        .kind = pick->unavailable ? BUTTON_UNAVAILABLE
                : pick->picked    ? BUTTON_MAIN
                                  : BUTTON_NORMAL,
        .label = pick->label,
        .icon = pick->icon,
        .id = pick->id,
        .regular = !pick->picked,
        .flags = pick->picked ? TARGET_CHOSEN : 0u,
    };
}

/* Puts them from the top left, or only learns how far they reach. */
static double lay_out(const struct easel *easel, struct spot spot, const struct pick *picks, size_t count,
                      bool draw)
{
    double x = spot.x, y = spot.y;
    for (size_t i = 0; i < count; i++) {
        const struct button button = button_of(&picks[i]);
        const double wide = block_button_width(easel, &button);
        if (x > spot.x && x + wide > spot.x + spot.w) {
            x = spot.x;
            y += spot.h + ROW_GAP;
        }
        if (draw)
            block_button(easel, (struct spot){x, y, wide, spot.h}, &button);
        x += wide + BESIDE_GAP;
    }
    return y + spot.h;
}

double block_buttons(const struct easel *easel, struct spot spot, const struct pick *picks, size_t count)
{
    return lay_out(easel, spot, picks, count, true);
}

double block_buttons_high(const struct easel *easel, struct spot spot, const struct pick *picks, size_t count)
{
    return lay_out(easel, spot, picks, count, false) - spot.y;
}

double block_link(const struct easel *easel, double x, double y, double size, const char *label, uint32_t id)
{
    struct style_size letters = block_letters(easel, FACE_ANDIKA, size);
    const double below = 0.14, capital = 0.725;
    int left = metrics_x(&easel->metrics, x), baseline = metrics_y(&easel->metrics, y);
    int width = type_width(easel->type, letters.face, letters.size, label, SIZE_MAX);
    int line = baseline + (int)lround(letters.size * below);
    canvas_box(easel->canvas, (struct rect){left, line, width, easel_weight(easel, BLOCK_CARD_LINE * 0.75)},
               (struct mark_box){.fill = easel_ink(easel)}); /* under the letters: it covers no descender */
    easel_put(easel, left, baseline, letters, ALIGN_LEFT, easel_ink(easel), label);
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
