/* The closed desk, the way back after a restart, the keys, and inputs while one of these is shown. */
#include "app/overlay.h"

#include "app/leaf.h"
#include "app/library_words.h"
#include "app/place.h"
#include "app/playing.h"

#include <assert.h>
#include <math.h>

_Static_assert((int)PANE_MATTERS + 0x100 <= (int)OVERLAY_CARDS, "a press on the wall is none of these");
_Static_assert((int)OVERLAY_DEED + 0x100 <= (int)PANE_DESK, "nor a press on the desk");

static void logo_in_the_middle(const struct sheet *sheet)
{
    struct canvas scratch = {.count = 0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double wide = block_logo(&trial.easel, 0, 0, 9, true);
    canvas_release(&scratch);
    block_logo(&sheet->easel, 80 - wide / 2, 24, 9, true);
}

/* --- the desk, closed --- */

void overlay_closed(struct canvas *canvas, const struct stage *stage, const struct app *app,
                    const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, app->seen[APP_WALL], &pane, SURFACE_WALL, true);
    const struct easel *easel = &sheet.easel;
    logo_in_the_middle(&sheet);
    easel_text(easel, (struct spot){20, 40, 120, 0},
               (struct setting){.style = STYLE_QUESTION, .align = ALIGN_CENTRE},
               sheet_say(&sheet, "ask.closed"));
    const struct button button = {.kind = BUTTON_MAIN,
                                  .label = sheet_say(&sheet, "ask.open"),
                                  .id = OVERLAY_OPEN,
                                  .flags = TARGET_DEFAULT,
                                  .key = "Ctrl + D"};
    const struct button leave = {
        .label = sheet_say(&sheet, "words.back"), .id = OVERLAY_LEAVE, .key = "Esc", .regular = true};
    const double width = block_button_width(easel, &button), other = block_button_width(easel, &leave);
    const double left = 80 - (width + 3 + other) / 2;
    block_button(easel, (struct spot){left, 54, width, 7}, &button);
    block_button(easel, (struct spot){left + width + 3, 54, other, 7}, &leave);
}

/* --- after a restart --- */

/* "Gestopt om 15.30 uur."; of another day its date too. */
static const char *say_when(const struct sheet *sheet, const struct app *app)
{
    const struct wall_time left = record_left(app->session);
    const struct wall_parts then = clock_parts(left), now = clock_parts(sheet->stage->wall);
    const bool today = then.year == now.year && then.month == now.month && then.day == now.day;
    return sheet_fill(sheet, today ? "ask.left_today" : "ask.left",
                      FACTS({"day", sheet_number(sheet, then.day)},
                            {"month", library_words_month(sheet, left)}, {"time", sheet_hour(sheet, left)}));
}

static const char *say_where(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    if (!part || !seen_step_now(sheet->seen))
        return sheet_say(sheet, "ask.kept");
    return sheet_fill(sheet, "ask.kept_until",
                      FACTS({"n", sheet_number(sheet, sheet->seen->step + 1)},
                            {"step", sheet_step_name(sheet, part, sheet->seen->step)}));
}

/* On where they were, and one step back where there is an earlier one to look at; beside each other, or under
 * each other where that is too wide. */
static void draw_ways_back(const struct sheet *sheet, const struct app *app, double y)
{
    const struct easel *easel = &sheet->easel;
    const struct button on = {.kind = BUTTON_MAIN,
                              .label = sheet_say(sheet, "records.go_on"),
                              .id = OVERLAY_DEED + DEED_GO_ON,
                              .key = "Enter"};
    const struct button back = {.label = sheet_say(sheet, "ask.step_back"),
                                .id = OVERLAY_DEED + DEED_BACK,
                                .key = "←",
                                .regular = true};
    const double high = fmax(7, block_pick_high(easel)), wide = block_button_width(easel, &on),
                 other = block_button_width(easel, &back);
    const bool both = playing_looks_back(app);
    const double left = 80 - (both ? wide + 3 + other : wide) / 2;
    block_button(easel, (struct spot){left, y, wide, high}, &on);
    if (both)
        block_button(easel, (struct spot){left + wide + 3, y, other, high}, &back);
}

