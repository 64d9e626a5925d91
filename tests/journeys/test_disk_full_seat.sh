#!/bin/sh
# What the screens say when the disk is full while somebody chooses at the shared computer: the seat's page keeps what was
# typed and says "not saved yet", the choice is not acknowledged, the desk has its banner; and with space it goes on.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ "${SAMENSPEL_SMALL_DISK-}" = "" ]; then
    command -v unshare >/dev/null || { echo "skipped: unshare is not here"; exit 77; }
    unshare -rm true 2>/dev/null || { echo "skipped: this machine lets nobody mount a small disk"; exit 77; }
    SAMENSPEL_SMALL_DISK=1 exec unshare -rm "$0"
fi
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop import convert
disk=$(mktemp -d)
trap 'display_end; umount "$disk" 2>/dev/null; rmdir "$disk"' EXIT
mount -t tmpfs -o size=1m tmpfs "$disk" || { echo "skipped: no small disk could be mounted"; exit 77; }
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA"
record=$disk/seat.samenspel
pack=$SAMENSPEL_SCENARIOS/kennismaken

# --- pictures ---

page=1280x600+0+44 # the seat's page without the head (its hour) and the bar
bar=1280x80+0+640
banner=350x28+480+676 # at the foot of the middle column of the desk, right of its last door

picture() { # NAME
    import -window root "$display_folder/$1.ppm"
}
part() { # NAME AREA
    convert "$display_folder/$1.ppm" -crop "$2" +repage rgb:- | sha256sum
}
must() { # same|other AREA ONE OTHER WHY
    if [ "$(part "$3" "$2")" = "$(part "$4" "$2")" ]; then is=same; else is=other; fi
    [ "$is" = "$1" ] || {
        convert "$display_folder/$3.ppm" "$display_folder/$4.ppm" -append "${TMPDIR:-/tmp}/disk-full-seat-failed.png"
        echo "$5 (the two pictures: ${TMPDIR:-/tmp}/disk-full-seat-failed.png)" >&2
        exit 1
    }
}
colours() { # NAME AREA: how many different ones
    convert "$display_folder/$1.ppm" -crop "$2" +repage -format '%k' info:
}

# --- a seat has taken the computer ---

# A disk gives out whole blocks: what still fits in the last one of the record is kept even when the disk is full. So notes
# of `pad` bytes bring its end, with the line of going on, to just before the end of a block.
block=4096 pad=0 resumed=0
record_new() {
    rm -f "$record" "$record.lock"
    {
        head -n 14 "$pack/sample.commands.jsonl"
        left_to_pad=$pad
        while [ "$left_to_pad" -gt 0 ]; do
            some=$((left_to_pad > 400 ? 400 : left_to_pad))
            echo "{\"do\":\"set-notes\",\"notes\":\"$(printf "%${some}s" '' | tr ' ' "$((left_to_pad % 10))")\"}"
            left_to_pad=$((left_to_pad - some))
        done
        for _ in 1 2 3 4 5 6 7; do echo '{"do":"go-on"}'; done
    } | "$SAMENSPEL_BIN/samenspel" --play - --seed 7 --lang nl --record "$record" "$pack"
}
room() {
    echo $((block - ($(wc -c <"$record") + resumed) % block))
}
program_open() {
    program_start "$SAMENSPEL_BIN/samenspel" --lang nl --fullscreen "$record"
    wait_until 10 more_events_than resumed 0
}
display_start 1280x720
record_new
before=$(wc -c <"$record")
program_open
kill -9 "$program"
wait "$program" 2>/dev/null || true
resumed=$(($(wc -c <"$record") - before))
record_new
for _ in 1 2 3 4 5 6 7 8; do
    if [ "$(room)" -lt 200 ]; then break; fi
    more=$(($(room) - 100))
    pad=$((pad + (more > 300 ? more / 2 : more)))
    record_new
done
program_open
window_named '^Samenspel$'
xdotool windowfocus --sync "$window"
sleep 0.5
press b Return # out of the night; "it is me"
sleep 0.3
press u # nobody in the room can see this screen
sleep 0.7
press b
xdotool mousemove 1020 420 click 1 # why?
sleep 0.2
xdotool type --clearmodifiers --delay 30 "dan blijft het rustig"
xdotool mousemove 846 489 click 1 # this may be in the report
xdotool mousemove 640 630         # where nothing answers
sleep 0.5
picture typed

# --- full ---

dd if=/dev/zero of="$disk/filler" bs=512 2>/dev/null || true
free() { df --output=avail -B1 "$disk" | tail -n 1 | tr -d ' '; }
[ "$(free)" -eq 0 ]
press Return
sleep 1.5
[ "$(events choice-cast)" -eq 0 ] || { echo "the choice was kept on a full disk" >&2; exit 1; }
picture refused
must same "$page" typed refused "what was typed did not stay as it was"
must other "$bar" typed refused "the seat's page does not say that it was not saved"
sleep 2.5 # it was tried again by now, and nothing was acknowledged
picture still
must same "$page" refused still "the page changed while the disk is full"
must same "$bar" refused still "the page no longer says that it was not saved"
"$SAMENSPEL_BIN/samenspel-report" verify "$record"

# --- the desk ---

press ctrl+d
sleep 0.8
picture desk-full
[ "$(colours desk-full "$banner")" -gt 8 ] || { echo "no banner on the desk" >&2; exit 1; }

# --- and space again ---

rm "$disk/filler"
wait_until 10 more_events_than choice-cast 0
grep -q 'dan blijft het rustig' "$record"
grep -q '"answer":"B"' "$record"
sleep 0.5
picture desk-again
[ "$(colours desk-again "$banner")" -lt 3 ] || { echo "the banner stays when there is space again" >&2; exit 1; }
[ "$(events choice-cast)" -eq 1 ]
"$SAMENSPEL_BIN/samenspel-report" verify "$record"
