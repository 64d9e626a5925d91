/* What the reader makes of the small pack, and which rule it names for one mistake at a time. */
#include "pack/read.h"

#include "pack/minutes.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void pack_holds_what_the_file_says(void **state)
{
    struct pack *pack = *state;
    assert_string_equal(pack->id, "klein");
    assert_int_equal(pack->language_count, 2);
    assert_string_equal(pack_text(&pack->title, pack_language(pack, "en")), "Small");
    assert_string_equal(pack_text(&pack->title, pack_language(pack, "fr")), "Klein");
    assert_int_equal(pack->role_count, 2);
    assert_int_equal(pack->roles[1].gable, GABLE_TOWER);
    assert_string_equal(pack_text(&pack->roles[0].watch, 0), "Let op rust.");
    assert_int_equal(pack->value_count, 2);
    assert_string_equal(pack->values[0].tag, "security");
    assert_null(pack->values[1].tag);
    assert_int_equal(pack->effects[1].low, -5);
    assert_true(pack->effects[1].good_is_down);
    assert_int_equal(pack->sensitive, 1u << THEME_MONEY | 1u << THEME_LOSS);
    assert_int_equal(pack->author_count, 1);
    assert_string_equal(pack->authors[0], "Samenspel");
    assert_int_equal(pack->flag_count, 2);
    assert_int_equal(pack->status, STATUS_CONCEPT);
    assert_int_equal(strlen(pack->digest), 64);
}

static void numbers_have_the_words_of_the_file(void **state)
{
    (void)state;
    assert_string_equal(dilemma_step_word(STEP_SITUATION), "situation");
    assert_string_equal(dilemma_step_word(STEP_CHOOSE_AGAIN), "choose-again");
    assert_string_equal(dilemma_step_word(STEP_THINK), "think");
    assert_string_equal(promise_word(PROMISE_UNSET), "");
    assert_string_equal(promise_word(PROMISE_NOTHING), "nothing");
    assert_string_equal(promise_word(PROMISE_BY_NAME), "by-name");
    assert_string_equal(answering_word(ANSWER_UNSET), "");
    assert_string_equal(answering_word(ANSWER_COMPUTER), "computer");
    assert_string_equal(answering_word(ANSWER_HANDS), "hands");
    assert_string_equal(rule_word(RULE_CONSENT), "consent");
    assert_string_equal(rule_word(RULE_ROLE), "role");
    assert_string_equal(gable_word(GABLE_POINTED), "pointed");
    assert_string_equal(gable_word(GABLE_TOWER), "tower");
}

/* A pack in one language, with texts as plain strings. */
static void plain_strings_are_the_main_language(void **state)
{
    struct text bytes = TEXT_INIT;
    struct problems problems = {0};
    (void)state;
    packs_text(&bytes, "klein");
    packs_change(&bytes, "{\"nl\": \"Klein\", \"en\": \"Small\"}", "\"Gewoon\"");
    struct pack *pack = pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems);
    assert_non_null(pack);
    assert_string_equal(pack_text(&pack->title, 0), "Gewoon");
    assert_string_equal(pack_text(&pack->title, 1), "Gewoon");
    assert_true(pack_text_present(&pack->title));
    assert_false(pack_text_present(&pack->activities[2].dilemma->expert));
    assert_string_equal(pack_text(&pack->activities[2].dilemma->expert, 0), "");
    assert_false(pack->effects[0].good_is_down);
    pack_free(pack);
    problems_release(&problems);
    text_release(&bytes);
}

/* The digest tells packs apart by what they say, not by how they are laid out. */
static void digest_is_of_the_compact_pack(void **state)
{
    struct pack *klein = *state;
    struct text bytes = TEXT_INIT;
    struct problems problems = {0};
    packs_text(&bytes, "klein");
    packs_change(&bytes, "\"format\": 1,", "\"format\":    1,\n\n");
    struct pack *spaced = pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems);
    packs_change(&bytes, "Small", "Tiny");
    struct pack *other = pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems);
    assert_string_equal(spaced->digest, klein->digest);
    assert_string_not_equal(other->digest, klein->digest);
    assert_null(spaced->folder);
    assert_non_null(klein->folder);
    pack_free(spaced);
    pack_free(other);
    problems_release(&problems);
    text_release(&bytes);
}

