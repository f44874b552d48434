#include "cli/commands/factories.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/profiles/profile_views.hpp"

namespace simprof::cli {

namespace {

class ListProfiles final : public Action {
public:
    void declare(Declaration& words) override {
        words.flag("--archived", "archived profiles only", m_archived);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const ProfileView& profile :
             view_profiles(*snapshot, snapshot->billing_zone().day_at(session.now()))) {
            if (!m_archived || profile.archived) rows.push_back(to_json(profile));
        }
        print_listing(session, "profiles", rows, columns(), "There is no profile.");
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        return {{"/name", "name", "PROFILE"},
                {"/pack", "pack", "PACK"},
                {"/plan", "plan", "PLAN"},
                {"/archived", "archived", "ARCHIVED", false, false, true},
                {"/sims/total", "sims", "SIMS", false, true},
                {"/sims/following", "following", "FOLLOWING", false, true},
                {"/sims/deviated", "deviated", "DEVIATED", false, true, true},
                {"/sims/scheduled", "scheduled", "SCHEDULED", false, true, true}};
    }

    bool m_archived = false;
};

}  // namespace

std::unique_ptr<Action> make_profile_list() { return std::make_unique<ListProfiles>(); }

}  // namespace simprof::cli
