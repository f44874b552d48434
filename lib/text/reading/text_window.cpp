#include "lib/text/reading/text_window.hpp"

#include "lib/model/error.hpp"
#include "lib/text/reading/file_kind.hpp"
#include "lib/text/reading/likely_encoding.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/text_form.hpp"

#include <cstring>
#include <utility>

namespace simprof {

namespace {

/// Faster than std::count, for a line is many bytes long.
std::size_t count_line_feeds(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++count;
    return count;
}

}  // namespace

TextWindow::TextWindow(TextSource& source, std::string name)
    : m_source(source), m_name(std::move(name)), m_buffer(std::make_unique_for_overwrite<char[]>(capacity)) {
    m_source.rewind();
    fill();
    const std::size_t mark = m_shown_end - without_byte_order_mark(shown()).size();
    m_has_byte_order_mark = mark != 0;
    m_begin = mark;
}

void TextWindow::slide_to(const char* at) {
    drop_before(at);
    fill();
}

void TextWindow::drop_before(const char* at) {
    const auto count = static_cast<std::size_t>(at - m_buffer.get());
    m_dropped_lines += count_line_feeds({m_buffer.get(), count});
    m_dropped += count;
    m_filled -= count;
    m_shown_end -= count;
    m_begin = 0;
    std::memmove(m_buffer.get(), at, m_filled);
}

/// Fills the buffer to its end however small the pieces are, so that what is seen does not depend on them.
void TextWindow::fill() {
    while (!m_ended && m_filled < capacity) {
        const std::size_t count = m_source.read({m_buffer.get() + m_filled, capacity - m_filled});
        m_ended = count == 0;
        m_filled += count;
    }
    std::string_view piece{m_buffer.get() + m_shown_end, m_filled - m_shown_end};
    if (!m_ended) piece = without_cut_character(piece);
    check(piece);
    m_shown_end += piece.size();
}

void TextWindow::check(std::string_view piece) const {
    if (m_dropped + m_shown_end == 0)
        if (const auto foreign = foreign_file(piece)) throw refusal_of(*foreign, m_name);
    if (const std::size_t at = piece.find('\0'); at != std::string_view::npos) throw_binary(piece, at);
    if (const std::size_t at = first_invalid_byte(piece); at != std::string_view::npos)
        throw_not_utf_8(piece, at);
}

void TextWindow::throw_binary(std::string_view piece, std::size_t at) const {
    if (const auto option = option_for_utf_16(piece); !option.empty() && m_dropped == 0)
        throw Error{
            ErrorKind::malformed,
            said("{file} looks like text in UTF-16 without the mark in front.", "file"_is = called(m_name)),
            said("Say so: {option}, or save it in UTF-8.", "option"_is = option)}
            .with_line(1);
    const std::size_t line = line_of(m_shown_end + at);
    throw Error{ErrorKind::malformed,
                said("{file} is not a text file: line {line} holds a NUL byte.", "file"_is = called(m_name),
                     "line"_is = line),
                said("Save it as text in UTF-8, a spreadsheet as \"CSV UTF-8\".")}
        .with_line(line);
}

void TextWindow::throw_not_utf_8(std::string_view piece, std::size_t at) const {
    const std::size_t line = line_of(m_shown_end + at);
    if (reads_as_windows_1252(line_around(piece, at)))
        throw Error{ErrorKind::malformed,
                    said("{file}, line {line}: the text is not UTF-8; it looks like Windows-1252.",
                         "file"_is = called(m_name), "line"_is = line),
                    said("Say so: --encoding windows-1252, or save the file in UTF-8, a spreadsheet as \"CSV "
                         "UTF-8\".")}
            .with_line(line);
    throw Error{
        ErrorKind::malformed,
        said("{file}, line {line}: the text is not UTF-8.", "file"_is = called(m_name), "line"_is = line),
        said("Save the file in UTF-8, a spreadsheet as \"CSV UTF-8\".")}
        .with_line(line);
}

std::size_t TextWindow::line_of(std::size_t offset) const {
    return m_dropped_lines + line_at({m_buffer.get(), m_filled}, offset);
}

}  // namespace simprof