static void dilemma_holds_what_the_file_says(void **state)
{
    struct pack *pack = *state;
    const struct pack_activity *activity = &pack->activities[pack_find_activity(pack, "de-tuin")];
    const struct pack_dilemma *dilemma = activity->dilemma;
    assert_null(activity->talk);
    assert_int_equal(dilemma->owner, pack_find_role(pack, "municipality"));
    assert_string_equal(dilemma->picture.file, "images/tuin.svg");
    assert_string_equal(pack_text(&dilemma->stakes[0].keep, 1), "Quiet.");
    assert_int_equal(dilemma->option_count, 2);
    assert_int_equal(dilemma->value_count, 2);
    assert_true(dilemma->uses[STEP_CHOOSE_AGAIN]);
    assert_int_equal(dilemma->seconds[STEP_CHOOSE], 0);
    assert_int_equal(dilemma->seconds[STEP_THINK], 30);
    assert_int_equal(dilemma->promise, PROMISE_BY_ROLE);
    assert_int_equal(dilemma->rule, RULE_CONSENT);
    assert_true(dilemma->guess);
    assert_int_equal(dilemma->injects[0].step, STEP_TALK);
    assert_int_equal(dilemma->prompt_count, 3);
}

static void option_holds_what_the_file_says(void **state)
{
    struct pack *pack = *state;
    const struct pack_option *trees = &pack->activities[1].dilemma->options[0];
    assert_string_equal(pack_text(&trees->brief, 0), "Bomen");
    assert_int_equal(trees->change_count, 2);
    assert_int_equal(trees->changes[0].role, PACK_NONE);
    assert_int_equal(trees->changes[1].role, 0);
    assert_int_equal(trees->changes[1].by, -1);
    assert_int_equal(trees->touches, 1);
    assert_int_equal(trees->place[0], -1);
    assert_int_equal(trees->values, 1);
    assert_false(pack_text_present(&trees->costs[0]));
    assert_string_equal(pack_text(&trees->costs[1], 0), "Zij betaalt de bomen.");
    assert_int_equal(trees->flags, 1);
    assert_int_equal(trees->later[0].at, PACK_NONE);
    assert_int_equal(trees->later[0].after, 1);
    const struct pack_option *tables = &pack->activities[1].dilemma->options[1];
    assert_int_equal(tables->later[0].at, pack_find_activity(pack, "het-hek"));
    assert_int_equal(tables->flags, 2);
    assert_false(pack_text_present(&tables->detail));
}

static void condition_is_a_tree(void **state)
{
    struct pack *pack = *state;
    const struct pack_when *any = pack->activities[2].when;
    assert_int_equal(any->kind, WHEN_ANY);
    const struct pack_when *all = any->first;
    assert_int_equal(all->kind, WHEN_ALL);
    assert_int_equal(all->first->kind, WHEN_FLAG);
    assert_int_equal(all->first->flag, 0);
    const struct pack_when *effect = all->first->next;
    assert_int_equal(effect->low, 1);
    assert_int_equal(effect->high, 4);
    assert_int_equal(effect->role, 0);
    assert_null(effect->next);
    const struct pack_when *decision = all->next->first;
    assert_int_equal(decision->kind, WHEN_DECISION);
    assert_int_equal(decision->activity, 1);
    assert_int_equal(decision->option, 0);
}

static void programme_holds_what_the_file_says(void **state)
{
    struct pack *pack = *state;
    const struct pack_programme *programme = &pack->programmes[pack_find_programme(pack, "kort")];
    assert_int_equal(programme->part_count, 5);
    assert_int_equal(programme->parts[2].activity, PACK_NONE);
    assert_int_equal(programme->parts[2].seconds, 120);
    assert_int_equal(programme->parts[4].seconds, 480);
    assert_int_equal(programme->answering, ANSWER_COMPUTER);
    assert_int_equal(pack_find_programme(pack, "lang"), PACK_NONE);
}

