/* samenspel-pack: the commands for people who make scenario packs. */
#include "tools/pack_command.h"

#include <string.h>

static const struct pack_command commands[] = {
    {.name = "check", .run = pack_command_check},
    {.name = "cards", .run = pack_command_cards},
};

static enum tool_status run(const struct tool_arguments *arguments)
{
    if (arguments->count == 0)
        return tool_usage(arguments, "tool.pack.command-missing", "");
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i].name, arguments->items[0]) == 0)
            return commands[i].run(&(struct tool_arguments){.tool = arguments->tool,
                                                            .words = arguments->words,
                                                            .items = arguments->items + 1,
                                                            .count = arguments->count - 1});
    return tool_usage(arguments, "tool.any.command-unknown", arguments->items[0]);
}

int main(int count, char **arguments)
{
    static const struct tool tool = {.name = "samenspel-pack", .help = "tool.pack.help", .run = run};
    return tool_main(&tool, count, arguments);
}
