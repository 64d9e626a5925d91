/* What stands on the agenda beside the words of its agreements: their order and what they lean on, what
 * everybody gives, questions to somebody who is not here, and the next meeting. */
#include "pack/read.h"
#include "support/evening.h"
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { AGENDA = 1, SEATS = 4 };

static struct play at(uint8_t step)
{
    return play_at("agenda", SEATS, PROMISE_COUNTS, ANSWER_CARDS, AGENDA, step);
}

/* Three agreements: a, b and c. */
static struct play three(void)
{
    struct play play = at(AGENDA_AGREE);
    play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"a"}));
    play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"b"}));
    play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"c"}));
    return play;
}

static const struct seen_agenda *agenda_of(const struct play *play, enum viewer_kind kind,
                                           struct arena *arena)
{
    return play_see(play, kind, PACK_NONE, arena)->parts[AGENDA].agenda;
}

static void expect_order(const struct play *play, const char *order)
{
    struct arena arena = {.last = NULL};
    const struct seen_agenda *agenda = agenda_of(play, VIEWER_WALL, &arena);
    assert_int_equal(agenda->agreement_count, strlen(order));
    for (uint8_t i = 0; i < agenda->agreement_count; i++) {
        assert_int_equal(agenda->agreements[i].text[AGREEMENT_WHAT][0], order[i]);
        assert_int_equal(agenda->agreements[i].place, i);
    }
    arena_release(&arena);
}

static void an_agreement_moves_and_the_others_make_place(void **state)
{
    (void)state;
    struct play play = three();
    play_must_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 0, .to = 2));
    expect_order(&play, "bca");
    play_must_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 1, .to = 0));
    expect_order(&play, "cba");
    play_must_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 2, .to = 0));
    expect_order(&play, "acb");
    play_must(&play, COMMAND_UNDO);
    expect_order(&play, "cba");
    assert_int_equal(play_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 3, .to = 0)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 0, .to = 3)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 1, .to = 1)), REFUSED_ALREADY);
    expect_order(&play, "cba");
    play_to(&play, AGENDA, AGENDA_READ);
    play_must_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 2, .to = 1));
    expect_order(&play, "cab");
    play_free(&play);
}

static void what_an_agreement_leans_on_goes_along(void **state)
{
    (void)state;
    struct play play = three();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 0, .lean = LEAN_HELP));
    play_must_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 2, .lean = LEAN_RESIDENTS));
    play_must_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 0, .to = 1));
    for (int kind = VIEWER_WALL; kind <= VIEWER_AGENDA; kind++) {
        const struct seen_agenda *agenda = agenda_of(&play, (enum viewer_kind)kind, &arena);
        assert_int_equal(agenda->agreements[0].lean, LEAN_UNSAID);
        assert_int_equal(agenda->agreements[1].lean, LEAN_HELP);
        assert_int_equal(agenda->agreements[2].lean, LEAN_RESIDENTS);
    }
    assert_int_equal(play_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 1, .lean = LEAN_HELP)),
                     REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 3, .lean = LEAN_HELP)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 1, .lean = LEAN_COUNT)),
                     REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 1, .lean = LEAN_UNSAID));
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->agreements[1].lean, LEAN_UNSAID);
    arena_release(&arena);
    play_free(&play);
}

static void moves_and_marks_wait_for_agreements(void **state)
{
    (void)state;
    struct play play = three();
    play_to(&play, AGENDA, AGENDA_CONTRIBUTE);
    assert_int_equal(play_with(&play, COMMAND_MOVE_AGREEMENT, WITH(.index = 0, .to = 1)), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 0, .lean = LEAN_HELP)),
                     REFUSED_NOT_NOW);
    play_free(&play);
}

/* --- what everybody gives --- */

