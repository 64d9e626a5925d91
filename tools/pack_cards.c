/* samenspel-pack cards: what is printed before a meeting, from a pack. */
#include "tools/pack_command.h"

#include "pack/read.h"
#include "report/print.h"

#include "base/file.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct cards_options {
    const char *pack, *out, *programme;
    int sheet; /* enum print_sheet, PRINT_SHEET_COUNT: all */
    int start;
    uint8_t seats;            /* 0: as the programme says */
    enum answering answering; /* ANSWER_UNSET: as the programme says */
};

enum { SEATS_LEAST = 2, SEATS_MOST = 24 };

/* --- what a value may be; false when it is something else --- */

typedef bool reader(struct cards_options *options, const char *value);

static bool read_only(struct cards_options *options, const char *value)
{
    for (options->sheet = 0; options->sheet < PRINT_SHEET_COUNT; options->sheet++)
        if (strcmp(value, print_sheet_word((enum print_sheet)options->sheet)) == 0)
            return true;
    return false;
}

static bool read_programme(struct cards_options *options, const char *value)
{
    options->programme = value;
    return true;
}

/* Digits alone, up to `most`; moves on behind them. -1: none, or too much. */
static int read_digits(const char **at, int most)
{
    int number = 0;
    const char *from = *at;
    while (**at >= '0' && **at <= '9' && number <= most)
        number = number * 10 + *(*at)++ - '0';
    return *at == from || number > most ? -1 : number;
}

/* "13.30" or "13:30" */
static bool read_start(struct cards_options *options, const char *value)
{
    const char *at = value;
    const int hour = read_digits(&at, 23);
    const bool between = *at == '.' || *at == ':';
    at += between;
    const bool two = strlen(at) == 2;
    const int minute = read_digits(&at, 59);
    options->start = hour * 60 + minute;
    return hour >= 0 && minute >= 0 && between && two && *at == '\0';
}

static bool read_seats(struct cards_options *options, const char *value)
{
    const int seats = read_digits(&value, SEATS_MOST);
    options->seats = seats > 0 ? (uint8_t)seats : 0;
    return seats >= SEATS_LEAST && *value == '\0';
}

static bool read_answering(struct cards_options *options, const char *value)
{
    for (int way = ANSWER_COMPUTER; way <= ANSWER_HANDS; way++)
        if (strcmp(value, answering_word((enum answering)way)) == 0) {
            options->answering = (enum answering)way;
            return true;
        }
    return false;
}

static bool read_out(struct cards_options *options, const char *value)
{
    options->out = value;
    return true;
}

static const struct {
    const char *name, *what; /* what: key of the sentence about a value that is none */
    reader *read;
} options_known[] = {
    {"--only", "tool.pack.sheet-what", read_only},
    {"--programme", NULL, read_programme},
    {"--start", "tool.pack.start-what", read_start},
    {"--seats", "tool.pack.seats-what", read_seats},
    {"--answering", "tool.pack.answering-what", read_answering},
    {"-o", NULL, read_out},
};

static enum tool_status read_option(struct cards_options *options, const struct tool_arguments *arguments,
                                    int *at)
{
    const char *word = arguments->items[*at], *value = NULL;
    for (size_t i = 0; i < sizeof options_known / sizeof *options_known; i++) {
        if (!tool_option(arguments, at, options_known[i].name, &value))
            continue;
        if (!value)
            return tool_usage(arguments, "tool.any.value-missing", options_known[i].name);
        return options_known[i].read(options, value) ? TOOL_DONE
                                                     : tool_usage(arguments, options_known[i].what, value);
    }
    return tool_usage(arguments, "tool.any.option-unknown", word);
}

