#!/bin/sh
# The door into and out of a session, with real keys on one display: killed in the middle, started again with the same
# pack, which asks; on where they were out of the night; then, at the end, both reports on a stick and the rest erased.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
export SAMENSPEL_DATA="$display_folder/data" XDG_DATA_HOME="$display_folder" HOME="$display_folder"
export SAMENSPEL_MEDIA="$display_folder/media"
mkdir -p "$SAMENSPEL_DATA" "$SAMENSPEL_MEDIA/KINGSTON"
display_start 1280x720

start() {
    program_start "$SAMENSPEL_BIN/samenspel" --lang nl --fullscreen "$SAMENSPEL_SCENARIOS/kennismaken"
    window_named '^Samenspel$'
    sleep 1
}

keep_picture() { # NAME: with PICTURES=folder, to be looked at by people
    [ -z "${PICTURES:-}" ] || { sleep 0.4; import -silent -window root "$PICTURES/$1.png"; }
}

records() { find "$SAMENSPEL_DATA/records" -name '*.samenspel' | wc -l; }

start
wait_until 10 test -d "$SAMENSPEL_DATA/records"
wait_until 10 [ "$(records)" -eq 1 ]
record=$(find "$SAMENSPEL_DATA/records" -name '*.samenspel')
press_for session-begun ctrl+Return
walk_to '"step-opened","part":2,"step":1' space
kill -9 "$program"
wait "$program" 2>/dev/null || true

start # the same pack: it asks, and nothing new was begun
keep_picture again
[ "$(records)" -eq 1 ] || { echo "a new record was begun before the answer"; exit 1; }
press_for resumed Return
keep_picture back
[ "$(records)" -eq 1 ] || { echo "going on began another record"; exit 1; }
before=$(events step-opened)
press space # out of the night; nothing is closed by it
sleep 0.5
[ "$(events step-opened)" -eq "$before" ] || { echo "the night closed a step"; exit 1; }
walk_to '"step-opened","part":2,"step":2' space

# To the end in one go, by the desk behind the question about the beamer: the safe answer first.
press ctrl+d
keep_picture ask
press Escape
press ctrl+d
press u
sleep 0.3
press_for_end() {
    tries=60
    until grep -q '"e":"session-ended"' "$record"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "never came to the end" >&2; return 1; }
        press ctrl+Return
        sleep 0.2
    done
}
press ctrl+d # the wall again
press_for_end
sleep 0.5
keep_picture end

# Save: from the first paper Tab comes to it by its name only for people; for keys it stands fifth.
stick=$SAMENSPEL_MEDIA/KINGSTON
on_stick() { find "$stick" -name "*$1" | grep -q .; }
press Tab Tab Tab Return
sleep 0.5
keep_picture stick
press ctrl+Return
wait_until 15 on_stick -group.html
wait_until 5 on_stick -outside.html
keep_picture saved
! on_stick .samenspel || { echo "the record went along unasked"; exit 1; }
! find "$stick" -name '*.part' | grep -q . || { echo "half a file on the stick"; exit 1; }
press Escape
sleep 0.3
press Tab Tab Tab Tab Return # erase, open now
sleep 0.5
keep_picture erase
press Return # the safe answer
sleep 0.3
[ -f "$record" ] || { echo "erased by one Enter too many"; exit 1; }
press Tab Tab Tab Tab Return
sleep 0.3
press Down Return
gone() { [ ! -e "$record" ]; }
wait_until 10 gone
sleep 0.5
keep_picture erased
[ -z "$(find "$SAMENSPEL_DATA/records" -type f -not -path '*/pictures/*')" ] ||
    { find "$SAMENSPEL_DATA/records" -type f; echo "something is left on this computer"; exit 1; }
on_stick -group.html
kill -0 "$program"
