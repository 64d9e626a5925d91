/* A seen to draw without a session: buurthuis De Linde. */
#include "support/seen_make.h"

#include <stdlib.h>
#include <string.h>

#define T(nl, en) (made->seen.viewer.language ? (en) : (nl))

static void roles(struct made *made)
{
    struct seen *seen = &made->seen;
    seen->role_count = 4;
    seen->roles[0] = (struct seen_role){
        .id = "resident",
        .name = T("Inwoner", "Resident"),
        .gable = GABLE_POINTED,
        .background = T("Je woont in de wijk. Je kent veel mensen.", "You live here. You know many people."),
        .know = T("Je weet wie er nooit buiten komt.", "You know who never goes out."),
        .watch = T("Je let op: is er plek voor iedereen?", "You ask: is there room for everyone?")};
    seen->roles[1] = (struct seen_role){
        .id = "entrepreneur",
        .name = T("Ondernemer", "Shopkeeper"),
        .gable = GABLE_SHOP,
        .background = T("Je hebt een winkel in de straat.", "You have a shop in the street."),
        .know = T("Je weet wie er komt kopen.", "You know who comes to buy."),
        .watch = T("Je let op: komen er klanten?", "You ask: do customers come?")};
    seen->roles[2] =
        (struct seen_role){.id = "organisation",
                           .name = T("Organisatie", "Organisation"),
                           .gable = GABLE_ROUND,
                           .background = T("Je werkt met mensen in de wijk.", "You work with people here."),
                           .know = T("Je weet hoe het thuis is.", "You know what home is like."),
                           .watch = T("Je let op: wie heeft hulp nodig?", "You ask: who needs help?")};
    seen->roles[3] =
        (struct seen_role){.id = "municipality",
                           .name = T("Gemeente", "Municipality"),
                           .gable = GABLE_STEPPED,
                           .background = T("Je werkt voor de gemeente.", "You work for the municipality."),
                           .know = T("Je weet hoeveel geld er is.", "You know how much money there is."),
                           .watch = T("Je let op: is het eerlijk?", "You ask: is it fair?")};
    seen->seat_count = 8;
    static const uint8_t nicknames[8] = {0, 7, 2, 1, 3, 4, 5, 6};
    for (uint8_t seat = 0; seat < 8; seat++) {
        seen->seats[seat] = (struct seen_seat){.role = seat / 2, .nickname = nicknames[seat]};
        seen->roles[seat / 2].seats++;
        seen->roles[seat / 2].here++;
    }
    seen->here = 8;
}

static void options(struct made *made)
{
    struct seen_dilemma *d = made->dilemma;
    d->option_count = 4;
    d->options[0] =
        (struct seen_option){.id = "closed",
                             .label = T("Het huis gaat dicht. De drie werkers komen bij mensen thuis.",
                                        "The house closes. The three workers visit people at home."),
                             .brief = T("Dicht, drie werkers", "Closed, three workers")};
    d->options[1] =
        (struct seen_option){.id = "open",
                             .label = T("Het huis blijft open. Bewoners doen alles zelf, zonder werkers.",
                                        "The house stays open. Residents do everything, without workers."),
                             .brief = T("Open, zonder werkers", "Open, without workers")};
    d->options[2] = (struct seen_option){
        .id = "three-days",
        .label = T("Drie dagen open met één werker. Twee werkers verliezen hun baan.",
                   "Open three days with one worker. Two workers lose their job."),
        .brief = T("Drie dagen, één werker", "Three days, one worker"),
        .detail = T(
            "Op maandag, woensdag en vrijdag is de deur open. Samira blijft. Haar twee collega’s moeten weg.",
            "The door is open on Monday, Wednesday and Friday. Samira stays. Her two colleagues must go.")};
    d->options[3] =
        (struct seen_option){.id = "wait",
                             .label = T("Nog een jaar zo. Daarom komt er geen nieuwe speeltuin.",
                                        "One more year like this. So there is no new playground."),
                             .brief = T("Nog een jaar zo", "One more year")};
    static const int8_t places[4][4] = {{1, -2, -1, 1}, {-1, 2, 1, 1}, {1, 1, 1, -1}, {-2, -1, 0, -2}};
    for (int i = 0; i < 4; i++) {
        memcpy(d->options[i].place, places[i], 4);
        d->options[i].touches = 15;
    }
}

