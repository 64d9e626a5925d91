#!/usr/bin/env bash
# Whatever is handed to `samenspel-pack check` as a pack: a clear sentence with its place and rule, exit 1, no crash,
# no waiting, and a bounded amount of memory.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
tool=$SAMENSPEL_BIN/samenspel-pack
good=$top/tests/packs/klein
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Some cases run behind a pipe, in a shell of their own: what they find is noted in files.
wrong() {
    echo "$1"
    touch "$scratch/failed"
}

# Address space a check may take, in KiB; a sanitized program reserves terabytes, so there only time is watched.
room=160000
if grep -qa __asan_init "$tool"; then room=unlimited; fi

# refuse RULE PATH: the check names this rule, in both languages, and ends with 1
refuse() {
    local rule=$1 path=$2 lang status
    echo "$rule" >>"$scratch/cases"
    for lang in nl en; do
        status=0
        (ulimit -v "$room" && exec timeout 20 "$tool" check --lang "$lang" "$path") >"$scratch/out" 2>"$scratch/err" \
            </dev/null || status=$?
        if [ "$status" != 1 ] || [ -s "$scratch/err" ] ||
            ! grep -qE "^[^ ].*: error: [[:alnum:]\"].*[.?] \[$rule\]\$" "$scratch/out" ||
            grep -q 'rule\.' "$scratch/out"; then
            wrong "$rule ($lang): exit $status, and:"
            head -c 1000 "$scratch/err" "$scratch/out"
        fi
    done
}

# pack NAME: a fresh copy of the good pack, its path in $pack
pack() {
    pack=$scratch/$1
    rm -rf "$pack"
    cp -r "$good" "$pack"
}

# spoilt RULE OLD NEW: the good pack with one thing changed
spoilt() {
    pack spoilt
    grep -qF -- "$2" "$pack/pack.json" || wrong "not in the pack: $2"
    OLD=$2 NEW=$3 perl -0pi -e 's/\Q$ENV{OLD}\E/$ENV{NEW}/' "$pack/pack.json"
    refuse "$1" "$pack"
}

# bytes RULE: the pack.json is what comes on standard input
bytes() {
    pack bytes
    cat >"$pack/pack.json"
    refuse "$1" "$pack"
}

# The file as a whole.
printf '' | bytes json-empty
printf 'Beste buren,\n' | bytes json-syntax
printf '\377\376{\000}\000' | bytes json-not-utf8
{ printf '\357\273\277'; cat "$good/pack.json"; } | bytes json-bom
{ cat "$good/pack.json"; printf 'Einde.'; } | bytes json-trailing
head -c 2000 "$good/pack.json" | bytes json-unfinished
printf '{"id": "a\000b"}' | bytes json-nul
printf '{"id": "a\\u0000b"}' | bytes json-nul
printf '{"id": "caf\351"}' | bytes json-not-utf8
printf '{"id": 1, "id": 2}' | bytes json-duplicate-key
printf '{"id": 1e999}' | bytes json-number
printf '[1, 2]' | bytes wrong-type
printf 'null' | bytes wrong-type
perl -e 'print "[" x 10000, "]" x 10000' | bytes json-depth
perl -e 'print "{\"a\":" x 10000' | bytes json-depth
perl -e 'print "[", "0," x 3000000, "0]"' | bytes json-too-many
perl -e 'print "{\"format\": 1, ", join(",", map { "\"k$_\":$_" } 1 .. 500000), "}"' | bytes unknown-key
perl -e 'print "{\"", "k" x 7000000, "\": 1}"' | bytes unknown-key
perl -e 'print "[" , "{}," x 520000, "{}]"' | bytes wrong-type
pack large
head -c 104857600 /dev/zero >"$pack/pack.json"
refuse json-too-big "$pack"
perl -e 'print "{\"title\": \"", "a" x (8 * 1024 * 1024), "\"}"' | bytes json-too-big

# What stands where the file should be.
pack folder
rm "$pack/pack.json" && mkdir "$pack/pack.json"
refuse file-is-folder "$pack"
pack none
rm "$pack/pack.json"
refuse file-missing "$pack"
refuse file-missing "$scratch/nowhere"
pack fifo
rm "$pack/pack.json" && mkfifo "$pack/pack.json"
refuse file-unreadable "$pack"
pack device
ln -sf /dev/zero "$pack/pack.json"
refuse file-unreadable "$pack"
pack loop
ln -sf pack.json "$pack/pack.json"
refuse 'file-(missing|unreadable)' "$pack"
pack closed
chmod 755 "$scratch" && chmod -R a+rX "$pack" && chmod 0 "$pack/pack.json"
if [ "$(id -u)" = 0 ]; then # root may read everything: ask somebody else
    cp "$tool" "$scratch/tool" && chmod 755 "$scratch/tool"
    cp -rL "$SAMENSPEL_ASSETS" "$scratch/assets" && chmod -R a+rX "$scratch/assets"
    mkdir -m 777 "$scratch/coverage" # where a measuring build may write
    printf '#!/bin/sh\nSAMENSPEL_ASSETS=%s GCOV_PREFIX=%s exec setpriv --reuid=65534 --clear-groups %s "$@"\n' \
        "$scratch/assets" "$scratch/coverage" "$scratch/tool" >"$scratch/somebody"
    chmod 755 "$scratch/somebody"
    tool=$scratch/somebody refuse file-no-permission "$pack"