static void everybody_who_is_here_has_a_turn(void **state)
{
    (void)state;
    struct play play = at(AGENDA_CONTRIBUTE);
    struct arena arena = {.last = NULL};
    const struct table_seat *seats = play.session->state->table.seats;
    uint8_t turn = agenda_of(&play, VIEWER_WALL, &arena)->turn;
    uint8_t last_role = 0;
    for (int i = 0; i < SEATS; i++) {
        assert_in_range(turn, 0, SEATS - 1);
        assert_true(seats[turn].role >= last_role); /* role by role */
        last_role = seats[turn].role;
        if (i % 2)
            play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = turn));
        else
            play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = turn, .text = {"Tijd."}));
        assert_int_equal(play_with(&play, COMMAND_PASS_TURN, WITH(.seat = turn)), REFUSED_ALREADY);
        turn = agenda_of(&play, VIEWER_WALL, &arena)->turn;
    }
    assert_int_equal(turn, PACK_NONE);
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->contribution_count, 2);
    assert_int_equal(agenda_of(&play, VIEWER_GROUP, &arena)->turn, PACK_NONE);
    play_to(&play, AGENDA, AGENDA_READ);
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->turn, PACK_NONE);
    arena_release(&arena);
    play_free(&play);
}

static void who_is_away_is_not_asked_and_gives_nothing(void **state)
{
    (void)state;
    struct play play = at(AGENDA_CONTRIBUTE);
    struct arena arena = {.last = NULL};
    const uint8_t away = agenda_of(&play, VIEWER_WALL, &arena)->turn;
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = away, .text = {"Een tafel."}));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = away, .presence = PRESENCE_AWAY));
    assert_int_equal(play_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = away, .text = {"Twee tafels."})),
                     REFUSED_SEAT_NOT_HERE);
    assert_int_equal(play_with(&play, COMMAND_PASS_TURN, WITH(.seat = away)), REFUSED_SEAT_NOT_HERE);
    assert_int_equal(play_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = SEATS, .text = {"Tijd."})),
                     REFUSED_NO_SUCH_SEAT);
    assert_string_equal(agenda_of(&play, VIEWER_WALL, &arena)->contributions[0].what, "Een tafel.");
    play_must_with(&play, COMMAND_DROP_CONTRIBUTION, WITH(.seat = away)); /* that can always be taken off */
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->contribution_count, 0);
    assert_int_equal(play_with(&play, COMMAND_DROP_CONTRIBUTION, WITH(.seat = away)), REFUSED_NO_SUCH_ITEM);
    assert_int_not_equal(agenda_of(&play, VIEWER_WALL, &arena)->turn, away);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = away, .presence = PRESENCE_HERE));
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->turn, away);
    arena_release(&arena);
    play_free(&play);
}

static void what_a_seat_says_anew_takes_the_place_of_the_former(void **state)
{
    (void)state;
    struct play play = at(AGENDA_CONTRIBUTE);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = 1)); /* and thinks of something after all */
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {"Tijd.", "Ria"}));
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 0, .text = {"Brood."}));
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {"Meer tijd."}));
    const struct seen_agenda *agenda = agenda_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(agenda->contribution_count, 2);
    assert_string_equal(agenda->contributions[0].what, "Meer tijd.");
    assert_null(agenda->contributions[0].who);
    assert_int_equal(agenda->contributions[0].seat, 1);
    assert_string_equal(agenda->contributions[1].what, "Brood.");
    assert_int_equal(play_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {" "})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1)), REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {"Tijd.", "gemeente"})),
                     REFUSED_WHO_IS_ROLE);
    arena_release(&arena);
    play_free(&play);
}

/* Nobody's seat, and in a report nobody's name. */
static void the_page_names_who_wants_to_be_named(void **state)
{
    (void)state;
    struct play play = at(AGENDA_CONTRIBUTE);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 2, .text = {"Tijd.", "Ria"}));
    for (int kind = VIEWER_WALL; kind <= VIEWER_AGENDA; kind++) {
        const bool table = kind <= VIEWER_SEAT, names = table || kind == VIEWER_AGENDA;
        const struct seen_agenda *agenda = agenda_of(&play, (enum viewer_kind)kind, &arena);
        assert_int_equal(agenda->contributions[0].seat, table ? 2 : PACK_NONE);
        assert_int_equal(agenda->contributions[0].who != NULL, names);
        assert_string_equal(agenda->contributions[0].what, "Tijd.");
    }
    play_must_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 2));
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->contribution_count, 0);
    arena_release(&arena);
    play_free(&play);
}

