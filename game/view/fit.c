/* Measures the texts of a pack against the places that cannot turn a page. */
#include "view/fit.h"

#include "pack/checking.h"
#include "view/places.h"
#include "view/ruler.h"
#include "view/sheet.h"
#include "view/street.h"

#include "base/utf8.h"

#include <string.h>

/* One language of the pack at every text size. */
struct fitting {
    struct checking checking;
    struct type *type;
    struct easel easels[METRICS_TEXTS];
    struct letters *letters; /* by style; NULL: measure exactly */
    uint8_t language;        /* of the pack */
};

/* Where a text stands. `high` counts when it is above zero, else `lines` do. */
struct place_room {
    const char *name; /* of the place: its sentence is rule.text-no-room.NAME */
    enum style style;
    double wide, high;
    size_t lines;
};

/* The value in the pack's file that holds this language of `object`.`key`. */
static const struct json *value_of(const struct fitting *fitting, const struct json *object, const char *key)
{
    const struct json *text = checking_at(object, key);
    const struct json *own = json_find(text, fitting->checking.pack->languages[fitting->language]);
    return own ? own : text;
}

static void report_room(const struct fitting *fitting, const struct json *value, const char *name,
                        int percent)
{
    struct text size = TEXT_INIT;
    text_format(&size, "%d", percent);
    checking_warn(&fitting->checking, value, "text-no-room", FACTS({"variant", name}, {"size", size.at}));
    text_release(&size);
}

/* The smallest text size at which something has no room, 0 when it has room at all. What fits at the largest
 * fits at every size. */
static int first_without(const struct fitting *fitting,
                         bool (*fits)(const struct ruler *ruler, const void *what), const void *what)
{
    const struct easel *largest = &fitting->easels[METRICS_TEXTS - 1];
    if (fitting->letters && fits(&(struct ruler){.easel = largest, .letters = fitting->letters}, what))
        return 0;
    if (fits(&(struct ruler){.easel = largest}, what))
        return 0;
    int i = 0;
    while (i < METRICS_TEXTS - 1 && fits(&(struct ruler){.easel = &fitting->easels[i]}, what))
        i++;
    return metrics_texts[i];
}

struct placed {
    struct place_room room;
    const char *string;
};

static bool placed_fits(const struct ruler *ruler, const void *what)
{
    const struct placed *placed = what;
    const struct set set = ruler_measure(ruler, placed->room.style, placed->room.wide, placed->string);
    return placed->room.high > 0 ? set.bottom <= placed->room.high : set.lines <= placed->room.lines;
}

/* False: it does not fit, and that was said. */
static bool fit_text(const struct fitting *fitting, const struct json *object, const char *key,
                     const struct pack_text *text, struct place_room room)
{
    const struct placed placed = {.room = room, .string = text->in[fitting->language]};
    const int percent = placed.string ? first_without(fitting, placed_fits, &placed) : 0;
    if (percent)
        report_room(fitting, value_of(fitting, object, key), room.name, percent);
    return percent == 0;
}

/* --- the places --- */

/* Under the street every role has its part of the legend, in two lines. */
static void fit_roles(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    const double wide = PLACE_LEGEND(pack->role_count);
    for (uint8_t r = 0; r < pack->role_count; r++)
        fit_text(fitting, checking_item(pack->document.root, "roles", r), "name", &pack->roles[r].name,
                 (struct place_room){.name = "legend", .style = STYLE_LABEL, .wide = wide, .lines = 2});
}

/* A value is a pill on the page of the reason: one line. */
static void fit_values(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    for (uint8_t v = 0; v < pack->value_count; v++)
        fit_text(
            fitting, checking_value(&fitting->checking, v), "name", &pack->values[v].name,
            (struct place_room){.name = "pill", .style = STYLE_LABEL_BOLD, .wide = PLACE_PILL, .lines = 1});
}

/* A room is a button where its words are written: one line. */
static void fit_rooms(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    for (uint8_t r = 0; r < pack->room_count; r++)
        fit_text(
            fitting, checking_item(pack->document.root, "rooms", r), "name", &pack->rooms[r].name,
            (struct place_room){.name = "pill", .style = STYLE_LABEL_BOLD, .wide = PLACE_PILL, .lines = 1});
}

/* Beside the cells that an effect has, when the costs stand on the same page; and the ends of a spectrum over
 * its road, each half as wide as one of the two columns of the path. */
