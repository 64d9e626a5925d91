/* The drawings that a value may have: assets/icons/value-NAME.svg. They come with the program, so a pack
 * names one of them. */
#include "pack/pack.h"
#include "pack/vocabulary.h"

#include <assert.h>

#define PICTOGRAMS(X)                                                                                        \
    X("own-choice")                                                                                          \
    X("freedom")                                                                                             \
    X("own-ideas")                                                                                           \
    X("learning")                                                                                            \
    X("privacy")                                                                                             \
    X("something-new")                                                                                       \
    X("courage")                                                                                             \
    X("variety")                                                                                             \
    X("fun")                                                                                                 \
    X("beauty")                                                                                              \
    X("ease")                                                                                                \
    X("pride")                                                                                               \
    X("growing")                                                                                             \
    X("craft")                                                                                               \
    X("result")                                                                                              \
    X("influence")                                                                                           \
    X("respect")                                                                                             \
    X("leading")                                                                                             \
    X("standing")                                                                                            \
    X("rest")                                                                                                \
    X("safety")                                                                                              \
    X("certainty")                                                                                           \
    X("health")                                                                                              \
    X("thrift")                                                                                              \
    X("enough-money")                                                                                        \
    X("clear-rules")                                                                                         \
    X("keeping-word")                                                                                        \
    X("duty")                                                                                                \
    X("politeness")                                                                                          \
    X("keeping")                                                                                             \
    X("faith")                                                                                               \
    X("customs")                                                                                             \
    X("modesty")                                                                                             \
    X("family")                                                                                              \
    X("being-near")                                                                                          \
    X("belonging")                                                                                           \
    X("helping")                                                                                             \
    X("trust")                                                                                               \
    X("honesty")                                                                                             \
    X("loyalty")                                                                                             \
    X("forgiving")                                                                                           \
    X("fair-sharing")                                                                                        \
    X("equal")                                                                                               \
    X("standing-up")                                                                                         \
    X("listening")                                                                                           \
    X("thinking-ahead")                                                                                      \
    X("nature")                                                                                              \
    X("peace")

#define X(word) word,
static const char *const words[] = {PICTOGRAMS(X)};
#undef X
#define X(word) "value-" word,
static const char *const icons[] = {PICTOGRAMS(X)};
#undef X

enum { COUNT = sizeof words / sizeof *words };
const struct vocabulary vocabulary_pictograms = {.words = words, .count = COUNT};

const char *pictogram_icon(unsigned number)
{
    assert(number < COUNT);
    return icons[number];
}
