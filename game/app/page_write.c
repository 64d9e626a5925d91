/* The table's words: whatever the facilitator writes down for the group in this step. All of it is public, so
 * it may stand on the wall when there is one display; with two it stands on the desk. */
#include "app/words_page.h"

#include "base/utf8.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* Filled in by seats there is nothing to write: that is theirs alone. */
static const struct words_step *step_of_house(const struct seen_house *house, uint8_t step)
{
    if (step == HOUSE_FILL)
        return house->together ? &words_fill : NULL;
    return step == HOUSE_ROOMS ? &words_rooms : step == HOUSE_DREAM ? &words_dream : NULL;
}

static const struct words_step *step_of_agenda(const struct seen_agenda *agenda, uint8_t step)
{
    static const struct words_step *const steps[AGENDA_STEP_COUNT] = {[AGENDA_ASK_AGAIN] = &words_ask_again,
                                                                      [AGENDA_AGREE] = &words_agree,
                                                                      [AGENDA_READ] = &words_agree,
                                                                      [AGENDA_CONTRIBUTE] = &words_give,
                                                                      [AGENDA_QUESTIONS] = &words_questions};
    if (step == AGENDA_ASK_AGAIN && agenda->asked + agenda->pending_count == 0)
        return NULL; /* where nobody noted an idea there is nothing to ask again */
    return steps[step];
}

static const struct words_step *step_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!part || !step)
        return NULL;
    if (part->talk) {
        const struct seen_question *question = &part->talk->questions[step->id];
        return question->check_out    ? &words_word
               : question->assignment ? &words_task
               : question->notes      ? &words_talk
               : question->ideas      ? &words_ideas
                                      : NULL;
    }
    if (part->agenda)
        return step_of_agenda(part->agenda, step->id);
    if (part->values)
        return step->id == VALUES_ROW ? &words_row : step->id == VALUES_RULES ? &words_rules : NULL;
    if (part->house)
        return step_of_house(part->house, step->id);
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
    case STEP_LOOK_AGAIN:
    case STEP_COUNT:
        break;
    }
    return NULL;
}

bool words_page_here(const struct seen *seen)
{
    return seen && seen->phase == PHASE_PLAYING && step_of(seen) != NULL;
}

bool words_page_listens(const struct seen *seen)
{
    if (!words_page_here(seen))
        return false;
    const struct words_step *step = step_of(seen);
    return step == &words_talk || step == &words_word || step == &words_conversation || step == &words_think;
}

static double line_high(const struct words_page *page)
{
    return easel_style(&page->sheet.easel, STYLE_LABEL).line / page->sheet.easel.metrics.u;
}

void words_field(const struct words_page *page, const struct words_column *in, int lines, const char *label,
                 uint32_t id)
{
    const struct easel *easel = &page->sheet.easel;
    const struct edit *edit = form_field_find(page->form, id);
    const struct setting bold = {.style = STYLE_LABEL, .bold = true};
    const double label_high = easel_measure(easel, in->wide, bold, label).bottom + 0.4;
    const double high = lines * line_high(page) + 1.7;
    double y = 0;
    if (flow_block(in->flow, label_high + high, &y)) {
        easel_text(easel, (struct spot){in->x, y, in->wide, 0}, bold, label);
        struct writing writing = block_writing(edit);
        writing.active = easel->focus == id;
        writing.many_lines = lines > 1;
        writing.id = id;
        writing.label = label;
        block_field(easel, (struct spot){in->x, y + label_high, in->wide, high}, &writing);
    }
    flow_air(in->flow, 1.2);
}

