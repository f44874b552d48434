#pragma once

#include "lib/formats/forms/recognition.hpp"
#include "lib/formats/forms/sim_reading.hpp"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// The forms that a file may have, with the wishes of the command line.
class FormChoice {
public:
    /// `reading` must outlive this.
    explicit FormChoice(const SimReading& reading);

    struct Chosen {
        const SimForm* form;  ///< lives as long as the choice
        std::string why;
    };
    /// The one to take for a file in which these names are there; nothing where none fits. Throws Error
    /// (malformed, IMP-1): two fit as well, or the one named with --form is of another kind.
    [[nodiscard]] std::optional<Chosen> choose(
        SimForm::Kind kind, const IsThere& is_there, const std::string& file,
        const std::function<bool(const SimForm&)>& may_be = [](const SimForm&) { return true; });
    /// The same for a file with one name, which of the forms that come with the program the general one alone
    /// can know: the others are known by several, and need not be read.
    [[nodiscard]] std::optional<Chosen> choose_by_one_name(SimForm::Kind kind, const IsThere& is_there,
                                                           const std::string& file);
    /// The one that reads what `sim list` writes.
    [[nodiscard]] const SimForm& general(SimForm::Kind kind);
    /// Every form of that kind that may be taken.
    [[nodiscard]] const std::deque<SimForm>& candidates(SimForm::Kind kind);

private:
    [[nodiscard]] const FormLibrary& library() const {
        return m_reading.forms ? *m_reading.forms : m_shipped;
    }
    void check_kind(SimForm::Kind kind, const std::string& file);
    [[nodiscard]] std::optional<Chosen> best_among(const std::vector<const SimForm*>& forms,
                                                   const IsThere& is_there, const std::string& file) const;
    void add_with_wishes(std::deque<SimForm>& into, const std::vector<const SimForm*>& forms,
                         SimForm::Kind kind) const;

    const SimReading& m_reading;
    FormLibrary m_shipped;
    std::deque<SimForm> m_candidates;
    std::deque<SimForm> m_general;
    std::deque<SimForm> m_own;  ///< people's
};

}  // namespace simprof
