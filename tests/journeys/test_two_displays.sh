#!/bin/sh
# A wall and a desk, as at the table: pointed at on the test card, a whole dilemma at the shared computer, the second
# display pulled out, mirrored and swapped in the middle of a private step. Pictures of each display are compared with
# those that may stand there (made by --shots), and while plugs are pulled each display is watched the whole time.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xorg xrandr xdotool openbox xprop import convert
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA" "$display_folder/wall" "$display_folder/near"
pack=$SAMENSPEL_SCENARIOS/kennismaken
record=$display_folder/two.samenspel
at_wall=1920x1080+0+0 at_desk=1280x720+1920+0
seats=5

# --- what may stand where ---

# The first round of the same evening, drawn without a display; and once more at the size of the desk.
lines() {
    head -n 14 "$pack/sample.commands.jsonl"
    for _ in 1 2 3 4 5 6 7; do echo '{"do":"go-on"}'; done
    for seat in $(seq $seats); do echo "{\"do\":\"cast-choice\",\"actor\":$seat,\"seat\":$seat,\"answer\":\"A\"}"; done
}
shots() { # FOLDER SIZE
    lines | "$SAMENSPEL_BIN/samenspel" --play - --seed 7 --lang nl --record "$1/shots.samenspel" \
        --shots "$1" --window "$2" "$pack"
}
shots "$display_folder/wall" 1920x1080
shots "$display_folder/near" 1280x720

