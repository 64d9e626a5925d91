/* The desk: the facilitator's own screen (look 13). Pure, like every view; drawn only where the room cannot
 * see it. */
#ifndef VIEW_DESK_H
#define VIEW_DESK_H

#include "view/view.h"

/* What the desk tells besides the session. */
struct desk_notice {
    const char *sentence;   /* one thing that just went wrong or was refused, in words; NULL = nothing */
    bool not_saved;         /* the disk refused: a banner that stays until space is back */
    const char *read_only;  /* key of the sentence why nothing more can be kept; NULL = it can */
    bool blank;             /* the wall is blanked */
    bool writes;            /* in this step something can be written down */
    uint32_t asked;         /* a target that asks first: what it loses is said, and Yes or No; 0 = none */
    struct wall_time saved; /* of the newest durable event */
};

enum { DESK_LONGERS = 3, DESK_LONGER_MINUTES = 5 };

/* The text of the desk follows the text size no further than this: it is read from nearby. */
enum { DESK_TEXT_MOST = 115 };

/* Draws the desk with `wall` (exactly the canvas the room sees, never more) as its small picture; NULL =
 * night. */
void desk_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane, const struct canvas *wall, const struct desk_notice *notice);

/* Ids of the desk's targets; those with a command of their own are turned into it by pane_input or by the
 * app. */
enum desk_target {
    DESK_GO_ON = PANE_DESK + 1, /* go-on, or close-step when somebody is still busy (then Ctrl+Enter) */
    DESK_BACK,                  /* look at the step before */
    DESK_SKIP,
    DESK_UNDO,
    DESK_REDO,
    DESK_PAUSE,
    DESK_QUIET,
    DESK_BLANK,
    DESK_CLOCK,  /* stop or start */
    DESK_MINUTE, /* one minute more */
    DESK_HELP,   /* help sentences */
    DESK_STRIKE, /* take a text away */
    DESK_KEYS,   /* all keys */
    DESK_NOTES,  /* the field for notes */
    DESK_SETTINGS,
    DESK_LEAVE,                     /* back to the start screen; the record stays */
    DESK_END,                       /* end the session */
    DESK_PEOPLE,                    /* who is here */
    DESK_WAYS,                      /* computer, cards or hands; what will be shown */
    DESK_WORDS,                     /* write down what the table says */
    DESK_NEWS,                      /* throw in news of this step */
    DESK_ONWARD,                    /* another way on: stop this part, go to looking back, end */
    DESK_READ,                      /* all of what to say and the tip, when the desk has no room for it */
    DESK_SURE,                      /* yes, what `asked` says */
    DESK_NOT_SURE,                  /* no */
    DESK_LONGER = PANE_DESK + 0x80, /* + 0, 1, 2: the pause lasts 5, 10, 15 minutes longer */
    DESK_STEP = PANE_DESK + 0x100,  /* + index of a step of this part: reopen */
    DESK_SEAT = PANE_DESK + 0x200,  /* + seat: presence */
    DESK_STRIKABLE = PANE_DESK + 0x300,
    DESK_WAY = PANE_DESK + 0x400, /* + enum answering */
    DESK_INJECT = PANE_DESK + 0x500,
    DESK_RULE = PANE_DESK + 0x600, /* + enum decision_rule: another way to decide */
    DESK_OWN = PANE_DESK + 0x1000, /* ids from here on are the desk's dialogs' own */
};

#endif
