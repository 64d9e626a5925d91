/* Random play from a printed seed: whatever is offered is accepted, whatever is refused changes nothing, the
 * fold of the journal is the live state after every command, and undo gives back what was. */
#include "support/play.h"

#include "activity/activity.h"
#include "base/random.h"
#include "session/inside.h"
#include "session/undo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SESSIONS = 60, COMMANDS = 400 };

/* De-tuin with every step there is. */
static const char *const whole_round[] = {
    "{\"step\": \"options\", \"minutes\": 1}, {\"step\": \"choose\"}, {\"step\": \"look\"",
    "{\"step\": \"turn-around\", \"minutes\": 1}, {\"step\": \"options\", \"minutes\": 1}, "
    "{\"step\": \"choose\"}, {\"step\": \"look\"",
    "{\"step\": \"choose-again\"}", "{\"step\": \"own-idea\", \"minutes\": 1}, {\"step\": \"choose-again\"}",
    NULL};
static const char *const as_it_is[] = {NULL};

struct gamble {
    struct play play;
    struct session *shadow; /* gets the same events, as if read from a record */
    struct random chance;
    uint32_t copied;
};

static void tell(const char *what, uint64_t seed, int command, const struct command *last)
{
    print_error("%s: SAMENSPEL_SEED=%llu, command %d: %s\n", what, (unsigned long long)seed, command,
                command_description(last->kind)->word);
}

/* The dump without what an undo rightly leaves behind: the count of events, and what has been seen. */
static struct text filtered(const struct session *session)
{
    struct text all = TEXT_INIT, kept = TEXT_INIT;
    session_describe(session, false, &all);
    for (const char *line = all.at; *line;) {
        const char *end = strchr(line, '\n') + 1;
        const size_t length = (size_t)(end - line);
        const char *space = memchr(line, ' ', length);
        const bool left = strncmp(line, "revision ", 9) == 0 || strncmp(line, "step_revision ", 14) == 0 ||
                          strncmp(line, "now ", 4) == 0 ||
                          (space - line > 8 && memcmp(space - 8, ".seen_by", 8) == 0);
        if (!left)
            text_add_bytes(&kept, line, length);
        line = end;
    }
    text_release(&all);
    return kept;
}

static struct text whole(const struct session *session)
{
    struct text text = TEXT_INIT;
    session_describe(session, false, &text);
    return text;
}

static void copy_events(struct gamble *gamble)
{
    const struct journal *journal = &gamble->play.session->journal;
    for (; gamble->copied < journal->count; gamble->copied++) {
        struct event event = journal_at(journal, gamble->copied + 1)->event;
        event.struck = false;
        if (!session_admits(gamble->shadow, &event))
            fail_msg("event %u (%s) is not admitted", gamble->copied + 1,
                     event_description(event.kind)->word);
        session_take(gamble->shadow, &event, 0);
    }
}

static void check_fold(struct gamble *gamble)
{
    copy_events(gamble);
    struct text live = whole(gamble->play.session), fold = whole(gamble->shadow);
    assert_string_equal(live.at, fold.at);
    text_release(&live);
    text_release(&fold);
}

static struct command draw_offer(struct gamble *gamble)
{
    static const enum actor_kind actors[] = {ACTOR_FACILITATOR, ACTOR_FACILITATOR, ACTOR_SCRIPT, ACTOR_SEAT};
    struct offers offers;
    do {
        const struct actor actor = {.kind = actors[random_below(&gamble->chance, 4)],
                                    .seat = (uint8_t)random_below(&gamble->chance, SEATS_MAX)};
        session_offers(gamble->play.session, actor, &offers);
    } while (offers.count == 0);
    return offer_fill(&offers.items[random_below(&gamble->chance, offers.count)], &gamble->chance);
}

/* Ends and skips are offered all the time: with their full share no session would come anywhere. */
static struct command draw_legal(struct gamble *gamble)
{
    struct command command = draw_offer(gamble);
    const bool hasty = command.kind == COMMAND_END_SESSION || command.kind == COMMAND_SKIP_PART ||
                       command.kind == COMMAND_REMOVE_SEAT || command.kind == COMMAND_SKIP_STEP;
    return hasty && random_below(&gamble->chance, 12) ? draw_offer(gamble) : command;
}

