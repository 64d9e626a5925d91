#!/bin/sh
# Every text the program asks for is there, in both languages; every text that is there is asked for; and no line of
# the bar below is longer than eleven words.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
failed=0

fail() {
    printf '%s\n' "$1"
    failed=1
}

# The files hold one key a line, two spaces deeper for each level: "a": {, then "b": "text" gives a.b<tab>text.
flatten() {
    awk '{
        depth = match($0, /[^ ]/)
        depth = (depth - 1) / 2
        if (!match($0, /"[^"]+": /)) next
        name[depth] = substr($0, RSTART + 1, RLENGTH - 4)
        rest = substr($0, RSTART + RLENGTH)
        if (rest ~ /^\{/) next
        key = name[1]
        for (i = 2; i <= depth; i++) key = key "." name[i]
        gsub(/^"|",?$/, "", rest)
        print key "\t" rest
    }' "$1"
}

for language in nl en; do
    flatten "$top/assets/texts/$language.json" | LC_ALL=C sort >"$work/$language"
    cut -f1 "$work/$language" >"$work/$language.keys"
    flatten "$top/assets/texts/$language.json" | awk -F '\t' '
        $1 ~ /\.do\.|\.now$/ && split($2, words, " ") > 11 { print $1 ": " $2 }' >"$work/long"
    [ ! -s "$work/long" ] || fail "longer than eleven words in $language: $(cat "$work/long")"
done
[ -s "$work/nl.keys" ] || fail "no texts found"
one_sided=$(LC_ALL=C comm -3 "$work/nl.keys" "$work/en.keys")
[ -z "$one_sided" ] || fail "in one language only: $one_sided"

# Strings in the code that look like a key; those with % stand for many keys.
find "$top/game" "$top/tools" -name '*.[ch]' -exec cat {} + |
    grep -oE '"[a-z]+(\.[a-z0-9_%-]+)*\.?"' | tr -d '"' | LC_ALL=C sort -u | grep -F . >"$work/strings"

awk -v strings="$work/strings" '
    BEGIN {
        while ((getline string < strings) > 0) {
            if (string ~ /%/ || string ~ /\.$/) {
                pattern = string
                gsub(/\./, "\\.", pattern)
                gsub(/%s/, "[a-z0-9_-]+", pattern)
                gsub(/%[du]/, "[0-9]+", pattern)
                patterns["^" pattern (string ~ /\.$/ ? ".+" : "") "(\\.[a-z0-9_-]+)?$"]
            } else
                used[string]
        }
    }
    {
        have[$1]
        group[substr($1, 1, index($1, ".") - 1)]
        whole = $1
        for (key = $1; key != ""; ) {
            above[key]
            if (!sub(/\.[^.]*$/, "", key)) break
        }
        base = whole
        sub(/\.(one|other)$/, "", base)
        plain = base
        sub(/_many$/, "", plain)
        found = (whole in used) || (base in used) || (plain in used)
        for (pattern in patterns)
            found = found || whole ~ pattern
        above_used = 0
        for (key = whole; sub(/\.[^.]*$/, "", key); )
            above_used = above_used || (key in used && key ~ /\./)
        if (!found && !above_used) print "nobody asks for " whole
    }
    END {
        for (string in used)
            if (!(string in above) && substr(string, 1, index(string, ".") - 1) in group && string !~ /\.(json|h|c|svg|png)$/)
                print "there is no text " string
    }' "$work/nl.keys" | LC_ALL=C sort >"$work/wrong"
[ ! -s "$work/wrong" ] || fail "$(cat "$work/wrong")"

[ "$failed" = 0 ]
