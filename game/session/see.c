/* What a viewer may know of the whole session; each activity adds its own part. */
#include "session/inside.h"
#include "session/plan.h"
#include "session/said.h"
#include "session/undo.h"

#include <assert.h>
#include <string.h>

struct looking {
    const struct session *session;
    const struct state *state;
    const struct pack *pack;
    const struct viewer *viewer;
    struct arena *arena;
    struct seen *seen;
};

static const char *optional_text(const struct pack_text *text, uint8_t language)
{
    return pack_text_present(text) ? pack_text(text, language) : NULL;
}

/* --- the table --- */

static void see_roles(const struct looking *at)
{
    const uint8_t language = at->viewer->language;
    at->seen->role_count = at->pack->role_count;
    for (uint8_t i = 0; i < at->pack->role_count; i++) {
        const struct pack_role *role = &at->pack->roles[i];
        at->seen->roles[i] = (struct seen_role){.id = role->id,
                                                .name = pack_text(&role->name, language),
                                                .background = optional_text(&role->background, language),
                                                .know = optional_text(&role->know, language),
                                                .watch = optional_text(&role->watch, language),
                                                .gable = role->gable,
                                                .seats = table_role_seats(&at->state->table, i),
                                                .here = table_role_here(&at->state->table, i)};
    }
}

/* Names are for the desk, and for those at the table when it promised to show who chose what. */
static bool see_names(const struct looking *at)
{
    const enum viewer_kind kind = at->viewer->kind;
    if (kind == VIEWER_DESK)
        return true;
    return (kind == VIEWER_WALL || kind == VIEWER_SEAT) && at->state->table.promise == PROMISE_BY_NAME;
}

static void see_seats(const struct looking *at)
{
    const struct table *table = &at->state->table;
    at->seen->seat_count = table->seat_count;
    at->seen->here = table_here(table);
    for (uint8_t i = 0; i < table->seat_count; i++) {
        const struct table_seat *seat = &table->seats[i];
        at->seen->seats[i] = (struct seen_seat){.role = PACK_NONE, .presence = PRESENCE_GONE};
        if (seat->taken)
            at->seen->seats[i] = (struct seen_seat){.role = seat->role,
                                                    .nickname = seat->nickname,
                                                    .presence = (enum presence)seat->presence,
                                                    .pair = seat->pair,
                                                    .name = see_names(at) ? seat->name : NULL};
    }
    at->seen->roles_free = (at->viewer->kind == VIEWER_WALL || at->viewer->kind == VIEWER_DESK) &&
                           at->state->phase == PHASE_PLAYING && state_roles_free(at->state, at->pack);
    at->seen->roles_changed = table->roles_changed;
    at->seen->promise = (enum promise)table->promise;
    at->seen->promise_warned = table->promise_warned;
    at->seen->answering = (enum answering)table->answering;
    at->seen->form = (enum card_form)table->form;
}

static void see_pack(const struct looking *at)
{
    const struct pack *pack = at->pack;
    const uint8_t language = at->viewer->language;
    struct seen *seen = at->seen;
    seen->language = pack->languages[language];
    seen->pack_id = pack->id;
    seen->pack_title = pack_text(&pack->title, language);
    seen->pack_version = pack->version;
    seen->notice = optional_text(&pack->notice, language);
    seen->licence = pack->licence;
    seen->status = pack->status;
    seen->programme = at->state->programme;
    if (seen->programme != PACK_NONE)
        seen->programme_title = pack_text(&pack->programmes[seen->programme].title, language);
    seen->value_count = pack->value_count;
    for (uint8_t i = 0; i < pack->value_count; i++) {
        seen->value_names[i] = pack_text(&pack->values[i].name, language);
        seen->value_words[i] = pack->values[i].id;
    }
    seen->spectrum_count = pack->spectrum_count;
    for (uint8_t i = 0; i < pack->spectrum_count; i++) {
        seen->spectrum_from[i] = pack_text(&pack->spectra[i].from, language);
        seen->spectrum_to[i] = pack_text(&pack->spectra[i].to, language);
    }
    for (int moment = 0; moment < MOMENT_COUNT; moment++)
        seen->help[moment] = optional_text(&pack->help[moment], language);
}

/* --- the neighbourhood --- */

