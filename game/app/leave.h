/* Leaving a session or the program, without losing what is not on the disk yet.
 *
 * Whoever leaves while something waits is asked first; nothing is lost unless she says so. */
#ifndef APP_LEAVE_H
#define APP_LEAVE_H

struct app;

enum leave { LEAVE_NOT, LEAVE_SESSION, LEAVE_PROGRAM };

/* Tries to save what waits, at once, and leaves; asks when it could not be saved. The question stands in the
 * first window; the wall of a second one keeps its picture. */
void app_leave(struct app *app, enum leave to);

/* After each pass of the loop: what was asked about may have been saved meanwhile. */
void app_leave_when_saved(struct app *app);

/* The answers: back to where she was, with all that was typed there; or away, and what waits is lost. */
void app_stay(struct app *app);
void app_leave_unsaved(struct app *app);

#endif
