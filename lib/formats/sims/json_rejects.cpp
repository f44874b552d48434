#include "lib/formats/sims/json_rejects.hpp"

#include "lib/formats/sims/json_objects.hpp"
#include "lib/formats/sims/json_sim_copy.hpp"
#include "lib/text/text_window.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace simprof {

namespace {

using nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> own_keys{"line", "rule", "message"};

ordered_json rejected(const JsonObjectText& object, const RejectedRow& row) {
    ordered_json sim = ordered_json::object();
    if (!object.problem) sim = copy_of_json_sim(object.text).value_or(std::move(sim));
    sim["line"] = row.line;
    sim["rule"] = row.rule.empty() ? ordered_json{} : ordered_json(row.rule);
    sim["message"] = row.message;
    return sim;
}

}  // namespace

void write_json_rejects(TextSource& input, const std::string& name, RejectReasons reasons,
                        const TextSink& write) {
    TextWindow window{input, name};
    JsonObjects objects{window, name};
    while (!reasons.are_none_left()) {
        const auto object = objects.next();
        if (!object) return;
        const RejectedRow* const row = reasons.on(object->line);
        if (row == nullptr) continue;
        write(rejected(*object, *row).dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n');
    }
}

bool is_json_reject(std::string_view line) {
    const auto sim = ordered_json::parse(line, nullptr, false);
    if (!sim.is_object() || sim.size() < own_keys.size()) return false;
    auto key = std::prev(sim.end(), static_cast<std::ptrdiff_t>(own_keys.size()));
    return std::ranges::all_of(own_keys, [&](std::string_view own) { return (key++).key() == own; });
}

}  // namespace simprof
