#!/bin/sh
# The tests of commands whose store can be of either kind, on a PostgreSQL server of their own: golden answers of
# `request export`, and of golden stores that were upgraded and copied there, among them. Left out: what happens to a
# file while it is used.
set -eu
files='*/cli/completion/complete_test.cpp'
for name in batch carry_out clock encoding golden_stores request_export request_show sim_add zone_name; do
    files="$files,*/cli/commands/${name}_test.cpp"
done
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version --source-file="$files" \
    --test-case-exclude='A store that is deleted*,BAT-3 rejects*,Whatever is wrong*' "$@"
