/* Records in words. */
#include "app/library_words.h"

const char *library_words_month(const struct sheet *sheet, struct wall_time time)
{
    return sheet_say(sheet, sheet_join(sheet, "month.", sheet_number(sheet, clock_parts(time).month)));
}

const char *library_words_left(const struct sheet *sheet, const struct library_record *record)
{
    struct wall_time time = sheet->stage->wall;
    time.unix_ms = record->changed * 1000;
    const char *line = sheet_fill(
        sheet, "start.go_on_line",
        FACTS({"pack", record->summary.pack_title}, {"day", sheet_number(sheet, clock_parts(time).day)},
              {"month", library_words_month(sheet, time)}, {"time", sheet_hour(sheet, time)}));
    if (record->summary.header.rehearsal)
        line = sheet_fill(sheet, "wall.rehearsal", FACTS({"place", line}));
    return line;
}

const char *library_words_name(const struct sheet *sheet, const struct library_record *record)
{
    const struct record_summary *summary = &record->summary;
    if (!record->readable)
        return file_name(record->path);
    if (summary->group[0] == '\0')
        return summary->pack_title;
    return sheet_join(sheet, sheet_join(sheet, summary->pack_title, " · "), summary->group);
}

/* A preparation by the day it is for, where that was said; anything else by the day it was begun. */
static const char *when(const struct sheet *sheet, const struct record_summary *summary)
{
    const bool dated = summary->prepared && summary->meeting.unix_ms != 0;
    const char *key = dated                              ? "records.prepared_for"
                      : summary->prepared                ? "records.prepared"
                      : summary->begun || summary->ended ? NULL
                                                         : "records.set_up";
    const char *moment = sheet_when(sheet, dated ? summary->meeting : summary->header.started);
    return key ? sheet_fill(sheet, key, FACTS({"when", moment})) : moment;
}

static const char *add_fact(const struct sheet *sheet, const char *line, const char *fact)
{
    return sheet_join(sheet, sheet_join(sheet, line, " · "), fact);
}

const char *library_words_facts(const struct sheet *sheet, const struct library_record *record)
{
    enum { MINUTE_MS = 60000 };
    const struct record_summary *summary = &record->summary;
    if (!record->readable)
        return sheet_say(sheet, "records.broken");
    const char *line = when(sheet, summary);
    if (summary->programme[0] != '\0')
        line = add_fact(sheet, line, summary->programme);
    if (summary->begun)
        line = add_fact(sheet, line,
                        sheet_count(sheet, "records.minutes", (long)(summary->session_ms / MINUTE_MS), NULL));
    if (summary->begun)
        line = add_fact(sheet, line,
                        sheet_say(sheet, record->reported ? "records.reported" : "records.not_reported"));
    return summary->header.rehearsal ? sheet_fill(sheet, "wall.rehearsal", FACTS({"place", line})) : line;
}
