#include "cli/session/input_text.hpp"

#include "cli/world/files.hpp"
#include "lib/text/reading/encoding.hpp"
#include "lib/text/reading/file_kind.hpp"
#include "lib/text/words/file_name.hpp"

#include <array>
#include <utility>

namespace simprof::cli {

namespace {

std::string whole_text(TextSource& source) {
    constexpr std::size_t piece_of_text = std::size_t{16} * 1024;
    std::array<char, piece_of_text> bytes{};
    std::string text;
    for (std::size_t count = source.read(bytes); count != 0; count = source.read(bytes))
        text.append(bytes.data(), count);
    return text;
}

}  // namespace

std::string input_name(const std::string& path) {
    return path == "-" ? std::string{name_of_standard_input} : path;
}

std::string readable_text(std::string bytes, const std::string& name) {
    const auto foreign = foreign_file(bytes);
    if (!foreign) return bytes;
    if (!foreign->is_marked_text) throw refusal_of(*foreign, name);
    return whole_text(*decoded(text_source(std::move(bytes)), Encoding::utf_8, name));
}

}  // namespace simprof::cli