void words_buttons(const struct words_page *page, const struct words_column *in, const struct pick *picks,
                   size_t count)
{
    const struct easel *easel = &page->sheet.easel;
    const double gap = 0.8, end = 1.6;
    struct spot spot = {in->x, 0, in->wide, block_pick_high(easel)};
    for (size_t first = 0; first < count;) { /* row by row: a long group may go on on the next page */
        size_t row = 1;
        while (first + row < count &&
               block_buttons_high(easel, spot, picks + first, row + 1) <= spot.h + 0.01)
            row++;
        if (flow_block(in->flow, spot.h, &spot.y))
            block_buttons(easel, spot, picks + first, row);
        first += row;
        flow_air(in->flow, first < count ? gap : end);
    }
}

void words_list_texts(const struct words_page *page, const struct words_column *in,
                      const struct seen_words *list, uint8_t count)
{
    const struct setting label = {.style = STYLE_LABEL};
    for (uint8_t i = count; i > 0; i--) {
        const struct seen_words *words = &list[i - 1];
        if (!words->text)
            continue;
        struct flow mark = *in->flow; /* the gable stands where the first line comes */
        double y = 0;
        const bool role = words->role != PACK_NONE;
        const double first = line_high(page) * (strlen(words->text) > 20 ? 2 : 1);
        const bool here = flow_block(&mark, first, &y);
        if (role && here)
            block_gable(&page->sheet.easel, page->seen->roles[words->role].gable, in->x, y, 3.2);
        leaf_text(&page->sheet, in->flow, (struct spot){in->x + 5, 0, in->wide - 6, 0}, label, words->text);
        flow_air(in->flow, 1.2);
    }
}

const char *words_numbered(const struct sheet *sheet, uint8_t i, const char *text)
{
    enum { LETTERS = 28 };
    const char *const end = text + strlen(text);
    const char *at = text;
    for (int letters = 0; letters < LETTERS && at < end && *at != '\n'; letters++)
        at = utf8_letter_forward(at, end);
    struct text name = TEXT_INIT;
    text_format(&name, "%u. %.*s%s", i + 1u, (int)(at - text), text, at < end ? "…" : "");
    const char *kept = arena_string(&sheet->easel.canvas->arena, name.at);
    text_release(&name);
    return kept;
}

static const struct setting words_title = {.style = STYLE_HEADING};

/* Where blocks may stand: under the title, above the foot. */
struct words_room {
    double first, top, bottom; /* on the first page, on the others */
    const char *lead;          /* a title too long to stand on every page: it comes first; or NULL */
};

/* Walks along all blocks on page `page` (-1: only counts); returns how many pages there are. */
static int walk(struct words_page *page, const struct words_step *step, struct words_room room, int wanted)
{
    const bool two = step->columns && page->sheet.stage->text_percent <= 115;
    struct flow left = {.y = room.first, .top = room.top, .bottom = room.bottom, .wanted = wanted},
                right = left;
    page->across = (struct words_column){SHEET_LEFT, SHEET_WIDE, &left};
    page->left = (struct words_column){SHEET_LEFT, two ? 70 : SHEET_WIDE, &left};
    page->right = (struct words_column){two ? 82 : SHEET_LEFT, two ? 70 : SHEET_WIDE, two ? &right : &left};
    if (room.lead) {
        leaf_text(&page->sheet, &left, (struct spot){SHEET_LEFT, 0, 112, 0}, words_title, room.lead);
        flow_air(&left, 1.6);
        right.page = left.page;
        right.y = left.y;
    }
    step->draw(page);
    return (left.page > right.page ? left.page : right.page) + 1;
}

static void draw_foot(const struct words_page *page, const struct words_step *step, double y, double high)
{
    const struct button done = {
        .kind = BUTTON_MAIN, .label = sheet_say(&page->sheet, "words.back"), .id = WORDS_DONE, .key = "Esc"};
    const double wide = block_button_width(&page->sheet.easel, &done);
    struct pick picks[WORDS_FOOT_MAX];
    const size_t count = step && step->foot ? step->foot(page, picks) : 0;
    const double x = count == 1 && page->right.x > SHEET_LEFT ? page->right.x : SHEET_LEFT;
    block_buttons(&page->sheet.easel, (struct spot){x, y, SHEET_RIGHT - wide - x, high}, picks, count);
    block_button(&page->sheet.easel, (struct spot){SHEET_RIGHT - wide, y, wide, high}, &done);
}

