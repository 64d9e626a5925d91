/* The values of a pack: those of the deck that it names, and those it brings itself.
 *
 * A deck is a list of values of the program (assets/decks/NAME.json) that many packs play with. A pack names
 * it; in a record the deck stands whole in the place of its name, so that a newer deck changes nothing that
 * was played. */
#include "pack/parts.h"

#include "base/file.h"

#include <assert.h>
#include <string.h>

enum { DECKS_MAX = 32 };

#define AT(member) .at = offsetof(struct pack_value, member)
static void read_pictogram(struct reading *reading, const struct field *field, const struct json *value,
                           void *out)
{
    unsigned number = PACK_NONE;
    read_word(reading, field, value, &number);
    if (number != PACK_NONE)
        *(const char **)out = pictogram_icon(number);
}

static const struct field value_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "meaning", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(meaning)},
    {.key = "tag", .read = read_id, AT(tag)},
    {.key = "pictogram", .read = read_pictogram, .vocabulary = &vocabulary_pictograms, AT(pictogram)},
};
static const struct shape value_shape = SHAPE(value_fields, NULL);
static const struct field value_item = {.read = read_object, .shape = &value_shape};
#undef AT

/* --- which deck --- */

struct decks {
    struct arena arena;
    const char *names[DECKS_MAX];
    size_t count;
};

static void add_deck(void *data, const char *name)
{
    struct decks *decks = data;
    const char *end = strstr(name, ".json");
    if (end && !end[5] && decks->count < DECKS_MAX)
        decks->names[decks->count++] = arena_copy(&decks->arena, name, (size_t)(end - name));
}

static void report_unknown(struct reading *reading, const struct json *name, const char *folder)
{
    struct decks decks = {.count = 0};
    file_list(folder, add_deck, &decks);
    reading_report_unknown(reading, json_place(reading->document, name), "unknown-deck", "deck", name->string,
                           decks.names, decks.count);
    arena_release(&decks.arena);
}

/* What is wrong with a deck of the program is no fault of the author. */
static void open_file(struct reading *reading, const struct json *name, const char *path)
{
    struct text bytes = TEXT_INIT;
    struct problems broken = {0};
    struct json_document *deck = &reading->pack->deck;
    if (file_read(path, JSON_SIZE_MAX, &bytes) == FILE_OK &&
        json_read(deck, path, bytes.at, bytes.length, &broken) && deck->root->type == JSON_OBJECT)
        reading->deck = deck->root;
    else
        reading_report(reading, name, "deck-broken", FACTS({"word", name->string}));
    problems_release(&broken);
    text_release(&bytes);
}

static void open_named(struct reading *reading, const struct json *name)
{
    struct text path = TEXT_INIT;
    file_assets(&path);
    text_add(&path, "/decks");
    const size_t folder = path.length;
    text_format(&path, "/%s.json", name->string);
    if (id_is_good(name->string) && file_size(path.at) >= 0) {
        open_file(reading, name, path.at);
    } else {
        path.at[folder] = '\0';
        report_unknown(reading, name, path.at);
    }
    text_release(&path);
}

void deck_open(struct reading *reading, const struct json *root)
{
    const struct json *deck = json_find(root, "deck");
    reading->deck_named = deck != NULL;
    if (deck && deck->type == JSON_STRING)
        open_named(reading, deck);
    else if (deck && deck->type == JSON_OBJECT)
        reading->deck = deck;
}

/* --- reading it --- */

static const struct field deck_line = {.read = read_string, .high = LINE_MAX_LENGTH};

/* Sources are for people; they are judged and not kept. */
static void read_lines_only(struct reading *reading, const struct field *field, const struct json *value,
                            void *out)
{
    (void)out;
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    const struct json *child = value->first;
    for (uint32_t i = 0; i < length; i++, child = child->next) {
        const char *line = NULL;
        deck_line.read(reading, &deck_line, child, &line);
    }
}

static void read_string_only(struct reading *reading, const struct field *field, const struct json *value,
                             void *out)
{
    const char *string = NULL;
    (void)out;
    read_string(reading, field, value, &string);
}

