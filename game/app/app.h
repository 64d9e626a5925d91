/* The running program: what is open, where the user is, and the doors that screens use to change it.
 *
 * One thread owns all of it. Pages read the struct and change it only through the functions below; playing.c
 * and overlay.c, where keys become deeds, also set the gate, the panes, back_step and keys_shown. app.c and
 * app_open.c hold these functions, refresh.c the two that follow the session, windows.c the two about
 * displays, playing_desk.c the one about notes.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/away.h"
#include "app/gate.h"
#include "app/leave.h"
#include "app/library.h"
#include "app/looks.h"
#include "app/motion.h"
#include "app/options.h"
#include "app/page.h"
#include "session/record.h"
#include "view/desk.h"

struct writer;
struct mailbox;
struct window;
struct screen;
struct fade;

enum app_surface { APP_WALL, APP_DESK, APP_SEAT, APP_SURFACES };

/* One window: what it showed last, so that only changed rectangles are painted. */
struct app_window {
    struct window *window; /* owned; NULL = closed */
    struct canvas shown;
    bool valid;                    /* `shown` is what stands in the window's surface */
    struct motion_picture picture; /* what `shown` is a picture of */
    struct fade *fade;             /* owned; an earlier picture fades away under `shown`; NULL = none does */
    size_t wished;                 /* display it was opened for or moved to */
    uint64_t placed;               /* monotonic ms of that: a window manager needs a while to obey */
    struct form form;              /* overlays and places on this window */
};

enum { APP_NIGHT_MS = 250, APP_WINDOWS = 2 };

/* Why a pack or a record could not be opened: where, and a sentence that says what to do. */
struct trouble {
    struct text file, sentence; /* the file's name without its folder */
    uint32_t line;              /* 0 = none */
    bool record;
};

struct app {
    const struct options *options;
    struct words languages[WORDS_LANGUAGES]; /* of the interface, as words_languages */
    struct looks looks;
    struct library library;

    const struct page *page, *before; /* where the user is; where settings and test card go back to */
    int again;                        /* of page_again: the record to go on with, an index of the library's */
    enum leave leaving;               /* while the page asks about what is not saved: where to */
    const struct page *left;          /* ... and the page it came from, with what was typed there */
    struct form left_forms[APP_WINDOWS];
    const struct pack *pack; /* of the open session or of the pack being set up */
    struct pack *own_pack;   /* owned, when read from a folder */
    struct session *session; /* owned; NULL at the start */
    bool read_only;
    enum status failed; /* after a pack or record did not open: how the program would end */
    enum status ends;   /* how it will end, whatever happens in its windows */
    uint32_t
        prepared; /* revision of the session when its set-up was opened; 0 = it was opened from a record */
    struct writer *writer;
    struct mailbox *mailbox;
    uint64_t session_zero; /* monotonic ms of session time 0 */
    uint64_t asleep;       /* clock_asleep when it was last looked at */

    struct gate gate;
    struct screen *screen; /* owned; NULL before the start, and where nothing is shown */
    struct app_window
        windows[APP_WINDOWS]; /* [0] the first one; [1] on the second display, when there is one */
    struct pane panes[APP_SURFACES];
    struct arena seen_arena;
    const struct seen *seen[APP_SURFACES]; /* of the saved state; NULL without a session */
    uint8_t back_step;                     /* Back: the step looked at, PACK_NONE = the present one */
    bool keys_shown;                       /* the overlay with step, time and keys */
    int keys_leaf;                         /* the page of it, from 0 */
    bool key_used;                         /* the newest key was a command: its letter is not also typed */
    struct text notice;                    /* one sentence for the desk, "" = none */
    struct desk_notice desk;
    struct trouble trouble; /* of page_trouble */
    struct away away;       /* of the pages where a record is copied or taken away */
    struct motion motion;
    uint64_t night_until; /* monotonic ms: a private picture just left, nothing is shown; 0 = no */
    uint64_t retry_at;    /* monotonic ms: a refused batch is tried again, 0 = none */
    uint64_t slow_at;     /* monotonic ms: the batch on its way is told of as slow, 0 = none, or told */
    bool ticked;          /* time passed without a happening: clocks may show another second */
    uint64_t frames;      /* presented so far, for bench */
    bool quit;
};

/* --- doors for screens --- */