static void dilemma(struct made *made)
{
    struct seen_dilemma *d = made->dilemma;
    d->owner = 3;
    d->situation = T("Buurthuis De\u00a0Linde is er al twintig jaar. Elke week komen er 180 mensen: voor "
                     "koffie, taalles of hulp bij "
                     "brieven. Maar het dak lekt en stoken is duur. Volgend jaar heeft de gemeente minder "
                     "geld. Er is genoeg voor "
                     "het gebouw óf voor de drie sociaal werkers. De spaarpot is al beloofd: daar komt een "
                     "speeltuin van.\n\n"
                     "Samira is een van die werkers. Zij kent de mensen die bijna nooit buiten komen. Meneer "
                     "Postma komt juist elke "
                     "dag. ‘Hier zet ik de koffie,’ zegt hij. ‘Thuis zit ik alleen.’ Zijn buurvrouw komt "
                     "nooit. Haar kent alleen "
                     "Samira.\n\nBakker Ömer verkoopt elke ochtend brood aan de mensen van De\u00a0Linde. "
                     "Vrijdag vraagt de "
                     "wethouder wat de wijk wil.",
                     "Community house De\u00a0Linde has been here for twenty years. Every week 180 people "
                     "come: for coffee, language "
                     "lessons or help with letters. But the roof leaks and heating is expensive. Next year "
                     "the municipality has "
                     "less money. There is enough for the building or for the three social workers. The "
                     "savings are promised: they "
                     "become a playground.\n\nSamira is one of those workers. She knows the people who "
                     "hardly ever go out. Mr "
                     "Postma comes every day. ‘I make the coffee here,’ he says. ‘At home I sit alone.’ His "
                     "neighbour never comes. "
                     "Only Samira knows her.\n\nBaker Ömer sells bread every morning to the people of "
                     "De\u00a0Linde. On Friday the "
                     "alderman asks what the neighbourhood wants.");
    d->question = T("Wat moet er gebeuren met buurthuis De\u00a0Linde?",
                    "What should happen with community house De\u00a0Linde?");
    d->picture = "images/huis.svg";
    d->picture_alt = T("Een huis in de regen.", "A house in the rain.");
    d->think =
        T("Welke plek in jouw wijk wil je niet kwijt?", "Which place in your neighbourhood must stay?");
    d->want[0] = T("Een plek waar ik elke dag welkom ben.", "A place where I am welcome every day.");
    d->keep[0] = T("Iemand die mij kent en langskomt.", "Somebody who knows me and drops by.");
    d->want[1] = T("Meer mensen op straat, ook in de week.", "More people in the street, also on weekdays.");
    d->keep[1] = T("Klanten die na de koffie brood halen.", "Customers who buy bread after coffee.");
    d->want[2] = T("Mensen zien die nooit naar ons toe komen.", "To see people who never come to us.");
    d->keep[2] = T("Drie collega’s die de wijk kennen.", "Three colleagues who know the area.");
    d->want[3] = T("Een plan dat volgend jaar ook nog kan.", "A plan that still works next year.");
    d->keep[3] = T("Het vertrouwen van de wijk.", "The trust of the neighbourhood.");
    static const char *const nl[] = {"Dichtbij zijn", "Meedoen",        "Zekerheid",
                                     "Eerlijk delen", "Zelf beslissen", "Rust"};
    static const char *const en[] = {"Being near",   "Joining in", "Certainty",
                                     "Fair sharing", "Own choice", "Calm"};
    d->value_count = 6;
    for (uint8_t i = 0; i < 6; i++) {
        d->values[i] = T(nl[i], en[i]);
        d->value_ids[i] = i;
    }
    d->prompt_count = 3;
    d->prompts[0] = T("Waar maak je je zorgen over?", "What worries you?");
    d->prompts[1] = T("Stel: het wordt iets anders. Wat heb jij dan nodig?",
                      "Suppose it becomes something else. What do you need then?");
    d->prompts[2] =
        T("Wat begreep je nog niet van de ander?", "What did you not yet understand of the other?");
    d->guess = true;
    d->decision.proposed = d->decision.answer = d->decision.leading = ANSWER_NONE;
    d->decision.role = PACK_NONE;
    options(made);
}

static void steps(struct made *made, struct seen_part *part)
{
    (void)made;
    part->step_count = STEP_COUNT;
    for (uint8_t i = 0; i < STEP_COUNT; i++)
        part->steps[i] = (struct seen_step){.id = (uint8_t)dilemma_step_at(i),
                                            .word = dilemma_step_word(dilemma_step_at(i)),
                                            .progress = PROGRESS_COMING,
                                            .seconds = 120};
}

