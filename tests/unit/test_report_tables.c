/* The tables and the JSON of the report: they can be read back, count what happened, and hold no formula. */
#include "report/csv.h"
#include "report/report.h"

#include "base/json.h"
#include "support/seens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { COLUMNS_MAX = 24, ROWS_MAX = 400 };

/* A table as RFC 4180 reads it back. */
struct rows {
    struct arena arena;
    const char *cells[ROWS_MAX][COLUMNS_MAX];
    int columns[ROWS_MAX];
    int count;
};

static const char *read_cell(struct rows *rows, const char *at, const char **cell)
{
    struct text text = TEXT_INIT;
    if (*at != '"') {
        const size_t length = strcspn(at, ",\r\n\"");
        assert_true(at[length] != '"');
        text_add_bytes(&text, at, length);
        at += length;
    } else {
        for (at++; at[0] != '"' || at[1] == '"'; at++) {
            assert_true(*at != '\0');
            at += *at == '"';
            text_add_char(&text, *at);
        }
        at++;
    }
    *cell = arena_string(&rows->arena, text.at);
    text_release(&text);
    return at;
}

static void rows_read(struct rows *rows, const char *csv)
{
    rows->count = 0;
    for (const char *at = csv; *at; at += 2) {
        assert_true(rows->count < ROWS_MAX);
        int *columns = &rows->columns[rows->count];
        *columns = 0;
        for (bool more = true; more;) {
            assert_true(*columns < COLUMNS_MAX);
            at = read_cell(rows, at, &rows->cells[rows->count][(*columns)++]);
            more = *at == ',';
            at += more;
        }
        assert_true(at[0] == '\r' && at[1] == '\n');
        assert_int_equal(*columns, rows->columns[0]);
        rows->count++;
    }
}

static const char *cell(const struct rows *rows, int row, const char *column)
{
    for (int c = 0; c < rows->columns[0]; c++)
        if (strcmp(rows->cells[0][c], column) == 0)
            return rows->cells[row][c];
    fail_msg("no column %s", column);
    return "";
}

static struct report_source source_of(const struct seen *seen)
{
    return (struct report_source){.seen = seen, .started = {.unix_ms = 1795093200000}, .session = "5e55104"};
}

static struct rows *table_of(const struct seen *seen, enum report_table table)
{
    struct rows *rows = calloc(1, sizeof *rows);
    struct text csv = TEXT_INIT;
    const struct report_source source = source_of(seen);
    assert_non_null(rows);
    report_csv(&csv, table, &source, 1);
    rows_read(rows, csv.at);
    text_release(&csv);
    return rows;
}

static void rows_free(struct rows *rows)
{
    arena_release(&rows->arena);
    free(rows);
}

static void choices_add_up(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct rows *rows = table_of(seens_linde(&arena, VIEWER_GROUP), REPORT_CHOICES);
    int totals[2] = {0}, by_role[2] = {0};
    for (int r = 1; r < rows->count; r++) {
        const int second = strcmp(cell(rows, r, "round"), "second") == 0;
        *(cell(rows, r, "role")[0] ? &by_role[second] : &totals[second]) +=
            (int)strtol(cell(rows, r, "count"), NULL, 10);
        assert_string_equal(cell(rows, r, "session"), "5e55104");
    }
    for (int i = 0; i < 2; i++) {
        assert_int_equal(totals[i], 8);
        assert_int_equal(by_role[i], 8);
    }
    rows_free(rows);
    rows = table_of(seens_linde(&arena, VIEWER_OUTSIDE), REPORT_CHOICES);
    assert_int_equal(rows->count, 1 + 2 * 6);
    rows_free(rows);
    arena_release(&arena);
}

static void every_table_is_whole(void **state)
{
    (void)state;
    static const int rows_wanted[REPORT_TABLE_COUNT] = {[REPORT_CHOICES] = 1 + 2 * 6 * 5,
                                                        [REPORT_DECISIONS] = 2,
                                                        [REPORT_EFFECTS] = 1 + 4 + 1,
                                                        [REPORT_VALUES] = 1 + 4,
                                                        [REPORT_IDEAS] = 1 + 3 + 2 + 1 + 2,
                                                        [REPORT_PARTS] = 1 + 5,
                                                        [REPORT_ROW] = 1,
                                                        [REPORT_HOUSE] = 1,
                                                        [REPORT_BOARD] = 1,
                                                        [REPORT_AGREEMENTS] = 1,
                                                        [REPORT_CONTRIBUTIONS] = 1,
                                                        [REPORT_QUESTIONS] = 1};
    struct arena arena = {0};
    const struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    for (int table = 0; table < REPORT_TABLE_COUNT; table++) {
        struct rows *rows = table_of(seen, (enum report_table)table);
        if (rows->count != rows_wanted[table])
            fail_msg("%s has %d rows", report_table_name((enum report_table)table), rows->count);
        rows_free(rows);
    }
    arena_release(&arena);
}

