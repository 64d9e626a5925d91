/* Saving on a stick, or moving to another folder: where to, what goes along, and what came of it. The room
 * may see it: it names disks, folders and what the program calls its files, no people. */
#include "app/app.h"
#include "app/leaf.h"
#include "base/file_media.h"

#include <assert.h>
#include <math.h>

enum stick_target {
    STICK_SAVE = 1,
    STICK_BACK,
    STICK_LOOK,
    STICK_RECORD,
    STICK_REDACTED,
    STICK_WHOLE,
    STICK_ERASE,
    STICK_FOLDER, /* the field */
    STICK_PLACE = 0x100,
};

static const struct setting label = {.style = STYLE_LABEL}, aside = {.style = STYLE_ASIDE},
                            bold = {.style = STYLE_LABEL, .bold = true};

struct stick {
    const struct app *app;
    const struct form *form;
};

static bool moves(const struct app *app)
{
    return app->away.deed == AWAY_MOVE;
}

static bool is_typed(const struct away *away)
{
    return away->place == away->place_count;
}

/* --- where to --- */

static void put_places(const struct sheet *sheet, struct flow *flow, const struct away *away)
{
    struct pick picks[AWAY_PLACES_MAX + 2];
    size_t count = 0;
    for (; count < away->place_count; count++)
        picks[count] = (struct pick){.label = file_name(away->places[count].at),
                                     .icon = "stick",
                                     .id = STICK_PLACE + (uint32_t)count,
                                     .picked = away->place == count};
    picks[count++] = (struct pick){.label = sheet_say(sheet, "away.other"),
                                   .icon = "folder",
                                   .id = STICK_PLACE + (uint32_t)away->place_count,
                                   .picked = is_typed(away)};
    picks[count++] =
        (struct pick){.label = sheet_say(sheet, "away.look"), .icon = "search", .id = STICK_LOOK};
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, block_pick_high(&sheet->easel)};
    if (flow_block(flow, block_buttons_high(&sheet->easel, spot, picks, count), &spot.y))
        block_buttons(&sheet->easel, spot, picks, count);
}

/* Which folder that is: it is typed, or it stands there in full. */
static void put_folder(const struct sheet *sheet, struct flow *flow, const struct stick *stick)
{
    const struct away *away = &stick->app->away;
    flow_air(flow, 1.2);
    if (!is_typed(away)) {
        leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, aside,
                  away->places[away->place].at);
        return;
    }
    const double high = easel_style(&sheet->easel, STYLE_LABEL).line / sheet->easel.metrics.u + 1.7;
    struct writing writing = block_writing(form_field_find(stick->form, STICK_FOLDER));
    writing.active = sheet->easel.focus == STICK_FOLDER;
    writing.id = STICK_FOLDER;
    writing.label = sheet_say(sheet, "away.folder");
    double y = 0;
    if (flow_block(flow, high, &y))
        block_field(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, &writing);
}

/* --- what goes along --- */

static void put_record(const struct sheet *sheet, struct flow *flow, const struct away *away)
{
    const struct easel *easel = &sheet->easel;
    const struct tick tick = {
        .label = sheet_say(sheet, "away.record"), .on = away->along != ALONG_NOTHING, .id = STICK_RECORD};
    const double high = fmax(5.5, easel_measure(easel, SHEET_WIDE - 8, label, tick.label).bottom + 1);
    double y = 0;
    flow_air(flow, 1);
    if (flow_block(flow, high, &y))
        block_checkbox(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, &tick);
    if (!tick.on)
        return;
    const struct pick picks[] = {
        {.label = sheet_say(sheet, "away.redacted"),
         .id = STICK_REDACTED,
         .picked = away->along == ALONG_REDACTED},
        {.label = sheet_say(sheet, "away.whole"), .id = STICK_WHOLE, .picked = away->along == ALONG_WHOLE},
    };
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, block_pick_high(easel)};
    flow_air(flow, 0.8);
    if (flow_block(flow, block_buttons_high(easel, spot, picks, 2), &spot.y))
        block_buttons(easel, spot, picks, 2);
    flow_air(flow, 0.6);
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, aside,
              sheet_say(sheet, away->along == ALONG_WHOLE ? "away.whole_say" : "away.redacted_say"));
}

static void put_along(const struct sheet *sheet, struct flow *flow, const struct away *away)
{
    const struct easel *easel = &sheet->easel;
    const char *what = sheet_say(sheet, "away.what"),
               *papers = sheet_say(sheet, away->agenda ? "away.papers_agenda" : "away.papers");
    const double head = easel_measure(easel, SHEET_WIDE, bold, what).bottom;
    double y = 0;
    flow_air(flow, 2.4);
    if (flow_block(flow, head + easel_measure(easel, SHEET_WIDE, label, papers).bottom, &y)) {
        easel_text(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, bold, what);
        easel_text(easel, (struct spot){SHEET_LEFT, y + head, SHEET_WIDE, 0}, label, papers);
    }
    put_record(sheet, flow, away);
}

