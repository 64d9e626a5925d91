/* Walks the commands of a path, point by point. */
#include "pack/svg_path.h"

#include <assert.h>
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NUMBER_MOST 1e9

/* --- numbers --- */

static size_t digits(const struct svg_span *span, size_t at)
{
    while (at < span->length && isdigit((unsigned char)span->at[at]))
        at++;
    return at;
}

static size_t sign(const struct svg_span *span, size_t at)
{
    return at < span->length && (span->at[at] == '-' || span->at[at] == '+') ? at + 1 : at;
}

/* Bytes of the number at the front, 0 = there is none: sign, digits, a point and more digits, an exponent. */
static size_t number_length(const struct svg_span *span)
{
    const size_t whole = sign(span, 0);
    size_t end = digits(span, whole);
    bool some = end > whole;
    if (end < span->length && span->at[end] == '.') {
        const size_t part = digits(span, end + 1);
        some = some || part > end + 1;
        end = part;
    }
    if (some && end < span->length && (span->at[end] == 'e' || span->at[end] == 'E')) {
        const size_t from = sign(span, end + 1), to = digits(span, from);
        if (to > from)
            end = to;
    }
    return some ? end : 0;
}

/* Not past the number: what follows it may be read as more of it ("0x1" is a zero here). */
static double number_value(const char *at, size_t length)
{
    char copy[64];
    if (length >= sizeof copy)
        return HUGE_VAL;
    memcpy(copy, at, length);
    copy[length] = '\0';
    const double number = strtod(copy, NULL);
    return fabs(number) <= NUMBER_MOST ? number : HUGE_VAL;
}

bool svg_next_number(struct svg_span *rest, double *number)
{
    while (rest->length > 0) {
        const size_t length = number_length(rest), skip = length ? length : 1;
        if (length)
            *number = number_value(rest->at, length);
        *rest = (struct svg_span){rest->at + skip, rest->length - skip};
        if (length)
            return true;
    }
    return false;
}

/* --- the pen --- */

struct point {
    double x, y;
};

struct pen {
    struct svg_run run;
    struct point at, first;
};

static void pen_line(struct pen *pen, struct point to)
{
    pen->run.length += hypot(to.x - pen->at.x, to.y - pen->at.y);
    pen->run.points++;
    pen->at = to;
}

static void pen_move(struct pen *pen, struct point to)
{
    pen->at = pen->first = to;
    pen->run.points++;
}

/* --- the commands of a path --- */

enum { NUMBERS_MOST = 7 };

struct path {
    struct pen pen;
    struct svg_span rest;
    char command; /* lower case; 0: none yet */
    bool relative;
    double numbers[NUMBERS_MOST];
};

static size_t wanted(char command)
{
    static const char letters[] = "mlhvcsqtaz";
    static const size_t numbers[] = {2, 2, 1, 1, 6, 4, 4, 2, 7, 0};
    const char *at = command ? strchr(letters, command) : NULL;
    return at ? numbers[at - letters] : 0;
}

static struct point point_of(const struct path *path, size_t first)
{
    const struct point from = path->relative ? path->pen.at : (struct point){0, 0};
    return (struct point){from.x + path->numbers[first], from.y + path->numbers[first + 1]};
}

/* Every point of a curve counts from where the curve begins. */
static void curve(struct path *path, size_t points)
{
    struct point to[3];
    assert(points <= 3);
    for (size_t i = 0; i < points; i++)
        to[i] = point_of(path, 2 * i);
    for (size_t i = 0; i < points; i++)
        pen_line(&path->pen, to[i]);
}

/* The rest of its ellipse at most; one that is too small for its ends grows to fit them. */
static void arc(struct path *path)
{
    const struct point to = point_of(path, 5);
    const double chord = hypot(to.x - path->pen.at.x, to.y - path->pen.at.y);
    path->pen.run.length += SVG_TURN * (fabs(path->numbers[0]) + fabs(path->numbers[1]) + chord);
    path->pen.run.points += 12; /* it becomes curves */
    path->pen.at = to;
}

static void step(struct path *path)
{
    struct pen *pen = &path->pen;
    const double *numbers = path->numbers;
    switch (path->command) {
    case 'm':
        pen_move(pen, point_of(path, 0));
        path->command = 'l'; /* more pairs are lines */
        break;
    case 'h':
        pen_line(pen, (struct point){(path->relative ? pen->at.x : 0) + numbers[0], pen->at.y});
        break;
    case 'v':
        pen_line(pen, (struct point){pen->at.x, (path->relative ? pen->at.y : 0) + numbers[0]});
        break;
    case 'a':
        arc(path);
        break;
    default:
        curve(path, wanted(path->command) / 2);
    }
}

static void take(struct path *path, size_t count)
{
    path->rest = (struct svg_span){path->rest.at + count, path->rest.length - count};
}

/* The flags of an arc are one sign each and need nothing between them. */
static bool read_flag(struct path *path, double *flag)
{
    while (path->rest.length > 0) {
        const char sign = *path->rest.at;
        take(path, 1);
        if (sign == '0' || sign == '1') {
            *flag = sign - '0';
            return true;
        }
    }
    return false;
}

static bool read_numbers(struct path *path, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const bool flag = path->command == 'a' && (i == 3 || i == 4);
        if (!(flag ? read_flag(path, &path->numbers[i]) : svg_next_number(&path->rest, &path->numbers[i])))
            return false;
    }
    return true;
}

/* True: there was a letter, which is passed; "z" goes back at once. */
static bool read_command(struct path *path)
{
    const char letter = *path->rest.at, small = (char)tolower((unsigned char)letter);
    if (small != 'z' && wanted(small) == 0)
        return false;
    take(path, 1);
    path->command = small;
    path->relative = islower((unsigned char)letter);
    if (small == 'z')
        pen_line(&path->pen, path->pen.first);
    return true;
}

/* A number out of all bounds makes the length infinite or no number at all. */
static struct svg_run told(const struct pen *pen)
{
    return (struct svg_run){isfinite(pen->run.length) ? pen->run.length : HUGE_VAL, pen->run.points};
}

struct svg_run svg_path_run(struct svg_span d)
{
    struct path path = {.rest = d};
    while (path.rest.length > 0) {
        if (read_command(&path))
            continue;
        if (wanted(path.command) == 0 || number_length(&path.rest) == 0)
            take(&path, 1);
        else if (read_numbers(&path, wanted(path.command)))
            step(&path);
    }
    return told(&path.pen);
}

struct svg_run svg_points_run(struct svg_span points, bool closed)
{
    struct pen pen = {.run = {0, 0}};
    struct point to;
    while (svg_next_number(&points, &to.x) && svg_next_number(&points, &to.y)) {
        if (pen.run.points < 1)
            pen_move(&pen, to);
        else
            pen_line(&pen, to);
    }
    if (closed)
        pen_line(&pen, pen.first);
    return told(&pen);
}
