/* The value game at the desk: a card is moved and the reason written down, how many can live with the row is
 * counted, and the first cards get their words. */
#include "app/words_page.h"

#include "view/values_parts.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct seen_values *values_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    assert(part && part->values);
    return part->values;
}

/* "3. Rust" */
static const char *card_name(const struct words_page *page, const struct seen_values *values, uint8_t place,
                             uint8_t card)
{
    struct text name = TEXT_INIT;
    text_format(&name, "%u. %s", place + 1u, values->cards[card].name);
    const char *kept = arena_string(&page->sheet.easel.canvas->arena, name.at);
    text_release(&name);
    return kept;
}

/* A whole number in a field, -1 when there is none. */
static long number_in(struct form *form, uint32_t id)
{
    const char *typed = words_typed(form, id);
    char *end = NULL;
    const long number = typed ? strtol(typed, &end, 10) : -1;
    return typed && end != typed && *end == '\0' && number >= 0 && number <= UINT8_MAX ? number : -1;
}

/* --- the row --- */

static const char *row_title(const struct words_page *page)
{
    return values_turn(&page->sheet, page->part->values);
}

/* Each objection in full, and under it the button that takes it away. */
static void put_objections(const struct words_page *page, const struct seen_values *values)
{
    const struct sheet *sheet = &page->sheet;
    const struct words_column *in = &page->right;
    words_field(page, in, 1, sheet_say(sheet, "words.objection"), WORDS_IDEA);
    for (uint8_t i = 0; i < values->objection_count; i++) {
        const char *text = values->objections[i].text;
        leaf_text(sheet, in->flow, (struct spot){in->x, 0, in->wide, 0},
                  (struct setting){.style = STYLE_LABEL},
                  text ? text : sheet_say(sheet, "words.without_words"));
        flow_air(in->flow, 0.6);
        const struct pick gone = {.label = sheet_say(sheet, "words.withdraw"), .id = WORDS_WITHDRAW + i};
        words_buttons(page, in, &gone, 1);
    }
}

static void row_draw(const struct words_page *page)
{
    const struct seen_values *values = page->part->values;
    struct pick cards[PACK_CARDS_MAX];
    for (uint8_t place = 0; place < values->row_count; place++)
        cards[place] = (struct pick){.label = card_name(page, values, place, values->row[place].card),
                                     .id = WORDS_CARD + place,
                                     .picked = page->form->page == place + 1};
    words_buttons(page, &page->across, cards, values->row_count);
    page->right.flow->page = page->across.flow->page;
    page->right.flow->y = page->across.flow->y;
    words_field(page, &page->left, 1, sheet_say(&page->sheet, "words.to_place"), WORDS_TO);
    words_field(page, &page->left, 1, sheet_say(&page->sheet, "words.why"), WORDS_TEXT);
    words_field(page, &page->right, 1, sheet_say(&page->sheet, "words.can_live"), WORDS_LIVE);
    put_objections(page, values);
}

static size_t row_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    const struct seen_values *values = page->part->values;
    if (values->turn >= page->seen->seat_count)
        return 0;
    const char *name = sheet_seat_name(&page->sheet, values->turn);
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.move_card"), .id = WORDS_MOVE, .picked = true};
    picks[1] = (struct pick){.label = sheet_fill(&page->sheet, "words.pass_turn", FACTS({"name", name})),
                             .id = WORDS_PASS_TURN};
    return 2;
}

static void pass_turn(struct app *app)
{
    const struct seen_values *values = values_of(app->seen[APP_WALL]);
    struct command command = command_new(COMMAND_PASS_TURN);
    command.with.seat = values->turn;
    if (values->turn != PACK_NONE)
        app_ask(app, command, APP_DESK);
}

/* The picked card to the typed place. What was typed stays until it happened. */
static void move_card(struct app *app, struct form *form)
{
    const struct seen_values *values = values_of(app->seen[APP_WALL]);
    const long to = number_in(form, WORDS_TO);
    const int place = form->page - 1;
    if (place < 0 || place >= values->row_count || values->turn == PACK_NONE) {
        app_notice(app, "words.which_card");
        form->focus = WORDS_CARD;
        return;
    }
    if (to < 1 || to > values->row_count) {
        app_notice(app, "words.which_place");
        form->focus = WORDS_TO;
        return;
    }
    struct command command = command_new(COMMAND_MOVE_CARD);
    command.with.seat = values->turn;
    command.with.value = values->cards[values->row[place].card].value;
    command.with.index = (uint8_t)(to - 1);
    command.with.text[0] = words_typed(form, WORDS_TEXT);
    if (!app_ask(app, command, APP_DESK))
        return;
    edit_set(form_field(form, WORDS_TO), "");
    edit_set(form_field(form, WORDS_TEXT), "");
    form->page = 0;
    form->focus = WORDS_CARD;
}

