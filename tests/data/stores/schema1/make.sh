#!/bin/sh
# Makes stores of schema 1, and beside each what the program that made it tells of it.
#
#     make.sh PROGRAM DIRECTORY
#
# PROGRAM is a simprof of schema 1 (0.1.0). The files are kept because that program is gone one day: this script
# says how they came to be. Needs sqlite3 and the zones of tzdata.
#
# Every command runs under a fixed SIMPROF_NOW, so that the same program makes the same bytes again. Two things
# differ: real.db and fresh-real-clock.db are made under the real clock, and a request holds the uid of who made it
# (0 in the files that are kept), which goes into its hash.
#
# A NAME.listing.txt holds, after lines that begin with "# ":
#
#     == COMMAND          as typed in a shell, without --store; SIMPROF_STORE names the store
#     what it prints      `store info` without the line of the path
#     [… N lines …]       only in many.listing.txt: N lines are left out here, the ones around them stand first and last
#     [stderr]            and what it prints there; both left out where that is nothing
#     [exit N]
#
# "# now INSTANT" is the SIMPROF_NOW under which all commands of the file ran. No command of a listing writes.
set -eu

[ $# = 2 ] || { echo 'usage: make.sh PROGRAM DIRECTORY' >&2; exit 2; }
program=$(realpath "$1")
mkdir -p "$2"
directory=$(realpath "$2")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir bin home
ln -s "$program" bin/simprof
PATH=$work/bin:$PATH
export PATH

for name in $(env | sed -n 's/^\(SIMPROF_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
unset LANG LANGUAGE LC_MESSAGES XDG_RUNTIME_DIR
export HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_DATA_HOME="$work/home" XDG_CONFIG_DIRS="$work/home"
export LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 NO_COLOR=1 PAGER=cat

# ---- words of this script

store() { export SIMPROF_STORE="$1.db" SIMPROF_ACTOR=alex; name=$1; }
at() { export SIMPROF_NOW="$1"; }
by() { export SIMPROF_ACTOR="$1"; }
die() { echo "make.sh: $name: $*" >&2; exit 1; }

# Runs a command that must end with the exit code given.
exits() {
    wanted=$1
    shift
    code=0
    "$@" >answer 2>errors </dev/null || code=$?
    [ "$code" = "$wanted" ] && return
    cat answer errors >&2
    die "exit $code, not $wanted: $*"
}
ok() { exits 0 simprof "$@"; }
refused() { exits 5 simprof "$@"; }

# The number of the newest request.
last() { sqlite3 "$SIMPROF_STORE" 'SELECT max(id) FROM request'; }

# A number with its check digit behind it.
luhn() {
    echo "$1" | awk '{ for (i = length($0); i > 0; --i) {
        d = substr($0, i, 1); if ((length($0) - i) % 2 == 0) { d *= 2; if (d > 9) d -= 9 } sum += d }
        print $0 (10 - sum % 10) % 10 }'
}

# The ICCID of card N: 19 digits.
card() { luhn "$(printf '89332240%010d' "$1")"; }

# Rows of a fleet: N,STATUS,PROFILE and what else the header names. Numbers are made from N.
fleet() {
    printf 'iccid,imsi,msisdn,status,profile%s\n' "$1"
    while IFS=, read -r number rest; do
        printf '%s,20822%010d,88247%010d,%s\n' "$(card "$number")" "$number" "$number" "$rest"
    done
}

# ---- listings

words() {
    for word; do
        case $word in
            '' | *[!A-Za-z0-9_./:=+,@%-]*) printf " '%s'" "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
}

edge=0 # how many lines stand at each end of a section that is cut; 0: none is

cut_in_the_middle() {
    lines=$(wc -l <"$1")
    if [ "$edge" = 0 ] || [ "$lines" -le $((2 * edge + 1)) ]; then
        cat "$1"
    else
        head -n "$edge" "$1"
        echo "[… $((lines - 2 * edge)) lines …]"
        tail -n "$edge" "$1"
    fi
}

tell() {
    printf '== simprof%s\n' "$(words "$@")"
    code=0
    simprof "$@" >answer 2>errors </dev/null || code=$?
    case "$1 $2" in 'store info') sed -i '/^  "path": /d' answer ;; esac
    if [ -s answer ] && [ -n "$(tail -c 1 answer)" ]; then die "no line end: $*"; fi
    case $* in *csv*) cat answer ;; *) cut_in_the_middle answer ;; esac
    if [ -s errors ]; then
        echo '[stderr]'
        cat errors
    fi
    echo "[exit $code]"
}

begin_listing() {
    at "$1"
    by reader
    echo "# The store $name.db of schema 1, as $(simprof --version | cut -d' ' -f1-2), which made it, tells it."
    echo '# Programs of later schemas may tell more: keys of JSON, columns of CSV. make.sh says what the sections mean.'
    echo "# now $1"
}

histories=p # which SIMs' histories are told, as a command of sed: all, or fewer to keep a listing below 400 kB

iccids() { simprof sim list -o csv | tail -n +2 | cut -d, -f1; }
profiles() { sqlite3 "$SIMPROF_STORE" 'SELECT name FROM profile GROUP BY folded_name ORDER BY min(id)'; }
requests() { seq 1 "$(sqlite3 "$SIMPROF_STORE" 'SELECT ifnull(max(id), 0) FROM request')"; }

tell_catalogue() {
    tell store info -o json
    tell catalogue export
    tell pack list -o json
    tell plan list -o json
    tell profile list -o json
    profiles >names
    while IFS= read -r profile; do tell profile history "$profile" -o json; done <names
}

# All that is asked of a store of a few SIMs.
tell_all() {
    tell_catalogue
    tell sim list -o csv --options
    tell sim list -o json
    tell sim list --deviated -o csv
    for iccid in $(iccids | sed -n "$histories"); do tell sim history "$iccid" -o json; done
    tell schedule list -o json
    tell request list -o json
    for number in $(requests); do tell request show "$number" -o json; done
    for number in $(requests); do tell request revert "$number" --dry-run -o json; done
}

listing() {
    {
        begin_listing "$1"
        tell_all
    } >"$name.listing.txt"
}

