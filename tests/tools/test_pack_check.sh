#!/usr/bin/env bash
# samenspel-pack as a person or a script uses it: what it says, where, and how it ends.
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
    [ "$status" = "$wanted" ] || { echo "samenspel-pack $*: exit $status, wanted $wanted"; cat "$scratch/out" "$scratch/err"; failed=1; }
}
has() { grep -qF -- "$2" "$scratch/$1" || { echo "not in $1: $2"; cat "$scratch/$1"; failed=1; }; }
silent() { [ ! -s "$scratch/$1" ] || { echo "$1 wants to be empty:"; cat "$scratch/$1"; failed=1; }; }

# What the broken packs have to hear, word for word, in Dutch.
for folder in tests/packs/broken/*/; do
    expect 1 check --lang nl "${folder%/}"
    silent err
    diff -u "$folder/expected.txt" "$scratch/out" || failed=1
done

# A good pack gives no word, as a folder and as a file.
expect 0 check tests/packs/klein
silent out
silent err
expect 0 check --strict tests/packs/klein/pack.json scenarios/kennismaken
silent out

# Warnings end well, but not with --strict; options may stand behind the pack.
cp -r tests/packs/klein "$scratch/warned"
sed -i 's/"tip": {"nl": "Vraag[^}]*},//' "$scratch/warned/pack.json"
expect 0 check --lang en "$scratch/warned"
has out 'warning: This dilemma has no tip for the facilitator. Add "tip". [no-tip]'
expect 1 check "$scratch/warned" --strict
expect 0 check --only structure --strict "$scratch/warned"
silent out

# Pictures: what is not drawn is named, each thing once.
cp -r tests/packs/klein "$scratch/drawn"
echo '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><text>a</text><text>b</text><filter/></svg>' >"$scratch/drawn/images/tuin.svg"
expect 0 check --lang en "$scratch/drawn"
has out 'The picture "images/tuin.svg" holds "text". That is not drawn, or not in that way.'
has out 'holds "filter"'
[ "$(wc -l <"$scratch/out")" = 2 ] || { echo "two features want two lines"; failed=1; }

# Half a picture is an error of the pack, at a dilemma and at a talk; in the game it takes no place and says nothing.
cp -r tests/packs/klein "$scratch/half"
head -c 1500 tests/screen/golden/screen-handover-paper.png >"$scratch/half/images/half.png"
sed -i 's|"id": "welkom",|& "picture": {"file": "images/half.png", "alt": {"nl": "Half", "en": "Half"}},|' "$scratch/half/pack.json"
sed -i 's|images/tuin.svg|images/half.svg|' "$scratch/half/pack.json"
head -c 200 tests/packs/klein/images/tuin.svg >"$scratch/half/images/half.svg"
expect 1 check --lang en "$scratch/half"
has out 'error: The picture "images/half.png" is not whole'
has out 'error: The picture "images/half.svg" is not whole'
head -14 tests/replays/tuin.commands.jsonl >"$scratch/half.jsonl"
"$SAMENSPEL_BIN/samenspel" --play "$scratch/half.jsonl" --record "$scratch/half.samenspel" --window 640x360 \
    --shots "$scratch/shots" "$scratch/half" >"$scratch/out" 2>"$scratch/err" || { echo "half a picture stops the game"; failed=1; }
silent err
[ -s "$scratch/shots/001-welkom-1-wall.png" ] || { echo "no picture of the wall"; failed=1; }

# Meaning is not looked at with --only structure; structure is.
expect 0 check --only=structure tests/packs/broken/scheef
silent out
expect 1 check --only structure tests/packs/broken/vertypt
has out '[unknown-id]'

# JSON: one list for all packs, the same problems, also when there is none.
expect 1 check --json --lang en tests/packs/klein tests/packs/broken/scheef tests/packs/broken/vertypt
perl -MJSON::PP -e '
    my $list = decode_json(join "", <STDIN>);
    die "wrong count: " . @$list . "\n" unless @$list == $ARGV[0];
    for my $one (@$list) {
        die "wrong keys\n" unless join(" ", sort keys %$one) eq "column file line rule sentence severity";
        die "no place\n" unless $one->{line} > 0 && $one->{column} > 0 && $one->{file} =~ m{^tests/packs/broken/};
    }' "$(cat tests/packs/broken/{scheef,vertypt}/expected.txt | wc -l)" <"$scratch/out" || failed=1
expect 0 check --json tests/packs/klein
[ "$(cat "$scratch/out")" = '[]' ] || { echo "no problem is an empty list"; failed=1; }

# Wrong use: said on standard error, with a way out.
expect 2
has err --help
expect 2 chekc tests/packs/klein
has err '"chekc"'
expect 2 check
expect 2 check --stric tests/packs/klein
has err '"--stric"'
expect 2 check --only meaning tests/packs/klein
has err '"meaning"'
expect 2 check tests/packs/klein --only
expect 2 check tests/packs/klein --lang
has err '--lang'
silent out
expect 1 check -- --strict
has out '--strict: error:'

# Help and version, in the language asked for or the user's own.
expect 0 --help --lang en
has out 'Exit status: 0 good'
env LC_ALL=nl_NL.UTF-8 "$tool" --help >"$scratch/out"
has out 'Uitkomst: 0 goed'
expect 0 --version
grep -qxE 'samenspel-pack [0-9]+\.[0-9]+\.[0-9]+' "$scratch/out" || { echo "no version"; failed=1; }

# Every rule that the reader or the check can name stands in the author's guide.
for rule in $(grep -hoE '"[a-z]+(-[a-z]+)+"' game/pack/{field,read,check}*.c game/view/fit.c | tr -d '"' | sort -u); do
    grep -q "^    \"$rule\"" assets/texts/en.json || continue
    grep -qF "\`$rule\`" scenarios/README.md || case $rule in json-* | file-*) ;; *) echo "not in the guide: $rule"; failed=1 ;; esac
done

# The surroundings: a full disk, and texts that are gone.
if [ -w /dev/full ]; then
    status=0
    "$tool" check tests/packs/broken/scheef >/dev/full 2>"$scratch/err" || status=$?
    [ "$status" = 3 ] && [ -s "$scratch/err" ] || { echo "full disk: exit $status"; failed=1; }
fi
SAMENSPEL_ASSETS=$scratch expect 3 check tests/packs/klein

[ "$failed" = 0 ]
