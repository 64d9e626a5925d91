/* Interface texts: the JSON tree flattened to dotted keys, sorted, found by halving. */
#include "base/words.h"

#include "base/json.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static size_t strings_in(const struct json *value)
{
    size_t count = value->type == JSON_STRING;
    for (const struct json *child = value->first; child; child = child->next)
        count += strings_in(child);
    return count;
}

/* Is every WORDS_BOLD closed before the line feed? */
static bool bold_closed(const char *text)
{
    bool open = false;
    for (; *text; text++) {
        if (*text == '\n' && open)
            return false;
        open ^= *text == WORDS_BOLD[0];
    }
    return !open;
}

/* False when something stands there that is no object and no string, or a text with an open end. `path` is
 * given back as it came. */
static bool flatten(struct words *words, struct text *path, const struct json *object)
{
    for (const struct json *child = object->first; child; child = child->next) {
        const size_t length = path->length;
        if (length)
            text_add_char(path, '.');
        text_add(path, child->key);
        if (child->type == JSON_STRING && bold_closed(child->string))
            words->entries[words->count++] =
                (struct words_entry){.key = arena_copy(&words->arena, path->at, path->length),
                                     .text = arena_string(&words->arena, child->string)};
        else if (child->type != JSON_OBJECT || !flatten(words, path, child))
            return false;
        text_cut(path, length);
    }
    return true;
}

static int by_key(const void *left, const void *right)
{
    const struct words_entry *a = left;
    const struct words_entry *b = right;
    return strcmp(a->key, b->key);
}

/* The same dotted key can be spelt in two ways ("a.b" and a: {b}); then one would hide the other.
 */
static bool has_twins(const struct words *words)
{
    for (size_t i = 1; i < words->count; i++)
        if (by_key(&words->entries[i - 1], &words->entries[i]) == 0)
            return true;
    return false;
}

static bool words_fill(struct words *words, const struct json *root)
{
    if (root->type != JSON_OBJECT)
        return false;
    const size_t room = strings_in(root);
    words->entries = ARENA_ARRAY(&words->arena, struct words_entry, room);
    struct text path = TEXT_INIT;
    const bool flat = flatten(words, &path, root);
    text_release(&path);
    if (!flat)
        return false;
    assert(words->count == room);
    qsort(words->entries, words->count, sizeof words->entries[0], by_key);
    return !has_twins(words);
}

bool words_read(struct words *words, const char *language, const char *json, size_t length)
{
    *words = (struct words){0};
    words->language = arena_string(&words->arena, language);
    struct problems problems = {0};
    struct json_document document = {0};
    const bool read =
        json_read(&document, language, json, length, &problems) && words_fill(words, document.root);
    json_release(&document);
    problems_release(&problems);
    if (!read)
        words_release(words);
    return read;
}

void words_release(struct words *words)
{
    arena_release(&words->arena);
    *words = (struct words){0};
}

const char *words_find(const struct words *words, const char *key)
{
    assert(key);
    if (!words || words->count == 0)
        return NULL;
    const struct words_entry wanted = {.key = key};
    const struct words_entry *found = bsearch(&wanted, words->entries, words->count, sizeof wanted, by_key);
    return found ? found->text : NULL;
}

const char *words_get(const struct words *words, const char *key)
{
    const char *text = words_find(words, key);
    return text ? text : key;
}

static const char *fill_find(const struct fill *fills, const char *name, size_t length)
{
    for (; fills && fills->key; fills++)
        if (strlen(fills->key) == length && memcmp(fills->key, name, length) == 0)
            return fills->value;
    return NULL;
}

/* A place that no fill names stays as it is, so that the mistake is seen. */
static void add_filled(struct text *out, const char *text, const struct fill *fills, const struct fill *more)
{
    for (const char *open = strchr(text, '{'); open; open = strchr(text, '{')) {
        const char *close = strchr(open, '}');
        if (!close)
            break;
        const size_t length = (size_t)(close - open - 1);
        const char *value = fill_find(fills, open + 1, length);
        if (!value)
            value = fill_find(more, open + 1, length);
        if (value) {
            text_add_bytes(out, text, (size_t)(open - text));
            text_add(out, value);
            text = close + 1;
        } else {
            text_add_bytes(out, text, (size_t)(open - text) + 1);
            text = open + 1;
        }
    }
    text_add(out, text);
}

void words_add(struct text *out, const struct words *words, const char *key, const struct fill *fills)
{
    add_filled(out, words_get(words, key), fills, NULL);
}

void words_count(struct text *out, const struct words *words, const char *key, long count,
                 const struct fill *fills)
{
    struct text full = TEXT_INIT;
    struct text number = TEXT_INIT;
    text_format(&full, "%s.%s", key, count == 1 ? "one" : "other");
    text_format(&number, "%ld", count);
    const struct fill n[] = {{"n", number.at}, {NULL, NULL}};
    add_filled(out, words_get(words, full.at), n, fills);
    text_release(&number);
    text_release(&full);
}

/* Dutch where nothing is known, because the game is Dutch first; English for all who have chosen
 * another language. */
const char *const words_languages[WORDS_LANGUAGES] = {"nl", "en"};

bool words_speaks(const char *code)
{
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        if (strcmp(code, words_languages[i]) == 0)
            return true;
    return false;
}

void words_add_languages(struct text *out)
{
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        text_format(out, "%s%s", i > 0 ? ", " : "", words_languages[i]);
}

const char *words_language(const char *wish)
{
    if (!wish || !wish[0] || strcmp(wish, "POSIX") == 0 || strcmp(wish, "C") == 0 ||
        strncmp(wish, "C.", 2) == 0)
        return "nl";
    const bool dutch =
        (wish[0] | 0x20) == 'n' && (wish[1] | 0x20) == 'l' && (wish[2] == '\0' || strchr("_-.@", wish[2]));
    return dutch ? "nl" : "en";
}

const char *words_wished(const char *option)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *wish = option;
    for (size_t i = 0; !wish && i < sizeof names / sizeof *names; i++) {
        wish = getenv(names[i]);
        wish = wish && wish[0] ? wish : NULL;
    }
    return words_language(wish);
}
