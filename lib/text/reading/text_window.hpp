#pragma once

#include "lib/text/reading/input_limits.hpp"
#include "lib/text/reading/text_source.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace simprof {

/// A part of a text, in a buffer that slides over it from its beginning to its end. What it shows was
/// checked: it has no NUL byte, is valid UTF-8 and ends with a whole character. A byte-order mark before the
/// text is read past.
class TextWindow {
public:
    /// How much can be seen at least behind the place that was slid to, where the text is that long: a
    /// longest line, and behind it a longest quoted field with what ends it.
    static constexpr std::size_t reach = 2 * longest_line + 64;

    /// Rewinds `source`, which must outlive this. `name` is what people call the file.
    /// Throws Error (malformed, with the line) where the text is no text, as does `slide_to`.
    TextWindow(TextSource& source, std::string name);

    [[nodiscard]] const char* begin() const noexcept { return m_buffer.get() + m_begin; }
    [[nodiscard]] const char* end() const noexcept { return m_buffer.get() + m_shown_end; }
    [[nodiscard]] std::string_view shown() const noexcept { return {begin(), m_shown_end - m_begin}; }
    /// True where text may follow behind the end.
    [[nodiscard]] bool has_more() const noexcept { return !m_ended; }
    [[nodiscard]] bool has_byte_order_mark() const noexcept { return m_has_byte_order_mark; }
    /// Where in the whole text `at` is, which points into the window.
    [[nodiscard]] std::size_t offset_of(const char* at) const noexcept {
        return m_dropped + static_cast<std::size_t>(at - m_buffer.get());
    }

    /// Drops what lies before `at`, which becomes the beginning, and shows as much more as there is room for.
    /// Nothing that pointed into the window does so any longer.
    void slide_to(const char* at);

private:
    static constexpr std::size_t capacity = std::size_t{256} * 1024;

    void drop_before(const char* at);
    void fill();
    void check(std::string_view piece) const;
    [[noreturn]] void throw_binary(std::string_view piece, std::size_t at) const;
    [[noreturn]] void throw_not_utf_8(std::string_view piece, std::size_t at) const;
    [[nodiscard]] std::size_t line_of(std::size_t offset) const;

    TextSource& m_source;
    std::string m_name;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_shown_end = 0;  ///< behind it a character may lie of which the end is not read yet
    std::size_t m_filled = 0;
    std::size_t m_dropped = 0;        ///< bytes
    std::size_t m_dropped_lines = 0;  ///< line feeds among them
    bool m_ended = false;
    bool m_has_byte_order_mark = false;
};

}  // namespace simprof
