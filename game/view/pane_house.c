/* Filling in a house: numbers pressed or typed at a seat, and on the wall where all fill it in together.
 * Nothing is asked for at a seat before Enter; what was left open is a pass. */
#include "view/pane_inner.h"

#include <string.h>

static const struct seen_house *house_in(const struct seen *seen, bool together)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    const bool plays = seen->phase == PHASE_PLAYING && seen->pause == PAUSE_NONE;
    const bool fills = plays && part && part->house && step && step->id == HOUSE_FILL;
    return fills && part->house->together == together ? part->house : NULL;
}

const struct seen_house *pane_filling(const struct seen *seen)
{
    return house_in(seen, false);
}

const struct seen_house *pane_together(const struct seen *seen)
{
    return house_in(seen, true);
}

bool pane_is_number(uint32_t id)
{
    return pane_at(id, PANE_GOING) || pane_at(id, PANE_MATTERS);
}

/* The number a target stands for, in its place. False: it is no target of this house. */
static bool take(struct filled_room filled[PACK_ROOMS_MAX], const struct seen_house *house, uint32_t id)
{
    const uint32_t at = id & 0xFF, room = at / PANE_ROOM, number = at % PANE_ROOM;
    if (!pane_is_number(id) || room >= house->room_count || number < 1 || number > ROOM_STEPS)
        return false;
    uint8_t *place = pane_at(id, PANE_GOING) ? &filled[room].going : &filled[room].matters;
    *place = *place == number ? 0 : (uint8_t)number;
    return true;
}

struct action fills_press(const struct handling *h, uint32_t id)
{
    if (!take(h->pane->filled, pane_filling(h->seen), id))
        return pane_nothing;
    h->pane->focus = id;
    return pane_redraw;
}

/* A figure goes to the row that has the focus; behind the first one the second row has it. */
struct action fills_letters(const struct handling *h, uint32_t focus)
{
    const char *text = h->input->text;
    if (text[0] < '1' || text[0] > '0' + ROOM_STEPS || text[1] || !pane_is_number(focus))
        return pane_nothing;
    const uint32_t room = (focus & 0xFF) / PANE_ROOM * PANE_ROOM, id = (focus & ~0xFFu) + room;
    const uint32_t number = (uint32_t)(text[0] - '0');
    struct filled_room *filled = &h->pane->filled[room / PANE_ROOM];
    const bool going = pane_at(focus, PANE_GOING);
    *(going ? &filled->going : &filled->matters) = 0; /* typed once more it stays */
    take(h->pane->filled, pane_filling(h->seen), id + number);
    h->pane->led = true;
    h->pane->focus = going && canvas_target_find(h->canvas, PANE_MATTERS + room + 1) ? PANE_MATTERS + room + 1
                                                                                     : id + number;
    return pane_redraw;
}

struct action fills_confirm(const struct handling *h)
{
    struct action action = pane_command(h, COMMAND_FILL_HOUSE, ACTOR_SEAT, h->pane->seat);
    memcpy(action.command.with.filled, h->pane->filled, sizeof h->pane->filled);
    return action;
}

/* Both numbers make it; the other one is what was pressed before, else what stands there. Nothing is asked
 * for when that is what stands there already, and the space bar is free again once the room is full. */
struct action rooms_press(const struct handling *h, uint32_t id)
{
    const struct seen_house *house = pane_together(h->seen);
    const uint32_t room = (id & 0xFF) / PANE_ROOM;
    if (room >= house->room_count)
        return pane_nothing;
    const struct filled_room said = {house->rooms[room].going, house->rooms[room].matters};
    struct filled_room *filled = &h->pane->filled[room];
    if (said.going && said.matters)
        *filled = said;
    h->pane->focus = 0;
    if (!take(h->pane->filled, house, id) || !filled->going || !filled->matters)
        return pane_redraw;
    struct action action = pane_command(h, COMMAND_SET_ROOM, ACTOR_FACILITATOR, PACK_NONE);
    action.command.with.index = (uint8_t)room;
    action.command.with.changed = filled->going;
    action.command.with.stayed = filled->matters;
    *filled = (struct filled_room){0, 0};
    return action;
}
