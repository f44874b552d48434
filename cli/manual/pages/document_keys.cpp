#include "cli/manual/pages/document_keys.hpp"

#include "cli/language/spoken.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace simprof::cli {

namespace {

std::string text_at(const Json& schema, std::string_view path) {
    const Json* const found = schema.find(path);
    const std::string* const text = found == nullptr ? nullptr : found->text();
    return text == nullptr ? std::string{} : *text;
}

const Json::Elements& list_at(const Json& schema, std::string_view path) {
    static const Json::Elements none;
    const Json* const found = schema.find(path);
    return found == nullptr ? none : found->elements();
}

std::string word_for_type(std::string_view type) {
    if (type == "string") return say("text");
    if (type == "integer") return say("number");
    if (type == "boolean") return say("true or false");
    if (type == "object") return say("object");
    return std::string{type};
}

std::string one_of(const std::vector<std::string>& words) {
    std::string all = words.front();
    for (std::size_t n = 1; n < words.size(); ++n)
        all = say("{type} or {other}", "type"_is = all, "other"_is = words[n]);
    return all;
}

/// The types of a schema in words.
class TypeWords {
public:
    explicit TypeWords(const Json& parts) : m_parts(parts) {}

    [[nodiscard]] std::string of(const Json& schema) const {
        if (const std::string reference = text_at(schema, "/$ref"); !reference.empty())
            return of_reference(reference);
        for (const std::string_view way : {"/allOf", "/anyOf"})
            if (const auto& ways = list_at(schema, way); !ways.empty()) return of_each(ways);
        if (const auto& values = list_at(schema, "/enum"); !values.empty()) return values_of(values);
        if (const auto& types = list_at(schema, "/type"); !types.empty()) return types_of(types);
        if (const Json* const items = schema.find("/items"))
            return say("list: {type}", "type"_is = of(*items));
        const Json* const each = schema.find("/additionalProperties");
        if (each != nullptr && each->is_object()) return say("{{NAME: {type}}}", "type"_is = of(*each));
        return word_for_type(text_at(schema, "/type"));
    }

private:
    /// "sim.json" is another document, "parts.json#/definitions/day" a part.
    [[nodiscard]] std::string of_reference(const std::string& reference) const {
        const std::size_t part = reference.find('#');
        if (part == std::string::npos)
            return say("see {document}", "document"_is = reference.substr(0, reference.rfind('.')));
        return std::string{spoken(text_at(m_parts, reference.substr(part + 1) + "/title"))};
    }
    [[nodiscard]] std::string of_each(const Json::Elements& ways) const {
        std::vector<std::string> words;
        words.reserve(ways.size());
        for (const Json& way : ways) words.push_back(of(way));
        return one_of(words);
    }
    static std::string values_of(const Json::Elements& values) {
        std::vector<std::string> words;
        for (const Json& value : values) words.push_back(value.text() ? *value.text() : value.dump());
        return joined(words, " | ");
    }
    static std::string types_of(const Json::Elements& types) {
        std::vector<std::string> words;
        words.reserve(types.size());
        for (const Json& type : types) words.push_back(word_for_type(*type.text()));
        return one_of(words);
    }

    const Json& m_parts;
};

bool is_required(const Json& schema, const std::string& key) {
    return std::ranges::any_of(list_at(schema, "/required"),
                               [&key](const Json& name) { return *name.text() == key; });
}

/// Walks a schema, and into the objects that stand in it.
class KeyWalk {
public:
    explicit KeyWalk(const Json& parts) : m_types(parts) {}

    void enter(const Json& schema, const std::string& path) {
        for (const std::string_view way : {"/allOf", "/anyOf"})
            for (const Json& one : list_at(schema, way)) enter(one, path);
        if (const Json* const items = schema.find("/items")) enter(*items, path + "[]");
        if (const Json* const each = schema.find("/additionalProperties"); each && each->is_object())
            enter(*each, path + ".NAME");
        const Json* const properties = schema.find("/properties");
        if (properties == nullptr) return;
        for (const auto& [name, property] : properties->members())
            add(schema, name, property, path.empty() ? name : fmt::format("{}.{}", path, name));
    }

    [[nodiscard]] std::vector<DocumentKey> keys() && { return std::move(m_keys); }

private:
    void add(const Json& schema, const std::string& name, const Json& property, const std::string& path) {
        std::string type = m_types.of(property);
        if (!is_required(schema, name)) type = say("{type}; may be absent", "type"_is = type);
        m_keys.push_back({path, std::move(type), std::string{spoken(text_at(property, "/description"))}});
        enter(property, path);
    }

    TypeWords m_types;
    std::vector<DocumentKey> m_keys;
};

}  // namespace

std::vector<DocumentKey> document_keys(const Json& schema, const Json& parts) {
    KeyWalk walk{parts};
    walk.enter(schema, "");
    return std::move(walk).keys();
}

}  // namespace simprof::cli
