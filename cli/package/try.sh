#!/bin/sh
# try.sh DIRECTORY: installs the packages of the directory on a bare Debian 12 and uses them as somebody would: pages, the tab
# key in three shells, the configuration, a store on a server, a program built against the library; then removes them. For root.
set -eu

packages=$(CDPATH='' cd -- "$1" && pwd)
root=$packages/bookworm
fail() { echo "try: $*" >&2; exit 1; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
said() { grep -q -- "$2" "$packages/said" || { cat "$packages/said" >&2; fail "$1"; }; }

debootstrap --variant=minbase bookworm "$root" >"$packages/debootstrap.log"
mount -t proc proc "$root/proc"
end() {
    inside pg_ctlcluster 15 main stop >/dev/null 2>&1 || true
    umount "$root/proc" && rm -rf "$root"
}
trap end EXIT
cp "$packages"/*.deb "$root/root"
inside sh -c 'apt-get -q update && apt-get -q -y install --no-install-recommends man-db bash-completion fish zsh /root/simprof_*.deb' \
    >"$packages/apt.log" 2>&1 || { tail -5 "$packages/apt.log" >&2; fail "it cannot be installed"; }

for page in 1:simprof 1:simprof-sim-migrate 5:simprof.toml 5:simprof-form 7:simprof-domain; do
    [ -e "man/${page#*:}.${page%%:*}" ] || continue
    inside man "${page%%:*}" "${page#*:}" >"$packages/said" 2>&1 || fail "man $page finds nothing"
    said "man $page says nothing" '^NAME'
done
inside simprof init --sample --timezone Europe/Paris >"$packages/said" 2>&1
said "no store was made" 'The store /root/.local/share/simprof/simprof.db'
inside sed -i 's/^#wait = 5/wait = 7/' /etc/simprof/config.toml
inside simprof config list --show-origin -o csv >"$packages/said"
said "the configuration is not read" '^wait,7,/etc/simprof/config.toml'
inside simprof form list -o csv >"$packages/said"
said "no form is there" '^simprof-csv,'

# As typed: the tab key, without any file of the user's but an empty one, which zsh asks for.
inside sh -c 'echo "autoload -U compinit && compinit" >/root/.zshrc; echo ". /etc/bash_completion" >/root/.bashrc'
for shell in bash zsh fish; do
    tmux -L "simprof-$shell" new-session -d -x 100 -y 30 "chroot $root env -i TERM=xterm HOME=/root LC_ALL=C.UTF-8 PATH=/usr/bin:/bin $shell -i"
    for try in 1 2 3 4 5 6 7 8 9 10; do
        sleep 1
        [ "$try" -ne 2 ] || tmux -L "simprof-$shell" send-keys 'simprof sim migrate 893322400000001000' Tab '--to la' Tab
        tmux -L "simprof-$shell" capture-pane -p >"$packages/said"
        ! grep -q 'migrate 8933224000000010003 --to lab' "$packages/said" || break
    done
    tmux -L "simprof-$shell" kill-server
    said "the tab key does nothing in $shell" 'migrate 8933224000000010003 --to lab'
done

# A store on a server: told of where it cannot be used, then by README's quick start, and with a password.
inside useradd -m ada
as_ada() { inside runuser -u ada -- env HOME=/home/ada USER=ada "$@"; }
as_ada simprof --store postgresql:///sims sim list >"$packages/said" 2>&1 && fail "a server is used without its program"
said "it does not say which package is missing" 'package simprof-postgresql'
inside sh -c 'apt-get -q -y install --no-install-recommends sudo postgresql /root/simprof-postgresql_*.deb &&
    echo "ada ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/ada && pg_conftool 15 main set listen_addresses "" &&
    pg_ctlcluster 15 main start' >>"$packages/apt.log" 2>&1 || { tail -5 "$packages/apt.log" >&2; fail "there is no server"; }
sed -n '/^sudo apt-get install -y postgresql$/,/^```$/p' README.md | sed '/^```/d' >"$root/home/ada/quick-start.sh"
as_ada sh -c 'cd && . ./quick-start.sh' >"$packages/said" 2>&1 || { cat "$packages/said" >&2; fail "the quick start fails"; }
said "no store was made on the server" 'The store postgresql:///sims'
as_ada simprof --store postgresql:///sims store info >"$packages/said" 2>&1 || true
said "the store on the server cannot be used" 'PostgreSQL 15'
inside sh -c "runuser -u postgres -- psql -qc \"CREATE ROLE bob LOGIN PASSWORD 'secret' IN ROLE ada\" &&
    sed -i '1i local sims bob scram-sha-256' /etc/postgresql/15/main/pg_hba.conf && pg_ctlcluster 15 main reload &&
    echo 'localhost:*:sims:bob:secret' >/root/.pgpass && chmod 600 /root/.pgpass"
inside simprof --store postgresql://bob@/sims store info >"$packages/said" 2>&1 || true
said "the store cannot be used with a password" 'PostgreSQL 15'
inside pg_ctlcluster 15 main stop

inside sh -c 'apt-get -q -y install --no-install-recommends g++ pkg-config /root/libsimprof*.deb' >>"$packages/apt.log" 2>&1 ||
    fail "the library cannot be installed"
sed -n '/^```cpp$/,/^```$/p' lib/README.md | sed '/^```/d' >"$root/root/migrate.cpp"
inside sh -c 'cd; g++ -std=c++20 migrate.cpp $(pkg-config --cflags --libs simprof) -o migrate &&
    ./migrate .local/share/simprof/simprof.db 8933224000000010003 lab' >"$packages/said" 2>&1 || true
said "a program cannot be built with the library" '^1 SIM changed\.$'

inside sh -c "apt-get -q -y purge 'simprof*' 'libsimprof*'" >>"$packages/apt.log" 2>&1
# man keeps what it laid out, and forgets it by itself.
inside find / -xdev \( -path /proc -o -path /var/log -o -path /var/cache/man -o -path /root \) -prune -o -name '*simprof*' -print >"$packages/said"
[ ! -s "$packages/said" ] || { cat "$packages/said" >&2; fail "this is left behind"; }
[ -e "$root/root/.local/share/simprof/simprof.db" ] || fail "the store is gone"
echo "Installed, used and removed on a bare Debian 12."
