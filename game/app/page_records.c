/* Earlier times: every record with its report. Names of groups stand here, so it is a desk's page. */
#include "app/app.h"
#include "app/leaf.h"
#include "app/library_words.h"

#include <assert.h>

enum records_target {
    RECORDS_BACK = 1,
    RECORDS_OPEN = 0x100,
    RECORDS_MORE = 0x200,
};

enum { RECORD_BUTTONS = 2 };

/* What cannot be read cannot be opened; it can still be taken away. Of a set-up there is nothing to report.
 */
static int buttons_of(const struct sheet *sheet, const struct library_record *record, uint32_t number,
                      struct button buttons[RECORD_BUTTONS])
{
    const struct record_summary *summary = &record->summary;
    const bool played = record->readable && (summary->begun || summary->ended);
    int count = 0;
    const char *open = summary->ended      ? "records.look"
                       : summary->prepared ? "records.change_short"
                                           : "records.go_on";
    if (record->readable)
        buttons[count++] =
            (struct button){.label = sheet_say(sheet, open), .id = RECORDS_OPEN + number, .size = 2.5};
    buttons[count++] = (struct button){.label = sheet_say(sheet, played ? "records.more" : "start.more"),
                                       .id = RECORDS_MORE + number,
                                       .size = 2.5,
                                       .regular = true};
    return count;
}

/* One record: words, and buttons beside them or, where the words are large, under them. */
struct record_row {
    const char *name, *line;
    struct button buttons[RECORD_BUTTONS];
    int count;
    double buttons_wide, button_high, words_wide, words_high, high;
    bool readable, under;
};

static struct record_row row_of(const struct sheet *sheet, const struct library_record *record,
                                uint32_t number)
{
    const struct easel *easel = &sheet->easel;
    struct record_row row = {.name = library_words_name(sheet, record),
                             .line = library_words_facts(sheet, record),
                             .button_high = 5.6 * block_pick_high(easel) / PICK_HIGH,
                             .readable = record->readable};
    row.count = buttons_of(sheet, record, number, row.buttons);
    row.buttons_wide = 1.2 * (row.count - 1);
    for (int i = 0; i < row.count; i++)
        row.buttons_wide += block_button_width(easel, &row.buttons[i]);
    row.under = row.buttons_wide > 62;
    row.words_wide = row.under ? 139 : 139 - row.buttons_wide - 2;
    row.words_high =
        easel_measure(easel, row.words_wide, (struct setting){.style = STYLE_LABEL, .bold = true}, row.name)
            .bottom +
        easel_measure(easel, row.words_wide, (struct setting){.style = STYLE_ASIDE}, row.line).bottom;
    row.high = 2.1 + row.words_high + (row.under ? 1 + row.button_high : 0);
    return row;
}

static void draw_record(const struct sheet *sheet, const struct record_row *row, double y)
{
    const struct easel *easel = &sheet->easel;
    block_card(easel, (struct spot){8, y, 144, row->high}, row->readable ? CARD_PLAIN : CARD_DASHED);
    const struct set name = easel_text(easel, (struct spot){10.5, y + 0.9, row->words_wide, 0},
                                       (struct setting){.style = STYLE_LABEL, .bold = true}, row->name);
    easel_text(easel, (struct spot){10.5, name.bottom, row->words_wide, 0},
               (struct setting){.style = STYLE_ASIDE, .colour = easel_second(easel)}, row->line);
    double x = row->under ? 10.5 : 150.5 - row->buttons_wide;
    const double top = row->under ? y + 0.9 + row->words_high + 1 : y + (row->high - row->button_high) / 2;
    for (int i = 0; i < row->count; i++) {
        const double wide = block_button_width(easel, &row->buttons[i]);
        block_button(easel, (struct spot){x, top, wide, row->button_high}, &row->buttons[i]);
        x += wide + 1.2;
    }
}

/* Meetings first; rehearsals stand apart under their own heading. */
static void put_records(const struct sheet *sheet, struct flow *flow, const struct library *library,
                        bool rehearsals)
{
    const struct setting head = {.style = STYLE_LABEL, .bold = true};
    const char *title = sheet_say(sheet, "records.rehearsals");
    double heading = rehearsals ? easel_measure(&sheet->easel, 144, head, title).bottom + 0.8 : 0;
    for (size_t i = 0; i < library->record_count; i++) {
        if (library->records[i].summary.header.rehearsal != rehearsals)
            continue;
        const struct record_row row = row_of(sheet, &library->records[i], (uint32_t)i);
        double y = 0;
        if (flow_block(flow, heading + row.high, &y)) {
            if (heading > 0)
                easel_text(&sheet->easel, (struct spot){8, y, 144, 0}, head, title);
            draw_record(sheet, &row, y + heading);
        }
        heading = 0;
        flow_air(flow, 1.1);
    }
}

static void records_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct library *library = what;
    put_records(sheet, flow, library, false);
    put_records(sheet, flow, library, true);
    if (library->record_count > 0)
        return;
    const struct setting label = {.style = STYLE_LABEL};
    const char *empty = sheet_say(sheet, "records.empty");
    const double high = easel_measure(&sheet->easel, 138, label, empty).bottom + 5;
    double y = 0;
    if (!flow_block(flow, high, &y))
        return;
    block_card(&sheet->easel, (struct spot){8, y, 144, high}, CARD_DASHED);
    easel_text(&sheet->easel, (struct spot){11, y + 2.5, 138, 0}, label, empty);
}

static void records_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                         const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    easel_text(easel, (struct spot){8, 10.3, 100, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, "records.title"));
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(&sheet, "settings.done"),
                                .id = RECORDS_BACK,
                                .flags = TARGET_DEFAULT};
    const double high = block_pick_high(easel), foot = sheet_bottom(&sheet) - 0.5 - high, top = 18.5;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = foot - 1.5}, records_walk,
              &app->library);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    const double wide = block_button_width(easel, &back);
    block_button(easel, (struct spot){SHEET_RIGHT - wide, foot, wide, high}, &back);
    const struct frame frame = {.instruction = app->notice.length > 0 ? app->notice.at
                                                                      : sheet_say(&sheet, "records.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "settings.done")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void records_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == RECORDS_BACK || (id == 0 && input->key == KEY_ESCAPE)) {
        app_back(app);
        return;
    }
    const uint32_t number = id & 0xFF;
    if (id < RECORDS_OPEN || number >= app->library.record_count)
        return;
    const struct library_record *record = &app->library.records[number];
    if (id >= RECORDS_MORE) {
        away_about(&app->away, record->path, record->summary.agenda, AWAY_SAVE);
        app_notice(app, NULL);
        app_go(app, &page_record);
    } else if (record->readable) {
        app->before = NULL;
        app_open_record(app, record->path);
    }
}

static void records_enter(struct app *app, struct form *form)
{
    (void)form;
    library_read(&app->library);
}

const struct page page_records = {.name = "records",
                                  .desk_only = true,
                                  .view = records_view,
                                  .press = records_press,
                                  .enter = records_enter};
