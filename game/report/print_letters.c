/* Cards to answer with: a stamp each, two on a page, so large that the other end of the room can read them.
 * What most games use comes first; who needs no E and F leaves those pages out. */
#include "report/art.h"
#include "report/print_sheets.h"

#include "protocol/answer.h"

#include <stddef.h>

static const struct {
    uint8_t answer;
    const char *name; /* NULL: the letter says it */
    const char *letter;
    uint8_t above; /* what the drawing leaves empty above and below itself, of STAMP */
} cards[] = {
    {ANSWER_A, NULL, "A", 0},
    {ANSWER_A + 1, NULL, "B", 0},
    {ANSWER_A + 2, NULL, "C", 0},
    {ANSWER_A + 3, NULL, "D", 0},
    {ANSWER_NOT_SURE, "report.not_sure", NULL, 0},
    {ANSWER_PASS, "report.pass", NULL, 22},
    {ANSWER_OWN, "report.own_idea", NULL, 0},
    {ANSWER_A + 4, NULL, "E", 0},
    {ANSWER_A + 5, NULL, "F", 0},
};
enum { CARDS = sizeof cards / sizeof *cards, STAMP = 100 };

static void write_card(struct report_page *page, size_t i)
{
    page_raw(page, "<section class=\"card letter\">\n");
    art_open(page, "stamp", STAMP, STAMP - 2 * cards[i].above,
             cards[i].letter ? cards[i].letter : words_get(page->words, cards[i].name));
    art_answer(page, cards[i].answer, 0, -cards[i].above, STAMP);
    art_close(page);
    if (cards[i].name) {
        page_raw(page, "<p class=\"name\">");
        page_words(page, cards[i].name, NULL);
        page_raw(page, "</p>\n");
    }
    print_cut(page);
    page_raw(page, "</section>\n");
}

void print_letters(struct report_page *page, const struct print_source *source)
{
    (void)source;
    print_article(page, "cards");
    page_heading(page, 1, "aloud", "print.letters.title");
    for (size_t i = 0; i < CARDS; i++)
        write_card(page, i);
    page_raw(page, "</article>\n");
}
