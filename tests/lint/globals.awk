# Reads what `objdump -t` says of object files and names every object at file scope that can change, also one inside a function, of one
# thread, or without `static`. Constant tables are no such objects, though the loader writes their addresses once (.data.rel.ro).
# Exit 1 when there is one.

BEGIN {
    # NAME -> why it may stand there. There is none: state has an owner (style.md).

    # What compilers add when they watch the program, in the presets asan, fuzz and coverage.
    watched = "^(__gcov|__gcno|__asan|___asan|__odr_asan|__sanitizer|__sancov|__llvm|__prof|__start_|__stop_|\\.L|\\.str|__ubsan|\\.ubsan|[*]\\.L)"
}

/file format/ { file = $1; sub(/:$/, "", file); next }

{
    tab = index($0, "\t")
    if (tab == 0)
        next
    fields = split(substr($0, 1, tab - 1), left, " ")
    section = left[fields]
    name = $NF
    objects += section ~ /^\.(text|rodata|data|bss|tdata|tbss)/
    if (section !~ /^(\.data|\.bss|\.tdata|\.tbss|\.ldata|\.lbss|\*COM\*)/ || section ~ /^\.data\.rel\.ro/)
        next
    if (name == section || name ~ watched || (name in allowed))
        next
    source = file
    sub(/^.*\.dir\//, "", source); sub(/\.o$/, "", source)
    print source ":1: error: " name " can change and has no owner (" section ") [shape-global]"
    bad++
}

END {
    if (objects == 0) {
        print "lint: no object file was read [shape-global]"
        bad = 1
    }
    exit bad > 0
}
