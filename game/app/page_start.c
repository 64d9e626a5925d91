/* The start screen (look 01): a pack to play, where you were, earlier times, settings, language. The room may
 * see it: no names of people or groups.
 *
 * Two columns, each with pages of its own when the text is large; the shorter one waits on its last page. */
#include "app/app.h"
#include "app/leaf.h"
#include "app/library_words.h"
#include "view/desk_words.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum start_target {
    START_GO_ON = 1,
    START_SET_UP,
    START_PREPARED,
    START_DAMAGED,
    START_RECORDS,
    START_SETTINGS,
    START_NL,
    START_EN,
    START_PACK = 0x100, /* + index in the library */
};

/* --- the street along the ground --- */

struct standing {
    enum pack_gable gable;
    double x, width;
};

static const struct standing ghosts[] = {
    {GABLE_STEPPED, -2, 16},  {GABLE_POINTED, 38, 13},  {GABLE_ROUND, 70, 15},
    {GABLE_STEPPED, 114, 11}, {GABLE_POINTED, 138, 15},
};
static const struct standing houses[] = {
    {GABLE_POINTED, 10.5, 14.5}, {GABLE_STEPPED, 26, 17.5},    {GABLE_SHOP, 51, 13.5},
    {GABLE_ROUND, 65.5, 13.8},   {GABLE_POINTED, 89, 12.8},    {GABLE_ROUND, 102.5, 15.4},
    {GABLE_SHOP, 125.5, 15.4},   {GABLE_STEPPED, 142.5, 18.5},
};
static const struct {
    double x, size;
} trees[] = {{0.5, 9.2}, {42.5, 7.6}, {79, 9.8}, {116.5, 7.8}};
static const struct {
    double x, high;
    enum pack_gable role;
} people[] = {
    {5.8, 6.4, GABLE_POINTED},  {43.2, 6.6, GABLE_SHOP},    {47.2, 4.6, GABLE_ROUND},
    {80.5, 5.6, GABLE_POINTED}, {84.4, 6.6, GABLE_STEPPED}, {116.8, 6.6, GABLE_SHOP},
    {121.2, 6.6, GABLE_ROUND},
};

static void draw_tree(const struct easel *easel, double x, double ground, double size)
{
    const struct rect at = easel_rect(easel, (struct spot){x, ground - size * 1.9, size, size * 1.9});
    canvas_drawing(
        easel->canvas, at,
        (struct mark_drawing){
            .name = "tree", .fill = COLOUR(0x6F9A80), .ink = easel->theme->ink, .card = easel->theme->card});
}

static void draw_person(const struct easel *easel, double x, double ground, double high, enum pack_gable role)
{
    const double width = high * 0.5;
    const int outline = easel_weight(easel, 0.25);
    const uint32_t ink = easel->theme->ink;
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){x, ground - high * 0.66, width, high * 0.66}),
               (struct mark_box){.fill = theme_role_fill(role),
                                 .line = ink,
                                 .weight = outline,
                                 .radius = metrics_px(&easel->metrics, width * 0.45)});
    canvas_box(easel->canvas,
               easel_rect(easel, (struct spot){x + width * 0.18, ground - high, width * 0.64, width * 0.64}),
               (struct mark_box){.fill = ink, .radius = 10000});
}

static void draw_street(const struct sheet *sheet, double ground)
{
    const struct easel *easel = &sheet->easel;
    canvas_decoration(easel->canvas, true); /* the street goes on beyond the page */
    for (size_t i = 0; i < sizeof ghosts / sizeof *ghosts; i++)
        block_gable_ghost(easel, ghosts[i].gable, ghosts[i].x, ground - ghosts[i].width * 7 / 6,
                          ghosts[i].width);
    for (size_t i = 0; i < sizeof trees / sizeof *trees; i++)
        draw_tree(easel, trees[i].x, ground, trees[i].size);
    for (size_t i = 0; i < sizeof houses / sizeof *houses; i++)
        block_gable(easel, houses[i].gable, houses[i].x, ground - houses[i].width * 7 / 6, houses[i].width);
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        draw_person(easel, people[i].x, ground, people[i].high, people[i].role);
    const int y = metrics_y(&easel->metrics, ground);
    canvas_line(
        easel->canvas,
        (struct mark_line){
            {0, y}, {easel->metrics.width, y}, easel_weight(easel, 0.4), easel->theme->ink, false, 0, 0});
    canvas_decoration(easel->canvas, false);
}

