/* Files on a real disk: reading, atomic writing, the append-only tail and its cuts, locks, links. */
#include "base/file.h"
#include "base/memory.h"

#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* A fresh folder for each test; paths below it are made with below(). */
struct scratch {
    char folder[32];
    struct text path[12];
    size_t paths;
};

static int scratch_make(void **state)
{
    struct scratch *scratch = memory_take(sizeof *scratch);
    static const char start[] = "/tmp/samenspel-";
    memcpy(scratch->folder, start, sizeof start);
    memset(scratch->folder + strlen(start), 'X', 6); /* mkdtemp fills these in */
    *state = scratch;
    return mkdtemp(scratch->folder) ? 0 : -1;
}

static int scratch_drop(void **state)
{
    struct scratch *scratch = *state;
    struct text command = TEXT_INIT;
    text_format(&command, "rm -rf '%s'", scratch->folder);
    const int status = system(command.at);
    text_release(&command);
    for (size_t i = 0; i < scratch->paths; i++)
        text_release(&scratch->path[i]);
    free(scratch);
    return status;
}

static const char *below(struct scratch *scratch, const char *name)
{
    assert_true(scratch->paths < sizeof scratch->path / sizeof scratch->path[0]);
    struct text *path = &scratch->path[scratch->paths++];
    *path = TEXT_INIT;
    file_join(path, scratch->folder, name);
    return path->at;
}

static void holds(const char *path, const char *wanted)
{
    struct text text = TEXT_INIT;
    assert_int_equal(file_read(path, 1 << 20, &text), FILE_OK);
    assert_string_equal(text.at, wanted);
    text_release(&text);
}

static void put(const char *path, const char *string)
{
    assert_int_equal(file_write(path, string, strlen(string)), FILE_OK);
}

static unsigned mode_of(const char *path)
{
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    return about.st_mode & 0777;
}

struct listed {
    struct text names;
};

static void note_name(void *data, const char *name)
{
    struct listed *listed = data;
    text_format(&listed->names, "%s ", name);
}

static void expect_names(const char *folder, const char *wanted)
{
    struct listed listed = {.names = TEXT_INIT};
    assert_int_equal(file_list(folder, note_name, &listed), FILE_OK);
    assert_string_equal(listed.names.at, wanted);
    text_release(&listed.names);
}

static void reads_or_says_why_not(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "a.txt");
    struct text text = TEXT_INIT;
    text_add(&text, "before ");
    assert_int_equal(file_read(path, 100, &text), FILE_MISSING);
    assert_int_equal(file_read(below(scratch, "a.txt/b"), 100, &text), FILE_MISSING);
    assert_int_equal(file_read(scratch->folder, 100, &text), FILE_IS_FOLDER);
    put(path, "twaalf bytes");
    assert_int_equal(file_read(path, 11, &text), FILE_TOO_BIG);
    assert_int_equal(file_read(below(scratch, "a.txt/b"), 100, &text), FILE_MISSING);
    assert_string_equal(text.at, "before ");
    assert_int_equal(file_read(path, 12, &text), FILE_OK);
    assert_string_equal(text.at, "before twaalf bytes");
    assert_int_equal(file_read("/dev/zero", 100000, &text), FILE_FAILED);
    assert_string_equal(text.at, "before twaalf bytes");
    text_release(&text);
    assert_int_equal(file_size(path), 12);
    assert_int_equal(file_size(scratch->folder), -1);
    assert_int_equal(file_size(below(scratch, "none")), -1);
    assert_true(file_changed(path) > 1700000000);
    assert_int_equal(file_changed(below(scratch, "none")), -1);
}

static void odd_files_fail_without_harm(void **state)
{
    struct scratch *scratch = *state;
    struct text text = TEXT_INIT;
    struct file_tail tail;
    assert_int_equal(file_read("/proc/self/mem", 100, &text), FILE_FAILED); /* page zero cannot be read */
    assert_string_equal(text.at, "");
    assert_int_equal(file_tail_open(&tail, "/dev/full", 0), FILE_FAILED);
    assert_int_equal(tail.handle, -1);
    assert_int_equal(file_tail_open(&tail, scratch->folder, 0), FILE_IS_FOLDER);
    assert_int_equal(file_remove(below(scratch, "none")), FILE_MISSING);
    assert_int_equal(file_write("relative/none", "x", 1), FILE_MISSING);
    text_release(&text);
}