# What is written for good: no journal, whole, of schema 1.
keep() {
    for rest in "$SIMPROF_STORE"-*; do [ -e "$rest" ] && die "left: $rest"; done
    [ "$(sqlite3 "$SIMPROF_STORE" 'PRAGMA integrity_check')" = ok ] || die 'damaged'
    [ "$(sqlite3 "$SIMPROF_STORE" 'PRAGMA foreign_key_check')" = '' ] || die 'damaged'
    [ "$(sqlite3 "$SIMPROF_STORE" 'PRAGMA user_version')" = 1 ] || die 'not of schema 1'
    ! grep -qaF "$work" "$SIMPROF_STORE" "$name.listing.txt" || die 'names a place of this machine'
    install -m 644 "$SIMPROF_STORE" "$name.listing.txt" "$directory"
}

# ---- the catalogue of most stores

cat >catalogue.toml <<'END'
[packs.iot-connect]
title = "IoT Connect"

[packs.iot-connect.options]
data      = { values = ["on", "off"],                default = "on",   title = "Data" }
sms-mo    = { values = ["on", "on-net", "off"],      default = "on",   title = "SMS sent by the device" }
voice     = { values = ["on", "off"],                default = "off",  title = "Voice calls" }
radio     = { values = ["all", "no-4g", "5g"],       default = "all" }
fair-use  = { values = ["none", "250MB", "1GB"],     default = "none", title = "Throttle above" }
static-ip = { values = ["off", "private", "public"], default = "off" }

[[packs.iot-connect.conflicts]]
option = "static-ip"
value = "public"
excludes = { fair-use = ["250MB", "1GB"] }
because = "a public static IP address does not work on a throttled SIM"

[packs.iot-connect.platform]
"fair-use=250MB" = "RESTRICT_THRESHOLD_250MB"
"data=off"       = "M2M_TSL_BAR_DATA"

[packs.metering]
title = "Metering, low data"

[packs.metering.options]
data   = { values = ["on", "off"], default = "on" }
sms-mt = { values = ["on", "off"], default = "on" }

[packs.spare.options]
esim = { values = ["off", "on"], default = "off" }
wifi = { values = ["off", "on"], default = "off" }

[plans.EU-PPU]
packs = ["iot-connect"]
pricing = "pay-per-use"

[plans.EU-100MB]
title = "100 MB a month"
packs = ["iot-connect", "metering"]
pricing = "capped"

[plans.EU-500MB]
packs = ["iot-connect"]
pricing = "capped"

[plans.EU-POOL-10GB]
packs = ["iot-connect"]
pricing = "pooled"

[plans.FREE]
packs = ["metering"]

[[forbidden-plan-changes]]
from = "pooled"
to = "capped"
because = "the platform cannot move a SIM between pooled and capped bundles"

[profiles.tracker-eu]
pack = "iot-connect"
plan = "EU-100MB"
options = { sms-mo = "off" }

[profiles.tracker-eu-sms]
pack = "iot-connect"
plan = "EU-100MB"

[profiles.tracker-eu-500]
pack = "iot-connect"
plan = "EU-500MB"
options = { sms-mo = "off" }

[profiles.gateway-pool]
pack = "iot-connect"
plan = "EU-POOL-10GB"
options = { static-ip = "private", radio = "no-4g" }

[profiles.meter]
pack = "metering"
plan = "EU-100MB"

[profiles.lab]
pack = "iot-connect"
plan = "EU-PPU"
options = { voice = "on" }

[profiles.lab-twin]
pack = "iot-connect"
plan = "EU-PPU"

[profiles.tracker-2019]
pack = "iot-connect"
plan = "EU-100MB"
options = { radio = "no-4g" }
archived = true
END

# The same, grown: an option, values, a plan, a pack of a plan, a title, a forbidden change, a profile; and the pack
# that no profile uses has lost an option.
sed -e 's/^title = "IoT Connect"/title = "IoT Connect 2"/' \
    -e 's/^radio .*/radio = { values = ["all", "no-4g", "5g", "nb-iot"], default = "all" }/' \
    -e 's/^static-ip .*/&\nimei-lock = { values = ["off", "lock"], default = "off", title = "IMEI management" }/' \
    -e '/^\[plans.EU-500MB\]/,/^pricing/s/^packs.*/packs = ["iot-connect", "metering"]/' \
    -e 's/^title = "100 MB a month"/title = "100 MB each month"/' \
    -e '/^wifi/d' catalogue.toml >grown.toml
cat >>grown.toml <<'END'

[plans.EU-1GB]
title = "1 GB a month"
packs = ["iot-connect"]
pricing = "capped"

[[forbidden-plan-changes]]
from = "capped"
to = "pooled"
because = "the platform cannot move a SIM between pooled and capped bundles"

[profiles.tracker-eu-1gb]
pack = "iot-connect"
plan = "EU-1GB"
options = { imei-lock = "lock", radio = "nb-iot" }
END

# ---- fresh.db, fresh-real-clock.db: stores without a request

make_fresh() {
    store fresh
    at 2026-01-05T09:00:00Z
    ok init --timezone Europe/Paris
    listing 2026-01-06T09:00:00Z
    keep
    store fresh-real-clock
    unset SIMPROF_NOW
    ok init --timezone Europe/Paris
    listing 2036-01-15T09:00:00Z
    keep
}

# ---- real.db: a small fleet under the real clock; one request, not the first, under SIMPROF_NOW

make_real() {
    store real
    unset SIMPROF_NOW
    ok init --timezone Europe/Paris
    ok catalogue apply catalogue.toml --reason 'first catalogue'
    fleet ,group,label >real.csv <<'END'
1,active,tracker-eu,north,unit 1
2,active,tracker-eu,north,unit 2
3,active,tracker-eu-sms,south,unit 3
4,suspended,lab,south,unit 4
5,available,,,unit 5
6,terminated,tracker-eu,,unit 6
END
    ok sim import real.csv --yes
    ok sim migrate "$(card 1)" --to tracker-eu-500 --reason 'more data' --reference T-4711
    by bea
    ok sim deviate "$(card 2)" --set voice=on --reason 'field test'
    ok profile edit tracker-eu --set radio=5g --yes
    at "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
    ok sim edit "$(card 3)" --label 'unit three' --reason 'under SIMPROF_NOW, in a store of the real clock'
    unset SIMPROF_NOW
    ok sim migrate "$(card 4)" --to tracker-eu-500
    ok request revert "$(last)" --reason 'wrong card'
    listing 2036-01-15T09:00:00Z
    keep
}

