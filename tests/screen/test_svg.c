/* The table of what the drawer of SVG reads (game/pack/svg_drawn.c) against the drawer itself: a drawing
 * without a remark is drawn as it was meant, one with a remark is not. */
#include "base/file.h"
#include "pack/picture.h"
#include "pack/svg.h"
#include "screen/paint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WIDE   60
#define HIGH   40
#define FOLDER "build/test-svg"

static struct type *type;
static struct paint *paint;

static int open_all(void **state)
{
    struct text assets = TEXT_INIT;
    const char *why = NULL;
    (void)state;
    assert_true(file_assets(&assets));
    type = type_open(assets.at, &why);
    paint = paint_open(assets.at, type, 0);
    text_release(&assets);
    assert_int_equal(file_make_folder(FOLDER), FILE_OK);
    return paint ? 0 : -1;
}

static int close_all(void **state)
{
    (void)state;
    paint_close(paint);
    type_close(type);
    return 0;
}

struct drawing {
    const char *body, *meant; /* what stands in the svg, and plain shapes that should look the same */
    const char *features;     /* the remarks; "": none, so both are drawn alike */
};

#define RECT(more) "<rect width='60' height='40' " more "/>"
#define STOPS      "<stop stop-color='red'/><stop offset='1' stop-color='red'/>"
#define FADING     "<stop stop-color='red'/><stop offset='1' stop-color='blue'/>"
#define SHADE(id)  "<linearGradient id='" id "'>" STOPS "</linearGradient>"
#define RED        RECT("fill='#FF0000'")
#define TWO        "<path d='M0 0H60V40H0z' fill='#FF0000'/><path d='M0 0H30V40H0z' fill='#0000FF'/>"
#define HALF       "<path d='M0 0H30V40H0z' fill='#FF0000'/>"

