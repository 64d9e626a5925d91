/* What each viewer may know of an agenda, and its canonical dump. */
#include "activity/agenda.h"

const char *agreement_what(const struct scene *scene, const struct agreement *agreement)
{
    if (agreement->text[AGREEMENT_WHAT] || agreement->idea == PACK_NONE || agreement->lost)
        return agreement->text[AGREEMENT_WHAT];
    return scene->ideas->items[agreement->idea].text;
}

uint64_t agenda_pending(const struct scene *scene, const struct agenda *agenda)
{
    uint64_t pending = 0;
    for (uint8_t i = 0; i < scene->ideas->count; i++)
        if (scene->ideas->items[i].text && !(agenda->answered >> i & 1))
            pending |= (uint64_t)1 << i;
    return pending;
}

/* Who said yes stands on the agenda, which the table makes together; a report names no persons. */
static bool names_persons(const struct viewer *viewer)
{
    static const bool names[] = {
        [VIEWER_WALL] = true,     [VIEWER_DESK] = true,    [VIEWER_SEAT] = true,  [VIEWER_GROUP] = false,
        [VIEWER_OUTSIDE] = false, [VIEWER_EXPORT] = false, [VIEWER_AGENDA] = true};
    return names[viewer->kind];
}

static void see_ideas(const struct scene *scene, const struct agenda *agenda, bool at_table,
                      struct seen_agenda *out)
{
    const uint64_t pending = agenda_pending(scene, agenda);
    for (uint8_t i = 0; i < scene->ideas->count && at_table; i++)
        if (pending >> i & 1)
            out->pending[out->pending_count++] = (struct seen_idea){
                .text = scene->ideas->items[i].text, .place = i, .part = scene->ideas->items[i].part};
    out->asked = (uint8_t)__builtin_popcountll(agenda->answered);
}

/* A report lists an idea once: as what was agreed, or among the ideas. */
static void see_taken(const struct scene *scene, const struct agenda *agenda, struct seen_agenda *out)
{
    for (uint8_t i = 0; i < agenda->count; i++) {
        const uint8_t place = agenda->agreements[i].from;
        if (place == PACK_NONE || !scene->ideas->items[place].text)
            continue;
        const struct idea *idea = &scene->ideas->items[place];
        out->taken[out->taken_count++] =
            (struct seen_idea){.text = idea->text, .place = place, .part = idea->part};
    }
}

static void see_agreement(const struct scene *scene, const struct agreement *agreement, uint8_t place,
                          bool names, struct seen_agreement *out)
{
    *out = (struct seen_agreement){.place = place, .somebody = agreement->text[AGREEMENT_WHO] != NULL};
    for (int which = 0; which < AGREEMENT_TEXTS; which++)
        if (which != AGREEMENT_WHO || names)
            out->text[which] = agreement->text[which];
    out->text[AGREEMENT_WHAT] = agreement_what(scene, agreement);
}

void agenda_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen)
{
    (void)seen;
    const struct agenda *agenda = state;
    struct seen_agenda *out = ARENA_NEW(arena, struct seen_agenda);
    const bool at_table = viewer->kind <= VIEWER_SEAT;
    see_ideas(scene, agenda, at_table, out);
    if (!at_table && viewer->kind != VIEWER_AGENDA)
        see_taken(scene, agenda, out);
    for (uint8_t i = 0; i < agenda->count; i++)
        if (at_table || agreement_what(scene, &agenda->agreements[i]))
            see_agreement(scene, &agenda->agreements[i], i, names_persons(viewer),
                          &out->agreements[out->agreement_count++]);
    part->agenda = out;
}

void agenda_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    static const char *const names[AGREEMENT_TEXTS] = {"what", "who", "first", "when", "notice"};
    (void)scene;
    const struct agenda *agenda = state;
    dump_bits(dump, "answered", agenda->answered);
    for (uint8_t i = 0; i < agenda->count; i++) {
        const struct agreement *agreement = &agenda->agreements[i];
        const size_t inside = dump_enter(dump, "agreement.%u", i + 1u);
        dump_number(dump, "there", 1);
        dump_id(dump, "idea", agreement->idea);
        if (agreement->lost)
            dump_private_number(dump, "lost", 1);
        for (int which = 0; which < AGREEMENT_TEXTS; which++)
            dump_private_text(dump, names[which], agreement->text[which]);
        dump_leave(dump, inside);
    }
}
