# shellcheck shell=sh disable=SC2034,SC2154
# The same against a reference that makes IMSI and MSISDN unique too, as ours does.
# shellcheck source=tests/bench/rows/04-import.sh
. "$here/rows/04-import.sh"
title='  with three unique indexes' target=0.60 memory_target=
indexes="$indexes CREATE UNIQUE INDEX by_imsi ON sim (imsi); CREATE UNIQUE INDEX by_msisdn ON sim (msisdn);"
