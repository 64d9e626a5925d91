/* How long a whole process takes, from fork to its end. */
#include "bench/measure.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* bench_process FIGURE RUNS COMMAND... */
int main(int count, char **arguments)
{
    if (count < 4) {
        fprintf(stderr, "bench_process FIGURE RUNS COMMAND...\n");
        return 2;
    }
    static struct samples samples;
    const size_t runs = strtoul(arguments[2], NULL, 10);
    for (size_t run = 0; run < runs && run < SAMPLES_MAX; run++) {
        const uint64_t start = measure_now();
        const pid_t child = fork();
        if (child == 0) {
            const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
            dup2(nothing, STDOUT_FILENO);
            execvp(arguments[3], arguments + 3);
            _exit(127);
        }
        int status = 0;
        if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) ||
            WEXITSTATUS(status) != 0) {
            fprintf(stderr, "bench_process: %s failed\n", arguments[3]);
            return 3;
        }
        samples_add(&samples, measure_ms(start, measure_now()));
    }
    samples_print(&samples, arguments[1], "ms");
    return 0;
}
