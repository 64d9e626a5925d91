/* Opening the areas of a board on the wall: pressed in the picture or in the list, or by number. */
#include "view/board_parts.h"
#include "view/pane_inner.h"

const struct seen_board *pane_board(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    const bool plays = seen->phase == PHASE_PLAYING && seen->pause == PAUSE_NONE;
    return plays && part && part->board && step && step->id == BOARD_AREAS ? part->board : NULL;
}

struct action areas_close(const struct handling *h)
{
    const struct seen_board *board = pane_board(h->seen);
    return board->open == PACK_NONE ? pane_nothing
                                    : pane_command(h, COMMAND_CLOSE_AREA, ACTOR_FACILITATOR, PACK_NONE);
}

/* Pressed once more it closes. What it opened begins at its first page. */
static struct action open_area(const struct handling *h, uint32_t area)
{
    const struct seen_board *board = pane_board(h->seen);
    if (area >= board->area_count)
        return pane_nothing;
    if (board->open == area)
        return areas_close(h);
    struct action action = pane_command(h, COMMAND_OPEN_AREA, ACTOR_FACILITATOR, PACK_NONE);
    action.command.with.index = (uint8_t)area;
    return action;
}

/* What lies between is passed over; one undo brings everybody back. */
static struct action play(const struct handling *h)
{
    const uint8_t part = board_leads(h->seen, pane_board(h->seen));
    if (part == PACK_NONE)
        return pane_nothing;
    struct action action = pane_command(h, COMMAND_SKIP_PART, ACTOR_FACILITATOR, PACK_NONE);
    action.command.with.part = part;
    return action;
}

struct action areas_press(const struct handling *h, uint32_t id)
{
    return id == PANE_PLAY ? play(h)
                           : open_area(h, id - (id >= PANE_LINE ? (uint32_t)PANE_LINE : (uint32_t)PANE_AREA));
}

struct action areas_letters(const struct handling *h)
{
    const char *text = h->input->text;
    return text[0] >= '1' && text[0] <= '9' && !text[1] ? open_area(h, (uint32_t)(text[0] - '1'))
                                                        : pane_nothing;
}
