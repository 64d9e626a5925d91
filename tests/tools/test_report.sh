#!/usr/bin/env bash
# samenspel-report on a record of the sample session: pages, tables, JSON, verify, exit status, and no harm done.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
tool=$SAMENSPEL_BIN/samenspel-report
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
failed=0
wrong() {
    echo "$1"
    failed=1
}

# status WANTED ARGUMENT...: runs the tool, keeps out and err
status() {
    local wanted=$1 got=0
    shift
    "$tool" "$@" >out 2>err </dev/null || got=$?
    [ "$got" = "$wanted" ] || wrong "exit $got, not $wanted: samenspel-report $* ($(head -1 err))"
}
quiet() { [ ! -s err ] && [ ! -s out ] || wrong "something was printed: $1"; }

pack=$top/scenarios/kennismaken
"$SAMENSPEL_BIN/samenspel" --play "$pack/sample.commands.jsonl" --record middag.samenspel "$pack"
cp middag.samenspel before

# pages, in both languages and editions
status 0 middag.samenspel --lang nl
grep -q '<h1>Verslag van ons gesprek</h1>' out || wrong "no Dutch page on standard output"
[ ! -s err ] || wrong "a page that needs no words on standard error: $(cat err)"
status 0 middag.samenspel --lang en --edition outside -o outside.html
quiet "-o"
grep -q '<h1>Report of our conversation</h1>' outside.html || wrong "no English page"
grep -q 'class="matrix"' outside.html && wrong "a matrix for outside"
status 0 --lang nl --html group.html middag.samenspel
grep -q 'class="matrix"' group.html || wrong "no matrix for the group"
grep -q 'src="data:image/svg+xml;base64,' group.html || wrong "the picture kept beside the record is not shown"
grep -qiE 'https?:|<script|@import|url\(' group.html && wrong "something from elsewhere"

# a record alone, without its pictures; and where its pack is not installed either
mkdir alone && cp middag.samenspel alone/
status 0 alone/middag.samenspel --lang nl
grep -q '<img' out || wrong "the pictures of the installed pack are not found"
packs=${SAMENSPEL_SCENARIOS-}
mkdir none && export SAMENSPEL_SCENARIOS=$PWD/none
status 0 alone/middag.samenspel --lang nl
grep -q '<img' out && wrong "a picture out of nowhere"
grep -q 'Wie koos anders?' out || wrong "a record does not stand on its own"
export SAMENSPEL_SCENARIOS=$packs
[ -n "$packs" ] || unset SAMENSPEL_SCENARIOS

# the agenda's own page, beside the report or alone
status 0 middag.samenspel --agenda agenda.html
quiet "--agenda"
grep -q '<article class="agenda">' agenda.html || wrong "no page for the community house"
grep -q 'peiling' agenda.html && wrong "the game is on the agenda"

# lines that are left out give the others other numbers: what was agreed stays the same
{ echo '{"do":"set-notes","notes":"Let op de tijd.","at":500}' && cat "$top/tests/replays/agenda.commands.jsonl"; } |
    sed 's/"event":44,/"event":45,/' >agenda.jsonl
"$SAMENSPEL_BIN/samenspel" --play agenda.jsonl --record agenda.samenspel "$top/tests/packs/agenda"
status 0 redact agenda.samenspel -o told.samenspel
status 0 agenda.samenspel --agenda whole.html
status 0 told.samenspel --agenda told.html
grep -q 'Ria de Boer' whole.html || wrong "nobody said yes"
cmp -s whole.html told.html || wrong "the agenda of a redacted record differs"

# half a day in each language: no line is refused, and the name that was struck is in no paper and not in the record
for language in nl en; do
    "$SAMENSPEL_BIN/samenspel" --play "$top/tests/replays/dagdeel-$language.commands.jsonl" --lang "$language" \
        --record "dagdeel-$language.samenspel" "$top/scenarios/wijk-in-beweging"
    status 0 verify "dagdeel-$language.samenspel"
    status 0 "dagdeel-$language.samenspel" --lang "$language" --agenda agenda.html --html dagdeel.html
    grep -q '<article class="agenda">' agenda.html || wrong "no agenda of half a day in $language"
    grep -qE 'Mevrouw Bakker|Mrs Bakker' dagdeel.html agenda.html "dagdeel-$language.samenspel" &&
        wrong "the name that was struck is still there in $language"
done

# tables and JSON, of two meetings at once
status 0 middag.samenspel alone/middag.samenspel --csv tables --json all.json
quiet "--csv --json"
[ "$(ls tables | tr '\n' ' ')" = "agreements.csv board.csv choices.csv contributions.csv decisions.csv effects.csv house.csv ideas.csv parts.csv questions.csv row.csv values.csv " ] ||
    wrong "tables: $(ls tables)"
