/* The files of one record taken along, moved, thrown away, erased: whole and compared, or not at all. */
#include "session/record_files.h"

#include "base/file_media.h"
#include "base/file_trash.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "support/evening.h"

/* An evening with a name that only the record holds, its papers, a tail aside, and a stick to put it on. */
struct leaving {
    struct evening top;
    struct text stick, where;
    size_t count;
};

static void lay_paper(const struct evening *top, enum record_paper paper, const char *words)
{
    struct text path = TEXT_INIT;
    record_paper_path(&path, top->path.at, paper);
    assert_int_equal(file_write(path.at, words, strlen(words)), FILE_OK);
    text_release(&path);
}

static int lay(void **state)
{
    struct leaving *leaving = calloc(1, sizeof *leaving);
    struct text aside = TEXT_INIT;
    leaving->stick = leaving->where = TEXT_INIT;
    evening_lay(&leaving->top, "files");
    struct session *session = evening_begin(&leaving->top);
    evening_text(session, COMMAND_NAME_GROUP, "Kersenplein");
    evening_text(session, COMMAND_SET_NOTES, "Notitie");
    session_free(session);
    lay_paper(&leaving->top, PAPER_GROUP, "groep");
    lay_paper(&leaving->top, PAPER_AGENDA, "agenda");
    text_format(&aside, "%s.aside", leaving->top.path.at);
    assert_int_equal(file_write(aside.at, "staart", 6), FILE_OK);
    text_release(&aside);
    text_format(&leaving->stick, "%s/stick", leaving->top.folder.at);
    assert_int_equal(file_make_folder(leaving->stick.at), FILE_OK);
    *state = leaving;
    return 0;
}

static int clear(void **state)
{
    struct leaving *leaving = *state;
    evening_clear(&leaving->top);
    text_release(&leaving->stick);
    text_release(&leaving->where);
    free(leaving);
    return 0;
}

static enum file_result copy(struct leaving *leaving, const struct session *open, enum record_along along)
{
    struct problems problems = {0};
    const struct record_copy wish = {
        .record = leaving->top.path.at, .open = open, .folder = leaving->stick.at, .along = along};
    const enum file_result result = record_copy_to(&wish, &leaving->where, &leaving->count, &problems);
    problems_release(&problems);
    return result;
}

/* The pictures of the pack stay where they are. */
static void count_name(void *data, const char *name)
{
    *(int *)data += strcmp(name, "pictures") != 0;
}

static int names_in(const char *folder)
{
    int count = 0;
    file_list(folder, count_name, &count);
    return count;
}

static bool is_there(const struct leaving *leaving, const char *name)
{
    struct text path = TEXT_INIT;
    file_join(&path, leaving->where.at, name);
    const bool there = file_exists(path.at);
    text_release(&path);
    return there;
}

static struct text bytes_of(const struct leaving *leaving, const char *name)
{
    struct text path = TEXT_INIT, bytes = TEXT_INIT;
    file_join(&path, leaving->where.at, name);
    assert_int_equal(file_read(path.at, 1 << 24, &bytes), FILE_OK);
    text_release(&path);
    return bytes;
}

static void papers_go_along_and_the_record_only_when_asked(void **state)
{
    struct leaving *leaving = *state;
    struct text own = TEXT_INIT;
    assert_int_equal(copy(leaving, NULL, ALONG_NOTHING), FILE_OK);
    assert_int_equal(leaving->count, 2);
    assert_int_equal(names_in(leaving->where.at), 2);
    assert_true(is_there(leaving, "avond-group.html") && is_there(leaving, "avond-agenda.html"));

    assert_int_equal(copy(leaving, NULL, ALONG_REDACTED), FILE_OK);
    assert_int_equal(leaving->count, 3);
    struct text redacted = bytes_of(leaving, "avond-redacted.samenspel");
    assert_non_null(strstr(redacted.at, "\"redacted\":true"));
    assert_null(strstr(redacted.at, "Notitie"));
    assert_int_equal(names_in(leaving->where.at), 3); /* neither the tail aside, nor half a file */

    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_OK);
    struct text whole = bytes_of(leaving, "avond.samenspel");
    evening_bytes(leaving->top.path.at, &own);
    assert_string_equal(whole.at, own.at);
    text_release(&own);
    text_release(&whole);
    text_release(&redacted);
}

