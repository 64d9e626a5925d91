/* Measures the texts of a pack against the places that cannot turn a page. */
#include "view/fit.h"

#include "pack/checking.h"
#include "view/easel.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

/* The content of a wall at 16:9, the lowest stage, in units (look.md section 3). */
#define CONTENT_WIDE   144.0
#define CONTENT_TOP    10.5
#define CONTENT_BOTTOM 77.5

/* What stays free below a question for a panel, or for the table's words. */
#define PANEL_HIGH 24.0
#define WORDS_HIGH 9.0

static const int text_sizes[] = {100, 115, 130, 150};
enum { TEXT_SIZES = sizeof text_sizes / sizeof *text_sizes };

/* How wide each plain letter is in one style at the largest text size, in units; measured when first asked
 * for. */
struct letters {
    bool known;
    double wide[128];
};

/* One language of the pack at every text size. */
struct fitting {
    struct checking checking;
    struct type *type;
    struct easel easels[TEXT_SIZES];
    struct letters *letters; /* by style; NULL: measure exactly */
    uint8_t language;        /* of the pack */
};

/* Measures exactly, or, with letters, quickly and rather too much than too little: shaping every word and
 * reading the dictionaries would take longer than all the rest of the check, and nearly every text is far
 * from its limit. */
struct ruler {
    const struct easel *easel;
    struct letters *letters; /* NULL: exactly */
};

/* Where a text stands. `high` counts when it is above zero, else `lines` do. */
struct place_room {
    const char *name; /* of the place: its sentence is rule.text-no-room.NAME */
    enum style style;
    double wide, high;
    size_t lines;
};

/* A space at the end of a line has no width of its own, so it is measured between two letters. */
static double space_wide(const struct easel *easel, enum style style)
{
    const struct setting setting = {.style = style};
    return easel_width(easel, setting, "n n") - easel_width(easel, setting, "nn");
}

static const struct letters *letters_of(const struct ruler *ruler, enum style style)
{
    struct letters *letters = &ruler->letters[style];
    if (letters->known)
        return letters;
    letters->wide[(size_t)' '] = space_wide(ruler->easel, style);
    for (char letter = ' ' + 1; letter < 127; letter++)
        letters->wide[(size_t)letter] =
            easel_width(ruler->easel, (struct setting){.style = style}, (const char[]){letter, '\0'});
    letters->known = true;
    return letters;
}

/* Letters outside ASCII count as wide as they are high. */
static double letter_wide(const struct ruler *ruler, enum style style, uint32_t point)
{
    const struct style_size size = easel_style(ruler->easel, style);
    if (point < 128)
        return letters_of(ruler, style)->wide[point];
    return point == 0xAD ? 0 : size.size / ruler->easel->metrics.u;
}

/* Lines broken so far, the last one filled up to `used`. */
struct filled {
    size_t lines, paragraphs;
    double used, word;
};

/* A word that is wider than its line is broken; its parts fill at least half of their lines. */
static void end_word(struct filled *filled, double wide)
{
    if (filled->word <= 0)
        return;
    if (filled->used > 0 && filled->used + filled->word > wide) {
        filled->lines++;
        filled->used = 0;
    }
    for (; filled->word > wide; filled->word -= wide * 0.5)
        filled->lines++;
    filled->used += filled->word;
    filled->word = 0;
}

static struct set estimate(const struct ruler *ruler, enum style style, double wide, const char *string)
{
    const struct style_size size = easel_style(ruler->easel, style);
    const double line = size.line / ruler->easel->metrics.u,
                 room = wide * 0.98; /* ink beyond the last letter */
    const char *end = string + strlen(string);
    struct filled filled = {.lines = *string ? 1 : 0};
    while (string < end) {
        const uint32_t point = utf8_next(&string, end);
        if (point == ' ' || point == '\n')
            end_word(&filled, room);
        if (point == '\n') {
            filled.lines++;
            filled.paragraphs++;
            filled.used = 0;
        } else {
            *(point == ' ' ? &filled.used : &filled.word) += letter_wide(ruler, style, point);
        }
    }
    end_word(&filled, room);
    return (struct set){.lines = filled.lines,
                        .bottom = ((double)filled.lines + 0.3 * (double)filled.paragraphs) * line};
}

static struct set measured(const struct ruler *ruler, enum style style, double wide, const char *string)
{
    if (ruler->letters)
        return estimate(ruler, style, wide, string);
    return easel_measure(ruler->easel, wide, (struct setting){.style = style}, string);
}

static double text_high(const struct ruler *ruler, enum style style, double wide, const char *string)
{
    return measured(ruler, style, wide, string).bottom;
}

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
    const struct easel *largest = &fitting->easels[TEXT_SIZES - 1];
    if (fitting->letters && fits(&(struct ruler){.easel = largest, .letters = fitting->letters}, what))
        return 0;
    if (fits(&(struct ruler){.easel = largest}, what))
        return 0;
    int i = 0;
    while (i < TEXT_SIZES - 1 && fits(&(struct ruler){.easel = &fitting->easels[i]}, what))
        i++;
    return text_sizes[i];
}

