#!/bin/sh
# An installed copy is whole: programs, assets, fonts with licences, scenarios, desktop file; and a program started
# from there finds its assets beside itself.
set -eu
build=$(dirname "$SAMENSPEL_BIN")
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT INT TERM

cmake --install "$build" --prefix "$prefix" >"$prefix/log" || { cat "$prefix/log"; exit 1; }

cd "$prefix"
failed=0
for file in \
    share/samenspel/assets/fonts/Vollkorn-Bold.ttf share/samenspel/assets/fonts/Andika-Regular.ttf \
    share/samenspel/assets/fonts/fonts-sil-andika.copyright.txt share/samenspel/assets/hyphen/hyph_nl_NL.dic \
    share/samenspel/assets/texts/nl.json share/samenspel/assets/texts/en.json \
    share/samenspel/scenarios/kennismaken/pack.json share/samenspel/scenarios/LICENSE \
    share/applications/samenspel.desktop share/icons/hicolor/scalable/apps/samenspel.svg \
    share/doc/samenspel/LICENSE share/doc/samenspel/COLUMNS.md; do
    [ -s "$file" ] || { echo "not installed, or empty: $file"; failed=1; }
done
links=$(find . -type l)
[ -z "$links" ] || { echo "links that lead out of the installed copy: $links"; failed=1; }

for program in "$SAMENSPEL_BIN"/samenspel*; do
    [ -x "$program" ] || continue
    name=$(basename "$program")
    ./bin/"$name" --version >/dev/null || { echo "$name --version failed from the installed copy"; failed=1; }
done
[ "$failed" = 0 ]
