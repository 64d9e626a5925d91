/* The rules beyond the schema, one spoilt pack at a time; and what a picture says about itself. */
#include "pack/check.h"

#include "pack/picture.h"
#include "pack/read.h"
#include "pack/source.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct spoilt {
    const char *old, *new, *rules; /* rules in the order in which they are found */
};

static const struct spoilt spoilt[] = {
    {"\"gable\": \"tower\"", "\"gable\": \"pointed\"", "same-gable"},
    {"[\"nl\", \"en\"]", "[\"en\", \"nl\"]", "no-dutch"},
    {", {\"nl\": \"Wie is er niet?\", \"en\": \"Who is not here?\"}", "", "few-prompts"},
    {"\"short\": {\"nl\": \"Weg\"", "\"short\": {\"nl\": \"een twee drie vier vijf\"", "too-many-words"},
    {"\"short\": {\"nl\": \"Weg\"", "\"short\": {\"nl\": \"een twee drie vier\"", ""},
    {"{\"role\": \"resident\", \"want\": {\"nl\": \"Vrij lopen.\", \"en\": \"To walk freely.\"}, \"keep\": "
     "{\"nl\": "
     "\"Veiligheid.\", \"en\": \"Safety.\"}},",
     "", "role-without-stake"},
    {"Wat moet er komen in de tuin?", "De tuin.", "no-question"},
    {"{\"step\": \"options\", \"minutes\": 1}, {\"step\": \"choose\"}, {\"step\": \"decide\"",
     "{\"step\": \"decide\"", "step-needs"},
    {"{\"step\": \"situation\", \"minutes\": 1}, {\"step\": \"options\", \"minutes\": 1}, {\"step\": "
     "\"choose\"}",
     "{\"step\": \"options\", \"minutes\": 1}, {\"step\": \"situation\", \"minutes\": 1}, {\"step\": "
     "\"choose\"}",
     "step-order"},
    {"{\"step\": \"talk\", \"minutes\": 2}, ", "", "inject-step"},
    {"{\"step\": \"options\", \"minutes\": 1}, {\"step\": \"choose\"}, {\"step\": \"decide\", \"minutes\": "
     "1}],",
     "{\"step\": \"options\", \"minutes\": 2}, {\"step\": \"decide\", \"minutes\": 3}], \"guess\": true,",
     "guess-without-choose"},
    {"\"promise\": \"by-role\"", "\"promise\": \"counts\"", "guess-promise"},
    {"\"tip\": {\"nl\": \"Vraag wie er nu omloopt.\", \"en\": \"Ask who walks around now.\"},", "", "no-tip"},
    {"{\"effect\": \"together\", \"by\": 1}, {\"effect\": \"cost\", \"by\": 1}",
     "{\"effect\": \"together\", \"by\": 1}", "option-without-cost"},
    {"{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": -1}], \"values\": [\"rest\"]",
     "{\"effect\": \"together\", \"by\": -1}], \"values\": []", "option-without-gain no-tension"},
    {"{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": -1}",
     "{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": 2}", "dominated-option"},
    {"{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": -1}",
     "{\"effect\": \"together\", \"by\": 1}, {\"effect\": \"cost\", \"by\": 1}", ""},
    {"\"values\": [\"belonging\"], \"follows\": {\"nl\": \"Iedereen",
     "\"values\": [\"rest\"], \"follows\": {\"nl\": "
     "\"Iedereen",
     "no-tension"},
    {"{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": -1}], \"values\": [\"rest\"], "
     "\"follows\": {\"nl\": "
     "\"Het blijft rustig.\", \"en\": \"It stays quiet.\"}, \"costs\": []",
     "{\"effect\": \"together\", \"by\": 1}, {\"effect\": \"cost\", \"by\": 1}], \"values\": [\"rest\"], "
     "\"follows\": {\"nl\": "
     "\"Het blijft rustig.\", \"en\": \"It stays quiet.\"}, \"costs\": [{\"role\": \"municipality\", "
     "\"text\": {\"nl\": \"Toezicht.\", "
     "\"en\": \"Watching.\"}}]",
     "dominated-option"},
    {"{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": -1}",
     "{\"effect\": \"together\", \"by\": 1}, {\"effect\": \"cost\", \"by\": 1}, {\"effect\": \"cost\", "
     "\"role\": \"municipality\", \"by\": 1}",
     "dominated-option"},
    {"{\"effect\": \"together\", \"by\": -1}, {\"effect\": \"cost\", \"by\": -1}",
     "{\"effect\": \"together\", \"by\": 1}, {\"effect\": \"cost\", \"by\": 1}, {\"effect\": \"cost\", "
     "\"role\": \"municipality\", \"by\": 1}, "
     "{\"effect\": \"together\", \"role\": \"resident\", \"by\": 1}",
     ""},
    {"\"purpose\": \"opening\"", "\"purpose\": \"between\"", "no-opening"},
    {"\"purpose\": \"closing\"", "\"purpose\": \"between\"", "no-closing"},
    {"{\"break\": 2}", "{\"activity\": \"welkom\"}", "part-twice"},
    {"\"minutes\": 32, \"seats\"", "\"minutes\": 30, \"seats\"", "minutes-over"},
    {"\"minutes\": 32, \"seats\"", "\"minutes\": 38, \"seats\"", "minutes-under closing-short"},
    {"\"terug\", \"minutes\": 8", "\"terug\", \"minutes\": 7.5", "part-minutes"}, /* it takes 8 */
    {"{\"activity\": \"het-hek\"}, ", "", "minutes-under unreachable-activity"},
    {"\"option\": \"trees\"}]}", "\"option\": \"trees\"}]}, {\"effect\": \"cost\", \"at_least\": 6}", ""},
};

