/* Situation: the story and the open question together, with a picture when there is one. */
#include "view/places.h"
#include "view/wall.h"

#include "base/utf8.h"

enum { LONG_STORY_WORDS = 125 };
#define MARK_WIDE 24.0 /* "1 van 2" with its dots, beside the title */

/* How the page is laid out: the question beside the story with or without the picture above it, or, when it
 * is long, over the story. */
struct layout {
    double wide; /* of the story */
    double x;    /* of the column with the question; 0 = the question stands over the story */
    bool picture;
};

/* The column at the right: picture, then the question. Returns where it ends. */
static double column(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                     const struct layout *layout)
{
    const double wide = SHEET_RIGHT - layout->x;
    double y = sheet_low(sheet, 11.7, 0.05);
    if (layout->picture)
        y = sheet_picture(sheet, dilemma->picture, layout->x, y, wide) + sheet_low(sheet, 4.2, 0.1);
    const struct set label =
        easel_text(&sheet->easel, (struct spot){layout->x, y, wide, 0},
                   (struct setting){.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)},
                   sheet_say(sheet, "wall.the_question"));
    return easel_text(&sheet->easel, (struct spot){layout->x, label.bottom + 0.5, wide, 0},
                      (struct setting){.style = STYLE_QUESTION}, dilemma->question)
        .bottom;
}

static struct layout lay(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    static const struct layout layouts[] = {
        {PLACE_STORY_TITLE + MARK_WIDE, 101, true}, {100, 112.5, false}, {90, 101, false}};
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    struct layout best = {.wide = 122};
    for (size_t i = sheet_draws(sheet, dilemma->picture) ? 0 : 1; i < sizeof layouts / sizeof *layouts; i++) {
        if (column(&trial, dilemma, &layouts[i]) <= sheet_bottom(sheet) + 0.5) {
            best = layouts[i];
            break;
        }
    }
    canvas_release(&scratch);
    return best;
}

/* Title and, when it stands there, the question; returns where the story begins. */
static double head(const struct sheet *sheet, const struct seen_part *part, const struct layout *layout,
                   bool marked)
{
    const double y = sheet_low(sheet, SHEET_TOP, 0.03),
                 wide = layout->wide - (marked && layout->x > 0 ? MARK_WIDE : 0);
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, wide, 0},
                   (struct setting){.style = STYLE_QUESTION, .most_lines = 2}, part->title);
    if (layout->x > 0)
        return title.bottom + sheet_low(sheet, 2, 0.05);
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, title.bottom + 0.6, SHEET_WIDE, 0},
                      (struct setting){.style = STYLE_HEADING}, part->dilemma->question)
               .bottom +
           1.6;
}

void dilemma_situation(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const struct layout layout = lay(sheet, dilemma);
    const bool is_long = utf8_words(dilemma->situation) > LONG_STORY_WORDS;
    const struct setting setting = {.style = is_long ? STYLE_LONG_STORY : STYLE_STORY};
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    int pages = 1;
    struct spot spot = {0};
    for (int marked = 0; marked < 2 && (marked == 0 || pages > 1); marked++) {
        const double top = head(&trial, part, &layout, marked != 0);
        spot = (struct spot){SHEET_LEFT, top, layout.wide, sheet_bottom(sheet) - top};
        pages = sheet_story(&trial, spot, setting, dilemma->situation, -1);
    }
    canvas_release(&scratch);

    const int page = sheet_page(sheet, pages);
    head(sheet, part, &layout, pages > 1);
    if (layout.x > 0)
        column(sheet, dilemma, &layout);
    sheet_story(sheet, spot, setting, dilemma->situation, page);
    sheet_page_mark(sheet, layout.x > 0 ? SHEET_LEFT + layout.wide : SHEET_RIGHT,
                    sheet_low(sheet, 14.3, 0.03), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, "wall.do.situation"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_story") : NULL,
                       });
}