/* domain.md: eight people on one computer need twelve minutes, eleven sixteen. */
static void minutes_follow_seats_and_way(void **state)
{
    struct pack *pack = *state;
    const struct pack_dilemma *dilemma = pack->activities[1].dilemma;
    struct minutes_table table = {.seats = 8, .roles = 2, .answering = ANSWER_COMPUTER, .guesses = true};
    assert_int_equal(minutes_step(dilemma, STEP_CHOOSE, table), 8 * 65);
    assert_int_equal(minutes_step(dilemma, STEP_CHOOSE_AGAIN, table), 8 * 25);
    table.guesses = false;
    assert_int_equal(minutes_step(dilemma, STEP_CHOOSE, table), 8 * 45);
    table.answering = ANSWER_UNSET;
    assert_int_equal(minutes_step(dilemma, STEP_CHOOSE, table), 100);
    table.guesses = true;
    assert_int_equal(minutes_step(dilemma, STEP_CHOOSE, table), 100);
    table.answering = ANSWER_HANDS;
    assert_int_equal(minutes_step(dilemma, STEP_CHOOSE, table), 80);
    assert_int_equal(minutes_step(dilemma, STEP_TALK, table), 120);
    assert_int_equal(minutes_activity(&pack->activities[1], table), 80 + 80 + 8 * 60 + 30);
    assert_int_equal(minutes_activity(&pack->activities[0], table), 90);
    assert_int_equal(minutes_programme(pack, &pack->programmes[0], table), 90 + 670 + 120 + (180 + 80) + 480);
}

struct mistake {
    const char *old, *new, *rule;
};

