# Reads C files, and whatever they include, and says which includes go against the layers of game/README.md; exit 1 when there is one.
# Input: file names relative to the root, as arguments. Output: FILE:LINE: error: sentence [rule-name]

BEGIN {
    split("base pack protocol activity session insight view report screen phones app", rooms, " ")
    split("0    1    2        3        4       5       6    6      7      7      8", ranks, " ")
    for (i in rooms)
        rank[rooms[i]] = ranks[i]
    rank["tools"] = 9

    # What app and tools may include of the rooms that hold state: structs of state stay unseen behind these.
    doors["session/session.h"]; doors["session/record.h"]; doors["activity/activity.h"]

    # What every other room may include of pack: how a pack is read and how its parts are checked is its own business.
    split("pack read check checking minutes near picture png", opened, " ")
    for (i in opened)
        doors["pack/" opened[i] ".h"]

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

    for (i = 1; i < ARGC; i++)
        wanted[++file_count] = ARGV[i]
    for (i = 1; i < ARGC; i++)
        known[ARGV[i]]
    for (f = 1; f <= file_count; f++) # grows while it is read: an included file is read whatever its name ends in
        read_file(wanted[f])
    for (f = 1; f <= file_count; f++)
        check_sight(wanted[f])
    exit bad > 0
}

function only(header, files) { header_of[++headers] = header; allowed_in[headers] = files }

function room_of(path) {
    if (path ~ /^tools\//)
        return "tools"
    sub(/^game\//, "", path)
    return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : ""
}

function path_of(header) { return header ~ /^tools\// ? header : "game/" header }

function complain(place, sentence, rule) {
    print place ": error: " sentence " [" rule "]"
    bad++
}

# The compiler sees directives after comments went and lines were joined; so does this.
function read_file(file,    line, more, number, first, raw) {
    number = 0
    commented = 0
    while ((getline line < file) > 0) {
        first = ++number
        sub(/\r$/, "", line)
        while (line ~ /\\$/ && (getline more < file) > 0) {
            number++
            sub(/\r$/, "", more)
            line = substr(line, 1, length(line) - 1) more
        }
        raw = commented ? "/*" line : line
        take_line(file, first, raw, bare(line))
    }
    close(file)
}

# The line without its comments; `commented` tells whether it ends inside one. A string is no comment.
function bare(line,    out, at) {
    out = ""
    while (line != "") {
        if (commented) {
            at = index(line, "*/")
            if (at == 0)
                return out
            line = substr(line, at + 2)
            commented = 0
        } else if (match(line, /^("([^"\\]|\\.)*"|'([^'\\]|\\.)*')/)) {
            out = out substr(line, 1, RLENGTH)
            line = substr(line, RLENGTH + 1)
        } else if (line ~ /^\/\//) {
            return out
        } else if (line ~ /^\/\*/) {
            out = out " "
            line = substr(line, 3)
            commented = 1
        } else {
            out = out substr(line, 1, 1)
            line = substr(line, 2)
        }
    }
    return out
}

function take_line(file, number, raw, line,    header) {
    if (line !~ /^[ \t\f\v]*(#|%:|\?\?=)[ \t\f\v]*(include|import|include_next|embed)([^a-z_]|$)/)
        return
    if (raw !~ /^[ \t]*#[ \t]*include[ \t]*(<[^<>"*]+>|"[^<>"*]+")[ \t]*(\/\/.*|\/\*.*)?$/) {
        complain(file ":" number, "an include is one literal name, without macro, comment or other form", "layering-form")
        return
    }
    header = line
    gsub(/^[^<"]*[<"]|[>"][ \t]*$/, "", header)
    if (line ~ /</)
        check_library(file, header, file ":" number)
    else
        check_house(file, header, file ":" number)
}

function check_library(file, header, place,    i) {
    if (room_of(header) in rank || header ~ /(^|\/)\.\.?\/|^\//)
        complain(place, "<" header "> is no library; the house is included as \"room/file.h\"", "layering-form")
    for (i = 1; i <= headers; i++) {
        if (header !~ header_of[i])
            continue
        if (file !~ allowed_in[i])
            complain(place, "<" header "> may not be included here", "layering-library")
        break
    }
}

function check_house(file, header, place) {
    if (header !~ /^[a-z]+\/[a-z0-9_]+\.[a-z0-9]+$/ || !(room_of(header) in rank)) {
        complain(place, "\"" header "\" is not written as room/file.h", "layering-form")
        return
    }
    edges[file] = edges[file] " " header
    if (!(path_of(header) in known)) {
        known[path_of(header)]
        wanted[++file_count] = path_of(header)
    }
    check_room(file, room_of(file), header, room_of(header), place)
}

function check_room(file, from, header, to, place) {
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
    else if (to == "pack" && !(header in doors))
        complain(place, from " enters pack only by its doors, and " header " is none", "layering-door")
}

# What may not be seen of the game is in state and in events. Who only looks asks for nothing either: seen.h names the command that
# "go on" is now, by its kind. The one exception is the pane, which turns keys on a picture into commands (view/pane.h).
function hidden(file, header) {
    if (header ~ /^(session|activity)\// || header == "protocol/event.h")
        return 1
    if (header !~ /^protocol\/(command\.h|kinds\.def)$/)
        return 0
    return room_of(file) != "protocol" && file !~ /^game\/view\/pane[a-z_]*\.[ch]$/
}

# Walks all includes of `file`; returns the way to a header that is hidden from it, or "".
function way_to_hidden(file, trail,    list, count, i, header, found) {
    if (file in walked)
        return ""
    walked[file] = 1
    count = split(edges[file], list, " ")
    for (i = 1; i <= count; i++) {
        header = list[i]
        if (hidden(file, header))
            return trail " > " header
        found = way_to_hidden(path_of(header), trail " > " header)
        if (found != "")
            return found
    }
    return ""
}

# Pictures, numbers and pages are made from protocol/seen.h alone.
function check_sight(file,    way) {
    if (room_of(file) !~ /^(insight|view|report|screen)$/)
        return
    split("", walked)
    way = way_to_hidden(file, file)
    if (way != "")
        complain(file ":1", "sees what is hidden from it: " way, "layering-secrecy")
}
