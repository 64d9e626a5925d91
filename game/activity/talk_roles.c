/* A question of a talk that is asked role by role: who speaks now, and who comes after. */
#include "activity/offer.h"
#include "activity/speakers.h"
#include "activity/talk.h"

#include <assert.h>

/* Each such question of a talk begins with the role after the one that began the last. */
static uint8_t round_of(const struct scene *scene, uint8_t step)
{
    uint8_t round = 0;
    for (uint8_t before = 0; before < step; before++)
        if (talk_question(scene, before)->in_turn)
            round++;
    return round;
}

static uint8_t order_now(const struct scene *scene, const struct talk *talk, uint8_t order[PACK_ROLES_MAX],
                         uint8_t *speaker)
{
    assert(talk_question(scene, scene->step)->in_turn);
    return speakers_order(scene, round_of(scene, scene->step), talk->spoken[scene->step], order, speaker);
}

static bool somebody_speaks(const struct scene *scene, const struct talk *talk)
{
    uint8_t order[PACK_ROLES_MAX], speaker;
    return talk_question(scene, scene->step)->in_turn && order_now(scene, talk, order, &speaker) > speaker;
}

enum command_kind talk_on_roles(const struct scene *scene, const struct talk *talk)
{
    uint8_t order[PACK_ROLES_MAX], speaker;
    const uint8_t count = order_now(scene, talk, order, &speaker);
    return speaker + 1 < count ? COMMAND_NEXT_SPEAKER : COMMAND_GO_ON;
}

enum refusal talk_next_role(const struct scene *scene, const struct talk *talk, const struct command *command,
                            struct events *events)
{
    (void)command;
    if (!somebody_speaks(scene, talk))
        return REFUSED_NOT_NOW;
    events_add(events, EVENT_SPEAKER_MOVED);
    return ACCEPTED;
}

bool talk_admits_role(const struct scene *scene, const struct talk *talk, const struct event *event)
{
    (void)event;
    return somebody_speaks(scene, talk);
}

void talk_apply_role(const struct scene *scene, struct talk *talk, const struct event *event)
{
    (void)event;
    talk->spoken[scene->step] =
        speakers_passed(scene, round_of(scene, scene->step), talk->spoken[scene->step]);
}

void talk_offer_roles(const struct scene *scene, const struct talk *talk, struct actor actor,
                      struct offers *offers)
{
    if (somebody_speaks(scene, talk))
        offer_add(offers, COMMAND_NEXT_SPEAKER, actor);
}

void talk_see_roles(const struct scene *scene, const struct talk *talk, struct seen_talk *out)
{
    if (scene->step != PACK_NONE && talk_question(scene, scene->step)->in_turn)
        out->speaker_count = order_now(scene, talk, out->speakers, &out->speaker);
}
