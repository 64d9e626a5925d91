#!/bin/sh
# The whole of kennismaken with real keys, by cards, in both languages: killed in the middle, gone on, to the report.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA"
display_start 1280x720

open_program() { # LANGUAGE [OPTION...] TARGET
    spoken=$1
    shift
    program_start "$SAMENSPEL_BIN/samenspel" --lang "$spoken" --window 1280x720 "$@"
    window_named '^Samenspel$'
    xdotool windowfocus --sync "$window"
    wait_until 10 test -s "$record"
    sleep 0.3
}

to_second_choice() {
    press_for session-begun Return
    walk_to '"step-opened","part":2,"step":4' Next
    cards a b c '?' - b d b
    press_for round-shown Next
    press_for step-opened Next # the conversation
    press t
    xdotool type --clearmodifiers "$1"
    press_for argument-noted Return
    press Escape
    walk_to '"step-opened","part":2,"step":7' Next
    cards a a b
}

killed_and_on() { # LANGUAGE
    kill -9 "$program"
    wait "$program" 2>/dev/null || true
    open_program "$1" "$record"
    grep -q '"e":"resumed"' "$record"
    press b         # it begins on night
    cards b d d c c # three of eight are in: each Enter was kept
}

to_the_end() {
    walk_to '"step-opened","part":2,"step":8' Next # looking again, then deciding
    press t Right
    press_for proposed Return
    press shift+Tab shift+Tab shift+Tab # from B by A and Back to "this we decide"
    press_for decided Return
    walk_to '"e":"session-ended"' Next
    press Return
    wait_until 10 test -s "${record%.samenspel}-group.html"
    press ctrl+q
}

for language in nl en; do
    record=$display_folder/$language.samenspel
    open_program "$language" --seed 7 --record "$record" "$SAMENSPEL_SCENARIOS/kennismaken"
    to_second_choice "woorden van de tafel"
    killed_and_on "$language"
    to_the_end
    kill "$program"
    wait "$program" 2>/dev/null || true
    "$SAMENSPEL_BIN/samenspel-report" verify "$record"
    grep -q '<html lang="'"$language" "${record%.samenspel}-group.html"
    grep -q 'woorden van de tafel' "${record%.samenspel}-group.html"
    same_lines "$here/golden/keys-$language.jsonl"
done
