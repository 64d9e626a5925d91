/* The agenda at the desk: each idea gets a yes or a no; of what was agreed the table's words are written
 * down. */
#include "app/words_page.h"

#include <assert.h>
#include <string.h>

static const struct seen_agenda *agenda_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    assert(part && part->agenda);
    return part->agenda;
}

/* --- an idea, asked again --- */

static const char *ask_title(const struct words_page *page)
{
    return sheet_say(&page->sheet, "wall.agenda.ask");
}

static void ask_draw(const struct words_page *page)
{
    const struct sheet *sheet = &page->sheet;
    const struct seen_agenda *agenda = page->part->agenda;
    const struct words_column *in = &page->across;
    if (agenda->pending_count == 0) {
        leaf_text(sheet, in->flow, (struct spot){in->x, 0, in->wide, 0},
                  (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, "words.all_asked"));
        return;
    }
    const long all = agenda->asked + agenda->pending_count;
    leaf_text(
        sheet, in->flow, (struct spot){in->x, 0, in->wide, 0},
        (struct setting){.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)},
        sheet_fill(sheet, "wall.agenda.count",
                   FACTS({"n", sheet_number(sheet, agenda->asked + 1L)}, {"of", sheet_number(sheet, all)})));
    leaf_text(sheet, in->flow, (struct spot){in->x, 0, in->wide, 0}, (struct setting){.style = STYLE_HEADING},
              agenda->pending[0].text);
    flow_air(in->flow, 2);
    words_field(page, in, 1, sheet_say(sheet, "words.idea_other"), WORDS_TEXT);
    const struct pick answers[] = {
        {.label = sheet_say(sheet, "words.take_up"), .id = WORDS_TAKE_UP, .picked = true},
        {.label = sheet_say(sheet, "words.leave"), .id = WORDS_LEAVE},
    };
    words_buttons(page, in, answers, 2);
}

static void ask_answer(struct app *app, struct form *form, enum command_kind kind)
{
    const struct seen_agenda *agenda = agenda_of(app->seen[APP_WALL]);
    if (agenda->pending_count == 0)
        return;
    struct command command = command_new(kind);
    command.with.index = agenda->pending[0].place;
    if (kind == COMMAND_TAKE_UP_IDEA)
        command.with.text[0] = words_typed(form, WORDS_TEXT);
    if (!app_ask(app, command, APP_DESK))
        return;
    edit_set(form_field(form, WORDS_TEXT), "");
    form->focus = WORDS_TAKE_UP;
}

static void ask_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_TAKE_UP)
        ask_answer(app, form, COMMAND_TAKE_UP_IDEA);
    else if (id == WORDS_LEAVE)
        ask_answer(app, form, COMMAND_LEAVE_IDEA);
    else if (id == WORDS_TEXT)
        form->focus = WORDS_TAKE_UP;
}

const struct words_step words_ask_again = {
    .first = WORDS_TAKE_UP, .title = ask_title, .draw = ask_draw, .press = ask_press};

/* --- what was agreed --- */

/* form->page when the field is about the next meeting. */
enum { NEXT_MEETING = SEEN_AGREEMENTS_MAX + 1 };

/* Which one the fields are about: form->page counts from 1; 0 and one that is gone: a new one. */
static const struct seen_agreement *picked(const struct form *form, const struct seen *seen)
{
    const struct seen_agenda *agenda = agenda_of(seen);
    return form->page >= 1 && form->page <= agenda->agreement_count ? &agenda->agreements[form->page - 1]
                                                                    : NULL;
}

static const char *name_of(const struct sheet *sheet, const struct seen_agreement *agreement, uint8_t i)
{
    const char *what = agreement->text[AGREEMENT_WHAT];
    return words_numbered(sheet, i, what ? what : sheet_say(sheet, "agenda.struck"));
}

/* The agreements, a new one, and the next meeting: which of them the fields are about. */
static void put_list(const struct words_page *page)
{
    const struct sheet *sheet = &page->sheet;
    const struct seen_agenda *agenda = page->part->agenda;
    const bool next = page->form->page == NEXT_MEETING, is_new = !next && !picked(page->form, page->seen);
    struct pick all[SEEN_AGREEMENTS_MAX + 2];
    size_t count = 0;
    for (uint8_t i = 0; i < agenda->agreement_count; i++)
        all[count++] = (struct pick){.label = name_of(sheet, &agenda->agreements[i], i),
                                     .id = WORDS_AGREEMENT + i,
                                     .picked = page->form->page == i + 1};
    all[count++] = (struct pick){
        .label = sheet_say(sheet, "words.new_agreement"), .id = WORDS_NEW_AGREEMENT, .picked = is_new};
    all[count++] =
        (struct pick){.label = sheet_say(sheet, "words.next_time"), .id = WORDS_NEXT_TIME, .picked = next};
    words_buttons(page, &page->across, all, count);
}

