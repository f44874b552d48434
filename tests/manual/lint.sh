#!/bin/sh
# The manual pages are mdoc(7) that mandoc has nothing to say about, and they fit 80 columns. It knows the section NAME by its
# English title alone.
set -eu

export LC_ALL=C.UTF-8
cd "$SIMPROF_SOURCE_DIR/man"
mandoc -T lint -W warning ./*.[157]
for page in ??/man?/*; do
    [ -e "$page" ] || continue
    if mandoc -T lint -W warning "$page" | grep -v 'first section is not "NAME"\|description line outside NAME section'; then exit 1; fi
done
for page in *.[157] ??/man?/*; do
    [ -e "$page" ] || continue
    columns=$(mandoc -T utf8 -O width=80 "$page" | sed 's/.\x08//g' | wc -L)
    [ "$columns" -le 80 ] || {
        echo "$page takes $columns columns, not 80." >&2
        exit 1
    }
done
