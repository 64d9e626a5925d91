/* Deciding: what is on the table, by which rule, what is against it, and the decision in the table's words.
 */
#include "app/words_page.h"
#include "view/decision.h"

#include <assert.h>

static void put_proposals(const struct words_page *page)
{
    const struct seen_dilemma *dilemma = page->part->dilemma;
    uint8_t answers[PACK_OPTIONS_MAX + 1];
    const uint8_t count = seen_options(dilemma, 2, answers);
    struct pick buttons[PACK_OPTIONS_MAX + 1];
    for (uint8_t i = 0; i < count; i++)
        buttons[i] = (struct pick){
            .label = sheet_fill(&page->sheet, "words.option",
                                FACTS({"letter", answer_word(answers[i])},
                                      {"option", sheet_answer_name(&page->sheet, dilemma, answers[i])})),
            .id = WORDS_PROPOSE + answers[i],
            .picked = dilemma->decision.proposed == answers[i]};
    words_buttons(page, &page->across, buttons, count);
}

static void put_rules(const struct words_page *page)
{
    const struct seen_decision *decision = &page->part->dilemma->decision;
    static const char *const keys[] = {"words.consent", "words.majority", "words.decider"};
    struct pick rules[3], deciders[PACK_ROLES_MAX];
    for (uint8_t i = 0; i < 3; i++)
        rules[i] = (struct pick){.label = sheet_say(&page->sheet, keys[i]),
                                 .id = WORDS_RULE + i,
                                 .picked = decision->rule == (enum decision_rule)i};
    const char *away = decision_away(&page->sheet);
    if (away) {
        leaf_text(&page->sheet, page->left.flow, (struct spot){page->left.x, 0, page->left.wide, 0},
                  (struct setting){.style = STYLE_LABEL_BOLD}, away);
        flow_air(page->left.flow, 0.8);
    }
    words_buttons(page, &page->left, rules, 3);
    if (decision->rule != RULE_ROLE)
        return;
    for (uint8_t role = 0; role < page->seen->role_count; role++)
        deciders[role] = (struct pick){.label = page->seen->roles[role].name,
                                       .id = WORDS_DECIDER + role,
                                       .picked = decision->role == role};
    words_buttons(page, &page->left, deciders, page->seen->role_count);
}

/* The objection in full, and under it the button that takes it away. */
static void put_objections(const struct words_page *page)
{
    const struct sheet *sheet = &page->sheet;
    const struct seen_decision *decision = &page->part->dilemma->decision;
    words_field(page, &page->left, 1, sheet_say(sheet, "words.objection"), WORDS_TEXT);
    struct pick roles[PACK_ROLES_MAX];
    for (uint8_t role = 0; role < page->seen->role_count; role++)
        roles[role] = (struct pick){.label = page->seen->roles[role].name,
                                    .id = WORDS_ROLE + role,
                                    .picked = page->form->page == role + 1};
    words_buttons(page, &page->left, roles, page->seen->role_count);
    for (uint8_t i = 0; i < decision->objection_count; i++) {
        const char *text = decision->objections[i].text;
        leaf_text(sheet, page->left.flow, (struct spot){page->left.x, 0, page->left.wide, 0},
                  (struct setting){.style = STYLE_LABEL},
                  text ? text : sheet_say(sheet, "words.without_words"));
        flow_air(page->left.flow, 0.6);
        const struct pick gone = {.label = sheet_say(sheet, "words.withdraw"), .id = WORDS_WITHDRAW + i};
        words_buttons(page, &page->left, &gone, 1);
    }
}

static void decision_draw(const struct words_page *page)
{
    static const char *const lines[] = {"wall.decision.choose", "wall.decision.because",
                                        "wall.decision.drawback", "wall.decision.care"};
    put_proposals(page);
    page->right.flow->y = page->across.flow->y;
    put_rules(page);
    put_objections(page);
    for (uint32_t i = 0; i < 4; i++)
        words_field(page, &page->right, 1, sheet_say(&page->sheet, lines[i]), WORDS_LINE + i);
}

static size_t decision_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, "words.decide"), .id = WORDS_DECIDE, .picked = true};
    return 1;
}

/* All four lines at once: a line left empty falls back to the option's own words, or is left out. */
static void word_decision(struct app *app, struct form *form)
{
    struct command command = command_new(COMMAND_WORD_DECISION);
    bool any = false;
    for (uint32_t i = 0; i < 4; i++) {
        command.with.text[i] = words_typed(form, WORDS_LINE + i);
        any |= command.with.text[i] != NULL;
    }
    if (any)
        app_ask(app, command, APP_DESK);
}

