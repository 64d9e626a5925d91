#!/bin/sh
# Every C file stands as the formatter would put it. Without the formatter this is skipped, and the test runner says so;
# .ci/run insists on it.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
cd "$here/../.."
. tools/versions.sh
formatter=clang-format-$CLANG
if ! command -v "$formatter" >/dev/null; then
    echo "$formatter is not here; tools/setup --dev installs it"
    exit 77
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
printf 'int  one;\n' >"$scratch/planted.c"
cp .clang-format "$scratch/"
if "$formatter" --dry-run -Werror "$scratch/planted.c" 2>/dev/null; then
    echo "the formatter does not notice two spaces"
    exit 1
fi
if ! find game tools tests -name '*.[ch]' -print0 | xargs -0 "$formatter" --dry-run -Werror 2>"$scratch/said"; then
    grep 'error:' "$scratch/said" | head -n 5
    echo "$formatter -i puts this right"
    exit 1
fi
