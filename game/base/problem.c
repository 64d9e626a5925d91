/* Collecting problems. */
#include "base/problem.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

enum { FACT_BYTES_MAX = 200 };

/* A hostile file can hold a key of megabytes a thousand times; a sentence needs its beginning. */
static const char *fact_copy(struct problems *problems, const char *value)
{
    const size_t length = strlen(value);
    if (length <= FACT_BYTES_MAX)
        return arena_copy(&problems->arena, value, length);
    const char *cut = utf8_back(value, value + FACT_BYTES_MAX + 1);
    struct text clipped = TEXT_INIT;
    text_add_bytes(&clipped, value, (size_t)(cut - value));
    text_add(&clipped, "…");
    const char *copy = arena_copy(&problems->arena, clipped.at, clipped.length);
    text_release(&clipped);
    return copy;
}

/* When all is full an error takes the place of the last warning: a thousand warnings hide no error. NULL: no
 * place. */
static struct problem *last_slot(const struct problems *problems, enum severity severity)
{
    for (size_t i = problems->count; severity == SEVERITY_ERROR && i-- > 0;)
        if (problems->items[i].severity == SEVERITY_WARNING)
            return &problems->items[i];
    return NULL;
}

/* The former array stays in the arena: with doubling that is less than the newest one again. */
static struct problem *problem_slot(struct problems *problems, enum severity severity)
{
    if (problems->count >= PROBLEMS_MAX)
        return last_slot(problems, severity);
    if (problems->count == problems->room) {
        const size_t room = problems->room ? problems->room * 2 : 8;
        struct problem *items = ARENA_ARRAY(&problems->arena, struct problem, room);
        if (problems->count)
            memcpy(items, problems->items, problems->count * sizeof items[0]);
        problems->items = items;
        problems->room = room;
    }
    return &problems->items[problems->count++];
}

void problem_add(struct problems *problems, enum severity severity, struct place place, const char *rule,
                 const struct fill *facts)
{
    assert(rule && rule[0]);
    if (severity == SEVERITY_ERROR)
        problems->errors++;
    else
        problems->warnings++;
    struct problem *problem = problem_slot(problems, severity);
    if (!problem)
        return;
    *problem =
        (struct problem){.severity = severity, .place = place, .rule = arena_string(&problems->arena, rule)};
    if (place.file)
        problem->place.file = arena_string(&problems->arena, place.file);
    for (size_t i = 0; facts && facts[i].key; i++) {
        assert(i < PROBLEM_FACTS_MAX);
        problem->facts[i] = (struct fill){.key = arena_string(&problems->arena, facts[i].key),
                                          .value = fact_copy(problems, facts[i].value)};
    }
}

void problems_release(struct problems *problems)
{
    arena_release(&problems->arena);
    *problems = (struct problems){0};
}
