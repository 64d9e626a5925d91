/* A small picture inside the page: its bytes as a data: URI. */
#include "report/picture.h"

#include "base/file.h"

#include <stdint.h>
#include <string.h>

static bool starts(const char *bytes, size_t length, const char *mark, size_t mark_length)
{
    return length >= mark_length && memcmp(bytes, mark, mark_length) == 0;
}

static bool looks_like_svg(const char *bytes, size_t length)
{
    enum { LOOK = 512 };
    const size_t look = length < LOOK ? length : LOOK;
    for (size_t i = 0; i + 4 <= look; i++)
        if (memcmp(bytes + i, "<svg", 4) == 0)
            return true;
    return false;
}

static const char *kind_of(const char *bytes, size_t length)
{
    if (starts(bytes, length, "\x89PNG\r\n\x1a\n", 8))
        return "image/png";
    if (starts(bytes, length, "\xFF\xD8\xFF", 3))
        return "image/jpeg";
    if (length >= 12 && starts(bytes, length, "RIFF", 4) && memcmp(bytes + 8, "WEBP", 4) == 0)
        return "image/webp";
    return looks_like_svg(bytes, length) ? "image/svg+xml" : NULL;
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
        file_inside(folder, path.at) && file_read(path.at, PICTURE_BYTES_MAX, &bytes) == FILE_OK;
    const char *kind = found ? kind_of(bytes.at, bytes.length) : NULL;
    if (kind) {
        text_format(uri, "data:%s;base64,", kind);
        add_base64(uri, bytes.at, bytes.length);
    }
    text_release(&bytes);
    text_release(&path);
    return kind;
}