/* What it leans on, and its place on the page. */
static void put_marks(const struct words_page *page, const struct seen_agreement *agreement)
{
    static const char *const names[LEAN_COUNT] = {[LEAN_RESIDENTS] = "agenda.lean.residents",
                                                  [LEAN_COMMUNITY] = "agenda.lean.community",
                                                  [LEAN_HELP] = "agenda.lean.help"};
    const struct sheet *sheet = &page->sheet;
    const struct words_column *in = &page->across;
    const uint8_t count = page->part->agenda->agreement_count;
    struct pick picks[LEAN_COUNT + 1];
    size_t made = 0;
    for (uint32_t lean = LEAN_RESIDENTS; lean < LEAN_COUNT; lean++)
        picks[made++] = (struct pick){.label = sheet_say(sheet, names[lean]),
                                      .id = WORDS_LEAN + lean,
                                      .picked = agreement->lean == lean};
    if (agreement->place > 0)
        picks[made++] = (struct pick){.label = sheet_say(sheet, "words.move_up"), .id = WORDS_UP};
    if (agreement->place + 1 < count)
        picks[made++] = (struct pick){.label = sheet_say(sheet, "words.move_down"), .id = WORDS_DOWN};
    leaf_text(sheet, in->flow, (struct spot){in->x, 0, in->wide, 0},
              (struct setting){.style = STYLE_LABEL, .bold = true}, sheet_say(sheet, "words.lean"));
    flow_air(in->flow, 0.4);
    words_buttons(page, in, picks, made);
}

static void agree_draw(const struct words_page *page)
{
    static const char *const labels[AGREEMENT_TEXTS] = {"words.what", "words.who", "agenda.first",
                                                        "agenda.when", "agenda.notice"};
    const struct sheet *sheet = &page->sheet;
    const struct seen_agreement *agreement = picked(page->form, page->seen);
    put_list(page);
    if (page->form->page == NEXT_MEETING) {
        words_field(page, &page->across, 1, sheet_say(sheet, "words.next_meeting"), WORDS_NEXT_MEETING);
        return;
    }
    words_field(page, &page->across, 1, sheet_say(sheet, labels[0]), WORDS_AGREED);
    if (!agreement)
        return;
    page->right.flow->page = page->across.flow->page;
    page->right.flow->y = page->across.flow->y;
    for (uint32_t i = 1; i < AGREEMENT_TEXTS; i++)
        words_field(page, i % 2 ? &page->left : &page->right, 1, sheet_say(sheet, labels[i]),
                    WORDS_AGREED + i);
    put_marks(page, agreement);
}

static size_t agree_foot(const struct words_page *page, struct pick picks[WORDS_FOOT_MAX])
{
    const bool next = page->form->page == NEXT_MEETING;
    picks[0] =
        (struct pick){.label = sheet_say(&page->sheet, next ? "words.keep_next" : "words.keep_agreement"),
                      .id = WORDS_KEEP,
                      .picked = true};
    picks[1] =
        (struct pick){.label = sheet_say(&page->sheet, "words.drop_agreement"), .id = WORDS_DROP_AGREEMENT};
    return picked(page->form, page->seen) ? 2 : 1;
}

static void agree_fill(const struct app *app, struct form *form)
{
    const struct seen_agreement *agreement = picked(form, app->seen[APP_WALL]);
    for (uint32_t i = 0; i < AGREEMENT_TEXTS; i++)
        edit_set(form_field(form, WORDS_AGREED + i),
                 agreement && agreement->text[i] ? agreement->text[i] : "");
    const char *next = agenda_of(app->seen[APP_WALL])->next;
    edit_set(form_field(form, WORDS_NEXT_MEETING), next ? next : "");
}

static void agree_pick(const struct app *app, struct form *form, int page)
{
    form->page = page;
    form->focus = page == NEXT_MEETING ? WORDS_NEXT_MEETING : WORDS_AGREED;
    agree_fill(app, form);
}

/* Only what changed is said: an emptied field takes its text away. */
static bool changed_texts(const struct form *form, const struct seen_agreement *agreement,
                          struct command *command)
{
    bool any = false;
    for (uint32_t i = 0; i < AGREEMENT_TEXTS; i++) {
        const struct edit *edit = form_field_find(form, WORDS_AGREED + i);
        const char *now = edit ? edit->text : "", *was = agreement->text[i] ? agreement->text[i] : "";
        if (strcmp(now, was) == 0)
            continue;
        command->with.text[i] = now;
        any = true;
    }
    return any;
}

static void next_keep(struct app *app, const struct form *form)
{
    const struct edit *edit = form_field_find(form, WORDS_NEXT_MEETING);
    const char *was = agenda_of(app->seen[APP_WALL])->next;
    struct command command = command_new(COMMAND_WORD_NEXT);
    if (!edit || strcmp(edit->text, was ? was : "") == 0)
        return;
    command.with.text[0] = edit->text;
    app_ask(app, command, APP_DESK);
}

