/* The three themes, the colours of people and choices, and contrast (look.md section 4). */
#include "view/theme.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define INK   COLOUR(0x18213A)
#define WHITE COLOUR(0xFFFFFF)
#define BLACK COLOUR(0x000000)

static const struct theme themes[THEME_KINDS] = {
    [THEME_PAPER] =
        {
            .kind = THEME_PAPER,
            .word = "paper",
            .paper = COLOUR(0xF8F2E4),
            .card = COLOUR(0xFFFDF8),
            .sand = COLOUR(0xE9DFC8),
            .line = COLOUR(0xDCD0B6),
            .edge = COLOUR(0x857A63),
            .ink2 = COLOUR(0x4B5266),
            .ink = INK,
            .on_ink = COLOUR(0xF8F2E4),
            .bar = INK,
            .on_bar = COLOUR(0xF8F2E4),
            .bar_aside = COLOUR(0xC9CCD6),
            .night = INK,
            .on_night = COLOUR(0xF8F2E4),
            .night_aside = COLOUR(0xC9CCD6),
            .night_edge = COLOUR(0x8D93A8),
            .night_bar = COLOUR(0x0C1222),
            .on_night_bar = COLOUR(0xF8F2E4),
            .lamp = COLOUR(0xF9CF58),
            .lit = COLOUR(0xFFF3CC),
            .roof = COLOUR(0xE08D69),
            .focus = INK,
            .night_focus = COLOUR(0xF8F2E4),
            .focus_weight = 0.5,
            .heavy = 1,
            .shadow = true,
        },
    [THEME_HIGH_CONTRAST] =
        {
            .kind = THEME_HIGH_CONTRAST,
            .word = "high-contrast",
            .paper = BLACK,
            .card = BLACK,
            .sand = BLACK,
            .line = WHITE,
            .edge = WHITE,
            .ink2 = WHITE,
            .ink = WHITE,
            .on_ink = BLACK,
            .bar = WHITE,
            .on_bar = BLACK,
            .bar_aside = BLACK,
            .night = BLACK,
            .on_night = WHITE,
            .night_aside = WHITE,
            .night_edge = WHITE,
            .night_bar = WHITE,
            .on_night_bar = BLACK,
            .lamp = COLOUR(0xF9CF58),
            .lit = BLACK,
            .roof = BLACK,
            .focus = COLOUR(0xFFE14A),
            .night_focus = COLOUR(0xFFE14A),
            .panel_line = WHITE,
            .focus_weight = 0.5,
            .heavy = 1,
        },
    [THEME_BRIGHT_ROOM] =
        {
            .kind = THEME_BRIGHT_ROOM,
            .word = "bright-room",
            .paper = WHITE,
            .card = WHITE,
            .sand = WHITE,
            .line = BLACK,
            .edge = BLACK,
            .ink2 = BLACK,
            .ink = BLACK,
            .on_ink = WHITE,
            .bar = BLACK,
            .on_bar = WHITE,
            .bar_aside = WHITE,
            .night = BLACK,
            .on_night = WHITE,
            .night_aside = WHITE,
            .night_edge = WHITE,
            .night_bar = BLACK,
            .on_night_bar = WHITE,
            .lamp = COLOUR(0xF9CF58),
            .lit = WHITE,
            .roof = WHITE,
            .focus = BLACK,
            .night_focus = WHITE,
            .panel_line = BLACK,
            .focus_weight = 0.75,
            .heavy = 1.5,
        },
};

const struct theme *theme_get(enum theme_kind kind)
{
    assert(kind < THEME_KINDS);
    return &themes[kind];
}

bool theme_find(const char *word, enum theme_kind *out)
{
    for (size_t i = 0; i < THEME_KINDS; i++)
        if (strcmp(themes[i].word, word) == 0) {
            *out = themes[i].kind;
            return true;
        }
    return false;
}

static const struct {
    uint32_t fill, text;
    const char *drawing;
} gables[GABLE_COUNT] = {
    [GABLE_POINTED] = {COLOUR(0xB83C26), WHITE, "gable-pointed"},
    [GABLE_SHOP] = {COLOUR(0xF7C433), INK, "gable-shop"},
    [GABLE_ROUND] = {COLOUR(0x37A893), INK, "gable-round"},
    [GABLE_STEPPED] = {COLOUR(0x2150A3), WHITE, "gable-stepped"},
    [GABLE_SAWTOOTH] = {COLOUR(0x3A1A12), WHITE, "gable-sawtooth"},
    [GABLE_TOWER] = {COLOUR(0xD6E4FA), INK, "gable-tower"},
};

uint32_t theme_role_fill(enum pack_gable gable)
{
    assert(gable < GABLE_COUNT);
    return gables[gable].fill;
}

uint32_t theme_role_text(enum pack_gable gable)
{
    assert(gable < GABLE_COUNT);
    return gables[gable].text;
}

const char *theme_gable(enum pack_gable gable)
{
    assert(gable < GABLE_COUNT);
    return gables[gable].drawing;
}

static const struct {
    uint32_t fill, text;
} stamps[STAMP_COUNT] = {
    [STAMP_A] = {COLOUR(0x481634), WHITE}, [STAMP_B] = {COLOUR(0x08698C), WHITE},
    [STAMP_C] = {COLOUR(0xF17C7C), INK},   [STAMP_D] = {COLOUR(0x95A1B7), INK},
    [STAMP_E] = {COLOUR(0x3B4A13), WHITE}, [STAMP_F] = {COLOUR(0xFFE9A8), INK},
};

uint32_t theme_stamp_fill(enum stamp stamp)
{
    assert(stamp < STAMP_COUNT);
    return stamps[stamp].fill;
}

uint32_t theme_stamp_text(enum stamp stamp)
{
    assert(stamp < STAMP_COUNT);
    return stamps[stamp].text;
}

static double linear(uint32_t channel)
{
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t colour)
{
    return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) +
           0.0722 * linear(colour & 0xFF);
}

double theme_contrast(uint32_t a, uint32_t b)
{
    double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}
