/* The table's words while it turns the question around, and the option that it adds. */
#include "app/words_page.h"

#include <assert.h>

/* --- the window of four panes --- */

static uint8_t picked_pane(const struct form *form)
{
    assert(form->page >= 0 && form->page < PANE_COUNT);
    return (uint8_t)form->page;
}

static const char *turn_title(const struct words_page *page)
{
    return page->part->dilemma->question;
}

static void turn_draw(const struct words_page *page)
{
    static const char *const names[PANE_COUNT] = {"wall.turn.problem_alone", "wall.turn.problem_together",
                                                  "wall.turn.possible_alone", "wall.turn.possible_together"};
    const struct sheet *sheet = &page->sheet;
    const struct seen_dilemma *dilemma = page->part->dilemma;
    const uint8_t picked = picked_pane(page->form);
    struct pick panes[PANE_COUNT];
    for (uint8_t i = 0; i < PANE_COUNT; i++)
        panes[i] =
            (struct pick){.label = sheet_say(sheet, names[i]), .id = WORDS_PANE + i, .picked = i == picked};
    words_buttons(page, &page->across, panes, PANE_COUNT);
    words_field(page, &page->across, 1, sheet_say(sheet, "words.in_pane"), WORDS_TEXT);
    words_list_texts(page, &page->across, dilemma->panes[picked], dilemma->pane_count[picked]);
}

static void turn_press(struct app *app, struct form *form, uint32_t id)
{
    if (id >= WORDS_PANE && id < WORDS_PANE + PANE_COUNT) {
        form->page = (int)(id - WORDS_PANE);
        form->focus = WORDS_TEXT;
        return;
    }
    const char *typed = words_typed(form, WORDS_TEXT);
    if (id != WORDS_TEXT || !typed)
        return;
    struct command command = command_new(COMMAND_NOTE_PANE);
    command.with.index = picked_pane(form);
    command.with.text[0] = typed;
    if (!app_ask(app, command, APP_DESK))
        return;
    edit_set(form_field(form, WORDS_TEXT), "");
}

const struct words_step words_turn = {
    .first = WORDS_TEXT, .title = turn_title, .draw = turn_draw, .press = turn_press};

/* --- the table's own idea --- */

enum { OWN_FIELDS = 3 };

static const char *own_title(const struct words_page *page)
{
    return sheet_say(&page->sheet, "wall.own.title");
}

static void own_draw(const struct words_page *page)
{
    static const char *const asks[OWN_FIELDS] = {"wall.own.ours", "wall.own.pays", "wall.own.happens"};
    const struct sheet *sheet = &page->sheet;
    for (uint32_t i = 0; i < OWN_FIELDS; i++)
        words_field(page, &page->across, 1, sheet_say(sheet, asks[i]), WORDS_OWN + i);
    const struct seen_own_option *own = &page->part->dilemma->own;
    const struct pick picks[] = {
        {.label = sheet_say(sheet, own->stands ? "words.change_option" : "words.add_option"),
         .id = WORDS_ADD_OPTION,
         .picked = true},
        {.label = sheet_say(sheet, "words.drop_option"), .id = WORDS_DROP_OPTION},
    };
    words_buttons(page, &page->across, picks, 2);
}

static void own_add(struct app *app, const struct form *form)
{
    struct command command = command_new(COMMAND_ADD_OPTION);
    for (uint32_t i = 0; i < OWN_FIELDS; i++) {
        const struct edit *edit = form_field_find(form, WORDS_OWN + i);
        command.with.text[i] = edit && !edit_empty(edit) ? edit->text : NULL;
    }
    app_ask(app, command, APP_DESK);
}

static void own_drop(struct app *app, struct form *form)
{
    for (uint32_t i = 0; i < OWN_FIELDS; i++)
        edit_set(form_field(form, WORDS_OWN + i), "");
    if (seen_now(app->seen[APP_WALL])->dilemma->own.stands)
        app_ask(app, command_new(COMMAND_DROP_OPTION), APP_DESK);
    form->focus = WORDS_OWN;
}

static void own_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_ADD_OPTION)
        own_add(app, form);
    else if (id == WORDS_DROP_OPTION)
        own_drop(app, form);
    else if (id >= WORDS_OWN && id < WORDS_OWN + OWN_FIELDS)
        form->focus = id + 1 < WORDS_OWN + OWN_FIELDS ? id + 1 : WORDS_ADD_OPTION;
}

static void own_enter(struct app *app, struct form *form)
{
    const struct seen_own_option *own = &seen_now(app->seen[APP_WALL])->dilemma->own;
    const char *const said[OWN_FIELDS] = {own->label, own->pays, own->happens};
    for (uint32_t i = 0; i < OWN_FIELDS; i++) {
        struct edit *edit = form_field(form, WORDS_OWN + i);
        if (edit && said[i])
            edit_set(edit, said[i]);
    }
}

const struct words_step words_own_idea = {
    .first = WORDS_OWN, .title = own_title, .draw = own_draw, .press = own_press, .enter = own_enter};
