/* What the commands of samenspel-pack share. Every command is one row in samenspel-pack.c. */
#ifndef TOOLS_PACK_COMMAND_H
#define TOOLS_PACK_COMMAND_H

#include "base/words.h"

/* Exit status, the same for every program of Samenspel. */
enum tool_status { TOOL_DONE = 0, TOOL_INPUT = 1, TOOL_USAGE = 2, TOOL_SURROUNDINGS = 3 };

/* What stands behind the command's name; --lang, --help and --version have been taken out. */
struct pack_arguments {
    const struct words *words;
    char *const *items;
    int count;
};

struct pack_command {
    const char *name;
    enum tool_status (*run)(const struct pack_arguments *arguments);
};

enum tool_status pack_command_check(const struct pack_arguments *arguments);

/* Says on standard error what is wrong with the arguments, and where help is. */
enum tool_status tool_usage(const struct words *words, const char *key, const char *word);

/* Prints to standard output and flushes. */
enum tool_status tool_print(const struct words *words, const char *bytes);

/* Is this argument the option `name`? With a value: also NAME=VALUE. *value is NULL when there is none; *at
 * is moved to the argument that held the value. */
bool tool_option(const struct pack_arguments *arguments, int *at, const char *name, const char **value);

#endif
