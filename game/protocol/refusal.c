/* The words of refusals. */
#include "protocol/refusal.h"

#include <assert.h>

const char *refusal_word(enum refusal refusal)
{
    static const char *const words[REFUSAL_COUNT] = {
#define X(name, word) [REFUSED_##name] = (word),
        REFUSALS(X)
#undef X
    };
    assert(refusal < REFUSAL_COUNT);
    return words[refusal];
}