/* A handle that cannot write stands for a disk that is gone: the length known as durable stays. */
static void tail_keeps_its_length_when_all_fails(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "r.samenspel");
    put(path, "one\n");
    struct file_tail tail = {.handle = open(path, O_RDONLY | O_CLOEXEC), .length = 4};
    assert_true(tail.handle >= 0);
    assert_int_equal(file_tail_append(&tail, "two\n", 4), FILE_FAILED);
    assert_int_equal(tail.length, 4);
    file_tail_close(&tail);
    holds(path, "one\n");
}

static void reading_needs_permission(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "secret");
    put(path, "x");
    chmod(path, 0);
    if (access(path, R_OK) == 0)
        skip(); /* root may read everything */
    struct text text = TEXT_INIT;
    assert_int_equal(file_read(path, 100, &text), FILE_NO_PERMISSION);
    text_release(&text);
}

static void writes_whole_private_and_without_leftovers(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "b.txt");
    put(path, "first, and longer");
    put(path, "second");
    holds(path, "second");
    assert_int_equal(mode_of(path), 0600);
    put(path, "");
    assert_int_equal(file_size(path), 0);
    expect_names(scratch->folder, "b.txt ");
    const char *folder = below(scratch, "sub");
    assert_int_equal(file_make_folder(folder), FILE_OK);
    assert_int_not_equal(file_write(folder, "x", 1), FILE_OK);
    assert_int_equal(file_write(below(scratch, "none/x"), "x", 1), FILE_MISSING);
    expect_names(scratch->folder, "b.txt sub ");
}

/* A limit on file size stands for a full disk: no root needed. Runs in a child, which it changes. */
static int with_small_files(int (*inside)(const char *path), const char *path, rlim_t most)
{
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const struct rlimit limit = {.rlim_cur = most, .rlim_max = RLIM_INFINITY};
        _exit(setrlimit(RLIMIT_FSIZE, &limit) == 0 ? inside(path) : 99);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static int write_too_much(const char *path)
{
    static const char bytes[5000] = {'x'};
    return (int)file_write(path, bytes, sizeof bytes);
}

static void failed_write_keeps_the_old_file(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "c.txt");
    put(path, "old");
    assert_int_equal(with_small_files(write_too_much, path, 4096), FILE_NO_SPACE);
    holds(path, "old");
    expect_names(scratch->folder, "c.txt ");
}

static void makes_folders_all_the_way(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "a/b//c/");
    assert_int_equal(file_make_folder(path), FILE_OK);
    assert_int_equal(file_make_folder(path), FILE_OK);
    assert_true(file_is_folder(path));
    assert_int_equal(mode_of(below(scratch, "a")), 0700);
    assert_int_equal(mode_of(path), 0700);
    put(below(scratch, "file"), "x");
    assert_int_not_equal(file_make_folder(below(scratch, "file")), FILE_OK);
    assert_int_not_equal(file_make_folder(below(scratch, "file/below")), FILE_OK);
    assert_false(file_is_folder(below(scratch, "file")));
}

static void removes_and_lists_sorted(void **state)
{
    struct scratch *scratch = *state;
    put(below(scratch, "b"), "");
    put(below(scratch, "a"), "");
    put(below(scratch, "B"), "");
    put(below(scratch, "é"), "");
    expect_names(scratch->folder, "B a b é ");
    assert_int_equal(file_remove(scratch->path[0].at), FILE_OK);
    assert_int_equal(file_remove(scratch->path[0].at), FILE_MISSING);
    assert_false(file_exists(scratch->path[0].at));
    expect_names(scratch->folder, "B a é ");
    struct listed listed = {.names = TEXT_INIT};
    assert_int_equal(file_list(below(scratch, "none"), note_name, &listed), FILE_MISSING);
    assert_string_equal(listed.names.at, "");
}

