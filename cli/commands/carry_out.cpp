#include "cli/commands/carry_out.hpp"

#include "cli/commands/rejects.hpp"
#include "cli/commands/retrial.hpp"
#include "cli/output/change/change_deed.hpp"
#include "cli/output/change/change_output.hpp"
#include "cli/output/change/change_text.hpp"
#include "cli/session/question.hpp"
#include "cli/session/session.hpp"
#include "lib/store/store_check.hpp"
#include "lib/text/words/server_location.hpp"

#include <chrono>
#include <optional>
#include <thread>
#include <utility>

namespace simprof::cli {

namespace {

/// One run of a change; the steps share the words it was asked for with.
class ChangeRun {
public:
    ChangeRun(Session& session, const ChangeWords& words, const Judging& judge, const ChangeCourse& course)
        : m_session(session), m_words(words), m_judge(judge), m_course(course) {}

    ExitCode dry_run() {
        Change change = judged();
        change.report.dry_run = true;
        change.report.only_looks = m_course.only_looks;
        require(change.report, true);
        prepare_rejects(change);
        print(change.report);
        if (change.report.summary.refused > 0) return ExitCode::partly_done;
        const auto& comparison = change.report.comparison;
        const bool differs = !changes_nothing(change) || (comparison && comparison->sides_differ());
        return m_words.exit_code && differs ? ExitCode::differences : ExitCode::done;
    }

    ExitCode write() {
        Change change = written_among_others();
        if (m_course.rejects) m_course.rejects->keep(m_session, change.report);
        if (m_is_confirmed) told_before_the_question(change.report);
        print(change.report);
        return change.report.summary.refused > 0 ? ExitCode::partly_done : ExitCode::done;
    }

private:
    [[nodiscard]] bool agreed() const { return m_words.yes || m_words.expect; }
    [[nodiscard]] bool asks() const { return m_session.can_ask() && !agreed(); }
    /// To a store on a server: nobody waits there while others judge.
    [[nodiscard]] bool many_write() const { return is_server_location(m_session.settings().store.native()); }
    [[nodiscard]] Agreement agreement(bool is_confirmed) const {
        return {is_confirmed, m_words.expected(), m_words.keep_going, m_course.always_asks};
    }

    /// What is agreed to; the change keeps within it. Programs are told what was judged, beside the error.
    Agreement require(const ChangeReport& report, bool is_confirmed) {
        if (!report.refused.empty() && !m_words.keep_going) print_refused_change(m_session, report);
        Agreement agreed_to = agreement(is_confirmed);
        try {
            require_agreement(report, agreed_to);
        } catch (Error& error) {
            if (m_words.takes_batches && !report.refused.empty()) error.with_outlook(outlook_of(report));
            throw;
        }
        return agreed_to;
    }

    /// BAT-3: what would be done of a batch that is refused whole; nothing where that is nothing.
    static Sentence outlook_of(const ChangeReport& report) {
        const ChangeSummary& summary = report.summary;
        if (summary.changed == 0) return {};
        return said_of(summary.changed, "With --keep-going {count} of {all} SIMs would be changed.",
                       "With --keep-going {count} of {all} SIMs would be changed.",
                       "all"_is = Readable{summary.selected});
    }

    /// Before anything is committed: rows that are refused must not get lost.
    void prepare_rejects(const Change& change) const {
        if (m_course.rejects) m_course.rejects->prepare(m_session, change.report);
    }

    static void told_before_the_question(ChangeReport& report) {
        report.warnings.clear();
        if (report.form) report.form->is_told = true;
    }

    void print(const ChangeReport& report) {
        m_session.done_with_store();
        const bool was_shown = m_is_confirmed && m_session.world().out_is_terminal;
        print_change(m_session, report, was_shown ? Telling::ending : Telling::all);
    }

    [[nodiscard]] RequestContext request_context() const {
        RequestContext context = m_session.request_context(m_course.origin);
        context.reason = m_words.reason;
        context.reference = m_words.reference;
        return context;
    }

    /// What was judged by a view of its own; nothing where it is judged as it is written.
    [[nodiscard]] std::optional<Change> judged_ahead() {
        if (asks()) return confirmed();
        if (m_course.is_wide || many_write()) return expected();
        return {};
    }

    /// Once a server has let another's change come first, the change is judged and written again; one that
    /// somebody saw is not.
    Change written_among_others() {
        Retrial retrial{m_session.settings().wait};
        for (;;) {
            try {
                return written(judged_ahead());
            } catch (const DisturbedStore&) {
                if (m_is_confirmed || !retrial.waits()) throw;
            }
        }
    }

    Change written(std::optional<Change> before) {
        const auto transaction = m_session.store().write();
        const RequestContext context = request_context();
        expect_own_clock(*transaction, context);
        Change change = before ? as_it_is_now(*transaction, *std::move(before), context.clock)
                               : m_judge(*transaction, billing_day(*transaction, context.clock));
        const Agreement agreement = require(change.report, m_words.yes || m_is_confirmed);
        prepare_rejects(change);
        carry_out(*transaction, change, context, agreement);
        if (change.report.request) m_session.committed(change.report.request->number);
        return change;
    }

    [[nodiscard]] Change as_it_is_now(Snapshot& snapshot, Change before, Instant clock) const {
        return m_is_confirmed
                   ? as_shown(snapshot, std::move(before), clock, m_judge)
                   : judged_before(snapshot, std::move(before), m_course.judged_by, clock, m_judge);
    }

    /// On a view of the store, without holding it.
    [[nodiscard]] Change judged() {
        const auto snapshot = m_session.store().read();
        if (!m_words.dry_run) expect_own_clock(*snapshot, request_context());
        return m_judge(*snapshot, billing_day(*snapshot, m_session.now()));
    }

    /// While it is judged nobody else can commit to a file: those who waited for that go first.
    Change expected() {
        const auto begun = std::chrono::steady_clock::now();
        Change change = judged();
        require(change.report, m_words.yes);
        if (!many_write()) std::this_thread::sleep_for((std::chrono::steady_clock::now() - begun) / 10);
        return change;
    }

    /// Shows the effect and asks; the change that was shown.
    Change confirmed() {
        Change change = judged();
        require(change.report, true);
        if (!must_be_confirmed(change.report, agreement(false)) && !is_better_asked_about(change.report))
            return change;
        say_warnings(m_session, change.report);
        ask(change.report);
        m_is_confirmed = true;
        return change;
    }

    void ask(const ChangeReport& report) {
        Question question{wrapped_effect(report, m_session.world().terminal_width), deed_of(report)};
        if (report.summary.changed >= m_session.settings().type_above)
            question.number = report.summary.changed;
        if (!is_agreed(m_session, question))
            throw Error{ErrorKind::not_confirmed, said("Not confirmed; nothing was changed.")};
    }

    Session& m_session;
    const ChangeWords& m_words;
    const Judging& m_judge;
    const ChangeCourse& m_course;
    bool m_is_confirmed = false;
};

}  // namespace

ExitCode run_change(Session& session, const ChangeWords& words, const Judging& judge,
                    const ChangeCourse& course) {
    words.expect_words_for_history();
    words.expect_question_of_dry_run();
    ChangeRun run{session, words, judge, course};
    return words.dry_run ? run.dry_run() : run.write();
}

}  // namespace simprof::cli