/* --- packs --- */

static const char *pack_line(const struct sheet *sheet, const struct library_pack *pack)
{
    static const char *const statuses[] = {"start.concept", "start.tested", "start.recommended"};
    if (pack->errors > 0)
        return sheet_say(sheet, "start.broken");
    const char *dilemmas = sheet_count(sheet, "start.dilemmas", pack->dilemmas, NULL);
    const char *least = sheet_number(sheet, pack->minutes_least),
               *most = sheet_number(sheet, pack->minutes_most);
    const bool one = pack->minutes_least == pack->minutes_most;
    const char *minutes = sheet_fill(sheet, one ? "start.minutes" : "start.minutes_range",
                                     FACTS({"least", least}, {"most", most}));
    const char *line = sheet_fill(sheet, "start.pack_line",
                                  FACTS({"dilemmas", dilemmas}, {"minutes", minutes},
                                        {"status", sheet_say(sheet, statuses[pack->status])}));
    const char *themes = desk_words_themes(sheet, pack->sensitive);
    return themes ? sheet_fill(sheet, "start.sensitive_line", FACTS({"line", line}, {"themes", themes}))
                  : line;
}

static uint8_t language_of(const struct library_pack *pack, const char *language)
{
    for (uint8_t i = 0; i < PACK_LANGUAGES_MAX; i++)
        if (pack->languages[i] && strcmp(pack->languages[i], language) == 0)
            return i;
    return 0;
}

/* Two lines of words beside drawings. The one with the focus is filled with ink, as a main button is. */
struct door {
    const char *title, *line;
    uint32_t id, flags;
    enum style style;
    bool bold, broken;
    double x, wide, text;            /* units; text: where the words start in it */
    const struct library_pack *pack; /* its gables, or NULL: the mark of going on */
};

enum { GABLES_A_ROW = 4 };
static const double door_pad = 0.9;

static struct setting door_title(const struct door *door)
{
    return (struct setting){.style = door->style, .bold = door->bold};
}

static double door_words(const struct door *door)
{
    return door->wide - door->text - 0.9;
}

static double door_high(const struct easel *easel, const struct door *door)
{
    const double title = easel_measure(easel, door_words(door), door_title(door), door->title).bottom;
    const double line =
        easel_measure(easel, door_words(door), (struct setting){.style = STYLE_ASIDE}, door->line).bottom;
    return title + line + 2 * door_pad - 1;
}

static void door_drawings(const struct easel *easel, const struct door *door, double y, double high)
{
    const struct library_pack *pack = door->pack;
    const double size = 3.6, width = 2.5, step = 3, middle = door->x + door->text / 2;
    if (!pack || door->broken) {
        block_icon(easel, door->broken ? "warning" : "play", middle - size / 2, y + (high - size) / 2, size,
                   easel_ink(easel));
        return;
    }
    const uint8_t count = pack->role_count, each = count > GABLES_A_ROW ? (uint8_t)((count + 1) / 2) : count;
    const int rows = each > 0 ? (count + each - 1) / each : 0;
    for (uint8_t i = 0; i < count; i++)
        block_gable(easel, pack->gables[i], middle - step * each / 2.0 + step * (i % each) + 0.2,
                    y + high / 2 + 3.4 * (i / each - rows / 2.0) + 0.2, width);
}

static void draw_door(const struct sheet *sheet, const struct door *door, double y, double high)
{
    const struct spot spot = {door->x, y, door->wide, high};
    const bool focus = sheet->easel.focus == door->id;
    struct easel easel = sheet->easel;
    struct theme filled = *easel.theme;
    filled.ink = filled.on_bar;
    filled.ink2 = filled.bar_aside;
    block_card(&easel, spot, door->broken ? CARD_DASHED : CARD_PLAIN);
    if (focus) {
        canvas_box(easel.canvas, easel_rect(&easel, spot),
                   (struct mark_box){.fill = easel.theme->bar, .radius = metrics_px(&easel.metrics, 1.4)});
        block_focus(&easel, spot, 1.4);
        easel.theme = &filled;
    }
    door_drawings(&easel, door, y, high);
    const struct spot words = {door->x + door->text, y + door_pad - 0.5, door_words(door), 0};
    const struct set title = easel_text(&easel, words, door_title(door), door->title);
    easel_text(&easel, (struct spot){words.x, title.bottom, words.w, 0},
               (struct setting){.style = STYLE_ASIDE, .colour = easel_second(&easel)}, door->line);
    canvas_target(easel.canvas, (struct target){easel_rect(&easel, spot), door->id,
                                                TARGET_FOCUSABLE | TARGET_BUTTON | door->flags, door->title});
}

