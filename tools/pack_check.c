/* samenspel-pack check: every problem of the packs, by file, line and column. */
#include "tools/pack_command.h"

#include "pack/check.h"
#include "pack/read.h"
#include "view/fit.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

struct check_options {
    bool strict, json, structure;
};

/* By place in the file, as an author reads it; what has no line comes first. */
static int by_place(const void *left, const void *right)
{
    const struct problem *a = left;
    const struct problem *b = right;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (a->place.column != b->place.column)
        return a->place.column < b->place.column ? -1 : 1;
    return strcmp(a->rule, b->rule);
}

static void check_one(const char *path, const struct check_options *options, struct type *type,
                      struct problems *problems)
{
    const size_t before = problems->count;
    struct pack *pack = pack_read(path, problems);
    if (pack && !options->structure) {
        pack_check(pack, problems);
        fit_check(pack, type, problems);
    }
    pack_free(pack);
    if (problems->count > before)
        qsort(problems->items + before, problems->count - before, sizeof problems->items[0], by_place);
}

static enum tool_status report(const struct tool_arguments *arguments, const struct check_options *options,
                               const struct problems *problems)
{
    struct text out = TEXT_INIT;
    if (options->json) {
        problems_json(&out, arguments->words, problems);
        text_add_char(&out, '\n');
    } else {
        tool_lines(&out, arguments->words, problems);
    }
    const enum tool_status printed = tool_write(arguments, NULL, &out);
    text_release(&out);
    const bool bad = problems->errors > 0 || (options->strict && problems->warnings > 0);
    return printed == TOOL_DONE && bad ? TOOL_INPUT : printed;
}

/* NULL after saying which file is missing. */
static struct type *open_fonts(const struct tool_arguments *arguments)
{
    struct text assets = TEXT_INIT;
    const char *why = "assets";
    struct type *type = file_assets(&assets) ? type_open(assets.at, &why) : NULL;
    if (!type)
        tool_failed(arguments, "tool.pack.no-fonts", why);
    text_release(&assets);
    return type;
}

/* One option at *at; anything but TOOL_DONE has been explained. */
static enum tool_status read_option(struct check_options *options, const struct tool_arguments *arguments,
                                    int *at)
{
    const char *word = arguments->items[*at];
    const char *value = NULL;
    if (strcmp(word, "--strict") == 0)
        options->strict = true;
    else if (strcmp(word, "--json") == 0)
        options->json = true;
    else if (!tool_option(arguments, at, "--only", &value))
        return tool_usage(arguments, "tool.any.option-unknown", word);
    else if (!value || strcmp(value, "structure") != 0)
        return tool_usage(arguments, "tool.pack.only-what", value ? value : "");
    else
        options->structure = true;
    return TOOL_DONE;
}

/* Options may stand before and after packs; behind "--" everything is a pack. `packs` has room for all
 * arguments. */
static enum tool_status read_arguments(struct check_options *options, const struct tool_arguments *arguments,
                                       const char **packs, int *count)
{
    bool option_may_come = true;
    for (int i = 0; i < arguments->count; i++) {
        const char *word = arguments->items[i];
        enum tool_status status = TOOL_DONE;
        if (option_may_come && strcmp(word, "--") == 0)
            option_may_come = false;
        else if (option_may_come && word[0] == '-' && word[1])
            status = read_option(options, arguments, &i);
        else
            packs[(*count)++] = word;
        if (status != TOOL_DONE)
            return status;
    }
    return *count > 0 ? TOOL_DONE : tool_usage(arguments, "tool.pack.pack-missing", "");
}

enum tool_status pack_command_check(const struct tool_arguments *arguments)
{
    struct check_options options = {0};
    struct problems problems = {0};
    struct arena arena = {0};
    const char **packs = ARENA_ARRAY(&arena, const char *, (size_t)arguments->count + 1);
    int count = 0;
    enum tool_status status = read_arguments(&options, arguments, packs, &count);
    struct type *type = status == TOOL_DONE && !options.structure ? open_fonts(arguments) : NULL;
    if (status == TOOL_DONE && !options.structure && !type)
        status = TOOL_SURROUNDINGS;
    for (int i = 0; status == TOOL_DONE && i < count; i++)
        check_one(packs[i], &options, type, &problems);
    if (status == TOOL_DONE)
        status = report(arguments, &options, &problems);
    type_close(type);
    problems_release(&problems);
    arena_release(&arena);
    return status;
}
