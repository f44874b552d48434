#include "cli/commands/factories.hpp"
#include "cli/output/history_output.hpp"
#include "cli/session.hpp"

namespace simprof::cli {

namespace {

class ShowSimHistory final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("SIM", Declaration::Value::sim, "an ICCID, or an MSISDN behind a +", m_sim);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const HistoryEntry& entry : sim_history(*snapshot, m_sim)) {
            Json row = to_json(entry);
            const bool for_people = session.format() == Format::table || session.format() == Format::csv;
            if (for_people) row["effect"] = effect_line(entry);
            rows.push_back(std::move(row));
        }
        print_listing(session, "history", rows, columns(), "The SIM has no history.");
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        return {{"/request/id", "request", "REQUEST", false, true}, {"/request/at", "at", "AT"},
                {"/request/kind", "kind", "KIND"},                  {"/request/actor", "actor", "BY", true},
                {"/request/origin", "origin", ""},                  {"/request/reason", "reason", "REASON", true},
                {"/request/reference", "reference", ""},            {"/effect", "effect", "WHAT", true}};
    }

    std::string m_sim;
};

}  // namespace

std::unique_ptr<Action> make_sim_history() { return std::make_unique<ShowSimHistory>(); }

}  // namespace simprof::cli