static void put_door(const struct sheet *sheet, struct flow *flow, const struct door *door)
{
    const double high = door_high(&sheet->easel, door);
    double y = 0;
    if (flow_block(flow, high, &y))
        draw_door(sheet, door, y, high);
}

/* What is drawn in both columns. */
struct start {
    const struct sheet *sheet;
    const struct app *app;
    bool packs_default; /* Enter begins the first pack of the page: there is nothing to go on with */
};

static struct door pack_door(const struct start *start, size_t index)
{
    const struct library_pack *pack = &start->app->library.packs[index];
    const uint8_t language = language_of(pack, start->sheet->stage->words->language);
    return (struct door){.title = pack->errors > 0 ? pack->id : pack_text(&pack->title, language),
                         .line = pack_line(start->sheet, pack),
                         .id = START_PACK + (uint32_t)index,
                         .style = STYLE_REASON,
                         .broken = pack->errors > 0,
                         .x = 88,
                         .wide = 64,
                         .text = 14.2,
                         .pack = pack};
}

static void right_column(const struct start *start, struct flow *flow)
{
    const struct library *library = &start->app->library;
    if (library->pack_count == 0) {
        const struct setting label = {.style = STYLE_LABEL};
        const char *empty = sheet_say(start->sheet, "start.empty");
        const double high = easel_measure(&start->sheet->easel, 58, label, empty).bottom + 4;
        double y = 0;
        if (!flow_block(flow, high, &y))
            return;
        block_card(&start->sheet->easel, (struct spot){88, y, 64, high}, CARD_DASHED);
        easel_text(&start->sheet->easel, (struct spot){91, y + 2, 58, 0}, label, empty);
    }
    int page = -1;
    for (size_t i = 0; i < library->pack_count; i++) {
        struct door door = pack_door(start, i);
        struct flow next = *flow;
        double y = 0;
        flow_block(&next, door_high(&start->sheet->easel, &door), &y);
        if (start->packs_default && next.page != page)
            door.flags = TARGET_DEFAULT;
        page = next.page;
        put_door(start->sheet, flow, &door);
        flow_air(flow, 1.5);
    }
}

/* --- the left half --- */

/* The door to one record; the first of them is what Enter opens. */
static struct door record_door(const struct start *start, uint32_t id, const char *title)
{
    return (struct door){.title = sheet_say(start->sheet, title),
                         .id = id,
                         .style = STYLE_LABEL,
                         .bold = true,
                         .x = 8,
                         .wide = 72,
                         .text = 8};
}

/* What was made ready at home; whose meeting it is, is not for the room. */
static void put_prepared(const struct start *start, struct flow *flow, const struct record_summary *summary)
{
    const struct library *library = &start->app->library;
    struct door door = record_door(start, START_PREPARED, "start.prepared");
    door.line = summary->pack_title;
    if (summary->meeting.unix_ms != 0)
        door.line = sheet_fill(
            start->sheet, "start.prepared_line",
            FACTS({"pack", summary->pack_title}, {"when", sheet_when(start->sheet, summary->meeting)}));
    door.flags = library->go_on < 0 && library->set_up < 0 && library->damaged < 0 ? TARGET_DEFAULT : 0;
    put_door(start->sheet, flow, &door);
    flow_air(flow, 1.5);
}

