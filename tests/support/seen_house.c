/* A house of identity made by hand, for pictures. */
#include "support/seen_make.h"

#include <string.h>

#define T(nl, en) (made->seen.viewer.language ? (en) : (nl))

static const struct {
    const char *name[2], *ask[2];
    uint8_t going[ROOM_STEPS], matters[ROOM_STEPS], middle, weight;
} rooms[] = {
    {{"Wat je leven zin geeft", "What gives your life meaning"},
     {"Waar kom je je bed voor uit?", "What do you get up for?"},
     {0, 2, 4, 2, 0},
     {0, 0, 2, 4, 2},
     3,
     4},
    {{"Lichaam en hoofd", "Body and mind"}, {NULL, NULL}, {1, 1, 4, 2, 0}, {0, 2, 3, 2, 1}, 3, 3},
    {{"Sociale contacten", "Social contacts"},
     {"Wie ken je, en wie kent jou?", "Whom do you know, and who knows you?"},
     {0, 0, 2, 4, 2},
     {0, 0, 0, 2, 6},
     4,
     5},
    {{"Werk en wat je doet", "Work and what you do"}, {NULL, NULL}, {2, 4, 2, 0, 0}, {0, 0, 2, 6, 0}, 2, 4},
    {{"Wonen en geld", "Home and money"}, {NULL, NULL}, {0, 2, 5, 1, 0}, {0, 0, 2, 5, 1}, 3, 4},
};
enum { ROOMS = sizeof rooms / sizeof *rooms };

static void build(struct made *made, struct seen_house *house)
{
    house->built = true;
    house->fill.state = ROUND_CLOSED;
    for (uint8_t i = 0; i < ROOMS; i++) {
        struct seen_room *room = &house->rooms[i];
        room->going = room->now = rooms[i].middle;
        room->matters = rooms[i].weight;
        if (house->together)
            continue;
        memcpy(room->spread_going, rooms[i].going, sizeof room->spread_going);
        memcpy(room->spread_matters, rooms[i].matters, sizeof room->spread_matters);
    }
    house->rooms[2].strength =
        T("Elke dag staat er iemand klaar met koffie.", "Somebody is there with coffee every day.");
    house->rooms[2].wish = T("Ook de mensen zien die thuis blijven.", "See those who stay at home too.");
    house->rooms[2].change = 1;
    house->rooms[2].now = 5;
    house->rooms[3].change = -1;
    house->rooms[3].now = 1;
}

void made_house(struct made *made, enum house_step step, bool together)
{
    struct seen_house *house = ARENA_NEW(&made->arena, struct seen_house);
    const int language = made->seen.viewer.language ? 1 : 0;
    *house = (struct seen_house){.whose = WHOSE_NEIGHBOURHOOD, .together = together, .room_count = ROOMS};
    house->about = T("Hier wonen tweeduizend mensen, van jong tot oud.",
                     "Two thousand people live here, young and old.");
    house->fill = (struct seen_round){
        .state = ROUND_OPEN, .answering = ANSWER_COMPUTER, .in = 3, .of = 8, .promise = PROMISE_COUNTS};
    for (uint8_t i = 0; i < ROOMS; i++)
        house->rooms[i] = (struct seen_room){.id = "x",
                                             .name = rooms[i].name[language],
                                             .ask = rooms[i].ask[language],
                                             .thing = (enum pack_thing)i};
    made->house = house;
    struct seen_part *part = &made->seen.parts[MADE_CLOSING];
    part->kind = "house";
    part->title = T("Huis van de wijk", "House of our area");
    part->talk = NULL;
    part->house = house;
    part->step_count = HOUSE_STEP_COUNT;
    for (uint8_t i = 0; i < HOUSE_STEP_COUNT; i++)
        part->steps[i] =
            (struct seen_step){.id = i, .word = house_step_word((enum house_step)i), .seconds = 600};
    made_question(made, MADE_CLOSING, (uint8_t)step);
    made->seen.next_seat = step == HOUSE_FILL && !together ? 0 : PACK_NONE;
    if (step >= HOUSE_ROOMS)
        build(made, house);
    if (step == HOUSE_DREAM)
        house->dream = T("Niemand eet alleen", "Nobody eats alone");
}

/* As many rooms as there can be, with names and words as long as they can be. */
void made_house_worst(struct made *made)
{
    struct seen_house *house = made->house;
    house->about = made_words(made, 20, "ontmoetingsplek");
    house->room_count = PACK_ROOMS_MAX;
    for (uint8_t i = 0; i < PACK_ROOMS_MAX; i++) {
        struct seen_room *room = &house->rooms[i];
        room->id = "x";
        room->name = made_words(made, 3, "ontmoetingsplek");
        room->ask = made_words(made, 18, "ontmoetingsplek");
        room->thing = (enum pack_thing)i;
        if (!house->built)
            continue;
        room->going = room->now = room->matters = ROOM_STEPS;
        room->change = 2;
        room->spread_going[ROOM_STEPS - 1] = room->spread_matters[0] = SEATS_MAX;
        room->strength = made_words(made, i == 1 ? 75 : 12, "vrijwilligers");
        room->wish = made_words(made, i == 1 ? 75 : 12, "vrijwilligers");
    }
    house->fill.in = house->fill.of = SEATS_MAX;
    if (house->dream)
        house->dream = made_words(made, 75, "ontmoetingsplek");
}