/* The program that plays it saves it too. */
static void an_open_record_goes_along(void **state)
{
    struct leaving *leaving = *state;
    bool read_only = false;
    struct session *session = evening_open(leaving->top.path.at, true, &read_only);
    assert_int_equal(copy(leaving, NULL, ALONG_REDACTED), FILE_FAILED); /* somebody else would not get it */
    assert_int_equal(names_in(leaving->stick.at), 0);
    assert_int_equal(copy(leaving, session, ALONG_REDACTED), FILE_OK);
    assert_int_equal(leaving->count, 3);
    assert_int_equal(record_erase(leaving->top.path.at), FILE_LOCKED);
    assert_int_equal(record_trash(leaving->top.path.at, evening_noon), FILE_LOCKED);
    assert_int_equal(record_move(leaving->top.path.at, leaving->stick.at), FILE_LOCKED);
    session_free(session);
    assert_true(file_exists(leaving->top.path.at));
}

/* Two meetings whose files have one name do not write over each other. */
static void another_meeting_of_the_same_name_is_left_alone(void **state)
{
    struct leaving *leaving = *state;
    struct text first = TEXT_INIT;
    assert_int_equal(copy(leaving, NULL, ALONG_NOTHING), FILE_OK);
    text_add(&first, leaving->where.at);
    assert_int_equal(file_remove(leaving->top.path.at), FILE_OK);
    session_free(evening_begin(&leaving->top));
    lay_paper(&leaving->top, PAPER_GROUP, "anders");
    assert_int_equal(copy(leaving, NULL, ALONG_NOTHING), FILE_OK);
    assert_string_not_equal(first.at, leaving->where.at);
    struct text half = TEXT_INIT; /* of a stick that was pulled out: the next copy clears it away */
    file_join(&half, leaving->where.at, "avond-group.html.99-0.part");
    assert_int_equal(file_write(half.at, "and", 3), FILE_OK);
    assert_int_equal(copy(leaving, NULL, ALONG_NOTHING), FILE_OK);
    assert_false(file_exists(half.at));
    text_release(&half);
    struct text bytes = bytes_of(leaving, "avond-group.html");
    assert_string_equal(bytes.at, "anders");
    assert_int_equal(names_in(leaving->stick.at), 2);
    text_release(&bytes);
    text_release(&first);
}

static void fill(const struct leaving *leaving, struct rlimit *before, rlim_t most)
{
    struct rlimit full;
    (void)leaving;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, before), 0);
    full = *before;
    full.rlim_cur = most;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
}

/* The papers still fit, the record does not: nothing of this copy stays. */
static void a_full_stick_keeps_nothing_half(void **state)
{
    struct leaving *leaving = *state;
    struct rlimit before;
    fill(leaving, &before, 100);
    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_NO_SPACE);
    assert_int_equal(names_in(leaving->stick.at), 0);
    assert_int_equal(record_move(leaving->top.path.at, leaving->stick.at), FILE_NO_SPACE);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(names_in(leaving->stick.at), 0);
    assert_true(file_exists(leaving->top.path.at));

    /* What was there of an earlier copy stays as it was. */
    assert_int_equal(copy(leaving, NULL, ALONG_NOTHING), FILE_OK);
    fill(leaving, &before, 100);
    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_NO_SPACE);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(names_in(leaving->where.at), 2);
}

static void a_stick_that_is_gone_or_closed_says_so(void **state)
{
    struct leaving *leaving = *state;
    assert_int_equal(file_remove_folder(leaving->stick.at), FILE_OK);
    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_MISSING);
    assert_false(file_exists(leaving->stick.at)); /* no folder where the stick was */
    assert_int_equal(record_move(leaving->top.path.at, leaving->stick.at), FILE_MISSING);
    assert_int_equal(file_write(leaving->stick.at, "", 0), FILE_OK); /* a file of that name */
    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_MISSING);
    if (geteuid() == 0)
        return; /* who may write everywhere meets no closed folder */
    assert_int_equal(file_remove(leaving->stick.at), FILE_OK);
    assert_int_equal(mkdir(leaving->stick.at, 0500), 0);
    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_NO_PERMISSION);
}

static void erased_is_erased(void **state)
{
    struct leaving *leaving = *state;
    assert_int_equal(record_erase(leaving->top.path.at), FILE_OK);
    assert_int_equal(names_in(leaving->top.folder.at), 1); /* the stick; no lock, no paper, no tail */
    assert_int_equal(record_erase(leaving->top.path.at), FILE_MISSING);
    assert_int_equal(names_in(leaving->top.folder.at), 1);
}

