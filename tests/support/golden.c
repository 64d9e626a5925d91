/* Golden texts, compared byte by byte. */
#include "support/golden.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { GOLDEN_BYTES_MAX = 4 << 20 };

static void fail_at(const char *name, const char *is, const char *wanted)
{
    unsigned line = 1;
    size_t at = 0, start = 0;
    for (; is[at] && is[at] == wanted[at]; at++)
        if (is[at] == '\n') {
            line++;
            start = at + 1;
        }
    fail_msg("%s, line %u (GOLDEN=write writes it anew): %.300s", name, line, is + start);
}

void golden_compare(const char *name, const struct text *text)
{
    const char *tests = getenv("SAMENSPEL_TESTS"), *wish = getenv("GOLDEN");
    struct text path = TEXT_INIT, wanted = TEXT_INIT;
    assert_non_null(tests);
    text_format(&path, "%s/goldens/%s", tests, name);
    if (wish && strcmp(wish, "write") == 0)
        assert_int_equal(file_write(path.at, text->at, text->length), FILE_OK);
    assert_int_equal(file_read(path.at, GOLDEN_BYTES_MAX, &wanted), FILE_OK);
    if (strcmp(wanted.at, text->at) != 0)
        fail_at(name, text->at, wanted.at);
    text_release(&wanted);
    text_release(&path);
}
