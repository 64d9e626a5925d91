/* The tables of the report, one function each, joined by a table of tables. Columns: report/README.md. */
#include "report/report.h"

#include "insight/dilemma.h"
#include "insight/meeting.h"
#include "report/csv.h"

#include <assert.h>

static bool outside(const struct report_source *source)
{
    return source->seen->viewer.kind == VIEWER_OUTSIDE;
}

static const char *role_id(const struct report_source *source, uint8_t role)
{
    return role < source->seen->role_count && !outside(source) ? source->seen->roles[role].id : "";
}

static const char *option_id(const struct seen_dilemma *dilemma, uint8_t answer)
{
    return answer < dilemma->option_count ? dilemma->options[answer].id : "";
}

static void begin_row(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    csv_text(csv, source->session);
    csv_text(csv, part->id);
}

/* --- choices --- */

static void choice_row(struct csv *csv, const struct report_source *source, const struct seen_part *part,
                       uint8_t r, uint8_t answer, uint8_t role)
{
    const struct seen_round *round = &part->dilemma->rounds[r];
    begin_row(csv, source, part);
    csv_text(csv, r == 0 ? "first" : "second");
    csv_text(csv, answer_word(answer));
    csv_text(csv, option_id(part->dilemma, answer));
    csv_text(csv, role_id(source, role));
    csv_number(csv, role == PACK_NONE ? round->total[answer] : round->by_role[role][answer]);
    csv_row_end(csv);
}

static void write_choices(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    if (!part->dilemma || !insight_begun(part))
        return;
    const struct insight_dilemma insight = insight_dilemma(part->dilemma);
    uint8_t rows[ANSWER_COUNT];
    const uint8_t count = insight_rows(part->dilemma, rows);
    for (uint8_t r = 0; r < 2; r++) {
        const bool roles = part->dilemma->rounds[r].as >= PROMISE_BY_ROLE && !outside(source);
        for (uint8_t i = 0; i < count && insight.known[r]; i++) {
            choice_row(csv, source, part, r, rows[i], PACK_NONE);
            for (uint8_t role = 0; role < source->seen->role_count && roles; role++)
                choice_row(csv, source, part, r, rows[i], role);
        }
    }
}

/* --- decisions --- */

static void write_decision(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    if (!part->dilemma || !insight_begun(part))
        return;
    const struct seen_decision *decision = &part->dilemma->decision;
    const struct insight_dilemma insight = insight_dilemma(part->dilemma);
    begin_row(csv, source, part);
    csv_text(csv, part->title);
    csv_text(csv, part->dilemma->question);
    csv_number(csv, decision->made);
    csv_text(csv, decision->made ? rule_word(decision->rule) : "");
    csv_text(csv, decision->made && decision->rule == RULE_ROLE && decision->role < source->seen->role_count
                      ? source->seen->roles[decision->role].id
                      : "");
    csv_text(csv, decision->made ? answer_word(decision->answer) : "");
    csv_text(csv, decision->made ? option_id(part->dilemma, decision->answer) : "");
    for (uint8_t t = 0; t < 4; t++)
        csv_text(csv, decision->made ? decision->text[t] : "");
    csv_number(csv, decision->objection_count);
    csv_number(csv, decision->of);
    const int64_t moved[] = {insight.changed, insight.stayed, insight.no_first};
    for (uint8_t m = 0; m < 3; m++)
        if (insight.movement)
            csv_number(csv, moved[m]);
        else
            csv_empty(csv);
    csv_row_end(csv);
}

/* --- effects --- */

static void effect_row(struct csv *csv, const struct report_source *source, const struct seen_part *part,
                       const struct seen_effect *effect)
{
    begin_row(csv, source, part);
    csv_text(csv, effect->id);
    csv_text(csv, effect->name);
    csv_empty(csv);
    csv_number(csv, effect->low);
    csv_number(csv, effect->high);
    csv_text(csv, effect->good_is_down ? "down" : "up");
    csv_number(csv, effect->before);
    csv_number(csv, effect->now);
    csv_number(csv, effect->now - effect->before);
    csv_row_end(csv);
}

