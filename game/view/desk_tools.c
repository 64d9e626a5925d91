/* Under the big button: the five tools, the doors to other pages, and the question before something is lost.
 */
#include "view/desk_parts.h"

#include <assert.h>

enum { TOOLS = 5, LINKS_MAX = 12 };

static const double tool_gap = 1, tool_head = 5.4, link_high = 4.2, link_gap = 0.6;

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

static size_t doors(const struct desk *desk, bool more, struct button links[LINKS_MAX])
{
    const bool plays = desk->seen->phase == PHASE_PLAYING;
    const struct {
        const char *word;
        uint32_t id;
        bool there;
    } all[] = {{"desk.read", DESK_READ, more},
               {"desk.news", DESK_NEWS, has_news(desk->seen)},
               {"desk.write", DESK_WORDS, desk->notice->writes},
               {"desk.people", DESK_PEOPLE, true},
               {"desk.ways", DESK_WAYS, true},
               {"desk.quiet", DESK_QUIET, true},
               {"desk.help", DESK_HELP, true},
               {"desk.strike", DESK_STRIKE, true},
               {"desk.onward", DESK_ONWARD, plays},
               {"desk.all_keys", DESK_KEYS, true},
               {"desk.settings", DESK_SETTINGS, true},
               {"desk.leave", DESK_LEAVE, true}};
    size_t count = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i].there)
            links[count++] = (struct button){
                .label = sheet_say(&desk->sheet, all[i].word), .id = all[i].id, .regular = true, .size = 2};
    assert(count <= LINKS_MAX);
    return count;
}

/* One after the other, row after row, from y on; returns where they end. */
static double put_doors(const struct desk *desk, double y, bool more, bool draw)
{
    struct button links[LINKS_MAX];
    const struct easel *easel = &desk->sheet.easel;
    const size_t count = doors(desk, more, links);
    double x = DESK_MIDDLE;
    for (size_t i = 0; i < count; i++) {
        const double wide = block_button_width(easel, &links[i]);
        if (x > DESK_MIDDLE && x + wide > DESK_MIDDLE + DESK_WIDE) {
            x = DESK_MIDDLE;
            y += link_high + link_gap;
        }
        if (draw)
            block_button(easel, (struct spot){x, y, wide, link_high}, &links[i]);
        x += wide + 0.8;
    }
    return y + link_high;
}

/* --- the question --- */

static const double ask_pad = 2, ask_button = 5.4;

/* What doing a step once more takes away. */
static const char *what_is_lost(const struct desk *desk, const struct seen_step *step)
{
    const struct seen_part *part = seen_now(desk->seen);
    const bool choosing = step->id == STEP_CHOOSE || step->id == STEP_CHOOSE_AGAIN;
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
