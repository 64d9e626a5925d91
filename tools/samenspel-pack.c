/* samenspel-pack: the commands for people who make scenario packs. */
#include "tools/pack_command.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARGUMENTS_MAX = 4096 };

static const struct pack_command commands[] = {
    {.name = "check", .run = pack_command_check},
};

enum tool_status tool_usage(const struct words *words, const char *key, const char *word)
{
    struct text line = TEXT_INIT;
    text_add(&line, "samenspel-pack: ");
    words_add(&line, words, key, (const struct fill[]){{"word", word}, {NULL, NULL}});
    text_add_char(&line, ' ');
    words_add(&line, words, "tool.pack.see-help", NULL);
    fprintf(stderr, "%s\n", line.at);
    text_release(&line);
    return TOOL_USAGE;
}

enum tool_status tool_print(const struct words *words, const char *bytes)
{
    if (fputs(bytes, stdout) >= 0 && fflush(stdout) == 0)
        return TOOL_DONE;
    fprintf(stderr, "samenspel-pack: %s\n", words_get(words, "tool.pack.not-written"));
    return TOOL_SURROUNDINGS;
}

bool tool_option(const struct pack_arguments *arguments, int *at, const char *name, const char **value)
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

/* Taken out before the command sees its arguments, so that they may stand anywhere. */
struct general {
    const char *language;
    bool help, version, language_missing;
    char *rest[ARGUMENTS_MAX];
    int count;
};

static void read_general(struct general *general, const struct pack_arguments *all)
{
    bool options = true;
    for (int i = 0; i < all->count && general->count < ARGUMENTS_MAX; i++) {
        options = options && strcmp(all->items[i], "--") != 0;
        if (options && strcmp(all->items[i], "--help") == 0)
            general->help = true;
        else if (options && strcmp(all->items[i], "--version") == 0)
            general->version = true;
        else if (options && tool_option(all, &i, "--lang", &general->language))
            general->language_missing = !general->language;
        else
            general->rest[general->count++] = all->items[i];
    }
}

/* The language asked for, else the one of the user's system. */
static const char *wished_language(const struct general *general)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *wish = general->language;
    for (size_t i = 0; !wish && i < sizeof names / sizeof *names; i++) {
        wish = getenv(names[i]);
        wish = wish && wish[0] ? wish : NULL;
    }
    return words_language(wish);
}

static enum tool_status run(const struct general *general, const struct words *words)
{
    if (general->version)
        return tool_print(words, "samenspel-pack " SAMENSPEL_VERSION "\n");
    if (general->help)
        return tool_print(words, words_get(words, "tool.pack.help"));
    if (general->language_missing)
        return tool_usage(words, "tool.pack.value-missing", "--lang");
    if (general->count == 0)
        return tool_usage(words, "tool.pack.command-missing", "");
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i].name, general->rest[0]) == 0)
            return commands[i].run(&(struct pack_arguments){
                .words = words, .items = general->rest + 1, .count = general->count - 1});
    return tool_usage(words, "tool.pack.command-unknown", general->rest[0]);
}

int main(int count, char **arguments)
{
    struct general general = {0};
    struct words words = {0};
    assert(count >= 1);
    read_general(&general, &(struct pack_arguments){.items = arguments + 1, .count = count - 1});
    if (!words_load(&words, wished_language(&general))) {
        fputs("samenspel-pack: the texts of Samenspel are missing or broken. Install Samenspel again.\n",
              stderr);
        return TOOL_SURROUNDINGS;
    }
    const enum tool_status status = run(&general, &words);
    words_release(&words);
    return (int)status;
}
