/* How second answers follow first ones. */
#include "activity/dilemma.h"

#include <assert.h>

/* Rounds that can be laid beside each other, seat by seat. */
static bool moved_comparable(const struct dilemma *dilemma, enum promise first, enum promise second)
{
    for (int i = 0; i < 2; i++)
        if (dilemma->rounds[i].way != ENTRY_SEAT || round_known(&dilemma->rounds[i]))
            return false;
    return first >= PROMISE_COUNTS && second >= PROMISE_COUNTS;
}

/* Shown equally fine: how many changed, beside the names of a first round, would tell what each of them chose
 * in a second one that was promised to show less. */
static bool moved_alike(const struct dilemma *dilemma, enum promise second)
{
    const enum promise shown = dilemma->rounds[1].as == PROMISE_UNSET ? second : dilemma->rounds[1].as;
    return dilemma->rounds[0].as == shown;
}

/* Seats whose answer there is: not those that were struck. */
static uint32_t moved_seats(const struct round *round)
{
    uint32_t seats = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        if (round_has(round, seat))
            seats |= (uint32_t)1 << seat;
    return seats;
}

/* Who answered one round only is what is left of the totals. What was told when it was shown stays told,
 * whatever is struck later. */
static bool moved_same_seats(const struct dilemma *dilemma)
{
    const struct round *first = &dilemma->rounds[0], *second = &dilemma->rounds[1];
    const bool told = dilemma->moved.changed + dilemma->moved.stayed + dilemma->moved.joined > 0;
    return first->answered == second->answered && (told || moved_seats(first) == moved_seats(second));
}

bool moved_withheld(const struct dilemma *dilemma, enum promise first, enum promise second)
{
    const bool by_name = first >= PROMISE_BY_NAME && second >= PROMISE_BY_NAME;
    if (!moved_comparable(dilemma, first, second))
        return false;
    return dilemma->moved.withheld ||
           (!by_name && !(moved_alike(dilemma, second) && moved_same_seats(dilemma)));
}

bool moved_known(const struct dilemma *dilemma, enum promise first, enum promise second)
{
    return moved_comparable(dilemma, first, second) && !moved_withheld(dilemma, first, second);
}

static int move_order(const struct move *one, const struct move *other)
{
    if (one->role != other->role)
        return one->role < other->role ? -1 : 1;
    if (one->from != other->from)
        return one->from < other->from ? -1 : 1;
    return (one->to > other->to) - (one->to < other->to);
}

/* In an order that tells nothing of who: role by role, answer by answer. */
static void move_add(struct move moves[SEATS_MAX], struct move move)
{
    int at = 0;
    while (at < SEATS_MAX && moves[at].count && move_order(&moves[at], &move) < 0)
        at++;
    assert(at < SEATS_MAX);
    if (moves[at].count && move_order(&moves[at], &move) == 0) {
        moves[at].count++;
        return;
    }
    memmove(&moves[at + 1], &moves[at], sizeof *moves * (size_t)(SEATS_MAX - 1 - at));
    moves[at] = move;
}

struct moved moved_count(const struct scene *scene, const struct dilemma *dilemma, bool by_role)
{
    const struct round *first = &dilemma->rounds[0], *second = &dilemma->rounds[1];
    struct moved moved = {.changed = 0};
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++) {
        if (!round_has(second, seat))
            continue;
        if (!round_has(first, seat)) { /* a struck first choice is neither there nor missing */
            moved.joined = (uint8_t)(moved.joined + !(first->answered >> seat & 1));
            continue;
        }
        const uint8_t from = first->choices[seat].answer, to = second->choices[seat].answer;
        *(from == to ? &moved.stayed : &moved.changed) += 1;
        if (by_role)
            move_add(moved.moves, (struct move){second->role[seat], from, to, 1});
    }
    return moved;
}
