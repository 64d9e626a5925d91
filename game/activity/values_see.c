/* What each viewer may know of a value game, and its canonical dump.
 *
 * Until the row lies only the count is known; from then on the row with its marks, and never whose card is
 * whose. Whose turn it is and who moved is known at the table, where everybody sees it; reports name no
 * seats, and for outside no words that were said at the table, but for the rules that came of it. */
#include "activity/values.h"

#include <assert.h>
#include <string.h>

/* --- the deck and the pick --- */

static void see_deck(const struct scene *scene, uint8_t language, struct seen_values *out)
{
    for (uint8_t value = 0; value < scene->pack->value_count; value++) {
        const struct pack_value *card = &scene->pack->values[value];
        if (!values_in_deck(scene, value))
            continue;
        assert(out->card_count < PACK_CARDS_MAX);
        out->cards[out->card_count++] = (struct seen_card){.value = value,
                                                           .number = (uint8_t)(value + 1),
                                                           .id = card->id,
                                                           .name = pack_text(&card->name, language),
                                                           .meaning = pack_text(&card->meaning, language),
                                                           .icon = card->pictogram};
    }
}

/* Index in the deck that was seen. */
static uint8_t card_of(const struct seen_values *out, uint8_t value)
{
    uint8_t card = 0;
    while (card < out->card_count && out->cards[card].value != value)
        card++;
    return card < out->card_count ? card : PACK_NONE;
}

/* The desk and the wall of one display are where the numbers are entered: they know which cards lie there. */
static void see_pick(const struct scene *scene, const struct values *values, const struct viewer *viewer,
                     struct seen_values *out)
{
    const struct round *round = &values->pick;
    struct seen_round *pick = &out->pick;
    *pick = (struct seen_round){
        .state = round->state, .promise = PROMISE_COUNTS, .seen_before = round_known(round)};
    memset(pick->by_seat, ANSWER_NONE, sizeof pick->by_seat);
    if (round->state == ROUND_NOT_ASKED)
        return;
    pick->answering = round->answering;
    pick->form = CARDS_COLLECTED;
    out->by_hands = round->state == ROUND_OPEN && round->answering == ANSWER_HANDS;
    if (round->state == ROUND_OPEN) {
        pick->in = round_in(round);
        pick->of = round_of(round, scene->table);
        pick->state = round_ready(round, scene->table) ? ROUND_READY : ROUND_OPEN;
        if (round->answering == ANSWER_CARDS &&
            (viewer->kind == VIEWER_WALL || viewer->kind == VIEWER_DESK)) {
            pick->entry = ENTRY_SEATS;
            pick->in_seats = round->answered;
        }
    }
    if (round->as == PROMISE_UNSET)
        return;
    pick->in = round->shown_in;
    pick->of = round->shown_of;
    pick->as = PROMISE_COUNTS;
    pick->shown = true;
}

/* --- the row --- */

static struct seen_card_move see_move(const struct said_move *move, const struct viewer *viewer,
                                      const struct seen_values *out)
{
    return (struct seen_card_move){.card = card_of(out, move->value),
                                   .from = move->from,
                                   .to = move->to,
                                   .seat = viewer->kind <= VIEWER_SEAT ? move->seat : PACK_NONE,
                                   .reason = viewer->kind == VIEWER_OUTSIDE ? NULL : move->reason,
                                   .event = viewer->kind == VIEWER_DESK && move->reason ? move->event : 0};
}

static void see_moves(const struct values *values, const struct viewer *viewer, struct seen_values *out)
{
    out->newest.card = PACK_NONE;
    out->newest.seat = PACK_NONE;
    if (values->newest.event)
        out->newest = see_move(&values->newest, viewer, out);
    out->moves = values->moves;
    for (uint8_t i = 0; i < values->said_count && viewer->kind != VIEWER_OUTSIDE; i++) {
        out->reasons[out->reason_count] = see_move(&values->said[i], viewer, out);
        out->reasons[out->reason_count++].seat = PACK_NONE; /* a list of all would tell who says much */
    }
}

static void see_objections(const struct values *values, const struct viewer *viewer, struct seen_values *out)
{
    const bool outside = viewer->kind == VIEWER_OUTSIDE;
    out->objection_count = values->objections.count;
    for (uint8_t i = 0; i < values->objections.count; i++) {
        const struct note *note = &values->objections.items[i];
        out->objections[i] =
            (struct seen_words){.text = outside ? NULL : note->text,
                                .step = note->step,
                                .role = outside ? PACK_NONE : note->role,
                                .event = viewer->kind == VIEWER_DESK && note->text ? note->event : 0};
    }
}

