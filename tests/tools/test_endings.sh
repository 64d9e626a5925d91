#!/bin/sh
# The story of the villages has six endings. A script of tests/replays plays to each: that ending is played, the others
# are passed over, and everybody goes on to looking back.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
pack=$top/scenarios/dagbesteding-in-het-dorp
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
failed=0

fail() {
    echo "$1"
    failed=1
}

endings=0
for script in "$top"/tests/replays/einde-*.commands.jsonl; do
    ending=$(basename "$script" .commands.jsonl)
    record=$scratch/$ending.samenspel
    "$SAMENSPEL_BIN/samenspel" --play "$script" --record "$record" "$pack" || fail "$ending: the script does not play"
    "$SAMENSPEL_BIN/samenspel-report" "$record" --csv "$scratch/$ending"
    parts=$scratch/$ending/parts.csv
    grep -q ",$ending,talk,.*,done," "$parts" || fail "$ending: not what this script leads to"
    [ "$(grep -c ',einde-.*,passed-over,' "$parts")" = 5 ] || fail "$ending: another ending came too"
    grep -q ',terugkijken,talk,.*,now,' "$parts" || fail "$ending: nobody looks back"
    endings=$((endings + 1))
done
[ "$endings" = 6 ] || fail "$endings endings are played, not 6"

[ "$failed" = 0 ]