static void fit_measures(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    const struct place_room effect = {.name = "effect",
                                      .style = STYLE_LABEL,
                                      .wide = PLACE_EFFECT,
                                      .lines = 3},
                            end = {
                                .name = "spectrum", .style = STYLE_LABEL, .wide = PLACE_SPECTRUM, .lines = 3};
    for (uint8_t e = 0; e < pack->effect_count; e++)
        fit_text(fitting, checking_item(pack->document.root, "effects", e), "name", &pack->effects[e].name,
                 effect);
    for (uint8_t s = 0; s < pack->spectrum_count; s++) {
        const struct json *object = checking_item(pack->document.root, "spectra", s);
        fit_text(fitting, object, "from", &pack->spectra[s].from, end);
        fit_text(fitting, object, "to", &pack->spectra[s].to, end);
    }
}

/* The name of the game on the wall before it begins, and on its card of the start screen; that of a programme
 * on its card of set-up, beside the time it ends. */
static void fit_names(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    const struct place_room cover = {.name = "cover", .style = STYLE_COVER, .wide = SHEET_WIDE, .lines = 2},
                            tile = {.name = "tile", .style = STYLE_REASON, .wide = PLACE_TILE, .lines = 3},
                            card = {
                                .name = "card", .style = STYLE_REASON, .wide = PLACE_PROGRAMME, .lines = 3};
    if (fit_text(fitting, pack->document.root, "title", &pack->title, cover))
        fit_text(fitting, pack->document.root, "title", &pack->title, tile);
    for (uint8_t p = 0; p < pack->programme_count; p++)
        fit_text(fitting, checking_item(pack->document.root, "programmes", p), "title",
                 &pack->programmes[p].title, card);
}

/* What comes in between has one page, under a title that may take two lines. */
static void fit_news(const struct fitting *fitting, const struct json *object, const char *key,
                     const struct pack_text *text)
{
    const struct easel *largest = &fitting->easels[METRICS_TEXTS - 1];
    const double title = 2 * easel_style(largest, STYLE_QUESTION).line / largest->metrics.u;
    fit_text(fitting, object, key, text,
             (struct place_room){.name = "news",
                                 .style = STYLE_STORY,
                                 .wide = PLACE_NEWS,
                                 .high = SHEET_BOTTOM - PLACE_NEWS_TOP - title - PLACE_NEWS_GAP});
}

struct aloud {
    const char *question, *label, *detail;
};

/* An option read aloud: its label large, its detail below, under the question. */
static bool aloud_fits(const struct ruler *ruler, const void *what)
{
    const struct aloud *aloud = what;
    return SHEET_TOP + ruler_high(ruler, STYLE_QUESTION, PLACE_ALOUD_QUESTION, aloud->question) + 8 +
               ruler_high(ruler, STYLE_QUESTION, PLACE_ALOUD, aloud->label) + 2 +
               ruler_high(ruler, STYLE_PROMPT, PLACE_ALOUD, aloud->detail) <=
           SHEET_BOTTOM;
}

static void fit_detail(const struct fitting *fitting, const struct json *object,
                       const struct pack_dilemma *dilemma, const struct pack_option *option)
{
    const struct aloud aloud = {.question = pack_text(&dilemma->question, fitting->language),
                                .label = pack_text(&option->label, fitting->language),
                                .detail = option->detail.in[fitting->language]};
    const int percent = aloud.detail ? first_without(fitting, aloud_fits, &aloud) : 0;
    if (percent)
        report_room(fitting, value_of(fitting, object, "detail"), "aloud", percent);
}

/* The title stands over the story, beside the mark of its pages. */
static void fit_dilemma(const struct fitting *fitting, uint8_t activity, const struct pack_dilemma *dilemma)
{
    const struct json *object = checking_activity(&fitting->checking, activity);
    const struct pack_activity *whole = &fitting->checking.pack->activities[activity];
    fit_text(
        fitting, object, "title", &whole->title,
        (struct place_room){.name = "title", .style = STYLE_QUESTION, .wide = PLACE_STORY_TITLE, .lines = 2});
    const double plot = street_plots(dilemma->option_count, false, SHEET_LEFT, SHEET_WIDE).at[0].w;
    for (uint8_t o = 0; o < dilemma->option_count; o++) {
        const struct json *option = checking_option(&fitting->checking, activity, o);
        fit_text(fitting, option, "short", &dilemma->options[o].brief,
                 (struct place_room){
                     .name = "plot", .style = STYLE_LABEL, .wide = plot + PLACE_PLOT_OVER, .lines = 4});
        fit_detail(fitting, option, dilemma, &dilemma->options[o]);
        for (uint8_t i = 0; i < dilemma->options[o].later_count; i++)
            fit_news(fitting, checking_item(option, "later", i), "story",
                     &dilemma->options[o].later[i].story);
    }
    for (uint8_t i = 0; i < dilemma->inject_count; i++)
        fit_news(fitting, checking_item(object, "injects", i), "text", &dilemma->injects[i].text);
}

