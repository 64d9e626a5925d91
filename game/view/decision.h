/* A decision in words: the four sentences, the rule with its count, and the objections that stay. */
#ifndef VIEW_DECISION_H
#define VIEW_DECISION_H

#include "view/sheet.h"

/* All return where they end, in units; `draw` false only measures. */

/* The stamp at the left, "We kiezen", "Want", "Nadeel", "Daarom zorgen we voor". Sentences without words are
 * left out, but for the first. */
double decision_sentences(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, bool draw);

/* "Geen groot bezwaar: 7 van 8 | 1 bezwaar blijft staan", each objection in its own words after it. */
double decision_rule_line(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, bool draw);

/* Standing objections, one a line, from number `first` on while they fit above `bottom`; *next is the first
 * that did not. */
double decision_objections(const struct sheet *sheet, const struct seen_decision *decision, double y,
                           double bottom, int first, int *next, bool draw);

#endif
