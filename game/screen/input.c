/* From SDL's events to happenings: the only place that knows SDL's keys, fingers and windows. */
#include "base/utf8.h"
#include "screen/inside.h"

#include <assert.h>

struct window *window_of(uint32_t id)
{
    SDL_Window *handle = SDL_GetWindowFromID(id);
    return handle ? SDL_GetWindowData(handle, WINDOW_DATA) : NULL;
}

static const struct {
    SDL_Keycode code;
    enum key key;
} keys[] = {
    {SDLK_RETURN, KEY_ENTER},
    {SDLK_KP_ENTER, KEY_ENTER},
    {SDLK_SPACE, KEY_SPACE},
    {SDLK_TAB, KEY_TAB},
    {SDLK_ESCAPE, KEY_ESCAPE},
    {SDLK_BACKSPACE, KEY_BACKSPACE},
    {SDLK_DELETE, KEY_DELETE},
    {SDLK_LEFT, KEY_LEFT},
    {SDLK_RIGHT, KEY_RIGHT},
    {SDLK_UP, KEY_UP},
    {SDLK_DOWN, KEY_DOWN},
    {SDLK_HOME, KEY_HOME},
    {SDLK_END, KEY_END},
    {SDLK_PAGEUP, KEY_PAGE_UP},
    {SDLK_PAGEDOWN, KEY_PAGE_DOWN},
    {SDLK_F1, KEY_F1},
    {SDLK_F5, KEY_F5},
    {SDLK_F11, KEY_F11},
    {SDLK_KP_PERIOD, KEY_CHARACTER},
};

/* The numeric pad types the same figures as the row above the letters. */
static uint32_t pad_figure(SDL_Keycode code)
{
    if (code == SDLK_KP_0)
        return '0';
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9)
        return (uint32_t)('1' + (code - SDLK_KP_1));
    if (code == SDLK_KP_PLUS)
        return '+';
    if (code == SDLK_KP_MINUS)
        return '-';
    return 0;
}

static void read_key(struct input *input, const SDL_KeyboardEvent *event)
{
    const SDL_Keycode code = event->keysym.sym;
    input->kind = INPUT_KEY;
    input->ctrl = (event->keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
    input->shift = (event->keysym.mod & KMOD_SHIFT) != 0;
    input->alt = (event->keysym.mod & KMOD_LALT) != 0;
    input->repeat = event->repeat != 0;
    for (size_t i = 0; i < SDL_arraysize(keys); i++)
        if (keys[i].code == code)
            input->key = keys[i].key;
    input->point = pad_figure(code);
    if (code == SDLK_KP_PERIOD)
        input->point = '.';
    if (input->point == 0 && code > ' ' && code < SDLK_SCANCODE_MASK && input->key == KEY_NONE)
        input->point = (uint32_t)code;
    if (input->point != 0)
        input->key = KEY_CHARACTER;
}

/* Window coordinates to pixels of the page: they differ on screens with more dots. */
static void to_pixels(const struct window *window, struct input *input, float x, float y)
{
    int points_w = 0, points_h = 0, pixels_w = 0, pixels_h = 0;
    SDL_GetWindowSize(window->handle, &points_w, &points_h);
    window_size(window, &pixels_w, &pixels_h);
    if (points_w <= 0 || points_h <= 0)
        return;
    input->x = (int)(x * (float)pixels_w / (float)points_w);
    input->y = (int)(y * (float)pixels_h / (float)points_h);
}

static bool read_mouse(struct happening *happening, const SDL_Event *event)
{
    struct input *input = &happening->input;
    if (event->type == SDL_MOUSEMOTION) {
        happening->window = window_of(event->motion.windowID);
        input->kind = INPUT_MOVE;
        input->held = (event->motion.state & SDL_BUTTON_LMASK) != 0;
        if (happening->window)
            to_pixels(happening->window, input, (float)event->motion.x, (float)event->motion.y);
    } else if (event->type == SDL_MOUSEWHEEL) {
        happening->window = window_of(event->wheel.windowID);
        input->kind = INPUT_SCROLL;
        input->scroll = event->wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -event->wheel.y : event->wheel.y;
    } else {
        if (event->button.button != SDL_BUTTON_LEFT)
            return false;
        happening->window = window_of(event->button.windowID);
        input->kind = event->type == SDL_MOUSEBUTTONDOWN ? INPUT_PRESS : INPUT_RELEASE;
        input->clicks = event->button.clicks;
        input->shift = (SDL_GetModState() & KMOD_SHIFT) != 0;
        if (happening->window)
            to_pixels(happening->window, input, (float)event->button.x, (float)event->button.y);
    }
    return happening->window != NULL;
}

static bool read_finger(struct happening *happening, const SDL_TouchFingerEvent *event)
{
    happening->window = window_of(event->windowID);
    if (!happening->window)
        return false;
    int width = 0, height = 0;
    window_size(happening->window, &width, &height);
    happening->input = (struct input){
        .kind = event->type == SDL_FINGERDOWN ? INPUT_PRESS
                : event->type == SDL_FINGERUP ? INPUT_RELEASE
                                              : INPUT_MOVE,
        .x = (int)(event->x * (float)width),
        .y = (int)(event->y * (float)height),
        .clicks = 1,
        .held = event->type == SDL_FINGERMOTION,
        .touch = true,
    };
    return true;
}

static bool read_text(struct happening *happening, uint32_t window, enum input_kind kind, const char *text)
{
    happening->window = window_of(window);
    happening->input.kind = kind;
    size_t length = strlen(text);
    if (length >= sizeof happening->input.text)
        length = sizeof happening->input.text - 1;
    while (length > 0 && utf8_check(text, length) != length)
        length--;
    memcpy(happening->input.text, text, length);
    happening->input.text[length] = '\0';
    return happening->window != NULL;
}

static bool read_window(struct happening *happening, const SDL_WindowEvent *event)
{
    happening->window = window_of(event->windowID);
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        happening->kind = HAPPENING_SIZE;
        break;
    case SDL_WINDOWEVENT_MOVED: /* on another display another picture may stand */
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        happening->kind = HAPPENING_EXPOSED;
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
        happening->kind = HAPPENING_HIDDEN;
        break;
    case SDL_WINDOWEVENT_CLOSE:
        happening->kind = HAPPENING_CLOSE;
        break;
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        happening->kind = HAPPENING_DISPLAYS;
        return true;
    default:
        return false;
    }
    return happening->window != NULL;
}

