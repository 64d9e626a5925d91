#!/bin/sh
# The first window: as large as was asked for, but never with its lower part below the display; and with two displays
# the desk waits until the facilitator pointed at the wall.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb Xorg xrandr xdotool openbox xprop xwininfo import
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA"

# The window with its title, once it stands still: LEFT TOP RIGHT BOTTOM, and its own WIDTH HEIGHT.
frame() {
    seen= now=none
    while [ "$seen" != "$now" ]; do
        sleep 0.4
        seen=$now
        now=$(xwininfo -id "$window" | awk '/Absolute|Width|Height/ { printf "%s ", $NF }') # X Y WIDTH HEIGHT
    done
    sides=$(xprop -id "$window" _NET_FRAME_EXTENTS | sed 's/.*= //; s/,//g') # LEFT RIGHT TOP BOTTOM
    set -- $now $sides
    [ "$7" -gt 0 ] || { echo "no title: the test has no window manager"; exit 1; }
    echo $(($1 - $5)) $(($2 - $7)) $(($1 + $3 + $6)) $(($2 + $4 + $8)) "$3" "$4"
}

stop_program() {
    kill "$program"
    wait "$program" 2>/dev/null || true
}

display_start 1280x720
for size in 1280x720 1600x1000 1270x710; do
    program_start "$SAMENSPEL_BIN/samenspel" --lang nl --window $size
    window_named '^Samenspel$'
    set -- $(frame)
    [ "$1" -ge 0 ] && [ "$2" -ge 0 ] && [ "$3" -le 1280 ] && [ "$4" -le 720 ] ||
        { echo "--window $size stands at $*, outside 1280x720"; exit 1; }
    [ "$5" -ge 1200 ] && [ "$6" -ge 650 ] || { echo "--window $size became $5x$6"; exit 1; }
    stop_program
done
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --window 1000x600
window_named '^Samenspel$'
set -- $(frame)
[ "$5x$6" = 1000x600 ] || { echo "a window that fits became $5x$6"; exit 1; }
stop_program

display_start_two
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --desk --window 1280x720 --record "$display_folder/r.samenspel" \
    "$SAMENSPEL_SCENARIOS/kennismaken"
window_named '^Samenspel$'
wait_until 10 grep -q '\[desk-needs-wall\]' "$display_folder/err"
first=$window
window_named '^Samenspel - ' # the test card asks on both displays which one the room looks at
sleep 1

# number_of WINDOW: the picture of "Screen N" in its upper right corner
number_of() {
    import -silent -window "$1" -crop 200x50+1060+20 +repage rgb:-
}
number_of "$first" >"$display_folder/one"
number_of "$window" >"$display_folder/two"
[ -s "$display_folder/one" ] && [ -s "$display_folder/two" ] || { echo "no pictures"; exit 1; }
if cmp -s "$display_folder/one" "$display_folder/two"; then
    echo "both displays say the same number"
    exit 1
fi
kill -0 "$program"
