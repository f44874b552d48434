#include "lib/formats/toml_text.hpp"

#include <fmt/core.h>
#include <unistr.h>

#include <algorithm>
#include <cstdint>

namespace simprof {

namespace {

bool acts(ucs4_t character) {
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    const bool bidirectional = character == 0x061C || character == 0x200E || character == 0x200F ||
                               (character >= 0x202A && character <= 0x202E) ||
                               (character >= 0x2066 && character <= 0x2069);
    return control || bidirectional;
}

bool is_bare(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
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
        if (acts(character)) {
            result += fmt::format("\\u{:04X}", character);
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
