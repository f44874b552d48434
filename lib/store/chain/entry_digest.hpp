#pragma once

#include "lib/store/rows/digest.hpp"

namespace simprof {

/// One hash over the entries that a request made for SIMs, by number, in the form of sim_chunk.hpp; as one
/// row, however many rows a store keeps them in.
class EntryDigest {
public:
    /// The next entries, from the key `first` to the key `last`. They begin with a 0, which is what the first
    /// of them is above itself.
    void add(std::int64_t first, std::int64_t last, std::string_view entries);
    /// The 32 bytes; none where there is no entry.
    [[nodiscard]] std::string finish();

private:
    std::int64_t m_last = 0;
    Sha256 m_hash;
};

}  // namespace simprof
