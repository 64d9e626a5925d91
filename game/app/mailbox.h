/* Commands on their way to the record: first in, first out, each kept until its batch is durable.
 *
 * The first `sent` letters were decided and are being written; when the disk refuses they are simply
 * sent again later, so what was typed is never lost. */
#ifndef APP_MAILBOX_H
#define APP_MAILBOX_H

#include "protocol/command.h"
#include "protocol/refusal.h"

enum { MAILBOX_MAX = 64 };

struct letter {
    struct command command; /* its texts point into `texts` */
    int from;               /* which surface gave it, for the answer */
    enum refusal answer;    /* once sent */
    char texts[TEXTS_MAX][TEXT_BYTES_MAX + 1];
};

struct mailbox {
    struct letter letters[MAILBOX_MAX];
    size_t first, count, sent; /* sent <= count */
};

/* Copies the command and its texts. False: full; nobody types this fast, so the caller drops it. */
bool mailbox_put(struct mailbox *mailbox, const struct command *command, int from);

/* The oldest letter not sent yet, NULL when there is none; mailbox_sent moves on with its answer. */
struct letter *mailbox_next(struct mailbox *mailbox);
void mailbox_sent(struct mailbox *mailbox, enum refusal answer);

/* The oldest letter that was sent, NULL when there is none; for telling its surface, then dropping it. */
const struct letter *mailbox_oldest(const struct mailbox *mailbox);
void mailbox_drop(struct mailbox *mailbox);

/* The newest letter of a kind that is still on its way, NULL when there is none. */
const struct letter *mailbox_newest(const struct mailbox *mailbox, enum command_kind kind);

bool mailbox_waits_from(const struct mailbox *mailbox, int from); /* any letter of that surface */

/* Nothing counts as sent. Refused letters too are decided anew: nobody was told yet why. */
void mailbox_again(struct mailbox *mailbox);
void mailbox_clear(struct mailbox *mailbox); /* all letters are gone, sent or not */

#endif
