#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/advice/advice_output.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/model/error.hpp"
#include "lib/operations/profiles/find_profiles.hpp"
#include "lib/operations/select/named_things.hpp"

namespace simprof::cli {

namespace {

class FindProfiles final : public Action {
public:
    void declare(Declaration& words) override {
        declare_options(words, m_words);
        words.option("--pack", msgid("PACK"), Declaration::Value::pack, msgid("profiles of that pack only"),
                     m_pack);
        words.option("--plan", msgid("PLAN"), Declaration::Value::plan, msgid("profiles with that plan"),
                     m_plan);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        const ListWish list = m_list.wish();
        const OptionChanges options = read_options(m_words);
        if (options.empty() && !m_pack && !m_plan)
            throw Error{ErrorKind::malformed, said("Nothing is looked for."),
                        said("Say --set OPTION=VALUE, --pack PACK or --plan PLAN.")};
        const auto snapshot = session.store().read();
        const Catalogue& catalogue = snapshot->catalogue();
        ProfileWish wish{{}, {}, options};
        if (m_pack) wish.pack = find_pack(catalogue, *m_pack).id;
        if (m_plan) wish.plan = find_plan(catalogue, *m_plan).id;
        judge_profile_wish(catalogue, wish);
        const Day today = snapshot->billing_zone().day_at(session.now());
        std::vector<Json> rows;
        const Speaking speaking{session.format() == Format::table ? spoken_language() : english()};
        for (const FoundProfile& found : find_profiles(catalogue, wish))
            rows.push_back(row_of(view_profile(*snapshot, catalogue[found.profile], today), found));
        print_listing(session, "profiles", rows, columns(),
                      said("No profile has this, or comes close to it."), list);
        return ExitCode::done;
    }

private:
    static Json row_of(const ProfileView& profile, const FoundProfile& found) {
        Json row = to_json(profile);
        row["exact"] = found.exact();
        row["differs"] = to_json(found);
        row["difference"] = text_or_null(line_for(found));
        return row;
    }

    static std::vector<ListingColumn> columns() {
        return {{"/name", "name", say("PROFILE")},
                {"/pack", "pack", say("PACK")},
                {"/plan", "plan", say("PLAN")},
                {.path = "/sims/total", .csv_name = "sims", .title = say("SIMS"), .right = true},
                {"/exact", "exact", say("EXACT")},
                {.path = "/difference",
                 .csv_name = "difference",
                 .title = say("DIFFERENCE"),
                 .may_shrink = true,
                 .may_idle = true}};
    }

    std::vector<std::string> m_words;
    std::optional<std::string> m_pack;
    std::optional<std::string> m_plan;
    ListWords m_list;
};

}  // namespace

extern const Command profile_find_command{
    "profile",
    "find",
    msgid("find profiles by their options"),
    {msgid("Finds the profiles that have the options, the pack and the plan looked for, and those that come "
           "close, with what differs: at most two things, and no more than fit. Archived profiles are left "
           "out.")},
    "    simprof profile find --set voice=off --set sms-mo=on\n"
    "    simprof profile find --plan EU-100MB --set voice=on",
    make_action<FindProfiles>};

}  // namespace simprof::cli
