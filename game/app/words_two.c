/* Two texts of one thing: of a value what people do and what they agree, of a room its strength and its wish.
 */
#include "app/words_page.h"

#include <string.h>

void words_two_set(struct form *form, const char *const texts[WORDS_TWO])
{
    for (uint32_t i = 0; i < WORDS_TWO; i++)
        edit_set(form_field(form, WORDS_VALUE + i), texts[i] ? texts[i] : "");
}

bool words_two_changed(const struct form *form, const char *const was[WORDS_TWO], struct command *command)
{
    bool any = false;
    for (uint32_t i = 0; i < WORDS_TWO; i++) {
        const struct edit *edit = form_field_find(form, WORDS_VALUE + i);
        if (!edit || strcmp(edit->text, was[i] ? was[i] : "") == 0)
            continue;
        command->with.text[i] = edit->text;
        any = true;
    }
    return any;
}

uint32_t words_two_next(uint32_t id)
{
    return id + 1 < WORDS_VALUE + WORDS_TWO ? id + 1 : (uint32_t)WORDS_KEEP;
}