/* --- questions, and the next meeting --- */

static void a_question_goes_to_somebody_who_is_not_here(void **state)
{
    (void)state;
    struct play play = at(AGENDA_QUESTIONS);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Wie betaalt?", "de wethouder", "voor mei"}));
    play_must_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Mag dit?", "de huisarts"}));
    assert_int_equal(play_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Mag dit?", " Gemeente"})),
                     REFUSED_WHOM_IS_ROLE);
    assert_int_equal(play_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Mag dit?"})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {NULL, "de huisarts"})),
                     REFUSED_TEXT_UNREADABLE);
    const struct seen_agenda *agenda = agenda_of(&play, VIEWER_AGENDA, &arena);
    assert_int_equal(agenda->question_count, 2);
    assert_string_equal(agenda->questions[0].text[QUESTION_ASK], "Wie betaalt?");
    assert_string_equal(agenda->questions[0].text[QUESTION_WHOM], "de wethouder");
    assert_string_equal(agenda->questions[0].text[QUESTION_BEFORE], "voor mei");
    assert_null(agenda->questions[1].text[QUESTION_BEFORE]);
    assert_null(agenda_of(&play, VIEWER_OUTSIDE, &arena)->questions[0].text[QUESTION_WHOM]);
    assert_non_null(agenda_of(&play, VIEWER_GROUP, &arena)->questions[0].text[QUESTION_WHOM]);
    play_must_with(&play, COMMAND_WORD_QUESTION, WITH(.index = 0, .text = {"Wie betaalt dit?", NULL, ""}));
    agenda = agenda_of(&play, VIEWER_WALL, &arena);
    assert_string_equal(agenda->questions[0].text[QUESTION_ASK], "Wie betaalt dit?");
    assert_string_equal(agenda->questions[0].text[QUESTION_WHOM], "de wethouder");
    assert_null(agenda->questions[0].text[QUESTION_BEFORE]);
    assert_int_equal(play_with(&play, COMMAND_WORD_QUESTION, WITH(.index = 0)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_WORD_QUESTION, WITH(.index = 0, .text = {""})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_WORD_QUESTION, WITH(.index = 0, .text = {NULL, ""})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_WORD_QUESTION, WITH(.index = 0, .text = {NULL, "inwoner"})),
                     REFUSED_WHOM_IS_ROLE);
    assert_int_equal(play_with(&play, COMMAND_WORD_QUESTION, WITH(.index = 2, .text = {"Wat?"})),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_DROP_QUESTION, WITH(.index = 2)), REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_DROP_QUESTION, WITH(.index = 0));
    agenda = agenda_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(agenda->question_count, 1);
    assert_string_equal(agenda->questions[0].text[QUESTION_WHOM], "de huisarts");
    for (int i = 1; i < SEEN_QUESTIONS_MAX; i++)
        play_must_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Mag dit?", "de huisarts"}));
    assert_int_equal(play_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Mag dit?", "de huisarts"})),
                     REFUSED_TOO_MANY);
    arena_release(&arena);
    play_free(&play);
}

static void a_struck_question_waits_to_be_worded_anew(void **state)
{
    (void)state;
    struct play play = at(AGENDA_QUESTIONS);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"Wat doet Jan?", "de wethouder"}));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = play.session->state->revision));
    assert_int_equal(agenda_of(&play, VIEWER_AGENDA, &arena)->question_count, 0);
    const struct seen_agenda *agenda = agenda_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(agenda->question_count, 1);
    assert_null(agenda->questions[0].text[QUESTION_ASK]);
    arena_release(&arena);
    play_free(&play);
}

