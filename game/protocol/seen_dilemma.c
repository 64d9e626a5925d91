/* The dump of what a viewer may know of a dilemma. */
#include "protocol/seen_dump.h"

static void dump_texts(struct dump *dump, const char *name, const char *const *texts, int count)
{
    for (int i = 0; i < count; i++) {
        const size_t inside = dump_enter(dump, "%s.%d", name, i + 1);
        dump_text(dump, "text", texts[i]);
        dump_leave(dump, inside);
    }
}

static void dump_story(struct dump *dump, const struct seen_dilemma *dilemma)
{
    dump_id(dump, "owner", dilemma->owner);
    dump_text(dump, "situation", dilemma->situation);
    dump_text(dump, "question", dilemma->question);
    dump_text(dump, "think", dilemma->think);
    dump_text(dump, "tip", dilemma->tip);
    dump_text(dump, "expert", dilemma->expert);
    dump_text(dump, "picture", dilemma->picture);
    dump_text(dump, "picture_alt", dilemma->picture_alt);
    dump_texts(dump, "want", dilemma->want, PACK_ROLES_MAX);
    dump_texts(dump, "keep", dilemma->keep, PACK_ROLES_MAX);
    dump_texts(dump, "value", dilemma->values, dilemma->value_count);
    dump_row(dump, "value_ids", dilemma->value_ids, dilemma->value_count);
    dump_number(dump, "row_values", dilemma->row_values);
    dump_texts(dump, "prompt", dilemma->prompts, dilemma->prompt_count);
    dump_number(dump, "guess", dilemma->guess);
}

static void dump_options(struct dump *dump, const struct seen_dilemma *dilemma)
{
    for (uint8_t i = 0; i < dilemma->option_count; i++) {
        const struct seen_option *option = &dilemma->options[i];
        const size_t inside = dump_enter(dump, "option.%u", i + 1u);
        dump_text(dump, "id", option->id);
        dump_text(dump, "label", option->label);
        dump_text(dump, "brief", option->brief);
        dump_text(dump, "detail", option->detail);
        dump_text(dump, "follows", option->follows);
        dump_texts(dump, "cost", option->cost, PACK_ROLES_MAX);
        for (int spectrum = 0; spectrum < PACK_SPECTRA_MAX; spectrum++) {
            const size_t place = dump_enter(dump, "spectrum.%d", spectrum + 1);
            dump_number(dump, "place", option->place[spectrum]);
            dump_leave(dump, place);
        }
        dump_bits(dump, "touches", option->touches);
        dump_bits(dump, "values", option->values);
        dump_leave(dump, inside);
    }
}

static void dump_rows(struct dump *dump, const char *name, const uint8_t rows[PACK_ROLES_MAX][ANSWER_COUNT])
{
    for (int role = 0; role < PACK_ROLES_MAX; role++) {
        const size_t inside = dump_enter(dump, "%s.%d", name, role + 1);
        dump_row(dump, "answers", rows[role], ANSWER_COUNT);
        dump_leave(dump, inside);
    }
}

void seen_dump_round(struct dump *dump, const struct seen_round *round, int which)
{
    const size_t inside = dump_enter(dump, "round.%d", which + 1);
    dump_number(dump, "state", round->state);
    dump_number(dump, "answering", round->answering);
    dump_number(dump, "form", round->form);
    dump_number(dump, "in", round->in);
    dump_number(dump, "of", round->of);
    dump_number(dump, "entry", round->entry);
    dump_row(dump, "in_role", round->in_role, PACK_ROLES_MAX);
    dump_row(dump, "of_role", round->of_role, PACK_ROLES_MAX);
    dump_bits(dump, "in_seats", round->in_seats);
    dump_number(dump, "shown", round->shown);
    dump_number(dump, "seen_before", round->seen_before);
    dump_number(dump, "promise", round->promise);
    dump_number(dump, "as", round->as);
    dump_row(dump, "total", round->total, ANSWER_COUNT);
    dump_rows(dump, "role", round->by_role);
    for (int seat = 0; seat < SEATS_MAX; seat++) {
        const size_t own = dump_enter(dump, "seat.%d", seat + 1);
        dump_id(dump, "answer", round->by_seat[seat]);
        dump_leave(dump, own);
    }
    dump_row(dump, "values", round->values, PACK_VALUES_MAX);
    dump_leave(dump, inside);
}

static void dump_movement(struct dump *dump, const struct seen_movement *movement)
{
    const size_t inside = dump_enter(dump, "movement");
    dump_number(dump, "known", movement->known);
    dump_number(dump, "withheld", movement->withheld);
    dump_number(dump, "changed", movement->changed);
    dump_number(dump, "stayed", movement->stayed);
    dump_number(dump, "no_first", movement->no_first);
    dump_number(dump, "matrix_known", movement->matrix_known);
    for (int first = 0; first < ANSWER_COUNT; first++)
        for (int second = 0; second < ANSWER_COUNT; second++) {
            const size_t cell = dump_enter(dump, "from.%d.to.%d", first + 1, second + 1);
            dump_row(dump, "roles", movement->matrix[first][second], PACK_ROLES_MAX);
            dump_leave(dump, cell);
        }
    dump_leave(dump, inside);
}

