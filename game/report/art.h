/* The drawings of the house inside a page: gables, stamps and the two streets, the same lines as on the
 * screen.
 *
 * art_symbols puts every drawing once at the top of the page; everything after it only points there. Every
 * picture says in words what it shows: it has a title, or stands hidden from readers beside the words
 * themselves. */
#ifndef REPORT_ART_H
#define REPORT_ART_H

#include "report/page.h"

/* Reads the SVGs of ASSETS/icons; a file that is missing leaves out its drawing. */
void art_symbols(const struct report_page *page, const char *assets);

/* Opens an <svg> that readers hear as `title` (plain text; owned by the caller). Close with art_close. */
void art_open(struct report_page *page, const char *class, double width, double height, const char *title);
void art_close(const struct report_page *page);

/* Inside an open svg: a drawing with its left top corner at x, y. A gable is 7/6 as high as wide. */
void art_gable(const struct report_page *page, enum pack_gable gable, double x, double y, double width);
void art_house(const struct report_page *page, double x, double y, double width); /* anybody's: plain paper */
void art_answer(const struct report_page *page, uint8_t answer, double x, double y, double size);

/* A figure in Andika bold, middle at x, baseline at y. */
void art_figure(const struct report_page *page, double x, double y, double size, long number);

/* Whole small pictures inside a line of text, beside the words they stand for: hidden from readers. */
void art_gable_beside(const struct report_page *page, enum pack_gable gable);
void art_answer_beside(const struct report_page *page, uint8_t answer);

/* Drawings of one page alone: a symbol of ASSETS/icons/NAME.svg, and where it stands beside its words. */
void art_icon_symbol(const struct report_page *page, const char *assets, const char *name);
void art_icon_beside(const struct report_page *page, const char *name);
void art_logo(const struct report_page *page);

#endif
