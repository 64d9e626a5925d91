#!/bin/sh
# What no compiler finds: names of package registries and mirrors, admissions of unfinished work, files without a
# first sentence. Each rule is tried on a planted line first, so that it cannot rot into a rule that never fires.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
cd "$here/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
failed=0

if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files -co --exclude-standard >"$scratch/files"
else
    find . -name build -prune -o -type f -print >"$scratch/files"
fi

# This file names them all, so it does not read itself.
sed -i '/^\(\.\/\)\{0,1\}tests\/lint\/test_lint\.sh$/d' "$scratch/files"
hosts='//registry\.|registry\.(npmjs|yarnpkg)|//[a-z0-9.-]*mirror|(deb|security|ftp|snapshot)[a-z0-9.-]*\.debian\.org|archive\.ubuntu\.|pypi\.|pythonhosted|crates\.io|proxy\.golang|artifactory|"resolved": *"http'
unfinished='\b(TODO|FIXME|XXX)\b'

# refuse NAME PATTERN PLANTED FILTER: no file whose name matches FILTER may hold PATTERN
refuse() {
    printf '%s\n' "$3" >"$scratch/planted"
    if ! grep -qE "$2" "$scratch/planted"; then
        echo "$1: the rule does not notice: $3"; failed=1
    fi
    if grep -E "$4" "$scratch/files" | tr '\n' '\0' | xargs -0 -r grep -InE "$2" -- 2>/dev/null; then
        echo "$1: see the lines above"; failed=1
    fi
}

refuse "registry or mirror host" "$hosts" 'https://registry.example/x' '.'
refuse "registry or mirror host" "$hosts" 'http://deb.debian.org/debian' '.'
refuse "unfinished work" "$unfinished" '/* TODO: later */' '^(game|tools|tests|cmake)/.*\.(c|h|sh|cmake|def|awk)$'

for file in $(grep -E '^(game|tools|tests)/.*\.[ch]$' "$scratch/files"); do
    [ -e "$file" ] || continue
    case $(head -c 2 "$file") in
    '/*') ;;
    *) echo "$file:1: a file opens with one sentence saying what it is for"; failed=1 ;;
    esac
done
# noticed RULE TEXT: the shape rule finds it in a planted file
noticed() {
    printf '%b' "$2" >"$scratch/planted.c"
    if ! awk -f tests/lint/shape.awk "$scratch/planted.c" | grep -qF "[$1]"; then
        echo "$1: the rule does not notice its planted violation"; failed=1
    fi
}
lines() { awk -v count="$1" 'BEGIN { while (count--) printf "    x();\\n" }'; }
noticed shape-function "void long_one(void)\n{\n$(lines 61)}\n"
noticed shape-file "$(lines 501)"
noticed shape-global 'static struct state state = {0};\n'
noticed shape-global 'static int counts[4];\n'
noticed shape-kind '    switch (event->kind) {\n'
printf 'static const int a = 1;\nstatic int next(void);\nvoid f(void)\n{\n    static const int b = 2;\n}\n' >"$scratch/planted.c"
awk -f tests/lint/shape.awk "$scratch/planted.c" || failed=1
grep -E '^(game|tools)/.*\.[ch]$' "$scratch/files" | xargs -r awk -f tests/lint/shape.awk || failed=1

# Told here when the formatter is at hand; .ci/run insists on it.
if command -v clang-format-14 >/dev/null; then
    if ! grep -E '^(game|tools|tests)/.*\.[ch]$' "$scratch/files" | xargs clang-format-14 --dry-run -Werror 2>"$scratch/format"; then
        grep 'error:' "$scratch/format" | head -n 5
        echo "clang-format-14 -i puts this right"; failed=1
    fi
fi

[ "$failed" = 0 ] && echo "lint: $(wc -l <"$scratch/files") files read"
[ "$failed" = 0 ]
