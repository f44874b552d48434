#include "cli/commands/factories.hpp"
#include "cli/output/change_lines.hpp"
#include "cli/output/change_text.hpp"
#include "cli/output/json.hpp"
#include "cli/session.hpp"
#include "lib/operations/schedule_views.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

class ListSchedule final : public Action {
public:
    void declare(Declaration& words) override {
        words.option("--month", "YYYY-MM", Declaration::Value::month,
                     "what changes on the first of one month", m_month);
    }

    ExitCode run(Session& session) override {
        const auto month = read_month();
        const auto snapshot = session.store().read();
        const std::string zone = snapshot->billing_zone().name();
        const ScheduleView schedule =
            view_schedule(*snapshot, snapshot->billing_zone().day_at(session.now()), month);
        if (session.format() == Format::json) {
            session.print(dumped_document(
                {{"billing_zone", zone}, {"scheduled", sims(schedule)}, {"by_plan", sums(schedule)}}));
        } else {
            print_listing(session, "scheduled", sims(schedule), columns(), "No plan is scheduled.");
            if (session.format() == Format::table) print_sums(session, schedule, zone);
        }
        return ExitCode::done;
    }

private:
    [[nodiscard]] std::optional<Month> read_month() const {
        if (!m_month) return {};
        if (const auto month = Month::parse(*m_month)) return month;
        throw Error{ErrorKind::malformed, fmt::format("“{}” is no month.", *m_month),
                    "Write a month as 2026-12."};
    }

    static std::vector<ListingColumn> columns() {
        return {{"/effective", "effective", "ON"},
                {"/iccid", "iccid", "ICCID"},
                {"/profile", "profile", "PROFILE"},
                {"/from", "from", "PLAN NOW"},
                {"/to", "to", "PLAN THEN"}};
    }

    static std::vector<Json> sims(const ScheduleView& schedule) {
        std::vector<Json> rows;
        for (const ScheduledSim& sim : schedule.sims) {
            rows.push_back({{"iccid", sim.iccid.digits()},
                            {"profile", sim.profile},
                            {"from", or_null(sim.plan.from)},
                            {"to", sim.plan.to},
                            {"effective", to_string(sim.plan.effective)}});
        }
        return rows;
    }

    static std::vector<Json> sums(const ScheduleView& schedule) {
        std::vector<Json> rows;
        for (const ScheduledSum& sum : schedule.sums) {
            rows.push_back({{"effective", to_string(sum.plan.effective)},
                            {"from", or_null(sum.plan.from)},
                            {"to", sum.plan.to},
                            {"sims", sum.sims}});
        }
        return rows;
    }

    static void print_sums(Session& session, const ScheduleView& schedule, const std::string& zone) {
        for (const ScheduledSum& sum : schedule.sums) {
            session.print(fmt::format("On {} (billing zone {}): {}, plan {}.\n",
                                      to_string(sum.plan.effective), zone, counted_sims(sum.sims),
                                      arrow(sum.plan.from, sum.plan.to)));
        }
    }

    std::optional<std::string> m_month;
};

}  // namespace

std::unique_ptr<Action> make_schedule_list() { return std::make_unique<ListSchedule>(); }

}  // namespace simprof::cli
