#include "lib/formats/forms/form_writing.hpp"

#include "lib/formats/toml/toml_text.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace simprof {

namespace {

void append_line(std::string& out, std::string_view key, std::string_view value) {
    if (!value.empty()) out += fmt::format("{} = {}\n", key, toml_string(value));
}

void append_line(std::string& out, std::string_view key, const std::vector<std::string>& texts) {
    if (!texts.empty()) out += fmt::format("{} = {}\n", key, toml_list(texts));
}

void append_table(std::string& out, std::string_view name, const std::string& lines) {
    if (!lines.empty()) out += fmt::format("\n[{}]\n{}", name, lines);
}

/// A field once, whatever number of readings it has.
void append_fields(std::string& out, const SimForm& form) {
    std::vector<std::string> fields;
    std::map<std::string, std::vector<std::string>> names;
    for (const SimForm::Reading& reading : form.readings) {
        const std::string field = to_string(reading.as);
        if (!names.contains(field)) fields.push_back(field);
        names[field].insert(names[field].end(), reading.names.begin(), reading.names.end());
    }
    out += "\n[fields]\n";
    for (const std::string& field : fields) {
        if (names[field].size() == 1)
            append_line(out, toml_key(field), names[field].front());
        else
            append_line(out, toml_key(field), names[field]);
    }
}

void append_words(std::string& out, const SimForm& form) {
    for (const auto& [field, words] : form.words) {
        out += fmt::format("\n[words.{}]\n", toml_key(field));
        for (const auto& [word, meaning] : words) {
            if (meaning.why.empty())
                out += fmt::format("{} = {}\n", toml_string(word), toml_string(meaning.value));
            else
                out += fmt::format("{} = {{ is = {}, why = {} }}\n", toml_string(word),
                                   toml_string(meaning.value), toml_string(meaning.why));
        }
    }
}

std::string options_of(const SimForm& form) {
    std::string lines;
    if (form.options.list.empty()) return lines;
    append_line(lines, "list", form.options.list);
    append_line(lines, "name", form.options.name);
    append_line(lines, "value", form.options.value);
    return lines;
}

std::string page_of(const SimForm& form) {
    std::string lines;
    append_line(lines, "list", form.page.list);
    append_line(lines, "more", form.page.more);
    append_line(lines, "total", form.page.total);
    append_line(lines, "pages", form.page.pages);
    return lines;
}

std::string lines_of(const SimForm& form) {
    std::string lines;
    append_line(lines, "before-header", form.lines.before_header);
    append_line(lines, "before-row", form.lines.before_row);
    append_line(lines, "footer", form.lines.footer);
    return lines;
}

/// What a form that is known by these names is called.
std::string title_of(const SimForm& form, const std::vector<std::string>& names) {
    if (!form.is_general) return form.title;
    return fmt::format("Files with the {} {}", form.kind == SimForm::Kind::json ? "keys" : "columns",
                       joined(names, ", "));
}

}  // namespace

std::string write_form(const SimForm& form) {
    std::string out;
    append_line(out, "title", form.title);
    append_line(out, "kind", form.kind == SimForm::Kind::json ? "json" : "table");
    append_line(out, "source", form.source);
    append_line(out, "known-by", form.known_by);
    if (form.is_general) out += "general = true\n";
    if (form.keeps_first_imsi) out += "keeps-first-imsi = true\n";
    append_line(out, "ignore", form.ignored);
    append_fields(out, form);
    append_words(out, form);
    append_table(out, "options", options_of(form));
    append_table(out, "page", page_of(form));
    append_table(out, "lines", lines_of(form));
    return out;
}

SimForm kept_form(const SimForm& form, const FormWishes& wishes) {
    SimForm kept = with_wishes(form, wishes);
    for (const FormWishes::Column& column : wishes.columns) {
        const auto is_same = [&](const std::string& name) { return folded(name) == folded(column.name); };
        if (std::ranges::none_of(kept.known_by, is_same)) kept.known_by.push_back(column.name);
    }
    if (kept.known_by.empty())
        throw Error{
            ErrorKind::malformed, said("Nothing would tell the files of that form from all others."),
            said("Name at least one column of them that has a name of its own: --column \"NAME=FIELD\"")}
            .with_rule("IMP-1");
    kept.title = title_of(kept, kept.known_by);
    if (kept.is_general) kept.source = "named by hand";
    kept.is_general = false;
    return kept;
}

}  // namespace simprof
