# A display for tests that press real keys and buttons. Read with `.`; everything started here ends with the script.

display_pids=
display_folder=$(mktemp -d)

# A program gets a moment to end by itself: it may be writing the record that the test reads next.
display_end() {
    for pid in $display_pids; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$display_folder"
}
trap display_end EXIT
trap 'exit 130' INT TERM

# wait_until SECONDS COMMAND...: asks ten times a second; fails with the command's name when it never comes true
wait_until() {
    left=$(($1 * 10))
    shift
    while ! "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || { echo "waited in vain for: $*" >&2; return 1; }
        sleep 0.1
    done
}

# display_start WIDTHxHEIGHT: one display on a free number, with a window manager so that focus behaves as at home
display_start() {
    rm -f "$display_folder/number"
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset 3>"$display_folder/number" 2>"$display_folder/xvfb.log" &
    display_pids="$! $display_pids"
    display_ready
}

# display_start_two: a wall of 1920x1080 and, right of it, a desk of 1280x720
display_start_two() {
    rm -f "$display_folder/number"
    cat >"$display_folder/two.conf" <<'END'
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080" "1280x720"
    Virtual 3840 2160
  EndSubSection
EndSection
END
    Xorg -displayfd 3 -config "$display_folder/two.conf" -logfile "$display_folder/xorg.log" -noreset -nolisten tcp \
        -novtswitch -sharevts 3>"$display_folder/number" 2>/dev/null &
    display_pids="$! $display_pids"
    display_ready
    xrandr --addmode DUMMY1 1280x720
    xrandr --output DUMMY0 --mode 1920x1080 --pos 0x0 --output DUMMY1 --mode 1280x720 --pos 1920x0
}

display_ready() {
    wait_until 10 test -s "$display_folder/number"
    DISPLAY=:$(cat "$display_folder/number")
    export DISPLAY
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
    openbox --sm-disable >/dev/null 2>&1 &
    display_pids="$! $display_pids"
    wait_until 10 display_managed
}

# program_start COMMAND...: in the background; its number is in $program
program_start() {
    "$@" >"$display_folder/out" 2>"$display_folder/err" &
    program=$!
    display_pids="$program $display_pids"
}

# window_named PATTERN: waits for a visible window whose title matches, and puts its number in $window
window_named() {
    wait_until 10 xdotool search --onlyvisible --name "$1" || return 1
    window=$(xdotool search --onlyvisible --name "$1" | head -n 1)
}

# The window manager answers: before that, windows are moved and covered under the program's hands.
display_managed() {
    xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'
}
