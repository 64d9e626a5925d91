/* Playing a session in a test. */
#include "support/play.h"

#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct play play_new(const char *pack)
{
    struct pack *read = packs_read(pack);
    return (struct play){.pack = read, .session = session_new(read, 1)};
}

struct play play_changed(const char *pack, const char *const *changes)
{
    struct text text = TEXT_INIT;
    packs_text(&text, pack);
    for (; *changes; changes += 2)
        packs_change(&text, changes[0], changes[1]);
    struct problems problems = {.count = 0};
    struct pack *read = pack_read_bytes(pack, NULL, text.at, text.length, &problems);
    if (!read)
        fail_msg("%s", problems.items[0].rule);
    problems_release(&problems);
    text_release(&text);
    return (struct play){.pack = read, .session = session_new(read, 1)};
}

struct play play_at(const char *pack, uint8_t seats, enum promise promise, enum answering answering,
                    uint8_t part, uint8_t step)
{
    struct play play = play_new(pack);
    play_seat(&play, seats, promise, answering);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, part, step);
    return play;
}

void play_free(struct play *play)
{
    session_free(play->session);
    pack_free(play->pack);
}

enum refusal play_command(struct play *play, const struct command *command)
{
    play->now += 1000;
    return session_do(play->session, command, play->now);
}

enum refusal play_with(struct play *play, enum command_kind kind, const struct fields *with)
{
    struct command command = command_new(kind);
    command.with = *with;
    return play_command(play, &command);
}

enum refusal play_do(struct play *play, enum command_kind kind)
{
    const struct command command = command_new(kind);
    return play_command(play, &command);
}

void play_must(struct play *play, enum command_kind kind)
{
    const enum refusal refusal = play_do(play, kind);
    if (refusal != ACCEPTED)
        fail_msg("%s: %s", command_description(kind)->word, refusal_word(refusal));
}

void play_must_with(struct play *play, enum command_kind kind, const struct fields *with)
{
    const enum refusal refusal = play_with(play, kind, with);
    if (refusal != ACCEPTED)
        fail_msg("%s: %s", command_description(kind)->word, refusal_word(refusal));
}

void play_seat(struct play *play, uint8_t seats, enum promise promise, enum answering answering)
{
    for (uint8_t i = 0; i < seats; i++)
        play_must_with(play, COMMAND_ADD_SEAT, WITH(.role = (uint8_t)(i % play->pack->role_count)));
    play_must_with(play, COMMAND_SET_PROMISE, WITH(.promise = (uint8_t)promise, .tick = true));
    play_must_with(play, COMMAND_SET_ANSWERING, WITH(.answering = (uint8_t)answering));
    play_must_with(play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
}

enum refusal play_cast(struct play *play, uint8_t seat, uint8_t answer)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    return play_command(play, &command);
}

enum refusal play_pick(struct play *play, uint8_t seat, const uint8_t *cards, uint8_t count)
{
    struct command command = command_new(COMMAND_PICK_CARDS);
    assert_in_range(count, 0, PACK_TOP_MAX);
    command.actor.kind = ACTOR_SCRIPT;
    command.with.seat = seat;
    command.with.picked.count = count;
    for (uint8_t i = 0; i < count; i++)
        command.with.picked.cards[i] = cards[i];
    return play_command(play, &command);
}

enum refusal play_fill(struct play *play, uint8_t seat, const struct filled_room *rooms, uint8_t count)
{
    struct command command = command_new(COMMAND_FILL_HOUSE);
    assert_in_range(count, 0, PACK_ROOMS_MAX);
    command.actor.kind = ACTOR_SCRIPT;
    command.with.seat = seat;
    for (uint8_t room = 0; room < PACK_ROOMS_MAX; room++)
        command.with.filled[room] = room < count ? rooms[room] : (struct filled_room){0, 0};
    return play_command(play, &command);
}

void play_all_cast(struct play *play, const uint8_t *answers, uint8_t count)
{
    for (uint8_t seat = 0; seat < count; seat++)
        assert_int_equal(play_cast(play, seat, answers[seat]), ACCEPTED);
}

const struct seen *play_see(const struct play *play, enum viewer_kind kind, uint8_t seat, struct arena *arena)
{
    const struct viewer viewer = {.kind = kind, .seat = seat};
    return session_see(play->session, viewer, arena);
}

struct text play_seen(const struct play *play, enum viewer_kind kind, uint8_t seat)
{
    struct arena arena = {.last = NULL};
    struct text text = TEXT_INIT;
    seen_dump(&text, play_see(play, kind, seat, &arena));
    arena_release(&arena);
    return text;
}

struct text play_state(const struct play *play)
{
    struct text text = TEXT_INIT;
    session_describe(play->session, false, &text);
    return text;
}

void play_to(struct play *play, uint8_t part, uint8_t step)
{
    for (int i = 0; i < 200; i++) {
        struct arena arena = {.last = NULL};
        const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
        const struct seen_step *now = seen_step_now(seen);
        const bool there = seen->part == part && now && now->id == step;
        const bool ended = seen->phase == PHASE_ENDED;
        arena_release(&arena);
        if (there)
            return;
        if (ended)
            break;
        if (play_do(play, COMMAND_GO_ON) != ACCEPTED)
            play_must(play, COMMAND_CLOSE_STEP);
    }
    fail_msg("part %d step %d was never reached", part + 1, step + 1);
}

const struct seen_dilemma *play_dilemma(const struct play *play, uint8_t part, struct arena *arena)
{
    const struct seen_dilemma *dilemma = play_see(play, VIEWER_WALL, PACK_NONE, arena)->parts[part].dilemma;
    assert_non_null(dilemma);
    return dilemma;
}
