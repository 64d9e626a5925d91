/* The reference for a durable choice: append the bytes of one event line to a file and flush, and nothing
 * else. */
#include "bench/measure.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* bench_append FOLDER BYTES RUNS */
int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "bench_append FOLDER BYTES RUNS\n");
        return 2;
    }
    char path[1024], line[65536];
    const size_t bytes = strtoul(arguments[2], NULL, 10), runs = strtoul(arguments[3], NULL, 10);
    if (bytes == 0 || bytes > sizeof line || runs == 0 || runs > SAMPLES_MAX)
        return 2;
    memset(line, 'x', bytes);
    snprintf(path, sizeof path, "%s/append.XXXXXX", arguments[1]);
    const int file = mkstemp(path);
    if (file < 0) {
        perror(path);
        return 3;
    }
    static struct samples samples;
    for (size_t run = 0; run < runs; run++) {
        const uint64_t start = measure_now();
        if (write(file, line, bytes) != (ssize_t)bytes || fdatasync(file) != 0) {
            perror(path);
            return 3;
        }
        samples_add(&samples, measure_ms(start, measure_now()));
    }
    close(file);
    unlink(path);
    samples_print(&samples, "reference: append and fdatasync", "ms");
    return 0;
}
