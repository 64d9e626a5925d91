#!/usr/bin/env bash
# What the papers for developers name is there: files, programs of tests, presets, folders, versions. A newcomer follows them to the
# letter. Words in capitals stand for anything: `app/page_NAME.c`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
failed=0
complain() {
    echo "$1: $2 [paper-$3]"
    failed=1
}

# named PAPER: what stands between backticks and looks like a file: a name with a slash or a suffix of ours
named() {
    grep -oE '`[^` ]+`' "$1" | tr -d '`' | sed 's,^\./,,' | grep -E '^[A-Za-z.][A-Za-z0-9_.*/-]*$' |
        grep -E '/|[^.]\.(c|h|def|md|json|sh|cmake)$' | grep -vF ... | sort -u || true
}

# elsewhere NAME: not in this repository, and the papers say so
elsewhere() {
    case $1 in
    build/* | share/* | phones/ | ../* | design.md | domain.md | look.md | pack.json | */pack.json | room/file.h) ;;
    *) return 1 ;;
    esac
}

# stands PAPER NAME: below the root, beside the paper, in a room, or anywhere when it is a bare name
stands() {
    local pattern at
    pattern=$(sed -E '/(README|CHANGELOG|CONTRIBUTING|COLUMNS|LICENSE)/!s/[A-Z]{2,}/*/g' <<<"$2")
    for at in "" "$(dirname "$1")/" game/ game/*/ tests/ tests/*/ scenarios/ scenarios/*/ assets/*/ tools/; do
        compgen -G "$at$pattern" >/dev/null && return 0
    done
    return 1
}

stands CONTRIBUTING.md tests/unit/test_base_text.c || complain test_papers "a file that is there is not found" file
! stands CONTRIBUTING.md tests/unit/test_nobody.c || complain test_papers "a file that is missing is found" file
! stands game/README.md app/nobody_NAME.c || complain test_papers "a pattern without a file is found" file

papers=(CONTRIBUTING.md README.md game/README.md game/*/README.md scenarios/README.md)
for paper in "${papers[@]}"; do
    for name in $(named "$paper"); do
        elsewhere "$name" || stands "$paper" "$name" || complain "$paper" "names $name, which is not there" file
    done
    for test in $(sed -nE 's/.*ctest .*-R ([^ #`)]+).*/\1/p' "$paper"); do
        [ -e "tests/$test.c" ] || [ -e "tests/$test.sh" ] || complain "$paper" "runs $test, which is no test" test
    done
    for link in $(grep -oE '\]\([^)#:]+' "$paper" | sed 's/^](//'); do
        [ -e "$(dirname "$paper")/$link" ] || complain "$paper" "links to $link, which is not there" link
    done
done

# tabled HEADING: the first cells of the table below it in CONTRIBUTING.md, one name a line
tabled() {
    awk -v heading="## $1" '$0 == heading { on = 1; next } /^## / { on = 0 } on && /^\| [^-]/ { print $2, $3, $4 }' CONTRIBUTING.md |
        grep -vE '^(preset|folder) ' | grep -oE "$2" | sort -u
}
presets=$(sed -nE '/"configurePresets"/,/^  \]/s/.*"name": "([a-z]+)".*/\1/p' CMakePresets.json | grep -vx base | sort)
[ "$(tabled Presets '^[a-z]+')" = "$presets" ] || complain CONTRIBUTING.md "its table of presets is not that of CMakePresets.json" preset
for folder in $(ls tests/*/test_* tests/*/run tests/*/fuzz_*.c tests/*/bench_*.c | cut -d/ -f1-2 | sort -u); do
    tabled "Where tests stand" 'tests/[a-z]+' | grep -qx "$folder" || complain CONTRIBUTING.md "says nothing of $folder" folder
done

# The checklist of a new kind names everybody who asks which kind an activity is, by the member that is set.
told=$(sed -n '/^## Who asks/,$p' game/activity/README.md | grep -oE '`[a-z]+/[a-z_]+\.c`' | tr -d '`' | sort -u)
asking=$(grep -lE '(part|now|activity|whole|parts\[[^]]*\]|activities\[[^]]*\])(->|\.)(dilemma|talk|agenda|values)\b' -r game --include='*.c' |
    grep -vE '^game/activity/|^game/pack/(kinds|minutes)\.c$|/(section_|read_)?(dilemma|talk|agenda|values)[a-z_]*\.c$' | cut -d/ -f2- | sort -u)
[ -n "$asking" ] && [ "$told" = "$asking" ] ||
    complain game/activity/README.md "its list of who asks for the kind differs: $(diff <(echo "$told") <(echo "$asking") | grep '^[<>]' | tr '\n' ' ')" kind

. tools/versions.sh
grep -q "\"clang-$CLANG\"" CMakePresets.json || complain CMakePresets.json "fuzzes with another clang than tools/versions.sh says" version
grep -q "clang-format-$CLANG" CONTRIBUTING.md || complain CONTRIBUTING.md "formats with another clang than tools/versions.sh says" version
grep -q "cmake_minimum_required(VERSION $CMAKE)" CMakeLists.txt || complain CMakeLists.txt "wants another CMake than tools/versions.sh says" version
exit $failed
