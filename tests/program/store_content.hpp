#pragma once

#include <string>

namespace simprof::program_test {

/// What a store holds.
struct StoreContent {
    std::string integrity;  ///< "ok", "absent", or what SQLite finds
    std::string rows;       ///< every row of every table, as text

    bool operator==(const StoreContent&) const = default;
};

/// Opens the store as anybody does, so that what a killed command left half done is rolled back.
[[nodiscard]] StoreContent content_of(const std::string& store);

}  // namespace simprof::program_test
