/* A second record that holds no more than was promised. */
#include "session/record_read.h"

#include "session/forget.h"
#include "session/line.h"
#include "session/record_inside.h"
#include "session/record_pictures.h"

#include <assert.h>
#include <string.h>

/* Answers one by one, with their moments and order, are told nowhere: what was shown carries its totals.
 * Notes are the facilitator's own; what was struck is gone; when the program was opened concerns nobody. */
static const bool left_out[EVENT_COUNT] = {[EVENT_CHOICE_CAST] = true,
                                           [EVENT_CHOICES_COUNTED] = true,
                                           [EVENT_SEAT_PUT_OFF] = true,
                                           [EVENT_OWN_ROLE_SAID] = true,
                                           [EVENT_NOTES_SET] = true,
                                           [EVENT_STRUCK] = true,
                                           [EVENT_RESUMED] = true,
                                           [EVENT_CARDS_PICKED] = true,
                                           [EVENT_CARD_MOVED] = true,
                                           [EVENT_TURN_PASSED] = true,
                                           [EVENT_HOUSE_FILLED] = true,
                                           [EVENT_WORD_SAID] = true,
                                           [EVENT_CONTRIBUTION_DROPPED] = true};

/* Of an activity that was erased only this stays: who came and went, and how the table was set. */
static const bool outlives_erasing[EVENT_COUNT] = {
    [EVENT_GROUP_NAMED] = true,  [EVENT_LANGUAGE_SET] = true,      [EVENT_SEAT_ADDED] = true,
    [EVENT_SEAT_CHANGED] = true, [EVENT_PRESENCE_SET] = true,      [EVENT_ANSWERING_SET] = true,
    [EVENT_PROMISE_SET] = true,  [EVENT_ACTIVITY_ADMITTED] = true, [EVENT_ACTIVITY_ERASED] = true};

static const struct event *standing(const struct journal *journal, uint32_t place)
{
    return &journal_at(journal, journal->standing[place])->event;
}

/* Does the activity that begins at this place end by being erased? */
static bool is_erased(const struct journal *journal, uint32_t place)
{
    for (uint32_t i = place + 1; i < journal->standing_count; i++) {
        const enum event_kind kind = standing(journal, i)->kind;
        if (kind == EVENT_ACTIVITY_ERASED)
            return true;
        if (kind == EVENT_PART_ENDED || kind == EVENT_ACTIVITY_ADMITTED)
            return false;
    }
    return false;
}

/* Names of seats are the desk's; and from a seat somebody's role could be read. */
static void unname(struct event *event)
{
    if (event->kind == EVENT_SEAT_ADDED || event->kind == EVENT_SEAT_CHANGED) {
        event->with.text[0] = NULL;
        event->struck = false;
    }
    if (event->kind == EVENT_CONTRIBUTED)
        event->with.seat = PACK_NONE;
}

/* --- what a showing tells --- */

/* The showing at this place is the last one of its step: what the report tells is about that one. */
static bool is_last_showing(const struct journal *journal, uint32_t place)
{
    const enum event_kind kind = standing(journal, place)->kind;
    const struct fields *with = &standing(journal, place)->with;
    for (uint32_t i = place + 1; i < journal->standing_count; i++) {
        const struct event *later = standing(journal, i);
        if (later->kind == kind && later->with.part == with->part && later->with.step == with->step)
            return false;
    }
    return true;
}

/* A house that was built once more: the two side by side would tell what came between. */
static bool built_again(const struct journal *journal, uint32_t place)
{
    return standing(journal, place)->kind == EVENT_HOUSE_BUILT && !is_last_showing(journal, place);
}

/* The part that is being played at this place. */
static uint8_t part_at(const struct journal *journal, uint32_t place)
{
    for (; place > 0; place--) {
        const struct event *event = standing(journal, place - 1);
        if (event->kind == EVENT_STEP_OPENED || event->kind == EVENT_STEP_REOPENED)
            return event->with.part;
    }
    return PACK_NONE;
}

/* Somebody contributed something else since, or took it off the page. Lines name no seat here, so only what
 * stands may be told. */
static bool given_up(const struct journal *journal, uint32_t place)
{
    const struct event *event = standing(journal, place);
    if (event->kind != EVENT_CONTRIBUTED)
        return false;
    for (uint32_t i = place + 1; i < journal->standing_count; i++) {
        const struct event *later = standing(journal, i);
        if ((later->kind == EVENT_CONTRIBUTED || later->kind == EVENT_CONTRIBUTION_DROPPED) &&
            later->with.seat == event->with.seat && part_at(journal, i) == part_at(journal, place))
            return true;
    }
    return false;
}

