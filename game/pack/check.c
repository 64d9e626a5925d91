/* Runs every part of the check. */
#include "pack/check.h"

#include "pack/check_parts.h"

#include <assert.h>

void checking_error(const struct checking *checking, const struct json *value, const char *rule,
                    const struct fill *facts)
{
    problem_add(checking->problems, SEVERITY_ERROR, json_place(&checking->pack->document, value), rule,
                facts);
}

void checking_warn(const struct checking *checking, const struct json *value, const char *rule,
                   const struct fill *facts)
{
    problem_add(checking->problems, SEVERITY_WARNING, json_place(&checking->pack->document, value), rule,
                facts);
}

const struct json *checking_item(const struct json *object, const char *key, size_t index)
{
    const struct json *list = json_find(object, key);
    assert(list && index < list->count);
    const struct json *item = list->first;
    while (index-- > 0)
        item = item->next;
    return item;
}

const struct json *checking_activity(const struct checking *checking, uint8_t activity)
{
    return checking_item(checking->pack->document.root, "activities", activity);
}

const struct json *checking_option(const struct checking *checking, uint8_t activity, uint8_t option)
{
    return checking_item(checking_activity(checking, activity), "options", option);
}

const struct json *checking_programme(const struct checking *checking, uint8_t programme)
{
    return checking_item(checking->pack->document.root, "programmes", programme);
}

const struct json *checking_value(const struct checking *checking, uint8_t value)
{
    const struct pack *pack = checking->pack;
    const struct json *deck = json_find(pack->document.root, "deck");
    if (value >= pack->deck_count)
        return checking_item(pack->document.root, "values", value - pack->deck_count);
    return pack->deck.root ? deck : checking_item(deck, "values", value);
}

const struct json *checking_at(const struct json *object, const char *key)
{
    const struct json *value = json_find(object, key);
    return value ? value : object;
}

void pack_check(const struct pack *pack, struct problems *problems)
{
    static check_part *const parts[] = {check_whole,    check_words,      check_dilemmas,
                                        check_options,  check_conditions, check_programmes,
                                        check_pictures, check_boards,     check_balance};
    const struct checking checking = {.pack = pack, .problems = problems};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](&checking);
}
