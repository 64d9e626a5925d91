/* What every view shares: opening the page, saying things in the room's words, pages and pictures. */
#include "view/sheet.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static const char *const nicknames[SEATS_MAX] = {
    "boot",    "fiets", "appel", "kopje",  "tent",  "brug",   "boom",    "vlieger",
    "sleutel", "blad",  "bloem", "ballon", "berg",  "bel",    "peer",    "kers",
    "lamp",    "zon",   "wolk",  "hoed",   "trein", "schelp", "trommel", "anker",
};

/* What is seen outside a session: the frame round settings and the start then names the program alone. */
static const struct seen nothing_seen = {
    .pack_title = "Samenspel", .part = PACK_NONE, .step = PACK_NONE, .next_seat = PACK_NONE};

struct sheet sheet_open(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                        const struct pane *pane, enum surface surface, bool night)
{
    const struct metrics metrics =
        metrics_of(surface, stage->width, stage->height, stage->text_percent, stage->zoom_percent);
    const char *language = seen && seen->language ? seen->language : stage->words->language;
    struct sheet sheet = {.stage = stage, .seen = seen ? seen : &nothing_seen, .pane = pane};
    sheet.easel = easel_begin(canvas, stage->type, theme_get(stage->theme), metrics, language, night);
    sheet.easel.focus = pane ? pane->focus : 0;
    canvas->pages = 1;
    return sheet;
}

struct sheet sheet_trial(const struct sheet *sheet, struct canvas *scratch)
{
    const struct canvas *real = sheet->easel.canvas;
    canvas_open(scratch, real->width, real->height, real->unit, real->background);
    struct sheet trial = *sheet;
    trial.easel.canvas = scratch;
    return trial;
}

double sheet_low(const struct sheet *sheet, double y, double part)
{
    return metrics_lower(&sheet->easel.metrics, y, part);
}

double sheet_bottom(const struct sheet *sheet)
{
    return sheet_low(sheet, SHEET_BOTTOM, 1);
}

static struct arena *keep(const struct sheet *sheet)
{
    return &sheet->easel.canvas->arena;
}

static const char *kept(const struct sheet *sheet, struct text *text)
{
    const char *copy = arena_string(keep(sheet), text->at);
    text_release(text);
    return copy;
}

const char *sheet_say(const struct sheet *sheet, const char *key)
{
    return words_get(sheet->stage->words, key);
}

const char *sheet_fill(const struct sheet *sheet, const char *key, const struct fill *fills)
{
    struct text out = TEXT_INIT;
    words_add(&out, sheet->stage->words, key, fills);
    return kept(sheet, &out);
}

const char *sheet_count(const struct sheet *sheet, const char *key, long count, const struct fill *fills)
{
    struct text out = TEXT_INIT;
    words_count(&out, sheet->stage->words, key, count, fills);
    return kept(sheet, &out);
}

const char *sheet_number(const struct sheet *sheet, long number)
{
    struct text out = TEXT_INIT;
    text_format(&out, "%ld", number);
    return kept(sheet, &out);
}

const char *sheet_join(const struct sheet *sheet, const char *first, const char *second)
{
    struct text out = TEXT_INIT;
    text_add(&out, first);
    text_add(&out, second);
    return kept(sheet, &out);
}

const char *sheet_hour(const struct sheet *sheet, struct wall_time moment)
{
    const struct wall_parts parts = clock_parts(moment);
    char hour[12], minute[12];
    snprintf(hour, sizeof hour, "%d", parts.hour);
    snprintf(minute, sizeof minute, "%02d", parts.minute);
    return sheet_fill(sheet, "wall.time", FACTS({"h", hour}, {"m", minute}));
}

const char *sheet_time(const struct sheet *sheet, uint32_t session_ms)
{
    struct wall_time moment = sheet->stage->wall;
    moment.unix_ms += (int64_t)session_ms - (int64_t)sheet->stage->now;
    return sheet_hour(sheet, moment);
}

const char *sheet_when(const struct sheet *sheet, struct wall_time moment)
{
    const struct wall_parts parts = clock_parts(moment);
    const char *month = sheet_join(sheet, "month.", sheet_number(sheet, parts.month));
    return sheet_fill(sheet, "records.when",
                      FACTS({"day", sheet_number(sheet, parts.day)}, {"month", sheet_say(sheet, month)},
                            {"year", sheet_number(sheet, parts.year)}, {"time", sheet_hour(sheet, moment)}));
}

