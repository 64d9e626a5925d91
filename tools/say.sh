# Shared by the scripts here: speaks the user's language. Read with `.`, not run.

# say DUTCH ENGLISH: one line on standard error, in the language the programs would speak (words_wished): Dutch where nothing is
# known of the user, English for all who chose another language than Dutch.
say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    "" | C | C.* | POSIX | [nN][lL] | [nN][lL][-_.@]*) printf '%s\n' "$1" >&2 ;;
    *) printf '%s\n' "$2" >&2 ;;
    esac
}

# quietly LOG COMMAND...: keeps the output in LOG and shows its end only when the command fails.
quietly() {
    log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null && return 0
    tail -n 40 "$log" >&2
    say "Dit ging mis: $*. Alle uitvoer staat in $log." "This failed: $*. All output is in $log."
    return 1
}