struct asked {
    const char *ask, *say;
    double below; /* for what stands below */
};

/* A question with a few sentences, above a panel or the table's words. */
static bool asked_fits(const struct ruler *ruler, const void *what)
{
    const struct asked *asked = what;
    return SHEET_TOP + ruler_high(ruler, STYLE_QUESTION, PLACE_ASK, asked->ask) + 1.2 +
               ruler_high(ruler, STYLE_LABEL, SHEET_WIDE, asked->say) + 2.4 <=
           SHEET_BOTTOM - asked->below;
}

/* Alone on its page it has pages enough. */
static void fit_question(const struct fitting *fitting, const struct json *object,
                         const struct pack_question *question)
{
    const bool panel = question->panel != PANEL_NONE;
    if (question->in_turn || (!panel && !question->notes && !question->ideas))
        return;
    const struct asked asked = {.ask = pack_text(&question->ask, fitting->language),
                                .say = pack_text(&question->say, fitting->language),
                                .below = panel ? PLACE_PANEL_HIGH : PLACE_WORDS_HIGH};
    const int percent = first_without(fitting, asked_fits, &asked);
    if (percent)
        report_room(fitting, value_of(fitting, object, *asked.say ? "say" : "ask"), "asked", percent);
}

static void fit_talk(const struct fitting *fitting, uint8_t activity, const struct pack_talk *talk)
{
    const struct json *object = checking_activity(&fitting->checking, activity);
    for (uint8_t q = 0; q < talk->question_count; q++)
        fit_question(fitting, checking_item(object, "questions", q), &talk->questions[q]);
}

/* --- letters --- */

/* Every string of the file: ids and words are plain letters, so only texts can fail. */
static void check_letters(const struct fitting *fitting, const struct json *value)
{
    enum { SHOWN = 5 };
    uint32_t missing[SHOWN];
    if (value->type == JSON_STRING) {
        const size_t count = type_missing(fitting->type, FACE_ANDIKA, value->string, missing, SHOWN);
        struct text found = TEXT_INIT;
        for (size_t i = 0; i < count && i < SHOWN; i++) {
            char letter[4];
            text_add_bytes(&found, letter, utf8_put(letter, missing[i]));
        }
        if (count > 0)
            checking_error(&fitting->checking, value, "text-no-letter", FACTS({"found", found.at}));
        text_release(&found);
    }
    for (const struct json *child = value->first; child; child = child->next)
        check_letters(fitting, child);
}

static void fit_language(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    fit_roles(fitting);
    fit_values(fitting);
    fit_rooms(fitting);
    fit_measures(fitting);
    fit_names(fitting);
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        if (pack->activities[a].dilemma)
            fit_dilemma(fitting, a, pack->activities[a].dilemma);
        if (pack->activities[a].talk)
            fit_talk(fitting, a, pack->activities[a].talk);
    }
}

static void fit_pack(const struct pack *pack, struct type *type, struct problems *problems, bool exactly)
{
    struct fitting fitting = {.checking = {.pack = pack, .problems = problems}, .type = type};
    check_letters(&fitting, pack->document.root);
    for (uint8_t l = 0; l < pack->language_count; l++) {
        struct canvas canvases[METRICS_TEXTS] = {0};
        struct letters letters[STYLE_COUNT] = {0};
        fitting.language = l;
        fitting.letters = exactly ? NULL : letters;
        for (int i = 0; i < METRICS_TEXTS; i++)
            fitting.easels[i] = easel_begin(&canvases[i], type, theme_get(THEME_PAPER),
                                            metrics_of(SURFACE_WALL, 1920, 1080, metrics_texts[i], 100),
                                            pack->languages[l], false);
        fit_language(&fitting);
        for (int i = 0; i < METRICS_TEXTS; i++)
            canvas_release(&canvases[i]);
    }
}

void fit_check(const struct pack *pack, struct type *type, struct problems *problems)
{
    fit_pack(pack, type, problems, false);
}

void fit_check_exactly(const struct pack *pack, struct type *type, struct problems *problems)
{
    fit_pack(pack, type, problems, true);
}
