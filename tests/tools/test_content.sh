#!/bin/sh
# What is shipped to play is good: every scenario and the largest pack pass the strict check, every test pack that calls
# itself good has no errors, pictures hold plain shapes alone, the samples play, and the interface keeps to plain words.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
check="$SAMENSPEL_BIN/samenspel-pack check"
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

fail() {
    echo "$1"
    failed=1
}

for pack in "$top"/scenarios/*/pack.json "$top/tests/packs/uiterste/pack.json"; do
    $check --strict "$pack" || fail "not fit to ship: $pack"
done
for pack in "$top"/tests/packs/good/*/pack.json; do
    $check "$pack" >/dev/null || fail "has errors: $pack"
done

for picture in "$top"/scenarios/*/images/*.svg "$top"/tests/packs/uiterste/images/*.svg; do
    other=$(grep -o '<[a-zA-Z][a-zA-Z]*' "$picture" | sort -u | grep -vxE '<(svg|path|rect|circle)' || true)
    [ -z "$other" ] || fail "$picture holds more than plain shapes: $other"
done

# The sample sessions play without a display, and leave a record.
for pack in "$top"/scenarios/*/ "$top/tests/packs/uiterste"; do
    record=$work/$(basename "$pack").samenspel
    "$SAMENSPEL_BIN/samenspel" --play "$pack/sample.commands.jsonl" --record "$record" "$pack" ||
        fail "the sample of $pack does not play"
    [ -s "$record" ] || fail "no record of $pack"
done
[ -s "$(find "$work/pictures" -name welkom.svg | head -1)" ] || fail "the picture of a talk is not kept beside its record"

# Words that look.md keeps out of every text a resident reads.
for word in participant participanten stakeholder stakeholders submit oeps pakket; do
    found=$(grep -niw "$word" "$top/assets/texts/nl.json" || true)
    [ -z "$found" ] || fail "not a word of the programme: $found"
done

[ "$failed" = 0 ]