void overlay_back_again(struct canvas *canvas, const struct stage *stage, const struct app *app)
{
    const struct sheet sheet = sheet_open(canvas, stage, app->seen[APP_WALL], NULL, SURFACE_WALL, true);
    const struct easel *easel = &sheet.easel;
    const struct setting centre = {.style = STYLE_PROMPT, .align = ALIGN_CENTRE};
    logo_in_the_middle(&sheet);
    const struct set title = easel_text(easel, (struct spot){20, 38, 120, 0},
                                        (struct setting){.style = STYLE_QUESTION, .align = ALIGN_CENTRE},
                                        sheet_say(&sheet, "ask.back_again"));
    const struct set when =
        easel_text(easel, (struct spot){20, title.bottom + 2, 120, 0}, centre, say_when(&sheet, app));
    const struct set where =
        easel_text(easel, (struct spot){20, when.bottom, 120, 0}, centre, say_where(&sheet));
    if (app->gate.displays > 1)
        return; /* the desk has the rest: none of its buttons on the wall */
    const char *why = app->desk.read_only;
    const double low =
        why ? easel_text(easel, (struct spot){20, where.bottom + 1, 120, 0}, centre, sheet_say(&sheet, why))
                  .bottom
            : where.bottom;
    draw_ways_back(&sheet, app, low + 3.5);
}

/* --- all keys --- */

static const struct {
    enum key_deed deed;
    const char *word;
} shown_deeds[] = {
    {DEED_GO_ON, "keys.go_on"},      {DEED_BACK, "keys.back"},   {DEED_SKIP, "keys.skip"},
    {DEED_UNDO, "keys.undo"},        {DEED_REDO, "keys.redo"},   {DEED_PAUSE, "keys.pause"},
    {DEED_QUIET, "keys.quiet"},      {DEED_BLANK, "keys.blank"}, {DEED_HELP, "keys.help"},
    {DEED_WORDS, "keys.write"},      {DEED_WAYS, "keys.ways"},   {DEED_PEOPLE, "keys.people"},
    {DEED_CLOSE_STEP, "keys.close"}, {DEED_DESK, "keys.desk"},   {DEED_FULLSCREEN, "keys.full"},
    {DEED_LEAVE, "keys.leave"},      {DEED_KEYS, "keys.keys"},
};

enum { KEYS_A_COLUMN = 9, KEY_COLUMNS = 2 };
#define KEY_WORD 24.5 /* units: what a key does starts so far from the key */

/* A cap that is a word is said in the language of the room. */
static const char *cap_of(const struct sheet *sheet, enum key_deed deed, const struct key_place *place)
{
    const char *cap = keys_cap(deed, place);
    return cap && *cap >= 'a' && *cap <= 'z' ? sheet_say(sheet, cap) : cap;
}

static double key_high(const struct sheet *sheet, const char *word)
{
    const struct setting label = {.style = STYLE_LABEL};
    return fmax(6.5, easel_measure(&sheet->easel, 69.5 - KEY_WORD, label, word).bottom + 1.4);
}

static void draw_key(const struct sheet *sheet, const char *cap, const char *word, enum key_deed deed,
                     struct spot at)
{
    const struct easel *easel = &sheet->easel;
    const double row = at.h - 0.6;
    block_key(easel, at.x, at.y + (row - 5) / 2, 5, cap);
    easel_text(easel, (struct spot){at.x + KEY_WORD, at.y, 69.5 - KEY_WORD, row},
               (struct setting){.style = STYLE_LABEL, .middle = true}, word);
    if (deed == DEED_KEYS)
        return; /* it is this list: the bar closes it */
    canvas_target(easel->canvas, (struct target){easel_rect(easel, (struct spot){at.x - 1, at.y, 71, row}),
                                                 OVERLAY_DEED + (uint32_t)deed, TARGET_BUTTON, word});
}

/* Down the first column, then the second, then on to the next page. Deeds that no key asks for here are left
 * out: with a mouse they are on the desk. Draws page `page` (-1: none); returns how many there are. */
static int keys_pages(const struct sheet *sheet, const struct key_place *place, double top, int page)
{
    struct flow columns = {.y = top, .top = top, .bottom = sheet_bottom(sheet), .wanted = -1};
    int number = 0;
    for (size_t i = 0; i < sizeof shown_deeds / sizeof *shown_deeds; i++) {
        const char *cap = cap_of(sheet, shown_deeds[i].deed, place),
                   *word = sheet_say(sheet, shown_deeds[i].word);
        const double high = key_high(sheet, word);
        double y = 0;
        if (!cap)
            continue;
        if (number > 0 && number % KEYS_A_COLUMN == 0)
            flow_turn(&columns);
        number++;
        flow_block(&columns, high, &y);
        if (page >= 0 && columns.page / KEY_COLUMNS == page)
            draw_key(sheet, cap, word, shown_deeds[i].deed,
                     (struct spot){columns.page % KEY_COLUMNS == 0 ? 8 : 84, y, 0, high});
    }
    return columns.page / KEY_COLUMNS + 1;
}

