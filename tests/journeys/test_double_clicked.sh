#!/bin/sh
# A pack or a saved game that is broken, or a computer that can keep nothing, after a double click: nobody reads standard
# error, so a window says it, leads on to what does work, and the program ends with the same status once it is closed.
# Where somebody does read it the program ends at once, as without a display.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
export SAMENSPEL_DATA="$display_folder/data" XDG_CONFIG_HOME="$display_folder"
mkdir -p "$SAMENSPEL_DATA" "$display_folder/broken"
display_start 1280x720
echo '{"format": 1,' >"$display_folder/broken/pack.json"
echo 'no saved game' >"$display_folder/broken.samenspel"

fail() {
    echo "$1" >&2
    exit 1
}

keep_picture() { # NAME: with PICTURES=folder, to be looked at by people
    [ -z "${PICTURES:-}" ] || import -silent -window root "$PICTURES/$1.png"
}

# double_clicked NAME ARGUMENT...: as a desktop starts it
double_clicked() {
    name=$1
    shift
    "$SAMENSPEL_BIN/samenspel" --lang nl "$@" </dev/null >/dev/null 2>/dev/null &
    program=$!
    display_pids="$program $display_pids"
    window_named '^Samenspel$' || fail "no window says it: $name"
    sleep 0.7
    keep_picture "$name"
    kill -0 "$program" || fail "the window did not stay: $name"
}

# closed_with STATUS NAME
closed_with() {
    press alt+F4
    got=0
    wait "$program" || got=$?
    [ "$got" = "$1" ] || fail "$2 ends with $got instead of $1"
}

double_clicked pack "$display_folder/broken"
press Escape # to the start, where other games are
sleep 0.5
keep_picture start
kill -0 "$program" || fail "going back ended the program"
closed_with 1 "a broken pack"
double_clicked pack-file "$display_folder/broken/pack.json"
closed_with 1 "a broken pack, by its file"
double_clicked record "$display_folder/broken.samenspel"
closed_with 1 "a broken record"
double_clicked nothing "$display_folder/nowhere.samenspel"
closed_with 1 "what is not there"
SAMENSPEL_DATA=/proc/nowhere double_clicked no-folder "$SAMENSPEL_SCENARIOS/kennismaken"
closed_with 3 "no place to keep anything"

# ends_at_once STATUS COMMAND...
ends_at_once() {
    wanted=$1
    shift
    got=0
    timeout 10 "$@" >/dev/null 2>"$display_folder/said" || got=$?
    [ "$got" = "$wanted" ] || fail "$got instead of $wanted with a reader: $*"
    [ -s "$display_folder/said" ] || fail "said nothing: $*"
}
ends_at_once 1 "$SAMENSPEL_BIN/samenspel" "$display_folder/broken"
ends_at_once 1 "$SAMENSPEL_BIN/samenspel" "$display_folder/broken.samenspel"
SAMENSPEL_DATA=/proc/nowhere ends_at_once 3 "$SAMENSPEL_BIN/samenspel" "$SAMENSPEL_SCENARIOS/kennismaken"
grep -q '^samenspel: error: ' "$display_folder/said" || fail "an error without a name: $(cat "$display_folder/said")"