static void count_live(struct app *app, struct form *form)
{
    const long can = number_in(form, WORDS_LIVE);
    struct command command = command_new(COMMAND_COUNT_LIVE);
    if (can < 0) {
        app_notice(app, "words.how_many");
        return;
    }
    command.with.index = (uint8_t)(can < UINT8_MAX ? can : UINT8_MAX - 1);
    if (app_ask(app, command, APP_DESK))
        edit_set(form_field(form, WORDS_LIVE), "");
}

static void row_press(struct app *app, struct form *form, uint32_t id)
{
    if (id >= WORDS_CARD && id < WORDS_CARD + PACK_CARDS_MAX) {
        form->page = (int)(id - WORDS_CARD) + 1;
        form->focus = WORDS_TO;
    } else if (id == WORDS_TO)
        form->focus = WORDS_TEXT;
    else if (id == WORDS_MOVE || id == WORDS_TEXT)
        move_card(app, form);
    else if (id == WORDS_PASS_TURN)
        pass_turn(app);
    else if (id == WORDS_LIVE)
        count_live(app, form);
    else if (id == WORDS_IDEA)
        words_ask_text(app, form, COMMAND_OBJECT, WORDS_IDEA, PACK_NONE);
    else if (id >= WORDS_WITHDRAW && id < WORDS_WITHDRAW + SEEN_OBJECTIONS_MAX) {
        struct command command = command_new(COMMAND_WITHDRAW_OBJECTION);
        command.with.index = (uint8_t)(id - WORDS_WITHDRAW);
        app_ask(app, command, APP_DESK);
    }
}

/* The sign that means a pass everywhere. */
static void row_key(struct app *app, struct form *form, const struct input *input)
{
    (void)form;
    if (input->key == KEY_CHARACTER && input->point == '-' && !input->ctrl && !input->alt && !input->repeat)
        pass_turn(app);
}

static struct bar_key row_sign(const struct words_page *page)
{
    return (struct bar_key){"-", sheet_say(&page->sheet, "words.passes")};
}

static void row_enter(struct app *app, struct form *form)
{
    (void)app;
    form->page = 0;
}

const struct words_step words_row = {.first = WORDS_CARD,
                                     .columns = true,
                                     .title = row_title,
                                     .draw = row_draw,
                                     .foot = row_foot,
                                     .press = row_press,
                                     .key = row_key,
                                     .sign = row_sign,
                                     .enter = row_enter};

/* --- from value to rule --- */

/* Which card the fields are about: form->page counts from 1. */
static const struct seen_rule *rule_of(const struct form *form, const struct seen_values *values)
{
    return form->page >= 1 && form->page <= values->rule_count ? &values->rules[form->page - 1] : NULL;
}

static void rules_draw(const struct words_page *page)
{
    static const char *const labels[WORDS_TWO] = {"wall.values.behaviour", "wall.values.rule"};
    const struct seen_values *values = page->part->values;
    struct pick cards[PACK_TOP_MAX];
    for (uint8_t i = 0; i < values->rule_count; i++)
        cards[i] = (struct pick){.label = card_name(page, values, i, values->rules[i].card),
                                 .id = WORDS_CARD + i,
                                 .picked = page->form->page == i + 1};
    words_buttons(page, &page->across, cards, values->rule_count);
    for (uint32_t i = 0; i < WORDS_TWO; i++)
        words_field(page, &page->across, 2, sheet_say(&page->sheet, labels[i]), WORDS_VALUE + i);
}

static size_t rules_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.keep_rule"), .id = WORDS_KEEP, .picked = true};
    return 1;
}

static void rules_pick(const struct app *app, struct form *form, int page)
{
    form->page = page;
    form->focus = WORDS_VALUE;
    const struct seen_rule *rule = rule_of(form, values_of(app->seen[APP_WALL]));
    words_two_set(form, (const char *const[]){rule ? rule->behaviour : NULL, rule ? rule->rule : NULL});
}

static void rules_keep(struct app *app, const struct form *form)
{
    const struct seen_values *values = values_of(app->seen[APP_WALL]);
    const struct seen_rule *rule = rule_of(form, values);
    struct command command = command_new(COMMAND_WORD_VALUE);
    if (!rule)
        return;
    command.with.value = values->cards[rule->card].value;
    if (words_two_changed(form, (const char *const[]){rule->behaviour, rule->rule}, &command))
        app_ask(app, command, APP_DESK);
}

static void rules_press(struct app *app, struct form *form, uint32_t id)
{
    if (id >= WORDS_CARD && id < WORDS_CARD + PACK_TOP_MAX) {
        rules_keep(app, form);
        rules_pick(app, form, (int)(id - WORDS_CARD) + 1);
    } else if (id == WORDS_KEEP)
        rules_keep(app, form);
    else if (id >= WORDS_VALUE && id < WORDS_VALUE + WORDS_TWO) {
        rules_keep(app, form);
        form->focus = words_two_next(id);
    }
}

static void rules_enter(struct app *app, struct form *form)
{
    rules_pick(app, form, 1);
}

const struct words_step words_rules = {
    .first = WORDS_VALUE, .draw = rules_draw, .foot = rules_foot, .press = rules_press, .enter = rules_enter};
