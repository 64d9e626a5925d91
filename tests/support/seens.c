/* An afternoon as the viewer of a report would see it, made by hand. */
#include "support/seens.h"

#include <string.h>

enum { RESIDENT, TRADER, ORGANISATION, TOWN, SEENS_DILEMMA = 2, SEENS_SEATS = 8 };

static const uint8_t seat_roles[SEENS_SEATS] = {RESIDENT,     RESIDENT,     TRADER, TRADER,
                                                ORGANISATION, ORGANISATION, TOWN,   TOWN};
static const uint8_t firsts[SEENS_SEATS] = {1, 1, 2, ANSWER_NOT_SURE, 0, 2, 0, 3};
static const uint8_t seconds[SEENS_SEATS] = {1, 2, 2, 2, 0, 2, 0, 2};
static const uint8_t first_values[SEENS_SEATS] = {0, 0, 1, 2, 3, 0, 3, 2};

static void add_people(struct seen *seen)
{
    static const struct seen_role roles[] = {
        {.id = "resident", .name = "Inwoner", .gable = GABLE_POINTED, .seats = 2, .here = 2},
        {.id = "entrepreneur", .name = "Ondernemer", .gable = GABLE_SHOP, .seats = 2, .here = 2},
        {.id = "organisation", .name = "Organisatie", .gable = GABLE_ROUND, .seats = 2, .here = 2},
        {.id = "municipality", .name = "Gemeente", .gable = GABLE_STEPPED, .seats = 2, .here = 2}};
    seen->role_count = 4;
    memcpy(seen->roles, roles, sizeof roles);
    seen->seat_count = seen->here = SEENS_SEATS;
    for (uint8_t s = 0; s < SEENS_SEATS; s++)
        seen->seats[s] = (struct seen_seat){.role = seat_roles[s], .nickname = s};
}

static void add_neighbourhood(struct seen *seen)
{
    static const char *const from[] = {"genezen", "beroepskracht", "vaste groep", "wat er is"};
    static const char *const to[] = {"voorkomen", "buren", "hele buurt", "wat mensen vragen"};
    static const char *const values[] = {"Meedoen", "Zekerheid", "Eerlijk delen", "Vakwerk"};
    static const char *const words[] = {"belonging", "certainty", "fairness", "craft"};
    static const struct seen_effect effects[] = {
        {.id = "autonomy", .name = "Meer zelf kunnen", .high = 5, .before = 2, .now = 3},
        {.id = "connectedness", .name = "Verbonden", .high = 5, .before = 3, .now = 3},
        {.id = "affordable", .name = "Betaalbaar", .high = 5, .before = 2, .now = 3},
        {.id = "calm",
         .name = "Rust voor werkers",
         .high = 5,
         .before = 3,
         .now = 1,
         .role_change = {[ORGANISATION] = -1}}};
    seen->spectrum_count = seen->value_count = seen->effect_count = 4;
    memcpy(seen->spectrum_from, from, sizeof from);
    memcpy(seen->spectrum_to, to, sizeof to);
    memcpy(seen->value_names, values, sizeof values);
    memcpy(seen->value_words, words, sizeof words);
    memcpy(seen->effects, effects, sizeof effects);
}

static void add_options(struct seen_dilemma *dilemma)
{
    static const struct seen_option options[] = {
        {.id = "closed",
         .label = "De Linde gaat dicht. De drie werkers blijven.",
         .brief = "Dicht, drie werkers",
         .place = {-1, -2, 0, -1},
         .touches = 0xB,
         .values = 1u << 3},
        {.id = "open",
         .label = "De Linde blijft open. Buren doen het zelf.",
         .brief = "Open, zonder werkers",
         .place = {1, 2, 1, 1},
         .touches = 0xF,
         .values = 1u << 0},
        {.id = "three-days",
         .label = "Drie dagen open, met één werker.",
         .brief = "Drie dagen, één werker",
         .place = {1, 1, 2, -1},
         .touches = 0xF,
         .values = 1u << 2,
         .follows = "De deur gaat op maandag open. Samira zet koffie.",
         .cost = {"Minder bekende gezichten.", "Twee dagen minder klanten.", "Twee collega’s zonder werk.",
                  "Een nieuw dak kost geld."}},
        {.id = "wait",
         .label = "Nog een jaar zo. Daarna kijken we verder.",
         .brief = "Nog een jaar zo",
         .place = {0, 0, 0, -2},
         .touches = 0x8,
         .values = 1u << 1}};
    dilemma->option_count = 4;
    memcpy(dilemma->options, options, sizeof options);
}

