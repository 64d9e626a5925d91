/* Finds the texts of one language among the installed files. */
#include "base/file.h"
#include "base/words.h"

enum { WORDS_SIZE_MAX = 1024 * 1024 };

bool words_load(struct words *words, const char *language)
{
    *words = (struct words){0};
    struct text path = TEXT_INIT;
    struct text json = TEXT_INIT;
    bool loaded = false;
    if (file_assets(&path)) {
        text_format(&path, "/texts/%s.json", language);
        loaded = file_read(path.at, WORDS_SIZE_MAX, &json) == FILE_OK &&
                 words_read(words, language, json.at, json.length);
    }
    text_release(&json);
    text_release(&path);
    return loaded;
}