/* In the order in which a showing writes them: role by role, answer by answer. */
static void fill_moves(struct move *moves, const struct seen_movement *told)
{
    uint8_t count = 0;
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
        for (uint8_t from = 0; from < ANSWER_COUNT; from++)
            for (uint8_t to = 0; to < ANSWER_COUNT; to++)
                if (told->matrix[from][to][role] && count < SEATS_MAX)
                    moves[count++] = (struct move){role, from, to, told->matrix[from][to][role]};
}

/* A showing was written down for the table; here it tells as much of how people moved as the group's report
 * does, and of a showing that another one followed, nothing. */
static void tell(struct event *event, const struct seen *group, const struct journal *journal, uint32_t place)
{
    struct fields *with = &event->with;
    if (event->kind != EVENT_ROUND_SHOWN)
        return;
    const struct seen_dilemma *dilemma = group->parts[with->part].dilemma;
    const bool tells = dilemma && with->step == STEP_CHOOSE_AGAIN && is_last_showing(journal, place);
    with->answer = ANSWER_NONE; /* what led, for a decision still to come: nobody plays this on */
    with->changed = 0;
    with->stayed = 0;
    with->joined = 0;
    with->tick = tells && dilemma->movement.withheld;
    memset(with->moves, 0, sizeof with->moves);
    if (!tells)
        return;
    with->changed = dilemma->movement.changed;
    with->stayed = dilemma->movement.stayed;
    with->joined = dilemma->movement.no_first;
    fill_moves(with->moves, &dilemma->movement);
}

/* --- lines --- */

static void add_line(struct text *out, const struct pack *pack, struct event event, bool end,
                     uint32_t *number, uint64_t *check)
{
    unname(&event);
    event.number = ++*number;
    event.begins = true;
    struct line line = {.event = event, .end = end, .removed = event.struck, .check = *check};
    line_write(out, pack, &line);
    *check = line.check;
}

/* An answer to an idea names the line of that idea, and lines have other numbers here. `numbers`: new by old,
 * 0: left out. False: the idea is not here, so nobody answered it. */
static bool renumber(struct event *event, const uint32_t *numbers)
{
    if (event->kind != EVENT_IDEA_TAKEN_UP && event->kind != EVENT_IDEA_LEFT)
        return true;
    event->with.event = numbers[event->with.event];
    return event->with.event != 0;
}

/* Who came and went stays when the adding of a seat is taken back; in a record of what stands nobody sits
 * there. `seats`: a bit for each that does, and follows the lines. */
static bool of_nobody(const struct event *event, uint32_t *seats)
{
    const uint32_t seat = event->with.seat < SEATS_MAX ? (uint32_t)1 << event->with.seat : 0;
    if (event->kind == EVENT_SEAT_ADDED)
        *seats |= seat;
    else if (event->kind == EVENT_SEAT_REMOVED)
        *seats &= ~seat;
    return event->kind == EVENT_PRESENCE_SET && !(*seats & seat);
}

static uint32_t last_kept(const struct session *session)
{
    const struct table *table = &session->state->table;
    uint32_t seats = 0, place = session->journal.standing_count;
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        seats |= table->seats[seat].taken ? (uint32_t)1 << seat : 0;
    for (; place > 0; place--) {
        const struct event *last = standing(&session->journal, place - 1);
        const bool nobody = last->kind == EVENT_PRESENCE_SET && of_nobody(last, &seats);
        if (!left_out[last->kind] && !nobody && !given_up(&session->journal, place - 1))
            break;
    }
    return place;
}

static void add_lines(struct text *out, const struct session *session, uint64_t check)
{
    const struct journal *journal = &session->journal;
    const struct viewer reader = {.kind = VIEWER_GROUP, .seat = PACK_NONE, .language = PACK_NONE};
    const uint32_t count = last_kept(session);
    struct arena arena = {.last = NULL};
    const struct seen *group = session_see(session, reader, &arena);
    uint32_t *numbers = ARENA_ARRAY(&arena, uint32_t, journal->count + 1u);
    uint32_t number = 0, seats = 0;
    bool erased = false;
    for (uint32_t place = 0; place < count; place++) {
        struct event event = *standing(journal, place);
        if (event.kind == EVENT_ACTIVITY_ADMITTED)
            erased = is_erased(journal, place);
        const bool nobody = of_nobody(&event, &seats);
        const bool kept = !nobody && !left_out[event.kind] && (!erased || outlives_erasing[event.kind]) &&
                          !built_again(journal, place) && !given_up(journal, place);
        if (kept && renumber(&event, numbers)) {
            tell(&event, group, journal, place);
            add_line(out, session->pack, event, place + 1 == count, &number, &check);
            numbers[event.number] = number;
        }
        if (event.kind == EVENT_ACTIVITY_ERASED)
            erased = false;
    }
    arena_release(&arena);
}

