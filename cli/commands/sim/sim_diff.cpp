#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/look/option_comparison.hpp"
#include "lib/operations/select/sim_at_hand.hpp"
#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

using ComparedOptions = std::vector<ComparedOption>;

Json differences_json(const ComparedOptions& options) {
    Json differences = Json::object();
    for (const ComparedOption& option : options) {
        if (option.differs())
            differences[option.option] = to_json(NameDifference{option.profile, option.sim});
    }
    return differences;
}

Json options_json(const ComparedOptions& options) {
    Json json = Json::object();
    for (const ComparedOption& option : options) {
        json[option.option] = Json{{"sim", or_null(option.sim)},
                                   {"profile", or_null(option.profile)},
                                   {"differs", option.differs()}};
    }
    return json;
}

std::vector<Json> rows_of(const ComparedOptions& options) {
    std::vector<Json> rows;
    for (const ComparedOption& option : options) {
        rows.push_back({{"option", option.option},
                        {"sim", or_null(option.sim)},
                        {"profile", or_null(option.profile)},
                        {"differs", option.differs()}});
    }
    return rows;
}

/// What people look for: where options differ, these alone.
ComparedOptions telling(ComparedOptions options, std::int64_t differing) {
    if (differing > 0) std::erase_if(options, [](const ComparedOption& option) { return !option.differs(); });
    return options;
}

Sentence sentence_about(const SimView& sim, std::int64_t differing) {
    const std::string& profile = *sim.services->profile;
    if (sim.services->status == Status::terminated)
        return said("The SIM is terminated and follows no profile; it ended under {profile}.",
                    "profile"_is = profile);
    if (!sim.deviation) return said("The SIM follows its profile {profile}.", "profile"_is = profile);
    if (differing == 0)
        return said("The SIM is deviated from {profile}, with options equal to the profile's.",
                    "profile"_is = profile);
    const auto all = static_cast<std::int64_t>(compared_options(*sim.services).size());
    return said("The SIM is deviated from {profile}; options that differ: {differing}.",
                "profile"_is = profile, "differing"_is = differing)
        .then(said_of(all - differing, "{count} other is as in the profile.",
                      "{count} others are as in the profile."));
}

/// The SIM's options beside its profile's.
class DiffSim final : public Action {
public:
    void declare(Declaration& words) override {
        declare_sim_at_hand(words, m_sim);
        words.flag("--exit-code", msgid("exit with 8 where an option differs"), m_exit_code);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const SimView sim = view_sim(*snapshot, sim_at_hand(*snapshot, m_sim), session.now(), {});
        const std::int64_t differing = count_differing(*sim.services);
        print(session, sim, differing);
        return differing > 0 && m_exit_code ? ExitCode::differences : ExitCode::done;
    }

private:
    static void print(Session& session, const SimView& sim, std::int64_t differing) {
        const ComparedOptions options = compared_options(*sim.services);
        if (session.format() == Format::json || session.format() == Format::ndjson) {
            const bool deviated = sim.deviation != nullptr;
            return print_object(session,
                                {{"iccid", sim.iccid.digits()},
                                 {"profile", or_null(sim.services->profile)},
                                 {"deviated", deviated},
                                 {"deviated_but_equal", deviated && differing == 0},
                                 {"differences", differences_json(options)},
                                 {"options", options_json(options)}},
                                {});
        }
        const bool for_people = session.format() == Format::table;
        print_listing(session, "options", rows_of(for_people ? telling(options, differing) : options),
                      {{"/option", "option", say("OPTION")},
                       {"/sim", "sim", say("SIM")},
                       {"/profile", "profile", say("PROFILE")},
                       {"/differs", "differs", ""}},
                      said("The SIM has no profile, and no options."));
        if (for_people && sim.services->profile)
            session.print(wrapped(spoken_safely(sentence_about(sim, differing)), session.width()) + "\n");
    }

    std::string m_sim;
    bool m_exit_code = false;
};

}  // namespace

extern const Command sim_diff_command{
    "sim",
    "diff",
    msgid("show a SIM's options beside its profile's"),
    {msgid("Shows the options of a SIM that differ from those of its profile, beside them; where none does, "
           "all. CSV and JSON have all options, and say which differ. A SIM that follows its profile never "
           "differs; one that is deviated may have options equal to the profile's, and that is said. With "
           "--exit-code the exit code is 8 where options differ.")},
    "    simprof sim diff 8933224000000010003\n"
    "    simprof sim diff 8933224000000010003 --exit-code -o csv",
    make_action<DiffSim>};

}  // namespace simprof::cli
