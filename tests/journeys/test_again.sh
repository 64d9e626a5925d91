#!/bin/sh
# Last time once more, with a mouse alone on one display of 1280x720: from the start by the list of earlier times to a
# set-up with the same seats, plan and ways. Then Ctrl+Enter begins it, and last time is what it was.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
export SAMENSPEL_DATA="$display_folder/data"
records="$SAMENSPEL_DATA/records"
mkdir -p "$records"
last=$records/2026-11-12-koffie.samenspel
cp "$SAMENSPEL_TESTS/records/format-1/koffie.samenspel" "$last"
display_start 1280x720
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --fullscreen
window_named '^Samenspel$'
sleep 1

keep_picture() { # NAME: with PICTURES=folder, to be looked at by people
    [ -z "${PICTURES:-}" ] || { sleep 0.4; import -silent -window root "$PICTURES/$1.png"; }
}

click() {
    xdotool mousemove "$1" "$2" click 1
    sleep 0.4
}
# What set-up came to: programme, seats, way of answering, promise; without the numbers and checks of this file.
set_up() { # RECORD
    sed '/"e":"session-begun"/,$d' "$1" |
        grep -o '"e":"\(programme-chosen\|seat-added\|answering-set\|promise-set\)".*"begins"' |
        sed 's/"private":.*"begins"/"begins"/'
}

another() { find "$records" -name '*.samenspel' ! -name "$(basename "$last")"; }
one_more() { [ -s "$(another)" ]; }

click 224 363 # earlier times
click 546 460 # show it: the room cannot see it
click 416 473 # no, the beamer is off
keep_picture list
click 1116 185 # report and more
keep_picture record
click 328 423 # the same as that time
wait_until 10 one_more
keep_picture set-up
record=$(another)
press_for session-begun ctrl+Return
set_up "$last" >"$display_folder/then"
set_up "$record" >"$display_folder/now"
[ "$(grep -c seat-added "$display_folder/then")" -eq 5 ] || { echo "last time had five seats"; exit 1; }
diff "$display_folder/then" "$display_folder/now"
cmp "$SAMENSPEL_TESTS/records/format-1/koffie.samenspel" "$last"
kill "$program"
wait "$program" 2>/dev/null || true
"$SAMENSPEL_BIN/samenspel-report" verify "$record"
session() { head -n 1 "$1" | grep -o '"session":"[0-9a-f]*"'; }
[ "$(session "$record")" != "$(session "$last")" ] || { echo "the same session id"; exit 1; }