# ---- sample.db

make_sample() {
    store sample
    at 2026-11-23T09:00:00Z
    ok init --timezone Europe/Paris --sample
    histories=1~4p
    listing 2026-11-24T09:00:00Z
    histories=p
    keep
}

# ---- kinds.db: every kind of request, and each kind that can be taken back taken back once

make_kinds() {
    store kinds
    at 2026-01-05T09:00:00Z
    ok init --timezone Europe/Paris
    ok catalogue apply catalogue.toml --reason 'first catalogue' --reference CHG-1
    at 2026-01-05T09:10:00Z
    fleet ',group,label,plan,scheduled_plan,scheduled_from,opt:voice,opt:radio' >fleet.csv <<'END'
1,active,tracker-eu,north,unit 1,,,,,
2,active,tracker-eu,north,unit 2,,,,,
3,active,tracker-eu,north,unit 3,,,,,
4,active,tracker-eu,north,unit 4,,,,,
5,active,tracker-eu,south,unit 5,,,,,
6,active,tracker-eu,south,unit 6,,,,,
7,active,tracker-eu,south,unit 7,,,,,
8,active,tracker-eu-sms,south,unit 8,,,,,
10,active,tracker-eu-500,,unit 10,,,,,
11,active,gateway-pool,,unit 11,,,,,
12,active,meter,,unit 12,,,,,
13,active,lab,lab,unit 13,,,,,
14,suspended,tracker-eu,,unit 14,,,,,
15,preactivated,tracker-eu,,unit 15,,,,,
16,test,tracker-eu,,unit 16,,,,,
17,sleep,tracker-eu,,unit 17,,,,,
18,barred,tracker-eu,,unit 18,,,,,
19,terminated,tracker-eu,,unit 19,,,,on,
20,available,,,unit 20,,,,,
21,active,tracker-eu,,unit 21,,,,on,5g
22,active,tracker-eu-500,,unit 22,EU-100MB,EU-500MB,2026-03-01,,
23,active,tracker-eu-500,,unit 23,EU-100MB,,,,
END
    ok sim import fleet.csv --yes --reason 'take-over' --reference CHG-2
    by platform
    at 2026-01-05T09:20:00Z
    cat >subscribers.ndjson <<END
{"simSerial":"$(card 31)","msisdn":"+882470000000031","primaryImsi":"208220000000031","group":"api","status":"Active","serviceProfile":"tracker-eu","ratePlan":"EU-100MB","options":[{"name":"voice","value":"on"},{"name":"sms-mo","value":"on-net"}]}
{"simSerial":"$(card 33)","msisdn":"882470000000033","group":"api","status":"Tariff_Holiday","serviceProfile":"lab","options":{"fair-use":"250MB"}}
END
    ok sim import subscribers.ndjson --yes --reason 'from the API'
    by bea
    at 2026-01-06T08:00:00Z
    ok sim add "$(card 41)" --group north --label 'spare 41'
    ok sim add "$(card 42)" --to tracker-eu --status test --msisdn +882470000000042 --imsi 001010000000042 --reason 'a new tracker' --reference T-42
    ok sim edit "$(card 41)" --label 'spare forty-one' --reason 'typing error'
    ok sim edit "$(card 1)" --group east
    ok sim edit "$(card 2)" --msisdn 33700000002
    ok sim edit "$(card 3)" --imsi 208220000000903
    ok sim edit "$(card 4)" --label '' --group '' --msisdn '' --imsi ''
    ok sim edit "$(card 5)" --label 'unit five' --group west --msisdn 33700000005 --imsi 208220000000905

    by chloe
    at 2026-01-12T10:00:00Z
    ok sim activate "$(card 20)" --to tracker-eu --reason 'first delivery'
    ok sim activate "$(card 15)"
    ok sim activate "$(card 17)" --reason 'awake'
    ok sim suspend "$(card 5)" "$(card 6)" --yes --reason 'unpaid'
    ok sim resume "$(card 5)" --reason 'paid' --reference INV-5
    ok sim migrate "$(card 1)" --to tracker-eu-500 --reason 'more data' --reference T-1
    ok sim migrate "$(card 2)" --to lab
    cat >moves.csv <<END
iccid,profile
$(card 3),tracker-eu-sms
$(card 7),lab
$(card 12),tracker-eu
END
    ok sim migrate --from moves.csv --yes --reason 'each its own target; one leaves its pack'
    ok sim migrate --group api --status active --to tracker-eu-sms --reason 'ends a deviation'
    ok sim deviate "$(card 4)" --set voice=on --reason 'field test'
    ok sim deviate "$(card 4)" --set radio=5g
    ok sim deviate "$(card 8)" "$(card 10)" "$(card 13)" --set fair-use=250MB --yes --reason 'they use too much'
    ok sim deviate "$(card 8)" --set fair-use=none --reason 'equal, but deviated'
    ok sim deviate "$(card 14)" --set static-ip=public --reason 'acts when it is resumed'
    refused sim deviate "$(card 14)" --set fair-use=1GB

    by alex
    at 2026-01-20T10:00:00Z
    ok sim realign "$(card 21)" --reason 'the way is chosen'
    ok sim terminate "$(card 21)" --yes --reason 'broken'
    ok sim realign "$(card 14)" --via tracker-eu-sms --reason 'the way is named'
    ok sim realign "$(card 8)" "$(card 13)" --yes
    ok profile create tracker-voice --pack iot-connect --plan EU-100MB --set voice=on --reason 'asked for by sales'
    ok profile clone tracker-eu tracker-eu-5g --set radio=5g
    ok profile clone tracker-eu tracker-eu-tmp
    ok sim deviate "$(card 6)" --set radio=no-4g --reason 'stays behind when the profile is edited'
    ok profile edit tracker-eu --set fair-use=1GB --yes --reason 'fair use for all' --reference CHG-3
    ok profile edit tracker-eu-5g --set voice=on --set sms-mo=on
    refused profile edit tracker-eu --set static-ip=public --yes
    ok profile archive tracker-voice --reason 'not sold any more'
    ok profile unarchive tracker-2019
    ok profile delete tracker-eu-tmp --reason 'not needed'
    ok profile create tracker-eu-tmp --pack metering --plan FREE --reason 'the name again, another pack'

    by bea
    at 2026-02-03T10:00:00Z
    ok catalogue apply grown.toml --yes --reason 'the offer of spring' --reference CHG-4
    ok sim migrate "$(card 23)" --to tracker-eu-1gb
    ok sim deviate "$(card 10)" --set imei-lock=lock
    sed 's/^title = "Metering, low data"/title = "Metering"/' grown.toml >titles.toml
    ok catalogue apply titles.toml --yes --reason 'a title alone'
    fleet ',group,label,opt:radio' >update.csv <<'END'
1,suspended,tracker-eu-500,north,unit 1 again,
16,active,tracker-eu,,unit 16,
18,active,tracker-eu,,unit 18,nb-iot
41,active,lab,lab,unit 41,
END
    ok sim import update.csv --update --yes --reason 'monthly file'
    cat >report.csv <<END
iccid,status,plan,opt:voice
$(card 2),active,EU-500MB,off
$(card 22),suspended,EU-100MB,off
$(card 31),active,EU-100MB,on
$(card 42),active,EU-100MB,off
END
    ok sim import report.csv --compare --update --yes --reason 'changed on the platform'

    # Each kind that can be taken back, on SIMs and profiles that nothing else changed since.
    by dora
    at 2026-02-10T10:00:00Z
    ok sim migrate "$(card 3)" --to tracker-eu-500 --reason 'to be taken back'
    ok request revert "$(last)" --reason 'a migration'
    ok sim deviate "$(card 7)" --set sms-mo=off --reason 'to be taken back'
    ok request revert "$(last)" --reason 'a deviation' --reference REV-2
    ok sim realign "$(card 4)"
    ok request revert "$(last)" --reason 'a realignment'
    ok sim activate "$(card 33)"
    ok request revert "$(last)" --reason 'an awakening'
    ok sim suspend "$(card 12)"
    ok request revert "$(last)" --reason 'a suspension'
    ok sim resume "$(card 6)"
    ok request revert "$(last)" --reason 'a resumption'
    ok sim edit "$(card 5)" --label 'unit V' --group '' --msisdn 33700000995 --imsi 208220000000995
    ok request revert "$(last)" --reason 'another name and number'
    fleet ,group,label >again.csv <<'END'
11,suspended,gateway-pool,pool,unit 11 again
22,active,tracker-eu-500,pool,unit 22 again
END
    ok sim import again.csv --update --yes
    ok request revert "$(last)" --yes --reason 'an import'
    printf 'iccid,opt:voice\n%s,on\n%s,off\n' "$(card 20)" "$(card 2)" >voice.csv
    ok sim import voice.csv --compare --update --yes
    ok request revert "$(last)" --yes --reason 'what the platform said'
    ok profile create short-lived --pack iot-connect --plan EU-PPU
    ok request revert "$(last)" --reason 'a new profile'
    ok profile edit lab --set radio=5g --yes
    ok request revert "$(last)" --yes --reason 'an edit'
    ok profile archive lab-twin
    ok request revert "$(last)" --reason 'archived'
    ok profile unarchive tracker-voice
    ok request revert "$(last)" --reason 'unarchived'
    ok profile delete tracker-eu-5g
    ok request revert "$(last)" --reason 'deleted'
    ok request revert "$(last)" --reason 'a revert'
    exits 5 simprof request revert 1
    exits 6 simprof request revert 2 --yes
    exits 5 simprof request revert "$(sqlite3 kinds.db "SELECT id FROM request WHERE kind = 'sim.terminate'")" --yes

    # Texts that quoting could harm.
    by "o'neil, d. (\"ops\")"
    ok sim edit "$(card 42)" --label "=1+1, \"quoted\"; l'été — 漢字 🛰" --group 'a, b' \
        --reason "line one
line two	tabbed, 'quoted' \"twice\" \\ – ü" --reference '#1 <a&b>'
    histories='3~3!p'
    listing 2026-08-15T10:00:00Z
    histories=p
    keep
}