static enum tool_status read_arguments(struct cards_options *options, const struct tool_arguments *arguments)
{
    bool option_may_come = true;
    for (int i = 0; i < arguments->count; i++) {
        const char *word = arguments->items[i];
        enum tool_status status = TOOL_DONE;
        if (option_may_come && strcmp(word, "--") == 0)
            option_may_come = false;
        else if (option_may_come && word[0] == '-' && word[1])
            status = read_option(options, arguments, &i);
        else if (options->pack)
            status = tool_usage(arguments, "tool.pack.one-pack", word);
        else
            options->pack = word;
        if (status != TOOL_DONE)
            return status;
    }
    if (options->out && tool_is_kept(options->out))
        return tool_usage(arguments, "tool.any.over-kept", options->out);
    return options->pack ? TOOL_DONE : tool_usage(arguments, "tool.pack.cards-missing", "");
}

/* --- the page --- */

/* The programme asked for, else the first; NULL after saying which there are. */
static const struct pack_programme *find_programme(const struct tool_arguments *arguments,
                                                   const struct cards_options *options,
                                                   const struct pack *pack)
{
    const uint8_t found = options->programme ? pack_find_programme(pack, options->programme) : 0;
    if (found != PACK_NONE)
        return &pack->programmes[found];
    struct text known = TEXT_INIT;
    for (uint8_t p = 0; p < pack->programme_count; p++)
        text_format(&known, p > 0 ? ", %s" : "%s", pack->programmes[p].id);
    tool_usage(arguments, "tool.pack.programme-what", known.at);
    text_release(&known);
    return NULL;
}

static struct minutes_table table_of(const struct pack *pack, const struct pack_programme *programme,
                                     const struct cards_options *options)
{
    struct minutes_table table = minutes_table_of(pack, programme);
    if (options->answering != ANSWER_UNSET)
        table.answering = options->answering;
    return options->seats ? minutes_table_seats(pack, table, options->seats) : table;
}

/* The interface in each language of the pack that the program speaks. */
static void load_spoken(struct print_source *source, struct words spoken[PACK_LANGUAGES_MAX])
{
    for (uint8_t l = 0; l < source->pack->language_count; l++)
        if (words_speaks(source->pack->languages[l]) && words_load(&spoken[l], source->pack->languages[l]))
            source->spoken[l] = &spoken[l];
}

static enum tool_status write_page(const struct tool_arguments *arguments,
                                   const struct cards_options *options, const struct pack *pack,
                                   const struct pack_programme *programme)
{
    struct words spoken[PACK_LANGUAGES_MAX] = {{.count = 0}};
    struct text out = TEXT_INIT, assets = TEXT_INIT;
    file_assets(&assets);
    struct print_source source = {
        .pack = pack,
        .words = arguments->words,
        .assets = assets.at,
        .planned = options->programme != NULL,
        .plan = print_plan_of(pack, programme, table_of(pack, programme, options), options->start)};
    load_spoken(&source, spoken);
    if (options->sheet == PRINT_SHEET_COUNT)
        print_write_all(&out, &source);
    else
        print_write(&out, &source, (enum print_sheet)options->sheet);
    const enum tool_status status = tool_write(arguments, options->out, &out);
    for (uint8_t l = 0; l < PACK_LANGUAGES_MAX; l++)
        words_release(&spoken[l]);
    text_release(&assets);
    text_release(&out);
    return status;
}

enum tool_status pack_command_cards(const struct tool_arguments *arguments)
{
    struct cards_options options = {.sheet = PRINT_SHEET_COUNT, .start = PRINT_NO_START};
    enum tool_status status = read_arguments(&options, arguments);
    if (status != TOOL_DONE)
        return status;
    struct problems problems = {0};
    struct pack *pack = pack_read(options.pack, &problems);
    status = tool_problems(arguments, &problems);
    if (status == TOOL_DONE) {
        assert(pack);
        const struct pack_programme *programme = find_programme(arguments, &options, pack);
        status = programme ? write_page(arguments, &options, pack, programme) : TOOL_USAGE;
    }
    pack_free(pack);
    problems_release(&problems);
    return status;
}
