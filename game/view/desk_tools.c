/* Under the big button: the five tools, the doors to other pages, and the question before something is lost.
 */
#include "view/desk_parts.h"

#include <assert.h>

enum { TOOLS = 5, LINKS_MAX = 12 };

static const double tool_gap = 1, tool_head = 5.4, door_high = 3.6, door_gap = 2.4, door_letters = 2;

/* --- tools --- */

static double tool_wide(void)
{
    return (DESK_WIDE - (TOOLS - 1) * tool_gap) / TOOLS;
}

static double tool_high(const struct desk *desk)
{
    return tool_head + desk_line(desk, STYLE_DESK_ASIDE) + 1.6;
}

static void draw_tools(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const bool paused = desk->seen->pause != PAUSE_NONE;
    const struct {
        const char *icon, *key, *word;
        uint32_t id;
    } tools[TOOLS] = {
        {"arrow-left", "←", "desk.back", DESK_BACK},
        {"skip", "S", "desk.skip", DESK_SKIP},
        {"undo", "Z", "desk.undo", DESK_UNDO},
        {paused ? "play" : "pause", "P", paused ? "desk.on_again" : "desk.pause", DESK_PAUSE},
        {"screen", "B", desk->notice->blank ? "desk.wall_on" : "desk.black", DESK_BLANK},
    };
    const double each = tool_wide();
    for (size_t i = 0; i < TOOLS; i++) {
        const struct spot spot = {DESK_MIDDLE + (each + tool_gap) * (double)i, y, each, tool_high(desk)};
        block_card(easel, spot, CARD_FLAT);
        block_icon(easel, tools[i].icon, spot.x + each / 2 - 3.6, y + 1.8, 2.8, easel_ink(easel));
        block_key(easel, spot.x + each / 2 + 0.4, y + 1.7, 3, tools[i].key);
        easel_text(easel, (struct spot){spot.x + 0.4, y + tool_head, each - 0.8, 0},
                   (struct setting){.style = STYLE_DESK_ASIDE, .align = ALIGN_CENTRE},
                   sheet_say(sheet, tools[i].word));
        canvas_target(easel->canvas,
                      (struct target){easel_rect(easel, spot), tools[i].id, TARGET_FOCUSABLE | TARGET_BUTTON,
                                      sheet_say(sheet, tools[i].word)});
        if (easel->focus == tools[i].id)
            block_focus(easel, spot, 1.4);
    }
}

/* --- doors --- */

/* Is there news of this step that the room has not heard? */
static bool has_news(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    for (uint8_t i = 0; part && part->dilemma && step && i < part->dilemma->inject_count; i++)
        if (!part->dilemma->injects[i].dropped && (uint8_t)part->dilemma->injects[i].step == step->id)
            return true;
    return false;
}

/* A link to another page, and the key beside it: of what is wanted in a hurry, and of where all keys stand.
 */
struct door {
    const char *label, *key;
    uint32_t id;
};

static size_t doors(const struct desk *desk, bool more, struct door links[LINKS_MAX])
{
    const bool plays = desk->seen->phase == PHASE_PLAYING;
    const struct {
        const char *word, *key;
        uint32_t id;
        bool there;
    } all[] = {{"desk.read", NULL, DESK_READ, more},
               {"desk.news", NULL, DESK_NEWS, has_news(desk->seen)},
               {"desk.write", NULL, DESK_WORDS, desk->notice->writes},
               {"desk.help", "H", DESK_HELP, true},
               {"desk.quiet", "E", DESK_QUIET, true},
               {"desk.people", NULL, DESK_PEOPLE, true},
               {"desk.ways", NULL, DESK_WAYS, true},
               {"desk.onward", NULL, DESK_ONWARD, plays},
               {"desk.strike", NULL, DESK_STRIKE, true},
               {"desk.all_keys", "?", DESK_KEYS, true},
               {"desk.settings", NULL, DESK_SETTINGS, true},
               {"desk.leave", NULL, DESK_LEAVE, true}};
    size_t count = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i].there)
            links[count++] = (struct door){sheet_say(&desk->sheet, all[i].word), all[i].key, all[i].id};
    assert(count <= LINKS_MAX);
    return count;
}

/* Its width with the key behind it; drawn in the row that begins at y. */
static double door(const struct easel *easel, double x, double y, const struct door *link)
{
    const double cap = door_letters * 1.3, baseline = y + (door_high + door_letters * 0.725) / 2;
    double wide = block_link(easel, x, baseline, door_letters, link->label, link->id);
    if (link->key)
        wide += 0.8 + block_key(easel, x + wide + 0.8, y + (door_high - cap) / 2, cap, link->key);
    return wide;
}

