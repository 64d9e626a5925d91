/* From bytes to a pack: is the file for this program, and what it is called by. Its tables stand in
 * read_top.c. */
#include "pack/read.h"

#include "pack/parts.h"

#include "base/digest.h"
#include "base/file.h"

#include <assert.h>
#include <stdlib.h>

/* Negative, zero or positive as `one` is older than, the same as or newer than `other`; both as "1.2.3". */
static int version_compare(const char *one, const char *other)
{
    for (int part = 0; part < 3; part++) {
        char *after_one = NULL;
        char *after_other = NULL;
        const unsigned long a = strtoul(one, &after_one, 10), b = strtoul(other, &after_other, 10);
        if (a != b)
            return a < b ? -1 : 1;
        one = after_one + (*after_one == '.');
        other = after_other + (*after_other == '.');
    }
    return 0;
}

/* A file that asks for a newer program is not judged further: its new keys would all look like mistakes. */
static bool is_ours(struct reading *reading, const struct json *root)
{
    static const struct field version = {.read = read_version};
    const struct json *format = json_find(root, "format");
    const struct json *needs = json_find(root, "needs");
    const char *lowest = NULL;
    int64_t number = 0;
    if (needs)
        version.read(reading, &version, needs, &lowest);
    if (lowest && version_compare(lowest, SAMENSPEL_VERSION) > 0) {
        reading_report(reading, needs, "needs", FACTS({"needed", lowest}, {"here", SAMENSPEL_VERSION}));
        return false;
    }
    if (json_integer(format, PACK_FORMAT + 1, INT32_MAX, &number)) {
        reading_report(reading, format, "newer-format", NULL);
        return false;
    }
    if (format && !json_integer(format, PACK_FORMAT, PACK_FORMAT, &number) &&
        reading_is(reading, format, JSON_NUMBER))
        reading_report(reading, format, "bad-format", NULL);
    return true;
}

static void note_digest(struct pack *pack)
{
    struct text compact = TEXT_INIT;
    uint8_t digest[SEAL_BYTES];
    pack_put_compact(&compact, pack);
    digest_seal(digest, NULL, compact.at, compact.length);
    digest_hex(pack->digest, digest, sizeof digest);
    text_release(&compact);
}

/* False when there are errors. */
static bool read_document(struct pack *pack, struct problems *problems)
{
    struct reading reading = {.pack = pack, .document = &pack->document, .problems = problems};
    const struct json *root = pack->document.root;
    const size_t errors = problems->errors;
    if (!reading_is(&reading, root, JSON_OBJECT) || !is_ours(&reading, root))
        return false;
    deck_open(&reading, root);
    collect_names(&reading, root);
    pack_field.read(&reading, &pack_field, root, pack);
    return problems->errors == errors;
}

struct pack *pack_read_bytes(const char *file, const char *folder, const char *bytes, size_t length,
                             struct problems *problems)
{
    struct arena arena = {0};
    struct pack *pack = ARENA_NEW(&arena, struct pack);
    pack->arena = arena; /* the pack lives in the arena it owns */
    if (json_read(&pack->document, file, bytes, length, problems) && read_document(pack, problems)) {
        pack->folder = folder ? arena_string(&pack->arena, folder) : NULL;
        note_digest(pack);
        return pack;
    }
    pack_free(pack);
    return NULL;
}

static void add_file_problem(struct problems *problems, const char *file, enum file_result result)
{
    static const char *const rules[] = {
        [FILE_MISSING] = "file-missing",      [FILE_IS_FOLDER] = "file-is-folder",
        [FILE_TOO_BIG] = "json-too-big",      [FILE_NO_PERMISSION] = "file-no-permission",
        [FILE_NO_SPACE] = "file-unreadable",  [FILE_EXISTS] = "file-unreadable",
        [FILE_LOCKED] = "file-unreadable",    [FILE_FAILED] = "file-unreadable",
        [FILE_NAME_TOO_LONG] = "file-missing"};
    assert(result != FILE_OK && (size_t)result < sizeof rules / sizeof *rules);
    problem_add(problems, SEVERITY_ERROR, (struct place){.file = file}, rules[result],
                FACTS({"most", "8"}, {"name", file_name(file)}));
}

/* The folder of a file; "." when the path names none. */
static void add_folder(struct text *out, const char *file)
{
    const size_t length = (size_t)(file_name(file) - file);
    if (length == 0)
        text_add(out, ".");
    else
        text_add_bytes(out, file, length > 1 ? length - 1 : 1);
}

struct pack *pack_read(const char *path, struct problems *problems)
{
    struct text file = TEXT_INIT;
    struct text folder = TEXT_INIT;
    struct text bytes = TEXT_INIT;
    struct pack *pack = NULL;
    if (file_is_folder(path))
        file_join(&file, path, "pack.json");
    else
        text_add(&file, path);
    add_folder(&folder, file.at);
    const enum file_result result = file_read(file.at, JSON_SIZE_MAX, &bytes);
    if (result == FILE_OK)
        pack = pack_read_bytes(file.at, folder.at, bytes.at, bytes.length, problems);
    else
        add_file_problem(problems, file.at, result);
    text_release(&bytes);
    text_release(&folder);
    text_release(&file);
    return pack;
}

void pack_free(struct pack *pack)
{
    if (!pack)
        return;
    struct arena arena = pack->arena;
    json_release(&pack->document);
    json_release(&pack->deck);
    arena_release(&arena);
}