# ---- altered.db: kinds.db with a request's reason changed by hand, so that its chain does not verify

make_altered() {
    store altered
    cp kinds.db altered.db
    altered=$(sqlite3 altered.db "SELECT id FROM request WHERE reason = 'fair use for all'")
    trigger=$(sqlite3 altered.db "SELECT sql FROM sqlite_schema WHERE name = 'request_is_final'")
    sqlite3 altered.db "BEGIN; DROP TRIGGER request_is_final;
        UPDATE request SET reason = 'nobody asked for it' WHERE id = $altered;
        $trigger; COMMIT"
    {
        begin_listing 2026-08-15T10:00:00Z
        echo "# As kinds.db, but for the reason of request $altered: the chain breaks there."
        tell store info -o json
        tell request list -o json
        tell request show "$altered" -o json
        tell profile history tracker-eu -o json
        tell sim list -o csv --options
    } >altered.listing.txt
    keep
}

# ---- reverts.db

make_reverts() {
    store reverts
    at 2026-02-02T09:00:00Z
    ok init --timezone Europe/Paris
    ok catalogue apply catalogue.toml
    fleet ,group,label >reverts.csv <<'END'
1,active,tracker-eu,a,unit 1
2,active,tracker-eu,a,unit 2
3,active,tracker-eu,b,unit 3
4,active,tracker-eu,b,unit 4
5,active,tracker-eu,b,unit 5
6,active,tracker-eu,b,unit 6
7,active,tracker-eu,b,unit 7
8,suspended,tracker-eu,b,unit 8
9,active,tracker-eu,c,unit 9
10,active,tracker-eu,c,unit 10
11,active,tracker-eu-sms,c,unit 11
12,active,tracker-eu-sms,c,unit 12
13,active,lab,d,unit 13
14,active,lab,d,unit 14
15,active,meter,e,unit 15
16,active,meter,e,unit 16
17,sleep,meter,e,unit 17
END
    ok sim import reverts.csv --yes

    # A revert of a revert of a revert of a revert.
    ok sim migrate "$(card 1)" --to lab --reason 'the first of a chain'
    for _ in 1 2 3 4; do ok request revert "$(last)"; done
    exits 6 simprof request revert "$(($(last) - 4))" --dry-run --expect 7

    # Three changes of one SIM, the last a deviation (its twin is needed for the way back), unwound one after another, and two of them made again.
    by bea
    at 2026-02-03T09:00:00Z
    ok sim migrate "$(card 2)" --to tracker-eu-sms --reason one
    one=$(last)
    ok profile clone tracker-eu-500 tracker-eu-500-twin
    ok sim migrate "$(card 2)" --to tracker-eu-500 --reason two
    two=$(last)
    ok sim deviate "$(card 2)" --set voice=on --reason three
    three=$(last)
    exits 6 simprof request revert "$one"
    ok request revert "$three"
    exits 6 simprof request revert "$one"
    ok request revert "$two"
    undone=$(last)
    ok request revert "$one"
    ok request revert "$(last)" --reason 'one again'
    ok request revert "$undone" --reason 'two again'
    exits 6 simprof request revert "$one"

    # A batch, some of its SIMs changed since.
    by alex
    at 2026-02-04T09:00:00Z
    ok sim migrate --group b --to tracker-eu-500 --yes --reason 'a batch' --reference B-1
    batch=$(last)
    ok sim edit "$(card 4)" --label 'changed since'
    edit=$(last)
    ok sim suspend "$(card 5)"
    exits 6 simprof request revert "$batch" --yes
    exits 3 simprof request revert "$batch" --yes --keep-going --rejects left.csv
    most=$(last)
    exits 6 simprof request revert "$batch" --yes
    ok request revert "$edit"
    exits 3 simprof request revert "$batch" --yes --keep-going
    ok request revert "$most" --yes --reason 'the batch again, but for two'
    ok request revert "$(last)" --yes --reason 'and not'
    ok sim resume "$(card 8)"

    # Edits of a profile; SIMs follow, one is deviated meanwhile.
    by chloe
    at 2026-02-05T09:00:00Z
    ok profile edit tracker-eu-sms --set voice=on --yes --reason 'edit one'
    one=$(last)
    ok sim deviate "$(card 12)" --set sms-mo=off --reason 'between two edits'
    ok profile edit tracker-eu-sms --set radio=5g --yes --reason 'edit two'
    two=$(last)
    exits 6 simprof request revert "$one" --yes
    ok request revert "$two" --yes
    ok request revert "$one" --yes
    ok request revert "$(last)" --yes --reason 'edit one again'
    ok profile edit tracker-eu-sms --set data=off --yes --reason 'edit three'
    ok request revert "$(last)" --yes
    exits 6 simprof request revert "$two" --yes

    # Deviations given back: by a revert of a realignment, of a migration, of a revert of a deviation.
    at 2026-02-06T09:00:00Z
    ok sim deviate "$(card 9)" --set voice=on --reason 'the reason that comes back' --reference D-9
    by dora
    ok sim realign "$(card 9)"
    ok request revert "$(last)" --reason 'deviated again'
    ok request revert "$(last)" --reason 'realigned again'
    ok request revert "$(last)" --reason 'and deviated'
    ok sim deviate "$(card 10)" --set radio=5g --set voice=on --reason 'deviated, then migrated'
    ok sim migrate "$(card 10)" --to lab
    ok request revert "$(last)"
    ok sim deviate "$(card 11)" --set radio=no-4g --reason 'deviated, and taken back twice'
    ok request revert "$(last)"
    ok request revert "$(last)"
    ok sim deviate "$(card 3)" "$(card 13)" --set fair-use=1GB --yes --reason 'two homes'
    ok request revert "$(last)" --yes --reason 'by two ways'
    ok sim realign "$(card 12)" --via lab
    grown=$(last)
    ok sim deviate "$(card 14)" --set data=off --reason 'realigned later, by a profile that came back'

    # Profiles come and go.
    by bea
    at 2026-02-07T09:00:00Z
    ok profile create now-and-then --pack iot-connect --plan EU-PPU --set voice=on
    for _ in 1 2 3; do ok request revert "$(last)"; done
    gone=$(last)
    ok profile clone lab-twin shadow --set radio=5g
    for _ in 1 2; do ok request revert "$(last)"; done
    ok profile archive shadow
    for _ in 1 2 3; do ok request revert "$(last)"; done
    ok profile delete shadow
    for _ in 1 2; do ok request revert "$(last)"; done

    # The pack grows; what comes back now has the new option's default.
    at 2026-02-08T09:00:00Z
    ok catalogue apply grown.toml --yes
    ok request revert "$grown" --reason 'deviated again, with an option more'
    ok request revert "$gone" --reason 'there again, with an option more'

    # No twin (ALN-2), then one; a profile that is archived (MIG-9), then not.
    ok sim deviate "$(card 15)" --set sms-mt=off --reason 'a pack with one profile'
    refused request revert "$(last)"
    ok profile clone meter meter-twin
    ok request revert "$(($(last) - 1))"
    ok sim migrate "$(card 13)" --to tracker-eu
    archived=$(last)
    ok profile archive lab
    refused request revert "$archived"
    ok request revert "$(last)"
    ok request revert "$archived"

    # Numbers that another SIM has meanwhile.
    by alex
    ok sim edit "$(card 16)" --msisdn 33700000016 --imsi 208220000000916
    ok sim edit "$(card 7)" --msisdn 882470000000016
    refused request revert "$(($(last) - 1))"
    ok sim edit "$(card 6)" --label 'first' --reason 'edits of one SIM'
    ok sim edit "$(card 6)" --label 'second' --group z
    ok request revert "$(last)"
    ok request revert "$(($(last) - 2))"

    # The life cycle.
    ok sim suspend "$(card 3)"
    for _ in 1 2 3; do ok request revert "$(last)"; done
    ok sim activate "$(card 17)"
    ok request revert "$(last)"
    ok request revert "$(last)"

    # A plan that has come into force: a revert changes it on the next first.
    at 2026-02-20T09:00:00Z
    ok sim realign "$(card 14)" --via now-and-then
    ok sim migrate "$(card 14)" --to tracker-eu-500
    at 2026-03-15T09:00:00Z
    ok request revert "$(last)" --reason 'after the first'
    at 2026-03-20T09:00:00Z
    ok request revert "$(last)" --reason 'before the next first'
    at 2026-04-02T09:00:00Z
    ok request revert "$(last)"
    histories='3~3!p'
    listing 2026-04-20T09:00:00Z
    histories=p
    keep
}

