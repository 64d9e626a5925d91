/* The board: a picture with areas that open one by one, the table's words at them, and the way of this
 * session along two spectra. */
#include "activity/board.h"

#include <assert.h>

_Static_assert(sizeof(struct board) <= ACTIVITY_STATE_MAX, "a board must stay cheap to snapshot");

static const struct pack_board *pack_of(const struct scene *scene)
{
    return scene->activity->board;
}

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return BOARD_STEP_COUNT;
}

static const char *step_word(uint8_t step)
{
    return board_step_word((enum board_step)step);
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    (void)state;
    return step < BOARD_STEP_COUNT && pack_of(scene)->uses[step];
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    assert(step < BOARD_STEP_COUNT);
    return pack_of(scene)->seconds[step];
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state, (void)step;
    return false;
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    return step_seconds(scene, step) > 0;
}

static void begin(const struct scene *scene, void *state)
{
    (void)scene, (void)state;
}

static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    (void)scene, (void)state, (void)early, (void)events;
    return ACCEPTED;
}

/* What was visited stays visited: looking again loses nothing. */
static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return (uint16_t)(1u << step);
}

/* --- areas --- */

uint8_t board_next(const struct scene *scene, const struct board *board)
{
    const uint8_t count = pack_of(scene)->area_count;
    for (uint8_t i = 0; i < count; i++) {
        const uint8_t area = (uint8_t)((board->open + i) % count);
        if (!(board->visited >> area & 1))
            return area;
    }
    return PACK_NONE;
}

static enum refusal open_area(const struct scene *scene, const struct board *board, uint8_t area,
                              struct events *events)
{
    if (area >= pack_of(scene)->area_count)
        return REFUSED_NO_SUCH_ITEM;
    if (board->open == area + 1)
        return REFUSED_ALREADY;
    events_add(events, EVENT_AREA_OPENED)->with.index = area;
    return ACCEPTED;
}

static enum refusal close_area(const struct board *board, struct events *events)
{
    if (board->open == 0)
        return REFUSED_ALREADY;
    events_add(events, EVENT_AREA_CLOSED);
    return ACCEPTED;
}

/* --- the table's words --- */

static bool takes(const struct scene *scene, bool ideas)
{
    return ideas ? pack_of(scene)->ideas : pack_of(scene)->notes;
}

static enum refusal note(const struct scene *scene, const struct board *board, const struct command *command,
                         struct events *events)
{
    const bool idea = command->kind == COMMAND_NOTE_IDEA;
    if (!takes(scene, idea))
        return REFUSED_NOT_NOW;
    const enum refusal refusal = note_text_wanted(command->with.text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if ((idea ? &board->ideas : &board->words)->notes.count == SEEN_WORDS_MAX ||
        (idea && scene->ideas->count == SEEN_IDEAS_MAX))
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, idea ? EVENT_IDEA_NOTED : EVENT_WORDS_NOTED);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.text[0] = command->with.text[0];
    return ACCEPTED;
}

static void noted(const struct scene *scene, struct board *board, struct board_notes *notes,
                  const struct event *event)
{
    notes->area[notes->notes.count] = board->open;
    notes_add(&notes->notes, event, scene->step);
}

/* --- commands and events --- */

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    const struct board *board = state;
    const bool areas = scene->step == BOARD_AREAS;
    if (command->kind == COMMAND_NOTE_WORDS || command->kind == COMMAND_NOTE_IDEA)
        return note(scene, board, command, events);
    if (areas && command->kind == COMMAND_OPEN_AREA)
        return open_area(scene, board, command->with.index, events);
    if (areas && command->kind == COMMAND_NEXT_AREA) {
        const uint8_t next = board_next(scene, board);
        return next == PACK_NONE ? REFUSED_ALREADY : open_area(scene, board, next, events);
    }
    if (areas && command->kind == COMMAND_CLOSE_AREA)
        return close_area(board, events);
    return REFUSED_NOT_NOW;
}

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    const struct board *board = state;
    const bool areas = scene->step == BOARD_AREAS, idea = event->kind == EVENT_IDEA_NOTED;
    if (event->kind == EVENT_AREA_OPENED)
        return areas && event->with.index < pack_of(scene)->area_count;
    if (event->kind == EVENT_AREA_CLOSED)
        return areas;
    return (idea || event->kind == EVENT_WORDS_NOTED) && takes(scene, idea) &&
           (idea ? &board->ideas : &board->words)->notes.count < SEEN_WORDS_MAX;
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    struct board *board = state;
    (void)street;
    if (event->kind == EVENT_AREA_OPENED) {
        board->open = (uint8_t)(event->with.index + 1);
        board->visited |= (uint16_t)(1u << event->with.index);
    } else if (event->kind == EVENT_WORDS_NOTED) {
        noted(scene, board, &board->words, event);
    } else if (event->kind == EVENT_IDEA_NOTED) {
        noted(scene, board, &board->ideas, event);
    } else if (event->kind == EVENT_AREA_CLOSED || event->kind == EVENT_STEP_OPENED ||
               event->kind == EVENT_STEP_REOPENED) {
        board->open = 0;
    }
}

/* Area by area, and then on. */
static enum command_kind on(const struct scene *scene, const void *state)
{
    return scene->step == BOARD_AREAS && board_next(scene, state) != PACK_NONE ? COMMAND_NEXT_AREA
                                                                               : COMMAND_GO_ON;
}

const struct activity activity_board = {
    .kind = "board",
    .state_size = sizeof(struct board),
    .step_count = step_count,
    .step_word = step_word,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .begin = begin,
    .offers = board_offers,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .on = on,
    .see = board_see,
    .describe = board_describe,
};