/* What one role feels of it is told as a change alone. It is the author's, not anybody's choice. */
static void effect_role_row(struct csv *csv, const struct report_source *source, const struct seen_part *part,
                            const struct seen_effect *effect, uint8_t role)
{
    if (effect->role_change[role] == 0)
        return;
    begin_row(csv, source, part);
    csv_text(csv, effect->id);
    csv_text(csv, effect->name);
    csv_text(csv, source->seen->roles[role].id);
    for (int empty = 0; empty < 2; empty++)
        csv_empty(csv);
    csv_text(csv, effect->good_is_down ? "down" : "up");
    for (int empty = 0; empty < 2; empty++)
        csv_empty(csv);
    csv_number(csv, effect->role_change[role]);
    csv_row_end(csv);
}

static void write_effects(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    if (!part->dilemma || !part->dilemma->decision.made)
        return;
    for (uint8_t e = 0; e < part->dilemma->effect_count; e++) {
        effect_row(csv, source, part, &part->dilemma->effects[e]);
        for (uint8_t role = 0; role < source->seen->role_count; role++)
            effect_role_row(csv, source, part, &part->dilemma->effects[e], role);
    }
}

/* --- values --- */

static void write_values(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    if (!part->dilemma || !insight_begun(part))
        return;
    const struct insight_dilemma insight = insight_dilemma(part->dilemma);
    for (uint8_t i = 0; i < part->dilemma->value_count && insight.last != PACK_NONE; i++) {
        const uint8_t value = part->dilemma->value_ids[i];
        assert(value < PACK_VALUES_MAX);
        if (part->dilemma->row_values && !insight.named[value] && !insight.served[value] &&
            !(insight.in_decision >> value & 1))
            continue; /* the whole deck was offered */
        begin_row(csv, source, part);
        csv_text(csv, value < source->seen->value_count ? source->seen->value_words[value] : "");
        csv_text(csv, part->dilemma->values[i]);
        csv_number(csv, insight.named[value]);
        csv_number(csv, insight.served[value]);
        csv_number(csv, insight.in_decision >> value & 1);
        csv_row_end(csv);
    }
}

/* --- ideas, and all other words of the table --- */

struct said {
    const char *what, *text, *round, *answer;
    uint8_t role;
};

static void said_row(struct csv *csv, const struct report_source *source, const struct seen_part *part,
                     struct said said)
{
    if (!said.text)
        return;
    begin_row(csv, source, part);
    csv_text(csv, said.what);
    csv_text(csv, said.text);
    csv_text(csv, said.round);
    csv_text(csv, said.answer);
    csv_text(csv, role_id(source, said.role));
    csv_row_end(csv);
}

static void said_rows(struct csv *csv, const struct report_source *source, const struct seen_part *part,
                      const char *what, const struct seen_words *words, uint8_t count)
{
    for (uint8_t i = 0; i < count; i++)
        said_row(csv, source, part,
                 (struct said){.what = what, .text = words[i].text, .role = words[i].role});
}

/* Reasons of moves carry no role: a move is nobody's in a report. */
static void write_row_words(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    const struct seen_values *values = part->values;
    said_rows(csv, source, part, "objection", values->objections, values->objection_count);
    for (uint8_t i = 0; i < values->reason_count && !outside(source); i++)
        said_row(csv, source, part,
                 (struct said){.what = "reason", .text = values->reasons[i].reason, .role = PACK_NONE});
}

static void write_tasks(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    for (uint8_t q = 0; q < part->talk->question_count; q++)
        if (part->talk->questions[q].given)
            said_row(csv, source, part,
                     (struct said){.what = "assignment",
                                   .text = part->talk->questions[q].assignment,
                                   .role = PACK_NONE});
}

