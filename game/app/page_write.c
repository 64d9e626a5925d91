/* The table's words: whatever the facilitator writes down for the group in this step. All of it is public, so
 * it may stand on the wall when there is one display; with two it stands on the desk. */
#include "app/words_page.h"

#include <assert.h>
#include <string.h>

static const struct words_step *step_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!part || !step)
        return NULL;
    if (part->talk) {
        const struct seen_question *question = &part->talk->questions[step->id];
        return question->notes ? &words_talk : question->ideas ? &words_ideas : NULL;
    }
    if (!part->dilemma)
        return NULL;
    switch ((enum dilemma_step)step->id) {
    case STEP_TALK:
        return &words_conversation;
    case STEP_DECIDE:
        return &words_decision;
    case STEP_HAPPENS:
        return &words_help;
    case STEP_THINK:
        return &words_think;
    case STEP_TURN:
        return &words_turn;
    case STEP_OWN_IDEA:
        return &words_own_idea;
    case STEP_SITUATION:
    case STEP_GLASSES:
    case STEP_OPTIONS:
    case STEP_CHOOSE:
    case STEP_LOOK:
    case STEP_CHOOSE_AGAIN:
    case STEP_COUNT:
        break;
    }
    return NULL;
}

bool words_page_here(const struct seen *seen)
{
    return seen && seen->phase == PHASE_PLAYING && step_of(seen) != NULL;
}

double words_field(const struct words_page *page, double x, double y, double wide, double high,
                   const char *label, uint32_t id)
{
    const struct easel *easel = &page->sheet.easel;
    const struct edit *edit = form_field_find(page->form, id);
    easel_text(easel, (struct spot){x, y, wide, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1}, label);
    struct writing writing = block_writing(edit);
    writing.active = easel->focus == id;
    writing.many_lines = high > 8;
    writing.id = id;
    writing.label = label;
    block_field(easel, (struct spot){x, y + 4.8, wide, high}, &writing);
    return y + 4.8 + high + 1.6;
}

double words_buttons(const struct words_page *page, double x, double y, double wide, const struct pick *picks,
                     size_t count)
{
    return block_buttons(&page->sheet.easel, (struct spot){x, y, wide, PICK_HIGH}, picks, count) + 1.4;
}

double words_list_texts(const struct words_page *page, double x, double y, double wide, double bottom,
                        const struct seen_words *list, uint8_t count)
{
    const struct easel *easel = &page->sheet.easel;
    for (uint8_t i = count; i > 0; i--) {
        const struct seen_words *words = &list[i - 1];
        if (!words->text)
            continue;
        const struct set need =
            easel_measure(easel, wide - 6, (struct setting){.style = STYLE_LABEL}, words->text);
        if (y + need.bottom > bottom)
            break;
        if (words->role != PACK_NONE)
            block_gable(easel, page->seen->roles[words->role].gable, x, y, 3.2);
        easel_text(easel, (struct spot){x + 5, y, wide - 6, 0}, (struct setting){.style = STYLE_LABEL},
                   words->text);
        y += need.bottom + 1.2;
    }
    return y;
}

static void words_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct seen *seen = app->seen[APP_WALL];
    struct words_page page = {sheet_open(canvas, stage, seen, &pane, SURFACE_WALL, false), app, form, seen,
                              seen_now(seen)};
    const struct words_step *step = step_of(seen);
    if (page.sheet.easel.focus == 0 && step)
        page.sheet.easel.focus = step->first;
    if (step)
        step->draw(&page);
    const struct button done = {
        .kind = BUTTON_MAIN, .label = sheet_say(&page.sheet, "words.back"), .id = WORDS_DONE, .key = "Esc"};
    const double wide = block_button_width(&page.sheet.easel, &done);
    block_button(&page.sheet.easel, (struct spot){152 - wide, sheet_low(&page.sheet, 70.4, 1), wide, 6},
                 &done);
    const struct frame frame = {
        .instruction = app->notice.length > 0 ? app->notice.at : sheet_say(&page.sheet, "words.now"),
        .keys = {{"Tab", sheet_say(&page.sheet, "words.next_field")},
                 {"Enter", sheet_say(&page.sheet, "words.keep")}},
    };
    sheet_frame(&page.sheet, &frame);
}

const char *words_typed(struct form *form, uint32_t id)
{
    const struct edit *edit = form_field_find(form, id);
    return edit && !edit_empty(edit) ? edit->text : NULL;
}

bool words_ask_text(struct app *app, struct form *form, enum command_kind kind, uint32_t id, uint8_t role)
{
    const char *typed = words_typed(form, id);
    if (!typed)
        return false;
    struct command command = command_new(kind);
    command.with.text[0] = typed;
    command.with.role = role;
    app_ask(app, command, APP_DESK);
    edit_set(form_field(form, id), "");
    return true;
}

static void words_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    if (id == WORDS_DONE || (id == 0 && input->key == KEY_ESCAPE)) {
        app_back(app);
        return;
    }
    const struct words_step *step = step_of(app->seen[APP_WALL]);
    if (id == 0 || !step)
        return;
    app_notice(app, NULL);
    step->press(app, form, id);
    form->drawn_again = true;
}

static void words_enter(struct app *app, struct form *form)
{
    const struct words_step *step = step_of(app->seen[APP_WALL]);
    if (!step)
        return;
    form->focus = step->first;
    if (step->enter)
        step->enter(app, form);
}

const struct page page_write = {
    .name = "words", .text_most = 115, .view = words_view, .press = words_press, .enter = words_enter};
