/* The dump of what is seen of a board. */
#include "protocol/seen_dump.h"

static void dump_area(struct dump *dump, const struct seen_area *area, unsigned number)
{
    const size_t inside = dump_enter(dump, "area.%u", number);
    dump_text(dump, "id", area->id);
    dump_text(dump, "title", area->title);
    dump_text(dump, "text", area->text);
    dump_text(dump, "example", area->example);
    dump_text(dump, "source", area->source);
    for (uint8_t i = 0; i < area->point_count; i++) {
        const size_t point = dump_enter(dump, "point.%u", i + 1u);
        dump_number(dump, "x", area->points[i].x);
        dump_number(dump, "y", area->points[i].y);
        dump_leave(dump, point);
    }
    dump_number(dump, "mark_x", area->mark.x);
    dump_number(dump, "mark_y", area->mark.y);
    dump_number(dump, "visited", area->visited);
    dump_text(dump, "activity", area->activity);
    dump_leave(dump, inside);
}

void seen_dump_board(struct dump *dump, const struct seen_part *part)
{
    const struct seen_board *board = part->board;
    const size_t inside = dump_enter(dump, "board");
    dump_text(dump, "picture", board->picture);
    dump_text(dump, "picture_alt", board->picture_alt);
    dump_number(dump, "wide", board->wide);
    dump_number(dump, "high", board->high);
    dump_text(dump, "say", board->say);
    for (uint8_t area = 0; area < board->area_count; area++)
        dump_area(dump, &board->areas[area], area + 1u);
    dump_id(dump, "open", board->open);
    dump_number(dump, "visited", board->visited);
    dump_id(dump, "across", board->across);
    dump_id(dump, "up", board->up);
    dump_number(dump, "notes", board->notes);
    dump_number(dump, "ideas", board->ideas);
    dump_row(dump, "word_area", board->word_area, part->word_count);
    dump_row(dump, "idea_area", board->idea_area, part->idea_count);
    dump_leave(dump, inside);
}
