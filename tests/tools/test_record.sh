#!/bin/sh
# The programs and one record: two at a time, one that exists already, a full disk, damage, and commands that may not.
set -eu
game="$SAMENSPEL_BIN/samenspel"
report="$SAMENSPEL_BIN/samenspel-report"
pack="$SAMENSPEL_SCENARIOS/kennismaken"
script="$pack/sample.commands.jsonl"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "$1"
    exit 1
}

# says STATUS RULE COMMAND...: ends with this status and names this rule on standard error.
says() {
    status=$1
    rule=$2
    shift 2
    got=0
    "$@" 2>said >/dev/null || got=$?
    [ "$got" = "$status" ] || { cat said; fail "status $got instead of $status: $*"; }
    grep -q "\[$rule\]" said || { cat said; fail "does not say $rule: $*"; }
}

"$game" --play "$script" --record whole.samenspel "$pack"
cp whole.samenspel kept

# --- a record is never overwritten ---
says 3 record-exists "$game" --play "$script" --record whole.samenspel "$pack"
cmp -s whole.samenspel kept || fail "an existing record was changed"

# --- one writer: the second program says so and changes nothing ---
mkfifo pipe
"$game" --play - --record shared.samenspel "$pack" <pipe &
exec 3>pipe
head -n 5 "$script" >&3
tries=0
until [ "$(grep -c '"begins":true' shared.samenspel 2>/dev/null)" = 5 ] 2>/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 1000 ] || fail "the first program saves nothing"
    sleep 0.01
done
cp shared.samenspel kept
says 3 record-in-use "$game" --play /dev/null shared.samenspel
ln -s shared.samenspel link.samenspel
says 3 record-in-use "$game" --play /dev/null link.samenspel # another name for it is no second record
cmp -s shared.samenspel kept || fail "the second program wrote"
"$report" verify shared.samenspel || fail "cannot be looked at while it is written"
tail -n +6 "$script" >&3
exec 3>&-
wait || fail "the first program was disturbed"
[ "$(wc -l <shared.samenspel)" = "$(wc -l <whole.samenspel)" ] || fail "the first program's record is not whole"

# --- a full disk: nothing half is kept, and with room the session goes on ---
size=$(($(head -n 1 whole.samenspel | wc -c) / 512 + 12))
(
    trap '' XFSZ
    ulimit -f $size
    says 3 disk-full "$game" --play "$script" --record full.samenspel "$pack"
)
"$report" verify full.samenspel || fail "damaged by a full disk"
done=$(grep -c '"begins":true' full.samenspel)
[ "$done" -gt 10 ] && [ "$done" -lt 50 ] || fail "the disk was not full in the middle: $done commands"
tail -n +$((done + 1)) "$script" >rest
"$game" --play rest full.samenspel || fail "does not go on after a full disk"
[ "$(wc -l <full.samenspel)" = $(($(wc -l <whole.samenspel) + 1)) ] || fail "something is missing after a full disk"

# --- damage: which line, and what to do ---
sed '7s/"seat"/"saet"/' whole.samenspel >broken.samenspel
says 1 record-damaged "$report" verify broken.samenspel
grep -q '^broken.samenspel:7' said || fail "does not name line 7"
says 1 record-damaged "$game" --play /dev/null broken.samenspel
sed '7{h;d};8{G}' whole.samenspel >swapped.samenspel
says 1 record-out-of-order "$report" verify swapped.samenspel
says 1 record-missing "$report" verify nothing.samenspel
says 1 record-not-a-record "$report" verify "$pack/pack.json"
head -c -9 whole.samenspel >torn.samenspel
says 0 record-unended-kept "$report" verify torn.samenspel
says 0 record-unended "$game" --play /dev/null torn.samenspel
[ -s torn.samenspel.aside ] || fail "the torn tail was not kept aside"

# --- a lock stays beside nothing that is closed, and comes beside nothing that is no record ---
[ -z "$(find . -name '*.lock')" ] || fail "a lock was left behind"

# --- what was named is looked into: its name alone makes no record ---
cp whole.samenspel bare
"$game" --play /dev/null bare || fail "a record without its ending is not taken for one"
[ "$(wc -l <bare)" = $(($(wc -l <whole.samenspel) + 1)) ] || fail "the record without its ending was not gone on with"
echo "# Notes" >notes.md
: >empty.samenspel
says 1 target-neither "$game" --play /dev/null notes.md
says 1 record-not-a-record "$report" verify notes.md
[ ! -e notes.md.lock ] || fail "a file of somebody else was locked"
says 1 target-missing "$game" --play /dev/null nowhere
says 1 record-empty "$game" --play /dev/null empty.samenspel
says 1 script-unreadable "$game" --play nowhere --record none.samenspel "$pack"
[ ! -e none.samenspel ] || fail "a record was made for commands that are not there"

# --- nothing is made or removed beside what is not ours ---
echo theirs >whole.samenspel.lock
says 3 record-exists "$game" --play "$script" --record whole.samenspel "$pack"
[ "$(cat whole.samenspel.lock)" = theirs ] || fail "a lock of somebody else was taken away"
rm whole.samenspel.lock
mkdir shots empty
echo theirs >shots/.samenspel
"$game" --play /dev/null --shots shots --record shots.samenspel "$pack" || fail "no shots"
[ "$(cat shots/.samenspel)" = theirs ] || fail "a file of somebody else was tried on"
[ -z "$(find shots -name '.samenspel-*')" ] || fail "what was tried stays in the folder"
(
    cd empty
    unset SAMENSPEL_DATA XDG_DATA_HOME HOME
    says 3 no-folder "$game" --play "$script" "$pack"
    rm -f said
    [ -z "$(ls -A)" ] || fail "without a folder for data something was made here: $(ls -A)"
)

# --- a script that breaks off is not one that ends ---
says 3 script-broken "$game" --play - --record broken-off.samenspel "$pack" <"$PWD"

# --- commands that may not: refused one by one, and the record holds only what was accepted ---
cat >odd <<'ODD'
{"do":"add-seat","role":"resident"}
{"do":"dance"}
{"do":"add-seat","role":"king"}
not json
{"do":"cast-choice","seat":1,"answer":"A"}
{"do":"begin","actor":1}
{"do":"remove-seat","seat":9}
{"do":"add-seat","role":"resident","id":5}
{"do":"add-seat","role":"resident","id":5}
{"do":"redo"}
{"do":"add-seat","role":"municipality"}
["undo"]
{"do":"undo","do":"redo"}
ODD
"$game" --play odd --on-refusal continue --record odd.samenspel "$pack" 2>said || fail "does not go on after a refusal"
[ "$(grep -c '"e":"seat-added"' odd.samenspel)" = 3 ] || fail "three seats were accepted"
[ "$(wc -l <odd.samenspel)" = 4 ] || fail "the record holds more than what was accepted"
! grep -q ': error:' said || { cat said; fail "what was gone past is no error"; }
grep -q '^odd:12:.*is geen opdracht' said || { cat said; fail "a list is no command"; }
grep -q '^odd:13:14:.*twee keer op één regel' said || { cat said; fail "the line of the first twin"; }
for line in 2 3 4 5 6 7 9 10; do
    grep -q "^odd:$line:" said || { cat said; fail "line $line was not refused"; }
done
for rule in command-unknown command-field-wrong not-now not-allowed no-such-seat already nothing-to-redo; do
    grep -q "\[$rule\]" said || { cat said; fail "nobody says $rule"; }
done
