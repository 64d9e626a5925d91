/* What this user likes on this computer: kept in one small JSON file, never part of a session. */
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include "base/file.h"
#include "view/metrics.h"
#include "view/theme.h"

enum { WALLS_MAX = 8, SETTINGS_ZOOMS = 3 };

/* Percent, the first is what a new user gets. */
extern const int settings_zooms[SETTINGS_ZOOMS];

struct settings {
    char language[8]; /* of the interface; "" = the system's */
    enum theme_kind theme;
    int text_percent; /* one of metrics_texts */
    int zoom_percent; /* one of settings_zooms */
    bool reduced_motion;
    struct { /* which display is the wall, per set of displays (screen_display_set) */
        char set[17];
        int display;
    } walls[WALLS_MAX];
    int wall_count;
};

/* What stands in the file where it makes sense, else what a new user gets. Never fails. */
struct settings settings_load(void);
enum file_result settings_save(const struct settings *settings);

/* Display remembered as the wall, -1 when the facilitator never pointed at one for this set. */
int settings_wall(const struct settings *settings, const char *set);
void settings_set_wall(struct settings *settings, const char *set, int display);

#endif
