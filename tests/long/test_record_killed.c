/* Kill -9 after every single saved command of a session, and resume. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/killed.h"
#include "support/packs.h"

enum { COMMANDS = 150, STEP = 1, KILLS = 200 };
static const uint64_t seed = 4712;

static void a_killed_session_goes_on(void **state)
{
    (void)state;
    struct pack *pack = packs_read("klein");
    struct text folder = TEXT_INIT;
    struct script script;
    played_folder(&folder, "killed");
    script_draw(&script, pack, seed, COMMANDS);
    assert_int_equal(script.count, COMMANDS);
    for (uint32_t lines = 0; lines <= script.count; lines += STEP)
        killed_and_resumed(&script, pack, folder.at, lines ? lines : 1);
    script_release(&script);
    played_folder_remove(folder.at);
    text_release(&folder);
    pack_free(pack);
}

static void a_strike_is_whole_or_not_there(void **state)
{
    (void)state;
    struct pack *pack = packs_read("klein");
    struct text folder = TEXT_INIT;
    struct random random = {seed};
    played_folder(&folder, "strikes");
    for (int i = 0; i < KILLS; i++)
        killed_while_striking(pack, folder.at, 1 + random_below(&random, 30), random_below(&random, 3000));
    played_folder_remove(folder.at);
    text_release(&folder);
    pack_free(pack);
}

int main(void)
{
    printf("seed %llu\n", (unsigned long long)seed);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_killed_session_goes_on),
        cmocka_unit_test(a_strike_is_whole_or_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
