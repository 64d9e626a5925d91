/* Looking things up in a pack that has been read, and the English words of its file. */
#include "pack/pack.h"

#include "pack/vocabulary.h"

#include <assert.h>
#include <string.h>

#define X(name, word) word,
static const char *const step_words[] = {PACK_STEPS(X)};
static const char *const agenda_step_words[] = {PACK_AGENDA_STEPS(X)};
static const char *const values_step_words[] = {PACK_VALUES_STEPS(X)};
static const char *const house_step_words[] = {PACK_HOUSE_STEPS(X)};
static const char *const board_step_words[] = {PACK_BOARD_STEPS(X)};
static const char *const theme_words[] = {PACK_THEMES(X)};
#undef X
static const char *const rule_words[] = {"consent", "majority", "role"};
static const char *const promise_words[] = {"nothing", "counts", "by-role", "by-name"};
static const char *const answering_words[] = {"computer", "cards", "hands"};
static const char *const gable_words[] = {"pointed", "shop", "round", "stepped", "sawtooth", "tower"};
static const char *const panel_words[] = {"matrix", "streets", "path", "agreements",
                                          "roles",  "values",  "house"};
static const char *const purpose_words[] = {"opening", "closing", "between"};
static const char *const status_words[] = {"concept", "tested", "recommended"};
static const char *const whose_words[] = {"resident", "team", "neighbourhood"};
static const char *const thing_words[] = {"books", "bicycle", "table", "bag", "bed", "tree"};
static const char *const good_words[] = {"up", "down"};

#define VOCABULARY(list, base)                                                                               \
    {                                                                                                        \
        .words = (list), .count = sizeof(list) / sizeof *(list), .first = (base)                             \
    }
const struct vocabulary vocabulary_steps = VOCABULARY(step_words, STEP_SITUATION);
const struct vocabulary vocabulary_agenda_steps = VOCABULARY(agenda_step_words, AGENDA_ASK_AGAIN);
const struct vocabulary vocabulary_values_steps = VOCABULARY(values_step_words, VALUES_QUESTION);
const struct vocabulary vocabulary_house_steps = VOCABULARY(house_step_words, HOUSE_WHOSE);
const struct vocabulary vocabulary_board_steps = VOCABULARY(board_step_words, BOARD_AREAS);
const struct vocabulary vocabulary_whose = VOCABULARY(whose_words, WHOSE_RESIDENT);
const struct vocabulary vocabulary_things = VOCABULARY(thing_words, THING_BOOKS);
const struct vocabulary vocabulary_themes = VOCABULARY(theme_words, THEME_MONEY);
const struct vocabulary vocabulary_rules = VOCABULARY(rule_words, RULE_CONSENT);
const struct vocabulary vocabulary_promises = VOCABULARY(promise_words, PROMISE_NOTHING);
const struct vocabulary vocabulary_answering = VOCABULARY(answering_words, ANSWER_COMPUTER);
const struct vocabulary vocabulary_gables = VOCABULARY(gable_words, GABLE_POINTED);
const struct vocabulary vocabulary_panels = VOCABULARY(panel_words, PANEL_MATRIX);
const struct vocabulary vocabulary_purposes = VOCABULARY(purpose_words, TALK_OPENING);
const struct vocabulary vocabulary_statuses = VOCABULARY(status_words, STATUS_CONCEPT);
const struct vocabulary vocabulary_good = VOCABULARY(good_words, 0);

static const char *vocabulary_word(const struct vocabulary *vocabulary, unsigned value)
{
    if (value < vocabulary->first)
        return "";
    assert(value - vocabulary->first < vocabulary->count);
    return vocabulary->words[value - vocabulary->first];
}

const char *dilemma_step_word(enum dilemma_step step)
{
    return vocabulary_word(&vocabulary_steps, step);
}

const char *agenda_step_word(enum agenda_step step)
{
    return vocabulary_word(&vocabulary_agenda_steps, step);
}

const char *values_step_word(enum values_step step)
{
    return vocabulary_word(&vocabulary_values_steps, step);
}

bool house_filled_by_seats(const struct pack_house *house, enum answering answering)
{
    return !house->together && answering == ANSWER_COMPUTER;
}

const char *house_step_word(enum house_step step)
{
    return vocabulary_word(&vocabulary_house_steps, step);
}

const char *board_step_word(enum board_step step)
{
    return vocabulary_word(&vocabulary_board_steps, step);
}

const char *whose_word(enum pack_whose whose)
{
    return vocabulary_word(&vocabulary_whose, whose);
}

const char *promise_word(enum promise promise)
{
    return vocabulary_word(&vocabulary_promises, promise);
}

const char *answering_word(enum answering answering)
{
    return vocabulary_word(&vocabulary_answering, answering);
}

const char *rule_word(enum decision_rule rule)
{
    return vocabulary_word(&vocabulary_rules, rule);
}

const char *gable_word(enum pack_gable gable)
{
    return vocabulary_word(&vocabulary_gables, gable);
}

const char *pack_text(const struct pack_text *text, uint8_t language)
{
    assert(language < PACK_LANGUAGES_MAX);
    const char *wanted = text->in[language] ? text->in[language] : text->in[0];
    return wanted ? wanted : "";
}

bool pack_text_present(const struct pack_text *text)
{
    return text->in[0] != NULL;
}

uint8_t pack_language(const struct pack *pack, const char *name)
{
    for (uint8_t i = 0; i < pack->language_count; i++)
        if (strcmp(pack->languages[i], name) == 0)
            return i;
    return 0;
}

uint8_t pack_find_activity(const struct pack *pack, const char *id)
{
    for (uint8_t i = 0; i < pack->activity_count; i++)
        if (strcmp(pack->activities[i].id, id) == 0)
            return i;
    return PACK_NONE;
}

bool pack_belongs(const struct pack_activity *activity)
{
    return activity->agenda || (activity->talk && activity->talk->purpose != TALK_BETWEEN);
}

uint8_t pack_find_programme(const struct pack *pack, const char *id)
{
    for (uint8_t i = 0; i < pack->programme_count; i++)
        if (strcmp(pack->programmes[i].id, id) == 0)
            return i;
    return PACK_NONE;
}

uint8_t pack_find_role(const struct pack *pack, const char *id)
{
    for (uint8_t i = 0; i < pack->role_count; i++)
        if (strcmp(pack->roles[i].id, id) == 0)
            return i;
    return PACK_NONE;
}

/* --- the order of the round --- */

static const uint8_t step_order[STEP_COUNT] = {
    STEP_SITUATION, STEP_GLASSES,      STEP_TURN,       STEP_OPTIONS, STEP_CHOOSE,  STEP_LOOK,  STEP_TALK,
    STEP_OWN_IDEA,  STEP_CHOOSE_AGAIN, STEP_LOOK_AGAIN, STEP_DECIDE,  STEP_HAPPENS, STEP_THINK,
};

enum agenda_step agenda_step_at(unsigned place)
{
    static const enum agenda_step order[AGENDA_STEP_COUNT] = {
        AGENDA_ASK_AGAIN, AGENDA_AGREE, AGENDA_CONTRIBUTE, AGENDA_QUESTIONS, AGENDA_READ};
    assert(place < AGENDA_STEP_COUNT);
    return order[place];
}

enum dilemma_step dilemma_step_at(uint8_t place)
{
    assert(place < STEP_COUNT);
    return step_order[place];
}

uint8_t dilemma_step_place(enum dilemma_step step)
{
    uint8_t place = 0;
    while (step_order[place] != step) {
        place++;
        assert(place < STEP_COUNT);
    }
    return place;
}
