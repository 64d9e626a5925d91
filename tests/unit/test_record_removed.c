/* Forgetting a seat and redacting a record: what was removed is in no file any more, and what is left opens.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <signal.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "session/rows.h"
#include "support/evening.h"

enum { SEATS = 4, FORGOTTEN = 2, STEPS_MOST = 40 };

static void must(struct session *session, struct command command)
{
    const enum refusal refusal = session_do(session, &command, session_now(session) + 1000);
    if (refusal != ACCEPTED)
        fail_msg("%s: %s", command_description(command.kind)->word, refusal_word(refusal));
    assert_int_equal(session_flush(session), ACCEPTED);
}

static void seat_by_name(struct session *session, const char *name)
{
    struct command command = command_new(COMMAND_ADD_SEAT);
    command.with.role = 0;
    command.with.text[0] = name;
    must(session, command);
}

static bool choose(struct session *session, uint8_t seat, uint8_t answer, const char *reason)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    command.with.text[0] = reason;
    command.with.tick = reason != NULL;
    const bool done = session_do(session, &command, session_now(session) + 1000) == ACCEPTED;
    session_flush(session);
    return done;
}

/* What every seat says; `turned`: the same words by others, in another order. */
static void play_round(struct session *session, bool turned)
{
    static const char *const reasons[SEATS] = {"Boomreden", "Hekreden", "Kersenreden", NULL};
    for (int i = 0; i < STEPS_MOST && !choose(session, 0, turned ? 1 : 0, reasons[turned ? 3 : 0]); i++)
        must(session, command_new(COMMAND_GO_ON));
    for (uint8_t i = 1; i < SEATS; i++) {
        const uint8_t seat = turned ? (uint8_t)(SEATS - i) : i,
                      as = turned ? (uint8_t)(SEATS - 1 - seat) : seat;
        assert_true(choose(session, seat, as % 2, reasons[as]));
    }
    must(session, command_new(COMMAND_GO_ON));
}

static void play_evening(struct session *session, bool turned)
{
    static const char *const names[SEATS] = {"Annamaria", "Berendina", "Cornelia", "Dirkje"};
    struct command command = command_new(COMMAND_CHOOSE_PROGRAMME);
    command.with.programme = 0;
    must(session, command);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        seat_by_name(session, names[turned ? SEATS - 1 - seat : seat]);
    command = command_new(COMMAND_SAY_OWN_ROLE);
    command.with.seat = FORGOTTEN;
    command.with.own_role = turned ? OWN_ROLE_NO : OWN_ROLE_YES;
    must(session, command);
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = ANSWER_COMPUTER;
    must(session, command);
    command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = PROMISE_COUNTS;
    must(session, command);
    must(session, command_new(COMMAND_BEGIN));
    play_round(session, turned);
    command = command_new(COMMAND_SET_NOTES);
    command.with.text[0] = turned ? "Notitie twee" : "Notitie een";
    must(session, command);
    command = command_new(COMMAND_NOTE_WORDS);
    command.with.text[0] = "Woorden van de tafel";
    must(session, command);
}

/* --- forget --- */

static enum record_removal forget(const char *path, uint8_t seat)
{
    struct problems problems = {0};
    const enum record_removal removal = record_forget(path, seat, evening_noon, &problems);
    const bool why = removal == REMOVAL_BLOCKED || removal == REMOVAL_BROKEN;
    assert_int_equal(problems.count > 0, why); /* who asked is told */
    problems_release(&problems);
    return removal;
}

/* A tail kept aside, and a report, that tell of the seat. */
static void lay_beside(const struct evening *top, struct text *aside, struct text *report)
{
    struct text bytes = TEXT_INIT;
    evening_bytes(top->path.at, &bytes);
    const size_t from = evening_row(&bytes, 2);
    text_format(aside, "%s.aside", top->path.at);
    assert_int_equal(file_write(aside->at, bytes.at + from, bytes.length - from), FILE_OK);
    record_paper_path(report, top->path.at, PAPER_GROUP);
    assert_int_equal(file_write(report->at, "Kersenreden", 11), FILE_OK);
    text_release(&bytes);
}

static void count_in(void *data, const char *name)
{
    struct text path = TEXT_INIT;
    file_join(&path, data, name);
    if (!file_is_folder(path.at))
        for (int i = 0; i < 2; i++)
            assert_int_equal(evening_count(path.at, i ? "Kersenreden" : "Cornelia"), 0);
    text_release(&path);
}

