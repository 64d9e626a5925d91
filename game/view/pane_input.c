/* What keys, letters and presses do on the wall's and the seat's own pages. */
#include "view/pane_inner.h"
#include "view/point.h"
#include "view/seat.h"

#include <assert.h>
#include <string.h>

/* --- hand-over --- */

static struct action take(const struct handling *h)
{
    const uint8_t seat = h->seen->next_seat;
    if (seat >= h->seen->seat_count)
        return pane_nothing;
    pane_clear(h->pane);
    h->pane->taken = true;
    h->pane->seat = seat;
    return pane_redraw;
}

static struct action put_off(const struct handling *h)
{
    if (h->seen->next_seat >= h->seen->seat_count)
        return pane_nothing;
    return pane_command(h, COMMAND_PUT_OFF_SEAT, ACTOR_FACILITATOR, h->seen->next_seat);
}

static struct action not_here(const struct handling *h)
{
    if (h->seen->next_seat >= h->seen->seat_count)
        return pane_nothing;
    struct action action = pane_command(h, COMMAND_SET_PRESENCE, ACTOR_FACILITATOR, h->seen->next_seat);
    action.command.revision = 0;
    action.command.with.presence = PRESENCE_AWAY;
    return action;
}

/* --- a seat's own pages --- */

static struct action confirm(const struct handling *h)
{
    struct pane *pane = h->pane;
    const struct seen_dilemma *dilemma = pane_dilemma(h->seen);
    if (pane_picking(h->seen))
        return picks_confirm(h);
    if (pane_filling(h->seen))
        return fills_confirm(h);
    if (!dilemma || pane->answer >= ANSWER_COUNT)
        return pane_nothing;
    struct action action = pane_command(h, COMMAND_CAST_CHOICE, ACTOR_SEAT, pane->seat);
    struct fields *with = &action.command.with;
    with->answer = pane->answer;
    if (pane->value < dilemma->value_count)
        with->value = dilemma->value_ids[pane->value];
    /* A reason without its tick never leaves this pane. */
    if (pane->tick && !edit_empty(&pane->reason)) {
        with->text[0] = pane->reason.text;
        with->tick = true;
    }
    if (pane->guess < dilemma->option_count && dilemma->guess) {
        with->about = seat_about(h->seen, pane);
        with->guess = with->about == PACK_NONE ? ANSWER_NONE : pane->guess;
    }
    return action;
}

static struct action go_on(const struct handling *h)
{
    const struct target *go = canvas_target_find(h->canvas, PANE_GO);
    if (!go || go->flags & TARGET_DISABLED)
        return pane_nothing;
    return pane_turn(h->pane, h->canvas, true) ? pane_redraw : confirm(h);
}

/* Another way to decide. */
static struct action set_rule(const struct handling *h, uint32_t id)
{
    struct action action = pane_command(h, COMMAND_SET_RULE, ACTOR_FACILITATOR, PACK_NONE);
    action.command.with.rule = (uint8_t)(id - PANE_RULE);
    return action;
}

static bool is_rule(uint32_t id)
{
    return id >= PANE_RULE && id < PANE_RULE + RULE_COUNT;
}

/* Picks or lays down what a target stands for. */
static struct action pick(const struct handling *h, uint32_t id)
{
    struct pane *pane = h->pane;
    if (pane_picking(h->seen))
        return picks_press(h, id);
    if (pane_filling(h->seen))
        return fills_press(h, id);
    if (pane_at(id, PANE_ANSWER))
        pane->answer = (uint8_t)(id - PANE_ANSWER);
    else if (pane_at(id, PANE_VALUE))
        pane->value = pane->value == id - PANE_VALUE ? PACK_NONE : (uint8_t)(id - PANE_VALUE);
    else if (id == PANE_MORE)
        pane->values_page++;
    else if (pane_at(id, PANE_ABOUT))
        pane->about = (uint8_t)(id - PANE_ABOUT);
    else if (pane_at(id, PANE_GUESS))
        pane->guess = pane->guess == id - PANE_GUESS ? ANSWER_NONE : (uint8_t)(id - PANE_GUESS);
    else if (id == PANE_TICK)
        pane->tick = !pane->tick;
    else if (id != PANE_REASON)
        return pane_nothing;
    pane->focus = id;
    return pane_redraw;
}

