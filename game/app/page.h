/* The screens around the activities: start, set-up, records, settings, test card, end. Each is one row of a
 * table. */
#ifndef APP_PAGE_H
#define APP_PAGE_H

#include "app/form.h"
#include "view/view.h"

struct app;

struct page {
    const char *name;
    bool desk_only; /* shows names or groups: never where the room can see it, but for: */
    /* With one display: may the room see it as it is now? It then draws what any viewer may know. NULL: no.
     */
    bool (*room_safe)(const struct form *form);
    /* Draws it; pure as to `app`. Focus and fields come from the form. */
    void (*view)(struct canvas *canvas, const struct stage *stage, const struct app *app,
                 const struct form *form);
    /* A target was pressed (id), or a key no target took (id 0). */
    void (*press)(struct app *app, struct form *form, uint32_t id, const struct input *input);
    void (*enter)(struct app *app, struct form *form); /* on arriving; may be NULL */
};

extern const struct page page_start, page_again, page_stick, page_gone, page_record, page_forget, page_setup,
    page_records, page_write, page_settings, page_help, page_strike, page_people, page_ways, page_news,
    page_read, page_onward, page_test_card, page_unsaved, page_end, page_playing, page_trouble;

/* From set-up to the private question of page_people: does this seat play its own role? */
void page_people_ask(struct app *app, uint8_t seat);

#endif
