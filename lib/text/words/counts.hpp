#pragma once

#include "lib/language/sentence.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace simprof {

/// "12,345".
[[nodiscard]] std::string grouped(std::int64_t number);
/// Likewise from 10,000 on: a smaller number is read at a glance.
[[nodiscard]] std::string readable(std::int64_t number);

/// "312 bytes", "31 KiB", "1.4 MiB".
[[nodiscard]] Sentence readable_size(std::size_t bytes);

/// "1 SIM", "12,345 SIMs".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view one, std::string_view many);
[[nodiscard]] std::string counted_sims(std::int64_t sims);

}  // namespace simprof
