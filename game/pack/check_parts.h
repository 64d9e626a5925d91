/* The parts of the check, for this room alone. */
#ifndef PACK_CHECK_PARTS_H
#define PACK_CHECK_PARTS_H

#include "pack/checking.h"

/* A part of the check looks at the whole pack. */
typedef void check_part(const struct checking *checking);
check_part check_whole, check_words, check_dilemmas, check_options, check_conditions, check_programmes,
    check_pictures, check_boards, check_balance;

/* Lowest and highest. */
struct reach {
    int low, high;
};
/* The values an effect (of a role, PACK_NONE = of the neighbourhood) can have when this part begins; never
 * too narrow. */
struct reach reach_effect(const struct pack *pack, const struct pack_programme *programme, uint8_t part,
                          uint8_t effect, uint8_t role);

#endif