static void add_round(struct seen_dilemma *dilemma, uint8_t r, const uint8_t answers[], enum promise as)
{
    struct seen_round *round = &dilemma->rounds[r];
    *round = (struct seen_round){.state = ROUND_CLOSED,
                                 .answering = ANSWER_COMPUTER,
                                 .in = SEENS_SEATS,
                                 .of = SEENS_SEATS,
                                 .shown = true,
                                 .as = as};
    memset(round->by_seat, ANSWER_NONE, sizeof round->by_seat);
    for (uint8_t s = 0; s < SEENS_SEATS; s++) {
        round->total[answers[s]]++;
        round->values[first_values[s]]++;
        if (as >= PROMISE_BY_ROLE)
            round->by_role[seat_roles[s]][answers[s]]++;
    }
}

static void add_movement(struct seen_dilemma *dilemma, bool matrix)
{
    struct seen_movement *movement = &dilemma->movement;
    movement->known = true;
    movement->matrix_known = matrix;
    for (uint8_t s = 0; s < SEENS_SEATS; s++) {
        if (firsts[s] == seconds[s])
            movement->stayed++;
        else
            movement->changed++;
        if (matrix)
            movement->matrix[firsts[s]][seconds[s]][seat_roles[s]]++;
    }
}

static void add_decision(struct seen_dilemma *dilemma, bool roles)
{
    dilemma->decision = (struct seen_decision){
        .made = true,
        .rule = RULE_CONSENT,
        .answer = 2,
        .of = SEENS_SEATS,
        .role = PACK_NONE,
        .text = {"drie dagen open, met één werker.", "zo blijft er een plek en een bekend gezicht.",
                 "twee werkers verliezen hun baan.", "een rustig afscheid en hulp bij ander werk."},
        .objections = {{.text = "Eén werker kan niet alles.", .role = roles ? ORGANISATION : PACK_NONE}},
        .objection_count = 1,
        .leading = ANSWER_NONE};
    dilemma->decided_follows = dilemma->options[2].follows;
    if (!roles)
        return;
    dilemma->help[RESIDENT] = "Samira blijft";
    dilemma->help[ORGANISATION] = "de gemeente";
    dilemma->help[TOWN] = "het fonds";
}

static void add_words(struct seen_dilemma *dilemma, bool roles)
{
    dilemma->reasons[0] = (struct seen_reason){.text = "Dan ken ik daar nog iemand.",
                                               .round = 1,
                                               .answer = roles ? 2 : ANSWER_NONE,
                                               .role = roles ? RESIDENT : PACK_NONE,
                                               .seat = PACK_NONE};
    dilemma->reasons[1] = (struct seen_reason){.text = "Een dak repareer je niet met praten.",
                                               .answer = roles ? 0 : ANSWER_NONE,
                                               .role = roles ? TOWN : PACK_NONE,
                                               .seat = PACK_NONE};
    dilemma->reason_count = 2;
    if (!roles)
        return;
    dilemma->arguments[0] = (struct seen_words){.text = "Wie komt er op maandag?", .role = PACK_NONE};
    dilemma->arguments[1] = (struct seen_words){.text = "Een sleutel is ook vertrouwen.", .role = RESIDENT};
    dilemma->argument_count = 2;
    dilemma->guesses[0] = (struct seen_guess){
        .role = RESIDENT, .about = TOWN, .answer = 0, .count = 1, .result = GUESS_DIVIDED};
    dilemma->guesses[1] =
        (struct seen_guess){.role = TOWN, .about = RESIDENT, .answer = 1, .count = 1, .result = GUESS_MET};
    dilemma->guess_count = 2;
}

static struct seen_dilemma *new_dilemma(struct arena *arena, const struct seen *seen)
{
    const bool roles = seen->viewer.kind != VIEWER_OUTSIDE;
    struct seen_dilemma *dilemma = ARENA_NEW(arena, struct seen_dilemma);
    dilemma->owner = TOWN;
    dilemma->situation = "Het dak van buurthuis De Linde lekt.\n\nEr is geld voor één ding.";
    dilemma->question = "Wat moet er gebeuren met buurthuis De Linde?";
    dilemma->think = "Wat heb jij nodig om mee te doen?";
    dilemma->expert = "Een plek zonder mensen blijft leeg.";
    add_options(dilemma);
    dilemma->value_count = 4;
    for (uint8_t v = 0; v < 4; v++) {
        dilemma->values[v] = seen->value_names[v];
        dilemma->value_ids[v] = v;
    }
    add_round(dilemma, 0, firsts, roles ? PROMISE_BY_ROLE : PROMISE_COUNTS);
    add_round(dilemma, 1, seconds, roles ? PROMISE_BY_ROLE : PROMISE_COUNTS);
    add_movement(dilemma, roles);
    add_decision(dilemma, roles);
    add_words(dilemma, roles);
    dilemma->effect_count = seen->effect_count;
    memcpy(dilemma->effects, seen->effects, sizeof dilemma->effects);
    return dilemma;
}

