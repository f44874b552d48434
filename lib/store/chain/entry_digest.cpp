#include "lib/store/chain/entry_digest.hpp"

#include "lib/store/rows/number_bytes.hpp"

namespace simprof {

void EntryDigest::add(std::int64_t first, std::int64_t last, std::string_view entries) {
    std::string distance;
    append_number(distance, first - m_last);
    m_hash.add(distance);
    m_hash.add(entries.substr(1));
    m_last = last;
}

std::string EntryDigest::finish() {
    if (m_last == 0) return {};
    return m_hash.finish();
}

}  // namespace simprof
