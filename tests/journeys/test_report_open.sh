#!/bin/sh
# The normal end of a workshop: the report opens in a browser, and the program ends although the browser stays. The
# record was named as people name it, without its folder.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox xprop
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA" "$display_folder/bin"
cat >"$display_folder/bin/xdg-open" <<END
#!/bin/sh
echo \$\$ >"$display_folder/browser"
echo "\$1" >"$display_folder/opened"
exec sleep 60
END
chmod +x "$display_folder/bin/xdg-open"
PATH="$display_folder/bin:$PATH"
cd "$display_folder"
pack=$SAMENSPEL_SCENARIOS/kennismaken
"$SAMENSPEL_BIN/samenspel" --play "$pack/sample.commands.jsonl" --record avond.samenspel "$pack"
grep -q '"e":"session-ended"' avond.samenspel

display_start 1280x720
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --window 1280x720 avond.samenspel
window_named '^Samenspel$'
sleep 1
press Return # make the report for the group
wait_until 10 test -s opened
display_pids="$(cat browser) $display_pids"
[ "$(cat opened)" = "file://$display_folder/avond-group.html" ] || { echo "opened $(cat opened)"; exit 1; }
test -s avond-group.html

ended() { ! kill -0 "$program" 2>/dev/null; }
kill "$program" # as closing the last window does
wait_until 5 ended || { echo "the program waits for the browser"; exit 1; }
