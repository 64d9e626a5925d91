/* One field's value in JSON: one line of a table per type.
 *
 * Roles, values, programmes and languages are written by their id, answers and other choices by their word;
 * seats, nicknames, parts, steps and places in a list as numbers from 1; amounts as they are. What was
 * written is read back as the same bytes of struct fields. */
#ifndef PROTOCOL_FIELD_FORM_H
#define PROTOCOL_FIELD_FORM_H

#include "protocol/fields.h"

#include "base/json.h"

/* Has the field a value other than in fields_none? */
bool field_present(const struct fields *fields, const struct field *field);

/* Gives the field the value it has in fields_none. */
void field_clear(struct fields *fields, const struct field *field);

/* Appends the value, without its name. Asserts that it is one: events and commands are complete. */
void field_write(struct text *out, const struct pack *pack, const struct fields *fields,
                 const struct field *field);

/* False: not a value of this type in this pack; the field keeps what it had. Text points into `value`'s
 * document. A step may also be named by its word ("choose"). */
bool field_read(struct fields *fields, const struct pack *pack, const struct field *field,
                const struct json *value);

/* The word that stands for `index` in this pack; NULL when the type has no words or none for it. */
const char *field_word(enum field_type type, const struct pack *pack, uint8_t index);

/* A type's name and what its values look like, for people: the wire-format page is made of it. */
const char *field_type_name(enum field_type type);
const char *field_type_says(enum field_type type);

/* Lowest and highest value of the member for types without words; false for words, texts and counts. */
bool field_limits(enum field_type type, int64_t *low, int64_t *high);

#endif
