# Reads C files and says which includes go against the layers of game/README.md; exit 1 when there is one.
# Input: file names relative to the root, as arguments. Output: FILE:LINE: error: sentence [rule-name]

BEGIN {
    split("base pack protocol activity session insight view report screen phones app", rooms, " ")
    split("0    1    2        3        4       5       6    6      7      7      8", ranks, " ")
    for (i in rooms)
        rank[rooms[i]] = ranks[i]
    rank["tools"] = 9

    # What app and tools may include of the rooms that hold state: structs of state stay unseen behind these.
    doors["session/session.h"]; doors["session/record.h"]; doors["activity/activity.h"]

    # Headers of others, as a pattern, and the only files that may include them. First match counts.
    only("^SDL", "^game/screen/")
    only("^X11/", "^game/screen/monitors\\.c$")
    only("^poll\\.", "^game/screen/monitors\\.c$|^game/phones/") # waits for the X server
    only("^cjson/|^cJSON", "^game/base/json\\.c$")
    only("^xxhash|^sodium", "^game/base/digest\\.c$")
    only("^hb[.-]|^ft2build|^freetype/|^hyphen", "^game/view/")
    only("^sys/socket|^sys/un\\.|^netinet/|^arpa/|^netdb|^sys/(poll|select|epoll)|^winsock|^ws2|^libwebsockets", "^game/phones/")
    only("^unistd|^fcntl|^dirent|^sys/|^time\\.|^pthread|^threads|^signal|^windows|^io\\.|^direct\\.|^process\\.|^spawn", \
         "^game/base/(file|clock)[a-z_]*\\.c$|^game/screen/|^game/phones/")
}

function only(header, files) { header_of[++headers] = header; allowed_in[headers] = files }

function room_of(path) {
    if (path ~ /^tools\//)
        return "tools"
    sub(/^game\//, "", path)
    return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : ""
}

function complain(place, sentence, rule) {
    print place ": error: " sentence " [" rule "]"
    bad++
}

FNR == 1 { files[++file_count] = FILENAME; known[FILENAME] = 1 }

/^[ \t]*#[ \t]*include[ \t]*</ {
    header = $0
    sub(/^[^<]*</, "", header); sub(/>.*/, "", header)
    for (i = 1; i <= headers; i++) {
        if (header !~ header_of[i])
            continue
        if (FILENAME !~ allowed_in[i])
            complain(FILENAME ":" FNR, "<" header "> may not be included here", "layering-library")
        break
    }
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    header = $0
    sub(/^[^"]*"/, "", header); sub(/".*/, "", header)
    edges[FILENAME] = edges[FILENAME] " " header
    check_room(FILENAME, room_of(FILENAME), header, room_of(header), FILENAME ":" FNR)
}

function check_room(file, from, header, to, place) {
    if (!(to in rank)) {
        complain(place, "\"" header "\" is not written as room/file.h", "layering-form")
        return
    }
    if (from == to)
        return
    if (!(from in rank))
        complain(place, file " stands in no room", "layering-form")
    else if (rank[to] >= rank[from])
        complain(place, from " may not include " to, "layering-direction")
    else if (from == "tools" && (to == "screen" || to == "phones" || to == "app"))
        complain(place, "tools stand beside app and need no display: no " to, "layering-direction")
    else if ((from == "app" || from == "tools") && (to == "session" || to == "activity") && !(header in doors))
        complain(place, from " enters " to " only by its doors", "layering-door")
}

# State is what a viewer may not know: pictures and numbers are made from protocol/seen.h alone. Walks all includes of `file`; returns the way to a header
# of session or activity, or "".
function way_to_state(file, trail,    list, count, i, header, found) {
    if (file in walked)
        return ""
    walked[file] = 1
    count = split(edges[file], list, " ")
    for (i = 1; i <= count; i++) {
        header = list[i]
        if (header ~ /^(session|activity)\//)
            return trail " > " header
        found = way_to_state("game/" header, trail " > " header)
        if (found != "")
            return found
    }
    return ""
}

END {
    for (f = 1; f <= file_count; f++) {
        file = files[f]
        if (room_of(file) !~ /^(insight|view|report|screen)$/)
            continue
        split("", walked)
        way = way_to_state(file, file)
        if (way != "")
            complain(file ":1", "reaches state: " way, "layering-secrecy")
    }
    exit bad > 0
}
