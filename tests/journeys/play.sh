# What journeys that play a session share: keys that wait for their event, and the record as lines to compare. Read with
# `.` after display.sh; needs $record.

# skip_without COMMAND...: an honest skip (77) when something to press keys with is missing
skip_without() {
    for needed in "$@"; do
        command -v "$needed" >/dev/null || { echo "skipped: $needed is not here (tools/setup --dev)"; exit 77; }
    done
}

# events NAME: how many events of this name the record holds
events() {
    if [ -f "$record" ]; then grep -c "\"e\":\"$1\"" "$record" || true; else echo 0; fi
}

more_events_than() {
    [ "$(events "$1")" -gt "$2" ]
}

press() {
    for pressed in "$@"; do
        xdotool key --clearmodifiers "$pressed"
        sleep 0.05
    done
}

# press_for EVENT KEY...: presses, then waits until the record holds one more such event
press_for() {
    awaited=$1
    shift
    had=$(events "$awaited")
    press "$@"
    wait_until 10 more_events_than "$awaited" "$had"
}

# walk_to PATTERN KEY: presses until the record has a line that matches; pages take a press without an event
walk_to() {
    tries=40
    until grep -q "$1" "$record" 2>/dev/null; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "never came to: $1" >&2; return 1; }
        press "$2"
        sleep 0.25
    done
}

# cards LETTER...: each with Enter, as they lie on the table
cards() {
    for letter in "$@"; do
        xdotool type --clearmodifiers "$letter"
        sleep 0.05
        press_for choices-counted Return
    done
}

# The record's events without what differs between two equal runs.
event_lines() {
    sed -n -e '2,$ {
        s/,"t":[0-9]*//; s/,"salt":"[0-9a-f]*"//; s/,"seal":"[0-9a-f]*"//; s/,"check":"[0-9a-f]*"//
        s/,"state":"[0-9a-f]*"//; s/,"wall":[0-9]*//; s/,"when":[0-9]*//; s/,"offset":-\{0,1\}[0-9]*//; s/^{"n":[0-9]*,/{/
        p
    }' "$1"
}

# same_lines GOLDEN: the record beside the golden; GOLDEN_UPDATE=1 writes it anew
same_lines() {
    event_lines "$record" >"$display_folder/lines"
    if [ -n "${GOLDEN_UPDATE-}" ]; then
        cp "$display_folder/lines" "$1"
    fi
    diff -u "$1" "$display_folder/lines"
}
