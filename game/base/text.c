/* Growing text: room doubles, so that adding byte by byte stays cheap. */
#include "base/text.h"

#include "base/memory.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char text_empty[1] = "";

/* Makes room for `more` bytes and the NUL. */
static void text_grow(struct text *text, size_t more)
{
    assert(text->at);
    assert(more < SIZE_MAX / 8 && text->length < SIZE_MAX / 8);
    const size_t needed = text->length + more + 1;
    if (needed <= text->room)
        return;
    size_t room = text->room ? text->room : 32;
    while (room < needed)
        room *= 2;
    text->at = memory_grow(text->room ? text->at : NULL, room);
    text->room = room;
    text->at[text->length] = '\0';
}

void text_release(struct text *text)
{
    if (text->room)
        free(text->at);
    *text = TEXT_INIT;
}

void text_clear(struct text *text)
{
    text_cut(text, 0);
}

void text_add(struct text *text, const char *string)
{
    assert(string);
    text_add_bytes(text, string, strlen(string));
}

void text_add_bytes(struct text *text, const char *bytes, size_t length)
{
    if (length == 0)
        return;
    assert(bytes);
    text_grow(text, length);
    memcpy(text->at + text->length, bytes, length);
    text->length += length;
    text->at[text->length] = '\0';
}

void text_add_char(struct text *text, char letter)
{
    text_add_bytes(text, &letter, 1);
}

void text_format(struct text *text, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    text_format_list(text, format, list);
    va_end(list);
}

void text_format_list(struct text *text, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    const int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(length >= 0); /* only a broken format can fail here */
    if (length <= 0)
        return;
    text_grow(text, (size_t)length);
    vsnprintf(text->at + text->length, (size_t)length + 1, format, list);
    text->length += (size_t)length;
}

void text_cut(struct text *text, size_t length)
{
    if (length >= text->length)
        return;
    text->length = length;
    text->at[length] = '\0';
}

char *text_detach(struct text *text)
{
    text_grow(text, 0);
    char *at = text->at;
    *text = TEXT_INIT;
    return at;
}