static void moved_is_there_and_not_here(void **state)
{
    struct leaving *leaving = *state;
    struct text to = TEXT_INIT;
    file_join(&to, leaving->stick.at, "avond.samenspel");
    assert_int_equal(file_write(to.at, "van een ander", 13), FILE_OK);
    assert_int_equal(record_move(leaving->top.path.at, leaving->stick.at), FILE_EXISTS);
    assert_int_equal(names_in(leaving->stick.at), 1); /* what came before it went back */
    assert_int_equal(file_remove(to.at), FILE_OK);
    assert_int_equal(record_move(leaving->top.path.at, leaving->stick.at), FILE_OK);
    assert_int_equal(names_in(leaving->stick.at), 4);
    assert_int_equal(names_in(leaving->top.folder.at), 1);
    evening_says(to.at, "");
    text_release(&to);
}

/* --- the pictures, on a computer that has not got the pack --- */

static void has_its_pictures(const char *record)
{
    bool read_only = false;
    struct session *session = evening_open(record, false, &read_only);
    struct text tree = TEXT_INIT, wanted = TEXT_INIT;
    const char *folder = session_pack(session)->folder;
    assert_non_null(folder);
    text_add_bytes(&wanted, record, (size_t)(file_name(record) - record));
    text_add(&wanted, "pictures/");
    assert_memory_equal(folder, wanted.at, wanted.length); /* beside it, nowhere else */
    file_join(&tree, folder, "images/tuin.svg");
    assert_true(file_size(tree.at) > 0);
    text_release(&tree);
    text_release(&wanted);
    session_free(session);
}

static void pictures_go_along_with_the_record(void **state)
{
    struct leaving *leaving = *state;
    struct text path = TEXT_INIT, here = TEXT_INIT;
    assert_int_equal(copy(leaving, NULL, ALONG_NOTHING), FILE_OK);
    file_join(&path, leaving->where.at, "pictures");
    assert_false(file_exists(path.at)); /* papers hold their own */
    assert_int_equal(copy(leaving, NULL, ALONG_REDACTED), FILE_OK);
    assert_int_equal(copy(leaving, NULL, ALONG_WHOLE), FILE_OK);
    assert_int_equal(leaving->count, 3);
    assert_int_equal(record_move(leaving->top.path.at, leaving->stick.at), FILE_OK);
    file_join(&here, leaving->top.folder.at, "pictures");
    assert_true(file_is_folder(here.at)); /* of other records too */
    setenv("SAMENSPEL_SCENARIOS", leaving->top.folder.at, 1);
    text_clear(&path);
    file_join(&path, leaving->where.at, "avond.samenspel");
    has_its_pictures(path.at);
    text_clear(&path);
    file_join(&path, leaving->where.at, "avond-redacted.samenspel");
    has_its_pictures(path.at);
    text_clear(&path);
    file_join(&path, leaving->stick.at, "avond.samenspel");
    has_its_pictures(path.at);
    unsetenv("SAMENSPEL_SCENARIOS");
    text_release(&path);
    text_release(&here);
}

/* --- the trash, as freedesktop.org describes it --- */

static void read_info(const struct leaving *leaving, const char *name, struct text *out)
{
    struct text path = TEXT_INIT;
    text_format(&path, "%s/data/Trash/info/%s", leaving->top.folder.at, name);
    assert_int_equal(file_read(path.at, 4096, out), FILE_OK);
    text_release(&path);
}

static void thrown_away_can_be_taken_back(void **state)
{
    struct leaving *leaving = *state;
    struct text data = TEXT_INIT, files = TEXT_INIT, info = TEXT_INIT, odd = TEXT_INIT;
    text_format(&data, "%s/data", leaving->top.folder.at);
    text_format(&files, "%s/data/Trash/files", leaving->top.folder.at);
    setenv("XDG_DATA_HOME", data.at, 1);
    assert_int_equal(record_trash(leaving->top.path.at, evening_noon), FILE_OK);
    assert_int_equal(names_in(files.at), 4);
    assert_int_equal(names_in(leaving->top.folder.at), 2); /* the stick, and where the trash is */
    read_info(leaving, "avond.samenspel.trashinfo", &info);
    assert_memory_equal(info.at, "[Trash Info]\nPath=/", 19);
    assert_non_null(strstr(info.at, "/avond.samenspel\nDeletionDate="));
    assert_int_equal(strlen(strstr(info.at, "DeletionDate=")), strlen("DeletionDate=2026-11-22T13:24:05\n"));

    /* A name that is in the trash already gets a number; letters beyond the plain ones are escaped. */
    session_free(evening_begin(&leaving->top));
    assert_int_equal(record_trash(leaving->top.path.at, evening_noon), FILE_OK);
    text_clear(&info);
    read_info(leaving, "avond.samenspel.2.trashinfo", &info);
    text_format(&odd, "%s/één 100%%.txt", leaving->top.folder.at);
    assert_int_equal(file_write(odd.at, "x", 1), FILE_OK);
    assert_int_equal(file_trash(odd.at, evening_noon), FILE_OK);
    text_clear(&info);
    read_info(leaving, "één 100%.txt.trashinfo", &info);
    assert_non_null(strstr(info.at, "/%C3%A9%C3%A9n%20100%25.txt\n"));
    assert_int_equal(file_trash(odd.at, evening_noon), FILE_MISSING);
    unsetenv("XDG_DATA_HOME");
    text_release(&odd);
    text_release(&info);
    text_release(&files);
    text_release(&data);
}

