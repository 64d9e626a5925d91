/* The five things that print.c puts together: each appends its pages inside an open <main>. */
#ifndef REPORT_PRINT_SHEETS_H
#define REPORT_PRINT_SHEETS_H

#include "report/page.h"
#include "report/print.h"

typedef void print_writer(struct report_page *page, const struct print_source *source);
print_writer print_letters, print_roles, print_values, print_dilemmas, print_order;

/* A bit per value that is a card of the value games of the plan, or of all there are. */
uint64_t print_values_of(const struct print_source *source);

/* From here on the page speaks language number `language` of the pack, as far as the program can. */
void print_speak(struct report_page *page, const struct print_source *source, uint8_t language);

/* <article class="CLASS" lang="..."> in the language the page speaks now. */
void print_article(const struct report_page *page, const char *class);

/* A pair of scissors on the line under a card, where it is cut loose. The last thing in a card. */
void print_cut(const struct report_page *page);

#endif
