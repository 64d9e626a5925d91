/* The two streets of one dilemma as a picture: first choices above second ones, every answer a plot of
 * ground. */
#ifndef REPORT_STREET_H
#define REPORT_STREET_H

#include "insight/dilemma.h"
#include "report/page.h"

/* A <figure> with the picture and a caption that names the answers. Nothing when no round is known. */
void street_write(struct report_page *page, const struct seen_dilemma *dilemma);

#endif
