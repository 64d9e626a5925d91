/* The parts of the check, for this room alone. */
#ifndef PACK_CHECK_PARTS_H
#define PACK_CHECK_PARTS_H

#include "pack/checking.h"

/* A part of the check looks at the whole pack. */
typedef void check_part(const struct checking *checking);
check_part check_whole, check_words, check_dilemmas, check_options, check_conditions, check_programmes,
    check_pictures, check_balance;

#endif
