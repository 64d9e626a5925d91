/* Golden replays: scripts of tests/replays, the events they make, the state they end in and what the reports
 * may know of it, line by line. With SAMENSPEL_REWRITE set the goldens are written anew: read the difference.
 */
#include "base/file.h"
#include "protocol/json_form.h"
#include "session/inside.h"
#include "support/play.h"
#include "support/sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { BYTES_MAX = 1 << 20 };

static void play_line(struct play *play, const char *line, size_t length)
{
    struct json_document document = {.root = NULL};
    struct problems problems = {.count = 0};
    struct command command;
    int64_t at = -1;
    if (!json_read(&document, "replay", line, length, &problems) ||
        !command_from_json(&command, &at, play->pack, &document, document.root, &problems))
        fail_msg("%.*s: %s", (int)length, line, problems.items[0].rule);
    const enum refusal refusal = session_do(play->session, &command, (uint32_t)at);
    if (refusal != ACCEPTED)
        fail_msg("%.*s: %s", (int)length, line, refusal_word(refusal));
    json_release(&document);
    problems_release(&problems);
}

static void add_events(struct text *out, const struct play *play)
{
    const struct journal *journal = &play->session->journal;
    for (uint32_t number = 1; number <= journal->count; number++) {
        const struct entry *entry = journal_at(journal, number);
        const struct event *event = &entry->event;
        text_format(out, "%u%s %u %s {", number, event->begins ? "" : "+", event->time,
                    event_description(event->kind)->word);
        event_fields_to_json(out, play->pack, event, false);
        text_add(out, "} {");
        if (!event->struck)
            event_fields_to_json(out, play->pack, event, true);
        text_format(out, "}%s%s\n", entry->stands ? "" : " taken back", event->struck ? " struck" : "");
    }
}

static void add_seen(struct text *out, const struct play *play, enum viewer_kind kind, const char *name)
{
    struct text seen = play_seen(play, kind, PACK_NONE);
    text_format(out, "\n--- %s\n", name);
    text_add(out, seen.at);
    text_release(&seen);
}

static bool has_agenda(const struct pack *pack)
{
    bool has = false;
    for (uint8_t a = 0; a < pack->activity_count; a++)
        has |= pack->activities[a].agenda != NULL;
    return has;
}

static struct text replayed(const char *pack, const char *language, const char *script)
{
    struct play play = play_new(pack);
    sample_speak(play.session, play.pack, language);
    for (const char *end; (end = strchr(script, '\n')) != NULL; script = end + 1)
        play_line(&play, script, (size_t)(end - script));
    assert_int_equal(session_flush(play.session), ACCEPTED);
    struct text out = TEXT_INIT;
    text_add(&out, "--- events\n");
    add_events(&out, &play);
    text_add(&out, "\n--- state\n");
    session_describe(play.session, false, &out);
    add_seen(&out, &play, VIEWER_DESK, "desk");
    add_seen(&out, &play, VIEWER_GROUP, "group");
    add_seen(&out, &play, VIEWER_OUTSIDE, "outside");
    if (has_agenda(play.pack))
        add_seen(&out, &play, VIEWER_AGENDA, "agenda");
    play_free(&play);
    return out;
}

static void read_into(struct text *out, const char *name, const char *ending)
{
    struct text path = TEXT_INIT;
    text_format(&path, "%s/replays/%s%s", getenv("SAMENSPEL_TESTS"), name, ending);
    if (file_read(path.at, BYTES_MAX, out) != FILE_OK && !getenv("SAMENSPEL_REWRITE"))
        fail_msg("%s cannot be read", path.at);
    text_release(&path);
}

static void rewrite(const char *name, const struct text *now)
{
    struct text path = TEXT_INIT;
    text_format(&path, "%s/replays/%s.golden", getenv("SAMENSPEL_TESTS"), name);
    assert_int_equal(file_write(path.at, now->at, now->length), FILE_OK);
    text_release(&path);
}

static void compare_lines(const char *name, const char *golden, const char *now)
{
    for (int line = 1; *golden || *now; line++) {
        const size_t one = strcspn(golden, "\n"), other = strcspn(now, "\n");
        if (one != other || memcmp(golden, now, one) != 0)
            fail_msg("%s.golden:%d: %.*s | now %.*s", name, line, (int)one, golden, (int)other, now);
        golden += one + (golden[one] != '\0');
        now += other + (now[other] != '\0');
    }
}

static void check(const char *name, const char *pack, const char *language)
{
    struct text script = TEXT_INIT, golden = TEXT_INIT;
    read_into(&script, name, ".commands.jsonl");
    struct text now = replayed(pack, language, script.at);
    struct text again = replayed(pack, language, script.at);
    assert_string_equal(now.at, again.at); /* two runs of a script are equal */
    read_into(&golden, name, ".golden");
    if (getenv("SAMENSPEL_REWRITE"))
        rewrite(name, &now);
    else
        compare_lines(name, golden.at, now.at);
    text_release(&script);
    text_release(&golden);
    text_release(&now);
    text_release(&again);
}

static void a_whole_session_at_the_computer(void **state)
{
    (void)state;
    check("tuin", "klein", "nl");
}

static void hands_then_cards_and_a_role_that_decides(void **state)
{
    (void)state;
    check("handen", "klein", "nl");
}

static void ideas_asked_again_and_agreed(void **state)
{
    (void)state;
    check("agenda", "agenda", "nl");
}

static void a_row_laid_together(void **state)
{
    (void)state;
    check("waarden", "waarden", "nl");
}

static void a_house_filled_in_looked_at_and_lit(void **state)
{
    (void)state;
    check("huis", "huis", "nl");
}

static void roles_that_speak_in_turn(void **state)
{
    (void)state;
    check("gesprek", "gesprek", "nl");
}

static void a_board_opened_area_by_area(void **state)
{
    (void)state;
    check("bord", "bord", "nl");
}

/* Half a day with eleven seats: somebody comes late, somebody leaves, two share a seat; a quiet pause, an
 * idea of the table's own, an undo across a showing, and a reason with a real name in it that is struck. */
static void half_a_day_in_dutch(void **state)
{
    (void)state;
    check("dagdeel-nl", "../../scenarios/wijk-in-beweging", "nl");
}

static void half_a_day_in_english(void **state)
{
    (void)state;
    check("dagdeel-en", "../../scenarios/wijk-in-beweging", "en");
}

/* The value game that opens half a day, by cards, with the deck of the program. */
static void half_a_day_of_values(void **state)
{
    (void)state;
    check("dagdeel-waarden", "../../scenarios/wijk-in-beweging", "nl");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_session_at_the_computer),
        cmocka_unit_test(hands_then_cards_and_a_role_that_decides),
        cmocka_unit_test(ideas_asked_again_and_agreed),
        cmocka_unit_test(a_row_laid_together),
        cmocka_unit_test(a_house_filled_in_looked_at_and_lit),
        cmocka_unit_test(roles_that_speak_in_turn),
        cmocka_unit_test(a_board_opened_area_by_area),
        cmocka_unit_test(half_a_day_in_dutch),
        cmocka_unit_test(half_a_day_in_english),
        cmocka_unit_test(half_a_day_of_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
