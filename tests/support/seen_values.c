/* A value game made by hand, for pictures. */
#include "support/seen_make.h"

#include <string.h>

#define T(nl, en) (made->seen.viewer.language ? (en) : (nl))

static const struct {
    const char *name[2], *meaning[2];
} deck[] = {
    {{"Dichtbij zijn", "Being near"}, {"Hulp is om de hoek.", "Help is round the corner."}},
    {{"Vertrouwen", "Trust"}, {"Je kunt op elkaar bouwen.", "You can count on each other."}},
    {{"Zelf beslissen", "Own choice"}, {"Je kiest zelf hoe je leeft.", "You choose how you live."}},
    {{"Veilig zijn", "Being safe"}, {"Je hoeft niet bang te zijn.", "You need not be afraid."}},
    {{"Meedoen", "Joining in"}, {"Iedereen doet mee.", "Everybody joins in."}},
    {{"Eerlijk delen", "Fair shares"}, {"Ieder krijgt wat nodig is.", "Each gets what is needed."}},
    {{"Rust", "Quiet"}, {"Even niets moeten.", "A while without musts."}},
    {{"Gezien worden", "Being seen"}, {"Iemand kent je naam.", "Somebody knows your name."}},
    {{"Trots", "Pride"}, {"Je laat zien wat je kunt.", "You show what you can do."}},
    {{"Leren", "Learning"}, {"Je wordt er wijzer van.", "You grow wiser."}},
    {{"Zekerheid", "Certainty"}, {"Je weet waar je aan toe bent.", "You know where you stand."}},
    {{"Plezier", "Fun"}, {"Er valt iets te lachen.", "There is something to laugh about."}},
    {{"Samen eten", "Eating together"}, {"Aan één tafel.", "At one table."}},
    {{"Hulp vragen", "Asking for help"}, {"Je hoeft het niet alleen.", "You need not do it alone."}},
    {{"Geduld", "Patience"}, {"Je neemt de tijd.", "You take your time."}},
    {{"Groen", "Green"}, {"Bomen, planten en dieren.", "Trees, plants and animals."}},
};
enum { DECK = sizeof deck / sizeof *deck };

static void lay(struct seen_values *values, uint8_t cards)
{
    values->laid = cards > 0;
    values->row_count = cards;
    for (uint8_t i = 0; i < cards; i++)
        values->row[i] = (struct seen_place){.card = (uint8_t)(i % values->card_count),
                                             .marks = (uint8_t)(i % 3 == 1 ? 1 + i % 4 : 1)};
}

void made_values(struct made *made, enum values_step step, uint8_t cards)
{
    struct seen_values *values = ARENA_NEW(&made->arena, struct seen_values);
    const int language = made->seen.viewer.language ? 1 : 0;
    values->question =
        T("Wat is voor ons het belangrijkst in de wijk?", "What matters most to us in our area?");
    for (uint8_t i = 0; i < DECK; i++)
        values->cards[i] = (struct seen_card){.value = i,
                                              .number = (uint8_t)(i + 1),
                                              .id = "x",
                                              .name = deck[i].name[language],
                                              .meaning = deck[i].meaning[language]};
    values->card_count = DECK;
    values->top = 3;
    values->pick = (struct seen_round){
        .state = ROUND_OPEN, .answering = ANSWER_COMPUTER, .in = 3, .of = 8, .promise = PROMISE_COUNTS};
    values->turn = PACK_NONE;
    values->newest = (struct seen_card_move){.card = PACK_NONE, .seat = PACK_NONE};
    made->values = values;
    struct seen_part *part = &made->seen.parts[MADE_CLOSING];
    part->kind = "values";
    part->title = T("Waardenspel", "Value game");
    part->talk = NULL;
    part->values = values;
    part->step_count = VALUES_STEP_COUNT;
    for (uint8_t i = 0; i < VALUES_STEP_COUNT; i++)
        part->steps[i] =
            (struct seen_step){.id = i, .word = values_step_word((enum values_step)i), .seconds = 600};
    made_question(made, MADE_CLOSING, (uint8_t)step);
    made->seen.next_seat = step == VALUES_PICK ? 0 : PACK_NONE;
    if (step <= VALUES_PICK)
        return;
    values->pick.state = ROUND_CLOSED;
    lay(values, cards);
    values->turn = 2;
    values->next = 3;
    values->newest = (struct seen_card_move){.card = values->row[2].card,
                                             .from = 5,
                                             .to = 2,
                                             .seat = 1,
                                             .reason = T("Mensen willen zelf kiezen wie er thuis komt.",
                                                         "People want to choose who comes to their home.")};
    values->asked = true;
    values->can = 5;
    values->of = 8;
    values->rule_count = 3;
    for (uint8_t i = 0; i < values->rule_count; i++)
        values->rules[i] = (struct seen_rule){.card = values->row[i].card};
    values->rules[0].behaviour = T("We lopen bij elkaar binnen.", "We walk in at each other’s.");
    values->rules[0].rule =
        T("Niemand wacht langer dan een dag op antwoord.", "Nobody waits more than a day for an answer.");
    values->rules[1].rule = T("Wat we horen, blijft hier.", "What we hear stays here.");
}

/* As many cards as there can be, as long as they can be; a reason and rules as long as one can type. */
void made_values_worst(struct made *made)
{
    struct seen_values *values = made->values;
    values->question = made_words(made, 15, "ontmoetingsplek");
    values->card_count = PACK_CARDS_MAX;
    values->top = PACK_TOP_MAX;
    for (uint8_t i = 0; i < PACK_CARDS_MAX; i++)
        values->cards[i] = (struct seen_card){.value = i,
                                              .number = (uint8_t)(i + 1),
                                              .id = "x",
                                              .name = made_words(made, 3, "Verantwoordelijkheid"),
                                              .meaning = made_words(made, 12, "ontmoetingsplek")};
    values->pick.in = values->pick.of = SEATS_MAX;
    if (!values->laid)
        return;
    lay(values, PACK_CARDS_MAX);
    for (uint8_t i = 0; i < PACK_CARDS_MAX; i++)
        values->row[i].marks = SEATS_MAX;
    values->newest.from = PACK_CARDS_MAX - 1;
    values->newest.reason = made_words(made, 75, "ontmoetingsplek");
    values->of = values->can = SEATS_MAX;
    values->objection_count = SEEN_OBJECTIONS_MAX;
    for (uint8_t i = 0; i < 4; i++)
        values->objections[i] =
            (struct seen_words){.text = made_words(made, 20, "ontmoetingsplek"), .role = PACK_NONE};
    for (uint8_t i = 4; i < SEEN_OBJECTIONS_MAX; i++)
        values->objections[i] = (struct seen_words){.role = PACK_NONE};
    values->rule_count = PACK_TOP_MAX;
    for (uint8_t i = 0; i < PACK_TOP_MAX; i++)
        values->rules[i] =
            (struct seen_rule){.card = i,
                               .behaviour = made_words(made, i == 1 ? 75 : 14, "vrijwilligers"),
                               .rule = made_words(made, i == 1 ? 75 : 14, "vrijwilligers")};
}
