/* Draws an actor, then one of its offers, until enough commands are done. */
#include "support/played.h"

#include "activity/activity.h"
#include "protocol/json_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void give_up(const struct session *session, const struct command *command, enum refusal refusal)
{
    struct text text = TEXT_INIT;
    command_to_json(&text, session_pack(session), command);
    fprintf(stderr, "offered, then refused (%s): %s\n", refusal_word(refusal), text.at);
    text_release(&text);
    exit(1);
}

/* One in how many offers of a kind is taken, 0 = every one: what ends, goes back or only sets the table is
 * rare, so that the session comes somewhere. */
static const uint16_t odds[COMMAND_COUNT] = {
    [COMMAND_NAME_GROUP] = 12,    [COMMAND_SET_LANGUAGE] = 40, [COMMAND_CHANGE_SEAT] = 20,
    [COMMAND_REMOVE_SEAT] = 60,   [COMMAND_TURN_ROLES] = 60,   [COMMAND_SET_PRESENCE] = 40,
    [COMMAND_SAY_OWN_ROLE] = 20,  [COMMAND_BEGIN] = 8,         [COMMAND_CHOOSE_PROGRAMME] = 6,
    [COMMAND_SET_ANSWERING] = 20, [COMMAND_SET_PROMISE] = 12,  [COMMAND_SKIP_STEP] = 60,
    [COMMAND_SKIP_PART] = 100,    [COMMAND_REOPEN_STEP] = 20,  [COMMAND_END_SESSION] = 400,
    [COMMAND_UNDO] = 16,          [COMMAND_STRIKE] = 20,       [COMMAND_SET_NOTES] = 30,
    [COMMAND_CLOSE_STEP] = 30,    [COMMAND_PAUSE] = 40,        [COMMAND_STOP_CLOCK] = 30,
    [COMMAND_ADD_TIME] = 30,      [COMMAND_NOTE_WORDS] = 10,   [COMMAND_NOTE_IDEA] = 10,
    [COMMAND_NOTE_ARGUMENT] = 4,  [COMMAND_WORD_DECISION] = 4, [COMMAND_OFFER_HELP] = 4,
    [COMMAND_OBJECT] = 4,
};

static bool is_wanted(enum command_kind kind, struct random *random)
{
    return odds[kind] < 2 || random_below(random, odds[kind]) == 0;
}

static struct actor any_actor(struct random *random)
{
    const uint32_t draw = random_below(random, 12);
    if (draw < 8)
        return (struct actor){.kind = ACTOR_FACILITATOR};
    return (struct actor){.kind = ACTOR_SEAT, .seat = (uint8_t)random_below(random, 8)};
}

/* False: nothing on offer was wanted this time. */
static bool any_command(const struct session *session, struct random *random, struct command *command)
{
    static struct offers offers; /* too big for small stacks; filled anew each time */
    session_offers(session, any_actor(random), &offers);
    if (!offers.count)
        return false;
    const struct offer *offer = &offers.items[random_below(random, offers.count)];
    if (!is_wanted(offer->command.kind, random))
        return false;
    *command = offer_fill(offer, random);
    return true;
}

/* Draws and does one command; false: nothing happened this time. */
static bool one_command(struct session *session, struct random *random, uint32_t *now, bool strikes,
                        struct command *command)
{
    if (!any_command(session, random, command) || (!strikes && command->kind == COMMAND_STRIKE))
        return false;
    *now += random_below(random, 20000);
    const enum refusal refusal = session_do(session, command, *now);
    if (refusal == REFUSED_ALREADY)
        return false; /* drawn the same value again: nothing would change */
    if (refusal != ACCEPTED)
        give_up(session, command, refusal);
    return true;
}

int played_on(struct session *session, struct random *random, int commands,
              void (*after)(void *data, const struct session *session), void *data)
{
    int done = 0;
    uint32_t now = session_now(session);
    struct command command = {.kind = COMMAND_BEGIN};
    for (int tries = 0; done < commands && tries < commands * 50; tries++) {
        if (!one_command(session, random, &now, true, &command))
            continue;
        done++;
        if (done < commands && random_below(random, 5) == 0)
            continue; /* two commands in one batch */
        if (session_flush(session) != ACCEPTED)
            give_up(session, &command, REFUSED_NOT_SAVED);
        if (after)
            after(data, session);
    }
    if (session_flush(session) != ACCEPTED)
        give_up(session, &command, REFUSED_NOT_SAVED);
    return done;
}

void played_commands(struct session *session, struct random *random, int commands,
                     void (*each)(void *data, const struct session *session, const struct command *command),
                     void *data)
{
    uint32_t now = session_now(session);
    struct command command = {.kind = COMMAND_BEGIN};
    int done = 0;
    for (int tries = 0; done < commands && tries < commands * 50; tries++)
        if (one_command(session, random, &now, false, &command)) {
            done++;
            session_flush(session);
            each(data, session, &command);
        }
}

void played_dump(const struct session *session, bool open, struct text *out)
{
    session_describe(session, open, out);
}

void played_folder(struct text *out, const char *name)
{
    const char *base = getenv("TMPDIR");
    struct text path = TEXT_INIT;
    text_format(&path, "%s/samenspel-%s-%ld", base ? base : "/tmp", name, (long)getpid());
    played_folder_remove(path.at);
    if (file_make_folder(path.at) != FILE_OK) {
        fprintf(stderr, "cannot make %s\n", path.at);
        exit(1);
    }
    text_add(out, path.at);
    text_release(&path);
}

static void remove_one(void *data, const char *name)
{
    struct text path = TEXT_INIT;
    file_join(&path, data, name);
    if (file_is_folder(path.at))
        played_folder_remove(path.at);
    else
        unlink(path.at);
    text_release(&path);
}

void played_folder_remove(const char *folder)
{
    struct text path = TEXT_INIT;
    text_add(&path, folder);
    if (file_is_folder(folder)) {
        file_list(folder, remove_one, path.at);
        rmdir(folder);
    }
    text_release(&path);
}
