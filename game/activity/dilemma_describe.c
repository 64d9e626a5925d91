/* The canonical dump of a dilemma. What stands in private parts of a record is written as private. */
#include "activity/dilemma.h"

static void describe_moved(const struct moved *moved, struct dump *dump)
{
    const size_t inside = dump_enter(dump, "moved");
    dump_number(dump, "changed", moved->changed);
    dump_number(dump, "stayed", moved->stayed);
    dump_number(dump, "joined", moved->joined);
    dump_number(dump, "withheld", moved->withheld);
    for (int i = 0; i < SEATS_MAX && moved->moves[i].count; i++) {
        const struct move *move = &moved->moves[i];
        const size_t one =
            dump_enter(dump, "role.%d.from.%d.to.%d", move->role + 1, move->from + 1, move->to + 1);
        dump_number(dump, "count", move->count);
        dump_leave(dump, one);
    }
    dump_leave(dump, inside);
}

static void describe_decision(const struct decision *decision, struct dump *dump)
{
    static const char *const names[DECISION_TEXTS] = {"choose", "because", "drawback", "care"};
    const size_t inside = dump_enter(dump, "decision");
    dump_number(dump, "made", decision->made);
    dump_number(dump, "over", decision->over);
    dump_number(dump, "rule", decision->rule);
    dump_id(dump, "role", decision->role);
    dump_id(dump, "proposed", decision->proposed);
    dump_id(dump, "answer", decision->answer);
    dump_number(dump, "of", decision->of);
    dump_row(dump, "total", decision->total, ANSWER_COUNT);
    for (int i = 0; i < DECISION_TEXTS; i++)
        dump_private_text(dump, names[i], decision->text[i]);
    notes_describe(&decision->objections, dump, "objection");
    if (decision->made) {
        street_describe(&decision->before, dump, "before");
        street_describe(&decision->after, dump, "after");
    }
    dump_leave(dump, inside);
}

void dilemma_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    (void)scene;
    const struct dilemma *dilemma = state;
    for (int i = 0; i < 2; i++)
        round_describe(&dilemma->rounds[i], i + 1, dump);
    describe_moved(&dilemma->moved, dump);
    describe_decision(&dilemma->decision, dump);
    notes_describe(&dilemma->arguments, dump, "argument");
    notes_describe(&dilemma->words, dump, "words");
    notes_describe(&dilemma->ideas, dump, "idea");
    turn_describe(dilemma, dump);
    own_describe(dilemma, dump);
    for (int role = 0; role < PACK_ROLES_MAX; role++) {
        const size_t inside = dump_enter(dump, "help.%d", role + 1);
        dump_number(dump, "event", dilemma->help_event[role]);
        dump_private_text(dump, "text", dilemma->help[role]);
        dump_leave(dump, inside);
    }
    dump_number(dump, "talk_round", dilemma->talk_round);
    dump_bits(dump, "spoken", dilemma->spoken);
    dump_bits(dump, "dropped", dilemma->dropped);
}
