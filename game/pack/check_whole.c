/* What concerns the pack as a whole: its language, and roles that can be told apart. */
#include "pack/check_parts.h"

#include <string.h>

/* The game is Dutch first: whoever does not find the own language falls back to Dutch. */
static void check_dutch(const struct checking *checking)
{
    if (strcmp(checking->pack->languages[0], "nl") != 0)
        checking_warn(checking, json_find(checking->pack->document.root, "languages"), "no-dutch",
                      FACTS({"language", checking->pack->languages[0]}));
}

/* A role is its gable on every picture: two with one gable are one role to the table. */
static void check_gables(const struct checking *checking)
{
    const struct pack *pack = checking->pack;
    for (uint8_t r = 1; r < pack->role_count; r++)
        for (uint8_t other = 0; other < r; other++)
            if (pack->roles[r].gable == pack->roles[other].gable)
                checking_error(
                    checking, json_find(checking_item(pack->document.root, "roles", r), "gable"),
                    "same-gable",
                    FACTS({"gable", gable_word(pack->roles[r].gable)}, {"role", pack->roles[other].id}));
}

void check_whole(const struct checking *checking)
{
    check_dutch(checking);
    check_gables(checking);
}
