# Every function that a header offers says what it takes, gives and refuses: in a comment above it, behind it, or above the group it
# stands in (no empty line and no type in between). Prints those that say nothing.
FNR == 1 { said = 0; open = 0; commented = 0 }

function complain(line, name) {
    print FILENAME ":" line ": error: " name " has no contract; say what it takes, gives and refuses [shape-contract]"
    bad++
}

commented { commented = $0 !~ /\*\// ; said = 1; next }
/^[ \t]*\/\*/ && !/\*\// { commented = 1; said = 1; next }
/^[ \t]*(\/\*|\/\/)/ { said = 1; next }

# a declaration goes on until its semicolon
open {
    text = text $0
    if ($0 !~ /[;{]/)
        next
    open = 0
    judge()
    next
}

/^$/ || /^}/ || /^#/ { said = 0; next }

/^[a-z][a-z_0-9 *]*[ *][a-z_0-9]+\(/ && !/^(typedef|static|extern|return)[ \t]/ {
    start = FNR
    text = $0
    if ($0 !~ /[;{]/) { open = 1; next }
    judge()
}

function judge(    name) {
    if (text ~ /{/)
        return
    name = text
    sub(/\(.*/, "", name); sub(/.*[ *]/, "", name)
    count++
    if (!said && text !~ /\/\*|\/\//)
        complain(start, name)
}

END { if (bad == 0 && count == 0) { print "no function was found at all"; bad = 1 } exit bad > 0 }