static void put_go_on(const struct start *start, struct flow *flow)
{
    const struct library *library = &start->app->library;
    if (library_at(library, library->damaged)) {
        const char *file = file_name(library->records[library->damaged].path);
        struct door door = record_door(start, START_DAMAGED, "start.damaged");
        door.line = sheet_fill(start->sheet, "start.damaged_line", FACTS({"file", file}));
        door.broken = true;
        door.flags = TARGET_DEFAULT;
        put_door(start->sheet, flow, &door);
        flow_air(flow, 1.5);
    }
    if (library_at(library, library->go_on)) {
        struct door door = record_door(start, START_GO_ON, "start.go_on");
        door.line = library_words_left(start->sheet, &library->records[library->go_on]);
        door.flags = TARGET_DEFAULT;
        put_door(start->sheet, flow, &door);
        flow_air(flow, 1.5);
    }
    if (library_at(library, library->set_up)) {
        struct door door = record_door(start, START_SET_UP, "start.set_up");
        door.line = library_words_left(start->sheet, &library->records[library->set_up]);
        door.flags = library->go_on < 0 && library->damaged < 0 ? TARGET_DEFAULT : 0;
        put_door(start->sheet, flow, &door);
        flow_air(flow, 1.5);
    }
    if (library_at(library, library->prepared))
        put_prepared(start, flow, &library->records[library->prepared].summary);
}

/* Earlier times and settings: beside each other, or under each other where that is too wide. */
static void put_doors(const struct start *start, struct flow *flow)
{
    const struct easel *easel = &start->sheet->easel;
    const struct button buttons[] = {{.label = sheet_say(start->sheet, "start.records"),
                                      .icon = "document",
                                      .id = START_RECORDS,
                                      .regular = true,
                                      .left = true},
                                     {.label = sheet_say(start->sheet, "start.settings"),
                                      .icon = "sliders",
                                      .id = START_SETTINGS,
                                      .regular = true,
                                      .left = true}};
    const double high = block_pick_high(easel), widest = fmax(40, block_button_width(easel, &buttons[0]));
    const double rest = 72 - widest - 2;
    const bool beside = block_button_width(easel, &buttons[1]) <= rest;
    for (int i = 0; i < 2; i++) {
        struct spot spot = {8, 0, beside ? widest : 72, high};
        if (beside && i == 1)
            spot = (struct spot){8 + widest + 2, 0, rest, high};
        struct flow same = *flow;
        const bool here = flow_block(beside && i == 0 ? &same : flow, high, &spot.y);
        if (here)
            block_button(easel, spot, &buttons[i]);
        if (!beside)
            flow_air(flow, 1.2);
    }
}

static void left_column(const struct start *start, struct flow *flow)
{
    const struct sheet *sheet = start->sheet;
    const bool notice = start->app->notice.length > 0;
    leaf_text(sheet, flow, (struct spot){8, 0, 74, 0},
              (struct setting){.style = notice ? STYLE_LABEL : STYLE_PROMPT,
                               .colour = notice ? 0 : easel_second(&sheet->easel)},
              notice ? start->app->notice.at : sheet_say(sheet, "start.about"));
    flow_air(flow, 1.8);
    put_go_on(start, flow);
    put_doors(start, flow);
}

static void draw_languages(const struct sheet *sheet, double y)
{
    const struct easel *easel = &sheet->easel;
    const bool dutch = strcmp(sheet->stage->words->language, "nl") == 0;
    block_icon(easel, "globe", 8.2, y - 2.2, 2.9, easel_ink(easel));
    const struct button nl = {.kind = dutch ? BUTTON_MAIN : BUTTON_NORMAL,
                              .label = "Nederlands",
                              .id = START_NL,
                              .size = 2.5,
                              .pill = true};
    const struct button en = {.kind = dutch ? BUTTON_NORMAL : BUTTON_MAIN,
                              .label = "English",
                              .id = START_EN,
                              .size = 2.5,
                              .pill = true};
    const double wide = block_button_width(easel, &nl), other = block_button_width(easel, &en);
    block_button(easel, (struct spot){13, y - 3.2, wide, 5.5}, &nl);
    block_button(easel, (struct spot){14.5 + wide, y - 3.2, other, 5.5}, &en);
    const char *stays = sheet_say(sheet, "start.stays_here"), *full = sheet_say(sheet, "start.full");
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double text = easel_width(easel, aside, stays), left = fmax(16.5 + wide + other, 62);
    block_icon(easel, "lock", 152 - text - 3.9, y - 2.1, 2.6, easel_second(easel));
    easel_line(easel, 152 - text, y + 0.1, aside, stays);
    const double room = 152 - text - 5.9 - left; /* the list of keys names it too */
    if (easel_width(easel, aside, full) <= room)
        easel_line(easel, left, y + 0.1, aside, full);
}

