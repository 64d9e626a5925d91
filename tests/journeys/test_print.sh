#!/bin/sh
# Printing before a meeting: one key at set-up writes the pages beside the record, hands the first to the browser, and
# leaves set-up as it was.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/display.sh"
. "$here/play.sh"
skip_without Xvfb xdotool openbox
export SAMENSPEL_DATA="$display_folder/data"
mkdir -p "$SAMENSPEL_DATA" "$display_folder/bin" "$display_folder/table"

# A browser that only notes what it was asked to open.
cat >"$display_folder/bin/xdg-open" <<END
#!/bin/sh
echo "\$1" >>"$display_folder/opened"
END
chmod +x "$display_folder/bin/xdg-open"
PATH="$display_folder/bin:$PATH"
export PATH

display_start 1280x720
record=$display_folder/table/middag.samenspel
program_start "$SAMENSPEL_BIN/samenspel" --lang nl --window 1280x720 --record "$record" "$SAMENSPEL_SCENARIOS/wijk-in-beweging"
window_named '^Samenspel'
sleep 1
press p
wait_until 10 grep -q 'wijk-in-beweging-print.html' "$display_folder/opened"
for sheet in print letters roles dilemmas order; do
    page=$display_folder/table/wijk-in-beweging-$sheet.html
    [ -s "$page" ] || { echo "no page of $sheet"; exit 1; }
    grep -q '</html>' "$page" || { echo "half a page of $sheet"; exit 1; }
done
grep -q 'href="wijk-in-beweging-order.html"' "$display_folder/table/wijk-in-beweging-print.html"
grep -q '>Klaar<' "$display_folder/table/wijk-in-beweging-order.html"

# What was printed before is printed over, and the way on is as it was.
rm "$display_folder/table/wijk-in-beweging-roles.html"
press p
wait_until 10 test -s "$display_folder/table/wijk-in-beweging-roles.html"
[ -n "${SHOT-}" ] && sleep 1 && import -window root "$SHOT"
walk_to '"e":"session-begun"' ctrl+Return
