#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/sims/schedule_output.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/meant_dates.hpp"

namespace simprof::cli {

namespace {

class ListSchedule final : public Action {
public:
    void declare(Declaration& words) override {
        words.option("--month", msgid("YYYY-MM"), Declaration::Value::month,
                     msgid("what changes on the first of one month"), m_month);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        const auto month = read_month();
        const ListWish wish = m_list.wish();
        auto snapshot = session.store().read();
        const BillingZone zone = snapshot->billing_zone();
        const ScheduleView schedule = view_schedule(*snapshot, zone.day_at(session.now()), month);
        snapshot.reset();
        session.done_with_store();
        print_schedule(session, schedule, {zone.name(), month ? say("BEFORE") : say("NOW"), wish});
        return ExitCode::done;
    }

private:
    [[nodiscard]] std::optional<Month> read_month() const {
        if (!m_month) return {};
        if (const auto month = parse_month(*m_month)) return month;
        throw Error{ErrorKind::malformed, said("“{month}” is no month.", "month"_is = *m_month),
                    hint_for_month(*m_month)};
    }

    std::optional<std::string> m_month;
    ListWords m_list;
};

}  // namespace

extern const Command schedule_list_command{
    "schedule",
    "list",
    msgid("list the plan changes that wait for the first of a month"),
    {msgid("Lists the plan changes to come: which SIM, from which plan, to which, on which day; then their "
           "sum by plan, and the fleet by plan before and from each of these days on, as numbers. Terminated "
           "SIMs are not counted. With --month only what changes in that month. A plan that is due is in "
           "force by its day alone: nothing has to run on the first."),
     msgid("JSON holds all three; NDJSON and CSV list the SIMs alone, and --fields, --sort and --limit are "
           "about them.")},
    "    simprof schedule list\n"
    "    simprof schedule list --month 2026-12 --fields iccid,to -o csv",
    make_action<ListSchedule>};

}  // namespace simprof::cli
