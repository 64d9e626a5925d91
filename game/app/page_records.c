/* Earlier times: every record with its report. Names of groups stand here, so it is a desk's page. */
#include "app/app.h"

#include "view/sheet.h"

#include <assert.h>

enum records_target {
    RECORDS_BACK = 1,
    RECORDS_MORE,
    RECORDS_OPEN = 0x100,
    RECORDS_GROUP = 0x200,
    RECORDS_OUTSIDE = 0x300,
};

enum { RECORDS_A_PAGE = 5 };

static const char *when(const struct sheet *sheet, const struct library_record *record)
{
    const struct wall_parts parts = clock_parts(record->summary.header.started);
    struct text time = TEXT_INIT;
    text_format(&time, "%d.%02d", parts.hour, parts.minute);
    const char *clock = arena_string(&sheet->easel.canvas->arena, time.at);
    text_release(&time);
    const char *month = sheet_join(sheet, "month.", sheet_number(sheet, parts.month));
    return sheet_fill(sheet, "records.when",
                      FACTS({"day", sheet_number(sheet, parts.day)}, {"month", sheet_say(sheet, month)},
                            {"year", sheet_number(sheet, parts.year)}, {"time", clock}));
}

static void draw_record(const struct sheet *sheet, const struct library_record *record, uint32_t number,
                        double y)
{
    const struct easel *easel = &sheet->easel;
    const struct record_summary *summary = &record->summary;
    block_card(easel, (struct spot){8, y, 144, 9.4}, record->readable ? CARD_PLAIN : CARD_DASHED);
    const char *name = !record->readable ? file_name(record->path)
                       : summary->group[0] != '\0'
                           ? sheet_join(sheet, sheet_join(sheet, summary->pack_title, " · "), summary->group)
                           : summary->pack_title;
    easel_text(easel, (struct spot){10.5, y + 1, 68, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1}, name);
    easel_text(easel, (struct spot){10.5, y + 5.2, 68, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
               record->readable ? when(sheet, record) : sheet_say(sheet, "records.broken"));
    if (!record->readable)
        return;
    const struct button open = {.label = sheet_say(sheet, summary->ended ? "records.look" : "records.go_on"),
                                .id = RECORDS_OPEN + number,
                                .size = 2.5};
    const struct button group = {.label = sheet_say(sheet, "records.group"),
                                 .icon = "people",
                                 .id = RECORDS_GROUP + number,
                                 .size = 2.5,
                                 .regular = true};
    const struct button outside = {.label = sheet_say(sheet, "records.outside"),
                                   .icon = "document",
                                   .id = RECORDS_OUTSIDE + number,
                                   .size = 2.5,
                                   .regular = true};
    double x = 150.5;
    const struct button *buttons[] = {&outside, &group, &open};
    for (int i = 0; i < 3; i++) {
        const double wide = block_button_width(easel, buttons[i]);
        x -= wide;
        block_button(easel, (struct spot){x, y + 1.9, wide, 5.6}, buttons[i]);
        x -= 1.2;
    }
}

static void records_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                         const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    const struct library *library = &app->library;
    easel_text(easel, (struct spot){8, 10.3, 100, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, "records.title"));
    const size_t pages = (library->record_count + RECORDS_A_PAGE - 1) / RECORDS_A_PAGE;
    const size_t first = pages > 0 ? (size_t)form->page % pages * RECORDS_A_PAGE : 0;
    for (size_t i = first; i < library->record_count && i < first + RECORDS_A_PAGE; i++)
        draw_record(&sheet, &library->records[i], (uint32_t)i, 18.5 + 10.4 * (double)(i - first));
    if (library->record_count == 0) {
        block_card(easel, (struct spot){8, 18.5, 144, 10}, CARD_DASHED);
        easel_text(easel, (struct spot){11, 21, 138, 0}, (struct setting){.style = STYLE_LABEL},
                   sheet_say(&sheet, "records.empty"));
    }
    const struct button more = {.label = sheet_say(&sheet, "start.more"), .id = RECORDS_MORE};
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(&sheet, "settings.done"),
                                .id = RECORDS_BACK,
                                .flags = TARGET_DEFAULT};
    const double low = sheet_low(&sheet, 71, 1), wide = block_button_width(easel, &back);
    if (pages > 1)
        block_button(easel, (struct spot){8, low, block_button_width(easel, &more), 6}, &more);
    block_button(easel, (struct spot){152 - wide, low, wide, 6}, &back);
    const struct frame frame = {.instruction = app->notice.length > 0 ? app->notice.at
                                                                      : sheet_say(&sheet, "records.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "settings.done")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void records_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    if (id == RECORDS_BACK || (id == 0 && input->key == KEY_ESCAPE)) {
        app_back(app);
        return;
    }
    if (id == RECORDS_MORE) {
        form->page++;
        form->drawn_again = true;
        return;
    }
    const uint32_t number = id & 0xFF;
    if (id < RECORDS_OPEN || number >= app->library.record_count)
        return;
    const char *path = app->library.records[number].path;
    if (id >= RECORDS_OUTSIDE)
        app_report(app, path, true);
    else if (id >= RECORDS_GROUP)
        app_report(app, path, false);
    else {
        app->before = NULL;
        app_open_record(app, path);
    }
}

static void records_enter(struct app *app, struct form *form)
{
    (void)form;
    library_read(&app->library, app_words(app));
}

const struct page page_records = {.name = "records",
                                  .text_most = 115,
                                  .desk_only = true,
                                  .view = records_view,
                                  .press = records_press,
                                  .enter = records_enter};
