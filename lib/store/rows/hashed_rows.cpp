#include "lib/store/rows/hashed_rows.hpp"

namespace simprof {

void add_row(Digest& digest, char letter, Values values) {
    digest.begin_row(letter);
    for (const Value& value : values) digest.add(value.content());
}

}  // namespace simprof
