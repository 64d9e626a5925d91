/* What a talk asks of each seat, at the desk: the word that somebody says, and who takes something home. */
#include "app/words_page.h"

#include <assert.h>

static const struct seen_talk *talk_of(const struct seen *seen)
{
    assert(seen_now(seen) && seen_now(seen)->talk);
    return seen_now(seen)->talk;
}

static const struct seen_question *question_of(const struct seen *seen)
{
    return &talk_of(seen)->questions[seen_step_now(seen)->id];
}

static bool is_here(const struct seen *seen, uint8_t seat)
{
    return seen_seat_taken(seen, seat) && seen->seats[seat].presence == PRESENCE_HERE;
}

/* A button for each seat that is here; `picked` and `done`: bits. */
static void put_seats(const struct words_page *page, uint32_t picked, uint32_t done)
{
    struct pick seats[SEATS_MAX];
    size_t count = 0;
    for (uint8_t seat = 0; seat < page->seen->seat_count; seat++)
        if (is_here(page->seen, seat))
            seats[count++] = (struct pick){.label = sheet_seat_name(&page->sheet, seat),
                                           .id = WORDS_SEAT + seat,
                                           .picked = picked >> seat & 1,
                                           .icon = done >> seat & 1 ? "check" : NULL};
    words_buttons(page, &page->across, seats, count);
}

/* --- one word of each: form->page is the seat that speaks, from 1; 0 = nobody --- */

/* The first seat from `from` on that is here and said nothing yet, from 1; 0 = none. `but` is passed by. */
static int next_silent(const struct seen *seen, uint8_t from, uint8_t but)
{
    const uint32_t in = talk_of(seen)->in_seats;
    for (uint8_t i = 0; i < seen->seat_count; i++) {
        const uint8_t seat = (uint8_t)((from + i) % seen->seat_count);
        if (seat != but && is_here(seen, seat) && !(in >> seat & 1))
            return seat + 1;
    }
    return 0;
}

static uint8_t speaker_of(const struct form *form, const struct seen *seen)
{
    const bool good = form->page >= 1 && is_here(seen, (uint8_t)(form->page - 1));
    return good ? (uint8_t)(form->page - 1) : PACK_NONE;
}

static const char *word_title(const struct words_page *page)
{
    return question_of(page->seen)->ask;
}

static void word_draw(const struct words_page *page)
{
    const struct sheet *sheet = &page->sheet;
    const struct seen_talk *talk = talk_of(page->seen);
    const uint8_t seat = speaker_of(page->form, page->seen);
    put_seats(page, seat == PACK_NONE ? 0 : (uint32_t)1 << seat, talk->in_seats);
    if (seat != PACK_NONE)
        words_field(page, &page->across, 1,
                    sheet_fill(sheet, "words.word_of", FACTS({"name", sheet_seat_name(sheet, seat)})),
                    WORDS_TEXT);
    words_list_texts(page, &page->across, talk->said, talk->said_count);
}

static size_t word_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    if (speaker_of(page->form, page->seen) == PACK_NONE)
        return 0;
    picks[0] = (struct pick){.label = sheet_say(&page->sheet, "words.word_pass"), .id = WORDS_PASS_TURN};
    return 1;
}

/* The next seat is asked at once; what was just said is seen a moment later. */
static void say_word(struct app *app, struct form *form, const char *word)
{
    const struct seen *seen = app->seen[APP_WALL];
    const uint8_t seat = speaker_of(form, seen);
    if (seat == PACK_NONE)
        return;
    struct command command = command_new(COMMAND_SAY_WORD);
    command.with.seat = seat;
    command.with.text[0] = word;
    const int next = next_silent(seen, (uint8_t)(seat + 1), seat);
    if (!app_ask(app, command, APP_DESK))
        return;
    edit_set(form_field(form, WORDS_TEXT), "");
    form->page = next;
    form->focus = next ? WORDS_TEXT : WORDS_DONE;
}

static void word_press(struct app *app, struct form *form, uint32_t id)
{
    const char *typed = words_typed(form, WORDS_TEXT);
    if ((id == WORDS_TEXT && typed) || id == WORDS_PASS_TURN)
        say_word(app, form, id == WORDS_TEXT ? typed : NULL);
    else if (id >= WORDS_SEAT && id < WORDS_SEAT + SEATS_MAX) {
        form->page = (int)(id - WORDS_SEAT) + 1;
        form->focus = WORDS_TEXT;
    }
}

static void word_enter(struct app *app, struct form *form)
{
    form->page = next_silent(app->seen[APP_WALL], 0, PACK_NONE);
    if (form->page == 0)
        form->focus = WORDS_DONE;
}

const struct words_step words_word = {.first = WORDS_TEXT,
                                      .title = word_title,
                                      .draw = word_draw,
                                      .foot = word_foot,
                                      .press = word_press,
                                      .enter = word_enter};

/* --- something to do at home --- */

static const char *task_title(const struct words_page *page)
{
    return question_of(page->seen)->assignment;
}

static void task_draw(const struct words_page *page)
{
    const uint32_t taken = question_of(page->seen)->taken_by;
    const struct words_column *in = &page->across;
    leaf_text(&page->sheet, in->flow, (struct spot){in->x, 0, in->wide, 0},
              (struct setting){.style = STYLE_LABEL}, sheet_say(&page->sheet, "wall.task.who"));
    flow_air(in->flow, 1.6);
    put_seats(page, taken, taken);
}

static void task_press(struct app *app, struct form *form, uint32_t id)
{
    (void)form;
    if (id < WORDS_SEAT || id >= WORDS_SEAT + SEATS_MAX)
        return;
    const uint8_t seat = (uint8_t)(id - WORDS_SEAT);
    const bool taken = question_of(app->seen[APP_WALL])->taken_by >> seat & 1;
    struct command command = command_new(taken ? COMMAND_LEAVE_TASK : COMMAND_TAKE_TASK);
    command.with.seat = seat;
    app_ask(app, command, APP_DESK);
}

const struct words_step words_task = {
    .first = WORDS_SEAT, .title = task_title, .draw = task_draw, .press = task_press};
