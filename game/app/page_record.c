/* One earlier time: its papers, the name of the group, and where its file goes. The name of the group stands
 * here, so it is a desk's page. */
#include "app/app.h"
#include "app/leaf.h"
#include "app/library_words.h"
#include "app/report_problems.h"
#include "app/tiles.h"

#include <math.h>
#include <string.h>

enum record_target {
    RECORD_BACK = 1,
    RECORD_OPEN,
    RECORD_AGAIN,
    RECORD_SAVE,
    RECORD_MOVE,
    RECORD_TRASH,
    RECORD_FORGET,
    RECORD_NAME,  /* the button */
    RECORD_GROUP, /* the field */
    RECORD_PAPER = 0x10,
};

static const struct setting bold = {.style = STYLE_LABEL, .bold = true}, aside = {.style = STYLE_ASIDE};

struct one {
    const struct app *app;
    const struct form *form;
    const struct library_record *record;
    bool named; /* the name of the group stands at the foot */
};

/* NULL: it went while nobody looked. */
static const struct library_record *find(const struct app *app)
{
    for (size_t i = 0; i < app->library.record_count; i++)
        if (strcmp(app->library.records[i].path, app->away.record.at) == 0)
            return &app->library.records[i];
    return NULL;
}

static bool is_played(const struct library_record *record)
{
    return record->readable && (record->summary.begun || record->summary.ended);
}

/* Both were set up whole: a new session can begin as they did. */
static bool is_pattern(const struct library_record *record)
{
    return is_played(record) || (record->readable && record->summary.prepared);
}

static void put_papers(const struct sheet *sheet, struct flow *flow, const struct one *one)
{
    const struct papers papers = {.record = one->record->path,
                                  .agenda = one->record->summary.agenda,
                                  .agreements = -1,
                                  .id = RECORD_PAPER};
    if (!is_played(one->record))
        return;
    flow_air(flow, tiles_stacked(sheet) ? 0.6 : 2);
    if (tiles_stacked(sheet))
        tiles_paper_rows(sheet, flow, &papers);
    else
        tiles_papers(sheet, flow, &papers, 0);
}

/* What came of the newest press. */
static void put_notice(const struct sheet *sheet, struct flow *flow, const struct one *one)
{
    flow_air(flow, 1.2);
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, aside, one->app->notice.at);
}

enum { WAYS_ON = 2, WAYS_OFF = 4 };

/* To open it, and to set up another session from it. One that was left in the middle of set-up has its own
 * file to go on in: a second one would be the same half again. */
static size_t ways_on(const struct sheet *sheet, const struct library_record *record,
                      struct pick picks[WAYS_ON])
{
    const struct record_summary *summary = &record->summary;
    const struct pick prepared[WAYS_ON] = {
        {.label = sheet_say(sheet, "records.change"), .icon = "pencil", .id = RECORD_OPEN},
        {.label = sheet_say(sheet, "start.prepared"), .icon = "play", .id = RECORD_AGAIN}};
    const struct pick usual[WAYS_ON] = {
        {.label = sheet_say(sheet, summary->ended ? "records.look" : "records.go_on"),
         .icon = "play",
         .id = RECORD_OPEN},
        {.label = sheet_say(sheet, "records.again"), .icon = "copy", .id = RECORD_AGAIN}};
    if (!record->readable)
        return 0;
    memcpy(picks, summary->prepared && !summary->ended ? prepared : usual, sizeof usual);
    return is_pattern(record) ? 2 : 1;
}

/* To take it along, or away. */
static size_t ways_off(const struct sheet *sheet, const struct library_record *record,
                       struct pick picks[WAYS_OFF])
{
    size_t count = 0;
    if (is_played(record))
        picks[count++] =
            (struct pick){.label = sheet_say(sheet, "end.save"), .icon = "stick", .id = RECORD_SAVE};
    picks[count++] =
        (struct pick){.label = sheet_say(sheet, "away.move"), .icon = "folder", .id = RECORD_MOVE};
    picks[count++] =
        (struct pick){.label = sheet_say(sheet, "away.trash"), .icon = "trash", .id = RECORD_TRASH};
    if (is_played(record))
        picks[count++] =
            (struct pick){.label = sheet_say(sheet, "forget.title"), .icon = "person", .id = RECORD_FORGET};
    return count;
}

