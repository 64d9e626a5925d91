/* A small picture inside the page: its bytes as a data: URI. */
#include "report/picture.h"

#include "base/file.h"
#include "pack/picture.h"

#include <stdint.h>

/* NULL: no picture, or only part of one, which a browser would show as a torn page. */
static const char *kind_of(const char *bytes, size_t length)
{
    static const char *const kinds[] = {[PICTURE_PNG] = "image/png",
                                        [PICTURE_JPEG] = "image/jpeg",
                                        [PICTURE_WEBP] = "image/webp",
                                        [PICTURE_SVG] = "image/svg+xml"};
    struct picture_header header;
    if (!picture_measure(&header, bytes, length) || !picture_is_whole(header.kind, bytes, length))
        return NULL;
    return kinds[header.kind];
}

static void add_base64(struct text *out, const char *bytes, size_t length)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < length; i += 3) {
        uint32_t three = 0;
        for (size_t b = 0; b < 3; b++)
            three = three << 8 | (i + b < length ? (uint8_t)bytes[i + b] : 0u);
        for (size_t l = 0; l < 4; l++)
            text_add_char(out, i + l > length ? '=' : letters[three >> (18 - 6 * l) & 63]);
    }
}

bool picture_uri(struct text *uri, const char *folder, const char *file)
{
    struct text path = TEXT_INIT, bytes = TEXT_INIT;
    file_join(&path, folder, file);
    const bool found =
        file_inside(folder, path.at) && file_read(path.at, PICTURE_URI_BYTES_MAX, &bytes) == FILE_OK;
    const char *kind = found ? kind_of(bytes.at, bytes.length) : NULL;
    if (kind) {
        text_format(uri, "data:%s;base64,", kind);
        add_base64(uri, bytes.at, bytes.length);
    }
    text_release(&bytes);
    text_release(&path);
    return kind;
}
