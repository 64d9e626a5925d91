/* A pack or a record that cannot be opened (look 17): which file and line, what is wrong, what to do. The
 * room may see it: names of files, none of people or groups. */
#include "app/app.h"
#include "app/leaf.h"

#include <math.h>

enum trouble_target { TROUBLE_BACK = 1, TROUBLE_RECORDS };

static const double card_left = SHEET_LEFT, words_left = SHEET_LEFT + 11, words_wide = SHEET_WIDE - 14;
static const double card_top = 12, pad = 2.5, air = 1.5;
static const struct setting title_setting = {.style = STYLE_QUESTION};
static const struct setting say_setting = {.style = STYLE_STORY};

/* What stands in the card, from top to bottom. */
struct telling {
    const char *title, *where, *sentence, *how;
};

static struct telling telling_of(const struct sheet *sheet, const struct trouble *trouble)
{
    const char *line = sheet_number(sheet, (long)trouble->line);
    return (struct telling){
        .title = sheet_say(sheet, trouble->record ? "trouble.record" : "trouble.pack"),
        .where = sheet_fill(sheet, trouble->line > 0 ? "trouble.line" : "trouble.file",
                            FACTS({"file", trouble->file.at}, {"line", line})),
        .sentence = trouble->sentence.at,
        .how = sheet_say(sheet, trouble->record ? "trouble.record_how" : "trouble.pack_how"),
    };
}

static double telling_high(const struct sheet *sheet, const struct telling *telling)
{
    const struct easel *easel = &sheet->easel;
    const char *const texts[] = {telling->where, telling->sentence, telling->how};
    double high = easel_measure(easel, words_wide, title_setting, telling->title).bottom;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        high += air + easel_measure(easel, words_wide, say_setting, texts[i]).bottom;
    return high;
}

static void telling_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct telling *telling = what;
    const struct spot column = {words_left, 0, words_wide, 0};
    const struct setting second = {.style = STYLE_STORY, .colour = easel_second(&sheet->easel)};
    leaf_text(sheet, flow, column, title_setting, telling->title);
    flow_air(flow, air);
    leaf_text(sheet, flow, column, second, telling->where);
    flow_air(flow, air);
    leaf_text(sheet, flow, column, say_setting, telling->sentence);
    flow_air(flow, air);
    leaf_text(sheet, flow, column, say_setting, telling->how);
}

static void draw_card(const struct sheet *sheet, const struct form *form, const struct trouble *trouble,
                      double bottom)
{
    const struct telling telling = telling_of(sheet, trouble);
    const double room = bottom - card_top - 2 * pad;
    const double high = fmin(room, telling_high(sheet, &telling));
    const struct spot card = {card_left, card_top, SHEET_WIDE, high + 2 * pad};
    block_card(&sheet->easel, card, CARD_PLAIN);
    block_icon(&sheet->easel, "warning", card_left + 2.5, card_top + pad, 6, easel_ink(&sheet->easel));
    const double top = card_top + pad;
    leaf_flow(sheet, form, (struct flow){.y = top, .top = top, .bottom = top + room}, telling_walk, &telling);
}

static void trouble_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                         const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(&sheet, "words.back"),
                                .id = TROUBLE_BACK,
                                .flags = TARGET_DEFAULT};
    const struct button records = {.label = sheet_say(&sheet, "start.records"),
                                   .icon = "document",
                                   .id = TROUBLE_RECORDS,
                                   .regular = true};
    const double high = block_pick_high(easel), foot = sheet_bottom(&sheet) - 1 - high;
    const double wide = block_button_width(easel, &back), other = block_button_width(easel, &records);
    draw_card(&sheet, form, &app->trouble, foot - 2);
    leaf_mark(&sheet, form, SHEET_RIGHT - wide - 4, foot);
    block_button(easel, (struct spot){SHEET_RIGHT - wide, foot, wide, high}, &back);
    if (app->trouble.record)
        block_button(easel, (struct spot){SHEET_LEFT, foot, other, high}, &records);
    const struct frame frame = {
        .instruction = sheet_say(&sheet, app->trouble.record ? "trouble.record_now" : "trouble.pack_now"),
        .keys = {{"Esc", sheet_say(&sheet, "words.back")}},
        .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void trouble_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == TROUBLE_RECORDS) {
        app->before = NULL;
        app_visit(app, &page_records);
    } else if (id == TROUBLE_BACK || (id == 0 && input->key == KEY_ESCAPE)) {
        app_notice(app, NULL);
        app_back(app);
    }
}

const struct page page_trouble = {.name = "trouble", .view = trouble_view, .press = trouble_press};