static void dump_reasons(struct dump *dump, const struct seen_dilemma *dilemma)
{
    for (uint8_t i = 0; i < dilemma->reason_count; i++) {
        const struct seen_reason *reason = &dilemma->reasons[i];
        const size_t inside = dump_enter(dump, "reason.%u", i + 1u);
        dump_text(dump, "text", reason->text);
        dump_number(dump, "round", reason->round);
        dump_id(dump, "answer", reason->answer);
        dump_id(dump, "role", reason->role);
        dump_id(dump, "seat", reason->seat);
        dump_leave(dump, inside);
    }
    for (uint8_t i = 0; i < dilemma->guess_count; i++) {
        const struct seen_guess *guess = &dilemma->guesses[i];
        const size_t inside = dump_enter(dump, "guess.%u", i + 1u);
        dump_id(dump, "role", guess->role);
        dump_id(dump, "about", guess->about);
        dump_id(dump, "answer", guess->answer);
        dump_number(dump, "count", guess->count);
        dump_number(dump, "result", guess->result);
        dump_leave(dump, inside);
    }
}

static void dump_talking(struct dump *dump, const struct seen_dilemma *dilemma)
{
    seen_dump_speakers(dump, dilemma->speakers, dilemma->speaker_count, dilemma->speaker);
    dump_number(dump, "talk_round", dilemma->talk_round);
    seen_dump_words(dump, "argument", dilemma->arguments, dilemma->argument_count);
    for (uint8_t i = 0; i < dilemma->inject_count; i++) {
        const size_t inside = dump_enter(dump, "inject.%u", i + 1u);
        dump_text(dump, "text", dilemma->injects[i].text);
        dump_number(dump, "step", dilemma->injects[i].step);
        dump_number(dump, "index", dilemma->injects[i].index);
        dump_number(dump, "dropped", dilemma->injects[i].dropped);
        dump_leave(dump, inside);
    }
}

static void dump_own_words(struct dump *dump, const struct seen_dilemma *dilemma)
{
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        const size_t inside = dump_enter(dump, "pane.%d", pane + 1);
        seen_dump_words(dump, "words", dilemma->panes[pane], dilemma->pane_count[pane]);
        dump_leave(dump, inside);
    }
    const size_t inside = dump_enter(dump, "own");
    dump_number(dump, "stands", dilemma->own.stands);
    dump_text(dump, "label", dilemma->own.label);
    dump_text(dump, "pays", dilemma->own.pays);
    dump_text(dump, "happens", dilemma->own.happens);
    dump_number(dump, "event", dilemma->own.event);
    dump_leave(dump, inside);
}

static void dump_decision(struct dump *dump, const struct seen_decision *decision)
{
    const size_t inside = dump_enter(dump, "decision");
    dump_number(dump, "made", decision->made);
    dump_number(dump, "rule", decision->rule);
    dump_id(dump, "role", decision->role);
    dump_id(dump, "proposed", decision->proposed);
    dump_id(dump, "answer", decision->answer);
    dump_texts(dump, "words", decision->text, 4);
    dump_number(dump, "of", decision->of);
    seen_dump_words(dump, "objection", decision->objections, decision->objection_count);
    dump_row(dump, "total", decision->total, ANSWER_COUNT);
    dump_number(dump, "total_known", decision->total_known);
    dump_number(dump, "tie", decision->tie);
    dump_id(dump, "leading", decision->leading);
    dump_leave(dump, inside);
}

void seen_dump_dilemma(struct dump *dump, const struct seen_dilemma *dilemma)
{
    const size_t inside = dump_enter(dump, "dilemma");
    dump_story(dump, dilemma);
    dump_options(dump, dilemma);
    for (int i = 0; i < 2; i++)
        seen_dump_round(dump, &dilemma->rounds[i], i);
    dump_movement(dump, &dilemma->movement);
    dump_reasons(dump, dilemma);
    dump_talking(dump, dilemma);
    dump_own_words(dump, dilemma);
    dump_decision(dump, &dilemma->decision);
    dump_text(dump, "decided_follows", dilemma->decided_follows);
    dump_texts(dump, "help", dilemma->help, PACK_ROLES_MAX);
    for (int role = 0; role < PACK_ROLES_MAX; role++) {
        const size_t own = dump_enter(dump, "help.%d", role + 1);
        dump_number(dump, "event", dilemma->help_event[role]);
        dump_leave(dump, own);
    }
    seen_dump_effects(dump, dilemma->effects, dilemma->effect_count);
    for (unsigned room = 0; room < PACK_ROOMS_MAX; room++) {
        const size_t lamps = dump_enter(dump, "room_change.%u", room + 1);
        dump_number(dump, "lamps", dilemma->room_change[room]);
        dump_leave(dump, lamps);
    }
    dump_leave(dump, inside);
}