/* What came of it comes first: on a next page nobody would see it. */
static void put_said(const struct sheet *sheet, struct flow *flow, const struct away *away)
{
    const struct easel *easel = &sheet->easel;
    const double high = easel_measure(easel, SHEET_WIDE - 5, label, away->said.at).bottom + 2.4;
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, high};
    if (away->said.length == 0)
        return;
    if (flow_block(flow, high, &spot.y)) {
        block_card(easel, spot, CARD_CHOSEN);
        easel_text(easel, (struct spot){spot.x + 2.5, spot.y + 1.2, spot.w - 5, 0}, label, away->said.at);
    }
    flow_air(flow, 2);
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct stick *stick = what;
    const struct app *app = stick->app;
    put_said(sheet, flow, &app->away);
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, bold,
              sheet_say(sheet, app->away.place_count > 0 ? "away.where" : "away.where_none"));
    flow_air(flow, 0.8);
    put_places(sheet, flow, &app->away);
    put_folder(sheet, flow, stick);
    if (moves(app)) {
        flow_air(flow, 2);
        leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, label,
                  sheet_say(sheet, "away.move_say"));
    } else {
        put_along(sheet, flow, &app->away);
    }
}

/* --- the page --- */

static void draw_foot(const struct sheet *sheet, const struct app *app, double y, double high)
{
    const struct easel *easel = &sheet->easel;
    const struct button save = {.kind = BUTTON_MAIN,
                                .label = sheet_say(sheet, moves(app) ? "away.move" : "away.save"),
                                .id = STICK_SAVE,
                                .flags = TARGET_DEFAULT};
    const struct button back = {
        .label = sheet_say(sheet, "words.back"), .id = STICK_BACK, .key = "Esc", .regular = true};
    const struct button erase = {
        .label = sheet_say(sheet, "end.erase"), .icon = "trash", .id = STICK_ERASE, .regular = true};
    const double wide = block_button_width(easel, &back), first = block_button_width(easel, &save);
    block_button(easel, (struct spot){SHEET_LEFT, y, first, high}, &save);
    const double room = SHEET_WIDE - first - wide - 4, other = block_button_width(easel, &erase);
    if (away_is_copied(&app->away, app->away.record.at) && other <= room)
        block_button(easel, (struct spot){SHEET_LEFT + first + 2, y, other, high}, &erase);
    block_button(easel, (struct spot){SHEET_RIGHT - wide, y, wide, high}, &back);
}

static void stick_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const double high = block_pick_high(&sheet.easel), foot = sheet_bottom(&sheet) - 1 - high, top = 18.5;
    const struct stick stick = {app, form};
    easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, 112, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, moves(app) ? "away.move_title" : "end.save"));
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = foot - 1.5}, walk, &stick);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    draw_foot(&sheet, app, foot, high);
    const struct frame frame = {.instruction = sheet_say(&sheet, moves(app) ? "away.move_now" : "away.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "words.back")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

/* The folder that is picked or typed; NULL: none is typed. */
static const char *folder_of(const struct app *app, const struct form *form)
{
    const struct away *away = &app->away;
    if (!is_typed(away))
        return away->places[away->place].at;
    const struct edit *edit = form_field_find(form, STICK_FOLDER);
    return edit && !edit_empty(edit) ? edit->text : NULL;
}

static void save(struct app *app, struct form *form)
{
    const char *folder = folder_of(app, form);
    form->leaf = 0;
    if (!folder)
        form->focus = STICK_FOLDER;
    else if (moves(app))
        away_move(app, folder);
    else
        away_save(app, folder);
}

static void pick_place(struct app *app, struct form *form, size_t place)
{
    if (place <= app->away.place_count)
        app->away.place = place;
    form->focus = is_typed(&app->away) ? (uint32_t)STICK_FOLDER : form->focus;
}

static void stick_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    struct away *away = &app->away;
    form->drawn_again = true;
    if (away_busy(app))
        return; /* what came of it leads on */
    if (id == STICK_BACK || (id == 0 && input->key == KEY_ESCAPE))
        app_back(app);
    else if (id == STICK_SAVE || id == STICK_FOLDER)
        save(app, form);
    else if (id == STICK_LOOK)
        away_look(away);
    else if (id == STICK_RECORD)
        away->along = away->along == ALONG_NOTHING ? ALONG_REDACTED : ALONG_NOTHING;
    else if (id == STICK_REDACTED || id == STICK_WHOLE)
        away->along = id == STICK_WHOLE ? ALONG_WHOLE : ALONG_REDACTED;
    else if (id == STICK_ERASE && away_is_copied(away, away->record.at)) {
        away->deed = AWAY_ERASE;
        app_go(app, &page_gone);
    } else if (id >= STICK_PLACE)
        pick_place(app, form, id - STICK_PLACE);
}

/* A folder to begin with: where documents are. */
static void stick_enter(struct app *app, struct form *form)
{
    struct text folder = TEXT_INIT;
    struct edit *edit = form_field(form, STICK_FOLDER);
    (void)app;
    if (edit && file_documents(&folder))
        edit_set(edit, folder.at);
    text_release(&folder);
}

const struct page page_stick = {
    .name = "stick", .view = stick_view, .press = stick_press, .enter = stick_enter};