static void talks(struct made *made)
{
    struct seen_talk *opening = made->opening, *closing = made->closing;
    opening->purpose = TALK_OPENING;
    opening->question_count = 2;
    opening->questions[0] =
        (struct seen_question){.title = T("Waarom?", "Why?"),
                               .ask = T("Waarom zijn we hier?", "Why are we here?"),
                               .say = T("We spelen een verhaal uit een buurt. Je kijkt door de bril van een "
                                        "ander. Niemand kan winnen en geen "
                                        "keuze is fout.",
                                        "We play a story from a neighbourhood. You look through the glasses "
                                        "of someone else. Nobody can win "
                                        "and no choice is wrong.")};
    opening->questions[1] = (struct seen_question){.title = T("Je rol", "Your role"),
                                                   .ask = T("Wie ben jij vandaag?", "Who are you today?"),
                                                   .say = T("Lees je rolkaart.", "Read your role card."),
                                                   .panel = PANEL_ROLES};
    closing->purpose = TALK_CLOSING;
    closing->question_count = 5;
    closing->questions[0] = (struct seen_question){
        .title = T("Uit je rol", "Leave your role"),
        .ask = T("Wat wilde mijn rol? En wat vind ik zelf?", "What did my role want? And what do I think?"),
        .say = T("Leg je rolkaart weg. Vanaf nu spreek je voor jezelf.",
                 "Put your role card away. From now on you speak for yourself."),
        .leaves_role = true};
    closing->questions[1] =
        (struct seen_question){.title = T("Wat gebeurde er?", "What happened?"),
                               .ask = T("Wat veranderde er, en wat niet?", "What changed, and what did not?"),
                               .panel = PANEL_STREETS};
    closing->questions[2] = (struct seen_question){
        .title = T("Wie koos anders?", "Who moved?"),
        .ask = T("Waarom koos je anders, of juist niet?", "Why did you choose differently, or why not?"),
        .panel = PANEL_MATRIX};
    closing->questions[3] =
        (struct seen_question){.title = T("Onze weg", "Our way"),
                               .ask = T("Waar staat onze wijk nu?", "Where does our area stand now?"),
                               .panel = PANEL_PATH};
    closing->questions[4] = (struct seen_question){
        .title = T("Meenemen", "Take along"),
        .ask = T("Wat nemen we mee naar onze eigen buurt?", "What do we take to our own neighbourhood?"),
        .say = T("Noem één kleine stap.", "Name one small step."),
        .panel = PANEL_AGREEMENTS,
        .ideas = true};
}

static void part_of_talk(struct made *made, struct seen_part *part, const struct seen_talk *talk,
                         const char *title)
{
    (void)made;
    part->kind = "talk";
    part->title = title;
    part->ordinal = part->of_kind = 1;
    part->talk = talk;
    part->step_count = talk->question_count;
    for (uint8_t i = 0; i < talk->question_count; i++)
        part->steps[i] = (struct seen_step){
            .id = i, .title = talk->questions[i].title, .progress = PROGRESS_COMING, .seconds = 240};
}

static void spectra(struct made *made)
{
    struct seen *seen = &made->seen;
    seen->spectrum_count = 4;
    seen->spectrum_from[0] = T("genezen", "cure");
    seen->spectrum_to[0] = T("voorkomen", "prevent");
    seen->spectrum_from[1] = T("beroepskracht", "professional");
    seen->spectrum_to[1] = T("buren", "neighbours");
    seen->spectrum_from[2] = T("vaste groep", "fixed group");
    seen->spectrum_to[2] = T("hele buurt", "whole area");
    seen->spectrum_from[3] = T("wat er is", "what there is");
    seen->spectrum_to[3] = T("wat mensen vragen", "what people ask");
}

