#!/bin/sh
# The whole of kennismaken with a mouse alone, on one display of 1280x720: from the start screen to the report and back.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA"
record=$display_folder/clicks.samenspel
display_start 1280x720
program_start "$SAMENSPEL_BIN/samenspel" --seed 7 --lang nl --fullscreen --record "$record"
window_named '^Samenspel$'
sleep 1

click() {
    xdotool mousemove "$1" "$2" click 1
    sleep 0.15
}

click_for() { # EVENT X Y
    had=$(events "$1")
    click "$2" "$3"
    wait_until 10 more_events_than "$1" "$had"
}

on() { click 1150 680; } # the right end of the bar

on_to() { # PATTERN
    tries=40
    until grep -q "$1" "$record"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "never came to: $1" >&2; return 1; }
        on
        sleep 0.25
    done
}

# Stamps stand 41.6 pixels apart, A first; then the end of the bar keeps the letter.
stamps() {
    for place in "$@"; do
        click $((563 + place * 416 / 10)) 575
        click_for choices-counted 1190 680
    done
}

wait_until 10 test -d "$SAMENSPEL_DATA"
click 960 310 # Kennismaken
wait_until 10 test -s "$record"
sleep 0.5
click_for session-begun 1110 680
on_to '"step-opened","part":2,"step":4'
stamps 0 1 2 4 5 1 3 1
on_to '"step-opened","part":2,"step":7'
stamps 0 0 1 1 3 3 2 2
on_to '"step-opened","part":2,"step":8'
sleep 0.3
click 1248 680 # "?": all keys
click 800 175  # write down what the table says
sleep 0.3
click_for proposed 424 117 # B
click_for decided 720 586  # this we decide
on_to '"e":"session-ended"'
sleep 0.5
click 300 250 # the report for the group
wait_until 10 test -s "${record%.samenspel}-group.html"
grep -q 'Dit was een spel' "${record%.samenspel}-group.html"
click 1130 580 # to the start
sleep 0.5
kill "$program"
wait "$program" 2>/dev/null || true
"$SAMENSPEL_BIN/samenspel-report" verify "$record"
same_lines "$here/golden/clicks-nl.jsonl"
