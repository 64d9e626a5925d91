/* The words of answers. */
#include "protocol/answer.h"

#include <assert.h>
#include <string.h>

static const char *const words[ANSWER_COUNT] = {
    "A", "B", "C", "D", "E", "F", [ANSWER_OWN] = "+", [ANSWER_NOT_SURE] = "?", [ANSWER_PASS] = "pass"};
_Static_assert(PACK_OPTIONS_MAX == 6, "every option has its letter");

const char *answer_word(uint8_t answer)
{
    return answer < ANSWER_COUNT ? words[answer] : "";
}

uint8_t answer_read(const char *word)
{
    assert(word);
    for (uint8_t i = 0; i < ANSWER_COUNT; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return ANSWER_NONE;
}