static struct command draw_wild(struct random *chance)
{
    struct command command = command_new((enum command_kind)random_below(chance, COMMAND_COUNT));
    command.actor = (struct actor){.kind = (enum actor_kind)random_below(chance, 3),
                                   .seat = (uint8_t)random_below(chance, 30)};
    command.revision = random_below(chance, 4) ? 0 : random_below(chance, 60);
    for (const struct field *field = command_description(command.kind)->fields; field->type != FIELD_END;
         field++) {
        unsigned char *at = (unsigned char *)&command.with + field->offset;
        static const char *const texts[] = {"ja", "", "slecht \xff", "\x1b[31m", "  "};
        const char *text = texts[random_below(chance, 5)];
        if (field->type == FIELD_TEXT)
            memcpy(at, &text, sizeof text);
        else if (field->type == FIELD_BOOL)
            *at = (unsigned char)random_below(chance, 2);
        else if (field->type == FIELD_EVENT)
            command.with.event = random_below(chance, 300);
        else if (field->type != FIELD_SECONDS && field->type != FIELD_WALL && field->type != FIELD_OFFSET)
            *at = (unsigned char)(random_below(chance, 8) ? random_below(chance, 6)
                                                          : random_below(chance, 256));
    }
    return command;
}

static bool is_exempt(enum command_kind kind)
{
    return kind == COMMAND_SET_PRESENCE || kind == COMMAND_SET_NOTES || kind == COMMAND_NAME_GROUP ||
           kind == COMMAND_STRIKE || kind == COMMAND_UNDO || kind == COMMAND_REDO;
}

static void refused_changes_nothing(struct gamble *gamble, uint64_t seed, int number)
{
    const struct command command = draw_wild(&gamble->chance);
    struct text before = whole(gamble->play.session);
    if (session_do(gamble->play.session, &command, gamble->play.now) != ACCEPTED) {
        struct text after = whole(gamble->play.session);
        if (strcmp(before.at, after.at) != 0)
            tell("a refused command changed something", seed, number, &command);
        assert_string_equal(before.at, after.at);
        text_release(&after);
    }
    text_release(&before);
}

/* Takes the newest command back and does it again. */
static void undo_gives_back(struct gamble *gamble, const char *before, uint64_t seed, int number,
                            const struct command *last)
{
    struct session *session = gamble->play.session;
    struct text done = filtered(session);
    if (play_do(&gamble->play, COMMAND_UNDO) == ACCEPTED) {
        struct text undone = filtered(session);
        if (strcmp(before, undone.at) != 0)
            tell("undo did not give back what was", seed, number, last);
        assert_string_equal(before, undone.at);
        text_release(&undone);
        check_fold(gamble);
        if (play_do(&gamble->play, COMMAND_REDO) != ACCEPTED)
            tell("no redo after undo", seed, number, last), fail();
        struct text redone = filtered(session);
        assert_string_equal(done.at, redone.at);
        text_release(&redone);
    }
    text_release(&done);
}

static void play_one(struct gamble *gamble, uint64_t seed)
{
    struct session *session = gamble->play.session;
    for (int number = 1; number <= COMMANDS; number++) {
        if (random_below(&gamble->chance, 5) == 0)
            refused_changes_nothing(gamble, seed, number);
        const struct command command = draw_legal(gamble);
        struct text before = filtered(session);
        const enum refusal refusal = play_command(&gamble->play, &command);
        if (refusal != ACCEPTED) {
            tell(refusal_word(refusal), seed, number, &command);
            fail();
        }
        check_fold(gamble);
        if (!is_exempt(command.kind) && random_below(&gamble->chance, 3) == 0)
            undo_gives_back(gamble, before.at, seed, number, &command);
        text_release(&before);
        if (session->saved->phase == PHASE_ENDED && random_below(&gamble->chance, 4) == 0)
            break;
    }
    session_fold_again(gamble->shadow);
    check_fold(gamble);
}

static void start(struct gamble *gamble, const char *pack, uint64_t seed)
{
    const bool whole = strcmp(pack, "klein") == 0 && seed % 2;
    *gamble = (struct gamble){.play = play_changed(pack, whole ? whole_round : as_it_is),
                              .chance = {.state = seed}};
    gamble->shadow = session_new(gamble->play.pack, seed);
    static const enum answering ways[] = {ANSWER_COMPUTER, ANSWER_CARDS, ANSWER_HANDS};
    const uint8_t seats = (uint8_t)(2 + random_below(&gamble->chance, 12));
    const enum promise promise = (enum promise)(PROMISE_NOTHING + random_below(&gamble->chance, 4));
    play_seat(&gamble->play, seats, promise, ways[random_below(&gamble->chance, 3)]);
    play_must(&gamble->play, COMMAND_BEGIN);
}

static void random_sessions(const char *pack, uint64_t count)
{
    const char *given = getenv("SAMENSPEL_SEED");
    const uint64_t first = given ? strtoull(given, NULL, 10) : 1;
    for (uint64_t seed = first; seed < first + (given ? 1 : count); seed++) {
        struct gamble gamble;
        start(&gamble, pack, seed);
        play_one(&gamble, seed);
        session_free(gamble.shadow);
        play_free(&gamble.play);
    }
}

