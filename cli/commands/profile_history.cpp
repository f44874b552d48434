#include "cli/commands/factories.hpp"
#include "cli/output/sims/history_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"

namespace simprof::cli {

namespace {

class ShowProfileHistory final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("PROFILE", Declaration::Value::profile, "the profile, also one that is deleted",
                       m_profile);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const ProfileHistory history = profile_history(*snapshot, m_profile);
        std::vector<Json> rows;
        for (const ProfileHistoryEntry& entry : history.entries) {
            if (session.format() == Format::table) {
                session.print(
                    history_paragraph(headline(entry.request), effect_line(entry, history), session.width()));
                continue;
            }
            rows.push_back(to_json(entry, history));
            if (session.format() == Format::csv) rows.back()["effect"] = effect_line(entry, history);
        }
        if (session.format() != Format::table) print_listing(session, "history", rows, columns(), "");
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        std::vector<ListingColumn> columns = history_columns();
        columns.push_back({"/reached", "reached", ""});
        return columns;
    }

    std::string m_profile;
};

}  // namespace

std::unique_ptr<Action> make_profile_history() { return std::make_unique<ShowProfileHistory>(); }

}  // namespace simprof::cli