static void ask_small(struct app *app, enum command_kind kind, uint8_t answer, uint8_t rule, uint8_t role)
{
    struct command command = command_new(kind);
    command.with.answer = answer;
    command.with.rule = rule;
    command.with.role = role;
    command.with.index = answer;
    app_ask(app, command, APP_DESK);
}

static uint8_t anybody(const struct seen *seen)
{
    for (uint8_t role = 0; role < seen->role_count; role++)
        if (seen->roles[role].here > 0)
            return role;
    return 0;
}

static void decision_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_DECIDE) {
        word_decision(app, form);
        app_ask(app, command_new(COMMAND_DECIDE), APP_DESK);
    } else if (id == WORDS_TEXT)
        words_ask_text(app, form, COMMAND_OBJECT, WORDS_TEXT,
                       form->page > 0 ? (uint8_t)(form->page - 1) : PACK_NONE);
    else if (id >= WORDS_LINE && id < WORDS_LINE + 4) {
        word_decision(app, form);
        form->focus = id + 1 < WORDS_LINE + 4 ? id + 1 : WORDS_DECIDE;
    } else if (id >= WORDS_PROPOSE && id < WORDS_RULE)
        ask_small(app, COMMAND_PROPOSE, (uint8_t)(id - WORDS_PROPOSE), 0, PACK_NONE);
    else if (id >= WORDS_RULE && id < WORDS_DECIDER)
        ask_small(app, COMMAND_SET_RULE, 0, (uint8_t)(id - WORDS_RULE),
                  id - WORDS_RULE == RULE_ROLE ? anybody(app->seen[APP_WALL]) : PACK_NONE);
    else if (id >= WORDS_DECIDER && id < WORDS_WITHDRAW)
        ask_small(app, COMMAND_SET_RULE, 0, RULE_ROLE, (uint8_t)(id - WORDS_DECIDER));
    else if (id >= WORDS_WITHDRAW)
        ask_small(app, COMMAND_WITHDRAW_OBJECTION, (uint8_t)(id - WORDS_WITHDRAW), 0, PACK_NONE);
    else if (id >= WORDS_ROLE && id < WORDS_PROPOSE)
        form->page = form->page == (int)(id - WORDS_ROLE) + 1 ? 0 : (int)(id - WORDS_ROLE) + 1;
}

/* The letter of an option proposes it, as everywhere where letters choose. */
static void decision_key(struct app *app, struct form *form, const struct input *input)
{
    (void)form;
    const char sign[] = {(char)(input->point < 0x80 ? input->point : 0), '\0'};
    const struct seen_dilemma *dilemma = seen_now(app->seen[APP_WALL])->dilemma;
    uint8_t answers[PACK_OPTIONS_MAX + 1];
    const uint8_t count = seen_options(dilemma, 2, answers),
                  answer = pane_answer_of(app->seen[APP_WALL], sign);
    if (input->key != KEY_CHARACTER || input->ctrl || input->alt || input->repeat)
        return;
    for (uint8_t i = 0; i < count; i++)
        if (answers[i] == answer)
            ask_small(app, COMMAND_PROPOSE, answer, 0, PACK_NONE);
}

static struct bar_key decision_sign(const struct words_page *page)
{
    const char last = (char)('A' + page->part->dilemma->option_count - 1);
    struct text cap = TEXT_INIT;
    text_format(&cap, "A-%c", last);
    const struct bar_key key = {arena_string(&page->sheet.easel.canvas->arena, cap.at),
                                sheet_say(&page->sheet, "words.propose")};
    text_release(&cap);
    return key;
}

static void decision_enter(struct app *app, struct form *form)
{
    const struct seen_decision *decision = &seen_now(app->seen[APP_WALL])->dilemma->decision;
    for (uint32_t i = 0; i < 4; i++) {
        struct edit *edit = form_field(form, WORDS_LINE + i);
        if (edit && decision->text[i] && decision->proposed == decision->answer)
            edit_set(edit, decision->text[i]);
    }
}

const struct words_step words_decision = {.first = WORDS_PROPOSE,
                                          .columns = true,
                                          .draw = decision_draw,
                                          .foot = decision_foot,
                                          .press = decision_press,
                                          .key = decision_key,
                                          .sign = decision_sign,
                                          .enter = decision_enter};
