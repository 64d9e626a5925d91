/* The display rule, one question at a time. */
#include "app/gate.h"

#include <assert.h>

void gate_reset(struct gate *gate, int displays, int wall)
{
    assert(displays >= 1);
    *gate = (struct gate){
        .displays = displays,
        .wall = wall >= 0 && wall < displays && displays > 1 ? wall : -1,
        .blank = gate->blank,
        .back_again = gate->back_again,
    };
}

bool gate_has_private(const struct gate *gate)
{
    return gate->displays > 1 ? gate->wall >= 0 : gate->beamer_off;
}

bool gate_open_seat(struct gate *gate)
{
    gate->desk_asked = false;
    gate->seat_open = true;
    gate->asking = gate->displays == 1 && !gate->beamer_off;
    return gate_has_private(gate);
}

void gate_close_seat(struct gate *gate)
{
    gate->seat_open = false;
    gate->asking = false;
}

void gate_ask_desk(struct gate *gate)
{
    gate->desk_asked = true;
    gate->asking = gate->displays == 1 && !gate->beamer_off;
}

void gate_leave_desk(struct gate *gate)
{
    gate->desk_asked = false;
    gate->asking = false;
    gate_wall_picture(gate);
}

void gate_answer(struct gate *gate, bool beamer_off)
{
    gate->asking = false;
    gate->beamer_off = beamer_off && gate->displays == 1;
    if (gate->beamer_off)
        return;
    gate->seat_open = false;
    gate->desk_asked = false;
}

void gate_wall_picture(struct gate *gate)
{
    gate->beamer_off = false;
}

void gate_show(struct gate *gate)
{
    gate->blank = false;
    gate->back_again = false;
}

static enum gate_shows single(const struct gate *gate)
{
    if (gate->asking)
        return GATE_ASK;
    if (!gate->beamer_off)
        return gate->blank ? GATE_NIGHT : GATE_WALL;
    if (gate->desk_asked)
        return GATE_DESK;
    return gate->seat_open ? GATE_SEAT : GATE_WALL;
}

enum gate_shows gate_shows(const struct gate *gate, int display)
{
    if (gate->displays == 1)
        return single(gate);
    if (gate->wall < 0 || display == gate->wall)
        return gate->blank ? GATE_NIGHT : GATE_WALL;
    if (gate->seat_open && !gate->desk_asked)
        return GATE_SEAT;
    return GATE_DESK;
}
