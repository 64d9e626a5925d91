/* The report as one JSON document: the same numbers and words as the page, keys in English. */
#include "report/report.h"
#include "report/tasks.h"

#include "base/json.h"
#include "insight/facts.h"
#include "insight/meeting.h"
#include "insight/path.h"

#include <assert.h>
#include <inttypes.h>

enum { REPORT_FORMAT = 1 };

static void put_text(struct text *out, const char *key, const char *string)
{
    if (!string)
        return;
    json_put_key(out, key);
    json_put_string(out, string);
}

static void put_number(struct text *out, const char *key, int64_t number)
{
    json_put_key(out, key);
    text_format(out, "%" PRId64, number);
}

static void put_truth(struct text *out, const char *key, bool truth)
{
    json_put_key(out, key);
    text_add(out, truth ? "true" : "false");
}

static void list_begin(struct text *out, const char *key)
{
    json_put_key(out, key);
    text_add(out, "[");
}

static void item_begin(struct text *out)
{
    text_add(out, out->at[out->length - 1] == '[' ? "{" : ",{");
}

static bool outside(const struct report_source *source)
{
    return source->seen->viewer.kind == VIEWER_OUTSIDE;
}

static void put_role(struct text *out, const struct report_source *source, const char *key, uint8_t role)
{
    if (role < source->seen->role_count && !outside(source))
        put_text(out, key, source->seen->roles[role].id);
}

static void put_by_role(struct text *out, const struct seen *seen, const struct seen_round *round,
                        uint8_t answer)
{
    json_put_key(out, "by_role");
    text_add(out, "{");
    for (uint8_t role = 0; role < seen->role_count; role++)
        if (round->by_role[role][answer] > 0)
            put_number(out, seen->roles[role].id, round->by_role[role][answer]);
    text_add(out, "}");
}

