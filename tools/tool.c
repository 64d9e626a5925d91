/* What the programs of the command line share. */
#include "tools/tool.h"

#include "base/file.h"
#include "session/record.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void say(const struct tool_arguments *arguments, const char *key, const char *word, bool help)
{
    struct text line = TEXT_INIT;
    text_format(&line, "%s: ", arguments->tool->name);
    words_add(&line, arguments->words, key, FACTS({"word", word}));
    if (help) {
        text_add_char(&line, ' ');
        words_add(&line, arguments->words, "tool.any.see-help", NULL);
    }
    fprintf(stderr, "%s\n", line.at);
    text_release(&line);
}

enum tool_status tool_usage(const struct tool_arguments *arguments, const char *key, const char *word)
{
    say(arguments, key, word, true);
    return TOOL_USAGE;
}

enum tool_status tool_failed(const struct tool_arguments *arguments, const char *key, const char *word)
{
    say(arguments, key, word, false);
    return TOOL_SURROUNDINGS;
}

enum tool_status tool_write(const struct tool_arguments *arguments, const char *path,
                            const struct text *bytes)
{
    const bool out = !path || strcmp(path, "-") == 0;
    const bool written =
        out ? fwrite(bytes->at, 1, bytes->length, stdout) == bytes->length && fflush(stdout) == 0
            : file_write(path, bytes->at, bytes->length) == FILE_OK;
    return written ? TOOL_DONE : tool_failed(arguments, "tool.any.not-written", out ? "-" : path);
}

static bool is_pack(const char *path)
{
    struct text real = TEXT_INIT;
    file_follow(&real, path);
    const bool pack = file_exists(path) && strcmp(file_name(real.at), "pack.json") == 0;
    text_release(&real);
    return pack;
}

bool tool_is_kept(const char *path)
{
    return strcmp(path, "-") != 0 && (record_is(path) || is_pack(path));
}

void tool_lines(struct text *out, const struct words *words, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        problem_print(out, words, &problems->items[i]);
        text_add_char(out, '\n');
    }
    const size_t more = problems->errors + problems->warnings - problems->count;
    if (more > 0) {
        words_count(out, words, "tool.any.more", (long)more, NULL);
        text_add_char(out, '\n');
    }
}

enum tool_status tool_problems(const struct tool_arguments *arguments, const struct problems *problems)
{
    struct text lines = TEXT_INIT;
    tool_lines(&lines, arguments->words, problems);
    fputs(lines.at, stderr);
    text_release(&lines);
    return problems->errors > 0 ? TOOL_INPUT : TOOL_DONE;
}

bool tool_option(const struct tool_arguments *arguments, int *at, const char *name, const char **value)
{
    const char *word = arguments->items[*at];
    const size_t length = strlen(name);
    if (strncmp(word, name, length) != 0 || (word[length] && word[length] != '='))
        return false;
    *value = word[length] ? word + length + 1 : NULL;
    if (!*value && *at + 1 < arguments->count)
        *value = arguments->items[++*at];
    return true;
}

/* Taken out before the program sees its arguments, so that they may stand anywhere. */
struct general {
    const char *language;
    bool help, version, language_missing, language_unknown;
    char **rest; /* owned; room for all of them */
    int count;
};

static void read_language(struct general *general)
{
    general->language_missing = !general->language;
    general->language_unknown = general->language && !words_speaks(general->language);
    if (general->language_unknown)
        general->language = NULL;
}

static void read_general(struct general *general, const struct tool_arguments *all)
{
    bool options = true;
    general->rest = calloc((size_t)all->count + 1, sizeof *general->rest);
    assert(general->rest);
    for (int i = 0; i < all->count; i++) {
        options = options && strcmp(all->items[i], "--") != 0;
        if (options && strcmp(all->items[i], "--help") == 0)
            general->help = true;
        else if (options && strcmp(all->items[i], "--version") == 0)
            general->version = true;
        else if (options && tool_option(all, &i, "--lang", &general->language))
            read_language(general);
        else
            general->rest[general->count++] = all->items[i];
    }
}

static enum tool_status unknown_language(const struct tool_arguments *arguments)
{
    struct text languages = TEXT_INIT;
    words_add_languages(&languages);
    const enum tool_status status = tool_usage(arguments, "tool.any.language-unknown", languages.at);
    text_release(&languages);
    return status;
}

static enum tool_status run(const struct general *general, const struct tool_arguments *arguments)
{
    struct text out = TEXT_INIT;
    if (general->language_missing)
        return tool_usage(arguments, "tool.any.value-missing", "--lang");
    if (general->language_unknown)
        return unknown_language(arguments);
    if (!general->version && !general->help)
        return arguments->tool->run(arguments);
    if (general->version)
        text_format(&out, "%s " SAMENSPEL_VERSION "\n", arguments->tool->name);
    else
        text_add(&out, words_get(arguments->words, arguments->tool->help));
    const enum tool_status status = tool_write(arguments, NULL, &out);
    text_release(&out);
    return status;
}

int tool_main(const struct tool *tool, int count, char **arguments)
{
    struct general general = {0};
    struct words words = {0};
    assert(count >= 1 && tool->run);
    const struct tool_arguments all = {.items = arguments + 1, .count = count - 1};
    read_general(&general, &all);
    if (!words_load(&words, words_wished(general.language))) {
        fprintf(stderr, "%s: the texts of Samenspel are missing or broken. Install Samenspel again.\n",
                tool->name);
        free(general.rest);
        return TOOL_SURROUNDINGS;
    }
    const struct tool_arguments rest = {
        .tool = tool, .words = &words, .items = general.rest, .count = general.count};
    const enum tool_status status = run(&general, &rest);
    words_release(&words);
    free(general.rest);
    return (int)status;
}
