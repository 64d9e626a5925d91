/* The measurer: lines that fit, words that break where their language says, faces that have every sign. */
#include "base/file.h"
#include "view/type.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static int open_type(void **state)
{
    struct text assets = TEXT_INIT;
    const char *why = NULL;
    assert_true(file_assets(&assets));
    *state = type_open(assets.at, &why);
    text_release(&assets);
    assert_non_null(*state);
    return 0;
}

static int close_type(void **state)
{
    type_close(*state);
    return 0;
}

/* The lines as one string with "|" between them; bold pieces in brackets. */
static const char *broken(struct type *type, struct arena *arena, int width, const char *language,
                          const char *string)
{
    struct type_lines lines = type_break(type, arena, FACE_ANDIKA, 36, width, language, string);
    struct text all = TEXT_INIT;
    for (size_t i = 0; i < lines.count; i++) {
        text_add(&all, i ? "|" : "");
        for (size_t j = 0; j < lines.at[i].run_count; j++) {
            bool bold = lines.at[i].runs[j].face == FACE_ANDIKA_BOLD;
            text_add(&all, bold ? "[" : "");
            text_add(&all, lines.at[i].runs[j].string);
            text_add(&all, bold ? "]" : "");
        }
    }
    const char *copy = arena_copy(arena, all.at, all.length);
    text_release(&all);
    return copy;
}

static void words_stay_whole(void **state)
{
    struct arena arena = {0};
    assert_string_equal(broken(*state, &arena, 300, "nl", "Een plek waar ik elke dag welkom ben."),
                        "Een plek waar ik|elke dag|welkom ben.");
    assert_string_equal(broken(*state, &arena, INT_MAX, "nl", "Eén regel"), "Eén regel");
    assert_string_equal(broken(*state, &arena, 300, "nl", ""), "");
    arena_release(&arena);
}

/* The word before comes down to it, in as many lines; a long word, and a line of two, stay as they are. */
static void a_short_word_is_not_left_alone(void **state)
{
    struct arena arena = {0};
    struct type *type = *state;
    const int width = type_width(type, FACE_ANDIKA, 36, "doen alles zelf, zonder", SIZE_MAX) + 5;
    assert_string_equal(broken(type, &arena, width, "nl", "doen alles zelf, zonder hulp"),
                        "doen alles zelf,|zonder hulp");
    assert_string_equal(broken(type, &arena, width, "nl", "doen alles zelf, zonder medewerkers"),
                        "doen alles zelf, zonder|medewerkers");
    assert_string_equal(broken(type, &arena, width, "nl", "Kinderopvang zonder hulp"),
                        "Kinderopvang zonder|hulp");
    assert_string_equal(broken(type, &arena, width, NULL, "doen alles zelf, zonder hulp"),
                        "doen alles zelf, zonder|hulp"); /* it is being typed */
    assert_string_equal(broken(type, &arena, width, "nl", "doen " WORDS_BOLD "alles zelf, zonder hulp"),
                        "doen[alles zelf,]|[zonder hulp]");
    arena_release(&arena);
}

static void line_feeds_begin_paragraphs(void **state)
{
    struct arena arena = {0};
    struct type_lines lines = type_break(*state, &arena, FACE_ANDIKA, 36, 400, "nl", "een\n\ntwee drie");
    assert_int_equal(lines.count, 3);
    assert_true(lines.at[0].ends_paragraph);
    assert_int_equal(lines.at[1].run_count, 0);
    assert_int_equal(lines.at[2].begin, 5);
    assert_int_equal(lines.at[2].end, 14);
    arena_release(&arena);
}

static void names_keep_together(void **state)
{
    struct arena arena = {0};
    struct type *type = *state;
    int width = type_width(type, FACE_ANDIKA, 36, "Wat moet er met De", SIZE_MAX) + 5;
    assert_string_equal(broken(type, &arena, width, NULL, "Wat moet er met De Linde?"),
                        "Wat moet er met De|Linde?");
    assert_string_equal(broken(type, &arena, width, "nl", "Wat moet er met De\u00a0Linde?"),
                        "Wat moet er met|De Linde?");
    arena_release(&arena);
}

