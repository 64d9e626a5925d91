/* Cards with a value: its number, its drawing, its name and what it means, twelve on a page. The number is
 * the one that is typed when the cards lie on the table. */
#include "report/art.h"
#include "report/print_sheets.h"

enum { ON_A_PAGE = 12 };

static uint64_t cards_of(const struct pack *pack, uint8_t activity)
{
    const bool game = activity != PACK_NONE && pack->activities[activity].values;
    return game ? pack->activities[activity].values->cards : 0;
}

uint64_t print_values_of(const struct print_source *source)
{
    const struct pack *pack = source->pack;
    const uint8_t count = source->planned ? source->plan.part_count : pack->activity_count;
    uint64_t cards = 0;
    for (uint8_t i = 0; i < count; i++)
        cards |= cards_of(pack, source->planned ? source->plan.parts[i].activity : i);
    return cards;
}

/* Once, before the first that uses them. */
static void write_drawings(const struct report_page *page, const struct print_source *source, uint64_t cards)
{
    page_raw(page, "<svg class=\"symbols\" aria-hidden=\"true\" width=\"0\" height=\"0\">\n");
    for (uint8_t v = 0; v < source->pack->value_count; v++)
        if (cards >> v & 1 && source->pack->values[v].pictogram)
            art_icon_symbol(page, source->assets, source->pack->values[v].pictogram);
    page_raw(page, "</svg>\n");
}

static void write_card(const struct report_page *page, const struct pack *pack, uint8_t value,
                       uint8_t language)
{
    const struct pack_value *card = &pack->values[value];
    page_raw(page, "<section class=\"value\">\n");
    page_format(page, "<p class=\"number\"><span aria-hidden=\"true\">%u</span><span class=\"aloud\">",
                value + 1u);
    struct text number = TEXT_INIT;
    text_format(&number, "%u", value + 1u);
    page_words(page, "print.values.number", FACTS({"n", number.at}));
    text_release(&number);
    page_raw(page, "</span></p>\n");
    if (card->pictogram)
        art_icon_beside(page, card->pictogram);
    page_raw(page, "<h2>");
    page_pack(page, pack_text(&card->name, language));
    page_raw(page, "</h2>\n<p class=\"meaning\">");
    page_pack(page, pack_text(&card->meaning, language));
    page_raw(page, "</p>\n");
    print_cut(page);
    page_raw(page, "</section>\n");
}

static void write_deck(struct report_page *page, const struct pack *pack, uint64_t cards, uint8_t language)
{
    int written = 0;
    print_article(page, "cards");
    page_heading(page, 1, "aloud", "print.values.title");
    for (uint8_t v = 0; v < pack->value_count; v++) {
        if (!(cards >> v & 1))
            continue;
        if (written % ON_A_PAGE == 0)
            page_raw(page, written ? "</div>\n<div class=\"deck\">\n" : "<div class=\"deck\">\n");
        write_card(page, pack, v, language);
        written++;
    }
    page_raw(page, written ? "</div>\n</article>\n" : "</article>\n");
}

void print_values(struct report_page *page, const struct print_source *source)
{
    const struct pack *pack = source->pack;
    uint64_t cards = print_values_of(source);
    if (!cards && pack->value_count)
        cards = UINT64_MAX >> (64 - pack->value_count);
    write_drawings(page, source, cards);
    for (uint8_t language = 0; language < pack->language_count; language++) {
        print_speak(page, source, language);
        write_deck(page, pack, cards, language);
    }
}
