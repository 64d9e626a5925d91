/* The pages to print before a meeting: their head, the sheets one after another, and what leads to them. */
#include "report/print.h"

#include "report/art.h"
#include "report/head.h"
#include "report/print_sheets.h"

#include <assert.h>

static const struct {
    const char *word, *title, *say;
    print_writer *write;
} sheets[PRINT_SHEET_COUNT] = {
    [PRINT_LETTERS] = {"letters", "print.letters.title", "print.letters.say", print_letters},
    [PRINT_ROLES] = {"roles", "print.roles.title", "print.roles.say", print_roles},
    [PRINT_VALUES] = {"values", "print.values.title", "print.values.say", print_values},
    [PRINT_DILEMMAS] = {"dilemmas", "print.dilemmas.title", "print.dilemmas.say", print_dilemmas},
    [PRINT_ORDER] = {"order", "print.order.title", "print.order.say", print_order},
};

const char *print_sheet_word(enum print_sheet sheet)
{
    assert(sheet < PRINT_SHEET_COUNT);
    return sheets[sheet].word;
}

struct print_plan print_plan_of(const struct pack *pack, const struct pack_programme *programme,
                                struct minutes_table table, int start)
{
    struct print_plan plan = {.programme = programme, .table = table, .start = start};
    for (uint8_t i = 0; i < programme->part_count; i++) {
        plan.parts[i].activity = programme->parts[i].activity;
        plan.parts[i].seconds = minutes_part(pack, &programme->parts[i], table);
    }
    plan.part_count = programme->part_count;
    return plan;
}

bool print_has(const struct print_source *source, enum print_sheet sheet)
{
    return sheet != PRINT_VALUES || print_values_of(source) != 0;
}

/* The page speaks the words of the source, and the pack's texts in the language nearest to them. */
static struct report_page open_page(struct text *out, const struct print_source *source, const char *title)
{
    struct report_page page = {.out = out, .words = source->words};
    const struct pack *pack = source->pack;
    assert(source->plan.programme && source->plan.table.seats > 0);
    page.language = pack->languages[pack_language(pack, source->words->language)];
    head_write(&page, source->assets, (struct head){.style = "print", .title = title, .plain = true});
    page_raw(&page, "<main>\n");
    return page;
}

static void close_page(const struct report_page *page)
{
    page_raw(page, "</main>\n</body>\n</html>\n");
}

static void write_sheet(struct report_page *page, const struct print_source *source, enum print_sheet sheet)
{
    const struct report_page as_it_was = *page;
    sheets[sheet].write(page, source);
    page->words = as_it_was.words;
    page->language = as_it_was.language;
}

void print_write(struct text *out, const struct print_source *source, enum print_sheet sheet)
{
    assert(sheet < PRINT_SHEET_COUNT);
    struct report_page page = open_page(out, source, sheets[sheet].title);
    write_sheet(&page, source, sheet);
    close_page(&page);
}

void print_write_all(struct text *out, const struct print_source *source)
{
    struct report_page page = open_page(out, source, "print.title");
    for (int sheet = 0; sheet < PRINT_SHEET_COUNT; sheet++)
        if (print_has(source, (enum print_sheet)sheet))
            write_sheet(&page, source, (enum print_sheet)sheet);
    close_page(&page);
}

void print_write_contents(struct text *out, const struct print_source *source,
                          const char *const files[PRINT_SHEET_COUNT])
{
    struct report_page page = open_page(out, source, "print.title");
    const uint8_t language = pack_language(source->pack, source->words->language);
    print_article(&page, "contents");
    art_logo(&page);
    page_heading(&page, 1, NULL, "print.title");
    page_raw(&page, "<p class=\"lead\">");
    page_pack(&page, pack_text(&source->pack->title, language));
    page_raw(&page, "</p>\n<ul>\n");
    for (int sheet = 0; sheet < PRINT_SHEET_COUNT; sheet++) {
        if (!print_has(source, (enum print_sheet)sheet))
            continue;
        page_raw(&page, "<li><a href=\"");
        page_text(&page, files[sheet]);
        page_raw(&page, "\">");
        page_words(&page, sheets[sheet].title, NULL);
        page_raw(&page, "</a> ");
        page_words(&page, sheets[sheet].say, NULL);
        page_raw(&page, "</li>\n");
    }
    page_raw(&page, "</ul>\n<p>");
    page_words(&page, "print.how", NULL);
    page_raw(&page, "</p>\n</article>\n");
    close_page(&page);
}
