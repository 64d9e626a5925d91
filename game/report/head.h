/* What every page of this room begins with, and how it says a date. */
#ifndef REPORT_HEAD_H
#define REPORT_HEAD_H

#include "report/page.h"

struct head {
    const char *style; /* assets/pages/STYLE.css */
    const char *title; /* key of the page's title */
    const char
        *foot;  /* key of what stands at the foot of every printed page beside its number; NULL: nothing */
    bool plain; /* no foot and no number */
};

/* From the first byte to the open <body> with the drawings in it. `assets` as in report.h. */
void head_write(const struct report_page *page, const char *assets, struct head head);

/* "19 november 2026" in the language of the page. */
void head_date(struct text *out, const struct words *words, struct wall_time time);

#endif
