/* A talk on the wall: one question, a few sentences, and what belongs beside it: a panel, the table's words.
 */
#include "view/talk.h"
#include "view/panels.h"
#include "view/places.h"
#include "view/wall.h"
#include "view/words_list.h"

static bool never_night(const struct seen *seen, const struct seen_part *part)
{
    (void)seen;
    (void)part;
    return false;
}

int talk_words_here(const struct sheet *sheet, const struct seen_part *part, bool ideas,
                    struct seen_words *out)
{
    const struct seen_words *all = ideas ? part->ideas : part->words;
    const int count = ideas ? part->idea_count : part->word_count;
    const uint8_t step = part->steps[sheet->seen->step].id;
    int here = 0;
    for (int i = 0; i < count && here < SEEN_WORDS_MAX; i++) {
        if (all[i].step == step && all[i].text)
            out[here++] = all[i];
    }
    return here;
}

/* What stands below the question: pages of it, drawn when page >= 0. */
static int below(const struct sheet *sheet, const struct seen_part *part,
                 const struct seen_question *question, struct spot spot, int page)
{
    if (question->panel != PANEL_NONE)
        return panel_draw(sheet, question->panel, spot, page);
    if (!question->notes && !question->ideas)
        return 1;
    struct seen_words words[SEEN_WORDS_MAX];
    const int count = talk_words_here(sheet, part, question->ideas, words);
    return words_list(sheet, spot, words, count, NULL,
                      sheet_say(sheet, question->ideas ? "wall.think.none" : "wall.words.none"), page);
}

static double ask(const struct sheet *sheet, const char *question, enum style style, double top, double wide)
{
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, wide, 0},
                      (struct setting){.style = style}, question)
        .bottom;
}

/* How a question stands above a panel or the table's words. */
struct above {
    enum style ask, say;
    double top;
    bool second; /* its sentences in second ink */
};

/* Returns where they end. */
static double asked_above(const struct sheet *sheet, const struct seen_question *question,
                          const struct above *above)
{
    const double y = ask(sheet, question->ask, above->ask, above->top, PLACE_ASK) + 1.2;
    if (!question->say || !*question->say)
        return y;
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0},
                      (struct setting){.style = above->say,
                                       .colour = above->second ? easel_second(&sheet->easel) : 0},
                      question->say)
        .bottom;
}

/* How a question stands alone on its page: large in the middle, or from the top when there is much to say;
 * beside the picture of the talk while its words have room there. */
struct alone {
    enum style style;
    double ask_wide, say_wide;
    const char *picture; /* NULL: none */
    bool middle;
};

#define PICTURE_WIDE 60.0
#define PICTURE_X    (SHEET_RIGHT - PICTURE_WIDE)
#define BESIDE_WIDE  (PICTURE_X - SHEET_LEFT - 6)
#define BELOW_MARK   4.5 /* under "1 of 2": news has a page of its own after this one */

/* Draws page `page` of the sentences (-1: none) and returns how many there are. */
static int asked_alone(const struct sheet *sheet, const struct seen_question *question,
                       const struct alone *alone, int page)
{
    const double top = alone->middle ? sheet_low(sheet, 20, 0.2) : sheet_low(sheet, SHEET_TOP, 0.03);
    const double y = 4 + ask(sheet, question->ask, alone->style, top, alone->ask_wide);
    if (alone->picture)
        sheet_picture(sheet, alone->picture, PICTURE_X,
                      top + (sheet->more > 0 && !alone->middle ? BELOW_MARK : 1), PICTURE_WIDE);
    return sheet_story(sheet, (struct spot){SHEET_LEFT, y, alone->say_wide, sheet_bottom(sheet) - y},
                       (struct setting){.style = STYLE_PROMPT}, question->say, page);
}

static int asked_pages(const struct sheet *sheet, const struct seen_question *question,
                       const struct alone *alone)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const int pages = asked_alone(&trial, question, alone, -1);
    canvas_release(&scratch);
    return pages;
}

