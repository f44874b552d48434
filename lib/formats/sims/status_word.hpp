#pragma once

#include <optional>
#include <string_view>

namespace simprof {

/// The domain's word for a status as files and the API write it (`Tariff_Holiday` → `sleep`, `Active` →
/// `active`); nothing where it is unknown.
[[nodiscard]] std::optional<std::string_view> status_word(std::string_view text);

}  // namespace simprof
