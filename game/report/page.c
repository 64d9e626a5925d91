/* Writing HTML with every foreign text escaped. */
#include "report/page.h"

#include "base/utf8.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void page_raw(const struct report_page *page, const char *html)
{
    text_add(page->out, html);
}

void page_format(const struct report_page *page, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    text_format_list(page->out, format, list);
    va_end(list);
}

static const char *entity(uint32_t point)
{
    static const struct {
        uint32_t point;
        const char *entity;
    } entities[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
        if (entities[i].point == point)
            return entities[i].entity;
    return NULL;
}

static void escape(struct text *out, const char *string)
{
    const char *at = string;
    const char *end = string + strlen(string);
    while (at < end) {
        const uint32_t point = utf8_next(&at, end);
        const char *replaced = entity(point);
        char bytes[4];
        if (replaced)
            text_add(out, replaced);
        else if (point == UTF8_BAD || !utf8_readable(point))
            text_add(out, "\xEF\xBF\xBD");
        else
            text_add_bytes(out, bytes, utf8_put(bytes, point));
    }
}

void page_text(const struct report_page *page, const char *string)
{
    if (string)
        escape(page->out, string);
}

static bool foreign(const struct report_page *page)
{
    return page->language && strcmp(page->language, page->words->language) != 0;
}

void page_pack(const struct report_page *page, const char *string)
{
    if (!foreign(page)) {
        page_text(page, string);
        return;
    }
    page_raw(page, "<span lang=\"");
    page_text(page, page->language);
    page_raw(page, "\">");
    page_text(page, string);
    page_raw(page, "</span>");
}

void page_paragraphs(const struct report_page *page, const char *string)
{
    struct text piece = TEXT_INIT;
    for (const char *at = string; at && *at;) {
        const char *gap = strstr(at, "\n\n");
        const size_t length = gap ? (size_t)(gap - at) : strlen(at);
        text_clear(&piece);
        text_add_bytes(&piece, at, length);
        page_raw(page, "<p>");
        page_pack(page, piece.at);
        page_raw(page, "</p>\n");
        at += length + (gap ? 2 : 0);
    }
    text_release(&piece);
}

void page_said_bare(const struct report_page *page, const char *string)
{
    page_raw(page, "<bdi class=\"said\">");
    page_text(page, string);
    page_raw(page, "</bdi>");
}

void page_said_under(const struct report_page *page, const char *label, const char *text)
{
    if (!text)
        return;
    page_raw(page, "<div><dt>");
    page_words(page, label, NULL);
    page_raw(page, "</dt><dd>");
    page_said_bare(page, text);
    page_raw(page, "</dd></div>\n");
}

void page_said(const struct report_page *page, const char *string)
{
    page_raw(page, "‘");
    page_said_bare(page, string);
    page_raw(page, "’");
}

/* The fills escaped, so that words_add may put them into a text that is markup. */
enum { FILLS_MAX = 6 };
struct escaped {
    struct text values[FILLS_MAX];
    struct fill fills[FILLS_MAX + 1];
};

static void escaped_open(struct escaped *escaped, const struct fill *fills)
{
    size_t count = 0;
    for (; fills && fills[count].key; count++) {
        assert(count < FILLS_MAX);
        escaped->values[count] = TEXT_INIT;
        escape(&escaped->values[count], fills[count].value);
        escaped->fills[count] = (struct fill){fills[count].key, escaped->values[count].at};
    }
    escaped->fills[count] = (struct fill){NULL, NULL};
}

static void escaped_close(struct escaped *escaped)
{
    for (size_t i = 0; escaped->fills[i].key; i++)
        text_release(&escaped->values[i]);
}

/* The texts close what they open (words_read), and the fills hold none (escaping made it visible). */
static void add_marked(struct text *out, const char *string, bool bold)
{
    bool open = false;
    for (const char *at = string; *at; at++) {
        if (*at != WORDS_BOLD[0]) {
            text_add_char(out, *at);
            continue;
        }
        open = !open;
        if (bold)
            text_add(out, open ? "<strong>" : "</strong>");
    }
    assert(!open);
}

void page_words(const struct report_page *page, const char *key, const struct fill *fills)
{
    struct escaped escaped;
    struct text filled = TEXT_INIT;
    escaped_open(&escaped, fills);
    words_add(&filled, page->words, key, escaped.fills);
    add_marked(page->out, filled.at, true);
    text_release(&filled);
    escaped_close(&escaped);
}

void page_words_plain(const struct report_page *page, const char *key, const struct fill *fills)
{
    struct escaped escaped;
    struct text filled = TEXT_INIT;
    escaped_open(&escaped, fills);
    words_add(&filled, page->words, key, escaped.fills);
    add_marked(page->out, filled.at, false);
    text_release(&filled);
    escaped_close(&escaped);
}

void page_count(const struct report_page *page, const char *key, long count, const struct fill *fills)
{
    struct escaped escaped;
    struct text filled = TEXT_INIT;
    escaped_open(&escaped, fills);
    words_count(&filled, page->words, key, count, escaped.fills);
    add_marked(page->out, filled.at, true);
    text_release(&filled);
    escaped_close(&escaped);
}

void page_word(const struct report_page *page, const char *list, const char *word)
{
    struct text key = TEXT_INIT;
    text_format(&key, "%s.%s", list, word);
    page_words(page, key.at, NULL);
    text_release(&key);
}

void page_heading(const struct report_page *page, int level, const char *class, const char *key)
{
    assert(level >= 1 && level <= 6);
    page_format(page, "<h%d", level);
    if (class)
        page_format(page, " class=\"%s\"", class);
    page_raw(page, ">");
    page_words(page, key, NULL);
    page_format(page, "</h%d>\n", level);
}

struct page_number page_number(long number)
{
    struct page_number out = {.digits = ""};
    const int length = snprintf(out.digits, sizeof out.digits, "%ld", number);
    assert(length > 0 && (size_t)length < sizeof out.digits);
    return out;
}
