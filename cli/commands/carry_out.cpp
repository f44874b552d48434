#include "cli/commands/carry_out.hpp"

#include "cli/commands/rejects.hpp"
#include "cli/output/change/change_output.hpp"
#include "cli/output/change/change_text.hpp"
#include "cli/session/session.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// One run of a change; the steps share the words it was asked for with.
class ChangeRun {
public:
    ChangeRun(Session& session, const ChangeWords& words, const Judging& judge, Origin origin,
              const Rejects* rejects)
        : m_session(session),
          m_words(words),
          m_judge(judge),
          m_origin(origin),
          m_rejects(rejects),
          m_clock(session.now()) {}

    ExitCode dry_run() {
        auto snapshot = m_session.store().read();
        Change change = judged(*snapshot, billing_day(*snapshot, m_clock));
        snapshot.reset();
        change.report.dry_run = true;
        write_rejects(change);
        print(change.report);
        if (change.report.summary.refused > 0) return ExitCode::partly_done;
        const bool differs = m_words.exit_code && !changes_nothing(change);
        return differs ? ExitCode::differences : ExitCode::done;
    }

    ExitCode write() {
        const bool asks = m_session.can_ask() && !agreed();
        if (asks) confirm();
        auto transaction = m_session.store().write();
        expect_own_clock(*transaction, m_session.request_context(m_origin));
        Change change = judged(*transaction, billing_day(*transaction, m_clock));
        if (!asks) require_agreement(change);
        if (asks) require_as_shown(change);
        RequestContext context = m_session.request_context(m_origin);
        context.clock = m_clock;
        context.reason = m_words.reason;
        context.reference = m_words.reference;
        write_rejects(change);
        carry_out(*transaction, change, context);
        if (change.report.request) m_session.committed(change.report.request->number);
        if (m_warned) change.report.warnings.clear();
        transaction.reset();
        print(change.report);
        return change.report.summary.refused > 0 ? ExitCode::partly_done : ExitCode::done;
    }

private:
    [[nodiscard]] bool agreed() const { return m_words.yes || m_words.expect; }

    Change judged(Snapshot& snapshot, Day today) {
        Change change = m_judge(snapshot, today);
        if (!m_words.keep_going) refuse_if_any(change.report);
        if (const auto expected = m_words.expected()) expect_sims(change, *expected);
        return change;
    }

    /// Programs are told what was judged, beside the error.
    void refuse_if_any(ChangeReport& report) {
        if (report.summary.refused == 0) return;
        report.dry_run = m_words.dry_run;
        print_refused_change(m_session, report);
        throw_if_refused(report);
    }

    /// Before anything is committed: rows that are refused must not get lost.
    void write_rejects(const Change& change) const {
        if (m_rejects) m_rejects->write(change.report);
    }

    void print(const ChangeReport& report) {
        m_session.done_with_store();
        print_change(m_session, report);
    }

    /// Shows the effect and asks, without holding the store.
    void confirm() {
        auto snapshot = m_session.store().read();
        expect_own_clock(*snapshot, m_session.request_context(m_origin));
        const Change change = judged(*snapshot, billing_day(*snapshot, m_clock));
        snapshot.reset();
        m_shown = change.report.summary;
        if (!must_be_confirmed(change)) return;
        for (const std::string& warning : change.report.warnings) m_session.warn(warning);
        m_warned = true;
        ask(change.report);
    }

    void ask(const ChangeReport& report) {
        const std::string effect = wrapped_effect(report, m_session.width());
        const std::int64_t sims = report.summary.changed;
        const bool typed = sims >= m_session.settings().type_above;
        const std::string question =
            typed ? fmt::format("{}\nType the number of SIMs ({}) to go on: ", effect, sims)
                  : fmt::format("{}\nChange {} SIMs? (y/N) ", effect, sims);
        const std::string answer = m_session.ask(question);
        const bool yes =
            typed ? answer == std::to_string(sims) : answer == "y" || answer == "Y" || answer == "yes";
        if (!yes)
            throw Error{ErrorKind::not_confirmed, "Not confirmed; nothing was changed.",
                        "Run the command again to be asked again."};
    }

    void require_agreement(const Change& change) const {
        if (agreed() || !must_be_confirmed(change)) return;
        throw Error{
            ErrorKind::not_confirmed,
            fmt::format("{} SIMs would change, and nobody confirmed it.", change.report.summary.changed),
            "Look at --dry-run, then say --yes, or --expect N with the number of SIMs."}
            .with_rule("PRO-7");
    }

    void require_as_shown(const Change& change) const {
        if (change.report.summary == m_shown) return;
        throw Error{ErrorKind::unexpected_state,
                    "The store was changed by somebody else while you were asked; nothing was changed.",
                    "Run the command again to see the effect as it is now."};
    }

    Session& m_session;
    const ChangeWords& m_words;
    const Judging& m_judge;
    Origin m_origin;
    const Rejects* m_rejects;
    Instant m_clock;
    ChangeSummary m_shown;
    bool m_warned = false;
};

}  // namespace

ExitCode run_change(Session& session, const ChangeWords& words, const Judging& judge, Origin origin,
                    const Rejects* rejects) {
    ChangeRun run{session, words, judge, origin, rejects};
    return words.dry_run ? run.dry_run() : run.write();
}

}  // namespace simprof::cli
