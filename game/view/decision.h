/* A decision in words: the four sentences, the rule with its count, and the objections that stay. All of it
 * flows over as many pages as it needs. */
#ifndef VIEW_DECISION_H
#define VIEW_DECISION_H

#include "view/flow.h"
#include "view/sheet.h"

/* The stamp at the left, "We kiezen", "Want", "Nadeel", "Daarom zorgen we voor". Sentences without words are
 * left out, but for the first. */
void decision_sentences(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow *flow);

/* "We vroegen wie een groot bezwaar heeft | 1 bezwaar blijft staan", each objection in its own words after
 * it.
 */
void decision_rule_line(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct flow *flow);

/* Standing objections, one under the other, with a title above the first. */
void decision_objections(const struct sheet *sheet, const struct seen_decision *decision, const char *title,
                         struct flow *flow);

#endif
