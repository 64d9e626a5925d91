/* The seats of set-up: cards up to eight, columns by role above, and the one seat being changed. */
#include "app/setup.h"

#include <assert.h>

uint8_t setup_seat(const struct form *form)
{
    return form->page > 0 && form->page <= SEATS_MAX ? (uint8_t)(form->page - 1) : PACK_NONE;
}

bool setup_crowded(const struct seen *seen)
{
    return seen_seats_taken(seen) > 8;
}

static bool has_focus(const struct setup *setup, uint32_t id)
{
    return setup->form->focus == id;
}

static const char *presence_word(const struct setup *setup, enum presence presence)
{
    static const char *const keys[] = {"setup.here", "setup.later", "setup.away", "setup.gone"};
    assert((size_t)presence < sizeof keys / sizeof *keys);
    return sheet_say(&setup->sheet, keys[presence]);
}

static void seat_target(const struct setup *setup, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const uint32_t id = SETUP_SEAT + seat;
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id, TARGET_FOCUSABLE | TARGET_BUTTON,
                                  sheet_seat_name(&setup->sheet, seat)});
    if (has_focus(setup, id))
        block_focus(easel, spot, 1.4);
}

/* A card as in look 02: gable, name over role, drawing. */
static void draw_card(const struct setup *setup, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_seat *who = &setup->seen->seats[seat];
    const bool here = who->presence == PRESENCE_HERE;
    block_card(easel, spot, !here ? CARD_DASHED : setup_seat(setup->form) == seat ? CARD_CHOSEN : CARD_PLAIN);
    block_gable(easel, setup->seen->roles[who->role].gable, spot.x + 2.1, spot.y + 1, 4.4);
    const double text = spot.w - 15;
    easel_text(easel, (struct spot){spot.x + 8.2, spot.y + 0.3, text, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_seat_name(&setup->sheet, seat));
    const char *role = setup->seen->roles[who->role].name;
    easel_text(easel, (struct spot){spot.x + 8.2, spot.y + 3.5, text, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
               here ? role : presence_word(setup, who->presence));
    block_icon(easel, sheet_nickname_drawing(who->nickname), spot.x + spot.w - 5.6, spot.y + 1.8, 3.6,
               easel_ink(easel));
    seat_target(setup, spot, seat);
}

/* A row as in look 25: drawing, name, here or not. */
static void draw_row(const struct setup *setup, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_seat *who = &setup->seen->seats[seat];
    const bool here = who->presence == PRESENCE_HERE;
    block_card(easel, spot, !here ? CARD_DASHED : setup_seat(setup->form) == seat ? CARD_CHOSEN : CARD_FLAT);
    block_icon(easel, sheet_nickname_drawing(who->nickname), spot.x + 1.6, spot.y + 1.1, 3.4,
               easel_ink(easel));
    double text = spot.w - 10.4;
    if (here) {
        const struct rect dot = easel_rect(easel, (struct spot){spot.x + spot.w - 3.8, spot.y + 1.8, 2, 2});
        canvas_box(easel->canvas, dot, (struct mark_box){.fill = easel_ink(easel), .radius = 10000});
    } else {
        const struct setting word = {.style = STYLE_ASIDE, .align = ALIGN_RIGHT};
        const char *presence = presence_word(setup, who->presence);
        text -= easel_width(easel, word, presence);
        easel_text(easel, (struct spot){spot.x + 6, spot.y + 1.1, spot.w - 7.6, 0}, word, presence);
    }
    easel_text(easel, (struct spot){spot.x + 6, spot.y + 0.9, text, 0},
               (struct setting){.style = STYLE_LABEL, .bold = here, .most_lines = 1},
               sheet_seat_name(&setup->sheet, seat));
    seat_target(setup, spot, seat);
}

static void draw_column(const struct setup *setup, uint8_t role, double x, double wide, double top,
                        double bottom)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_role *who = &setup->seen->roles[role];
    block_gable(easel, who->gable, x, top, 3.4);
    easel_text(easel, (struct spot){x + 5, top + 0.2, wide - 9, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1}, who->name);
    easel_text(easel, (struct spot){x, top + 0.2, wide, 0},
               (struct setting){.style = STYLE_LABEL, .align = ALIGN_RIGHT, .colour = easel_second(easel)},
               sheet_number(&setup->sheet, who->seats));
    const double first = top + 5.2, step = 6.3;
    const int rows = (int)((bottom - first + 0.8) / step);
    const int columns = who->seats > rows ? 2 : 1;
    const double each = (wide - (columns - 1) * 1.2) / columns;
    int number = 0;
    for (uint8_t seat = 0; seat < setup->seen->seat_count; seat++) {
        if (setup->seen->seats[seat].role != role)
            continue;
        const struct spot spot = {x + (number / rows) * (each + 1.2), first + step * (number % rows), each,
                                  5.5};
        if (number < rows * columns)
            draw_row(setup, spot, seat);
        number++;
    }
}

static void draw_title(const struct setup *setup)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct set title = easel_text(easel, (struct spot){8, 10.3, 60, 0},
                                        (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
                                        sheet_say(&setup->sheet, "setup.who"));
    if (seen_seats_taken(setup->seen) >= SEATS_MAX)
        return;
    struct button add = {.label = sheet_say(&setup->sheet, "setup.add"),
                         .icon = "plus",
                         .id = SETUP_ADD,
                         .size = 2.5,
                         .regular = true};
    double wide = block_button_width(easel, &add);
    const double right = setup_crowded(setup->seen) ? 152 : 78;
    if (right - wide < 9.5 + title.width) { /* large text: the sign alone */
        add.label = "+";
        add.icon = NULL;
        wide = block_button_width(easel, &add);
    }
    const double left = right - wide > 9.5 + title.width ? right - wide : 9.5 + title.width;
    block_button(easel, (struct spot){left, 10.9, wide, 5.5}, &add);
}

void setup_seats(const struct setup *setup, double top, double bottom)
{
    const struct seen *seen = setup->seen;
    draw_title(setup);
    if (setup_crowded(seen)) {
        const double gap = 2.4, wide = (144 - gap * (seen->role_count - 1)) / seen->role_count;
        for (uint8_t role = 0; role < seen->role_count; role++)
            draw_column(setup, role, 8 + role * (wide + gap), wide, top, bottom);
        return;
    }
    int number = 0;
    for (uint8_t seat = 0; seat < seen->seat_count; seat++) {
        const struct spot spot = {number % 2 == 0 ? 8 : 42, top + 8.25 * (number / 2), 32, 7.2};
        if (!seen_seat_taken(seen, seat))
            continue;
        draw_card(setup, spot, seat);
        number++;
    }
    if (number == 0)
        block_card(&setup->sheet.easel, (struct spot){8, top, 32, 7.2}, CARD_DASHED);
}

/* --- one seat --- */

static double seat_name(const struct setup *setup, uint8_t seat, double y)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct edit *edit = form_field_find(setup->form, SETUP_NAME);
    easel_text(easel, (struct spot){82, y, 70, 0}, (struct setting){.style = STYLE_LABEL, .bold = true},
               sheet_say(&setup->sheet, "setup.name"));
    struct writing writing = block_writing(edit);
    writing.hint = sheet_seat_name(&setup->sheet, seat);
    writing.active = has_focus(setup, SETUP_NAME);
    writing.id = SETUP_NAME;
    writing.label = sheet_say(&setup->sheet, "setup.name");
    block_field(easel, (struct spot){82, y + 4.8, 70, 6}, &writing);
    if (setup->app->seen[APP_DESK]->seats[seat].name && !writing.value[0])
        easel_text(easel, (struct spot){82, y + 11.6, 70, 0},
                   (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
                   sheet_say(&setup->sheet, "setup.name_kept"));
    return y + 14.4;
}

static double seat_role(const struct setup *setup, uint8_t seat, double y)
{
    const struct seen *seen = setup->seen;
    struct pick picks[PACK_ROLES_MAX];
    for (uint8_t role = 0; role < seen->role_count; role++)
        picks[role] = (struct pick){.label = seen->roles[role].name,
                                    .id = SETUP_ROLE + role,
                                    .picked = seen->seats[seat].role == role};
    easel_text(&setup->sheet.easel, (struct spot){82, y, 70, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true}, sheet_say(&setup->sheet, "setup.role"));
    return block_buttons(&setup->sheet.easel, (struct spot){82, y + 4.2, 70, PICK_HIGH}, picks,
                         seen->role_count) +
           2;
}

static double seat_presence(const struct setup *setup, uint8_t seat, double y)
{
    struct pick picks[3];
    for (uint8_t i = 0; i < 3; i++)
        picks[i] = (struct pick){.label = presence_word(setup, (enum presence)i),
                                 .id = SETUP_PRESENCE + i,
                                 .picked = setup->seen->seats[seat].presence == (enum presence)i};
    return block_buttons(&setup->sheet.easel, (struct spot){82, y, 70, PICK_HIGH}, picks, 3) + 2;
}

void setup_one_seat(const struct setup *setup)
{
    const uint8_t seat = setup_seat(setup->form);
    assert(seen_seat_taken(setup->seen, seat));
    const struct easel *easel = &setup->sheet.easel;
    const char *number = sheet_number(&setup->sheet, seat + 1);
    easel_text(easel, (struct spot){82, 10.3, 70, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_fill(&setup->sheet, "setup.seat", FACTS({"n", number})));
    double y = seat_name(setup, seat, 18);
    y = seat_role(setup, seat, y);
    y = seat_presence(setup, seat, y);
    const struct pick rest[] = {
        {.label = sheet_say(&setup->sheet, "setup.drawing"), .id = SETUP_DRAWING},
        {.label = sheet_say(&setup->sheet, "setup.remove"), .id = SETUP_REMOVE},
        {.label = sheet_say(&setup->sheet, "setup.done"), .id = SETUP_DONE, .picked = true},
    };
    block_buttons(&setup->sheet.easel, (struct spot){82, y, 70, PICK_HIGH}, rest, 3);
}
