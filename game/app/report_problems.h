/* Problems on standard error, one a line. */
#ifndef APP_REPORT_PROBLEMS_H
#define APP_REPORT_PROBLEMS_H

#include "base/problem.h"

void report_problems(const struct words *words, const struct problems *problems);

#endif
