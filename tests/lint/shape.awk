# The shape of the code: short functions and files, no switch over a kind. (Objects that can change: globals.awk.)
# A function over 60 lines is let through when a comment inside it, or right above, says "long because".

function complain(line, sentence, rule) {
    print FILENAME ":" line ": error: " sentence " [" rule "]"
    bad++
}

FNR == 1 { start = 0; excused = 0 }

/long because/ { excused = 1 }
/^[a-z].*\) *\{ *$/ || /^\{/ { start = FNR }
/^\}/ {
    if (start && FNR - start > 60 && !excused)
        complain(start, "a function of " FNR - start " lines; split it, or say why it is long", "shape-function")
    start = 0
    excused = 0
}

FNR == 501 { complain(FNR, "a file of more than 500 lines; it holds more than one noun", "shape-file") }

/switch *\(.*(->|\.|[^a-z_])kind\)/ { complain(FNR, "a switch over a kind; make it a column of the table", "shape-kind") }

END { exit bad > 0 }
