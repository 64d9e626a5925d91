/* What a line of kinds.def becomes in a table of struct kind; for command.c and event.c alone. */
#ifndef PROTOCOL_KIND_TABLE_H
#define PROTOCOL_KIND_TABLE_H

#include "protocol/fields.h"

#define FIELD_ITEM(type_, name_, member_, optional_, hidden_)                                                \
    {                                                                                                        \
        .type = FIELD_##type_, .name = (name_), .offset = offsetof(struct fields, member_),                  \
        .optional = (optional_), .hidden = (hidden_)                                                         \
    }
#define F(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, false, false)
#define O(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, true, false)
#define H(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, false, true)
#define OH(type_, name_, member_) FIELD_ITEM(type_, name_, member_, true, true)
#define T(number_, name_)         FIELD_ITEM(TEXT, name_, text[number_], false, true)
#define OT(number_, name_)        FIELD_ITEM(TEXT, name_, text[number_], true, true)

/* Called with the word, the fields, and KIND_END, so that a kind without fields is a line like any other. */
#define KIND_END                                                                                             \
    {                                                                                                        \
        .type = FIELD_END                                                                                    \
    }
#define KIND(word_, ...)                                                                                     \
    {                                                                                                        \
        .word = (word_), .fields = { __VA_ARGS__ }                                                           \
    }

#endif