static void add_rules(struct text *out, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        text_format(out, "%s%s", i ? " " : "", problems->items[i].rule);
}

/* Appends the rules that the check names for these bytes, which have to be a readable pack. */
static void rules_of(struct text *out, const struct text *bytes)
{
    struct problems problems = {0};
    struct pack *pack = pack_read_bytes("klein.json", NULL, bytes->at, bytes->length, &problems);
    if (!pack)
        fail_msg("not a pack: %s", problems.items[0].rule);
    pack_check(pack, &problems);
    packs_expect_sentences(&problems);
    add_rules(out, &problems);
    for (size_t i = 0; i < problems.count; i++)
        assert_true(problems.items[i].place.line > 0 && problems.items[i].place.column > 0);
    pack_free(pack);
    problems_release(&problems);
}

static void each_spoilt_pack_names_its_rules(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof spoilt / sizeof spoilt[0]; i++) {
        struct text bytes = TEXT_INIT;
        struct text rules = TEXT_INIT;
        packs_text(&bytes, "klein");
        packs_change(&bytes, spoilt[i].old, spoilt[i].new);
        rules_of(&rules, &bytes);
        if (strcmp(rules.at, spoilt[i].rules) != 0)
            fail_msg("%s -> %s: found %s, wanted %s", spoilt[i].old, spoilt[i].new, rules.at,
                     spoilt[i].rules);
        text_release(&rules);
        text_release(&bytes);
    }
}

static void small_pack_is_good(void **state)
{
    struct text bytes = TEXT_INIT;
    struct text rules = TEXT_INIT;
    (void)state;
    packs_text(&bytes, "klein");
    rules_of(&rules, &bytes);
    assert_string_equal(rules.at, "");
    text_release(&rules);
    text_release(&bytes);
}

