#!/bin/sh
# Writes every sentence of the sources into a template of translations: sentences.sh FILE.pot
set -eu
cd "$(dirname -- "$0")/../.."
find lib cli -name '*.[ch]pp' | LC_ALL=C sort | xgettext --files-from=- --output="$1" --from-code=UTF-8 --language=C++ \
    --keyword --keyword=said:1 --keyword=said_of:2,3 --keyword=say:1 --keyword=say_of:2,3 --keyword=msgid:1 \
    --add-location=file --no-wrap --add-comments=translators: --package-name=simprof
# The titles and descriptions of the JSON Schemas, which `simprof help output` tells, stand in no source.
grep -oh '"\(title\|description\)": "[^"]*"' cli/schema/*.json | sed 's/^[^:]*: \(.*\)/msgid(\1)/' |
    xgettext --join-existing --output="$1" --from-code=UTF-8 --language=C++ --keyword --keyword=msgid:1 \
        --add-location=file --no-wrap --package-name=simprof -
