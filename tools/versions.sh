# The versions that everybody has to share. Read with `.`, not run. tests/lint/test_papers.sh compares them with what CMake is told.
CMAKE=3.25 # the oldest that reads our presets
CLANG=14   # fuzzing and the formatter: another version breaks lines at other places
