#include "cli/commands/carry_out.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/operations/revert/revert_request.hpp"

namespace simprof::cli {

namespace {

class RevertRequest final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("N"), Declaration::Value::request, msgid("the request to take back"), m_number);
        m_change.declare_batch(words);
    }

    ExitCode run(Session& session) override {
        const RequestNumber number = read_request_number(m_number);
        if (!m_change.reason) m_change.reason = usual_reason_to_take_back(number);
        Rejects rejects{session, m_change, {}, true};
        return run_change(
            session, m_change,
            [&](Snapshot& snapshot, Day today) { return revert_request(snapshot, number, today); },
            {Origin::cli, &rejects, true});
    }

private:
    std::string m_number;
    ChangeWords m_change;
};

}  // namespace

extern const Command request_revert_command{
    "request",
    "revert",
    msgid("take a request back"),
    {msgid("Takes a request back by a new one: SIMs and the profile that it changed become what they were "
           "before it, by the same rules and clocks. Options change back at once; a plan that has not come "
           "into force yet is cancelled, one that is in force changes back on the first of the next month. A "
           "SIM that was deviated comes back under its profile by passing through another one, as with "
           "`simprof sim realign`."),
     msgid("What a later request changed is refused, and that request is named: take it back first. What is "
           "for good cannot be taken back: a termination, a first activation, SIMs that an import brought, a "
           "catalogue. One such SIM refuses the whole, unless --keep-going says to take back what can be "
           "taken back. A request that took another one back can be taken back itself.")},
    "    simprof sim migrate 8933224000000010003 --to lab\n"
    "    simprof request revert 3 --dry-run\n"
    "    simprof request revert 3 --reason \"the customer called again\"",
    make_action<RevertRequest>};

}  // namespace simprof::cli