const char *sheet_clock(const struct sheet *sheet, int64_t ms)
{
    struct text out = TEXT_INIT;
    const long seconds = (long)((ms < 0 ? -ms : ms) / 1000);
    text_format(&out, "%ld:%02ld", seconds / 60, seconds % 60);
    return kept(sheet, &out);
}

int sheet_page(const struct sheet *sheet, int pages)
{
    assert(pages >= 1);
    sheet->easel.canvas->pages = pages + sheet->more;
    const int wanted = sheet->pane->page;
    return wanted < pages ? wanted : pages - 1;
}

void sheet_page_mark(const struct sheet *sheet, double right, double baseline, int own)
{
    const int page = sheet_page(sheet, own), pages = own + sheet->more;
    if (pages <= 1)
        return;
    const char *label = sheet_fill(
        sheet, "wall.page",
        (struct fill[]){{"n", sheet_number(sheet, page + 1)}, {"all", sheet_number(sheet, pages)}, {0}});
    enum { DOTS_MOST = 9 };
    if (pages <= DOTS_MOST)
        block_page(&sheet->easel, right, baseline, page, pages, label);
    else /* so many dots count nothing any more */
        easel_line(&sheet->easel, right, baseline,
                   (struct setting){.style = STYLE_ASIDE, .align = ALIGN_RIGHT}, label);
}

bool sheet_draws(const struct sheet *sheet, const char *key)
{
    const struct stage *stage = sheet->stage;
    return key && (!stage->draws || stage->draws(stage->painter, key));
}

double sheet_picture(const struct sheet *sheet, const char *key, double x, double y, double wide)
{
    const double high = wide * 0.642;
    const struct rect at = easel_rect(&sheet->easel, (struct spot){x, y, wide, high});
    const int radius = metrics_px(&sheet->easel.metrics, 1.4);
    canvas_picture(sheet->easel.canvas, at, (struct mark_picture){.key = key, .radius = radius});
    canvas_box(sheet->easel.canvas, at,
               (struct mark_box){.radius = radius,
                                 .line = easel_ink(&sheet->easel),
                                 .weight = easel_weight(&sheet->easel, 0.25)});
    return y + high;
}

const char *sheet_step_name(const struct sheet *sheet, const struct seen_part *part, uint8_t step)
{
    assert(step < part->step_count);
    if (part->steps[step].title)
        return part->steps[step].title;
    const char *word = part->steps[step].word;
    return word ? sheet_say(sheet, sheet_join(sheet, "step.", word)) : sheet_say(sheet, "wall.break");
}

const char *sheet_nickname_drawing(uint8_t nickname)
{
    return nicknames[nickname % SEATS_MAX];
}

const char *sheet_nickname(const struct sheet *sheet, uint8_t nickname)
{
    return sheet_say(sheet, sheet_join(sheet, "nickname.", sheet_nickname_drawing(nickname)));
}

const char *sheet_seat_name(const struct sheet *sheet, uint8_t seat)
{
    if (seat >= sheet->seen->seat_count)
        return "";
    const struct seen_seat *here = &sheet->seen->seats[seat];
    return here->name && *here->name ? here->name : sheet_nickname(sheet, here->nickname);
}

const char *sheet_answer_name(const struct sheet *sheet, const struct seen_dilemma *dilemma, uint8_t answer)
{
    if (answer < dilemma->option_count)
        return dilemma->options[answer].brief;
    if (answer == ANSWER_NOT_SURE)
        return sheet_say(sheet, "wall.not_sure");
    if (answer == ANSWER_PASS)
        return sheet_say(sheet, "wall.pass");
    return sheet_say(sheet, "wall.own_idea");
}

const char *sheet_answer_label(const struct sheet *sheet, const struct seen_dilemma *dilemma, uint8_t answer)
{
    if (answer < dilemma->option_count)
        return dilemma->options[answer].label;
    if (answer == ANSWER_OWN && dilemma->own.label)
        return dilemma->own.label;
    return sheet_answer_name(sheet, dilemma, answer);
}

enum stamp sheet_stamp(uint8_t answer)
{
    _Static_assert((int)STAMP_OWN == (int)ANSWER_OWN && (int)STAMP_PASS == (int)ANSWER_PASS,
                   "stamps stand in the order of the answers");
    assert(answer < ANSWER_COUNT);
    return (enum stamp)answer;
}
