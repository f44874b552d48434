#!/bin/sh
# uninstall.sh PREFIX: takes away what install.sh put below $DESTDIR, and the directories that it made, where they are empty.
set -eu

place=${DESTDIR:-} record=${DESTDIR:-}$1/share/simprof/installed
if [ ! -f "$record" ]; then
    echo "There is no installation of simprof below $place$1: $record is not there." >&2
    exit 2
fi
paths=$(LC_ALL=C sort -r "$record") # what is in a directory before the directory
printf '%s\n' "$paths" | while read -r path; do
    case $path in
        */) rmdir -- "$place$path" 2>/dev/null || true ;;
        *) rm -f -- "$place$path" ;;
    esac
done
