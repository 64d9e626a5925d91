/* A pane over what was made up. */
#include "support/pane_table.h"

#include "view/seat.h"
#include "view/wall.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct table *table_new(void)
{
    struct table *table = calloc(1, sizeof *table);
    assert(table);
    studio_open(&table->studio);
    table->stage = studio_stage(&table->studio, 0, 1280, 720);
    table->made = made_new(0);
    table->pane = pane_new();
    return table;
}

void table_begin(struct table *table)
{
    pane_follow(&table->pane, &table->made->seen);
    table_draw(table);
}

void table_free(struct table *table)
{
    pane_clear(&table->pane);
    canvas_release(&table->canvas);
    made_free(table->made);
    studio_close(&table->studio);
    free(table);
}

int table_teardown(void **state)
{
    table_free(*state);
    return 0;
}

void table_draw(struct table *table)
{
    canvas_release(&table->canvas);
    (table->wall ? wall_view : seat_view)(&table->canvas, &table->stage, &table->made->seen, &table->pane);
}

struct action table_give(struct table *table, struct input input)
{
    const struct action action = pane_input(&table->pane, &table->made->seen, &table->canvas, &input);
    table_draw(table);
    return action;
}

struct action table_key(struct table *table, enum key key)
{
    return table_give(table, (struct input){.kind = INPUT_KEY, .key = key});
}

struct action table_type(struct table *table, const char *letters)
{
    struct input input = {.kind = INPUT_TEXT};
    strncpy(input.text, letters, sizeof input.text - 1);
    return table_give(table, input);
}

struct action table_press(struct table *table, uint32_t id)
{
    const struct target *target = canvas_target_find(&table->canvas, id);
    assert(target);
    return table_give(table, (struct input){.kind = INPUT_PRESS,
                                            .x = target->at.x + target->at.w / 2,
                                            .y = target->at.y + target->at.h / 2,
                                            .clicks = 1});
}
