/* Nobody is told anything before it is durable: what a viewer may know is that of the last saved batch, to
 * the byte, whatever waits to be written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "activity/activity.h"
#include "support/evening.h"

enum { SEEDS = 3, MOMENTS = 16, STRIKES_MOST = 4 };

/* All that anybody may know now. */
static void told(const struct session *session, struct text *out)
{
    static const struct viewer viewers[] = {{.kind = VIEWER_WALL, .seat = PACK_NONE},
                                            {.kind = VIEWER_DESK, .seat = PACK_NONE},
                                            {.kind = VIEWER_SEAT, .seat = 0},
                                            {.kind = VIEWER_GROUP, .seat = PACK_NONE},
                                            {.kind = VIEWER_OUTSIDE, .seat = PACK_NONE},
                                            {.kind = VIEWER_EXPORT, .seat = PACK_NONE},
                                            {.kind = VIEWER_AGENDA, .seat = PACK_NONE}};
    text_clear(out);
    for (size_t i = 0; i < sizeof viewers / sizeof *viewers; i++) {
        struct arena arena = {.last = NULL};
        seen_dump(out, session_see(session, viewers[i], &arena));
        arena_release(&arena);
    }
    session_describe(session, false, out);
}

/* Does it, and looks before, meanwhile and after the disk has refused it. */
static void untold(struct session *session, const struct command *command)
{
    struct text before = TEXT_INIT, now = TEXT_INIT;
    told(session, &before);
    if (session_do(session, command, session_now(session) + 1000) == ACCEPTED) {
        told(session, &now);
        assert_string_equal(before.at, now.at);
        session_batch_failed(session);
    }
    told(session, &now);
    assert_string_equal(before.at, now.at);
    text_release(&before);
    text_release(&now);
}

static void untold_offers(struct session *session, struct random *random)
{
    static struct offers offers; /* too big for small stacks */
    session_offers(session, (struct actor){.kind = ACTOR_FACILITATOR}, &offers);
    for (size_t i = 0; i < offers.count; i++) {
        const struct command command = offer_fill(&offers.items[i], random);
        untold(session, &command);
    }
}

static void untold_strikes(struct session *session)
{
    struct arena arena = {.last = NULL};
    const struct seen *seen =
        session_see(session, (struct viewer){.kind = VIEWER_DESK, .seat = PACK_NONE}, &arena);
    for (int i = 0; i < seen->desk.strikable_count && i < STRIKES_MOST; i++) {
        struct command command = command_new(COMMAND_STRIKE);
        command.with.event = seen->desk.strikable[i].event;
        command.with.index = seen->desk.strikable[i].item;
        untold(session, &command);
    }
    arena_release(&arena);
}

static void nothing_is_told_before_it_is_saved(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct evening top;
        evening_lay(&top, "told");
        struct session *session = evening_begin(&top);
        struct random random = {.state = seed};
        for (int moment = 0; moment < MOMENTS; moment++) {
            played_on(session, &random, 8, NULL, NULL);
            untold_offers(session, &random);
            untold_strikes(session);
        }
        session_free(session);
        evening_clear(&top);
    }
}

/* An undo that waits takes nothing away yet, and can be asked for as before. */
static void an_undo_on_its_way_is_not_told(void **state)
{
    (void)state;
    struct evening top;
    struct text before = TEXT_INIT, now = TEXT_INIT;
    evening_lay(&top, "toldundo");
    struct session *session = evening_begin(&top);
    evening_seat(session, "Kersenplein");
    told(session, &before);
    assert_non_null(strstr(before.at, "Kersenplein"));
    const struct command undo = command_new(COMMAND_UNDO), redo = command_new(COMMAND_REDO);
    assert_int_equal(session_do(session, &undo, 9000), ACCEPTED);
    told(session, &now);
    assert_string_equal(before.at, now.at);
    assert_int_equal(session_do(session, &redo, 9000), ACCEPTED); /* it is decided against what waits */
    told(session, &now);
    assert_string_equal(before.at, now.at);
    assert_int_equal(session_flush(session), ACCEPTED);
    told(session, &now);
    assert_string_not_equal(before.at, now.at);
    session_free(session);
    text_release(&before);
    text_release(&now);
    evening_clear(&top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_told_before_it_is_saved),
        cmocka_unit_test(an_undo_on_its_way_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