static const struct drawing drawings[] = {
    /* colours */
    {RECT("fill='red'"), RED, ""},
    {RECT("fill='#f00'"), RED, ""},
    {RECT("fill='rgb(255, 0, 0)'"), RED, ""},
    {RECT("fill='rgb(100%,0%,0%)'"), RED, ""},
    {RECT("style=' fill : red ; '"), RED, ""},
    {RECT("fill='none'"), "", ""},
    {RECT("fill='cyan'"), RECT("fill='#00FFFF'"), ""},
    {RECT("fill='magenta'"), RECT("fill='#FF00FF'"), ""},
    {RECT("fill='yellow'"), RECT("fill='#FFFF00'"), ""},
    {RECT("fill='green'"), RECT("fill='#008000'"), ""},
    {RECT("fill='blue'"), RECT("fill='#0000FF'"), ""},
    {RECT("fill='black'"), RECT("fill='#000000'"), ""},
    {RECT("fill='white'"), RECT("fill='#FFFFFF'"), ""},
    {RECT("fill='grey'"), RECT("fill='#808080'"), ""},
    {RECT("fill='tomato'"), RECT("fill='#FF6347'"), "fill: tomato;"},
    {RECT("fill='Red'"), RED, "fill: Red;"},
    {RECT("color='red' fill='currentColor'"), RED, "fill: currentColor;"},
    {"<g fill='red'>" RECT("fill='inherit'") "</g>", RED, "fill: inherit;"},
    {RECT("fill='transparent'"), "", "fill: transparent;"},
    {RECT("fill='hsl(0,100%,50%)'"), RED, "fill: hsl(0,100%,50%);"},
    {RECT("fill='rgb(255 0 0)'"), RED, "fill: rgb(255 0 0);"},
    {RECT("fill='rgb(300,0,0)'"), RED, "fill: rgb(300,0,0);"},
    {RECT("fill='#ff000080'"), RECT("fill='red' opacity='.5'"), "fill: #ff000080;"},
    {RECT("style='fill:var(--c,red)'"), RED, "fill: var(--c,red);"},
    {RECT("style='fill:red !important'"), RED, "fill: red !important;"},
    {"<path d='M0 20H60' stroke='tomato' stroke-width='9'/>",
     "<path d='M0 20H60' stroke='#FF6347' stroke-width='9'/>", "stroke: tomato;"},
    /* gradients */
    {SHADE("g") RECT("fill='url(#g)'"), RED, ""},
    {"<defs>" SHADE("g") "</defs>" RECT("style='fill:url(#g)'"), RED, ""},
    {SHADE("g") "<linearGradient id='h' xlink:href='#g'/>" RECT("fill='url(#h)'"), RED, ""},
    {RECT("fill='url(#g)'") SHADE("g"), RED, "fill: url(#g);"},
    {RECT("fill='url(#g) red'"), RED, "fill: url(#g) red;"},
    {SHADE("g") "<linearGradient id='h' href='#g'/>" RECT("fill='url(#h)'"), RED, "href;"},
    {"<linearGradient id='g'><stop stop-color='tomato'/><stop offset='1' "
     "stop-color='tomato'/></linearGradient>" RECT("fill='url(#g)'"),
     RECT("fill='#FF6347'"), "stop-color: tomato;"},
    {"<linearGradient id='g' x2='.25' spreadMethod='repeat'>" FADING
     "</linearGradient>" RECT("fill='url(#g)'"),
     "<linearGradient id='g' x2='.25'>" FADING "</linearGradient>"
     "<rect width='15' height='40' fill='url(#g)'/><rect x='15' width='15' height='40' fill='url(#g)'/>"
     "<rect x='30' width='15' height='40' fill='url(#g)'/><rect x='45' width='15' height='40' "
     "fill='url(#g)'/>",
     "spreadMethod: repeat;"},
    /* opacity */
    {RECT("fill='red' opacity='.5'"), RECT("fill='red' fill-opacity='0.5'"), ""},
    {RECT("fill='red' opacity='50%'"), RECT("fill='red' opacity='.5'"), "opacity: 50%;"},
    {RECT("fill='red' fill-opacity='50%'"), RECT("fill='red' opacity='.5'"), "fill-opacity: 50%;"},
    {"<g opacity='.5'>" TWO "</g>",
     "<g fill-opacity='.5'><path d='M30 0H60V40H30z' fill='red'/><path d='M0 0H30V40H0z' fill='blue'/></g>",
     "opacity: .5;"},
    {RECT("fill='red' visibility='hidden'"), "", "visibility;"},
    {RECT("fill='red' display='none'"), "", ""},
    /* sizes */
    {"<rect width='50%' height='100%' fill='red'/>", HALF, ""},
    {"<rect width='30px' height='40px' fill='red'/>", HALF, ""},
    {"<rect width='1em' height='40' fill='red'/>", "<rect width='16' height='40' fill='red'/>",
     "width: 1em;"},
    {"<rect width='3rem' height='40' fill='red'/>", "<rect width='48' height='40' fill='red'/>",
     "width: 3rem;"},
    {"<rect width='calc(30px)' height='40' fill='red'/>", HALF, "width: calc(30px);"},
    {"<rect style='width:30px' height='40' fill='red'/>", HALF, "width: 30px;"},
    {"<path style=\"d:path('M0 0H30V40H0z')\" fill='red'/>", HALF, "d;"},
    {"<path d='M0 20H60' stroke='red' stroke-dasharray='6 2'/>",
     "<path d='M0 20H60' stroke='red' stroke-dasharray='6,2'/>", ""},
    {"<g stroke-width='9'><path d='M0 20H60' stroke='red' stroke-width='inherit'/></g>",
     "<path d='M0 20H60' stroke='red' stroke-width='9'/>", "stroke-width: inherit;"},
    /* moving */
    {"<rect x='-30' width='60' height='40' fill='red' transform='translate(60) scale(-1 1)'/>",
     "<rect x='30' width='30' height='40' fill='red'/>", ""},
    {RECT("fill='red' style='transform:translateY(20px)'"),
     "<rect y='20' width='60' height='20' fill='red'/>", "transform: translateY(20px);"},
    {"<rect width='30' height='40' fill='red' transform='rotate(180)' transform-origin='30 20'/>",
     "<rect x='30' width='30' height='40' fill='red'/>", "transform-origin;"},
    {"<svg x='30'>" RECT("fill='red'") "</svg>", "<rect x='30' width='30' height='40' fill='red'/>", "svg;"},
    /* what is laid over or cut out */
    {"<defs><clipPath id='c'><rect width='30' height='40'/></clipPath></defs>" RECT(
         "fill='red' clip-path='url(#c)'"),
     HALF, "clipPath;clip-path;"},
    {"<defs><mask id='m'><rect width='30' height='40' fill='#fff'/></mask></defs>" RECT(
         "fill='red' style='mask:url(#m)'"),
     HALF, "mask;"},
    {RECT("fill='red' style='mix-blend-mode:difference'"), RECT("fill='#00FFFF'"), "mix-blend-mode;"},
    {RECT("fill='red' style='mix-blend-mode:normal' filter='none'"), RED, ""},
    {"<rect x='10' y='10' width='40' height='20' stroke='red' stroke-width='16' fill='#0000FF' "
     "paint-order='stroke'/>",
     "<rect x='10' y='10' width='40' height='20' stroke='red' stroke-width='16'/>"
     "<rect x='10' y='10' width='40' height='20' fill='#0000FF'/>",
     "paint-order;"},
    {"<path transform='scale(4)' d='M0 5H15' stroke='red' stroke-width='4' "
     "vector-effect='non-scaling-stroke'/>",
     "<path d='M0 20H60' stroke='red' stroke-width='4'/>", "vector-effect;"},
    {"<defs><filter id='f'><feOffset dx='-30'/></filter></defs>" RECT("fill='red' filter='url(#f)'"), HALF,
     "filter;"},
    {"<defs><marker id='k'><rect width='9' height='9'/></marker></defs><path d='M0 20H60' stroke='red' "
     "marker-end='url(#k)'/>",
     "<path d='M0 20H60' stroke='red'/><rect x='51' y='20' width='9' height='9'/>", "marker;marker-end;"},
    {"<style>rect{fill:red}</style>" RECT(""), RED, "style;"},
    {"<style>.b{fill:red}</style>" RECT("class='a b'"), RED, "style;class;"},
};

