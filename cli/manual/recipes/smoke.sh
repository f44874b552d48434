#!/bin/sh
# smoke.sh: tries a new catalogue on a copy, over the turn of the year.
set -eu
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
use_copy=$(simprof store rehearse "$copy/try.db" -o table)
eval "$use_copy"
year=${SIMPROF_NOW%%-*}
simprof catalogue apply catalogue.toml --yes
SIMPROF_NOW=$year-12-31T12:00:00Z
simprof sim migrate --profile tracker-eu --to tracker-eu-1gb --yes
SIMPROF_NOW=$((year + 1))-01-01T12:00:00Z
sims=$(simprof sim list --plan EU-1GB --fields iccid -o ndjson)
[ -n "$sims" ] || { echo 'No SIM is billed by EU-1GB.' >&2; exit 1; }
simprof store check
