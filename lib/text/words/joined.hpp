#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace simprof {

[[nodiscard]] std::string joined(std::span<const std::string> texts, std::string_view separator);
[[nodiscard]] std::string joined(std::span<const std::string_view> texts, std::string_view separator);
[[nodiscard]] std::string joined(const std::set<std::string>& texts, std::string_view separator);

}  // namespace simprof