static void put_picks(const struct sheet *sheet, struct flow *flow, const struct pick *picks, size_t count)
{
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, block_pick_high(&sheet->easel)};
    if (count > 0 && flow_block(flow, block_buttons_high(&sheet->easel, spot, picks, count), &spot.y))
        block_buttons(&sheet->easel, spot, picks, count);
}

/* In rows of their own: under large words the first stays on the page with the papers. */
static void put_deeds(const struct sheet *sheet, struct flow *flow, const struct one *one)
{
    struct pick on[WAYS_ON], off[WAYS_OFF];
    const size_t ons = ways_on(sheet, one->record, on), offs = ways_off(sheet, one->record, off);
    flow_air(flow, 1.6);
    put_picks(sheet, flow, on, ons);
    flow_air(flow, ons > 0 ? 1.1 : 0);
    put_picks(sheet, flow, off, offs);
}

static struct button give_button(const struct sheet *sheet)
{
    return (struct button){.label = sheet_say(sheet, "records.give_name"), .id = RECORD_NAME};
}

/* The field, and its button beside it. */
static void draw_field(const struct sheet *sheet, const struct one *one, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const struct button give = give_button(sheet);
    const double wide = block_button_width(easel, &give), field = spot.w - wide - 2;
    struct writing writing = block_writing(form_field_find(one->form, RECORD_GROUP));
    writing.active = easel->focus == RECORD_GROUP;
    writing.id = RECORD_GROUP;
    writing.label = sheet_say(sheet, "records.name");
    block_field(easel, (struct spot){spot.x, spot.y, field, spot.h}, &writing);
    block_button(easel, (struct spot){spot.x + field + 2, spot.y, wide, spot.h}, &give);
}

static double name_label(const struct sheet *sheet)
{
    return easel_width(&sheet->easel, bold, sheet_say(sheet, "records.name")) + 2;
}

/* With small words it all stands on one line, left of this place: then it stands at the foot, on every page.
 */
static bool name_at_foot(const struct sheet *sheet, const struct one *one, double right)
{
    const double field = 50;
    const struct button give = give_button(sheet);
    return one->record && one->record->readable &&
           SHEET_LEFT + name_label(sheet) + field + 2 + block_button_width(&sheet->easel, &give) <= right;
}

static void draw_name_at_foot(const struct sheet *sheet, const struct one *one, struct spot spot)
{
    const double label = name_label(sheet);
    easel_text(&sheet->easel, (struct spot){spot.x, spot.y, label, spot.h},
               (struct setting){.style = bold.style, .bold = true, .middle = true},
               sheet_say(sheet, "records.name"));
    draw_field(sheet, one, (struct spot){spot.x + label, spot.y, spot.w - label, spot.h});
}

static void put_name(const struct sheet *sheet, struct flow *flow, const struct one *one)
{
    const struct easel *easel = &sheet->easel;
    const char *label = sheet_say(sheet, "records.name");
    const double high =
        fmax(block_pick_high(easel), easel_style(easel, STYLE_LABEL).line / easel->metrics.u + 1.7);
    const double head = easel_measure(easel, SHEET_WIDE, bold, label).bottom + 0.4;
    double y = 0;
    if (!one->record->readable || one->named)
        return;
    flow_air(flow, 1.6);
    if (!flow_block(flow, head + high, &y))
        return;
    easel_text(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, bold, label);
    draw_field(sheet, one, (struct spot){SHEET_LEFT, y + head, SHEET_WIDE, high});
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct one *one = what;
    if (!one->record) {
        leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, bold,
                  sheet_say(sheet, "records.went"));
        return;
    }
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, bold,
              library_words_name(sheet, one->record));
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, aside,
              library_words_facts(sheet, one->record));
    put_papers(sheet, flow, one);
    if (one->app->notice.length > 0)
        put_notice(sheet, flow, one);
    put_deeds(sheet, flow, one);
    put_name(sheet, flow, one);
}

