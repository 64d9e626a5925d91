/* Why a command did not happen. The sentence stands in the interface texts under "refusal.<word>". */
#ifndef PROTOCOL_REFUSAL_H
#define PROTOCOL_REFUSAL_H

#define REFUSALS(X)                                                                                          \
    X(ACCEPTED, "accepted")                                                                                  \
    X(NOT_ALLOWED, "not-allowed") /* this actor may not do this */                                           \
    X(NOT_NOW, "not-now")         /* not in this phase or step */                                            \
    X(STALE_STEP, "stale-step")   /* the step it answers was closed, reopened or replaced */                 \
    X(NO_SUCH_SEAT, "no-such-seat")                                                                          \
    X(SEAT_NOT_HERE, "seat-not-here")                                                                        \
    X(NO_SUCH_OPTION, "no-such-option")                                                                      \
    X(NO_SUCH_VALUE, "no-such-value")                                                                        \
    X(NO_SUCH_CARD, "no-such-card")         /* it is not in the deck, or not in the row */                   \
    X(CARDS_DO_NOT_FIT, "cards-do-not-fit") /* more than may be picked, or one twice */                      \
    X(NOT_YOUR_TURN, "not-your-turn")       /* another seat moves a card now */                              \
    X(TOO_FEW_PICKED, "too-few-picked")     /* a row of one seat's cards would tell whose they are */        \
    X(TOO_FEW_FILLED, "too-few-filled")     /* numbers of one seat would tell whose they are */              \
    X(NO_SUCH_NUMBER, "no-such-number")     /* a room gets 1 to 5 lamps */                                   \
    X(NO_SUCH_ROLE, "no-such-role")                                                                          \
    X(NO_SUCH_EVENT, "no-such-event")                                                                        \
    X(NO_SUCH_STEP, "no-such-step")                                                                          \
    X(NO_SUCH_ITEM, "no-such-item")                                                                          \
    X(NOT_ALL_IN, "not-all-in")                 /* close-step closes it early */                             \
    X(ANSWERED_OTHERWISE, "answered-otherwise") /* this way of answering is not in use */                    \
    X(TOO_MANY, "too-many")                                                                                  \
    X(TOO_FEW_SEATS, "too-few-seats")                                                                        \
    X(NO_PROGRAMME, "no-programme")                                                                          \
    X(ONLY_PREPARED, "only-prepared")   /* this record is a preparation: playing begins in a new one */      \
    X(PROMISE_STANDS, "promise-stands") /* cannot be loosened once somebody may have answered */             \
    X(PROMISE_NEEDS_TWO, "promise-needs-two") /* by role wants two seats a role, or the warning accepted */  \
    X(COUNTS_DO_NOT_FIT, "counts-do-not-fit") /* totals differ from who is present */                        \
    X(WHO_PAYS, "who-pays")                   /* an own idea says who pays for it */                         \
    X(NOTHING_PROPOSED, "nothing-proposed")                                                                  \
    X(NOT_DECIDED, "not-decided")   /* decide first, or close the step without a decision */                 \
    X(NO_MAJORITY, "no-majority")   /* a tie: pick another rule */                                           \
    X(ROLE_AWAY, "role-away")       /* the deciding role has nobody here */                                  \
    X(ROLES_HELD, "roles-held")     /* roles change between two dilemmas, not within one */                  \
    X(WHO_IS_ROLE, "who-is-role")   /* an agreement is kept by a person or an organisation */                \
    X(WHOM_IS_ROLE, "whom-is-role") /* a question goes to somebody who is not at the table */                \
    X(LATER_ACTIVITY_BEGUN, "later-activity-begun")                                                          \
    X(NOTHING_TO_UNDO, "nothing-to-undo")                                                                    \
    X(NOTHING_TO_REDO, "nothing-to-redo")                                                                    \
    X(STEP_IS_PRIVATE,                                                                                       \
      "step-is-private")      /* no undo once somebody answered in the private step that is open */          \
    X(LAST_STEP, "last-step") /* nothing comes after it to skip to: going on ends */                         \
    X(ALREADY, "already")     /* nothing would change, or this command was done before */                    \
    X(TEXT_TOO_LONG, "text-too-long")                                                                        \
    X(TEXT_UNREADABLE, "text-unreadable")                                                                    \
    X(READ_ONLY, "read-only") /* another program writes this record */                                       \
    X(NOT_SAVED, "not-saved") /* the disk refused: nothing changed, try again */

enum refusal {
#define X(name, word) REFUSED_##name,
    REFUSALS(X)
#undef X
        REFUSAL_COUNT,
    ACCEPTED = REFUSED_ACCEPTED
};

/* The word of it in texts (refusal.WORD), scripts and messages: "not-now". */
const char *refusal_word(enum refusal refusal);

#endif
