/* The languages a game speaks. */
#include "app/languages.h"

/* By its own name; one this program does not know, by its code. */
static const char *name_of(const struct sheet *sheet, const char *code)
{
    const char *name = words_find(sheet->stage->words, sheet_join(sheet, "language.", code));
    return name ? name : code;
}

size_t languages_picks(const struct app *app, const struct sheet *sheet, uint32_t id,
                       struct pick picks[PACK_LANGUAGES_MAX])
{
    if (!app->session || app->pack->language_count < 2)
        return 0;
    for (uint8_t i = 0; i < app->pack->language_count; i++)
        picks[i] = (struct pick){.label = name_of(sheet, app->pack->languages[i]),
                                 .id = id + i,
                                 .picked = app->seen[APP_WALL]->wall_language == i};
    return app->pack->language_count;
}

void languages_ask(struct app *app, uint32_t language)
{
    if (!app->session || language >= app->pack->language_count ||
        language == app->seen[APP_WALL]->wall_language)
        return;
    struct command command = command_new(COMMAND_SET_LANGUAGE);
    command.with.language = (uint8_t)language;
    app_ask(app, command, APP_DESK);
}