static struct action activate(const struct handling *h, uint32_t id)
{
    static const struct {
        enum pane_target id;
        struct action (*does)(const struct handling *h);
    } doers[] = {{PANE_TAKE, take}, {PANE_LATER, put_off}, {PANE_AWAY, not_here}, {PANE_GO, go_on}};
    if (pane_entry(h->seen) != ENTRY_NONE)
        return cards_press(h, id);
    for (size_t i = 0; i < sizeof doers / sizeof *doers; i++) {
        if ((uint32_t)doers[i].id == id)
            return doers[i].does(h);
    }
    if (is_rule(id))
        return set_rule(h, id);
    if (pane_row(h->seen) && (pane_at(id, PANE_PICK) || id == PANE_ANSWER + ANSWER_PASS))
        return row_press(h, id);
    if (pane_together(h->seen) && pane_is_number(id))
        return rooms_press(h, id);
    if (pane_board(h->seen) && (pane_at(id, PANE_AREA) || id == PANE_PLAY))
        return areas_press(h, id);
    if (id == PANE_BACK)
        return pane_turn(h->pane, h->canvas, false) ? pane_redraw : pane_nothing;
    return pick(h, id);
}

/* Enter confirms. On an option that is not the one picked it picks that first: so it never confirms another
 * one than it stands on. On the buttons of the hand-over and the bar it presses them. */
static struct action enter(const struct handling *h)
{
    const struct target *focus = pane_focus(h->pane, h->canvas);
    const uint32_t id = focus ? focus->id : 0;
    if (id == PANE_TAKE || id == PANE_LATER || id == PANE_AWAY || id == PANE_BACK || is_rule(id))
        return activate(h, id);
    if (h->pane->focus && pane_at(id, PANE_ANSWER) && h->pane->answer != id - PANE_ANSWER)
        return pick(h, id);
    if (h->pane->focus && pane_at(id, PANE_PICK) && !(h->pane->picked >> (id - PANE_PICK) & 1))
        return pick(h, id);
    if (pane_board(h->seen) && h->pane->focus && (pane_at(id, PANE_AREA) || id == PANE_PLAY))
        return activate(h, id);
    if (h->pane->focus && !h->pane->led && pane_is_number(id) && !(focus->flags & TARGET_CHOSEN))
        return activate(h, id);
    return go_on(h);
}

/* --- focus --- */

static struct action move_focus(const struct handling *h, bool forward, uint32_t group)
{
    const struct target *now = pane_focus(h->pane, h->canvas);
    const size_t count = h->canvas->target_count;
    size_t index = now ? (size_t)(now - h->canvas->targets) : (forward ? count - 1 : 0);
    for (size_t i = 0; i < count; i++) {
        index = (index + (forward ? 1 : count - 1)) % count;
        const struct target *target = &h->canvas->targets[index];
        const bool wanted = target->flags & TARGET_FOCUSABLE && (!group || (target->id & ~0xFFu) == group);
        if (wanted) {
            h->pane->focus = target->id;
            h->pane->led = false;
            return pane_redraw;
        }
    }
    return pane_nothing;
}

static struct action arrow(const struct handling *h, bool forward)
{
    const struct target *now = pane_focus(h->pane, h->canvas);
    if (!now || now->id < PANE_ANSWER)
        return move_focus(h, forward, 0);
    return move_focus(h, forward, now->id & ~0xFFu);
}

/* --- the reason --- */

static struct action changed(bool yes)
{
    return yes ? pane_redraw : pane_nothing;
}

static struct action edit_key(const struct handling *h)
{
    struct edit *edit = &h->pane->reason;
    const struct input *input = h->input;
    const enum edit_step step = input->ctrl ? EDIT_WORD : EDIT_LETTER;
    const uint16_t caret = edit->caret, mark = edit->mark;
    if (input->key == KEY_BACKSPACE || input->key == KEY_DELETE)
        return changed(edit_delete(edit, input->key == KEY_DELETE, step));
    if (input->key == KEY_LEFT || input->key == KEY_RIGHT)
        edit_move(edit, input->key == KEY_RIGHT, step, input->shift);
    else if (input->key == KEY_HOME || input->key == KEY_END)
        edit_move(edit, input->key == KEY_END, EDIT_ALL, input->shift);
    return changed(edit->caret != caret || edit->mark != mark);
}

/* --- letters --- */