/* What cannot be opened again is never handed out. */
static bool is_good(const struct text *record, const char *path, struct problems *problems)
{
    struct record_lines lines;
    struct text copy = TEXT_INIT;
    text_add_bytes(&copy, record->at, record->length);
    if (!record_lines_prove(&lines, &copy, path, problems))
        return false;
    assert(lines.length == lines.bytes.length); /* a last line without an end would lose all of its batch */
    struct session *session = record_fold(&lines, path, problems);
    record_lines_release(&lines);
    session_free(session);
    return session != NULL;
}

static enum record_removal redact_lines(struct text *out, struct record_lines *lines, const char *path,
                                        const char *beside, struct problems *problems)
{
    struct record_head head = {.header = lines->head.header, .redacted = true};
    struct record_pictures pictures;
    struct text made = TEXT_INIT;
    struct session *session = record_fold(lines, path, problems);
    if (!session)
        return REMOVAL_BROKEN;
    record_pictures_find(&pictures, session->pack);
    record_head_write(&made, &head, session->pack, &pictures);
    add_lines(&made, session, head.check);
    const bool good = is_good(&made, path, problems);
    if (good && beside)
        record_pictures_keep(&pictures, session->pack, beside);
    if (good)
        text_add_bytes(out, made.at, made.length);
    text_release(&made);
    session_free(session);
    return good ? REMOVAL_DONE : REMOVAL_BROKEN;
}

static enum record_removal redact_file(struct text *out, const char *path, const char *beside,
                                       struct problems *problems)
{
    struct record_lines lines;
    if (!record_lines_read(&lines, path, problems))
        return REMOVAL_BROKEN;
    const enum record_removal removal = redact_lines(out, &lines, path, beside, problems);
    record_lines_release(&lines);
    return removal;
}

enum record_removal record_redact_open(struct text *out, const struct session *session, const char *beside,
                                       struct problems *problems)
{
    assert(record_path_of(session));
    return redact_file(out, record_path_of(session), beside, problems);
}

enum record_removal record_redact(struct text *out, const char *path, const char *beside,
                                  struct problems *problems)
{
    const struct record_header unknown = {.rehearsal = false};
    struct record *record = record_new(path, &unknown);
    enum record_removal removal = REMOVAL_BLOCKED;
    if (record_is(path) && record_lock(record) == FILE_LOCKED) {
        problem_add(problems, SEVERITY_ERROR, (struct place){.file = path}, "record-in-use",
                    FACTS({"name", file_name(path)}));
    } else {
        removal = redact_file(out, path, beside, problems);
    }
    record_release(record);
    return removal;
}

/* --- one seat --- */

static struct command forget_command(uint8_t seat)
{
    struct command command = command_new(COMMAND_FORGET_SEAT);
    command.with.seat = seat;
    return command;
}

/* Looks without taking up the pen, which alone would write a line. A record that cannot be read is for
 * whoever opens it to tell of. */
static bool has_nothing(const char *path, uint8_t seat, struct wall_time now)
{
    struct problems unsaid = {0};
    struct session *session = NULL;
    bool read_only = false, nothing = false;
    if (record_open(&session, path, false, now, &read_only, &unsaid)) {
        const struct command command = forget_command(seat);
        nothing = forget_decide(session, &command) != ACCEPTED;
        session_free(session);
    }
    problems_release(&unsaid);
    return nothing;
}

static enum record_removal forget_in(struct session *session, uint8_t seat, struct problems *problems)
{
    const struct command command = forget_command(seat);
    const char *path = record_path_of(session);
    if (session_do(session, &command, session_now(session)) != ACCEPTED)
        return REMOVAL_NOTHING;
    if (session_flush(session) == ACCEPTED)
        return REMOVAL_DONE;
    problem_add(problems, SEVERITY_ERROR, (struct place){.file = path}, "record-not-writable",
                FACTS({"name", file_name(path)}));
    return REMOVAL_BLOCKED;
}

enum record_removal record_forget(const char *path, uint8_t seat, struct wall_time now,
                                  struct problems *problems)
{
    struct session *session = NULL;
    bool read_only = false;
    assert(seat < SEATS_MAX);
    if (has_nothing(path, seat, now))
        return REMOVAL_NOTHING;
    if (!record_open(&session, path, true, now, &read_only, problems))
        return REMOVAL_BROKEN;
    const enum record_removal removal = read_only ? REMOVAL_BLOCKED : forget_in(session, seat, problems);
    session_free(session);
    return removal;
}