[ "$(wc -l <tables/decisions.csv)" = 3 ] || wrong "not one decision for each meeting"
# every column is explained under the name of its table
for table in choices decisions effects values ideas row parts; do
    for column in $(head -1 "tables/$table.csv" | tr -d '\r' | tr ',' ' '); do
        case $column in session | part) continue ;; esac
        awk -v table="**$table.csv**" -v column="$column" '
            index($0, "**") == 1 { here = index($0, table) == 1 }
            here && /^\| / { count = split($2 == "" ? "" : substr($0, 3, index(substr($0, 3), " |") - 1), names, ", ")
                             for (i = 1; i <= count; i++) if (names[i] == column) found = 1 }
            END { exit !found }' "$top/game/report/COLUMNS.md" || wrong "COLUMNS.md does not explain $column of $table.csv"
    done
done
head -c 3 tables/choices.csv | grep -q ses || wrong "a mark before the first column"
grep -q '"sessions":\[{' all.json || wrong "no JSON"

# redact and forget
status 0 redact middag.samenspel -o kort.samenspel --lang nl
grep -q 'kopieën' out || wrong "redact does not say what it cannot reach"
status 0 verify kort.samenspel
grep -q 'choice-cast' kort.samenspel && wrong "answers in a redacted record"
status 0 kort.samenspel --lang nl
grep -q '<h1>Verslag van ons gesprek</h1>' out || wrong "no report of a redacted record"
grep -q 'class="matrix"' out || wrong "what the group saw is not in a redacted record"
status 0 redact middag.samenspel
grep -q '"redacted":true' out || wrong "no redacted record on standard output"
status 2 redact middag.samenspel -o before
status 2 redact middag.samenspel kort.samenspel
status 2 redact middag.samenspel --seat 1
cmp -s middag.samenspel before || wrong "redact changed the record"
cp middag.samenspel weg.samenspel
ln -s weg.samenspel link.samenspel
reason=$(grep '"seat":1,"private"' weg.samenspel | grep -o '"reason":"[^"]*"' | head -1)
[ -n "$reason" ] || wrong "the sample has no reason of seat 1"
status 0 forget link.samenspel --seat 1 # what is taken out is not left behind another name
grep -q 'kopieën\|copies' out || wrong "forget does not say what it cannot reach"
grep -q 'redact' out || wrong "forget does not say that a round that was shown can be worked out, and what helps"
grep -qF "$reason" weg.samenspel && wrong "the reason is still there"
status 0 verify weg.samenspel
status 1 forget weg.samenspel --seat 1
status 1 forget missing.samenspel --seat 1
status 2 forget weg.samenspel
status 2 forget weg.samenspel --seat 25
status 2 forget weg.samenspel --seat een
status 2 forget --seat 1
status 1 forget kort.samenspel --seat 1 # it holds nothing of one seat

# verify
status 0 verify middag.samenspel
quiet verify
sed '5s/"t":/"t":1/' middag.samenspel >flipped.samenspel
cmp -s middag.samenspel flipped.samenspel && wrong "nothing was flipped"
status 1 verify middag.samenspel flipped.samenspel
grep -qE '^flipped.samenspel:5(:[0-9]+)?: error: .*\[record-' err || wrong "verify names no place: $(cat err)"
mapfile -t many < <(yes gone.samenspel | head -4200) # an archive: the last name is proved like the first
status 1 verify "${many[@]}" flipped.samenspel
grep -q ' 3201 ' err || wrong "not all of many names were proved: $(tail -1 err)" # after the 1000 that are listed
status 1 flipped.samenspel -o flipped.html
[ ! -e flipped.html ] || wrong "a page of a damaged record"
status 1 verify nowhere.samenspel
status 1 "$pack/pack.json"

# a device gets the page and stays a device
if [ -w /dev/full ]; then
    ln -s /dev/full device
    status 3 middag.samenspel -o device
    [ -c device ] || wrong "a device was replaced by a file"
fi

# used wrongly: 2, one line that names help
for arguments in "" "--edition both middag.samenspel" "middag.samenspel --html" "middag.samenspel --poster x" \
    "verify" "verify --html x middag.samenspel" "middag.samenspel -o middag.samenspel" \
    "middag.samenspel --json ./middag.samenspel" "middag.samenspel --html $pack/pack.json" "rename middag.samenspel"; do
    # shellcheck disable=SC2086 # several words on purpose
    status 2 $arguments
    [ "$(wc -l <err)" = 1 ] && grep -q -- --help err || wrong "no clear sentence for: $arguments"
done

# surroundings: 3
touch full
status 3 middag.samenspel --csv full/tables
status 3 middag.samenspel -o nowhere/page.html

status 0 --help
grep -q 'samenspel-report verify' out || wrong "no help"
status 0 --version
grep -qE '^samenspel-report [0-9]+\.[0-9]+\.[0-9]+$' out || wrong "no version"

cmp -s middag.samenspel before || wrong "the record was changed"
exit "$failed"
