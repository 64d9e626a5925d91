/* The state of an agenda: which ideas got an answer, what was agreed, what everybody can give, and what is
 * asked of people who are not here.
 *
 * Always true: everything in it was said outside the role, aloud and by choice; nobody is made to say no. */
#ifndef ACTIVITY_AGENDA_H
#define ACTIVITY_AGENDA_H

#include "activity/activity.h"

struct agreement {
    const char *text[AGREEMENT_TEXTS]; /* NULL: not said, or struck */
    uint8_t idea; /* place of the idea whose words it took over, PACK_NONE: it has its own */
    uint8_t from; /* place of the idea it came from, in whatever words; PACK_NONE: from none. Follows from the
                   * lines and is in no dump: records of before it was kept must open */
    bool lost;    /* what it said was struck, and no idea says it instead */
    uint8_t lean; /* enum lean */
};

enum { CONTRIBUTION_WHAT, CONTRIBUTION_WHO, CONTRIBUTION_TEXTS };

/* One of each seat; said once more it takes the place of the former. */
struct contribution {
    const char *text[CONTRIBUTION_TEXTS]; /* NULL: not said, or struck */
    uint8_t seat;                         /* PACK_NONE: the record was redacted */
};

struct absent_question {
    const char *text[QUESTION_TEXTS]; /* NULL: not said, or struck */
};

struct agenda {
    uint64_t answered; /* bit per idea of the session */
    struct agreement agreements[SEEN_AGREEMENTS_MAX];
    uint8_t count;
    struct contribution contributions[SEATS_MAX];
    uint8_t contribution_count;
    uint32_t passed; /* bit per seat that had its turn to contribute, and gave it on */
    struct absent_question questions[SEEN_QUESTIONS_MAX];
    uint8_t question_count;
    const char *next; /* when the table meets again; NULL: not said, or struck */
};

typedef enum refusal agenda_decider(const struct scene *scene, const struct agenda *agenda,
                                    const struct fields *with, struct events *events);
typedef bool agenda_admitter(const struct scene *scene, const struct agenda *agenda,
                             const struct event *event);
typedef void agenda_applier(const struct scene *scene, struct agenda *agenda, const struct event *event);

/* Is this what the pack calls one of its roles, in any language and however it is written? A role was played;
 * it is nobody who can promise something, or be asked. */
bool agenda_is_role(const struct pack *pack, const char *who);

/* --- ideas asked again, and what is agreed --- */
agenda_decider agenda_take_up, agenda_let_go, agenda_add, agenda_word, agenda_drop, agenda_move, agenda_mark;
agenda_admitter agenda_admits_taken_up, agenda_admits_let_go, agenda_admits_added, agenda_admits_one,
    agenda_admits_moved, agenda_admits_marked;
agenda_applier agenda_apply_taken_up, agenda_apply_let_go, agenda_apply_added, agenda_apply_worded,
    agenda_apply_dropped, agenda_apply_moved, agenda_apply_marked;

/* What is agreed, in its own words or in those of its idea; NULL when struck. */
const char *agreement_what(const struct scene *scene, const struct agreement *agreement);

/* Bit per idea that waits for an answer; a struck one cannot be asked. */
uint64_t agenda_pending(const struct scene *scene, const struct agenda *agenda);

/* --- what everybody can give --- */
agenda_decider agenda_contribute, agenda_drop_contribution, agenda_pass;
agenda_admitter agenda_admits_contributed, agenda_admits_contribution, agenda_admits_passed;
agenda_applier agenda_apply_contributed, agenda_apply_contribution_dropped, agenda_apply_passed;

/* Place of what this seat gives, PACK_NONE: nothing yet. */
uint8_t agenda_contribution_of(const struct agenda *agenda, uint8_t seat);

/* Whose turn it is: role by role, who is here and neither gave something nor passed; PACK_NONE: nobody's. */
uint8_t agenda_turn(const struct scene *scene, const struct agenda *agenda);

/* --- questions to somebody who is not here, and the next meeting --- */
agenda_decider agenda_add_question, agenda_word_question, agenda_drop_question, agenda_word_next;
agenda_admitter agenda_admits_question_added, agenda_admits_question, agenda_admits_next;
agenda_applier agenda_apply_question_added, agenda_apply_question_worded, agenda_apply_question_dropped,
    agenda_apply_next;

/* --- its parts of the table of kinds --- */
void agenda_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out);
void agenda_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen);
void agenda_describe(const struct scene *scene, const void *state, struct dump *dump);

#endif