static void a_soft_hyphen_is_seen_only_where_it_breaks(void **state)
{
    struct arena arena = {0};
    struct type *type = *state;
    int whole = type_width(type, FACE_ANDIKA, 36, "buurthuis", SIZE_MAX);
    assert_int_equal(type_width(type, FACE_ANDIKA, 36, "buurt\u00adhuis", SIZE_MAX), whole);
    assert_string_equal(broken(type, &arena, whole, "nl", "buurt\u00adhuis"), "buurthuis");
    assert_string_equal(broken(type, &arena, whole - 1, "nl", "buurt\u00adhuis"), "buurt-|huis");
    assert_string_equal(broken(type, &arena, whole - 1, "nl", "bu\u00adurthuis"),
                        "bu-|urthuis"); /* the author knows best */
    arena_release(&arena);
}

static void long_compounds_break_by_the_dictionary(void **state)
{
    struct arena arena = {0};
    struct type *type = *state;
    const char *lines = broken(type, &arena, 260, "nl", "meervoudigepersoonlijkheidsstoornis");
    const char *first = strchr(lines, '|');
    assert_non_null(first);
    assert_int_equal(first[-1], '-');
    assert_string_equal(broken(type, &arena, 200, "nl", "dagbestedingsplek"), "dagbeste-|dingsplek");
    assert_string_equal(broken(type, &arena, 230, "en", "neighbourhoodcentre"), "neighbour-|hoodcentre");
    arena_release(&arena);
}

static void a_word_nobody_knows_breaks_by_letters(void **state)
{
    struct arena arena = {0};
    const char *lines = broken(*state, &arena, 100, NULL, "wwwwwwwwwwww");
    assert_null(strchr(lines, '-'));
    assert_non_null(strchr(lines, '|'));
    assert_string_equal(broken(*state, &arena, 1, NULL, "ab"), "a|b"); /* one letter at least: it must end */
    arena_release(&arena);
}

static void own_hyphens_and_slashes_break_without_another(void **state)
{
    struct arena arena = {0};
    struct type *type = *state;
    int width = type_width(type, FACE_ANDIKA, 36, "inwoner/buren", SIZE_MAX) - 1;
    assert_string_equal(broken(type, &arena, width, NULL, "inwoner/buren"), "inwoner/|buren");
    assert_string_equal(broken(type, &arena, width, NULL, "rolstoel-tandem"), "rolstoel-|tandem");
    arena_release(&arena);
}

/* No line is wider than asked, whatever the width; and nothing is lost. */
static void every_width_holds(void **state)
{
    static const char story[] =
        "Buurthuis De\u00a0Linde is er al twintig jaar. Elke week komen er 180 mensen: voor koffie, "
        "taalles of hulp bij brieven. Arbeidsongeschiktheidsverzekering, onverantwoordelijk\u00adheid, "
        "Żółć, Їжак, İstanbul — ‘Hier zet ik de koffie,’ zegt hij…";
    struct type *type = *state;
    for (int width = 40; width < 1200; width += 13) {
        struct arena arena = {0};
        struct type_lines lines = type_break(type, &arena, FACE_ANDIKA, 31, width, "nl", story);
        size_t reached = 0;
        for (size_t i = 0; i < lines.count; i++) {
            assert_true(lines.at[i].width <= width);
            assert_true(lines.at[i].begin >= reached && lines.at[i].begin - reached <= 1);
            reached = lines.at[i].end;
        }
        assert_int_equal(reached, strlen(story));
        arena_release(&arena);
    }
}

static void bold_pieces_stand_in_their_own_face(void **state)
{
    struct arena arena = {0};
    assert_string_equal(
        broken(*state, &arena, INT_MAX, "nl", "Kaarten: " WORDS_BOLD "1 dilemma" WORDS_BOLD ", klaar"),
        "Kaarten:[1 dilemma], klaar");
    struct type_lines lines = type_break(*state, &arena, FACE_ANDIKA, 36, INT_MAX, "nl",
                                         "Kaarten: " WORDS_BOLD "1 dilemma" WORDS_BOLD ", klaar");
    const struct type_run *runs = lines.at[0].runs;
    int space = type_width(*state, FACE_ANDIKA, 36, "a b", SIZE_MAX) -
                type_width(*state, FACE_ANDIKA, 36, "ab", SIZE_MAX);
    assert_in_range(runs[1].x - runs[0].width, space - 2, space + 2);
    assert_in_range(runs[2].x - runs[1].x - runs[1].width, 0, 1);
    arena_release(&arena);
}

