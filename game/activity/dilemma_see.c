/* What a viewer may know of a dilemma: the story always, the rest as the round goes on. */
#include "activity/dilemma.h"

#include <assert.h>

static const char *optional_text(const struct pack_text *text, uint8_t language)
{
    return pack_text_present(text) ? pack_text(text, language) : NULL;
}

static void see_story(const struct scene *scene, const struct viewer *viewer, bool decided,
                      struct seen_dilemma *out)
{
    const struct pack_dilemma *pack = scene->activity->dilemma;
    const uint8_t language = viewer->language;
    out->owner = pack->owner;
    out->situation = pack_text(&pack->situation, language);
    out->question = pack_text(&pack->question, language);
    out->think = optional_text(&pack->think, language);
    out->tip = viewer->kind == VIEWER_DESK ? optional_text(&pack->tip, language) : NULL;
    out->expert = decided ? optional_text(&pack->expert, language) : NULL;
    out->picture = pack->picture.file;
    out->picture_alt = pack->picture.file ? pack_text(&pack->picture.alt, language) : NULL;
    for (uint8_t role = 0; role < scene->pack->role_count; role++) {
        out->want[role] = optional_text(&pack->stakes[role].want, language);
        out->keep[role] = optional_text(&pack->stakes[role].keep, language);
    }
    out->prompt_count = pack->prompt_count;
    for (uint8_t i = 0; i < pack->prompt_count; i++)
        out->prompts[i] = pack_text(&pack->prompts[i], language);
    const struct offered offered = dilemma_offered(scene);
    out->value_count = offered.count;
    out->row_values = offered.of_row;
    for (uint8_t i = 0; i < offered.count; i++) {
        out->value_ids[i] = offered.values[i];
        out->values[i] = pack_text(&scene->pack->values[offered.values[i]].name, language);
    }
}

static void see_option(const struct scene *scene, uint8_t index, uint8_t language, bool decided,
                       struct seen_option *out)
{
    const struct pack_option *pack = &scene->activity->dilemma->options[index];
    *out = (struct seen_option){.id = pack->id,
                                .label = pack_text(&pack->label, language),
                                .brief = pack_text(&pack->brief, language),
                                .detail = optional_text(&pack->detail, language),
                                .touches = pack->touches,
                                .values = pack->values};
    memcpy(out->place, pack->place, sizeof out->place);
    if (!decided)
        return;
    out->follows = pack_text(&pack->follows, language);
    for (uint8_t role = 0; role < scene->pack->role_count; role++)
        out->cost[role] = optional_text(&pack->costs[role], language);
}

static void see_options(const struct scene *scene, const struct decision *decision, uint8_t language,
                        struct seen_dilemma *out)
{
    out->option_count = scene->activity->dilemma->option_count;
    for (uint8_t i = 0; i < out->option_count; i++)
        see_option(scene, i, language, decision->made && decision->answer == i, &out->options[i]);
    if (decision->made && decision->answer != ANSWER_OWN)
        out->decided_follows = out->options[decision->answer].follows;
}

static void see_talk(const struct scene *scene, const struct dilemma *dilemma, const struct viewer *viewer,
                     struct seen_dilemma *out)
{
    const struct pack_dilemma *pack = scene->activity->dilemma;
    out->speaker_count = talk_speakers(scene, dilemma, out->speakers, &out->speaker);
    out->talk_round = dilemma->talk_round;
    if (viewer->kind != VIEWER_OUTSIDE)
        out->argument_count = notes_see(&dilemma->arguments, viewer->kind == VIEWER_DESK, out->arguments);
    for (uint8_t i = 0; i < pack->inject_count; i++) {
        const bool dropped = dilemma->dropped >> i & 1;
        if (!dropped && viewer->kind != VIEWER_DESK)
            continue;
        out->injects[out->inject_count].text = pack_text(&pack->injects[i].text, viewer->language);
        out->injects[out->inject_count].step = pack->injects[i].step;
        out->injects[out->inject_count].index = i;
        out->injects[out->inject_count++].dropped = dropped;
    }
}

/* --- decision --- */

static void see_objections(const struct decision *decision, const struct viewer *viewer,
                           struct seen_decision *out)
{
    const bool outside = viewer->kind == VIEWER_OUTSIDE;
    out->objection_count = decision->objections.count;
    for (uint8_t i = 0; i < decision->objections.count; i++) {
        const struct note *note = &decision->objections.items[i];
        out->objections[i] =
            (struct seen_words){.text = outside ? NULL : note->text,
                                .step = note->step,
                                .role = outside ? PACK_NONE : note->role,
                                .event = viewer->kind == VIEWER_DESK && note->text ? note->event : 0};
    }
}

