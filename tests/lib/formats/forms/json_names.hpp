#pragma once

#include "lib/formats/forms/sim_form.hpp"
#include "lib/formats/forms/sim_path.hpp"
#include "lib/text/words/folded.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::test {

/// The SIMs of a document as the form takes them out of it: one a line, of a list, or of the form's page.
inline std::vector<nlohmann::json> elements_of(const std::string& text, const SimForm& form) {
    nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
    std::vector<nlohmann::json> elements;
    if (document.is_discarded()) {
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) elements.push_back(nlohmann::json::parse(line));
        return elements;
    }
    std::istringstream keys{form.page.list};
    nlohmann::json list = document;
    for (std::string key; std::getline(keys, key, '.');)
        list = list.is_object() && list.contains(key) ? list.at(key) : nlohmann::json();
    if (!form.page.list.empty() && list.is_array()) document = list;
    if (!document.is_array()) return {document};
    return {document.begin(), document.end()};
}

inline const nlohmann::json* member_of(const nlohmann::json& object, std::string_view key) {
    if (!object.is_object()) return nullptr;
    for (const auto& [name, value] : object.items())
        if (folded(name) == folded(key)) return &value;
    return nullptr;
}

inline std::string text_of(const nlohmann::json* value) {
    if (value == nullptr) return {};
    return value->is_string() ? value->get<std::string>() : value->dump();
}

/// Whether the steps from `at` on lead anywhere. `around` is the object that holds the value.
inline bool is_path_there(const nlohmann::json& value, const nlohmann::json& around,
                          const std::vector<PathStep>& steps, std::size_t at = 0) {
    if (at == steps.size()) return true;
    const PathStep& step = steps[at];
    if (step.kind == PathStep::Kind::key || step.kind == PathStep::Kind::named) {
        const bool is_key = step.kind == PathStep::Kind::key;
        const auto* const next = member_of(value, is_key ? step.key : text_of(member_of(around, step.key)));
        return next != nullptr && is_path_there(*next, value, steps, at + 1);
    }
    if (step.kind == PathStep::Kind::at)
        return value.is_array() && step.index < value.size() &&
               is_path_there(value[step.index], value, steps, at + 1);
    if (step.kind == PathStep::Kind::member ? !value.is_object() : !value.is_array()) return false;
    return std::any_of(value.begin(), value.end(), [&](const nlohmann::json& next) {
        const bool is_meant =
            step.kind != PathStep::Kind::where || text_of(member_of(next, step.key)) == step.value;
        return is_meant && is_path_there(next, value, steps, at + 1);
    });
}

}  // namespace simprof::test
