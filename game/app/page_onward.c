/* Another way on than step by step: stopping a dilemma without a decision, leaving a part, going to the
 * closing that every session keeps, ending. Each says what happens and asks once more; the safe answer has
 * the focus, and all of them can be undone, but what was written in a dilemma that leaves no trace is gone.
 */
#include "app/desk_page.h"

#include <assert.h>

enum onward_target { ONWARD_YES = 1, ONWARD_NO = 2, ONWARD_WAY = 0x10, ONWARD_PART = 0x40 };

struct onward {
    const struct seen *seen;
    const struct form *form; /* form->page: the way that is asked about, from 1; 0 = none */
};

static const struct seen_part *part_of(const struct seen *seen, uint8_t part)
{
    return part < seen->part_count ? &seen->parts[part] : NULL;
}

/* The first part of the closing that still has to come; PACK_NONE: there is none, or it is being played. */
static uint8_t closing_of(const struct seen *seen)
{
    const struct seen_part *now = seen_now(seen);
    if (!now || (now->talk && now->talk->purpose == TALK_CLOSING))
        return PACK_NONE;
    for (uint8_t part = (uint8_t)(seen->part + 1); part < seen->part_count; part++)
        if (seen->parts[part].talk && seen->parts[part].talk->purpose == TALK_CLOSING)
            return part;
    return PACK_NONE;
}

/* --- the ways --- */

static bool stops_dilemma(const struct seen *seen)
{
    const struct seen_part *now = seen_now(seen);
    return now && now->dilemma && !now->dilemma->decision.made && part_of(seen, (uint8_t)(seen->part + 1));
}

static bool leaves_part(const struct seen *seen)
{
    return seen_now(seen) && !stops_dilemma(seen) && part_of(seen, (uint8_t)(seen->part + 1));
}

/* Something that was played can be taken out of the story; a break has nothing to take. */
static bool leaves_trace(const struct seen *seen)
{
    const struct seen_part *now = seen_now(seen);
    return now && now->dilemma;
}

static bool has_closing(const struct seen *seen)
{
    return closing_of(seen) != PACK_NONE;
}

static bool plays(const struct seen *seen)
{
    return seen->phase == PHASE_PLAYING;
}

static struct command skip_part(const struct seen *seen)
{
    (void)seen;
    return command_new(COMMAND_SKIP_PART);
}

static struct command without_trace(const struct seen *seen)
{
    (void)seen;
    return command_new(COMMAND_STOP_WITHOUT_TRACE);
}

static struct command to_closing(const struct seen *seen)
{
    struct command command = command_new(COMMAND_SKIP_PART);
    command.with.part = closing_of(seen);
    return command;
}

static struct command end(const struct seen *seen)
{
    (void)seen;
    return command_new(COMMAND_END_SESSION);
}

static const char *name_of(const struct sheet *sheet, const struct seen_part *part)
{
    return part->title ? part->title : sheet_say(sheet, "desk.break");
}

/* What comes after the part that is left: the next one that is not a break has a name of its own. */
static const char *say_next(const struct sheet *sheet, const char *key)
{
    const struct seen_part *next = part_of(sheet->seen, (uint8_t)(sheet->seen->part + 1));
    return sheet_fill(sheet, key, FACTS({"next", name_of(sheet, next)}));
}

static const char *say_stop(const struct sheet *sheet)
{
    return say_next(sheet, "onward.stop_say");
}

static const char *say_leave(const struct sheet *sheet)
{
    return say_next(sheet, "onward.leave_say");
}

/* What is left out: by name, and of many only how many more. */
static const char *say_closing(const struct sheet *sheet)
{
    enum { NAMES_MOST = 3 };
    const struct seen *seen = sheet->seen;
    const uint8_t to = closing_of(seen), shown = (uint8_t)(seen->part + NAMES_MOST);
    const char *names = name_of(sheet, &seen->parts[seen->part]);
    for (uint8_t part = (uint8_t)(seen->part + 1); part < to && part < shown; part++)
        names = sheet_join(sheet, sheet_join(sheet, names, ", "), name_of(sheet, &seen->parts[part]));
    if (to > shown)
        names = sheet_join(sheet, names, sheet_count(sheet, "onward.more", to - shown, NULL));
    return sheet_fill(sheet, "onward.closing_say",
                      FACTS({"names", names}, {"next", name_of(sheet, &seen->parts[to])}));
}

static const char *say_end(const struct sheet *sheet)
{
    return sheet_say(sheet, "onward.end_say");
}

static const char *say_trace(const struct sheet *sheet)
{
    const struct seen_part *next = part_of(sheet->seen, (uint8_t)(sheet->seen->part + 1));
    return sheet_fill(sheet, "onward.trace_say",
                      FACTS({"next", next ? name_of(sheet, next) : sheet_say(sheet, "end.end")}));
}

