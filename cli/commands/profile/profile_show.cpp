#include "cli/language/spoken.hpp"
#include "cli/output/show/card.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/select/named_things.hpp"

namespace simprof::cli {

namespace {

std::string card_of(const ProfileView& profile, int width) {
    Card card;
    card.add(say("Profile"),
             profile.archived ? say("{profile}   (archived)", "profile"_is = profile.name) : profile.name);
    card.add(say("Pack"), profile.pack);
    card.add(say("Plan"), profile.plan);
    card.add(say("SIMs"),
             say("{sims}: {following}, {deviated}; {to_come}", "sims"_is = profile.sims.total,
                 "following"_is = said_of(profile.sims.following, "{count} following", "{count} following"),
                 "deviated"_is = said_of(profile.sims.deviated, "{count} deviated", "{count} deviated"),
                 "to_come"_is = said_of(profile.sims.scheduled, "{count} with a plan to come",
                                        "{count} with a plan to come")));
    card.heading(say("Options:"));
    for (const OptionValue& option : profile.options->values()) card.add("  " + option.option, option.value);
    return card.render(width);
}

class ShowProfile final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PROFILE"), Declaration::Value::profile, msgid("the profile"), m_profile);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const Day today = snapshot->billing_zone().day_at(session.now());
        const ProfileView profile =
            view_profile(*snapshot, find_profile(snapshot->catalogue(), m_profile), today);
        print_object(session, to_json(profile), card_of(profile, session.width()));
        return ExitCode::done;
    }

private:
    std::string m_profile;
};

}  // namespace

extern const Command profile_show_command{
    "profile",
    "show",
    msgid("show one profile with its options"),
    {msgid("Shows one profile: its pack, plan, the value of every option, and how many SIMs follow it, "
           "deviate from it, or wait for another plan.")},
    "    simprof profile show tracker-eu\n"
    "    simprof profile show gateway-pool -o json",
    make_action<ShowProfile>};

}  // namespace simprof::cli
