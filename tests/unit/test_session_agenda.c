/* The agenda: ideas of the whole session are asked again, only a yes becomes an agreement, no role keeps one.
 */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME, AGENDA, LAST };

static struct play begun(void)
{
    struct play play = play_new("agenda");
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    return play;
}

/* Three ideas of the opening, and the first step of the agenda open. */
static struct play asking(void)
{
    static const char *const ideas[] = {"Samen eten.", "Een bankje.", "Een lijst met deuren."};
    struct play play = begun();
    for (int i = 0; i < 3; i++)
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {ideas[i]}));
    play_to(&play, AGENDA, AGENDA_ASK_AGAIN);
    return play;
}

/* One agreement with the idea's words, one with its own. */
static struct play agreeing(void)
{
    struct play play = asking();
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0));
    play_must_with(&play, COMMAND_LEAVE_IDEA, WITH(.index = 1));
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 2, .text = {"Tien deuren langs."}));
    play_to(&play, AGENDA, AGENDA_AGREE);
    return play;
}

static const struct seen_agenda *agenda_of(const struct play *play, enum viewer_kind kind,
                                           struct arena *arena)
{
    return play_see(play, kind, PACK_NONE, arena)->parts[AGENDA].agenda;
}

static void expect_what(const struct play *play, uint8_t place, const char *what)
{
    struct arena arena = {.last = NULL};
    const struct seen_agenda *agenda = agenda_of(play, VIEWER_DESK, &arena);
    assert_in_range(place, 0, agenda->agreement_count - 1);
    if (what)
        assert_string_equal(agenda->agreements[place].text[AGREEMENT_WHAT], what);
    else
        assert_null(agenda->agreements[place].text[AGREEMENT_WHAT]);
    arena_release(&arena);
}

static uint32_t newest(const struct play *play)
{
    return play->session->state->revision;
}

static void an_idea_is_asked_until_it_got_an_answer(void **state)
{
    (void)state;
    struct play play = asking();
    struct arena arena = {.last = NULL};
    const struct seen_agenda *agenda = agenda_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(agenda->pending_count, 3);
    assert_int_equal(agenda->asked, 0);
    assert_string_equal(agenda->pending[0].text, "Samen eten.");
    assert_int_equal(agenda->pending[0].part, WELCOME);
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0));
    play_must_with(&play, COMMAND_LEAVE_IDEA, WITH(.index = 2));
    agenda = agenda_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(agenda->pending_count, 1);
    assert_int_equal(agenda->pending[0].place, 1);
    assert_int_equal(agenda->asked, 2);
    assert_int_equal(agenda->agreement_count, 1);
    assert_int_equal(play_with(&play, COMMAND_LEAVE_IDEA, WITH(.index = 0)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 2)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 3)), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 1, .text = {" "})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"Iets."})), REFUSED_NOT_NOW);
    arena_release(&arena);
    play_free(&play);
}

static void a_step_is_left_with_ideas_unanswered(void **state)
{
    (void)state;
    struct play play = asking();
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(play.session->state->plan.step, AGENDA_AGREE);
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0)), REFUSED_NOT_NOW);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = AGENDA_ASK_AGAIN));
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0));
    play_free(&play);
}

static void an_agreement_has_the_words_of_its_idea_or_its_own(void **state)
{
    (void)state;
    struct play play = agreeing();
    expect_what(&play, 0, "Samen eten.");
    expect_what(&play, 1, "Tien deuren langs.");
    play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {"Elke maand samen eten."}));
    expect_what(&play, 0, "Elke maand samen eten.");
    play_must(&play, COMMAND_UNDO);
    expect_what(&play, 0, "Samen eten.");
    play_must_with(&play, COMMAND_DROP_AGREEMENT, WITH(.index = 0));
    expect_what(&play, 0, "Tien deuren langs.");
    assert_int_equal(play_with(&play, COMMAND_DROP_AGREEMENT, WITH(.index = 1)), REFUSED_NO_SUCH_ITEM);
    play_free(&play);
}

