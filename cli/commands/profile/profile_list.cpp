#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/profiles/profile_views.hpp"

namespace simprof::cli {

namespace {

class ListProfiles final : public Action {
public:
    void declare(Declaration& words) override {
        words.flag("--archived", msgid("archived profiles only"), m_archived);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        const ListWish wish = m_list.wish();
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const ProfileView& profile :
             view_profiles(*snapshot, snapshot->billing_zone().day_at(session.now()))) {
            if (!m_archived || profile.archived) rows.push_back(to_json(profile));
        }
        print_listing(session, "profiles", rows, columns(), said("There is no profile."), wish);
        return ExitCode::done;
    }

private:
    static std::vector<ListingColumn> columns() {
        return {{"/name", "name", say("PROFILE")},
                {.path = "/pack", .csv_name = "pack", .title = say("PACK"), .leaves = 4},
                {"/plan", "plan", say("PLAN")},
                {.path = "/archived", .csv_name = "archived", .title = say("ARCHIVED"), .may_idle = true},
                {.path = "/sims/total", .csv_name = "sims", .title = say("SIMS"), .right = true},
                {.path = "/sims/following",
                 .csv_name = "following",
                 .title = say("FOLLOWING"),
                 .right = true,
                 .leaves = 1},
                {.path = "/sims/deviated",
                 .csv_name = "deviated",
                 .title = say("DEVIATED"),
                 .right = true,
                 .may_idle = true,
                 .leaves = 3},
                {.path = "/sims/scheduled",
                 .csv_name = "scheduled",
                 .title = say("SCHEDULED"),
                 .right = true,
                 .may_idle = true,
                 .leaves = 2}};
    }

    bool m_archived = false;
    ListWords m_list;
};

}  // namespace

extern const Command profile_list_command{
    "profile",
    "list",
    msgid("list the profiles and how many SIMs each has"),
    {msgid("Lists the profiles with their pack and plan, and how many SIMs each has: in all, following, "
           "deviated, and waiting for another plan. --archived shows the archived ones only.")},
    "    simprof profile list\n"
    "    simprof profile list --sort sims.total:desc --limit 3 -o csv",
    make_action<ListProfiles>};

}  // namespace simprof::cli
