/* For another day: when the table meets, the facilitator's own notes, and keeping it all as a preparation. */
#include "app/setup.h"

#include "view/edit.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const char *setup_meeting(const struct setup *setup)
{
    return sheet_when(&setup->sheet, (struct wall_time){.unix_ms = (int64_t)setup->seen->meeting,
                                                        .offset_minutes = setup->seen->meeting_offset});
}

void setup_put_later(const struct setup_panel *panel, struct flow *flow)
{
    const struct setup *setup = panel->setup;
    const struct sheet *sheet = &setup->sheet;
    const bool known = setup->seen->meeting != 0;
    const char *kept = known ? sheet_fill(sheet, "setup.meets", FACTS({"when", setup_meeting(setup)})) : NULL;
    const bool noted = setup->app->seen[APP_DESK]->desk.notes != NULL;
    setup_put_field(panel, flow, SETUP_DAY, "setup.day", sheet_say(sheet, "setup.day_hint"), kept);
    setup_put_field(panel, flow, SETUP_HOUR, "setup.hour", sheet_say(sheet, "setup.hour_hint"), NULL);
    setup_put_field(panel, flow, SETUP_NOTES, "setup.notes", sheet_say(sheet, "setup.notes_hint"),
                    sheet_say(sheet, noted ? "setup.notes_kept" : "setup.notes_note"));
    const struct pick picks[] = {
        {.label = sheet_say(sheet, "setup.later_keep"), .id = SETUP_LATER_KEEP, .picked = true},
        {.label = sheet_say(sheet, "setup.done"), .id = SETUP_DONE},
    };
    setup_put_picks(panel, flow, NULL, picks, sizeof picks / sizeof *picks);
}

/* --- what was typed --- */

/* Up to `most` numbers with anything but digits between them; how many there are, -1 with letters in it. */
static int numbers_in(const char *text, int *numbers, int most)
{
    int count = 0;
    while (*text) {
        if (isalpha((unsigned char)*text) || (unsigned char)*text >= 0x80)
            return -1;
        if (!isdigit((unsigned char)*text)) {
            text++;
            continue;
        }
        char *end = NULL;
        const long number = strtol(text, &end, 10);
        if (count == most || number > 9999)
            return -1;
        numbers[count++] = (int)number;
        text = end;
    }
    return count;
}

/* The moment of these local parts at this offset; false when there is no such day or time. */
static bool moment_of(struct wall_time *moment, struct wall_parts parts, int32_t offset)
{
    struct text iso = TEXT_INIT;
    const int east = abs(offset);
    text_format(&iso, "%04d-%02d-%02dT%02d:%02d:00%c%02d:%02d", parts.year, parts.month, parts.day,
                parts.hour, parts.minute, offset < 0 ? '-' : '+', east / 60, east % 60);
    const bool read = clock_read(moment, iso.at) != 0;
    text_release(&iso);
    if (!read)
        return false;
    const struct wall_parts back = clock_parts(*moment);
    return back.day == parts.day && back.month == parts.month && back.hour == parts.hour;
}

/* "3-12" or "3-12-2026", and "19.30" or "19"; a day without a year is the next one that comes. */
static bool meeting_read(struct wall_time *moment, const char *day, const char *hour, struct wall_time now)
{
    int days[3], hours[2];
    const int named = numbers_in(day, days, 3), timed = numbers_in(hour, hours, 2);
    if (named < 2 || timed < 0 || days[0] < 1 || days[0] > 31 || days[1] < 1 || days[1] > 12)
        return false;
    struct wall_parts parts = clock_parts(now);
    parts.day = days[0];
    parts.month = days[1];
    if (named == 3)
        parts.year = days[2] < 100 ? 2000 + days[2] : days[2];
    parts.hour = timed > 0 ? hours[0] : 0;
    parts.minute = timed > 1 ? hours[1] : 0;
    if (parts.hour > 23 || parts.minute > 59 || !moment_of(moment, parts, now.offset_minutes))
        return false;
    enum { A_DAY = 24 * 60 * 60 * 1000 };
    if (named == 3 || moment->unix_ms > now.unix_ms - A_DAY)
        return true;
    parts.year++;
    return moment_of(moment, parts, now.offset_minutes);
}

/* Beside what was noted before. */
static void add_notes(struct app *app, const char *typed)
{
    const char *before = app->seen[APP_DESK]->desk.notes;
    struct text notes = TEXT_INIT;
    if (before)
        text_format(&notes, "%s\n", before);
    text_add(&notes, typed);
    struct command command = command_new(COMMAND_SET_NOTES);
    command.with.text[0] = notes.at;
    app_ask(app, command, APP_DESK);
    text_release(&notes);
}

bool setup_keep_later(struct app *app, struct form *form)
{
    struct edit *day = form_field(form, SETUP_DAY), *hour = form_field(form, SETUP_HOUR),
                *notes = form_field(form, SETUP_NOTES);
    if (!edit_empty(day) || !edit_empty(hour)) {
        struct wall_time moment;
        if (!meeting_read(&moment, day->text, hour->text, clock_wall())) {
            app_notice(app, "setup.day_unread");
            return false;
        }
        struct command command = command_new(COMMAND_SET_MEETING);
        command.with.wall = (uint64_t)moment.unix_ms;
        command.with.offset = (int16_t)moment.offset_minutes;
        app_ask(app, command, APP_DESK);
    }
    if (!edit_empty(notes))
        add_notes(app, notes->text);
    edit_set(day, "");
    edit_set(hour, "");
    edit_set(notes, "");
    return true;
}
