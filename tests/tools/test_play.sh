#!/bin/sh
# What people are told to run is there after the one command that they are told to begin with.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
built=$(grep -o 'preset release --target .*' "$top/tools/play")
[ -n "$built" ] || { echo "tools/play builds nothing"; exit 1; }
named=$(grep -rhoE --include='*.md' --exclude-dir=build --exclude-dir=.git 'build/release/bin/[a-z-]+' "$top" | sort -u)
[ -n "$named" ] || { echo "no guide names a program"; exit 1; }
failed=0
for program in $named; do
    name=${program##*/}
    case " ${built#*--target } " in
    *" $name "*) ;;
    *) echo "a guide names $program, and tools/play does not build it"; failed=1 ;;
    esac
done
[ "$failed" = 0 ]
