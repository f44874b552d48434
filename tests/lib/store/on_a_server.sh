#!/bin/sh
# The tests of what any store must do, on a PostgreSQL server of their own.
set -eu
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version \
    --source-file='*tests/lib/store/*_test.cpp' --source-file-exclude='*tests/lib/store/sqlite/*' "$@"
