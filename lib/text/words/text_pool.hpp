#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace simprof {

/// Texts of many SIMs, one behind the other. Few distinct ones (groups) are kept once; of many (labels) each
/// is kept as it comes.
class TextPool {
public:
    /// Where a text stands; 0 is the empty one.
    using Place = std::uint32_t;

    Place add(std::string_view text);
    /// Lives until the next `add`.
    [[nodiscard]] std::string_view at(Place place) const;

private:
    std::string m_bytes{'\0', '\0'};  ///< each text behind its length, of two bytes
    std::unordered_map<std::string, Place> m_known;
};

}  // namespace simprof
