#!/bin/sh
# install.sh STAGE PREFIX: copies what was installed below the directory STAGE to $DESTDIR, and keeps a record below PREFIX of
# the files and of the directories that it made, for uninstall.sh.
set -eu

stage=$1 place=${DESTDIR:-} record=$2/share/simprof/installed
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
umask 022
chmod -R go+rX "$stage" # made under whatever umask

# Of directories those that were not there, or that an installation before made.
cp "$place$record" "$directory/before" 2>/dev/null || : >"$directory/before"
{
    (cd "$stage" && find . -mindepth 1 -type d -printf '/%P/\n' -o ! -type d -printf '/%P\n')
    printf '%s\n' "$record" "${record%/*}/"
} | LC_ALL=C sort -u | while read -r path; do
    case $path in
        */) [ ! -d "$place$path" ] || grep -qxF -- "$path" "$directory/before" || continue ;;
    esac
    printf '%s\n' "$path"
done >"$directory/now"

mkdir -p "$place/"
(cd "$stage" && tar -cf - -- *) |
    tar -C "$place/" -xf - --no-same-owner --no-overwrite-dir --keep-directory-symlink
install -D -m 644 "$directory/now" "$place$record"
# Files that only the installation before had.
grep -vxF -f "$directory/now" "$directory/before" | grep '[^/]$' | while read -r path; do
    rm -f -- "$place$path"
done
