/* Saying problems in the user's language. Apart from collecting them, because reading words can itself meet
 * problems. */
#include "base/problem.h"

#include "base/json.h"
#include "base/utf8.h"

#include <string.h>

static const char *severity_word(enum severity severity)
{
    return severity == SEVERITY_ERROR ? "error" : "warning";
}

static const char *fact_find(const struct fill *facts, const char *key)
{
    for (; facts->key; facts++)
        if (strcmp(facts->key, key) == 0)
            return facts->value;
    return NULL;
}

static void add_sentence(struct text *out, const struct words *words, const struct problem *problem)
{
    struct fill facts[PROBLEM_FACTS_MAX + 1] = {{NULL, NULL}};
    memcpy(facts, problem->facts, sizeof problem->facts);
    struct text key = TEXT_INIT;
    text_format(&key, "rule.%s", problem->rule);
    const char *variant = fact_find(facts, "variant");
    if (variant)
        text_format(&key, ".%s", variant);
    words_add(out, words, key.at, facts);
    if (fact_find(facts, "meant")) {
        text_add_char(out, ' ');
        words_add(out, words, "rule.did-you-mean", facts);
    }
    text_release(&key);
}

/* Facts come from files of others: no line feed and no escape code may reach the terminal. */
static void add_line_safe(struct text *out, const char *string)
{
    const char *end = string + strlen(string);
    while (string < end) {
        const char *start = string;
        const uint32_t point = utf8_next(&string, end);
        if (point == '\n' || point == '\t')
            text_add_char(out, ' ');
        else if (!utf8_readable(point))
            text_add(out, "\uFFFD");
        else
            text_add_bytes(out, start, (size_t)(string - start));
    }
}

void problem_say(struct text *out, const struct words *words, const struct problem *problem)
{
    struct text sentence = TEXT_INIT;
    add_sentence(&sentence, words, problem);
    add_line_safe(out, sentence.at);
    text_release(&sentence);
}

void problem_print(struct text *out, const struct words *words, const struct problem *problem)
{
    const struct place *place = &problem->place;
    if (place->file) {
        add_line_safe(out, place->file);
        if (place->line)
            text_format(out, ":%u", (unsigned)place->line);
        if (place->line && place->column)
            text_format(out, ":%u", (unsigned)place->column);
        text_add(out, ": ");
    }
    text_format(out, "%s: ", severity_word(problem->severity));
    problem_say(out, words, problem);
    text_format(out, " [%s]", problem->rule);
}

static void add_json(struct text *out, const struct words *words, const struct problem *problem)
{
    text_add_char(out, '{');
    json_put_key(out, "file");
    if (problem->place.file)
        json_put_string(out, problem->place.file);
    else
        text_add(out, "null");
    json_put_key(out, "line");
    text_format(out, "%u", (unsigned)problem->place.line);
    json_put_key(out, "column");
    text_format(out, "%u", (unsigned)problem->place.column);
    json_put_key(out, "severity");
    json_put_string(out, severity_word(problem->severity));
    json_put_key(out, "rule");
    json_put_string(out, problem->rule);
    json_put_key(out, "sentence");
    struct text sentence = TEXT_INIT;
    add_sentence(&sentence, words, problem);
    json_put_string(out, sentence.at);
    text_release(&sentence);
    text_add_char(out, '}');
}

void problems_json(struct text *out, const struct words *words, const struct problems *problems)
{
    text_add_char(out, '[');
    for (size_t i = 0; i < problems->count; i++) {
        if (i)
            text_add_char(out, ',');
        add_json(out, words, &problems->items[i]);
    }
    text_add_char(out, ']');
}
