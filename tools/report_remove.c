/* Taking answers and names out of records: one seat for good, or a second record without them. */
#include "tools/report_remove.h"

#include "base/file.h"
#include "session/record.h"

#include <stdlib.h>
#include <string.h>

struct remove_options {
    const char *record, *seat, *out;
};

/* One record, and the one option of this command (`name`), before or after it. */
static enum tool_status read_arguments(struct remove_options *options, const struct tool_arguments *arguments,
                                       const char *name, const char **target)
{
    bool option_may_come = true;
    for (int i = 0; i < arguments->count; i++) {
        const char *word = arguments->items[i];
        if (option_may_come && strcmp(word, "--") == 0) {
            option_may_come = false;
        } else if (option_may_come && tool_option(arguments, &i, name, target)) {
            if (!*target || !**target)
                return tool_usage(arguments, "tool.any.value-missing", word);
        } else if (option_may_come && word[0] == '-') {
            return tool_usage(arguments, "tool.any.option-unknown", word);
        } else if (options->record) {
            return tool_usage(arguments, "tool.report.one-record", word);
        } else {
            options->record = word;
        }
    }
    return options->record ? TOOL_DONE : tool_usage(arguments, "tool.report.record-missing", "");
}

static enum tool_status status_of(enum record_removal removal)
{
    static const enum tool_status statuses[] = {[REMOVAL_DONE] = TOOL_DONE,
                                                [REMOVAL_NOTHING] = TOOL_INPUT,
                                                [REMOVAL_BROKEN] = TOOL_INPUT,
                                                [REMOVAL_BLOCKED] = TOOL_SURROUNDINGS};
    return statuses[removal];
}

/* Nobody should think that more is gone than is. `also`: the key of one more sentence, or NULL. */
static enum tool_status say_unreached(const struct tool_arguments *arguments, const char *also)
{
    struct text line = TEXT_INIT;
    text_format(&line, "%s\n", words_get(arguments->words, "tool.report.unreached"));
    if (also)
        text_format(&line, "%s\n", words_get(arguments->words, also));
    const enum tool_status status = tool_write(arguments, NULL, &line);
    text_release(&line);
    return status;
}

/* --- forget --- */

static bool read_seat(uint8_t *seat, const char *word)
{
    char *end = NULL;
    const unsigned long number = strtoul(word, &end, 10);
    if (word[0] < '0' || word[0] > '9' || *end != '\0' || number < 1 || number > SEATS_MAX)
        return false;
    *seat = (uint8_t)(number - 1);
    return true;
}

static enum tool_status forget(const struct tool_arguments *arguments, const char *record, uint8_t seat)
{
    struct problems problems = {0};
    const enum record_removal removal = record_forget(record, seat, clock_wall(), &problems);
    tool_problems(arguments, &problems);
    problems_release(&problems);
    if (removal == REMOVAL_NOTHING)
        tool_failed(arguments, "tool.report.nothing-left", record);
    return removal == REMOVAL_DONE ? say_unreached(arguments, "tool.report.worked-out") : status_of(removal);
}

enum tool_status report_forget(const struct tool_arguments *arguments)
{
    struct remove_options options = {.record = NULL};
    uint8_t seat = 0;
    const enum tool_status status = read_arguments(&options, arguments, "--seat", &options.seat);
    if (status != TOOL_DONE)
        return status;
    if (!options.seat || !read_seat(&seat, options.seat))
        return tool_usage(arguments, "tool.report.seat-what", options.seat ? options.seat : "");
    return forget(arguments, options.record, seat);
}

/* --- redact --- */

static enum tool_status write_out(const struct tool_arguments *arguments, const char *path,
                                  const struct text *record)
{
    const enum tool_status status = tool_write(arguments, path, record);
    return status == TOOL_DONE && path ? say_unreached(arguments, NULL) : status;
}

enum tool_status report_redact(const struct tool_arguments *arguments)
{
    struct remove_options options = {.record = NULL};
    enum tool_status status = read_arguments(&options, arguments, "-o", &options.out);
    if (status != TOOL_DONE)
        return status;
    if (options.out && strcmp(options.out, "-") == 0)
        options.out = NULL;
    if (options.out && file_exists(options.out))
        return tool_usage(arguments, "tool.report.there-already", options.out);
    struct problems problems = {0};
    struct text record = TEXT_INIT;
    const enum record_removal removal = record_redact(&record, options.record, options.out, &problems);
    tool_problems(arguments, &problems);
    status = removal == REMOVAL_DONE ? write_out(arguments, options.out, &record) : status_of(removal);
    text_release(&record);
    problems_release(&problems);
    return status;
}
