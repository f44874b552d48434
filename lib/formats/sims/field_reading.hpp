#pragma once

#include "lib/formats/forms/sim_form.hpp"
#include "lib/formats/sims/sim_records.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// Puts what a file says of one SIM into its record, in the domain's words: those of the form are applied
/// (IMP-3).
class FieldReading {
public:
    /// `form` must outlive the records.
    explicit FieldReading(const SimForm& form);

    /// Begins a record anew.
    void begin(SimRecord& record, std::size_t line);
    /// The texts must live as long as the record; empty ones say nothing.
    void put(SimField field, std::string_view text);
    void put_option(std::string_view name, std::string_view value);
    /// Judges the status. To be called when all fields are there.
    void finish();

private:
    [[nodiscard]] std::string_view in_our_words(std::string_view field, std::string_view text) const;
    void judge_status(std::string_view word);
    [[nodiscard]] FileRowProblem unknown_status(std::string_view word) const;
    [[nodiscard]] FileRowProblem refused_status(std::string_view word, const FormWord& meaning) const;
    [[nodiscard]] FileRowProblem used_before(std::string_view word) const;

    const SimForm& m_form;
    bool m_has_words;  ///< of other fields than the status
    SimRecord* m_record = nullptr;
    std::string_view m_first_use;
    std::string m_last_word;                   ///< a status as it was last read …
    const FormWord* m_last_meaning = nullptr;  ///< … and what it means
};

/// Makes the record nothing but the line and what is wrong with it.
void set_problem(SimRecord& record, FileRowProblem problem);
/// The problem of a row without an ICCID and without an MSISDN.
[[nodiscard]] FileRowProblem names_no_sim();

/// The member of a record that holds a field; null for `first_use`, which none does.
using SimRecordMember = std::optional<std::string_view> SimRecord::*;
[[nodiscard]] SimRecordMember member_of(SimField field);

}  // namespace simprof