struct made *made_new(int language)
{
    struct made *made = calloc(1, sizeof *made);
    struct seen *seen = &made->seen;
    seen->viewer = (struct viewer){.kind = VIEWER_WALL, .language = (uint8_t)language};
    seen->language = T("nl", "en");
    seen->phase = PHASE_PLAYING;
    seen->revision = seen->step_revision = 7;
    seen->pack_title = T("Wijk in beweging", "A neighbourhood in motion");
    seen->notice = T("Dit verhaal is verzonnen.", "This story is made up.");
    seen->promise = PROMISE_BY_ROLE;
    seen->answering = ANSWER_COMPUTER;
    seen->next_seat = PACK_NONE;
    made->dilemma = ARENA_NEW(&made->arena, struct seen_dilemma);
    made->opening = ARENA_NEW(&made->arena, struct seen_talk);
    made->closing = ARENA_NEW(&made->arena, struct seen_talk);
    roles(made);
    dilemma(made);
    talks(made);
    spectra(made);
    seen->part_count = 4;
    part_of_talk(made, &seen->parts[MADE_OPENING], made->opening, T("Welkom", "Welcome"));
    part_of_talk(made, &seen->parts[MADE_CLOSING], made->closing, T("Terugkijken", "Looking back"));
    for (int i = MADE_FIRST; i <= MADE_DILEMMA; i++) {
        struct seen_part *part = &seen->parts[i];
        part->kind = "dilemma";
        part->title =
            i == MADE_FIRST ? T("De vrijdag", "The Friday") : T("De\u00a0Linde lekt", "De\u00a0Linde leaks");
        part->ordinal = (uint8_t)i;
        part->of_kind = 2;
        steps(made, part);
    }
    struct seen_dilemma *first = ARENA_NEW(&made->arena, struct seen_dilemma);
    *first = *made->dilemma;
    first->decision.made = true;
    first->decision.answer = 3;
    seen->parts[MADE_FIRST].dilemma = first;
    made->part = &seen->parts[MADE_DILEMMA];
    made->part->dilemma = made->dilemma;
    made_step(made, STEP_SITUATION);
    return made;
}

void made_free(struct made *made)
{
    arena_release(&made->arena);
    free(made);
}

void made_clear_round(struct made *made, int round)
{
    struct seen_round *at = &made->dilemma->rounds[round];
    memset(at->total, 0, sizeof at->total);
    memset(at->by_role, 0, sizeof at->by_role);
    memset(at->by_seat, ANSWER_NONE, sizeof at->by_seat);
}

void made_answer(struct made *made, int round, uint8_t role, uint8_t answer, uint8_t count)
{
    struct seen_round *at = &made->dilemma->rounds[round];
    at->by_role[role][answer] = (uint8_t)(at->by_role[role][answer] + count);
    at->total[answer] = (uint8_t)(at->total[answer] + count);
}

static void show(struct made *made, int round)
{
    struct seen_round *at = &made->dilemma->rounds[round];
    *at = (struct seen_round){.state = ROUND_CLOSED,
                              .answering = ANSWER_COMPUTER,
                              .in = 8,
                              .of = 8,
                              .shown = true,
                              .as = PROMISE_BY_ROLE};
    made_clear_round(made, round);
}

static void first_round(struct made *made)
{
    show(made, 0);
    made_answer(made, 0, 2, 0, 1);
    made_answer(made, 0, 3, 0, 1);
    made_answer(made, 0, 0, 1, 2);
    made_answer(made, 0, 1, 2, 1);
    made_answer(made, 0, 2, 2, 1);
    made_answer(made, 0, 3, 3, 1);
    made_answer(made, 0, 1, ANSWER_NOT_SURE, 1);
    made->dilemma->guess_count = 2;
    made->dilemma->guesses[0] =
        (struct seen_guess){.role = 3, .about = 0, .answer = 1, .count = 1, .result = GUESS_MET};
    made->dilemma->guesses[1] =
        (struct seen_guess){.role = 0, .about = 1, .answer = 3, .count = 1, .result = GUESS_NOT_MET};
}

static void second_round(struct made *made)
{
    show(made, 1);
    made_answer(made, 1, 2, 0, 1);
    made_answer(made, 1, 3, 0, 1);
    made_answer(made, 1, 0, 1, 1);
    made_answer(made, 1, 0, 2, 1);
    made_answer(made, 1, 1, 2, 2);
    made_answer(made, 1, 2, 2, 1);
    made_answer(made, 1, 3, 2, 1);
    struct seen_movement *moves = &made->dilemma->movement;
    *moves = (struct seen_movement){.known = true, .changed = 3, .stayed = 5, .matrix_known = true};
    moves->matrix[0][0][2] = moves->matrix[0][0][3] = moves->matrix[1][1][0] = moves->matrix[1][2][0] = 1;
    moves->matrix[2][2][1] = moves->matrix[2][2][2] = moves->matrix[3][2][3] = 1;
    moves->matrix[ANSWER_NOT_SURE][2][1] = 1;
}

