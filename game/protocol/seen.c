/* What is now, and the dump of everything a viewer may know. */
#include "protocol/seen.h"
#include "protocol/seen_dump.h"

bool seen_seat_taken(const struct seen *seen, uint8_t seat)
{
    return seat < seen->seat_count && seen->seats[seat].role != PACK_NONE;
}

uint8_t seen_seats_taken(const struct seen *seen)
{
    uint8_t count = 0;
    for (uint8_t seat = 0; seat < seen->seat_count; seat++)
        if (seen_seat_taken(seen, seat))
            count++;
    return count;
}

const struct seen_part *seen_now(const struct seen *seen)
{
    return seen->part < seen->part_count ? &seen->parts[seen->part] : NULL;
}

const struct seen_step *seen_step_now(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    return part && seen->step < part->step_count ? &part->steps[seen->step] : NULL;
}

const struct seen_part *seen_next(const struct seen *seen)
{
    for (unsigned part = seen->part + 1u; part < seen->part_count; part++)
        if (seen->parts[part].progress == PROGRESS_COMING && !seen->parts[part].left_out &&
            !seen->parts[part].waits)
            return &seen->parts[part];
    return NULL;
}

bool seen_too_few(const struct seen_round *round)
{
    return round->as == PROMISE_NOTHING && round->promise >= PROMISE_COUNTS;
}

bool seen_decider_away(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!step || !part->dilemma || step->id != STEP_DECIDE)
        return false;
    const struct seen_decision *decision = &part->dilemma->decision;
    return !decision->made && decision->rule == RULE_ROLE && decision->role < seen->role_count &&
           seen->roles[decision->role].here == 0;
}

uint8_t seen_rules_left(const struct seen_dilemma *dilemma, enum decision_rule out[RULE_COUNT])
{
    uint8_t count = 0;
    out[count++] = RULE_CONSENT;
    if (dilemma->rounds[0].state == ROUND_CLOSED || dilemma->rounds[1].state == ROUND_CLOSED)
        out[count++] = RULE_MAJORITY;
    return count;
}

enum promise seen_promise_now(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!step || !part->dilemma || (step->id != STEP_CHOOSE && step->id != STEP_CHOOSE_AGAIN))
        return seen->promise;
    const enum promise promise = part->dilemma->rounds[step->id == STEP_CHOOSE ? 0 : 1].promise;
    return promise == PROMISE_UNSET ? seen->promise : promise;
}

const uint8_t *seen_speakers(const struct seen *seen, uint8_t *count, uint8_t *speaker)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!step || (!part->talk && !part->dilemma))
        return NULL;
    const bool in_turn = part->talk ? part->talk->questions[step->id].in_turn : step->id == STEP_TALK;
    *count = part->talk ? part->talk->speaker_count : part->dilemma->speaker_count;
    *speaker = part->talk ? part->talk->speaker : part->dilemma->speaker;
    return !in_turn ? NULL : part->talk ? part->talk->speakers : part->dilemma->speakers;
}

void seen_dump_speakers(struct dump *dump, const uint8_t *roles, uint8_t count, uint8_t speaker)
{
    for (uint8_t i = 0; i < count; i++) {
        const size_t inside = dump_enter(dump, "speaker.%u", i + 1u);
        dump_id(dump, "role", roles[i]);
        dump_leave(dump, inside);
    }
    dump_number(dump, "speaker", speaker);
}

void seen_dump_words(struct dump *dump, const char *name, const struct seen_words *words, uint16_t count)
{
    for (uint16_t i = 0; i < count; i++) {
        const size_t inside = dump_enter(dump, "%s.%u", name, i + 1u);
        dump_number(dump, "there", 1);
        dump_text(dump, "text", words[i].text);
        dump_number(dump, "step", words[i].step);
        dump_id(dump, "role", words[i].role);
        dump_number(dump, "event", words[i].event);
        dump_number(dump, "item", words[i].item);
        dump_leave(dump, inside);
    }
}

void seen_dump_effects(struct dump *dump, const struct seen_effect *effects, uint8_t count)
{
    for (uint8_t i = 0; i < count; i++) {
        const struct seen_effect *effect = &effects[i];
        const size_t inside = dump_enter(dump, "effect.%u", i + 1u);
        dump_text(dump, "id", effect->id);
        dump_text(dump, "name", effect->name);
        dump_number(dump, "low", effect->low);
        dump_number(dump, "high", effect->high);
        dump_number(dump, "before", effect->before);
        dump_number(dump, "now", effect->now);
        dump_number(dump, "good_is_down", effect->good_is_down);
        for (int role = 0; role < PACK_ROLES_MAX; role++) {
            const size_t own = dump_enter(dump, "role.%d", role + 1);
            dump_number(dump, "change", effect->role_change[role]);
            dump_leave(dump, own);
        }
        dump_leave(dump, inside);
    }
}