static const struct mistake mistakes[] = {
    {"\"gable\": \"pointed\"", "\"gabel\": \"pointed\", \"gable\": \"pointed\"", "unknown-key"},
    {"\"licence\": \"CC-BY-4.0\",", "", "missing-key"},
    {"\"format\": 1", "\"format\": 0", "bad-format"},
    {"\"format\": 1", "\"format\": 2", "newer-format"},
    {"\"format\": 1", "\"format\": \"1\"", "wrong-type"},
    {"\"format\": 1", "\"format\": 1, \"needs\": \"99.0.0\"", "needs"},
    {"\"format\": 1", "\"format\": 1, \"needs\": \"1.0\"", "bad-version"},
    {"\"1.2.3\"", "\"1.2\"", "bad-version"},
    {"\"1.2.3\"", "\"1.02.3\"", "bad-version"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"ar\"]", "right-to-left"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"EN\"]", "bad-language"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"nl\"]", "duplicate-item"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"en\": \"Small\"}", "missing-main-language"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"Klein\"}", "missing-translation"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "\"Klein\"", "missing-translation"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"a\", \"en\": \"b\", \"fr\": \"c\"}",
     "unknown-language"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \" \\u00a0\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"a\\u202eb\", \"en\": \"b\"}", "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"a\\tb\", \"en\": \"b\"}", "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"a\\nb\", \"en\": \"b\"}", "text-lines"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "7", "wrong-type"},
    {"\"status\":", "\"help\": {\"hunger\": \"Eet.\"}, \"status\":", "unknown-key"},
    {"\"status\":", "\"help\": {\"much\": \"Dank je.\"}, \"status\":", "missing-translation"},
    {"\"status\":", "\"help\": {\"much\": {\"en\": \"Thanks.\"}}, \"status\":", "missing-main-language"},
    {"[\"Samenspel\"]", "[]", "too-few"},
    {"[\"Samenspel\"]", "\"Samenspel\"", "wrong-type"},
    {"\"concept\"", "\"concpet\"", "unknown-word"},
    {"[\"money\", \"loss\"]", "[\"money\", \"money\"]", "duplicate-item"},
    {"\"id\": \"kort\"", "\"id\": \"Kort\"", "bad-id"},
    {"\"id\": \"agree\"", "\"id\": \"leave\"", "duplicate-id"},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": 0, \"high\": 0, \"start\": 0", "effect-range"},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": 0, \"high\": 5, \"start\": 6", "effect-start"},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": 0, \"high\": 5.5, \"start\": 2", "out-of-range"},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": 0, \"high\": 21, \"start\": 2", "out-of-range"},
    {"\"kind\": \"talk\"", "\"kind\": \"tlak\"", "unknown-kind"},
    {"\"kind\": \"talk\", ", "", "missing-key"},
    {"\"minutes\": 1.5", "\"minutes\": 1.25", "bad-minutes"},
    {"\"minutes\": 1.5", "\"minutes\": 0", "bad-minutes"},
    {"\"leaves_role\": false", "\"leaves_role\": 0", "wrong-type"},
    {"\"owner\": \"municipality\"", "\"owner\": \"municipalty\"", "unknown-id"},
    {"images/tuin.svg", "../tuin.svg", "picture-outside"},
    {"images/tuin.svg", "/etc/passwd", "picture-outside"},
    {"images/tuin.svg", "C:/tuin.svg", "picture-outside"},
    {"images/tuin.svg", "images/de tuin.svg", "picture-name"},
    {"images/tuin.svg", "images//tuin.svg", "picture-name"},
    {"\"by\": 2}", "\"by\": 0}", "change-zero"},
    {"\"by\": 2}", "\"by\": 11}", "out-of-range"},
    {"{\"effect\": \"together\", \"role\": \"resident\", \"by\": -1}", "{\"effect\": \"cost\", \"by\": 1}",
     "duplicate-change"},
    {"{\"after\": 1,", "{\"after\": 1, \"at\": \"het-hek\",", "later-one"},
    {"{\"after\": 1,", "{", "later-one"},
    {"{\"step\": \"choose\"}", "{\"step\": \"choose\", \"minutes\": 2}", "choosing-minutes"},
    {"{\"step\": \"glasses\", \"minutes\": 1}", "{\"step\": \"glasses\"}", "missing-key"},
    {"{\"step\": \"glasses\", \"minutes\": 1}", "{\"step\": \"situation\", \"minutes\": 1}", "duplicate-id"},
    {"\"rule\": \"consent\"", "\"rule\": \"role\"", "missing-key"},
    {"\"rule\": \"consent\"", "\"rule\": \"consent\", \"role\": \"resident\"", "decide-role"},
    {"{\"flag\": \"garden-green\"}", "{\"flag\": \"garden-gren\"}", "unknown-id"},
    {"{\"flag\": \"garden-green\"}", "{}", "when-one"},
    {"{\"flag\": \"garden-green\"}", "{\"flag\": \"garden-green\", \"effect\": \"cost\"}", "when-one"},
    {"{\"flag\": \"garden-green\"}", "{\"flag\": \"garden-green\", \"option\": \"trees\"}", "unknown-key"},
    {"\"option\": \"trees\"", "\"option\": \"treees\"", "unknown-id"},
    {"{\"decision\": \"de-tuin\"", "{\"decision\": \"welkom\"", "unknown-id"},
    {", \"at_least\": 1, \"at_most\": 4", "", "missing-key"},
    {"{\"flag\": \"garden-green\"}",
     "{\"not\":[{\"not\":[{\"not\":[{\"not\":[{\"not\":[{\"not\":[{\"flag\": \"garden-green\"}]}]}]}]}]}]}",
     "when-depth"},
    {"{\"break\": 2}", "{\"break\": 2, \"minutes\": 2}", "break-minutes"},
    {"{\"break\": 2}", "{\"break\": 2, \"activity\": \"welkom\"}", "part-one"},
    {"{\"break\": 2}", "{}", "part-one"},
    {"\"seats\": 4", "\"seats\": 25", "out-of-range"},
};