void overlay_keys(struct canvas *canvas, const struct stage *stage, const struct app *app,
                  const struct key_place *place)
{
    struct canvas own = {.count = 0};
    const struct sheet sheet = sheet_open(&own, stage, app->seen[APP_WALL], NULL, SURFACE_WALL, false);
    const struct setting title = {.style = STYLE_QUESTION, .most_lines = 1};
    const struct form form = {.leaf = app->keys_leaf};
    easel_text(&sheet.easel, (struct spot){8, 10.3, 110, 0}, title, sheet_say(&sheet, "keys.title"));
    const double top = 18.6;
    keys_pages(&sheet, place, top, leaf_page(&sheet, &form, keys_pages(&sheet, place, top, -1)));
    leaf_mark(&sheet, &form, SHEET_RIGHT, 10.6);
    const char last[] = {place_last_letter(place), '\0'};
    const char *says = sheet_fill(&sheet, place_says(app, place), FACTS({"last", last}));
    const struct frame frame = {
        .instruction = app->notice.length > 0 ? app->notice.at : says,
        .keys = {{"Esc", sheet_say(&sheet, "keys.close_this")}},
        .targets = {{.id = OVERLAY_DEED + DEED_KEYS}},
    };
    sheet_frame(&sheet, &frame);
    canvas_release(canvas);
    *canvas = own;
}

/* Which way through the list: the keys that go on and back, or its buttons. */
static struct input turning(const struct canvas *canvas, const struct input *input, uint32_t *pressed)
{
    struct input turn = *input;
    const struct target *target =
        input->kind == INPUT_PRESS ? canvas_target_at(canvas, input->x, input->y) : NULL;
    *pressed = target && (target->id == LEAF_ON || target->id == LEAF_BACK) ? target->id : 0;
    if (input->kind == INPUT_KEY && (input->key == KEY_SPACE || input->key == KEY_RIGHT))
        turn.key = KEY_PAGE_DOWN;
    if (input->kind == INPUT_KEY && input->key == KEY_LEFT)
        turn.key = KEY_PAGE_UP;
    return turn;
}

bool overlay_turn(struct app *app, const struct canvas *canvas, const struct input *input)
{
    uint32_t pressed = 0;
    struct form form = {.leaf = app->keys_leaf};
    const struct input turn = turning(canvas, input, &pressed);
    if (!app->keys_shown || input->repeat || !leaf_turn(&form, canvas, pressed, &turn))
        return false;
    const bool stays = form.leaf == app->keys_leaf && turn.kind == INPUT_KEY && turn.key == KEY_PAGE_DOWN;
    app->keys_shown = !stays; /* on from the last page is out */
    app->keys_leaf = stays ? 0 : form.leaf;
    app->key_used = input->kind == INPUT_KEY;
    app_draw_again(app);
    return true;
}

/* --- for the pointer --- */

void overlay_pointer(struct canvas *canvas, const struct stage *stage, const struct app *app)
{
    if (app->gate.displays > 1)
        return; /* the desk has it all */
    const struct rect all = {0, 0, canvas->width, canvas->height};
    if (app->gate.blank) {
        canvas_target(canvas, (struct target){all, OVERLAY_DEED + DEED_GO_ON, TARGET_BUTTON, ""});
        return;
    }
    if (app->seen[APP_WALL]->pause == PAUSE_QUIET)
        return; /* nothing ends it by chance: only its own hint does */
    struct canvas scratch = {.count = 0};
    const struct sheet sheet = sheet_open(&scratch, stage, app->seen[APP_WALL], NULL, SURFACE_WALL, false);
    const double y = sheet_low(&sheet, 80, 1);
    const struct rect next = easel_rect(&sheet.easel, (struct spot){112, y, 40.8, 10});
    const struct rect hint = easel_rect(&sheet.easel, (struct spot){153.4, y + 2, 5.6, 6});
    bool taken = false;
    for (size_t i = 0; i < canvas->target_count; i++)
        taken |= !rect_empty(rect_common(canvas->targets[i].at, next));
    if (!taken)
        canvas_target(canvas, (struct target){next, OVERLAY_DEED + DEED_GO_ON, TARGET_BUTTON,
                                              sheet_say(&sheet, "keys.go_on")});
    struct easel easel = sheet.easel;
    easel.canvas = canvas;
    easel_text(
        &easel, (struct spot){153.4, y + 3.2, 5.6, 0},
        (struct setting){
            .style = STYLE_ASIDE, .bold = true, .align = ALIGN_CENTRE, .colour = easel.theme->bar_aside},
        "?");
    canvas_target(canvas, (struct target){hint, OVERLAY_DEED + DEED_KEYS, TARGET_BUTTON,
                                          words_get(stage->words, "keys.title")});
    canvas_release(&scratch);
}

