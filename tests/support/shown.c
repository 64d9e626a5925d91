/* Seen, pictures and files of one viewer, each part under its name. */
#include "support/shown.h"

#include "report/report.h"
#include "view/desk.h"

#include <string.h>

static const struct {
    int width, height;
} sizes[] = {{1280, 720}, {1024, 768}};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* Draws the page the pane is on. */
typedef void shown_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                        const struct pane *pane);

static void put_pages(struct text *out, const char *name, const struct studio *studio,
                      const struct seen *seen, struct pane pane, shown_view *view)
{
    for (size_t size = 0; size < SIZES; size++) {
        struct stage stage = studio_stage(studio, 0, sizes[size].width, sizes[size].height);
        stage.now = seen->now;
        int pages = 1;
        for (int page = 0; page < pages; page++) {
            struct canvas canvas = {.count = 0};
            pane.page = (uint8_t)page;
            view(&canvas, &stage, seen, &pane);
            pages = canvas.pages > 1 ? canvas.pages : 1;
            text_format(out, "== %s %dx%d page %d of %d\n", name, stage.width, stage.height, page + 1, pages);
            canvas_dump(out, &canvas);
            canvas_release(&canvas);
        }
    }
}

/* What Back shows: any earlier step of this part, as the app asks for it. */
static void put_wall(struct text *out, const struct studio *studio, const struct seen *seen)
{
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    put_pages(out, "wall", studio, seen, pane, wall_view);
    for (uint8_t step = 0; seen->step != PACK_NONE && step < seen->step; step++) {
        struct seen earlier = *seen;
        earlier.step = step;
        earlier.timed = false;
        put_pages(out, "wall, looking back", studio, &earlier, pane_new(), wall_view);
    }
}

/* The wall in the desk's small picture is part of what the desk is given; it is compared by itself. */
static void desk_alone(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                       const struct pane *pane)
{
    const struct desk_notice notice = {.sentence = NULL};
    desk_view(canvas, stage, seen, pane, NULL, &notice);
}

static void put_desk(struct text *out, const struct studio *studio, const struct seen *seen)
{
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    put_pages(out, "desk", studio, seen, pane, desk_alone);
}

static void put_seat(struct text *out, const struct studio *studio, const struct seen *seen)
{
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    put_pages(out, "hand-over", studio, seen, pane, seat_view);
    if (seen->viewer.seat == PACK_NONE || seen->phase != PHASE_PLAYING)
        return;
    pane.taken = true;
    pane.seat = seen->viewer.seat;
    put_pages(out, "seat", studio, seen, pane, seat_view);
}

static void put_files(struct text *out, const struct studio *studio, const struct seen *seen)
{
    const struct report_source source = {
        .seen = seen,
        .started = {.unix_ms = 1795093200000, .offset_minutes = 60},
        .session = "5e55104",
    };
    if (seen->viewer.kind != VIEWER_EXPORT) { /* of which there is no page */
        text_add(out, "== page\n");
        report_html(out, &source, 1, &studio->words[0], studio->assets.at);
    }
    text_add(out, "\n== json\n");
    report_json(out, &source, 1);
    for (int table = 0; table < REPORT_TABLE_COUNT; table++) {
        text_format(out, "\n== table %s\n", report_table_name((enum report_table)table));
        report_csv(out, (enum report_table)table, &source, 1);
    }
}

struct shown shown_to(const struct studio *studio, const struct play *play, enum viewer_kind kind,
                      uint8_t seat)
{
    struct arena arena = {.last = NULL};
    struct shown shown = {{TEXT_INIT, TEXT_INIT, TEXT_INIT}};
    const struct seen *seen = play_see(play, kind, seat, &arena);
    text_add(&shown.ways[SHOWN_SEEN], "== seen\n");
    seen_dump(&shown.ways[SHOWN_SEEN], seen);
    if (kind == VIEWER_WALL)
        put_wall(&shown.ways[SHOWN_PICTURES], studio, seen);
    else if (kind == VIEWER_DESK)
        put_desk(&shown.ways[SHOWN_PICTURES], studio, seen);
    else if (kind == VIEWER_SEAT)
        put_seat(&shown.ways[SHOWN_PICTURES], studio, seen);
    else
        put_files(&shown.ways[SHOWN_FILES], studio, seen);
    arena_release(&arena);
    return shown;
}

void shown_release(struct shown *shown)
{
    for (int way = 0; way < SHOWN_WAYS; way++)
        text_release(&shown->ways[way]);
}

/* The line in which this byte stands, cut short around it: a page of HTML can be one line. */
static void put_line(struct text *where, const char *side, const char *text, size_t at)
{
    enum { AROUND = 60 };
    size_t from = at, to = at;
    while (from > 0 && text[from - 1] != '\n' && at - from < AROUND)
        from--;
    while (text[to] && text[to] != '\n' && to - at < AROUND)
        to++;
    text_format(where, "\n  %s: %.*s", side, (int)(to - from), text + from);
}

bool shown_same(const struct text *one, const struct text *other, struct text *where)
{
    if (strcmp(one->at, other->at) == 0)
        return true;
    size_t at = 0;
    const char *part = one->at;
    for (; one->at[at] == other->at[at]; at++)
        if (strncmp(one->at + at, "\n== ", 4) == 0)
            part = one->at + at + 1;
    text_format(where, "%.*s", (int)strcspn(part, "\n"), part);
    put_line(where, "one", one->at, at);
    put_line(where, "other", other->at, at);
    return false;
}
