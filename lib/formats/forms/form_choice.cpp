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
    add_with_wishes(m_candidates, library().all(), kind);
    return m_candidates;
}

void FormChoice::add_with_wishes(std::deque<SimForm>& into, const std::vector<const SimForm*>& forms,
                                 SimForm::Kind kind) const {
    for (const SimForm* form : forms)
        if (form->kind == kind) into.push_back(with_wishes(*form, m_reading.wishes));
}

std::optional<FormChoice::Chosen> FormChoice::choose(SimForm::Kind kind, const IsThere& is_there,
                                                     const std::string& file,
                                                     const std::function<bool(const SimForm&)>& may_be) {
    std::vector<const SimForm*> forms;
    for (const SimForm& form : candidates(kind))
        if (m_reading.wishes.form || may_be(form)) forms.push_back(&form);
    if (m_reading.wishes.form) check_kind(kind, file);
    return best_among(forms, is_there, file);
}

std::optional<FormChoice::Chosen> FormChoice::choose_by_one_name(SimForm::Kind kind, const IsThere& is_there,
                                                                 const std::string& file) {
    if (m_reading.wishes.form || !m_candidates.empty()) return choose(kind, is_there, file);
    if (m_own.empty()) add_with_wishes(m_own, library().own(), kind);
    std::vector<const SimForm*> forms{&general(kind)};
    for (const SimForm& form : m_own)
        if (form.name != general(kind).name) forms.push_back(&form);
    return best_among(forms, is_there, file);
}

std::optional<FormChoice::Chosen> FormChoice::best_among(const std::vector<const SimForm*>& forms,
                                                         const IsThere& is_there,
                                                         const std::string& file) const {
    const bool is_named = m_reading.wishes.form.has_value();
    std::vector<FittingForm> fit;
    for (const SimForm* form : forms)
        if (is_named ? names_sims(*form, is_there) : fits(*form, is_there))
            fit.push_back(fitting(*form, is_there));
    const FittingForm* const best = best_of(fit, file);
    if (!best) return {};
    if (!is_named) return Chosen{best->form, why_taken(*best, fit)};
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
