/* What the programs of the command line share: exit status, --lang, --help and --version, and where messages
 * go. */
#ifndef TOOLS_TOOL_H
#define TOOLS_TOOL_H

#include "base/problem.h"
#include "base/words.h"

/* Exit status, the same for every program of Samenspel. */
enum tool_status { TOOL_DONE = 0, TOOL_INPUT = 1, TOOL_USAGE = 2, TOOL_SURROUNDINGS = 3 };

struct tool_arguments;

struct tool {
    const char *name; /* "samenspel-report" */
    const char *help; /* key of its help text */
    enum tool_status (*run)(const struct tool_arguments *arguments);
};

/* What stands behind the program's name; the shared options have been taken out. */
struct tool_arguments {
    const struct tool *tool;
    const struct words *words;
    char *const *items;
    int count;
};

/* The whole of a main: reads the shared options, loads the texts, runs. Returns the exit status. */
int tool_main(const struct tool *tool, int count, char **arguments);

/* Says on standard error what is wrong with the arguments, and where help is. */
enum tool_status tool_usage(const struct tool_arguments *arguments, const char *key, const char *word);

/* Says on standard error what the surroundings refused. */
enum tool_status tool_failed(const struct tool_arguments *arguments, const char *key, const char *word);

/* Writes to the file, or to standard output when `path` is NULL or "-". */
enum tool_status tool_write(const struct tool_arguments *arguments, const char *path,
                            const struct text *bytes);

/* Would writing there destroy what somebody made: a saved game, also a damaged one, or a pack? */
bool tool_is_kept(const char *path);

/* Every problem on a line of its own, and how many more there were. */
void tool_lines(struct text *out, const struct words *words, const struct problems *problems);

/* Prints every problem on standard error; TOOL_INPUT when one of them is an error. */
enum tool_status tool_problems(const struct tool_arguments *arguments, const struct problems *problems);

/* Is this argument the option `name`? With a value: also NAME=VALUE. *value is NULL when there is none; *at
 * is moved to the argument that held the value. */
bool tool_option(const struct tool_arguments *arguments, int *at, const char *name, const char **value);

#endif
