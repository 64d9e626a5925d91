/* Digests against published vectors, hexadecimal, and the random source. */
#include "base/digest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* XXH3-64 of nothing with seed 0, as in xxHash's own self-test. */
static void check_has_known_answers(void **state)
{
    (void)state;
    assert_true(digest_check(0, "", 0) == 0x2D06800538D394C2u);
    assert_true(digest_check(0, "a", 1) == 0xE6C632B61E964E1Fu);
    assert_true(digest_check(0, "abc", 3) == 0x78AF5F94892F3950u);
}

static void check_is_chained(void **state)
{
    (void)state;
    const uint64_t one = digest_check(0, "one", 3);
    assert_true(digest_check(one, "two", 3) != digest_check(0, "two", 3));
    assert_true(digest_check(one, "two", 3) == digest_check(digest_check(0, "one", 3), "two", 3));
    assert_true(digest_check(0, "two", 3) != digest_check(0, "twp", 3));
}

/* BLAKE2b-256 by another implementation (Python's hashlib), over 16 bytes of salt and the text. */
static void seal_has_known_answers(void **state)
{
    (void)state;
    uint8_t salt[SALT_BYTES] = {0};
    uint8_t seal[SEAL_BYTES];
    char hex[2 * SEAL_BYTES + 1];
    digest_seal(seal, salt, "", 0);
    digest_hex(hex, seal, sizeof seal);
    assert_string_equal(hex, "94c1c088cc9453996779630ad3af45cbd92814828dd784cf2aa12df95d1b8afe");
    digest_seal(seal, NULL, "twee deuren", 11);
    digest_hex(hex, seal, sizeof seal);
    assert_string_equal(hex, "7fa7c981a4b09263105aaf2d98d09b43ebdff2f857004aaeaceeaab18507c725");
    for (size_t i = 0; i < sizeof salt; i++)
        salt[i] = (uint8_t)i;
    digest_seal(seal, salt, "twee deuren", 11);
    digest_hex(hex, seal, sizeof seal);
    assert_string_equal(hex, "31a2799c08db09a4a54bc643baa3880b9df195d18539679e1323a4d7f312d5d3");
}

static void hex_goes_there_and_back(void **state)
{
    (void)state;
    const uint8_t bytes[] = {0x00, 0x7f, 0x80, 0xff, 0x0a};
    char hex[11];
    uint8_t back[5] = {0};
    digest_hex(hex, bytes, sizeof bytes);
    assert_string_equal(hex, "007f80ff0a");
    assert_true(digest_unhex(back, sizeof back, hex));
    assert_memory_equal(back, bytes, sizeof bytes);
    static const char *const bad[] = {"",           "007f80ff0",  "007f80ff0a0", "007F80ff0a",
                                      "g07f80ff0a", "007f80ff0g", "007f80ff 0",  "007f80ff0a "};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        uint8_t kept[5] = {1, 2, 3, 4, 5};
        assert_false(digest_unhex(kept, sizeof kept, bad[i]));
        assert_int_equal(kept[0] + kept[4], 6);
    }
}

static void random_bytes_differ(void **state)
{
    (void)state;
    uint8_t a[32] = {0};
    uint8_t b[32] = {0};
    digest_random(a, sizeof a);
    digest_random(b, sizeof b);
    assert_memory_not_equal(a, b, sizeof a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(check_has_known_answers), cmocka_unit_test(check_is_chained),
        cmocka_unit_test(seal_has_known_answers),  cmocka_unit_test(hex_goes_there_and_back),
        cmocka_unit_test(random_bytes_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