# The hour at which we are ready, in the right of the head, is left out: the two were drawn at different moments.
digest() { # FILE AREA
    wide=${2%%x*} rest=${2#*x}
    high=${rest%%+*}
    convert "$1" -crop "$2" +repage -fill black -draw "rectangle $((wide * 6 / 10)),0 $wide,$((high / 10))" \
        -depth 8 rgb:- | sha256sum
}
stands() { # AREA FILE
    import -window root "$display_folder/now.ppm"
    [ "$(digest "$display_folder/now.ppm" "$1")" = "$(digest "$2" "${1%%+*}+0+0")" ]
}
nth() { # NUMBER FOLDER SURFACE: the picture of this surface at the nth turn of the first round
    find "$2" -name "*-choose-$3.png" | sort | sed -n "$1p"
}
must_stand() { # AREA FILE WHAT
    wait_until 4 stands "$1" "$2" || {
        import -window root "${TMPDIR:-/tmp}/two-displays-failed.png"
        echo "$3: not $(basename "$2") (the screen: ${TMPDIR:-/tmp}/two-displays-failed.png)" >&2
        exit 1
    }
}
must_differ() { # AREA FILE WHAT
    if stands "$1" "$2"; then echo "$3: $(basename "$2") stands there" >&2; exit 1; fi
}

# --- watching ---

# Night and hand-over are dark, private pages and the desk are light: a display that may be the wall stays below this.
# When a plug is pulled the X server shows, and the window manager moves, what stood there before any program hears of
# it; a busy machine needs this long until it is dark.
light_most=250
flash_most_ms=500

watch_start() { # NAME AREA
    "$SAMENSPEL_BIN/../tests/watch" $(echo "$2" | sed 's/\([0-9]*\)x\([0-9]*\)+\([0-9]*\)+\([0-9]*\)/\3 \4 \1 \2/') \
        >"$display_folder/watch.$1" &
    watcher=$!
    display_pids="$watcher $display_pids"
    wait_until 5 test -s "$display_folder/watch.$1"
}
watch_end() { # NAME
    kill "$watcher"
    wait "$watcher" 2>/dev/null || true
    awk -v most=$light_most -v flash=$flash_most_ms -v name="$1" '
        NF == 2 { looks++; if ($2 > lightest) lightest = $2
                  if ($2 > most) { if (!from) from = $1; lasts = $1 - from + 10; if (lasts > longest) longest = lasts } else from = 0 }
        END { printf "%s: %d looks, lightest %d permille, longest light %d ms\n", name, looks, lightest, longest
              exit looks < 20 || longest > flash }' "$display_folder/watch.$1"
}

# --- the evening ---

# The keyboard belongs to the facilitator's window, whichever that is after a change.
focused() {
    xdotool windowfocus --sync "$(xdotool search --onlyvisible --name '^Samenspel$' | head -n 1)"
}
to_desk() {
    wait_until 10 focused
}

head -n 14 "$pack/sample.commands.jsonl" >"$display_folder/begin.jsonl"
"$SAMENSPEL_BIN/samenspel" --play "$display_folder/begin.jsonl" --seed 7 --lang nl --record "$record" "$pack"
display_start_two
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --fullscreen "$record"
window_named '^Samenspel$'
to_desk
sleep 0.5
watch_start before-the-test-card "$at_desk" # nothing may stand there before she pointed
press b
press_for step-opened Next
press h
sleep 0.5
watch_end before-the-test-card
press Return # the test card
window_named 'het doek'
wall_at_left() { xdotool search --onlyvisible --name 'het doek' getwindowgeometry | grep -q 'Position: 0,0 '; }
sleep 0.5
to_desk
press Tab Return # display 1 is the wall
wait_until 5 wall_at_left
sleep 0.5
to_desk
press Escape
walk_to '"step-opened","part":2,"step":4' Next

turn=1
hand_over() { # the wall calls the seat, the other display does too, and nothing else
    must_stand "$at_wall" "$(nth $turn "$display_folder/wall" wall)" "turn $turn, wall"
}
take() {
    press Return
    must_stand "$at_desk" "$(nth $turn "$display_folder/near" seat)" "turn $turn, seat opens blank"
    must_stand "$at_wall" "$(nth $turn "$display_folder/wall" wall)" "turn $turn, wall while the seat is open"
}
picks() { # LETTER
    press "$1"
    sleep 0.3
    must_differ "$at_desk" "$(nth $turn "$display_folder/near" seat)" "turn $turn, a letter was pressed"
}
confirms() {
    had=$(events choice-cast)
    for _ in 1 2 3 4; do
        if more_events_than choice-cast "$had"; then break; fi
        press Return
        sleep 0.4
    done
    more_events_than choice-cast "$had" || { echo "turn $turn: the choice was not recorded" >&2; exit 1; }
    turn=$((turn + 1))
}

hand_over
take
picks a
confirms

# Ctrl+D in the middle: the desk comes back, what was picked is gone.
hand_over
take
picks b
watch_start desk-comes-back "$at_wall"
press ctrl+d
sleep 0.6
must_differ "$at_desk" "$(nth $turn "$display_folder/near" seat)" "the desk is asked for"
must_stand "$at_wall" "$(nth $turn "$display_folder/wall" wall)" "the wall while the desk is back"
press ctrl+d
sleep 0.6
watch_end desk-comes-back
take
picks b
confirms

# --- plugs ---

two_beside() {
    xrandr --output DUMMY0 --mode 1920x1080 --pos 0x0 --output DUMMY1 --mode 1280x720 --pos 1920x0
}
pulled() { # NAME AREA-THAT-MAY-BE-THE-WALL XRANDR...: in the middle of a seat's page, and back
    name=$1 area=$2
    shift 2
    hand_over
    take
    picks c
    lines_before=$(wc -l <"$record")
    watch_start "$name" "$area"
    xrandr "$@"
    sleep 1.5
    press c # nobody is at a private page now: it must mean nothing
    sleep 0.3
    watch_end "$name"
    watch_start "$name-and-back" "$at_wall"
    two_beside
    sleep 1.5
    watch_end "$name-and-back"
    [ "$(wc -l <"$record")" -eq "$lines_before" ] || { echo "$name: something was recorded" >&2; exit 1; }
    must_stand "$at_wall" "$(nth $turn "$display_folder/wall" wall)" "$name, the wall afterwards"
    to_desk
}
pulled unplugged "$at_wall" --output DUMMY1 --off
pulled mirrored "$at_wall" --output DUMMY1 --mode 1280x720 --same-as DUMMY0
pulled swapped 1920x1080+1280+0 --output DUMMY1 --mode 1280x720 --pos 0x0 --output DUMMY0 --mode 1920x1080 --pos 1280x0
take
picks c
confirms

# --- the rest of the dilemma ---

while [ "$turn" -le "$seats" ]; do
    hand_over
    take
    picks d
    confirms
done
[ "$(events choice-cast)" -eq "$seats" ]
press ctrl+d # everybody is in; only this brings the desk back
sleep 0.5
walk_to '"e":"round-shown"' Next
walk_to '"step-opened","part":2,"step":7' Next
for letter in a a b b b; do
    had=$(events choice-cast)
    sleep 0.4
    press Return "$letter"
    for _ in 1 2 3 4; do
        if more_events_than choice-cast "$had"; then break; fi
        press Return
        sleep 0.4
    done
done
[ "$(events choice-cast)" -eq $((2 * seats)) ] || { echo "the second choice: $(events choice-cast)" >&2; exit 1; }
press ctrl+d
sleep 0.5
walk_to '"step-opened","part":2,"step":8' Next
[ "$(events round-shown)" -eq 2 ]
press t
sleep 0.5
press Right
press_for proposed Return
press shift+Tab shift+Tab shift+Tab
press_for decided Return
walk_to '"step-opened","part":2,"step":9' Next
kill "$program"
wait "$program" 2>/dev/null || true
"$SAMENSPEL_BIN/samenspel-report" verify "$record"
