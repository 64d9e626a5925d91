/* UTF-8 byte by byte, after table 3-7 of the Unicode standard. */
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

struct lead {
    size_t length;      /* bytes of the whole sequence; 0: no lead byte */
    uint32_t bits;      /* what the lead byte itself carries */
    uint32_t low, high; /* range of the second byte: refuses long forms and surrogates */
};

static struct lead lead_of(unsigned char byte)
{
    if (byte < 0x80)
        return (struct lead){.length = 1, .bits = byte};
    if (byte >= 0xC2 && byte <= 0xDF)
        return (struct lead){2, byte & 0x1Fu, 0x80, 0xBF};
    if (byte >= 0xE0 && byte <= 0xEF)
        return (struct lead){3, byte & 0x0Fu, byte == 0xE0 ? 0xA0u : 0x80u, byte == 0xED ? 0x9Fu : 0xBFu};
    if (byte >= 0xF0 && byte <= 0xF4)
        return (struct lead){4, byte & 0x07u, byte == 0xF0 ? 0x90u : 0x80u, byte == 0xF4 ? 0x8Fu : 0xBFu};
    return (struct lead){0};
}

uint32_t utf8_next(const char **at, const char *end)
{
    assert(*at < end);
    const unsigned char *byte = (const unsigned char *)*at;
    const struct lead lead = lead_of(byte[0]);
    uint32_t point = lead.bits;
    bool good = lead.length > 0 && lead.length <= (size_t)(end - *at);
    for (size_t i = 1; good && i < lead.length; i++) {
        good = byte[i] >= (i == 1 ? lead.low : 0x80u) && byte[i] <= (i == 1 ? lead.high : 0xBFu);
        point = point << 6 | (byte[i] & 0x3Fu);
    }
    *at += good ? lead.length : 1;
    return good ? point : UTF8_BAD;
}

size_t utf8_check(const char *bytes, size_t length)
{
    const char *at = bytes;
    const char *end = bytes + length;
    while (at < end) {
        const char *start = at;
        if ((unsigned char)*at < 0x80)
            at++;
        else if (utf8_next(&at, end) == UTF8_BAD)
            return (size_t)(start - bytes);
    }
    return length;
}

size_t utf8_put(char out[4], uint32_t point)
{
    assert(point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF));
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    const size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; i-- > 1; point >>= 6)
        out[i] = (char)(0x80 | (point & 0x3F));
    out[0] = (char)(lead[length] | point);
    return length;
}

static bool is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

const char *utf8_back(const char *start, const char *at)
{
    assert(start <= at);
    if (at == start)
        return start;
    for (at--; at > start && is_tail(*at); at--)
        ;
    return at;
}

const char *utf8_forward(const char *at, const char *end)
{
    assert(at <= end);
    if (at == end)
        return end;
    for (at++; at < end && is_tail(*at); at++)
        ;
    return at;
}

bool utf8_combines(uint32_t point)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                  {0x200D, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

static bool combines_at(const char *at, const char *end)
{
    return at < end && utf8_combines(utf8_next(&at, end));
}

const char *utf8_letter_back(const char *start, const char *at)
{
    const char *end = at;
    at = utf8_back(start, at);
    while (at > start && combines_at(at, end))
        at = utf8_back(start, at);
    return at;
}

const char *utf8_letter_forward(const char *at, const char *end)
{
    at = utf8_forward(at, end);
    while (combines_at(at, end))
        at = utf8_forward(at, end);
    return at;
}

/* White space where a line may break: U+00A0, U+2007 and U+202F join what they stand between. */
static bool is_space(uint32_t point)
{
    return (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0x85 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A && point != 0x2007) || point == 0x2028 || point == 0x2029 ||
           point == 0x205F || point == 0x3000;
}

size_t utf8_words(const char *string)
{
    const char *end = string + strlen(string);
    size_t words = 0;
    bool inside = false;
    while (string < end) {
        const bool space = is_space(utf8_next(&string, end));
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

bool utf8_readable(uint32_t point)
{
    if (point == '\n')
        return true;
    if (point < 0x20 || (point >= 0x7F && point <= 0x9F) || point > 0x10FFFF)
        return false;
    if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069))
        return false;
    if (point >= 0xD800 && point <= 0xDFFF)
        return false;
    const bool noncharacter = (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
    return point != 0xFEFF && !noncharacter;
}

/* Runs of capitals. Apart 1: capital and small letter take turns, beginning with a capital. */
static const struct {
    uint32_t first, last;
    uint32_t apart;
} capitals[] = {
    {'A', 'Z', 32},     {0xC0, 0xD6, 32},   {0xD8, 0xDE, 32},   {0x100, 0x12F, 1},   {0x132, 0x137, 1},
    {0x139, 0x148, 1},  {0x14A, 0x177, 1},  {0x179, 0x17E, 1},  {0x386, 0x386, 38},  {0x388, 0x38A, 37},
    {0x38C, 0x38C, 64}, {0x38E, 0x38F, 63}, {0x391, 0x3A1, 32}, {0x3A3, 0x3AB, 32},  {0x400, 0x40F, 80},
    {0x410, 0x42F, 32}, {0x460, 0x481, 1},  {0x490, 0x4BF, 1},  {0x1E00, 0x1E95, 1}, {0x1EA0, 0x1EFF, 1},
};

static uint32_t small_letter(uint32_t point)
{
    for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
        if (point >= capitals[i].first && point <= capitals[i].last)
            return capitals[i].apart == 1 ? point + ((point - capitals[i].first) % 2 == 0)
                                          : point + capitals[i].apart;
    return point;
}

bool utf8_same_letters(const char *one, size_t one_length, const char *other, size_t other_length)
{
    const char *const one_end = one + one_length, *const other_end = other + other_length;
    while (one < one_end && other < other_end)
        if (small_letter(utf8_next(&one, one_end)) != small_letter(utf8_next(&other, other_end)))
            return false;
    return one == one_end && other == other_end;
}
