/* The session without a window: pack in (or a record to go on with), commands in, record out. */
#include "app/play.h"

#include "app/lines.h"
#include "app/report_problems.h"
#include "app/shots.h"
#include "pack/read.h"
#include "protocol/json_form.h"
#include "session/record.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Session time between two commands that name no time of their own. */
enum { PLAY_STEP_MS = 5000 };

struct play {
    const struct options *options;
    const struct words *words;
    const struct pack *pack;
    struct pack *own_pack; /* NULL: the pack is the record's */
    struct session *session;
    struct shots *shots; /* NULL without --shots */
    struct lines lines;
    uint32_t now;
};

/* A sentence about something around the program: NAME: sentence. */
static int outside(const struct play *play, const char *name, const char *key)
{
    fprintf(stderr, "%s: error: %s [%s]\n", name, words_get(play->words, key), strrchr(key, '.') + 1);
    return STATUS_OUTSIDE;
}

static const char *file_key(enum file_result result)
{
    switch (result) {
    case FILE_EXISTS:
        return "play.record-exists";
    case FILE_NO_SPACE:
        return "play.disk-full";
    case FILE_LOCKED:
        return "play.record-locked";
    case FILE_OK:
    case FILE_MISSING:
    case FILE_IS_FOLDER:
    case FILE_TOO_BIG:
    case FILE_NO_PERMISSION:
    case FILE_FAILED:
        break;
    }
    return "play.record-refused";
}

static enum refusal ask(struct play *play, struct command command)
{
    const enum refusal refusal = session_do(play->session, &command, play->now);
    if (refusal != ACCEPTED)
        return refusal;
    return session_flush(play->session);
}

/* --lang and --programme are commands like any other, before the first line of the script. */
static enum refusal prepare(struct play *play)
{
    enum refusal refusal = ACCEPTED;
    if (play->options->language) {
        struct command command = command_new(COMMAND_SET_LANGUAGE);
        command.with.language = pack_language(play->pack, play->options->language);
        refusal = ask(play, command);
    }
    if (play->options->programme && (refusal == ACCEPTED || refusal == REFUSED_ALREADY)) {
        struct command command = command_new(COMMAND_CHOOSE_PROGRAMME);
        command.with.programme = pack_find_programme(play->pack, play->options->programme);
        refusal = ask(play, command);
    }
    return refusal == REFUSED_ALREADY ? ACCEPTED : refusal;
}

static void print_refusal(const struct play *play, enum refusal refusal)
{
    struct text sentence = TEXT_INIT;
    text_format(&sentence, "refusal.%s", refusal_word(refusal));
    fprintf(stderr, "%s:%u:1: %s: %s [%s]\n", play->options->play, (unsigned)play->lines.number,
            play->options->go_on ? "warning" : "error", words_get(play->words, sentence.at),
            refusal_word(refusal));
    text_release(&sentence);
}

/* The command on this line and its time; false: problems were printed. */
static bool read_command(struct play *play, struct json_document *document, struct command *command,
                         int64_t *at)
{
    struct problems problems = {.count = 0};
    const struct text *line = &play->lines.line;
    const bool read = json_read(document, play->options->play, line->at, line->length, &problems) &&
                      command_from_json(command, at, play->pack, document, document->root, &problems);
    for (size_t i = 0; i < problems.count; i++)
        problems.items[i].place.line = play->lines.number;
    report_problems(play->words, &problems);
    problems_release(&problems);
    return read;
}

