/* A talk while it is played: the table's words and ideas, which roles spoke where they speak in turn, the one
 * word of each seat, and who takes an assignment home.
 *
 * Always true: whose word it was is in the record alone. It was said aloud, so the words are told as they
 * come, but of nobody and in the order of the words. */
#ifndef ACTIVITY_TALK_H
#define ACTIVITY_TALK_H

#include "activity/activity.h"
#include "activity/notes.h"

struct talk {
    struct notes words, ideas;
    uint8_t spoken[PACK_QUESTIONS_MAX]; /* bit per role, of questions that are asked role by role */
    uint32_t in;                        /* bit per seat that said its word, or passed */
    struct {
        const char *text; /* NULL: passed, or struck */
        uint32_t event;
    } said[SEATS_MAX];
    uint32_t taken[PACK_QUESTIONS_MAX]; /* bit per seat that takes this question's assignment */
    uint16_t told;                      /* bit per question that was opened and not skipped */
};

/* Question number `step`, below the talk's count. */
const struct pack_question *talk_question(const struct scene *scene, uint8_t step);

/* --- words and ideas (talk_notes.c) --- */
enum refusal talk_note(const struct scene *scene, const struct talk *talk, const struct command *command,
                       struct events *events);
bool talk_admits_note(const struct scene *scene, const struct talk *talk, const struct event *event);
void talk_apply_note(const struct scene *scene, struct talk *talk, const struct event *event);
void talk_offer_notes(const struct scene *scene, const struct talk *talk, struct actor actor,
                      struct offers *offers);

/* --- role by role (talk_roles.c) --- */
enum refusal talk_next_role(const struct scene *scene, const struct talk *talk, const struct command *command,
                            struct events *events);
bool talk_admits_role(const struct scene *scene, const struct talk *talk, const struct event *event);
void talk_apply_role(const struct scene *scene, struct talk *talk, const struct event *event);
void talk_offer_roles(const struct scene *scene, const struct talk *talk, struct actor actor,
                      struct offers *offers);
enum command_kind talk_on_roles(const struct scene *scene, const struct talk *talk);
void talk_see_roles(const struct scene *scene, const struct talk *talk, struct seen_talk *out);

/* --- by each seat: its word, and an assignment taken or left (talk_seats.c) --- */
enum { WORD_BYTES_MAX = 60 };
bool talk_seat_may(enum command_kind kind);
enum refusal talk_of_seat(const struct scene *scene, const struct talk *talk, const struct command *command,
                          struct events *events);
bool talk_admits_seat(const struct scene *scene, const struct talk *talk, const struct event *event);
void talk_apply_seat(const struct scene *scene, struct talk *talk, const struct event *event);
void talk_offer_seats(const struct scene *scene, const struct talk *talk, struct actor actor,
                      struct offers *offers);
void talk_see_seats(const struct scene *scene, const struct talk *talk, const struct viewer *viewer,
                    struct seen_talk *out);
void talk_describe_seats(const struct talk *talk, struct dump *dump);

/* --- what others know of it (talk_see.c) --- */
void talk_see(const struct scene *scene, const void *state, const struct viewer *viewer, struct arena *arena,
              struct seen_part *part, struct seen *seen);
void talk_describe(const struct scene *scene, const void *state, struct dump *dump);

#endif
