/* A growing piece of text: always NUL-terminated at `at[length]`, also when empty.
 *
 * Initialise with TEXT_INIT; release when done. A released text is empty and may be used again. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

/* Formats are those of C17 everywhere; without this name the Windows compiler checks them by its old ones. */
#ifdef __MINGW32__
#define TEXT_PRINTF(string, first) __attribute__((format(gnu_printf, string, first)))
#else
#define TEXT_PRINTF(string, first) __attribute__((format(printf, string, first)))
#endif

struct text {
    char *at; /* owned; never NULL after TEXT_INIT */
    size_t length;
    size_t room;
};

/* What every empty text points at; room 0 says that it is not owned. It cannot be written, so one text can
 * never fill another. */
extern const char text_empty[1];
#define TEXT_INIT ((struct text){.at = (char *)(uintptr_t)text_empty})

/* Frees it: the text is empty and may be used again. */
void text_release(struct text *text);
void text_clear(struct text *text); /* empty again, memory kept */
/* Adding at the end. Bytes may be any, a NUL too; what is added may not lie in the text itself. Never fails:
 * the program ends when the system has no memory. Formats are checked by the compiler. */
void text_add(struct text *text, const char *string);
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_add_char(struct text *text, char letter);
void text_format(struct text *text, const char *format, ...) TEXT_PRINTF(2, 3);
void text_format_list(struct text *text, const char *format, va_list list);

/* Makes the text `length` bytes long or shorter; does nothing when it already is. */
void text_cut(struct text *text, size_t length);

/* Hands the bytes over: the caller frees them, the text is empty. */
char *text_detach(struct text *text);

#endif
