#!/bin/sh
# The tests of the operations from advice to clock, half of all, on a PostgreSQL server of their own.
set -eu
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version \
    --source-file='*tests/lib/operations/a*_test.cpp,*tests/lib/operations/c*_test.cpp' "$@"
