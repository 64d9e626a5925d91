/* The agenda at the desk: what everybody gives, and questions to somebody who is not here. */
#include "app/words_page.h"

#include <assert.h>
#include <string.h>

static const struct seen_agenda *agenda_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    assert(part && part->agenda);
    return part->agenda;
}

/* --- what everybody gives --- */

enum { GIVEN_WHAT, GIVEN_WHO, GIVEN_TEXTS };

/* The seat the fields are about: form->page counts from 1; 0: whose turn it is, and PACK_NONE when everybody
 * had it. */
static uint8_t seat_of(const struct form *form, const struct seen *seen)
{
    return form->page >= 1 && form->page <= seen->seat_count ? (uint8_t)(form->page - 1)
                                                             : agenda_of(seen)->turn;
}

static const struct seen_contribution *given_by(const struct seen_agenda *agenda, uint8_t seat)
{
    for (uint8_t i = 0; i < agenda->contribution_count; i++)
        if (agenda->contributions[i].seat == seat)
            return &agenda->contributions[i];
    return NULL;
}

static const char *filled(const struct words_page *page, const char *key, uint8_t seat)
{
    return sheet_fill(&page->sheet, key, FACTS({"name", sheet_seat_name(&page->sheet, seat)}));
}

/* Everybody who is here; who gave something has a check. */
static void put_seats(const struct words_page *page)
{
    struct pick picks[SEATS_MAX];
    size_t count = 0;
    for (uint8_t seat = 0; seat < page->seen->seat_count; seat++)
        if (page->seen->seats[seat].presence == PRESENCE_HERE)
            picks[count++] = (struct pick){.label = sheet_seat_name(&page->sheet, seat),
                                           .id = WORDS_SEAT + seat,
                                           .picked = seat_of(page->form, page->seen) == seat,
                                           .icon = given_by(page->part->agenda, seat) ? "check" : NULL};
    words_buttons(page, &page->across, picks, count);
}

static const char *give_title(const struct words_page *page)
{
    return sheet_say(&page->sheet, "wall.agenda.contribute");
}

static void give_draw(const struct words_page *page)
{
    const struct words_column *in = &page->across;
    const uint8_t seat = seat_of(page->form, page->seen);
    put_seats(page);
    if (seat == PACK_NONE) {
        leaf_text(&page->sheet, in->flow, (struct spot){in->x, 0, in->wide, 0},
                  (struct setting){.style = STYLE_LABEL}, sheet_say(&page->sheet, "words.all_had_turn"));
        return;
    }
    words_field(page, in, 2, filled(page, "words.give_what", seat), WORDS_GIVEN + GIVEN_WHAT);
    words_field(page, in, 1, sheet_say(&page->sheet, "words.give_who"), WORDS_GIVEN + GIVEN_WHO);
}

static size_t give_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    const uint8_t seat = seat_of(page->form, page->seen);
    if (seat == PACK_NONE)
        return 0;
    picks[0] =
        (struct pick){.label = filled(page, "words.keep_given", seat), .id = WORDS_KEEP, .picked = true};
    picks[1] = given_by(page->part->agenda, seat)
                   ? (struct pick){.label = filled(page, "words.drop_given", seat), .id = WORDS_DROP_GIVEN}
                   : (struct pick){.label = filled(page, "words.pass_turn", seat), .id = WORDS_PASS_TURN};
    return 2;
}

static void give_fill(struct form *form, const struct seen_contribution *given)
{
    edit_set(form_field(form, WORDS_GIVEN + GIVEN_WHAT), given ? given->what : "");
    edit_set(form_field(form, WORDS_GIVEN + GIVEN_WHO), given && given->who ? given->who : "");
    form->focus = WORDS_GIVEN;
}

static void give_pick(const struct app *app, struct form *form, uint8_t seat)
{
    form->page = seat + 1;
    give_fill(form, given_by(agenda_of(app->seen[APP_WALL]), seat));
}

/* On to whose turn it is then. */
static void give_ask(struct app *app, struct form *form, enum command_kind kind, uint8_t seat)
{
    struct command command = command_new(kind);
    command.with.seat = seat;
    if (kind == COMMAND_CONTRIBUTE) {
        command.with.text[GIVEN_WHAT] = words_typed(form, WORDS_GIVEN + GIVEN_WHAT);
        command.with.text[GIVEN_WHO] = words_typed(form, WORDS_GIVEN + GIVEN_WHO);
        if (!command.with.text[GIVEN_WHAT])
            return;
    }
    if (!app_ask(app, command, APP_DESK))
        return;
    form->page = 0;
    give_fill(form, NULL);
}

static void give_press(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t seat = seat_of(form, app->seen[APP_WALL]);
    if (id >= WORDS_SEAT && id < WORDS_SEAT + SEATS_MAX)
        give_pick(app, form, (uint8_t)(id - WORDS_SEAT));
    else if (id == WORDS_GIVEN)
        form->focus = WORDS_GIVEN + GIVEN_WHO;
    else if (seat == PACK_NONE)
        return;
    else if (id == WORDS_KEEP || id == WORDS_GIVEN + GIVEN_WHO)
        give_ask(app, form, COMMAND_CONTRIBUTE, seat);
    else if (id == WORDS_PASS_TURN)
        give_ask(app, form, COMMAND_PASS_TURN, seat);
    else if (id == WORDS_DROP_GIVEN)
        give_ask(app, form, COMMAND_DROP_CONTRIBUTION, seat);
}

static void give_enter(struct app *app, struct form *form)
{
    (void)app;
    form->page = 0;
    give_fill(form, NULL);
}

