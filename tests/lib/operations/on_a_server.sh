#!/bin/sh
# The tests of operations, and of requests as work on the platform, on a PostgreSQL server of their own; operations from
# advice to clock by arrivals/on_a_server.sh.
set -eu
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version \
    --source-file='*tests/lib/operations/*_test.cpp,*tests/lib/platform/export_request_test.cpp' \
    --source-file-exclude='*tests/lib/operations/a*,*tests/lib/operations/c*' "$@"
