#!/bin/sh
# What the machine itself refuses: a full disk, no inode left, a directory that may not be written, a file that may not
# grow. Whatever it is, the state stays whole, the room is given back, and the same command works once there is some.
# Mounts what it needs in a namespace of its own, as root, or as a user who may make one. Fails where neither can be.
set -eu

if [ "${1:-}" != inside ]; then
    if [ "$(id -u)" -eq 0 ]; then set -- --mount; else set -- --mount --map-root-user; fi
    exec unshare "$@" -- "$0" inside
fi

program=${SIMPROF_RELEASE:-$SIMPROF_PROGRAM}
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || :; rm -rf "$work"' EXIT
mkdir "$work/disk"
export HOME=/nonexistent SIMPROF_STORE="$work/disk/s.db"

die() {
    echo "real limits: $*" >&2
    exit 1
}

# disk OPTIONS: an empty disk with a store of the sample
disk() {
    umount "$work/disk" 2>/dev/null || :
    mount -t tmpfs -o "$1,mode=700" none "$work/disk"
    "$program" init --timezone Europe/Paris --sample -q
    before=$("$program" request list -o csv)
}

# ends_with CODES WORD...: the command ends with one of the codes, and says something
ends_with() {
    codes=$1
    shift
    code=0
    "$program" "$@" >"$work/out" 2>"$work/said" || code=$?
    case " $codes " in *" $code "*) ;; *) die "exit $code, not $codes: $*: $(cat "$work/said")" ;; esac
    [ "$code" -eq 0 ] || [ -s "$work/said" ] || die "no word: $*"
}

is_unchanged() {
    [ "$("$program" request list -o csv)" = "$before" ] || die "$1: the requests are others"
    [ ! -e "$SIMPROF_STORE-journal" ] || die "$1: the journal is still there"
    ends_with 0 store check --exit-code
}

# 40,000 SIMs take more than the disk has.
awk 'BEGIN { print "iccid,profile,status"
    for (i = 0; i < 40000; i++) printf "893322401%09d,tracker-eu,active\n", i }' >"$work/many.csv"

disk size=1m
free=$(df --output=avail "$work/disk" | tail -n 1)
ends_with '1 10' sim import "$work/many.csv" --yes
is_unchanged 'full disk'
[ "$(df --output=avail "$work/disk" | tail -n 1)" -ge "$free" ] || die 'full disk: the room is not given back'
mount -o remount,size=64m "$work/disk"
ends_with 0 sim import "$work/many.csv" --yes

disk size=64m,nr_inodes=3
: >"$work/disk/other"
ends_with '1 10' sim suspend 8933224000000010003
rm "$work/disk/other"
is_unchanged 'no inode left'
ends_with 0 sim suspend 8933224000000010003

disk size=64m
mount -o remount,ro "$work/disk"
ends_with 0 sim show 8933224000000010003
ends_with '1 10' sim suspend 8933224000000010003
ends_with '1' report "$work/disk/report.html"
mount -o remount,rw "$work/disk"
is_unchanged 'read-only disk'

disk size=64m
(
    ulimit -f 400
    ends_with '1 10' sim import "$work/many.csv" --yes
)
is_unchanged 'a file that may not grow'
ends_with 0 sim import "$work/many.csv" --yes

disk size=64m
mkdir "$work/gone"
(
    cd "$work/gone"
    rmdir "$work/gone"
    ends_with 10 --store s.db sim list
    ends_with 1 store rehearse try.db
)
is_unchanged 'a directory that is gone'
(
    export TMPDIR="$work/nowhere"
    ends_with 1 demo
)
