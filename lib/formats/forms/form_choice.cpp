#include "lib/formats/forms/form_choice.hpp"

#include "lib/formats/forms/shipped_texts.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/file_name.hpp"

#include <algorithm>

namespace simprof {

namespace {

Error of_other_kind(const std::string& file, const SimForm& form) {
    const Sentence name = called(file);
    const Sentence fact = form.kind == SimForm::Kind::json
                              ? said("{file} is a table with columns, and the form {form} reads JSON.",
                                     "file"_is = name, "form"_is = form.name)
                              : said("{file} is JSON, and the form {form} reads a table with columns.",
                                     "file"_is = name, "form"_is = form.name);
    return Error{ErrorKind::malformed, fact,
                 said("Name another form, or leave --form out: simprof form list")}
        .with_rule("IMP-1");
}

}  // namespace

FormChoice::FormChoice(const SimReading& reading) : m_reading(reading) {}

const SimForm& FormChoice::wished(const SimForm& form) {
    const auto known = std::ranges::find(m_wished, &form, &WishedForm::form);
    if (known != m_wished.end()) return known->wished;
    return m_wished.emplace_back(WishedForm{&form, with_wishes(form, m_reading.wishes)}).wished;
}

std::optional<FormChoice::Chosen> FormChoice::choose(SimForm::Kind kind, const IsThere& is_there,
                                                     const std::string& file,
                                                     const std::function<bool(const SimForm&)>& may_be) {
    if (m_reading.wishes.form) return named(kind, is_there, file);
    std::vector<FittingForm> fit;
    for (const SimForm* form : library().that_may_know(kind, is_there)) {
        const SimForm& candidate = wished(*form);
        if (may_be(candidate) && fits(candidate, is_there)) fit.push_back(fitting(candidate, is_there));
    }
    const FittingForm* const best = best_of(fit, file);
    if (!best) return {};
    return Chosen{best->form, why_taken(*best, fit)};
}

std::optional<FormChoice::Chosen> FormChoice::named(SimForm::Kind kind, const IsThere& is_there,
                                                    const std::string& file) {
    const SimForm& form = wished(library().named(*m_reading.wishes.form));
    if (form.kind != kind) throw of_other_kind(file, form);
    if (!names_sims(form, is_there)) return {};
    return Chosen{&form, said("Read by the form {form} ({title}), as --form says.", "form"_is = form.name,
                              "title"_is = said_by_form(form.title))};
}

const SimForm& FormChoice::general(SimForm::Kind kind) {
    return wished(library().named(kind == SimForm::Kind::json ? general_json_form : general_table_form));
}

std::vector<std::string> FormChoice::page_lists() const {
    if (!m_reading.wishes.form) return library().page_lists();
    return {library().named(*m_reading.wishes.form).page.list};
}

}  // namespace simprof
