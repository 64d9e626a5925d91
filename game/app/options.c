/* Reads the command line by one table, so that --help, README and this file cannot disagree in kind. */
#include "app/options.h"

#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum option_type { TYPE_STRING, TYPE_FLAG, TYPE_SIZE, TYPE_SEED, TYPE_REFUSAL };

struct option {
    const char *name;
    enum option_type type;
    size_t offset;
};

static const struct option known[] = {
    {"--lang", TYPE_STRING, offsetof(struct options, language)},
    {"--programme", TYPE_STRING, offsetof(struct options, programme)},
    {"--window", TYPE_SIZE, 0},
    {"--fullscreen", TYPE_FLAG, offsetof(struct options, fullscreen)},
    {"--desk", TYPE_FLAG, offsetof(struct options, desk)},
    {"--record", TYPE_STRING, offsetof(struct options, record)},
    {"--seed", TYPE_SEED, 0},
    {"--rehearse", TYPE_FLAG, offsetof(struct options, rehearse)},
    {"--play", TYPE_STRING, offsetof(struct options, play)},
    {"--on-refusal", TYPE_REFUSAL, 0},
    {"--shots", TYPE_STRING, offsetof(struct options, shots)},
    {"--help", TYPE_FLAG, offsetof(struct options, help)},
    {"--version", TYPE_FLAG, offsetof(struct options, version)},
};

enum { SIZE_LEAST = 320, SIZE_MOST = 16384 };

/* "1280x720": both whole numbers a window can have. */
static bool read_size(struct options *options, const char *value)
{
    char *end = NULL;
    const long width = strtol(value, &end, 10);
    if (end == value || *end != 'x')
        return false;
    const char *second = end + 1;
    const long height = strtol(second, &end, 10);
    if (end == second || *end != '\0')
        return false;
    if (width < SIZE_LEAST || width > SIZE_MOST || height < SIZE_LEAST || height > SIZE_MOST)
        return false;
    options->width = (int)width;
    options->height = (int)height;
    return true;
}

static bool read_seed(struct options *options, const char *value)
{
    char *end = NULL;
    errno = 0;
    const unsigned long long seed = strtoull(value, &end, 10);
    if (end == value || *end != '\0' || errno != 0 || value[0] == '-')
        return false;
    options->seed = seed;
    options->has_seed = true;
    return true;
}

static bool read_refusal(struct options *options, const char *value)
{
    options->go_on = strcmp(value, "continue") == 0;
    return options->go_on || strcmp(value, "stop") == 0;
}

static bool read_value(struct options *options, const struct option *option, const char *value)
{
    switch (option->type) {
    case TYPE_SIZE:
        return read_size(options, value);
    case TYPE_SEED:
        return read_seed(options, value);
    case TYPE_REFUSAL:
        return read_refusal(options, value);
    case TYPE_STRING: {
        memcpy((char *)options + option->offset, &value, sizeof value);
        return value[0] != '\0';
    }
    case TYPE_FLAG:
        break;
    }
    return false;
}

static const struct option *find(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].name) == length && memcmp(known[i].name, name, length) == 0)
            return &known[i];
    return NULL;
}

static bool fail(const char **wrong, const char **about, const char *key, const char *argument)
{
    *wrong = key;
    *about = argument;
    return false;
}

/* Both "--lang nl" and "--lang=nl" are understood; moves *at past what it took. */
static bool read_option(struct options *options, int *at, int count, char *const *arguments,
                        const char **wrong, const char **about)
{
    const char *argument = arguments[*at];
    const char *equals = strchr(argument, '=');
    const size_t length = equals ? (size_t)(equals - argument) : strlen(argument);
    const struct option *option = find(argument, length);
    if (!option)
        return fail(wrong, about, "option.unknown", argument);
    if (option->type == TYPE_FLAG) {
        if (equals)
            return fail(wrong, about, "option.no_value", argument);
        const bool on = true;
        memcpy((char *)options + option->offset, &on, sizeof on);
        return true;
    }
    const char *value = equals ? equals + 1 : NULL;
    if (!value && *at + 1 < count)
        value = arguments[++*at];
    if (!value)
        return fail(wrong, about, "option.value_missing", argument);
    if (!read_value(options, option, value))
        return fail(wrong, about, "option.value_wrong", argument);
    return true;
}

static bool fits_together(const struct options *options, const char **wrong, const char **about)
{
    if (options->shots && !options->play)
        return fail(wrong, about, "option.needs_play", "--shots");
    if (options->go_on && !options->play)
        return fail(wrong, about, "option.needs_play", "--on-refusal");
    if (options->play && !options->target && !options->help && !options->version)
        return fail(wrong, about, "option.play_needs_pack", "--play");
    return true;
}

bool options_read(struct options *options, int count, char *const *arguments, const char **wrong,
                  const char **about)
{
    assert(options && count >= 0);
    *options = (struct options){.target = NULL};
    bool names_only = false;
    for (int at = 1; at < count; at++) {
        const char *argument = arguments[at];
        if (!names_only && strcmp(argument, "--") == 0) {
            names_only = true;
        } else if (!names_only && argument[0] == '-' && argument[1] != '\0') {
            if (!read_option(options, &at, count, arguments, wrong, about))
                return false;
        } else if (options->target) {
            return fail(wrong, about, "option.one_target", argument);
        } else {
            options->target = argument;
        }
    }
    return fits_together(options, wrong, about);
}
