/* Any bytes at all: the reader admits or refuses with one problem, and what it admits comes back equal. */
#include "base/json.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_again(const struct text *first)
{
    struct problems problems = {0};
    struct json_document document;
    struct text second = TEXT_INIT;
    const bool good = json_read(&document, "again", first->at, first->length, &problems);
    assert(good && problems.count == 0);
    json_put_compact(&second, &document, document.root);
    assert(second.length == first->length && memcmp(second.at, first->at, first->length) == 0);
    text_release(&second);
    json_release(&document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct problems problems = {0};
    struct json_document document;
    struct text compact = TEXT_INIT;
    const bool good = json_read(&document, "fuzz", (const char *)data, size, &problems);
    assert(good == (problems.count == 0) && problems.count <= 1);
    if (good) {
        json_put_compact(&compact, &document, document.root);
        read_again(&compact);
    } else {
        problem_print(&compact, NULL, &problems.items[0]);
        assert(!memchr(compact.at, '\n', compact.length));
    }
    text_release(&compact);
    json_release(&document);
    problems_release(&problems);
    return 0;
}