# ---- plans.db: scheduled plans, in a billing zone far west of UTC

make_plans() {
    store plans
    at 2026-10-15T17:00:00Z
    ok init --timezone America/Los_Angeles
    ok catalogue apply catalogue.toml
    fleet ',plan,scheduled_plan,scheduled_from,group' >plans.csv <<'END'
1,active,tracker-eu,,,,a
2,active,tracker-eu,,,,a
3,active,tracker-eu,,,,a
4,active,tracker-eu,,,,a
5,active,tracker-eu,,,,a
6,active,tracker-eu,,,,a
7,active,tracker-eu,,,,b
8,active,tracker-eu,,,,b
9,active,tracker-eu,,,,b
10,active,tracker-eu,,,,b
11,active,tracker-eu,,,,b
12,active,tracker-eu,,,,b
13,active,tracker-eu-500,EU-100MB,EU-500MB,2026-12-01,c
14,active,tracker-eu-500,EU-100MB,EU-500MB,2028-12-01,c
15,active,lab,,,,c
16,active,gateway-pool,,,,c
17,preactivated,tracker-eu,,,,d
18,test,tracker-eu,EU-PPU,,,d
19,active,meter,,,,d
20,active,tracker-eu,EU-500MB,,,d
END
    ok sim import plans.csv --yes
    ok profile clone tracker-eu-500 tracker-eu-500-voice --set voice=on
    at 2026-10-20T17:00:00Z
    ok sim migrate "$(card 1)" --to tracker-eu-500
    ok sim migrate "$(card 2)" --to tracker-eu-500
    ok sim migrate "$(card 3)" --to tracker-eu-500
    ok sim migrate "$(card 4)" --to tracker-eu-500
    ok sim migrate "$(card 5)" "$(card 6)" --to tracker-eu-500 --yes
    ok sim migrate "$(card 17)" --to tracker-eu-500
    by bea
    at 2026-10-22T17:00:00Z
    ok sim migrate "$(card 1)" --to lab --reason superseded
    ok sim migrate "$(card 2)" --to tracker-eu-sms --reason cancelled
    ok sim migrate "$(card 3)" --to tracker-eu-500-voice --reason 'the same plan: it stays'
    ok sim terminate "$(card 4)" --yes --reason 'ends its plan to come'
    ok sim suspend "$(card 5)"
    ok sim deviate "$(card 6)" --set voice=on --reason 'with a plan to come'
    ok sim realign "$(card 6)" --via lab --reason 'its plans end as they were'
    ok sim activate "$(card 17)" --to lab --reason 'both at once'
    refused sim migrate "$(card 16)" --to tracker-eu
    ok sim migrate "$(card 16)" --to lab
    ok sim migrate "$(card 12)" --to tracker-eu-500
    ok request revert "$(last)" --reason 'before the first'

    # The last minutes of October there, and the first of November, both on 1 November in UTC.
    at 2026-11-01T06:59:59Z
    ok sim migrate "$(card 7)" --to tracker-eu-500 --reason 'on 31 October there'
    at 2026-11-01T07:00:00Z
    ok sim migrate "$(card 8)" --to tracker-eu-500 --reason 'on a first'
    at 2026-11-05T18:00:00Z
    by alex
    ok sim edit "$(card 1)" --label 'its plan was due' --reason 'who it is, nothing more'
    ok sim resume "$(card 5)" --reason 'its plan was due'
    ok sim deviate "$(card 6)" --set radio=5g --reason 'its plan was due'
    ok sim migrate "$(card 3)" --to tracker-eu --reason 'back, on the next first'
    ok sim migrate "$(card 20)" --to tracker-eu-500 --reason 'its first plan was due'
    ok profile edit tracker-eu-500 --set fair-use=1GB --yes --reason 'reaches those that wait for their plan'

    # New Year.
    by bea
    at 2026-12-31T20:00:00Z
    ok sim migrate "$(card 9)" --to tracker-eu-500 --reason '31 December'
    at 2027-01-01T07:59:59Z
    ok sim migrate "$(card 10)" --to tracker-eu-500 --reason 'the last second of the year there'
    at 2027-01-01T08:00:00Z
    ok sim migrate "$(card 11)" --to tracker-eu-500 --reason 'the first second'
    at 2027-01-10T18:00:00Z
    ok sim migrate "$(card 9)" --to tracker-eu --reason 'back again'
    ok request revert "$(last)"
    ok request revert "$(last)"
    ok sim deviate "$(card 13)" --set voice=on --reason 'a plan that was due since December'
    at 2027-02-15T18:00:00Z
    ok sim migrate --profile tracker-eu-500 --to lab --yes --reason 'with plans due, to come and in force'
    batch=$(last)
    ok sim edit "$(card 10)" --label 'changed since'
    at 2027-02-20T18:00:00Z
    exits 3 simprof request revert "$batch" --yes --keep-going
    ok sim terminate "$(card 18)" --yes

    # 29 February.
    by chloe
    at 2028-02-29T18:00:00Z
    ok sim migrate "$(card 2)" "$(card 12)" --to tracker-eu-500 --yes --reason 'leap day'
    ok sim migrate "$(card 19)" --to lab --reason 'another pack, another plan'
    at 2028-03-05T18:00:00Z
    ok sim migrate "$(card 15)" "$(card 12)" --to tracker-eu-sms --yes
    {
        begin_listing 2028-03-10T18:00:00Z
        tell_all
        tell schedule list --month 2028-04 -o json
        for day in 2026-10-21 2026-10-31 2026-11-01 2026-12-31 2027-01-01 2027-02-01 2028-04-01 2028-12-01; do
            tell sim list --as-of $day -o csv
        done
    } >plans.listing.txt
    keep
}

