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

/* A question goes to a function; a report for outside leaves out even that: it may have become a name. */
static bool names_functions(const struct viewer *viewer)
{
    static const bool names[] = {
        [VIEWER_WALL] = true,     [VIEWER_DESK] = true,    [VIEWER_SEAT] = true,  [VIEWER_GROUP] = true,
        [VIEWER_OUTSIDE] = false, [VIEWER_EXPORT] = false, [VIEWER_AGENDA] = true};
    return names[viewer->kind];
}

static void see_contributions(const struct agenda *agenda, bool at_table, bool names, struct seen_agenda *out)
{
    for (uint8_t i = 0; i < agenda->contribution_count; i++) {
        const struct contribution *contribution = &agenda->contributions[i];
        if (!contribution->text[CONTRIBUTION_WHAT])
            continue;
        out->contributions[out->contribution_count++] =
            (struct seen_contribution){.what = contribution->text[CONTRIBUTION_WHAT],
                                       .who = names ? contribution->text[CONTRIBUTION_WHO] : NULL,
                                       .seat = at_table ? contribution->seat : PACK_NONE};
    }
}

static void see_questions(const struct agenda *agenda, bool at_table, bool names, struct seen_agenda *out)
{
    for (uint8_t i = 0; i < agenda->question_count; i++) {
        const struct absent_question *question = &agenda->questions[i];
        if (!at_table && !question->text[QUESTION_ASK])
            continue;
        struct seen_absent_question *to = &out->questions[out->question_count++];
        *to = (struct seen_absent_question){.place = i};
        for (int which = 0; which < QUESTION_TEXTS; which++)
            if (which != QUESTION_WHOM || names)
                to->text[which] = question->text[which];
    }
}

static void see_agreement(const struct scene *scene, const struct agreement *agreement, uint8_t place,
                          bool names, struct seen_agreement *out)
{
    *out = (struct seen_agreement){
        .place = place, .somebody = agreement->text[AGREEMENT_WHO] != NULL, .lean = agreement->lean};
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
    see_contributions(agenda, at_table, names_persons(viewer), out);
    out->turn = at_table && scene->step == AGENDA_CONTRIBUTE ? agenda_turn(scene, agenda) : PACK_NONE;
    see_questions(agenda, at_table, names_functions(viewer), out);
    out->next = agenda->next;
    part->agenda = out;
}

static void describe_contributions(const struct agenda *agenda, struct dump *dump)
{
    dump_bits(dump, "passed", agenda->passed);
    for (uint8_t i = 0; i < agenda->contribution_count; i++) {
        const struct contribution *contribution = &agenda->contributions[i];
        const size_t inside = dump_enter(dump, "contribution.%u", i + 1u);
        dump_number(dump, "there", 1);
        dump_id(dump, "seat", contribution->seat);
        dump_private_text(dump, "what", contribution->text[CONTRIBUTION_WHAT]);
        dump_private_text(dump, "who", contribution->text[CONTRIBUTION_WHO]);
        dump_leave(dump, inside);
    }
}

static void describe_questions(const struct agenda *agenda, struct dump *dump)
{
    static const char *const names[QUESTION_TEXTS] = {"question", "whom", "before"};
    for (uint8_t i = 0; i < agenda->question_count; i++) {
        const size_t inside = dump_enter(dump, "question.%u", i + 1u);
        dump_number(dump, "there", 1);
        for (int which = 0; which < QUESTION_TEXTS; which++)
            dump_private_text(dump, names[which], agenda->questions[i].text[which]);
        dump_leave(dump, inside);
    }
    dump_private_text(dump, "next", agenda->next);
}

void agenda_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    static const char *const names[AGREEMENT_TEXTS] = {"what", "who", "first", "when", "notice"};
    (void)scene;
    const struct agenda *agenda = state;
    dump_bits(dump, "answered", agenda->answered);
    describe_contributions(agenda, dump);
    describe_questions(agenda, dump);
    for (uint8_t i = 0; i < agenda->count; i++) {
        const struct agreement *agreement = &agenda->agreements[i];
        const size_t inside = dump_enter(dump, "agreement.%u", i + 1u);
        dump_number(dump, "there", 1);
        dump_id(dump, "idea", agreement->idea);
        if (agreement->lost)
            dump_private_number(dump, "lost", 1);
        for (int which = 0; which < AGREEMENT_TEXTS; which++)
            dump_private_text(dump, names[which], agreement->text[which]);
        dump_number(dump, "leans", agreement->lean);
        dump_leave(dump, inside);
    }
}
