/* Problems that an author can mend, collected instead of stopping at the first.
 *
 * A problem names a rule ("duplicate-key") and the facts that fill its sentence; the sentence
 * itself stands in the interface texts under "rule.<name>", so it speaks the user's language. Rule
 * names are English, fixed, and never translated.
 *
 * Two facts do more than fill a place: "variant" chooses the sentence "rule.<name>.<variant>", and
 * "meant" adds "Did you mean ...?" behind it. */
#ifndef BASE_PROBLEM_H
#define BASE_PROBLEM_H

#include "base/arena.h"
#include "base/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct place {
    const char *file; /* as the user named it; NULL when there is none */
    uint32_t line;    /* from 1; 0 = no line */
    uint32_t column;  /* in bytes from 1; 0 = no column */
};

enum { PROBLEM_FACTS_MAX = 5, PROBLEMS_MAX = 1000 };

struct problem {
    enum severity severity;
    struct place place;
    const char *rule;
    struct fill facts[PROBLEM_FACTS_MAX]; /* unused ones have key NULL */
};

/* Zeroed is empty. After PROBLEMS_MAX only the counts go on, so hostile input stays bounded; an error still
 * takes the place of a warning. */
struct problems {
    struct arena arena;
    struct problem *items; /* owned by the arena */
    size_t count, room;
    size_t errors, warnings;
};

/* Copies every string; of a fact at most 200 bytes, then "…". `facts` ends at the first key that is
 * NULL, or is NULL itself. */
void problem_add(struct problems *problems, enum severity severity, struct place place, const char *rule,
                 const struct fill *facts);
void problems_release(struct problems *problems);

/* One line: FILE:LINE:COLUMN: error: sentence [rule]; no line feed. Control characters and the like in
 * name and facts become U+FFFD, so that no file can write to the user's terminal. */
void problem_print(struct text *out, const struct words *words, const struct problem *problem);

/* Only its sentence, made safe in the same way. */
void problem_say(struct text *out, const struct words *words, const struct problem *problem);

/* All of them as one JSON array of objects {file, line, column, severity, rule, sentence}. */
void problems_json(struct text *out, const struct words *words, const struct problems *problems);

#define FACTS(...) ((const struct fill[]){__VA_ARGS__, {NULL, NULL}})

#endif