/* Each mistake gives its own rule and no other: a second message would send the author the wrong way. */
static void each_mistake_has_one_rule(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++) {
        const struct mistake *mistake = &mistakes[i];
        struct text text = TEXT_INIT;
        struct problems problems = {0};
        packs_text(&text, "klein");
        const size_t at = packs_change(&text, mistake->old, mistake->new);
        struct pack *pack = pack_read_bytes("klein.json", NULL, text.at, text.length, &problems);
        if (problems.count != 1 || strcmp(problems.items[0].rule, mistake->rule) != 0)
            fail_msg("%s -> %s: %zu problems, first %s, wanted %s", mistake->old, mistake->new,
                     problems.count, problems.count ? problems.items[0].rule : "-", mistake->rule);
        assert_true((pack != NULL) == (problems.errors == 0));
        uint32_t line = 1;
        for (size_t j = 0; j < at; j++)
            line += text.at[j] == '\n';
        const uint32_t reported = problems.items[0].place.line;
        const bool of_whole = strcmp(mistake->rule, "missing-key") == 0;
        assert_true(of_whole ? reported >= 1 && reported <= line : reported == line);
        assert_true(problems.items[0].place.column > 0);
        packs_expect_sentences(&problems);
        pack_free(pack);
        problems_release(&problems);
        text_release(&text);
    }
}

/* A deck of one, a top larger than the deck, and a game without a row. */
static const struct mistake decks[] = {
    {"\"top\": 3", "\"cards\": [\"rest\"], \"top\": 1", "deck-size"},
    {"\"top\": 3", "\"cards\": [\"rest\", \"fun\"], \"top\": 2", ""},
    {"\"top\": 3", "\"cards\": [\"rest\", \"fun\"], \"top\": 3", "top-over-deck"},
    {"\"top\": 3", "\"cards\": [\"rest\", \"fun\"]", "top-over-deck"}, /* three is usual */
    {"\"top\": 3", "\"cards\": [\"rest\", \"rest\"], \"top\": 1", "duplicate-item"},
    {"\"top\": 3", "\"cards\": [\"rest\", \"luck\", \"fun\"], \"top\": 1", "unknown-id"},
    {"\"top\": 3", "\"top\": 5", ""},
    {"\"top\": 3", "\"top\": 6", "out-of-range"},
    {"\"rules\": 3", "\"rules\": 0", "out-of-range"},
    {"{\"step\": \"pick\"}, ", "", "values-steps"},
    {"{\"step\": \"row\", \"minutes\": 12}, ", "", "values-steps"},
    {"{\"step\": \"row\", \"minutes\": 12}", "{\"step\": \"row\"}", "missing-key"},
    {"{\"step\": \"pick\"}", "{\"step\": \"pick\", \"minutes\": 4}", ""},
};

static void expect_mistakes(const char *name, const struct mistake *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct text text = TEXT_INIT;
        struct problems problems = {0};
        packs_text(&text, name);
        packs_change(&text, list[i].old, list[i].new);
        struct pack *pack = pack_read_bytes("pack.json", NULL, text.at, text.length, &problems);
        const char *found = problems.count ? problems.items[0].rule : "";
        if (problems.count > 1 || strcmp(found, list[i].rule) != 0)
            fail_msg("%s: %zu problems, first %s, wanted %s", list[i].new, problems.count, found,
                     list[i].rule);
        assert_true((pack != NULL) == (problems.errors == 0));
        packs_expect_sentences(&problems);
        pack_free(pack);
        problems_release(&problems);
        text_release(&text);
    }
}

static void a_value_game_wants_a_deck_and_a_row(void **state)
{
    (void)state;
    expect_mistakes("waarden", decks, sizeof decks / sizeof decks[0]);
}