# ---- identities.db: who SIMs are, numbers of all lengths, and a way back that a text cannot tell

make_identities() {
    store identities
    at 2026-03-02T09:00:00Z
    ok init --timezone Europe/Paris
    cat catalogue.toml - >ways.toml <<'END'

[profiles.lab2]
pack = "iot-connect"
plan = "EU-PPU"
options = { voice = "on" }

[profiles.t1]
pack = "iot-connect"
plan = "EU-100MB"
options = { sms-mo = "off" }

[profiles."lab2, tracker-eu via t1"]
pack = "iot-connect"
plan = "EU-PPU"
options = { data = "off" }
END
    ok catalogue apply ways.toml

    # One card twice, or three times: as 18 or 19 digits, and with the Luhn digit behind them.
    eighteen=893322400000000101
    nineteen=$(luhn $eighteen)
    twenty=$(luhn "$nineteen")
    ok sim add $eighteen --to tracker-eu --label '18 digits' --msisdn 33700000101
    ok sim add "$nineteen" --to lab --label 'the same and its Luhn digit' --imsi 208220000000101
    ok sim add "$twenty" --label 'and one more: 20 digits'
    ok sim add "$(card 102)" --to tracker-eu --label '19 digits'
    ok sim add "$(luhn "$(card 102)")" --to tracker-eu --label 'the same and its Luhn digit'
    # 19 digits whose last is no Luhn digit, and the same with one behind it.
    wrong=8933224000000001031
    ok sim add $wrong --to meter --label '19 digits, a wrong check digit'
    ok sim add "$(luhn $wrong)" --to meter --label 'the same and its Luhn digit'
    # 18 digits and another card: a wrong digit behind them.
    ok sim add 893322400000000104 --label '18 digits, alone'
    ok sim add "893322400000000104$(((10 - $(luhn 893322400000000104) % 10) % 10))" --label 'with a wrong digit behind' --to meter
    ok sim add "$(luhn 8933224000000000105)" --to tracker-eu-sms --label '20 digits'
    ok sim add 891000000000000000 --label 'the smallest 18 digits'
    ok sim add 89999999999999999999 --label 'the largest 20 digits' --to lab

    # Both forms of a card change in one request, and apart.
    by bea
    at 2026-03-03T09:00:00Z
    ok sim migrate $eighteen "$nineteen" --to tracker-eu-500 --yes --reason 'both forms at once'
    ok sim migrate "$nineteen" --to tracker-eu --reason 'one form alone'
    ok sim activate "$twenty" --to lab
    ok sim deviate "$(luhn "$(card 102)")" --set voice=on --reason 'the longer form'
    ok sim edit "$(card 102)" --label 'the shorter form' --msisdn 33700000102
    printf 'iccid,status,profile,label\n%s,active,tracker-eu-500,from a file\n%s,active,tracker-eu,from a file\n' \
        $eighteen "$nineteen" >forms.csv
    ok sim import forms.csv --update --yes
    ok sim suspend 893322400000000101 --reason 'names the exact form'

    # Numbers that move from one SIM to another.
    by chloe
    at 2026-03-04T09:00:00Z
    fleet ,group,label >people.csv <<'END'
1,active,tracker-eu,fleet,one
2,active,tracker-eu,fleet,two
3,active,lab,Fleet,three
4,active,lab,FLEET,four
5,active,meter,,
6,terminated,meter,gone,six
END
    ok sim import people.csv --yes
    refused sim edit "$(card 2)" --msisdn 882470000000001
    ok sim edit "$(card 1)" --msisdn ''
    ok sim edit "$(card 2)" --msisdn +882470000000001
    ok sim edit "$(card 1)" --msisdn 882470000000002
    ok sim edit "$(card 3)" --imsi ''
    ok sim edit "$(card 4)" --imsi 208220000000003 --label 'has the IMSI of three' --group 'Été, 2026'
    ok sim edit "$(card 3)" --imsi 208220000000004 --label '=HYPERLINK("x")' --group '漢字 🛰'
    refused sim edit "$(card 5)" --imsi 208220000000006
    ok sim edit "$(card 5)" --imsi 000101 --msisdn 12345 --group g --label l
    ok sim edit "$(card 5)" --imsi 001010123456789 --msisdn 123456789012345 --reason 'the longest, zeros first'
    ok sim edit "$(card 5)" --label "$(printf '%064d' 7)" --reason 'the longest label'
    ok sim edit "$(card 5)" --label '' --group ''
    ok request revert "$(last)"
    fleet ,group,label >renamed.csv <<'END'
1001,active,tracker-eu,new,a thousand and one
1002,active,tracker-eu,new,a thousand and two
END
    sed "s/$(card 1001)/$(card 1)/; s/$(card 1002)/$(card 2)/" renamed.csv >taken-over.csv
    ok sim import taken-over.csv --update --yes --reason 'other numbers for both'
    ok request revert "$(last)" --yes
    ok request revert "$(last)" --yes

    # The subject of the first two is one text, and so are the ways that they could have gone.
    by alex
    at 2026-03-05T09:00:00Z
    ok profile archive lab-twin
    ok profile archive tracker-eu-sms
    ok sim deviate "$(card 3)" "$(card 1)" --set fair-use=250MB --yes --reason 'to be realigned'
    ok sim realign "$(card 3)" "$(card 1)" --yes --reason 'lab by lab2, tracker-eu by t1'
    ok sim deviate "$(card 3)" --set fair-use=250MB --reason 'to be realigned'
    ok sim realign "$(card 3)" --via 'lab2, tracker-eu via t1' --reason 'lab by that one'
    ok sim deviate "$(card 3)" "$(card 1)" --set fair-use=250MB --yes --reason 'to be taken back'
    ok request revert "$(last)" --yes --reason 'lab by lab2, tracker-eu by t1 again'
    ok sim deviate "$(card 3)" "$(card 1)" "$(card 4)" --set radio=5g --yes --reason 'to be realigned'
    ok sim realign "$(card 3)" "$(card 1)" "$(card 4)" --via 'lab2, tracker-eu via t1' --yes --reason 'all by that one'
    ok sim migrate "$(card 4)" --to 'lab2, tracker-eu via t1'
    ok sim deviate "$(card 4)" --set voice=on --reason 'its home has that name'
    ok sim realign "$(card 4)" --via lab2
    {
        begin_listing 2026-04-10T09:00:00Z
        echo '# By which profiles the SIMs really passed. What the program tells below of 39 and 43 is not that: it reads'
        echo '# the subject, which is one text with that of 41, and takes the longest name that fits.'
        echo "# 39 and 43: $(card 3) via lab2, $(card 1) via t1"
        echo "# 41: $(card 3) via lab2, tracker-eu via t1"
        echo "# 45: $(card 1), $(card 3), $(card 4) via lab2, tracker-eu via t1"
        echo "# 48: $(card 4) via lab2"
        tell_all
    } >identities.listing.txt
    keep
}

