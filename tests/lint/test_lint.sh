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
noticed shape-kind '    switch (event->kind) {\n'
printf 'static int next(void);\nvoid f(void)\n{\n    x();\n}\n' >"$scratch/planted.c"
awk -f tests/lint/shape.awk "$scratch/planted.c" || failed=1
grep -E '^(game|tools)/.*\.[ch]$' "$scratch/files" | xargs -r awk -f tests/lint/shape.awk || failed=1

# unsaid TEXT: the contract rule finds a function without one in this header; said TEXT: it finds none
unsaid() {
    printf '%b' "$1" >"$scratch/planted.h"
    if awk -f tests/lint/contract.awk "$scratch/planted.h" >"$scratch/out"; then
        echo "shape-contract: the rule does not notice: $1"; failed=1
    fi
}
said() {
    printf '%b' "$1" >"$scratch/planted.h"
    if ! awk -f tests/lint/contract.awk "$scratch/planted.h"; then
        echo "shape-contract: a contract is not seen: $1"; failed=1
    fi
}
unsaid '/* A header. */\n#define A\n\nint next(void);\n'
unsaid '/* About this one. */\nint one(int a,\n        int b);\n\nint next(int a,\n         int b);\n'
unsaid '/* About the struct. */\nstruct a {\n    int b; /* why */\n};\nstruct a *next(const struct a *a);\n'
unsaid '/* The size. */\n#define A 1\nunsigned next(void) __attribute__((pure));\n'
said '/* About both,\n * in two lines. */\nint one(void);\nint next(int a,\n         int b);\nint third(int a); /* by itself */\n'
said 'static inline int one(void)\n{\n    return 1;\n}\n\n/* Said. */\nconst char *next(void);\n'
grep -E '^(game|tools)/.*\.h$' "$scratch/files" | xargs -r ls 2>/dev/null | xargs -r awk -f tests/lint/contract.awk || failed=1

# What can change is found in the object files, where no spelling hides it. changes NAME SOURCE: it finds NAME in this file.
build=$(CDPATH= cd -- "${SAMENSPEL_BIN:-build/dev/bin}/.." && pwd)
compile() {
    printf '%b' "$1" >"$scratch/object.c"
    cc -std=c17 -O1 -fPIE -c "$scratch/object.c" -o "$scratch/object.c.o"
    objdump -t "$scratch/object.c.o" >"$scratch/symbols"
}
changes() {
    compile "$2"
    if ! awk -f tests/lint/globals.awk "$scratch/symbols" | grep -F "[shape-global]" | grep -qF " $1"; then
        echo "shape-global: the rule does not notice: $2"; failed=1
    fi
}
changes x 'int x;\n'
changes x 'int x __attribute__((common));\n'
changes x 'static const char *x[] = {"a"};\nconst char **f(void) { return x; }\n'
changes x '    static int x = 3;\nint *f(void) { return &x; }\n'
changes x 'static struct {\n    int a;\n}\n    x = {\n        1,\n};\nint *f(void) { return &x.a; }\n'
changes x '_Thread_local int x;\n'
changes x 'static _Thread_local int x = 2;\nint *f(void) { return &x; }\n'
changes x 'int *f(void)\n{\n    static int x;\n    return &x;\n}\n'
compile 'static const char *const x[] = {"a"};\nconst int y = 2;\nconst char *f(int i) { return x[i]; }\n'
awk -f tests/lint/globals.awk "$scratch/symbols" || failed=1

# A function that others may ask is asked: by a program, by its own file, or by a test. unasked: from what `nm -A` says, the functions
# that no object asks for, each with the object it stands in.
unasked() {
    awk '{ object = $0; sub(/\.o:.*/, ".o", object) }
        $(NF - 1) == "T" { stands[$NF] = object }
        $(NF - 1) == "U" { asked[$NF] }
        END { for (name in stands) if (!(name in asked) && name != "main") print name, stands[name] }'
}
printf 'int lost(void);\nint found(void);\nint lost(void) { return 1; }\nint found(void) { return 2; }\n' >"$scratch/stands.c"
printf 'int found(void);\nint main(void) { return found(); }\n' >"$scratch/asks.c"
for object in stands asks; do cc -std=c17 -O1 -c "$scratch/$object.c" -o "$scratch/$object.c.o"; done
if [ "$(nm -A "$scratch/stands.c.o" "$scratch/asks.c.o" | unasked)" != "lost $scratch/stands.c.o" ]; then
    echo "shape-dead: the rule does not notice a function that nobody asks"; failed=1
fi

find "$build" -name '*.c.o' | while read -r object; do
    source=${object#*.dir/}
    case $source in
    game/* | tools/*) [ ! -e "${source%.o}" ] || echo "$object" ;; # of a file that went away the object stays behind
    esac
done >"$scratch/objects"
if [ -s "$scratch/objects" ]; then
    xargs objdump -t <"$scratch/objects" >"$scratch/symbols"
    awk -f tests/lint/globals.awk "$scratch/symbols" || failed=1
    xargs nm -A <"$scratch/objects" 2>/dev/null | unasked | while read -r name object; do
        source=${object#*.dir/}
        source=${source%.o}
        [ "$(grep -cw -- "$name" "$source")" -le 1 ] || continue
        grep -rqw --include='*.[ch]' -- "$name" tests ||
            echo "$source:1: error: nobody asks $name, no program and no test [shape-dead]"
    done >"$scratch/dead"
    if [ -s "$scratch/dead" ]; then
        cat "$scratch/dead"; failed=1
    fi
else
    echo "lint: no object files below $build; build first"; failed=1
fi

[ "$failed" = 0 ] && echo "lint: $(wc -l <"$scratch/files") files read"
[ "$failed" = 0 ]
