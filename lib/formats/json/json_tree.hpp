#pragma once

#include "lib/formats/forms/sim_reading.hpp"
#include "lib/formats/json/json_lookup.hpp"
#include "lib/formats/json/json_node.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// The paths of a form as one tree, which each object of the file is held against: what it says is found in
/// one go over its members. Members come in the same order from object to object, so a key is rarely looked
/// up twice.
class JsonTree {
public:
    /// `form` must outlive this. `found_unread` is called once for each key that the form does not mention,
    /// with its path.
    JsonTree(const SimForm& form, SimReading::Purpose purpose, std::function<void(std::string)> found_unread);
    JsonTree(const JsonTree&) = delete;
    JsonTree& operator=(const JsonTree&) = delete;
    ~JsonTree();

    /// A value that a path of the form leads to, or the key that it names.
    struct Found {
        const JsonValue* value = nullptr;
        std::optional<std::string_view> key{};
        std::string_view name{};  ///< in the form
        [[nodiscard]] explicit operator bool() const { return value != nullptr || key; }
    };

    /// Holds the tree against an object. Where it has a list of cards, each of them is a SIM: `count` says
    /// how many; without such a list it is 1.
    void hold_against(const JsonValue& object);
    [[nodiscard]] std::size_t count() const;
    /// Looks at one of them.
    void look_at(std::size_t card);

    /// What was found of a reading of the form, by its number: under its preferred name, if there.
    [[nodiscard]] Found found(std::size_t reading) const;
    /// The list or object that holds the options; null where there is none.
    [[nodiscard]] const JsonValue* options() const;
    /// The key that an object has twice; empty where none does.
    [[nodiscard]] const std::string& key_there_twice() const { return m_twice; }

    /// The tree itself, and the node whose elements are cards: null where there is none.
    [[nodiscard]] const JsonNode& root() const { return *m_root; }
    [[nodiscard]] const JsonNode* cards_node() const { return m_cards_node; }
    [[nodiscard]] const JsonNode* options_node() const { return m_options_node; }

private:
    void add(const SimPath& path, std::size_t slot, bool is_spine);
    void fill(JsonNode& node, const JsonValue& value);
    void fill_members(JsonNode& node, const JsonValue& object);
    void fill_elements(JsonNode& node, const JsonValue& list);
    void fill_named(JsonNode& child, const JsonValue& object);
    void see_cards(const JsonValue& cards);
    void meet(JsonNode& node, std::string_view key, std::size_t place, const JsonValue& value);
    JsonNode* child_for(JsonNode& node, std::string_view key, std::size_t place);
    void forget(JsonNode& node);

    std::function<void(std::string)> m_found_unread;
    std::unique_ptr<JsonNode> m_root;
    JsonNode* m_cards_node = nullptr;       ///< whose elements are cards
    const JsonValue* m_cards = nullptr;     ///< the list of this object
    std::vector<std::string_view> m_names;  ///< by slot, as the form has them
    std::vector<Found> m_found;             ///< by slot
    std::vector<std::size_t> m_first_slot;  ///< by reading
    JsonNode* m_options_node = nullptr;
    const JsonValue* m_options = nullptr;
    std::vector<const JsonValue*> m_objects;       ///< gone through, from the outside in
    std::vector<const JsonValue*> m_around_cards;  ///< those around the list of cards
    std::string m_twice;
};

}  // namespace simprof