/* Where there can be no trash the record stays, and so does all beside it. */
static void without_a_trash_nothing_moves(void **state)
{
    struct leaving *leaving = *state;
    struct text data = TEXT_INIT;
    const int before = names_in(leaving->top.folder.at);
    text_format(&data, "%s/data", leaving->top.folder.at);
    assert_int_equal(file_make_folder(data.at), FILE_OK);
    text_add(&data, "/Trash");
    assert_int_equal(file_make_folder(data.at), FILE_OK);
    text_add(&data, "/files");
    assert_int_equal(file_write(data.at, "", 0), FILE_OK); /* a file in the place of the folder */
    text_cut(&data, data.length - strlen("/Trash/files"));
    setenv("XDG_DATA_HOME", data.at, 1);
    assert_int_not_equal(record_trash(leaving->top.path.at, evening_noon), FILE_OK);
    assert_int_equal(names_in(leaving->top.folder.at), before + 1);
    assert_true(file_exists(leaving->top.path.at));
    unsetenv("XDG_DATA_HOME");
    text_release(&data);
}

/* --- sticks --- */

static void add_line(void *data, const char *folder)
{
    text_add(data, folder);
    text_add_char(data, '\n');
}

static void sticks_are_listed(void **state)
{
    struct leaving *leaving = *state;
    struct text media = TEXT_INIT, found = TEXT_INIT, wanted = TEXT_INIT;
    text_format(&media, "%s/media", leaving->top.folder.at);
    for (int i = 0; i < 2; i++) {
        struct text disk = TEXT_INIT;
        text_format(&disk, "%s/%s", media.at, i ? "ALFA" : "BRAVO");
        assert_int_equal(file_make_folder(disk.at), FILE_OK);
        text_release(&disk);
    }
    text_format(&wanted, "%s/ALFA\n%s/BRAVO\n", media.at, media.at);
    setenv("SAMENSPEL_MEDIA", media.at, 1);
    file_media(add_line, &found);
    assert_string_equal(found.at, wanted.at);
    unsetenv("SAMENSPEL_MEDIA");
    text_release(&media);
    text_release(&found);
    text_release(&wanted);
}

static void documents_are_where_the_desktop_says(void **state)
{
    struct leaving *leaving = *state;
    struct text home = TEXT_INIT, dirs = TEXT_INIT, found = TEXT_INIT, papers = TEXT_INIT;
    static const char settings[] = "# xdg\nXDG_DOCUMENTS_DIR=\"$HOME/Papieren\"\n";
    text_add(&home, leaving->top.folder.at);
    text_format(&dirs, "%s/user-dirs.dirs", home.at);
    text_format(&papers, "%s/Papieren", home.at);
    setenv("HOME", home.at, 1);
    setenv("XDG_CONFIG_HOME", home.at, 1);
    assert_int_equal(file_write(dirs.at, settings, sizeof settings - 1), FILE_OK);
    assert_true(file_documents(&found));
    assert_string_equal(found.at, home.at); /* that folder is not there */
    assert_int_equal(file_make_folder(papers.at), FILE_OK);
    text_clear(&found);
    assert_true(file_documents(&found));
    assert_string_equal(found.at, papers.at);
    text_release(&home);
    text_release(&dirs);
    text_release(&found);
    text_release(&papers);
}

#define ON_A_STICK(test) cmocka_unit_test_setup_teardown(test, lay, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_STICK(papers_go_along_and_the_record_only_when_asked),
        ON_A_STICK(an_open_record_goes_along),
        ON_A_STICK(another_meeting_of_the_same_name_is_left_alone),
        ON_A_STICK(a_full_stick_keeps_nothing_half),
        ON_A_STICK(a_stick_that_is_gone_or_closed_says_so),
        ON_A_STICK(erased_is_erased),
        ON_A_STICK(moved_is_there_and_not_here),
        ON_A_STICK(pictures_go_along_with_the_record),
        ON_A_STICK(thrown_away_can_be_taken_back),
        ON_A_STICK(without_a_trash_nothing_moves),
        ON_A_STICK(sticks_are_listed),
        ON_A_STICK(documents_are_where_the_desktop_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
