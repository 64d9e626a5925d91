/* What the steps of the table's words share: fields, buttons, lists, and one row of functions per step. */
#ifndef APP_WORDS_PAGE_H
#define APP_WORDS_PAGE_H

#include "app/app.h"
#include "app/leaf.h"

enum words_target {
    WORDS_DONE = 1,
    WORDS_KEEP,
    WORDS_DECIDE,
    WORDS_NEXT_SPEAKER,
    WORDS_NEXT_ROUND,
    WORDS_OBJECT,
    WORDS_ADD_OPTION,
    WORDS_DROP_OPTION,
    WORDS_TAKE_UP,
    WORDS_LEAVE,
    WORDS_NEW_AGREEMENT,
    WORDS_DROP_AGREEMENT,
    WORDS_MOVE,
    WORDS_PASS_TURN,
    WORDS_COUNT,
    WORDS_UP,
    WORDS_IDEA = 0x10,
    WORDS_TEXT = 0x11,
    WORDS_AGREED = 0x12,   /* + enum agreement_text */
    WORDS_TO = 0x18,       /* place a card goes to */
    WORDS_LIVE = 0x19,     /* how many can live with the row */
    WORDS_VALUE = 0x1A,    /* + text of a value: behaviour, rule; of a room: strength, wish, or its numbers */
    WORDS_LINE = 0x20,     /* + line of the decision, 0 to 3 */
    WORDS_HELP = 0x30,     /* + role */
    WORDS_PANE = 0x38,     /* + enum turn_pane: the one being filled */
    WORDS_OWN = 0x3C,      /* + text of the table's own idea, 0 to 2 */
    WORDS_ROLE = 0x40,     /* + role whose words these are */
    WORDS_PROPOSE = 0x50,  /* + enum answer */
    WORDS_RULE = 0x60,     /* + enum decision_rule */
    WORDS_DECIDER = 0x70,  /* + role that decides */
    WORDS_WITHDRAW = 0x80, /* + objection */
    WORDS_AGREEMENT = 0xC0, /* + place among those seen */
    WORDS_LEAN = 0xE0,      /* + enum lean */
    WORDS_DOWN = 0xE8,      /* one place lower on the agenda */
    WORDS_NEXT_MEETING = 0xE9,
    WORDS_NEXT_TIME = 0xED, /* the button that brings that field */
    WORDS_NEW_QUESTION = 0xEA,
    WORDS_DROP_QUESTION = 0xEB,
    WORDS_DROP_GIVEN = 0xEC,
    WORDS_ASKED = 0xF0,     /* + enum question_text */
    WORDS_GIVEN = 0xF4,     /* what a seat gives, and who is named with it */
    WORDS_CARD = 0x200,     /* + place in the row, or room of a house */
    WORDS_QUESTION = 0x260, /* + place among those seen */
    WORDS_SEAT = 0x300,     /* + seat that says its word, gives something, or takes something home */
};

/* One text and one idea, an agreement, the next meeting, a question, what somebody gives, a place, a count
 * and the words of a value, a decision, an own idea, and who helps each role. */
_Static_assert(1 + 1 + AGREEMENT_TEXTS + 1 + QUESTION_TEXTS + 2 + 1 + 1 + 2 + 4 + 3 + PACK_ROLES_MAX <=
                   FORM_FIELDS_MAX,
               "the step may change under the page, and all its fields stay in one form");

/* A column being filled, page after page; its flow says what of it is drawn. */
struct words_column {
    double x, wide;
    struct flow *flow;
};

/* `across` stands above both columns: fill it first. With large text all three are one column, across. */
struct words_page {
    struct sheet sheet;
    const struct app *app;
    const struct form *form;
    const struct seen *seen;
    const struct seen_part *part;
    struct words_column across, left, right;
};

enum { WORDS_FOOT_MAX = 2 };

struct words_step {
    uint32_t first;                                      /* has the focus on arriving */
    bool columns;                                        /* two, where the text is not too large for them */
    const char *(*title)(const struct words_page *page); /* on every page; may be NULL */
    void (*draw)(const struct words_page *page);         /* walks along all blocks, and draws what is due */
    size_t (*foot)(const struct words_page *page,
                   struct pick picks[WORDS_FOOT_MAX]); /* on every page; or NULL */
    void (*press)(struct app *app, struct form *form, uint32_t id);
    /* A key that no target took, while no field has the focus, or Ctrl with an arrow up or down; may be NULL.
     * `sign`: which keys, as a key cap. */
    void (*key)(struct app *app, struct form *form, const struct input *input);
    struct bar_key (*sign)(const struct words_page *page);
    void (*enter)(struct app *app, struct form *form); /* may be NULL */
};

extern const struct words_step words_talk, words_ideas, words_conversation, words_decision, words_help,
    words_think, words_turn, words_own_idea, words_ask_again, words_agree, words_give, words_questions,
    words_row, words_rules, words_fill, words_rooms, words_dream, words_word, words_task;

/* Has the step that is open now something to write? */
bool words_page_here(const struct seen *seen);

/* And is that what people say: answers, arguments, thoughts? A decision or an agreement is not. */
bool words_page_listens(const struct seen *seen);

/* A field of so many lines under its label. */
void words_field(const struct words_page *page, const struct words_column *in, int lines, const char *label,
                 uint32_t id);

/* A group of buttons. */
void words_buttons(const struct words_page *page, const struct words_column *in, const struct pick *picks,
                   size_t count);

/* What was written, newest first, with the gable of whose words they are. */
void words_list_texts(const struct words_page *page, const struct words_column *in,
                      const struct seen_words *list, uint8_t count);

/* Two texts of one thing out of a row of buttons (WORDS_CARD + its place; form->page counts from 1). What is
 * said of it comes in both fields; an emptied field takes its text away, and only what changed is asked for.
 */
enum { WORDS_TWO = 2 };
void words_two_set(struct form *form, const char *const texts[WORDS_TWO]);
/* `command` gets the texts that differ from `was`. False: none do. */
bool words_two_changed(const struct form *form, const char *const was[WORDS_TWO], struct command *command);
/* Where to go on from this field of the two. */
uint32_t words_two_next(uint32_t id);

/* "3. Samen eten": the number of place `i`, and as much of the text as a button bears. */
const char *words_numbered(const struct sheet *sheet, uint8_t i, const char *text);

/* What is typed in a field, NULL when nothing; and asking for it to be kept, which empties the field. */
const char *words_typed(struct form *form, uint32_t id);
bool words_ask_text(struct app *app, struct form *form, enum command_kind kind, uint32_t id, uint8_t role);

#endif
