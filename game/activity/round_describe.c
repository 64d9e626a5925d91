/* The canonical dump of a choosing round. What stands in private parts of a record is written as private. */
#include "activity/round.h"

static void describe_choice(const struct choice *choice, struct dump *dump)
{
    dump_number(dump, "event", choice->event);
    dump_private_id(dump, "answer", choice->answer);
    dump_private_id(dump, "value", choice->value);
    dump_private_id(dump, "about", choice->about);
    dump_private_id(dump, "guess", choice->guess);
    dump_private_text(dump, "reason", choice->reason);
}

static void describe_totals(const totals counts, bool private, struct dump *dump)
{
    for (int role = 0; role < PACK_ROLES_MAX; role++) {
        const size_t inside = dump_enter(dump, "%s.%d", private ? "counted" : "shown", role + 1);
        (private ? dump_private_row : dump_row)(dump, "answers", counts[role], ANSWER_COUNT);
        dump_leave(dump, inside);
    }
}

static void describe_named(const struct value_count *named, struct dump *dump)
{
    for (int i = 0; i < VALUES_NAMED_MAX && named[i].count; i++) {
        const size_t inside = dump_enter(dump, "named.%d", named[i].value + 1);
        dump_number(dump, "count", named[i].count);
        dump_leave(dump, inside);
    }
}

void round_describe(const struct round *round, int number, struct dump *dump)
{
    const size_t inside = dump_enter(dump, "round.%d", number);
    dump_number(dump, "state", round->state);
    dump_number(dump, "promise", round->promise);
    dump_number(dump, "answering", round->answering);
    dump_number(dump, "way", round->way);
    dump_number(dump, "warned", round->warned);
    dump_number(dump, "begun", round->begun);
    dump_number(dump, "as", round->as);
    dump_bits(dump, "asked", round->asked);
    dump_bits(dump, "answered", round->answered);
    dump_number(dump, "shown_event", round->shown_event);
    dump_number(dump, "shown_in", round->shown_in);
    dump_number(dump, "shown_of", round->shown_of);
    dump_number(dump, "seen_by", round->reopened_by ? round->reopened_by : round->seen_by);
    dump_row(dump, "put_off", round->put_off, SEATS_MAX);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        if (!round_answered(round, seat))
            continue;
        const size_t choice = dump_enter(dump, "seat.%d", seat + 1);
        describe_choice(&round->choices[seat], dump);
        dump_leave(dump, choice);
    }
    if (round->frozen)
        dump_private_number(dump, "led", round->led + 1);
    describe_totals(round->counted, true, dump);
    describe_totals(round->shown, false, dump);
    describe_named(round->named, dump);
    dump_leave(dump, inside);
}