static void see_effects(const struct looking *at)
{
    at->seen->effect_count = at->pack->effect_count;
    for (uint8_t i = 0; i < at->pack->effect_count; i++) {
        const struct pack_effect *effect = &at->pack->effects[i];
        struct seen_effect *out = &at->seen->effects[i];
        *out = (struct seen_effect){.id = effect->id,
                                    .name = pack_text(&effect->name, at->viewer->language),
                                    .low = effect->low,
                                    .high = effect->high,
                                    .before = effect->start,
                                    .now = at->state->street.effect[i],
                                    .good_is_down = effect->good_is_down};
        for (uint8_t role = 0; role < at->pack->role_count; role++)
            out->role_change[role] = at->state->street.role_effect[role][i];
    }
}

/* Where the table hears of it: what waited for an activity at its beginning, what came with the end of a
 * dilemma in the part that begins next. */
static uint8_t told_in(const struct state *state, const struct pack_later *later, uint8_t part)
{
    if (later->at != PACK_NONE)
        return part;
    for (uint8_t next = part + 1; next < state->plan.count; next++) {
        const struct plan_part *at = &state->plan.parts[next];
        if (at->activity != PACK_NONE && (at->progress == PROGRESS_NOW || at->progress == PROGRESS_DONE))
            return next;
    }
    return PACK_NONE;
}

/* What has not come yet is a surprise at the table, and something to look back on afterwards. */
static void see_laters_of(const struct looking *at, uint8_t activity)
{
    const struct pack_dilemma *dilemma = at->pack->activities[activity].dilemma;
    const uint8_t decision = at->state->street.decision[activity];
    if (!dilemma || decision >= dilemma->option_count)
        return;
    const bool all = at->viewer->kind != VIEWER_WALL && at->viewer->kind != VIEWER_SEAT;
    const struct pack_option *option = &dilemma->options[decision];
    for (uint8_t i = 0; i < option->later_count; i++) {
        const uint8_t came = at->state->street.came[activity][i];
        if ((!came && !all) || at->seen->later_count == SEEN_LATERS_MAX)
            continue;
        at->seen->laters[at->seen->later_count++] = (struct seen_later){
            .story = pack_text(&option->later[i].story, at->viewer->language),
            .title = pack_text(&at->pack->activities[activity].title, at->viewer->language),
            .came = came != 0,
            .part = came ? (uint8_t)(came - 1) : PACK_NONE,
            .told = came ? told_in(at->state, &option->later[i], (uint8_t)(came - 1)) : PACK_NONE};
    }
}

/* --- the plan --- */

static enum seen_progress step_progress(const struct state *state, uint8_t part, uint8_t step)
{
    const struct plan_part *at = &state->plan.parts[part];
    if (state->plan.part == part && state->plan.step == step)
        return PROGRESS_NOW;
    if (at->done >> step & 1)
        return PROGRESS_DONE;
    if (at->skipped >> step & 1)
        return PROGRESS_SKIPPED;
    return at->progress == PROGRESS_SKIPPED || at->progress == PROGRESS_DONE ? PROGRESS_SKIPPED
                                                                             : PROGRESS_COMING;
}

/* Steps this session uses, and any that was open although it would not be now. */
static void see_steps(const struct looking *at, uint8_t part, struct seen_part *out)
{
    const struct scene scene = state_scene(at->state, at->pack, part);
    const struct activity *kind = state_kind(at->state, part);
    const uint8_t count = kind->step_count(&scene);
    for (uint8_t place = 0; place < count; place++) {
        const uint8_t step = activity_step_at(kind, place);
        const bool opened = at->state->plan.parts[part].opened >> step & 1;
        if ((!opened && !plan_uses(at->state, at->pack, part, step)) || out->step_count == STEPS_MAX)
            continue;
        if (part == at->seen->part && step == at->state->plan.step)
            at->seen->step = out->step_count;
        out->steps[out->step_count++] =
            (struct seen_step){.id = step,
                               .title = kind->step_title ? kind->step_title(out, step) : NULL,
                               .word = kind->step_word ? kind->step_word(step) : NULL,
                               .progress = step_progress(at->state, part, step),
                               .seconds = plan_step_seconds(at->state, at->pack, part, step)};
    }
}

