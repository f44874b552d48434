#pragma once

#include "lib/language/sentence.hpp"

#include <optional>
#include <string>

namespace simprof::sqlite {

/// A process that keeps others waiting.
struct LockHolder {
    int process = 0;
    std::string command;  ///< as typed, cut where it is long
};

/// "process 12 (simprof sim import fleet.csv)"
[[nodiscard]] Sentence told(const LockHolder& holder);

/// Another process that holds a lock on the file, as far as the kernel tells.
[[nodiscard]] std::optional<LockHolder> lock_holder(const std::string& path);

}  // namespace simprof::sqlite
