/* A story on pages: whole paragraphs where they fit, else after a sentence where that takes no more pages. */
#include "view/sheet.h"

#include <string.h>

/* Where a story is being set: the height used on the page being filled. */
struct telling {
    const struct sheet *sheet;
    struct spot spot;
    struct setting setting;
    double line, used;
    int filling, wanted;
    bool sentences; /* a page ends with one, when it can */
};

static void turn(struct telling *telling)
{
    telling->filling++;
    telling->used = 0;
}

static bool goes_on_small(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* After the sign that ends a sentence and the quotes around it; NULL when no sentence ends at `at`. */
static const char *sentence_end(const char *at)
{
    static const char *const quotes[] = {"’", "”", ")"};
    if (!strchr(".?!", *at) && strncmp(at, "…", strlen("…")) != 0)
        return NULL;
    at += *at == '.' || *at == '?' || *at == '!' ? 1 : strlen("…");
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (strncmp(at, quotes[i], strlen(quotes[i])) == 0)
            at += strlen(quotes[i]);
    return *at == ' ' && !goes_on_small(at[1]) ? at : NULL;
}

/* The bytes up to the end of the last sentence that ends before `length`; 0: none does. */
static size_t whole_sentences(const char *text, size_t length)
{
    size_t whole = 0;
    for (const char *at = text; *at && at < text + length; at++) {
        const char *end = sentence_end(at);
        if (end && end <= text + length)
            whole = (size_t)(end - text);
    }
    return whole;
}

/* How much of a paragraph that goes on overleaf stands on this page of `fits` lines. */
static size_t stays(const struct telling *telling, const char *rest, int fits)
{
    struct setting setting = telling->setting;
    setting.most_lines = fits;
    const size_t next = easel_measure(&telling->sheet->easel, telling->spot.w, setting, rest).next;
    const size_t whole = telling->sentences ? whole_sentences(rest, next) : 0;
    return whole > 0 ? whole : next;
}

static void tell(struct telling *telling, const char *paragraph)
{
    const struct easel *easel = &telling->sheet->easel;
    const char *rest = paragraph;
    while (*rest) {
        const int fits = (int)((telling->spot.h - telling->used) / telling->line + 0.001);
        const struct set all = easel_measure(easel, telling->spot.w, telling->setting, rest);
        /* Not one line alone at the foot of a page, unless it is the whole paragraph. */
        if (fits < 1 || (fits < 2 && all.lines > 1)) {
            if (telling->used <= 0)
                return; /* a page lower than a line shows nothing rather than turning for ever */
            turn(telling);
            continue;
        }
        const bool whole = all.lines <= (size_t)fits;
        const size_t here = whole ? strlen(rest) : stays(telling, rest, fits);
        const char *words = arena_copy(&easel->canvas->arena, rest, here);
        const struct spot spot = {telling->spot.x, telling->spot.y + telling->used, telling->spot.w, 0};
        if (telling->filling == telling->wanted)
            easel_text(easel, spot, telling->setting, words);
        /* With the air after a head that stands on a line of its own. */
        telling->used += easel_measure(easel, telling->spot.w, telling->setting, words).bottom;
        if (whole)
            return;
        for (rest += here; *rest == ' ' || *rest == '\n';)
            rest++;
        turn(telling);
    }
}

/* Tells it all; returns the pages. */
static int pages_of(struct telling telling, const char *story)
{
    const char *at = story;
    while (*at) {
        const char *end = strstr(at, "\n\n");
        const size_t length = end ? (size_t)(end - at) : strlen(at);
        if (*at == WORDS_BOLD[0] && telling.used > 0)
            telling.used +=
                telling.line * 0.3; /* a head stands closer to its own words than to those before it */
        tell(&telling, arena_copy(&telling.sheet->easel.canvas->arena, at, length));
        telling.used += telling.line * 0.3;
        at += length;
        while (*at == '\n')
            at++;
    }
    return telling.filling + 1;
}

int sheet_story(const struct sheet *sheet, struct spot spot, struct setting setting, const char *story,
                int page)
{
    struct telling telling = {.sheet = sheet, .spot = spot, .setting = setting, .wanted = -1};
    telling.line = easel_style(&sheet->easel, setting.style).line / sheet->easel.metrics.u;
    const char *words = story ? story : "";
    const int pages = pages_of(telling, words);
    telling.sentences = true;
    telling.sentences = pages > 1 && pages_of(telling, words) == pages;
    telling.wanted = page;
    return page >= 0 ? pages_of(telling, words) : pages;
}
