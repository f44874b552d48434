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

const std::deque<SimForm>& FormChoice::candidates(SimForm::Kind kind) {
    if (!m_candidates.empty()) return m_candidates;
    if (m_reading.wishes.form) {
        m_candidates.push_back(with_wishes(library().named(*m_reading.wishes.form), m_reading.wishes));
        return m_candidates;
    }
    for (const SimForm* form : library().all())
        if (form->kind == kind) m_candidates.push_back(with_wishes(*form, m_reading.wishes));
    return m_candidates;
}

std::optional<FormChoice::Chosen> FormChoice::choose(SimForm::Kind kind, const IsThere& is_there,
                                                     const std::string& file,
                                                     const std::function<bool(const SimForm&)>& may_be) {
    const auto& forms = candidates(kind);
    if (m_reading.wishes.form) check_kind(kind, file);
    std::vector<FittingForm> fit;
    for (const SimForm& form : forms)
        if (m_reading.wishes.form ? names_sims(form, is_there) : may_be(form) && fits(form, is_there))
            fit.push_back(fitting(form, is_there));
    const FittingForm* const best = best_of(fit, file);
    if (!best) return {};
    if (!m_reading.wishes.form) return Chosen{best->form, why_taken(*best, fit)};
    return Chosen{best->form, fmt::format("Read by the form {} ({}), as --form says.", best->form->name,
                                          best->form->title)};
}

void FormChoice::check_kind(SimForm::Kind kind, const std::string& file) {
    const SimForm& form = m_candidates.front();
    if (form.kind == kind) return;
    throw Error{ErrorKind::malformed,
                fmt::format("{} is {}, and the form {} reads {}.", file, contents_of(kind), form.name,
                            contents_of(form.kind)),
                "Name another form, or leave --form out: simprof form list"}
        .with_rule("IMP-1");
}

const SimForm& FormChoice::general(SimForm::Kind kind) {
    if (m_general.empty()) {
        const auto name = kind == SimForm::Kind::json ? general_json_form : general_table_form;
        m_general.push_back(with_wishes(library().named(name), m_reading.wishes));
    }
    return m_general.front();
}

}  // namespace simprof
