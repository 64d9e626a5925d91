/* A strict reader of the report's HTML. */
#include "support/markup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
    DEPTH_MAX = 32,
    NAME_MAX_BYTES = 20,
    ID_BYTES = 40,
    VALUE_MAX = 400,
    ATTRIBUTES_MAX = 12,
    IDS_MAX = 4096
};

struct attribute {
    char name[NAME_MAX_BYTES], value[VALUE_MAX];
};

struct element {
    char name[NAME_MAX_BYTES];
    struct attribute attributes[ATTRIBUTES_MAX];
    int count;
    bool closed; /* <path .../> */
};

struct reader {
    const char *html, *at;
    struct element stack[DEPTH_MAX];
    int depth, level;
    char ids[IDS_MAX][ID_BYTES], wanted[IDS_MAX][ID_BYTES];
    int id_count, wanted_count;
    bool title_due; /* an svg was opened whose title must come next */
    char title_id[20];
    struct markup found;
};

#define REQUIRE(reader, truth, ...)                                                                          \
    do {                                                                                                     \
        if (!(truth))                                                                                        \
            refuse((reader), __VA_ARGS__);                                                                   \
    } while (0)

__attribute__((format(printf, 2, 3), noreturn)) static void refuse(const struct reader *reader,
                                                                   const char *format, ...)
{
    char why[200];
    va_list list;
    va_start(list, format);
    vsnprintf(why, sizeof why, format, list);
    va_end(list);
    const size_t here = (size_t)(reader->at - reader->html);
    const char *from = here > 60 ? reader->at - 60 : reader->html;
    fail_msg("%s near: %.120s", why, from);
    __builtin_unreachable();
}

static const char *attribute(const struct element *element, const char *name)
{
    for (int i = 0; i < element->count; i++)
        if (strcmp(element->attributes[i].name, name) == 0)
            return element->attributes[i].value;
    return NULL;
}

static bool is_one_of(const char *name, const char *list)
{
    char spaced[NAME_MAX_BYTES + 3];
    snprintf(spaced, sizeof spaced, " %s ", name);
    return strstr(list, spaced);
}

static void take_name(struct reader *reader, char *out)
{
    size_t length = 0;
    while (strchr("abcdefghijklmnopqrstuvwxyzBG0123456789-", *reader->at) && *reader->at) {
        REQUIRE(reader, length + 1 < NAME_MAX_BYTES, "a name too long");
        out[length++] = *reader->at++;
    }
    REQUIRE(reader, length > 0, "a name is missing");
    out[length] = '\0';
}

