#!/bin/sh
# A store on a server is the work of simprof-postgresql, which simprof becomes: beside it, or in ../libexec/simprof.
set -eu
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
server_program=$(dirname -- "$SIMPROF_PROGRAM")/simprof-postgresql
nowhere='postgresql://ada:secret@/sims?host=/nowhere'

# tell PROGRAM: what it says of a server that is not there.
tell() {
    code=0
    said=$(HOME=$directory "$1" --store "$nowhere" sim list 2>&1) || code=$?
    [ "$code" -eq 10 ] || { echo "exit $code: $said"; exit 1; }
    case $said in *:secret*) echo "a password: $said"; exit 1 ;; esac
    printf '%s\n' "$said"
}

mkdir -p "$directory/bin" "$directory/libexec/simprof"
cp "$SIMPROF_PROGRAM" "$directory/bin/simprof"
tell "$directory/bin/simprof" | grep -q 'simprof-postgresql, the program for such stores, is not installed'
HOME=$directory SIMPROF_STORE=$nowhere "$directory/bin/simprof" --version >/dev/null
[ -x "$server_program" ] || { echo "simprof-postgresql was not built: libpq-dev is missing"; exit 1; }
ln "$server_program" "$directory/libexec/simprof/simprof-postgresql" 2>/dev/null ||
    cp "$server_program" "$directory/libexec/simprof/simprof-postgresql"
tell "$directory/bin/simprof" | grep -q 'The server of the store postgresql://ada@/sims?host=/nowhere cannot be used'
mv "$directory/libexec/simprof/simprof-postgresql" "$directory/bin/"
tell "$directory/bin/simprof" | grep -q 'cannot be used'
