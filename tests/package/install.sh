#!/bin/sh
# What an installation puts where, below DESTDIR and PREFIX, and that it takes all of it away again.
set -eu

umask 077 # what is installed is for everybody, whoever does it
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
fail() { echo "$*" >&2; exit 1; }

# installed PREFIX [FISH]: what is below $directory/place after an installation there
installed() {
    rm -rf "$directory/stage"
    DESTDIR=$directory/stage cmake -D CMAKE_INSTALL_PREFIX="$1" -D FISH_COMPLETIONS="${2:-}" \
        -P "$SIMPROF_BUILD_DIR/cmake_install.cmake" >/dev/null
    DESTDIR=$directory/place "$SIMPROF_SOURCE_DIR/cli/package/install.sh" "$directory/stage" "$1"
    content
}
content() { (cd "$directory/place" && find . -mindepth 1 | LC_ALL=C sort); }
uninstall() { DESTDIR=$directory/place "$SIMPROF_SOURCE_DIR/cli/package/uninstall.sh" "$@"; }
has() { printf '%s\n' "$files" | grep -qx -- "\./$1" || fail "There is no $1 in: $files"; }

# ---- The default prefix: where Debian's shells look ----

mkdir -p "$directory/place/usr/local/share/man" "$directory/place/etc/fish"
content >"$directory/before"
files=$(installed /usr/local /etc/fish/completions)
for file in bin/simprof libexec/simprof/simprof-postgresql share/man/man1/simprof.1 share/man/man1/simprof-sim-migrate.1 share/doc/simprof/LICENSE \
    share/doc/simprof/examples/config.toml share/doc/simprof/examples/move.csv share/doc/simprof/examples/nightly.sh \
    share/bash-completion/completions/simprof share/zsh/site-functions/_simprof share/simprof/schema/change.json \
    'lib/.*libsimprof.so' 'lib/.*pkgconfig/simprof.pc' include/simprof/simprof.hpp; do
    has "usr/local/$file"
done
has etc/fish/completions/simprof.fish
for page in "$SIMPROF_SOURCE_DIR"/man/*.[157]; do
    has "usr/local/share/man/man${page##*.}/${page##*/}"
done
for page in "$SIMPROF_SOURCE_DIR"/man/??/man?/*; do # of other languages
    [ ! -e "$page" ] || has "usr/local/share/${page#"$SIMPROF_SOURCE_DIR/"}"
done
[ "$(stat -c %a "$directory/place/usr/local/share/man/man1/simprof.1")" = 644 ] || fail "A page cannot be read by all."
[ "$(stat -c %a "$directory/place/usr/local/share/man/man1")" = 755 ] || fail "A directory cannot be read by all."

# Again, over a former version: what that had besides is gone; what others put there stays.
echo /usr/local/share/simprof/old >>"$directory/place/usr/local/share/simprof/installed"
touch "$directory/place/usr/local/share/simprof/old" "$directory/place/usr/local/bin/another"
[ "$(installed /usr/local /etc/fish/completions)" = "$(printf '%s\n' "$files" ./usr/local/bin/another | LC_ALL=C sort)" ] ||
    fail "A second installation leaves other files: $(content)"
rm "$directory/place/usr/local/bin/another"
uninstall /usr/local
[ "$(content)" = "$(cat "$directory/before")" ] || fail "This is left behind: $(content)"

# ---- A prefix that is given: nothing outside; that of Debian's packages ----

files=$(installed "/opt/a b")
[ "$(printf '%s\n' "$files" | grep -cv '^\./opt')" = "$(wc -l <"$directory/before")" ] || fail "It wrote elsewhere: $files"
has "opt/a b/share/fish/vendor_completions.d/simprof.fish"
touch "$directory/place/opt/a b/bin/another"
uninstall "/opt/a b"
[ "$(content | grep opt | tail -1)" = "./opt/a b/bin/another" ] || fail "This is left beside others' files: $(content)"
if uninstall "/opt/a b" 2>/dev/null; then fail "What is not installed was uninstalled."; fi

files=$(installed /usr)
has usr/share/zsh/vendor-completions/_simprof
has usr/share/fish/vendor_completions.d/simprof.fish