/* A house wants rooms to look at, and somebody made up to be told about. */
static const struct mistake houses[] = {
    {"\"whose\": \"neighbourhood\"", "\"whose\": \"resident\"", ""},
    {"\"whose\": \"neighbourhood\"", "\"whose\": \"mayor\"", "unknown-word"},
    {"\"thing\": \"bed\"", "\"thing\": \"boat\"", "unknown-word"},
    {"{\"room\": \"contacts\", \"by\": 1}", "{\"room\": \"contact\", \"by\": 1}", "unknown-id"},
    {"{\"room\": \"contacts\", \"by\": 1}", "{\"room\": \"contacts\", \"by\": 0}", "change-zero"},
    {"{\"room\": \"contacts\", \"by\": 1}", "{\"room\": \"contacts\", \"by\": 3}", "out-of-range"},
    {"{\"step\": \"fill-in\"}, {\"step\": \"rooms\", \"minutes\": 5}", "{\"step\": \"fill-in\"}",
     "house-steps"},
    {"{\"step\": \"rooms\", \"minutes\": 5}", "{\"step\": \"rooms\"}", "missing-key"},
};

static void a_house_wants_rooms_and_somebody_made_up(void **state)
{
    (void)state;
    expect_mistakes("huis", houses, sizeof houses / sizeof houses[0]);
}

/* Roles in turn want a role each and room to stand; only they can do without minutes. */
static const struct mistake rounds[] = {
    {"\"say\": {\"nl\": \"De inwoners", "\"panel\": \"roles\", \"say\": {\"nl\": \"De inwoners",
     "question-one"},
    {"\"role\": \"municipality\", \"ask\": {\"nl\": \"Waar bellen",
     "\"role\": \"resident\", \"ask\": {\"nl\": \"Waar bellen", "duplicate-id"},
    {"\"role\": \"municipality\", \"ask\": {\"nl\": \"Waar bellen",
     "\"role\": \"mayor\", \"ask\": {\"nl\": \"Waar bellen", "unknown-id"},
    {"\"minutes\": 2\n", "\"notes\": true\n", "missing-key"},
    {"\"minutes\": 6\n        }", "\"ideas\": true\n        }", ""},
    {"\"minutes\": 6\n        }", "\"check_out\": true\n        }", "question-one"},
    {"\"notes\": true,\n          \"minutes\": 6\n        }",
     "\"assignment\": {\"nl\": \"Vraag.\", \"en\": \"Ask.\"}\n        }", "question-one"},
    {"\"check_out\": true", "\"check_out\": true, \"notes\": true", "question-one"},
    {"\"check_out\": true", "\"check_out\": true, \"notes\": false", ""},
    {"\"check_out\": true", "\"check_out\": true, \"ideas\": true", "question-one"},
    {"\"check_out\": true", "\"check_out\": true, \"panel\": \"roles\"", "question-one"},
    {"\"check_out\": true", "\"check_out\": true, \"assignment\": {\"nl\": \"Bel.\", \"en\": \"Call.\"}",
     "question-one"},
    {"\"check_out\": true", "\"check_out\": false", "missing-key"},
    {"\"leaves_role\": true, ", "\"leaves_role\": true, \"check_out\": true, ", "check-out-twice"},
};

static void roles_in_turn_want_room(void **state)
{
    (void)state;
    expect_mistakes("gesprek", rounds, sizeof rounds / sizeof rounds[0]);
}