static void decided(struct made *made)
{
    struct seen_dilemma *d = made->dilemma;
    struct seen_decision *decision = &d->decision;
    decision->made = true;
    decision->answer = decision->proposed = 2;
    decision->of = 8;
    decision->text[0] = T("drie dagen open, met één werker.", "open three days, with one worker.");
    decision->text[1] =
        T("zo blijft er een plek en een bekend gezicht.", "so a place and a known face remain.");
    decision->text[2] = T("twee werkers verliezen hun baan.", "two workers lose their job.");
    decision->text[3] =
        T("een rustig afscheid en hulp bij ander werk.", "a calm goodbye and help with other work.");
    decision->objection_count = 1;
    decision->objections[0] = (struct seen_words){
        .text = T("Eén werker kan niet alles.", "One worker cannot do it all."), .role = 2};
    d->decided_follows = d->options[2].follows = T("De deur is op drie dagen open. Samira gaat op de andere "
                                                   "dagen langs bij mensen thuis. In de winter is het "
                                                   "dak gemaakt. Twee werkers zijn weg.",
                                                   "The door is open three days. On the other days Samira "
                                                   "visits people at home. In winter the roof is mended. "
                                                   "Two workers are gone.");
    d->options[2].cost[0] = T("Minder bekende gezichten.", "Fewer known faces.");
    d->options[2].cost[1] = T("Twee dagen minder klanten.", "Two days fewer customers.");
    d->options[2].cost[2] = T("Twee collega’s zonder werk.", "Two colleagues without work.");
    d->options[2].cost[3] = T("Een nieuw dak kost geld.", "A new roof costs money.");
    d->help[0] = T("Samira blijft", "Samira stays");
    d->help[2] = T("de gemeente", "the municipality");
    d->help[3] = T("het fonds", "the fund");
    d->effect_count = 4;
    d->effects[0] = (struct seen_effect){
        .name = T("Meer zelf kunnen", "Doing more yourself"), .high = 5, .before = 2, .now = 3};
    d->effects[1] =
        (struct seen_effect){.name = T("Verbonden", "Connected"), .high = 5, .before = 3, .now = 3};
    d->effects[2] =
        (struct seen_effect){.name = T("Betaalbaar", "Affordable"), .high = 5, .before = 2, .now = 3};
    d->effects[3] = (struct seen_effect){
        .name = T("Rust voor werkers", "Calm for workers"), .high = 5, .before = 3, .now = 1};
}

static void clock_of(struct made *made, uint32_t left)
{
    made->seen.timed = true;
    made->seen.step_opened = 0;
    made->seen.step_seconds = 120;
    made->seen.deadline = left * 1000;
}

static void window(struct made *made)
{
    static const char *const said[PANE_COUNT][2] = {
        {"Meneer Postma zit thuis alleen.", "Wie niet kan lopen, komt niet."},
        {"Er is te weinig geld.", "Het dak wordt elk jaar slechter."},
        {"Samira kent de mensen thuis.", "Postma zet goede koffie."},
        {"Buren hebben samen veel sleutels.", "De school staat ’s avonds leeg."}};
    for (int pane = 0; pane < PANE_COUNT; pane++)
        for (made->dilemma->pane_count[pane] = 0; made->dilemma->pane_count[pane] < 2;) {
            const uint8_t i = made->dilemma->pane_count[pane]++;
            made->dilemma->panes[pane][i] = (struct seen_words){.text = said[pane][i], .role = PACK_NONE};
        }
}

static void own_idea(struct made *made)
{
    made->dilemma->own = (struct seen_own_option){
        .stands = true,
        .label = "De bakker, de school en de bewoners houden om de beurt de deur open.",
        .pays = "De drie werkers: hun baan stopt. Bewoners geven hun tijd.",
        .happens = "Het blijft open, maar elke week anders."};
}

