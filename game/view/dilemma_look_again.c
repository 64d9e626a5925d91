/* Opnieuw bekijken: where the houses stood and where they stand now, as far as was promised, before anything
 * is decided. Staying is as interesting as moving; who did which is never said. */
#include "view/flow.h"
#include "view/streets.h"
#include "view/wall.h"

#include <math.h>

/* The question goes when the streets need its place: everybody has read it before choosing. */
static double heading(const struct sheet *sheet, const struct seen_dilemma *dilemma, int pages, bool question)
{
    const double y = sheet_low(sheet, SHEET_TOP, 0.03), wide = pages > 1 ? 88 : SHEET_WIDE;
    const bool both = streets_shown(&dilemma->rounds[0]);
    const struct set title = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 90, 0},
                                        (struct setting){.style = STYLE_TITLE, .most_lines = 1},
                                        sheet_say(sheet, both ? "wall.look_again.title" : "wall.look.title"));
    sheet_page_mark(sheet, SHEET_RIGHT, y + 4.3, pages);
    struct seen_round shown = dilemma->rounds[1];
    if (shown.as == PROMISE_BY_NAME) /* two streets with names would say who changed */
        shown.as = PROMISE_BY_ROLE;
    const double note_y = pages > 1 ? title.bottom + 2 : y + 3;
    const struct set note = easel_text(
        &sheet->easel, (struct spot){98, note_y, 54, 0},
        (struct setting){.style = STYLE_ASIDE, .align = ALIGN_RIGHT, .colour = easel_second(&sheet->easel)},
        street_as(sheet, &shown));
    if (!question)
        return fmax(note.bottom, title.bottom);
    const struct set asked = easel_text(
        &sheet->easel, (struct spot){SHEET_LEFT, title.bottom + 1.6, wide, 0},
        (struct setting){.style = STYLE_LABEL, .colour = easel_second(&sheet->easel)}, dilemma->question);
    return fmax(note.bottom, asked.bottom);
}

/* What the letters stand for, in this spot; returns the pages it takes (wanted -1: only counts them). */
static int letters(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot,
                   int wanted)
{
    const double stamp = 5, x = spot.x + stamp + 2, wide = spot.w - stamp - 2;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    struct flow flow = {.y = spot.y, .top = spot.y, .bottom = spot.y + spot.h, .wanted = wanted};
    const bool own = dilemma->rounds[0].total[ANSWER_OWN] + dilemma->rounds[1].total[ANSWER_OWN] > 0;
    for (uint8_t answer = 0; answer < ANSWER_COUNT; answer++) {
        if (answer == ANSWER_OWN ? !own : answer >= dilemma->option_count && answer < ANSWER_NOT_SURE)
            continue;
        const char *name = sheet_answer_name(sheet, dilemma, answer);
        const double high = fmax(stamp, easel_measure(&sheet->easel, wide, setting, name).bottom);
        double y = 0;
        if (flow_block(&flow, high, &y)) {
            block_stamp(&sheet->easel, sheet_stamp(answer), spot.x, y + (high - stamp) / 2, stamp);
            easel_text(&sheet->easel, (struct spot){x, y, wide, high}, setting, name);
        }
        flow_air(&flow, 1.4);
    }
    return flow.page + 1;
}

/* The streets, with the letters beside them where they fit, else on pages of their own. */
struct look_again {
    struct spot streets, letters;
    int street_pages, letter_pages; /* letter_pages 0: beside */
};

static struct look_again plan(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top)
{
    const double high = sheet_bottom(sheet) - top;
    struct look_again look = {.streets = {SHEET_LEFT, top, 91.5, high},
                              .letters = {110, top, SHEET_RIGHT - 110, high}};
    if (letters(sheet, dilemma, look.letters, -1) > 1) {
        look.streets.w = SHEET_WIDE;
        look.letters = (struct spot){SHEET_LEFT, top, SHEET_WIDE, high};
        look.letter_pages = letters(sheet, dilemma, look.letters, -1);
    }
    look.street_pages = streets_pages(sheet, dilemma, look.streets);
    return look;
}

void dilemma_look_again(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    if (!streets_shown(&dilemma->rounds[1])) {
        streets_nothing(sheet, &dilemma->rounds[1], "wall.do.look_again_nothing");
        return;
    }
    struct canvas scratch = {.count = 0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    /* As if there were more pages: the heading is never lower then. */
    struct look_again look = plan(sheet, dilemma, heading(&trial, dilemma, 2, true) + 2.4);
    const bool question = streets_fit(sheet, dilemma, look.streets);
    if (!question)
        look = plan(sheet, dilemma, heading(&trial, dilemma, 2, false) + 2.4);
    canvas_release(&scratch);
    const int pages = look.street_pages + look.letter_pages, page = sheet_page(sheet, pages);
    heading(sheet, dilemma, pages, question);
    if (page < look.street_pages)
        streets_draw(sheet, dilemma, look.streets, page);
    else
        letters(sheet, dilemma, look.letters, page - look.street_pages);
    if (look.letter_pages == 0) {
        block_divide(&sheet->easel, 106, look.letters.y, look.letters.h);
        letters(sheet, dilemma, look.letters, 0);
    }
    const char *next = page + 1 >= pages              ? NULL
                       : page + 1 < look.street_pages ? "wall.next_then"
                                                      : "wall.next_keys";
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.look_again"),
                                       .next = next ? sheet_say(sheet, next) : NULL});
}
