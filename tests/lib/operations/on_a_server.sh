#!/bin/sh
# The tests of operations, on a PostgreSQL server of their own; those from advice to clock by arrivals/on_a_server.sh.
set -eu
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version \
    --source-file='*tests/lib/operations/*_test.cpp' \
    --source-file-exclude='*tests/lib/operations/a*,*tests/lib/operations/c*' "$@"