struct placed {
    struct place_room room;
    const char *string;
};

static bool placed_fits(const struct ruler *ruler, const void *what)
{
    const struct placed *placed = what;
    const struct set set = measured(ruler, placed->room.style, placed->room.wide, placed->string);
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
    const double wide = (CONTENT_WIDE - 4) / pack->role_count - 7;
    for (uint8_t r = 0; r < pack->role_count; r++)
        fit_text(fitting, checking_item(pack->document.root, "roles", r), "name", &pack->roles[r].name,
                 (struct place_room){.name = "legend", .style = STYLE_LABEL, .wide = wide, .lines = 2});
}

/* A value is a pill on the page of the reason: one line. */
static void fit_values(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    for (uint8_t v = 0; v < pack->value_count; v++)
        fit_text(fitting, checking_item(pack->document.root, "values", v), "name", &pack->values[v].name,
                 (struct place_room){
                     .name = "pill", .style = STYLE_LABEL_BOLD, .wide = CONTENT_WIDE - 6, .lines = 1});
}

/* Beside the cells that an effect has, when the costs stand on the same page; and the ends of a spectrum over
 * its road, each half as wide as one of the two columns of the path. */
static void fit_measures(const struct fitting *fitting)
{
    const struct pack *pack = fitting->checking.pack;
    const struct place_room effect = {.name = "effect", .style = STYLE_LABEL, .wide = 25.8, .lines = 3},
                            end = {.name = "spectrum", .style = STYLE_LABEL, .wide = 33, .lines = 3};
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
    const struct place_room cover = {.name = "cover", .style = STYLE_COVER, .wide = CONTENT_WIDE, .lines = 2},
                            tile = {.name = "tile", .style = STYLE_REASON, .wide = 48.9, .lines = 3},
                            card = {.name = "card", .style = STYLE_REASON, .wide = 60, .lines = 3};
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
    const struct easel *largest = &fitting->easels[TEXT_SIZES - 1];
    const double title = 2 * easel_style(largest, STYLE_QUESTION).line / largest->metrics.u;
    fit_text(fitting, object, key, text,
             (struct place_room){
                 .name = "news", .style = STYLE_STORY, .wide = 122, .high = CONTENT_BOTTOM - 18 - title - 3});
}

/* The width of a plot of the street: wide up to four options, narrow from five on. */
static double plot_wide(uint8_t options)
{
    const double gap = 2.6, narrow = 13.4;
    if (options > 4)
        return (CONTENT_WIDE - gap * (options + 1)) / (options + 2);
    return (CONTENT_WIDE - 2 * narrow - 5.4 - gap * (options - 1)) / options;
}

struct aloud {
    const char *question, *label, *detail;
};

/* An option read aloud: its label large, its detail below, under the question. */
static bool aloud_fits(const struct ruler *ruler, const void *what)
{
    const struct aloud *aloud = what;
    return CONTENT_TOP + text_high(ruler, STYLE_QUESTION, 120, aloud->question) + 8 +
               text_high(ruler, STYLE_QUESTION, 117, aloud->label) + 2 +
               text_high(ruler, STYLE_PROMPT, 117, aloud->detail) <=
           CONTENT_BOTTOM;
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
    fit_text(fitting, object, "title", &whole->title,
             (struct place_room){.name = "title", .style = STYLE_QUESTION, .wide = 66, .lines = 2});
    for (uint8_t o = 0; o < dilemma->option_count; o++) {
        const struct json *option = checking_option(&fitting->checking, activity, o);
        fit_text(fitting, option, "short", &dilemma->options[o].brief,
                 (struct place_room){.name = "plot",
                                     .style = STYLE_LABEL,
                                     .wide = plot_wide(dilemma->option_count) + 1.2,
                                     .lines = 4});
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
    return CONTENT_TOP + text_high(ruler, STYLE_QUESTION, 124, asked->ask) + 1.2 +
               text_high(ruler, STYLE_LABEL, CONTENT_WIDE, asked->say) + 2.4 <=
           CONTENT_BOTTOM - asked->below;
}

/* Alone on its page it has pages enough. */
static void fit_question(const struct fitting *fitting, const struct json *object,
                         const struct pack_question *question)
{
    const bool panel = question->panel != PANEL_NONE;
    if (!panel && !question->notes && !question->ideas)
        return;
    const struct asked asked = {.ask = pack_text(&question->ask, fitting->language),
                                .say = pack_text(&question->say, fitting->language),
                                .below = panel ? PANEL_HIGH : WORDS_HIGH};
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
        struct canvas canvases[TEXT_SIZES] = {0};
        struct letters letters[STYLE_COUNT] = {0};
        fitting.language = l;
        fitting.letters = exactly ? NULL : letters;
        for (int i = 0; i < TEXT_SIZES; i++)
            fitting.easels[i] = easel_begin(&canvases[i], type, theme_get(THEME_PAPER),
                                            metrics_of(SURFACE_WALL, 1920, 1080, text_sizes[i], 100),
                                            pack->languages[l], false);
        fit_language(&fitting);
        for (int i = 0; i < TEXT_SIZES; i++)
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
