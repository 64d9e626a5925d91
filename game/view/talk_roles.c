/* A question that is asked role by role: who speaks and who comes after, what this role is asked, and about
 * how long each has. The share is advice: a bar fills and stays full. */
#include "view/places.h"
#include "view/speakers.h"
#include "view/talk.h"
#include "view/wall.h"
#include "view/words_list.h"

#include <math.h>
#include <string.h>

#define CARD_LEAST 15.0 /* units below the roles; else what is asked has pages of its own */
#define PAD        3.0
#define GABLE      11.0

struct turns {
    const struct sheet *sheet;
    const struct seen_part *part;
    const struct seen_question *question;
    struct speakers speakers;
    const char *asks; /* of the role that speaks; NULL: all have spoken */
};

static struct turns turns_of(const struct sheet *sheet, const struct seen_part *part,
                             const struct seen_question *question)
{
    const struct seen_talk *talk = part->talk;
    struct turns turns = {.sheet = sheet,
                          .part = part,
                          .question = question,
                          .speakers = {talk->speakers, talk->speaker_count, talk->speaker}};
    if (talk->speaker < talk->speaker_count) {
        const char *own = question->by_role[talk->speakers[talk->speaker]];
        turns.asks = own ? own : question->ask;
    }
    return turns;
}

/* The question, a few sentences and the roles; returns where they end. */
static double head(const struct turns *turns, const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    double y = easel_text(easel, (struct spot){SHEET_LEFT, sheet_low(sheet, SHEET_TOP, 0.03), PLACE_ASK, 0},
                          (struct setting){.style = STYLE_HEADING}, turns->question->ask)
                   .bottom;
    if (turns->question->say && *turns->question->say)
        y = easel_text(easel, (struct spot){SHEET_LEFT, y + 0.8, SHEET_WIDE, 0},
                       (struct setting){.style = STYLE_LABEL, .colour = easel_second(easel)},
                       turns->question->say)
                .bottom;
    return speakers_draw(sheet, &turns->speakers,
                         (struct spot){SHEET_LEFT, y + 1.8 + sheet_low(sheet, 0, 0.04), SHEET_WIDE, 0});
}

static double head_end(const struct turns *turns)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(turns->sheet, &scratch);
    const double y = head(turns, &trial);
    canvas_release(&scratch);
    return y;
}

/* --- about how long each has --- */

static const char *share_words(const struct sheet *sheet, uint32_t seconds)
{
    const long minutes = (long)(seconds + 30) / 60;
    if (seconds < 45)
        return sheet_say(sheet, "wall.talk.share_half");
    return sheet_count(sheet, "wall.talk.share", minutes, FACTS({"n", sheet_number(sheet, minutes)}));
}

/* At the foot of the card; returns how high it is, 0: there are no minutes to share. */
static double share(const struct turns *turns, struct spot card, bool draw)
{
    const struct sheet *sheet = turns->sheet;
    const struct easel *easel = &sheet->easel;
    const uint32_t seconds = seen_turn_seconds(sheet->seen);
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    if (seconds == 0)
        return 0;
    const char *words = share_words(sheet, seconds);
    const double wide = easel_width(easel, aside, words) + 0.5, bar = 1.5;
    const double high = fmax(easel_measure(easel, wide, aside, words).bottom, bar) + 1.6;
    if (!draw)
        return high;
    const double y = card.y + card.h - high, x = card.x + PAD;
    const double used = fmin(1, seen_turn_used(sheet->seen, sheet->stage->now) / (1000.0 * seconds));
    struct spot spot = {x + wide + 2, y + (high - 1.6 - bar) / 2, card.w - 2 * PAD - wide - 2, bar};
    easel_text(easel, (struct spot){x, y, wide, 0}, aside, words);
    canvas_box(
        easel->canvas, easel_rect(easel, spot),
        (struct mark_box){
            .fill = easel->theme->sand, .line = easel->theme->panel_line, .weight = 1, .radius = 10000});
    spot.w *= used;
    if (spot.w > 0.3)
        canvas_box(easel->canvas, easel_rect(easel, spot),
                   (struct mark_box){.fill = easel_ink(easel), .radius = 10000});
    return high;
}

