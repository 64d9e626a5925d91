/* What went wrong, on standard error, one line each; the form is the same for a window and for --play. */
#ifndef APP_REPORT_PROBLEMS_H
#define APP_REPORT_PROBLEMS_H

#include "app/options.h"
#include "base/problem.h"

/* FILE:LINE:COLUMN: error: sentence [rule] for every problem. */
void report_problems(const struct words *words, const struct problems *problems);

/* The surroundings refused something: NAME: error: sentence [rule], where the rule is the end of the key.
 * Returns STATUS_OUTSIDE. */
enum status report_outside(const struct words *words, const char *name, const char *key);

/* Wrong use of the command line: the sentence with its facts filled, and where help is. Returns STATUS_USAGE.
 */
enum status report_usage(const struct words *words, const char *key, const struct fill *facts);

/* The same without an end: the program goes on. */
void report_notice(const struct words *words, const char *key);

#endif
