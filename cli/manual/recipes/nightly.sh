#!/bin/sh
# nightly.sh: mails what the platform reports otherwise than the store.
found=$(mktemp) || exit
trap 'rm -f "$found"' EXIT
simprof sim import platform.csv --compare --exit-code >"$found" 2>&1
code=$?
case $code in
    0) ;; # nothing differs, and nobody is bothered
    8) mail -s 'SIMs: the platform differs' noc@example.com <"$found" ;;
    *) mail -s "SIMs: not compared ($code)" noc@example.com <"$found" ;;
esac
