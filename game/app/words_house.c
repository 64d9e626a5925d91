/* The house of identity at the desk: the numbers of a room when all fill it in together, what is said of each
 * room, and the dream. */
#include "app/words_page.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct seen_house *house_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    assert(part && part->house);
    return part->house;
}

/* Which room the fields are about, NULL = none: form->page counts from 1. */
static const struct seen_room *room_of(const struct form *form, const struct seen_house *house)
{
    return form->page >= 1 && form->page <= house->room_count ? &house->rooms[form->page - 1] : NULL;
}

static void put_rooms(const struct words_page *page)
{
    const struct seen_house *house = page->part->house;
    struct pick rooms[PACK_ROOMS_MAX];
    for (uint8_t i = 0; i < house->room_count; i++)
        rooms[i] = (struct pick){
            .label = house->rooms[i].name, .id = WORDS_CARD + i, .picked = page->form->page == i + 1};
    words_buttons(page, &page->across, rooms, house->room_count);
}

static bool is_room(uint32_t id)
{
    return id >= WORDS_CARD && id < WORDS_CARD + PACK_ROOMS_MAX;
}

static size_t keep_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.keep_rule"), .id = WORDS_KEEP, .picked = true};
    return 1;
}

/* --- numbers, of all together --- */

static void fill_draw(const struct words_page *page)
{
    put_rooms(page);
    words_field(page, &page->across, 1, sheet_say(&page->sheet, "words.house_going"), WORDS_VALUE);
    words_field(page, &page->across, 1, sheet_say(&page->sheet, "words.house_matters"), WORDS_VALUE + 1);
}

static size_t fill_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.keep_room"), .id = WORDS_KEEP, .picked = true};
    return 1;
}

static void fill_pick(const struct app *app, struct form *form, int page)
{
    form->page = page;
    form->focus = WORDS_VALUE;
    const struct seen_room *room = room_of(form, house_of(app->seen[APP_WALL]));
    char going[2] = "", matters[2] = "";
    if (room && room->going)
        going[0] = (char)('0' + room->going);
    if (room && room->matters)
        matters[0] = (char)('0' + room->matters);
    words_two_set(form, (const char *const[]){going, matters});
}

/* 1 to ROOM_STEPS, 0 for anything else. */
static uint8_t number_in(const struct form *form, uint32_t id)
{
    const struct edit *edit = form_field_find(form, id);
    const bool good = edit && edit->text[0] >= '1' && edit->text[0] <= '0' + ROOM_STEPS && !edit->text[1];
    return good ? (uint8_t)(edit->text[0] - '0') : 0;
}

/* On to the next room, once both numbers are there. */
static void fill_keep(struct app *app, struct form *form)
{
    const struct seen_house *house = house_of(app->seen[APP_WALL]);
    struct command command = command_new(COMMAND_SET_ROOM);
    command.with.index = (uint8_t)(form->page - 1);
    command.with.changed = number_in(form, WORDS_VALUE);
    command.with.stayed = number_in(form, WORDS_VALUE + 1);
    if (!room_of(form, house) || !command.with.changed || !command.with.stayed) {
        app_notice(app, "words.house_numbers");
        form->focus = command.with.changed ? WORDS_VALUE + 1 : WORDS_VALUE;
        return;
    }
    if (app_ask(app, command, APP_DESK) && form->page < house->room_count)
        fill_pick(app, form, form->page + 1);
}

static void fill_press(struct app *app, struct form *form, uint32_t id)
{
    if (is_room(id))
        fill_pick(app, form, (int)(id - WORDS_CARD) + 1);
    else if (id == WORDS_VALUE)
        form->focus = WORDS_VALUE + 1;
    else if (id == WORDS_KEEP || id == WORDS_VALUE + 1)
        fill_keep(app, form);
}

static void fill_enter(struct app *app, struct form *form)
{
    fill_pick(app, form, 1);
}

const struct words_step words_fill = {
    .first = WORDS_VALUE, .draw = fill_draw, .foot = fill_foot, .press = fill_press, .enter = fill_enter};

/* --- what is said of a room --- */

static void rooms_draw(const struct words_page *page)
{
    put_rooms(page);
    words_field(page, &page->across, 2, sheet_say(&page->sheet, "wall.house.strength"), WORDS_VALUE);
    words_field(page, &page->across, 2, sheet_say(&page->sheet, "wall.house.wish"), WORDS_VALUE + 1);
}

static void rooms_pick(const struct app *app, struct form *form, int page)
{
    form->page = page;
    form->focus = WORDS_VALUE;
    const struct seen_room *room = room_of(form, house_of(app->seen[APP_WALL]));
    words_two_set(form, (const char *const[]){room ? room->strength : NULL, room ? room->wish : NULL});
}

static void rooms_keep(struct app *app, const struct form *form)
{
    const struct seen_room *room = room_of(form, house_of(app->seen[APP_WALL]));
    struct command command = command_new(COMMAND_WORD_ROOM);
    if (!room)
        return;
    command.with.index = (uint8_t)(form->page - 1);
    if (words_two_changed(form, (const char *const[]){room->strength, room->wish}, &command))
        app_ask(app, command, APP_DESK);
}

static void rooms_press(struct app *app, struct form *form, uint32_t id)
{
    if (is_room(id)) {
        rooms_keep(app, form);
        rooms_pick(app, form, (int)(id - WORDS_CARD) + 1);
    } else if (id == WORDS_KEEP) {
        rooms_keep(app, form);
    } else if (id >= WORDS_VALUE && id < WORDS_VALUE + WORDS_TWO) {
        rooms_keep(app, form);
        form->focus = words_two_next(id);
    }
}

static void rooms_enter(struct app *app, struct form *form)
{
    rooms_pick(app, form, 1);
}

const struct words_step words_rooms = {
    .first = WORDS_VALUE, .draw = rooms_draw, .foot = keep_foot, .press = rooms_press, .enter = rooms_enter};

/* --- the dream --- */

static void dream_draw(const struct words_page *page)
{
    words_field(page, &page->across, 2, sheet_say(&page->sheet, "wall.house.what_dream"), WORDS_VALUE);
}

static void dream_press(struct app *app, struct form *form, uint32_t id)
{
    const struct edit *edit = form_field_find(form, WORDS_VALUE);
    const char *was = house_of(app->seen[APP_WALL])->dream;
    if ((id != WORDS_KEEP && id != WORDS_VALUE) || !edit || strcmp(edit->text, was ? was : "") == 0)
        return;
    struct command command = command_new(COMMAND_WORD_DREAM);
    command.with.text[0] = edit->text;
    app_ask(app, command, APP_DESK);
    form->focus = WORDS_KEEP;
}

static void dream_enter(struct app *app, struct form *form)
{
    const char *was = house_of(app->seen[APP_WALL])->dream;
    form->focus = WORDS_VALUE;
    edit_set(form_field(form, WORDS_VALUE), was ? was : "");
}

const struct words_step words_dream = {
    .first = WORDS_VALUE, .draw = dream_draw, .foot = keep_foot, .press = dream_press, .enter = dream_enter};
