/* Digests by libxxhash and libsodium. */
#include "base/digest.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>
#include <xxhash.h>

uint64_t digest_check(uint64_t before, const void *bytes, size_t length)
{
    return XXH3_64bits_withSeed(bytes, length, before);
}

/* Safe to repeat and from several threads; a computer without a random source cannot go on. */
static void begin(void)
{
    const int begun = sodium_init();
    assert(begun >= 0);
    (void)begun;
}

void digest_seal(uint8_t seal[SEAL_BYTES], const uint8_t salt[SALT_BYTES], const void *bytes, size_t length)
{
    begin();
    crypto_generichash_state state;
    int wrong = crypto_generichash_init(&state, NULL, 0, SEAL_BYTES);
    if (salt)
        wrong |= crypto_generichash_update(&state, salt, SALT_BYTES);
    wrong |= crypto_generichash_update(&state, bytes, length);
    wrong |= crypto_generichash_final(&state, seal, SEAL_BYTES);
    assert(wrong == 0);
    (void)wrong;
}

void digest_random(void *out, size_t length)
{
    begin();
    randombytes_buf(out, length);
}

void digest_hex(char *out, const void *bytes, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < length; i++) {
        out[2 * i] = digits[byte[i] >> 4];
        out[2 * i + 1] = digits[byte[i] & 15];
    }
    out[2 * length] = '\0';
}

/* Lower case only, as digest_hex writes it: then equal bytes have one spelling. */
static int value_of(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

bool digest_unhex(void *out, size_t length, const char *hex)
{
    if (strlen(hex) != 2 * length)
        return false;
    unsigned char *byte = out;
    for (size_t i = 0; i < 2 * length; i++)
        if (value_of(hex[i]) < 0)
            return false;
    for (size_t i = 0; i < length; i++)
        byte[i] = (unsigned char)(value_of(hex[2 * i]) << 4 | value_of(hex[2 * i + 1]));
    return true;
}
