/* From a showing back to the answers it showed. */
#include "session/said.h"

#include <assert.h>
#include <string.h>

static const struct event *event_at(const struct session *session, uint32_t number)
{
    return &journal_at(&session->journal, number)->event;
}

/* What the activity itself says of a showing; the plan may be another one than when it happened. */
static uint32_t still_line(const struct session *session, const struct state *state, uint32_t shown,
                           uint8_t item)
{
    const uint8_t part = event_at(session, shown)->with.part;
    if (part >= state->plan.count || !state_kind(state, part)->item)
        return 0;
    const struct scene scene = state_scene(state, session->pack, part);
    return state_kind(state, part)->item(&scene, state_part_const(state, part), shown, item);
}

/* Answers given before this are not in a showing of that step that comes after it. */
static bool asks_anew(const struct event *event, const struct fields *shown)
{
    if (event->kind == EVENT_ANSWERING_SET)
        return true;
    return (event->kind == EVENT_STEP_OPENED || event->kind == EVENT_STEP_REOPENED) &&
           event->with.part == shown->part && event->with.step == shown->step;
}

/* Puts a line among `count` others in the order of their words, which tells nothing of who and when. */
static void put(const struct session *session, uint32_t lines[SEATS_MAX], uint8_t count, uint32_t line)
{
    const char *text = event_at(session, line)->with.text[0];
    for (; count > 0 && strcmp(text, event_at(session, lines[count - 1])->with.text[0]) < 0; count--)
        lines[count] = lines[count - 1];
    lines[count] = line;
}

/* The newest answer of each seat before the showing, those with a reason that is still there. A choice never
 * is taken back: an undo is refused once somebody answered. */
static uint8_t past_lines(const struct session *session, uint32_t shown, uint32_t lines[SEATS_MAX])
{
    uint32_t answered = 0;
    uint8_t count = 0;
    for (uint32_t number = shown - 1; number >= 1; number--) {
        const struct event *event = event_at(session, number);
        if (asks_anew(event, &event_at(session, shown)->with))
            break;
        const uint32_t seat = (uint32_t)1 << event->with.seat % SEATS_MAX;
        if (event->kind != EVENT_CHOICE_CAST || answered & seat)
            continue;
        answered |= seat;
        if (event->with.text[0] && !session_was_struck(session, number))
            put(session, lines, count++, number);
    }
    assert(count <= SEATS_MAX);
    return count;
}

bool said_still(const struct session *session, const struct state *state, uint32_t shown)
{
    return still_line(session, state, shown, 0) != 0;
}

uint32_t said_line(const struct session *session, const struct state *state, uint32_t shown, uint8_t item)
{
    assert(event_at(session, shown)->kind == EVENT_ROUND_SHOWN);
    uint32_t lines[SEATS_MAX];
    if (said_still(session, state, shown))
        return still_line(session, state, shown, item);
    return item < past_lines(session, shown, lines) ? lines[item] : 0;
}