/* The agenda comes after people left their role, and its minutes are minutes of the end. */
static void an_agenda_may_stand_behind_the_closing(void **state)
{
    static const struct spoilt orders[] = {
        {"\"terug\", \"minutes\": 9}", "\"terug\", \"minutes\": 9}", ""},
        {"{\"activity\": \"afspraken\"}, {\"activity\": \"terug\", \"minutes\": 9}",
         "{\"activity\": \"terug\", \"minutes\": 9}, {\"activity\": \"afspraken\"}", ""},
        {"{\"activity\": \"afspraken\"}, {\"activity\": \"terug\", \"minutes\": 9}",
         "{\"activity\": \"terug\", \"minutes\": 18}, {\"break\": 5}, {\"activity\": \"afspraken\"}",
         "no-closing minutes-over"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        struct text bytes = TEXT_INIT, rules = TEXT_INIT;
        packs_text(&bytes, "agenda");
        packs_change(&bytes, orders[i].old, orders[i].new);
        rules_of(&rules, &bytes);
        if (strcmp(rules.at, orders[i].rules) != 0)
            fail_msg("order %zu: found %s, wanted %s", i, rules.at, orders[i].rules);
        text_release(&rules);
        text_release(&bytes);
    }
}

/* Two options may lean alike by chance; three may not. */
static void leaning_packs_are_noticed(void **state)
{
    struct text bytes = TEXT_INIT;
    struct text rules = TEXT_INIT;
    (void)state;
    packs_text(&bytes, "klein");
    packs_change(&bytes, "\"at\": -1}", "\"at\": 1}");
    rules_of(&rules, &bytes);
    assert_string_equal(rules.at, "");
    packs_change(&bytes, "\"values\": [\"belonging\"], \"follows\": {\"nl\": \"Iedereen",
                 "\"places\": [{\"spectrum\": \"cure-prevent\", \"at\": 2}], \"values\": [\"belonging\"], "
                 "\"follows\": {\"nl\": \"Iedereen");
    rules_of(&rules, &bytes);
    assert_string_equal(rules.at, "one-sided");
    text_clear(&rules);
    packs_change(&bytes, "\"at\": 1}", "\"at\": -1}");
    rules_of(&rules, &bytes);
    assert_string_equal(rules.at, "");
    packs_change(&bytes, "\"at\": 2}", "\"at\": -1}");
    packs_change(&bytes, "\"at\": 2}", "\"at\": -2}");
    rules_of(&rules, &bytes);
    assert_string_equal(rules.at, "one-sided");
    text_release(&rules);
    text_release(&bytes);
}

/* The same pack with its first activity last: rules look at every activity, wherever it stands. */
static void order_of_activities_changes_nothing(void **state)
{
    struct text bytes = TEXT_INIT;
    struct text moved = TEXT_INIT;
    struct text rules = TEXT_INIT;
    (void)state;
    packs_text(&bytes, "klein");
    packs_change(&bytes, "\"short\": {\"nl\": \"Bomen\"", "\"short\": {\"nl\": \"een twee drie vier vijf\"");
    packs_change(&bytes, "\"promise\": \"by-role\"", "\"promise\": \"nothing\"");
    packs_change(&bytes, "\"values\": [\"rest\"],", "\"values\": [\"belonging\"],");
    const char *first = strstr(bytes.at, "    {\n      \"id\": \"welkom\"");
    const char *second = strstr(bytes.at, "    {\n      \"id\": \"de-tuin\"");
    const char *end = strstr(bytes.at, "\n  ],\n  \"programmes\"");
    assert_true(first && second && end);
    text_add_bytes(&moved, bytes.at, (size_t)(first - bytes.at));
    text_add_bytes(&moved, second, (size_t)(end - second));
    text_add(&moved, ",\n");
    text_add_bytes(&moved, first, (size_t)(second - first) - 2);
    text_add(&moved, end);
    rules_of(&rules, &moved);
    assert_string_equal(rules.at, "too-many-words guess-promise no-tension");
    text_release(&rules);
    text_release(&moved);
    text_release(&bytes);
}

struct condition {
    const char *when;
    bool possible;
};

static const struct condition conditions[] = {
    {"{\"decision\": \"de-tuin\", \"option\": \"trees\"}", true},
    {"{\"decision\": \"het-hek\", \"option\": \"stay\"}", false}, /* itself */
    {"{\"all\": [{\"decision\": \"de-tuin\", \"option\": \"trees\"}, {\"decision\": \"de-tuin\", \"option\": "
     "\"tables\"}]}",
     false},
    {"{\"any\": [{\"decision\": \"de-tuin\", \"option\": \"trees\"}, {\"decision\": \"de-tuin\", \"option\": "
     "\"tables\"}]}",
     true},
    {"{\"all\": [{\"flag\": \"garden-green\"}, {\"decision\": \"de-tuin\", \"option\": \"tables\"}]}", false},
    {"{\"all\": [{\"flag\": \"garden-green\"}, {\"not\": [{\"flag\": \"garden-green\"}]}]}", false},
    {"{\"not\": [{\"flag\": \"garden-green\"}, {\"flag\": \"garden-busy\"}]}", true}, /* no decision at all */
    {"{\"all\": [{\"flag\": \"garden-green\"}, {\"not\": [{\"flag\": \"garden-green\"}, {\"flag\": "
     "\"garden-busy\"}]}]}",
     false},
    {"{\"effect\": \"cost\", \"at_least\": 2}", true},  /* what an option of the dilemma before it does */
    {"{\"effect\": \"cost\", \"at_least\": 3}", false}, /* in range, but nothing leads there */
    {"{\"effect\": \"cost\", \"at_most\": -2}", false},
    {"{\"effect\": \"cost\", \"at_least\": 2, \"at_most\": -1}", false},
    {"{\"effect\": \"together\", \"at_least\": 2}", true},  /* where it starts */
    {"{\"effect\": \"together\", \"at_least\": 3}", false}, /* comes one dilemma later */
    {"{\"effect\": \"together\", \"role\": \"resident\", \"at_most\": -1}", true}, /* of a role: the change */
    {"{\"effect\": \"together\", \"role\": \"resident\", \"at_least\": 3}", false},
    {"{\"effect\": \"together\", \"role\": \"municipality\", \"at_least\": 1}", false},
    {"{\"all\": [{\"effect\": \"cost\", \"at_least\": 1}, {\"effect\": \"cost\", \"at_most\": 0}]}", false},
    {"{\"all\": [{\"effect\": \"cost\", \"at_least\": 1}, {\"effect\": \"together\", \"role\": \"resident\", "
     "\"at_most\": -1}]}",
     true}, /* too wide: one option cannot do both */
};

static void conditions_that_never_hold_are_noticed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof conditions / sizeof conditions[0]; i++) {
        struct text bytes = TEXT_INIT;
        struct text rules = TEXT_INIT;
        packs_text(&bytes, "klein");
        const char *start = strstr(bytes.at, "{\"any\": [");
        const char *end = strstr(start, "]}\n    }");
        assert_non_null(end);
        struct text old = TEXT_INIT;
        text_add_bytes(&old, start, (size_t)(end + 2 - start));
        packs_change(&bytes, old.at, conditions[i].when);
        rules_of(&rules, &bytes);
        if (strcmp(rules.at, conditions[i].possible ? "" : "condition-never") != 0)
            fail_msg("%s: found %s", conditions[i].when, rules.at);
        text_release(&old);
        text_release(&rules);
        text_release(&bytes);
    }
}

