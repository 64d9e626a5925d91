/* One table of keys, so that what a key means is read in one place. */
#include "app/keys.h"

#include <stddef.h>

static const struct {
    enum key key;
    uint32_t point;
    bool ctrl,
        single; /* single: only where letters are free; in a field Ctrl+Z is about the text, not the game */
    enum key_deed deed;
} table[] = {
    {KEY_ENTER, 0, true, false, DEED_CLOSE_STEP},  {KEY_CHARACTER, 'd', true, false, DEED_DESK},
    {KEY_CHARACTER, 'z', true, true, DEED_UNDO},   {KEY_CHARACTER, 'y', true, true, DEED_REDO},
    {KEY_CHARACTER, 'q', true, false, DEED_LEAVE}, {KEY_F11, 0, false, false, DEED_FULLSCREEN},
    {KEY_F1, 0, false, false, DEED_KEYS},          {KEY_PAGE_DOWN, 0, false, false, DEED_GO_ON},
    {KEY_PAGE_UP, 0, false, false, DEED_BACK},     {KEY_SPACE, 0, false, true, DEED_GO_ON},
    {KEY_RIGHT, 0, false, true, DEED_GO_ON},       {KEY_LEFT, 0, false, true, DEED_BACK},
    {KEY_CHARACTER, 's', false, true, DEED_SKIP},  {KEY_CHARACTER, 'z', false, true, DEED_UNDO},
    {KEY_CHARACTER, 'y', false, true, DEED_REDO},  {KEY_CHARACTER, 'p', false, true, DEED_PAUSE},
    {KEY_CHARACTER, 'e', false, true, DEED_QUIET}, {KEY_CHARACTER, 'b', false, true, DEED_BLANK},
    {KEY_CHARACTER, '.', false, true, DEED_BLANK}, {KEY_CHARACTER, 'h', false, true, DEED_HELP},
    {KEY_CHARACTER, 't', false, true, DEED_WORDS}, {KEY_CHARACTER, '?', false, true, DEED_KEYS},
    {KEY_CHARACTER, 'w', false, true, DEED_WAYS},
};

enum key_deed keys_deed(const struct input *input, bool letters)
{
    if (input->kind != INPUT_KEY || input->alt)
        return DEED_NONE;
    const uint32_t point = input->point == '/' && input->shift ? '?' : input->point;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].key != input->key || table[i].ctrl != input->ctrl)
            continue;
        if (table[i].key == KEY_CHARACTER && table[i].point != point)
            continue;
        if (table[i].single && !letters)
            continue;
        return input->repeat ? DEED_NONE : table[i].deed;
    }
    return DEED_NONE;
}
