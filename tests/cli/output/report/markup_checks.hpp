#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli::test {

/// Why the text is no well-formed HTML: an element that is not closed or closed twice, an attribute twice or
/// without quotes, a stray `<` or `&`. Empty where it is.
[[nodiscard]] std::string why_malformed(std::string_view html);

/// The values that an attribute has in the text, in order.
[[nodiscard]] std::vector<std::string> values_of(std::string_view html, std::string_view attribute);

}  // namespace simprof::cli::test