static void check_entity(struct reader *reader)
{
    static const char *const entities[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
        if (strncmp(reader->at, entities[i], strlen(entities[i])) == 0)
            return;
    refuse(reader, "an & that is no entity");
}

/* Values of data: images are long and only their start is kept. */
static void take_value(struct reader *reader, char *out)
{
    size_t length = 0;
    REQUIRE(reader, reader->at[0] == '=' && reader->at[1] == '"', "an attribute without quotes");
    for (reader->at += 2; *reader->at != '"'; reader->at++) {
        REQUIRE(reader, *reader->at && *reader->at != '<' && *reader->at != '>', "a broken value");
        if (*reader->at == '&')
            check_entity(reader);
        if (length + 1 < VALUE_MAX)
            out[length++] = *reader->at;
    }
    reader->at++;
    out[length] = '\0';
}

static void take_attributes(struct reader *reader, struct element *element)
{
    while (*reader->at == ' ' || *reader->at == '\n') {
        while (*reader->at == ' ' || *reader->at == '\n')
            reader->at++;
        REQUIRE(reader, element->count < ATTRIBUTES_MAX, "too many attributes");
        struct attribute *next = &element->attributes[element->count];
        take_name(reader, next->name);
        take_value(reader, next->value);
        REQUIRE(reader, !attribute(element, next->name), "%s twice", next->name);
        element->count++;
    }
}

static void keep(struct reader *reader, char list[][ID_BYTES], int *count, const char *id)
{
    REQUIRE(reader, *count < IDS_MAX && strlen(id) < ID_BYTES, "too many ids");
    snprintf(list[(*count)++], ID_BYTES, "%s", id);
}

/* An <a> to a page in the same folder. */
static bool is_beside(const struct element *element, const char *href)
{
    const size_t name = strspn(href, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return strcmp(element->name, "a") == 0 && name > 0 && strcmp(href + name, ".html") == 0;
}

static void check_references(struct reader *reader, const struct element *element)
{
    const char *id = attribute(element, "id"), *href = attribute(element, "href"),
               *label = attribute(element, "aria-labelledby"), *src = attribute(element, "src");
    for (int i = 0; id && i < reader->id_count; i++)
        REQUIRE(reader, strcmp(reader->ids[i], id) != 0, "the id %s twice", id);
    if (id)
        keep(reader, reader->ids, &reader->id_count, id);
    REQUIRE(reader, !href || href[0] == '#' || is_beside(element, href), "a link to elsewhere");
    if (href && href[0] == '#')
        keep(reader, reader->wanted, &reader->wanted_count, href + 1);
    if (label)
        keep(reader, reader->wanted, &reader->wanted_count, label);
    REQUIRE(reader, !src || strncmp(src, "data:image/", 11) == 0, "a picture from elsewhere");
    for (int i = 0; i < element->count; i++)
        REQUIRE(reader,
                strncmp(element->attributes[i].name, "on", 2) != 0 &&
                    strcmp(element->attributes[i].name, "style") != 0,
                "an attribute %s", element->attributes[i].name);
}

static void check_svg(struct reader *reader, const struct element *element)
{
    const char *hidden = attribute(element, "aria-hidden"), *label = attribute(element, "aria-labelledby");
    reader->found.svgs++;
    if (hidden && strcmp(hidden, "true") == 0)
        return;
    const char *role = attribute(element, "role");
    REQUIRE(reader, role && strcmp(role, "img") == 0 && label, "a picture without words");
    reader->title_due = true;
    reader->found.titled++;
    snprintf(reader->title_id, sizeof reader->title_id, "%s", label);
}

static void check_title(struct reader *reader, const struct element *element)
{
    const char *id = attribute(element, "id");
    const char *text = strchr(reader->at, '>');
    REQUIRE(reader, strcmp(element->name, "title") == 0 && id && strcmp(id, reader->title_id) == 0,
            "a picture whose title does not come first");
    REQUIRE(reader, text && text[1] != '<', "an empty title");
    reader->title_due = false;
}

static void check_heading(struct reader *reader, const struct element *element)
{
    if (element->name[0] != 'h' || element->name[1] < '1' || element->name[1] > '6')
        return;
    const int level = element->name[1] - '0';
    REQUIRE(reader, level <= reader->level + 1, "a heading that jumps to level %d", level);
    reader->level = level;
}

/* Where an element may stand. */
static void check_parent(struct reader *reader, const struct element *element)
{
    static const struct {
        const char *children, *parents;
    } rules[] = {{" li ", " ul "},
                 {" tr ", " thead tbody "},
                 {" td th ", " tr "},
                 {" thead tbody caption ", " table "},
                 {" dt dd ", " div "},
                 {" figcaption ", " figure "},
                 {" use rect path circle symbol ", " svg symbol "},
                 {" h1 h2 h3 h4 ul table dl figure ", " section div article main td figure header "},
                 {" p ", " section div article main header footer "}};
    const char *parent = reader->depth > 0 ? reader->stack[reader->depth - 1].name : "";
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        REQUIRE(reader, !is_one_of(element->name, rules[i].children) || is_one_of(parent, rules[i].parents),
                "<%s> inside <%s>", element->name, parent);
}

static void check_element(struct reader *reader, const struct element *element)
{
    static const char known[] =
        " html head meta title style body svg symbol path circle rect use text g main article "
        "section header footer h1 h2 h3 h4 p span strong bdi ul li table caption thead tbody tr "
        "th td dl div dt dd figure figcaption img a ";
    REQUIRE(reader, is_one_of(element->name, known), "an element <%s>", element->name);
    if (reader->title_due)
        check_title(reader, element);
    check_references(reader, element);
    check_parent(reader, element);
    check_heading(reader, element);
    if (strcmp(element->name, "svg") == 0)
        check_svg(reader, element);
    REQUIRE(reader, strcmp(element->name, "th") != 0 || attribute(element, "scope"), "a th without scope");
    REQUIRE(reader, strcmp(element->name, "img") != 0 || attribute(element, "alt"), "an img without alt");
    REQUIRE(reader, strcmp(element->name, "html") != 0 || attribute(element, "lang"), "no language");
    reader->found.tables += strcmp(element->name, "table") == 0;
    reader->found.images += strcmp(element->name, "img") == 0;
    reader->found.elements++;
}

/* What stands in <style> is no markup. */
static void skip_style(struct reader *reader)
{
    const char *end = strstr(reader->at, "</style>");
    REQUIRE(reader, end, "a style without an end");
    for (const char *at = reader->at; at < end; at++)
        REQUIRE(reader, strncmp(at, "url(", 4) != 0 && strncmp(at, "@import", 7) != 0,
                "a style from elsewhere");
    reader->at = end;
}

static void open_element(struct reader *reader)
{
    struct element element = {.count = 0};
    reader->at++;
    take_name(reader, element.name);
    take_attributes(reader, &element);
    element.closed = strncmp(reader->at, "/>", 2) == 0;
    REQUIRE(reader, element.closed || *reader->at == '>', "a tag without an end");
    check_element(reader, &element);
    reader->at += element.closed ? 2 : 1;
    if (element.closed || is_one_of(element.name, " meta img "))
        return;
    REQUIRE(reader, reader->depth < DEPTH_MAX, "too deep");
    reader->stack[reader->depth++] = element;
    if (strcmp(element.name, "style") == 0)
        skip_style(reader);
}

static void close_element(struct reader *reader)
{
    char name[NAME_MAX_BYTES];
    reader->at += 2;
    take_name(reader, name);
    REQUIRE(reader, *reader->at == '>', "a tag without an end");
    REQUIRE(reader, reader->depth > 0 && strcmp(reader->stack[reader->depth - 1].name, name) == 0,
            "</%s> closes nothing", name);
    reader->depth--;
    reader->at++;
}

static void check_wanted(struct reader *reader)
{
    for (int w = 0; w < reader->wanted_count; w++) {
        bool found = false;
        for (int i = 0; i < reader->id_count && !found; i++)
            found = strcmp(reader->ids[i], reader->wanted[w]) == 0;
        REQUIRE(reader, found, "nothing has the id %s", reader->wanted[w]);
    }
}

struct markup markup_check(const char *html)
{
    static const char doctype[] = "<!DOCTYPE html>\n";
    struct reader *reader = test_calloc(1, sizeof *reader);
    reader->html = reader->at = html;
    REQUIRE(reader, strncmp(html, doctype, strlen(doctype)) == 0, "no doctype");
    reader->at += strlen(doctype);
    while (*reader->at) {
        if (strncmp(reader->at, "</", 2) == 0) {
            close_element(reader);
        } else if (*reader->at == '<') {
            open_element(reader);
        } else {
            REQUIRE(reader, *reader->at != '>', "a > in the text");
            if (*reader->at == '&')
                check_entity(reader);
            reader->at++;
        }
    }
    REQUIRE(reader, reader->depth == 0, "<%s> is not closed",
            reader->stack[reader->depth > 0 ? reader->depth - 1 : 0].name);
    check_wanted(reader);
    const struct markup found = reader->found;
    test_free(reader);
    return found;
}
