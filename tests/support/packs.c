/* Finds the packs of the test folder ($SAMENSPEL_TESTS) and changes copies of them. */
#include "support/packs.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *what, const char *name)
{
    fprintf(stderr, "%s: %s\n", what, name);
    exit(1);
}

void packs_path(struct text *out, const char *name)
{
    const char *tests = getenv("SAMENSPEL_TESTS");
    if (!tests)
        give_up("not set", "SAMENSPEL_TESTS");
    text_format(out, "%s/packs/%s", tests, name);
}

void packs_text(struct text *out, const char *name)
{
    struct text path = TEXT_INIT;
    packs_path(&path, name);
    text_add(&path, "/pack.json");
    if (file_read(path.at, JSON_SIZE_MAX, out) != FILE_OK)
        give_up("cannot be read", path.at);
    text_release(&path);
}

struct pack *packs_read(const char *name)
{
    struct text path = TEXT_INIT;
    struct problems problems = {0};
    packs_path(&path, name);
    struct pack *pack = pack_read(path.at, &problems);
    if (!pack || problems.count)
        give_up(problems.count ? problems.items[0].rule : "no pack", path.at);
    problems_release(&problems);
    text_release(&path);
    return pack;
}

size_t packs_change(struct text *text, const char *old, const char *new)
{
    const char *found = strstr(text->at, old);
    if (!found)
        give_up("not in the pack", old);
    const size_t at = (size_t)(found - text->at);
    struct text changed = TEXT_INIT;
    text_add_bytes(&changed, text->at, at);
    text_add(&changed, new);
    text_add(&changed, found + strlen(old));
    text_release(text);
    *text = changed;
    return at;
}

void packs_expect_sentences(const struct problems *problems)
{
    static const char *const languages[] = {"nl", "en"};
    for (size_t l = 0; l < 2; l++) {
        struct words words = {0};
        if (!words_load(&words, languages[l]))
            give_up("no texts", languages[l]);
        for (size_t i = 0; i < problems->count; i++) {
            struct text line = TEXT_INIT;
            problem_print(&line, &words, &problems->items[i]);
            if (strstr(line.at, ": rule.") || strchr(line.at, '{'))
                give_up("no whole sentence", line.at);
            text_release(&line);
        }
        words_release(&words);
    }
}

struct pack *packs_scenario(const char *id)
{
    struct text path = TEXT_INIT, folder = TEXT_INIT;
    struct problems problems = {0};
    if (!file_scenarios(&path))
        give_up("not there", "scenarios");
    file_join(&folder, path.at, id);
    struct pack *pack = pack_read(folder.at, &problems);
    if (!pack)
        give_up("cannot be read", id);
    problems_release(&problems);
    text_release(&folder);
    text_release(&path);
    return pack;
}