static void random_play_of_the_small_pack(void **state)
{
    (void)state;
    random_sessions("klein", SESSIONS);
}

static void random_play_of_the_largest_pack(void **state)
{
    (void)state;
    random_sessions("uiterste", 6);
}

static void random_play_of_an_agenda(void **state)
{
    (void)state;
    random_sessions("agenda", 20);
}

static void random_play_of_values(void **state)
{
    (void)state;
    random_sessions("waarden", 30);
}

static void random_play_of_a_house(void **state)
{
    (void)state;
    random_sessions("huis", 30);
}

static void random_play_of_a_talk(void **state)
{
    (void)state;
    random_sessions("gesprek", 30);
}

static void random_play_of_a_board(void **state)
{
    (void)state;
    random_sessions("bord", 30);
}

/* --- events from outside --- */

/* Small values mostly, so that many are possible; large ones, so that no limit is forgotten. */
static void draw_fields(struct fields *with, const struct kind *kind, struct random *chance)
{
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++) {
        unsigned char *at = (unsigned char *)with + field->offset;
        static const char *const text = "woorden";
        if (field->optional && random_below(chance, 2))
            continue;
        if (field->type == FIELD_TEXT)
            memcpy(at, &text, sizeof text);
        else if (field->type == FIELD_EVENT)
            with->event = random_below(chance, 100);
        else if (field->type == FIELD_CARDS)
            with->picked = (struct picked){.count = 1, .cards = {(uint8_t)random_below(chance, 24)}};
        else if (field->type == FIELD_ROW)
            with->row[0] = (struct value_count){.value = (uint8_t)random_below(chance, 24), .count = 2};
        else if (field->type == FIELD_COUNTS)
            *at = (unsigned char)random_below(chance, 4);
        else if (field->type != FIELD_SECONDS && field->type != FIELD_WALL && field->type != FIELD_OFFSET)
            *at = (unsigned char)(random_below(chance, 16) ? random_below(chance, 5)
                                                           : random_below(chance, 256));
    }
}

static struct event draw_event(const struct session *session, struct random *chance)
{
    struct event event = event_new((enum event_kind)random_below(chance, EVENT_COUNT));
    draw_fields(&event.with, event_description(event.kind), chance);
    event.time = session->state->now + random_below(chance, 100);
    event.begins = random_below(chance, 2);
    event.struck = random_below(chance, 10) == 0;
    if (event.struck)
        event_strike(&event);
    if (event.kind == EVENT_TAKEN_BACK &&
        random_below(chance, 8) == 0) /* a number drawn hits it too seldom */
        event.with.event = random_below(chance, 2) ? journal_undo(&session->journal.rows)
                                                   : journal_redo(&session->journal.rows);
    const struct ideas *ideas = &session->state->ideas;
    const bool answers = event.kind == EVENT_IDEA_TAKEN_UP || event.kind == EVENT_IDEA_LEFT;
    if (answers && ideas->count > 0 && random_below(chance, 2))
        event.with.event = ideas->items[random_below(chance, ideas->count)].event;
    const struct plan *plan = &session->state->plan;
    if (event.with.part != PACK_NONE && random_below(chance, 4))
        event.with.part = (uint8_t)(plan->part == PACK_NONE ? 0 : plan->part + random_below(chance, 2));
    if (event.with.step != PACK_NONE)
        event.with.step = plan->step != PACK_NONE && random_below(chance, 2)
                              ? plan->step
                              : (uint8_t)random_below(chance, STEP_COUNT + 1);
    return event;
}

/* Mostly left out: whoever hurries to the end sees little on the way. */
static bool is_hasty(enum event_kind kind, struct random *chance)
{
    static const uint8_t one_in[EVENT_COUNT] = {
        [EVENT_SESSION_ENDED] = 40, [EVENT_PART_ENDED] = 40,       [EVENT_SESSION_BEGUN] = 5,
        [EVENT_SEAT_REMOVED] = 3,   [EVENT_STEP_CLOSED] = 10,      [EVENT_STEP_SKIPPED] = 10,
        [EVENT_STEP_REOPENED] = 4,  [EVENT_ACTIVITY_ERASED] = 200, [EVENT_PREPARED] = 40};
    return one_in[kind] && random_below(chance, one_in[kind]) > 0;
}

