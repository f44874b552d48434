#include "lib/formats/sims/field_reading.hpp"

#include "lib/formats/forms/secrets.hpp"
#include "lib/formats/forms/shipped_texts.hpp"
#include "lib/model/sim.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace simprof {

namespace {

constexpr std::array<SimRecordMember, sim_field_count> members{&SimRecord::iccid,
                                                               &SimRecord::imsi,
                                                               &SimRecord::msisdn,
                                                               &SimRecord::status,
                                                               &SimRecord::group,
                                                               &SimRecord::label,
                                                               &SimRecord::profile,
                                                               &SimRecord::plan,
                                                               &SimRecord::scheduled_plan,
                                                               &SimRecord::scheduled_from,
                                                               nullptr};

constexpr std::string_view status_field = "status";

std::string option_for(std::string_view word, std::string_view value) {
    return fmt::format("--word \"status:{}={}\"", word, value);
}

std::vector<std::string> words_of(const SimForm& form) {
    std::vector<std::string> words;
    if (const auto known = form.words.find(status_field); known != form.words.end())
        for (const auto& [word, meaning] : known->second) words.push_back(word);
    return words;
}

FileRowProblem passing_status(std::string_view word, const std::string& why) {
    return {why.empty() ? said("The status “{word}” is only passed through.", "word"_is = word)
                        : said("The status “{word}” is only passed through ({why}).", "word"_is = word,
                               "why"_is = said_by_form(why)),
            said("Import the SIM again when the change is over, or say what it is: {option}",
                 "option"_is = option_for(word, "STATUS"))};
}

FileRowProblem doubtful_status(std::string_view word, const std::string& why) {
    return {why.empty() ? said("The status “{word}” can mean two things here.", "word"_is = word)
                        : said("The status “{word}” can mean two things here ({why}).", "word"_is = word,
                               "why"_is = said_by_form(why)),
            said("Decide, and say it: {option}", "option"_is = option_for(word, "STATUS"))};
}

FileRowProblem foreign_status(std::string_view word, const std::string& why) {
    return {why.empty() ? said("The status “{word}” says nothing about the subscription.", "word"_is = word)
                        : said("The status “{word}” says nothing about the subscription ({why}).",
                               "word"_is = word, "why"_is = said_by_form(why)),
            said("Say what it is to be here: {option}", "option"_is = option_for(word, "STATUS"))};
}

}  // namespace

SimRecordMember member_of(SimField field) { return members.at(static_cast<std::size_t>(field)); }

void set_problem(SimRecord& record, FileRowProblem problem) {
    const std::size_t line = record.line;
    record = SimRecord{};
    record.line = line;
    record.problem = std::move(problem);
}

FileRowProblem names_no_sim() {
    return {said("The row has neither an ICCID nor an MSISDN."),
            said("Give the row the ICCID of its SIM, or take it out.")};
}

FieldReading::FieldReading(const SimForm& form)
    : m_form(form), m_has_words(form.words.size() > form.words.count(status_field)) {}

void FieldReading::begin(SimRecord& record, std::size_t line) {
    auto options = std::move(record.options);
    options.clear();
    record = SimRecord{};
    record.options = std::move(options);
    record.line = line;
    m_record = &record;
    m_first_use = {};
}

void FieldReading::put(SimField field, std::string_view text) {
    if (text.empty()) return;
    if (field == SimField::first_use) {
        m_first_use = text;
        return;
    }
    const bool is_name = field == SimField::group || field == SimField::label;
    if (is_name && is_activation_code(text)) return;
    if (m_has_words && field != SimField::status) text = in_our_words(to_string(field), text);
    m_record->*member_of(field) = text;
}

void FieldReading::put_option(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (m_has_words) value = in_our_words(to_string(ReadAs{{}, std::string{name}}), value);
    m_record->options.emplace_back(name, value);
}

std::string_view FieldReading::in_our_words(std::string_view field, std::string_view text) const {
    const FormWord* const meaning = m_form.word(field, text);
    return meaning ? std::string_view{meaning->value} : text;
}

void FieldReading::finish() {
    if (m_record->status) judge_status(*m_record->status);
}

void FieldReading::judge_status(std::string_view word) {
    if (word != m_last_word) {
        m_last_meaning = m_form.word(status_field, word);
        m_last_word = word;
    }
    m_record->status.reset();
    if (!m_last_meaning) {
        m_record->refusal = unknown_status(word);
    } else if (!parse_status(m_last_meaning->value)) {
        m_record->refusal = refused_status(word, *m_last_meaning);
    } else if (m_last_meaning->value == to_string(Status::available) && !m_first_use.empty()) {
        m_record->refusal = used_before(word);
    } else {
        m_record->status = m_last_meaning->value;
    }
}

FileRowProblem FieldReading::unknown_status(std::string_view word) const {
    const auto known = words_of(m_form);
    const auto nearest = nearest_name(word, known);
    const Sentence guess = nearest ? said("Did you mean {name}?", "name"_is = *nearest) : Sentence{};
    return {
        said("“{word}” is no status that the form {form} knows.", "word"_is = word, "form"_is = m_form.name),
        guess.then(said("Say what it is: {option}", "option"_is = option_for(word, "STATUS")))};
}

FileRowProblem FieldReading::refused_status(std::string_view word, const FormWord& meaning) const {
    if (meaning.value == "refuse") return passing_status(word, meaning.why);
    if (meaning.value == "ask") return doubtful_status(word, meaning.why);
    return foreign_status(word, meaning.why);
}

FileRowProblem FieldReading::used_before(std::string_view word) const {
    return {said("The status “{word}” would make it available, but the card was used before ({first_use}).",
                 "word"_is = word, "first_use"_is = m_first_use),
            said("Decide, and say it: {option}", "option"_is = verbatim(option_for(word, "suspended")))};
}

}  // namespace simprof