/* Keeps what stands in the fields. A new one is picked as soon as it is there, and has its other fields. */
static void agree_keep(struct app *app, struct form *form)
{
    const struct seen_agenda *agenda = agenda_of(app->seen[APP_WALL]);
    const struct seen_agreement *agreement = picked(form, app->seen[APP_WALL]);
    if (form->page == NEXT_MEETING) {
        next_keep(app, form);
    } else if (agreement) {
        struct command command = command_new(COMMAND_WORD_AGREEMENT);
        command.with.index = agreement->place;
        if (changed_texts(form, agreement, &command))
            app_ask(app, command, APP_DESK);
    } else if (words_typed(form, WORDS_AGREED)) { /* its field keeps what it says, as the others will */
        struct command command = command_new(COMMAND_ADD_AGREEMENT);
        command.with.text[AGREEMENT_WHAT] = words_typed(form, WORDS_AGREED);
        if (app_ask(app, command, APP_DESK))
            form->page = agenda->agreement_count + 1;
    }
}

static void agree_drop(struct app *app, struct form *form)
{
    const struct seen_agreement *agreement = picked(form, app->seen[APP_WALL]);
    if (!agreement)
        return;
    struct command command = command_new(COMMAND_DROP_AGREEMENT);
    command.with.index = agreement->place;
    if (!app_ask(app, command, APP_DESK))
        return;
    form->page = 0;
    form->focus = WORDS_NEW_AGREEMENT;
    for (uint32_t i = 0; i < AGREEMENT_TEXTS; i++)
        edit_set(form_field(form, WORDS_AGREED + i), "");
}

/* One place up or down; the fields stay about it, and keep what is being typed. */
static void agree_move(struct app *app, struct form *form, int step)
{
    const struct seen_agenda *agenda = agenda_of(app->seen[APP_WALL]);
    const struct seen_agreement *agreement = picked(form, app->seen[APP_WALL]);
    if (!agreement || agreement->place + step < 0 || agreement->place + step >= agenda->agreement_count)
        return;
    struct command command = command_new(COMMAND_MOVE_AGREEMENT);
    command.with.index = agreement->place;
    command.with.to = (uint8_t)(agreement->place + step);
    if (app_ask(app, command, APP_DESK))
        form->page += step;
}

/* Pressed once more it is not said any longer. */
static void agree_mark(struct app *app, const struct form *form, uint8_t lean)
{
    const struct seen_agreement *agreement = picked(form, app->seen[APP_WALL]);
    if (!agreement)
        return;
    struct command command = command_new(COMMAND_MARK_AGREEMENT);
    command.with.index = agreement->place;
    command.with.lean = agreement->lean == lean ? LEAN_UNSAID : lean;
    app_ask(app, command, APP_DESK);
}

static void agree_key(struct app *app, struct form *form, const struct input *input)
{
    if (input->ctrl && input->key == KEY_UP)
        agree_move(app, form, -1);
    else if (input->ctrl && input->key == KEY_DOWN)
        agree_move(app, form, 1);
}

static struct bar_key agree_sign(const struct words_page *page)
{
    const bool may = picked(page->form, page->seen) && page->part->agenda->agreement_count > 1;
    return may ? (struct bar_key){"Ctrl ↑ ↓", sheet_say(&page->sheet, "words.moves")}
               : (struct bar_key){NULL};
}

static void agree_press(struct app *app, struct form *form, uint32_t id)
{
    if (id == WORDS_KEEP)
        agree_keep(app, form);
    else if (id == WORDS_DROP_AGREEMENT)
        agree_drop(app, form);
    else if (id == WORDS_NEW_AGREEMENT)
        agree_pick(app, form, 0);
    else if (id == WORDS_NEXT_TIME)
        agree_pick(app, form, NEXT_MEETING);
    else if (id == WORDS_NEXT_MEETING) {
        next_keep(app, form);
        form->focus = WORDS_KEEP;
    } else if (id == WORDS_UP || id == WORDS_DOWN)
        agree_move(app, form, id == WORDS_UP ? -1 : 1);
    else if (id > WORDS_LEAN && id < WORDS_LEAN + LEAN_COUNT)
        agree_mark(app, form, (uint8_t)(id - WORDS_LEAN));
    else if (id >= WORDS_AGREED && id < WORDS_AGREED + AGREEMENT_TEXTS) {
        agree_keep(app, form);
        form->focus = id + 1 < WORDS_AGREED + AGREEMENT_TEXTS ? id + 1 : WORDS_KEEP;
    } else if (id >= WORDS_AGREEMENT && id < WORDS_AGREEMENT + SEEN_AGREEMENTS_MAX)
        agree_pick(app, form, (int)(id - WORDS_AGREEMENT) + 1);
}

static void agree_enter(struct app *app, struct form *form)
{
    form->page = agenda_of(app->seen[APP_WALL])->agreement_count > 0 ? 1 : 0;
    agree_fill(app, form);
}

const struct words_step words_agree = {.first = WORDS_AGREED,
                                       .columns = true,
                                       .draw = agree_draw,
                                       .foot = agree_foot,
                                       .press = agree_press,
                                       .key = agree_key,
                                       .sign = agree_sign,
                                       .enter = agree_enter};
