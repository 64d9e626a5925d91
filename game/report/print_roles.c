/* Cards with a role: its gable, its name and its brief in three short parts, two on a page. */
#include "report/art.h"
#include "report/print_sheets.h"

static void write_line(const struct report_page *page, const char *label, const char *text)
{
    page_raw(page, "<div><dt>");
    page_words(page, label, NULL);
    page_raw(page, "</dt><dd>");
    page_pack(page, text);
    page_raw(page, "</dd></div>\n");
}

static void write_card(struct report_page *page, const struct pack_role *role, uint8_t language)
{
    page_raw(page, "<section class=\"card role\">\n<div class=\"house\">");
    art_open(page, "gable", 60, 70, pack_text(&role->name, language));
    art_gable(page, role->gable, 0, 0, 60);
    art_close(page);
    page_raw(page, "</div>\n<div>\n<h2>");
    page_pack(page, pack_text(&role->name, language));
    page_raw(page, "</h2>\n<dl>\n");
    write_line(page, "print.roles.background", pack_text(&role->background, language));
    write_line(page, "print.roles.know", pack_text(&role->know, language));
    write_line(page, "print.roles.watch", pack_text(&role->watch, language));
    page_raw(page, "</dl>\n</div>\n");
    print_cut(page);
    page_raw(page, "</section>\n");
}

void print_roles(struct report_page *page, const struct print_source *source)
{
    const struct pack *pack = source->pack;
    for (uint8_t language = 0; language < pack->language_count; language++) {
        print_speak(page, source, language);
        print_article(page, "cards");
        page_heading(page, 1, "aloud", "print.roles.title");
        for (uint8_t role = 0; role < pack->role_count; role++)
            write_card(page, &pack->roles[role], language);
        page_raw(page, "</article>\n");
    }
}
