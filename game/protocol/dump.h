/* A canonical dump: one "path.name value" a line, in the order written, zero values left out, so that a
 * new field never changes an old dump.
 *
 * Numbers are left out at 0, ids at PACK_NONE, texts at NULL. Lines of private things are left out as a
 * whole when `open` is set. */
#ifndef PROTOCOL_DUMP_H
#define PROTOCOL_DUMP_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum { DUMP_PATH_MAX = 120 };

struct dump {
    struct text *out;
    bool open;
    char path[DUMP_PATH_MAX];
    size_t length; /* of path */
};

/* Goes one name deeper ("round.%u"); dump_leave with what it returned comes back. */
size_t dump_enter(struct dump *dump, const char *format, ...) TEXT_PRINTF(2, 3);
void dump_leave(struct dump *dump, size_t before);

/* One line "path.name value"; `name` and texts are copied. */
void dump_number(struct dump *dump, const char *name, int64_t value);
void dump_id(struct dump *dump, const char *name, uint8_t id);
void dump_text(struct dump *dump, const char *name, const char *text); /* line feeds escaped */
void dump_bits(struct dump *dump, const char *name, uint64_t bits);    /* hexadecimal */

/* A row of numbers with the place (from 1) of those that are not zero: "name 3:2 5:1". */
void dump_row(struct dump *dump, const char *name, const uint8_t *row, size_t count);

/* The same for what stands in the private part of an event: not there when the dump is open. */
void dump_private_number(struct dump *dump, const char *name, int64_t value);
void dump_private_id(struct dump *dump, const char *name, uint8_t id);
void dump_private_text(struct dump *dump, const char *name, const char *text);
void dump_private_row(struct dump *dump, const char *name, const uint8_t *row, size_t count);

#endif
