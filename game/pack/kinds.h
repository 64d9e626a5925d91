/* The kinds of activity as a pack knows them: how each is read, how long it takes, what it shows. A new kind
 * is one row of kinds.c, and nothing else in this room asks which kind an activity is of, but for the rules
 * of its own (check_*.c). */
#ifndef PACK_KINDS_H
#define PACK_KINDS_H

#include "pack/field.h"
#include "pack/minutes.h"

struct pack_kind {
    const char *name; /* its word in the file */
    /* Takes the whole object, the common keys included, and fills the struct pack_activity at `out`. */
    field_reader *read;
    uint32_t (*seconds)(const struct pack_activity *activity, struct minutes_table table);
    const struct pack_picture *(*picture)(const struct pack_activity *activity); /* NULL: it has none */
};

/* The row of an activity that was read. */
const struct pack_kind *kind_of(const struct pack_activity *activity);

/* Reads an activity by the reader of its kind. Without a known kind nobody knows which keys belong there, so
 * nothing else of it is reported. */
field_reader kind_read;

/* How long all steps of an activity of this kind take, for its row; s. */
uint32_t minutes_dilemma(const struct pack_activity *activity, struct minutes_table table);
uint32_t minutes_talk(const struct pack_activity *activity, struct minutes_table table);
uint32_t minutes_agenda(const struct pack_activity *activity, struct minutes_table table);
uint32_t minutes_values(const struct pack_activity *activity, struct minutes_table table);
uint32_t minutes_house(const struct pack_activity *activity, struct minutes_table table);
uint32_t minutes_board(const struct pack_activity *activity, struct minutes_table table);

#endif
