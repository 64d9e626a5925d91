/* A ring of letters; texts are copied so that what was typed may change meanwhile. */
#include "app/mailbox.h"

#include <assert.h>
#include <string.h>

static struct letter *letter_at(struct mailbox *mailbox, size_t index)
{
    assert(index < MAILBOX_MAX);
    return &mailbox->letters[(mailbox->first + index) % MAILBOX_MAX];
}

static void letter_fill(struct letter *letter, const struct command *command, int from)
{
    letter->command = *command;
    letter->from = from;
    letter->answer = ACCEPTED;
    for (size_t i = 0; i < TEXTS_MAX; i++) {
        const char *text = command->with.text[i];
        if (!text)
            continue;
        const size_t length = strnlen(text, TEXT_BYTES_MAX);
        memcpy(letter->texts[i], text, length);
        letter->texts[i][length] = '\0';
        letter->command.with.text[i] = letter->texts[i];
    }
}

bool mailbox_put(struct mailbox *mailbox, const struct command *command, int from)
{
    assert(mailbox && command);
    if (mailbox->count == MAILBOX_MAX)
        return false;
    letter_fill(letter_at(mailbox, mailbox->count), command, from);
    mailbox->count++;
    return true;
}

struct letter *mailbox_next(struct mailbox *mailbox)
{
    return mailbox->sent < mailbox->count ? letter_at(mailbox, mailbox->sent) : NULL;
}

const struct letter *mailbox_newest(const struct mailbox *mailbox, enum command_kind kind)
{
    for (size_t i = mailbox->count; i > 0; i--) {
        const struct letter *letter = &mailbox->letters[(mailbox->first + i - 1) % MAILBOX_MAX];
        if (letter->command.kind == kind)
            return letter;
    }
    return NULL;
}

void mailbox_sent(struct mailbox *mailbox, enum refusal answer)
{
    assert(mailbox->sent < mailbox->count);
    letter_at(mailbox, mailbox->sent)->answer = answer;
    mailbox->sent++;
}

const struct letter *mailbox_oldest(const struct mailbox *mailbox)
{
    return mailbox->sent > 0 ? &mailbox->letters[mailbox->first] : NULL;
}

void mailbox_drop(struct mailbox *mailbox)
{
    assert(mailbox->sent > 0 && mailbox->sent <= mailbox->count);
    mailbox->first = (mailbox->first + 1) % MAILBOX_MAX;
    mailbox->count--;
    mailbox->sent--;
}

bool mailbox_waits_from(const struct mailbox *mailbox, int from)
{
    for (size_t i = 0; i < mailbox->count; i++)
        if (mailbox->letters[(mailbox->first + i) % MAILBOX_MAX].from == from)
            return true;
    return false;
}

void mailbox_again(struct mailbox *mailbox)
{
    mailbox->sent = 0;
}

void mailbox_clear(struct mailbox *mailbox)
{
    mailbox->first = 0;
    mailbox->count = 0;
    mailbox->sent = 0;
}
