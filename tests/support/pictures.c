/* Every picture of wall and seat, by name. */
#include "support/pictures.h"

#include "base/file.h"
#include "view/sheet.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define STEP_PICTURE(step)                                                                                   \
    static void at_##step(struct made *made, struct pane *pane)                                              \
    {                                                                                                        \
        (void)pane;                                                                                          \
        made_step(made, STEP_##step);                                                                        \
    }
STEP_PICTURE(SITUATION)
STEP_PICTURE(GLASSES)
STEP_PICTURE(OPTIONS)
STEP_PICTURE(CHOOSE)
STEP_PICTURE(LOOK)
STEP_PICTURE(TALK)
STEP_PICTURE(DECIDE)
STEP_PICTURE(HAPPENS)
STEP_PICTURE(THINK)
STEP_PICTURE(TURN)
STEP_PICTURE(OWN_IDEA)
STEP_PICTURE(LOOK_AGAIN)

static void without_own_idea(struct made *made, struct pane *pane)
{
    (void)pane;
    made_step(made, STEP_OWN_IDEA);
    made->dilemma->own = (struct seen_own_option){.stands = false};
}

static void options_news(struct made *made, struct pane *pane)
{
    at_OPTIONS(made, pane);
    made->dilemma->inject_count = 1;
    made->dilemma->injects[0].text =
        made->seen.viewer.language
            ? "A letter lies on the mat: ‘We want to help, but nobody asks us.’"
            : "Er ligt een brief op de mat: ‘Wij willen best helpen, maar niemand vraagt ons.’";
    made->dilemma->injects[0].step = STEP_OPTIONS;
    made->dilemma->injects[0].dropped = true;
    pane->page = 9;
}

static void silence(struct made *made, struct pane *pane)
{
    at_CHOOSE(made, pane);
    made->seen.next_seat = PACK_NONE;
}

static void handover_pair(struct made *made, struct pane *pane)
{
    at_CHOOSE(made, pane);
    made->seen.seats[made->seen.next_seat].pair = true;
}

static void all_in(struct made *made, struct pane *pane)
{
    silence(made, pane);
    made->dilemma->rounds[0].in = 8;
    made->dilemma->rounds[0].state = ROUND_READY;
}

static void by_counts(struct made *made, struct pane *pane)
{
    at_LOOK(made, pane);
    struct seen_round *round = &made->dilemma->rounds[0];
    round->as = PROMISE_COUNTS;
    memset(round->by_role, 0, sizeof round->by_role);
    made->dilemma->guess_count = 0;
}

static void by_name(struct made *made, struct pane *pane)
{
    static const uint8_t answers[8] = {1, 1, 2, ANSWER_NOT_SURE, 0, 2, 0, 3};
    at_LOOK(made, pane);
    made->seen.promise = made->dilemma->rounds[0].as = PROMISE_BY_NAME;
    memcpy(made->dilemma->rounds[0].by_seat, answers, sizeof answers);
    made->dilemma->guess_count = 0;
    made->seen.seats[3].name = "Mevrouw El Amrani";
}

static void nothing_shown(struct made *made, struct pane *pane)
{
    at_LOOK(made, pane);
    made->dilemma->rounds[0] = (struct seen_round){.state = ROUND_CLOSED, .in = 8, .of = 8};
}

static void crowd(struct made *made, struct pane *pane)
{
    static const uint8_t answers[7][4] = {{0, 5, 1, 0}, {1, 2, 1, 0}, {2, 1, 2, 0}, {1, 1, 0, 1}};
    at_LOOK(made, pane);
    made_clear_round(made, 0);
    for (uint8_t role = 0; role < 4; role++) {
        for (uint8_t answer = 0; answer < 4; answer++)
            made_answer(made, 0, role, answer, answers[role][answer]);
    }
    made_answer(made, 0, 0, ANSWER_NOT_SURE, 1);
    made_answer(made, 0, 3, ANSWER_NOT_SURE, 1);
    made->dilemma->rounds[0].in = made->dilemma->rounds[0].of = made->seen.here = 20;
    made->dilemma->guess_count = 0;
}

static void six(struct made *made, struct pane *pane)
{
    at_LOOK(made, pane);
    struct seen_dilemma *dilemma = made->dilemma;
    dilemma->option_count = 6;
    dilemma->options[4] = dilemma->options[0];
    dilemma->options[5] = dilemma->options[1];
    made_answer(made, 0, 0, 4, 2);
    made_answer(made, 0, 1, 4, 2);
    made_answer(made, 0, 3, 5, 1);
    dilemma->guess_count = 0;
}

/* The other round keeps what it shows: only this step differs. */
static void again_counts(struct made *made, struct pane *pane)
{
    at_LOOK_AGAIN(made, pane);
    for (int i = 0; i < 2; i++) {
        made->dilemma->rounds[i].as = PROMISE_COUNTS;
        memset(made->dilemma->rounds[i].by_role, 0, sizeof made->dilemma->rounds[i].by_role);
    }
}

static void again_nothing(struct made *made, struct pane *pane)
{
    at_LOOK_AGAIN(made, pane);
    for (int i = 0; i < 2; i++)
        made->dilemma->rounds[i] = (struct seen_round){.state = ROUND_CLOSED, .in = 8, .of = 8};
    made->dilemma->movement = (struct seen_movement){.known = false};
}

static void again_crowd(struct made *made, struct pane *pane)
{
    crowd(made, pane);
    const struct seen_round first = made->dilemma->rounds[0];
    at_LOOK_AGAIN(made, pane);
    made->dilemma->rounds[0] = made->dilemma->rounds[1] = first;
    made->dilemma->movement = (struct seen_movement){.known = true, .changed = 11, .stayed = 9};
}

static void again_six(struct made *made, struct pane *pane)
{
    six(made, pane);
    const struct seen_round first = made->dilemma->rounds[0];
    at_LOOK_AGAIN(made, pane);
    made->dilemma->rounds[0] = first;
    made->dilemma->movement.known = false; /* somebody came later */
}

static void six_options(struct made *made, struct pane *pane)
{
    six(made, pane);
    at_OPTIONS(made, pane);
}

static void talk_questions(struct made *made, struct pane *pane)
{
    at_TALK(made, pane);
    made->dilemma->talk_round = 1;
    made->dilemma->speaker = 4;
    made->seen.deadline = 0;
    made->dilemma->inject_count = 1;
    made->dilemma->injects[0].text =
        made->seen.viewer.language ? "The baker offers a room." : "De bakker biedt een kamer aan.";
    made->dilemma->injects[0].step = STEP_TALK;
    made->dilemma->injects[0].dropped = true;
}

static void proposed(struct made *made, struct pane *pane)
{
    at_DECIDE(made, pane);
    struct seen_decision *decision = &made->dilemma->decision;
    decision->proposed = 2;
    decision->objection_count = 1;
    decision->objections[0] = (struct seen_words){
        .text = made->seen.viewer.language ? "One worker cannot do it all." : "Eén werker kan niet alles.",
        .role = 2};
}

static void majority(struct made *made, struct pane *pane)
{
    proposed(made, pane);
    struct seen_decision *decision = &made->dilemma->decision;
    decision->rule = RULE_MAJORITY;
    decision->total_known = true;
    memcpy(decision->total, made->dilemma->rounds[1].total, sizeof decision->total);
    decision->leading = 2;
}

static void role_decides(struct made *made, struct pane *pane)
{
    proposed(made, pane);
    made->dilemma->decision.rule = RULE_ROLE;
    made->dilemma->decision.role = 3;
}

static void decider_away(struct made *made, struct pane *pane)
{
    role_decides(made, pane);
    made->seen.roles[3].here = 0;
    pane->alone = true;
}

static void choose(struct made *made, struct pane *pane)
{
    at_CHOOSE(made, pane);
    made->seen.viewer.kind = VIEWER_SEAT;
    pane->taken = true;
    pane->seat = 0;
    pane->answer = 2;
    pane->focus = PANE_ANSWER + 2;
    pane->value = 1;
    edit_set(&pane->reason, made->seen.viewer.language
                                ? "Then Mr Postma still has a place for his coffee."
                                : "Dan heeft meneer Postma nog een plek voor zijn koffie.");
}

static void choose_pair(struct made *made, struct pane *pane)
{
    choose(made, pane);
    made->seen.seats[pane->seat].pair = true;
}

static void choose_six(struct made *made, struct pane *pane)
{
    choose(made, pane);
    made->dilemma->option_count = 6;
    made->dilemma->options[4] = made->dilemma->options[0];
    made->dilemma->options[5] = made->dilemma->options[1];
    pane->answer = 5;
    pane->focus = PANE_ANSWER + 5;
}

static void choose_again(struct made *made, struct pane *pane)
{
    choose(made, pane);
    made_step(made, STEP_CHOOSE_AGAIN);
    pane->answer = ANSWER_NOT_SURE;
    pane->focus = 0;
}

static void own_choice(struct made *made, struct pane *pane)
{
    choose(made, pane);
    made_step(made, STEP_OWN_IDEA);
    made_step(made, STEP_CHOOSE_AGAIN);
    pane->answer = ANSWER_OWN;
    pane->focus = 0;
}

static void own_proposed(struct made *made, struct pane *pane)
{
    (void)pane;
    made_step(made, STEP_OWN_IDEA);
    made_step(made, STEP_DECIDE);
    made->dilemma->decision.proposed = ANSWER_OWN;
}

static void own_happens(struct made *made, struct pane *pane)
{
    (void)pane;
    made_step(made, STEP_OWN_IDEA);
    made_step(made, STEP_HAPPENS);
    made->dilemma->decision.answer = ANSWER_OWN;
    made->dilemma->decision.text[0] = made->dilemma->own.label;
    made->dilemma->decided_follows = NULL;
    made->dilemma->effect_count = 0;
}

static void guess(struct made *made, struct pane *pane)
{
    choose(made, pane);
    pane->page = 9;
    pane->guess = 3;
    pane->focus = PANE_GUESS + 3;
}

static void cards(struct made *made, struct pane *pane)
{
    at_CHOOSE(made, pane);
    static const uint8_t answers[5] = {1, 2, ANSWER_NOT_SURE, 2, 0};
    made->seen.promise = PROMISE_BY_NAME;
    made->seen.answering = ANSWER_CARDS;
    made->seen.next_seat = PACK_NONE;
    made->dilemma->rounds[0].answering = ANSWER_CARDS;
    made->dilemma->rounds[0].in = 5;
    made->dilemma->rounds[0].promise = PROMISE_BY_NAME;
    made->dilemma->rounds[0].entry = ENTRY_SEATS;
    made->dilemma->rounds[0].in_seats = 31;
    memcpy(pane->entered, answers, sizeof answers);
    pane->seat = 5;
}

/* Twenty at the table: small cards, each with the name of its role. */
static void cards_of_twenty(struct made *made, struct pane *pane)
{
    cards(made, pane);
    pane->page = UINT8_MAX;
    for (uint8_t seat = made->seen.seat_count; seat < 20; seat++) {
        made->seen.seats[seat] = made->seen.seats[seat % 8];
        made->seen.seat_count = (uint8_t)(seat + 1);
    }
    made->seen.here = made->dilemma->rounds[0].of = 20;
}

static void collected(struct made *made, struct pane *pane)
{
    cards(made, pane);
    made->seen.promise = PROMISE_COUNTS;
    made->dilemma->rounds[0].promise = PROMISE_COUNTS;
    made->dilemma->rounds[0].form = CARDS_COLLECTED;
    made->dilemma->rounds[0].entry = ENTRY_PILE;
    made->dilemma->rounds[0].in_seats = 0;
}

static void hands(struct made *made, struct pane *pane)
{
    collected(made, pane);
    made->dilemma->rounds[0].answering = ANSWER_HANDS;
    made->dilemma->rounds[0].entry = ENTRY_ROLES;
    made->dilemma->rounds[0].promise = PROMISE_BY_ROLE;
    for (uint8_t role = 0; role < made->seen.role_count; role++)
        made->dilemma->rounds[0].of_role[role] = made->seen.roles[role].here;
}

static void own_cards(struct made *made, struct pane *pane)
{
    hands(made, pane);
    made_step(made, STEP_OWN_IDEA);
    made_step(made, STEP_CHOOSE_AGAIN);
    made->dilemma->rounds[1] = made->dilemma->rounds[0];
    made->dilemma->rounds[1].answering = ANSWER_HANDS;
    made->dilemma->rounds[1].state = ROUND_OPEN;
    made->dilemma->rounds[1].in = 0;
    for (uint8_t role = 0; role < made->seen.role_count; role++)
        made->dilemma->rounds[1].of_role[role] = 2;
}

#define QUESTION_PICTURE(name, part, number)                                                                 \
    static void name(struct made *made, struct pane *pane)                                                   \
    {                                                                                                        \
        (void)pane;                                                                                          \
        made_question(made, part, number);                                                                   \
    }
QUESTION_PICTURE(welcome, MADE_OPENING, 0)
QUESTION_PICTURE(roles, MADE_OPENING, 1)
QUESTION_PICTURE(leave_role, MADE_CLOSING, 0)
QUESTION_PICTURE(streets, MADE_CLOSING, 1)

/* Two dilemmas to look back at: the older one stands behind the newest. */
static void streets_two(struct made *made, struct pane *pane)
{
    streets(made, pane);
    made->seen.parts[MADE_FIRST].dilemma = made->dilemma;
    pane->page = 1;
}
QUESTION_PICTURE(matrix, MADE_CLOSING, 2)
QUESTION_PICTURE(path, MADE_CLOSING, 3)

static void welcome_picture(struct made *made, struct pane *pane)
{
    (void)pane;
    made->opening->picture = "images/huis.svg";
    made_question(made, MADE_OPENING, 0);
}

/* What the last dilemma set free: told by the closing. */
static void closing_news(struct made *made, struct pane *pane)
{
    made_question(made, MADE_CLOSING, 0);
    made->seen.laters[0] = (struct seen_later){
        .story = made->seen.viewer.language ? "The roof is dry. Ömer now opens the door every morning."
                                            : "Het dak is droog. Ömer doet nu elke ochtend de deur open.",
        .title = made->part->title,
        .came = true,
        .part = MADE_DILEMMA,
        .told = MADE_CLOSING};
    made->seen.later_count = 1;
    pane->page = 9;
}

static void agreements(struct made *made, struct pane *pane)
{
    (void)pane;
    made_question(made, MADE_CLOSING, 4);
    struct seen_part *part = &made->seen.parts[MADE_CLOSING];
    part->ideas[0] =
        (struct seen_words){.text = made->seen.viewer.language ? "Ömer asks who can open the door."
                                                               : "Ömer vraagt wie de deur open kan doen.",
                            .step = 4,
                            .role = PACK_NONE};
    part->idea_count = 1;
}

#define AGENDA_PICTURE(name, step)                                                                           \
    static void name(struct made *made, struct pane *pane)                                                   \
    {                                                                                                        \
        (void)pane;                                                                                          \
        made_agenda(made, step);                                                                             \
    }
AGENDA_PICTURE(ask_again, AGENDA_ASK_AGAIN)
AGENDA_PICTURE(agree, AGENDA_AGREE)
AGENDA_PICTURE(read_agenda, AGENDA_READ)
AGENDA_PICTURE(contribute, AGENDA_CONTRIBUTE)
AGENDA_PICTURE(questions, AGENDA_QUESTIONS)

static void nothing_given(struct made *made, struct pane *pane)
{
    contribute(made, pane);
    made->agenda->contribution_count = 0;
    made->agenda->turn = 0;
}

static void nothing_asked(struct made *made, struct pane *pane)
{
    questions(made, pane);
    made->agenda->question_count = 0;
}

static void all_asked(struct made *made, struct pane *pane)
{
    ask_again(made, pane);
    made->agenda->asked = 5;
    made->agenda->pending_count = 0;
}

static void no_ideas(struct made *made, struct pane *pane)
{
    all_asked(made, pane);
    made->agenda->asked = made->agenda->agreement_count = 0;
}

static void none_agreed(struct made *made, struct pane *pane)
{
    agree(made, pane);
    made->agenda->agreement_count = 0;
}

static void a_pause(struct made *made, struct pane *pane)
{
    at_GLASSES(made, pane);
    made->seen.pause = PAUSE_ORDINARY;
    made->seen.pause_until = 8 * 60000;
}

static void quiet(struct made *made, struct pane *pane)
{
    at_GLASSES(made, pane);
    made->seen.pause = PAUSE_QUIET;
}

static void waiting(struct made *made, struct pane *pane)
{
    at_GLASSES(made, pane);
    made->seen.phase = PHASE_SETUP;
    made->seen.part = made->seen.step = PACK_NONE;
}

static void ended(struct made *made, struct pane *pane)
{
    at_GLASSES(made, pane);
    made->seen.phase = PHASE_ENDED;
    made->seen.part = made->seen.step = PACK_NONE;
}

/* Cards turned under a promise by role: counted per role. */
static void counted(struct made *made, struct pane *pane)
{
    cards(made, pane);
    made->seen.promise = PROMISE_BY_ROLE;
    made->dilemma->rounds[0].form = CARDS_TURNED;
    made->dilemma->rounds[0].entry = ENTRY_ROLES;
    made->dilemma->rounds[0].promise = PROMISE_BY_ROLE;
    for (int role = 0; role < 4; role++)
        made->dilemma->rounds[0].of_role[role] = 2;
    pane->counts.in[0] = 2;
    pane->counts.in[1] = 1;
    pane->counts.role = 1;
    pane->answer = 0;
}

/* The letters being typed, behind the page to think at. */
static void cards_typed(struct made *made, struct pane *pane)
{
    cards(made, pane);
    pane->page = UINT8_MAX;
}

/* --- a value game --- */

#define VALUES_PICTURE(name, step, cards)                                                                    \
    static void name(struct made *made, struct pane *pane)                                                   \
    {                                                                                                        \
        (void)pane;                                                                                          \
        made_values(made, step, cards);                                                                      \
    }
VALUES_PICTURE(values_asked, VALUES_QUESTION, 0)
VALUES_PICTURE(values_handover, VALUES_PICK, 0)
VALUES_PICTURE(values_laid, VALUES_ROW, 8)
VALUES_PICTURE(values_two_rows, VALUES_ROW, 15)
VALUES_PICTURE(values_many, VALUES_ROW, 24)
VALUES_PICTURE(values_worded, VALUES_RULES, 8)
VALUES_PICTURE(values_read, VALUES_CHARTER, 8)

static void values_by_cards(struct made *made, struct pane *pane)
{
    values_handover(made, pane);
    made->seen.next_seat = PACK_NONE;
    made->values->pick.answering = ANSWER_CARDS;
    made->values->pick.form = CARDS_COLLECTED;
    made->values->pick.entry = ENTRY_SEATS;
    made->values->pick.in_seats = 7;
    pane->seat = 3;
    pane->picked = 5;
    pane->typed_card = 12;
}

static void values_by_hands(struct made *made, struct pane *pane)
{
    values_handover(made, pane);
    made->seen.next_seat = PACK_NONE;
    made->values->pick.answering = ANSWER_HANDS;
    made->values->by_hands = true;
}

static void values_first(struct made *made, struct pane *pane)
{
    values_laid(made, pane);
    made->values->newest.card = PACK_NONE;
    made->values->asked = false;
    pane->lifted = 3;
}

static void values_end(struct made *made, struct pane *pane)
{
    values_laid(made, pane);
    made->values->settled = true;
    made->values->objection_count = 1;
    made->values->newest.from = 7;
    made->values->newest.reason = NULL;
}

/* --- a house --- */

#define HOUSE_PICTURE(name, step, together)                                                                  \
    static void name(struct made *made, struct pane *pane)                                                   \
    {                                                                                                        \
        (void)pane;                                                                                          \
        made_house(made, step, together);                                                                    \
    }
HOUSE_PICTURE(house_whose, HOUSE_WHOSE, false)
HOUSE_PICTURE(house_handover, HOUSE_FILL, false)
HOUSE_PICTURE(house_together, HOUSE_FILL, true)
HOUSE_PICTURE(house_rooms, HOUSE_ROOMS, false)
HOUSE_PICTURE(house_dream, HOUSE_DREAM, true)

/* The part that was just made comes first; the closing talk is there again. */
static void made_before(struct made *made, const struct seen_part *closing)
{
    made->seen.parts[MADE_FIRST] = made->seen.parts[MADE_CLOSING];
    made->seen.parts[MADE_CLOSING] = *closing;
}

/* The room that has words, and that a decision lit; on the values that were laid before. */
static void house_room(struct made *made, struct pane *pane)
{
    const struct seen_part closing = made->seen.parts[MADE_CLOSING];
    made_values(made, VALUES_CHARTER, 8);
    made->values->settled = true;
    made_before(made, &closing);
    made_house(made, HOUSE_ROOMS, false);
    pane->page = 2;
}

static void house_panel(struct made *made, struct pane *pane)
{
    const struct seen_part closing = made->seen.parts[MADE_CLOSING];
    (void)pane;
    made_house(made, HOUSE_ROOMS, false);
    made_before(made, &closing);
    made->closing->questions[2].panel = PANEL_HOUSE;
    made_question(made, MADE_CLOSING, 2);
}

/* The story page of a decision that lit one room and darkened another. */
static void house_happens(struct made *made, struct pane *pane)
{
    house_panel(made, pane);
    at_HAPPENS(made, pane);
    made->dilemma->room_change[2] = 1;
    made->dilemma->room_change[3] = -2;
    pane->page = UINT8_MAX;
}

static void fill_room(struct made *made, struct pane *pane)
{
    house_handover(made, pane);
    made->seen.viewer.kind = VIEWER_SEAT;
    pane->taken = true;
    pane->seat = 0;
    pane->page = 2;
    pane->filled[2] = (struct filled_room){.going = 4, .matters = 0};
    pane->focus = PANE_MATTERS + 2 * PANE_ROOM + 1;
}

static void fill_end(struct made *made, struct pane *pane)
{
    fill_room(made, pane);
    pane->filled[0] = (struct filled_room){.going = 3, .matters = 5};
    pane->page = UINT8_MAX;
}

static void pick_cards(struct made *made, struct pane *pane)
{
    values_handover(made, pane);
    pane->taken = true;
    pane->seat = 0;
    pane->picked = 0x12;
}

static void pick_end(struct made *made, struct pane *pane)
{
    pick_cards(made, pane);
    pane->page = UINT8_MAX;
}

/* Role by role: the second of four speaks, and has had half of the minutes that are its share. */
static void talk_in_turn(struct made *made, struct pane *pane)
{
    (void)pane;
    const bool english = made->seen.viewer.language;
    struct seen_talk *talk = made->opening;
    talk->questions[1] = (struct seen_question){.title = english ? "Your street" : "Je straat",
                                                .ask = english ? "What is on your mind in the street?"
                                                               : "Wat houdt jou bezig in de straat?",
                                                .in_turn = true};
    talk->questions[1].by_role[1] =
        english ? "What do your customers tell you?" : "Wat vertellen je klanten jou?";
    made_question(made, MADE_OPENING, 1);
    talk->speaker_count = made->seen.role_count;
    for (uint8_t role = 0; role < talk->speaker_count; role++)
        talk->speakers[role] = role;
    talk->speaker = 1;
    made->seen.step_seconds = 480;
    made->seen.turn_opened = made->seen.now > 60000 ? made->seen.now - 60000 : 0;
    made->seen.pause = PAUSE_NONE;
}

static void talk_in_turn_long(struct made *made, struct pane *pane)
{
    talk_in_turn(made, pane);
    made->opening->questions[1].notes = true;
    made->opening->questions[1].say =
        made->seen.viewer.language
            ? "The residents begin. Whoever has no words yet says pass, and may speak after all the others. "
              "Listen to one another, and keep your questions for afterwards."
            : "De inwoners beginnen. Wie nog geen woorden heeft, zegt pas, en mag na alle anderen vertellen. "
              "Luister naar elkaar, en bewaar je vragen voor straks.";
    made->opening->questions[1].by_role[1] =
        made->seen.viewer.language
            ? "You stand behind the counter all day and hear what people say to one another while they wait. "
              "Which three things did you hear most often these last weeks, who told you about them, and "
              "what "
              "would you do about one of them tomorrow if somebody gave you a hand with your shop for a day?"
            : "Je staat de hele dag achter de toonbank en hoort wat mensen tegen elkaar zeggen terwijl ze "
              "wachten. Welke drie dingen hoorde je de laatste weken het vaakst, wie vertelde je erover, en "
              "wat "
              "zou jij er morgen aan doen als iemand je een dag meehielp in de winkel?";
}

/* Everybody had a turn, and something was noted. */
static void talk_in_turn_over(struct made *made, struct pane *pane)
{
    talk_in_turn_long(made, pane);
    made->opening->speaker = made->opening->speaker_count;
    struct seen_part *part = &made->seen.parts[MADE_OPENING];
    part->word_count = 1;
    part->words[0] = (struct seen_words){.text = made->seen.viewer.language ? "Cars drive fast here."
                                                                            : "Er wordt hier hard gereden.",
                                         .step = 1,
                                         .role = PACK_NONE};
}

/* One word of each: five of eight had a turn, one passed. */
static void talk_words(struct made *made, struct pane *pane)
{
    static const char *const words[][2] = {{"blij", "glad"},
                                           {"moe", "tired"},
                                           {"nieuwsgierig", "curious"},
                                           {"zin in morgen", "ready for tomorrow"}};
    struct seen_talk *talk = made->closing;
    (void)pane;
    made_question(made, MADE_CLOSING, 4);
    const char *title = talk->questions[4].title;
    talk->questions[4] = (struct seen_question){.title = title,
                                                .ask = made->seen.viewer.language ? "How do you go home?"
                                                                                  : "Hoe ga je naar huis?",
                                                .check_out = true};
    talk->in = 5;
    talk->of = 8;
    for (uint8_t i = 0; i < 4; i++)
        talk->said[talk->said_count++] = (struct seen_words){
            .text = words[i][made->seen.viewer.language ? 1 : 0], .step = 4, .role = PACK_NONE};
}

/* Of twenty-four, all of them long. */
static void talk_words_many(struct made *made, struct pane *pane)
{
    talk_words(made, pane);
    struct seen_talk *talk = made->closing;
    talk->in = talk->of = SEATS_MAX;
    for (uint8_t i = 0; i < SEATS_MAX; i++)
        talk->said[i] = (struct seen_words){
            .text = i % 3 ? "buurtverantwoordelijkheid"
                          : "een heel klein beetje bang voor wat er nog komt, maar niet erg",
            .step = 4,
            .role = PACK_NONE};
    talk->said_count = SEATS_MAX;
    pane->page = 1;
}

/* Something to do at home, which two take. */
static void talk_task(struct made *made, struct pane *pane)
{
    struct seen_talk *talk = made->closing;
    talk_words(made, pane);
    talk->said_count = 0;
    talk->questions[4].check_out = false;
    talk->questions[4].ask = made->seen.viewer.language ? "Until next time" : "Tot de volgende keer";
    talk->questions[4].assignment = made->seen.viewer.language
                                        ? "Ask three neighbours what they miss in the street."
                                        : "Vraag drie buren wat ze missen in de straat.";
    talk->questions[4].given = true;
    talk->questions[4].taken_by = 0x5;
    talk->questions[4].takers = 2;
}

static void talk_task_long(struct made *made, struct pane *pane)
{
    talk_in_turn_long(made, pane);
    const char *say = made->opening->questions[1].say, *ask = made->opening->questions[1].by_role[1];
    talk_task(made, pane);
    made->closing->questions[4].say = say;
    made->closing->questions[4].assignment = ask;
    made->closing->questions[4].taken_by = 0xFF;
    made->closing->questions[4].takers = 8;
}

const struct picture pictures[] = {
    {"situation", at_SITUATION, false},
    {"glasses", at_GLASSES, false},
    {"options", at_OPTIONS, false},
    {"options-news", options_news, false},
    {"handover", at_CHOOSE, false},
    {"handover-pair", handover_pair, false},
    {"silence", silence, false},
    {"all-in", all_in, false},
    {"cards", cards, false},
    {"collected", collected, false},
    {"cards-typed", cards_typed, false},
    {"cards-crowd", cards_of_twenty, false},
    {"counted", counted, false},
    {"hands", hands, false},
    {"look", at_LOOK, false},
    {"look-counts", by_counts, false},
    {"look-name", by_name, false},
    {"look-nothing", nothing_shown, false},
    {"look-crowd", crowd, false},
    {"look-six", six, false},
    {"look-again", at_LOOK_AGAIN, false},
    {"look-again-counts", again_counts, false},
    {"look-again-nothing", again_nothing, false},
    {"look-again-crowd", again_crowd, false},
    {"look-again-six", again_six, false},
    {"options-six", six_options, false},
    {"talk", at_TALK, false},
    {"talk-questions", talk_questions, false},
    {"talk-in-turn", talk_in_turn, false},
    {"talk-in-turn-long", talk_in_turn_long, false},
    {"talk-in-turn-over", talk_in_turn_over, false},
    {"talk-words", talk_words, false},
    {"talk-words-many", talk_words_many, false},
    {"talk-task", talk_task, false},
    {"talk-task-long", talk_task_long, false},
    {"decide", at_DECIDE, false},
    {"decide-consent", proposed, false},
    {"decide-majority", majority, false},
    {"decide-role", role_decides, false},
    {"decide-away", decider_away, false},
    {"happens", at_HAPPENS, false},
    {"think", at_THINK, false},
    {"hands-own", own_cards, false},
    {"decide-own", own_proposed, false},
    {"happens-own", own_happens, false},
    {"seat-own", own_choice, true},
    {"turn", at_TURN, false},
    {"own-idea", at_OWN_IDEA, false},
    {"own-idea-none", without_own_idea, false},
    {"welcome", welcome, false},
    {"welcome-picture", welcome_picture, false},
    {"roles", roles, false},
    {"leave-role", leave_role, false},
    {"closing-news", closing_news, false},
    {"streets", streets, false},
    {"streets-two", streets_two, false},
    {"matrix", matrix, false},
    {"path", path, false},
    {"agreements", agreements, false},
    {"agenda-ask-again", ask_again, false},
    {"agenda-all-asked", all_asked, false},
    {"agenda-no-ideas", no_ideas, false},
    {"agenda-agree", agree, false},
    {"agenda-none", none_agreed, false},
    {"agenda-read", read_agenda, false},
    {"agenda-contribute", contribute, false},
    {"agenda-nothing-given", nothing_given, false},
    {"agenda-questions", questions, false},
    {"agenda-nothing-asked", nothing_asked, false},
    {"values-question", values_asked, false},
    {"values-handover", values_handover, false},
    {"values-cards", values_by_cards, false},
    {"values-hands", values_by_hands, false},
    {"values-first", values_first, false},
    {"values-row", values_laid, false},
    {"values-row-15", values_two_rows, false},
    {"values-row-24", values_many, false},
    {"values-settled", values_end, false},
    {"values-rules", values_worded, false},
    {"values-charter", values_read, false},
    {"house-whose", house_whose, false},
    {"house-handover", house_handover, false},
    {"house-together", house_together, false},
    {"house-rooms", house_rooms, false},
    {"house-room", house_room, false},
    {"house-dream", house_dream, false},
    {"house-panel", house_panel, false},
    {"house-happens", house_happens, false},
    {"pause", a_pause, false},
    {"quiet", quiet, false},
    {"waiting", waiting, false},
    {"ended", ended, false},
    {"seat-handover", at_CHOOSE, true},
    {"seat-pair", choose_pair, true},
    {"seat-choose", choose, true},
    {"seat-six", choose_six, true},
    {"seat-again", choose_again, true},
    {"seat-guess", guess, true},
    {"seat-pick", pick_cards, true},
    {"seat-picked", pick_end, true},
    {"seat-fill", fill_room, true},
    {"seat-filled", fill_end, true},
};
const size_t picture_count = sizeof pictures / sizeof *pictures;

void studio_open(struct studio *studio)
{
    const char *why = NULL;
    *studio = (struct studio){.assets = TEXT_INIT};
    const bool found = file_assets(&studio->assets);
    assert(found);
    studio->type = type_open(studio->assets.at, &why);
    assert(studio->type);
    const bool read = words_load(&studio->words[0], "nl") && words_load(&studio->words[1], "en");
    assert(read);
}

void studio_close(struct studio *studio)
{
    words_release(&studio->words[0]);
    words_release(&studio->words[1]);
    type_close(studio->type);
    text_release(&studio->assets);
}

int studio_setup(void **state)
{
    struct studio *studio = calloc(1, sizeof *studio);
    assert(studio);
    studio_open(studio);
    *state = studio;
    return 0;
}

int studio_teardown(void **state)
{
    studio_close(*state);
    free(*state);
    return 0;
}

struct stage studio_stage(const struct studio *studio, int language, int width, int height)
{
    return (struct stage){
        .width = width,
        .height = height,
        .text_percent = 100,
        .zoom_percent = 100,
        .words = &studio->words[language],
        .type = studio->type,
        .now = 0,
        /* 19 November 2026, 15.25 in Amsterdam */
        .wall = {.unix_ms = 1795098300000, .offset_minutes = 60},
    };
}

void picture_draw(const struct picture *picture, const struct stage *stage, int language, bool worst,
                  int page, struct canvas *canvas)
{
    struct made *made = made_new(language);
    struct pane pane = pane_new();
    picture->make(made, &pane);
    if (worst)
        made_worst(made);
    if (page > 0)
        pane.page = (uint8_t)page;
    (picture->seat ? seat_view : wall_view)(canvas, stage, &made->seen, &pane);
    made_free(made);
}