static void the_next_meeting_is_said_while_agreeing_and_reading(void **state)
{
    (void)state;
    struct play play = at(AGENDA_AGREE);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_with(&play, COMMAND_WORD_NEXT, WITH(.text = {""})), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_WORD_NEXT, WITH(.text = {"14 januari"}));
    assert_string_equal(agenda_of(&play, VIEWER_AGENDA, &arena)->next, "14 januari");
    play_to(&play, AGENDA, AGENDA_QUESTIONS);
    assert_int_equal(play_with(&play, COMMAND_WORD_NEXT, WITH(.text = {"mei"})), REFUSED_NOT_NOW);
    play_to(&play, AGENDA, AGENDA_READ);
    play_must_with(&play, COMMAND_WORD_NEXT, WITH(.text = {""}));
    assert_null(agenda_of(&play, VIEWER_WALL, &arena)->next);
    arena_release(&arena);
    play_free(&play);
}

/* --- a redacted record --- */

static void a_redacted_record_tells_what_is_given_and_by_no_seat(void **state)
{
    (void)state;
    struct evening top;
    struct arena arena = {.last = NULL};
    struct text made = TEXT_INIT;
    struct problems problems = {0};
    bool read_only = false;
    struct session *session = NULL;
    evening_lay(&top, "agenda-redacted");
    struct play play = play_new("agenda");
    const struct record_header header = record_header_new(false, evening_noon);
    assert_int_equal(record_create(play.session, top.path.at, &header), FILE_OK);
    play_seat(&play, SEATS, PROMISE_COUNTS, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    while (play.session->state->plan.step != AGENDA_CONTRIBUTE || play.session->state->plan.part != AGENDA)
        play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {"Eerst dit.", "Ria"}));
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 2, .text = {"Brood."}));
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {"Een tafel.", "Ria"}));
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 3, .text = {"Toch niet."}));
    play_must_with(&play, COMMAND_DROP_CONTRIBUTION, WITH(.seat = 3)); /* the last line of all */
    assert_int_equal(session_flush(play.session), ACCEPTED);
    session_free(play.session);
    assert_int_equal(record_redact(&made, top.path.at, NULL, &problems), REMOVAL_DONE);
    evening_write(top.path.at, made.at, made.length, "");
    assert_true(record_open(&session, top.path.at, false, evening_noon, &read_only, &problems));
    const struct viewer viewer = {.kind = VIEWER_AGENDA, .seat = PACK_NONE, .language = PACK_NONE};
    const struct seen_agenda *agenda = session_see(session, viewer, &arena)->parts[AGENDA].agenda;
    assert_int_equal(agenda->contribution_count, 2);
    assert_string_equal(agenda->contributions[0].what, "Brood.");
    assert_string_equal(agenda->contributions[1].what, "Een tafel.");
    assert_string_equal(agenda->contributions[1].who, "Ria");
    assert_null(strstr(made.at, "Eerst dit."));
    assert_null(strstr(made.at, "Toch niet."));
    assert_null(strstr(made.at, "\"contributed\",\"seat\""));
    session_free(session);
    pack_free(play.pack);
    text_release(&made);
    problems_release(&problems);
    arena_release(&arena);
    evening_clear(&top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_agreement_moves_and_the_others_make_place),
        cmocka_unit_test(what_an_agreement_leans_on_goes_along),
        cmocka_unit_test(moves_and_marks_wait_for_agreements),
        cmocka_unit_test(everybody_who_is_here_has_a_turn),
        cmocka_unit_test(who_is_away_is_not_asked_and_gives_nothing),
        cmocka_unit_test(what_a_seat_says_anew_takes_the_place_of_the_former),
        cmocka_unit_test(the_page_names_who_wants_to_be_named),
        cmocka_unit_test(a_question_goes_to_somebody_who_is_not_here),
        cmocka_unit_test(a_struck_question_waits_to_be_worded_anew),
        cmocka_unit_test(the_next_meeting_is_said_while_agreeing_and_reading),
        cmocka_unit_test(a_redacted_record_tells_what_is_given_and_by_no_seat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
