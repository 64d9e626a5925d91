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

/* A deciding role of which nobody is here: the sentence that says so, NULL when it is not so; and the ways
 * left as buttons, of which `id` + enum decision_rule is the target. Returns how many buttons. */
const char *decision_away(const struct sheet *sheet);
size_t decision_ways(const struct sheet *sheet, uint32_t id, struct pick picks[RULE_COUNT]);

#endif
