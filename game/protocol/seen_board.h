/* What a viewer may know of a board: its areas, which of them were opened, and where its words were said. */
#ifndef PROTOCOL_SEEN_BOARD_H
#define PROTOCOL_SEEN_BOARD_H

#include "protocol/viewer.h"

struct seen_area {
    const char *id, *title;
    const char *text, *example, *source; /* NULL: none; an example without a source was made up */
    const struct pack_point *points;     /* the pack's own, in the measure of the picture */
    uint8_t point_count;
    struct pack_point mark; /* inside it: where its number stands */
    bool visited;
    const char *activity; /* id of the part that can be played from here; NULL: none */
};

struct seen_board {
    const char *picture, *picture_alt; /* path inside the pack */
    int16_t wide, high;                /* the measure of its points */
    const char *say;                   /* NULL: nothing */
    struct seen_area areas[PACK_AREAS_MAX];
    uint8_t area_count;
    uint8_t open;       /* PACK_NONE: none, the whole picture is looked at */
    uint8_t visited;    /* how many were opened */
    uint8_t across, up; /* spectra of the pack; PACK_NONE: no axes */
    bool notes, ideas;
    uint8_t word_area[SEEN_WORDS_MAX], idea_area[SEEN_WORDS_MAX]; /* of the part's words and ideas, in their
                                                                     order; PACK_NONE: of no area */
};

#endif
