/* What may be done at a board, what each viewer may know of it, and its canonical dump. Nothing on it is
 * secret; what the table said is not for outside. */
#include "activity/board.h"
#include "activity/offer.h"

void board_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    const struct board *board = state;
    const struct pack_board *pack = scene->activity->board;
    if (actor.kind == ACTOR_SEAT)
        return;
    if (pack->notes && board->words.notes.count < SEEN_WORDS_MAX)
        offer_text(offer_add(out, COMMAND_NOTE_WORDS, actor), 0, TEXT_BYTES_MAX, false);
    if (pack->ideas && board->ideas.notes.count < SEEN_WORDS_MAX && scene->ideas->count < SEEN_IDEAS_MAX)
        offer_text(offer_add(out, COMMAND_NOTE_IDEA, actor), 0, TEXT_BYTES_MAX, false);
    if (scene->step != BOARD_AREAS)
        return;
    uint64_t others = offer_first(pack->area_count);
    if (board->open)
        others &= ~((uint64_t)1 << (board->open - 1));
    if (others)
        OFFER_CHOICE(offer_add(out, COMMAND_OPEN_AREA, actor), FIELD_INDEX, index, others);
    if (board_next(scene, board) != PACK_NONE)
        offer_add(out, COMMAND_NEXT_AREA, actor);
    if (board->open)
        offer_add(out, COMMAND_CLOSE_AREA, actor);
}

static const char *optional_text(const struct pack_text *text, uint8_t language)
{
    return pack_text_present(text) ? pack_text(text, language) : NULL;
}

static void see_area(const struct scene *scene, const struct pack_area *area, bool visited, uint8_t language,
                     struct seen_area *out)
{
    *out = (struct seen_area){.id = area->id,
                              .title = pack_text(&area->title, language),
                              .text = optional_text(&area->text, language),
                              .example = optional_text(&area->example.text, language),
                              .source = optional_text(&area->example.source, language),
                              .points = area->points,
                              .point_count = area->point_count,
                              .mark = area->mark,
                              .visited = visited};
    if (area->activity != PACK_NONE)
        out->activity = scene->pack->activities[area->activity].id;
}

/* The areas of what `notes_see` tells: those that still have their text. */
static void see_areas_of(const struct board_notes *notes, uint8_t out[SEEN_WORDS_MAX])
{
    uint8_t count = 0;
    for (uint8_t i = 0; i < notes->notes.count; i++)
        if (notes->notes.items[i].text)
            out[count++] = notes->area[i] ? (uint8_t)(notes->area[i] - 1) : PACK_NONE;
}

static void see_words(const struct board *board, const struct viewer *viewer, struct seen_part *part,
                      struct seen_board *out)
{
    const bool strikes = viewer->kind == VIEWER_DESK;
    if (viewer->kind != VIEWER_OUTSIDE) {
        part->word_count = notes_see(&board->words.notes, strikes, part->words);
        see_areas_of(&board->words, out->word_area);
    }
    part->idea_count = notes_see(&board->ideas.notes, strikes, part->ideas);
    see_areas_of(&board->ideas, out->idea_area);
}

void board_see(const struct scene *scene, const void *state, const struct viewer *viewer, struct arena *arena,
               struct seen_part *part, struct seen *seen)
{
    const struct board *board = state;
    const struct pack_board *pack = scene->activity->board;
    struct seen_board *out = ARENA_NEW(arena, struct seen_board);
    (void)seen;
    *out = (struct seen_board){.picture = pack->picture.file,
                               .picture_alt = pack_text(&pack->picture.alt, viewer->language),
                               .wide = pack->wide,
                               .high = pack->high,
                               .say = optional_text(&pack->say, viewer->language),
                               .area_count = pack->area_count,
                               .open = board->open ? (uint8_t)(board->open - 1) : PACK_NONE,
                               .across = pack->across,
                               .up = pack->up,
                               .notes = pack->notes,
                               .ideas = pack->ideas};
    for (uint8_t area = 0; area < pack->area_count; area++) {
        const bool visited = board->visited >> area & 1;
        see_area(scene, &pack->areas[area], visited, viewer->language, &out->areas[area]);
        out->visited = (uint8_t)(out->visited + visited);
    }
    see_words(board, viewer, part, out);
    part->board = out;
}

/* --- the dump --- */

static void describe_notes(const struct board_notes *notes, struct dump *dump, const char *name)
{
    notes_describe(&notes->notes, dump, name);
    const size_t inside = dump_enter(dump, "%s", name);
    dump_row(dump, "area", notes->area, notes->notes.count);
    dump_leave(dump, inside);
}

void board_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    const struct board *board = state;
    (void)scene;
    dump_bits(dump, "visited", board->visited);
    dump_number(dump, "open", board->open);
    describe_notes(&board->words, dump, "words");
    describe_notes(&board->ideas, dump, "idea");
}
