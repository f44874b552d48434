#!/bin/sh
# The tests of commands whose store can be of either kind, on a PostgreSQL server of their own: golden answers of
# `request export`, and of golden stores that were upgraded and copied there, among them. Left out by name: what is
# about a store as a file, which is altered, renamed, missing, or in the way of another one.
set -eu
files='*/cli/completion/complete_test.cpp,*/cli/app_test.cpp'
for name in batch carry_out clock demo encoding golden_stores languages output_files report request_export request_list \
    request_show sim_add sim_advise store_check store_copy zone_name; do
    files="$files,*/cli/commands/${name}_test.cpp"
done
about_files='A store that is deleted*,BAT-3 rejects of a batch that could*,Whatever is wrong*,No output replaces *store*'
about_files="$about_files,*report* never overwrites the store*,Without a title the name*,Who has a store already*"
about_files="$about_files,REQ-3 store check*,SCH-4 store check*,store check names*,store check removes*"
about_files="$about_files,No control in the name of a store*"
SIMPROF_TEST_STORE=postgresql exec "$SIMPROF_BUILD_DIR/bin/simprof_tests" --no-version --source-file="$files" \
    --test-case-exclude="$about_files" "$@"
