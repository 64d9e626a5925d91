/* The empty set of fields. */
#include "protocol/fields.h"

#include <assert.h>

#define ABSENT                                                                                               \
    {                                                                                                        \
        PACK_NONE, PACK_NONE                                                                                 \
    }

void fields_clear(struct fields *fields)
{
    *fields = (struct fields){
        .seat = PACK_NONE,
        .role = PACK_NONE,
        .answer = ANSWER_NONE,
        .value = PACK_NONE,
        .about = PACK_NONE,
        .guess = ANSWER_NONE,
        .part = PACK_NONE,
        .step = PACK_NONE,
        .programme = PACK_NONE,
        .activity = PACK_NONE,
        .nickname = PACK_NONE,
        .language = PACK_NONE,
        .filled = {ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT},
        .picked = {PACK_NONE, {PACK_NONE, PACK_NONE, PACK_NONE, PACK_NONE, PACK_NONE}},
    };
    _Static_assert(PACK_ROOMS_MAX == 6, "every room is absent");
    _Static_assert(PACK_TOP_MAX == 5, "every place of a pick is absent");
}

struct fields fields_none(void)
{
    struct fields none;
    fields_clear(&none);
    return none;
}

const char *lean_word(enum lean lean)
{
    static const char *const words[LEAN_COUNT] = {"unsaid", "resident-power", "community-building",
                                                  "professional-help"};
    assert((int)lean >= 0 && lean < LEAN_COUNT);
    return words[lean];
}
