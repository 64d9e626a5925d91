/* A picture of the pack inside the page. */
#ifndef REPORT_PICTURE_H
#define REPORT_PICTURE_H

#include "base/text.h"

#include <stdbool.h>

enum { PICTURE_URI_BYTES_MAX = 256 * 1024 };

/* Appends FOLDER/FILE as a data: URI when it lies in the folder and is a whole SVG, PNG, JPEG or WebP of at
 * most PICTURE_URI_BYTES_MAX bytes; else false and nothing is appended. An SVG becomes an image, in which no
 * browser runs anything. */
bool picture_uri(struct text *uri, const char *folder, const char *file);

#endif
