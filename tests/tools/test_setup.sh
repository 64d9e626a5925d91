#!/usr/bin/env bash
# tools/setup on systems that are not this one: fakes of dpkg-query, apt-cache, apt-get and cmake say what is there, and the
# fake apt-get writes down what it is asked. Nothing is installed.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/project" "$scratch/fakes"
cp -r tools "$scratch/project/tools"
cd "$scratch/project"

# fake NAME BODY: a program in front of the real ones
fake() {
    printf '#!/bin/bash\n%s\n' "$2" >"$scratch/fakes/$1"
    chmod +x "$scratch/fakes/$1"
}
fake id 'echo 0'
fake npm 'exit 0'
fake apt-get 'echo "$*" >>"$ASKED"'
fake dpkg-query 'for name; do :; done; case " $HERE " in *" $name "* | *" all "*) echo installed ;; *) exit 1 ;; esac'
fake apt-cache 'case " $ABSENT " in *" $2 "*) version="(none)" ;; *) [ "$2" = cmake ] && version=$OFFERED || version=1 ;; esac
printf "%s:\n  Installed: (none)\n  Candidate: %s\n" "$2" "$version"'
fake cmake '[ -n "$PRESENT" ] && echo "cmake version $PRESENT"'

# setup_says STATUS TEXT ARGUMENTS...: ends so, and says something with TEXT in it (empty: nothing at all)
setup_says() {
    local wanted=$1 text=$2 status=0
    shift 2
    : >"$scratch/asked"
    env -u LC_ALL -u LC_MESSAGES LANG=en_GB.UTF-8 ASKED="$scratch/asked" PATH="$scratch/fakes:$PATH" tools/setup "$@" >"$scratch/said" 2>&1 || status=$?
    if [ "$status" != "$wanted" ] || { [ -n "$text" ] && ! grep -qF "$text" "$scratch/said"; } ||
        { [ -z "$text" ] && [ -s "$scratch/said" ]; }; then
        echo "setup $*: ended with $status, wanted $wanted and: $text"
        cat "$scratch/said" "$scratch/asked"
        exit 1
    fi
}
# asked yes|no PATTERN: was the fake apt-get?
asked() {
    local answer=no
    ! grep -q "$2" "$scratch/asked" || answer=yes
    [ "$answer" = "$1" ] || { echo "asked for $2: $answer"; cat "$scratch/asked"; exit 1; }
}
export HERE='' ABSENT='' OFFERED=3.28.3-1 PRESENT=''

HERE=all PRESENT=3.25.1 setup_says 0 ''
asked no .

# A new machine: everything is asked for in one go, CMake too.
setup_says 0 'Installing:'
asked yes '^install .* gcc .* cmake$'

# A CMake on the path that is new enough is left alone, one that is too old is not.
HERE=all PRESENT=3.22.1 setup_says 0 'Installing: cmake'
PRESENT=3.31.0 setup_says 0 'Installing:'
asked no cmake

# Ubuntu 22.04: said before anything is installed.
OFFERED=3.22.1-1ubuntu1 setup_says 3 'CMake is 3.22.1-1ubuntu1 here, and 3.25 or newer is needed'
asked no install

# Debian 13 has no clang 14: playing works, --dev says which packages and where they are.
ABSENT="clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14" setup_says 0 'Installing:'
ABSENT="clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14" setup_says 3 'clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14.' --dev
asked no install
