/* The frame round every screen: place, steps, end time and timer above; now and next below. */
#include "view/sheet.h"

#include <stdio.h>

int64_t sheet_left(const struct sheet *sheet)
{
    return sheet->seen->timed ? seen_step_left(sheet->seen, sheet->stage->now) : 0;
}

uint32_t sheet_done(const struct sheet *sheet)
{
    const uint32_t half_a_minute = 30000; /* the minute that is shown is the nearest one */
    return sheet->stage->now + seen_to_go(sheet->seen, sheet->stage->now) + half_a_minute;
}

static const char *ends(const struct sheet *sheet)
{
    const struct seen *seen = sheet->seen;
    if (!seen || seen->phase != PHASE_PLAYING || seen->part == PACK_NONE)
        return NULL;
    const char *time = sheet_time(sheet, sheet_done(sheet));
    return sheet_fill(sheet, "wall.ends", (struct fill[]){{"time", time}, {0}});
}

static void timer(const struct sheet *sheet, struct strip *strip)
{
    if (!sheet->seen || !sheet->seen->timed)
        return;
    const int64_t left = sheet_left(sheet);
    /* A running clock counts the second that has begun, so that it shows 1:00 when a minute begins. */
    const int64_t shown = left > 0 ? left + 999 : left;
    strip->timer = sheet_clock(sheet, shown);
    strip->timer_state = left <= -1000 ? TIMER_OVER : left <= 20000 ? TIMER_SHORT : TIMER_RUNS;
    if (strip->timer_state == TIMER_OVER)
        strip->timer = sheet_fill(sheet, "wall.over", (struct fill[]){{"time", strip->timer}, {0}});
}

static const char *place(const struct sheet *sheet, const struct seen_part *part)
{
    if (!sheet->seen)
        return sheet_say(sheet, "app.title"); /* before a session: start, settings, earlier meetings */
    if (!part)
        return sheet->seen->pack_title;
    const char *key = part->kind ? sheet_join(sheet, "wall.place.", part->kind) : NULL;
    if (!key || !words_find(sheet->stage->words, key))
        return part->title ? part->title : sheet->seen->pack_title;
    return sheet_fill(sheet, key,
                      (struct fill[]){{"n", sheet_number(sheet, part->ordinal)},
                                      {"all", sheet_number(sheet, part->of_kind)},
                                      {0}});
}

static void name_seat(const struct sheet *sheet, struct strip *strip)
{
    const struct seen_seat *seat = &sheet->seen->seats[sheet->pane->seat];
    strip->seat = true;
    strip->gable = sheet->seen->roles[seat->role].gable;
    strip->nickname = sheet_nickname_drawing(seat->nickname);
    strip->place = sheet_fill(sheet, seat->pair ? "seat.you_two_are" : "seat.you_are",
                              (struct fill[]){{"name", sheet_seat_name(sheet, sheet->pane->seat)}, {0}});
}

/* "Daarna: Brillen": the next step that will be played, else the next part. */
static const char *after(const struct sheet *sheet, const struct seen_part *part)
{
    const char *name = NULL;
    if (!sheet->seen)
        return NULL;
    for (uint8_t step = sheet->seen->step; part && !name && step + 1 < part->step_count; step++) {
        if (part->steps[step + 1].progress == PROGRESS_COMING)
            name = sheet_step_name(sheet, part, (uint8_t)(step + 1));
    }
    const struct seen_part *coming = seen_next(sheet->seen);
    if (part && !name && coming)
        name = coming->title ? coming->title : sheet_say(sheet, "wall.break");
    return name ? sheet_fill(sheet, "wall.next", (struct fill[]){{"name", name}, {0}}) : NULL;
}

/* What stands in the bar can be pressed too: the keys from the right, as wide as they were drawn. */
static void key_targets(const struct sheet *sheet, const struct frame *frame)
{
    const struct easel *easel = &sheet->easel;
    const double pad = 1.2, y = sheet_low(sheet, 81.5, 1), high = 7;
    const int size = metrics_frame_text(&easel->metrics, 2.5);
    double right = SHEET_RIGHT;
    for (int i = BAR_KEYS_MAX - 1; i >= 0; i--) {
        const struct bar_key *key = &frame->keys[i];
        if (!key->does)
            continue;
        const double wide = (type_width(easel->type, FACE_ANDIKA, size, key->does, SIZE_MAX) +
                             type_width(easel->type, FACE_ANDIKA_BOLD, size, key->key, SIZE_MAX)) /
                                easel->metrics.u +
                            1.1;
        const struct rect at = easel_rect(easel, (struct spot){right - wide - pad / 2, y, wide + pad, high});
        if (frame->targets[i].id)
            canvas_target(easel->canvas, (struct target){.at = at,
                                                         .id = frame->targets[i].id,
                                                         .flags = TARGET_BUTTON | frame->targets[i].flags,
                                                         .label = key->does});
        if (frame->targets[i].id && frame->targets[i].id == easel->focus)
            canvas_box(
                easel->canvas, rect_grow(at, metrics_px(&easel->metrics, 0.25)), /* free of the letters */
                (struct mark_box){.radius = metrics_px(&easel->metrics, 1.4),
                                  .line = easel->night ? easel->theme->on_night_bar : easel->theme->on_bar,
                                  .weight = metrics_px(&easel->metrics, easel->theme->focus_weight)});
        right -= wide + 1.4;
    }
}

void sheet_frame(const struct sheet *sheet, const struct frame *frame)
{
    const struct seen_part *part = sheet->seen ? seen_now(sheet->seen) : NULL;
    const char *where = place(sheet, part);
    struct strip strip = {
        .place = sheet->stage->rehearsal && sheet->seen
                     ? sheet_fill(sheet, "wall.rehearsal", (struct fill[]){{"place", where}, {0}})
                     : where,
        .step = frame->step,
        .ends = frame->ends ? frame->ends : ends(sheet)};
    if (!frame->step && part && sheet->seen->step < part->step_count) {
        strip.step = sheet_step_name(sheet, part, sheet->seen->step);
        strip.steps = part->step_count;
        strip.now = sheet->seen->step;
    }
    if (frame->seat && sheet->pane->seat < sheet->seen->seat_count)
        name_seat(sheet, &strip);
    if (!frame->no_timer)
        timer(sheet, &strip);
    block_strip(&sheet->easel, &strip);

    const char *notice = sheet->pane ? sheet->pane->notice : NULL;
    struct bar bar = {.now = sheet_say(sheet, "wall.now"),
                      .instruction = notice ? notice : frame->instruction};
    for (int i = 0; i < BAR_KEYS_MAX; i++)
        bar.keys[i] = frame->keys[i];
    if (!bar.keys[0].does && !frame->no_next)
        bar.next = frame->next ? frame->next : after(sheet, part);
    block_bar(&sheet->easel, &bar);
    key_targets(sheet, frame);
}
