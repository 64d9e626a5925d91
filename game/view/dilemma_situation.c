/* Situation: the story and the open question together, with a picture when there is one. */
#include "view/wall.h"

#include "base/utf8.h"

enum { LONG_STORY_WORDS = 125 };

/* The column at the right: picture, then the question. */
static void question(const struct sheet *sheet, const struct seen_dilemma *dilemma, double x, double wide)
{
    double y = sheet_low(sheet, 11.7, 0.05);
    if (dilemma->picture) {
        const struct rect at = easel_rect(&sheet->easel, (struct spot){x, y, wide, wide * 0.642});
        const int radius = metrics_px(&sheet->easel.metrics, 1.4);
        canvas_picture(sheet->easel.canvas, at,
                       (struct mark_picture){.key = dilemma->picture, .radius = radius});
        canvas_box(sheet->easel.canvas, at,
                   (struct mark_box){.radius = radius,
                                     .line = easel_ink(&sheet->easel),
                                     .weight = easel_weight(&sheet->easel, 0.25)});
        y += wide * 0.642 + sheet_low(sheet, 4.2, 0.1);
    }
    const struct set label =
        easel_text(&sheet->easel, (struct spot){x, y, wide, 0},
                   (struct setting){.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)},
                   sheet_say(sheet, "wall.the_question"));
    easel_text(&sheet->easel, (struct spot){x, label.bottom + 0.5, wide, 0},
               (struct setting){.style = STYLE_QUESTION}, dilemma->question);
}

void dilemma_situation(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const double wide = dilemma->picture ? 90 : 100;
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, SHEET_TOP, 0.03), wide, 0},
                   (struct setting){.style = STYLE_QUESTION, .most_lines = 2}, part->title);
    const double top = title.bottom + sheet_low(sheet, 2, 0.05);
    const struct spot spot = {SHEET_LEFT, top, wide, sheet_bottom(sheet) - top};
    const bool is_long = utf8_words(dilemma->situation) > LONG_STORY_WORDS;
    const struct setting setting = {.style = is_long ? STYLE_LONG_STORY : STYLE_STORY};

    const int pages = sheet_story(sheet, spot, setting, dilemma->situation, -1);
    const int page = sheet_page(sheet, pages);
    sheet_story(sheet, spot, setting, dilemma->situation, page);
    const double x = SHEET_LEFT + wide + (dilemma->picture ? 3 : 4.5);
    question(sheet, dilemma, x, SHEET_RIGHT - x);
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_bottom(sheet) - 0.6, pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, "wall.do.situation"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_story") : NULL,
                       });
}
