/* Growing text and the arena: what they promise about memory. */
#include "base/arena.h"
#include "base/memory.h"
#include "base/text.h"

#include <setjmp.h>
#include <signal.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void empty_text_is_a_string(void **state)
{
    (void)state;
    struct text text = TEXT_INIT;
    assert_string_equal(text.at, "");
    text_clear(&text);
    text_cut(&text, 0);
    text_add(&text, "");
    text_add_bytes(&text, NULL, 0);
    assert_int_equal(text.length, 0);
    assert_ptr_equal(text.at, text_empty); /* nothing was taken yet */
    text_release(&text);
    text_release(&text);
}

static void text_grows_and_keeps_its_end(void **state)
{
    (void)state;
    struct text text = TEXT_INIT;
    for (int i = 0; i < 10000; i++) {
        text_add_char(&text, (char)('a' + i % 26));
        assert_int_equal(text.at[text.length], 0);
    }
    assert_int_equal(text.length, 10000);
    for (size_t i = 0; i < text.length; i++)
        assert_int_equal(text.at[i], 'a' + (int)(i % 26));
    text_cut(&text, 20000);
    assert_int_equal(text.length, 10000);
    text_cut(&text, 3);
    assert_string_equal(text.at, "abc");
    const size_t room = text.room;
    text_clear(&text);
    assert_string_equal(text.at, "");
    assert_int_equal(text.room, room);
    text_add_bytes(&text, "x\0y", 3);
    assert_int_equal(text.length, 3);
    assert_memory_equal(text.at, "x\0y", 4);
    text_release(&text);
    assert_string_equal(text.at, "");
    text_add(&text, "again");
    assert_string_equal(text.at, "again");
    text_release(&text);
}

static void format_fills_behind_what_is_there(void **state)
{
    (void)state;
    struct text text = TEXT_INIT;
    text_add(&text, "stoel ");
    text_format(&text, "%d van %d, %s", 3, 8, "klaar");
    assert_string_equal(text.at, "stoel 3 van 8, klaar");
    text_format(&text, "%s", "");
    assert_int_equal(text.length, 20);
    char wide[5000];
    memset(wide, 'w', sizeof wide - 1);
    wide[sizeof wide - 1] = '\0';
    text_format(&text, "[%s]", wide);
    assert_int_equal(text.length, 20 + sizeof wide + 1);
    assert_int_equal(text.at[text.length - 1], ']');
    text_release(&text);
}

static void detached_bytes_are_the_callers(void **state)
{
    (void)state;
    struct text text = TEXT_INIT;
    char *nothing = text_detach(&text);
    assert_string_equal(nothing, "");
    free(nothing);
    text_add(&text, "mine");
    char *mine = text_detach(&text);
    assert_string_equal(text.at, "");
    assert_int_equal(text.room, 0);
    text_add(&text, "other");
    assert_string_equal(mine, "mine");
    free(mine);
    text_release(&text);
}

static void arena_gives_zeroed_aligned_memory(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned char *taken[200];
    for (size_t i = 0; i < 200; i++) {
        const size_t size = i * 37 % 301;
        taken[i] = arena_take(&arena, size);
        assert_int_equal((uintptr_t)taken[i] % alignof(max_align_t), 0);
        for (size_t b = 0; b < size; b++)
            assert_int_equal(taken[i][b], 0);
        memset(taken[i], (int)i, size);
    }
    for (size_t i = 0; i < 200; i++) /* nobody wrote into another's part */
        for (size_t b = 0; b < i * 37 % 301; b++)
            assert_int_equal(taken[i][b], (unsigned char)i);
    arena_release(&arena);
    assert_null(arena.last);
    assert_int_equal(arena.used, 0);
}

static void arena_serves_small_and_huge(void **state)
{
    (void)state;
    struct arena arena = {0};
    int *small = ARENA_NEW(&arena, int);
    char *huge = ARENA_ARRAY(&arena, char, 3 << 20);
    huge[(3 << 20) - 1] = 'x';
    *small = 7;
    assert_int_equal(*ARENA_NEW(&arena, int), 0);
    assert_true(arena.used >= 3 << 20);
    assert_ptr_not_equal(arena_take(&arena, 0), arena_take(&arena, 0));
    arena_release(&arena);
    assert_string_equal(arena_string(&arena, "again"), "again");
    assert_memory_equal(arena_copy(&arena, "a\0b", 3), "a\0b", 4);
    assert_string_equal(arena_copy(&arena, NULL, 0), "");
    arena_release(&arena);
}

/* The program ends by abort, after saying why; a child does it, so that the test can look on. */
static void too_much_memory_ends_the_program(void **state)
{
    (void)state;
    int pipes[2];
    assert_int_equal(pipe(pipes), 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDERR_FILENO);
        memory_take(SIZE_MAX / 2);
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    char said[200] = {0};
    assert_true(read(pipes[0], said, sizeof said - 1) > 0);
    assert_non_null(strstr(said, "no memory left"));
    close(pipes[0]);
    close(pipes[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_text_is_a_string),
        cmocka_unit_test(text_grows_and_keeps_its_end),
        cmocka_unit_test(format_fills_behind_what_is_there),
        cmocka_unit_test(detached_bytes_are_the_callers),
        cmocka_unit_test(arena_gives_zeroed_aligned_memory),
        cmocka_unit_test(arena_serves_small_and_huge),
        cmocka_unit_test(too_much_memory_ends_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