/* The title stands on every page, unless that leaves too little of each. */
static struct words_room room_of(const struct words_page *page, const struct words_step *step, double bottom)
{
    const double top = 10.3, mark = 17.6, least = 28; /* units; mark: under "1 van 2" */
    struct words_room room = {.first = top + 0.5, .top = top + 0.5, .bottom = bottom};
    const char *title = step->title ? step->title(page) : NULL;
    if (!title)
        return room;
    const double high = easel_measure(&page->sheet.easel, 112, words_title, title).bottom;
    room.first = room.top = fmax(top + high + 1.6, mark);
    if (bottom - room.top < least)
        room = (struct words_room){.first = top, .top = mark, .bottom = bottom, .lead = title};
    else
        easel_text(&page->sheet.easel, (struct spot){SHEET_LEFT, top, 112, 0}, words_title, title);
    return room;
}

/* All blocks of the step, on as many pages as they need. */
static void draw_blocks(struct words_page *page, const struct words_step *step, double bottom)
{
    struct words_room room = room_of(page, step, bottom);
    int pages = walk(page, step, room, -1);
    if (pages > 1 && !step->title) { /* the page mark needs a line of its own */
        room.first = room.top = 17.6;
        pages = walk(page, step, room, -1);
    }
    walk(page, step, room, leaf_page(&page->sheet, page->form, pages));
    leaf_mark(&page->sheet, page->form, SHEET_RIGHT, 10.3);
}

static void words_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct seen *seen = app->seen[APP_WALL];
    struct words_page page = {.sheet = sheet_open(canvas, stage, seen, &pane, SURFACE_WALL, false),
                              .app = app,
                              .form = form,
                              .seen = seen,
                              .part = seen_now(seen)};
    const struct words_step *step = step_of(seen);
    if (page.sheet.easel.focus == 0 && step)
        page.sheet.easel.focus = step->first;
    const double high = block_pick_high(&page.sheet.easel), foot = sheet_bottom(&page.sheet) - 0.5 - high;
    if (step)
        draw_blocks(&page, step, foot - 1.4);
    draw_foot(&page, step, foot, high);
    struct frame frame = {
        .instruction = app->notice.length > 0 ? app->notice.at : sheet_say(&page.sheet, "words.now"),
        .keys = {{"Tab", sheet_say(&page.sheet, "words.next_field")},
                 {"Enter", sheet_say(&page.sheet, "words.keep")}},
    };
    if (step && step->sign)
        frame.keys[2] = step->sign(&page);
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
    if (!app_ask(app, command, APP_DESK))
        return false;
    edit_set(form_field(form, id), "");
    return true;
}

static bool is_field(uint32_t id)
{
    return (id >= WORDS_IDEA && id < WORDS_PANE) || (id >= WORDS_OWN && id < WORDS_ROLE) ||
           id == WORDS_NEXT_MEETING || (id >= WORDS_ASKED && id < WORDS_GIVEN + 2);
}

/* No field does anything with these. */
static bool moves(const struct input *input)
{
    return input->ctrl && (input->key == KEY_UP || input->key == KEY_DOWN);
}

static void words_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    if (id == WORDS_DONE || (id == 0 && input->key == KEY_ESCAPE)) {
        app_back(app);
        return;
    }
    const struct words_step *step = step_of(app->seen[APP_WALL]);
    if (!step || (id == 0 && (!step->key || (is_field(form->focus) && !moves(input)))))
        return;
    app_notice(app, NULL);
    if (id == 0)
        step->key(app, form, input);
    else
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
    .name = "words", .view = words_view, .press = words_press, .enter = words_enter};
