#include "lib/formats/json/json_lookup.hpp"

#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace simprof {

namespace {

constexpr unsigned parse_flags =
    rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

/// Follows a path; the objects gone through are kept for the steps that name a member of them.
class Walk {
public:
    const JsonValue* go(const JsonValue& value, const std::vector<PathStep>& steps, std::size_t at) {
        if (at == steps.size()) return &value;
        if (value.IsObject()) m_objects.push_back(&value);
        const JsonValue* const next = step(value, steps[at]);
        return next ? go(*next, steps, at + 1) : nullptr;
    }

private:
    const JsonValue* step(const JsonValue& value, const PathStep& step) {
        switch (step.kind) {
            case PathStep::Kind::key:
                return member_named(value, step.key);
            case PathStep::Kind::named:
                return named(value, step);
            case PathStep::Kind::member:
                return value.IsObject() && value.MemberCount() > 0 ? &value.MemberBegin()->value : nullptr;
            case PathStep::Kind::each:
                return value.IsArray() && !value.Empty() ? &value[0] : nullptr;
            case PathStep::Kind::at:
                return value.IsArray() && value.Size() > step.index
                           ? &value[static_cast<rapidjson::SizeType>(step.index)]
                           : nullptr;
            case PathStep::Kind::where:
                return meant(value, step);
        }
        return nullptr;
    }

    const JsonValue* named(const JsonValue& value, const PathStep& step) {
        for (auto object = m_objects.rbegin(); object != m_objects.rend(); ++object) {
            const JsonValue* const name = member_named(**object, step.key);
            if (name && name->IsString())
                return value.IsObject() ? member_named(value, text_in(*name)) : nullptr;
        }
        return nullptr;
    }

    static const JsonValue* meant(const JsonValue& value, const PathStep& step) {
        if (!value.IsArray()) return nullptr;
        const auto* const found = std::find_if(
            value.Begin(), value.End(), [&](const JsonValue& element) { return is_meant(element, step); });
        return found == value.End() ? nullptr : found;
    }

    std::vector<const JsonValue*> m_objects;
};

}  // namespace

struct JsonParsing::Parsed {
    std::array<char, std::size_t{16} * 1024>
        memory;  // NOLINT(cppcoreguidelines-pro-type-member-init): a buffer
    rapidjson::MemoryPoolAllocator<> pool{memory.data(), memory.size()};
    rapidjson::Document document{&pool};
    std::string text;
};

JsonParsing::JsonParsing() : m_parsed(std::make_unique<Parsed>()) {}
JsonParsing::~JsonParsing() = default;

const JsonValue* JsonParsing::parse(std::string_view text) {
    Parsed& parsed = *m_parsed;
    parsed.document.SetNull();
    parsed.pool.Clear();
    parsed.text = text;
    parsed.document.ParseInsitu<parse_flags>(parsed.text.data());
    return parsed.document.HasParseError() ? nullptr : &parsed.document;
}

std::size_t JsonParsing::mistake_at() const { return m_parsed->document.GetErrorOffset() + 1; }

std::optional<std::string_view> scalar_text(const JsonValue& value) {
    if (value.IsString()) return text_in(value);
    if (value.IsBool()) return value.GetBool() ? "true" : "false";
    return {};
}

const JsonValue* member_named(const JsonValue& object, std::string_view name) {
    if (!object.IsObject()) return nullptr;
    for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member)
        if (text_in(member->name) == name) return &member->value;
    const std::string wanted = folded(name);
    for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member)
        if (folded(text_in(member->name)) == wanted) return &member->value;
    return nullptr;
}

bool is_meant(const JsonValue& element, const PathStep& step) {
    const JsonValue* const value = member_named(element, step.key);
    const auto text = value ? scalar_text(*value) : std::nullopt;
    if (!text || text->size() != step.value.size()) return false;
    return *text == step.value || folded(*text) == folded(step.value);
}

const JsonValue* look_up(const JsonValue& root, const SimPath& path) {
    return Walk{}.go(root, path.steps, 0);
}

}  // namespace simprof
