#include "lib/formats/forms/form_wishes.hpp"

#include "lib/model/error.hpp"
#include "lib/model/sim.hpp"
#include "lib/text/words/folded.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <utility>

namespace simprof {

namespace {

[[noreturn]] void refuse_wish(Sentence fact, Sentence hint) {
    throw Error{ErrorKind::malformed, std::move(fact), std::move(hint)}.with_rule("IMP-1");
}

ReadAs read_as_of(std::string_view name, std::string_view option) {
    if (auto as = parse_read_as(name)) return *as;
    const auto nearest = nearest_name(name, names_of_fields());
    refuse_wish(said("{option}: there is no field “{name}”.", "option"_is = option, "name"_is = name),
                nearest ? said("Did you mean {name}?", "name"_is = *nearest)
                        : said("A field is one of {names}, or opt:NAME for an option.",
                               "names"_is = joined(names_of_fields(), ", ")));
}

bool is_answer(std::string_view word) { return word == "refuse" || word == "ask" || word == "none"; }

void check_status_word(std::string_view text, std::string_view value) {
    if (parse_status(folded(value)) || is_answer(value)) return;
    refuse_wish(said("--word \"{text}\": “{value}” is no status.", "text"_is = text, "value"_is = value),
                said("A status is {statuses}.", "statuses"_is = joined(status_words, ", ")));
}

bool same_name(std::string_view one, std::string_view other) { return folded(one) == folded(other); }

void drop_name(std::vector<std::string>& names, std::string_view name) {
    std::erase_if(names, [&](const std::string& known) { return same_name(known, name); });
}

/// Takes the name away from whatever the form says of it.
void free_name(SimForm& form, std::string_view name) {
    drop_name(form.ignored, name);
    for (SimForm::Reading& reading : form.readings) drop_name(reading.names, name);
    std::erase_if(form.readings, [](const SimForm::Reading& reading) { return reading.names.empty(); });
}

}  // namespace

void FormWishes::add_column(std::string_view text) {
    const std::size_t sign = text.rfind('=');
    if (sign == std::string_view::npos || sign == 0 || sign + 1 == text.size())
        refuse_wish(said("--column \"{text}\" does not name a column and a field.", "text"_is = text),
                    said("Write --column \"NAME=FIELD\", such as --column \"SIM Status=status\"."));
    columns.push_back({std::string{text.substr(0, sign)}, read_as_of(text.substr(sign + 1), "--column")});
}

void FormWishes::add_word(std::string_view text) {
    const std::size_t colon = text.find(':', text.starts_with("opt:") ? 4 : 0);
    const std::size_t sign = text.rfind('=');
    if (colon == std::string_view::npos || sign == std::string_view::npos || sign < colon + 2 ||
        sign + 1 == text.size() || colon == 0)
        refuse_wish(said("--word \"{text}\" does not name a field, a word and a value.", "text"_is = text),
                    said("Write --word \"FIELD:WORD=VALUE\", such as --word \"status:ACTIVATED=active\"."));
    const ReadAs as = read_as_of(text.substr(0, colon), "--word");
    const std::string_view value = text.substr(sign + 1);
    if (as.field == SimField::status) check_status_word(text, value);
    words.push_back(
        {to_string(as), std::string{text.substr(colon + 1, sign - colon - 1)}, std::string{value}});
}

SimForm with_wishes(SimForm form, const FormWishes& wishes) {
    for (const FormWishes::Column& column : wishes.columns) {
        free_name(form, column.name);
        std::erase_if(form.readings, [&](const SimForm::Reading& reading) {
            return column.as.is_anything() && reading.as == column.as && !reading.is_wished;
        });
        if (column.as.is_anything())
            form.readings.push_back({column.as, {column.name}, true});
        else
            form.ignored.push_back(column.name);
    }
    for (const std::string& name : wishes.ignored) {
        free_name(form, name);
        form.ignored.push_back(name);
    }
    for (const auto& [field, word, value] : wishes.words) {
        const bool is_status = field == to_string(SimField::status);
        form.words[field].insert_or_assign(folded(word), FormWord{is_status ? folded(value) : value});
    }
    return form;
}

}  // namespace simprof