static void dump_roles(struct dump *dump, const struct seen *seen)
{
    for (uint8_t i = 0; i < seen->role_count; i++) {
        const struct seen_role *role = &seen->roles[i];
        const size_t inside = dump_enter(dump, "role.%u", i + 1u);
        dump_text(dump, "id", role->id);
        dump_text(dump, "name", role->name);
        dump_text(dump, "background", role->background);
        dump_text(dump, "know", role->know);
        dump_text(dump, "watch", role->watch);
        dump_number(dump, "gable", role->gable);
        dump_number(dump, "seats", role->seats);
        dump_number(dump, "here", role->here);
        dump_leave(dump, inside);
    }
}

static void dump_seats(struct dump *dump, const struct seen *seen)
{
    for (uint8_t i = 0; i < seen->seat_count; i++) {
        const struct seen_seat *seat = &seen->seats[i];
        const size_t inside = dump_enter(dump, "seat.%u", i + 1u);
        dump_id(dump, "role", seat->role);
        dump_number(dump, "nickname", seat->nickname);
        dump_number(dump, "presence", seat->presence);
        dump_number(dump, "pair", seat->pair);
        dump_text(dump, "name", seat->name);
        dump_leave(dump, inside);
    }
    dump_number(dump, "here", seen->here);
    dump_number(dump, "roles_free", seen->roles_free);
    dump_number(dump, "roles_changed", seen->roles_changed);
    dump_number(dump, "promise", seen->promise);
    dump_number(dump, "promise_warned", seen->promise_warned);
    dump_number(dump, "answering", seen->answering);
    dump_number(dump, "form", seen->form);
}

static void dump_pack(struct dump *dump, const struct seen *seen)
{
    dump_text(dump, "language", seen->language);
    dump_number(dump, "wall_language", seen->wall_language);
    dump_text(dump, "pack_id", seen->pack_id);
    dump_text(dump, "pack_title", seen->pack_title);
    dump_text(dump, "pack_version", seen->pack_version);
    dump_text(dump, "notice", seen->notice);
    dump_text(dump, "licence", seen->licence);
    dump_number(dump, "status", seen->status);
    dump_text(dump, "group", seen->group);
    dump_id(dump, "programme", seen->programme);
    dump_text(dump, "programme_title", seen->programme_title);
    for (uint8_t i = 0; i < seen->value_count; i++) {
        const size_t inside = dump_enter(dump, "value.%u", i + 1u);
        dump_text(dump, "id", seen->value_words[i]);
        dump_text(dump, "name", seen->value_names[i]);
        dump_leave(dump, inside);
    }
    for (uint8_t i = 0; i < seen->spectrum_count; i++) {
        const size_t inside = dump_enter(dump, "spectrum.%u", i + 1u);
        dump_text(dump, "from", seen->spectrum_from[i]);
        dump_text(dump, "to", seen->spectrum_to[i]);
        dump_leave(dump, inside);
    }
}

static void dump_talk(struct dump *dump, const struct seen_talk *talk)
{
    const size_t inside = dump_enter(dump, "talk");
    dump_number(dump, "purpose", talk->purpose);
    dump_text(dump, "picture", talk->picture);
    dump_text(dump, "picture_alt", talk->picture_alt);
    for (uint8_t i = 0; i < talk->question_count; i++) {
        const struct seen_question *question = &talk->questions[i];
        const size_t deeper = dump_enter(dump, "question.%u", i + 1u);
        dump_text(dump, "title", question->title);
        dump_text(dump, "ask", question->ask);
        dump_text(dump, "say", question->say);
        dump_number(dump, "panel", question->panel);
        dump_number(dump, "leaves_role", question->leaves_role);
        dump_number(dump, "notes", question->notes);
        dump_number(dump, "ideas", question->ideas);
        dump_number(dump, "in_turn", question->in_turn);
        for (uint8_t role = 0; role < PACK_ROLES_MAX; role++) {
            const size_t asked = dump_enter(dump, "role.%u", role + 1u);
            dump_text(dump, "ask", question->by_role[role]);
            dump_leave(dump, asked);
        }
        dump_number(dump, "check_out", question->check_out);
        dump_text(dump, "assignment", question->assignment);
        dump_number(dump, "given", question->given);
        dump_number(dump, "takers", question->takers);
        dump_bits(dump, "taken_by", question->taken_by);
        dump_leave(dump, deeper);
    }
    seen_dump_speakers(dump, talk->speakers, talk->speaker_count, talk->speaker);
    seen_dump_words(dump, "said", talk->said, talk->said_count);
    dump_number(dump, "in", talk->in);
    dump_number(dump, "of", talk->of);
    dump_bits(dump, "in_seats", talk->in_seats);
    dump_leave(dump, inside);
}