static struct action letters(const struct handling *h)
{
    const char *text = h->input->text;
    const struct target *focus = pane_focus(h->pane, h->canvas);
    const uint32_t id = focus ? focus->id : 0;
    if (id == PANE_REASON)
        return changed(edit_insert(&h->pane->reason, text, strlen(text), TEXT_BYTES_MAX));
    if (pane_entry(h->seen) != ENTRY_NONE)
        return cards_letters(h);
    if (picks_sorts(h) || pane_row_pages(h, text))
        return pane_redraw;
    if (pane_board(h->seen))
        return areas_letters(h);
    if (pane_row(h->seen) && strcmp(text, "-") == 0)
        return row_press(h, PANE_ANSWER + ANSWER_PASS);
    if (pane_filling(h->seen) && h->pane->taken)
        return fills_letters(h, id);
    const uint8_t answer = pane_answer_of(h->seen, text);
    if (pane_at(id, PANE_ANSWER) && answer != ANSWER_NONE &&
        canvas_target_find(h->canvas, PANE_ANSWER + answer))
        return pick(h, PANE_ANSWER + answer);
    if (pane_at(id, PANE_GUESS) && canvas_target_find(h->canvas, PANE_GUESS + answer))
        return pick(h, PANE_GUESS + answer);
    const bool handing = canvas_target_find(h->canvas, PANE_LATER) != NULL;
    if (handing && (strcmp(text, "l") == 0 || strcmp(text, "L") == 0))
        return put_off(h);
    if (handing && (strcmp(text, "n") == 0 || strcmp(text, "N") == 0))
        return not_here(h);
    return pane_nothing;
}

static struct action key(const struct handling *h)
{
    const struct target *focus = pane_focus(h->pane, h->canvas);
    const uint32_t id = focus ? focus->id : 0;
    const enum key pressed = h->input->key;
    if (h->input->alt)
        return pane_nothing;
    if (pressed == KEY_TAB)
        return h->canvas->target_count ? move_focus(h, !h->input->shift, 0) : pane_nothing;
    if (pressed == KEY_ENTER)
        return pane_entry(h->seen) != ENTRY_NONE ? cards_enter(h) : enter(h);
    if (pressed == KEY_BACKSPACE && pane_entry(h->seen) != ENTRY_NONE)
        return cards_again(h);
    if (pressed == KEY_ESCAPE && pane_board(h->seen))
        return areas_close(h);
    if (pressed == KEY_ESCAPE)
        return h->pane->taken ? activate(h, PANE_BACK) : pane_nothing;
    if (id == PANE_REASON)
        return edit_key(h);
    if (pressed == KEY_SPACE && id == PANE_TAKE)
        return pane_nothing; /* taking the computer needs a key of its own: Enter */
    if (pressed == KEY_SPACE)
        return focus && !h->input->ctrl && !(focus->flags & TARGET_DISABLED) && focus->id != PANE_GO
                   ? activate(h, id)
                   : pane_nothing;
    if (pressed == KEY_LEFT || pressed == KEY_UP || pressed == KEY_RIGHT || pressed == KEY_DOWN)
        return h->canvas->target_count ? arrow(h, pressed == KEY_RIGHT || pressed == KEY_DOWN) : pane_nothing;
    return pane_nothing;
}

static struct action press(const struct handling *h)
{
    const struct target *target = canvas_target_at(h->canvas, h->input->x, h->input->y);
    if (!target || target->flags & TARGET_DISABLED)
        return pane_nothing;
    const struct shown_text *shown = canvas_field_find(h->canvas, target->id);
    if (shown) /* the caret goes where the reason is pressed */
        point_input(&h->pane->reason, shown, h->input);
    return activate(h, target->id);
}

/* Dragging over the reason, or letting go of it. */
static struct action drag(const struct handling *h)
{
    const struct shown_text *reason = canvas_field_find(h->canvas, PANE_REASON);
    return changed(reason && point_input(&h->pane->reason, reason, h->input));
}

struct action pane_input(struct pane *pane, const struct seen *seen, const struct canvas *canvas,
                         const struct input *input)
{
    const struct handling handling = {.pane = pane, .seen = seen, .canvas = canvas, .input = input};
    point_follow(&pane->reason, canvas_field_find(canvas, PANE_REASON));
    if (input->kind == INPUT_KEY)
        return key(&handling);
    if (input->kind == INPUT_TEXT)
        return letters(&handling);
    if (input->kind == INPUT_PRESS)
        return press(&handling);
    if (input->kind == INPUT_MOVE || input->kind == INPUT_RELEASE)
        return drag(&handling);
    return pane_nothing;
}
