/* How fast the core is: decide and apply of one choice, a whole command through the journal, and the fold of
 * ten thousand events; beside them a reference measured in the same run, copying as many bytes. */
#include "bench/measure.h"
#include "session/inside.h"
#include "session/undo.h"
#include "support/play.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { SEATS = 8, DILEMMA = 1, ROUNDS = 200, CHOICES = 1000, EVENTS = 10000 };

static struct command choice(uint8_t seat, uint8_t answer)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    return command;
}

static struct play choosing(void)
{
    struct play play = play_new("klein");
    play_seat(&play, SEATS, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    return play;
}

/* Nanoseconds for one of `count` since `from`. */
static double each(uint64_t from, int count)
{
    return (double)(measure_now() - from) / count;
}

/* Simulation's road: no journal, no text. */
static void bench_decide_apply(void)
{
    static struct samples samples;
    struct play play = choosing();
    struct state *state = play.session->state;
    struct command commands[SEATS];
    for (uint8_t seat = 0; seat < SEATS; seat++)
        commands[seat] = choice(seat, seat % 2);
    for (int round = 0; round < ROUNDS; round++) {
        const uint64_t from = measure_now();
        for (int i = 0; i < CHOICES; i++) {
            struct events events;
            events.count = 0;
            const enum refusal refusal = state_decide(state, play.pack, &commands[i % SEATS], &events);
            assert(refusal == ACCEPTED && events.count == 1);
            events.items[0].number = state->revision + 1;
            events.items[0].time = state->now;
            state_apply(state, play.pack, &events.items[0]);
        }
        samples_add(&samples, each(from, CHOICES));
    }
    samples_print(&samples, "decide and apply of one choice", "ns");
    play_free(&play);
}

static void bench_command(void)
{
    static struct samples samples;
    for (int round = 0; round < ROUNDS / 10; round++) {
        struct play play = choosing();
        const uint64_t from = measure_now();
        for (int i = 0; i < CHOICES; i++) {
            const struct command command = choice((uint8_t)(i % SEATS), (uint8_t)(i % 2));
            const enum refusal refusal = session_do(play.session, &command, play.now);
            assert(refusal == ACCEPTED);
        }
        samples_add(&samples, each(from, CHOICES));
        play_free(&play);
    }
    samples_print(&samples, "one choice through session_do", "ns");
}

static void bench_reference(void)
{
    static struct samples samples;
    static struct event from_events[CHOICES], to_events[CHOICES];
    for (int round = 0; round < ROUNDS; round++) {
        const uint64_t from = measure_now();
        memcpy(to_events, from_events, sizeof to_events);
        from_events[round].number = to_events[CHOICES - 1].number + 1;
        samples_add(&samples, each(from, CHOICES));
    }
    samples_print(&samples, "reference: copying one event", "ns");
}

static void bench_fold(void)
{
    static struct samples samples;
    struct play play = choosing();
    for (int i = 0; play.session->journal.count < EVENTS; i++) {
        const struct command command = choice((uint8_t)(i % SEATS), (uint8_t)(i % 2));
        const enum refusal refusal = session_do(play.session, &command, play.now);
        assert(refusal == ACCEPTED);
    }
    for (int round = 0; round < ROUNDS; round++) {
        const uint64_t from = measure_now();
        session_fold_again(play.session);
        samples_add(&samples, measure_ms(from, measure_now()));
    }
    samples_print(&samples, "fold of 10,000 events", "ms");
    play_free(&play);
}

static void bench_see(void)
{
    static struct samples samples;
    struct play play = choosing();
    for (int round = 0; round < ROUNDS; round++) {
        const uint64_t from = measure_now();
        struct arena arena = {.last = NULL};
        play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
        arena_release(&arena);
        samples_add(&samples, measure_ms(from, measure_now()) * 1000);
    }
    samples_print(&samples, "see for the wall", "us");
    play_free(&play);
}

int main(void)
{
    setenv("SAMENSPEL_TESTS", "tests", 0); /* runs from the top of the source tree */
    bench_decide_apply();
    bench_command();
    bench_reference();
    bench_fold();
    bench_see();
    return 0;
}
