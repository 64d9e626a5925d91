/* The question about the beamer (look 31): can the room see this screen? */
#include "app/overlay.h"

#include "view/sheet.h"

#include <math.h>

static void draw_screen_dark(const struct sheet *sheet, double x, double y)
{
    const struct easel *easel = &sheet->easel;
    const uint32_t ink = easel_ink(easel);
    const int weight = easel_weight(easel, 0.5);
    const struct rect rod = easel_rect(easel, (struct spot){x, y, 45.6, 0});
    canvas_line(easel->canvas,
                (struct mark_line){{rod.x, rod.y}, {rod.x + rod.w, rod.y}, weight, ink, true, 0, 0});
    canvas_box(
        easel->canvas, easel_rect(easel, (struct spot){x + 1.8, y, 42, 24}),
        (struct mark_box){.fill = easel->theme->night, .line = ink, .weight = easel_weight(easel, 0.2)});
    block_icon(easel, "eye-off", x + 17.3, y + 6.5, 11, easel->theme->on_night);
}

static void draw_laptop(const struct sheet *sheet, double x, double y)
{
    const struct easel *easel = &sheet->easel;
    block_card(easel, (struct spot){x + 10.3, y, 25, 15.2}, CARD_CHOSEN);
    block_card(easel, (struct spot){x + 12.3, y + 2, 21, 11.2}, CARD_PANEL);
    block_logo(easel, x + 15.6, y + 5.8, 3.8, false);
    block_ground(easel, x, y + 18.6, 45.6);
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){x + 7, y + 15.6, 31.6, 2.9}),
               (struct mark_box){.fill = easel->theme->card,
                                 .line = easel_ink(easel),
                                 .weight = easel_weight(easel, 0.4),
                                 .radius = metrics_px(&easel->metrics, 0.8)});
}

bool overlay_asks_for_seat(const struct app *app)
{
    return app->gate.seat_open && !app->gate.desk_asked && app->page == &page_playing;
}

/* One of the two answers. */
struct choice {
    const char *key, *head, *say;
    uint32_t id;
    bool safe;
};

static double choice_high(const struct sheet *sheet, const struct choice *choice, double wide)
{
    const struct setting head = {.style = STYLE_LABEL, .bold = true}, say = {.style = STYLE_ASIDE};
    return 4.2 + easel_measure(&sheet->easel, wide - 12, head, choice->head).bottom +
           easel_measure(&sheet->easel, wide - 12, say, choice->say).bottom;
}

static void draw_choice(const struct sheet *sheet, const struct choice *choice, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    block_card(easel, spot, CARD_PLAIN);
    const bool word = choice->key[1] != '\0'; /* a wider cap, and smaller */
    const double cap = word ? 4 : 5.1;
    block_key(easel, spot.x + (word ? 1.6 : 2.6), spot.y + (spot.h - cap) / 2, cap, choice->key);
    const struct set head = easel_text(easel, (struct spot){spot.x + 10, spot.y + 2.1, spot.w - 12, 0},
                                       (struct setting){.style = STYLE_LABEL, .bold = true}, choice->head);
    easel_text(easel, (struct spot){spot.x + 10, head.bottom, spot.w - 12, 0},
               (struct setting){.style = STYLE_ASIDE}, choice->say);
    const uint32_t flags = TARGET_FOCUSABLE | TARGET_BUTTON | (choice->safe ? TARGET_DEFAULT : 0u);
    canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), choice->id, flags, choice->head});
    if (easel->focus == choice->id || (choice->safe && easel->focus == 0))
        block_focus(easel, spot, 1.4);
}

/* How the words of the question stand: with the drawings beside them, or across the whole page. */
struct asked {
    double top, wide, choices; /* units; choices: no higher than this */
    bool lock;                 /* what to do when the beamer goes on again; the bar says it too */
    bool seat;                 /* a seat is asking: cards are the other way */
};

