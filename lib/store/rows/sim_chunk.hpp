#pragma once

#include "lib/store/store.hpp"

#include <optional>
#include <string>
#include <vector>

/// The history of SIMs is stored many SIMs a row, which is several times smaller and faster than a row a SIM.
///
/// The entries of a row are sorted by ICCID. Each is numbers of seven bits a byte, the lowest first, with the
/// highest bit set on all bytes but a number's last: what the ICCID's key is above the one before (above the
/// row's first_iccid for the first entry, so 0) · state before (0: the SIM is new) · state after · previous
/// request (0: none) · marks, which say which of the numbers follow that are mostly 0: deviation before (1) ·
/// deviation after (2) · what the request in force before is below the previous one (4) · profile passed
/// through (8).
namespace simprof {

/// A row may not be longer than a quarter of a page: of longer ones SQLite reads every byte where it only
/// looks for their key. This leaves room for a last entry of the longest kind and for the key.
inline constexpr std::size_t bytes_in_a_chunk = 900;

/// A row of `sim_entry` but for its request.
struct SimChunk {
    std::int64_t first_iccid = 0;
    std::int64_t sims = 0;
    std::string entries;
    std::int64_t last_iccid = 0;  ///< not stored

    [[nodiscard]] bool full() const noexcept { return entries.size() >= bytes_in_a_chunk; }
    /// Appends an entry; false where its ICCID is not above all before, those before `clear` included. Its
    /// request is the row's, so it is not kept.
    bool append(const SimEntry& change);
    /// Begins the next row.
    void clear();
};

/// The entries of a row; nothing where the bytes are not of the form above.
[[nodiscard]] std::optional<std::vector<SimEntry>> entries_of(const SimChunk& chunk, RequestNumber request);

}  // namespace simprof