static void inside_follows_links(void **state)
{
    struct scratch *scratch = *state;
    const char *pack = below(scratch, "pack");
    assert_int_equal(file_make_folder(pack), FILE_OK);
    assert_int_equal(file_make_folder(below(scratch, "pack-other")), FILE_OK);
    put(below(scratch, "pack/i"), "x");
    put(below(scratch, "pack-other/out.png"), "x");
    assert_int_equal(symlink("../pack-other/out.png", below(scratch, "pack/link.png")), 0);
    assert_true(file_inside(pack, scratch->path[2].at));
    assert_false(file_inside(pack, scratch->path[3].at));
    assert_false(file_inside(pack, scratch->path[4].at));
    assert_false(file_inside(pack, pack));
    assert_false(file_inside(pack, below(scratch, "pack/none.png")));
    assert_false(file_inside(pack, below(scratch, "pack/../pack-other/out.png")));
    assert_true(file_inside("/", pack));
    assert_false(file_inside(below(scratch, "none"), pack));
}

static void writing_through_a_link_leaves_the_link(void **state)
{
    struct scratch *scratch = *state;
    struct text real = TEXT_INIT, plain = TEXT_INIT;
    struct stat about;
    put(below(scratch, "one"), "old");
    assert_int_equal(symlink("one", below(scratch, "two")), 0);
    assert_int_equal(symlink("two", below(scratch, "three")), 0);
    const char *link = below(scratch, "three");
    put(link, "new");
    assert_int_equal(lstat(link, &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    holds(below(scratch, "one"), "new");
    file_follow(&real, link);
    assert_string_equal(file_name(real.at), "one");
    file_follow(&plain, "none/such");
    assert_string_equal(plain.at, "none/such");
    text_release(&plain);
    text_release(&real);
}

/* A pipe takes the bytes, in whatever pieces it has room for, and is still a pipe afterwards. */
static void a_pipe_is_written_and_not_replaced(void **state)
{
    struct scratch *scratch = *state;
    char got[8] = {0};
    struct stat about;
    const char *pipe = below(scratch, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    const int reader = open(pipe, O_RDONLY | O_NONBLOCK);
    assert_true(reader >= 0);
    put(pipe, "abc");
    assert_int_equal(read(reader, got, sizeof got), 3);
    assert_string_equal(got, "abc");
    close(reader);
    assert_int_equal(stat(pipe, &about), 0);
    assert_true(S_ISFIFO(about.st_mode));
}

static void tail_is_created_once_and_private(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "r.samenspel");
    struct file_tail tail;
    assert_int_equal(file_tail_create(&tail, path), FILE_OK);
    assert_int_equal(mode_of(path), 0600);
    assert_true(fcntl(tail.handle, F_GETFD) & FD_CLOEXEC);
    assert_int_equal(file_tail_append(&tail, "one\n", 4), FILE_OK);
    assert_int_equal(file_tail_append(&tail, "two\n", 4), FILE_OK);
    assert_int_equal(tail.length, 8);
    file_tail_close(&tail);
    assert_int_equal(tail.handle, -1);
    file_tail_close(&tail);
    holds(path, "one\ntwo\n");
    assert_int_equal(file_tail_create(&tail, path), FILE_EXISTS);
    assert_int_equal(tail.handle, -1);
    holds(path, "one\ntwo\n");
}

static void tail_opens_and_cuts(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "r.samenspel");
    put(path, "one\ntwo\nthr");
    struct file_tail tail;
    assert_int_equal(file_tail_open(&tail, path, 12), FILE_FAILED);
    assert_int_equal(tail.handle, -1);
    assert_int_equal(file_tail_open(&tail, below(scratch, "none"), 0), FILE_MISSING);
    assert_int_equal(file_tail_open(&tail, path, 8), FILE_OK);
    holds(path, "one\ntwo\n");
    assert_int_equal(file_tail_append(&tail, "3\n", 2), FILE_OK);
    holds(path, "one\ntwo\n3\n");
    file_tail_close(&tail);
}

/* 4000 bytes fit, 200 more do not; 96 that fill it do. */
static int append_too_much(const char *path)
{
    static const char bytes[4000] = {'x'};
    struct file_tail tail;
    if (file_tail_create(&tail, path) != FILE_OK)
        return 1;
    if (file_tail_append(&tail, bytes, 4000) != FILE_OK)
        return 2;
    if (file_tail_append(&tail, bytes, 200) != FILE_NO_SPACE || tail.length != 4000)
        return 3;
    if (file_size(path) != 4000)
        return 4;
    if (file_tail_append(&tail, bytes, 96) != FILE_OK || tail.length != 4096)
        return 5;
    if (file_tail_append(&tail, bytes, 1) != FILE_NO_SPACE || file_size(path) != 4096)
        return 6;
    file_tail_close(&tail);
    return 0;
}

static void tail_cuts_back_what_did_not_fit(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "full.samenspel");
    assert_int_equal(with_small_files(append_too_much, path, 4096), 0);
    assert_int_equal(file_size(path), 4096);
}

