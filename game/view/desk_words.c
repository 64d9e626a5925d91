/* The texts the desk shows from the scenario. */
#include "view/desk_words.h"

static const char *const themes[THEME_COUNT] = {
#define X(name, word) [THEME_##name] = "theme." word,
    PACK_THEMES(X)
#undef X
};

/* Paragraphs of a text in full have an empty line between them; here they have the air of the page alone. */
static const char *closer(const struct sheet *sheet, const char *text)
{
    struct text out = TEXT_INIT;
    for (const char *at = text; *at; at++)
        if (*at != '\n' || at[1] != '\n')
            text_add_char(&out, *at);
    const char *kept = arena_string(&sheet->easel.canvas->arena, out.at);
    text_release(&out);
    return kept;
}

/* What the role that speaks now is asked, with its name; NULL: nobody speaks in turn in this step. */
static const char *say_in_turn(const struct sheet *sheet, const struct seen_part *part,
                               const struct seen_step *step)
{
    const struct seen_talk *talk = part->talk;
    if (step != seen_step_now(sheet->seen) || talk->speaker >= talk->speaker_count)
        return NULL;
    const uint8_t role = talk->speakers[talk->speaker];
    const char *own = talk->questions[step->id].by_role[role];
    return sheet_fill(
        sheet, "desk.say_role",
        FACTS({"role", sheet->seen->roles[role].name}, {"ask", own ? own : talk->questions[step->id].ask}));
}

static const char *say_at(const struct sheet *sheet, const struct seen_part *part,
                          const struct seen_step *step)
{
    const char *in_turn = part->talk ? say_in_turn(sheet, part, step) : NULL;
    if (in_turn)
        return in_turn;
    if (!part->talk)
        return sheet_say(sheet, sheet_join(sheet, "desk.say.", step->word));
    const struct seen_question *question = &part->talk->questions[step->id];
    return closer(sheet, question->say ? question->say : question->ask);
}

const char *desk_words_say(const struct sheet *sheet)
{
    const struct seen *seen = sheet->seen;
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (seen->phase == PHASE_ENDED)
        return sheet_say(sheet, "desk.say_ended");
    if (!part || !step || !part->kind)
        return sheet_say(sheet, "desk.say_break");
    if (!part->talk && seen_decider_away(seen))
        return sheet_say(sheet, "desk.say_away");
    return say_at(sheet, part, step);
}

static struct desk_next next_part(const struct sheet *sheet)
{
    const struct seen_part *part = seen_next(sheet->seen);
    if (!part)
        return (struct desk_next){.name = sheet_say(sheet, "desk.the_end")};
    return (struct desk_next){.name = part->title ? part->title : sheet_say(sheet, "desk.break"),
                              .seconds = part->planned};
}

struct desk_next desk_words_next(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    for (uint8_t i = (uint8_t)(sheet->seen->step + 1); part && i < part->step_count; i++) {
        const struct seen_step *step = &part->steps[i];
        if (step->progress == PROGRESS_COMING)
            return (struct desk_next){.name = sheet_step_name(sheet, part, i),
                                      .say = say_at(sheet, part, step),
                                      .seconds = step->seconds};
    }
    return next_part(sheet);
}

const char *desk_words_tip(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    return part && part->dilemma ? part->dilemma->tip : NULL;
}

const char *desk_words_themes(const struct sheet *sheet, uint32_t bits)
{
    const char *all = NULL;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        if (!(bits >> theme & 1))
            continue;
        const char *name = sheet_say(sheet, themes[theme]);
        all = all ? sheet_join(sheet, sheet_join(sheet, all, ", "), name) : name;
    }
    return all;
}

const char *desk_words_sensitive(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    return part ? desk_words_themes(sheet, part->sensitive) : NULL;
}

const char *desk_words_part(const struct sheet *sheet, const char *text, const char *end)
{
    struct text out = TEXT_INIT;
    for (const char *at = text; *at && at != end; at++)
        text_add_char(&out, *at);
    const char *kept = arena_string(&sheet->easel.canvas->arena, out.at);
    text_release(&out);
    return kept;
}

/* Without its last word, so that the dots stand where that was. */
static const char *cut_short(const struct sheet *sheet, const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == ' ')
        length--;
    size_t word = length;
    while (word > 0 && text[word - 1] != ' ')
        word--;
    if (word > 0)
        length = word;
    return sheet_join(sheet, desk_words_part(sheet, text, text + length), "…");
}

const char *desk_words_fit(const struct sheet *sheet, double width, double room, struct setting setting,
                           const char *text, bool *all)
{
    const struct easel *easel = &sheet->easel;
    const double line = easel_style(easel, setting.style).line / easel->metrics.u;
    size_t starts[2];
    const size_t pages = easel_pages(easel, width, room > line ? room : line, setting, text, starts, 2);
    *all = pages < 2;
    return *all ? text : cut_short(sheet, text, starts[1]);
}