/* --- what this role is asked --- */

/* Pages of it in that style; drawn when page >= 0. */
static int asked_in(const struct turns *turns, struct spot card, enum style style, int page)
{
    const struct setting setting = {.style = style};
    const double in = GABLE + 2 * PAD, low = share(turns, card, false);
    struct spot spot = {card.x + in, card.y + 2, card.w - in - PAD, card.h - 3 - low};
    const double spare = spot.h - easel_measure(&turns->sheet->easel, spot.w, setting, turns->asks).bottom;
    if (spare > 0)
        spot.y += spare / 2;
    return sheet_story(turns->sheet, spot, setting, turns->asks, page);
}

static enum style style_of(const struct turns *turns, struct spot card)
{
    static const enum style styles[] = {STYLE_COVER, STYLE_QUESTION, STYLE_HEADING, STYLE_PROMPT};
    size_t i = 0;
    while (i + 1 < sizeof styles / sizeof *styles && asked_in(turns, card, styles[i], -1) > 1)
        i++;
    return styles[i];
}

static void draw_asked(const struct turns *turns, struct spot card, int page)
{
    const struct sheet *sheet = turns->sheet;
    const uint8_t role = turns->speakers.roles[turns->speakers.now];
    block_card(&sheet->easel, card, CARD_PLAIN);
    block_gable(&sheet->easel, sheet->seen->roles[role].gable, card.x + PAD,
                card.y + 2 + fmax(0, (card.h - 3 - share(turns, card, false) - GABLE * 7 / 6) / 2), GABLE);
    asked_in(turns, card, style_of(turns, card), page);
    share(turns, card, true);
}

/* --- what the table noted, once everybody had a turn or the last one has it --- */

static int noted(const struct turns *turns, struct spot spot, int page)
{
    const struct seen_question *question = turns->question;
    struct seen_words words[SEEN_WORDS_MAX];
    if ((!question->notes && !question->ideas) || turns->speakers.now + 1 < turns->speakers.count)
        return 0;
    const int count = talk_words_here(turns->sheet, turns->part, question->ideas, words);
    if (count == 0 && turns->asks)
        return 0;
    return words_list(turns->sheet, spot, words, count, NULL,
                      sheet_say(turns->sheet, question->ideas ? "wall.think.none" : "wall.words.none"), page);
}

/* --- pages --- */

int talk_roles_page(const struct sheet *sheet, const struct seen_part *part,
                    const struct seen_question *question)
{
    const struct turns turns = turns_of(sheet, part, question);
    const double top = sheet_low(sheet, SHEET_TOP, 0.03) + 6.6, y = head_end(&turns) + 1.4;
    const struct spot own = {SHEET_LEFT, top, SHEET_WIDE, sheet_bottom(sheet) - top};
    const struct spot shared = {SHEET_LEFT, y, SHEET_WIDE, sheet_bottom(sheet) - y};
    const bool apart =
        shared.h < CARD_LEAST || (turns.asks && asked_in(&turns, shared, STYLE_PROMPT, -1) > 1);
    const int asked = turns.asks ? asked_in(&turns, apart ? own : shared, STYLE_PROMPT, -1) : 0;
    const int before = apart ? 1 + asked : turns.asks ? 1 : 0; /* pages before those of the words alone */
    const int words = noted(&turns, turns.asks || apart ? own : shared, -1);
    const int pages = before + words > 0 ? before + words : 1, page = sheet_page(sheet, pages);
    if (page == 0)
        head(&turns, sheet);
    if (turns.asks && page >= (apart ? 1 : 0) && page < before)
        draw_asked(&turns, apart ? own : shared, apart ? page - 1 : 0);
    if (page >= before)
        noted(&turns, turns.asks || apart ? own : shared, page - before);
    return pages;
}
