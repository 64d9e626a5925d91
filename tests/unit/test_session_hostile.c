/* Stories nobody played: events drawn by chance, taken whenever they are admitted, as a record whose checks
 * are all right may hold them. Everybody can look at such a session, draw it, report it and play it on. */
#include "support/any_fields.h"
#include "support/pictures.h"
#include "support/play.h"

#include "report/report.h"
#include "session/inside.h"
#include "view/desk.h"
#include "view/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { STORIES = 40, EVENTS = 120, LOOK_EVERY = 10 };

struct hostile {
    struct studio studio;
    struct play play;
    struct random chance;
    uint32_t taken;
};

/* Small numbers, so that many of them fit what is there. */
static struct event draw_event(struct hostile *hostile)
{
    struct random *chance = &hostile->chance;
    const struct plan *plan = &hostile->play.session->state->plan;
    struct event event = event_new((enum event_kind)random_below(chance, EVENT_COUNT));
    event.with = any_fields(event_description(event.kind), hostile->play.pack, chance);
    if (event.with.seat != PACK_NONE && event.with.seat >= 5)
        event.with.seat = (uint8_t)random_below(chance, 5);
    if (event.with.part != PACK_NONE)
        event.with.part = (uint8_t)(plan->part == PACK_NONE ? 0 : plan->part + random_below(chance, 2));
    if (event.with.step != PACK_NONE)
        event.with.step = (uint8_t)(random_below(chance, 3) ? random_below(chance, STEP_COUNT) : plan->step);
    if (event.with.index != PACK_NONE && random_below(chance, 2))
        event.with.index = (uint8_t)random_below(chance, 4);
    for (int answer = 0; answer < ANSWER_COUNT && random_below(chance, 2); answer++)
        for (int role = 0; role < PACK_ROLES_MAX; role++)
            event.with.counts[role][answer] = (uint8_t)(event.with.counts[role][answer] % 2);
    event.begins = random_below(chance, 4) != 0;
    event.time = hostile->play.session->state->now + random_below(chance, 100000);
    if (event.kind == EVENT_TAKEN_BACK)
        event.with.event = random_below(chance, 3) ? journal_undo(&hostile->play.session->journal.rows)
                                                   : journal_redo(&hostile->play.session->journal.rows);
    return event;
}

static void take_one(struct hostile *hostile)
{
    for (int tries = 0; tries < 400; tries++) {
        const struct event event = draw_event(hostile);
        const bool last = event.kind == EVENT_SESSION_ENDED || event.kind == EVENT_PART_ENDED;
        if ((last && random_below(&hostile->chance, 40)) || !session_admits(hostile->play.session, &event))
            continue;
        session_take(hostile->play.session, &event, 0);
        hostile->taken++;
        return;
    }
}

static void draw(struct hostile *hostile, const struct seen *seen, enum viewer_kind kind)
{
    struct stage stage = studio_stage(&hostile->studio, 0, 1280, 720);
    stage.now = seen->now;
    struct pane pane = pane_new();
    pane_follow(&pane, seen);
    struct canvas canvas = {0};
    if (kind == VIEWER_WALL)
        wall_view(&canvas, &stage, seen, &pane);
    else if (kind == VIEWER_SEAT)
        seat_view(&canvas, &stage, seen, &pane);
    else if (kind == VIEWER_DESK)
        desk_view(&canvas, &stage, seen, &pane, NULL, &(const struct desk_notice){.sentence = NULL});
    canvas_release(&canvas);
}

static void report(struct hostile *hostile, const struct seen *seen)
{
    struct text out = TEXT_INIT;
    const struct report_source source = {.seen = seen, .session = "aa"};
    report_html(&out, &source, 1, &hostile->studio.words[0], hostile->studio.assets.at);
    report_json(&out, &source, 1);
    for (int table = 0; table < REPORT_TABLE_COUNT; table++)
        report_csv(&out, (enum report_table)table, &source, 1);
    assert_true(out.length > 0);
    text_release(&out);
}

static void look(struct hostile *hostile)
{
    static const enum viewer_kind kinds[] = {VIEWER_WALL,  VIEWER_DESK,    VIEWER_SEAT,
                                             VIEWER_GROUP, VIEWER_OUTSIDE, VIEWER_EXPORT};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct arena arena = {.last = NULL};
        const struct seen *seen =
            session_see(hostile->play.session, (struct viewer){.kind = kinds[i], .seat = 0}, &arena);
        if (kinds[i] < VIEWER_GROUP)
            draw(hostile, seen, kinds[i]);
        else if (kinds[i] != VIEWER_EXPORT)
            report(hostile, seen);
        arena_release(&arena);
    }
}

static void play_on(struct hostile *hostile)
{
    struct offers offers;
    session_offers(hostile->play.session, (struct actor){.kind = ACTOR_SCRIPT}, &offers);
    if (offers.count == 0)
        return;
    const struct command command =
        offer_fill(&offers.items[random_below(&hostile->chance, offers.count)], &hostile->chance);
    if (command.kind == COMMAND_END_SESSION || command.kind == COMMAND_SKIP_PART)
        return;
    session_do(hostile->play.session, &command, hostile->play.session->state->now);
}

static void a_story_nobody_played_is_only_odd(void **state)
{
    (void)state;
    static const enum promise promises[] = {PROMISE_NOTHING, PROMISE_COUNTS, PROMISE_BY_ROLE,
                                            PROMISE_BY_NAME};
    static const uint8_t steps[] = {STEP_GLASSES, STEP_CHOOSE, STEP_TALK, STEP_DECIDE};
    struct hostile hostile = {.taken = 0};
    studio_open(&hostile.studio);
    const char *wished = getenv("SAMENSPEL_SEED");
    const uint64_t seed = wished ? strtoull(wished, NULL, 10) : 7;
    const char *many = getenv("SAMENSPEL_STORIES");
    const uint64_t stories = many ? strtoull(many, NULL, 10) : STORIES;
    for (uint64_t story = 0; story < stories; story++) {
        hostile.chance = (struct random){.state = seed + story};
        hostile.play = story % 5 == 0
                           ? play_new("klein")
                           : play_at("klein", 4, promises[story % 4], (enum answering)(1 + story % 3), 1,
                                     steps[random_below(&hostile.chance, sizeof steps)]);
        for (int i = 0; i < EVENTS; i++) {
            take_one(&hostile);
            if (i % LOOK_EVERY == 0)
                look(&hostile);
            if (i % 3 == 0)
                play_on(&hostile);
        }
        play_free(&hostile.play);
    }
    assert_true(hostile.taken > stories * EVENTS / 2);
    studio_close(&hostile.studio);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_story_nobody_played_is_only_odd)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