/* False: nothing this program cares about. */
static bool translate(struct happening *happening, const SDL_Event *event)
{
    *happening = (struct happening){.kind = HAPPENING_INPUT};
    switch (event->type) {
    case SDL_KEYDOWN:
        happening->window = window_of(event->key.windowID);
        read_key(&happening->input, &event->key);
        return happening->window && happening->input.key != KEY_NONE;
    case SDL_TEXTINPUT:
        return read_text(happening, event->text.windowID, INPUT_TEXT, event->text.text);
    case SDL_TEXTEDITING:
        return read_text(happening, event->edit.windowID, INPUT_COMPOSE, event->edit.text);
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEWHEEL:
        return read_mouse(happening, event);
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        return read_finger(happening, &event->tfinger);
    case SDL_WINDOWEVENT:
        return read_window(happening, &event->window);
    case SDL_DISPLAYEVENT:
        happening->kind = HAPPENING_DISPLAYS;
        return true;
    case SDL_APP_DIDENTERFOREGROUND:
        happening->kind = HAPPENING_ASLEEP;
        return true;
    case SDL_QUIT:
        happening->kind = HAPPENING_QUIT;
        return true;
    case SDL_USEREVENT:
        happening->kind = event->user.code == EVENT_DISPLAYS ? HAPPENING_DISPLAYS : HAPPENING_WOKEN;
        return true;
    default:
        return false;
    }
}

bool screen_wait(struct happening *happening, int wait_ms)
{
    SDL_Event event;
    const uint64_t start = SDL_GetTicks64();
    for (;;) {
        int left = wait_ms;
        if (wait_ms > 0) {
            const uint64_t gone = SDL_GetTicks64() - start;
            left = gone >= (uint64_t)wait_ms ? 0 : wait_ms - (int)gone;
        }
        const int got = left < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, left);
        if (!got)
            return false;
        if (translate(happening, &event))
            return true;
    }
}

void screen_wake(void)
{
    SDL_Event event = {.type = SDL_USEREVENT};
    SDL_PushEvent(&event);
}
