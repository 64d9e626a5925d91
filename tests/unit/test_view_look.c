/* Bekijken in large letters, and one end of the meeting for wall and desk. */
#include "support/pictures.h"
#include "view/desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Words of a name may stand on lines of their own: its first one tells. */
static bool says(const struct canvas *canvas, const char *name)
{
    const size_t first = strcspn(name, " ");
    for (size_t i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && strncmp(canvas->marks[i].text.string, name, first) == 0)
            return true;
    return false;
}

/* Page by page: which roles are named, a bit each. */
static unsigned named_roles(struct made *made, const struct stage *stage)
{
    unsigned roles = 0;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        struct pane pane = pane_new();
        struct canvas canvas = {.count = 0};
        pane_follow(&pane, &made->seen);
        pane.page = (uint8_t)page;
        wall_view(&canvas, stage, &made->seen, &pane);
        for (uint8_t role = 0; role < made->seen.role_count; role++)
            roles |= (unsigned)says(&canvas, made->seen.roles[role].name) << role;
        pages = canvas.pages > 1 ? canvas.pages : 1;
        canvas_release(&canvas);
    }
    return roles;
}

/* By role a house without the name of its role says nothing: under the street, or on a page of its own. */
static void every_house_has_its_name(void **state)
{
    const struct studio *studio = *state;
    static const int texts[] = {100, 115, 130, 150};
    for (int at = 0; at < 4 * 2 * 2; at++) {
        struct made *made = made_new(at / 4 % 2);
        struct stage stage = studio_stage(studio, at / 4 % 2, at / 8 ? 1024 : 1280, at / 8 ? 768 : 720);
        stage.text_percent = texts[at % 4];
        made_step(made, STEP_LOOK);
        made->dilemma->guess_count = 0;
        assert_int_equal(named_roles(made, &stage), 15);
        made_free(made);
    }
}

static const char *time_in(const struct canvas *canvas, const char *before, char out[16])
{
    for (size_t i = 0; i < canvas->count; i++) {
        const char *found =
            canvas->marks[i].kind == MARK_TEXT ? strstr(canvas->marks[i].text.string, before) : NULL;
        if (!found)
            continue;
        found += strlen(before);
        const size_t length = strcspn(found, " ");
        assert_true(length < 16);
        memcpy(out, found, length);
        out[length] = '\0';
        return out;
    }
    return NULL;
}

/* In the middle of a step, with time used and time left, also when it is over. */
static void wall_and_desk_tell_one_end(void **state)
{
    const struct studio *studio = *state;
    static const enum dilemma_step steps[] = {STEP_SITUATION, STEP_CHOOSE, STEP_TALK, STEP_DECIDE};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct made *made = made_new(0);
        struct pane pane = pane_new();
        struct canvas wall = {.count = 0}, desk = {.count = 0};
        struct stage stage = studio_stage(studio, 0, 1280, 800);
        const struct desk_notice notice = {.saved = stage.wall};
        char there[16] = "", here[16] = "";
        made_step(made, steps[i]);
        wall_view(&wall, &stage, &made->seen, &pane);
        made->seen.viewer.kind = VIEWER_DESK;
        desk_view(&desk, &stage, &made->seen, &pane, NULL, &notice);
        assert_non_null(time_in(&wall, "Klaar om ", there));
        assert_non_null(time_in(&desk, "klaar om ", here));
        assert_string_equal(there, here);
        canvas_release(&wall);
        canvas_release(&desk);
        made_free(made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_house_has_its_name),
        cmocka_unit_test(wall_and_desk_tell_one_end),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