/* The interface's texts in the language picked in settings; borrowed. */
const struct words *app_words(const struct app *app);
uint32_t app_now(const struct app *app); /* session time */

bool app_plays(const struct app *app); /* a session has begun and is not over */

/* To another page, or (app_visit) to one that comes back to where the user is now. The page's own enter is
 * called; what was typed in the fields of the page that is left is gone. */
void app_go(struct app *app, const struct page *page);
void app_visit(struct app *app, const struct page *page); /* settings, test card, records */
void app_back(struct app *app); /* from settings or test card to where the user was */

/* Opens a pack for set-up: a new session with its record, so that nothing typed there is lost in a crash.
 * False: a notice says why, and of a broken pack page_trouble too. */
bool app_open_pack(struct app *app, const char *folder);
/* Opens a record and goes on; playing begins on night, never on a seat surface. False: page_trouble and a
 * notice say why. */
bool app_open_record(struct app *app, const char *path);
/* Sets up a new session, with a record of its own, as the session of that record was before it began: what
 * was prepared, or the table of last time. That record stays as it is. */
bool app_open_again(struct app *app, const char *path);
/* The preparation that is open stays; a new session with it begins. */
void app_begin_prepared(struct app *app);
/* What was named on the command line; of a pack that was cut short before, page_again asks first. False: a
 * notice says why. */
bool app_open_target(struct app *app, const char *target);
/* Obeys --desk as soon as a session is open: on one display the question comes first; of several she first
 * points at the wall. Where it cannot be, a notice and standard error say why. */
void app_open_desk(struct app *app);
/* Writes what waits and forgets the session without going anywhere; the record stays. What a full disk
 * refuses now is lost: whoever leaves goes through app_leave (leave.h), which asks first. */
void app_drop_session(struct app *app);
void app_close_session(struct app *app); /* the same, back to the start */
void app_write_waiting(struct app *app); /* now, and waits for the disk; what it refused still waits */

/* What stands in the field for notes goes to the record, when that holds something else. Called before
 * anything that could leave the field behind: a deed, another page, another session, the end. */
void app_keep_notes(struct app *app);

/* Asks the session; decided in this pass of the loop, durable soon after. Texts are copied. A refusal becomes
 * the notice; from the seat surface it stays on that surface. What answers a step carries that step's
 * revision. False: what is still on its way to the disk comes first (asked.h), or the mailbox is full;
 * nothing was asked, the notice says so, and what was typed must stay where it is. */
bool app_ask(struct app *app, struct command command, enum app_surface from);

/* Leaves the seat surface: nothing of it is kept, and full night comes first. */
void app_leave_seat(struct app *app);
/* And the hand-over comes next: on one display the room's picture, else the seat's own. */
void app_hand_over(struct app *app);

/* Displays came, went or slept: every earlier answer about the beamer has ended. */
void app_displays_changed(struct app *app);
/* The same when this tells, beside the last time, that the computer slept: somebody may have carried it to
 * another room. */
void app_slept(struct app *app, uint64_t asleep);
/* How long the loop may wait without looking whether the computer slept, in ms; -1 = for ever: no answer is
 * there that could end. */
int app_sleep_wait(const struct app *app);
void app_point_wall(struct app *app, int display); /* the facilitator pointed at the wall on the test card */

/* Looks at the saved state anew for every surface; panes follow. */
void app_refresh(struct app *app);
/* Set-up, playing or end, as the session is in now. */
void app_follow_phase(struct app *app);

void app_notice(struct app *app, const char *key);    /* a sentence of the interface texts; NULL ends it */
void app_tell(struct app *app, const char *sentence); /* a notice that is no key; copied */
void app_draw_again(struct app *app);                 /* every window, in this pass of the loop */
void app_settings_changed(struct app *app);           /* saves them and draws all again */
/* The interface speaks this from now on (words_languages), kept in the settings. */
void app_speak(struct app *app, const char *language);

/* Writes the paper beside the record and opens it in the browser; the notice says where it is and, when it is
 * to be printed, how. */
bool app_paper(struct app *app, const char *record, enum record_paper paper, bool print);
/* Writes what is printed before a meeting beside the record of the open session and opens the page that leads
 * to it; the notice says where it is. Defined in print_files.c. */
bool app_print(struct app *app);

#endif
