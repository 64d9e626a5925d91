/* How many words a text may have, so that it can be read aloud and taken in at a table (domain.md section 9).
 */
#include "pack/check_parts.h"

#include "base/utf8.h"

/* What an area of a board opens stands beside the picture. */
enum { WORDS_AREA = 80 };

enum { WORDS_STORY = 150, WORDS_QUESTION = 15, WORDS_LABEL = 12, WORDS_SHORT = 4, WORDS_DETAIL = 25 };

static void check_limit(const struct checking *checking, const struct json *value, const char *string,
                        size_t most)
{
    const size_t words = utf8_words(string);
    if (words <= most)
        return;
    struct text found = TEXT_INIT;
    struct text limit = TEXT_INIT;
    text_format(&found, "%zu", words);
    text_format(&limit, "%zu", most);
    checking_error(checking, value, "too-many-words", FACTS({"found", found.at}, {"limit", limit.at}));
    text_release(&limit);
    text_release(&found);
}

/* Every language on its own: one may be short where another is long. */
static void check_text(const struct checking *checking, const struct json *object, const char *key,
                       size_t most)
{
    const struct json *value = json_find(object, key);
    if (!value)
        return;
    if (value->type == JSON_STRING)
        check_limit(checking, value, value->string, most);
    for (const struct json *child = value->first; child; child = child->next)
        check_limit(checking, child, child->string, most);
}

static void check_board(const struct checking *checking, const struct json *object)
{
    for (const struct json *area = json_find(object, "areas")->first; area; area = area->next) {
        check_text(checking, area, "text", WORDS_AREA);
        if (json_find(area, "example"))
            check_text(checking, json_find(area, "example"), "text", WORDS_AREA);
    }
}

void check_words(const struct checking *checking)
{
    for (uint8_t a = 0; a < checking->pack->activity_count; a++) {
        const struct pack_dilemma *dilemma = checking->pack->activities[a].dilemma;
        const struct json *object = checking_activity(checking, a);
        if (checking->pack->activities[a].values)
            check_text(checking, object, "question", WORDS_QUESTION);
        if (checking->pack->activities[a].board)
            check_board(checking, object);
        if (!dilemma)
            continue;
        check_text(checking, object, "situation", WORDS_STORY);
        check_text(checking, object, "question", WORDS_QUESTION);
        for (uint8_t o = 0; o < dilemma->option_count; o++) {
            const struct json *option = checking_option(checking, a, o);
            check_text(checking, option, "label", WORDS_LABEL);
            check_text(checking, option, "short", WORDS_SHORT);
            check_text(checking, option, "detail", WORDS_DETAIL);
        }
    }
}
