/* Writing HTML: what the program says itself goes out as it is, every other text is escaped on the way.
 *
 * Always true: what stands in the page between two calls is whole elements as far as each caller closes what
 * it opened. Interface texts switch bold on and off with U+0001, as on the screen; they hold no
 * other markup. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "report/report.h"

struct report_page {
    struct text *out;
    const struct words *words;
    const struct report_source *source;
    const struct seen *seen; /* NULL: a page made from the pack alone */
    const char *language;    /* in which the texts of the pack stand here; NULL: that of the page */
    bool outside;
    unsigned ids; /* handed out so far, for labels */
};

/* Trusted HTML: literals of this room and numbers. */
void page_raw(const struct report_page *page, const char *html);
void page_format(const struct report_page *page, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Escapes; what a reader could not see (control characters, bidi overrides, broken UTF-8) becomes U+FFFD. */
void page_text(const struct report_page *page, const char *string);

/* A text of the pack: escaped, in an element that names its language when that is not the page's own. */
void page_pack(const struct report_page *page, const char *string);

/* A text of the pack with a paragraph for every block between empty lines. */
void page_paragraphs(const struct report_page *page, const char *string);

/* The table's own words: escaped, kept from turning the text around them, in quotation marks. */
void page_said(const struct report_page *page, const char *string);
void page_said_bare(const struct report_page *page, const char *string); /* without the marks */

/* <div><dt>label</dt><dd>the table's own words</dd></div>, nothing without words. */
void page_said_under(const struct report_page *page, const char *label, const char *text);

/* An interface text; the fills are escaped. *_plain for titles, where no element may stand. */
void page_words(const struct report_page *page, const char *key, const struct fill *fills);
void page_count(const struct report_page *page, const char *key, long count, const struct fill *fills);
void page_words_plain(const struct report_page *page, const char *key, const struct fill *fills);

/* The text of KEY.WORD: a name from a closed list of words. */
void page_word(const struct report_page *page, const char *list, const char *word);

/* <h2 class="...">text</h2>; class NULL = none. */
void page_heading(const struct report_page *page, int level, const char *class, const char *key);

/* A number as a fill: owned by the caller's frame. */
struct page_number {
    char digits[12];
};
/* In digits with its sign; eleven signs at most, asserted. */
struct page_number page_number(long number);

#endif
