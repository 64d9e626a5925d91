/* Every refusal there is, each reached by a command that earns it. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, PAUSE_PART = 2, LAST = 4 };

/* Marks what came back, so that a refusal nobody earned is seen at the end. */
struct earned {
    bool refusals[REFUSAL_COUNT];
};

static void expect(struct earned *earned, enum refusal got, enum refusal wanted)
{
    assert_string_equal(refusal_word(got), refusal_word(wanted));
    earned->refusals[wanted] = true;
}

static void at_set_up(struct earned *earned)
{
    struct play play = play_new("klein");
    char long_name[NAME_BYTES_MAX + 2];
    memset(long_name, 'a', sizeof long_name - 1);
    long_name[sizeof long_name - 1] = '\0';
    expect(earned, play_do(&play, COMMAND_GO_ON), REFUSED_NOT_NOW);
    expect(earned, play_do(&play, COMMAND_BEGIN), REFUSED_NO_PROGRAMME);
    expect(earned, play_do(&play, COMMAND_UNDO), REFUSED_NOTHING_TO_UNDO);
    expect(earned, play_do(&play, COMMAND_REDO), REFUSED_NOTHING_TO_REDO);
    expect(earned, play_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 0)), REFUSED_NO_SUCH_SEAT);
    expect(earned, play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 5)), REFUSED_NO_SUCH_ROLE);
    expect(earned, play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .text = {long_name})),
           REFUSED_TEXT_TOO_LONG);
    expect(earned, play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .text = {"a\xc3"})),
           REFUSED_TEXT_UNREADABLE);
    expect(earned,
           play_with(&play, COMMAND_ADD_SEAT,
                     WITH(.role = 0, .text = {"\xe2\x80\xae"
                                              "nam"})),
           REFUSED_TEXT_UNREADABLE);
    expect(earned, play_with(&play, COMMAND_SET_LANGUAGE, WITH(.language = 9)), REFUSED_NO_SUCH_ITEM);
    expect(earned, play_with(&play, COMMAND_STRIKE, WITH(.event = 3)), REFUSED_NO_SUCH_EVENT);
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
    expect(earned, play_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0)), REFUSED_ALREADY);
    expect(earned, play_do(&play, COMMAND_BEGIN), REFUSED_TOO_FEW_SEATS);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    expect(earned, play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE)),
           REFUSED_PROMISE_NEEDS_TWO);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    play_must(&play, COMMAND_KEEP_PREPARED);
    expect(earned, play_do(&play, COMMAND_BEGIN), REFUSED_ONLY_PREPARED);
    play.session->read_only = true;
    expect(earned, play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0)), REFUSED_READ_ONLY);
    play_free(&play);
}

static void while_choosing(struct earned *earned)
{
    struct play play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 1};
    command.with.seat = 2;
    command.with.answer = 0;
    expect(earned, play_command(&play, &command), REFUSED_NOT_ALLOWED); /* somebody else's choice */
    command.actor.kind = ACTOR_FACILITATOR;
    expect(earned, play_command(&play, &command), REFUSED_NOT_ALLOWED); /* the facilitator has no vote */
    command.actor.kind = ACTOR_SCRIPT;
    expect(earned, play_command(&play, &command), ACCEPTED);
    command.revision = 1;
    expect(earned, play_command(&play, &command), REFUSED_STALE_STEP);
    command.revision = 0;
    command.with.value = 7;
    expect(earned, play_command(&play, &command), REFUSED_NO_SUCH_VALUE);
    expect(earned, play_cast(&play, 2, ANSWER_OWN), REFUSED_NO_SUCH_OPTION);
    expect(earned, play_cast(&play, 2, 2), REFUSED_NO_SUCH_OPTION);
    expect(earned, play_cast(&play, 9, 0), REFUSED_NO_SUCH_SEAT);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_AWAY));
    expect(earned, play_cast(&play, 3, 0), REFUSED_SEAT_NOT_HERE);
    expect(earned, play_do(&play, COMMAND_GO_ON), REFUSED_NOT_ALL_IN);
    expect(earned, play_do(&play, COMMAND_UNDO), REFUSED_STEP_IS_PRIVATE);
    expect(earned, play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 0)), REFUSED_ANSWERED_OTHERWISE);
    expect(earned, play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_NAME)),
           REFUSED_PROMISE_STANDS);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_HANDS));
    expect(earned, play_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 0)), REFUSED_ANSWERED_OTHERWISE);
    expect(earned, play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 0, .counts = {{9}})),
           REFUSED_COUNTS_DO_NOT_FIT);
    expect(earned, play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 0, .counts = {{1}, {1}})),
           REFUSED_COUNTS_DO_NOT_FIT);
    play_free(&play);
}

static void while_inventing(struct earned *earned)
{
    static const char *const changes[] = {"{\"step\": \"choose-again\"}",
                                          "{\"step\": \"own-idea\", \"minutes\": 2}, "
                                          "{\"step\": \"choose-again\"}",
                                          NULL};
    struct play play = play_changed("klein", changes);
    play_seat(&play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_OWN_IDEA);
    expect(earned, play_with(&play, COMMAND_ADD_OPTION, WITH(.text = {"Samen."})), REFUSED_WHO_PAYS);
    play_free(&play);
}

