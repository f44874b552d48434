#include "lib/text/writing/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace simprof {

namespace {

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    if (std::ranges::all_of(text, stands_for_itself)) {
        out += '"';
        out += text;
        out += '"';
        return;
    }
    const nlohmann::ordered_json value(text);
    out += value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace simprof
