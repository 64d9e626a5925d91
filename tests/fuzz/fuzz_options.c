/* Any words after `samenspel`: understood, or refused with a text of the interface and the word it is about.
 * The words stand in the input one behind the other, each ended by a line. */
#include "app/options.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WORDS_MAX = 24 };

static bool is_word(char *const *words, int count, const char *about)
{
    for (int i = 0; i < count; i++)
        if (about >= words[i] && about <= words[i] + strlen(words[i]))
            return true;
    return false;
}

static void check(const struct options *options, char *const *words, int count)
{
    const char *const strings[] = {options->target, options->language, options->programme,
                                   options->record, options->play,     options->shots};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        assert(!strings[i] || is_word(words, count, strings[i]));
    assert((options->width == 0) == (options->height == 0));
    assert(options->width >= 0 && options->height >= 0);
    assert(options->has_seed || options->seed == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text lines = TEXT_INIT;
    struct options options;
    const char *wrong = NULL, *about = NULL;
    char name[] = "samenspel", *words[WORDS_MAX + 1] = {name};
    int count = 1;
    text_add_bytes(&lines, (const char *)data, size);
    for (char *at = lines.at; at && *at && count < WORDS_MAX; count++) {
        char *end = strchr(at, '\n');
        words[count] = at;
        at = end ? end + 1 : NULL;
        if (end)
            *end = '\0';
    }
    if (options_read(&options, count, words, &wrong, &about))
        check(&options, words, count);
    else
        assert(wrong && strncmp(wrong, "option.", 7) == 0 && about);
    text_release(&lines);
    return 0;
}