# ---- many.db: requests whose history takes several chunks

make_many() {
    store many
    at 2026-05-04T09:00:00Z
    ok init --timezone Europe/Paris
    ok catalogue apply catalogue.toml
    # 2,000 SIMs in six groups; one in eight has numbers.
    awk 'BEGIN {
        print "iccid,imsi,msisdn,status,profile,group"
        split("tracker-eu tracker-eu tracker-eu tracker-eu-sms lab meter", profiles, " ")
        for (n = 1; n <= 2000; ++n) {
            body = sprintf("893322400%09d", n * 7)
            sum = 0
            for (i = 18; i > 0; --i) { d = substr(body, i, 1); if (i % 2 == 0) { d *= 2; if (d > 9) d -= 9 } sum += d }
            numbers = n % 8 == 0 ? sprintf("20822%010d,88247%010d", n, n) : ","
            status = n % 40 == 0 ? "suspended" : "active"
            printf "%s%d,%s,%s,%s,g%d\n", body, (10 - sum % 10) % 10, numbers, status, profiles[n % 6 + 1], n % 6
        }
    }' >many.csv
    ok sim import many.csv --expect 2000 --reason 'a fleet'
    nth() { sed -n "$(($1 + 1))s/,.*//p" many.csv; }
    by bea
    at 2026-05-11T09:00:00Z
    ok sim migrate --profile tracker-eu --to tracker-eu-500 --yes --reason 'a batch of many chunks'
    batch=$(last)
    ok sim deviate --group g3 --set voice=on --yes --reason 'a group deviates'
    ok profile edit tracker-eu-500 --set radio=5g --yes --reason 'hundreds follow'
    by chloe
    at 2026-05-12T09:00:00Z
    ok sim suspend --range "$(nth 400)..$(nth 900)" --status active --yes --reason 'a range'
    exits 3 simprof request revert "$batch" --yes --keep-going --rejects left.csv --reason 'but for those changed since'
    ok request revert "$(last)" --yes --reason 'the batch again'
    ok sim realign --deviated --yes
    ok request revert "$(last)" --yes --reason 'deviated again'
    awk -F, 'NR == 1 { print "iccid,label" } NR > 1 && NR % 5 == 0 { print $1 ",unit " NR - 1 }' many.csv >labels.csv
    ok sim import labels.csv --update --yes --reason 'labels for a fifth'
    ok sim edit "$(nth 8)" --msisdn 33700000008
    at 2026-06-15T09:00:00Z
    by alex
    ok sim migrate --plan EU-500MB --group g0 --to lab --yes --reason 'plans that were due'
    ok sim resume --status suspended --range "$(nth 400)..$(nth 600)" --yes
    edge=5
    {
        begin_listing 2026-06-20T09:00:00Z
        tell_catalogue
        tell sim list -o csv
        tell sim list -o ndjson
        tell sim list --deviated -o ndjson
        for n in 1 2 3 4 5 400 401 600 900 2000; do tell sim history "$(nth $n)" -o json; done
        tell schedule list -o ndjson
        tell request list -o json
        for number in $(requests); do tell request show "$number" -o ndjson; done
        for number in $(requests); do tell request revert "$number" --dry-run --keep-going -o ndjson; done
    } >many.listing.txt
    edge=0
    keep
}