static void tail_goes_on_when_a_full_disk_has_room_again(void **state)
{
    struct scratch *scratch = *state;
    const char *disk = below(scratch, "disk");
    assert_int_equal(file_make_folder(disk), FILE_OK);
    if (mount("samenspel-test", disk, "tmpfs", 0, "size=64k") != 0)
        skip(); /* only root may mount */
    const char *path = below(scratch, "disk/r.samenspel");
    const char *filler = below(scratch, "disk/filler");
    static const char bytes[48 * 1024] = {'x'};
    struct file_tail tail;
    enum file_result results[5] = {FILE_FAILED};
    results[0] = file_tail_create(&tail, path);
    results[1] = file_tail_append(&tail, "header\n", 7);
    results[2] = file_write(filler, bytes, sizeof bytes);
    results[3] = file_tail_append(&tail, bytes, sizeof bytes);
    const int64_t cut = file_size(path);
    file_remove(filler);
    results[4] = file_tail_append(&tail, "event\n", 6);
    file_tail_close(&tail);
    struct text text = TEXT_INIT;
    file_read(path, 100, &text);
    const bool same = strcmp(text.at, "header\nevent\n") == 0;
    text_release(&text);
    assert_int_equal(umount2(disk, MNT_DETACH), 0);
    const enum file_result wanted[5] = {FILE_OK, FILE_OK, FILE_OK, FILE_NO_SPACE, FILE_OK};
    assert_memory_equal(results, wanted, sizeof wanted);
    assert_int_equal(cut, 7);
    assert_true(same);
}

static int take_in_child(const char *path)
{
    const pid_t child = fork();
    if (child == 0) {
        struct file_lock lock;
        _exit((int)file_lock_take(&lock, path)); /* ends without releasing, as a crash would */
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void one_holder_at_a_time(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "r.lock");
    struct file_lock lock;
    struct file_lock second;
    assert_int_equal(take_in_child(path), FILE_OK);
    assert_int_equal(file_lock_take(&lock, path), FILE_OK);
    assert_int_equal(take_in_child(path), FILE_LOCKED);
    assert_int_equal(file_lock_take(&second, path), FILE_LOCKED);
    assert_int_equal(second.handle, -1);
    assert_int_equal(take_in_child(path), FILE_LOCKED);
    file_lock_release(&lock, path);
    assert_false(file_exists(path));
    file_lock_release(&lock, path);
    assert_int_equal(take_in_child(path), FILE_OK);
    assert_true(file_exists(path)); /* it crashed */
    assert_int_equal(file_lock_take(&lock, path), FILE_OK);
    file_lock_release(&lock, path);
    assert_int_equal(file_lock_take(&lock, below(scratch, "none/r.lock")), FILE_MISSING);
}

/* Somebody cleaned up by hand: who lost the name leaves the new holder's file alone. */
static void a_lock_without_its_name_removes_nothing(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "r.lock");
    struct file_lock lock, second;
    assert_int_equal(file_lock_take(&lock, path), FILE_OK);
    assert_int_equal(file_remove(path), FILE_OK);
    assert_int_equal(file_lock_take(&second, path), FILE_OK);
    file_lock_release(&lock, path);
    assert_true(file_exists(path));
    assert_int_equal(take_in_child(path), FILE_LOCKED);
    file_lock_release(&second, path);
    assert_false(file_exists(path));
}

enum { RUSH_TURNS = 2000 };

