#include "cli/commands/factories.hpp"
#include "cli/output/json.hpp"
#include "cli/session.hpp"
#include "lib/operations/sim_views.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

/// The SIM's options beside its profile's.
class DiffSim final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("SIM", Declaration::Value::sim, "an ICCID, or an MSISDN behind a +", m_sim);
        words.flag("--exit-code", "exit with 8 where an option differs", m_exit_code);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const SimView sim = view_sim(*snapshot, m_sim, session.now(), {});
        const OptionSet profile =
            sim.services->profile_options ? *sim.services->profile_options : OptionSet{};
        const auto differing = differences(profile, *sim.services->options);
        print(session, sim, profile, differing);
        return !differing.empty() && m_exit_code ? ExitCode::differences : ExitCode::done;
    }

private:
    static void print(Session& session, const SimView& sim, const OptionSet& profile,
                      const std::vector<OptionDifference>& differing) {
        if (session.format() == Format::json || session.format() == Format::ndjson) {
            const Json document{{"iccid", sim.iccid.digits()},
                                {"profile", or_null(sim.services->profile)},
                                {"deviated", sim.deviation != nullptr},
                                {"differences", to_json(differing)}};
            return print_object(session, document, {});
        }
        std::vector<Json> rows;
        for (const OptionValue& option : sim.services->options->values()) {
            const auto of_profile = profile.value_of(option.option);
            rows.push_back({{"option", option.option},
                            {"sim", option.value},
                            {"profile", or_null(of_profile)},
                            {"differs", of_profile != option.value}});
        }
        print_listing(session, "options", rows,
                      {{"/option", "option", "OPTION"},
                       {"/sim", "sim", "SIM"},
                       {"/profile", "profile", "PROFILE"},
                       {"/differs", "differs", "DIFFERS"}},
                      "The SIM has no profile, and no options.");
        say(session, sim, differing);
    }

    static void say(Session& session, const SimView& sim, const std::vector<OptionDifference>& differing) {
        if (session.format() != Format::table || !sim.services->profile) return;
        const std::string& profile = *sim.services->profile;
        if (!sim.deviation) {
            session.print(fmt::format("The SIM follows its profile {}.\n", profile));
        } else if (differing.empty()) {
            session.print(
                fmt::format("The SIM is deviated from {}, with options equal to the profile's.\n", profile));
        } else {
            session.print(fmt::format("The SIM is deviated from {}; options that differ: {}.\n", profile,
                                      differing.size()));
        }
    }

    std::string m_sim;
    bool m_exit_code = false;
};

}  // namespace

std::unique_ptr<Action> make_sim_diff() { return std::make_unique<DiffSim>(); }

}  // namespace simprof::cli
