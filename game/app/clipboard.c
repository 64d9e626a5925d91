/* Ctrl+X, C and V on the field that has the focus. */
#include "app/clipboard.h"

#include "base/text.h"
#include "screen/window.h"

#include <assert.h>

static void copy(const struct edit *edit)
{
    const char *from = NULL;
    const size_t length = edit_selection(edit, &from);
    if (length == 0)
        return;
    struct text chosen = TEXT_INIT;
    text_add_bytes(&chosen, from, length);
    screen_copy(chosen.at);
    text_release(&chosen);
}

static void paste(struct edit *edit)
{
    struct text text = TEXT_INIT;
    screen_paste(&text);
    if (text.length > 0)
        edit_insert(edit, text.at, text.length, TEXT_BYTES_MAX);
    text_release(&text);
}

bool clipboard_input(struct form *form, const struct canvas *canvas, const struct input *input)
{
    assert(form && canvas && input);
    const bool wanted = input->kind == INPUT_KEY && input->key == KEY_CHARACTER && input->ctrl &&
                        !input->alt && (input->point == 'x' || input->point == 'c' || input->point == 'v');
    const struct target *focus = wanted ? form_focus(form, canvas) : NULL;
    struct edit *edit = focus && (focus->flags & TARGET_FIELD) ? form_field(form, focus->id) : NULL;
    if (!edit)
        return false;
    if (input->point == 'v')
        paste(edit);
    else
        copy(edit);
    if (input->point == 'x' && edit->caret != edit->mark)
        edit_delete(edit, false, EDIT_LETTER);
    form->drawn_again = true;
    return true;
}
