/* Texts, ids and other strings: what may stand in them, and in which languages. */
#include "pack/field.h"

#include "base/utf8.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

/* As the schema's \S sees it, so that checker and schema agree on what an empty text is. */
static bool is_blank(uint32_t point)
{
    return (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
           point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

struct contents {
    size_t length;       /* characters */
    bool letters;        /* something that is not white space */
    bool line_feed;      /* more than one line */
    uint32_t unreadable; /* the first character that may not stand in a text; 0: none */
};

static struct contents contents_of(const char *string)
{
    struct contents contents = {0};
    const char *end = string + strlen(string);
    while (string < end) {
        const uint32_t point = utf8_next(&string, end);
        contents.length++;
        contents.letters |= !is_blank(point);
        contents.line_feed |= point == '\n';
        if (!utf8_readable(point) && !contents.unreadable)
            contents.unreadable = point;
    }
    return contents;
}

static void report_number(struct reading *reading, const struct json *value, const char *rule,
                          const char *fact, const char *format, unsigned number, unsigned limit)
{
    struct text shown = TEXT_INIT;
    struct text most = TEXT_INIT;
    assert(strcmp(format, "U+%04X") == 0 || strcmp(format, "%u") == 0);
    if (format[0] == 'U')
        text_format(&shown, "U+%04X", number);
    else
        text_format(&shown, "%u", number);
    text_format(&most, "%u", limit);
    reading_report(reading, value, rule, FACTS({fact, shown.at}, {"limit", most.at}));
    text_release(&most);
    text_release(&shown);
}

/* True when people can read the string and it fits its limit. */
static bool is_good_string(struct reading *reading, const struct json *value, int32_t most, bool lines)
{
    if (!reading_is(reading, value, JSON_STRING))
        return false;
    const struct contents contents = contents_of(value->string);
    if (!contents.letters)
        reading_report(reading, value, "text-empty", NULL);
    else if (contents.unreadable)
        report_number(reading, value, "text-unreadable", "found", "U+%04X", contents.unreadable, 0);
    else if (contents.line_feed && !lines)
        reading_report(reading, value, "text-lines", NULL);
    else if (contents.length > (size_t)most)
        report_number(reading, value, "text-too-long", "found", "%u", (unsigned)contents.length,
                      (unsigned)most);
    else
        return true;
    return false;
}

/* Is this a language that is written from right to left? Version 1 draws left to right only. */
static bool language_runs_left(const char *language)
{
    static const char *const left[] = {"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        if (strcmp(language, left[i]) == 0)
            return true;
    return false;
}

static bool language_is_code(const char *language)
{
    const size_t letters = strspn(language, "abcdefghijklmnopqrstuvwxyz");
    return (letters == 2 || letters == 3) && language[letters] == '\0';
}

static uint8_t find_language(const struct pack *pack, const char *name)
{
    for (uint8_t i = 0; i < pack->language_count; i++)
        if (strcmp(pack->languages[i], name) == 0)
            return i;
    return PACK_NONE;
}

/* Nobody can be asked to translate into a language that is refused or stands in the list twice. */
static bool is_wanted(const struct pack *pack, uint8_t language)
{
    const char *name = pack->languages[language];
    return language_is_code(name) && !language_runs_left(name) && find_language(pack, name) == language;
}

static void report_languages(struct reading *reading, const struct json *object, const struct pack_text *text)
{
    const struct pack *pack = reading->pack;
    if (reading->in_deck)
        return; /* said once, of the deck */
    if (pack->language_count > 0 && !text->in[0])
        reading_report(reading, object, "missing-main-language", FACTS({"language", pack->languages[0]}));
    for (uint8_t i = 1; i < pack->language_count; i++)
        if (!text->in[i] && is_wanted(pack, i))
            reading_warn(reading, object, "missing-translation", FACTS({"language", pack->languages[i]}));
}

static void read_languages(struct reading *reading, const struct field *field, const struct json *object,
                           bool lines, struct pack_text *text)
{
    const struct pack *pack = reading->pack;
    for (const struct json *child = object->first; child; child = child->next) {
        const uint8_t language = find_language(pack, child->key);
        if (is_good_string(reading, child, field->high, lines) && language != PACK_NONE)
            text->in[language] = child->string;
        if (language == PACK_NONE && !reading->in_deck)
            reading_report_unknown(reading, json_key_place(reading->document, child), "unknown-language",
                                   "languages", child->key, pack->languages, pack->language_count);
    }
}

static void read_lines(struct reading *reading, const struct field *field, const struct json *value,
                       bool lines, struct pack_text *text)
{
    const size_t errors = reading->problems->errors;
    if (value->type == JSON_OBJECT && value->count == 0)
        reading_report(reading, value, "text-empty", NULL);
    else if (value->type == JSON_OBJECT)
        read_languages(reading, field, value, lines, text);
    else if (is_good_string(reading, value, field->high, lines))
        text->in[0] = value->string;
    if (reading->problems->errors == errors)
        report_languages(reading, value, text);
}

void read_text(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    read_lines(reading, field, value, false, out);
}

void read_story(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    read_lines(reading, field, value, true, out);
}

void read_string(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    if (is_good_string(reading, value, field->high, false))
        *(const char **)out = value->string;
}

bool id_is_good(const char *string)
{
    if (strnlen(string, ID_MAX_LENGTH + 1) > ID_MAX_LENGTH || !(*string >= 'a' && *string <= 'z'))
        return false;
    for (const char *at = string; *at; at++) {
        const bool letter = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
        if (!letter && !(*at == '-' && at[1] && at[1] != '-'))
            return false;
    }
    return true;
}

void read_id(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    (void)field;
    if (!reading_is(reading, value, JSON_STRING))
        return;
    if (id_is_good(value->string))
        *(const char **)out = value->string;
    else
        reading_report(reading, value, "bad-id", FACTS({"word", value->string}));
}

/* Three whole numbers with points between; no number begins with a zero unless it is zero. */
static bool is_version(const char *string)
{
    for (int part = 0; part < 3; part++) {
        const size_t digits = strspn(string, "0123456789");
        if (digits == 0 || digits > 5 || (string[0] == '0' && digits > 1))
            return false;
        string += digits;
        if (part < 2 && *string++ != '.')
            return false;
    }
    return *string == '\0';
}

void read_version(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    (void)field;
    if (!reading_is(reading, value, JSON_STRING))
        return;
    if (is_version(value->string))
        *(const char **)out = value->string;
    else
        reading_report(reading, value, "bad-version", FACTS({"word", value->string}));
}

void read_language(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    (void)field;
    if (!reading_is(reading, value, JSON_STRING))
        return;
    if (!language_is_code(value->string))
        reading_report(reading, value, "bad-language", FACTS({"word", value->string}));
    else if (language_runs_left(value->string))
        reading_report(reading, value, "right-to-left", FACTS({"word", value->string}));
    else
        *(const char **)out = value->string;
}

/* One part of a path: letters, digits, '-', '_' and '.', but no '.' in front. */
static size_t path_part(const char *path)
{
    size_t length = 0;
    while (isalnum((unsigned char)path[length]) || path[length] == '_' || path[length] == '-' ||
           (path[length] == '.' && length > 0))
        length++;
    return length;
}

static bool is_path_inside(const char *path)
{
    for (;;) {
        const size_t length = path_part(path);
        if (length == 0 || (path[length] && path[length] != '/'))
            return false;
        path += length;
        if (!*path++)
            return true;
    }
}

static bool path_leaves(const char *path)
{
    return path[0] == '/' || path[0] == '\\' || strstr(path, "..") || (path[0] && path[1] == ':');
}

void read_picture_name(struct reading *reading, const struct field *field, const struct json *value,
                       void *out)
{
    if (!reading_is(reading, value, JSON_STRING))
        return;
    if (strnlen(value->string, (size_t)field->high + 1) <= (size_t)field->high &&
        is_path_inside(value->string))
        *(const char **)out = value->string;
    else
        reading_report(reading, value, path_leaves(value->string) ? "picture-outside" : "picture-name",
                       FACTS({"word", value->string}));
}
