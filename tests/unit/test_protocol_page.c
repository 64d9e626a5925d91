/* The page about the wire format says exactly what the tables of kinds say.
 *
 * With SAMENSPEL_REWRITE set, the tables of the page are written anew instead of compared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "protocol/command.h"
#include "protocol/event.h"
#include "protocol/field_form.h"

static const char page[] = "game/protocol/README.md"; /* tests run from the top of the source tree */
static const char mark[] = "## Kinds of value\n";

static void add_fields(struct text *out, const struct kind *kind, bool private_ones)
{
    const char *before = "";
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++) {
        const char *name = field_type_name(field->type);
        if (field->hidden && private_ones)
            text_format(out, "%s_`%s`%s_", before, field->name, field->optional ? "?" : "");
        else
            text_format(out, "%s`%s`%s", before, field->name, field->optional ? "?" : "");
        if (strcmp(name, field->name) != 0)
            text_format(out, " (%s)", name);
        before = ", ";
    }
}

static void add_tables(struct text *out)
{
    text_add(out, mark);
    text_add(out, "\n| kind | how it is written |\n|---|---|\n");
    for (int type = FIELD_END + 1; type < FIELD_TYPE_COUNT; type++)
        text_format(out, "| %s | %s |\n", field_type_name((enum field_type)type),
                    field_type_says((enum field_type)type));
    text_add(
        out,
        "\n## Commands\n\n`?` = may be left out; the kind of value stands in brackets where the name does "
        "not say it.\n\n| command | fields |\n|---|---|\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const struct kind *kind = command_description((enum command_kind)i);
        text_format(out, "| `%s` | ", kind->word);
        add_fields(out, kind, false);
        text_add(out, " |\n");
    }
    text_add(out, "\n## Events\n\nFields in _italics_ stand in the private part.\n\n"
                  "| event | fields |\n|---|---|\n");
    for (int i = 0; i < EVENT_COUNT; i++) {
        const struct kind *kind = event_description((enum event_kind)i);
        text_format(out, "| `%s` | ", kind->word);
        add_fields(out, kind, true);
        text_add(out, " |\n");
    }
}

static void the_page_is_true(void **state)
{
    (void)state;
    struct text written = TEXT_INIT;
    struct text wanted = TEXT_INIT;
    assert_int_equal(file_read(page, 1 << 20, &written), FILE_OK);
    const char *tables = strstr(written.at, mark);
    text_add_bytes(&wanted, written.at, tables ? (size_t)(tables - written.at) : written.length);
    add_tables(&wanted);
    if (getenv("SAMENSPEL_REWRITE"))
        assert_int_equal(file_write(page, wanted.at, wanted.length), FILE_OK);
    else
        assert_string_equal(written.at, wanted.at);
    text_release(&written);
    text_release(&wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_page_is_true)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
