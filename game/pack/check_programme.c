/* Does a programme open and close well, reach every activity, and fit its minutes? */
#include "pack/check_parts.h"

#include "pack/minutes.h"

#include <assert.h>

/* A programme may leave an eighth of its time free; more is a plan for another hour. */
enum { SLACK_PARTS = 8 };

/* The last part is protected: 20 minutes from an hour on, else a quarter. */
enum { HOUR_MINUTES = 60, CLOSING_MINUTES = 20 };

static const struct pack_talk *part_talk(const struct pack *pack, const struct pack_part *part)
{
    return part->activity == PACK_NONE ? NULL : pack->activities[part->activity].talk;
}

/* Where people leave their role and look back: the last part, or the one before an agenda, which comes after
 * that. */
static uint8_t closing_place(const struct pack *pack, const struct pack_programme *programme)
{
    assert(programme->part_count > 0);
    const uint8_t last = (uint8_t)(programme->part_count - 1), activity = programme->parts[last].activity;
    const bool agenda = activity != PACK_NONE && pack->activities[activity].agenda;
    return agenda && last > 0 ? (uint8_t)(last - 1) : last;
}

static void check_frame(const struct checking *checking, const struct pack_programme *programme,
                        const struct json *object)
{
    const uint8_t last = closing_place(checking->pack, programme);
    const struct pack_talk *opening = part_talk(checking->pack, &programme->parts[0]);
    const struct pack_talk *closing = part_talk(checking->pack, &programme->parts[last]);
    if (!opening || opening->purpose != TALK_OPENING)
        checking_error(checking, checking_item(object, "parts", 0), "no-opening", NULL);
    if (!closing || closing->purpose != TALK_CLOSING)
        checking_error(checking, checking_item(object, "parts", last), "no-closing", NULL);
}

static void check_twice(const struct checking *checking, const struct pack_programme *programme,
                        const struct json *object)
{
    for (uint8_t i = 0; i < programme->part_count; i++)
        for (uint8_t j = 0; j < i; j++) {
            const uint8_t activity = programme->parts[i].activity;
            if (activity == PACK_NONE || programme->parts[j].activity != activity)
                continue;
            checking_error(checking, checking_item(object, "parts", i), "part-twice",
                           FACTS({"activity", checking->pack->activities[activity].id}));
            break;
        }
}

/* Minutes as people say them: rounded up to whole ones. */
static void add_minutes(struct text *out, uint32_t seconds)
{
    text_format(out, "%u", (unsigned)((seconds + 59) / 60));
}

static void report_minutes(const struct checking *checking, enum severity severity, const struct json *value,
                           const char *rule, uint32_t planned, uint32_t needed)
{
    struct text plan = TEXT_INIT;
    struct text need = TEXT_INIT;
    add_minutes(&plan, planned);
    add_minutes(&need, needed);
    problem_add(checking->problems, severity, json_place(&checking->pack->document, value), rule,
                FACTS({"planned", plan.at}, {"needed", need.at}));
    text_release(&need);
    text_release(&plan);
}

static void check_sum(const struct checking *checking, const struct pack_programme *programme,
                      const struct json *object)
{
    const uint32_t planned = programme->minutes * 60u;
    const uint32_t needed =
        minutes_programme(checking->pack, programme, minutes_table_of(checking->pack, programme));
    const struct json *minutes = json_find(object, "minutes");
    if (needed > planned)
        report_minutes(checking, SEVERITY_ERROR, minutes, "minutes-over", planned, needed);
    else if (needed < planned - planned / SLACK_PARTS)
        report_minutes(checking, SEVERITY_WARNING, minutes, "minutes-under", planned, needed);
}

static void check_parts(const struct checking *checking, const struct pack_programme *programme,
                        const struct json *object)
{
    const struct minutes_table table = minutes_table_of(checking->pack, programme);
    for (uint8_t i = 0; i < programme->part_count; i++) {
        const struct pack_part *part = &programme->parts[i];
        if (part->activity == PACK_NONE || part->seconds == 0)
            continue;
        const uint32_t needed = minutes_activity(&checking->pack->activities[part->activity], table);
        if (needed > part->seconds)
            report_minutes(checking, SEVERITY_WARNING,
                           json_find(checking_item(object, "parts", i), "minutes"), "part-minutes",
                           part->seconds, needed);
    }
}

static void check_closing(const struct checking *checking, const struct pack_programme *programme,
                          const struct json *object)
{
    const uint8_t last = closing_place(checking->pack, programme);
    const struct minutes_table table = minutes_table_of(checking->pack, programme);
    uint32_t kept = 0;
    for (uint8_t i = last; i < programme->part_count; i++)
        kept += minutes_part(checking->pack, &programme->parts[i], table);
    const uint32_t wanted =
        programme->minutes >= HOUR_MINUTES ? CLOSING_MINUTES * 60u : programme->minutes * 60u / 4;
    if (part_talk(checking->pack, &programme->parts[last]) && kept < wanted)
        report_minutes(checking, SEVERITY_WARNING, checking_item(object, "parts", last), "closing-short",
                       kept, wanted);
}

static void check_reach(const struct checking *checking)
{
    const struct pack *pack = checking->pack;
    for (uint8_t a = 0; a < pack->activity_count; a++) {
        bool reached = false;
        for (uint8_t p = 0; p < pack->programme_count; p++)
            for (uint8_t i = 0; i < pack->programmes[p].part_count; i++)
                reached |= pack->programmes[p].parts[i].activity == a;
        if (!reached)
            checking_warn(checking, checking_activity(checking, a), "unreachable-activity",
                          FACTS({"activity", pack->activities[a].id}));
    }
}

void check_programmes(const struct checking *checking)
{
    for (uint8_t p = 0; p < checking->pack->programme_count; p++) {
        const struct pack_programme *programme = &checking->pack->programmes[p];
        const struct json *object = checking_programme(checking, p);
        check_frame(checking, programme, object);
        check_twice(checking, programme, object);
        check_sum(checking, programme, object);
        check_parts(checking, programme, object);
        check_closing(checking, programme, object);
    }
    check_reach(checking);
}
