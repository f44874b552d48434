#include "lib/formats/json/json_node.hpp"

#include "lib/text/words/folded.hpp"

#include <algorithm>

namespace simprof {

namespace {

std::string path_to(const JsonNode& parent, const PathStep& step) {
    switch (step.kind) {
        case PathStep::Kind::key:
            return path_behind(parent.path, step.key);
        case PathStep::Kind::member:
            return path_behind(parent.path, "*");
        case PathStep::Kind::named:
            return path_behind(parent.path, '{' + step.key + '}');
        case PathStep::Kind::each:
            return parent.path + "[]";
        case PathStep::Kind::at:
            return parent.path + '[' + std::to_string(step.index) + ']';
        case PathStep::Kind::where:
            return parent.path + '[' + step.key + '=' + step.value + ']';
    }
    return {};
}

bool is_same_step(const JsonNode& node, const PathStep& wanted) {
    if (node.step.kind != wanted.kind) return false;
    return wanted.kind == PathStep::Kind::key ? node.folded_key == folded(wanted.key) : node.step == wanted;
}

}  // namespace

std::string path_behind(const std::string& path, std::string_view key) {
    return path.empty() ? std::string{key} : path + '.' + std::string{key};
}

JsonNode* JsonNode::child(const PathStep& wanted) const {
    const auto same =
        std::ranges::find_if(children, [&](const auto& one) { return is_same_step(*one, wanted); });
    return same == children.end() ? nullptr : same->get();
}

JsonNode* JsonNode::child_of_key(std::string_view folded_name) const {
    const auto same = std::ranges::find_if(children, [&](const auto& one) {
        return one->step.kind == PathStep::Kind::key && one->folded_key == folded_name;
    });
    return same == children.end() ? nullptr : same->get();
}

bool JsonNode::has_child(PathStep::Kind kind) const {
    return std::ranges::any_of(children, [&](const auto& one) { return one->step.kind == kind; });
}

bool JsonNode::is_read() const {
    return slot || is_condition ||
           std::ranges::any_of(children, [](const auto& one) { return one->is_read(); });
}

namespace {

JsonNode& child_for(JsonNode& parent, const PathStep& step) {
    if (JsonNode* const known = parent.child(step)) return *known;
    JsonNode& node = *parent.children.emplace_back(std::make_unique<JsonNode>());
    node.step = step;
    node.folded_key = folded(step.key);
    node.path = path_to(parent, step);
    return node;
}

void note_condition(JsonNode& object, const std::string& key) {
    child_for(object, {PathStep::Kind::key, key}).is_condition = true;
}

}  // namespace

JsonNode& node_for(JsonNode& root, const std::vector<PathStep>& steps) {
    JsonNode* node = &root;
    std::vector<JsonNode*> around;
    for (const PathStep& step : steps) {
        around.push_back(node);
        node = &child_for(*node, step);
        if (step.kind == PathStep::Kind::where) note_condition(*node, step.key);
        if (step.kind == PathStep::Kind::named)
            for (JsonNode* object : around) note_condition(*object, step.key);
    }
    return *node;
}

}  // namespace simprof
