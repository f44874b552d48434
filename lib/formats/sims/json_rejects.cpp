#include "lib/formats/sims/json_rejects.hpp"

#include "lib/formats/json/json_beginning.hpp"
#include "lib/formats/json/json_copy.hpp"
#include "lib/formats/json/json_objects.hpp"
#include "lib/formats/json/json_tree.hpp"
#include "lib/text/reading/text_window.hpp"
#include "lib/text/writing/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace simprof {

namespace {

constexpr std::array<std::string_view, 3> own_keys{"line", "rule", "message"};

void append_reason(std::string& out, const RejectedRow& row) {
    if (!out.ends_with('{')) out += ',';
    out += fmt::format("\"line\":{},\"rule\":", row.line);
    if (row.rule.empty())
        out += "null";
    else
        append_json_string(out, row.rule);
    out += ",\"message\":";
    append_json_string(out, row.message);
    out += "}\n";
}

}  // namespace

void write_json_rejects(TextSource& input, const std::string& name, RejectReasons reasons,
                        const TextSink& write, const SimReading& reading) {
    JsonBeginning beginning = beginning_of_json(input, name, reading);
    TextWindow window{input, name};
    JsonObjects objects{window, name, std::move(beginning.list_keys)};
    JsonTree tree{beginning.form, reading.purpose, [](const std::string&) {}};
    JsonParsing parsing;
    std::string line;
    while (!reasons.are_none_left()) {
        const auto object = objects.next();
        if (!object) return;
        const RejectedRow* const row = reasons.on(object->line);
        if (row == nullptr) continue;
        line = "{";
        const JsonValue* const value = object->problem ? nullptr : parsing.parse(object->text);
        if (value && value->IsObject()) {
            line.clear();
            append_what_is_read(line, tree, *value);
            line.pop_back();
        }
        append_reason(line, *row);
        write(line);
    }
}

bool is_json_reject(std::string_view line) {
    JsonParsing parsing;
    const JsonValue* const sim = parsing.parse(line);
    if (!sim || !sim->IsObject() || sim->MemberCount() < own_keys.size()) return false;
    auto member = sim->MemberEnd() - static_cast<std::ptrdiff_t>(own_keys.size());
    return std::ranges::all_of(own_keys,
                               [&](std::string_view own) { return text_in((member++)->name) == own; });
}

}  // namespace simprof
