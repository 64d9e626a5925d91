/* The table of sections by kind of activity. */
#include "report/section.h"

#include <string.h>

static const struct report_section sections[] = {
    {.kind = "dilemma", .write = section_dilemma}, {.kind = "talk", .write = section_talk},
    {.kind = "agenda", .write = section_agenda},   {.kind = "values", .write = section_row},
    {.kind = "house", .write = section_house},     {.kind = "board", .write = section_board},
};

const struct report_section *report_section(const char *kind)
{
    for (size_t i = 0; kind && i < sizeof sections / sizeof sections[0]; i++)
        if (strcmp(sections[i].kind, kind) == 0)
            return &sections[i];
    return NULL;
}