/* How manieth of its kind, of those that are not passed over. */
static void see_ordinal(const struct looking *at, uint8_t part, struct seen_part *out)
{
    const struct plan *plan = &at->state->plan;
    const struct activity *kind = state_kind(at->state, part);
    for (uint8_t i = 0; i < plan->count; i++) {
        if (state_kind(at->state, i) != kind || plan->parts[i].progress == PROGRESS_PASSED_OVER ||
            (plan->parts[i].left_out && i != part))
            continue;
        out->of_kind++;
        if (i <= part)
            out->ordinal++;
    }
}

static bool see_can_leave_out(const struct looking *at, uint8_t part)
{
    return at->state->phase != PHASE_ENDED && !at->state->plan.parts[part].left_out &&
           plan_to_come(at->state, part) && !plan_protected(at->state, at->pack, part);
}

static void see_places(const struct looking *at, uint8_t part, struct seen_part *out)
{
    if (at->state->phase != PHASE_SETUP || at->viewer->kind >= VIEWER_GROUP)
        return;
    out->can_go_up = part > 0 && plan_may_move(at->state, at->pack, part, (uint8_t)(part - 1));
    out->can_go_down = plan_may_move(at->state, at->pack, part, (uint8_t)(part + 1));
    out->can_add = plan_has_room(at->state, at->pack, part);
}

/* Seconds a part was played; for the desk, which tells the time, until the newest event. */
static uint32_t see_used(const struct looking *at, uint8_t part)
{
    const struct state *state = at->state;
    const bool runs = at->viewer->kind == VIEWER_DESK && part == state->plan.part &&
                      state->clock.pause == PAUSE_NONE && state->phase == PHASE_PLAYING;
    return (state->plan.parts[part].used + (runs ? state->now - state->clock.counted : 0)) / 1000;
}

static void see_part(const struct looking *at, uint8_t part)
{
    struct seen_part *out = &at->seen->parts[part];
    const struct plan_part *plan = &at->state->plan.parts[part];
    const bool desk = at->viewer->kind == VIEWER_DESK;
    const bool report = at->viewer->kind >= VIEWER_GROUP;
    *out = (struct seen_part){.progress = (enum seen_progress)plan->progress,
                              .left_out = plan->left_out,
                              .can_leave_out = !report && see_can_leave_out(at, part),
                              .waits = plan_to_come(at->state, part) && plan_waits(at->state, at->pack, part),
                              .planned = plan_part_seconds(at->state, at->pack, part),
                              .dropped = desk ? plan_part_dropped(at->state, at->pack, part) : 0,
                              .used = desk || report ? see_used(at, part) : 0};
    see_places(at, part, out);
    see_ordinal(at, part, out);
    const struct scene scene = state_scene(at->state, at->pack, part);
    if (scene.activity) {
        out->id = scene.activity->id;
        out->kind = scene.activity->kind;
        out->title = pack_text(&scene.activity->title, at->viewer->language);
        out->sensitive = desk ? scene.activity->sensitive : 0;
    }
    const bool may = at->viewer->kind != VIEWER_AGENDA || state_kind(at->state, part)->real;
    const bool begun = plan->progress == PROGRESS_NOW || plan->progress == PROGRESS_DONE ||
                       plan->progress == PROGRESS_SKIPPED;
    if (may && (begun || desk))
        state_kind(at->state, part)
            ->see(&scene, state_part_const(at->state, part), at->viewer, at->arena, out, at->seen);
    see_steps(at, part, out);
}

/* Whose turn it is at the shared computer: the hand-over calls that seat, so the room hears it. A seat that
 * is called and somebody else's seat learn nothing more from it; reports never know. */
static uint8_t see_next_seat(const struct looking *at)
{
    const struct plan *plan = &at->state->plan;
    const enum viewer_kind viewer = at->viewer->kind;
    if (plan->step == PACK_NONE || (viewer != VIEWER_SEAT && viewer != VIEWER_WALL && viewer != VIEWER_DESK))
        return PACK_NONE;
    const struct scene scene = state_scene(at->state, at->pack, plan->part);
    const struct activity *kind = state_kind(at->state, plan->part);
    const uint8_t next =
        kind->next_seat ? kind->next_seat(&scene, state_part_const(at->state, plan->part)) : PACK_NONE;
    return viewer != VIEWER_SEAT || at->viewer->seat == PACK_NONE || at->viewer->seat == next ? next
                                                                                              : PACK_NONE;
}

/* --- time --- */

