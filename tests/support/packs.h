/* Packs for tests: read from the test folder, or made from one of them by changing a few bytes. */
#ifndef SUPPORT_PACKS_H
#define SUPPORT_PACKS_H

#include "pack/read.h"

/* Appends the whole pack.json of tests/packs/NAME; ends the test program when it is not there. */
void packs_text(struct text *out, const char *name);

/* tests/packs/NAME as a path, appended. */
void packs_path(struct text *out, const char *name);

/* Reads tests/packs/NAME without any problem, or ends the test program; free with pack_free. */
struct pack *packs_read(const char *name);

/* Replaces the first `old` in the text by `new`; ends the test program when `old` is not there. Returns
 * where. */
size_t packs_change(struct text *text, const char *old, const char *new);

/* Ends the test program when a problem has no sentence, or one with a gap, in Dutch or English. */
void packs_expect_sentences(const struct problems *problems);

/* A game that is shipped, read from its folder; the caller frees it. Ends the test when it cannot be read. */
struct pack *packs_scenario(const char *id);

#endif