static void see_row(const struct scene *scene, const struct values *values, const struct viewer *viewer,
                    struct seen_values *out)
{
    out->laid = values->row_count > 0;
    out->settled = values->settled;
    out->row_count = values->row_count;
    for (uint8_t i = 0; i < values->row_count; i++)
        out->row[i] =
            (struct seen_place){.card = card_of(out, values->row[i].value), .marks = values->row[i].count};
    out->turn = PACK_NONE;
    out->next = PACK_NONE;
    if (out->laid && !out->settled && viewer->kind <= VIEWER_SEAT) {
        struct row_turns then = values->turns;
        out->by_role = row_by_role(scene->table);
        out->together = row_together(scene->table, &then);
        out->turn = row_turn(scene->table, &then);
        if (out->turn != PACK_NONE)
            row_taken(scene->table, &then, out->turn);
        out->next = row_turn(scene->table, &then);
    }
    see_moves(values, viewer, out);
    out->asked = values->asked;
    out->can = values->can;
    out->of = values->of;
    see_objections(values, viewer, out);
}

static void see_rules(const struct scene *scene, const struct values *values, const struct viewer *viewer,
                      struct seen_values *out)
{
    out->rule_count = rules_count(scene, values);
    for (uint8_t i = 0; i < out->rule_count; i++) {
        const struct worded *worded = rules_find(values, values->row[i].value);
        out->rules[i] = (struct seen_rule){.card = out->row[i].card};
        if (!worded)
            continue;
        out->rules[i].behaviour = worded->text[0];
        out->rules[i].rule = worded->text[1];
        out->rules[i].event = viewer->kind == VIEWER_DESK ? worded->event : 0;
    }
}

void values_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen)
{
    (void)seen;
    const struct values *values = state;
    struct seen_values *out = ARENA_NEW(arena, struct seen_values);
    out->question = pack_text(&scene->activity->values->question, viewer->language);
    out->top = scene->activity->values->top;
    see_deck(scene, viewer->language, out);
    see_pick(scene, values, viewer, out);
    see_row(scene, values, viewer, out);
    see_rules(scene, values, viewer, out);
    part->values = out;
}

/* --- the dump --- */

static void describe_row(const struct value_count *row, const char *name, struct dump *dump)
{
    for (int i = 0; i < PACK_CARDS_MAX && row[i].count; i++) {
        const size_t inside = dump_enter(dump, "%s.%d", name, i + 1);
        dump_id(dump, "value", row[i].value);
        dump_number(dump, "count", row[i].count);
        dump_leave(dump, inside);
    }
}

static void describe_picks(const struct values *values, struct dump *dump)
{
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        const size_t inside = dump_enter(dump, "picked.%d", seat + 1);
        for (uint8_t i = 0; round_has(&values->pick, seat) && i < values->picks[seat].count; i++) {
            const size_t card = dump_enter(dump, "card.%d", i + 1);
            dump_private_id(dump, "value", values->picks[seat].cards[i]);
            dump_leave(dump, card);
        }
        dump_leave(dump, inside);
    }
}

static void describe_move(const struct said_move *move, const char *name, int number, struct dump *dump)
{
    if (move->event == 0)
        return;
    const size_t inside = dump_enter(dump, "%s.%d", name, number);
    dump_number(dump, "event", move->event);
    dump_id(dump, "value", move->value);
    dump_number(dump, "from", move->from + 1);
    dump_number(dump, "to", move->to + 1);
    dump_number(dump, "seat", move->seat + 1);
    dump_private_text(dump, "reason", move->reason);
    dump_leave(dump, inside);
}

static void describe_words(const struct worded *worded, int number, struct dump *dump)
{
    if (!worded->there)
        return;
    const size_t inside = dump_enter(dump, "words.%d", number);
    dump_id(dump, "value", worded->value);
    dump_number(dump, "event", worded->event);
    dump_private_text(dump, "behaviour", worded->text[0]);
    dump_private_text(dump, "rule", worded->text[1]);
    dump_leave(dump, inside);
}

static void describe_turns(const struct row_turns *turns, struct dump *dump)
{
    dump_number(dump, "last", turns->last);
    dump_number(dump, "turns", turns->count);
    dump_row(dump, "last_of", turns->last_of, PACK_ROLES_MAX);
}

void values_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    (void)scene;
    const struct values *values = state;
    round_describe(&values->pick, 1, dump);
    describe_picks(values, dump);
    describe_row(values->row, "row", dump);
    dump_number(dump, "lost", values->lost);
    dump_number(dump, "no_row", values->no_row);
    dump_number(dump, "settled", values->settled);
    describe_turns(&values->turns, dump);
    dump_number(dump, "asked", values->asked);
    dump_number(dump, "can", values->can);
    dump_number(dump, "of", values->of);
    dump_number(dump, "moves", values->moves);
    describe_move(&values->newest, "newest", 1, dump);
    for (uint8_t i = 0; i < values->said_count; i++)
        if (values->said[i].reason) /* one that was struck is as one without a reason */
            describe_move(&values->said[i], "said", i + 1, dump);
    notes_describe(&values->objections, dump, "objection");
    for (int i = 0; i < PACK_TOP_MAX; i++)
        describe_words(&values->words[i], i + 1, dump);
}
