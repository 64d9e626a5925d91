/* Every refusal has a sentence that people can read, in both languages. */
#include "base/words.h"
#include "protocol/refusal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void every_refusal_says_why(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "en"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        struct words words = {.count = 0};
        assert_true(words_load(&words, languages[i]));
        for (int refusal = 0; refusal < REFUSAL_COUNT; refusal++) {
            struct text key = TEXT_INIT;
            text_format(&key, "refusal.%s", refusal_word((enum refusal)refusal));
            const char *sentence = words_find(&words, key.at);
            if (!sentence || strlen(sentence) < 4)
                fail_msg("no sentence for %s in %s", key.at, languages[i]);
            text_release(&key);
        }
        words_release(&words);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_refusal_says_why)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
