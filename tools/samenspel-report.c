/* samenspel-report: pages, tables and JSON from records, the proof that a record is whole, and what may be
 * taken out of it. */
#include "tools/report_records.h"
#include "tools/report_remove.h"
#include "tools/tool.h"

#include "base/file.h"

#include <string.h>

struct report_options {
    const char *html, *csv, *json, *agenda;
    enum viewer_kind edition;
    bool edition_given;
    char *records[REPORT_RECORDS_MAX];
    int count;
};

static enum tool_status read_edition(struct report_options *options, const struct tool_arguments *arguments,
                                     const char *word)
{
    if (strcmp(word, "group") != 0 && strcmp(word, "outside") != 0)
        return tool_usage(arguments, "tool.report.edition-what", word);
    options->edition_given = true;
    options->edition = strcmp(word, "group") == 0 ? VIEWER_GROUP : VIEWER_OUTSIDE;
    return TOOL_DONE;
}

static enum tool_status read_option(struct report_options *options, const struct tool_arguments *arguments,
                                    int *at)
{
    const struct {
        const char *name;
        const char **target; /* NULL: the edition */
    } known[] = {{"--html", &options->html}, {"-o", &options->html},         {"--csv", &options->csv},
                 {"--json", &options->json}, {"--agenda", &options->agenda}, {"--edition", NULL}};
    const char *word = arguments->items[*at];
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        const char *value = NULL;
        if (!tool_option(arguments, at, known[i].name, &value))
            continue;
        if (!value || !*value)
            return tool_usage(arguments, "tool.any.value-missing", word);
        if (known[i].target ? *known[i].target != NULL : options->edition_given)
            return tool_usage(arguments, "tool.any.option-twice", known[i].name);
        if (!known[i].target)
            return read_edition(options, arguments, value);
        if (tool_is_kept(value))
            return tool_usage(arguments, "tool.any.over-kept", value);
        *known[i].target = value;
        return TOOL_DONE;
    }
    return tool_usage(arguments, "tool.any.option-unknown", word);
}

/* Options may stand before and after records; behind "--" everything is a record. */
static enum tool_status read_arguments(struct report_options *options, const struct tool_arguments *arguments)
{
    bool option_may_come = true;
    for (int i = 0; i < arguments->count; i++) {
        char *word = arguments->items[i];
        enum tool_status status = TOOL_DONE;
        if (option_may_come && strcmp(word, "--") == 0)
            option_may_come = false;
        else if (option_may_come && word[0] == '-')
            status = read_option(options, arguments, &i);
        else if (options->count == REPORT_RECORDS_MAX)
            status = tool_usage(arguments, "tool.report.too-many", word);
        else
            options->records[options->count++] = word;
        if (status != TOOL_DONE)
            return status;
    }
    return options->count > 0 ? TOOL_DONE : tool_usage(arguments, "tool.report.record-missing", "");
}

static enum tool_status write_html(const struct tool_arguments *arguments, const char *path,
                                   const struct report_records *records)
{
    struct text out = TEXT_INIT, assets = TEXT_INIT;
    file_assets(&assets);
    report_html(&out, records->sources, records->count, arguments->words, assets.at);
    const enum tool_status status = tool_write(arguments, path, &out);
    text_release(&assets);
    text_release(&out);
    return status;
}

static enum tool_status write_csv(const struct tool_arguments *arguments, const char *folder,
                                  const struct report_records *records)
{
    enum tool_status status = TOOL_DONE;
    if (file_make_folder(folder) != FILE_OK)
        return tool_failed(arguments, "tool.any.not-written", folder);
    for (int table = 0; table < REPORT_TABLE_COUNT && status == TOOL_DONE; table++) {
        struct text out = TEXT_INIT, path = TEXT_INIT;
        file_join(&path, folder, report_table_name((enum report_table)table));
        text_add(&path, ".csv");
        report_csv(&out, (enum report_table)table, records->sources, records->count);
        status = tool_write(arguments, path.at, &out);
        text_release(&path);
        text_release(&out);
    }
    return status;
}

static enum tool_status write_json(const struct tool_arguments *arguments, const char *path,
                                   const struct report_records *records)
{
    struct text out = TEXT_INIT;
    report_json(&out, records->sources, records->count);
    const enum tool_status status = tool_write(arguments, path, &out);
    text_release(&out);
    return status;
}

