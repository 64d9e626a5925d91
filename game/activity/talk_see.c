/* What each viewer may know of a talk, and its dump. */
#include "activity/talk.h"

static void see_question(const struct scene *scene, uint8_t step, uint8_t language, struct seen_question *out)
{
    const struct pack_question *question = talk_question(scene, step);
    *out = (struct seen_question){.title = pack_text(&question->title, language),
                                  .ask = pack_text(&question->ask, language),
                                  .panel = question->panel,
                                  .leaves_role = question->leaves_role,
                                  .notes = question->notes,
                                  .ideas = question->ideas,
                                  .in_turn = question->in_turn,
                                  .check_out = question->check_out};
    if (pack_text_present(&question->assignment))
        out->assignment = pack_text(&question->assignment, language);
    if (pack_text_present(&question->say))
        out->say = pack_text(&question->say, language);
    for (uint8_t role = 0; role < scene->pack->role_count; role++)
        if (pack_text_present(&question->by_role[role]))
            out->by_role[role] = pack_text(&question->by_role[role], language);
}

/* On the neighbourhood's own page stands what was given to do, and nothing of what was said. */
static void only_assignments(struct seen_talk *talk)
{
    const struct seen_talk all = *talk;
    *talk = (struct seen_talk){.question_count = all.question_count};
    for (uint8_t i = 0; i < all.question_count; i++)
        if (all.questions[i].given)
            talk->questions[i] = (struct seen_question){.title = all.questions[i].title,
                                                        .assignment = all.questions[i].assignment,
                                                        .given = true,
                                                        .takers = all.questions[i].takers};
}

void talk_see(const struct scene *scene, const void *state, const struct viewer *viewer, struct arena *arena,
              struct seen_part *part, struct seen *seen)
{
    (void)seen;
    const struct talk *talk = state;
    struct seen_talk *out = ARENA_NEW(arena, struct seen_talk);
    out->purpose = scene->activity->talk->purpose;
    const struct pack_picture *picture = pack_picture_of(scene->activity);
    out->picture = picture ? picture->file : NULL;
    out->picture_alt = picture ? pack_text(&picture->alt, viewer->language) : NULL;
    out->question_count = scene->activity->talk->question_count;
    for (uint8_t i = 0; i < out->question_count; i++)
        see_question(scene, i, viewer->language, &out->questions[i]);
    talk_see_roles(scene, talk, out);
    talk_see_seats(scene, talk, viewer, out);
    part->talk = out;
    if (viewer->kind == VIEWER_AGENDA) {
        only_assignments(out);
        return;
    }
    const bool strikes = viewer->kind == VIEWER_DESK;
    part->word_count = viewer->kind == VIEWER_OUTSIDE ? 0 : notes_see(&talk->words, strikes, part->words);
    part->idea_count = notes_see(&talk->ideas, strikes, part->ideas);
}

void talk_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    (void)scene;
    const struct talk *talk = state;
    notes_describe(&talk->words, dump, "words");
    notes_describe(&talk->ideas, dump, "idea");
    dump_row(dump, "spoken", talk->spoken, PACK_QUESTIONS_MAX);
    talk_describe_seats(talk, dump);
}