static void write_ideas(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    said_rows(csv, source, part, "idea", part->ideas, part->idea_count);
    said_rows(csv, source, part, "note", part->words, part->word_count);
    if (part->talk)
        said_rows(csv, source, part, "word", part->talk->said, part->talk->said_count);
    if (part->talk)
        write_tasks(csv, source, part);
    if (part->values)
        write_row_words(csv, source, part);
    const struct seen_dilemma *dilemma = part->dilemma;
    if (!dilemma)
        return;
    said_rows(csv, source, part, "argument", dilemma->arguments, dilemma->argument_count);
    said_rows(csv, source, part, "objection", dilemma->decision.objections,
              dilemma->decision.objection_count);
    for (uint8_t i = 0; i < dilemma->reason_count; i++) {
        const struct seen_reason *reason = &dilemma->reasons[i];
        said_row(csv, source, part,
                 (struct said){.what = "reason",
                               .text = reason->text,
                               .round = reason->round == 0 ? "first" : "second",
                               .answer = outside(source) ? "" : answer_word(reason->answer),
                               .role = reason->role});
    }
}

/* --- parts --- */

static void write_part(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    static const char *const progress[] = {[PROGRESS_COMING] = "coming",
                                           [PROGRESS_NOW] = "now",
                                           [PROGRESS_DONE] = "done",
                                           [PROGRESS_SKIPPED] = "skipped",
                                           [PROGRESS_PASSED_OVER] = "passed-over"};
    char started[26] = "";
    if (source->started.unix_ms != 0)
        clock_print(started, source->started);
    begin_row(csv, source, part);
    csv_text(csv, part->kind ? part->kind : "break");
    csv_text(csv, part->title);
    csv_text(csv, progress[part->progress]);
    csv_number(csv, part->planned);
    csv_number(csv, part->used);
    csv_text(csv, source->seen->pack_id);
    csv_text(csv, source->seen->pack_version);
    csv_text(csv, started);
    csv_number(csv, source->rehearsal);
    csv_row_end(csv);
}

/* --- agreements --- */

static void write_agreements(struct csv *csv, const struct report_source *source,
                             const struct seen_part *part)
{
    for (uint8_t i = 0; part->agenda && i < part->agenda->agreement_count; i++) {
        const struct seen_agreement *agreement = &part->agenda->agreements[i];
        begin_row(csv, source, part);
        csv_text(csv, agreement->text[AGREEMENT_WHAT]);
        csv_number(csv, agreement->somebody);
        csv_text(csv, agreement->text[AGREEMENT_FIRST]);
        csv_text(csv, agreement->text[AGREEMENT_WHEN]);
        csv_text(csv, agreement->text[AGREEMENT_NOTICE]);
        csv_text(csv, lean_word((enum lean)agreement->lean));
        csv_row_end(csv);
    }
}

static void write_contributions(struct csv *csv, const struct report_source *source,
                                const struct seen_part *part)
{
    for (uint8_t i = 0; part->agenda && i < part->agenda->contribution_count; i++) {
        begin_row(csv, source, part);
        csv_text(csv, part->agenda->contributions[i].what);
        csv_row_end(csv);
    }
}

static void write_questions(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    for (uint8_t i = 0; part->agenda && i < part->agenda->question_count; i++) {
        begin_row(csv, source, part);
        for (int which = 0; which < QUESTION_TEXTS; which++)
            csv_text(csv, part->agenda->questions[i].text[which]);
        csv_row_end(csv);
    }
}

/* --- the row of a value game --- */

static void write_place(struct csv *csv, const struct report_source *source, const struct seen_part *part,
                        uint8_t place)
{
    const struct seen_values *values = part->values;
    const struct seen_card *card = &values->cards[values->row[place].card];
    const struct seen_rule *rule = place < values->rule_count ? &values->rules[place] : NULL;
    begin_row(csv, source, part);
    csv_number(csv, place + 1);
    csv_text(csv, card->id);
    csv_text(csv, card->name);
    csv_number(csv, values->row[place].marks);
    csv_text(csv, rule ? rule->behaviour : NULL);
    csv_text(csv, rule ? rule->rule : NULL);
    if (values->asked) {
        csv_number(csv, values->can);
        csv_number(csv, values->of);
    } else {
        csv_empty(csv);
        csv_empty(csv);
    }
    csv_number(csv, values->objection_count);
    csv_row_end(csv);
}

