/* Removable drives, and the user's documents on Windows. */
#ifdef _WIN32
#include "base/file.h"
#include "base/file_media.h"
#include "base/file_platform.h"

#include <windows.h>

void file_media(void (*each)(void *data, const char *folder), void *data)
{
    const DWORD drives = GetLogicalDrives();
    for (int i = 0; i < 26; i++) {
        const wchar_t wide[] = {(wchar_t)(L'A' + i), L':', L'\\', L'\0'};
        const char name[] = {(char)('A' + i), ':', '/', '\0'};
        if ((drives >> i & 1) && GetDriveTypeW(wide) == DRIVE_REMOVABLE && file_is_folder(name))
            each(data, name);
    }
}

bool file_documents(struct text *out)
{
    struct text home = TEXT_INIT, documents = TEXT_INIT;
    const bool known = platform_environment(&home, "USERPROFILE");
    if (known) {
        file_join(&documents, home.at, "Documents");
        text_add(out, file_is_folder(documents.at) ? documents.at : home.at);
    }
    text_release(&documents);
    text_release(&home);
    return known;
}
#else
typedef int file_media_windows_is_empty; /* ISO C wants something in every file */
#endif
