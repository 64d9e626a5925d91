/* The program without windows. */
#include "screen/program.h"

#include "app/mailbox.h"
#include "app/playing.h"
#include "app/pump.h"
#include "app/writer.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct program {
    struct app app; /* first: what the tests hold */
    struct options options;
    struct text folder, record;
};

struct app *program_open(const char *name, const char *record)
{
    struct text pack = TEXT_INIT;
    struct program *program = calloc(1, sizeof *program);
    assert_non_null(program);
    struct app *app = &program->app;
    program->folder = program->record = app->notice = TEXT_INIT;
    played_folder(&program->folder, name);
    text_format(&program->record, "%s/%s.samenspel", program->folder.at, record);
    program->options = (struct options){.record = program->record.at, .has_seed = true, .seed = 7};
    app->options = &program->options;
    app->page = &page_start;
    app->back_step = PACK_NONE;
    const char *why = NULL;
    assert_true(words_load(&app->languages[0], "nl") && looks_open(&app->looks, &app->languages[0], &why));
    app->looks.words = &app->languages[0];
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    assert_true(app->writer && app->mailbox);
    gate_reset(&app->gate, 1, -1);
    text_format(&pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    assert_true(app_open_pack(app, pack.at));
    text_release(&pack);
    return app;
}

void program_close(struct app *app)
{
    struct program *program = (struct program *)app;
    app_drop_session(app);
    writer_stop(app->writer);
    free(app->mailbox);
    text_release(&app->notice);
    looks_close(&app->looks);
    words_release(&app->languages[0]);
    played_folder_remove(program->folder.at);
    text_release(&program->folder);
    text_release(&program->record);
    free(program);
}
