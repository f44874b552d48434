#pragma once

#include "lib/language/sentence.hpp"

#include <cstddef>

namespace simprof::cli {

/// "312 bytes", "31 KiB", "1.4 MiB".
[[nodiscard]] Sentence readable_size(std::size_t bytes);

}  // namespace simprof::cli