/* Pauses after that line that are over: they are no time of what it opened. */
static uint32_t pauses_since(const struct looking *at, uint32_t opened)
{
    uint32_t sum = 0, began = 0;
    bool paused = false;
    for (uint32_t number = opened + 1; number <= at->state->revision; number++) {
        const struct entry *entry = journal_at(&at->session->journal, number);
        const enum event_kind kind = entry->event.kind;
        if (!session_stood(at->session, number) || (kind != EVENT_PAUSED && kind != EVENT_PAUSE_ENDED))
            continue;
        if (kind == EVENT_PAUSED && !paused)
            began = entry->event.time;
        if (kind == EVENT_PAUSE_ENDED && paused)
            sum += entry->event.time - began;
        paused = kind == EVENT_PAUSED;
    }
    return sum;
}

static bool gives_turn(enum event_kind kind)
{
    return kind == EVENT_SPEAKER_MOVED || kind == EVENT_TALK_ROUND_OPENED;
}

/* The line that gave the role that speaks now its turn; of the first one the line that opened the step. */
static uint32_t turn_opened_by(const struct looking *at)
{
    uint32_t number = at->state->revision;
    while (number > at->state->clock.opened_event &&
           (!gives_turn(journal_at(&at->session->journal, number)->event.kind) ||
            !session_stood(at->session, number)))
        number--;
    return number;
}

static void see_turn(const struct looking *at)
{
    uint8_t count, speaker;
    if (!seen_speakers(at->seen, &count, &speaker))
        return;
    const uint32_t line = turn_opened_by(at);
    at->seen->turn_opened = journal_at(&at->session->journal, line)->event.time;
    at->seen->turn_pauses = pauses_since(at, line);
}

static void see_clock(const struct looking *at)
{
    const struct state *state = at->state;
    const struct step_clock *clock = &state->clock;
    struct seen *seen = at->seen;
    seen->pause = (enum seen_pause)clock->pause;
    seen->pause_until = clock->pause_until;
    seen->now = state->now;
    seen->remaining = state->programme == PACK_NONE ? 0 : plan_remaining(state, at->pack);
    if (state->plan.step == PACK_NONE)
        return;
    const struct scene scene = state_scene(state, at->pack, state->plan.part);
    seen->timed = clock->seconds > 0 && state_kind(state, state->plan.part)->step_timed(&scene, scene.step);
    seen->step_opened = clock->opened;
    seen->step_pauses = pauses_since(at, clock->opened_event);
    seen->paused_at = clock->paused_at;
    seen->step_seconds = clock->seconds;
    seen->clock_stopped = clock->stopped || clock->pause != PAUSE_NONE;
    seen->deadline = clock->deadline;
    if (clock->pause != PAUSE_NONE && !clock->stopped)
        seen->deadline = clock->deadline > clock->paused_at ? clock->deadline - clock->paused_at : 0;
    see_turn(at);
}

/* --- the desk --- */

static bool can(const struct looking *at, enum command_kind kind)
{
    const struct command command = command_new(kind);
    struct events tried;
    events_clear(&tried);
    if (undo_decides(kind))
        return undo_shown(at->session, kind);
    return state_decide(at->state, at->pack, &command, &tried) == ACCEPTED;
}

static void strikable_add(struct seen_desk *desk, struct seen_words words)
{
    if (words.text && *words.text && desk->strikable_count < SEEN_STRIKABLE_MAX)
        desk->strikable[desk->strikable_count++] = words;
}

/* The role beside a reason of the round `which`, where it is shown with it; PACK_NONE: it is not, or not
 * shown. */
static uint8_t role_of_reason(const struct looking *at, const struct event *shown, const char *text)
{
    const struct seen_dilemma *dilemma = at->seen->parts[shown->with.part].dilemma;
    const uint8_t which = shown->with.step == STEP_CHOOSE ? 0 : 1;
    for (uint8_t i = 0; dilemma && i < dilemma->reason_count; i++)
        if (dilemma->reasons[i].round == which && dilemma->reasons[i].text == text)
            return dilemma->reasons[i].role;
    return PACK_NONE;
}

/* Reasons hang on the line that showed their round: their own lines would tell who and when. One that was
 * shown more than once stands there once; whose it is, only as far as it is shown now. */
