/* Tiles beside each other (look 23): the papers of one record, with what is in them and when they were made;
 * and what can be done with them. */
#ifndef APP_TILES_H
#define APP_TILES_H

#include "session/record.h"
#include "view/flow.h"
#include "view/sheet.h"

/* The papers that can be made of a record; the one for the group is the default of its screen. */
struct papers {
    const char *record;
    bool agenda;    /* one was played */
    int agreements; /* how many it has; -1 = not known here */
    uint32_t id;    /* + enum record_paper */
};

/* Two or three in a row, at most `most` units high and never lower than their words; drawn when they stand on
 * the wanted page. */
void tiles_papers(const struct sheet *sheet, struct flow *flow, const struct papers *papers, double most);
double tiles_papers_least(const struct sheet *sheet, const struct papers *papers);

/* Are the words so large that tiles stand under each other? */
bool tiles_stacked(const struct sheet *sheet);
/* A row for each, where they have to share a page with much else. */
void tiles_paper_rows(const struct sheet *sheet, struct flow *flow, const struct papers *papers);

/* Something to do with what was made. `say`: what it does, or why it cannot be done yet. */
struct tool_tile {
    uint32_t id;
    const char *icon, *title, *say;
    bool unavailable;
};
/* In a row, or under each other where the words are large; and how high that row is, 0 when there is none. */
void tiles_tools(const struct sheet *sheet, struct flow *flow, const struct tool_tile *tools, size_t count);
double tiles_tools_high(const struct sheet *sheet, const struct tool_tile *tools, size_t count);

#endif
