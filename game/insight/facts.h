/* "Wat viel op?": plain facts about one dilemma, for a table to recognise or to contradict.
 *
 * Facts are typed; whoever shows them finds the words. They judge nothing: who stayed is as interesting as
 * who changed. At most one of each kind, in this order: VALUE_NAMED      the value named most, by two or
 * more, alone at the top; count = how often VALUE_NOT_TAKEN  that same value is not served by the decided
 * option ALL_AGREE        everyone who answered the last round chose one and the same option; count = how
 * many ALL_STAYED       nobody changed (two or more seats); count = how many stayed NOBODY_STAYED    the
 * options chosen first that nobody chose second LONE             the one option that exactly one seat chose
 * in the first known round, while no other option was as lonely and three or more answered; role when it may
 * be known UNTAKEN          the options nobody ever chose */
#ifndef INSIGHT_FACTS_H
#define INSIGHT_FACTS_H

#include "insight/dilemma.h"

#define INSIGHT_FACTS(X)                                                                                     \
    X(VALUE_NAMED, "value_named")                                                                            \
    X(VALUE_NOT_TAKEN, "value_not_taken")                                                                    \
    X(ALL_AGREE, "all_agree")                                                                                \
    X(ALL_STAYED, "all_stayed")                                                                              \
    X(NOBODY_STAYED, "nobody_stayed")                                                                        \
    X(LONE, "lone")                                                                                          \
    X(UNTAKEN, "untaken")
enum insight_fact_kind {
#define X(name, word) FACT_##name,
    INSIGHT_FACTS(X)
#undef X
        FACT_COUNT
};

/* Fields that a kind does not use are PACK_NONE or 0. */
struct insight_fact {
    enum insight_fact_kind kind;
    uint8_t value, role, count;
    uint16_t answers; /* bit per answer it is about */
};

struct insight_facts {
    struct insight_fact items[FACT_COUNT];
    uint8_t count;
};

/* The facts of one dilemma in the order above, each kind at most once; count 0 when there is nothing to
 * notice. */
struct insight_facts insight_facts(const struct insight_dilemma *insight);

/* The kind as a word in texts and exports: "value_named". */
const char *insight_fact_word(enum insight_fact_kind kind);

#endif
