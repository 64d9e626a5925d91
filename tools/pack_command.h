/* The commands of samenspel-pack. Every command is one row in samenspel-pack.c. */
#ifndef TOOLS_PACK_COMMAND_H
#define TOOLS_PACK_COMMAND_H

#include "tools/tool.h"

struct pack_command {
    const char *name;
    enum tool_status (*run)(
        const struct tool_arguments *arguments); /* what stands behind the command's name */
};

/* check: prints what is wrong with the packs named, nothing when nothing is. The status says whether there
 * were errors. */
enum tool_status pack_command_check(const struct tool_arguments *arguments);

/* cards: letter cards, role cards, a sheet for each dilemma and the running order, as one page to print. */
enum tool_status pack_command_cards(const struct tool_arguments *arguments);

#endif
