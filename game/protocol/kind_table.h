/* What a line of kinds.def becomes in a table of struct kind; for command.c and event.c alone. */
#ifndef PROTOCOL_KIND_TABLE_H
#define PROTOCOL_KIND_TABLE_H

#include "protocol/fields.h"

#define FIELD_ITEM(type_, name_, member_, optional_, hidden_, total_)                                        \
    {                                                                                                        \
        .type = FIELD_##type_, .name = (name_), .offset = offsetof(struct fields, member_),                  \
        .optional = (optional_), .hidden = (hidden_), .total = (total_)                                      \
    }
#define F(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, false, false, false)
#define O(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, true, false, false)
#define S(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, false, false, true)
#define OS(type_, name_, member_) FIELD_ITEM(type_, name_, member_, true, false, true)
#define H(type_, name_, member_)  FIELD_ITEM(type_, name_, member_, false, true, false)
#define OH(type_, name_, member_) FIELD_ITEM(type_, name_, member_, true, true, false)
#define T(number_, name_)         FIELD_ITEM(TEXT, name_, text[number_], false, true, false)
#define OT(number_, name_)        FIELD_ITEM(TEXT, name_, text[number_], true, true, false)

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
