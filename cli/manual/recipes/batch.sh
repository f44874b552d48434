#!/bin/sh
# batch.sh judge, in one job; batch.sh do, in the next.
set -eu
case ${1:?judge or do} in
    judge) # fails where a row is refused; changes nothing
        simprof sim migrate --from move.csv --dry-run -o csv >judged.csv
        ;;
    do) # fails with 6 where not as many SIMs change as were judged to
        simprof sim migrate --from move.csv \
            --expect "$(grep -c ',changed,' judged.csv)" \
            --reference "${CI_JOB_ID:-by hand}"
        ;;
esac