static void record_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                        const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    struct button back = {
        .kind = BUTTON_MAIN, .label = sheet_say(&sheet, "words.back"), .id = RECORD_BACK, .key = "Esc"};
    const double high = block_pick_high(&sheet.easel), foot = sheet_bottom(&sheet) - 0.5 - high, top = 18;
    const double wide = block_button_width(&sheet.easel, &back), left = SHEET_RIGHT - wide - 3;
    struct one one = {.app = app, .form = form, .record = find(app)};
    one.named = name_at_foot(&sheet, &one, left);
    const bool prepared = one.record && one.record->summary.prepared;
    easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, 112, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, prepared ? "records.one_prepared" : "records.one"));
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = foot - 1.4}, walk, &one);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    back.flags = canvas_target_find(canvas, RECORD_PAPER) ? 0 : TARGET_DEFAULT; /* at most one */
    if (one.named)
        draw_name_at_foot(&sheet, &one, (struct spot){SHEET_LEFT, foot, left - SHEET_LEFT, high});
    block_button(&sheet.easel, (struct spot){SHEET_RIGHT - wide, foot, wide, high}, &back);
    const struct frame frame = {
        .instruction = sheet_say(&sheet, prepared ? "records.one_prepared_now" : "records.one_now"),
        .keys = {{"Esc", sheet_say(&sheet, "words.back")}},
        .no_timer = true};
    sheet_frame(&sheet, &frame);
}

/* --- a name for the group --- */

static const char *name_group(struct session *session, const char *name)
{
    struct command command = command_new(COMMAND_NAME_GROUP);
    command.with.text[0] = name;
    if (session_do(session, &command, session_now(session)) != ACCEPTED)
        return "records.not_named";
    return session_flush(session) == ACCEPTED ? "records.named" : "unsaved.title";
}

static void give_name(struct app *app, const struct form *form)
{
    const struct edit *edit = form_field_find(form, RECORD_GROUP);
    struct problems problems = {.count = 0};
    struct session *session = NULL;
    bool read_only = false;
    const char *said = "records.not_named";
    if (!edit || edit_empty(edit))
        return;
    if (record_open(&session, app->away.record.at, true, clock_wall(), &read_only, &problems)) {
        said = read_only ? "away.in_use" : name_group(session, edit->text);
        session_free(session);
    }
    report_problems(app_words(app), &problems);
    problems_release(&problems);
    library_read(&app->library);
    app_notice(app, said);
}

/* --- the page --- */

static void to_list(struct app *app)
{
    app_notice(app, NULL);
    app_go(app, &page_records);
}

static void away_to(struct app *app, const struct library_record *record, enum away_deed deed,
                    const struct page *page)
{
    struct text path = TEXT_INIT;
    text_add(&path, record->path);
    away_about(&app->away, path.at, record->summary.agenda, deed);
    text_release(&path);
    app_visit(app, page);
}

/* It is opened, as it would be to go on or to look: a seat is forgotten by the session's own rules. */
static void forget_in(struct app *app, const struct library_record *record)
{
    app->before = NULL;
    if (app_open_record(app, record->path))
        app_visit(app, &page_forget);
}

/* Another session, with a record of its own; of last time it says that everything may be changed. */
static void set_up_again(struct app *app, const struct library_record *record)
{
    const bool prepared = record->summary.prepared;
    app->before = NULL;
    if (app_open_again(app, record->path) && !prepared)
        app_notice(app, "records.again_said");
}

static void record_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const struct library_record *record = find(app);
    form->drawn_again = true;
    if (id == RECORD_BACK || (id == 0 && input->key == KEY_ESCAPE)) {
        to_list(app);
        return;
    }
    if (!record)
        return;
    if (id >= RECORD_PAPER && id < RECORD_PAPER + PAPERS && is_played(record))
        app_paper(app, record->path, (enum record_paper)(id - RECORD_PAPER), false);
    else if (id == RECORD_OPEN && record->readable) {
        app->before = NULL;
        app_open_record(app, record->path);
    } else if (id == RECORD_AGAIN && is_pattern(record))
        set_up_again(app, record);
    else if (id == RECORD_FORGET && is_played(record))
        forget_in(app, record);
    else if (id == RECORD_SAVE)
        away_to(app, record, AWAY_SAVE, &page_stick);
    else if (id == RECORD_MOVE)
        away_to(app, record, AWAY_MOVE, &page_stick);
    else if (id == RECORD_TRASH)
        away_to(app, record, AWAY_TRASH, &page_gone);
    else if (id == RECORD_NAME || id == RECORD_GROUP)
        give_name(app, form);
}

static void record_enter(struct app *app, struct form *form)
{
    const struct library_record *record = find(app);
    struct edit *edit = record ? form_field(form, RECORD_GROUP) : NULL;
    if (edit)
        edit_set(edit, record->summary.group);
}

const struct page page_record = {
    .name = "record", .desk_only = true, .view = record_view, .press = record_press, .enter = record_enter};
