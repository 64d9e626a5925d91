#!/bin/sh
# A program or a room that is gone does not quietly fall out of the build.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# stops LIST WORD: a project without any of the files it names is refused, and the missing one is named
stops() {
    rm -rf "$folder/project"
    mkdir "$folder/project"
    printf 'cmake_minimum_required(VERSION 3.25)\nproject(empty LANGUAGES NONE)\ninclude(%s)\n' "$top/cmake/$1" \
        >"$folder/project/CMakeLists.txt"
    if cmake -G Ninja -S "$folder/project" -B "$folder/project/build" >"$folder/said" 2>&1; then
        echo "$1 builds nothing and says nothing"
        exit 1
    fi
    grep -q "$2" "$folder/said" || { cat "$folder/said"; echo "$1 does not name $2"; exit 1; }
}
stops Programs.cmake game/app/main.c
stops Rooms.cmake game/base