/* Names follow the language; ids do not, so that tables in two languages can be laid side by side. */
static void ids_stand_beside_names(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct rows *rows = table_of(seen, REPORT_EFFECTS);
    assert_string_equal(cell(rows, 1, "effect_id"), "autonomy");
    assert_string_equal(cell(rows, 1, "effect"), "Meer zelf kunnen");
    assert_string_equal(cell(rows, rows->count - 1, "effect_id"), "calm"); /* of one role */
    rows_free(rows);
    rows = table_of(seen, REPORT_VALUES);
    for (int r = 1; r < rows->count; r++) {
        const bool fairness = strcmp(cell(rows, r, "value"), "Eerlijk delen") == 0;
        assert_int_equal(strcmp(cell(rows, r, "value_id"), "fairness") == 0, fairness);
        assert_true(cell(rows, r, "value_id")[0] != '\0');
    }
    rows_free(rows);
    arena_release(&arena);
}

static void decisions_tell_what_was_said(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    seens_dilemma(seen)->decision.text[1] = "=1+1, \"echt\"\nwaar";
    struct rows *rows = table_of(seen, REPORT_DECISIONS);
    assert_string_equal(cell(rows, 1, "option"), "three-days");
    assert_string_equal(cell(rows, 1, "because"), "'=1+1, \"echt\"\nwaar");
    assert_string_equal(cell(rows, 1, "changed"), "3");
    assert_string_equal(cell(rows, 1, "present"), "8");
    rows_free(rows);
    seens_dilemma(seen)->movement.known = false;
    seens_dilemma(seen)->decision.made = false;
    rows = table_of(seen, REPORT_DECISIONS);
    assert_string_equal(cell(rows, 1, "changed"), "");
    assert_string_equal(cell(rows, 1, "answer"), "");
    rows_free(rows);
    arena_release(&arena);
}

static void cells_hold_no_formula(void **state)
{
    (void)state;
    struct text out = TEXT_INIT;
    struct csv csv = {.out = &out};
    csv_text(&csv, "=A1");
    csv_text(&csv, "+31");
    csv_text(&csv, "-1");
    csv_text(&csv, "@me");
    csv_text(&csv, "a=b");
    csv_text(&csv, NULL);
    csv_number(&csv, -1);
    csv_text(&csv, " een, \"twee\"");
    csv_row_end(&csv);
    assert_string_equal(out.at, "'=A1,'+31,'-1,'@me,a=b,,-1,\" een, \"\"twee\"\"\"\r\n");
    text_release(&out);
}

static const struct json *down(const struct json *value, const char *key, int index)
{
    const struct json *found = json_find(value, key);
    assert_non_null(found);
    for (found = found->first; found && index > 0; index--)
        found = found->next;
    assert_non_null(found);
    return found;
}

static void json_says_the_same(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text out = TEXT_INIT;
    struct json_document document = {0};
    struct problems problems = {0};
    const struct report_source sources[] = {source_of(seens_linde(&arena, VIEWER_GROUP)),
                                            source_of(seens_linde(&arena, VIEWER_OUTSIDE))};
    report_json(&out, sources, 2);
    assert_true(json_read(&document, "report.json", out.at, out.length, &problems));
    const struct json *session = down(document.root, "sessions", 0);
    assert_string_equal(json_find(session, "edition")->string, "group");
    assert_int_equal((int)json_find(session, "people")->number, 8);
    const struct json *part = down(session, "parts", 2);
    assert_int_equal((int)json_find(part, "changed")->number, 3);
    const struct json *choice = down(part, "second", 2);
    assert_string_equal(json_find(choice, "answer")->string, "C");
    assert_int_equal((int)json_find(choice, "count")->number, 5);
    assert_int_equal((int)json_find(json_find(choice, "by_role"), "entrepreneur")->number, 2);
    assert_int_equal(json_find(part, "facts")->count, 4);
    assert_int_equal(json_find(session, "path")->count, 4);
    const struct json *other = down(down(document.root, "sessions", 1), "parts", 2);
    assert_null(json_find(down(other, "second", 2), "by_role"));
    json_release(&document);
    problems_release(&problems);
    text_release(&out);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(choices_add_up),         cmocka_unit_test(every_table_is_whole),
        cmocka_unit_test(ids_stand_beside_names), cmocka_unit_test(decisions_tell_what_was_said),
        cmocka_unit_test(cells_hold_no_formula),  cmocka_unit_test(json_says_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
