#!/bin/sh
# The layers hold in this project, and the check notices each sort of violation when one is planted.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
pure=$scratch/pure
failed=0 passed=0 through=

# plant FILE LINE...: a file of its own in an otherwise lawful tree
plant() {
    file=$tree/$1
    shift
    mkdir -p "$(dirname "$file")"
    printf '%s\n' "$@" >"$file"
}

# Written once; every try begins with a copy.
write_lawful() {
    plant game/base/json.c '#include "base/json.h"' '#include <cjson/cJSON.h>'
    plant game/base/json.h '#include <stddef.h>'
    plant game/base/file.c '#include <unistd.h>'
    plant game/session/state.h '#include "activity/activity.h"'
    plant game/activity/activity.h '#include "pack/pack.h"'
    plant game/pack/pack.h '#include "base/json.h"'
    plant game/session/session.h '#include "session/state.h"'
    plant game/protocol/seen.h '#include "pack/pack.h"' '#include "protocol/command.h"'
    plant game/view/view.h '#include "protocol/seen.h"' '#include "view/pane.h" // keys become commands there'
    plant game/view/pane.h '#include "protocol/command.h" /* the one exception */'
    plant game/view/theme.c 'static const char a[] = "/*";' '#include "view/view.h"'
    plant game/screen/window.c '#include "view/view.h"' '#include <SDL.h>'
    plant game/app/main.c '#include "screen/window.h"' '#include "session/session.h"'
    plant game/protocol/json_form.h '#include "protocol/event.h"'
    plant tools/samenspel-pack.c '#include "session/record.h"' '#include "tools/cli.h"'
}

lawful() {
    rm -rf "$tree/game" "$tree/tools"
    cp -R "$pure/game" "$pure/tools" "$tree"
    [ -z "$through" ] || plant "$through" '#include "session/state.h"'
}

tree=$pure
write_lawful
tree=$scratch/tree
mkdir "$tree"

# expect RULE FILE LINE...: with this file planted the check fails, and for this reason
expect() {
    rule=$1
    shift
    lawful
    plant "$@"
    if said=$("$here/check" "$tree"); then
        echo "not noticed: $* ($rule)"; failed=$((failed + 1))
    elif printf '%s\n' "$said" | grep -qvF "[$rule]"; then
        echo "wrong reason for: $*"; printf '%s\n' "$said"; failed=$((failed + 1))
    else
        passed=$((passed + 1))
    fi
}

lawful
"$here/check" "$tree" || { echo "a lawful tree is refused"; failed=$((failed + 1)); }

expect layering-direction game/base/text.c '#include "pack/pack.h"'
expect layering-direction game/pack/read.c '/* why */' '  #  include "session/session.h"'
expect layering-direction game/view/wall.c '#include "report/html.h"'
expect layering-direction game/report/html.c '#include "view/canvas.h"'
expect layering-direction game/session/undo.c '#include "insight/matrix.h"'
expect layering-direction game/screen/paint.c '#include "app/loop.h"'
expect layering-direction tools/samenspel-report.c '#include "screen/window.h"'
expect layering-door game/view/fit.c '#include "pack/field.h"'
expect layering-door tools/samenspel-pack.c '#include "pack/check_parts.h"'
expect layering-form game/pack/find.c '#include "pack.h"'
expect layering-form game/view/wall.c '#define STATE "session/state.h"' '#include STATE'
expect layering-form game/view/wall.c '#include /* x */ "session/state.h"'
expect layering-form game/view/wall.c '/* x */ #include "session/state.h"'
expect layering-form game/view/wall.c '/* x' '*/ #include "session/state.h"'
expect layering-form game/view/wall.c '#/**/include "session/state.h"'
expect layering-form game/view/wall.c '#inc\' 'lude STATE'
expect layering-form game/view/wall.c '#include \' '  STATE'
expect layering-form game/view/wall.c '%:include "session/state.h"'
expect layering-form game/view/wall.c '#include_next "session/state.h"'
expect layering-form game/view/wall.c '#import "session/state.h"'
expect layering-form game/view/wall.c '#include <session/state.h>'
expect layering-form game/view/wall.c '#include "activity/../session/state.h"'
expect layering-form game/view/wall.c '#include "./session/state.h"'
expect layering-form game/view/wall.c '#include "view//wall.h"'
expect layering-form game/view/wall.c '#include "view/parts/wall.h"'
expect layering-form game/view/wall.c '#include <../game/session/state.h>'
expect layering-secrecy game/view/wall.c '#include "session/state.h"'
expect layering-secrecy game/view/wall.c '#include "protocol/event.h"'
expect layering-secrecy game/insight/matrix.c '#include "protocol/event.h"'
expect layering-secrecy game/report/html.c '#include "protocol/event.h"'
expect layering-secrecy game/screen/paint.c '#include "protocol/event.h"'
expect layering-secrecy game/insight/matrix.c '#include "protocol/json_form.h"'
expect layering-secrecy game/view/wall.c '#include "protocol/command.h"'
expect layering-secrecy game/screen/paint.c '#include "protocol/kinds.def"'
expect layering-secrecy game/report/html.c '#include "protocol/command.h"'
expect layering-secrecy game/insight/matrix.c '#include "session/session.h"'
expect layering-secrecy game/report/html.c '#include "activity/dilemma.h"'
expect layering-secrecy game/screen/paint.c '#include "session/session.h"'
expect layering-secrecy game/insight/fold.h '#include "activity/table.h"'
expect layering-door tools/pack_simulate.c '#include "session/state.h"'
expect layering-door tools/pack_graph.c '#include "activity/table.h"'
expect layering-door game/app/loop.c '#include "session/journal.h"'
expect layering-library game/view/canvas.c '#include <SDL.h>'
expect layering-library game/app/loop.c '#include <SDL2/SDL.h>'
expect layering-library game/pack/read.c '#include <cjson/cJSON.h>'
expect layering-library game/base/text.c '#include <sys/socket.h>'
expect layering-library game/session/decide.c '#include <time.h>'
expect layering-library game/screen/font.c '#include <hb.h>'

# A file is read whatever its name ends in, once somebody includes it.
for through in game/view/parts.inc game/view/parts.def game/view/parts.c2; do
    expect layering-secrecy game/view/wall.c "#include \"${through#game/}\""
done
through=

if ! "$here/check"; then
    failed=$((failed + 1))
fi
echo "layering: $passed planted violations noticed"
[ "$failed" = 0 ]
