#include "cli/language/dictionary.hpp"

#include "lib/model/error.hpp"

namespace simprof::cli {

namespace {

/// The places of a .mo file's header, as gettext's manual has them ("The Format of GNU MO Files").
constexpr std::uint32_t magic_number = 0x950412de;
constexpr std::size_t place_of_size = 8;
constexpr std::size_t place_of_originals = 12;
constexpr std::size_t place_of_translations = 16;
constexpr std::size_t header_size = 20;
constexpr std::size_t descriptor_size = 8;  ///< length and place of a text

std::string_view form_of(std::string_view forms, unsigned long number) {
    for (; number > 0 && forms.find('\0') != std::string_view::npos; --number)
        forms.remove_prefix(forms.find('\0') + 1);
    return forms.substr(0, forms.find('\0'));
}

}  // namespace

Dictionary::Dictionary(std::string_view code, std::string_view bytes, PluralForm plural_form)
    : m_code(code), m_bytes(bytes), m_plural_form(plural_form) {
    if (bytes.size() < header_size || word_at(0) != magic_number)
        throw Error{ErrorKind::bug, verbatim("A catalogue of sentences is not one of msgfmt's.")};
    m_size = word_at(place_of_size);
    m_originals = word_at(place_of_originals);
    m_translations = word_at(place_of_translations);
}

std::string_view Dictionary::wording(std::string_view english) const {
    return found(english).value_or(english);
}

std::string_view Dictionary::wording(std::string_view one, std::string_view many, std::int64_t count) const {
    const auto number = static_cast<unsigned long>(count < 0 ? -count : count);
    if (const auto forms = found(one)) return form_of(*forms, m_plural_form(number));
    return english().wording(one, many, count);
}

std::optional<std::string_view> Dictionary::found(std::string_view key) const {
    std::size_t from = 0;
    std::size_t to = m_size;
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        const std::string_view original = text(m_originals, middle);
        const std::string_view known = original.substr(0, original.find('\0'));  // behind it: the plural
        if (known == key) return key.empty() ? std::nullopt : std::optional{text(m_translations, middle)};
        (known < key ? from : to) = known < key ? middle + 1 : middle;
    }
    return {};
}

std::uint32_t Dictionary::word_at(std::size_t place) const {
    std::uint32_t word = 0;
    for (std::size_t byte = sizeof word; byte > 0; --byte)  // msgfmt writes the lowest byte first everywhere
        word = word << 8U | static_cast<unsigned char>(m_bytes.at(place + byte - 1));
    return word;
}

std::string_view Dictionary::text(std::size_t table, std::size_t number) const {
    const std::size_t descriptor = table + number * descriptor_size;
    return m_bytes.substr(word_at(descriptor + sizeof(std::uint32_t)), word_at(descriptor));
}

}  // namespace simprof::cli
