/* A sheet for each dilemma, to lie on the table: whose it is, the story, the question, the choices with their
 * stamps. */
#include "report/art.h"
#include "report/picture.h"
#include "report/print_sheets.h"

static void write_owner(const struct report_page *page, const struct pack_role *owner, uint8_t language)
{
    page_raw(page, "<p class=\"owner\">");
    art_gable_beside(page, owner->gable);
    page_words(page, "print.dilemmas.owner", FACTS({"role", pack_text(&owner->name, language)}));
    page_raw(page, "</p>\n");
}

static void write_picture(const struct report_page *page, const struct pack *pack,
                          const struct pack_picture *picture, uint8_t language)
{
    struct text uri = TEXT_INIT;
    if (picture->file && pack->folder && picture_uri(&uri, pack->folder, picture->file)) {
        page_format(page, "<img src=\"%s\" alt=\"", uri.at);
        page_text(page, pack_text(&picture->alt, language));
        page_raw(page, "\">\n");
    }
    text_release(&uri);
}

static void write_option(const struct report_page *page, const struct pack_option *option, uint8_t number,
                         uint8_t language)
{
    page_raw(page, "<li>");
    art_answer_beside(page, number);
    page_raw(page, "<div><p class=\"label\">");
    page_pack(page, pack_text(&option->label, language));
    page_raw(page, "</p>");
    if (pack_text_present(&option->detail)) {
        page_raw(page, "<p>");
        page_pack(page, pack_text(&option->detail, language));
        page_raw(page, "</p>");
    }
    page_raw(page, "</div></li>\n");
}

/* Not sure and pass are answers like any other; the table's own idea comes after the talk. */
static void write_always(const struct report_page *page)
{
    static const struct {
        uint8_t answer;
        const char *name;
    } always[] = {{ANSWER_NOT_SURE, "report.not_sure"}, {ANSWER_PASS, "report.pass"}};
    page_raw(page, "<p class=\"always\">");
    for (size_t i = 0; i < sizeof always / sizeof *always; i++) {
        page_raw(page, "<span>");
        art_answer_beside(page, always[i].answer);
        page_words(page, always[i].name, NULL);
        page_raw(page, "</span> ");
    }
    page_raw(page, "</p>\n");
}

static void write_dilemma(const struct report_page *page, const struct pack *pack,
                          const struct pack_activity *activity, uint8_t language)
{
    const struct pack_dilemma *dilemma = activity->dilemma;
    print_article(page, dilemma->option_count > 4 ? "dilemma many" : "dilemma");
    write_owner(page, &pack->roles[dilemma->owner], language);
    page_raw(page, "<h1>");
    page_pack(page, pack_text(&activity->title, language));
    page_raw(page, "</h1>\n<div class=\"story\">\n");
    write_picture(page, pack, &dilemma->picture, language);
    page_paragraphs(page, pack_text(&dilemma->situation, language));
    page_raw(page, "</div>\n<h2>");
    page_pack(page, pack_text(&dilemma->question, language));
    page_raw(page, "</h2>\n<ul class=\"options\">\n");
    for (uint8_t o = 0; o < dilemma->option_count; o++)
        write_option(page, &dilemma->options[o], o, language);
    page_raw(page, "</ul>\n");
    write_always(page);
    page_raw(page, "<p class=\"notice\">");
    page_pack(page, pack_text(&pack->notice, language));
    page_raw(page, "</p>\n</article>\n");
}

static void write_if_dilemma(const struct report_page *page, const struct pack *pack, uint8_t activity,
                             uint8_t language)
{
    if (activity != PACK_NONE && pack->activities[activity].dilemma)
        write_dilemma(page, pack, &pack->activities[activity], language);
}

void print_dilemmas(struct report_page *page, const struct print_source *source)
{
    const struct pack *pack = source->pack;
    const uint8_t count = source->planned ? source->plan.part_count : pack->activity_count;
    for (uint8_t language = 0; language < pack->language_count; language++) {
        print_speak(page, source, language);
        for (uint8_t i = 0; i < count; i++)
            write_if_dilemma(page, pack, source->planned ? source->plan.parts[i].activity : i, language);
    }
}
