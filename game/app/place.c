/* What stands in the way of a single key on wall and desk: a field, a button, or a card being entered. */
#include "app/place.h"

#include "app/words_page.h"

#include "view/pane.h"

#include <assert.h>

/* In the dark nothing is entered: then every sign is a key again. */
static void take_answers(const struct app *app, struct key_place *place)
{
    const struct seen *seen = app->seen[APP_WALL];
    if (app->gate.blank || !seen || pane_entry(seen) == ENTRY_NONE)
        return;
    size_t count = 0;
    for (const char *sign = "abcdef?-+"; *sign; sign++) {
        const char one[] = {*sign, '\0'};
        if (pane_answer_of(seen, one) != ANSWER_NONE)
            place->answers[count++] = *sign;
    }
    assert(count < KEY_SIGNS_MAX);
}

/* While the computer goes round nobody looks back, and before the first step there is nothing. */
static bool is_first(const struct app *app)
{
    const struct seen *seen = app->seen[APP_WALL];
    const uint8_t now = app->back_step == PACK_NONE ? seen->step : app->back_step;
    return app->panes[APP_WALL].page == 0 && (seen->next_seat != PACK_NONE || now == 0 || now == PACK_NONE);
}

struct key_place place_here(const struct app *app, enum app_surface surface, const struct target *focus)
{
    assert(surface != APP_SEAT);
    struct key_place place = {.typing = focus && (focus->flags & TARGET_FIELD)};
    /* On the desk Enter presses and the space bar goes on; taking the computer needs Enter on the wall as
     * well. */
    place.button = surface == APP_WALL && focus && (focus->flags & TARGET_BUTTON) && focus->id != PANE_TAKE;
    place.first = is_first(app);
    place.wordless = !words_page_here(app->seen[APP_WALL]);
    if (!place.typing)
        take_answers(app, &place);
    return place;
}

char place_last_letter(const struct key_place *place)
{
    char last = 'A';
    for (const char *sign = place->answers; *sign >= 'a' && *sign <= 'f'; sign++)
        last = (char)(*sign - 'a' + 'A');
    return last;
}

const char *place_says(const struct app *app, const struct key_place *place)
{
    if (place->typing)
        return "keys.now_typing";
    if (place->answers[0] != '\0')
        return "keys.now_cards";
    return app->seen[APP_WALL]->next_seat != PACK_NONE ? "keys.now_handover" : "keys.now";
}
