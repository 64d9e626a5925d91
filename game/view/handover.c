/* Hand-over: whose turn it is at the computer, the keys, and how many are done. Nothing of an earlier seat.
 */
#include "view/wall.h"

/* "o o o . . . 3 van de 8 zijn klaar" */
static void count(const struct sheet *sheet, const struct seen_round *round, double y)
{
    const struct fill fills[] = {
        {"n", sheet_number(sheet, round->in)}, {"all", sheet_number(sheet, round->of)}, {0}};
    const double size = round->of > 16 ? 1.5 : 2.2, step = round->of > 16 ? 2.3 : 3.2;
    const double wide = block_dots(&sheet->easel, SHEET_LEFT, y, size, step, round->in, round->of);
    easel_line(&sheet->easel, SHEET_LEFT + wide + 2.2, y + size / 2 + 1.08,
               (struct setting){.style = STYLE_LABEL},
               sheet_fill(sheet, round->in == 1 ? "wall.ready.one" : "wall.ready.other", fills));
}

static double key_and_word(const struct sheet *sheet, double x, double y, const char *key, const char *word,
                           uint32_t id)
{
    const double cap = block_key(&sheet->easel, x, y, 4, key);
    const double wide =
        easel_line(&sheet->easel, x + cap + 1.2, y + 3.1, (struct setting){.style = STYLE_LABEL}, word);
    const struct rect at = easel_rect(&sheet->easel, (struct spot){x - 0.6, y - 1, cap + wide + 2.4, 6});
    canvas_target(
        sheet->easel.canvas,
        (struct target){.at = at, .id = id, .flags = TARGET_FOCUSABLE | TARGET_BUTTON, .label = word});
    if (sheet->easel.focus == id)
        block_focus(&sheet->easel, (struct spot){x - 0.6, y - 1, cap + wide + 2.4, 6}, 1);
    return cap + wide + 4.2;
}

/* Yes, later, not here; the last two on a line of their own when a long name leaves no room beside it. */
static void keys(const struct sheet *sheet, const struct fill *who, bool pair, double y)
{
    const struct button enter = {.kind = BUTTON_MAIN,
                                 .label = sheet_say(sheet, "wall.key.enter"),
                                 .shadow = true,
                                 .id = PANE_TAKE,
                                 .flags = TARGET_DEFAULT};
    const struct setting prompt = {.style = STYLE_PROMPT};
    const char *me = sheet_fill(sheet, pair ? "wall.handover.we" : "wall.handover.me", who);
    const double wide = block_button_width(&sheet->easel, &enter) + 1;
    const double after = SHEET_LEFT + wide + 2.4, end = after + easel_width(&sheet->easel, prompt, me) + 5;
    const bool apart = end > 96;
    const double top = apart ? y - 3 : y, below = apart ? top + 9 : top;
    block_button(&sheet->easel, (struct spot){SHEET_LEFT, top, wide, apart ? 7 : 8}, &enter);
    easel_text(&sheet->easel, (struct spot){after, top, SHEET_RIGHT - after, apart ? 7 : 8},
               (struct setting){.style = STYLE_PROMPT, .middle = true, .most_lines = 1}, me);
    double x = apart ? SHEET_LEFT + 0.6 : end;
    x += key_and_word(sheet, x, below + (apart ? 0.6 : 2), sheet_say(sheet, "wall.key.later"),
                      sheet_say(sheet, "wall.handover.later"), PANE_LATER);
    key_and_word(sheet, x, below + (apart ? 0.6 : 2), sheet_say(sheet, "wall.key.away"),
                 sheet_say(sheet, "wall.handover.away"), PANE_AWAY);
}

static void name(const struct sheet *sheet, uint8_t seat, double y)
{
    const struct easel *easel = &sheet->easel;
    const char *name = sheet_seat_name(sheet, seat);
    const int largest = metrics_px(&easel->metrics, 18), least = metrics_px(&easel->metrics, 10);
    const int room = metrics_px(&easel->metrics, 92);
    const int size = type_shrink(easel->type, FACE_VOLLKORN_BOLD, largest, least, room, name);
    const char *shown = type_fit(easel->type, &easel->canvas->arena, FACE_VOLLKORN_BOLD, size, room, name);
    const int width = type_width(easel->type, FACE_VOLLKORN_BOLD, size, shown, (size_t)-1);
    const struct rect box = easel_rect(easel, (struct spot){SHEET_LEFT, y, 92, 18});
    const int baseline = type_centre(FACE_VOLLKORN_BOLD, size, box.y, box.h);
    canvas_text(easel->canvas, (struct mark_text){.x = box.x,
                                                  .baseline = baseline,
                                                  .width = width,
                                                  .size = size,
                                                  .face = FACE_VOLLKORN_BOLD,
                                                  .colour = easel_ink(easel),
                                                  .string = shown});
    const double drawing = 0.74 * size / easel->metrics.u;
    block_icon(easel, sheet_nickname_drawing(sheet->seen->seats[seat].nickname),
               SHEET_LEFT + width / easel->metrics.u + 5, y + 9 - drawing / 2, drawing, easel_ink(easel));
}

/* Nobody's turn is told here: everybody is in, or this screen may not know whose turn it is. */
static void only_count(const struct sheet *sheet, const struct seen_round *round)
{
    const bool ready = round->state == ROUND_READY;
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 28, 0.4), SHEET_WIDE, 0},
                   (struct setting){.style = STYLE_TITLE},
                   sheet_say(sheet, ready ? "wall.handover.all_in" : "wall.handover.silence"));
    count(sheet, round, title.bottom + 4);
    sheet_frame(sheet,
                &(struct frame){.instruction = sheet_say(sheet, ready ? "wall.do.wait" : "wall.do.silence"),
                                .no_timer = true,
                                .no_next = true});
}

void handover_view(const struct sheet *sheet)
{
    const struct seen *seen = sheet->seen;
    const struct seen_round *round = round_asked(seen, seen_now(seen));
    const uint8_t seat = seen->next_seat;
    if (seat >= seen->seat_count) {
        only_count(sheet, round);
        return;
    }
    const struct fill who[] = {{"name", sheet_seat_name(sheet, seat)}, {0}};
    const bool pair = seen->seats[seat].pair;
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 17.2, 0.2), 92, 0},
               (struct setting){.style = STYLE_LEAD}, sheet_say(sheet, "wall.handover.now_for"));
    name(sheet, seat, sheet_low(sheet, 24, 0.2));
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 46.7, 0.4), 100, 0},
               (struct setting){.style = STYLE_SMALL_LEAD},
               sheet_say(sheet, pair ? "wall.handover.pair" : "wall.handover.look_away"));
    keys(sheet, who, pair, sheet_low(sheet, 57, 0.6));
    count(sheet, round, sheet_low(sheet, 71.8, 0.9));
    block_gable(&sheet->easel, seen->roles[seen->seats[seat].role].gable, 124, sheet_low(sheet, 18.8, 0.3),
                28.8);
    const char *now = pair ? "wall.do.handover_pair" : "wall.do.handover";
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_fill(sheet, now, who), .no_timer = true, .no_next = true});
}
