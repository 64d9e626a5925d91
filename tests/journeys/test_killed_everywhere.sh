#!/bin/sh
# Kill -9 after every single command of a whole session.
exec "$(dirname "$0")/../tools/test_killed.sh" 1
