#include "lib/formats/forms/form_choice.hpp"

#include "lib/model/error.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace simprof {

namespace {

std::string_view contents_of(SimForm::Kind kind) {
    return kind == SimForm::Kind::json ? "JSON" : "a table with columns";
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
    if (form.kind != kind)
        throw Error{ErrorKind::malformed,
                    fmt::format("{} is {}, and the form {} reads {}.", file, contents_of(kind), form.name,
                                contents_of(form.kind)),
                    "Name another form, or leave --form out: simprof form list"}
            .with_rule("IMP-1");
    if (!names_sims(form, is_there)) return {};
    return Chosen{&form, fmt::format("Read by the form {} ({}), as --form says.", form.name, form.title)};
}

const SimForm& FormChoice::general(SimForm::Kind kind) {
    return wished(library().named(kind == SimForm::Kind::json ? general_json_form : general_table_form));
}

std::vector<std::string> FormChoice::page_lists() const {
    if (!m_reading.wishes.form) return library().page_lists();
    return {library().named(*m_reading.wishes.form).page.list};
}

}  // namespace simprof
