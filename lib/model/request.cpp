#include "lib/model/request.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

constexpr std::array<std::string_view, 3> origin_names{"cli", "import", "api"};

}  // namespace

std::string_view to_string(Origin origin) { return origin_names[static_cast<std::size_t>(origin)]; }

std::optional<Origin> parse_origin(std::string_view text) {
    const auto found = std::ranges::find(origin_names, text);
    if (found == origin_names.end()) return {};
    return static_cast<Origin>(found - origin_names.begin());
}

}  // namespace simprof