/* On the limit is good, one step further is not. */
static const struct mistake limits[] = {
    {"\"start\": 2", "\"start\": 0", ""},
    {"\"start\": 2", "\"start\": 5", ""},
    {"\"start\": 2", "\"start\": -1", "effect-start"},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": -20, \"high\": 20, \"start\": 2", ""},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": -21, \"high\": 20, \"start\": 2", "out-of-range"},
    {"\"low\": 0, \"high\": 5, \"start\": 2", "\"low\": 1, \"high\": 2, \"start\": 2", ""},
    {"\"format\": 1", "\"format\": 1, \"needs\": \"" SAMENSPEL_VERSION "\"", ""},
    {"\"format\": 1", "\"format\": 1, \"needs\": \"0.0.99999\"", ""},
    {"\"format\": 1", "\"format\": 1, \"needs\": \"" SAMENSPEL_VERSION "0\"", "bad-version"},
    {"\"1.2.3\"", "\"0.0.0\"", ""},
    {"\"1.2.3\"", "\"10.20.30\"", ""},
    {"\"1.2.3\"", "\"1.2.3.4\"", "bad-version"},
    {"\"1.2.3\"", "\"1.2.100000\"", "bad-version"},
    {"\"id\": \"kort\"", "\"id\": \"az09-az09-z\"", ""},
    {"\"id\": \"kort\"", "\"id\": \"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd\"", ""},
    {"\"id\": \"kort\"", "\"id\": \"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddde\"", "bad-id"},
    {"\"id\": \"kort\"", "\"id\": \"\"", "bad-id"},
    {"\"id\": \"kort\"", "\"id\": \"9a\"", "bad-id"},
    {"\"id\": \"kort\"", "\"id\": \"a-\"", "bad-id"},
    {"\"id\": \"kort\"", "\"id\": \"a--b\"", "bad-id"},
    {"\"id\": \"kort\"", "\"id\": \"a_b\"", "bad-id"},
    {"\"id\": \"kort\"", "\"id\": \"zaé\"", "bad-id"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"n\"]", "bad-language"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"frys\"]", "bad-language"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"nl-be\"]", "bad-language"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"he\"]", "right-to-left"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"yi\"]", "right-to-left"},
    {"[\"nl\", \"en\"]", "[\"nl\", \"en\", \"ckb\"]", "right-to-left"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u0020\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\n\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u1680\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u2000\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u200a\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u2028\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u2029\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u202f\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u205f\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u3000\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\t\\r\", \"en\": \"Small\"}", "text-empty"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u200b\", \"en\": \"Small\"}", ""},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u00ad\", \"en\": \"Small\"}", ""},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u001f!\", \"en\": \"Small\"}",
     "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u007f!\", \"en\": \"Small\"}",
     "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u009f!\", \"en\": \"Small\"}",
     "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\u2069!\", \"en\": \"Small\"}",
     "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}", "{\"nl\": \"\\ufffe!\", \"en\": \"Small\"}",
     "text-unreadable"},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}",
     "{\"nl\": \"éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\", \"en\": "
     "\"Small\"}",
     ""},
    {"{\"nl\": \"Klein\", \"en\": \"Small\"}",
     "{\"nl\": \"ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\", "
     "\"en\": \"Small\"}",
     "text-too-long"},
    {"\"seats\": 4", "\"seats\": 2", ""},
    {"\"seats\": 4", "\"seats\": 24", ""},
    {"\"seats\": 4", "\"seats\": 1", "out-of-range"},
    {"\"minutes\": 1.5", "\"minutes\": 480", ""},
    {"\"minutes\": 1.5", "\"minutes\": 480.5", "bad-minutes"},
    {"\"minutes\": 1.5", "\"minutes\": 0.5", ""},
    {"images/tuin.svg", "tuin", ""},
    {"images/tuin.svg", "a/b-c/D_9.tar.svg", ""},
    {"images/tuin.svg", ".tuin.svg", "picture-name"},
    {"images/tuin.svg", "images/", "picture-name"},
    {"images/tuin.svg", "images/.svg", "picture-name"},
    {"images/tuin.svg", "", "picture-name"},
    {"images/tuin.svg", "..", "picture-outside"},
    {"{\"flag\": \"garden-green\"}",
     "{\"not\":[{\"not\":[{\"not\":[{\"not\":[{\"not\":[{\"flag\": \"garden-green\"}]}]}]}]}]}", ""},
    {"[\"Samenspel\"]",
     "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\",\"l\",\"m\",\"n\",\"o\",\"p\",\"q\","
     "\"r\",\"s\","
     "\"t\"]",
     ""},
    {"[\"Samenspel\"]",
     "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\",\"l\",\"m\",\"n\",\"o\",\"p\",\"q\","
     "\"r\",\"s\","
     "\"t\",\"u\"]",
     "too-many"},
    {"\"values\": [\"rest\", \"belonging\"]", "\"values\": [\"rest\", \"belonging\", \"rest\"]",
     "duplicate-item"},
};

