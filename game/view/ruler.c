/* How much room a text takes: exactly, by shaping it, or quickly and never less than it is. */
#include "view/ruler.h"

#include "base/utf8.h"

#include <string.h>

/* A space at the end of a line has no width of its own, so it is measured between two letters. */
static double space_wide(const struct easel *easel, enum style style)
{
    const struct setting setting = {.style = style};
    return easel_width(easel, setting, "n n") - easel_width(easel, setting, "nn");
}

static const struct letters *letters_of(const struct ruler *ruler, enum style style)
{
    struct letters *letters = &ruler->letters[style];
    if (letters->known)
        return letters;
    letters->wide[(size_t)' '] = space_wide(ruler->easel, style);
    for (char letter = ' ' + 1; letter < 127; letter++)
        letters->wide[(size_t)letter] =
            easel_width(ruler->easel, (struct setting){.style = style}, (const char[]){letter, '\0'});
    letters->known = true;
    return letters;
}

/* Letters outside ASCII count as wide as they are high. */
static double letter_wide(const struct ruler *ruler, enum style style, uint32_t point)
{
    const struct style_size size = easel_style(ruler->easel, style);
    if (point < 128)
        return letters_of(ruler, style)->wide[point];
    return point == 0xAD ? 0 : size.size / ruler->easel->metrics.u;
}

/* Lines broken so far, the last one filled up to `used`. */
struct filled {
    size_t lines, paragraphs;
    double used, word;
};

/* A word that is wider than its line is broken; its parts fill at least half of their lines. */
static void end_word(struct filled *filled, double wide)
{
    if (filled->word <= 0)
        return;
    if (filled->used > 0 && filled->used + filled->word > wide) {
        filled->lines++;
        filled->used = 0;
    }
    for (; filled->word > wide; filled->word -= wide * 0.5)
        filled->lines++;
    filled->used += filled->word;
    filled->word = 0;
}

static struct set estimate(const struct ruler *ruler, enum style style, double wide, const char *string)
{
    const struct style_size size = easel_style(ruler->easel, style);
    const double line = size.line / ruler->easel->metrics.u,
                 room = wide * 0.98; /* ink beyond the last letter */
    const char *end = string + strlen(string);
    struct filled filled = {.lines = *string ? 1 : 0};
    while (string < end) {
        const uint32_t point = utf8_next(&string, end);
        if (point == ' ' || point == '\n')
            end_word(&filled, room);
        if (point == '\n') {
            filled.lines++;
            filled.paragraphs++;
            filled.used = 0;
        } else {
            *(point == ' ' ? &filled.used : &filled.word) += letter_wide(ruler, style, point);
        }
    }
    end_word(&filled, room);
    return (struct set){.lines = filled.lines,
                        .bottom = ((double)filled.lines + 0.3 * (double)filled.paragraphs) * line};
}

struct set ruler_measure(const struct ruler *ruler, enum style style, double wide, const char *string)
{
    if (ruler->letters)
        return estimate(ruler, style, wide, string);
    return easel_measure(ruler->easel, wide, (struct setting){.style = style}, string);
}

double ruler_high(const struct ruler *ruler, enum style style, double wide, const char *string)
{
    return ruler_measure(ruler, style, wide, string).bottom;
}
