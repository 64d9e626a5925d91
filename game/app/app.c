/* The doors that screens use: asking, telling, going somewhere else. */
#include "app/app.h"

#include "app/asked.h"
#include "app/mailbox.h"

#include <assert.h>
#include <string.h>

const struct words *app_words(const struct app *app)
{
    return app->looks.words;
}

uint32_t app_now(const struct app *app)
{
    return app->session ? clock_since(app->session_zero, clock_monotonic()) : 0;
}

bool app_plays(const struct app *app)
{
    return app->seen[APP_WALL] && app->seen[APP_WALL]->phase == PHASE_PLAYING;
}

void app_draw_again(struct app *app)
{
    for (size_t i = 0; i < APP_WINDOWS; i++)
        app->windows[i].form.drawn_again = true;
}

void app_go(struct app *app, const struct page *page)
{
    assert(page && page->view);
    app_keep_notes(app);
    app->page = page;
    app->keys_shown = false;
    for (size_t i = 0; i < APP_WINDOWS; i++) {
        app->windows[i].form = form_new();
        app->windows[i].form.window = (int)i;
        if (page->enter)
            page->enter(app, &app->windows[i].form);
    }
}

void app_visit(struct app *app, const struct page *page)
{
    app->before = app->page;
    app_notice(app, NULL);
    app_go(app, page);
}

void app_back(struct app *app)
{
    app_go(app, app->before ? app->before : &page_start);
    app->before = NULL;
}

void app_tell(struct app *app, const char *sentence)
{
    text_clear(&app->notice);
    text_add(&app->notice, sentence ? sentence : "");
    app_draw_again(app);
}

void app_notice(struct app *app, const char *key)
{
    app_tell(app, key ? words_get(app_words(app), key) : NULL);
}

void app_settings_changed(struct app *app)
{
    if (settings_save(&app->looks.settings) != FILE_OK)
        app_notice(app, "start.settings_not_saved");
    app_draw_again(app);
}

void app_speak(struct app *app, const char *language)
{
    struct settings *settings = &app->looks.settings;
    assert(words_speaks(language) && strlen(language) < sizeof settings->language);
    memcpy(settings->language, language, strlen(language) + 1);
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        if (strcmp(app->languages[i].language, language) == 0)
            app->looks.words = &app->languages[i];
    app_settings_changed(app);
}

/* When somebody took a text away is a moment of the day, also after the lid was closed and session time stood
 * still. */
static void stamp(struct command *command)
{
    if (command->kind != COMMAND_STRIKE && command->kind != COMMAND_FORGET_SEAT &&
        command->kind != COMMAND_STOP_WITHOUT_TRACE)
        return;
    const struct wall_time now = clock_wall();
    command->with.wall = (uint64_t)now.unix_ms;
    command->with.offset = (int16_t)now.offset_minutes;
}

/* A pane sets the revision itself, and follows what became of its command: the session answers that. */
bool app_ask(struct app *app, struct command command, enum app_surface from)
{
    assert(app->session);
    const bool from_pane = command.revision != 0;
    stamp(&command);
    if (!from_pane && asked_of_step(command.kind) && app->seen[APP_WALL])
        command.revision = app->seen[APP_WALL]->step_revision;
    if ((from_pane || asked_may(app->mailbox, command.kind)) &&
        mailbox_put(app->mailbox, &command, (int)from))
        return true;
    app_notice(app, "desk.on_its_way");
    return false;
}

void app_leave_seat(struct app *app)
{
    pane_clear(&app->panes[APP_SEAT]);
    app->night_until = clock_monotonic() + APP_NIGHT_MS;
    app_draw_again(app);
}

void app_hand_over(struct app *app)
{
    app_leave_seat(app);
    if (app->gate.displays == 1)
        gate_close_seat(&app->gate);
}
