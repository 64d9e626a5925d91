# Lists one-token changes that a test should notice: FILE, line, column, old token, new token, tab-separated.
# Asserts, tables of constants, comments, strings and preprocessor lines are left alone. So is < in "a < b ? a : b" and
# "a > b ? a : b": where both are equal either will do, and nobody can tell.

BEGIN {
    OFS = "\t"
    pairs("== != != == <= < >= > && || || && ++ -- -- ++ += -= -= +=")
    pairs("< <= > >= + - - + true false false true 0 1 1 0")
}

function pairs(list,    words, count, i) {
    count = split(list, words, " ")
    for (i = 1; i < count; i += 2)
        other[words[i]] = words[i + 1]
}

# Is the comparison that starts at `column` of `code` the choice of the least or the greatest of two?
function least_or_greatest(code, column,    left, right, chosen, i) {
    left = substr(code, 1, column - 1)
    right = substr(code, column + 1)
    if (!match(left, /[A-Za-z_0-9.>\[\]-]+ $/))
        return 0
    left = substr(left, RSTART, RLENGTH - 1)
    i = index(right, " ? ")
    if (!i)
        return 0
    chosen = substr(right, i + 3)
    right = substr(right, 2, i - 2)
    return index(chosen, left " : " right) == 1 || index(chosen, right " : " left) == 1
}

# The line with comments and strings blanked, at the same columns.
function code_of(line,    out, i, two) {
    out = ""
    for (i = 1; i <= length(line); i++) {
        two = substr(line, i, 2)
        if (in_comment) {
            if (two == "*/") { in_comment = 0; out = out " "; i++ }
            out = out " "
        } else if (two == "/*") { in_comment = 1; out = out "  "; i++ }
        else if (substr(line, i, 1) ~ /["']/) {
            quote = substr(line, i, 1)
            out = out " "
            for (i++; i <= length(line) && substr(line, i, 1) != quote; i++) {
                if (substr(line, i, 1) == "\\") { out = out " "; i++ }
                out = out " "
            }
            out = out " "
        } else
            out = out substr(line, i, 1)
    }
    return out
}

FNR == 1 { in_comment = 0; in_table = 0 }

{
    code = code_of($0)
    if (code ~ /^(static )?const .*\{$/ || code ~ /^ *(static const|enum|struct).*\{$/)
        in_table = 1
    skip = in_table || code ~ /^ *#/ || code ~ /assert *\(/ || code !~ /^[ \t]/
    if (code ~ /^ *\};?$/ || code ~ /\};$/)
        in_table = 0
    if (skip)
        next
    at = 1
    while (match(substr(code, at), /[A-Za-z_0-9.]+|->|[=!<>+-]=|&&|\|\||\+\+|--|<<|>>|[<>+-]/)) {
        token = substr(code, at + RSTART - 1, RLENGTH)
        column = at + RSTART - 1
        at = column + RLENGTH
        before = substr(code, column - 1, 1)
        after = substr(code, at, 1)
        # a lone sign or a pointer's star is no sum; < and + count between spaces only
        if (token ~ /^[<>]$/ && least_or_greatest(code, column))
            ; # no change that matters
        else if (token in other && (token !~ /^[<>+-]$/ || (before == " " && after == " ")))
            print FILENAME, FNR, column, token, other[token]
    }
}
