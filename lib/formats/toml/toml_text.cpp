#include "lib/formats/toml/toml_text.hpp"

#include "lib/model/digits.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <fmt/core.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>

namespace simprof {

namespace {

bool is_bare(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

}  // namespace

std::string toml_string(std::string_view text) {
    std::string result = "\"";
    while (!text.empty()) {
        ucs4_t character = 0;
        const int taken =
            u8_mbtouc(&character, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        const std::string_view bytes = text.substr(0, static_cast<std::size_t>(taken));
        if (character == '"' || character == '\\') result += '\\';
        if (is_unseen(character)) {
            result += character < 0x10000 ? fmt::format("\\u{:04X}", character)
                                          : fmt::format("\\U{:08X}", character);
        } else {
            result += bytes;
        }
        text.remove_prefix(bytes.size());
    }
    return result + '"';
}

std::string toml_key(std::string_view name) {
    const bool bare = !name.empty() && std::ranges::all_of(name, is_bare);
    return bare ? std::string{name} : toml_string(name);
}

std::string toml_list(const std::vector<std::string>& texts) {
    std::string result = "[";
    for (const std::string& text : texts) {
        if (result.size() > 1) result += ", ";
        result += toml_string(text);
    }
    return result + "]";
}

}  // namespace simprof