void made_step(struct made *made, enum dilemma_step step)
{
    static const uint32_t left[STEP_COUNT] = {
        [STEP_SITUATION] = 100, [STEP_GLASSES] = 80,  [STEP_OPTIONS] = 90, [STEP_LOOK] = 60,
        [STEP_TALK] = 310,      [STEP_DECIDE] = 90,   [STEP_HAPPENS] = 80, [STEP_THINK] = 60,
        [STEP_TURN] = 240,      [STEP_OWN_IDEA] = 120};
    struct seen *seen = &made->seen;
    struct seen_dilemma *d = made->dilemma;
    seen->part = MADE_DILEMMA;
    const uint8_t place = dilemma_step_place(step);
    seen->step = place;
    seen->timed = false;
    seen->next_seat = PACK_NONE;
    for (uint8_t i = 0; i < STEP_COUNT; i++)
        made->part->steps[i].progress = i < place    ? PROGRESS_DONE
                                        : i == place ? PROGRESS_NOW
                                                     : PROGRESS_COMING;
    if (left[step] > 0)
        clock_of(made, left[step]);
    if (step == STEP_TALK)
        seen->step_seconds = 480;
    seen->remaining = 5700 - left[step];
    if (step == STEP_TURN)
        window(made);
    if (step == STEP_OWN_IDEA)
        own_idea(made);
    const bool asking = step == STEP_CHOOSE || step == STEP_CHOOSE_AGAIN;
    if (place >= dilemma_step_place(STEP_LOOK))
        first_round(made);
    if (place >= dilemma_step_place(STEP_LOOK_AGAIN))
        second_round(made);
    if (place >= dilemma_step_place(STEP_HAPPENS))
        decided(made);
    if (asking) {
        d->rounds[step == STEP_CHOOSE ? 0 : 1] = (struct seen_round){
            .state = ROUND_OPEN, .answering = ANSWER_COMPUTER, .in = 3, .of = 8, .as = PROMISE_UNSET};
        seen->next_seat = 0;
    }
    d->speaker_count = 4;
    for (uint8_t i = 0; i < 4; i++)
        d->speakers[i] = i;
    d->speaker = 1;
}

void made_question(struct made *made, int part, uint8_t question)
{
    made_step(made, STEP_THINK);
    made->seen.part = (uint8_t)part;
    made->seen.step = question;
    clock_of(made, 240);
    made->seen.remaining = 5460;
    for (uint8_t i = 0; i < made->seen.parts[part].step_count; i++)
        made->seen.parts[part].steps[i].progress = i < question    ? PROGRESS_DONE
                                                   : i == question ? PROGRESS_NOW
                                                                   : PROGRESS_COMING;
}

static void agenda(struct made *made)
{
    struct seen_agenda *agenda = ARENA_NEW(&made->arena, struct seen_agenda);
    const struct seen_agreement agreements[] = {
        {.text = {T("Koffie aan huis bij stille buren", "Coffee at home with quiet neighbours"),
                  T("Ria de Boer en buurtkerk De Brug", "Ria de Boer and church De Brug"),
                  T("Deze week: lijst met tien deuren", "This week: a list of ten doors"),
                  T("vanaf 1 december", "from 1 December"),
                  T("Tien mensen hebben koffie gehad.", "Ten people have had coffee.")},
         .somebody = true,
         .lean = LEAN_RESIDENTS},
        {.text = {T("Inloop op woensdag blijft open", "The drop-in on Wednesday stays open"),
                  T("Welzijn Noord en bakkerij Yıldız", "Welzijn Noord and bakery Yıldız"),
                  T("Deze week: rooster ophangen", "This week: put up the rota"),
                  T("elke week tot 1 mei", "every week until 1 May"),
                  T("De deur was elke woensdag open.", "The door was open every Wednesday.")},
         .somebody = true,
         .place = 1,
         .lean = LEAN_COMMUNITY},
        {.text = {T("Eén nummer voor vragen over geld", "One number for questions about money"), NULL,
                  T("Deze week: vraag het aan Schuldhulp", "This week: ask the debt service"),
                  T("voor 15 januari", "before 15 January"), NULL},
         .place = 2,
         .lean = LEAN_HELP}};
    memcpy(agenda->agreements, agreements, sizeof agreements);
    agenda->agreement_count = sizeof agreements / sizeof *agreements;
    agenda->asked = 2;
    agenda->pending[0] = (struct seen_idea){
        .text = T("Elke maand samen eten in de Linde.", "Eat together in De Linde every month."),
        .place = 2,
        .part = MADE_DILEMMA};
    agenda->pending[1] = (struct seen_idea){
        .text = T("Een bankje bij de bushalte.", "A bench at the bus stop."), .place = 3, .part = MADE_FIRST};
    agenda->pending[2] = agenda->pending[1];
    agenda->pending_count = 3;
    const struct seen_contribution contributions[] = {
        {T("tijd en een grote tafel", "time and a large table"), "Ria", 0},
        {T("brood van gisteren", "bread of yesterday"), T("Bakkerij Yıldız", "Bakery Yıldız"), 1},
        {T("één ochtend per week", "one morning a week"), NULL, 2}};
    memcpy(agenda->contributions, contributions, sizeof contributions);
    agenda->contribution_count = sizeof contributions / sizeof *contributions;
    agenda->turn = 3;
    agenda->questions[0] = (struct seen_absent_question){
        .text = {T("Wie betaalt de zaal na 1 mei?", "Who pays for the hall after 1 May?"),
                 T("de wethouder", "the alderman"), T("voor 15 januari", "before 15 January")}};
    agenda->question_count = 1;
    agenda->next = T("14 januari, 15.30 uur", "14 January, 15:30");
    made->agenda = agenda;
}