/* Takes and releases; while it holds the lock a file of its own making must be its alone. */
static int rush(const char *path, const char *inside)
{
    for (int i = 0; i < RUSH_TURNS; i++) {
        struct file_lock lock;
        if (file_lock_take(&lock, path) != FILE_OK)
            continue;
        const int mark = open(inside, O_CREAT | O_EXCL | O_WRONLY, 0600);
        if (mark < 0)
            return 1;
        close(mark);
        unlink(inside);
        file_lock_release(&lock, path);
    }
    return 0;
}

static void a_removed_lock_lets_nobody_else_in(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "rush.lock"), *inside = below(scratch, "inside");
    pid_t children[3];
    for (size_t i = 0; i < 3; i++) {
        children[i] = fork();
        if (children[i] == 0)
            _exit(rush(path, inside));
    }
    for (size_t i = 0; i < 3; i++) {
        int status = 0;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_true(WIFEXITED(status));
        assert_int_equal(WEXITSTATUS(status), 0);
    }
}

static void reads_no_more_than_the_start(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "start");
    struct text out = TEXT_INIT;
    assert_int_equal(file_write(path, "abcdef", 6), FILE_OK);
    assert_int_equal(file_read_start(path, 4, &out), FILE_OK);
    assert_int_equal(file_read_start(path, 40, &out), FILE_OK);
    assert_string_equal(out.at, "abcdabcdef");
    assert_int_equal(file_read_start(below(scratch, "none"), 4, &out), FILE_MISSING);
    assert_int_not_equal(file_read_start(scratch->folder, 4, &out), FILE_OK);
    assert_int_equal(out.length, 10);
    text_release(&out);
}

static void the_start_may_be_as_long_as_it_says(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "long");
    static char much[2 * FILE_START_MAX];
    struct text out = TEXT_INIT;
    memset(much, 'a', sizeof much);
    assert_int_equal(file_write(path, much, sizeof much), FILE_OK);
    assert_int_equal(file_read_start(path, FILE_START_MAX, &out), FILE_OK);
    assert_int_equal(out.length, FILE_START_MAX);
    text_release(&out);
}

static void a_path_is_said_from_the_root(void **state)
{
    struct scratch *scratch = *state;
    char before[PATH_MAX], here[PATH_MAX];
    struct text out = TEXT_INIT, wanted = TEXT_INIT;
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(scratch->folder), 0);
    assert_non_null(getcwd(here, sizeof here));
    assert_true(file_absolute(&out, "avond.samenspel"));
    file_join(&wanted, here, "avond.samenspel");
    assert_string_equal(out.at, wanted.at);
    text_clear(&out);
    assert_true(file_absolute(&out, "/een/pad"));
    assert_string_equal(out.at, "/een/pad");
    assert_int_equal(chdir(before), 0);
    text_release(&wanted);
    text_release(&out);
}

/* A file of that name that holds something was never a lock. */
static void a_lock_takes_nobody_s_words_away(void **state)
{
    struct scratch *scratch = *state;
    const char *path = below(scratch, "theirs.lock");
    struct file_lock lock;
    put(path, "van een ander");
    assert_int_equal(file_lock_take(&lock, path), FILE_OK);
    file_lock_release(&lock, path);
    holds(path, "van een ander");
}

