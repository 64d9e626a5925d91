/* Steps of the kinds that list them with their minutes. */
#include "pack/parts.h"

void step_minutes_check(struct reading *reading, const struct json *object, const struct timed_step *step,
                        unsigned computed)
{
    if (step->step != computed && !json_find(object, "minutes"))
        reading_missing(reading, object, "minutes");
}