void made_agenda(struct made *made, enum agenda_step step)
{
    agenda(made);
    struct seen_part *part = &made->seen.parts[MADE_CLOSING];
    part->kind = "agenda";
    part->title = T("Onze agenda", "Our agenda");
    part->talk = NULL;
    part->agenda = made->agenda;
    part->step_count = AGENDA_STEP_COUNT;
    for (uint8_t i = 0; i < AGENDA_STEP_COUNT; i++)
        part->steps[i] =
            (struct seen_step){.id = i, .word = agenda_step_word((enum agenda_step)i), .seconds = 300};
    made_question(made, MADE_CLOSING, (uint8_t)step);
}

/* --- the most and the longest --- */

char *made_words(struct made *made, int count, const char *word)
{
    struct text out = TEXT_INIT;
    for (int i = 0; i < count; i++)
        text_format(&out, "%s%s", i ? " " : "", i % 4 == 3 ? "van" : i % 3 == 2 ? "samenwerken" : word);
    text_add_char(&out, '.');
    char *copy = arena_string(&made->arena, out.at);
    text_release(&out);
    return copy;
}

static void worst_people(struct made *made)
{
    struct seen *seen = &made->seen;
    static const enum pack_gable gables[] = {GABLE_SAWTOOTH, GABLE_TOWER};
    for (int i = 4; i < 6; i++)
        seen->roles[i] = (struct seen_role){.id = "more",
                                            .name = T("Woningcorporatie", "Housing corporation"),
                                            .gable = gables[i - 4],
                                            .background = made_words(made, 12, "beroepskracht"),
                                            .know = made_words(made, 12, "ondernemers"),
                                            .watch = made_words(made, 12, "buurthuis")};
    seen->role_count = 6;
    seen->seat_count = SEATS_MAX;
    for (int i = 0; i < 6; i++)
        seen->roles[i].seats = seen->roles[i].here = 4;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        seen->seats[seat] = (struct seen_seat){.role = seat / 4, .nickname = seat};
    seen->here = SEATS_MAX;
}

/* More agreements than a page holds, of one every text as long as one can type. Not as many as there can be:
 * each page more is a picture more at every size. */
static void worst_agenda(struct made *made)
{
    struct seen_agenda *agenda = made->agenda;
    agenda->pending[0].text = made_words(made, 60, "ontmoetingsplek");
    for (uint8_t i = 0; i < SEATS_MAX; i++)
        agenda->contributions[i] = (struct seen_contribution){
            .what = made_words(made, i == 3 ? 75 : 9, "ontmoetingsplek"),
            .who = i % 2 ? made_words(made, i == 3 ? 75 : 3, "vrijwilligers") : NULL,
            .seat = i};
    agenda->contribution_count = SEATS_MAX;
    for (uint8_t i = 0; i < 3; i++) {
        agenda->questions[i] = (struct seen_absent_question){.place = i};
        for (int which = 0; which < QUESTION_TEXTS; which++)
            agenda->questions[i].text[which] = made_words(made, i == 1 ? 75 : 12, "vrijwilligers");
    }
    agenda->question_count = 3;
    agenda->next = made_words(made, 75, "vrijwilligers");
    agenda->agreement_count = 3;
    for (uint8_t i = 0; i < agenda->agreement_count; i++) {
        agenda->agreements[i] =
            (struct seen_agreement){.somebody = i % 3 != 0, .place = i, .lean = LEAN_COMMUNITY};
        for (int which = 0; which < AGREEMENT_TEXTS; which++)
            agenda->agreements[i].text[which] = made_words(made, i == 1 ? 75 : 14, "vrijwilligers");
    }
}

