/* The reference for a start: a bare SDL window that shows one slide of text and then waits for the end. */
#include <SDL.h>
#include <SDL_ttf.h>
#include <stdio.h>

static void write_line(SDL_Surface *slide, TTF_Font *font, const char *line, int y)
{
    SDL_Surface *text = TTF_RenderUTF8_Blended(font, line, (SDL_Color){24, 33, 58, 255});
    if (text)
        SDL_BlitSurface(text, NULL, slide, &(SDL_Rect){.x = 120, .y = y});
    SDL_FreeSurface(text);
}

/* reference_slide FONT WIDTH HEIGHT */
int main(int count, char **arguments)
{
    if (count != 4 || SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return 3;
    const int width = SDL_atoi(arguments[2]), height = SDL_atoi(arguments[3]);
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_Window *window = SDL_CreateWindow("slide", 0, 0, width, height, SDL_WINDOW_BORDERLESS);
    TTF_Font *font = TTF_OpenFont(arguments[1], height / 24);
    SDL_Surface *slide = window ? SDL_GetWindowSurface(window) : NULL;
    if (!slide || !font) {
        fprintf(stderr, "reference_slide: %s\n", SDL_GetError());
        return 3;
    }
    SDL_FillRect(slide, NULL, SDL_MapRGB(slide->format, 248, 242, 228));
    static const char *const lines[] = {"Het bankje op het plein", "Er komt een bankje op het plein.",
                                        "Niet iedereen is daar blij mee.", "Wat doen we?"};
    for (int i = 0; i < 4; i++)
        write_line(slide, font, lines[i], (i + 1) * height / 6);
    SDL_UpdateWindowSurface(window);
    SDL_Event event;
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT)
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED)
            SDL_UpdateWindowSurface(window);
    SDL_Quit();
    return 0;
}