static void a_text_left_out_stays_and_an_empty_one_goes(void **state)
{
    (void)state;
    struct play play = agreeing();
    struct arena arena = {.last = NULL};
    play_must_with(
        &play, COMMAND_WORD_AGREEMENT,
        WITH(.index = 1, .text = {NULL, "Ria", "Deze week: bellen.", "voor 1 mei", "Tien keer koffie."}));
    play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 1, .text = {NULL, "", NULL, "in mei"}));
    const struct seen_agreement *agreement = &agenda_of(&play, VIEWER_WALL, &arena)->agreements[1];
    assert_null(agreement->text[AGREEMENT_WHO]);
    assert_false(agreement->somebody);
    assert_string_equal(agreement->text[AGREEMENT_FIRST], "Deze week: bellen.");
    assert_string_equal(agreement->text[AGREEMENT_WHEN], "in mei");
    assert_string_equal(agreement->text[AGREEMENT_NOTICE], "Tien keer koffie.");
    assert_int_equal(play_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 1)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 1, .text = {""})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 2, .text = {"a"})),
                     REFUSED_NO_SUCH_ITEM);
    arena_release(&arena);
    play_free(&play);
}

static void a_role_keeps_no_agreement(void **state)
{
    (void)state;
    static const char *const roles[] = {"Inwoner", "inwoner", " GEMEENTE\n", "resident", "Municipality"};
    static const char *const people[] = {"Inwoners van de Lindelaan", "Gemeente Noord", "Ria", "In"};
    struct play play = agreeing();
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        assert_int_equal(play_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {NULL, roles[i]})),
                         REFUSED_WHO_IS_ROLE);
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {NULL, people[i]}));
    play_free(&play);
}

static void reports_do_not_say_who(void **state)
{
    (void)state;
    static const bool names[] = {
        [VIEWER_WALL] = true,     [VIEWER_DESK] = true,    [VIEWER_SEAT] = true,  [VIEWER_GROUP] = false,
        [VIEWER_OUTSIDE] = false, [VIEWER_EXPORT] = false, [VIEWER_AGENDA] = true};
    struct play play = agreeing();
    play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {NULL, "Ria de Boer"}));
    for (int kind = VIEWER_WALL; kind <= VIEWER_AGENDA; kind++) {
        struct arena arena = {.last = NULL};
        const struct seen_agenda *agenda = agenda_of(&play, (enum viewer_kind)kind, &arena);
        assert_true(agenda->agreements[0].somebody);
        assert_false(agenda->agreements[1].somebody);
        struct text seen = play_seen(&play, (enum viewer_kind)kind, PACK_NONE);
        assert_int_equal(strstr(seen.at, "Ria de Boer") != NULL, names[kind]);
        text_release(&seen);
        arena_release(&arena);
    }
    play_free(&play);
}

/* Who reads the page on a door hears nothing of the story, of who played what, or of an idea without a yes.
 */
static void the_page_on_the_door_knows_nothing_of_the_game(void **state)
{
    (void)state;
    struct play play = agreeing();
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .text = {"Fatima"}));
    struct text seen = play_seen(&play, VIEWER_AGENDA, PACK_NONE);
    assert_non_null(strstr(seen.at, "Samen eten."));
    static const char *const hidden[] = {"Een bankje.", "Inwoner", "Fatima", "Verbondenheid", "Waarom"};
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        assert_null(strstr(seen.at, hidden[i]));
    text_release(&seen);
    play_free(&play);
}

static void a_struck_idea_is_not_asked_and_takes_its_words_along(void **state)
{
    (void)state;
    struct play play = asking();
    struct arena arena = {.last = NULL};
    const uint32_t eating = play.session->state->ideas.items[0].event,
                   bench = play.session->state->ideas.items[1].event;
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = eating));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = bench));
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 1)), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->pending_count, 1);
    expect_what(&play, 0, NULL); /* the table can word it anew */
    assert_int_equal(agenda_of(&play, VIEWER_AGENDA, &arena)->agreement_count, 0);
    assert_int_equal(agenda_of(&play, VIEWER_GROUP, &arena)->agreement_count, 0);
    play_to(&play, AGENDA, AGENDA_READ);
    play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {"Koken."}));
    assert_int_equal(agenda_of(&play, VIEWER_AGENDA, &arena)->agreement_count, 1);
    arena_release(&arena);
    play_free(&play);
}

static void an_idea_of_an_activity_that_was_erased_is_not_asked(void **state)
{
    (void)state;
    struct play play = begun();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Samen eten."}));
    play_must(&play, COMMAND_STOP_WITHOUT_TRACE);
    play_to(&play, AGENDA, AGENDA_ASK_AGAIN);
    assert_int_equal(agenda_of(&play, VIEWER_WALL, &arena)->pending_count, 0);
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0)), REFUSED_NO_SUCH_ITEM);
    arena_release(&arena);
    play_free(&play);
}

