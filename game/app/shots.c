/* One PNG per step and surface, painted exactly as a window would be. */
#include "app/shots.h"

#include "app/looks.h"
#include "base/file.h"
#include "pack/pack.h"
#include "view/desk.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { SHOT_WIDTH = 1280, SHOT_HEIGHT = 720 };

/* What tells one picture from the next. */
struct shot_key {
    uint8_t part, step, next_seat;
    enum seen_pause pause;
    enum seen_phase phase;
    uint32_t opened;
    uint16_t turns; /* what changes in a row of cards without a step: every move is a picture */
};

struct shots {
    const struct options *options;
    struct looks looks;
    struct SDL_Surface *surface;
    struct shot_key last;
    struct wall_time zero; /* the moment of session time 0 */
    uint8_t language;
    int width, height;
    int number;
    bool any;
};

/* A folder that is there may still refuse files. It is tried with a name that nobody has. */
static bool folder_takes_files(const char *folder)
{
    enum { TRIES = 100 };
    struct text path = TEXT_INIT;
    struct file_tail tail = {.handle = -1};
    enum file_result result = FILE_EXISTS;
    for (int i = 0; i < TRIES && result == FILE_EXISTS; i++) {
        text_clear(&path);
        text_format(&path, "%s/.samenspel-%d", folder, i);
        result = file_tail_create(&tail, path.at);
    }
    file_tail_close(&tail);
    const bool takes = result == FILE_OK && file_remove(path.at) == FILE_OK;
    text_release(&path);
    return takes;
}

struct shots *shots_open(const struct options *options, const struct words *words, const struct pack *pack,
                         struct wall_time zero)
{
    struct shots *shots = calloc(1, sizeof *shots);
    const char *why = NULL;
    if (!shots)
        return NULL;
    shots->options = options;
    shots->zero = zero;
    shots->language = options->language ? pack_language(pack, options->language) : 0;
    shots->width = options->width ? options->width : SHOT_WIDTH;
    shots->height = options->height ? options->height : SHOT_HEIGHT;
    if (file_make_folder(options->shots) == FILE_OK && folder_takes_files(options->shots) &&
        looks_open(&shots->looks, words, &why))
        shots->surface = paint_surface(shots->width, shots->height);
    if (shots->surface) {
        paint_pictures(shots->looks.paint, pack->folder);
        return shots;
    }
    shots_close(shots);
    return NULL;
}

void shots_close(struct shots *shots)
{
    if (!shots)
        return;
    paint_surface_free(shots->surface);
    looks_close(&shots->looks);
    free(shots);
}

/* Moves and who may move; both stay while a row is not touched. Of a board, which area is open. */
static uint16_t turns_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const bool row = part && part->values && part->values->laid;
    if (part && part->board)
        return (uint16_t)(part->board->open + 1 + part->word_count * 64 + part->idea_count * 2048);
    return row ? (uint16_t)(part->values->moves << 6 | part->values->asked << 5 | (part->values->turn & 31))
               : 0;
}

static struct shot_key key_of(const struct seen *seen)
{
    return (struct shot_key){
        .part = seen->part,
        .step = seen->step,
        .next_seat = seen->next_seat,
        .pause = seen->pause,
        .phase = seen->phase,
        .opened = seen->step_opened,
        .turns = turns_of(seen),
    };
}

static bool same(struct shot_key a, struct shot_key b)
{
    return a.part == b.part && a.step == b.step && a.next_seat == b.next_seat && a.pause == b.pause &&
           a.phase == b.phase && a.opened == b.opened && a.turns == b.turns;
}

static void put_name(struct text *out, const struct shots *shots, const struct seen *seen,
                     const char *surface, int page)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    struct text name = TEXT_INIT;
    text_format(&name, "%03d", shots->number);
    if (part && part->id)
        text_format(&name, "-%s", part->id);
    if (step && step->word)
        text_format(&name, "-%s", step->word);
    else if (step)
        text_format(&name, "-%d", step->id + 1);
    text_format(&name, "-%s", surface);
    if (page > 0)
        text_format(&name, "-%d", page + 1);
    text_add(&name, ".png");
    file_join(out, shots->options->shots, name.at);
    text_release(&name);
}

static bool save(struct shots *shots, struct canvas *canvas, const struct seen *seen, const char *surface,
                 int page)
{
    struct text path = TEXT_INIT;
    put_name(&path, shots, seen, surface, page);
    paint_canvas(shots->looks.paint, shots->surface, canvas, NULL, 0);
    const bool saved = paint_save(shots->surface, path.at);
    text_release(&path);
    canvas_release(canvas);
    return saved;
}

static bool take_wall(struct shots *shots, const struct stage *stage, const struct seen *seen)
{
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {.count = 0};
        pane.page = (uint8_t)page;
        wall_view(&canvas, stage, seen, &pane);
        pages = canvas.pages;
        if (!save(shots, &canvas, seen, "wall", page))
            return false;
    }
    return true;
}

static bool take_desk(struct shots *shots, const struct stage *stage, const struct seen *desk,
                      const struct seen *wall)
{
    struct canvas canvas = {.count = 0}, picture = {.count = 0};
    struct pane pane = pane_new();
    wall_view(&picture, stage, wall, NULL);
    pane_follow(&pane, desk);
    const struct desk_notice notice = {.saved = stage->wall};
    desk_view(&canvas, stage, desk, &pane, &picture, &notice);
    canvas_release(&picture);
    return save(shots, &canvas, desk, "desk", 0);
}

static bool take_seat(struct shots *shots, const struct stage *stage, const struct seen *seen)
{
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    pane.taken = true;
    pane.seat = seen->next_seat;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct canvas canvas = {.count = 0};
        pane.page = (uint8_t)page;
        seat_view(&canvas, stage, seen, &pane);
        pages = canvas.pages;
        if (!save(shots, &canvas, seen, "seat", page))
            return false;
    }
    return true;
}

/* The time on the wall of the room then, not of whoever looks on now. */
static struct stage stage_at(const struct shots *shots, uint32_t now)
{
    struct stage stage = looks_stage(&shots->looks, shots->width, shots->height, now);
    stage.wall = shots->zero;
    stage.wall.unix_ms += now;
    return stage;
}

bool shots_take(struct shots *shots, const struct session *session)
{
    struct arena arena = {.used = 0};
    const uint8_t language = shots->language;
    const struct seen *wall =
        session_see(session, (struct viewer){.kind = VIEWER_WALL, .language = language}, &arena);
    const struct shot_key key = key_of(wall);
    bool good = true;
    if (wall->phase != PHASE_SETUP && (!shots->any || !same(key, shots->last))) {
        shots->any = true;
        shots->last = key;
        shots->number++;
        const struct viewer at_desk = {.kind = VIEWER_DESK, .language = language};
        const struct stage stage = stage_at(shots, session_now(session));
        good = take_wall(shots, &stage, wall) &&
               take_desk(shots, &stage, session_see(session, at_desk, &arena), wall);
        if (good && wall->next_seat != PACK_NONE) {
            const struct viewer at_seat = {
                .kind = VIEWER_SEAT, .seat = wall->next_seat, .language = language};
            good = take_seat(shots, &stage, session_see(session, at_seat, &arena));
        }
    }
    arena_release(&arena);
    return good;
}
