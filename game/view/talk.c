/* A talk on the wall: one question, a few sentences, and what belongs beside it: a panel, the table's words.
 */
#include "view/panels.h"
#include "view/wall.h"
#include "view/words_list.h"

static bool never_night(const struct seen *seen, const struct seen_part *part)
{
    (void)seen;
    (void)part;
    return false;
}

/* Words or ideas of this question alone. */
static int words_here(const struct seen_words *all, int count, uint8_t step, struct seen_words *out)
{
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
    const uint8_t step = part->steps[sheet->seen->step].id;
    const int count = question->ideas ? words_here(part->ideas, part->idea_count, step, words)
                                      : words_here(part->words, part->word_count, step, words);
    return words_list(sheet, spot, words, count, NULL,
                      sheet_say(sheet, question->ideas ? "wall.think.none" : "wall.words.none"), page);
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    const uint8_t id = sheet->seen->step < part->step_count ? part->steps[sheet->seen->step].id : 0;
    if (!part->talk || id >= part->talk->question_count) {
        waiting_view(sheet);
        return;
    }
    const struct seen_question *question = &part->talk->questions[id];
    const bool full = question->panel != PANEL_NONE || question->notes || question->ideas;
    const struct set ask =
        easel_text(&sheet->easel,
                   (struct spot){SHEET_LEFT, sheet_low(sheet, full ? SHEET_TOP : 20, full ? 0.03 : 0.2),
                                 full ? 124 : SHEET_WIDE, 0},
                   (struct setting){.style = full ? STYLE_QUESTION : STYLE_COVER}, question->ask);
    double y = ask.bottom + (full ? 1.2 : 4);
    if (question->say && *question->say)
        y = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, full ? SHEET_WIDE : 124, 0},
                       (struct setting){.style = full ? STYLE_LABEL : STYLE_PROMPT,
                                        .colour = full ? easel_second(&sheet->easel) : COLOUR_NONE},
                       question->say)
                .bottom;
    y += 2.4;
    const struct spot spot = {SHEET_LEFT, y, SHEET_WIDE, sheet_bottom(sheet) - y};
    const int pages = below(sheet, part, question, spot, -1);
    const int page = sheet_page(sheet, pages);
    below(sheet, part, question, spot, page);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    sheet_frame(sheet,
                &(struct frame){
                    .instruction = sheet_say(sheet, question->leaves_role ? "wall.do.leave_role"
                                                    : question->ideas     ? "wall.do.agree"
                                                    : part->talk->purpose == TALK_OPENING ? "wall.do.listen"
                                                                                          : "wall.do.tell"),
                    .next = page + 1 < pages ? sheet_say(sheet, "wall.next_page") : NULL,
                });
}

const struct kind_view view_talk = {.kind = "talk", .wall = wall, .night = never_night};