/* The words it had before were struck: neither they nor the idea's come back. */
static void struck_words_do_not_bring_the_ideas_words_back(void **state)
{
    (void)state;
    struct play play = asking();
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0, .text = {"Eten bij Ria."}));
    const uint32_t taken = newest(&play);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = taken));
    expect_what(&play, 0, NULL);
    play_free(&play);
}

/* Neither the words of before nor the idea's: they say the same more often than not. */
static void struck_words_do_not_bring_older_ones_back(void **state)
{
    (void)state;
    for (int own = 0; own < 2; own++) {
        struct play play = asking();
        struct arena arena = {.last = NULL};
        play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0, .text = {own ? "Eten met Ria." : NULL}));
        play_to(&play, AGENDA, AGENDA_AGREE);
        play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {NULL, "De buurtvereniging"}));
        play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {"Eten bij Ria."}));
        play_must_with(&play, COMMAND_STRIKE, WITH(.event = newest(&play)));
        expect_what(&play, 0, NULL);
        const struct seen_agreement *left = &agenda_of(&play, VIEWER_WALL, &arena)->agreements[0];
        assert_string_equal(left->text[AGREEMENT_WHO], "De buurtvereniging"); /* the rest stays */
        play_must_with(&play, COMMAND_WORD_AGREEMENT, WITH(.index = 0, .text = {"Samen eten."}));
        expect_what(&play, 0, "Samen eten.");
        arena_release(&arena);
        play_free(&play);
    }
}

static void there_is_room_for_as_many_as_a_page_holds(void **state)
{
    (void)state;
    struct play play = asking();
    play_to(&play, AGENDA, AGENDA_AGREE);
    for (int i = 0; i < SEEN_AGREEMENTS_MAX; i++)
        play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"Nog een."}));
    assert_int_equal(play_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"Te veel."})), REFUSED_TOO_MANY);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = AGENDA_ASK_AGAIN));
    assert_int_equal(play_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0)), REFUSED_TOO_MANY);
    play_must_with(&play, COMMAND_LEAVE_IDEA, WITH(.index = 0));
    play_free(&play);
}

/* Every idea that is taken in can be asked again. */
static void a_session_takes_in_no_more_ideas_than_it_can_ask(void **state)
{
    (void)state;
    static const char *const three_talks[] = {
        "\"parts\": [{\"activity\": \"welkom\"}",
        "\"parts\": [{\"activity\": \"welkom\"}, {\"activity\": \"welkom\"}, {\"activity\": \"welkom\"}",
        NULL};
    struct play play = play_changed("agenda", three_talks);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    for (int i = 0; i < SEEN_IDEAS_MAX; i++) {
        if (i > 0 && i % SEEN_WORDS_MAX == 0)
            play_must(&play, COMMAND_GO_ON);
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Een idee."}));
    }
    assert_int_equal(play_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Een idee."})), REFUSED_TOO_MANY);
    play_to(&play, 3, AGENDA_ASK_AGAIN);
    play_must_with(&play, COMMAND_LEAVE_IDEA, WITH(.index = SEEN_IDEAS_MAX - 1));
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_idea_is_asked_until_it_got_an_answer),
        cmocka_unit_test(a_step_is_left_with_ideas_unanswered),
        cmocka_unit_test(an_agreement_has_the_words_of_its_idea_or_its_own),
        cmocka_unit_test(a_text_left_out_stays_and_an_empty_one_goes),
        cmocka_unit_test(a_role_keeps_no_agreement),
        cmocka_unit_test(reports_do_not_say_who),
        cmocka_unit_test(the_page_on_the_door_knows_nothing_of_the_game),
        cmocka_unit_test(a_struck_idea_is_not_asked_and_takes_its_words_along),
        cmocka_unit_test(an_idea_of_an_activity_that_was_erased_is_not_asked),
        cmocka_unit_test(struck_words_do_not_bring_the_ideas_words_back),
        cmocka_unit_test(struck_words_do_not_bring_older_ones_back),
        cmocka_unit_test(there_is_room_for_as_many_as_a_page_holds),
        cmocka_unit_test(a_session_takes_in_no_more_ideas_than_it_can_ask),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
