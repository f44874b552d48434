#include "cli/commands/carry_out.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/language/spoken.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/history/about.hpp"
#include "lib/operations/revert/last_request.hpp"
#include "lib/operations/revert/revert_request.hpp"

namespace simprof::cli {

namespace {

class Undo final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("N"), Declaration::Value::request,
                       msgid("the request to take back; else your last one"), m_number);
        m_change.declare_batch(words);
    }

    ExitCode run(Session& session) override { return m_number ? undo_one(session) : undo_own(session); }

private:
    ExitCode undo_one(Session& session) {
        const RequestNumber number = read_request_number(*m_number);
        return carry_out(session, [number](Snapshot& snapshot, Day today) {
            return revert_request(snapshot, number, today);
        });
    }

    ExitCode undo_own(Session& session) {
        const std::string actor = session.request_context(Origin::cli).actor;
        const Request last = last_in_force(*session.store().read(), actor);
        if (session.format() == Format::table)
            session.note(said("Your last request is {request}: {about}.",
                              "request"_is = static_cast<std::int64_t>(last.number),
                              "about"_is = about(last)));
        return carry_out(session,
                         [&last](Snapshot& snapshot, Day today) { return undo_last(snapshot, last, today); });
    }

    ExitCode carry_out(Session& session, const Judging& judge) {
        Rejects rejects{session, m_change, {}, true};
        return run_change(session, m_change, judge,
                          {Origin::cli, &rejects, true, JudgedBy::whole_store, true});
    }

    std::optional<std::string> m_number;
    ChangeWords m_change;
};

}  // namespace

extern const Command undo_command{
    "",
    "undo",
    msgid("take back your last request"),
    {msgid("Takes back the last request that you made and that is in force, as `simprof request revert` "
           "does: by the same rules and clocks, as a request of its own. What would change is shown first "
           "and asked about, even where it is one SIM. Requests that take others back are passed over, so "
           "that undoing once more takes the one before. Where your last request cannot be taken back, it is "
           "named, and nothing is done."),
     msgid("With a number it takes back that request, whoever made it; where it is one that took another "
           "back, that one is there again.")},
    "    simprof sim migrate 8933224000000010003 --to lab\n"
    "    simprof undo --dry-run\n"
    "    simprof undo --yes",
    make_action<Undo>};

}  // namespace simprof::cli