/* Totals only where they were or would be shown; the leading option tells no more than the rule does, so it
 * is known only with them. */
static void see_majority(const struct dilemma *dilemma, struct seen_decision *out)
{
    const struct decision *decision = &dilemma->decision;
    out->leading = ANSWER_NONE;
    if (!decision_total(dilemma, decision->rule, out->total))
        return;
    out->total_known = true;
    if (decision->made)
        memcpy(out->total, decision->total, sizeof out->total);
    out->leading = decision_leading(dilemma);
    out->tie = out->leading == ANSWER_NONE;
}

static void see_decision(const struct scene *scene, const struct dilemma *dilemma,
                         const struct viewer *viewer, struct seen_dilemma *seen)
{
    const struct decision *decision = &dilemma->decision;
    struct seen_decision *out = &seen->decision;
    *out = (struct seen_decision){.made = decision->made,
                                  .rule = decision->rule,
                                  .role = decision->role,
                                  .proposed = decision->proposed,
                                  .answer = decision->answer,
                                  .of = decision->of};
    for (int i = 0; i < DECISION_TEXTS; i++)
        out->text[i] = decision->text[i];
    const uint8_t chosen = decision->made ? decision->answer : decision->proposed;
    if (!out->text[0] && chosen == ANSWER_OWN)
        out->text[0] = seen->own.label;
    else if (!out->text[0] && chosen != ANSWER_NONE)
        out->text[0] = seen->options[chosen].brief;
    see_objections(decision, viewer, out);
    see_majority(dilemma, out);
    for (uint8_t role = 0; role < scene->pack->role_count && viewer->kind != VIEWER_OUTSIDE; role++) {
        seen->help[role] = dilemma->help[role];
        seen->help_event[role] =
            viewer->kind == VIEWER_DESK && dilemma->help[role] ? dilemma->help_event[role] : 0;
    }
}

static void see_effects(const struct scene *scene, const struct dilemma *dilemma, const struct street *street,
                        uint8_t language, struct seen_dilemma *out)
{
    if (!dilemma->decision.made || dilemma->decision.answer == ANSWER_OWN)
        return; /* nobody thought of effects for an idea of the table's own */
    const struct street *before = &dilemma->decision.before;
    for (uint8_t room = 0; room < scene->pack->room_count; room++)
        out->room_change[room] = (int8_t)(street->rooms[room] - before->rooms[room]);
    out->effect_count = scene->pack->effect_count;
    for (uint8_t i = 0; i < out->effect_count; i++) {
        const struct pack_effect *effect = &scene->pack->effects[i];
        out->effects[i] = (struct seen_effect){.id = effect->id,
                                               .name = pack_text(&effect->name, language),
                                               .low = effect->low,
                                               .high = effect->high,
                                               .before = before->effect[i],
                                               .now = street->effect[i],
                                               .good_is_down = effect->good_is_down};
        for (uint8_t role = 0; role < scene->pack->role_count; role++)
            out->effects[i].role_change[role] =
                (int8_t)(street->role_effect[role][i] - before->role_effect[role][i]);
    }
}

void dilemma_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                 struct arena *arena, struct seen_part *part, struct seen *seen)
{
    (void)seen;
    const struct dilemma *dilemma = state;
    struct seen_dilemma *out = ARENA_NEW(arena, struct seen_dilemma);
    see_story(scene, viewer, dilemma->decision.made, out);
    see_options(scene, &dilemma->decision, viewer->language, out);
    dilemma_see_rounds(scene, dilemma, viewer, out);
    out->guess = choose_guesses(scene, dilemma, scene->step);
    see_talk(scene, dilemma, viewer, out);
    turn_see(dilemma, viewer, out);
    own_see(dilemma, viewer, out);
    see_decision(scene, dilemma, viewer, out);
    see_effects(scene, dilemma, &dilemma->decision.after, viewer->language, out);
    part->dilemma = out;
    const bool strikes = viewer->kind == VIEWER_DESK;
    if (viewer->kind != VIEWER_OUTSIDE)
        part->word_count = notes_see(&dilemma->words, strikes, part->words);
    part->idea_count = notes_see(&dilemma->ideas, strikes, part->ideas);
}