static void limits_are_where_the_guide_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        struct text text = TEXT_INIT;
        struct problems problems = {0};
        packs_text(&text, "klein");
        packs_change(&text, limits[i].old, limits[i].new);
        struct pack *pack = pack_read_bytes("klein.json", NULL, text.at, text.length, &problems);
        const char *found = problems.count ? problems.items[0].rule : "";
        if (problems.count > 1 || strcmp(found, limits[i].rule) != 0)
            fail_msg("%s: found %zu, %s, wanted %s", limits[i].new, problems.count, found, limits[i].rule);
        pack_free(pack);
        problems_release(&problems);
        text_release(&text);
    }
}

/* The suggestion is the word that the author most probably meant. */
static void misspelt_words_get_a_suggestion(void **state)
{
    static const struct mistake misspelt[] = {
        {"\"owner\": \"municipality\"", "\"owner\": \"municpiality\"", "municipality"},
        {"\"licence\": \"CC", "\"license\": \"CC", "licence"},
        {"\"effect\": \"cost\", \"by\": 2", "\"effect\": \"kost\", \"by\": 2", "cost"},
        {"\"gable\": \"pointed\"", "\"gable\": \"point\"", "pointed"},
        {"\"fence\"", "\"fence\"", NULL},
    };
    (void)state;
    for (size_t i = 0; misspelt[i].rule; i++) {
        struct text text = TEXT_INIT;
        struct problems problems = {0};
        packs_text(&text, "klein");
        packs_change(&text, misspelt[i].old, misspelt[i].new);
        assert_null(pack_read_bytes("klein.json", NULL, text.at, text.length, &problems));
        const char *meant = NULL;
        for (size_t f = 0; f < PROBLEM_FACTS_MAX && problems.items[0].facts[f].key; f++)
            if (strcmp(problems.items[0].facts[f].key, "meant") == 0)
                meant = problems.items[0].facts[f].value;
        assert_non_null(meant);
        assert_string_equal(meant, misspelt[i].rule);
        problems_release(&problems);
        text_release(&text);
    }
}

static void all_problems_are_reported(void **state)
{
    struct text text = TEXT_INIT;
    struct problems problems = {0};
    (void)state;
    packs_text(&text, "klein");
    packs_change(&text, "\"concept\"", "\"done\"");
    packs_change(&text, "\"gable\": \"tower\"", "\"gable\": 5");
    packs_change(&text, "\"seats\": 4", "\"seats\": 1");
    assert_null(pack_read_bytes("klein.json", NULL, text.at, text.length, &problems));
    assert_int_equal(problems.errors, 3);
    problems_release(&problems);
    text_release(&text);
}

static int read_klein(void **state)
{
    *state = packs_read("klein");
    return 0;
}

static int free_klein(void **state)
{
    pack_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pack_holds_what_the_file_says),
        cmocka_unit_test(numbers_have_the_words_of_the_file),
        cmocka_unit_test(plain_strings_are_the_main_language),
        cmocka_unit_test(digest_is_of_the_compact_pack),
        cmocka_unit_test(dilemma_holds_what_the_file_says),
        cmocka_unit_test(option_holds_what_the_file_says),
        cmocka_unit_test(condition_is_a_tree),
        cmocka_unit_test(programme_holds_what_the_file_says),
        cmocka_unit_test(minutes_follow_seats_and_way),
        cmocka_unit_test(each_mistake_has_one_rule),
        cmocka_unit_test(a_value_game_wants_a_deck_and_a_row),
        cmocka_unit_test(a_house_wants_rooms_and_somebody_made_up),
        cmocka_unit_test(roles_in_turn_want_room),
        cmocka_unit_test(limits_are_where_the_guide_says),
        cmocka_unit_test(misspelt_words_get_a_suggestion),
        cmocka_unit_test(all_problems_are_reported),
    };
    return cmocka_run_group_tests(tests, read_klein, free_klein);
}
