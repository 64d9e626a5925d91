/* The closed word lists of the pack format: each word stands once, beside the number it means.
 *
 * The number of words[i] is first + i. */
#ifndef PACK_VOCABULARY_H
#define PACK_VOCABULARY_H

#include <stdint.h>

struct vocabulary {
    const char *const *words;
    uint8_t count, first;
};

extern const struct vocabulary vocabulary_steps, vocabulary_agenda_steps, vocabulary_values_steps,
    vocabulary_themes, vocabulary_rules, vocabulary_promises, vocabulary_answering, vocabulary_gables,
    vocabulary_panels, vocabulary_pictograms, vocabulary_purposes, vocabulary_statuses, vocabulary_good,
    vocabulary_house_steps, vocabulary_whose, vocabulary_things, vocabulary_board_steps;

/* The icon of pictogram `number`, as canvas knows it. */
const char *pictogram_icon(unsigned number);

#endif
