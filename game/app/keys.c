/* One table of keys, so that what a key means and which key to press is read in one place. */
#include "app/keys.h"

#include <stddef.h>
#include <string.h>

/* Of one deed the plainest key first. */
static const struct row {
    const char *cap;
    enum key key;
    uint32_t point;
    bool ctrl,
        single; /* single: only where it is free; in a field Ctrl + Z is about the text, not the game */
    enum key_deed deed;
} table[] = {
    {"keys.space", KEY_SPACE, 0, false, true, DEED_GO_ON},
    {"→", KEY_RIGHT, 0, false, true, DEED_GO_ON},
    {"Page Down", KEY_PAGE_DOWN, 0, false, false, DEED_GO_ON},
    {"←", KEY_LEFT, 0, false, true, DEED_BACK},
    {"Page Up", KEY_PAGE_UP, 0, false, false, DEED_BACK},
    {"S", KEY_CHARACTER, 's', false, true, DEED_SKIP},
    {"Z", KEY_CHARACTER, 'z', false, true, DEED_UNDO},
    {"Ctrl + Z", KEY_CHARACTER, 'z', true, true, DEED_UNDO},
    {"Y", KEY_CHARACTER, 'y', false, true, DEED_REDO},
    {"Ctrl + Y", KEY_CHARACTER, 'y', true, true, DEED_REDO},
    {"P", KEY_CHARACTER, 'p', false, true, DEED_PAUSE},
    {"E", KEY_CHARACTER, 'e', false, true, DEED_QUIET},
    {"Ctrl + E", KEY_CHARACTER, 'e', true, false, DEED_QUIET},
    {"B", KEY_CHARACTER, 'b', false, true, DEED_BLANK},
    {".", KEY_CHARACTER, '.', false, true, DEED_BLANK},
    {"Ctrl + B", KEY_CHARACTER, 'b', true, false, DEED_BLANK},
    {"H", KEY_CHARACTER, 'h', false, true, DEED_HELP},
    {"T", KEY_CHARACTER, 't', false, true, DEED_WORDS},
    {"W", KEY_CHARACTER, 'w', false, true, DEED_WAYS},
    {"M", KEY_CHARACTER, 'm', false, true, DEED_PEOPLE},
    {"Ctrl + Enter", KEY_ENTER, 0, true, false, DEED_CLOSE_STEP},
    {"Ctrl + D", KEY_CHARACTER, 'd', true, false, DEED_DESK},
    {"F11", KEY_F11, 0, false, false, DEED_FULLSCREEN},
    {"Ctrl + Q", KEY_CHARACTER, 'q', true, false, DEED_LEAVE},
    {"?", KEY_CHARACTER, '?', false, true, DEED_KEYS},
    {"F1", KEY_F1, 0, false, false, DEED_KEYS},
};
enum { ROWS = sizeof table / sizeof *table };

static uint32_t point_of(const struct input *input)
{
    return input->point == '/' && input->shift ? '?' : input->point;
}

static bool is_answer(uint32_t point, const struct key_place *place)
{
    return point > 0 && point < 0x80 && strchr(place->answers, (int)point) != NULL;
}

bool keys_answers(const struct input *input, const struct key_place *place)
{
    return input->kind == INPUT_KEY && input->key == KEY_CHARACTER && !input->ctrl && !input->alt &&
           is_answer(point_of(input), place);
}

/* Does this row's key mean its deed here? */
static bool is_free(const struct row *row, const struct key_place *place)
{
    if (!row->single)
        return true;
    if (place->typing || (place->button && row->key == KEY_SPACE))
        return false;
    return row->key != KEY_CHARACTER || row->ctrl || !is_answer(row->point, place);
}

enum key_deed keys_deed(const struct input *input, const struct key_place *place)
{
    if (input->kind != INPUT_KEY || input->alt)
        return DEED_NONE;
    for (size_t i = 0; i < ROWS; i++) {
        if (table[i].key != input->key || table[i].ctrl != input->ctrl)
            continue;
        if (table[i].key == KEY_CHARACTER && table[i].point != point_of(input))
            continue;
        if (is_free(&table[i], place))
            return input->repeat ? DEED_NONE : table[i].deed;
    }
    return DEED_NONE;
}

const char *keys_cap(enum key_deed deed, const struct key_place *place)
{
    if ((deed == DEED_BACK && place->first) || (deed == DEED_WORDS && place->wordless))
        return NULL;
    for (size_t i = 0; i < ROWS; i++)
        if (table[i].deed == deed && is_free(&table[i], place))
            return table[i].cap;
    return NULL;
}
