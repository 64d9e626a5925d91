/* The table's words in a talk, a conversation, after a decision and at the end of a dilemma. */
#include "app/words_page.h"

#include <assert.h>

/* --- a question of a talk: words, and ideas for an agreement --- */

static const struct seen_question *question_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    assert(part && part->talk && step);
    return &part->talk->questions[step->id];
}

/* Fields only for what this question keeps: what is typed elsewhere would be lost. */
static void draw_fields(const struct words_page *page, const char *title, bool notes, bool ideas)
{
    const double idea_x = notes ? 82 : 8;
    const struct sheet *sheet = &page->sheet;
    easel_text(&sheet->easel, (struct spot){8, 10.3, 144, 0},
               (struct setting){.style = STYLE_HEADING, .most_lines = 2}, title);
    if (notes) {
        words_field(page, 8, 22, 70, 14, sheet_say(sheet, "words.said"), WORDS_TEXT);
        words_list_texts(page, 8, 43, 70, 69, page->part->words, page->part->word_count);
    }
    if (ideas) {
        words_field(page, idea_x, 22, 70, 14, sheet_say(sheet, "words.idea"), WORDS_IDEA);
        words_list_texts(page, idea_x, 43, 70, 69, page->part->ideas, page->part->idea_count);
    }
}

static void talk_draw(const struct words_page *page)
{
    const struct seen_question *question = question_of(page->seen);
    draw_fields(page, question->ask, question->notes, question->ideas);
}

static void talk_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_TEXT)
        words_ask_text(app, form, COMMAND_NOTE_WORDS, WORDS_TEXT, PACK_NONE);
    else if (id == WORDS_IDEA)
        words_ask_text(app, form, COMMAND_NOTE_IDEA, WORDS_IDEA, PACK_NONE);
}

const struct words_step words_talk = {.first = WORDS_TEXT, .draw = talk_draw, .press = talk_press};
const struct words_step words_ideas = {.first = WORDS_IDEA, .draw = talk_draw, .press = talk_press};

static void think_draw(const struct words_page *page)
{
    draw_fields(page, page->part->dilemma->think, true, true);
}

const struct words_step words_think = {.first = WORDS_IDEA, .draw = think_draw, .press = talk_press};

/* --- the conversation: who speaks, and arguments --- */

static void roles_row(const struct words_page *page, double y, uint32_t first, uint8_t picked)
{
    struct pick buttons[PACK_ROLES_MAX + 1];
    uint8_t count = 0;
    for (uint8_t role = 0; role < page->seen->role_count; role++)
        buttons[count++] = (struct pick){
            .label = page->seen->roles[role].name, .id = first + role, .picked = picked == role};
    words_buttons(page, 8, y, 144, buttons, count);
}

static uint8_t picked_role(const struct form *form)
{
    return form->page > 0 ? (uint8_t)(form->page - 1) : PACK_NONE;
}

static void conversation_draw(const struct words_page *page)
{
    const struct sheet *sheet = &page->sheet;
    const struct seen_dilemma *dilemma = page->part->dilemma;
    easel_text(&sheet->easel, (struct spot){8, 10.3, 144, 0},
               (struct setting){.style = STYLE_HEADING, .most_lines = 1},
               sheet_say(sheet, "words.argument_title"));
    words_field(page, 8, 17, 144, 6, sheet_say(sheet, "words.argument"), WORDS_TEXT);
    roles_row(page, 29.5, WORDS_ROLE, picked_role(page->form));
    words_list_texts(page, 8, 38, 144, 62, dilemma->arguments, dilemma->argument_count);
    const struct pick speak[] = {
        {.label = sheet_say(sheet, "words.next_speaker"), .id = WORDS_NEXT_SPEAKER},
        {.label = sheet_say(sheet, "words.next_round"), .id = WORDS_NEXT_ROUND},
    };
    words_buttons(page, 8, sheet_low(sheet, 70.4, 1), 90, speak, 2);
}

static void pick_role(struct form *form, uint8_t role)
{
    form->page = form->page == role + 1 ? 0 : role + 1;
}

static void conversation_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_TEXT)
        words_ask_text(app, form, COMMAND_NOTE_ARGUMENT, WORDS_TEXT, picked_role(form));
    else if (id == WORDS_NEXT_SPEAKER)
        app_ask(app, command_new(COMMAND_NEXT_SPEAKER), APP_DESK);
    else if (id == WORDS_NEXT_ROUND)
        app_ask(app, command_new(COMMAND_NEXT_TALK_ROUND), APP_DESK);
    else if (id >= WORDS_ROLE && id < WORDS_ROLE + PACK_ROLES_MAX)
        pick_role(form, (uint8_t)(id - WORDS_ROLE));
}

const struct words_step words_conversation = {
    .first = WORDS_TEXT, .draw = conversation_draw, .press = conversation_press};

/* --- who helps with the cost of each role --- */

static void help_draw(const struct words_page *page)
{
    const struct sheet *sheet = &page->sheet;
    const struct seen *seen = page->seen;
    easel_text(&sheet->easel, (struct spot){8, 10.3, 144, 0},
               (struct setting){.style = STYLE_HEADING, .most_lines = 1},
               sheet_say(sheet, "words.help_title"));
    const double step = 11.4;
    for (uint8_t role = 0; role < seen->role_count; role++) {
        const double x = role % 2 == 0 ? 8 : 82, y = 17 + step * (role / 2) * 1.4;
        block_gable(&sheet->easel, seen->roles[role].gable, x, y - 0.6, 3.6);
        words_field(page, x + 5, y, 65, 6, seen->roles[role].name, WORDS_HELP + role);
    }
}

static void help_press(struct app *app, struct form *form, uint32_t id)
{
    if (id >= WORDS_HELP && id < WORDS_HELP + PACK_ROLES_MAX) {
        const char *typed = words_typed(form, id);
        if (!typed)
            return;
        struct command command = command_new(COMMAND_OFFER_HELP);
        command.with.role = (uint8_t)(id - WORDS_HELP);
        command.with.text[0] = typed;
        app_ask(app, command, APP_DESK);
        form->focus = command.with.role + 1 < app->seen[APP_WALL]->role_count ? id + 1 : WORDS_DONE;
    }
}

static void help_enter(struct app *app, struct form *form)
{
    const struct seen_part *part = seen_now(app->seen[APP_WALL]);
    for (uint8_t role = 0; role < app->seen[APP_WALL]->role_count; role++) {
        struct edit *edit = form_field(form, WORDS_HELP + role);
        if (edit && part->dilemma->help[role])
            edit_set(edit, part->dilemma->help[role]);
    }
}

const struct words_step words_help = {
    .first = WORDS_HELP, .draw = help_draw, .press = help_press, .enter = help_enter};