static const struct field deck_fields[] = {
    {.key = "id", .read = read_string_only, .needed = true, .high = ID_MAX_LENGTH},
    {.key = "licence", .read = read_string_only, .needed = true, .high = NAME_MAX_LENGTH},
    {.key = "model", .read = read_string_only, .needed = true, .high = LINE_MAX_LENGTH},
    {.key = "sources", .read = read_lines_only, .needed = true, .low = 1, .high = 20},
    {.key = "values",
     .read = read_list,
     .needed = true,
     .low = 2,
     .high = PACK_CARDS_MAX,
     .item = &value_item,
     .size = sizeof(struct pack_value),
     .unique = "id",
     .count_from_at = offsetof(struct pack, value_count) - offsetof(struct pack, values),
     .at = offsetof(struct pack, values)},
};
static const struct shape deck_shape = SHAPE(deck_fields, NULL);

/* A deck speaks the languages of the program: the pack may speak others besides, but not begin with one. */
static void check_languages(struct reading *reading, const struct json *place)
{
    const struct pack *pack = reading->pack;
    for (uint8_t language = 0; language < pack->language_count; language++)
        for (uint8_t v = 0; v < pack->value_count; v++) {
            if (pack->values[v].name.in[language] && pack->values[v].meaning.in[language])
                continue;
            (language ? reading_warn : reading_report)(reading, place, "deck-language",
                                                       FACTS({"language", pack->languages[language]}));
            break;
        }
}

void read_deck(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &deck_shape};
    struct pack *pack = out;
    const uint8_t own = pack->value_count; /* the pack's values may stand before its deck */
    (void)field;
    if (value->type != JSON_OBJECT && !reading_is(reading, value, JSON_STRING))
        return;
    if (!reading->deck)
        return; /* said when it was opened */
    reading->in_deck = true;
    reading->document = value->type == JSON_STRING ? &pack->deck : &pack->document;
    whole.read(reading, &whole, reading->deck, pack);
    reading->document = &pack->document;
    reading->in_deck = false;
    pack->deck_count = pack->value_count;
    check_languages(reading, value);
    if (own > pack->value_count)
        pack->value_count = own;
}

/* --- what the pack brings itself --- */

static uint8_t deck_size(const struct reading *reading)
{
    const struct json *values = json_find(reading->deck, "values");
    return values && values->type == JSON_ARRAY && values->count <= PACK_CARDS_MAX ? (uint8_t)values->count
                                                                                   : 0;
}

static void report_in_deck(struct reading *reading, const struct json *value, uint32_t length, uint8_t deck)
{
    struct id_list known = {.count = deck};
    memcpy(known.at, reading->ids[IDS_VALUES].at, deck * sizeof *known.at);
    const struct json *child = value->first;
    for (uint32_t i = 0; i < length; i++, child = child->next) {
        const struct json *id = json_find(child, "id");
        if (id && id->type == JSON_STRING && id_list_find(&known, id->string) != PACK_NONE)
            reading_report(reading, id, "value-in-deck", FACTS({"word", id->string}));
    }
}

void read_own_values(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    struct pack *pack = out;
    const uint8_t deck = deck_size(reading);
    const struct field list = {.key = field->key,
                               .read = read_list,
                               .high = PACK_VALUES_MAX - deck,
                               .item = &value_item,
                               .size = sizeof(struct pack_value),
                               .unique = "id"};
    list.read(reading, &list, value, pack->values + deck);
    if (value->type != JSON_ARRAY)
        return;
    const uint32_t length = value->count < (uint32_t)list.high ? value->count : (uint32_t)list.high;
    pack->value_count = (uint8_t)(deck + length);
    report_in_deck(reading, value, length, deck);
}

/* --- writing it --- */

void pack_put_compact(struct text *out, const struct pack *pack)
{
    if (!pack->deck.root) {
        json_put_compact(out, &pack->document, pack->document.root);
        return;
    }
    text_add_char(out, '{');
    for (const struct json *child = pack->document.root->first; child; child = child->next) {
        const bool deck = strcmp(child->key, "deck") == 0;
        json_put_key(out, child->key);
        json_put_compact(out, deck ? &pack->deck : &pack->document, deck ? pack->deck.root : child);
    }
    text_add_char(out, '}');
}
