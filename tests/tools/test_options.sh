#!/bin/sh
# Options that cannot be obeyed: a sentence, the right exit status, and nothing left behind, so that the same command
# in its right form works the next time.
set -eu
game="$SAMENSPEL_BIN/samenspel"
report="$SAMENSPEL_BIN/samenspel-report"
pack="$SAMENSPEL_SCENARIOS/wijk-in-beweging"
script=/dev/null
short="$SAMENSPEL_SCENARIOS/kennismaken"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export SAMENSPEL_DATA="$folder/data" LC_ALL=nl_NL.UTF-8
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER

fail() {
    echo "$1"
    exit 1
}

# says STATUS PATTERN COMMAND...: ends with this status, and its words on standard error match
says() {
    status=$1
    pattern=$2
    shift 2
    got=0
    timeout 20 "$@" >/dev/null 2>said || got=$?
    [ "$got" = "$status" ] || { cat said; fail "status $got instead of $status: $*"; }
    grep -q -- "$pattern" said || { cat said; fail "does not say '$pattern': $*"; }
}

window="env SDL_VIDEODRIVER=dummy"

# nothing_made: no record and no folder for one
nothing_made() {
    [ -z "$(find . -name '*.samenspel*')" ] || fail "a record was left behind: $(find . -name '*.samenspel*')"
}

# --- an answer that goes nowhere is no answer ---
for option in --help --version; do
    got=0
    "$game" $option >/dev/full 2>/dev/null || got=$?
    [ "$got" = 3 ] || fail "$option into a full disk ends with $got"
done

# --- no display: never a window that nobody can see ---
says 3 '\[no-display\]' "$game" "$pack"
says 3 '\[no-display\]' env SDL_VIDEODRIVER=x11 "$game" "$pack"
nothing_made

# --- a language this program does not have, in all programs; the language of the system may be any ---
for program in "$game" "$report" "$SAMENSPEL_BIN/samenspel-pack"; do
    says 2 'nl, en' "$program" --lang fr --help
    says 2 'nl, en' "$program" --lang=nl_NL --help
    LC_ALL=fr_FR.UTF-8 "$program" --help >out
    grep -q 'exit\|Exit\|Usage' out || fail "no English for a French system: $program"
done

# --- one language for one user: the programs and the scripts beside them speak alike ---
here=$(cd "$SAMENSPEL_TESTS/.." && pwd)
for language in "" C C.UTF-8 POSIX nl NL nl_BE.UTF-8 nl-NL nlx en_GB.UTF-8 fr_FR; do
    heard=$(env -u LC_ALL -u LC_MESSAGES LANG="$language" bash -c '. "$1/tools/say.sh"; say nl en' say "$here" 2>&1)
    for program in "$game" "$report"; do
        env -u LC_ALL -u LC_MESSAGES LANG="$language" "$program" --help >out
        "$program" --lang "$heard" --help >wanted
        cmp -s out wanted || fail "tools/say.sh speaks $heard to a system with LANG '$language', and $program does not"
    done
done
LC_MESSAGES=en_GB.UTF-8 LC_ALL='' LANG=nl_NL.UTF-8 "$game" --help >out
"$game" --lang en --help | cmp -s - out || fail "LC_MESSAGES does not go before LANG"

# --- a programme the pack does not have ---
says 2 'Bedoel je "dagdeel-beslissen"?.*\[programme-near\]' \
    "$game" --play "$script" --record r.samenspel --programme dagdeel-beslisen "$pack"
says 2 'uur, dagdeel.*\[programme-unknown\]' "$game" --play "$script" --record r.samenspel --programme nope "$pack"
says 2 '\[programme-unknown\]' $window "$game" --record r.samenspel --programme nope "$pack"
says 2 '\[needs-pack\]' "$game" --programme uur
nothing_made

# --- what must be there before the record is made ---
touch file
head -n 16 "$short/sample.commands.jsonl" >begin
says 3 '^file: .*\[shots-refused\]' "$game" --play "$script" --record r.samenspel --shots file "$pack"
says 1 '\[script-unreadable\]' "$game" --play nowhere.jsonl --record r.samenspel "$pack"
if [ "$(id -u)" != 0 ]; then
    mkdir closed
    chmod a-w closed
    says 3 '^closed: .*\[shots-refused\]' "$game" --play "$script" --record r.samenspel --shots closed "$pack"
fi
nothing_made
"$game" --play begin --record r.samenspel --shots pictures --window 640x360 "$short" ||
    fail "the same command in its right form"