static void see_strikable_reasons(const struct looking *at, const struct event *shown, bool *listed)
{
    const bool still = said_still(at->session, at->state, shown->number);
    for (uint8_t item = 0; item < SEATS_MAX; item++) {
        const uint32_t line = said_line(at->session, at->state, shown->number, item);
        if (line == 0)
            return;
        if (listed[line])
            continue;
        listed[line] = true;
        const char *text = journal_at(&at->session->journal, line)->event.with.text[0];
        strikable_add(&at->seen->desk,
                      (struct seen_words){.text = text,
                                          .step = shown->with.step,
                                          .role = still ? role_of_reason(at, shown, text) : PACK_NONE,
                                          .event = shown->number,
                                          .item = item});
    }
}

/* Everything somebody wrote that is in the record, what was taken back or worded anew since included; reasons
 * as far as they were ever shown (session/said.h). */
static void see_strikable(const struct looking *at)
{
    const struct seen_desk *desk = &at->seen->desk;
    bool *listed = ARENA_ARRAY(at->arena, bool, at->state->revision + 1u);
    for (uint32_t number = at->state->revision; number >= 1 && desk->strikable_count < SEEN_STRIKABLE_MAX;
         number--) {
        const struct event *event = &journal_at(&at->session->journal, number)->event;
        if (event->kind == EVENT_ROUND_SHOWN)
            see_strikable_reasons(at, event, listed);
        else if (event->kind != EVENT_CHOICE_CAST && !session_was_struck(at->session, number))
            for (int i = 0; i < TEXTS_MAX; i++)
                strikable_add(&at->seen->desk, (struct seen_words){.text = event->with.text[i],
                                                                   .step = event->with.step,
                                                                   .role = event->with.role,
                                                                   .event = number});
    }
}

static void see_desk(const struct looking *at)
{
    struct seen_desk *desk = &at->seen->desk;
    const struct state *state = at->state;
    desk->notes = state->notes.text;
    desk->last_event = state->revision;
    desk->can_undo = can(at, COMMAND_UNDO);
    desk->can_redo = can(at, COMMAND_REDO);
    desk->can_go_on = can(at, COMMAND_GO_ON);
    desk->can_skip = can(at, COMMAND_SKIP_STEP);
    if (state->plan.step != PACK_NONE) {
        const struct plan_part *part = &state->plan.parts[state->plan.part];
        const struct scene scene = state_scene(state, at->pack, state->plan.part);
        const struct activity *kind = state_kind(state, state->plan.part);
        desk->can_reopen = (part->done | part->skipped) != 0 && state->clock.pause == PAUSE_NONE;
        if (kind->waiting)
            desk->waiting = kind->waiting(&scene, state_part_const(state, state->plan.part));
    }
    see_strikable(at);
}

/* --- all of it --- */

/* What was played: roles, who sat where, and what became of the neighbourhood of the story. */
static void see_game(const struct looking *at)
{
    see_roles(at);
    see_seats(at);
    see_effects(at);
    for (uint8_t activity = 0; activity < at->pack->activity_count; activity++)
        see_laters_of(at, activity);
}

const struct seen *session_see(const struct session *session, struct viewer viewer, struct arena *arena)
{
    const struct state *state = session->saved;
    if (viewer.language == PACK_NONE)
        viewer.language = state->language;
    assert(viewer.language < session->pack->language_count);
    struct seen *seen = ARENA_NEW(arena, struct seen);
    const struct looking at = {.session = session,
                               .state = state,
                               .pack = session->pack,
                               .viewer = &viewer,
                               .arena = arena,
                               .seen = seen};
    seen->viewer = viewer;
    seen->revision = state->revision;
    seen->step_revision = state->step_revision;
    seen->on = state_on(state, session->pack);
    seen->phase = (enum seen_phase)state->phase;
    seen->wall_language = state->language;
    seen->meeting = state->meeting.wall;
    seen->meeting_offset = state->meeting.offset;
    seen->prepared = state->prepared;
    seen->part = state->plan.step == PACK_NONE ? PACK_NONE : state->plan.part;
    seen->step = PACK_NONE;
    if (viewer.kind != VIEWER_WALL && viewer.kind != VIEWER_SEAT)
        seen->group = state->group.text && *state->group.text ? state->group.text : NULL;
    see_pack(&at);
    if (viewer.kind != VIEWER_AGENDA)
        see_game(&at);
    seen->part_count = state->plan.count;
    for (uint8_t part = 0; part < state->plan.count; part++)
        see_part(&at, part);
    seen->next_seat = see_next_seat(&at);
    see_clock(&at);
    if (viewer.kind == VIEWER_DESK)
        see_desk(&at);
    return seen;
}