static const struct way {
    const char *title;
    bool (*there)(const struct seen *seen);
    const char *(*say)(const struct sheet *sheet);
    struct command (*command)(const struct seen *seen);
    const char *sure; /* what is said while it asks once more */
} ways[] = {
    {"onward.stop", stops_dilemma, say_stop, skip_part, "onward.sure_now"},
    {"onward.leave", leaves_part, say_leave, skip_part, "onward.sure_now"},
    {"onward.trace", leaves_trace, say_trace, without_trace, "onward.trace_now"},
    {"onward.closing", has_closing, say_closing, to_closing, "onward.sure_now"},
    {"onward.end", plays, say_end, end, "onward.sure_now"},
};
enum { WAYS = sizeof ways / sizeof *ways };

/* --- the page --- */

static void put_answers(const struct sheet *sheet, struct spot foot)
{
    const struct pick picks[] = {
        {.label = sheet_say(sheet, "desk.not_sure"), .id = ONWARD_NO, .picked = true},
        {.label = sheet_say(sheet, "desk.sure"), .id = ONWARD_YES},
    };
    foot.h = block_pick_high(&sheet->easel);
    block_buttons(&sheet->easel, foot, picks, 2);
}

/* What is still to come, in or out: at once, because the same press brings it back. */
static void put_parts(const struct sheet *sheet, struct flow *flow)
{
    const struct seen *seen = sheet->seen;
    for (uint8_t part = 0; part < seen->part_count; part++) {
        const struct seen_part *at = &seen->parts[part];
        if ((!at->can_leave_out && !at->left_out) || at->progress != PROGRESS_COMING)
            continue;
        const char *minutes = sheet_number(sheet, (at->planned + 59) / 60);
        const struct desk_card card = {
            .title = sheet_fill(sheet, at->left_out ? "onward.out" : "onward.in",
                                FACTS({"part", name_of(sheet, at)})),
            .text = at->left_out ? sheet_say(sheet, "onward.out_say")
                                 : sheet_fill(sheet, "onward.in_say", FACTS({"n", minutes})),
            .id = ONWARD_PART + part};
        desk_page_card(sheet, flow, &card, 0, NULL);
    }
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct onward *onward = what;
    for (uint32_t i = 0; i < WAYS; i++) {
        if (!ways[i].there(onward->seen))
            continue;
        const bool asked = onward->form->page == (int)i + 1;
        const struct desk_card card = {.title = sheet_say(sheet, ways[i].title),
                                       .text = ways[i].say(sheet),
                                       .id = ONWARD_WAY + i,
                                       .chosen = asked};
        struct spot foot;
        if (desk_page_card(sheet, flow, &card, asked ? block_pick_high(&sheet->easel) + 2 : 0, &foot) &&
            asked)
            put_answers(sheet, foot);
    }
    put_parts(sheet, flow);
}

static void onward_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                        const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct onward onward = {app->seen[APP_DESK], form};
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[APP_DESK], &pane, "onward.title");
    desk_page_blocks(&sheet, app, form, walk, &onward,
                     form->page > 0 ? ways[form->page - 1].sure : "onward.now");
}

static void ask_about(struct form *form, int way)
{
    form->page = way;
    form->focus = way > 0 ? (uint32_t)ONWARD_NO : 0;
    form->drawn_again = true;
}

static void onward_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const struct seen *seen = app->seen[APP_DESK];
    const int asked = form->page;
    if (asked > 0 && (id == ONWARD_NO || (id == 0 && input->key == KEY_ESCAPE))) {
        ask_about(form, 0);
        return;
    }
    if (desk_page_leaves(app, id, input))
        return;
    if (id >= ONWARD_PART && id - ONWARD_PART < seen->part_count) {
        const uint8_t part = (uint8_t)(id - ONWARD_PART);
        struct command command =
            command_new(seen->parts[part].left_out ? COMMAND_PUT_BACK : COMMAND_LEAVE_OUT);
        command.with.part = part;
        app_ask(app, command, APP_DESK);
        return;
    }
    if (id >= ONWARD_WAY && id < ONWARD_WAY + WAYS)
        ask_about(form, (int)(id - ONWARD_WAY) + 1);
    if (id != ONWARD_YES || asked <= 0 || !ways[asked - 1].there(seen))
        return;
    assert(asked <= WAYS);
    app_ask(app, ways[asked - 1].command(seen), APP_DESK);
    app_back(app);
}

const struct page page_onward = {
    .name = "onward", .desk_only = true, .view = onward_view, .press = onward_press};
