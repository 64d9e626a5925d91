/* Digests: XXH3 against damage, BLAKE2b-256 against disclosure, and the system's random source. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SEAL_BYTES = 32, SALT_BYTES = 16 };

/* XXH3-64 of the bytes, chained: give the former result as seed, 0 to begin. */
uint64_t digest_check(uint64_t before, const void *bytes, size_t length);

/* BLAKE2b-256 over salt and bytes; a NULL salt gives the digest of the bytes alone. */
void digest_seal(uint8_t seal[SEAL_BYTES], const uint8_t salt[SALT_BYTES], const void *bytes, size_t length);

/* From the system's random source, never from a seed. */
void digest_random(void *out, size_t length);

/* Lower-case hexadecimal; `out` has room for 2 * length + 1. Reading wants exactly 2 * length
 * digits. */
void digest_hex(char *out, const void *bytes, size_t length);
bool digest_unhex(void *out, size_t length, const char *hex);

#endif