/* The first way in which all fits on one page, else the last. */
static int alone_page(const struct sheet *sheet, const struct seen_question *question, const char *picture)
{
    const struct alone ways[] = {
        {STYLE_COVER, BESIDE_WIDE, BESIDE_WIDE, picture, true},
        {STYLE_QUESTION, BESIDE_WIDE, BESIDE_WIDE, picture, false},
        {STYLE_COVER, SHEET_WIDE, 124, NULL, true},
        {STYLE_QUESTION, 120, 124, NULL, false},
    };
    const size_t last = sizeof ways / sizeof *ways - 1;
    size_t way = picture ? 0 : 2;
    int pages = asked_pages(sheet, question, &ways[way]);
    while (pages > 1 && way < last)
        pages = asked_pages(sheet, question, &ways[++way]);
    asked_alone(sheet, question, &ways[way], sheet_page(sheet, pages));
    return pages;
}

static struct spot spot_below(const struct sheet *sheet, double y)
{
    return (struct spot){SHEET_LEFT, y, SHEET_WIDE, sheet_bottom(sheet) - y};
}

/* Does all of it fit on one page so? */
static bool fits_above(const struct sheet *sheet, const struct seen_part *part,
                       const struct seen_question *question, const struct above *above)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double y = asked_above(&trial, question, above) + 4;
    const bool fits =
        sheet_bottom(sheet) - y > 12 && below(&trial, part, question, spot_below(sheet, y), -1) == 1;
    canvas_release(&scratch);
    return fits;
}

/* Of a question asked of all: the whole page; returns how many pages there are. Above the table's words there
 * is little to read: large, while all of it has room so. */
static int page_of(const struct sheet *sheet, const struct seen_part *part,
                   const struct seen_question *question, const char *picture)
{
    if (question->panel == PANEL_NONE && !question->notes && !question->ideas)
        return alone_page(sheet, question, picture);
    const struct above large = {STYLE_COVER, STYLE_PROMPT, sheet_low(sheet, 18, 0.15), false};
    const struct above small = {STYLE_QUESTION, STYLE_LABEL, sheet_low(sheet, SHEET_TOP, 0.03), true};
    const bool airy = question->panel == PANEL_NONE && fits_above(sheet, part, question, &large);
    const double y = asked_above(sheet, question, airy ? &large : &small) + (airy ? 4 : 2.4);
    const int pages = below(sheet, part, question, spot_below(sheet, y), -1);
    below(sheet, part, question, spot_below(sheet, y), sheet_page(sheet, pages));
    return pages;
}

/* What the bar asks for. An opening is listened to, until it asks for words of the table. */
static const char *instruction(const struct seen_talk *talk, const struct seen_question *question)
{
    if (question->in_turn)
        return "wall.do.in_turn";
    if (question->check_out)
        return "wall.do.check_out";
    if (question->assignment)
        return "wall.do.task";
    if (question->leaves_role)
        return "wall.do.leave_role";
    if (question->ideas)
        return "wall.do.agree";
    return talk->purpose == TALK_OPENING && !question->notes ? "wall.do.listen" : "wall.do.tell";
}

/* After this page: the next one, the next role, else the next step. */
static const char *after(const struct sheet *sheet, const struct seen_talk *talk, bool more)
{
    if (more)
        return sheet_say(sheet, "wall.next_page");
    if (talk->speaker + 1 >= talk->speaker_count)
        return NULL;
    return sheet_fill(sheet, "wall.next_role",
                      FACTS({"role", sheet->seen->roles[talk->speakers[talk->speaker + 1]].name}));
}

/* One question: the step of a talk. */
static void question_view(const struct sheet *sheet, const struct seen_part *part)
{
    const uint8_t id = part->steps[sheet->seen->step].id;
    const struct seen_question *question = &part->talk->questions[id];
    const char *picture = id == 0 && sheet_draws(sheet, part->talk->picture) ? part->talk->picture : NULL;
    talk_page *own = question->in_turn      ? talk_roles_page
                     : question->check_out  ? talk_words_page
                     : question->assignment ? talk_task_page
                                            : NULL;
    const int pages = own ? own(sheet, part, question) : page_of(sheet, part, question, picture);
    const int page = sheet_page(sheet, pages);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, instruction(part->talk, question)),
                           .next = after(sheet, part->talk, page + 1 < pages),
                       });
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    const uint8_t id = sheet->seen->step < part->step_count ? part->steps[sheet->seen->step].id : 0;
    if (!part->talk || sheet->seen->step >= part->step_count || id >= part->talk->question_count)
        waiting_view(sheet);
    else
        news_after(sheet, part, question_view);
}

const struct kind_view view_talk = {.kind = "talk", .wall = wall, .night = never_night};
