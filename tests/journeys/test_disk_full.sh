#!/bin/sh
# The disk is full in the middle: nothing is lost, nothing is said to be kept, and it goes on when there is space. And
# two programs on one record: the second only looks.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ "${SAMENSPEL_SMALL_DISK-}" = "" ]; then
    command -v unshare >/dev/null || { echo "skipped: unshare is not here"; exit 77; }
    unshare -rm true 2>/dev/null || { echo "skipped: this machine lets nobody mount a small disk"; exit 77; }
    SAMENSPEL_SMALL_DISK=1 exec unshare -rm "$0"
fi
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
disk=$(mktemp -d)
trap 'display_end; umount "$disk" 2>/dev/null; rmdir "$disk"' EXIT
mount -t tmpfs -o size=2m tmpfs "$disk" || { echo "skipped: no small disk could be mounted"; exit 77; }
export SAMENSPEL_DATA="$disk"
record=$disk/full.samenspel
display_start 1280x720
program_start "$SAMENSPEL_BIN/samenspel" --seed 7 --lang nl --window 1280x720 --record "$record" \
    "$SAMENSPEL_SCENARIOS/kennismaken"
first=$program
window_named '^Samenspel$'
xdotool windowfocus --sync "$window"
wait_until 10 test -s "$record"
sleep 0.3
press_for session-begun Return
walk_to '"step-opened","part":2,"step":6' s # the conversation; earlier steps are skipped

# --- full ---
dd if=/dev/zero of="$disk/filler" bs=4096 2>/dev/null || true
before=$(wc -l <"$record")
press t
texts=20
for number in $(seq $texts); do # what fits in the last block may still be kept; what does not must wait
    xdotool type --clearmodifiers --delay 2 "woord $number"
    press Return
    sleep 0.2
done
sleep 3
kept=$(events argument-noted)
[ "$kept" -lt $texts ] || { echo "a full disk kept all texts"; exit 1; }
"$SAMENSPEL_BIN/samenspel-report" verify "$record"
[ "$(wc -l <"$record")" -ge "$before" ]
kill -0 "$first"

# --- who closes the window now is asked, and nothing is lost ---
press alt+F4
sleep 0.7
kill -0 "$first" || { echo "closing the window on a full disk asked nothing"; exit 1; }
press Escape
sleep 0.3

# --- and space again: it goes on by itself ---
rm "$disk/filler"
all_texts() { [ "$(events argument-noted)" -eq $texts ]; }
wait_until 10 all_texts
for number in $(seq $texts); do grep -q "\"woord $number\"" "$record"; done

# --- a second program only looks ---
lines=$(wc -l <"$record")
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --window 1000x600 "$record"
two_windows() { [ "$(xdotool search --onlyvisible --name '^Samenspel$' | wc -l)" -eq 2 ]; }
wait_until 10 two_windows
for other in $(xdotool search --onlyvisible --name '^Samenspel$'); do
    [ "$other" = "$window" ] || second=$other
done
xdotool windowfocus --sync "$second"
press b Next Next s
sleep 1
[ "$(wc -l <"$record")" -eq "$lines" ] || { echo "the second program wrote"; exit 1; }
xdotool windowfocus --sync "$window"
press Escape
press_for step-skipped s
"$SAMENSPEL_BIN/samenspel-report" verify "$record"