static void write_places(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    for (uint8_t place = 0; part->values && place < part->values->row_count; place++)
        write_place(csv, source, part, place);
}

/* --- the rooms of a house --- */

static void write_counts(struct csv *csv, const uint8_t counts[ROOM_STEPS])
{
    for (int i = 0; i < ROOM_STEPS; i++)
        csv_number(csv, counts[i]);
}

static void write_rooms(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    for (uint8_t i = 0; part->house && insight_begun(part) && i < part->house->room_count; i++) {
        const struct seen_room *room = &part->house->rooms[i];
        begin_row(csv, source, part);
        csv_text(csv, whose_word(part->house->whose));
        csv_text(csv, room->id);
        csv_text(csv, room->name);
        csv_number(csv, room->going);
        csv_number(csv, room->matters);
        csv_number(csv, room->change);
        csv_number(csv, room->now);
        write_counts(csv, room->spread_going);
        write_counts(csv, room->spread_matters);
        csv_text(csv, room->strength);
        csv_text(csv, room->wish);
        csv_text(csv, part->house->dream);
        csv_row_end(csv);
    }
}

/* --- the areas of a board --- */

static void write_areas(struct csv *csv, const struct report_source *source, const struct seen_part *part)
{
    for (uint8_t i = 0; part->board && insight_begun(part) && i < part->board->area_count; i++) {
        begin_row(csv, source, part);
        csv_text(csv, part->board->areas[i].id);
        csv_text(csv, part->board->areas[i].title);
        csv_number(csv, part->board->areas[i].visited);
        csv_row_end(csv);
    }
}

static const struct table {
    const char *columns;
    void (*write)(struct csv *csv, const struct report_source *source, const struct seen_part *part);
} tables[REPORT_TABLE_COUNT] = {
    [REPORT_CHOICES] = {"session,part,round,answer,option,role,count", write_choices},
    [REPORT_DECISIONS] =
        {"session,part,title,question,decided,rule,role,answer,option,we_choose,because,drawback,"
         "care,objections,present,changed,stayed,no_first",
         write_decision},
    [REPORT_EFFECTS] = {"session,part,effect_id,effect,role,low,high,good,before,after,change",
                        write_effects},
    [REPORT_VALUES] = {"session,part,value_id,value,named,served,in_decision", write_values},
    [REPORT_IDEAS] = {"session,part,what,text,round,answer,role", write_ideas},
    [REPORT_ROW] = {"session,part,place,value_id,value,picked,behaviour,rule,can_live,of,objections",
                    write_places},
    [REPORT_HOUSE] =
        {"session,part,whose,room_id,room,going,matters,change,now,going_1,going_2,going_3,going_4,"
         "going_5,matters_1,matters_2,matters_3,matters_4,matters_5,strength,wish,dream",
         write_rooms},
    [REPORT_BOARD] = {"session,part,area_id,area,visited", write_areas},
    [REPORT_AGREEMENTS] = {"session,part,what,somebody,first,when,notice,leans", write_agreements},
    [REPORT_CONTRIBUTIONS] = {"session,part,what", write_contributions},
    [REPORT_QUESTIONS] = {"session,part,question,whom,before", write_questions},
    [REPORT_PARTS] = {"session,part,kind,title,progress,planned_s,used_s,pack,pack_version,started,rehearsal",
                      write_part},
};

const char *report_table_name(enum report_table table)
{
    static const char *const names[] = {
#define X(name, word) word,
        REPORT_TABLES(X)
#undef X
    };
    assert(table < REPORT_TABLE_COUNT);
    return names[table];
}

void report_csv(struct text *out, enum report_table table, const struct report_source *sources, size_t count)
{
    assert(table < REPORT_TABLE_COUNT);
    struct csv csv = {.out = out};
    csv_header(&csv, tables[table].columns);
    for (size_t s = 0; s < count; s++)
        for (uint8_t p = 0; p < sources[s].seen->part_count; p++)
            tables[table].write(&csv, &sources[s], &sources[s].seen->parts[p]);
}
