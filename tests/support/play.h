/* Playing a session in a test: short names for commands, and dumps of what is seen. */
#ifndef SUPPORT_PLAY_H
#define SUPPORT_PLAY_H

#include "session/session.h"

/* A session with its own pack and a clock that goes one second a command. */
struct play {
    struct pack *pack;
    struct session *session;
    uint32_t now;
};

/* tests/packs/NAME, nobody seated. */
struct play play_new(const char *pack);

/* The same pack with pieces of its text replaced: pairs of old and new, ending at NULL. */
struct play play_changed(const char *pack, const char *const *changes);
void play_free(struct play *play);

/* Seats, promise, way, programme, and begun; then on to this step. */
struct play play_at(const char *pack, uint8_t seats, enum promise promise, enum answering answering,
                    uint8_t part, uint8_t step);

/* `seats` seats, one after the other in each role in turn; promise and way of answering as given. */
void play_seat(struct play *play, uint8_t seats, enum promise promise, enum answering answering);

/* Any command by the facilitator; the fields of `with` that are not set must be as in fields_none. */
enum refusal play_do(struct play *play, enum command_kind kind);
enum refusal play_with(struct play *play, enum command_kind kind, const struct fields *with);
enum refusal play_command(struct play *play, const struct command *command);

/* The same, and it must be accepted. */
void play_must(struct play *play, enum command_kind kind);
void play_must_with(struct play *play, enum command_kind kind, const struct fields *with);

/* A choice by the seat itself, without anything else. */
enum refusal play_cast(struct play *play, uint8_t seat, uint8_t answer);
void play_all_cast(struct play *play, const uint8_t *answers, uint8_t count);

/* What this seat fills in of a house, in a script; `count` rooms, the others passed. */
enum refusal play_fill(struct play *play, uint8_t seat, const struct filled_room *rooms, uint8_t count);

/* `count` cards of this seat, in a script: values of the pack; none is a pass. */
enum refusal play_pick(struct play *play, uint8_t seat, const uint8_t *cards, uint8_t count);

/* What the wall knows of this part's dilemma, in the arena of the caller. */
const struct seen_dilemma *play_dilemma(const struct play *play, uint8_t part, struct arena *arena);

/* Goes on until this step of this part of the plan is open; choosing is closed early with whoever is in. */
void play_to(struct play *play, uint8_t part, uint8_t step);

/* What a viewer sees, in the arena of the caller; and as a dump, which the caller releases. */
const struct seen *play_see(const struct play *play, enum viewer_kind kind, uint8_t seat,
                            struct arena *arena);
struct text play_seen(const struct play *play, enum viewer_kind kind, uint8_t seat);
struct text play_state(const struct play *play);

/* Setting a member twice is the point of WITH. */
#pragma GCC diagnostic ignored "-Woverride-init"

/* fields_none with some members set: WITH(.seat = 3, .answer = ANSWER_PASS). */
#define WITH(...)                                                                                            \
    (&(const struct fields){.seat = PACK_NONE,                                                               \
                            .role = PACK_NONE,                                                               \
                            .answer = ANSWER_NONE,                                                           \
                            .value = PACK_NONE,                                                              \
                            .about = PACK_NONE,                                                              \
                            .guess = ANSWER_NONE,                                                            \
                            .part = PACK_NONE,                                                               \
                            .step = PACK_NONE,                                                               \
                            .programme = PACK_NONE,                                                          \
                            .activity = PACK_NONE,                                                           \
                            .nickname = PACK_NONE,                                                           \
                            .language = PACK_NONE,                                                           \
                            .picked = {PACK_NONE, {PACK_NONE, PACK_NONE, PACK_NONE, PACK_NONE, PACK_NONE}},  \
                            __VA_ARGS__})

#endif
