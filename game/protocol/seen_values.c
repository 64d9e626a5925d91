/* The dump of what is seen of a value game. */
#include "protocol/seen_dump.h"

static void dump_move(struct dump *dump, const char *name, const struct seen_card_move *move)
{
    const size_t inside = dump_enter(dump, "%s", name);
    dump_id(dump, "card", move->card);
    dump_number(dump, "from", move->from + 1);
    dump_number(dump, "to", move->to + 1);
    dump_id(dump, "seat", move->seat);
    dump_text(dump, "reason", move->reason);
    dump_number(dump, "event", move->event);
    dump_leave(dump, inside);
}

static void dump_deck(struct dump *dump, const struct seen_values *values)
{
    for (uint8_t i = 0; i < values->card_count; i++) {
        const size_t inside = dump_enter(dump, "card.%u", i + 1u);
        dump_number(dump, "number", values->cards[i].number);
        dump_text(dump, "id", values->cards[i].id);
        dump_text(dump, "name", values->cards[i].name);
        dump_text(dump, "meaning", values->cards[i].meaning);
        dump_text(dump, "icon", values->cards[i].icon);
        dump_leave(dump, inside);
    }
}

static void dump_row_of(struct dump *dump, const struct seen_values *values)
{
    for (uint8_t i = 0; i < values->row_count; i++) {
        const size_t inside = dump_enter(dump, "row.%u", i + 1u);
        dump_id(dump, "card", values->row[i].card);
        dump_number(dump, "marks", values->row[i].marks);
        dump_leave(dump, inside);
    }
    dump_id(dump, "turn", values->turn);
    dump_id(dump, "next", values->next);
    dump_number(dump, "by_role", values->by_role);
    dump_number(dump, "together", values->together);
    if (values->newest.card != PACK_NONE)
        dump_move(dump, "newest", &values->newest);
    dump_number(dump, "moves", values->moves);
    for (uint8_t i = 0; i < values->reason_count; i++) {
        const size_t inside = dump_enter(dump, "said.%u", i + 1u);
        dump_move(dump, "move", &values->reasons[i]);
        dump_leave(dump, inside);
    }
}

static void dump_rules(struct dump *dump, const struct seen_values *values)
{
    for (uint8_t i = 0; i < values->rule_count; i++) {
        const size_t inside = dump_enter(dump, "rule.%u", i + 1u);
        dump_id(dump, "card", values->rules[i].card);
        dump_text(dump, "behaviour", values->rules[i].behaviour);
        dump_text(dump, "rule", values->rules[i].rule);
        dump_number(dump, "event", values->rules[i].event);
        dump_leave(dump, inside);
    }
}

void seen_dump_values(struct dump *dump, const struct seen_values *values)
{
    const size_t inside = dump_enter(dump, "values");
    dump_text(dump, "question", values->question);
    dump_number(dump, "top", values->top);
    dump_deck(dump, values);
    seen_dump_round(dump, &values->pick, 0);
    dump_number(dump, "by_hands", values->by_hands);
    dump_number(dump, "laid", values->laid);
    dump_number(dump, "settled", values->settled);
    dump_row_of(dump, values);
    dump_number(dump, "asked", values->asked);
    dump_number(dump, "can", values->can);
    dump_number(dump, "of", values->of);
    dump_number(dump, "objections", values->objection_count); /* one without words is one too */
    seen_dump_words(dump, "objection", values->objections, values->objection_count);
    dump_rules(dump, values);
    dump_leave(dump, inside);
}
