/* Prints what went wrong as NAME: error: sentence [rule]. */
#include "app/report_problems.h"

#include <stdio.h>
#include <string.h>

void report_problems(const struct words *words, const struct problems *problems)
{
    struct text line = TEXT_INIT;
    for (size_t i = 0; i < problems->count; i++) {
        text_clear(&line);
        problem_print(&line, words, &problems->items[i]);
        fprintf(stderr, "%s\n", line.at);
    }
    text_release(&line);
}

static const char *rule_of(const char *key)
{
    const char *dot = strrchr(key, '.');
    return dot ? dot + 1 : key;
}

enum status report_outside(const struct words *words, const char *name, const char *key)
{
    fprintf(stderr, "%s: error: %s [%s]\n", name, words_get(words, key), rule_of(key));
    return STATUS_OUTSIDE;
}

enum status report_usage(const struct words *words, const char *key, const struct fill *facts)
{
    struct text line = TEXT_INIT;
    words_add(&line, words, key, facts);
    fprintf(stderr, "samenspel: error: %s [%s]\n%s\n", line.at, rule_of(key),
            words_get(words, "option.try-help"));
    text_release(&line);
    return STATUS_USAGE;
}

void report_notice(const struct words *words, const char *key)
{
    fprintf(stderr, "samenspel: warning: %s [%s]\n", words_get(words, key), rule_of(key));
}