static void a_forgotten_seat_is_in_no_file(void **state)
{
    (void)state;
    struct evening top;
    struct text aside = TEXT_INIT, report = TEXT_INIT;
    evening_lay(&top, "forget");
    struct session *session = evening_begin(&top);
    play_evening(session, false);
    for (int i = 0; i < 2; i++)
        must(session,
             command_new(COMMAND_UNDO)); /* the words and the showing: what is taken back is reached */
    assert_int_equal(forget(top.path.at, FORGOTTEN), REMOVAL_BLOCKED); /* somebody plays it */
    session_free(session);
    lay_beside(&top, &aside, &report);
    assert_int_equal(evening_count(top.path.at, "Kersenreden"), 1);
    assert_int_equal(forget(top.path.at, FORGOTTEN), REMOVAL_DONE);
    assert_int_equal(file_list(top.folder.at, count_in, top.folder.at), FILE_OK);
    assert_false(file_exists(report.at));
    assert_int_equal(evening_count(top.path.at, "Boomreden"), 1); /* the others stay */
    assert_int_equal(evening_count(top.path.at, "Annamaria"), 1);
    assert_int_equal(evening_count(top.path.at, "\"seat\":3,\"private\""), 0); /* nor its answer */
    evening_says(top.path.at, "");
    struct text before = TEXT_INIT, after = TEXT_INIT;
    evening_bytes(top.path.at, &before);
    assert_int_equal(forget(top.path.at, FORGOTTEN), REMOVAL_NOTHING);
    assert_int_equal(forget(top.path.at, 20), REMOVAL_NOTHING);
    evening_bytes(top.path.at, &after);
    assert_string_equal(before.at, after.at);
    text_release(&before);
    text_release(&after);
    bool read_only = false;
    session = evening_open(top.path.at, true, &read_only);
    must(session, command_new(COMMAND_REDO)); /* brings no word back */
    session_free(session);
    assert_int_equal(evening_count(top.path.at, "Kersenreden"), 0);
    text_release(&aside);
    text_release(&report);
    evening_clear(&top);
}

/* Whatever is cut off a record in which a seat was forgotten: it opens, or says why not. */
static void cuts_of_a_forgotten_record(void **state)
{
    (void)state;
    struct evening top;
    struct text bytes = TEXT_INIT;
    evening_lay(&top, "cuts");
    struct session *session = evening_begin(&top);
    play_evening(session, false);
    session_free(session);
    assert_int_equal(forget(top.path.at, FORGOTTEN), REMOVAL_DONE);
    evening_bytes(top.path.at, &bytes);
    for (size_t cut = evening_row(&bytes, 1); cut < bytes.length; cut += 61) {
        struct problems problems = {0};
        assert_int_equal(file_write(top.path.at, bytes.at, cut), FILE_OK);
        const bool good = record_verify(top.path.at, &problems);
        assert_int_equal(good, problems.errors == 0);
        if (!good) /* the lines that say what was struck are gone */
            assert_string_equal(problems.items[problems.count - 1].rule, "record-missing-private");
        problems_release(&problems);
    }
    text_release(&bytes);
    evening_clear(&top);
}

