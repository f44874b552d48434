#pragma once

#include "lib/language/language.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace simprof::cli {

/// Sentences of one language as gettext's msgfmt compiles them (a .mo file, which stays in memory): looked up
/// where they lie, by their own sorted table. What it does not know is said in English.
class Dictionary : public Language {
public:
    /// Which of the plural forms a number takes, as the catalogue's header has it.
    using PluralForm = unsigned long (*)(unsigned long number);

    /// Throws Error{bug} where the bytes are none of msgfmt's.
    Dictionary(std::string_view code, std::string_view bytes, PluralForm plural_form);

    [[nodiscard]] std::string_view code() const override { return m_code; }
    [[nodiscard]] std::string_view wording(std::string_view english) const override;
    [[nodiscard]] std::string_view wording(std::string_view one, std::string_view many,
                                           std::int64_t count) const override;

private:
    /// `key`: the English sentence, of a plural that of one. All forms, with a zero byte between them.
    [[nodiscard]] std::optional<std::string_view> found(std::string_view key) const;
    [[nodiscard]] std::uint32_t word_at(std::size_t place) const;
    /// The text of that number in the table that begins at the place.
    [[nodiscard]] std::string_view text(std::size_t table, std::size_t number) const;

    std::string_view m_code;
    std::string_view m_bytes;
    PluralForm m_plural_form;
    std::size_t m_size = 0;  ///< sentences
    std::size_t m_originals = 0;
    std::size_t m_translations = 0;
};

}  // namespace simprof::cli
