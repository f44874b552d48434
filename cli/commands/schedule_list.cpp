#include "cli/commands/factories.hpp"
#include "cli/output/sims/schedule_output.hpp"
#include "cli/session/session.hpp"

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
        auto snapshot = session.store().read();
        const BillingZone zone = snapshot->billing_zone();
        const ScheduleView schedule = view_schedule(*snapshot, zone.day_at(session.now()), month);
        snapshot.reset();
        session.done_with_store();
        print_schedule(session, schedule, zone.name(), month ? "BEFORE" : "NOW");
        return ExitCode::done;
    }

private:
    [[nodiscard]] std::optional<Month> read_month() const {
        if (!m_month) return {};
        if (const auto month = Month::parse(*m_month)) return month;
        throw Error{ErrorKind::malformed, fmt::format("“{}” is no month.", *m_month),
                    "Write a month as 2026-12."};
    }

    std::optional<std::string> m_month;
};

}  // namespace

std::unique_ptr<Action> make_schedule_list() { return std::make_unique<ListSchedule>(); }

}  // namespace simprof::cli
