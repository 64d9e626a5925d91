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
static void put_fields(const struct words_page *page, bool notes, bool ideas)
{
    const struct sheet *sheet = &page->sheet;
    const struct words_column *in = notes ? &page->right : &page->left;
    if (notes) {
        words_field(page, &page->left, 3, sheet_say(sheet, "words.said"), WORDS_TEXT);
        words_list_texts(page, &page->left, page->part->words, page->part->word_count);
    }
    if (ideas) {
        words_field(page, in, 3, sheet_say(sheet, "words.idea"), WORDS_IDEA);
        words_list_texts(page, in, page->part->ideas, page->part->idea_count);
    }
}

static const char *talk_title(const struct words_page *page)
{
    return question_of(page->seen)->ask;
}

static void talk_draw(const struct words_page *page)
{
    const struct seen_question *question = question_of(page->seen);
    put_fields(page, question->notes, question->ideas);
}

/* Role by role: the next one speaks, without going away from what is being written. */
static size_t talk_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    uint8_t count, speaker;
    if (!seen_speakers(page->seen, &count, &speaker) || speaker >= count)
        return 0;
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.next_speaker"), .id = WORDS_NEXT_SPEAKER};
    return 1;
}

static void talk_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_NEXT_SPEAKER)
        app_ask(app, command_new(COMMAND_NEXT_SPEAKER), APP_DESK);
    if (id == WORDS_TEXT)
        words_ask_text(app, form, COMMAND_NOTE_WORDS, WORDS_TEXT, PACK_NONE);
    else if (id == WORDS_IDEA)
        words_ask_text(app, form, COMMAND_NOTE_IDEA, WORDS_IDEA, PACK_NONE);
}

const struct words_step words_talk = {.first = WORDS_TEXT,
                                      .columns = true,
                                      .title = talk_title,
                                      .draw = talk_draw,
                                      .foot = talk_foot,
                                      .press = talk_press};
const struct words_step words_ideas = {.first = WORDS_IDEA,
                                       .columns = true,
                                       .title = talk_title,
                                       .draw = talk_draw,
                                       .foot = talk_foot,
                                       .press = talk_press};

static const char *think_title(const struct words_page *page)
{
    return page->part->dilemma->think;
}

static void think_draw(const struct words_page *page)
{
    put_fields(page, true, true);
}

const struct words_step words_think = {
    .first = WORDS_IDEA, .columns = true, .title = think_title, .draw = think_draw, .press = talk_press};

/* --- the conversation: who speaks, and arguments --- */

static uint8_t picked_role(const struct form *form)
{
    return form->page > 0 ? (uint8_t)(form->page - 1) : PACK_NONE;
}

static const char *conversation_title(const struct words_page *page)
{
    return sheet_say(&page->sheet, "words.argument_title");
}

static void conversation_draw(const struct words_page *page)
{
    const struct seen_dilemma *dilemma = page->part->dilemma;
    const uint8_t picked = picked_role(page->form);
    struct pick roles[PACK_ROLES_MAX];
    for (uint8_t role = 0; role < page->seen->role_count; role++)
        roles[role] = (struct pick){
            .label = page->seen->roles[role].name, .id = WORDS_ROLE + role, .picked = picked == role};
    words_field(page, &page->across, 1, sheet_say(&page->sheet, "words.argument"), WORDS_TEXT);
    words_buttons(page, &page->across, roles, page->seen->role_count);
    words_list_texts(page, &page->across, dilemma->arguments, dilemma->argument_count);
}

static size_t conversation_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.next_speaker"), .id = WORDS_NEXT_SPEAKER};
    picks[1] = (struct pick){.label = sheet_say(&page->sheet, "words.next_round"), .id = WORDS_NEXT_ROUND};
    return 2;
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

const struct words_step words_conversation = {.first = WORDS_TEXT,
                                              .title = conversation_title,
                                              .draw = conversation_draw,
                                              .foot = conversation_foot,
                                              .press = conversation_press};

/* --- who helps with the cost of each role --- */

static const char *help_title(const struct words_page *page)
{
    return sheet_say(&page->sheet, "words.help_title");
}

static void help_draw(const struct words_page *page)
{
    const struct seen *seen = page->seen;
    for (uint8_t role = 0; role < seen->role_count; role++) {
        struct words_column in = role % 2 == 0 ? page->left : page->right;
        struct flow mark = *in.flow;
        double y = 0;
        in.x += 5;
        in.wide -= 5;
        words_field(page, &in, 1, seen->roles[role].name, WORDS_HELP + role);
        if (flow_block(&mark, in.flow->y - 1.2 - mark.y > 0 ? in.flow->y - 1.2 - mark.y : mark.bottom, &y))
            block_gable(&page->sheet.easel, seen->roles[role].gable, in.x - 5, y, 3.6);
        flow_air(in.flow, 2);
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

const struct words_step words_help = {.first = WORDS_HELP,
                                      .columns = true,
                                      .title = help_title,
                                      .draw = help_draw,
                                      .press = help_press,
                                      .enter = help_enter};
