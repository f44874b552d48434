#include "lib/formats/json/json_beginning.hpp"

#include "lib/formats/advice/file_advice.hpp"
#include "lib/formats/forms/form_choice.hpp"
#include "lib/formats/json/json_lookup.hpp"
#include "lib/formats/json/json_objects.hpp"
#include "lib/text/reading/text_window.hpp"
#include "lib/text/words/file_name.hpp"
#include "lib/text/words/folded.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

namespace simprof {

namespace {

/// The first may be devices without a card.
constexpr std::size_t objects_looked_at = 40;

std::vector<std::string> list_keys_of(const FormChoice& choice) {
    std::vector<std::string> keys{"sims"};
    for (std::string& key : choice.page_lists())
        if (!key.empty() && key != keys.front()) keys.push_back(std::move(key));
    return keys;
}

/// The first objects of a file, parsed.
struct FirstObjects {
    std::deque<JsonParsing> parsings;
    std::vector<const JsonValue*> values;
    std::set<std::string> keys;  ///< of the objects themselves, folded
    std::size_t line = 1;        ///< of the first
    std::string list_key;

    FirstObjects(TextSource& source, const std::string& name, const std::vector<std::string>& list_keys) {
        TextWindow window{source, name};
        JsonObjects objects{window, name, list_keys};
        list_key = objects.list_key();
        for (std::size_t n = 0; n < objects_looked_at; ++n) {
            const auto object = objects.next();
            if (!object) return;
            if (n == 0) line = object->line;
            const JsonValue* const value =
                object->problem ? nullptr : parsings.emplace_back().parse(object->text);
            if (value && value->IsObject()) add(*value);
        }
    }

    void add(const JsonValue& value) {
        values.push_back(&value);
        for (auto member = value.MemberBegin(); member != value.MemberEnd(); ++member)
            keys.insert(folded(text_in(member->name)));
    }

    [[nodiscard]] bool has(std::string_view name) const {
        const auto path = sim_path_of(name);
        return path &&
               std::ranges::any_of(values, [&](const JsonValue* value) { return look_up(*value, *path); });
    }
};

bool holds_iccid(const JsonValue& value) {
    if (const auto text = scalar_text(value)) return looks_like_iccid(*text);
    if (value.IsArray()) return std::any_of(value.Begin(), value.End(), holds_iccid);
    return value.IsObject() && std::any_of(value.MemberBegin(), value.MemberEnd(),
                                           [](const auto& member) { return holds_iccid(member.value); });
}

/// A list of cards is read whole, of any other the first element.
void add_samples(const JsonValue& value, const std::string& path, std::vector<SampledName>& names) {
    if (const auto text = scalar_text(value)) {
        auto known = std::ranges::find(names, path, &SampledName::name);
        if (known == names.end()) known = names.insert(names.end(), SampledName{path, {}});
        known->add(*text);
    } else if (value.IsArray() && !value.Empty() && value[0].IsObject() && holds_iccid(value[0])) {
        for (const JsonValue& element : value.GetArray()) add_samples(element, path + "[]", names);
    } else if (value.IsArray() && !value.Empty()) {
        add_samples(value[0], path + "[0]", names);
    } else if (value.IsObject() && std::ranges::count(path, '.') < 4) {
        for (auto member = value.MemberBegin(); member != value.MemberEnd(); ++member) {
            const std::string key{text_in(member->name)};
            add_samples(member->value, path.empty() ? key : fmt::format("{}.{}", path, key), names);
        }
    }
}

/// A page of another list than the form's is another kind of file.
bool fits_page(const SimForm& form, const std::string& list_key) {
    return list_key.empty() || list_key == "sims" || list_key == form.page.list;
}

}  // namespace

JsonBeginning beginning_of_json(TextSource& source, const std::string& name, const SimReading& reading) {
    FormChoice choice{reading};
    const auto list_keys = list_keys_of(choice);
    const FirstObjects first{source, name, list_keys};
    const auto is_there = [&](std::string_view key) { return first.has(key); };
    const auto is_page = [&](const SimForm& form) { return fits_page(form, first.list_key); };
    if (const auto chosen = choice.choose(SimForm::Kind::json, is_there, name, is_page))
        return {*chosen->form, list_keys, chosen->why};
    const SimForm& general = choice.general(SimForm::Kind::json);
    if (first.values.empty()) return {general, list_keys, {}};
    std::vector<SampledName> names;
    for (const JsonValue* value : first.values) add_samples(*value, "", names);
    refuse_unknown_names(names, general, reading, line_of_file(name, first.line), first.line);
}

}  // namespace simprof
