/* samenspel: reads the command line, then plays without a window or opens the house. */
#include "app/options.h"
#include "app/play.h"
#include "app/report_problems.h"
#include "app/run.h"
#include "base/problem.h"
#include "base/words.h"

#include <stdio.h>

static enum status usage(const struct words *words, const char *wrong, const char *about)
{
    struct text languages = TEXT_INIT;
    words_add_languages(&languages);
    const enum status status =
        report_usage(words, wrong, FACTS({"option", about}, {"languages", languages.at}));
    text_release(&languages);
    return status;
}

/* Whoever sent the answer to a full disk has no answer. */
static enum status print(const char *sentence)
{
    return printf("%s\n", sentence) < 0 || fflush(stdout) != 0 ? STATUS_OUTSIDE : STATUS_DONE;
}

int main(int count, char **arguments)
{
    struct options options;
    const char *wrong = NULL, *about = NULL;
    const bool understood = options_read(&options, count, arguments, &wrong, &about);
    struct words words = {.count = 0};
    if (!words_load(&words, words_wished(options.language))) {
        fprintf(stderr,
                "samenspel: error: the folder 'assets' is missing beside the program; install it again "
                "[assets-missing]\n");
        return STATUS_OUTSIDE;
    }
    int status = 0;
    if (!understood)
        status = (int)usage(&words, wrong, about);
    else if (options.help)
        status = (int)print(words_get(&words, "option.help"));
    else if (options.version)
        status = (int)print("samenspel " SAMENSPEL_VERSION);
    else if (options.play)
        status = play_run(&options, &words);
    else
        status = run(&options, &words);
    words_release(&words);
    return status;
}