static void add_feature(void *data, const char *feature)
{
    text_format(data, "%s;", feature);
}

/* The drawing on white, as one number for every pixel. */
static void draw(const char *body, uint32_t *pixels)
{
    static const struct rect whole = {0, 0, WIDE, HIGH};
    struct text svg = TEXT_INIT;
    struct canvas canvas;
    text_format(
        &svg,
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='60' "
        "height='40' viewBox='0 0 60 40'>%s</svg>",
        body);
    assert_int_equal(file_write(FOLDER "/one.svg", svg.at, svg.length), FILE_OK);
    paint_pictures(paint, NULL);
    paint_pictures(paint, FOLDER);
    assert_true(paint_draws(paint, "one.svg"));
    canvas_open(&canvas, WIDE, HIGH, 1, COLOUR(0xFFFFFF));
    canvas_picture(&canvas, whole, (struct mark_picture){.key = "one.svg"});
    struct SDL_Surface *surface = paint_surface(WIDE, HIGH);
    paint_canvas(paint, surface, &canvas, NULL, 0);
    for (int i = 0; i < WIDE * HIGH; i++)
        pixels[i] = paint_pixel(surface, i % WIDE, i / WIDE);
    paint_surface_free(surface);
    canvas_release(&canvas);
    text_release(&svg);
}

/* Edges may differ by a shade. */
static bool alike(const uint32_t *one, const uint32_t *other)
{
    enum { SHADE_MOST = 24 };
    for (int i = 0; i < WIDE * HIGH; i++)
        for (int shift = 0; shift < 24; shift += 8)
            if (abs((int)(one[i] >> shift & 255) - (int)(other[i] >> shift & 255)) > SHADE_MOST)
                return false;
    return true;
}

static void what_has_no_remark_is_drawn_as_meant(void **state)
{
    static uint32_t drawn[WIDE * HIGH], meant[WIDE * HIGH];
    (void)state;
    for (size_t i = 0; i < sizeof drawings / sizeof *drawings; i++) {
        struct text found = TEXT_INIT, svg = TEXT_INIT;
        text_format(&svg, "<svg>%s</svg>", drawings[i].body);
        picture_svg_features(svg.at, svg.length, add_feature, &found);
        if (strcmp(found.at, drawings[i].features) != 0)
            fail_msg("%s: said %s", drawings[i].body, found.at);
        draw(drawings[i].body, drawn);
        draw(drawings[i].meant, meant);
        if (alike(drawn, meant) != (*drawings[i].features == '\0'))
            fail_msg("%s: drawn %s", drawings[i].body, *drawings[i].features ? "well" : "wrongly");
        text_release(&found);
        text_release(&svg);
    }
}

/* What would keep the drawer busy for minutes is not given to it; with longer dashes it is drawn. */
static void what_would_not_end_is_not_drawn(void **state)
{
    static const char *const dashes[] = {"4", "0.00001"};
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct text svg = TEXT_INIT;
        text_format(&svg,
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'><path d='M0 20H60' "
                    "stroke='black' stroke-width='8' stroke-linecap='round' stroke-dasharray='%s'/></svg>",
                    dashes[i]);
        assert_int_equal(file_write(FOLDER "/dashes.svg", svg.at, svg.length), FILE_OK);
        paint_pictures(paint, NULL);
        paint_pictures(paint, FOLDER);
        assert_int_equal(paint_draws(paint, "dashes.svg"), i == 0);
        text_release(&svg);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_has_no_remark_is_drawn_as_meant),
                                       cmocka_unit_test(what_would_not_end_is_not_drawn)};
    return cmocka_run_group_tests(tests, open_all, close_all);
}
