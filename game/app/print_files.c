/* What is printed before a meeting: from the plan as set-up shows it, into files beside the record. */
#include "app/print_files.h"

#include "app/setup.h"
#include "screen/window.h"

#include "base/file.h"

#include <assert.h>
#include <string.h>

/* FOLDER/PACK-WORD.html; the name alone without a folder. */
static void file_of(struct text *out, const struct print_source *source, const char *folder, const char *word)
{
    struct text name = TEXT_INIT;
    text_format(&name, "%s-%s.html", source->pack->id, word);
    if (folder)
        file_join(out, folder, name.at);
    else
        text_add(out, name.at);
    text_release(&name);
}

static bool write_sheets(const struct print_source *source, const char *folder)
{
    bool written = true;
    for (int sheet = 0; sheet < PRINT_SHEET_COUNT && written; sheet++) {
        if (!print_has(source, (enum print_sheet)sheet))
            continue;
        struct text page = TEXT_INIT, path = TEXT_INIT;
        file_of(&path, source, folder, print_sheet_word((enum print_sheet)sheet));
        print_write(&page, source, (enum print_sheet)sheet);
        written = file_write(path.at, page.at, page.length) == FILE_OK;
        text_release(&path);
        text_release(&page);
    }
    return written;
}

bool print_files(const struct print_source *source, const char *folder, struct text *path)
{
    struct text names[PRINT_SHEET_COUNT], page = TEXT_INIT;
    const char *files[PRINT_SHEET_COUNT];
    for (int sheet = 0; sheet < PRINT_SHEET_COUNT; sheet++) {
        names[sheet] = TEXT_INIT;
        file_of(&names[sheet], source, NULL, print_sheet_word((enum print_sheet)sheet));
        files[sheet] = names[sheet].at;
    }
    file_of(path, source, folder, "print");
    print_write_contents(&page, source, files);
    const bool written =
        write_sheets(source, folder) && file_write(path->at, page.at, page.length) == FILE_OK;
    for (int sheet = 0; sheet < PRINT_SHEET_COUNT; sheet++)
        text_release(&names[sheet]);
    text_release(&page);
    return written;
}

/* --- the open session --- */

/* When the table meets, as far as that was said; else now, as set-up shows it. Minutes after midnight. */
static int start_of(const struct seen *seen)
{
    const struct wall_time meeting = {.unix_ms = (int64_t)seen->meeting,
                                      .offset_minutes = seen->meeting_offset};
    const struct wall_parts clock = clock_parts(seen->meeting ? meeting : clock_wall());
    return clock.hour * 60 + clock.minute;
}

/* The parts as they stand in the plan now; what was left out is not in it. */
static struct print_plan plan_of(const struct app *app)
{
    const struct seen *seen = app->seen[APP_WALL];
    const struct pack *pack = app->pack;
    const struct pack_programme *programme =
        &pack->programmes[seen->programme == PACK_NONE ? 0 : seen->programme];
    struct print_plan plan = {.programme = programme,
                              .table = seen->here > 0 ? setup_table(seen) : minutes_table_of(pack, programme),
                              .start = start_of(seen)};
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const char *id = seen->parts[i].id;
        if (seen->parts[i].left_out)
            continue;
        plan.parts[plan.part_count].activity = pack_find_activity(pack, id ? id : "");
        plan.parts[plan.part_count++].seconds = seen->parts[i].planned;
    }
    return plan;
}

static const struct words *spoken_by(const struct app *app, const char *language)
{
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        if (app->languages[i].language && strcmp(app->languages[i].language, language) == 0)
            return &app->languages[i];
    return NULL;
}

static void tell(struct app *app, const char *key, const char *path)
{
    text_clear(&app->notice);
    words_add(&app->notice, app_words(app), key, FACTS({"file", file_name(path)}));
    app_draw_again(app);
}

bool print_session(const struct app *app, struct text *path)
{
    struct text folder = TEXT_INIT, assets = TEXT_INIT;
    const char *record = record_path_of(app->session);
    assert(app->session && app->pack);
    if (record)
        text_add_bytes(&folder, record, (size_t)(file_name(record) - record));
    else
        record_folder(&folder);
    file_assets(&assets);
    struct print_source source = {.pack = app->pack,
                                  .words = app_words(app),
                                  .assets = assets.at,
                                  .plan = plan_of(app),
                                  .planned = true};
    for (uint8_t l = 0; l < app->pack->language_count; l++)
        source.spoken[l] = spoken_by(app, app->pack->languages[l]);
    const bool made = print_files(&source, folder.length > 0 ? folder.at : NULL, path);
    text_release(&assets);
    text_release(&folder);
    return made;
}

bool app_print(struct app *app)
{
    struct text path = TEXT_INIT;
    const bool made = print_session(app, &path), opened = made && screen_open_file(path.at);
    tell(app, opened ? "print.made" : made ? "print.open_yourself" : "print.failed", path.at);
    text_release(&path);
    return made;
}