/* One after the other, row after row, from y on; returns where they end. */
static double put_doors(const struct desk *desk, double y, bool more, bool draw)
{
    struct door links[LINKS_MAX];
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(&desk->sheet, &scratch);
    const size_t count = doors(desk, more, links);
    double x = DESK_MIDDLE;
    for (size_t i = 0; i < count; i++) {
        const double wide = door(&trial.easel, x, y, &links[i]);
        if (x > DESK_MIDDLE && x + wide > DESK_MIDDLE + DESK_WIDE) {
            x = DESK_MIDDLE;
            y += door_high;
        }
        if (draw)
            door(&desk->sheet.easel, x, y, &links[i]);
        x += wide + door_gap;
    }
    canvas_release(&scratch);
    return y + door_high;
}

/* --- the question --- */

static const double ask_pad = 2, ask_button = 5.4;

/* What doing a step once more takes away. */
static const char *what_is_lost(const struct desk *desk, const struct seen_step *step)
{
    const struct seen_part *part = seen_now(desk->seen);
    const bool choosing = step->id == STEP_CHOOSE || step->id == STEP_CHOOSE_AGAIN;
    if (part->values && step->id == VALUES_PICK)
        return sheet_say(&desk->sheet, "desk.again_picks");
    if (part->house && step->id == HOUSE_FILL)
        return sheet_say(&desk->sheet, "desk.again_house");
    if (!part->dilemma)
        return sheet_say(&desk->sheet, "desk.again_nothing");
    const bool decision =
        part->dilemma->decision.made && (choosing || step->id == STEP_OWN_IDEA || step->id == STEP_DECIDE);
    if (choosing)
        return sheet_say(&desk->sheet, decision ? "desk.again_answers_decision" : "desk.again_answers");
    return sheet_say(&desk->sheet, decision ? "desk.again_decision" : "desk.again_nothing");
}

struct question {
    const char *title, *text;
};

static bool is_asked(const struct desk *desk, struct question *question)
{
    const struct seen_part *part = seen_now(desk->seen);
    const uint32_t number = desk->notice->asked - DESK_STEP;
    if (desk->notice->asked < DESK_STEP || !part || number >= part->step_count)
        return false;
    const char *name = sheet_step_name(&desk->sheet, part, (uint8_t)number);
    question->title = sheet_fill(&desk->sheet, "desk.again", FACTS({"step", name}));
    question->text = what_is_lost(desk, &part->steps[number]);
    return true;
}

static double question_high(const struct desk *desk, const struct question *question)
{
    return desk_high(desk, STYLE_DESK_BOLD, DESK_WIDE - 5, question->title) +
           desk_high(desk, STYLE_DESK, DESK_WIDE - 5, question->text) + 3 * ask_pad + ask_button;
}

static void draw_question(const struct desk *desk, double y, const struct question *question)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const double high = question_high(desk, question);
    block_card(easel, (struct spot){DESK_MIDDLE, y, DESK_WIDE, high}, CARD_CHOSEN);
    const struct spot spot = {DESK_MIDDLE + 2.5, y + ask_pad, DESK_WIDE - 5, 0};
    const struct set title =
        easel_text(easel, spot, (struct setting){.style = STYLE_DESK_BOLD}, question->title);
    easel_text(easel, (struct spot){spot.x, title.bottom, spot.w, 0}, (struct setting){.style = STYLE_DESK},
               question->text);
    const struct button no = {
        .kind = BUTTON_MAIN, .label = sheet_say(sheet, "desk.not_sure"), .id = DESK_NOT_SURE, .key = "Esc"};
    const struct button yes = {.label = sheet_say(sheet, "desk.sure"), .id = DESK_SURE, .regular = true};
    const double wide = block_button_width(easel, &no), below = y + high - ask_pad - ask_button;
    block_button(easel, (struct spot){spot.x, below, wide, ask_button}, &no);
    block_button(
        easel, (struct spot){spot.x + wide + 1.6, below, block_button_width(easel, &yes), ask_button}, &yes);
}

/* --- all of it --- */

double desk_tools_high(const struct desk *desk, bool more)
{
    struct question question;
    if (is_asked(desk, &question))
        return question_high(desk, &question);
    return put_doors(desk, tool_high(desk) + 1.4, more, false);
}

void desk_tools(const struct desk *desk, double y, bool more)
{
    struct question question;
    if (is_asked(desk, &question)) {
        draw_question(desk, y, &question);
        return;
    }
    draw_tools(desk, y);
    put_doors(desk, y + tool_high(desk) + 1.4, more, true);
}
