/* The session without a window: pack in (or a record to go on with), commands in, record out. */
#include "app/play.h"

#include "app/fresh.h"
#include "app/lines.h"
#include "app/report_problems.h"
#include "app/shots.h"
#include "app/target.h"
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
    struct wall_time zero; /* when session time was 0 */
};

static int outside(const struct play *play, const char *name, const char *key)
{
    return (int)report_outside(play->words, name, key);
}

static enum refusal ask(struct play *play, struct command command)
{
    const enum refusal refusal = session_do(play->session, &command, play->now);
    if (refusal != ACCEPTED)
        return refusal;
    return session_flush(play->session);
}

/* In a new session --lang and --programme are commands like any other, before the first line of the script.
 */
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
        command.with.programme = fresh_programme_number(play->options, play->pack);
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

/* Whoever goes on past what is refused is warned of it. */
static void stands_on(struct problem *problem, const struct play *play)
{
    problem->place.line = play->lines.number;
    if (play->options->go_on)
        problem->severity = SEVERITY_WARNING;
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
        stands_on(&problems.items[i], play);
    report_problems(play->words, &problems);
    problems_release(&problems);
    return read;
}

/* Time does not go back: a command that is dated before the one above it comes at the same moment. */
static void move_clock(struct play *play, int64_t at)
{
    const int64_t wished = at >= 0 ? at : (int64_t)play->now + PLAY_STEP_MS;
    if (at >= 0 && wished < play->now)
        fprintf(stderr, "%s:%u:1: warning: %s [time-earlier]\n", play->options->play,
                (unsigned)play->lines.number, words_get(play->words, "play.time-earlier"));
    else
        play->now = wished < UINT32_MAX ? (uint32_t)wished : UINT32_MAX;
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
    move_clock(play, at);
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
    int status = STATUS_DONE;
    while (status == STATUS_DONE && lines_next(&play->lines))
        status = play_line(play);
    if (play->lines.too_long) {
        fprintf(stderr, "%s:%u:1: error: %s [line-too-long]\n", play->options->play,
                (unsigned)play->lines.number, words_get(play->words, "play.line-too-long"));
        status = STATUS_INPUT;
    }
    if (play->lines.broken)
        status = outside(play, play->options->play, "play.script-broken");
    return status;
}

static int open_shots(struct play *play)
{
    if (!play->options->shots)
        return STATUS_DONE;
    play->shots = shots_open(play->options, play->words, play->pack, play->zero);
    return play->shots ? STATUS_DONE : outside(play, play->options->shots, "play.shots-refused");
}

/* What may fail comes before the record is made: the same command can then be given again. */
static int begin_new(struct play *play)
{
    struct text sentence = TEXT_INIT;
    const bool known = fresh_programme(play->options, play->pack, play->words, &sentence);
    text_release(&sentence);
    if (!known)
        return STATUS_USAGE;
    const struct options *options = play->options;
    const struct record_header header =
        record_header_new(options->rehearse, options->has_started ? options->started : clock_wall());
    play->zero = header.started;
    const int status = open_shots(play);
    if (status != STATUS_DONE)
        return status;
    return fresh_record(play->session, options, play->pack, &header, play->words) ? STATUS_OUTSIDE
                                                                                  : STATUS_DONE;
}

static int play_session(struct play *play)
{
    const int status = play->own_pack ? begin_new(play) : open_shots(play);
    if (status != STATUS_DONE)
        return status;
    const enum refusal refusal = play->own_pack ? prepare(play) : ACCEPTED;
    if (refusal != ACCEPTED) {
        print_refusal(play, refusal);
        return refusal == REFUSED_NOT_SAVED ? STATUS_OUTSIDE : STATUS_INPUT;
    }
    return play_lines(play);
}

/* Goes on with a record; when it cannot, problems say why. */
static int open_record(struct play *play, struct problems *problems)
{
    bool read_only = true;
    const struct wall_time now = clock_wall();
    if (!record_open(&play->session, play->options->target, true, now, &read_only, problems))
        return STATUS_INPUT;
    play->pack = session_pack(play->session);
    play->now = session_now(play->session);
    play->zero = (struct wall_time){now.unix_ms - (int64_t)play->now, now.offset_minutes};
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

/* Opens what was named: a pack to begin, or a record to go on with. */
static int open_named(struct play *play, enum target_kind kind, struct problems *problems)
{
    switch (kind) {
    case TARGET_PACK:
        return open_pack(play, problems);
    case TARGET_RECORD:
        return open_record(play, problems);
    case TARGET_NEITHER:
    case TARGET_MISSING:
        break;
    }
    target_refuse(kind, play->options->target, problems);
    return STATUS_INPUT;
}

static int open_target(struct play *play)
{
    const struct options *options = play->options;
    const enum target_kind kind = target_kind(options->target);
    const char *new_only = options_new_only(options);
    if (kind == TARGET_RECORD && new_only)
        return (int)report_usage(play->words, "option.new-only",
                                 FACTS({"option", new_only}, {"record", options->target}));
    struct problems problems = {.count = 0};
    const int status = open_named(play, kind, &problems);
    report_problems(play->words, &problems);
    problems_release(&problems);
    return status;
}

int play_run(const struct options *options, const struct words *words)
{
    assert(options->play && options->target);
    struct play play = {.options = options, .words = words};
    int status = STATUS_DONE;
    if (!lines_open(&play.lines, options->play)) {
        outside(&play, options->play, "play.script-unreadable");
        status = STATUS_INPUT; /* it was named, as the pack was */
    }
    if (status == STATUS_DONE)
        status = open_target(&play);
    if (status == STATUS_DONE)
        status = play_session(&play);
    lines_close(&play.lines);
    shots_close(play.shots);
    session_free(play.session);
    pack_free(play.own_pack);
    return status;
}