const struct words_step words_give = {.first = WORDS_GIVEN,
                                      .title = give_title,
                                      .draw = give_draw,
                                      .foot = give_foot,
                                      .press = give_press,
                                      .enter = give_enter};

/* --- questions --- */

static const struct seen_absent_question *question_of(const struct form *form, const struct seen *seen)
{
    const struct seen_agenda *agenda = agenda_of(seen);
    return form->page >= 1 && form->page <= agenda->question_count ? &agenda->questions[form->page - 1]
                                                                   : NULL;
}

static const char *questions_title(const struct words_page *page)
{
    return sheet_say(&page->sheet, "wall.agenda.questions");
}

static void questions_draw(const struct words_page *page)
{
    static const char *const labels[QUESTION_TEXTS] = {"words.question_ask", "words.question_whom",
                                                       "words.question_before"};
    const struct sheet *sheet = &page->sheet;
    const struct seen_agenda *agenda = page->part->agenda;
    struct pick picks[SEEN_QUESTIONS_MAX + 1];
    size_t count = 0;
    for (uint8_t i = 0; i < agenda->question_count; i++) {
        const char *whom = agenda->questions[i].text[QUESTION_WHOM];
        picks[count++] =
            (struct pick){.label = words_numbered(sheet, i, whom ? whom : sheet_say(sheet, "agenda.struck")),
                          .id = WORDS_QUESTION + i,
                          .picked = page->form->page == i + 1};
    }
    picks[count++] = (struct pick){.label = sheet_say(sheet, "words.new_question"),
                                   .id = WORDS_NEW_QUESTION,
                                   .picked = !question_of(page->form, page->seen)};
    words_buttons(page, &page->across, picks, count);
    for (uint32_t i = 0; i < QUESTION_TEXTS; i++)
        words_field(page, &page->across, i == QUESTION_ASK ? 2 : 1, sheet_say(sheet, labels[i]),
                    WORDS_ASKED + i);
}

static size_t questions_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    picks[0] = (struct pick){
        .label = sheet_say(&page->sheet, "words.keep_question"), .id = WORDS_KEEP, .picked = true};
    picks[1] =
        (struct pick){.label = sheet_say(&page->sheet, "words.drop_question"), .id = WORDS_DROP_QUESTION};
    return question_of(page->form, page->seen) ? 2 : 1;
}

static void questions_pick(const struct app *app, struct form *form, int place)
{
    form->page = place;
    form->focus = WORDS_ASKED;
    const struct seen_absent_question *question = question_of(form, app->seen[APP_WALL]);
    for (uint32_t i = 0; i < QUESTION_TEXTS; i++)
        edit_set(form_field(form, WORDS_ASKED + i), question && question->text[i] ? question->text[i] : "");
}

/* Only what changed is said: an emptied field takes its text away. */
static void questions_reword(struct app *app, const struct form *form,
                             const struct seen_absent_question *question)
{
    struct command command = command_new(COMMAND_WORD_QUESTION);
    bool any = false;
    command.with.index = question->place;
    for (uint32_t i = 0; i < QUESTION_TEXTS; i++) {
        const struct edit *edit = form_field_find(form, WORDS_ASKED + i);
        const char *now = edit ? edit->text : "", *was = question->text[i] ? question->text[i] : "";
        if (strcmp(now, was) == 0)
            continue;
        command.with.text[i] = now;
        any = true;
    }
    if (any)
        app_ask(app, command, APP_DESK);
}

/* A new one is kept when it says what is asked and of whom; then the fields are free for the next. */
static void questions_keep(struct app *app, struct form *form)
{
    const struct seen_absent_question *question = question_of(form, app->seen[APP_WALL]);
    if (question) {
        questions_reword(app, form, question);
        return;
    }
    struct command command = command_new(COMMAND_ADD_QUESTION);
    for (uint32_t i = 0; i < QUESTION_TEXTS; i++)
        command.with.text[i] = words_typed(form, WORDS_ASKED + i);
    if (!command.with.text[QUESTION_ASK] || !command.with.text[QUESTION_WHOM]) {
        form->focus = WORDS_ASKED + (command.with.text[QUESTION_ASK] ? QUESTION_WHOM : QUESTION_ASK);
        return;
    }
    if (app_ask(app, command, APP_DESK))
        questions_pick(app, form, 0);
}

static void questions_drop(struct app *app, struct form *form)
{
    const struct seen_absent_question *question = question_of(form, app->seen[APP_WALL]);
    struct command command = command_new(COMMAND_DROP_QUESTION);
    if (!question)
        return;
    command.with.index = question->place;
    if (app_ask(app, command, APP_DESK))
        questions_pick(app, form, 0);
}

static void questions_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_KEEP || id == WORDS_ASKED + QUESTION_BEFORE)
        questions_keep(app, form);
    else if (id == WORDS_DROP_QUESTION)
        questions_drop(app, form);
    else if (id == WORDS_NEW_QUESTION)
        questions_pick(app, form, 0);
    else if (id >= WORDS_QUESTION && id < WORDS_QUESTION + SEEN_QUESTIONS_MAX)
        questions_pick(app, form, (int)(id - WORDS_QUESTION) + 1);
    else if (id >= WORDS_ASKED && id < WORDS_ASKED + QUESTION_BEFORE)
        form->focus = id + 1;
}

static void questions_enter(struct app *app, struct form *form)
{
    questions_pick(app, form, 0);
}

const struct words_step words_questions = {.first = WORDS_ASKED,
                                           .title = questions_title,
                                           .draw = questions_draw,
                                           .foot = questions_foot,
                                           .press = questions_press,
                                           .enter = questions_enter};
