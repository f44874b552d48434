#pragma once

#include "cli/commands/change_words.hpp"
#include "cli/commands/selection_words.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/change/change.hpp"

namespace simprof::cli {

/// A command that changes the SIMs selected. What such commands share stands here; each adds its own words
/// and says how one view of the store is judged.
class ChangeOfSims : public Action {
public:
    void declare(Declaration& words) final;
    ExitCode run(Session& session) final;

protected:
    virtual void declare_own(Declaration&) {}
    /// Checks the words before anything is opened. Throws Error (malformed).
    virtual void check_own() {}
    virtual Change judge(Snapshot& snapshot, const Selection& selection, Day today) = 0;

    [[nodiscard]] const ChangeWords& change_words() const { return m_change; }

private:
    SelectionWords m_sims;
    ChangeWords m_change;
};

/// One that does one thing to the SIMs selected and needs no other word.
class PlainChangeOfSims final : public ChangeOfSims {
public:
    using Operation = Change (*)(Snapshot& snapshot, const Selection& selection, Day today);
    explicit PlainChangeOfSims(Operation operation) : m_operation(operation) {}

private:
    Change judge(Snapshot& snapshot, const Selection& selection, Day today) override {
        return m_operation(snapshot, selection, today);
    }

    Operation m_operation;
};

}  // namespace simprof::cli