/* What the wall of one display tells by itself. */
static const struct {
    uint32_t id;
    enum key_deed deed;
} told_deeds[] = {{PANE_RESUME, DEED_QUIET}, {PANE_WRITE, DEED_WORDS}, {PANE_SKIP, DEED_SKIP}};

enum key_deed overlay_deed(const struct canvas *canvas, const struct input *input)
{
    if (input->kind != INPUT_PRESS)
        return DEED_NONE;
    const struct target *target = canvas_target_at(canvas, input->x, input->y);
    for (size_t i = 0; target && i < sizeof told_deeds / sizeof *told_deeds; i++)
        if (target->id == told_deeds[i].id)
            return told_deeds[i].deed;
    if (!target || target->id < OVERLAY_DEED || target->id > OVERLAY_DEED + DEED_LEAVE)
        return DEED_NONE;
    return (enum key_deed)(target->id - OVERLAY_DEED);
}

/* --- inputs --- */

/* The safe answer: nothing is shown. Whoever was to answer at this computer does so by cards, which need
 * neither desk nor seat. */
static void answer_cards(struct app *app)
{
    const bool seat = overlay_asks_for_seat(app) && app->seen[APP_WALL]->next_seat != PACK_NONE;
    gate_answer(&app->gate, false);
    if (seat) {
        struct command command = command_new(COMMAND_SET_ANSWERING);
        command.with.answering = ANSWER_CARDS;
        app_ask(app, command, APP_WALL);
    }
}

static void answer_off(struct app *app)
{
    gate_answer(&app->gate, true);
    app->panes[APP_SEAT].taken = app->gate.seat_open;
}

static uint32_t letter_answer(const struct input *input)
{
    if (input->kind != INPUT_KEY || input->key != KEY_CHARACTER || input->ctrl || input->repeat)
        return 0;
    return input->point == 'k' ? OVERLAY_CARDS : input->point == 'u' ? OVERLAY_OFF : 0;
}

/* With several displays she first points at the wall; with one the question comes. */
static void open_desk(struct app *app)
{
    if (app->gate.displays > 1 && app->gate.wall < 0)
        app_go(app, &page_test_card);
    else
        gate_ask_desk(&app->gate);
}

static void leave(struct app *app)
{
    if (app->gate.asking)
        gate_answer(&app->gate, false);
    else
        app_back(app);
}

void overlay_input(struct app *app, size_t window, const struct canvas *canvas, const struct input *input)
{
    assert(window < 2);
    struct form *form = &app->windows[window].form;
    const bool desk_key = input->kind == INPUT_KEY && input->ctrl && input->point == 'd';
    if (app->gate.asking && input->kind == INPUT_KEY && input->ctrl && !desk_key)
        return; /* the question is answered by plain keys: Ctrl + Enter closes a step elsewhere */
    uint32_t id = app->gate.asking ? letter_answer(input) : 0;
    app->key_used = app->gate.asking && input->kind == INPUT_KEY && input->key == KEY_CHARACTER;
    if (id == 0)
        id = form_input(form, canvas, input);
    if (app->gate.asking && input->kind == INPUT_KEY && (input->point == 'b' || input->point == '.')) {
        gate_answer(&app->gate, false);
        app->gate.blank = true;
    } else if (id == OVERLAY_CARDS)
        answer_cards(app);
    else if (id == OVERLAY_OFF)
        answer_off(app);
    else if (id == OVERLAY_OPEN || (desk_key && !app->gate.asking))
        open_desk(app);
    else if (id == OVERLAY_LEAVE || (input->kind == INPUT_KEY && input->key == KEY_ESCAPE))
        leave(app);
    if (id != 0 || desk_key || input->kind == INPUT_KEY)
        app_draw_again(app);
}