# ---- legacy.db: what schema 1 took and later rules refuse

make_legacy() {
    store legacy
    at 2026-06-01T09:00:00Z
    ok init --timezone UTC
    cat >legacy.toml <<'END'
[packs.legacy]

[packs.legacy.options]
"a=b"  = { values = ["on", "off"],          default = "on" }
radio  = { values = ["4G", "4g", "5G"],     default = "4G" }
data   = { values = ["on", "off", "On=1"],  default = "on" }

[plans.P]
packs = ["legacy"]

[profiles.old]
pack = "legacy"
plan = "P"
options = { radio = "4g" }

[profiles.older]
pack = "legacy"
plan = "P"
options = { "a=b" = "off", radio = "4G" }
END
    ok catalogue apply legacy.toml
    ok sim add "$(card 1)" --to old
    ok sim add "$(card 2)" --to older
    ok sim add "$(card 3)" --to old
    ok sim deviate "$(card 1)" --set radio=4G --reason ...
    ok sim deviate "$(card 2)" --set data=On=1 --reason 'a value with a sign'
    ok profile edit old --set radio=5G --reason ' '
    # A status that needs a profile, in a file that names none: stored as available.
    printf 'iccid,status\n%s,active\n%s,suspended\n' "$(card 4)" "$(card 5)" >statuses.csv
    ok sim import statuses.csv --yes
    ok sim realign "$(card 1)"
    ok request revert "$(last)"
    listing 2026-06-20T09:00:00Z
    keep
}

for each in fresh real sample kinds altered reverts plans identities many legacy; do "make_$each"; done
