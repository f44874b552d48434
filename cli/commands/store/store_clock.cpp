#include "cli/commands/change_words.hpp"
#include "cli/output/sims/clock_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/change/change.hpp"
#include "lib/operations/clock/accept_clock.hpp"

namespace simprof::cli {

namespace {

class StoreClock final : public Action {
public:
    void declare(Declaration& words) override {
        words.flag("--accept", msgid("go on from the clock, although it is behind the last request"),
                   m_accept);
        m_change.declare(words);
    }

    ExitCode run(Session& session) override {
        if (!m_accept) return look(session);
        m_change.expect_words_for_history();
        if (m_change.expected().value_or(0) != 0)
            throw Error{ErrorKind::unexpected_state, said("A clock changes no SIM."),
                        said("Leave --expect out.")};
        return m_change.dry_run ? dry_run(session) : accept(session);
    }

private:
    static ExitCode look(Session& session) {
        auto snapshot = session.store().read();
        const ClockView view = view_clock(*snapshot, session.now());
        const std::string zone = snapshot->billing_zone().name();
        snapshot.reset();
        print_clock(session, view, zone);
        return ExitCode::done;
    }

    [[nodiscard]] RequestContext context(Session& session) const {
        RequestContext context = session.request_context(Origin::cli);
        context.reason = m_change.reason;
        context.reference = m_change.reference;
        return context;
    }

    ExitCode dry_run(Session& session) {
        auto snapshot = session.store().read();
        const auto acceptance = judge_acceptance(*snapshot, context(session));
        const std::string zone = snapshot->billing_zone().name();
        snapshot.reset();
        print_acceptance(session, acceptance, {zone, true});
        return acceptance && m_change.exit_code ? ExitCode::differences : ExitCode::done;
    }

    ExitCode accept(Session& session) {
        auto transaction = session.store().write();
        const RequestContext asked = context(session);
        expect_own_clock(*transaction, asked);
        auto acceptance = judge_acceptance(*transaction, asked);
        const std::string zone = transaction->billing_zone().name();
        if (acceptance) accept_clock(*transaction, *acceptance, asked);
        if (acceptance) session.committed(acceptance->request->number);
        transaction.reset();
        print_acceptance(session, acceptance, {zone, false});
        return ExitCode::done;
    }

    ChangeWords m_change;
    bool m_accept = false;
};

}  // namespace

extern const Command store_clock_command{
    "store",
    "clock",
    msgid("show the clock, or accept that it went back"),
    {msgid("Shows which clock the store lives by, what it says, and the last request's instant. A clock more "
           "than five minutes behind that is refused for every change (SCH-3): set it right."),
     msgid("Where it was the former clock that was wrong, --accept goes on from the clock as it is now: a "
           "request of its own, with the reason, from which on the clock counts again. Numbers, not "
           "instants, are the order of requests from there. Plans to come keep their dates, plans that took "
           "effect too early stay, and both are listed. There is no way back.")},
    "    simprof store clock\n"
    "    simprof store clock -o json",
    make_action<StoreClock>};

}  // namespace simprof::cli
