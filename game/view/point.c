/* From a pixel to a letter, and from a pointer to caret and selection. */
#include "view/point.h"

#include "base/utf8.h"

#include <assert.h>

static size_t line_at(const struct shown_text *shown, int y)
{
    if (y < shown->top)
        return 0;
    const size_t line = (size_t)((y - shown->top) / shown->line);
    return line < shown->lines.count ? line : shown->lines.count - 1;
}

struct pointed point_at(const struct shown_text *shown, int x, int y)
{
    assert(shown->line > 0);
    if (shown->lines.count == 0)
        return (struct pointed){0, 0};
    const size_t number = line_at(shown, y);
    const struct type_line *line = &shown->lines.at[number];
    const char *begin = shown->value + line->begin, *end = shown->value + line->end;
    const char *near = begin + type_offset(shown->type, shown->face, shown->size, begin,
                                           line->end - line->begin, x - shown->left);
    const int there =
        type_caret(shown->type, shown->face, shown->size, begin, (size_t)(near - begin)) + shown->left;
    const char *under = there > x && near > begin ? utf8_letter_back(begin, near) : near;
    /* A word broken without a space: its break belongs to the next line, and the caret stays on this one. */
    const bool broken = near == end && number + 1 < shown->lines.count &&
                        shown->lines.at[number + 1].begin == line->end && near > begin;
    if (broken)
        near = utf8_letter_back(begin, near);
    return (struct pointed){(size_t)(near - shown->value), (size_t)(under - shown->value)};
}

bool point_input(struct edit *edit, const struct shown_text *shown, const struct input *input)
{
    assert(edit && shown && input);
    const bool press = input->kind == INPUT_PRESS, move = input->kind == INPUT_MOVE;
    if (!press && !(move && input->held && edit->grip != EDIT_LET_GO)) {
        if (move || input->kind == INPUT_RELEASE)
            edit->grip = EDIT_LET_GO;
        return false;
    }
    const struct pointed at = point_at(shown, input->x, input->y);
    return press ? edit_press(edit, at.nearest, at.letter, input->clicks, input->shift)
                 : edit_drag(edit, at.nearest, at.letter);
}

void point_follow(struct edit *edit, const struct shown_text *shown)
{
    if (!shown)
        return;
    edit->scrolled_x = shown->scrolled_x;
    edit->scrolled_y = shown->scrolled_y;
}
