#!/usr/bin/env bash
# samenspel-pack cards as a person or a script uses it: what it writes, where, and how it ends.
set -euo pipefail
cd "$(dirname "$0")/../.."
tool=$SAMENSPEL_BIN/samenspel-pack
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# expect STATUS [ARGUMENT...]: ends like this; output stays in $scratch/out and $scratch/err
expect() {
    local wanted=$1 status=0
    shift
    "$tool" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
    [ "$status" = "$wanted" ] || { echo "samenspel-pack $*: exit $status, wanted $wanted"; head -c 2000 "$scratch/out" "$scratch/err"; failed=1; }
}
has() { grep -qF -- "$2" "$scratch/$1" || { echo "not in $1: $2"; failed=1; }; }
lacks() { ! grep -qF -- "$2" "$scratch/$1" || { echo "in $1: $2"; failed=1; }; }
silent() { [ ! -s "$scratch/$1" ] || { echo "$1 wants to be empty:"; head -c 500 "$scratch/$1"; failed=1; }; }

# Everything on one page, to standard output; nothing else is said.
expect 0 cards --lang nl scenarios/kennismaken
silent err
for part in '<!DOCTYPE html>' 'class="card letter"' 'class="card role"' 'class="dilemma"' 'class="order"' '</html>'; do has out "$part"; done
lacks out '<script'
lacks out 'http'

# To a file, and then nothing on standard output; one sheet alone; options may stand behind the pack.
expect 0 cards scenarios/kennismaken --lang en --only letters -o "$scratch/letters.html"
silent out
silent err
cp "$scratch/letters.html" "$scratch/out"
has out 'class="card letter"'
has out 'I pass'
lacks out 'class="card role"'
expect 0 cards --only=roles scenarios/kennismaken/pack.json
lacks out 'class="card letter"'

# Every dilemma in every language of the pack.
expect 0 cards --only dilemmas scenarios/wijk-in-beweging
[ "$(grep -c '<article class="dilemma' "$scratch/out")" = 24 ] || { echo "twelve dilemmas in two languages"; failed=1; }

expect 0 cards --only dilemmas --programme uur scenarios/wijk-in-beweging
[ "$(grep -c '<article class="dilemma' "$scratch/out")" = 2 ] || { echo "the one dilemma of the hour in two languages"; failed=1; }
has out 'De lijst of de straat'

# The running order: clock times of this programme, with these people.
expect 0 cards --lang nl --only order --programme uur --start 13.30 scenarios/wijk-in-beweging
has out '>13.30<'
has out '8 mensen'
has out 'Kiezen met kaarten.'
has out 'Dilemma 1. De lijst'
expect 0 cards --lang nl --only order --programme uur --start 9:05 --seats 11 --answering computer scenarios/wijk-in-beweging
has out '>9.05<'
has out '11 mensen'
has out 'Kiezen op de computer.'
later=$(grep -oE 'row">[0-9]+\.[0-9]+' "$scratch/out" | tail -1)
expect 0 cards --lang nl --only order --programme uur --start 9:05 --seats 4 --answering computer scenarios/wijk-in-beweging
[ "$later" != "$(grep -oE 'row">[0-9]+\.[0-9]+' "$scratch/out" | tail -1)" ] || { echo "more people take no more time"; failed=1; }
expect 0 cards --only order scenarios/wijk-in-beweging
has out '>0.00<'

# Wrong use: said on standard error, with a way out.
expect 2 cards
has err --help
expect 2 cards --lang nl --only posters scenarios/kennismaken
has err '"posters"'
for time in 25.00 12.60 12 12.5 noon 12.30.1 ''; do
    expect 2 cards --lang nl --start "$time" scenarios/kennismaken
    has err '13.30'
done
for seats in 1 25 0 -3 acht 8x ''; do
    expect 2 cards --lang nl --seats "$seats" scenarios/kennismaken
    has err '24'
done
expect 2 cards --lang nl --answering shouting scenarios/kennismaken
has err '"shouting"'
expect 2 cards --lang nl --programme avond scenarios/kennismaken
has err 'half-uur'
expect 2 cards --lang nl scenarios/kennismaken scenarios/wijk-in-beweging
has err '"scenarios/wijk-in-beweging"'
expect 2 cards scenarios/kennismaken --poster
has err '"--poster"'
expect 2 cards scenarios/kennismaken -o
silent out

# Cards are never written over a pack or a saved game.
cp -r tests/packs/klein "$scratch/own"
expect 2 cards "$scratch/own" -o "$scratch/own/pack.json"
cmp -s tests/packs/klein/pack.json "$scratch/own/pack.json" || { echo "the pack is gone"; failed=1; }
"$SAMENSPEL_BIN/samenspel" --play /dev/null --record "$scratch/kept.samenspel" "$scratch/own"
expect 2 cards "$scratch/own" -o "$scratch/kept.samenspel"
has err kept.samenspel

# A pack with errors is not printed: every error with its place.
expect 1 cards tests/packs/broken/vertypt
has err '[unknown-id]'
silent out
expect 1 cards "$scratch/nowhere"

# The surroundings.
expect 3 cards scenarios/kennismaken -o "$scratch/no/such/folder/cards.html"
if [ -w /dev/full ]; then
    status=0
    "$tool" cards scenarios/kennismaken >/dev/full 2>"$scratch/err" || status=$?
    [ "$status" = 3 ] && [ -s "$scratch/err" ] || { echo "full disk: exit $status"; failed=1; }
fi

[ "$failed" = 0 ]
