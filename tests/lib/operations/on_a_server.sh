#!/bin/sh
# The tests of operations, on a PostgreSQL server of their own.
set -eu
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version \
    --source-file='*/tests/lib/operations/*_test.cpp' "$@"