else
    refuse file-no-permission "$pack"
fi
chmod 644 "$pack/pack.json"

# Values.
spoilt wrong-type '"status": "concept"' '"status": ["concept"]'
spoilt wrong-type '"minutes": 32' '"minutes": "32"'
spoilt out-of-range '"minutes": 32' '"minutes": 1e15'
spoilt out-of-range '"high": 5' '"high": 99999999999999999999'
spoilt out-of-range '"by": 2' '"by": -128'
spoilt bad-minutes '"minutes": 1.5' '"minutes": -1.5'
spoilt unknown-key '"licence"' '"license"'
spoilt text-unreadable 'Dit verhaal is verzonnen.' 'Dit verhaal\u001b[31m is verzonnen.'
spoilt text-unreadable 'Dit verhaal is verzonnen.' 'Dit verhaal \u202eis verzonnen.'
spoilt text-unreadable 'Dit verhaal is verzonnen.' "Dit verhaal $(printf '\342\201\246')is verzonnen."
spoilt json-control 'Dit verhaal is verzonnen.' "Dit verhaal$(printf '\007') is verzonnen."
spoilt bad-id '"id": "klein"' '"id": "../klein"'
pack options
perl -0pi -e 'my $o = "{\"id\": \"o\", \"label\": \"a\"}"; s/("options": \[)/$1 . "$o," x 10000/e' "$pack/pack.json"
refuse too-many "$pack"
[ "$(grep -c 'too-many' "$scratch/out")" = 1 ] || wrong "ten thousand options want one sentence"
pack activities
perl -0pi -e 's/("activities": \[)/$1 . "{\"kind\": \"talk\"}," x 20000/e' "$pack/pack.json"
refuse too-many "$pack"
pack condition
perl -0pi -e 's/"when": \{"any"/"\"when\": " . "{\"not\":[" x 25 . "{\"any\": []}" . "]}" x 25 . ", \"x\": {\"any\""/e' "$pack/pack.json"
refuse when-depth "$pack"

# Pictures.
spoilt picture-outside 'images/tuin.svg' '../klein/images/tuin.svg'
spoilt picture-outside 'images/tuin.svg' 'images/../../klein/images/tuin.svg'
spoilt picture-outside 'images/tuin.svg' '/etc/passwd'
spoilt picture-outside 'images/tuin.svg' 'C:\\\\tuin.svg'
spoilt picture-name 'images/tuin.svg' 'images/tuin|.svg'
spoilt picture-missing 'images/tuin.svg' 'images/tuinn.svg'
spoilt picture-missing '"purpose": "opening"' '"purpose": "opening", "picture": {"file": "images/weg.svg", "alt": "Een deur."}'
pack link
ln -sf /etc/hostname "$pack/images/tuin.svg"
refuse picture-outside "$pack"
pack parent
rm -r "$pack/images" && cp -r "$good/images" "$scratch/elsewhere" && ln -s ../elsewhere "$pack/images"
refuse picture-outside "$pack"
pack bomb
printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\001\206\240\000\001\206\240\010\006\000\000\000' >"$pack/images/tuin.svg"
refuse picture-too-large "$pack"
pack vector
printf '<svg xmlns="http://www.w3.org/2000/svg" width="900000" height="900000"/>' >"$pack/images/tuin.svg"
refuse picture-too-large "$pack"
pack words
printf 'geen plaatje' >"$pack/images/tuin.svg"
refuse picture-unknown "$pack"
pack empty
: >"$pack/images/tuin.svg"
refuse picture-unknown "$pack"
pack heavy
head -c 40000000 /dev/zero >"$pack/images/tuin.svg"
refuse picture-too-heavy "$pack"
pack weight
{ printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">'; head -c 1100000 /dev/zero | tr '\0' ' '; printf '</svg>'; } \
    >"$pack/images/tuin.svg"
refuse picture-too-heavy "$pack"
pack shapeless
printf '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$pack/images/tuin.svg"
refuse picture-no-shape "$pack"
pack ribbon
printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 900"/>' >"$pack/images/tuin.svg"
refuse picture-ribbon "$pack"
pack dashes
printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path d="M0 45H160" stroke="black" stroke-dasharray="0.00001"/></svg>' \
    >"$pack/images/tuin.svg"
refuse picture-endless "$pack"
pack points
{ printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><polyline points="'; seq 1 60000 | tr '\n' ' '; printf '"/></svg>'; } \
    >"$pack/images/tuin.svg"
refuse picture-endless "$pack"
pack pipe
rm "$pack/images/tuin.svg" && mkfifo "$pack/images/tuin.svg"
refuse picture-unreadable "$pack"

echo "$(wc -l <"$scratch/cases") bad packs refused"
[ ! -e "$scratch/failed" ]