struct header {
    const char *bytes;
    size_t length;
    struct picture_header wanted; /* kind PICTURE_UNKNOWN: refused */
};

#define BYTES(string) (string), sizeof(string) - 1
static const struct header headers[] = {
    {BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\x03\x04"), {PICTURE_PNG, 0x102, 0x304}},
    {BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\x03\x04"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("\xFF\xD8\xFF\xE0\0\x04xx\xFF\xFF\xC0\0\x11\x08\x01\x00\x02\x00\x03"),
     {PICTURE_JPEG, 0x200, 0x100}},
    {BYTES("\xFF\xD8\xFF\xE0\0\x01xx\xFF\xC0\0\x11\x08\x01\x00\x02\x00\x03"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("\xFF\xD8\xFF\xE0\xFF\xFF"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x0F\0\0\x1F\0\0"), {PICTURE_WEBP, 16, 32}},
    {BYTES("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x0F\xC0\x07\0\0\0\0\0\0"), {PICTURE_WEBP, 16, 32}},
    {BYTES("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x10\0\x20\0"), {PICTURE_WEBP, 16, 32}},
    {BYTES("RIFF\0\0\0\0WEBPVP9 \0\0\0\0\0\0\0\x9D\x01\x2A\x10\0\x20\0"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("<svg width=\"12\" height='7.5'>"), {PICTURE_SVG, 12, 7}},
    {BYTES("<?xml version=\"1.0\"?>\n<!-- <svg> --><!DOCTYPE svg>\n<svg viewBox=\"0 0 9 9\">"),
     {PICTURE_SVG, 0, 0}},
    {BYTES("<html><svg></html>"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("<svg width=\"12\""), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("<!-- <svg>"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES("GIF89a"), {PICTURE_UNKNOWN, 0, 0}},
    {BYTES(""), {PICTURE_UNKNOWN, 0, 0}},
};

static void headers_tell_kind_and_size(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++) {
        struct picture_header header = {0};
        const bool good = picture_measure(&header, headers[i].bytes, headers[i].length);
        assert_int_equal(good, headers[i].wanted.kind != PICTURE_UNKNOWN);
        if (good) {
            assert_int_equal(header.kind, headers[i].wanted.kind);
            assert_int_equal(header.width, headers[i].wanted.width);
            assert_int_equal(header.height, headers[i].wanted.height);
        }
    }
    assert_false(picture_is_too_large((struct picture_header){PICTURE_PNG, 8000, 5000}));
    assert_true(picture_is_too_large((struct picture_header){PICTURE_PNG, 8000, 5001}));
    assert_true(picture_is_too_large((struct picture_header){PICTURE_PNG, 0xFFFFFFFF, 0xFFFFFFFF}));
}

static void drawings_tell_their_shape(void **state)
{
    static const struct {
        const char *svg;
        double width, height; /* 0: no shape */
    } drawings[] = {
        {"<svg viewBox=\"0 0 160 90\">", 160, 90},
        {"<svg viewBox='2,2 , 60,70' width='7' height='8'>", 60, 70},
        {"<svg width=\"12.5\" height='7'>", 12.5, 7},
        {"<svg viewBox=\"0 0 160\" width=\"3\" height=\"4\">", 3, 4},
        {"<svg viewBox=\"0 0 0 9\">", 0, 0},
        {"<svg width=\"12\">", 0, 0},
        {"<svg width=\"-1\" height=\"2\">", 0, 0},
        {"<svg width=\"1e99\" height=\"2\">", 0, 0},
        {"<svg></svg><g viewBox=\"0 0 1 1\" width=\"1\" height=\"1\">", 0, 0},
        {"<svg viewBox=", 0, 0},
        {"", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof drawings / sizeof drawings[0]; i++) {
        double width = 0, height = 0;
        const bool known = picture_svg_shape(drawings[i].svg, &width, &height);
        assert_int_equal(known, drawings[i].width > 0);
        if (known) {
            assert_float_equal(width, drawings[i].width, 0.001);
            assert_float_equal(height, drawings[i].height, 0.001);
        }
    }
}

static void note_feature(void *data, const char *feature)
{
    text_format(data, "%s ", feature);
}

static void svg_features_are_named(void **state)
{
    static const struct {
        const char *svg, *features;
    } drawings[] = {
        {"<svg><path style=\"fill:red\" d=\"M0 0\"/></svg>", ""},
        {"<svg><style>a{}</style><text>a</text><filter/><g class=\"b\"/></svg>", "style text filter class "},
        {"<svg><text>a</text><text>b</text></svg>", "text "},
        {"<svg><!-- <text>a</text> href=\"x\" class=\"y\" --><path/></svg>", ""},
        {"<svg><texture/><user/><setting/></svg>", ""},
        {"<svg><use xlink:href=\"#a\"/><set/></svg>", "use set "},
        {"<svg><linearGradient xlink:href=\"#a\"/></svg>", ""},
        {"<svg><linearGradient xlink:href='b.svg#a'/></svg>", "href "},
        {"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "ENTITY "},
        {"<svg><text", ""},
        {"<svg><svg/><svg:rect/></svg>", "svg svg:rect "},
        {"<svg><a title=\"a > b\"/></svg>", "a "},
        {"<svg><!-- never closed <text>", ""},
        {"", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof drawings / sizeof drawings[0]; i++) {
        struct text found = TEXT_INIT;
        picture_svg_features(drawings[i].svg, strlen(drawings[i].svg), note_feature, &found);
        assert_string_equal(found.at, drawings[i].features);
        text_release(&found);
    }
}

static void source_stays_in_its_folder(void **state)
{
    struct text folder = TEXT_INIT;
    struct text bytes = TEXT_INIT;
    (void)state;
    packs_path(&folder, "klein");
    assert_int_equal(source_read(folder.at, "images/tuin.svg", 4096, &bytes), SOURCE_OK);
    assert_true(bytes.length > 100);
    const size_t length = bytes.length;
    assert_int_equal(source_read(folder.at, "images/tuin.svg", 10, &bytes), SOURCE_TOO_BIG);
    assert_int_equal(source_read(folder.at, "../klein/pack.json", 1 << 20, &bytes), SOURCE_OK);
    text_cut(&bytes, length);
    assert_int_equal(source_read(folder.at, "../uiterste/pack.json", 1 << 24, &bytes), SOURCE_OUTSIDE);
    assert_int_equal(source_read(folder.at, "images/none.svg", 4096, &bytes), SOURCE_MISSING);
    assert_int_equal(source_read(folder.at, "images", 4096, &bytes), SOURCE_UNREADABLE);
    assert_int_equal(source_read(NULL, "images/tuin.svg", 4096, &bytes), SOURCE_NO_FOLDER);
    assert_int_equal(bytes.length, length);
    text_release(&bytes);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_pack_is_good),
        cmocka_unit_test(an_agenda_may_stand_behind_the_closing),
        cmocka_unit_test(each_spoilt_pack_names_its_rules),
        cmocka_unit_test(leaning_packs_are_noticed),
        cmocka_unit_test(order_of_activities_changes_nothing),
        cmocka_unit_test(conditions_that_never_hold_are_noticed),
        cmocka_unit_test(headers_tell_kind_and_size),
        cmocka_unit_test(drawings_tell_their_shape),
        cmocka_unit_test(svg_features_are_named),
        cmocka_unit_test(source_stays_in_its_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