static void bold_goes_on_over_a_line_end(void **state)
{
    struct arena arena = {0};
    assert_string_equal(
        broken(*state, &arena, 200, "nl", "een " WORDS_BOLD "twee drie vier vijf" WORDS_BOLD " zes"),
        "een[twee]|[drie vier]|[vijf] zes");
    arena_release(&arena);
}

static void figures_in_vollkorn_come_from_andika(void **state)
{
    struct arena arena = {0};
    struct type_lines lines =
        type_break(*state, &arena, FACE_VOLLKORN_BOLD, 60, INT_MAX, "nl", "Stel 12 vragen");
    assert_int_equal(lines.at[0].run_count, 3);
    assert_int_equal(lines.at[0].runs[1].face, FACE_ANDIKA_BOLD);
    assert_string_equal(lines.at[0].runs[1].string, "12");
    assert_int_equal(lines.at[0].runs[2].face, FACE_VOLLKORN_BOLD);
    arena_release(&arena);
}

static void signs_of_the_languages_are_there(void **state)
{
    static const char signs[] =
        "éëïóöüĳÉËÏ‘’“”–…€ąćęłńóśźżĄĆĘŁŃÓŚŹŻçğıİöşüÇĞÖŞÜабвгґдеєжзиіїйАБВГҐДЕЄЖЗИІЇЙ→←↑↓";
    static const enum face faces[] = {FACE_ANDIKA, FACE_ANDIKA_BOLD, FACE_VOLLKORN_BOLD};
    for (size_t i = 0; i < sizeof faces / sizeof *faces; i++)
        assert_int_equal(type_missing(*state, faces[i], signs, NULL, 0), 0);
    uint32_t missing[2] = {0};
    assert_int_equal(type_missing(*state, FACE_ANDIKA, "a\u4e2d\u6587b", missing, 2), 2);
    assert_int_equal(missing[0], 0x4E2D);
}

static void a_sign_missing_in_the_face_comes_from_noto(void **state)
{
    struct arena arena = {0};
    struct type_lines lines = type_break(*state, &arena, FACE_ANDIKA, 36, INT_MAX, "nl", "a\u0905b");
    bool noto = false;
    for (size_t i = 0; i < lines.at[0].run_count; i++)
        noto = noto || lines.at[0].runs[i].face == FACE_NOTO;
    assert_true(noto || type_missing(*state, FACE_ANDIKA, "\u0905", NULL, 0) == 1);
    lines = type_break(*state, &arena, FACE_ANDIKA, 36, INT_MAX, "nl", "Ελλάδα");
    assert_int_equal(lines.at[0].runs[0].face == FACE_NOTO ||
                         type_missing(*state, FACE_ANDIKA, "Ελλάδα", NULL, 0) == 0,
                     1);
    arena_release(&arena);
}

static void fitting_cuts_with_dots(void **state)
{
    struct arena arena = {0};
    struct type *type = *state;
    assert_string_equal(type_fit(type, &arena, FACE_ANDIKA, 18, 1000, "Wijk in beweging"),
                        "Wijk in beweging");
    const char *cut = type_fit(type, &arena, FACE_ANDIKA, 18, 90, "Wijk in beweging");
    assert_non_null(strstr(cut, "…"));
    assert_true(type_width(type, FACE_ANDIKA, 18, cut, SIZE_MAX) <= 90);
    assert_string_equal(type_fit(type, &arena, FACE_ANDIKA, 18, 1, "Wijk"), "…");
    arena_release(&arena);
}

static void shrinking_stops_at_the_smallest(void **state)
{
    struct type *type = *state;
    assert_int_equal(type_shrink(type, FACE_VOLLKORN_BOLD, 216, 120, 5000, "Boot"), 216);
    int size = type_shrink(type, FACE_VOLLKORN_BOLD, 216, 120, 900, "Trommelaar");
    assert_in_range(size, 120, 215);
    assert_true(type_width(type, FACE_VOLLKORN_BOLD, size, "Trommelaar", SIZE_MAX) <= 900 || size == 120);
    assert_int_equal(type_shrink(type, FACE_VOLLKORN_BOLD, 216, 120, 10, "Trommelaar"), 120);
}

