/* The street of look 15: what stands far off in sand, then trees with people before them, then the houses. */
#include "report/row.h"

#include "report/art.h"

enum { WIDE = 1050, HIGH = 232, GROUND = 228 };

/* Houses stand on the ground, 7/6 as high as wide. */
static const struct {
    enum pack_gable gable;
    int x, wide;
} houses[] = {
    {GABLE_POINTED, 36, 104}, {GABLE_STEPPED, 158, 130}, {GABLE_SHOP, 352, 104}, {GABLE_ROUND, 464, 104},
    {GABLE_POINTED, 648, 96}, {GABLE_ROUND, 752, 118},   {GABLE_SHOP, 928, 118},
};

static const struct {
    int x, wide;
    const char *shape;
} far[] = {
    {-44, 130, "M7 69V33H14V24H21V15H27V5H37V15H43V24H50V33H57V69Z"},
    {262, 116, "M9 69V31L32 5L55 31V69Z"},
    {498, 132, "M9 69V31C9 15 19 6 32 6S55 15 55 31V69Z"},
    {842, 122, "M7 69V33H14V24H21V15H27V5H37V15H43V24H50V33H57V69Z"},
    {1030, 110, "M9 69V31L32 5L55 31V69Z"},
};

static const struct {
    int x, y, radius;
} trees[] = {{-8, 172, 30}, {317, 182, 30}, {605, 168, 37}, {898, 180, 32}};

static const struct {
    int x, high;
    const char *fill;
} people[] = {{10, 50, "#B83C26"},  {299, 50, "#F7C433"}, {331, 40, "#37A893"}, {589, 48, "#B83C26"},
              {624, 54, "#2150A3"}, {882, 50, "#F7C433"}, {912, 54, "#37A893"}};

static void draw_far(const struct report_page *page)
{
    for (size_t i = 0; i < sizeof far / sizeof *far; i++)
        page_format(page,
                    "<path transform=\"translate(%d %d) scale(%.3f)\" d=\"%s\" fill=\"#E9DFC8\" "
                    "stroke=\"#DCD0B6\" stroke-width=\"3\" stroke-linejoin=\"round\"/>\n",
                    far[i].x, GROUND - far[i].wide * 69 / 60, far[i].wide / 60.0, far[i].shape);
}

static void draw_tree(const struct report_page *page, int x, int y, int radius)
{
    page_format(
        page,
        "<path d=\"M%d %dV%d\" stroke=\"#18213A\" stroke-width=\"6\"/>"
        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#86AE94\" stroke=\"#18213A\" stroke-width=\"4\"/>\n",
        x, y, GROUND, x, y, radius);
}

/* A round-shouldered figure with its head in ink. */
static void draw_person(const struct report_page *page, int x, int high, const char *fill)
{
    const int half = high / 4, shoulders = GROUND - high + 2 * half;
    page_format(
        page,
        "<path d=\"M%d %dV%da%d %d 0 0 1 %d 0V%dZ\" fill=\"%s\" stroke=\"#18213A\" stroke-width=\"4\" "
        "stroke-linejoin=\"round\"/><circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#18213A\"/>\n",
        x - half, GROUND, shoulders, half, half, 2 * half, GROUND, fill, x, GROUND - high - half / 2,
        half * 3 / 4);
}

void row_write(struct report_page *page)
{
    page_raw(page, "<div class=\"row-of-houses\">\n");
    art_open(page, "row", WIDE, HIGH, words_get(page->words, "report.agenda.street"));
    draw_far(page);
    for (size_t i = 0; i < sizeof trees / sizeof *trees; i++)
        draw_tree(page, trees[i].x, trees[i].y, trees[i].radius);
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        draw_person(page, people[i].x, people[i].high, people[i].fill);
    for (size_t i = 0; i < sizeof houses / sizeof *houses; i++)
        art_gable(page, houses[i].gable, houses[i].x, GROUND - houses[i].wide * 69.5 / 60, houses[i].wide);
    page_format(page, "<path class=\"ground\" d=\"M0 %dH%d\"/>\n", GROUND, WIDE);
    art_close(page);
    page_raw(page, "</div>\n");
}
