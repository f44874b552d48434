#include "lib/formats/json/json_copy.hpp"

#include "lib/text/words/folded.hpp"
#include "lib/text/writing/json_text.hpp"

#include <algorithm>
#include <cstddef>

namespace simprof {

namespace {

/// Options nest no deeper.
constexpr int deepest = 4;

void append_scalar(std::string& out, const JsonValue& value) {
    const auto text = scalar_text(value);
    if (!text)
        out += "null";
    else if (value.IsString() && !is_json_number(value))
        append_json_string(out, *text);
    else
        out += *text;
}

void append_whole(std::string& out, const JsonValue& value, int depth) {
    if (depth == deepest) return append_scalar(out, JsonValue{});
    char separator = value.IsObject() ? '{' : '[';
    const auto part = [&] {
        out += separator;
        separator = ',';
    };
    if (value.IsObject()) {
        for (auto member = value.MemberBegin(); member != value.MemberEnd(); ++member) {
            part();
            append_json_string(out, text_in(member->name));
            out += ':';
            append_whole(out, member->value, depth + 1);
        }
        out += separator == '{' ? "{}" : "}";
    } else if (value.IsArray()) {
        for (const JsonValue& element : value.GetArray()) {
            part();
            append_whole(out, element, depth + 1);
        }
        out += separator == '[' ? "[]" : "]";
    } else {
        append_scalar(out, value);
    }
}

class Copying {
public:
    Copying(std::string& out, const JsonTree& tree) : m_out(out), m_tree(tree) {}

    void append(const JsonNode& node, const JsonValue& value) {
        if (&node == m_tree.options_node()) return append_whole(m_out, value, 0);
        if (value.IsObject() && !node.children.empty()) return append_members(node, value);
        if (value.IsArray() && !node.children.empty()) return append_elements(node, value);
        if (node.slot && value.IsObject())
            m_out += "{}";
        else if (node.slot && value.IsArray())
            m_out += "[]";
        else
            append_scalar(m_out, node.slot || node.is_condition ? value : m_null);
    }

private:
    void append_members(const JsonNode& node, const JsonValue& object) {
        char separator = '{';
        for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member) {
            const std::string_view key = text_in(member->name);
            if (&node == &m_tree.root() && (key == "line" || key == "rule" || key == "message")) continue;
            m_out += separator;
            separator = ',';
            append_json_string(m_out, key);
            m_out += ':';
            append_child(child_of(node, key), member->value);
        }
        m_out += separator == '{' ? "{}" : "}";
    }

    static const JsonNode* child_of(const JsonNode& node, std::string_view key) {
        if (const JsonNode* child = node.child_of_key(folded(key))) return child;
        const auto any = std::ranges::find_if(node.children, [](const auto& child) {
            return child->step.kind == PathStep::Kind::member || child->step.kind == PathStep::Kind::named;
        });
        return any == node.children.end() ? nullptr : any->get();
    }

    void append_elements(const JsonNode& node, const JsonValue& list) {
        char separator = '[';
        for (rapidjson::SizeType i = 0; i < list.Size(); ++i) {
            m_out += separator;
            separator = ',';
            append_child(child_at(node, list[i], i), list[i]);
        }
        m_out += separator == '[' ? "[]" : "]";
    }

    static const JsonNode* child_at(const JsonNode& node, const JsonValue& element, std::size_t index) {
        const auto meant = std::ranges::find_if(node.children, [&](const auto& child) {
            const PathStep& step = child->step;
            if (step.kind == PathStep::Kind::at) return step.index == index;
            return step.kind == PathStep::Kind::each ||
                   (step.kind == PathStep::Kind::where && is_meant(element, step));
        });
        return meant == node.children.end() ? nullptr : meant->get();
    }

    void append_child(const JsonNode* child, const JsonValue& value) {
        if (child && child->is_read())
            append(*child, value);
        else if (child && child == m_tree.options_node())
            append_whole(m_out, value, 0);
        else
            m_out += "null";
    }

    std::string& m_out;
    const JsonTree& m_tree;
    JsonValue m_null{};
};

}  // namespace

void append_what_is_read(std::string& out, const JsonTree& tree, const JsonValue& object) {
    Copying{out, tree}.append(tree.root(), object);
}

}  // namespace simprof
