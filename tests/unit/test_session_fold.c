/* The fold as it is said, not as it is made fast: at every undo everything that stands, from the first event.
 * The session must come to the same. */
#include "support/play.h"
#include "support/played.h"

#include "session/inside.h"
#include "session/undo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SESSIONS = 6, BURSTS = 40, BURST_COMMANDS = 14, BURST_UNDOS = 40 };

/* Who stands, found by looking at all there is. */
struct plain {
    const struct journal *journal;
    const struct pack *pack;
    struct state *state, *before;
    bool *stands, *redo;
};

static const struct event *at(const struct plain *plain, uint32_t number)
{
    return &journal_at(plain->journal, number)->event;
}

static bool may_be_undone(const struct event *event)
{
    return event->begins && event->kind != EVENT_PRESENCE_SET && event->kind != EVENT_STRUCK &&
           event->kind != EVENT_RESUMED && event->kind != EVENT_NOTES_SET &&
           event->kind != EVENT_GROUP_NAMED && event->kind != EVENT_TAKEN_BACK;
}

static void stand(struct plain *plain, uint32_t number, bool stands)
{
    do
        plain->stands[number++] = stands;
    while (number <= plain->journal->count && !at(plain, number)->begins);
}

static void apply_plain(struct plain *plain, uint32_t number)
{
    struct event event = *at(plain, number);
    if (event.struck)
        event_strike(&event);
    state_apply(plain->state, plain->pack, &event);
}

static void take_back(struct plain *plain, uint32_t number)
{
    const struct event *event = at(plain, number), *taken = at(plain, event->with.event);
    const bool redo = taken->kind == EVENT_TAKEN_BACK;
    state_copy(plain->before, plain->state);
    plain->redo[number] = redo;
    if (redo)
        plain->stands[taken->number] = false;
    stand(plain, redo ? taken->with.event : taken->number, redo);
    state_start(plain->state, plain->pack);
    for (uint32_t i = 1; i < number; i++)
        if (plain->stands[i] && at(plain, i)->kind != EVENT_TAKEN_BACK)
            apply_plain(plain, i);
    state_outlive(plain->state, plain->before, event, redo ? taken->number : 0);
}

static void fold_plain(struct plain *plain)
{
    state_start(plain->state, plain->pack);
    for (uint32_t number = 1; number <= plain->journal->count; number++) {
        plain->stands[number] = true;
        plain->redo[number] = false;
    }
    for (uint32_t number = 1; number <= plain->journal->count; number++) {
        if (at(plain, number)->kind == EVENT_TAKEN_BACK)
            take_back(plain, number);
        else
            apply_plain(plain, number);
    }
}

static void check_targets(const struct plain *plain)
{
    uint32_t undo = plain->journal->count, redo = plain->journal->count;
    while (undo > 0 && !(may_be_undone(at(plain, undo)) && plain->stands[undo]))
        undo--;
    assert_int_equal(journal_undo(&plain->journal->rows), undo);
    while (redo > undo &&
           !(at(plain, redo)->kind == EVENT_TAKEN_BACK && plain->stands[redo] && !plain->redo[redo]))
        redo--;
    assert_int_equal(journal_redo(&plain->journal->rows), redo > undo ? redo : 0);
}

static void check(const struct play *play)
{
    const struct journal *journal = &play->session->journal;
    struct plain plain = {.journal = journal,
                          .pack = play->pack,
                          .state = calloc(1, sizeof(struct state)),
                          .before = calloc(1, sizeof(struct state)),
                          .stands = calloc(journal->count + 1, sizeof(bool)),
                          .redo = calloc(journal->count + 1, sizeof(bool))};
    struct text wanted = TEXT_INIT, live = TEXT_INIT;
    struct dump dump = {.out = &wanted};
    fold_plain(&plain);
    check_targets(&plain);
    state_describe(plain.state, plain.pack, &dump);
    session_describe(play->session, false, &live);
    assert_string_equal(wanted.at, live.at);
    text_release(&wanted);
    text_release(&live);
    free(plain.state);
    free(plain.before);
    free(plain.stands);
    free(plain.redo);
}

static void do_while_possible(struct play *play, enum command_kind kind, uint32_t most)
{
    play->now = session_now(play->session);
    for (uint32_t i = 0; i < most && play_do(play, kind) == ACCEPTED;)
        i++;
}

static void undos_of_any_depth_come_to_the_same(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SESSIONS; seed++) {
        struct play play = play_at("klein", 5, seed % 2 ? PROMISE_COUNTS : PROMISE_BY_NAME, ANSWER_COMPUTER,
                                   1, STEP_GLASSES);
        struct random chance = {.state = seed};
        for (int burst = 0; burst < BURSTS; burst++) {
            played_on(play.session, &chance, (int)random_below(&chance, BURST_COMMANDS), NULL, NULL);
            do_while_possible(&play, COMMAND_UNDO, random_below(&chance, BURST_UNDOS));
            do_while_possible(&play, COMMAND_REDO, random_below(&chance, BURST_UNDOS));
            check(&play);
        }
        session_fold_again(play.session);
        check(&play);
        play_free(&play);
    }
}

/* All the way back and forth again, with presence that stays in between. */
static void everything_back_and_again(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, 1, STEP_GLASSES);
    for (int i = 0; i < 300; i++) {
        play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {i % 2 ? "een" : "twee"}));
        if (i % 50 == 0)
            play_must_with(&play, COMMAND_SET_PRESENCE,
                           WITH(.seat = 1, .presence = i % 100 ? PRESENCE_HERE : PRESENCE_AWAY));
    }
    do_while_possible(&play, COMMAND_UNDO, 10000);
    assert_int_equal(journal_undo(&play.session->journal.rows), 0);
    check(&play);
    do_while_possible(&play, COMMAND_REDO, 150);
    check(&play);
    do_while_possible(&play, COMMAND_UNDO, 70);
    do_while_possible(&play, COMMAND_REDO, 10000);
    assert_int_equal(journal_redo(&play.session->journal.rows), 0);
    check(&play);
    play_free(&play);
}

/* More states are kept on the way than there are places for. */
static void a_long_session_with_an_undo_now_and_then(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, 1, STEP_GLASSES);
    for (int round = 0; round < 2 * SNAPSHOTS_MAX; round++) {
        for (int i = 0; i < 70; i++)
            play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {i % 2 ? "een" : "twee"}));
        play_must(&play, COMMAND_UNDO);
    }
    assert_int_equal(play.session->snapshots.count, SNAPSHOTS_MAX);
    for (uint32_t i = 1; i < SNAPSHOTS_MAX; i++)
        assert_true(play.session->snapshots.items[i].after > play.session->snapshots.items[i - 1].after);
    check(&play);
    do_while_possible(&play, COMMAND_UNDO, 2000);
    check(&play);
    do_while_possible(&play, COMMAND_UNDO, 10000);
    check(&play);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undos_of_any_depth_come_to_the_same),
        cmocka_unit_test(everything_back_and_again),
        cmocka_unit_test(a_long_session_with_an_undo_now_and_then),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
