#include "lib/formats/catalogue/toml_tree.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

// The one place that includes toml++: it takes seconds to compile.
#include <toml++/toml.h>

namespace simprof {

namespace {

FilePosition position_of(const toml::source_region& region) {
    return {region.begin.line, region.begin.column};
}

TomlNode node_of(const toml::node& node);

TomlNode table_of(const toml::table& table) {
    TomlNode result;
    for (const auto& [key, value] : table) {
        result.members.push_back({std::string{key.str()}, position_of(key.source()), node_of(value)});
    }
    // toml++ sorts by key; people expect the order that they wrote.
    std::ranges::stable_sort(result.members, {}, &TomlMember::position);
    return result;
}

TomlNode list_of(const toml::array& array) {
    TomlNode result;
    result.kind = TomlNode::Kind::list;
    for (const auto& element : array) result.elements.push_back(node_of(element));
    return result;
}

template <typename Value>
TomlNode scalar_of(TomlNode::Kind kind, const Value& value) {
    std::ostringstream spelled;
    spelled << value;
    TomlNode result;
    result.kind = kind;
    result.text = spelled.str();
    return result;
}

TomlNode unplaced_node_of(const toml::node& node) {
    using Kind = TomlNode::Kind;
    if (const auto* const table = node.as_table()) return table_of(*table);
    if (const auto* const array = node.as_array()) return list_of(*array);
    if (const auto* const text = node.as_string()) return scalar_of(Kind::text, text->get());
    if (const auto* const number = node.as_integer()) return scalar_of(Kind::number, *number);
    if (const auto* const number = node.as_floating_point()) return scalar_of(Kind::number, *number);
    if (const auto* const boolean = node.as_boolean()) return scalar_of(Kind::boolean, *boolean);
    if (const auto* const date = node.as_date()) return scalar_of(Kind::moment, *date);
    if (const auto* const time = node.as_time()) return scalar_of(Kind::moment, *time);
    return scalar_of(Kind::moment, *node.as_date_time());
}

TomlNode node_of(const toml::node& node) {
    TomlNode result = unplaced_node_of(node);
    result.position = position_of(node.source());
    return result;
}

}  // namespace

const TomlMember* TomlNode::member(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &TomlMember::key);
    return found == members.end() ? nullptr : &*found;
}

TomlReading read_toml(std::string_view text) {
    if (auto hazard = toml_hazard(text)) return {{}, std::move(hazard)};
    try {
        return {node_of(toml::parse(text)), {}};
    } catch (const toml::parse_error& error) {
        return {{},
                FileMistake{position_of(error.source()), std::string{error.description()} + ".",
                            "Texts, names with a dot or a blank included, stand between double quotes."}};
    }
}

}  // namespace simprof