/* What is possible in this pack; half the sessions begin in the middle, where `play` is. */
static void wild_sessions(const struct play *play, uint64_t sessions, bool reached[EVENT_COUNT])
{
    enum { WILD_EVENTS = 8000 };
    for (uint64_t seed = 1; seed <= sessions; seed++) {
        struct session *session = session_new(play->pack, seed);
        struct random chance = {.state = seed};
        const uint32_t given = seed % 2 ? play->session->journal.count : 0;
        for (uint32_t number = 1; number <= given; number++)
            session_take(session, &journal_at(&play->session->journal, number)->event, 0);
        for (int i = 0; i < WILD_EVENTS; i++) {
            const struct event event = draw_event(session, &chance);
            if (is_hasty(event.kind, &chance) || !session_admits(session, &event))
                continue;
            session_take(session, &event, 0);
            reached[event.kind] = true;
            struct arena arena = {.last = NULL};
            if (i % 50 == 0)
                session_see(session, (struct viewer){.kind = VIEWER_DESK}, &arena);
            arena_release(&arena);
        }
        struct text live = whole(session);
        session_fold_again(session);
        struct text again = whole(session);
        assert_string_equal(live.at, again.at);
        text_release(&live);
        text_release(&again);
        session_free(session);
    }
}

static void whatever_is_admitted_can_be_applied(void **state)
{
    (void)state;
    bool reached[EVENT_COUNT] = {false};
    struct play play = play_changed("klein", whole_round);
    play_seat(&play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, 1, STEP_CHOOSE);
    wild_sessions(&play, 160, reached);
    play_free(&play);
    play = play_at("agenda", 4, PROMISE_BY_ROLE, ANSWER_CARDS, 0, 0);
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Samen eten."}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Een bankje."}));
    play_to(&play, 1, AGENDA_ASK_AGAIN);
    wild_sessions(&play, 20, reached);
    play_to(&play, 1, AGENDA_CONTRIBUTE);
    wild_sessions(&play, 20, reached);
    play_to(&play, 1, AGENDA_QUESTIONS);
    wild_sessions(&play, 20, reached);
    play_free(&play);
    static const uint8_t cards[] = {3, 4};
    play = play_at("waarden", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, 1, VALUES_PICK);
    for (uint8_t seat = 0; seat < 4; seat++)
        assert_int_equal(play_pick(&play, seat, cards, 2), ACCEPTED);
    wild_sessions(&play, 40, reached);
    play_must(&play, COMMAND_GO_ON);
    wild_sessions(&play, 40, reached);
    play_must(&play, COMMAND_GO_ON);
    wild_sessions(&play, 10, reached);
    play_free(&play);
    play = play_at("huis", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, 1, HOUSE_FILL);
    wild_sessions(&play, 40, reached);
    for (uint8_t seat = 0; seat < 4; seat++)
        assert_int_equal(play_fill(&play, seat, (const struct filled_room[]){{3, 4}}, 1), ACCEPTED);
    wild_sessions(&play, 20, reached);
    play_must(&play, COMMAND_GO_ON);
    wild_sessions(&play, 20, reached);
    play_to(&play, 3, HOUSE_FILL);
    wild_sessions(&play, 20, reached);
    play_free(&play);
    play = play_at("gesprek", 4, PROMISE_BY_ROLE, ANSWER_CARDS, 0, 1);
    wild_sessions(&play, 20, reached);
    play_to(&play, 2, 2);
    wild_sessions(&play, 40, reached);
    play_must_with(&play, COMMAND_TAKE_TASK, WITH(.seat = 0));
    wild_sessions(&play, 40, reached);
    play_to(&play, 2, 3);
    wild_sessions(&play, 40, reached);
    play_free(&play);
    play = play_at("bord", 4, PROMISE_BY_ROLE, ANSWER_CARDS, 2, BOARD_AREAS);
    wild_sessions(&play, 20, reached);
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = 1));
    wild_sessions(&play, 20, reached);
    play_free(&play);
    static const char *const without_fence[] = {"{\"activity\": \"het-hek\"}", "{\"break\": 3}", NULL};
    play = play_changed("klein", without_fence); /* an activity that is not in the plan */
    wild_sessions(&play, 10, reached);
    play_free(&play);
    for (int kind = 0; kind < EVENT_COUNT; kind++)
        if (!reached[kind])
            fail_msg("%s was never possible", event_description((enum event_kind)kind)->word);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(random_play_of_the_small_pack),
                                       cmocka_unit_test(random_play_of_the_largest_pack),
                                       cmocka_unit_test(random_play_of_an_agenda),
                                       cmocka_unit_test(random_play_of_values),
                                       cmocka_unit_test(random_play_of_a_house),
                                       cmocka_unit_test(random_play_of_a_talk),
                                       cmocka_unit_test(random_play_of_a_board),
                                       cmocka_unit_test(whatever_is_admitted_can_be_applied)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