static void joins_with_one_slash(void **state)
{
    (void)state;
    static const char *const cases[][3] = {
        {"a", "b", "a/b"}, {"a/", "b", "a/b"}, {"a//", "/b", "a/b"},       {"/", "b", "/b"},
        {"", "b", "b"},    {"a", "", "a/"},    {"/a/b", "c/d", "/a/b/c/d"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text out = TEXT_INIT;
        file_join(&out, cases[i][0], cases[i][1]);
        assert_string_equal(out.at, cases[i][2]);
        text_release(&out);
    }
    assert_string_equal(file_name("/a/b.json"), "b.json");
    assert_string_equal(file_name("b.json"), "b.json");
    assert_string_equal(file_name("a/"), "");
}

/* Sets the variable, asks, and gives it back as it was. NULL takes the variable away. */
static bool ask_with(bool (*ask)(struct text *), struct text *out, const char *variable, const char *value)
{
    const char *old = getenv(variable);
    char *kept = old ? strdup(old) : NULL;
    if (value)
        setenv(variable, value, 1);
    else
        unsetenv(variable);
    text_clear(out);
    const bool found = ask(out);
    if (kept)
        setenv(variable, kept, 1);
    else
        unsetenv(variable);
    free(kept);
    return found;
}

static void installed_folders_are_found(void **state)
{
    struct scratch *scratch = *state;
    struct text out = TEXT_INIT;
    assert_true(ask_with(file_assets, &out, "SAMENSPEL_ASSETS", scratch->folder));
    assert_string_equal(out.at, scratch->folder);
    assert_false(ask_with(file_assets, &out, "SAMENSPEL_ASSETS", below(scratch, "none")));
    assert_string_equal(out.at, "");
    assert_true(ask_with(file_assets, &out, "SAMENSPEL_ASSETS", NULL));
    text_add(&out, "/texts/nl.json");
    assert_true(file_exists(out.at));
    assert_true(ask_with(file_scenarios, &out, "SAMENSPEL_SCENARIOS", NULL));
    assert_true(file_is_folder(out.at));
    text_release(&out);
}

static void user_folders_are_made(void **state)
{
    struct scratch *scratch = *state;
    struct text out = TEXT_INIT;
    const char *data = below(scratch, "new/data");
    assert_true(ask_with(file_user_data, &out, "SAMENSPEL_DATA", data));
    assert_string_equal(out.at, data);
    assert_int_equal(mode_of(data), 0700);
    assert_true(ask_with(file_user_settings, &out, "SAMENSPEL_DATA", data));
    assert_string_equal(out.at, data);
    assert_int_equal(unsetenv("SAMENSPEL_DATA"), 0);
    assert_true(ask_with(file_user_data, &out, "XDG_DATA_HOME", below(scratch, "xdg")));
    assert_string_equal(out.at, below(scratch, "xdg/samenspel"));
    assert_true(ask_with(file_user_settings, &out, "XDG_CONFIG_HOME", below(scratch, "config")));
    assert_string_equal(out.at, below(scratch, "config/samenspel"));
    setenv("HOME", scratch->folder, 1);
    assert_true(ask_with(file_user_data, &out, "XDG_DATA_HOME", "not/absolute"));
    assert_string_equal(out.at, below(scratch, ".local/share/samenspel"));
    unsetenv("HOME");
    assert_false(ask_with(file_user_data, &out, "XDG_DATA_HOME", NULL));
    assert_string_equal(out.at, "");
    put(below(scratch, "file"), "x");
    assert_false(ask_with(file_user_data, &out, "SAMENSPEL_DATA", below(scratch, "file")));
    assert_string_equal(out.at, "");
    text_release(&out);
}

#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_make, scratch_drop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCRATCH(reads_or_says_why_not),
        IN_SCRATCH(odd_files_fail_without_harm),
        IN_SCRATCH(tail_keeps_its_length_when_all_fails),
        IN_SCRATCH(reading_needs_permission),
        IN_SCRATCH(writes_whole_private_and_without_leftovers),
        IN_SCRATCH(failed_write_keeps_the_old_file),
        IN_SCRATCH(makes_folders_all_the_way),
        IN_SCRATCH(removes_and_lists_sorted),
        IN_SCRATCH(inside_follows_links),
        IN_SCRATCH(writing_through_a_link_leaves_the_link),
        IN_SCRATCH(a_pipe_is_written_and_not_replaced),
        IN_SCRATCH(tail_is_created_once_and_private),
        IN_SCRATCH(tail_opens_and_cuts),
        IN_SCRATCH(tail_cuts_back_what_did_not_fit),
        IN_SCRATCH(tail_goes_on_when_a_full_disk_has_room_again),
        IN_SCRATCH(one_holder_at_a_time),
        IN_SCRATCH(a_lock_without_its_name_removes_nothing),
        IN_SCRATCH(a_removed_lock_lets_nobody_else_in),
        IN_SCRATCH(reads_no_more_than_the_start),
        IN_SCRATCH(the_start_may_be_as_long_as_it_says),
        IN_SCRATCH(a_path_is_said_from_the_root),
        IN_SCRATCH(a_lock_takes_nobody_s_words_away),
        cmocka_unit_test(joins_with_one_slash),
        IN_SCRATCH(installed_folders_are_found),
        IN_SCRATCH(user_folders_are_made),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
