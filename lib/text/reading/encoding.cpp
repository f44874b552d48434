#include "lib/text/reading/encoding.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/decoding.hpp"
#include "lib/text/reading/file_kind.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/nearest_name.hpp"
#include "lib/text/words/text_form.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace simprof {

namespace {

constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF";

struct EncodingName {
    std::string_view name;  ///< squeezed
    Encoding encoding;
};

constexpr std::array encoding_names{
    EncodingName{"utf8", Encoding::utf_8},
    EncodingName{"utf16", Encoding::utf_8},  // by its mark, as any text in UTF-16 that has one
    EncodingName{"utf16le", Encoding::utf_16le},
    EncodingName{"utf16be", Encoding::utf_16be},
    EncodingName{"windows1252", Encoding::windows_1252},
    EncodingName{"cp1252", Encoding::windows_1252},
    EncodingName{"latin1", Encoding::windows_1252},
    EncodingName{"iso88591", Encoding::windows_1252},
};

std::string_view shown_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf_8:
            return "UTF-8";
        case Encoding::windows_1252:
            return "Windows-1252";
        default:
            return "UTF-16";
    }
}

/// A text in another encoding, read as UTF-8.
class DecodedText final : public TextSource {
public:
    DecodedText(std::unique_ptr<TextSource> text, Encoding encoding, std::string name)
        : m_text(std::move(text)), m_named(encoding), m_name(std::move(name)) {}

    void rewind() override {
        m_text->rewind();
        m_begun = m_ended = false;
        m_ready.clear();
        m_taken = 0;
        m_lines = 0;
    }

    std::size_t read(std::span<char> into) override {
        if (!m_begun) begin();
        while (m_taken == m_ready.size()) {
            if (!m_decoding) return m_text->read(into);
            if (!decode_some()) return 0;
        }
        const std::size_t count = m_ready.copy(into.data(), into.size(), m_taken);
        m_taken += count;
        return count;
    }

private:
    static constexpr std::size_t piece = std::size_t{32} * 1024;
    static constexpr std::size_t enough_to_know = 64;

    /// Looks at the first bytes, which are passed on as they are where there is nothing to decode.
    void begin() {
        m_begun = true;
        std::array<char, enough_to_know> head{};
        std::size_t filled = 0;
        for (std::size_t count = 1; count != 0 && filled < head.size(); filled += count)
            count = m_text->read(std::span{head}.subspan(filled));
        const std::string_view beginning{head.data(), filled};
        m_encoding = encoding_of(beginning);
        m_decoding = decoding_of(m_encoding);
        if (!m_decoding) {
            m_ready = beginning;
            return;
        }
        m_ready = is_marked(beginning) ? "" : utf_8_mark;
        decode(beginning);
    }

    static bool is_marked(std::string_view beginning) {
        return beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF");
    }

    [[nodiscard]] Encoding encoding_of(std::string_view beginning) const {
        const auto foreign = foreign_file(beginning);
        if (foreign && foreign->is_marked_text)
            return beginning.front() == '\xFF' ? Encoding::utf_16le : Encoding::utf_16be;
        const bool is_known = foreign || beginning.starts_with(utf_8_mark) || beginning.empty();
        return is_known ? Encoding::utf_8 : m_named;
    }

    /// False at the end of the text.
    bool decode_some() {
        if (m_ended) return false;
        m_lines += static_cast<std::size_t>(std::ranges::count(m_ready, '\n'));
        m_ready.clear();
        m_taken = 0;
        std::array<char, piece> bytes{};
        const std::size_t count = m_text->read(bytes);
        m_ended = count == 0;
        if (m_ended && !m_decoding->is_whole()) throw_not_decoded();
        decode({bytes.data(), count});
        return true;
    }

    void decode(std::string_view bytes) {
        if (!m_decoding->decode(bytes, m_ready)) throw_not_decoded();
    }

    [[noreturn]] void throw_not_decoded() const {
        const std::size_t line = m_lines + line_at(m_ready, m_ready.size());
        throw Error{ErrorKind::malformed,
                    said("{file}, line {line}: the text is not {encoding}.", "file"_is = called(m_name),
                         "line"_is = line, "encoding"_is = shown_name(m_encoding)),
                    m_named == Encoding::utf_8
                        ? said("Save the file in UTF-8, a spreadsheet as \"CSV UTF-8\".")
                        : said("Leave --encoding out, or name another.")}
            .with_line(line);
    }

    std::unique_ptr<TextSource> m_text;
    Encoding m_named;
    Encoding m_encoding = Encoding::utf_8;
    std::string m_name;
    std::unique_ptr<Decoding> m_decoding;  ///< none where the text passes as it is
    std::string m_ready;
    std::size_t m_taken = 0;  ///< of what is ready
    std::size_t m_lines = 0;  ///< line feeds before what is ready
    bool m_begun = false;
    bool m_ended = false;
};

}  // namespace

Encoding read_encoding(std::string_view name) {
    const std::string word = squeezed(name);
    const auto found = std::ranges::find(encoding_names, word, &EncodingName::name);
    if (found != encoding_names.end()) return found->encoding;
    constexpr std::array shown{"utf-8", "utf-16le", "utf-16be", "windows-1252"};
    const auto nearest = nearest_name(name, shown);
    throw Error{ErrorKind::malformed, said("There is no encoding “{name}”.", "name"_is = name),
                nearest ? said("Did you mean {name}?", "name"_is = *nearest)
                        : said("Name one of {names}.",
                               "names"_is = verbatim("utf-8, utf-16le, utf-16be, windows-1252"))};
}

std::unique_ptr<TextSource> decoded(std::unique_ptr<TextSource> text, Encoding encoding, std::string name) {
    return std::make_unique<DecodedText>(std::move(text), encoding, std::move(name));
}

}  // namespace simprof
