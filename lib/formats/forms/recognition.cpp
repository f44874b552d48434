#include "lib/formats/forms/recognition.hpp"

#include "lib/formats/forms/shipped_texts.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/file_name.hpp"

#include <algorithm>
#include <tuple>

namespace simprof {

namespace {

bool is_any_there(const std::vector<std::string>& names, const IsThere& is_there) {
    return std::ranges::any_of(names, is_there);
}

bool most_is_there(const SimForm& form, const IsThere& is_there) {
    const auto count = std::ranges::count_if(
        form.readings, [&](const SimForm::Reading& one) { return is_any_there(one.names, is_there); });
    return 2 * static_cast<std::size_t>(count) > form.readings.size();
}

/// What speaks for a form, the weightiest first.
auto weight(const FittingForm& fitting) {
    const bool is_special = !fitting.form->is_general;
    return std::tuple{fitting.form->is_own(), fitting.names_there, is_special};
}

bool is_heavier(const FittingForm& one, const FittingForm& other) { return weight(one) < weight(other); }

}  // namespace

bool names_sims(const SimForm& form, const IsThere& is_there) {
    const auto is_said = [&](SimField field) {
        const auto* const reading = form.reading(field);
        return reading != nullptr && is_any_there(reading->names, is_there);
    };
    return is_said(SimField::iccid) || is_said(SimField::msisdn);
}

bool fits(const SimForm& form, const IsThere& is_there) {
    if (!names_sims(form, is_there)) return false;
    if (form.is_general) return true;
    if (form.known_by.empty()) return most_is_there(form, is_there);
    return std::ranges::all_of(form.known_by, is_there);
}

FittingForm fitting(const SimForm& form, const IsThere& is_there) {
    FittingForm result{&form};
    const auto count = [&](const std::vector<std::string>& names) {
        result.names_there += static_cast<std::size_t>(std::ranges::count_if(names, is_there));
    };
    for (const SimForm::Reading& reading : form.readings) count(reading.names);
    count(form.ignored);
    return result;
}

const FittingForm* best_of(const std::vector<FittingForm>& forms, const std::string& file) {
    const auto best = std::ranges::max_element(forms, is_heavier);
    if (best == forms.end()) return nullptr;
    const auto same = std::find_if(best + 1, forms.end(),
                                   [&](const FittingForm& other) { return weight(other) == weight(*best); });
    if (same == forms.end()) return &*best;
    throw Error{ErrorKind::malformed,
                said("{file} can be read by two forms as well: {form} and {other}.", "file"_is = called(file),
                     "form"_is = best->form->name, "other"_is = same->form->name),
                said("Say which: --form {form}", "form"_is = best->form->name)}
        .with_rule("IMP-1");
}

Sentence why_taken(const FittingForm& taken, const std::vector<FittingForm>& forms) {
    const SimForm& form = *taken.form;
    Sentence why =
        form.is_general
            ? said("Read by the form {form} ({title}).", "form"_is = form.name,
                   "title"_is = said_by_form(form.title))
            : said("Read by the form {form} ({title}): {names} of the names that it knows are there.",
                   "form"_is = form.name, "title"_is = said_by_form(form.title),
                   "names"_is = taken.names_there);
    const bool beats_shipped = form.is_own() && std::ranges::any_of(forms, [](const FittingForm& other) {
                                   return !other.form->is_own() && !other.form->is_general;
                               });
    if (!beats_shipped) return why;
    return why.then(said("It is your own ({path}), and goes before those that come with simprof.",
                         "path"_is = form.origin));
}

}  // namespace simprof