/* --- pages --- */

typedef void column_walk(const struct start *start, struct flow *flow);

static int column_pages(const struct start *start, column_walk *walk, struct flow flow)
{
    struct canvas scratch = {.count = 0};
    const struct sheet trial = sheet_trial(start->sheet, &scratch);
    struct start trying = *start;
    trying.sheet = &trial;
    flow.wanted = -1;
    walk(&trying, &flow);
    canvas_release(&scratch);
    return flow.page + 1;
}

static void column_draw(const struct start *start, column_walk *walk, struct flow flow, int page)
{
    const int pages = column_pages(start, walk, flow);
    flow.wanted = page < pages ? page : pages - 1;
    walk(start, &flow);
}

struct columns {
    struct flow left, right;
    int pages;
};

static struct columns columns_of(const struct start *start, double left, double right, double bottom)
{
    struct columns columns = {.left = {.y = left, .top = left, .bottom = bottom},
                              .right = {.y = right, .top = right, .bottom = bottom}};
    const int one = column_pages(start, left_column, columns.left);
    const int two = column_pages(start, right_column, columns.right);
    columns.pages = one > two ? one : two;
    return columns;
}

static double draw_head(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    block_logo(easel, 8, 6.6, 5.2, false);
    easel_text(easel, (struct spot){29.5, 5.6, 50, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, "Samenspel");
    return easel_text(easel, (struct spot){8, 15, 76, 0},
                      (struct setting){.style = STYLE_COVER, .most_lines = 2},
                      sheet_say(sheet, "start.sentence"))
               .bottom +
           1.5;
}

static void start_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct setting head = {.style = STYLE_LABEL, .bold = true};
    struct start start = {.sheet = &sheet, .app = app};
    const double left = draw_head(&sheet);
    const double right =
        easel_text(&sheet.easel, (struct spot){88, 7.6, 40, 0}, head, sheet_say(&sheet, "start.choose"))
            .bottom +
        1;
    struct columns columns = columns_of(&start, left, right, sheet_low(&sheet, 59.2, 1));
    const struct columns bare = columns_of(&start, left, right, sheet_low(&sheet, 78.6, 1));
    const bool street = columns.pages == 1 || (stage->text_percent <= 100 && bare.pages > 1);
    columns = street ? columns : bare; /* large words take the place of the street */
    const int page = leaf_page(&sheet, form, columns.pages);
    column_draw(&start, left_column, columns.left, page);
    start.packs_default =
        !canvas_target_find(canvas, START_GO_ON) && !canvas_target_find(canvas, START_SET_UP) &&
        !canvas_target_find(canvas, START_PREPARED) && !canvas_target_find(canvas, START_DAMAGED);
    column_draw(&start, right_column, columns.right, page);
    leaf_mark(&sheet, form, SHEET_RIGHT, 5.4);
    if (street)
        draw_street(&sheet, sheet_low(&sheet, 82, 1));
    draw_languages(&sheet, sheet_low(&sheet, 86.8, 1));
}

static void choose_language(struct app *app, const char *language)
{
    app_speak(app, language);
    library_read(&app->library);
}

static void start_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    (void)input;
    if (id >= START_PACK && id - START_PACK < app->library.pack_count) {
        const struct library_pack *pack = &app->library.packs[id - START_PACK];
        app_open_pack(app, pack->folder); /* of a broken one: says what is wrong */
        return;
    }
    const struct library *library = &app->library;
    const int record = id == START_GO_ON     ? library->go_on
                       : id == START_SET_UP  ? library->set_up
                       : id == START_DAMAGED ? library->damaged
                                             : -1;
    if (id == START_PREPARED && library_at(library, library->prepared))
        app_open_again(app, library->records[library->prepared].path);
    else if (record >= 0)
        app_open_record(app, library->records[record].path); /* of a damaged one: says what can be done */
    else if (id == START_RECORDS)
        app_visit(app, &page_records);
    else if (id == START_SETTINGS)
        app_visit(app, &page_settings);
    else if (id == START_NL || id == START_EN)
        choose_language(app, id == START_NL ? "nl" : "en");
}

const struct page page_start = {.name = "start", .view = start_view, .press = start_press};