[ -z "$(find pictures -name '.*' -type f)" ] || fail "something else than pictures among the pictures"

# --- every page of a step has its picture: the options, and then each by itself ---
head -n 48 "$SAMENSPEL_TESTS/replays/dagdeel-nl.commands.jsonl" >options
"$game" --play options --record p.samenspel --lang nl --shots pages --window 640x360 "$pack" ||
    fail "a script as far as the options"
for page in wall wall-2 wall-3 wall-4 wall-5; do
    [ -s "pages/011-nu-of-later-options-$page.png" ] || fail "no picture of page $page of the options"
done
[ ! -e pages/011-nu-of-later-options-wall-6.png ] || fail "more pictures than pages"
rm -rf pages p.samenspel*

# --- a picture that does not fit on the disk is no picture ---
(
    trap '' XFSZ
    ulimit -f 100
    says 3 '\[shots-refused\]' "$game" --play begin --record small.samenspel --shots full --window 1920x1080 "$short"
)
[ -z "$(find full -type f)" ] || fail "half a picture stays: $(ls full)"

# --- a window says of a record what --play says ---
for record in r.samenspel file/r.samenspel; do
    says 3 "^$record: error: " "$game" --play "$script" --record "$record" "$pack"
    mv said played
    says 3 "^$record: error: " $window "$game" --record "$record" "$pack"
    cmp -s said played || fail "a window says something else: $(cat said played)"
done

# --- a name that is too long is no folder that refuses; neither is a computer without a folder ---
letters=$(printf '%0230d' 0)
for way in "--play $script" ""; do
    [ -n "$way" ] && display= || display=$window
    says 3 '\[record-name-too-long\]' $display "$game" $way --record "$letters.samenspel" "$pack"
    SAMENSPEL_DATA=/proc/nowhere says 3 '^samenspel: error: .*\[no-folder\]' $display "$game" $way "$pack"
done
[ ! -e "$letters.samenspel" ] || fail "a record of which reports cannot be made"

# --- what a saved game cannot obey any more ---
cp r.samenspel kept
for option in --record=x.samenspel --rehearse --seed=3 --programme=uur --started=2026-11-22T13:00:00+01:00; do
    name=${option%%=*}
    says 2 "^samenspel: error: $name .*r.samenspel.*\[new-only\]" "$game" "$option" --play /dev/null r.samenspel
    [ "$name" = --started ] || says 2 "$name .*\[new-only\]" $window "$game" "$option" r.samenspel
done
cmp -s r.samenspel kept || fail "the record was changed"

# --- the desk ---
says 2 '\[needs-window\]' "$game" --desk --play "$script" "$pack"
says 124 '\[desk-needs-pack\]' timeout 5 $window "$game" --desk

# --- time in a script goes one way, and says where it was asked to go back ---
cat >times <<'TIMES'
{"do":"add-seat","role":"resident","at":9000}
{"do":"add-seat","role":"resident","at":8999}
{"do":"add-seat","role":"resident","at":9000}
TIMES
says 0 '^times:2:1: warning: .*\[time-earlier\]' "$game" --play times --record t.samenspel "$short"
[ "$(wc -l <said)" = 1 ] || fail "warns of more than line 2: $(cat said)"

# --- the same script with the same start gives the same pictures, whatever time it is now ---
play_at() {
    "$game" --play begin --record "$1.samenspel" --started "$2" --shots "$1" --window 640x360 "$short"
}
play_at first 2026-11-22T13:00:00+01:00
play_at again 2026-11-22T13:00:00+01:00
play_at later 2026-11-22T14:11:00+01:00
diff -r first again || fail "the same start gives other pictures"
desk=$(cd first && ls | grep -- '-desk.png' | head -n 1)
[ -n "$desk" ] || fail "no picture of the desk"
if cmp -s "first/$desk" "later/$desk"; then fail "the clock of the desk does not know when the session began"; fi
grep -q '"started":"2026-11-22T13:00:00+01:00"' first.samenspel || fail "the record does not say when it began"
says 2 '2026-11-22T13:00:00+01:00' "$game" --play "$script" --started yesterday "$pack"
says 2 '\[needs-play\]' "$game" --started 2026-11-22T13:00:00+01:00 "$pack"

# --- one page at a time ---
says 2 '--html' "$report" r.samenspel --html one.html --html two.html
says 2 '--html' "$report" r.samenspel --html one.html -o two.html
says 2 '--edition' "$report" r.samenspel --edition group --edition outside
[ ! -e one.html ] && [ ! -e two.html ] || fail "a page after all"
