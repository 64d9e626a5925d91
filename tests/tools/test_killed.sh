#!/bin/sh
# test_killed.sh [STEP]: the program itself, killed by kill -9 after every STEP-th command of a whole session: the record
# opens, and goes on to the same end. tests/journeys does it after every single one.
set -eu
step=${1:-6}
game="$SAMENSPEL_BIN/samenspel"
pack="$SAMENSPEL_SCENARIOS/kennismaken"
script="$pack/sample.commands.jsonl"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "$1"
    exit 1
}

# The events of a record but for what chance, number and going on make different.
events() {
    sed -e 1d -e '/"e":"resumed"/d' -e 's/^{"n":[0-9]*,//' -e 's/"\(salt\|seal\|check\|state\)":"[0-9a-f]*"//g' "$1"
}

# Waits until the record holds this many commands; each is a batch that was flushed before the next line is read.
saved() {
    tries=0
    until [ "$(grep -c '"begins":true' "$1" 2>/dev/null)" -ge "$2" ] 2>/dev/null; do
        tries=$((tries + 1))
        [ $tries -lt 1000 ] || fail "only $(grep -c '"begins":true' "$1") commands of $2 were saved"
        sleep 0.01
    done
}

"$game" --play "$script" --record whole.samenspel "$pack"
events whole.samenspel >whole
lines=$(wc -l <"$script")
[ "$lines" -gt 40 ] || fail "the sample is too short for this test: $lines lines"

mkfifo pipe
for played in $(seq 1 "$step" "$lines"); do
    rm -f cut.samenspel cut.samenspel.aside
    "$game" --play - --record cut.samenspel "$pack" <pipe &
    child=$!
    exec 3>pipe
    head -n "$played" "$script" >&3
    saved cut.samenspel "$played"
    kill -9 $child
    wait $child 2>/dev/null && fail "it was not killed after $played"
    exec 3>&-
    "$SAMENSPEL_BIN/samenspel-report" verify cut.samenspel || fail "damaged after $played"
    tail -n +$((played + 1)) "$script" >rest
    "$game" --play rest cut.samenspel || fail "does not go on after $played"
    events cut.samenspel >cut
    cmp -s whole cut || { diff whole cut | head -5; fail "ends differently after $played"; }
    "$SAMENSPEL_BIN/samenspel-report" verify cut.samenspel || fail "damaged after going on from $played"
done