/* Another reader than that of the reports: it names who said yes, and knows nothing of the game. */
static enum tool_status write_agenda(const struct tool_arguments *arguments,
                                     const struct report_options *options)
{
    struct problems problems = {0};
    struct report_records records = {.count = 0};
    for (int i = 0; i < options->count; i++)
        report_records_add(&records, options->records[i], VIEWER_AGENDA, arguments->words->language,
                           &problems);
    enum tool_status status = tool_problems(arguments, &problems);
    if (status == TOOL_DONE) {
        struct text out = TEXT_INIT, assets = TEXT_INIT;
        file_assets(&assets);
        report_agenda(&out, records.sources, records.count, arguments->words, assets.at);
        status = tool_write(arguments, options->agenda, &out);
        text_release(&assets);
        text_release(&out);
    }
    report_records_release(&records);
    problems_release(&problems);
    return status;
}

static enum tool_status write_all(const struct tool_arguments *arguments,
                                  const struct report_options *options, const struct report_records *records)
{
    enum tool_status status = TOOL_DONE;
    if (options->html || (!options->csv && !options->json && !options->agenda))
        status = write_html(arguments, options->html, records);
    if (options->csv && status == TOOL_DONE)
        status = write_csv(arguments, options->csv, records);
    if (options->json && status == TOOL_DONE)
        status = write_json(arguments, options->json, records);
    if (options->agenda && status == TOOL_DONE)
        status = write_agenda(arguments, options);
    return status;
}

static enum tool_status run_report(const struct tool_arguments *arguments)
{
    struct report_options options = {.edition = VIEWER_GROUP};
    enum tool_status status = read_arguments(&options, arguments);
    if (status != TOOL_DONE)
        return status;
    struct problems problems = {0};
    struct report_records records = {.count = 0};
    for (int i = 0; i < options.count; i++)
        report_records_add(&records, options.records[i], options.edition, arguments->words->language,
                           &problems);
    status = tool_problems(arguments, &problems);
    if (status == TOOL_DONE)
        status = write_all(arguments, &options, &records);
    report_records_release(&records);
    problems_release(&problems);
    return status;
}

static enum tool_status run_verify(const struct tool_arguments *arguments)
{
    struct problems problems = {0};
    enum tool_status status = TOOL_DONE;
    bool option_may_come = true;
    int count = 0;
    for (int i = 0; i < arguments->count && status == TOOL_DONE; i++) {
        const char *word = arguments->items[i];
        const bool end = option_may_come && strcmp(word, "--") == 0;
        if (option_may_come && !end && word[0] == '-')
            status = tool_usage(arguments, "tool.any.option-unknown", word);
        option_may_come = option_may_come && !end;
        if (status != TOOL_DONE || end)
            continue;
        record_verify(word, &problems);
        count++;
    }
    if (status == TOOL_DONE && count == 0)
        status = tool_usage(arguments, "tool.report.record-missing", "");
    else if (status == TOOL_DONE)
        status = tool_problems(arguments, &problems);
    problems_release(&problems);
    return status;
}

/* A bare word that is no file was meant as a command. */
static bool is_command(const char *word)
{
    return word[0] != '\0' && word[strspn(word, "abcdefghijklmnopqrstuvwxyz")] == '\0' && !file_exists(word);
}

static enum tool_status run(const struct tool_arguments *arguments)
{
    static const struct {
        const char *word;
        enum tool_status (*run)(const struct tool_arguments *arguments);
    } commands[] = {{"verify", run_verify}, {"forget", report_forget}, {"redact", report_redact}};
    const struct tool_arguments rest = {.tool = arguments->tool,
                                        .words = arguments->words,
                                        .items = arguments->items + 1,
                                        .count = arguments->count - 1};
    for (size_t i = 0; i < sizeof commands / sizeof *commands && arguments->count > 0; i++)
        if (strcmp(arguments->items[0], commands[i].word) == 0)
            return commands[i].run(&rest);
    if (arguments->count > 0 && is_command(arguments->items[0]))
        return tool_usage(arguments, "tool.any.command-unknown", arguments->items[0]);
    return run_report(arguments);
}

int main(int count, char **arguments)
{
    static const struct tool tool = {.name = "samenspel-report", .help = "tool.report.help", .run = run};
    return tool_main(&tool, count, arguments);
}
