#include "lib/formats/forms/form_library.hpp"

#include "lib/formats/forms/form_reading.hpp"
#include "lib/formats/forms/shipped_forms.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

struct FormLibrary::Entry {
    std::string name;
    std::string origin;  ///< empty where it comes with the program
    std::string_view text;
    std::string own_text;
    const ShippedForm* shipped = nullptr;
    mutable std::optional<SimForm> form{};

    /// False only where that is known without reading it.
    [[nodiscard]] bool may_know(SimForm::Kind kind, const IsThere& is_there) const {
        if (!shipped) return true;
        return (shipped->kind == "json") == (kind == SimForm::Kind::json) &&
               std::ranges::all_of(shipped->known_by,
                                   [&](std::string_view one) { return one.empty() || is_there(one); });
    }
};

namespace {

[[noreturn]] void refuse_form(const std::string& path, const FileMistake& mistake) {
    throw Error{ErrorKind::malformed,
                said("{file}, line {line}, column {column}: {mistake}", "file"_is = path,
                     "line"_is = mistake.position.line, "column"_is = mistake.position.column,
                     "mistake"_is = mistake.message),
                mistake.hint}
        .with_rule("IMP-1")
        .with_line(mistake.position.line)
        .with_column(mistake.position.column);
}

}  // namespace

FormLibrary::FormLibrary(std::vector<FormFile> files) {
    const auto is_known = [&](std::string_view name) {
        return std::ranges::any_of(m_entries, [&](const auto& entry) { return entry->name == name; });
    };
    for (FormFile& file : files) {
        if (is_known(file.name) || file.text.empty()) continue;
        auto entry = std::make_unique<Entry>(
            Entry{std::move(file.name), std::move(file.path), {}, std::move(file.text)});
        entry->text = entry->own_text;
        m_entries.push_back(std::move(entry));
    }
    for (const ShippedForm& form : shipped_forms())
        if (!is_known(form.name))
            m_entries.push_back(
                std::make_unique<Entry>(Entry{std::string{form.name}, {}, form.text, {}, &form}));
}

FormLibrary::~FormLibrary() = default;

const SimForm& FormLibrary::read(const Entry& entry) {
    if (entry.form) return *entry.form;
    FormReading reading = read_form(entry.text);
    if (!reading.mistakes.empty())
        refuse_form(entry.origin.empty() ? entry.name : entry.origin, reading.mistakes.front());
    reading.form.name = entry.name;
    reading.form.origin = entry.origin;
    return entry.form.emplace(std::move(reading.form));
}

const std::vector<const SimForm*>& FormLibrary::all() const {
    if (m_all.empty())
        for (const auto& entry : m_entries) m_all.push_back(&read(*entry));
    return m_all;
}

std::vector<const SimForm*> FormLibrary::that_may_know(SimForm::Kind kind, const IsThere& is_there) const {
    std::vector<const SimForm*> forms;
    for (const auto& entry : m_entries) {
        if (!entry->may_know(kind, is_there)) continue;
        const SimForm& form = read(*entry);
        if (form.kind == kind) forms.push_back(&form);
    }
    return forms;
}

std::vector<std::string> FormLibrary::page_lists() const {
    std::vector<std::string> lists;
    for (const auto& entry : m_entries) {
        std::string list{entry->shipped ? entry->shipped->page_list : read(*entry).page.list};
        if (!list.empty() && std::ranges::find(lists, list) == lists.end()) lists.push_back(std::move(list));
    }
    return lists;
}

const SimForm& FormLibrary::named(std::string_view name) const {
    const std::string wanted = folded(name);
    std::vector<std::string> names;
    for (const auto& entry : m_entries) {
        if (folded(entry->name) == wanted) return read(*entry);
        names.push_back(entry->name);
    }
    const auto nearest = nearest_name(name, names);
    throw Error{ErrorKind::not_found, said("There is no form “{name}”.", "name"_is = name),
                nearest ? said("Did you mean {name}?", "name"_is = *nearest)
                        : said("See all forms: simprof form list")};
}

}  // namespace simprof
