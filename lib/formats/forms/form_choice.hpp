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
        Sentence why;
    };
    /// The one to take for a file in which these names are there; nothing where none fits. Throws Error
    /// (malformed, IMP-1): two fit as well, or the one named with --form is of another kind.
    [[nodiscard]] std::optional<Chosen> choose(
        SimForm::Kind kind, const IsThere& is_there, const std::string& file,
        const std::function<bool(const SimForm&)>& may_be = [](const SimForm&) { return true; });
    /// The one that reads what `sim list` writes.
    [[nodiscard]] const SimForm& general(SimForm::Kind kind);
    /// The keys under which JSON may have its list of SIMs.
    [[nodiscard]] std::vector<std::string> page_lists() const;

private:
    [[nodiscard]] const FormLibrary& library() const {
        return m_reading.forms ? *m_reading.forms : m_shipped;
    }
    [[nodiscard]] std::optional<Chosen> named(SimForm::Kind kind, const IsThere& is_there,
                                              const std::string& file);
    /// The form with the wishes.
    [[nodiscard]] const SimForm& wished(const SimForm& form);

    const SimReading& m_reading;
    FormLibrary m_shipped;
    struct WishedForm {
        const SimForm* form;
        SimForm wished;
    };
    std::deque<WishedForm> m_wished;  ///< as far as they were asked for
};

}  // namespace simprof
