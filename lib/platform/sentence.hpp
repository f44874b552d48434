#pragma once

#include <fmt/core.h>

#include <string>
#include <type_traits>

namespace simprof {

enum class RunbookLanguage { english, french };

/// A sentence with places for values, in every language. One that is missing, or that has other places than
/// its values, does not compile.
template <typename... Values>
struct RunbookSentence {
    fmt::format_string<Values...> english;
    fmt::format_string<Values...> french;
};

/// The sentence in one language, with its values.
template <typename... Values>
[[nodiscard]] std::string put(RunbookLanguage language, const RunbookSentence<Values...>& sentence,
                               const std::type_identity_t<Values>&... values) {
    const fmt::string_view text = language == RunbookLanguage::english ? sentence.english : sentence.french;
    return fmt::vformat(text, fmt::make_format_args(values...));
}

}  // namespace simprof
