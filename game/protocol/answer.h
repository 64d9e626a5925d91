/* What a seat can answer in a dilemma: an option, the table's own idea, "not sure" or pass. */
#ifndef PROTOCOL_ANSWER_H
#define PROTOCOL_ANSWER_H

#include "pack/pack.h"

/* 0 .. 5 are the options A .. F. Order everywhere: options, own idea, not sure, pass. */
enum answer {
    ANSWER_A = 0,
    ANSWER_OWN = PACK_OPTIONS_MAX,
    ANSWER_NOT_SURE,
    ANSWER_PASS,
    ANSWER_COUNT,
    ANSWER_NONE = PACK_NONE
};

/* "A" .. "F", "+", "?", "pass"; "" for none. answer_read gives ANSWER_NONE when it is none of these. */
const char *answer_word(uint8_t answer);
uint8_t answer_read(const char *word);

#endif