static void a_full_disk_changes_nothing(void **state)
{
    (void)state;
    struct evening top;
    struct text before = TEXT_INIT, after = TEXT_INIT;
    struct rlimit limit;
    evening_lay(&top, "full-forget");
    struct session *session = evening_begin(&top);
    play_evening(session, false);
    session_free(session);
    evening_bytes(top.path.at, &before);
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const struct rlimit full = {.rlim_cur = before.length, .rlim_max = limit.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
    assert_int_equal(forget(top.path.at, FORGOTTEN), REMOVAL_BLOCKED);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    evening_bytes(top.path.at, &after);
    assert_string_equal(before.at, after.at);
    assert_int_equal(forget(top.path.at, FORGOTTEN), REMOVAL_DONE);
    text_release(&before);
    text_release(&after);
    evening_clear(&top);
}

/* --- an activity that leaves no trace --- */

static void stop_without_trace(struct session *session)
{
    must(session, command_new(COMMAND_STOP_WITHOUT_TRACE));
}

/* So many that a digest of the state is written between the showing and the end. */
static void note_much(struct session *session)
{
    enum { NOTES = 80 };
    struct command command = command_new(COMMAND_SET_NOTES);
    for (int i = 0; i < NOTES; i++) {
        command.with.text[0] = i % 2 ? "zoveel" : "en meer";
        must(session, command);
    }
}

/* Is there a digest of a state between the showing and the end of the activity? */
static bool has_states_between(const char *path)
{
    struct text bytes = TEXT_INIT;
    evening_bytes(path, &bytes);
    const char *shown = strstr(bytes.at, "\"e\":\"round-shown\"");
    assert_non_null(shown);
    const char *erased = strstr(shown, "\"e\":\"activity-erased\""), *state = strstr(shown, "\"state\":\"");
    const bool has = state && (!erased || state < erased);
    text_release(&bytes);
    return has;
}

/* The totals of a round tell what somebody alone in a role chose: of what is stopped without a trace they go
 * too, also what was taken back, and the record goes on proving itself. */
static void totals_of_what_left_no_trace_are_in_no_line(void **state)
{
    (void)state;
    for (int undone = 0; undone < 2; undone++) {
        struct evening top;
        struct text live = TEXT_INIT, again = TEXT_INIT, aside = TEXT_INIT, lines = TEXT_INIT;
        evening_lay(&top, "trace");
        struct session *session = evening_begin(&top);
        play_evening(session, false);
        note_much(session);
        if (undone)
            for (int i = 0; i < 2; i++)
                must(session, command_new(COMMAND_UNDO)); /* the words and the showing */
        assert_int_equal(evening_count(top.path.at, "\"counts\":{\"A\":2,\"B\":2}"), 1);
        assert_true(has_states_between(top.path.at));
        evening_bytes(top.path.at, &lines);
        text_format(&aside, "%s.aside", top.path.at);
        assert_int_equal(file_write(aside.at, lines.at, lines.length), FILE_OK);
        stop_without_trace(session);
        assert_int_equal(evening_count(top.path.at, "\"counts\":{\"A\""), 0);
        assert_int_equal(evening_count(top.path.at, "\"counts\":{}"), 1);
        assert_int_equal(evening_count(aside.at, "\"counts\":{\"A\""), 0);
        assert_false(has_states_between(top.path.at));
        evening_says(top.path.at, "");
        struct command command = command_new(COMMAND_SET_NOTES);
        command.with.text[0] = "verder";
        must(session, command); /* the new file is the one written on, and its chain is whole */
        evening_says(top.path.at, "");
        played_dump(session, false, &live);
        session_free(session);
        bool read_only = false;
        session = evening_open(top.path.at, false, &read_only);
        played_dump(session, false, &again);
        assert_string_equal(live.at, again.at);
        session_free(session);
        session = evening_open(top.path.at, true, &read_only);
        assert_false(read_only);
        must(session, command_new(COMMAND_GO_ON));
        evening_strike(session, 2); /* another rewriting copies what it finds */
        session_free(session);
        evening_says(top.path.at, "");
        text_release(&live);
        text_release(&again);
        text_release(&aside);
        text_release(&lines);
        evening_clear(&top);
    }
}

static void totals_of_another_activity_stay(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "trace-other");
    struct session *session = evening_begin(&top);
    play_evening(session, false);
    must(session, command_new(COMMAND_SKIP_PART));
    for (int i = 0; i < 3; i++)
        must(session, command_new(COMMAND_GO_ON));
    stop_without_trace(session);
    session_free(session);
    assert_int_equal(evening_count(top.path.at, "\"counts\":{\"A\":2,\"B\":2}"), 1);
    evening_says(top.path.at, "");
    evening_clear(&top);
}

/* --- redact --- */

static enum record_removal redact(const char *path, struct text *out)
{
    struct problems problems = {0};
    const enum record_removal removal = record_redact(out, path, NULL, &problems);
    if (removal == REMOVAL_BROKEN)
        print_error("%s, line %u\n", problems.items[0].rule, problems.items[0].place.line);
    problems_release(&problems);
    return removal;
}

/* Event lines without what chance and chain make of them, and without moments. */
static struct text bare(const struct text *record)
{
    static const char *const cut[] = {",\"salt\":\"", ",\"seal\":\"", ",\"check\":\""};
    struct text out = TEXT_INIT;
    struct row row;
    size_t at = evening_row(record, 1);
    while (row_next(&row, record->at, record->length, &at)) {
        for (size_t i = 0; i < row.length;) {
            size_t skip = 0;
            for (size_t k = 0; k < sizeof cut / sizeof *cut; k++)
                if (row.length - i > strlen(cut[k]) && memcmp(row.bytes + i, cut[k], strlen(cut[k])) == 0)
                    skip = (size_t)(strchr(row.bytes + i + strlen(cut[k]), '"') + 1 - (row.bytes + i));
            if (!skip)
                text_add_char(&out, row.bytes[i++]);
            i += skip;
        }
        text_add_char(&out, '\n');
    }
    return out;
}

