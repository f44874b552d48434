#include "lib/text/writing/json_text.hpp"

#include "lib/text/words/unseen_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistr.h>

#include <algorithm>

namespace simprof {

namespace {

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

/// Of JSON that is UTF-8: what acts on whoever shows it becomes `\uXXXX`, which is the same JSON.
void append_controls_escaped(std::string& out, std::string_view json) {
    while (!json.empty()) {
        ucs4_t c = 0;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(json.data());
        const auto length = static_cast<std::size_t>(std::max(u8_mbtoucr(&c, bytes, json.size()), 1));
        if (c >= 0x7f && acts_on_display(c))
            out += fmt::format("\\u{:04x}", c);
        else
            out += json.substr(0, length);
        json.remove_prefix(length);
    }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    if (std::ranges::all_of(text, stands_for_itself)) {
        out += '"';
        out += text;
        out += '"';
        return;
    }
    const nlohmann::ordered_json value(text);
    append_controls_escaped(out,
                            value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace simprof