static void dump_ideas(struct dump *dump, const char *name, const struct seen_idea *ideas, uint8_t count)
{
    for (uint8_t i = 0; i < count; i++) {
        const size_t inside = dump_enter(dump, "%s.%u", name, i + 1u);
        dump_text(dump, "text", ideas[i].text);
        dump_number(dump, "place", ideas[i].place + 1);
        dump_id(dump, "part", ideas[i].part);
        dump_leave(dump, inside);
    }
}

static void dump_contributions(struct dump *dump, const struct seen_agenda *agenda)
{
    for (uint8_t i = 0; i < agenda->contribution_count; i++) {
        const size_t inside = dump_enter(dump, "contribution.%u", i + 1u);
        dump_text(dump, "what", agenda->contributions[i].what);
        dump_text(dump, "who", agenda->contributions[i].who);
        dump_id(dump, "seat", agenda->contributions[i].seat);
        dump_leave(dump, inside);
    }
    dump_id(dump, "turn", agenda->turn);
}

static void dump_questions(struct dump *dump, const struct seen_agenda *agenda)
{
    static const char *const names[QUESTION_TEXTS] = {"question", "whom", "before"};
    for (uint8_t i = 0; i < agenda->question_count; i++) {
        const size_t inside = dump_enter(dump, "question.%u", i + 1u);
        for (int which = 0; which < QUESTION_TEXTS; which++)
            dump_text(dump, names[which], agenda->questions[i].text[which]);
        dump_number(dump, "place", agenda->questions[i].place + 1);
        dump_leave(dump, inside);
    }
}

static void dump_agenda(struct dump *dump, const struct seen_agenda *agenda)
{
    static const char *const names[AGREEMENT_TEXTS] = {"what", "who", "first", "when", "notice"};
    const size_t inside = dump_enter(dump, "agenda");
    dump_ideas(dump, "pending", agenda->pending, agenda->pending_count);
    dump_ideas(dump, "taken", agenda->taken, agenda->taken_count);
    dump_number(dump, "asked", agenda->asked);
    for (uint8_t i = 0; i < agenda->agreement_count; i++) {
        const struct seen_agreement *agreement = &agenda->agreements[i];
        const size_t deeper = dump_enter(dump, "agreement.%u", i + 1u);
        for (int which = 0; which < AGREEMENT_TEXTS; which++)
            dump_text(dump, names[which], agreement->text[which]);
        dump_number(dump, "somebody", agreement->somebody);
        dump_number(dump, "place", agreement->place + 1);
        dump_number(dump, "leans", agreement->lean);
        dump_leave(dump, deeper);
    }
    dump_contributions(dump, agenda);
    dump_questions(dump, agenda);
    dump_text(dump, "next", agenda->next);
    dump_leave(dump, inside);
}

static void dump_steps(struct dump *dump, const struct seen_part *part)
{
    for (uint8_t i = 0; i < part->step_count; i++) {
        const struct seen_step *step = &part->steps[i];
        const size_t inside = dump_enter(dump, "step.%u", i + 1u);
        dump_number(dump, "id", step->id + 1); /* and so its word */
        dump_text(dump, "title", step->title);
        dump_number(dump, "progress", step->progress);
        dump_number(dump, "seconds", step->seconds);
        dump_leave(dump, inside);
    }
}

static void dump_part(struct dump *dump, const struct seen_part *part)
{
    dump_text(dump, "id", part->id);
    dump_text(dump, "kind", part->kind);
    dump_text(dump, "title", part->title);
    dump_number(dump, "progress", part->progress);
    dump_number(dump, "left_out", part->left_out);
    dump_number(dump, "can_leave_out", part->can_leave_out);
    dump_number(dump, "waits", part->waits);
    dump_number(dump, "can_go_up", part->can_go_up);
    dump_number(dump, "can_go_down", part->can_go_down);
    dump_number(dump, "can_add", part->can_add);
    dump_number(dump, "ordinal", part->ordinal);
    dump_number(dump, "of_kind", part->of_kind);
    dump_number(dump, "planned", part->planned);
    dump_number(dump, "dropped", part->dropped);
    dump_number(dump, "used", part->used);
    dump_bits(dump, "sensitive", part->sensitive);
    dump_steps(dump, part);
    seen_dump_words(dump, "words", part->words, part->word_count);
    seen_dump_words(dump, "idea", part->ideas, part->idea_count);
    if (part->dilemma)
        seen_dump_dilemma(dump, part->dilemma);
    if (part->talk)
        dump_talk(dump, part->talk);
    if (part->agenda)
        dump_agenda(dump, part->agenda);
    if (part->values)
        seen_dump_values(dump, part->values);
    if (part->house)
        seen_dump_house(dump, part->house);
    if (part->board)
        seen_dump_board(dump, part);
}

