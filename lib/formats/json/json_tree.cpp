#include "lib/formats/json/json_tree.hpp"

#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

/// Of one object. More are no keys of a form, but data.
constexpr std::size_t most_known_keys = 400;

}  // namespace

JsonTree::JsonTree(const SimForm& form, SimReading::Purpose purpose,
                   std::function<void(std::string)> found_unread)
    : m_found_unread(std::move(found_unread)), m_root(std::make_unique<JsonNode>()) {
    std::size_t slots = 0;
    for (const auto& reading : form.readings) {
        m_first_slot.push_back(slots);
        const auto& field = reading.as.field;
        const bool is_wanted = field ? matters(*field, purpose) : purpose == SimReading::Purpose::import;
        for (const std::string& name : reading.names) {
            const auto path = is_wanted ? sim_path_of(name) : std::nullopt;
            if (!path) continue;
            m_names.emplace_back(name);
            add(*path, slots++, field == SimField::iccid);
        }
    }
    m_first_slot.push_back(slots);
    m_found.resize(slots);
    if (purpose == SimReading::Purpose::import && !form.options.list.empty())
        if (const auto path = sim_path_of(form.options.list))
            m_options_node = &node_for(*m_root, path->steps);
    for (const std::string& name : form.ignored)
        if (const auto path = sim_path_of(name)) (void)node_for(*m_root, path->steps);
}

JsonTree::~JsonTree() = default;

/// The first list on the way to an ICCID is that of the cards.
void JsonTree::add(const SimPath& path, std::size_t slot, bool is_spine) {
    JsonNode& node = node_for(*m_root, path.steps);
    node.slot = slot;
    node.is_of_key = path.is_of_key;
    if (!is_spine || m_cards_node) return;
    const auto list = std::ranges::find_if(path.steps, &PathStep::is_each);
    if (list != path.steps.end()) m_cards_node = &node_for(*m_root, {path.steps.begin(), list + 1});
}

void JsonTree::hold_against(const JsonValue& object) {
    std::ranges::fill(m_found, Found{});
    m_cards = nullptr;
    m_options = nullptr;
    m_twice.clear();
    m_objects.clear();
    fill(*m_root, object);
}

std::size_t JsonTree::count() const {
    if (!m_cards) return 1;
    return m_cards->IsArray() ? m_cards->Size() : m_cards->MemberCount();
}

void JsonTree::see_cards(const JsonValue& cards) {
    m_cards = &cards;
    m_around_cards = m_objects;
}

void JsonTree::look_at(std::size_t card) {
    if (!m_cards) return;
    forget(*m_cards_node);
    m_objects = m_around_cards;
    if (m_cards->IsArray()) return fill(*m_cards_node, (*m_cards)[static_cast<rapidjson::SizeType>(card)]);
    const auto member = m_cards->MemberBegin() + static_cast<std::ptrdiff_t>(card);
    if (m_cards_node->is_of_key) m_found[*m_cards_node->slot].key = text_in(member->name);
    fill(*m_cards_node, member->value);
}

void JsonTree::forget(JsonNode& node) {
    if (node.slot) m_found[*node.slot] = {};
    for (const auto& child : node.children) forget(*child);
}

void JsonTree::fill(JsonNode& node, const JsonValue& value) {
    if (node.slot && !node.is_of_key) m_found[*node.slot].value = &value;
    if (&node == m_options_node) {
        m_options = &value;
        return;
    }
    if (node.children.empty()) return;
    if (value.IsObject()) {
        m_objects.push_back(&value);
        fill_members(node, value);
        m_objects.pop_back();
    } else if (value.IsArray()) {
        fill_elements(node, value);
    }
}

void JsonTree::fill_members(JsonNode& node, const JsonValue& object) {
    for (const auto& child : node.children) child->was_met = false;
    if (node.has_child(PathStep::Kind::key)) {
        std::size_t place = 0;
        for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member)
            meet(node, text_in(member->name), place++, member->value);
    }
    for (const auto& child : node.children) {
        if (child->step.kind == PathStep::Kind::named) fill_named(*child, object);
        if (child->step.kind != PathStep::Kind::member) continue;
        if (child.get() == m_cards_node) {
            see_cards(object);
        } else if (object.MemberCount() > 0) {
            if (child->is_of_key) m_found[*child->slot].key = text_in(object.MemberBegin()->name);
            fill(*child, object.MemberBegin()->value);
        }
    }
}

void JsonTree::meet(JsonNode& node, std::string_view key, std::size_t place, const JsonValue& value) {
    JsonNode* const child = child_for(node, key, place);
    if (!child) return;
    const bool is_null = value.IsNull();
    if (std::exchange(child->was_met, true) && child->is_read() && !is_null) m_twice = child->path;
    fill(*child, value);
}

JsonNode* JsonTree::child_for(JsonNode& node, std::string_view key, std::size_t place) {
    auto& keys = node.keys;
    if (place < keys.size() && keys[place].key == key) return keys[place].child;
    const auto known = std::ranges::find(keys, key, &JsonNode::KnownKey::key);
    if (known != keys.end()) return known->child;
    if (keys.size() == most_known_keys) return node.child_of_key(folded(key));
    JsonNode* const found = node.child_of_key(folded(key));
    keys.push_back({std::string{key}, found});
    const bool takes_any = node.has_child(PathStep::Kind::member) || node.has_child(PathStep::Kind::named);
    if (!found && !takes_any) m_found_unread(path_behind(node.path, key));
    return found;
}

/// The member that the value of another key names; the key stands in this object or in one around it.
void JsonTree::fill_named(JsonNode& child, const JsonValue& object) {
    for (auto around = m_objects.rbegin(); around != m_objects.rend(); ++around) {
        const JsonValue* const name = member_named(**around, child.step.key);
        if (!name || !name->IsString()) continue;
        if (const JsonValue* const value = member_named(object, text_in(*name))) fill(child, *value);
        return;
    }
}

void JsonTree::fill_elements(JsonNode& node, const JsonValue& list) {
    for (const auto& child : node.children) {
        if (child.get() == m_cards_node) {
            see_cards(list);
            continue;
        }
        const auto* const element = std::find_if(list.Begin(), list.End(), [&](const JsonValue& one) {
            switch (child->step.kind) {
                case PathStep::Kind::each:
                    return true;
                case PathStep::Kind::at:
                    return static_cast<std::size_t>(&one - list.Begin()) == child->step.index;
                default:
                    return is_meant(one, child->step);
            }
        });
        if (element != list.End()) fill(*child, *element);
    }
}

JsonTree::Found JsonTree::found(std::size_t reading) const {
    for (std::size_t slot = m_first_slot[reading]; slot < m_first_slot[reading + 1]; ++slot) {
        Found found = m_found[slot];
        found.name = m_names[slot];
        if (found.key || (found.value && !found.value->IsNull() &&
                          !(found.value->IsString() && found.value->GetStringLength() == 0)))
            return found;
    }
    return {};
}

const JsonValue* JsonTree::options() const { return m_options; }

}  // namespace simprof