/* Two evenings that differ in who said and chose what, and when, give the same. */
static void a_redacted_record_holds_no_more_than_was_promised(void **state)
{
    (void)state;
    struct text made[2] = {TEXT_INIT, TEXT_INIT}, plain[2];
    for (int turned = 0; turned < 2; turned++) {
        struct evening top;
        evening_lay(&top, turned ? "redact-turned" : "redact");
        struct session *session = evening_begin(&top);
        play_evening(session, turned);
        assert_int_equal(redact(top.path.at, &made[turned]), REMOVAL_BLOCKED); /* somebody plays it */
        session_free(session);
        assert_int_equal(redact(top.path.at, &made[turned]), REMOVAL_DONE);
        plain[turned] = bare(&made[turned]);
        evening_clear(&top);
    }
    assert_string_equal(plain[0].at, plain[1].at);
    static const char *const secrets[] = {"reden",    "Annamaria",   "Dirkje",          "Notitie",
                                          "own-role", "choice-cast", "\"answer\":\"A\""};
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
        assert_null(strstr(plain[0].at, secrets[i]));
    assert_non_null(strstr(plain[0].at, "Woorden van de tafel"));
    assert_non_null(strstr(plain[0].at, "\"counts\":{\"A\":2,\"B\":2}"));
    for (int i = 0; i < 2; i++) {
        text_release(&made[i]);
        text_release(&plain[i]);
    }
}

static void a_redacted_record_is_only_read(void **state)
{
    (void)state;
    struct evening top;
    struct text made = TEXT_INIT, again = TEXT_INIT;
    struct problems problems = {0};
    struct record_summary summary;
    evening_lay(&top, "redact-read");
    struct session *session = evening_begin(&top);
    play_evening(session, false);
    session_free(session);
    assert_int_equal(redact(top.path.at, &made), REMOVAL_DONE);
    evening_write(top.path.at, made.at, made.length, "");
    bool read_only = false;
    assert_true(record_open(&session, top.path.at, true, evening_noon, &read_only, &problems));
    assert_true(read_only);
    assert_string_equal(problems.items[0].rule, "record-redacted");
    session_free(session);
    evening_bytes(top.path.at, &again);
    assert_string_equal(made.at, again.at); /* opening wrote nothing */
    assert_true(record_summary(top.path.at, &summary, &problems));
    assert_true(summary.ended); /* nobody is asked to go on with it */
    text_clear(&again);
    assert_int_equal(redact(top.path.at, &again), REMOVAL_DONE); /* once more changes nothing */
    struct text one = bare(&made), other = bare(&again);
    assert_string_equal(one.at, other.at);
    text_release(&one);
    text_release(&other);
    text_release(&made);
    text_release(&again);
    problems_release(&problems);
    evening_clear(&top);
}

/* Whatever was played, with undos, strikes and stops: it can be redacted, and a seat forgotten. */
static void any_record_can_be_redacted(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct evening top;
        struct text made = TEXT_INIT;
        struct random random = {seed};
        evening_lay(&top, "redact-any");
        struct session *session = evening_begin(&top);
        for (int part = 0; part < 4; part++) {
            played_on(session, &random, 60, NULL, NULL);
            struct command stop = command_new(COMMAND_STOP_WITHOUT_TRACE);
            if (seed % 3 == 0)
                session_do(session, &stop, session_now(session));
            assert_int_equal(session_flush(session), ACCEPTED);
        }
        session_free(session);
        assert_int_equal(redact(top.path.at, &made), REMOVAL_DONE);
        assert_null(strstr(made.at, "choice-cast"));
        assert_int_not_equal(forget(top.path.at, 0), REMOVAL_BROKEN);
        evening_says(top.path.at, "");
        text_clear(&made);
        assert_int_equal(redact(top.path.at, &made), REMOVAL_DONE);
        text_release(&made);
        evening_clear(&top);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_forgotten_seat_is_in_no_file),
        cmocka_unit_test(cuts_of_a_forgotten_record),
        cmocka_unit_test(a_full_disk_changes_nothing),
        cmocka_unit_test(totals_of_what_left_no_trace_are_in_no_line),
        cmocka_unit_test(totals_of_another_activity_stay),
        cmocka_unit_test(a_redacted_record_holds_no_more_than_was_promised),
        cmocka_unit_test(a_redacted_record_is_only_read),
        cmocka_unit_test(any_record_can_be_redacted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
