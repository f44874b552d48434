#pragma once

#include <cstdint>
#include <string_view>

namespace simprof {

/// Into what the sentences of the program are put before people read them. English ones are their own keys.
class Language {
public:
    Language() = default;
    Language(const Language&) = default;
    Language& operator=(const Language&) = default;
    virtual ~Language() = default;

    /// "fr", as ISO 639 has it.
    [[nodiscard]] virtual std::string_view code() const = 0;
    /// The sentence with the same places; the English one where none is known.
    [[nodiscard]] virtual std::string_view wording(std::string_view english) const = 0;
    /// Likewise of a count: `one` and `many` are the English ones.
    [[nodiscard]] virtual std::string_view wording(std::string_view one, std::string_view many,
                                                   std::int64_t count) const = 0;
};

[[nodiscard]] const Language& english();

}  // namespace simprof
