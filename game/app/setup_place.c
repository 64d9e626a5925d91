/* Where the user of set-up is: which panel is open, over which page. */
#include "app/setup.h"

/* form->page: panel + PANELS * the page underneath */
enum {
    GROUP_PANEL = SEATS_MAX + 1,
    LATER_PANEL,
    PART_PANEL,
    ADD_PANEL = PART_PANEL + PACK_PARTS_MAX,
    PANELS = 0x100
};
_Static_assert(ADD_PANEL + (int)PACK_PARTS_MAX <= (int)PANELS, "every panel has a number of its own");

static int panel_of(const struct form *form)
{
    return form->page % PANELS;
}

uint8_t setup_seat(const struct form *form)
{
    const int panel = panel_of(form);
    return panel > 0 && panel <= SEATS_MAX ? (uint8_t)(panel - 1) : PACK_NONE;
}

bool setup_group_open(const struct form *form)
{
    return panel_of(form) == GROUP_PANEL;
}

bool setup_later_open(const struct form *form)
{
    return panel_of(form) == LATER_PANEL;
}

uint8_t setup_part(const struct form *form)
{
    const int panel = panel_of(form);
    return panel >= PART_PANEL && panel < ADD_PANEL ? (uint8_t)(panel - PART_PANEL) : PACK_NONE;
}

uint8_t setup_adding(const struct form *form)
{
    const int panel = panel_of(form);
    return panel >= ADD_PANEL ? (uint8_t)(panel - ADD_PANEL) : PACK_NONE;
}

bool setup_panel_open(const struct setup *setup)
{
    return setup_group_open(setup->form) || setup_later_open(setup->form) ||
           setup_part(setup->form) < setup->seen->part_count ||
           setup_adding(setup->form) < setup->seen->part_count ||
           seen_seat_taken(setup->seen, setup_seat(setup->form));
}

static void open_panel(struct form *form, int panel, uint32_t focus)
{
    form->page = panel + PANELS * form->leaf;
    form->leaf = 0;
    form->focus = focus;
    form->drawn_again = true;
}

void setup_open_seat(struct form *form, uint8_t seat)
{
    open_panel(form, seat + 1, SETUP_NAME);
}

void setup_open_group(struct form *form)
{
    open_panel(form, GROUP_PANEL, SETUP_GROUP);
}

void setup_open_later(struct form *form)
{
    open_panel(form, LATER_PANEL, SETUP_DAY);
}

void setup_open_part(struct form *form, uint8_t part)
{
    open_panel(form, PART_PANEL + part, 0);
}

void setup_follow_part(struct form *form, uint8_t part)
{
    form->page = PART_PANEL + part + PANELS * (form->page / PANELS);
}

void setup_open_add(struct form *form, uint8_t at)
{
    const int under = form->page / PANELS;
    open_panel(form, ADD_PANEL + at, 0);
    form->page = ADD_PANEL + at + PANELS * under;
}

void setup_close(struct form *form)
{
    const uint8_t seat = setup_seat(form), adding = setup_adding(form),
                  part = adding != PACK_NONE ? adding : setup_part(form);
    form->focus = seat != PACK_NONE        ? SETUP_SEAT + seat
                  : part != PACK_NONE      ? SETUP_PART + part
                  : setup_later_open(form) ? SETUP_LATER_OPEN
                                           : SETUP_GROUP_OPEN;
    form->leaf = form->page / PANELS;
    form->page = 0;
    form->drawn_again = true;
}
