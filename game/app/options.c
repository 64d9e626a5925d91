/* Reads the command line by one table, so that --help, README and this file cannot disagree in kind. */
#include "app/options.h"

#include "base/words.h"

#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum option_type { TYPE_STRING, TYPE_LANGUAGE, TYPE_FLAG, TYPE_SIZE, TYPE_SEED, TYPE_REFUSAL, TYPE_STARTED };

struct option {
    const char *name;
    enum option_type type;
    size_t offset;
};

static const struct option known[] = {
    {"--lang", TYPE_LANGUAGE, offsetof(struct options, language)},
    {"--programme", TYPE_STRING, offsetof(struct options, programme)},
    {"--window", TYPE_SIZE, 0},
    {"--fullscreen", TYPE_FLAG, offsetof(struct options, fullscreen)},
    {"--desk", TYPE_FLAG, offsetof(struct options, desk)},
    {"--record", TYPE_STRING, offsetof(struct options, record)},
    {"--seed", TYPE_SEED, 0},
    {"--rehearse", TYPE_FLAG, offsetof(struct options, rehearse)},
    {"--play", TYPE_STRING, offsetof(struct options, play)},
    {"--on-refusal", TYPE_REFUSAL, 0},
    {"--started", TYPE_STARTED, 0},
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

static bool read_started(struct options *options, const char *value)
{
    options->has_started = clock_read(&options->started, value) != 0;
    return options->has_started;
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
    case TYPE_STARTED:
        return read_started(options, value);
    case TYPE_LANGUAGE:
        if (!words_speaks(value))
            return false;
        options->language = value;
        return true;
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

static const char *const wrong_value[] = {
    [TYPE_STRING] = "option.value-wrong",  [TYPE_LANGUAGE] = "option.language-unknown",
    [TYPE_SIZE] = "option.value-wrong",    [TYPE_SEED] = "option.value-wrong",
    [TYPE_REFUSAL] = "option.value-wrong", [TYPE_STARTED] = "option.started-wrong",
};

/* Both "--lang nl" and "--lang=nl" are understood; moves *at past what it took. */
static bool read_option(struct options *options, int *at, int count, char *const *arguments,
                        const char **wrong, const char **about)
{
    const char *argument = arguments[*at];
    const char *equals = strchr(argument, '=');
    const size_t length = equals ? (size_t)(equals - argument) : strlen(argument);
    const struct option *option = find(argument, length);
    if (!option)
        return fail(wrong, about, "option.option-unknown", argument);
    if (option->type == TYPE_FLAG) {
        if (equals)
            return fail(wrong, about, "option.no-value", argument);
        const bool on = true;
        memcpy((char *)options + option->offset, &on, sizeof on);
        return true;
    }
    const char *value = equals ? equals + 1 : NULL;
    if (!value && *at + 1 < count)
        value = arguments[++*at];
    if (!value)
        return fail(wrong, about, "option.value-missing", argument);
    if (!read_value(options, option, value))
        return fail(wrong, about, wrong_value[option->type], option->name);
    return true;
}

static const char *needs_play(const struct options *options)
{
    return options->shots         ? "--shots"
           : options->go_on       ? "--on-refusal"
           : options->has_started ? "--started"
                                  : NULL;
}

static const char *needs_window(const struct options *options)
{
    return options->desk ? "--desk" : options->fullscreen ? "--fullscreen" : NULL;
}

static const char *needs_pack(const struct options *options)
{
    return options->play ? "--play" : options->programme ? "--programme" : NULL;
}

static bool fits_together(const struct options *options, const char **wrong, const char **about)
{
    if (options->help || options->version)
        return true;
    if (!options->play && needs_play(options))
        return fail(wrong, about, "option.needs-play", needs_play(options));
    if (options->play && needs_window(options))
        return fail(wrong, about, "option.needs-window", needs_window(options));
    if (!options->target && needs_pack(options))
        return fail(wrong, about, "option.needs-pack", needs_pack(options));
    return true;
}

const char *options_new_only(const struct options *options)
{
    return options->record        ? "--record"
           : options->rehearse    ? "--rehearse"
           : options->has_seed    ? "--seed"
           : options->programme   ? "--programme"
           : options->has_started ? "--started"
                                  : NULL;
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
            return fail(wrong, about, "option.one-target", argument);
        } else {
            options->target = argument;
        }
    }
    return fits_together(options, wrong, about);
}
