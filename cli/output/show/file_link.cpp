#include "cli/output/show/file_link.hpp"

#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <string_view>

namespace simprof::cli {

namespace {

/// As a part of a URI: what is not plain there stands as %20.
std::string percent_encoded(std::string_view path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string encoded;
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

}  // namespace

std::string file_link(const std::filesystem::path& file, bool with_way) {
    std::string shown = shown_safely(file.native());
    if (!with_way) return shown;
    return fmt::format("\x1b]8;;file://{}\x1b\\{}\x1b]8;;\x1b\\", percent_encoded(file.native()), shown);
}

}  // namespace simprof::cli
