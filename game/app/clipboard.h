/* Cut, copy and paste in the fields of forms. The seat surface has no form, so nothing of it is ever copied.
 */
#ifndef APP_CLIPBOARD_H
#define APP_CLIPBOARD_H

#include "app/form.h"

/* True: the input was about the clipboard and is done. */
bool clipboard_input(struct form *form, const struct canvas *canvas, const struct input *input);

#endif