void made_worst(struct made *made)
{
    if (made->agenda)
        worst_agenda(made);
    if (made->values)
        made_values_worst(made);
    if (made->house)
        made_house_worst(made);
    struct seen_dilemma *d = made->dilemma;
    worst_people(made);
    d->option_count = 6;
    for (int i = 0; i < 6; i++) {
        d->options[i].id = "x";
        d->options[i].label = made_words(made, 12, "buurtbewoners");
        d->options[i].brief = made_words(made, 4, "ontmoetingsplek");
        d->options[i].detail = made_words(made, 25, "gemeenschap");
        d->options[i].follows = made_words(made, 60, "gemeenschap");
        d->want[i] = made_words(made, 12, "ontmoetingsplek");
        d->keep[i] = made_words(made, 12, "ontmoetingsplek");
        for (int role = 0; role < 6; role++)
            d->options[i].cost[role] = made_words(made, 10, "vrijwilligers");
        d->values[i] = T("Verantwoordelijkheid", "Responsibility");
        d->value_ids[i] = (uint8_t)i;
        d->help[i] = made_words(made, 12, "vrijwilligers");
    }
    d->situation = made_words(made, 150, "buurthuizen");
    d->question = made_words(made, 15, "ontmoetingsplek");
    d->think = made_words(made, 20, "ontmoetingsplek");
    d->prompt_count = PACK_PROMPTS_MAX;
    for (int i = 0; i < PACK_PROMPTS_MAX; i++)
        d->prompts[i] = made_words(made, 18, "ontmoetingsplek");
    d->inject_count = 1;
    d->injects[0].text = made_words(made, 40, "ontmoetingsplek");
    d->injects[0].step = STEP_TALK;
    d->injects[0].dropped = true;
    d->argument_count = 8;
    for (uint8_t i = 0; i < 8; i++)
        d->arguments[i] = (struct seen_words){.text = made_words(made, 20, "ontmoetingsplek"), .role = i % 6};
    for (int i = 0; i < 4; i++)
        d->decision.text[i] = made_words(made, 12, "ontmoetingsplek");
    d->decision.objection_count = 8;
    for (uint8_t i = 0; i < 8; i++)
        d->decision.objections[i] =
            (struct seen_words){.text = made_words(made, 20, "ontmoetingsplek"), .role = i % 6};
    for (int pane = 0; pane < PANE_COUNT; pane++)
        for (d->pane_count[pane] = 0; d->pane_count[pane] < SEEN_PANE_MAX; d->pane_count[pane]++)
            d->panes[pane][d->pane_count[pane]] =
                (struct seen_words){.text = made_words(made, 12, "ontmoetingsplek"), .role = PACK_NONE};
    d->own = (struct seen_own_option){.stands = true,
                                      .label = made_words(made, 12, "ontmoetingsplek"),
                                      .pays = made_words(made, 25, "vrijwilligers"),
                                      .happens = made_words(made, 25, "gemeenschap")};
    d->decided_follows = made_words(made, 60, "ontmoetingsplek");
    d->expert = made_words(made, 60, "ontmoetingsplek");
    d->effect_count = PACK_EFFECTS_MAX;
    for (int i = 0; i < PACK_EFFECTS_MAX; i++)
        d->effects[i] = (struct seen_effect){.name = T("Verantwoordelijkheid nemen", "Taking responsibility"),
                                             .low = -5,
                                             .high = 5,
                                             .before = 0,
                                             .now = (int8_t)(i % 2 ? 2 : -3)};
    d->speaker_count = 6;
    for (uint8_t i = 0; i < 6; i++)
        d->speakers[i] = i;
    for (int round = 0; round < 2; round++) {
        made_clear_round(made, round);
        d->rounds[round].of = SEATS_MAX;
        for (uint8_t role = 0; d->rounds[round].shown && role < 6; role++) {
            made_answer(made, round, role, 0, 2);
            made_answer(made, round, role, 1, 1);
            made_answer(made, round, role, role % 2 ? ANSWER_NOT_SURE : 5, 1);
        }
    }
    d->guess_count = d->guess_count ? SEATS_MAX : 0;
    for (uint8_t i = 0; i < d->guess_count; i++)
        d->guesses[i] = (struct seen_guess){.role = i % 6,
                                            .about = (uint8_t)((i + 1) % 6),
                                            .answer = i % 6,
                                            .result = (enum seen_guess_result)(i % 4)};
    for (uint8_t i = 0; i < 10; i++)
        made->part->ideas[i] =
            (struct seen_words){.text = made_words(made, 20, "ontmoetingsplek"), .role = PACK_NONE};
    made->part->idea_count = 10;
    made->seen.parts[MADE_CLOSING].idea_count = 0;
}