static struct seen_talk *new_talk(struct arena *arena, enum pack_talk_purpose purpose, const char *title,
                                  const char *ask)
{
    struct seen_talk *talk = ARENA_NEW(arena, struct seen_talk);
    talk->purpose = purpose;
    talk->questions[0] = (struct seen_question){.title = title, .ask = ask, .notes = true, .ideas = true};
    talk->question_count = 1;
    return talk;
}

static void add_parts(struct arena *arena, struct seen *seen)
{
    seen->part_count = 5;
    seen->parts[0] =
        (struct seen_part){.id = "welkom",
                           .kind = "talk",
                           .title = "Welkom",
                           .progress = PROGRESS_DONE,
                           .planned = 240,
                           .used = 200,
                           .talk = new_talk(arena, TALK_OPENING, "Waarom?", "Waarom zijn we hier?")};
    seen->parts[1] =
        (struct seen_part){.title = "Pauze", .progress = PROGRESS_DONE, .planned = 600, .used = 610};
    seen->parts[SEENS_DILEMMA] =
        (struct seen_part){.id = "de-linde",
                           .kind = "dilemma",
                           .title = "De Linde lekt",
                           .progress = PROGRESS_DONE,
                           .ordinal = 1,
                           .of_kind = 2,
                           .planned = 1800,
                           .used = 2040,
                           .dilemma = new_dilemma(arena, seen),
                           .steps = {{.id = STEP_SITUATION, .word = "situation", .progress = PROGRESS_DONE},
                                     {.id = STEP_GLASSES, .word = "glasses", .progress = PROGRESS_SKIPPED}},
                           .step_count = 2};
    seen->parts[3] = (struct seen_part){.id = "het-dak",
                                        .kind = "dilemma",
                                        .title = "Het dak",
                                        .planned = 1500,
                                        .progress = PROGRESS_PASSED_OVER,
                                        .ordinal = 2,
                                        .of_kind = 2,
                                        .dilemma = ARENA_NEW(arena, struct seen_dilemma)};
    seen->parts[4] = (struct seen_part){
        .id = "terugkijken",
        .kind = "talk",
        .title = "Terugkijken",
        .progress = PROGRESS_DONE,
        .planned = 600,
        .used = 540,
        .talk = new_talk(arena, TALK_CLOSING, "Meenemen", "Wat nemen we mee naar onze eigen buurt?"),
        .words = {{.text = "Vraag eerst wie er al is.", .role = PACK_NONE}},
        .word_count = 1,
        .ideas = {{.text = "Eén keer per maand samen koffie, om te beginnen in mei.", .role = PACK_NONE},
                  {.text = "De sleutel bij twee buren.", .role = PACK_NONE}},
        .idea_count = 2};
}

struct seen *seens_linde(struct arena *arena, enum viewer_kind kind)
{
    struct seen *seen = ARENA_NEW(arena, struct seen);
    seen->viewer = (struct viewer){.kind = kind};
    seen->phase = PHASE_ENDED;
    seen->language = "nl";
    seen->pack_id = "de-linde";
    seen->pack_title = "Een middag in Noord";
    seen->pack_version = "1.0.0";
    seen->notice = "Het verhaal van De Linde is verzonnen.";
    seen->licence = "CC-BY-4.0";
    seen->group = "Wijkteam Noord";
    seen->promise = kind == VIEWER_OUTSIDE ? PROMISE_COUNTS : PROMISE_BY_ROLE;
    seen->answering = ANSWER_COMPUTER;
    seen->programme_title = "Een half uur";
    seen->part = seen->step = seen->next_seat = PACK_NONE;
    add_people(seen);
    add_neighbourhood(seen);
    add_parts(arena, seen);
    return seen;
}

struct seen_dilemma *seens_dilemma(struct seen *seen)
{
    union {
        const struct seen_dilemma *read;
        struct seen_dilemma *write;
    } dilemma = {.read = seen->parts[SEENS_DILEMMA].dilemma};
    return dilemma.write;
}
