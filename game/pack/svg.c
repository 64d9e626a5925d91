/* Tags, attributes, and whether they close. */
#include "pack/svg.h"

#include <assert.h>
#include <string.h>

/* As deep as the drawer can go. */
enum { DEPTH_MAX = 100 };

static const char spaces[] = " \t\r\n";

bool svg_is(struct svg_span span, const char *word)
{
    return span.length == strlen(word) && memcmp(span.at, word, span.length) == 0;
}

/* Where the mark begins behind `at`; NULL when it is not there any more. */
static const char *behind(const char *at, const char *mark)
{
    const char *found = strstr(at, mark);
    return found ? found + strlen(mark) : NULL;
}

/* The > of the tag that `at` lies in, past quoted values. */
static const char *tag_end(const char *at)
{
    char quote = '\0';
    for (; *at && (quote || *at != '>'); at++)
        if (quote ? *at == quote : *at == '"' || *at == '\'')
            quote = quote ? '\0' : *at;
    return *at ? at : NULL;
}

/* Past what holds no tags; `at` itself when a tag stands there, NULL when the end is missing. */
static const char *past_other(const char *at)
{
    if (strncmp(at, "<!--", 4) == 0)
        return behind(at + 4, "-->");
    if (strncmp(at, "<![CDATA[", 9) == 0)
        return behind(at, "]]>");
    return strncmp(at, "<?", 2) == 0 ? behind(at, "?>") : at;
}

/* What stands between < and >. */
static void tag_read(struct svg_tag *tag, const char *start, const char *end)
{
    const bool closes = *start == '/', alone = end > start && end[-1] == '/';
    const char *name = start + (closes ? 1 : 0);
    end -= alone ? 1 : 0;
    size_t length = strcspn(name, " \t\r\n/>");
    if (name + length > end)
        length = end > name ? (size_t)(end - name) : 0;
    *tag = (struct svg_tag){.kind = closes  ? SVG_CLOSES
                                    : alone ? SVG_ALONE
                                            : SVG_OPENS,
                            .name = {name, length},
                            .attributes = {name + length, end > name ? (size_t)(end - name) - length : 0}};
}

/* A document type may hold declarations of its own, so only its mark is passed. */
static bool declaration_read(struct svg_tag *tag, const char **at)
{
    const char *name = *at + 1;
    *tag = (struct svg_tag){.kind = SVG_DECLARED, .name = {name, strcspn(name, " \t\r\n/>[")}};
    const char *end = svg_is(tag->name, "!DOCTYPE") ? name + tag->name.length : tag_end(name);
    if (end)
        *at = end;
    return end;
}

enum svg_walk svg_next_tag(const char **at, struct svg_tag *tag)
{
    while ((*at = strchr(*at, '<'))) {
        const char *past = past_other(*at);
        if (!past)
            return SVG_CUT;
        if (past != *at) {
            *at = past;
            continue;
        }
        if ((*at)[1] == '!')
            return declaration_read(tag, at) ? SVG_TAG : SVG_CUT;
        const char *end = tag_end(*at);
        if (!end)
            return SVG_CUT;
        tag_read(tag, *at + 1, end);
        *at = end + 1;
        return SVG_TAG;
    }
    return SVG_END;
}

/* Takes `count` bytes from the front. */
static void take(struct svg_span *span, size_t count)
{
    assert(count <= span->length);
    span->at += count;
    span->length -= count;
}

static size_t run(struct svg_span span, const char *signs, bool inside)
{
    size_t count = 0;
    while (count < span.length && (strchr(signs, span.at[count]) != NULL) == inside)
        count++;
    return count;
}

bool svg_next_attribute(struct svg_span *rest, struct svg_attribute *attribute)
{
    take(rest, run(*rest, spaces, true));
    attribute->name = (struct svg_span){rest->at, run(*rest, " \t\r\n=", false)};
    take(rest, attribute->name.length);
    take(rest, run(*rest, " \t\r\n=", true));
    if (attribute->name.length == 0 || rest->length == 0)
        return false;
    const char quote[] = {*rest->at, '\0'};
    if (*quote != '"' && *quote != '\'')
        return false;
    take(rest, 1);
    attribute->value = (struct svg_span){rest->at, run(*rest, quote, false)};
    take(rest, attribute->value.length);
    if (rest->length > 0)
        take(rest, 1);
    return true;
}

struct svg_span svg_value(const struct svg_tag *tag, const char *name)
{
    struct svg_span rest = tag->attributes;
    struct svg_attribute attribute;
    while (rest.at && svg_next_attribute(&rest, &attribute))
        if (svg_is(attribute.name, name))
            return attribute.value;
    return (struct svg_span){NULL, 0};
}

bool svg_root(const char *svg, struct svg_tag *root)
{
    const char *at = svg + (strncmp(svg, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0);
    at += strspn(at, spaces);
    if (*at != '<')
        return false;
    do {
        if (svg_next_tag(&at, root) != SVG_TAG)
            return false;
    } while (root->kind == SVG_DECLARED);
    return root->kind != SVG_CLOSES && svg_is(root->name, "svg");
}

static bool same(struct svg_span one, struct svg_span other)
{
    return one.length == other.length && memcmp(one.at, other.at, one.length) == 0;
}

bool svg_is_whole(const char *svg)
{
    struct svg_span open[DEPTH_MAX];
    size_t depth = 0, outermost = 0;
    struct svg_tag tag;
    enum svg_walk walk;
    while ((walk = svg_next_tag(&svg, &tag)) == SVG_TAG) {
        if (tag.kind == SVG_DECLARED)
            continue;
        if (tag.kind == SVG_CLOSES && (depth == 0 || !same(open[--depth], tag.name)))
            return false;
        if (tag.kind != SVG_CLOSES && depth == 0)
            outermost++;
        if (tag.kind == SVG_OPENS) {
            if (depth == DEPTH_MAX)
                return false;
            open[depth++] = tag.name;
        }
    }
    return walk == SVG_END && depth == 0 && outermost == 1;
}