static void dump_clock(struct dump *dump, const struct seen *seen)
{
    dump_number(dump, "pause", seen->pause);
    dump_number(dump, "pause_until", seen->pause_until);
    dump_number(dump, "timed", seen->timed);
    dump_number(dump, "clock_stopped", seen->clock_stopped);
    dump_number(dump, "step_opened", seen->step_opened);
    dump_number(dump, "step_pauses", seen->step_pauses);
    dump_number(dump, "turn_opened", seen->turn_opened);
    dump_number(dump, "turn_pauses", seen->turn_pauses);
    dump_number(dump, "paused_at", seen->paused_at);
    dump_number(dump, "deadline", seen->deadline);
    dump_number(dump, "step_seconds", seen->step_seconds);
    dump_number(dump, "remaining", seen->remaining);
    dump_number(dump, "now", seen->now);
}

static void dump_laters(struct dump *dump, const struct seen *seen)
{
    for (uint8_t i = 0; i < seen->later_count; i++) {
        const struct seen_later *later = &seen->laters[i];
        const size_t inside = dump_enter(dump, "later.%u", i + 1u);
        dump_text(dump, "story", later->story);
        dump_text(dump, "title", later->title);
        dump_number(dump, "came", later->came);
        dump_id(dump, "part", later->part);
        dump_id(dump, "told", later->told);
        dump_leave(dump, inside);
    }
}

static void dump_desk(struct dump *dump, const struct seen_desk *desk)
{
    const size_t inside = dump_enter(dump, "desk");
    dump_text(dump, "notes", desk->notes);
    dump_number(dump, "can_undo", desk->can_undo);
    dump_number(dump, "can_redo", desk->can_redo);
    dump_number(dump, "can_go_on", desk->can_go_on);
    dump_number(dump, "can_skip", desk->can_skip);
    dump_number(dump, "can_reopen", desk->can_reopen);
    dump_number(dump, "waiting", desk->waiting);
    dump_number(dump, "last_event", desk->last_event);
    seen_dump_words(dump, "strikable", desk->strikable, desk->strikable_count);
    dump_leave(dump, inside);
}

void seen_dump(struct text *out, const struct seen *seen)
{
    struct dump dump = {.out = out};
    dump_number(&dump, "viewer", seen->viewer.kind);
    dump_id(&dump, "viewer_seat", seen->viewer.seat);
    dump_number(&dump, "viewer_language", seen->viewer.language);
    dump_number(&dump, "revision", seen->revision);
    dump_number(&dump, "step_revision", seen->step_revision);
    dump_number(&dump, "phase", seen->phase);
    dump_number(&dump, "meeting", (int64_t)seen->meeting);
    dump_number(&dump, "meeting_offset", seen->meeting_offset);
    dump_number(&dump, "prepared", seen->prepared);
    dump_pack(&dump, seen);
    dump_roles(&dump, seen);
    dump_seats(&dump, seen);
    dump_id(&dump, "part", seen->part);
    dump_id(&dump, "step", seen->step);
    dump_id(&dump, "next_seat", seen->next_seat);
    if (seen->on != COMMAND_GO_ON)
        dump_text(&dump, "on", command_description(seen->on)->word);
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const size_t inside = dump_enter(&dump, "part.%u", i + 1u);
        dump_part(&dump, &seen->parts[i]);
        dump_leave(&dump, inside);
    }
    dump_clock(&dump, seen);
    seen_dump_effects(&dump, seen->effects, seen->effect_count);
    dump_laters(&dump, seen);
#define X(name, word) dump_text(&dump, "help_" word, seen->help[MOMENT_##name]);
    PACK_MOMENTS(X)
#undef X
    dump_desk(&dump, &seen->desk);
}

uint8_t seen_options(const struct seen_dilemma *dilemma, int which, uint8_t out[PACK_OPTIONS_MAX + 1])
{
    uint8_t count = 0;
    for (uint8_t option = 0; option < dilemma->option_count; option++)
        out[count++] = option;
    if (dilemma->own.stands && which != 0)
        out[count++] = ANSWER_OWN;
    return count;
}

int seen_round_now(const struct seen *seen)
{
    const struct seen_step *step = seen_step_now(seen);
    return step && step->id == STEP_CHOOSE ? 0 : 1;
}

uint8_t seen_answers(const struct seen *seen, const struct seen_dilemma *dilemma, uint8_t out[ANSWER_COUNT])
{
    uint8_t count = seen_options(dilemma, seen_round_now(seen), out);
    out[count++] = ANSWER_NOT_SURE;
    out[count++] = ANSWER_PASS;
    return count;
}
