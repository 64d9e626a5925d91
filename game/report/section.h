/* What the report says about one part of the meeting: one function per kind of activity, joined by a table.
 */
#ifndef REPORT_SECTION_H
#define REPORT_SECTION_H

#include "report/page.h"

struct report_section {
    const char *kind;
    /* Writes one <section>, or nothing when there is nothing to tell. The part was begun. */
    void (*write)(struct report_page *page, const struct seen_part *part);
};

/* NULL: this kind has no section (a break, or a kind of a later program). */
const struct report_section *report_section(const char *kind);

/* The sections of the table, as `write` above says. */
void section_dilemma(struct report_page *page, const struct seen_part *part);
void section_talk(struct report_page *page, const struct seen_part *part);
void section_agenda(struct report_page *page, const struct seen_part *part);
void section_row(struct report_page *page, const struct seen_part *part);
void section_house(struct report_page *page, const struct seen_part *part);
void section_board(struct report_page *page, const struct seen_part *part);

/* Do the choices stand there by role, with a legend of the roles beneath? */
bool section_legend_shown(const struct report_page *page, const struct seen_dilemma *dilemma);

/* --- what a dilemma's section is made of; each writes its own heading, or nothing --- */
void section_choices(struct report_page *page, const struct seen_dilemma *dilemma);
void section_decision(struct report_page *page, const struct seen_dilemma *dilemma);
void section_costs(struct report_page *page, const struct seen_dilemma *dilemma);
void section_follows(struct report_page *page, const struct seen_dilemma *dilemma);
void section_effects(struct report_page *page, const struct seen_dilemma *dilemma);
void section_facts(struct report_page *page, const struct seen_dilemma *dilemma);
void section_values(struct report_page *page, const struct seen_dilemma *dilemma);
void section_guesses(struct report_page *page, const struct seen_dilemma *dilemma);

#endif
