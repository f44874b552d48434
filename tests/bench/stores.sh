# shellcheck shell=sh disable=SC2034,SC2154 # run.sh sets $work, $program and $sims; rows use $key
# What the rows start from, each made by the first that asks for it: the files of a fleet, a store with a catalogue
# alone, a store with the fleet, and the listing of that store as one flat table.

fleet_files() {
    fleet=$work/fleet-$sims
    [ ! -d "$fleet" ] || return 0
    mkdir "$fleet"
    "$work/fleet" "$fleet" "$sims"
    "$program" --store "$fleet/empty.db" init --timezone Europe/Paris -q
    "$program" --store "$fleet/empty.db" catalogue apply "$fleet/catalogue.toml" --yes -q
}

fleet_store() {
    fleet_files
    [ ! -e "$fleet/fleet.db" ] || return 0
    import_into "$fleet/fleet.db" "$fleet/fleet.csv"
}

# import_into STORE FILE: a new store with the SIMs of a file
import_into() {
    cp "$fleet/empty.db" "$1"
    "$program" --store "$1" sim import "$2" --yes -q
    [ "$(sqlite3 "$1" 'SELECT count(*) FROM sim')" = "$sims" ] || die "the import did not bring $sims SIMs"
}

flat_table() {
    fleet_store
    [ ! -e "$fleet/flat.db" ] || return 0
    "$program" --store "$fleet/fleet.db" sim list -o csv --options >"$fleet/flat.csv"
    sqlite3 -bail "$fleet/flat.db" ".import --csv $fleet/flat.csv flat"
}

# fresh FROM TO: a copy to change, and no journal of a former one
fresh() {
    rm -f "$2" "$2-journal"
    cp --reflink=auto "$1" "$2"
}

# first_sim: an ICCID of the fleet, and in $key as the store keeps it
first_sim() {
    sim=$(sed -n 2p "$fleet/list.csv")
    key=10${sim#89} # of 19 digits
}