static void while_deciding(struct earned *earned)
{
    struct play play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    expect(earned, play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .role = 1)), REFUSED_ROLES_HELD);
    expect(earned, play_do(&play, COMMAND_GO_ON), REFUSED_NOT_DECIDED);
    expect(earned, play_do(&play, COMMAND_DECIDE), REFUSED_NOTHING_PROPOSED);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    expect(earned, play_do(&play, COMMAND_DECIDE), REFUSED_NO_MAJORITY);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE, .role = 0));
    for (uint8_t seat = 0; seat < 4; seat = (uint8_t)(seat + 2))
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_GONE));
    expect(earned, play_do(&play, COMMAND_DECIDE), REFUSED_ROLE_AWAY);
    expect(earned, play_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_HAPPENS)), REFUSED_NO_SUCH_STEP);
    for (int i = 0; i < SEEN_OBJECTIONS_MAX; i++)
        play_must(&play, COMMAND_OBJECT);
    expect(earned, play_do(&play, COMMAND_OBJECT), REFUSED_TOO_MANY);
    play_must(&play, COMMAND_CLOSE_STEP);
    play_to(&play, PAUSE_PART, 0);
    expect(earned, play_with(&play, COMMAND_REOPEN_STEP, WITH(.part = DILEMMA, .step = STEP_DECIDE)),
           REFUSED_LATER_ACTIVITY_BEGUN);
    play_to(&play, LAST, 1);
    expect(earned, play_do(&play, COMMAND_SKIP_STEP), REFUSED_LAST_STEP);
    play_free(&play);
}

/* A disk that is full. */
static void no_line(struct session *session, const struct entry *entry, bool last, struct text *out)
{
    (void)session, (void)entry, (void)last;
    text_add(out, "line\n");
}

static enum file_result no_space(struct session *session, const char *bytes, size_t length)
{
    (void)session, (void)bytes, (void)length;
    return FILE_NO_SPACE;
}

static void no_release(struct session *session)
{
    (void)session;
}

static void while_agreeing(struct earned *earned)
{
    enum { AGENDA = 1 };
    struct play play = play_at("agenda", 4, PROMISE_COUNTS, ANSWER_CARDS, AGENDA, AGENDA_AGREE);
    play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"Samen eten."}));
    expect(earned, play_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {NULL, "gemeente"})),
           REFUSED_WHO_IS_ROLE);
    play_to(&play, AGENDA, AGENDA_QUESTIONS);
    expect(earned, play_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Mag dit?", "gemeente"})),
           REFUSED_WHOM_IS_ROLE);
    play_free(&play);
}

static void while_laying_a_row(struct earned *earned)
{
    static const uint8_t cards[] = {3, 4, 5, 6}, twice[] = {3, 3}, unknown[] = {40};
    struct play play = play_at("waarden", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, 1, VALUES_PICK);
    expect(earned, play_pick(&play, 0, unknown, 1), REFUSED_NO_SUCH_CARD);
    expect(earned, play_pick(&play, 0, cards, 4), REFUSED_CARDS_DO_NOT_FIT);
    expect(earned, play_pick(&play, 0, twice, 2), REFUSED_CARDS_DO_NOT_FIT);
    expect(earned, play_pick(&play, 0, cards, 3), ACCEPTED);
    expect(earned, play_pick(&play, 1, NULL, 0), ACCEPTED);
    expect(earned, play_do(&play, COMMAND_CLOSE_STEP), REFUSED_TOO_FEW_PICKED);
    expect(earned, play_pick(&play, 1, cards, 1), ACCEPTED);
    play_must(&play, COMMAND_CLOSE_STEP);
    expect(earned, play_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 1, .value = 3, .index = 1)),
           REFUSED_NOT_YOUR_TURN);
    expect(earned, play_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 0, .value = 9, .index = 1)),
           REFUSED_NO_SUCH_CARD);
    play_free(&play);
}

static void while_filling_in_a_house(struct earned *earned)
{
    static const struct filled_room good[] = {{3, 4}}, high[] = {{3, 6}};
    struct play play = play_at("huis", 3, PROMISE_BY_ROLE, ANSWER_COMPUTER, 1, HOUSE_FILL);
    expect(earned, play_fill(&play, 0, high, 1), REFUSED_NO_SUCH_NUMBER);
    expect(earned, play_fill(&play, 0, good, 1), ACCEPTED);
    expect(earned, play_do(&play, COMMAND_CLOSE_STEP), REFUSED_TOO_FEW_FILLED);
    play_free(&play);
}

static void on_a_full_disk(struct earned *earned)
{
    static const struct keeper full = {.line = no_line, .write = no_space, .release = no_release};
    struct play play = play_new("klein");
    session_keep(play.session, &full, NULL);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    expect(earned, session_flush(play.session), REFUSED_NOT_SAVED);
    play_free(&play);
}

static void every_refusal_is_earned(void **state)
{
    (void)state;
    struct earned earned = {.refusals = {false}};
    at_set_up(&earned);
    while_choosing(&earned);
    while_inventing(&earned);
    while_deciding(&earned);
    while_agreeing(&earned);
    while_laying_a_row(&earned);
    while_filling_in_a_house(&earned);
    on_a_full_disk(&earned);
    for (int i = 0; i < REFUSAL_COUNT; i++)
        if (!earned.refusals[i])
            fail_msg("nobody earned %s", refusal_word((enum refusal)i));
}

/* Only the facilitator and scripts lead; a seat chooses, and nothing else. */
static void a_seat_may_only_choose(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    for (int kind = 0; kind < COMMAND_COUNT; kind++) {
        struct command command = command_new((enum command_kind)kind);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
        command.with.seat = 0;
        command.with.answer = 0;
        const enum refusal refusal = play_command(&play, &command);
        assert_int_equal(refusal, kind == COMMAND_CAST_CHOICE ? ACCEPTED : REFUSED_NOT_ALLOWED);
    }
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_refusal_is_earned),
        cmocka_unit_test(a_seat_may_only_choose),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