/* Draws the words and answers; returns where they end. */
static double draw_question(const struct sheet *sheet, const struct asked *asked)
{
    const struct choice choices[] = {
        {asked->seat ? "K" : "Esc", sheet_say(sheet, "ask.yes"),
         sheet_say(sheet, asked->seat ? "ask.yes_say" : "ask.yes_later"), OVERLAY_CARDS, true},
        {"U", sheet_say(sheet, "ask.no"), sheet_say(sheet, "ask.no_say"), OVERLAY_OFF, false},
    };
    const struct easel *easel = &sheet->easel;
    const struct set title =
        easel_text(easel, (struct spot){SHEET_LEFT, asked->top, asked->wide + 2, 0},
                   (struct setting){.style = STYLE_TITLE}, sheet_say(sheet, "ask.question"));
    double y = easel_text(easel, (struct spot){SHEET_LEFT, title.bottom + 2, asked->wide, 0},
                          (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, "ask.why"))
                   .bottom +
               2;
    y = fmax(y, asked->choices);
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
        const double high = choice_high(sheet, &choices[i], asked->wide);
        draw_choice(sheet, &choices[i], (struct spot){SHEET_LEFT, y, asked->wide, high});
        y += high + (i == 0 ? 2 : 0);
    }
    if (!asked->lock)
        return y;
    y += asked->choices > 0 ? 4.6 : 1.6;
    block_icon(easel, "lock", 8.2, y + 0.2, 2.8, easel_second(easel));
    return easel_text(easel, (struct spot){12.4, y, asked->wide - 4, 0},
                      (struct setting){.style = STYLE_ASIDE, .colour = easel_second(easel)},
                      sheet_say(sheet, "ask.blank_first"))
        .bottom;
}

/* The first way for which there is room: words are never made smaller. */
static struct asked asked_of(const struct sheet *sheet, bool seat)
{
    const struct asked ways[] = {{13.2, 88, 40, true, seat},
                                 {10.8, 88, 0, true, seat},
                                 {10.8, SHEET_WIDE, 0, true, seat},
                                 {10.8, SHEET_WIDE, 0, false, seat}};
    const size_t last = sizeof ways / sizeof *ways - 1;
    for (size_t i = 0; i < last; i++) {
        struct canvas scratch = {.count = 0};
        const struct sheet trial = sheet_trial(sheet, &scratch);
        const bool fits = draw_question(&trial, &ways[i]) <= sheet_bottom(sheet);
        canvas_release(&scratch);
        if (fits)
            return ways[i];
    }
    return ways[last];
}

static void draw_as_it_should(const struct sheet *sheet)
{
    draw_screen_dark(sheet, 104.6, 14);
    draw_laptop(sheet, 104.6, 47);
    easel_text(
        &sheet->easel, (struct spot){104.6, 70.6, 45.6, 0},
        (struct setting){.style = STYLE_ASIDE, .align = ALIGN_CENTRE, .colour = easel_second(&sheet->easel)},
        sheet_say(sheet, "ask.as_it_should"));
}

void overlay_ask(struct canvas *canvas, const struct stage *stage, const struct app *app,
                 const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, app->seen[APP_WALL], &pane, SURFACE_WALL, false);
    const bool seat = overlay_asks_for_seat(app);
    const struct asked asked = asked_of(&sheet, seat);
    draw_question(&sheet, &asked);
    if (asked.wide < SHEET_WIDE)
        draw_as_it_should(&sheet);
    const struct frame frame = {
        .instruction = sheet_say(&sheet, seat ? "ask.now" : "ask.now_later"),
        .keys = {{"B", sheet_say(&sheet, "ask.key_blank")},
                 {seat ? "K" : "Esc", sheet_say(&sheet, seat ? "ask.key_cards" : "ask.key_later")},
                 {"U", sheet_say(&sheet, "ask.key_off")}},
        .no_timer = true,
    };
    sheet_frame(&sheet, &frame);
}
