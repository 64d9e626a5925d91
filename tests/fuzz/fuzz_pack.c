/* Any bytes at all: the reader gives a pack or says why not, the check goes through it, and every index it
 * holds points at something. */
#include "pack/check.h"
#include "pack/minutes.h"
#include "pack/read.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void walk_changes(const struct pack *pack, const struct pack_change *changes, uint8_t count)
{
    for (uint8_t i = 0; i < count; i++) {
        assert(changes[i].effect < pack->effect_count && changes[i].by != 0);
        assert(changes[i].role == PACK_NONE || changes[i].role < pack->role_count);
    }
}

static void walk_option(const struct pack *pack, const struct pack_option *option)
{
    assert(option->id && pack_text_present(&option->label) && pack_text_present(&option->brief));
    assert(option->values >> pack->value_count == 0 || pack->value_count == PACK_VALUES_MAX);
    assert(option->flags >> pack->flag_count == 0 || pack->flag_count == PACK_FLAGS_MAX);
    walk_changes(pack, option->changes, option->change_count);
    for (uint8_t i = 0; i < option->later_count; i++) {
        const struct pack_later *later = &option->later[i];
        assert(later->at == PACK_NONE ? later->after > 0 : later->at < pack->activity_count);
        walk_changes(pack, later->changes, later->change_count);
    }
}

static void walk_when(const struct pack *pack, const struct pack_when *when)
{
    assert(when->kind != WHEN_FLAG || when->flag < pack->flag_count);
    assert(when->kind != WHEN_EFFECT || when->effect < pack->effect_count);
    assert(when->kind != WHEN_DECISION ||
           when->option < pack->activities[when->activity].dilemma->option_count);
    for (const struct pack_when *child = when->first; child; child = child->next)
        walk_when(pack, child);
}

static void walk(const struct pack *pack)
{
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        const struct pack_activity *activity = &pack->activities[a];
        assert(activity->id && (activity->dilemma != NULL) != (activity->talk != NULL));
        if (activity->when)
            walk_when(pack, activity->when);
        for (uint8_t o = 0; activity->dilemma && o < activity->dilemma->option_count; o++)
            walk_option(pack, &activity->dilemma->options[o]);
        assert(!activity->dilemma || activity->dilemma->owner < pack->role_count);
    }
    for (uint8_t p = 0; p < pack->programme_count; p++)
        for (uint8_t i = 0; i < pack->programmes[p].part_count; i++)
            assert(pack->programmes[p].parts[i].activity == PACK_NONE ||
                   pack->programmes[p].parts[i].activity < pack->activity_count);
}

/* A problem of a file that was read has a place in it. */
static void check_places(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        assert(problems->items[i].place.line > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct problems problems = {0};
    struct pack *pack = pack_read_bytes("fuzz", NULL, (const char *)data, size, &problems);
    assert((pack != NULL) == (problems.errors == 0));
    if (pack) {
        walk(pack);
        pack_check(pack, &problems);
    }
    check_places(&problems);
    pack_free(pack);
    problems_release(&problems);
    return 0;
}
