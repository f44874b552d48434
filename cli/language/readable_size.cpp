#include "cli/language/readable_size.hpp"

namespace simprof::cli {

Sentence readable_size(std::size_t bytes) {
    constexpr std::size_t kibi = 1024;
    constexpr std::size_t mebi = kibi * kibi;
    if (bytes < kibi) return said_of(bytes, "{count} byte", "{count} bytes");
    if (bytes < mebi) return said("{size} KiB", "size"_is = (bytes + kibi / 2) / kibi);
    const std::size_t tenths = (10 * bytes + mebi / 2) / mebi;
    return said("{whole}.{tenths} MiB", "whole"_is = tenths / 10, "tenths"_is = tenths % 10);
}

}  // namespace simprof::cli