static void the_caret_finds_its_letter(void **state)
{
    struct type *type = *state;
    static const char words[] = "één koffie";
    for (size_t offset = 0; offset <= strlen(words); offset++) {
        if ((words[offset] & 0xC0) == 0x80)
            continue; /* inside a letter */
        int x = type_caret(type, FACE_ANDIKA, 36, words, offset);
        if (offset < 9) /* from "ff" on one drawing stands for two letters */
            assert_int_equal(type_offset(type, FACE_ANDIKA, 36, words, strlen(words), x), offset);
    }
    assert_int_equal(type_offset(type, FACE_ANDIKA, 36, words, strlen(words), -50), 0);
    assert_int_equal(type_offset(type, FACE_ANDIKA, 36, words, strlen(words), 5000), strlen(words));
}

static void capitals_stand_in_the_middle(void **state)
{
    (void)state;
    assert_int_equal(type_capital(FACE_ANDIKA, 40), 29);
    assert_int_equal(type_capital(FACE_VOLLKORN_BOLD, 100), 68);
    assert_int_equal(type_centre(FACE_ANDIKA, 40, 100, 49), 139); /* ten pixels above and ten below */
}

static void a_missing_font_is_named(void **state)
{
    (void)state;
    const char *why = NULL;
    assert_null(type_open("/nowhere", &why));
    assert_string_equal(why, "Vollkorn-Bold.ttf");
}

/* A stick that was pulled out in the middle of copying. */
static void a_broken_font_is_named(void **state)
{
    (void)state;
    static const char *const names[] = {"Vollkorn-Bold.ttf", "Andika-Regular.ttf", "Andika-Bold.ttf",
                                        "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"};
    const size_t count = sizeof names / sizeof *names, half = 3;
    char folder[] = "/tmp/samenspel-fonts-XXXXXX";
    struct text assets = TEXT_INIT, fonts = TEXT_INIT, path = TEXT_INIT, bytes = TEXT_INIT;
    const char *why = NULL;
    assert_non_null(mkdtemp(folder));
    assert_true(file_assets(&assets));
    file_join(&fonts, folder, "fonts");
    assert_int_equal(file_make_folder(fonts.at), FILE_OK);
    for (size_t i = 0; i < count; i++) {
        text_clear(&path);
        text_clear(&bytes);
        text_format(&path, "%s/fonts/%s", assets.at, names[i]);
        assert_int_equal(file_read(path.at, 1 << 24, &bytes), FILE_OK);
        text_clear(&path);
        file_join(&path, fonts.at, names[i]);
        assert_int_equal(file_write(path.at, bytes.at, i == half ? 100 : bytes.length), FILE_OK);
    }
    assert_null(type_open(folder, &why));
    assert_string_equal(why, names[half]);
    for (size_t i = 0; i < count; i++) {
        text_clear(&path);
        file_join(&path, fonts.at, names[i]);
        file_remove(path.at);
    }
    rmdir(fonts.at);
    rmdir(folder);
    text_release(&assets);
    text_release(&fonts);
    text_release(&path);
    text_release(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stay_whole),
        cmocka_unit_test(a_short_word_is_not_left_alone),
        cmocka_unit_test(line_feeds_begin_paragraphs),
        cmocka_unit_test(names_keep_together),
        cmocka_unit_test(a_soft_hyphen_is_seen_only_where_it_breaks),
        cmocka_unit_test(long_compounds_break_by_the_dictionary),
        cmocka_unit_test(a_word_nobody_knows_breaks_by_letters),
        cmocka_unit_test(own_hyphens_and_slashes_break_without_another),
        cmocka_unit_test(every_width_holds),
        cmocka_unit_test(bold_pieces_stand_in_their_own_face),
        cmocka_unit_test(bold_goes_on_over_a_line_end),
        cmocka_unit_test(figures_in_vollkorn_come_from_andika),
        cmocka_unit_test(signs_of_the_languages_are_there),
        cmocka_unit_test(a_sign_missing_in_the_face_comes_from_noto),
        cmocka_unit_test(fitting_cuts_with_dots),
        cmocka_unit_test(shrinking_stops_at_the_smallest),
        cmocka_unit_test(the_caret_finds_its_letter),
        cmocka_unit_test(capitals_stand_in_the_middle),
        cmocka_unit_test(a_missing_font_is_named),
        cmocka_unit_test(a_broken_font_is_named),
    };
    return cmocka_run_group_tests(tests, open_type, close_type);
}
