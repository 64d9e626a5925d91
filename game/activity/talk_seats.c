/* What each seat does for itself in a talk: one word at the check-out, and taking an assignment home. All of
 * it is optional: a seat that does nothing holds up nobody. */
#include "activity/offer.h"
#include "activity/talk.h"

#include <assert.h>
#include <string.h>

bool talk_seat_may(enum command_kind kind)
{
    return kind == COMMAND_SAY_WORD || kind == COMMAND_TAKE_TASK || kind == COMMAND_LEAVE_TASK;
}

static bool asks_word(const struct scene *scene)
{
    return talk_question(scene, scene->step)->check_out;
}

static bool gives_task(const struct scene *scene)
{
    return pack_text_present(&talk_question(scene, scene->step)->assignment);
}

static bool takes(const struct scene *scene, const struct talk *talk, uint8_t seat)
{
    return talk->taken[scene->step] >> seat & 1;
}

/* --- asking --- */

static enum refusal check_seat(const struct scene *scene, const struct command *command)
{
    const uint8_t seat = command->with.seat;
    if (command->actor.kind == ACTOR_SEAT && command->actor.seat != seat)
        return REFUSED_NOT_ALLOWED;
    if (seat >= scene->table->seat_count || !scene->table->seats[seat].taken)
        return REFUSED_NO_SUCH_SEAT;
    return table_seat_here(scene->table, seat) ? ACCEPTED : REFUSED_SEAT_NOT_HERE;
}

static enum refusal say_word(const struct command *command, struct events *events)
{
    const char *word = command->with.text[0];
    const enum refusal refusal = note_text_check(word, WORD_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_WORD_SAID);
    event->with.seat = command->with.seat;
    event->with.text[0] = note_text_blank(word) ? NULL : word;
    return ACCEPTED;
}

static enum refusal move_task(const struct scene *scene, const struct talk *talk,
                              const struct command *command, struct events *events)
{
    const bool take = command->kind == COMMAND_TAKE_TASK;
    if (takes(scene, talk, command->with.seat) == take)
        return REFUSED_ALREADY;
    events_add(events, take ? EVENT_TASK_TAKEN : EVENT_TASK_LEFT)->with.seat = command->with.seat;
    return ACCEPTED;
}

enum refusal talk_of_seat(const struct scene *scene, const struct talk *talk, const struct command *command,
                          struct events *events)
{
    const bool word = command->kind == COMMAND_SAY_WORD;
    if (!(word ? asks_word(scene) : gives_task(scene)))
        return REFUSED_NOT_NOW;
    const enum refusal refusal = check_seat(scene, command);
    if (refusal != ACCEPTED)
        return refusal;
    return word ? say_word(command, events) : move_task(scene, talk, command, events);
}

/* --- events --- */

bool talk_admits_seat(const struct scene *scene, const struct talk *talk, const struct event *event)
{
    if (!table_seat_here(scene->table, event->with.seat))
        return false;
    if (event->kind == EVENT_WORD_SAID)
        return asks_word(scene);
    return gives_task(scene) && takes(scene, talk, event->with.seat) == (event->kind == EVENT_TASK_LEFT);
}

void talk_apply_seat(const struct scene *scene, struct talk *talk, const struct event *event)
{
    const uint8_t seat = event->with.seat;
    assert(seat < SEATS_MAX);
    if (event->kind == EVENT_WORD_SAID) {
        talk->in |= (uint32_t)1 << seat;
        talk->said[seat].text = event->with.text[0];
        talk->said[seat].event = event->number;
    } else {
        talk->taken[scene->step] ^= (uint32_t)1 << seat;
    }
}

/* --- offers --- */

static void offer_for(struct offers *offers, enum command_kind kind, struct actor actor, uint64_t seats)
{
    if (seats)
        OFFER_CHOICE(offer_add(offers, kind, actor), FIELD_SEAT, seat, seats);
}

void talk_offer_seats(const struct scene *scene, const struct talk *talk, struct actor actor,
                      struct offers *offers)
{
    uint64_t here = 0;
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++)
        if (table_seat_here(scene->table, seat) && (actor.kind != ACTOR_SEAT || actor.seat == seat))
            here |= (uint64_t)1 << seat;
    if (here && asks_word(scene)) {
        struct offer *offer = offer_add(offers, COMMAND_SAY_WORD, actor);
        OFFER_CHOICE(offer, FIELD_SEAT, seat, here);
        offer_text(offer, 0, WORD_BYTES_MAX, true);
    }
    if (!gives_task(scene))
        return;
    offer_for(offers, COMMAND_TAKE_TASK, actor, here & ~(uint64_t)talk->taken[scene->step]);
    offer_for(offers, COMMAND_LEAVE_TASK, actor, here & talk->taken[scene->step]);
}

/* --- seeing --- */

static uint8_t count_bits(uint32_t bits)
{
    uint8_t count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* Among `count` others in the order of the words, which tells nothing of who and when. */
static void put_word(struct seen_words *said, uint8_t count, struct seen_words word)
{
    for (; count > 0 && strcmp(word.text, said[count - 1].text) < 0; count--)
        said[count] = said[count - 1];
    said[count] = word;
}

static void see_words(const struct talk *talk, const struct viewer *viewer, uint8_t step,
                      struct seen_talk *out)
{
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        if (!talk->said[seat].text)
            continue;
        put_word(out->said, out->said_count,
                 (struct seen_words){.text = talk->said[seat].text,
                                     .step = step,
                                     .role = PACK_NONE,
                                     .event = viewer->kind == VIEWER_DESK ? talk->said[seat].event : 0});
        out->said_count++;
    }
}

void talk_see_seats(const struct scene *scene, const struct talk *talk, const struct viewer *viewer,
                    struct seen_talk *out)
{
    const bool table = viewer->kind == VIEWER_WALL || viewer->kind == VIEWER_DESK;
    uint32_t asked = talk->in;
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++)
        if (table_seat_here(scene->table, seat))
            asked |= (uint32_t)1 << seat;
    for (uint8_t step = 0; step < out->question_count; step++) {
        struct seen_question *question = &out->questions[step];
        question->given = question->assignment && talk->told >> step & 1;
        question->takers = count_bits(talk->taken[step]);
        question->taken_by = table ? talk->taken[step] : 0;
        if (!question->check_out)
            continue;
        out->in = count_bits(talk->in);
        out->of = count_bits(asked);
        out->in_seats = table ? talk->in : 0;
        if (viewer->kind != VIEWER_OUTSIDE)
            see_words(talk, viewer, step, out);
    }
}

void talk_describe_seats(const struct talk *talk, struct dump *dump)
{
    dump_bits(dump, "in", talk->in);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        const size_t inside = dump_enter(dump, "said.%u", seat + 1u);
        dump_number(dump, "event", talk->said[seat].event);
        dump_private_text(dump, "text", talk->said[seat].text);
        dump_leave(dump, inside);
    }
    for (uint8_t step = 0; step < PACK_QUESTIONS_MAX; step++) {
        const size_t inside = dump_enter(dump, "task.%u", step + 1u);
        dump_bits(dump, "taken", talk->taken[step]);
        dump_leave(dump, inside);
    }
}