static int play_line(struct play *play)
{
    struct json_document document = {.root = NULL};
    struct command command;
    int64_t at = -1;
    if (!read_command(play, &document, &command, &at)) {
        json_release(&document);
        return play->options->go_on ? STATUS_DONE : STATUS_INPUT;
    }
    const uint32_t wished = at >= 0 ? (uint32_t)at : play->now + PLAY_STEP_MS;
    if (wished > play->now)
        play->now = wished;
    const enum refusal refusal = ask(play, command);
    json_release(&document);
    if (refusal == REFUSED_NOT_SAVED)
        return outside(play, record_path_of(play->session), "play.disk-full");
    if (refusal != ACCEPTED) {
        print_refusal(play, refusal);
        return play->options->go_on ? STATUS_DONE : STATUS_INPUT;
    }
    if (play->shots && !shots_take(play->shots, play->session))
        return outside(play, play->options->shots, "play.shots-refused");
    return STATUS_DONE;
}

static int play_lines(struct play *play)
{
    if (!lines_open(&play->lines, play->options->play))
        return outside(play, play->options->play, "play.script-unreadable");
    int status = STATUS_DONE;
    while (status == STATUS_DONE && lines_next(&play->lines))
        status = play_line(play);
    if (play->lines.too_long) {
        fprintf(stderr, "%s:%u:1: error: %s [line-too-long]\n", play->options->play,
                (unsigned)play->lines.number, words_get(play->words, "play.line-too-long"));
        status = STATUS_INPUT;
    }
    lines_close(&play->lines);
    return status;
}

static int give_record(struct play *play)
{
    struct text path = TEXT_INIT;
    const struct wall_time now = clock_wall();
    if (play->options->record)
        text_add(&path, play->options->record);
    else if (record_folder(&path)) {
        struct text folder = path;
        path = TEXT_INIT;
        record_new_name(&path, folder.at, play->pack, now);
        text_release(&folder);
    }
    const struct record_header header = record_header_new(play->options->rehearse, now);
    const enum file_result result = record_create(play->session, path.at, &header);
    const int status = result == FILE_OK ? STATUS_DONE : outside(play, path.at, file_key(result));
    text_release(&path);
    return status;
}

static int play_session(struct play *play)
{
    const int status = play->own_pack ? give_record(play) : STATUS_DONE;
    if (status != STATUS_DONE)
        return status;
    if (play->options->shots) {
        play->shots = shots_open(play->options, play->words, play->pack);
        if (!play->shots)
            return outside(play, play->options->shots, "play.shots-refused");
    }
    const enum refusal refusal = prepare(play);
    if (refusal != ACCEPTED) {
        play->lines.number = 0;
        print_refusal(play, refusal);
        return refusal == REFUSED_NOT_SAVED ? STATUS_OUTSIDE : STATUS_INPUT;
    }
    return play_lines(play);
}

/* Goes on with a record; when it cannot, problems say why. */
static int open_record(struct play *play, struct problems *problems)
{
    bool read_only = true;
    if (!record_open(&play->session, play->options->target, true, clock_wall(), &read_only, problems))
        return STATUS_INPUT;
    play->pack = session_pack(play->session);
    play->now = session_now(play->session);
    return read_only ? STATUS_OUTSIDE : STATUS_DONE;
}

static int open_pack(struct play *play, struct problems *problems)
{
    play->own_pack = pack_read(play->options->target, problems);
    play->pack = play->own_pack;
    if (play->pack)
        play->session = session_new(play->pack, play->options->seed);
    return play->pack ? STATUS_DONE : STATUS_INPUT;
}

static bool is_record(const char *path)
{
    static const char ending[] = ".samenspel";
    const size_t length = strlen(path);
    return length >= sizeof ending && strcmp(path + length - (sizeof ending - 1), ending) == 0;
}

int play_run(const struct options *options, const struct words *words)
{
    assert(options->play && options->target);
    struct play play = {.options = options, .words = words};
    struct problems problems = {.count = 0};
    int status = is_record(options->target) ? open_record(&play, &problems) : open_pack(&play, &problems);
    report_problems(words, &problems);
    problems_release(&problems);
    if (status == STATUS_DONE)
        status = play_session(&play);
    shots_close(play.shots);
    session_free(play.session);
    pack_free(play.own_pack);
    return status;
}
