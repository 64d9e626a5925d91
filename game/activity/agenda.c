/* The agenda: outside the role each idea of the game is asked again; only a yes becomes an agreement. */
#include "activity/agenda.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

_Static_assert(sizeof(struct agenda) <= ACTIVITY_STATE_MAX, "an agenda must stay cheap to snapshot");
_Static_assert((int)AGREEMENT_TEXTS <= (int)TEXTS_MAX, "one command words all of an agreement");
_Static_assert((int)AGENDA_STEP_COUNT <= (int)STEPS_MAX, "a bit for every step");

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return AGENDA_STEP_COUNT;
}

static const char *step_word(uint8_t step)
{
    return agenda_step_word((enum agenda_step)step);
}

static uint8_t step_at(uint8_t place)
{
    return (uint8_t)agenda_step_at(place);
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    (void)state;
    return step < AGENDA_STEP_COUNT && scene->activity->agenda->uses[step];
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    assert(step < AGENDA_STEP_COUNT);
    return scene->activity->agenda->seconds[step];
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state, (void)step;
    return false;
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    return step_seconds(scene, step) > 0;
}

static void begin(const struct scene *scene, void *state)
{
    (void)scene, (void)state;
}

/* What got no answer stays an idea: nobody is made to say no. */
static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    (void)scene, (void)state, (void)early, (void)events;
    return ACCEPTED;
}

/* An answer that was given stands; reopening asks what is left. */
static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return (uint16_t)(1u << step);
}

/* --- who --- */

static bool blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

static bool same_name(const char *who, const char *name)
{
    size_t length = strlen(who);
    while (length > 0 && blank(who[length - 1]))
        length--;
    while (length > 0 && blank(*who)) {
        who++;
        length--;
    }
    return utf8_same_letters(who, length, name, strlen(name));
}

bool agenda_is_role(const struct pack *pack, const char *who)
{
    for (uint8_t role = 0; role < pack->role_count; role++)
        for (uint8_t language = 0; language < pack->language_count; language++) {
            const char *name = pack->roles[role].name.in[language];
            if (name && same_name(who, name))
                return true;
        }
    return false;
}

/* --- which command and event, in which step --- */

/* Reading aloud is where mistakes are heard: there the words may still change. */
enum {
    ASKING = 1 << AGENDA_ASK_AGAIN,
    AGREEING = 1 << AGENDA_AGREE | 1 << AGENDA_READ,
    GIVING = 1 << AGENDA_CONTRIBUTE,
    QUESTIONING = 1 << AGENDA_QUESTIONS
};

static const struct {
    agenda_decider *decide;
    unsigned steps;
} deciders[COMMAND_COUNT] = {
    [COMMAND_TAKE_UP_IDEA] = {agenda_take_up, ASKING},
    [COMMAND_LEAVE_IDEA] = {agenda_let_go, ASKING},
    [COMMAND_ADD_AGREEMENT] = {agenda_add, AGREEING},
    [COMMAND_WORD_AGREEMENT] = {agenda_word, AGREEING},
    [COMMAND_DROP_AGREEMENT] = {agenda_drop, AGREEING},
    [COMMAND_MOVE_AGREEMENT] = {agenda_move, AGREEING},
    [COMMAND_MARK_AGREEMENT] = {agenda_mark, AGREEING},
    [COMMAND_CONTRIBUTE] = {agenda_contribute, GIVING},
    [COMMAND_DROP_CONTRIBUTION] = {agenda_drop_contribution, GIVING},
    [COMMAND_PASS_TURN] = {agenda_pass, GIVING},
    [COMMAND_ADD_QUESTION] = {agenda_add_question, QUESTIONING},
    [COMMAND_WORD_QUESTION] = {agenda_word_question, QUESTIONING},
    [COMMAND_DROP_QUESTION] = {agenda_drop_question, QUESTIONING},
    [COMMAND_WORD_NEXT] = {agenda_word_next, AGREEING},
};

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    if (!deciders[command->kind].decide || !(deciders[command->kind].steps >> scene->step & 1))
        return REFUSED_NOT_NOW;
    return deciders[command->kind].decide(scene, state, &command->with, events);
}

static const struct {
    agenda_applier *apply;
    unsigned steps;
    agenda_admitter *admits;
} appliers[EVENT_COUNT] = {
    [EVENT_IDEA_TAKEN_UP] = {agenda_apply_taken_up, ASKING, agenda_admits_taken_up},
    [EVENT_IDEA_LEFT] = {agenda_apply_let_go, ASKING, agenda_admits_let_go},
    [EVENT_AGREEMENT_ADDED] = {agenda_apply_added, AGREEING, agenda_admits_added},
    [EVENT_AGREEMENT_WORDED] = {agenda_apply_worded, AGREEING, agenda_admits_one},
    [EVENT_AGREEMENT_DROPPED] = {agenda_apply_dropped, AGREEING, agenda_admits_one},
    [EVENT_AGREEMENT_MOVED] = {agenda_apply_moved, AGREEING, agenda_admits_moved},
    [EVENT_AGREEMENT_MARKED] = {agenda_apply_marked, AGREEING, agenda_admits_marked},
    [EVENT_CONTRIBUTED] = {agenda_apply_contributed, GIVING, agenda_admits_contributed},
    [EVENT_CONTRIBUTION_DROPPED] = {agenda_apply_contribution_dropped, GIVING, agenda_admits_contribution},
    [EVENT_TURN_PASSED] = {agenda_apply_passed, GIVING, agenda_admits_passed},
    [EVENT_QUESTION_ADDED] = {agenda_apply_question_added, QUESTIONING, agenda_admits_question_added},
    [EVENT_QUESTION_WORDED] = {agenda_apply_question_worded, QUESTIONING, agenda_admits_question},
    [EVENT_QUESTION_DROPPED] = {agenda_apply_question_dropped, QUESTIONING, agenda_admits_question},
    [EVENT_NEXT_WORDED] = {agenda_apply_next, AGREEING, agenda_admits_next},
};

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    return appliers[event->kind].admits && (appliers[event->kind].steps >> scene->step & 1) &&
           appliers[event->kind].admits(scene, state, event);
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    (void)street;
    if (appliers[event->kind].apply)
        appliers[event->kind].apply(scene, state, event);
}

const struct activity activity_agenda = {
    .kind = "agenda",
    .real = true,
    .state_size = sizeof(struct agenda),
    .step_count = step_count,
    .step_word = step_word,
    .step_at = step_at,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .begin = begin,
    .offers = agenda_offers,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .see = agenda_see,
    .describe = agenda_describe,
};