static void put_round(struct text *out, const struct report_source *source,
                      const struct seen_dilemma *dilemma, uint8_t r)
{
    const struct seen_round *round = &dilemma->rounds[r];
    uint8_t rows[ANSWER_COUNT];
    const uint8_t count = insight_rows(dilemma, rows);
    json_put_key(out, r == 0 ? "first" : "second");
    text_add(out, "[");
    for (uint8_t i = 0; i < count; i++) {
        item_begin(out);
        put_text(out, "answer", answer_word(rows[i]));
        put_number(out, "count", round->total[rows[i]]);
        if (round->as >= PROMISE_BY_ROLE && !outside(source))
            put_by_role(out, source->seen, round, rows[i]);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_options(struct text *out, const struct seen_dilemma *dilemma)
{
    list_begin(out, "options");
    for (uint8_t a = 0; a < dilemma->option_count; a++) {
        item_begin(out);
        put_text(out, "answer", answer_word(a));
        put_text(out, "id", dilemma->options[a].id);
        put_text(out, "short", dilemma->options[a].brief);
        put_text(out, "label", dilemma->options[a].label);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_words(struct text *out, const struct report_source *source, const char *key,
                      const struct seen_words *words, uint8_t count)
{
    list_begin(out, key);
    for (uint8_t i = 0; i < count; i++) {
        if (!words[i].text)
            continue;
        item_begin(out);
        put_text(out, "text", words[i].text);
        put_role(out, source, "role", words[i].role);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_decision(struct text *out, const struct report_source *source,
                         const struct seen_dilemma *dilemma)
{
    const struct seen_decision *decision = &dilemma->decision;
    static const char *const keys[] = {"we_choose", "because", "drawback", "care"};
    if (!decision->made)
        return;
    json_put_key(out, "decision");
    text_add(out, "{");
    put_text(out, "rule", rule_word(decision->rule));
    put_text(out, "answer", answer_word(decision->answer));
    for (uint8_t t = 0; t < 4; t++)
        put_text(out, keys[t], decision->text[t]);
    put_number(out, "objection_count", decision->objection_count);
    put_words(out, source, "objections", decision->objections, decision->objection_count);
    put_number(out, "present", decision->of);
    text_add(out, "}");
}

static void put_effects(struct text *out, const struct seen_dilemma *dilemma)
{
    list_begin(out, "effects");
    for (uint8_t e = 0; e < dilemma->effect_count && dilemma->decision.made; e++) {
        item_begin(out);
        put_text(out, "effect_id", dilemma->effects[e].id);
        put_text(out, "effect", dilemma->effects[e].name);
        put_number(out, "before", dilemma->effects[e].before);
        put_number(out, "after", dilemma->effects[e].now);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_reasons(struct text *out, const struct report_source *source,
                        const struct seen_dilemma *dilemma)
{
    list_begin(out, "reasons");
    for (uint8_t i = 0; i < dilemma->reason_count; i++) {
        const struct seen_reason *reason = &dilemma->reasons[i];
        item_begin(out);
        put_text(out, "text", reason->text);
        put_text(out, "round", reason->round == 0 ? "first" : "second");
        if (reason->answer < ANSWER_COUNT && !outside(source))
            put_text(out, "answer", answer_word(reason->answer));
        put_role(out, source, "role", reason->role);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_answers(struct text *out, uint16_t answers)
{
    json_put_key(out, "answers");
    text_add_char(out, '[');
    for (uint8_t a = 0; a < ANSWER_COUNT; a++) {
        if (!insight_has(answers, a))
            continue;
        if (out->at[out->length - 1] != '[')
            text_add_char(out, ',');
        json_put_string(out, answer_word(a));
    }
    text_add_char(out, ']');
}

static void put_facts(struct text *out, const struct report_source *source,
                      const struct insight_dilemma *insight)
{
    const struct insight_facts facts = insight_facts(insight);
    list_begin(out, "facts");
    for (uint8_t f = 0; f < facts.count; f++) {
        const struct insight_fact *fact = &facts.items[f];
        item_begin(out);
        put_text(out, "fact", insight_fact_word(fact->kind));
        if (fact->answers)
            put_answers(out, fact->answers);
        if (fact->value < source->seen->value_count) {
            put_text(out, "value_id", source->seen->value_words[fact->value]);
            put_text(out, "value", source->seen->value_names[fact->value]);
        }
        put_role(out, source, "role", fact->role);
        if (fact->count > 0)
            put_number(out, "count", fact->count);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_dilemma(struct text *out, const struct report_source *source,
                        const struct seen_dilemma *dilemma)
{
    const struct insight_dilemma insight = insight_dilemma(dilemma);
    put_text(out, "question", dilemma->question);
    put_options(out, dilemma);
    for (uint8_t r = 0; r < 2; r++)
        if (insight.known[r])
            put_round(out, source, dilemma, r);
    if (insight.movement) {
        put_number(out, "changed", insight.changed);
        put_number(out, "stayed", insight.stayed);
        put_number(out, "no_first", insight.no_first);
    }
    put_decision(out, source, dilemma);
    put_effects(out, dilemma);
    put_facts(out, source, &insight);
    put_reasons(out, source, dilemma);
    put_words(out, source, "arguments", dilemma->arguments, dilemma->argument_count);
}

static void put_agreements(struct text *out, const struct seen_agenda *agenda)
{
    list_begin(out, "agreements");
    for (uint8_t i = 0; i < agenda->agreement_count; i++) {
        const struct seen_agreement *agreement = &agenda->agreements[i];
        item_begin(out);
        put_text(out, "what", agreement->text[AGREEMENT_WHAT]);
        put_truth(out, "somebody", agreement->somebody);
        put_text(out, "first", agreement->text[AGREEMENT_FIRST]);
        put_text(out, "when", agreement->text[AGREEMENT_WHEN]);
        put_text(out, "notice", agreement->text[AGREEMENT_NOTICE]);
        put_text(out, "leans", lean_word((enum lean)agreement->lean));
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_contributions(struct text *out, const struct seen_agenda *agenda)
{
    list_begin(out, "contributions");
    for (uint8_t i = 0; i < agenda->contribution_count; i++) {
        item_begin(out);
        put_text(out, "what", agenda->contributions[i].what);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_questions(struct text *out, const struct seen_agenda *agenda)
{
    list_begin(out, "questions");
    for (uint8_t i = 0; i < agenda->question_count; i++) {
        const struct seen_absent_question *question = &agenda->questions[i];
        item_begin(out);
        put_text(out, "question", question->text[QUESTION_ASK]);
        put_text(out, "whom", question->text[QUESTION_WHOM]);
        put_text(out, "before", question->text[QUESTION_BEFORE]);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_agenda(struct text *out, const struct seen_agenda *agenda)
{
    put_agreements(out, agenda);
    put_contributions(out, agenda);
    put_questions(out, agenda);
    put_text(out, "next", agenda->next);
}

static void put_row(struct text *out, const struct seen_values *values)
{
    list_begin(out, "row");
    for (uint8_t place = 0; place < values->row_count; place++) {
        const struct seen_card *card = &values->cards[values->row[place].card];
        item_begin(out);
        put_text(out, "value", card->id);
        put_text(out, "name", card->name);
        put_number(out, "picked", values->row[place].marks);
        if (place < values->rule_count) {
            put_text(out, "behaviour", values->rules[place].behaviour);
            put_text(out, "rule", values->rules[place].rule);
        }
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_moves(struct text *out, const struct report_source *source, const struct seen_values *values)
{
    list_begin(out, "reasons");
    for (uint8_t i = 0; i < values->reason_count && !outside(source); i++) {
        const struct seen_card_move *move = &values->reasons[i];
        item_begin(out);
        put_text(out, "value", values->cards[move->card].id);
        put_number(out, "from", move->from + 1);
        put_number(out, "to", move->to + 1);
        put_text(out, "text", move->reason);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_values(struct text *out, const struct report_source *source, const struct seen_values *values)
{
    put_text(out, "question", values->question);
    if (!values->laid)
        return;
    put_number(out, "picked_in", values->pick.in);
    put_number(out, "picked_of", values->pick.of);
    put_row(out, values);
    put_number(out, "moves", values->moves);
    if (values->asked) {
        put_number(out, "can_live", values->can);
        put_number(out, "can_live_of", values->of);
    }
    put_number(out, "objection_count", values->objection_count);
    put_words(out, source, "objections", values->objections, outside(source) ? 0 : values->objection_count);
    put_moves(out, source, values);
}

static void put_spread(struct text *out, const char *key, const uint8_t spread[ROOM_STEPS])
{
    json_put_key(out, key);
    for (int i = 0; i < ROOM_STEPS; i++)
        text_format(out, "%c%u", i == 0 ? '[' : ',', (unsigned)spread[i]);
    text_add(out, "]");
}

static void put_house(struct text *out, const struct seen_house *house)
{
    put_text(out, "whose", whose_word(house->whose));
    put_text(out, "dream", house->dream);
    put_truth(out, "together", house->together);
    put_number(out, "filled_in", house->fill.in);
    put_number(out, "filled_of", house->fill.of);
    list_begin(out, "rooms");
    for (uint8_t i = 0; i < house->room_count; i++) {
        const struct seen_room *room = &house->rooms[i];
        item_begin(out);
        put_text(out, "id", room->id);
        put_text(out, "name", room->name);
        put_number(out, "going", room->going);
        put_number(out, "matters", room->matters);
        put_spread(out, "spread_going", room->spread_going);
        put_spread(out, "spread_matters", room->spread_matters);
        put_number(out, "change", room->change);
        put_number(out, "now", room->now);
        put_text(out, "strength", room->strength);
        put_text(out, "wish", room->wish);
        text_add(out, "}");
    }
    text_add(out, "]");
}

/* One word of each, nobody's; and what was given to do, with how many take it. */
static void put_talk(struct text *out, const struct report_source *source, const struct seen_talk *talk)
{
    if (talk->of > 0)
        put_words(out, source, "check_out", talk->said, talk->said_count);
    if (tasks_given(talk) == 0)
        return;
    list_begin(out, "assignments");
    for (uint8_t q = 0; q < talk->question_count; q++) {
        if (!talk->questions[q].given)
            continue;
        item_begin(out);
        put_text(out, "text", talk->questions[q].assignment);
        put_number(out, "taken_by", talk->questions[q].takers);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_board(struct text *out, const struct seen_board *board)
{
    list_begin(out, "areas");
    for (uint8_t i = 0; i < board->area_count; i++) {
        item_begin(out);
        put_text(out, "id", board->areas[i].id);
        put_text(out, "title", board->areas[i].title);
        put_truth(out, "visited", board->areas[i].visited);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_part(struct text *out, const struct report_source *source, const struct seen_part *part)
{
    item_begin(out);
    put_text(out, "id", part->id);
    put_text(out, "kind", part->kind ? part->kind : "break");
    put_text(out, "title", part->title);
    put_truth(out, "played", insight_begun(part));
    put_number(out, "planned_s", part->planned);
    put_number(out, "used_s", part->used);
    if (part->dilemma && insight_begun(part))
        put_dilemma(out, source, part->dilemma);
    if (part->agenda && insight_begun(part))
        put_agenda(out, part->agenda);
    if (part->values && insight_begun(part))
        put_values(out, source, part->values);
    if (part->house && insight_begun(part))
        put_house(out, part->house);
    if (part->talk && insight_begun(part))
        put_talk(out, source, part->talk);
    if (part->board && insight_begun(part))
        put_board(out, part->board);
    put_words(out, source, "notes", part->words, part->word_count);
    put_words(out, source, "ideas", part->ideas, part->idea_count);
    text_add(out, "}");
}

static void put_path(struct text *out, const struct seen *seen)
{
    const struct insight_path path = insight_path(seen);
    list_begin(out, "path");
    for (uint8_t spectrum = 0; spectrum < seen->spectrum_count; spectrum++) {
        if (!(path.touched >> spectrum & 1))
            continue;
        item_begin(out);
        put_text(out, "from", seen->spectrum_from[spectrum]);
        put_text(out, "to", seen->spectrum_to[spectrum]);
        json_put_key(out, "at");
        for (uint8_t s = 0; s < path.stop_count; s++)
            text_format(out, "%s%d", s == 0 ? "[" : ",", path.stops[s].at[spectrum]);
        text_add(out, "]}");
    }
    text_add(out, "]");
}

static void put_people(struct text *out, const struct seen *seen)
{
    const struct insight_meeting meeting = insight_meeting(seen);
    put_number(out, "people", meeting.people);
    put_truth(out, "roles_changed", seen->roles_changed); /* then those of each role are those at the end */
    list_begin(out, "roles");
    for (uint8_t role = 0; role < seen->role_count; role++) {
        item_begin(out);
        put_text(out, "id", seen->roles[role].id);
        put_text(out, "name", seen->roles[role].name);
        put_number(out, "people", meeting.by_role[role]);
        text_add(out, "}");
    }
    text_add(out, "]");
}

static void put_session(struct text *out, const struct report_source *source)
{
    const struct seen *seen = source->seen;
    char started[26] = "";
    item_begin(out);
    put_text(out, "session", source->session);
    if (source->started.unix_ms != 0) {
        clock_print(started, source->started);
        put_text(out, "started", started);
    }
    put_truth(out, "rehearsal", source->rehearsal);
    put_text(out, "edition", outside(source) ? "outside" : "group");
    put_text(out, "language", seen->language);
    put_text(out, "group", seen->group);
    put_text(out, "pack", seen->pack_id);
    put_text(out, "pack_title", seen->pack_title);
    put_text(out, "pack_version", seen->pack_version);
    put_text(out, "notice", seen->notice);
    put_text(out, "licence", seen->licence);
    put_people(out, seen);
    list_begin(out, "parts");
    for (uint8_t p = 0; p < seen->part_count; p++)
        put_part(out, source, &seen->parts[p]);
    text_add(out, "]");
    put_path(out, seen);
    text_add(out, "}");
}

void report_json(struct text *out, const struct report_source *sources, size_t count)
{
    assert(count > 0);
    text_add(out, "{");
    put_number(out, "format", REPORT_FORMAT);
    put_text(out, "program", SAMENSPEL_VERSION);
    put_text(out, "about", "This was a game. The choices are no poll.");
    list_begin(out, "sessions");
    for (size_t s = 0; s < count; s++)
        put_session(out, &sources[s]);
    text_add(out, "]}\n");
}
